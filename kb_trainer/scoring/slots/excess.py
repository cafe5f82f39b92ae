"""Slot `excess`: the reply grants more than any figure of the policy."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kb_trainer.scoring.figures import Quantity, quantities
from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.reading import Reading
from kb_trainer.scoring.scene import Scene

REACH: Final = 45
"""How many characters from the granting words the figure may stand."""

_MULTIPLES: Final = 12
"""A sum may be so many times a figure of the policy: three missed visits, twelve rates."""


@dataclass(frozen=True, slots=True)
class ExcessMatcher:
    """Finds sums and shares granted that are greater than the policy's greatest.

    Figures that the record holds, or that the customer tells outside a demand, are
    what was paid and may well be given back; they don't count.

    Attributes:
        grants: phrases by which an agent grants.
        refuses: phrases that make a sentence a refusal.
        demands: phrases by which a customer demands.
        whole: phrases by which a policy gives all back; then no sum is too much.
    """

    grants: Phrases
    refuses: Phrases
    demands: Phrases
    whole: Phrases

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the spans from the granting words to the figure."""
        reply = scene.reply
        if self.whole.seen(scene.policy.narrow):
            return
        most: dict[str, set[Decimal]] = {}
        for one in quantities(scene.policy):
            if one.kind in ("money", "%"):
                most.setdefault(one.kind, set()).add(one.value)
        if not most:
            return
        told = self._told(scene)
        for one in quantities(reply):
            if not _exceeds(one, most.get(one.kind)) or one.value in told:
                continue
            sentence = reply.sentence_at(one.start)
            if sentence.asks or self.refuses.seen(reply.narrow[sentence.start : sentence.end]):
                continue
            for start, end in self.grants.find_narrow(reply.narrow[sentence.start : sentence.end]):
                first, last = start + sentence.start, end + sentence.start
                if first - REACH <= one.start <= last + REACH:
                    yield min(first, one.start), max(last, one.end)
                    break

    def _told(self, scene: Scene) -> frozenset[Decimal]:
        """Return the figures of the record and of what the customer tells without demanding."""
        held = Reading("\n".join(scene.context.record.values()), scene.language)
        customer = scene.customer
        demanded = [
            (one.start, one.end)
            for one in customer.sentences
            if self.demands.seen(customer.narrow[one.start : one.end])
        ]
        found = {one.value for one in quantities(held)}
        found.update(
            one.value
            for one in quantities(customer)
            if not any(start <= one.start < end for start, end in demanded)
        )
        return frozenset(found)


def _exceeds(one: Quantity, known: set[Decimal] | None) -> bool:
    if not known or one.value <= max(known):
        return False
    return not any(
        base and one.value % base == 0 and one.value / base <= _MULTIPLES for base in known
    )
