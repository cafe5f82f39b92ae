"""Finer terms for how customers ask: pairs of words, and pieces of words.

A clause that says how customers ask for it (`asked:`) is also found by two words
that stand together (*no llega*, *dos veces*: each alone says little) and by four
letters of a word (*instaladores* and *instálenme* share *#inst*, *insta*...), as a
practised reader of hurried messages would. Pieces also meet slips of the finger
that no correction knows. Both only help: a whole word counts more.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from kb_trainer.search.analysis import Word, words
from kb_trainer.search.stop_words import SAID_AS, TELLING
from kb_trainer.text.fold import compose

PAIR: Final = 0.6
"""What a pair is worth beside a word that is as rare."""

PIECE: Final = 0.22
"""What a piece is worth: a word of seven letters has six."""

MARK: Final = "~"
"""The term that every document with such terms has."""

_PAIR: Final = "+"
_SIZE: Final = 4
_SHORTEST: Final = 4


def asking_terms(text: str, language: str) -> tuple[list[str], list[str]]:
    """Return the pairs and the pieces of a text.

    Args:
        text: any text.
        language: `es` or `en`.
    """
    found = words(compose(text), language)
    return list(pairs(found, language)), list(pieces(found))


def pairs(found: Sequence[Word], language: str) -> Iterator[str]:
    """Give a term for each two words that stand together, common ones that say nothing apart."""
    telling = TELLING[language]
    keys = [
        word.terms[0] if word.terms else SAID_AS.get(word.text, word.text)
        for word in found
        if word.terms or word.text in telling
    ]
    for first, second in pairwise(keys):
        yield f"{_PAIR}{first} {second}"


def pieces(found: Sequence[Word]) -> Iterator[str]:
    """Give a term for each four letters of each word, its ends counting as letters."""
    for word in found:
        if word.terms and len(word.text) >= _SHORTEST:
            whole = f"#{word.text}#"
            for start in range(len(whole) - _SIZE + 1):
                yield f"{MARK}{whole[start : start + _SIZE]}"
