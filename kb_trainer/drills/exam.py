"""Whether an exam is passed: gate by gate, so that it can be told why."""

from dataclasses import dataclass
from typing import Final

from kb_trainer.drills.ending import SETTLED_WELL
from kb_trainer.drills.session import Session
from kb_trainer.knowledge.exam import ExamTerms
from kb_trainer.scoring.scorecard import Scorecard

PASS_MARK: Final = 60
"""The overall score from which a session passes, where nothing else is said."""


@dataclass(frozen=True, slots=True)
class Gate:
    """One thing that an exam asks for.

    Attributes:
        name: `overall`, one of `GATES`, `outcomes` (demands not settled well) or `blockers`
            (faults that no score makes up for).
        least: the least score; for the last two 0, which is the most.
        reached: the score, or how many there were; None where there was no occasion.
        kept: whether it is passed.
    """

    name: str
    least: int
    reached: int | None
    kept: bool


def gates_of(terms: ExamTerms, card: Scorecard, session: Session) -> tuple[Gate, ...]:
    """Look at each gate of an exam.

    Args:
        terms: what is asked for.
        card: the scores.
        session: the talk, ended.

    Returns:
        The gates; the exam is passed when all are.
    """
    scores = {**card.areas, "overall": card.overall, "empathy": card.empathy,
              "demands": card.demands}  # fmt: skip
    least = {"overall": terms.pass_mark or PASS_MARK, **terms.gates}
    gates = [
        Gate(name, mark, (score := scores[name]), score is None or score >= mark)
        for name, mark in least.items()
    ]
    unsettled = sum(one not in SETTLED_WELL for one in session.outcomes.values())
    blockers = sum(one.severity == "blocker" for one in card.findings)
    gates += [
        Gate("outcomes", 0, unsettled, unsettled == 0),
        Gate("blockers", 0, blockers, blockers == 0),
    ]
    return tuple(gates)
