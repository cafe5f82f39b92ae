"""The little language of phrases."""

import contextlib
import pickle

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.scoring.pattern import Pattern, compile_pattern
from kb_trainer.scoring.phrases import PhraseError, compile_phrases, narrow
from kb_trainer.text.fold import compose, fold


def found(phrase: str, text: str, **lists: list[str]) -> list[str]:
    folded = fold(compose(text))
    return [folded[a:b] for a, b in compile_phrases([phrase], lists).find(folded)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("me encargo yo", "Me encargo yo, señora.", ["me encargo yo"]),
        ("lament(o|amos) [mucho] las mol*", "LAMENTAMOS las moles", ["lamentamos las moles"]),
        ("lament(o|amos) [mucho] las", "lamento mucho las", ["lamento mucho las"]),
        ("no ... hacer", "no le puedo ni quiero hacer", ["no le puedo ni quiero hacer"]),
        ("no .. hacer", "no le puedo ni quiero hacer", []),
        ("no ... hacer", "No. Lo voy a hacer", []),
        ("en # horas", "en 24,5 horas", ["en 24,5 horas"]),
        ("can't do", "I cant do it, I can't do it", ["cant do", "can't do"]),
        ("(we'll|i'll) do", "we'll do it, well do it, ill do it", ["we'll do", "ill do"]),
        ("@feeling a cualquiera", "agota a cualquiera", ["agota a cualquiera"]),
        ("^soy", "Hola. Soy Ana y no soy Eva", ["soy"]),
        ("que pasa", "q pasa", ["q pasa"]),
        ("(hart|cansad)(o|a)s", "hartos", ["hartos"]),
        ("(explic|repet)* .. otra vez", "explicarlo todo otra vez", ["explicarlo todo otra vez"]),
        ("en linea", "en-linea 😀", ["en-linea"]),
    ],
)  # fmt: skip
def test_phrases_find_what_they_say(phrase, text, expected):
    assert found(phrase, text, feeling=["agot(a|an)", "cansa"]) == expected


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("", "empty"),
        ("[muy]", "empty"),
        ("(a|b", "bracket"),
        ("a)", "bracket"),
        ("hola ...", "gap"),
        ("... hola", "gap"),
        ("@nada", "list"),
        ("a?b", "character"),
    ],
)
def test_phrases_that_cannot_be_read_are_refused(phrase, why):
    with pytest.raises(PhraseError) as refused:
        compile_phrases([phrase])
    assert refused.value.why == why


def test_a_list_cannot_hold_itself():
    with pytest.raises(PhraseError):
        compile_phrases(["@a"], {"a": ["@b"], "b": ["@a"]})


@given(st.text())
def test_narrow_text_has_one_byte_a_code_point(text):
    assert len(narrow(fold(text))) == len(text)


@given(st.text(alphabet="ab @#()[]|*.^'?-"))
def test_any_phrase_is_read_or_refused(phrase):
    with contextlib.suppress(PhraseError):
        compile_phrases([phrase], {"a": ["x"]})


def test_a_pattern_kept_as_text_finds_the_same():
    made = compile_phrases(["me encargo yo", "^soy"])
    kept = pickle.loads(pickle.dumps(made))  # noqa: S301  our own
    text = "me encargo yo. soy ana."
    assert kept.find(text) == made.find(text) != []
    assert kept.seen(b"soy ana") is made.seen(b"soy ana") is True


def test_a_wrong_pattern_is_known_at_once_and_a_kept_one_when_it_is_used():
    with pytest.raises(re2.error):
        compile_pattern("(")
    with pytest.raises(re2.error):
        Pattern("(").seen(b"a")
