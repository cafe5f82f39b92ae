"""What the browser looks for besides words."""

import pytest

from kb_trainer.site import search_besides
from kb_trainer.site.search_besides import spelt, titled, worth_having, written


@pytest.mark.parametrize(
    ("seen", "accented", "found"),
    [
        ({"ano": 1}, ["año"], ["!año"]),
        ({"ano": 2}, ["año"], ["!año", "!ano"]),
        ({"ano": 2}, ["año", "año"], ["!año"]),
        ({"ano": 2}, [], []),
        ({}, ["más"], []),
    ],
)
def test_a_spelling_counts_where_it_stands(seen, accented, found):
    assert list(spelt(seen, accented)) == found


def test_what_is_worth_having():
    shown = {"ano": 3, "solo": 4, "mes": 1}
    units = {
        "!año": 3,
        "!ano": 1,
        "!sólo": 3,
        "!més": 1,
        "~#ano": 2,
        "~#que": 9,
        "+no lleg": 1,
        "lleg": 4,
    }
    few = {"!año", "!ano", "!sólo", "+no lleg"}
    assert set(worth_having(units, shown, 10)) == {*few, "~#ano"}
    many = search_besides.MOST_ASKED + 1
    assert set(worth_having(units, shown, many)) == few


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("=devol", {"=devolver", "=devolucion"}),
        ("=nada", set()),
        ("+no devol", {"+=no,7"}),
        ("~#dev", {"~#dev"}),
        ("!año", {"!año"}),
    ],
)
def test_the_browser_knows_words_but_no_stems(term, found):
    words = {"devol": {"devolver", "devolucion"}}
    assert written(term, words, {"devol": 7}) == found


def test_words_of_a_title():
    assert list(titled(["devol"])) == ["=devol"]
