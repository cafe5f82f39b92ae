import pytest

from kb_trainer.knowledge.refusals import charges, refusals
from kb_trainer.text.fold import fold

REFUSES = [
    "No se admiten devoluciones de artículos rebajados.",
    "En ningún caso abonamos el envío.",
    "Recuerde que no se aceptan cheques.",
    "no podemos hacer el cambio",
    "El cliente no tiene derecho a reembolso.",
    "Quedan excluidos los muebles.",
    "No devolvemos el importe de los gastos.",
    "Pasado el plazo no\nse reembolsa nada.",
    "We cannot accept opened boxes.",
    "We don't refund delivery.",
    "Sale items can’t be returned.",
    "No refunds.",
    "Under no circumstances is the fee waived.",
    "Gift cards are non-refundable.",
    "Your data is not eligible.",
    "No se realizan cambios sin ticket.",
    "No hay devoluciones en artículos de liquidación.",
    "No existe la posibilidad de cambio.",
    "Jamás devolvemos el dinero.",
    "Tampoco pagamos los portes.",
    "No vamos a devolver el importe.",
    "Quedarán totalmente excluidos los productos abiertos.",
    "Los productos sin etiqueta quedan excluidos.",
    "No puedes devolverlo.",
    "Los artículos personalizados no son retornables.",
    "La garantía no cubre los golpes.",
    "Perderá la garantía si abre el aparato.",
    "Solo se admiten devoluciones con ticket.",
    "Rechazamos cualquier devolución sin caja.",
    "Nos reservamos el derecho de rechazarla.",
    "Bajo ninguna circunstancia se devuelve el dinero.",
    "De ninguna manera se aceptan cambios.",
    "Sin ticket no hay cambio.",
    "Imposible devolver productos abiertos.",
    "We're unable to refund shipping.",
    "It's not possible to cancel.",
    "It is impossible to cancel.",
    "All sales are final.",
    "Shipping costs are not refunded.",
    "We never refund deposits.",
    "We reserve the right to refuse returns.",
    "We refuse returns without a receipt.",
    "Your claim will be denied.",
    "The warranty doesn't cover water damage.",
    "This does not apply to sale items.",
    "Only unopened items can be returned.",
    "We only accept returns with a receipt.",
    "We are not responsible for delays.",
    "You will not get your money back.",
    "At no time will we refund.",
    "Neither refunds nor exchanges are given.",
]

DOES_NOT = [
    "Si no podemos repararlo, le devolvemos el dinero.",
    "Cuando no se acepta la tarjeta, avísenos.",
    "No podemos cobrarle nada por ello.",
    "No le pediremos el motivo.",
    "Nunca decimos «no se admite».",
    "No hace falta que guarde la caja.",
    "No se preocupe por el tique.",
    "Lo que no cubre la garantía está en otra página.",
    "If we cannot repair it, we replace it.",
    "We can't charge you for that.",
    "You will not be charged.",
    'Nobody says "we cannot" here.',
    "There is no form to fill in.",
    "It doesn't matter where you bought it.",
    "No queda excluido ningún producto.",
    "Nada está prohibido.",
    "No perderá el derecho a la garantía.",
    "En ningún caso le cobraremos.",
    "Aunque no se admita el vale, le ayudamos.",
    "No devolvemos solo el precio: también el envío.",
    "No se puede hacer más fácil.",
    "No es posible que tarde más de un día.",
    "No claim is rejected without a reason.",
    "You won't lose your rights.",
    "Nothing is excluded.",
    "We never refuse a return in time.",
    "You may not need it.",
    "We cannot thank you enough.",
    "Under no circumstances will you be charged.",
]


@pytest.mark.parametrize("text", REFUSES)
def test_prose_that_refuses_is_found(text):
    assert list(refusals(fold(text)))


@pytest.mark.parametrize("text", DOES_NOT)
def test_prose_that_refuses_nothing_is_left_alone(text):
    assert not list(refusals(fold(text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cobramos 3 euros por copia.", 1),
        ("Tiene un recargo de 5 euros.", 1),
        ("No cobramos nada.", 0),
        ("We charge a fee of two euros.", 2),
        ("We never charge for it.", 0),
        ("You return it at your own expense.", 1),
    ],
)
def test_prose_that_charges_is_found(text, found):
    assert len(list(charges(fold(text)))) == found
