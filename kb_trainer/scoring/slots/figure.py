"""Slot `figure`: a figure that contradicts the policy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kb_trainer.scoring.figures import numbers, quantities
from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.reading import Reading
from kb_trainer.scoring.scene import Scene
from kb_trainer.scoring.slots.clause import cited_places

_UNITS: Final = {
    "days": ("time", Decimal(1)), "working days": ("time", Decimal(1)),
    "hours": ("time", Decimal(1) / 24), "minutes": ("time", Decimal(1) / 1440),
    "weeks": ("time", Decimal(7)), "months": ("time", Decimal(30)), "years": ("time", Decimal(365)),
    "EUR": ("money", Decimal(1)), "%": ("%", Decimal(1)),
}  # fmt: skip
_WHOLE: Final = re.compile(r"\b(?:enter[oa]s?|integr[oa]|complet[oa]s?|total|100|full|in full)\b")
"""A policy that gives the whole back contradicts any other share."""

REACH: Final = 80
"""How many characters after the id of a clause a figure is told as its rule."""

_MULTIPLES: Final = 12
"""A sum of money may be so many times a figure of the policy: three missed visits, twelve rates."""


@dataclass(frozen=True, slots=True)
class FigureMatcher:
    """Finds figures, told as rules, that the policy does not have.

    Attributes:
        told: phrases that make a sentence a statement of a rule; the id of a clause does too,
            for the figures near it.
        story: phrases that make a figure part of the story or the plan, just before or after it.
    """

    told: Phrases
    story: Phrases
    around: int = 28

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the places of contradicting figures."""
        if not scene.policy.text:
            return
        known = _written(scene)
        text = scene.reply.narrow
        given = self._given(scene)
        for one in quantities(scene.reply):
            if one.kind not in known or _follows(one.value, known[one.kind], one.kind):
                continue
            plain = numbers(Reading(scene.reply.text[one.start : one.end], scene.language))
            if plain & given:
                continue
            sentence = scene.reply.sentence_at(one.start)
            around = text[max(0, one.start - self.around) : one.end + self.around]
            if self.story.seen(around):
                continue
            told = self.told.seen(text[sentence.start : sentence.end])
            if told or _cited_before(one.start, sentence.start, scene):
                yield one.start, one.end

    @staticmethod
    def _given(scene: Scene) -> frozenset[Decimal]:
        """Return the numbers of the customer's own story and record: no claims of ours."""
        held = "\n".join(scene.context.record.values())
        return numbers(scene.customer) | numbers(Reading(held, scene.language))


def _written(scene: Scene) -> dict[str, set[Decimal]]:
    """Return the figures of the policy and of the clauses, by kind."""
    known: dict[str, set[Decimal]] = {}
    for one in (*quantities(scene.policy), *quantities(scene.cited)):
        known.setdefault(one.kind, set()).add(one.value)
    for clause in (*scene.context.clauses, *scene.context.cited):
        for fact in clause.facts.values():
            kind, size = _UNITS.get(fact.unit, ("", Decimal(1)))
            known.setdefault(kind, set()).add(fact.value * size)
    if "%" not in known and _WHOLE.search(scene.policy.folded):
        known["%"] = {Decimal(100)}
    return known


def _cited_before(place: int, start: int, scene: Scene) -> bool:
    """Tell whether a clause is named before a figure in its sentence, and near it."""
    return any(max(start, place - REACH) <= named < place for named, _ in cited_places(scene))


def _follows(value: Decimal, known: set[Decimal], kind: str) -> bool:
    if any(abs(value - one) < Decimal("0.001") for one in known):
        return True
    if kind != "money":
        return False
    return any(one and (value % one == 0 and value / one <= _MULTIPLES) for one in known)
