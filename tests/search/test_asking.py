"""Pairs and pieces: what questions are matched by besides words."""

import pytest

from kb_trainer.search.analysis import words
from kb_trainer.search.asking import asking_terms, pairs, pieces


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("no llega", "es", ["+no lleg"]),
        ("No me llegó el paquete", "es", ["+no lleg", "+lleg paquet"]),
        ("won't work", "en", ["+won t", "+t work"]),
        ("it wont work", "en", ["+t work"]),
        ("dos", "es", []),
        ("", "es", []),
    ],
)
def test_pairs_pass_over_what_says_nothing(text, language, found):
    assert list(pairs(words(text, language), language)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("rota", ["~#rot", "~rota", "~ota#"]),
        ("la de", []),
        ("tv", []),
    ],
)
def test_pieces_are_four_letters_with_the_ends_of_a_word(text, found):
    assert list(pieces(words(text, "es"))) == found


def test_accents_make_no_difference():
    assert asking_terms("instalación mañana", "es") == asking_terms("INSTALACION manana", "es")
