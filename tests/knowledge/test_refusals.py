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
