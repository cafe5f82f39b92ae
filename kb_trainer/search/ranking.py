"""Ranks documents by BM25F (Robertson and Zaragoza, 2009), word by word.

One pass over the postings of each term adds to one number a document. That is
several times quicker in Python than a tree of matchers that asks document by
document, and the best of several synonyms counts, not their sum.
"""

import math
from collections.abc import Mapping
from typing import Final, Protocol

from kb_trainer.search.document import OUTSIDE
from kb_trainer.search.plan import Plan
from kb_trainer.search.slots import Option, Slot

K1: Final = 1.2
B: Final = 0.75

OUTSIDE_CLAUSES: Final = 0.5
"""What a find is worth in the introduction of a policy: it can't be cited as a clause can."""


class Postings(Protocol):
    """What ranking needs of an index."""

    def count(self, language: str) -> int:
        """Return how many documents are in a language."""
        ...

    def average_length(self, language: str) -> float:
        """Return how many terms a document of a language has on average."""
        ...

    def postings(self, field: str, term: str) -> list[tuple[int, float]]:
        """Return the documents with a term, and its weight in each."""
        ...

    def length(self, number: int, language: str) -> int:
        """Return how many terms a document has."""
        ...

    def with_term(self, field: str, term: str) -> set[int]:
        """Return the documents with a term."""
        ...


def rank(index: Postings, plan: Plan, allowed: set[int] | None = None) -> list[tuple[float, int]]:
    """Rank the documents that a plan finds.

    Args:
        index: the index.
        plan: what to look for.
        allowed: the only documents that may be found; any when None.

    Returns:
        Score and number of each document, the best first.
    """
    scores: dict[int, float] = {}
    for language, slots in plan.slots.items():
        factor = plan.factors[language]
        ranker = _Ranker(index, language)
        for slot in slots:
            for number, score in ranker.slot(slot).items():
                scores[number] = scores.get(number, 0.0) + factor * score
    for number in index.with_term("clause", OUTSIDE):
        if number in scores:
            scores[number] *= OUTSIDE_CLAUSES
    found = [(round(score, 6), number) for number, score in scores.items()]
    if allowed is not None:
        found = [one for one in found if one[1] in allowed]
    found.sort(key=lambda one: (-one[0], one[1]))
    return found


class _Ranker:
    def __init__(self, index: Postings, language: str) -> None:
        self._index = index
        self._language = language
        self._count = index.count(language)
        self._average = index.average_length(language)
        self._norms: dict[int, float] = {}

    def slot(self, slot: Slot) -> Mapping[int, float]:
        first, *others = slot.options
        best = self._option(first)
        for option in others:
            for number, score in self._option(option).items():
                if score > best.get(number, 0.0):
                    best[number] = score
        return best

    def _option(self, option: Option) -> dict[int, float]:
        found: dict[int, float] = {}
        for field, term in option.terms:
            if field == self._language:
                self._add_words(term, option.weight, found)
            else:
                for number in self._index.with_term(field, term):
                    found[number] = found.get(number, 0.0) + option.weight
        for field, term in option.unless:
            for number in self._index.with_term(field, term):
                found.pop(number, None)
        return found

    def _add_words(self, term: str, weight: float, found: dict[int, float]) -> None:
        postings = self._index.postings(self._language, term)
        if not postings:
            return
        # As Whoosh weighs rarity; the least is above zero, so that no find is worth nothing.
        rarity = max(0.1, math.log(self._count / (len(postings) + 1)) + 1.0)
        scale = weight * rarity * (K1 + 1.0)
        norms = self._norms
        length, language = self._index.length, self._language
        for number, times in postings:
            norm = norms.get(number)
            if norm is None:
                share = length(number, language) / self._average
                norm = norms[number] = K1 * (1.0 - B + B * share)
            found[number] = found.get(number, 0.0) + scale * times / (times + norm)
