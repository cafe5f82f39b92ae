"""Words into terms: fold, leave out stop words, stem.

Folding comes before stemming, so that *devolucion* and *devolución* always
meet. One dictionary from token to terms does all three steps: a token is worked
on once, however often it comes.
"""

import re
from functools import cache
from itertools import chain
from typing import Final, NamedTuple

from Stemmer import Stemmer
from Stemmer import version as stemmer_version

from kb_trainer.search.forms import families
from kb_trainer.search.stop_words import FAINT, STOP_WORDS
from kb_trainer.text.fold import compose, fold

ANALYSIS: Final = f"1-{stemmer_version()}"
"""Raise the first figure whenever the same text gives other terms than before."""

_NAMES: Final = {"es": "spanish", "en": "english"}
_MOST_TOKENS: Final = 500_000

# A figure with its marks (4,95 · 2026-03-02 · 10:30), words glued by hyphens, or a word.
_TOKEN: Final = re.compile(r"\d+(?:[.,:/-]\d+)+|[^\W_]+(?:-[^\W_]+)*")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?")
_DECIMAL: Final = re.compile(r"(\d+)[.,](\d{1,2})")
_LETTERS_AND_DIGITS: Final = re.compile(r"([a-z]+)(\d+)|(\d+)([a-z]+)")
_ACCENTED: Final = re.compile(r"[^\W_]*[^\W_\x00-\x7f][^\W_]*")


class Word(NamedTuple):
    """A token of a text: where it stands, how it reads folded, and its terms."""

    start: int
    end: int
    text: str
    terms: tuple[str, ...]


class _Terms(dict[str, tuple[str, ...]]):
    """Terms by folded token, each worked out when it is first met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._stem = Stemmer(_NAMES[language]).stemWord
        self._stop = STOP_WORDS[language]
        self._families = families(language, self._stem)

    def __missing__(self, token: str) -> tuple[str, ...]:
        if len(self) > _MOST_TOKENS:
            self.clear()
        terms = self[token] = self._work_out(token)
        return terms

    def _work_out(self, token: str) -> tuple[str, ...]:
        if token.isalpha():
            return self._simple(token)
        parts = re.split(r"[.,:/-]", token)
        whole = _number(token) if token[0].isdigit() and len(parts) > 1 else "".join(parts)
        glued = _LETTERS_AND_DIGITS.fullmatch(whole)
        if glued:
            parts = [part for part in glued.groups() if part]
        if len(parts) == 1:
            return (token,)
        return (whole, *chain.from_iterable(self._simple(part) for part in parts))

    def _simple(self, word: str) -> tuple[str, ...]:
        if word in self._stop:
            return ()
        if not word.isalpha():
            return (word,)
        stem = self._stem(word)
        if stem.endswith("qu"):
            stem = stem[:-2] + "c"
        return (self._families.get(stem, stem),)


def _number(token: str) -> str:
    """Write an amount in one way, whichever mark parts thousands and decimals."""
    if _THOUSANDS.fullmatch(token):
        mark = re.search(r"[.,]", token)
        token = token.replace(mark[0], "") if mark else token
    decimal = _DECIMAL.fullmatch(token)
    return f"{decimal[1]}.{decimal[2]}" if decimal else token


@cache
def _terms_of(language: str) -> _Terms:
    return _Terms(language)


def terms(text: str, language: str) -> list[str]:
    """Return the terms of a text in order, stop words left out.

    Args:
        text: any text.
        language: `es` or `en`.

    Returns:
        A hyphenated word, an id and an amount give themselves in one piece and
        their parts.
    """
    known = _terms_of(language)
    return list(chain.from_iterable(map(known.__getitem__, tokens(text))))


def tokens(text: str) -> list[str]:
    """Return the folded tokens of a text in order, stop words among them."""
    return _TOKEN.findall(fold(compose(text)))


def words(text: str, language: str) -> list[Word]:
    """Return the tokens of a composed text with their places and terms.

    Args:
        text: a composed text (`kb_trainer.text.fold.compose`).
        language: `es` or `en`.
    """
    known = _terms_of(language)
    return [
        Word(found.start(), found.end(), found[0], known[found[0]])
        for found in _TOKEN.finditer(fold(text))
    ]


def accented(text: str) -> list[str]:
    """Return the words of a text that have an accent or ñ, in lower case."""
    return _ACCENTED.findall(compose(text).lower()) if not text.isascii() else []


def is_stop_word(token: str, language: str) -> bool:
    """Whether a folded token is too common to find anything by."""
    return token in STOP_WORDS[language]


@cache
def _faint_terms(language: str) -> frozenset[str]:
    known = _terms_of(language)
    return frozenset(chain.from_iterable(known[word] for word in FAINT[language]))


def is_faint(token: str, language: str) -> bool:
    """Whether a folded token is a form of a word of which questions are full."""
    return not _faint_terms(language).isdisjoint(_terms_of(language)[token])
