import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.search.analysis import terms, words
from kb_trainer.text.fold import compose


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("es", "devolución", "devolucion"),
        ("es", "DEVOLUCIONES", "devolución"),
        ("es", "devolver", "devuelve"),
        ("es", "devolvés", "devuelves"),
        ("es", "tenés", "tienes"),
        ("es", "podés", "puede"),
        ("es", "querés", "quieres"),
        ("es", "comprás", "compras"),
        ("es", "aplique", "aplicar"),
        ("es", "roto", "rompió"),
        ("es", "e-mail", "email"),
        ("es", "DEV-2", "dev2"),
        ("es", "4,95 €", "€4.95"),
        ("es", "1.250,50", "1,250.50"),
        ("es", "1.500", "1500"),
        ("es", "48h", "48h."),
        ("en", "refunds", "refund"),
        ("en", "broken", "breaks"),
        ("en", "delivered", "delivery"),
    ],
)
def test_forms_of_one_word_meet(language, one, other):
    assert terms(one, language)[0] == terms(other, language)[0]


@pytest.mark.parametrize(
    ("one", "other"), [("pagar", "pegar"), ("4,95", "49,5"), ("DEV-2", "DEV-12"), ("casa", "cosa")]
)
def test_different_words_do_not(one, other):
    assert terms(one, "es")[0] != terms(other, "es")[0]


@pytest.mark.parametrize("text", ["el de la que", "¿y qué es eso?", "", "—", "!!!"])
def test_stop_words_and_signs_are_left_out(text):
    assert terms(text, "es") == []


def test_a_date_is_found_whole_and_in_parts():
    assert terms("2026-03-02", "es") == ["2026-03-02", "2026", "03", "02"]


@given(st.text(max_size=200), st.sampled_from(["es", "en"]))
def test_any_text_has_terms_with_places(text, language):
    text = compose(text)
    found = words(text, language)
    assert [term for word in found for term in word.terms] == terms(text, language)
    for word in found:
        assert 0 <= word.start < word.end <= len(text)
