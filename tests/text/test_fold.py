import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.text.fold import compose, fold
from kb_trainer.text.language import guess_language
from kb_trainer.text.slug import slug

FOLDED = {
    "Devolución": "devolucion",
    "AÑO": "ano",
    "¿Qué?": "¿que?",
    "“señor” — d’accord": '"senor" - d\'accord',
    "pingüino": "pinguino",
}


@pytest.mark.parametrize(("text", "folded"), FOLDED.items())
def test_case_accents_and_marks_are_folded(text: str, folded: str):
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_every_offset(text: str):
    assert len(fold(text)) == len(text)


@given(st.text("áéíóúñüÁÑ abc"))
def test_decomposed_letters_fold_as_composed_ones(text: str):
    assert fold(compose(unicodedata.normalize("NFD", text))) == fold(compose(text))


def test_slugs_are_plain_words():
    assert slug("¿Cuánto tarda el envío?") == "cuanto-tarda-el-envio"
    assert slug("···") == "x"


LANGUAGES = {
    "No puedo devolver el producto que compré en la tienda": "es",
    "I can't return the product that I bought in the shop": "en",
    "DEV-2": None,
    "": None,
}


@pytest.mark.parametrize(("text", "language"), LANGUAGES.items())
def test_the_language_is_guessed_from_common_words(text: str, language: str | None):
    assert guess_language(text) == language
