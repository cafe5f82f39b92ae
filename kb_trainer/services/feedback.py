"""What is said to a trainee about one reply."""

from dataclasses import dataclass
from typing import Final

from kb_trainer.drills.session import Exchange
from kb_trainer.scoring.finding import Finding

LAPSES: Final = (
    "conceded", "revoked", "refused_bare", "ignored", "silence", "not_understood", "unclear",
    "moment_broken",
)  # fmt: skip
"""What a reply settled badly, the worst first."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is said about one reply.

    Attributes:
        strength: the good act that weighs most, or None.
        improvement: the act that costs most, or None.
        lapse: one of `LAPSES` when there is no such act but the reply settled something
            badly, or nothing.
    """

    strength: Finding | None
    improvement: Finding | None
    lapse: str = ""


def feedback_on(exchange: Exchange) -> Feedback:
    """Choose what to say about one reply: one strength, one thing to mend.

    Args:
        exchange: the reply, what was found in it and what it settled.
    """
    by_weight = sorted(exchange.findings, key=lambda one: (-abs(one.points), one.start))
    strength = next((one for one in by_weight if one.good), None)
    improvement = next((one for one in by_weight if not one.good), None)
    lapse = "" if improvement else next((one for one in LAPSES if one in exchange.events), "")
    return Feedback(strength, improvement, lapse)
