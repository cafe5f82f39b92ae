"""Slot `figure`: a figure that contradicts the policy."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kb_trainer.scoring.figures import numbers, quantities
from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.reading import Reading, Sentence
from kb_trainer.scoring.scene import Scene
from kb_trainer.scoring.slots.clause import cited_places
from kb_trainer.scoring.terms import Thesaurus

_UNITS: Final = {
    "days": ("time", Decimal(1)), "working days": ("time", Decimal(1)),
    "hours": ("time", Decimal(1) / 24), "minutes": ("time", Decimal(1) / 1440),
    "weeks": ("time", Decimal(7)), "months": ("time", Decimal(30)), "years": ("time", Decimal(365)),
    "EUR": ("money", Decimal(1)), "%": ("%", Decimal(1)),
}  # fmt: skip
_WHOLE: Final = re.compile(r"\b(?:enter[oa]s?|integr[oa]|complet[oa]s?|total|100|full|in full)\b")
"""A policy that gives the whole back contradicts any other share."""

_WORKING: Final = re.compile(r"\b(?:working|business) (?:day|hour)|\b(?:habil|laborable)")
"""Five working days may be told as a week."""

_LONG: Final = Decimal(180)
_CLOSE: Final = Decimal("0.03")
"""From so many days on, times are told in months or years, which differ by such a share."""

REACH: Final = 80
"""How many characters after the id of a clause a figure is told as its rule."""

_JOINT: Final = re.compile(rb"[,;:](?![0-9])|\b(?:y|pero|and|but|so)\b")
"""What parts one thought from the next in a sentence."""

_MULTIPLES: Final = 12
"""A sum of money may be so many times a figure of the policy: three missed visits, twelve rates."""


@dataclass(frozen=True, slots=True)
class FigureMatcher:
    """Finds figures, told as rules, that the policy does not have.

    Attributes:
        told: phrases that make a sentence a statement of a rule; the id of a clause does too,
            for the figures near it.
        story: phrases that make a figure part of the story or the plan, just before or after it.
        thesaurus: which words are the same term.
        plan: phrases that make a sentence one of the story or the plan.
        least: how many terms a sentence shares with the policy's own sentence of such a
            figure, to be its rule without a phrase of `told`.
    """

    told: Phrases
    story: Phrases
    thesaurus: Thesaurus
    plan: Phrases
    least: int
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
            if plain & given or (one.kind == "money" and _reckoned(one.value, scene)):
                continue
            sentence = scene.reply.sentence_at(one.start)
            if self.story.seen(_around(text, one.start, one.end, self.around)):
                continue
            told = self.told.seen(text[sentence.start : sentence.end])
            if (
                told
                or _cited_before(one.start, sentence.start, scene)
                or self._same_rule(one.kind, sentence, scene)
            ):
                yield one.start, one.end

    def _same_rule(self, kind: str, sentence: Sentence, scene: Scene) -> bool:
        """Tell whether a sentence speaks of what the policy has a figure of this kind for."""
        reply, policy = scene.reply, scene.policy
        if sentence.asks or self.plan.seen(reply.narrow[sentence.start : sentence.end]):
            return False
        places = [one.start for one in quantities(policy) if one.kind == kind]
        for rule in policy.sentences:
            if any(rule.start <= place < rule.end for place in places):
                words = policy.text[rule.start : rule.end]
                terms = self.thesaurus.terms(Reading(words, scene.language))
                if len(self.thesaurus.shared(reply, sentence, terms)) >= self.least:
                    return True
        return False

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
    times = known.get("time", set())
    times.update([days * 7 / 5 for days in times] if _WORKING.search(scene.policy.folded) else [])
    for clause in (*scene.context.clauses, *scene.context.cited):
        for fact in clause.facts.values():
            kind, size = _UNITS.get(fact.unit, ("", Decimal(1)))
            known.setdefault(kind, set()).add(fact.value * size)
    if "%" not in known and _WHOLE.search(scene.policy.folded):
        known["%"] = {Decimal(100)}
    return known


def _reckoned(value: Decimal, scene: Scene) -> bool:
    """Tell whether a sum comes of the customer's and the policy's: added, taken off, a share."""
    told = [*quantities(scene.customer), *quantities(scene.policy)]
    sums = {one.value for one in told if one.kind == "money"}
    shares = {one.value / 100 for one in told if one.kind == "%"}
    return any(value in (one + other, one - other) for one in sums for other in sums) or any(
        value in (one * share, one * (1 + share), one * (1 - share))
        for one in sums
        for share in shares
    )


def _around(text: bytes, start: int, end: int, reach: int) -> bytes:
    """Return a figure with the words before it, and those after it up to the next joint."""
    return text[max(0, start - reach) : end] + _JOINT.split(text[end : end + reach])[0]


def _cited_before(place: int, start: int, scene: Scene) -> bool:
    """Tell whether a clause is named before a figure in its sentence, and near it."""
    return any(max(start, place - REACH) <= named < place for named, _ in cited_places(scene))


def _follows(value: Decimal, known: set[Decimal], kind: str) -> bool:
    if any(abs(value - one) < Decimal("0.001") for one in known):
        return True
    if kind == "time" and value >= _LONG:
        return any(abs(value - one) < _CLOSE * one for one in known)
    if kind != "money":
        return False
    return any(one and (value % one == 0 and value / one <= _MULTIPLES) for one in known)
