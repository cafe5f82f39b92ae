"""The passage of a text that answers best, and where its words stand."""

import re
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from kb_trainer.search.analysis import terms, words

LONGEST: Final = 260
"""Characters of a passage."""

_MOST: Final = 400
_SENTENCE: Final = re.compile(r"(?<=[.!?…;])\s+(?=[^\W\d_]|[¿¡«\"(])")


class Passage(NamedTuple):
    """A piece of text with marks.

    Attributes:
        text: one line.
        marks: start and end of each word that was looked for.
    """

    text: str
    marks: tuple[tuple[int, int], ...] = ()

    def marked(self, before: str, after: str) -> str:
        """Return the text with something before and after each mark."""
        pieces: list[str] = []
        last = 0
        for start, end in self.marks:
            pieces += [self.text[last:start], before, self.text[start:end], after]
            last = end
        return "".join([*pieces, self.text[last:]])


def best_passage(paragraphs: Sequence[str], wanted: Mapping[str, float], language: str) -> Passage:
    """Choose the passage with the weightiest words.

    Args:
        paragraphs: the text.
        wanted: terms with their weights.
        language: of the text.

    Returns:
        The passage; the beginning of the text when no word is in it.
    """
    best, best_weight = "", 0.0
    for piece in _pieces(paragraphs):
        here = wanted.keys() & set(terms(piece, language))
        weight = sum(wanted[term] for term in here)
        if weight > best_weight:
            best, best_weight = piece, weight
    if not best:
        return Passage(_cut(" ".join(paragraphs[:3]), 0)[0])
    places = [
        (word.start, word.end)
        for word in words(best, language)
        if not wanted.keys().isdisjoint(word.terms)
    ]
    text, moved = _cut(best, places[0][0] if places else 0)
    inside = tuple(
        (start + moved, end + moved)
        for start, end in places
        if start + moved >= 0 and end + moved <= len(text) - (text != best)
    )
    return Passage(text, inside)


def _pieces(paragraphs: Sequence[str]) -> list[str]:
    split = ([one] if len(one) <= LONGEST else _sentences(one) for one in paragraphs[:_MOST])
    return list(chain.from_iterable(split))


def _sentences(paragraph: str) -> list[str]:
    """Split a paragraph into runs of sentences that are not too long."""
    runs: list[str] = []
    for sentence in _SENTENCE.split(paragraph):
        if runs and len(runs[-1]) + len(sentence) < LONGEST:
            runs[-1] = f"{runs[-1]} {sentence}"
        else:
            runs.append(sentence)
    return runs


def _cut(text: str, around: int) -> tuple[str, int]:
    """Cut a text that is too long around a place; return it and how far it moved."""
    if len(text) <= LONGEST:
        return text, 0
    start = 0
    if around > LONGEST // 2:
        start = text.rfind(" ", 0, around - LONGEST // 4) + 1
    end = text.rfind(" ", start, start + LONGEST) if start + LONGEST < len(text) else len(text)
    end = end if end > start else start + LONGEST
    before = "… " if start else ""
    after = " …" if end < len(text) else ""
    return f"{before}{text[start:end]}{after}", len(before) - start
