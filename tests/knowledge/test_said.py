import pytest

from kb_trainer.knowledge.said import says

SAID = [
    ("Le damos una clave en el momento.", "clave|referencia"),
    ("Le damos una REFERENCIA.", "clave|referencia"),
    ("Recibe un **justificante** con la fecha.", "justificante"),
    ("Y la encuesta, si la hay, llega después.", "encuesta…después"),
    ("No necesita un formulario: le damos una clave.", "clave"),
    ("No hace falta que llame. Le damos una clave.", "clave"),
    ("Su llamada sigue: nunca la cortamos porque haya esperado.", "nunca la cortamos"),
    ("If it's a no, it gives the full reasons.", "full reasons"),
    ("Si es un «no», lleva los motivos.", "motivo"),
    ("An answer is due\nin the same\ncall.", "in the same…call|due"),
]
UNSAID = [
    ("", "clave"),
    ("Le damos las gracias.", "clave"),
    ("Nunca le damos una clave.", "clave"),
    ("Su clave no se la damos.", "clave"),
    ("We never give a receipt.", "receipt"),
    ("We don't give a receipt.", "receipt"),
    ("You have an answer without a receipt.", "receipt"),
    ("La encuesta llega antes. Después, nada.", "encuesta…después"),
    ("Enclave.", "clave"),
]


@pytest.mark.parametrize(("text", "wording"), SAID)
def test_what_is_said_is_found_in_any_of_its_wordings(text, wording):
    assert says([text], wording)


@pytest.mark.parametrize(("text", "wording"), UNSAID)
def test_what_is_denied_or_not_said_is_not_found(text, wording):
    assert not says(["Otra cosa.", text], wording)
