import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.search.corrections import correct, edits

KNOWN = {"devolver": 9, "factura": 5, "envio": 7, "cambiar": 4, "casa": 3, "plazo": 3, "vino": 2}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("devovler", "devolver"),
        ("debolver", "devolver"),
        ("devolvr", "devolver"),
        ("devolverr", "devolver"),
        ("facutra", "factura"),
        ("fcatura", "factura"),
        ("embio", None),
        ("enbio", "envio"),
        ("camibar", "cambiar"),
        ("plaso", "plazo"),
        ("csaa", "casa"),
        ("pato", None),
        ("xyz", None),
        ("a1b2c3", None),
    ],
)
def test_corrects(typed, meant):
    assert correct(typed, lambda word: KNOWN.get(word, 0)) == meant


def test_a_swap_of_neighbours_is_likelier_than_another_letter():
    known = {"cambiar": 1, "caminar": 1}
    assert correct("camibar", lambda word: known.get(word, 0)) == "cambiar"


@given(st.text("abcdeñáz", min_size=1, max_size=8))
def test_edits_are_one_step_away(word):
    for other, likely in edits(word):
        assert abs(len(other) - len(word)) <= 1
        assert likely > 0
