import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.cli.talk_words import WORDS, as_reply, read_word, shown

KNOWN = [
    ("/ayuda", "help", ""),
    ("  /AYUDA  ", "help", ""),
    ("/ ayuda", "help", ""),
    ("/política gar-3", "policy", "gar-3"),
    ("/Poli\u0301tica gar-3", "policy", "gar-3"),
    ("/POLITICA   GAR-3", "policy", "GAR-3"),
    ("/atrás", "back", ""),
    ("/Back", "back", ""),
    ("/buscar  Frigorífico   prestado", "search", "Frigorífico prestado"),
    ("/search what about Ñ", "search", "what about Ñ"),
    ("／pista", "hint", ""),
    ("/marcar GAR-2\nno se entiende", "flag", "GAR-2 no se entiende"),
    ("/quit", "quit", ""),
]


@pytest.mark.parametrize(("typed", "name", "rest"), KNOWN)
def test_words_are_known_with_and_without_accents_in_any_case(typed, name, rest):
    word = read_word(typed)
    assert (word.name, word.rest) == (name, rest)


@pytest.mark.parametrize(("name", "words"), WORDS.items())
def test_both_languages_are_understood_always(name, words):
    assert {read_word(f"/{word}").name for word in words} == {name}
    assert {read_word(shown(name, language)).name for language in ("es", "en")} == {name}


NEAR = [("/buscra plazo", "/buscar"), ("/pistas", "/pista"), ("/polici GAR-1", "/policy"),
        ("/zzzz", ""), ("/", ""), ("salir", "/salir"), (" Ayuda ", "/ayuda")]  # fmt: skip


@pytest.mark.parametrize(("typed", "meant"), NEAR)
def test_near_misses_are_not_said_to_the_customer(typed, meant):
    word = read_word(typed)
    assert (word.name, word.meant) == ("", meant)


@pytest.mark.parametrize(
    "text", ["", "Hola", "Salir no es buena idea", "//nada", "1/2", "¿/ayuda?"]
)
def test_all_else_is_a_reply(text):
    assert read_word(text) is None


def test_a_reply_may_begin_with_a_slash():
    assert as_reply("//buscar") == "/buscar"
    assert as_reply("a // b") == "a // b"


@given(st.text())
def test_whatever_is_typed_is_one_or_the_other(text):
    word = read_word(text)
    assert word is None or word.name in {*WORDS, ""}
