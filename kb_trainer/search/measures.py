"""How well questions are answered: reciprocal rank and recall (Voorhees, TREC-8, 1999)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

CUT: Final = 10
"""Ranks below this count as not found."""

NEAR: Final = 3
"""A person reads this many hits before asking again."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Measures of a set of questions.

    Attributes:
        count: how many questions.
        mrr: mean of 1 / rank of the first right hit, 0 below `CUT`; in [0, 1].
        recall: share of questions with a right hit among the first `NEAR`; in [0, 1].
    """

    count: int
    mrr: float
    recall: float


def measure(ranks: Sequence[int | None]) -> Measures:
    """Measure how well questions were answered.

    Args:
        ranks: of the first right hit of each question, from 1; None when there is none.

    Returns:
        The measures; all zero without questions.
    """
    count = len(ranks)
    if not count:
        return Measures(0, 0.0, 0.0)
    found = [rank for rank in ranks if rank is not None and rank <= CUT]
    return Measures(
        count,
        sum(1 / rank for rank in found) / count,
        sum(rank <= NEAR for rank in found) / count,
    )
