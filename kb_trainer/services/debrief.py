"""What is told of a session after it: one shape for the terminal, pages and programs.

The program's own words are in the language of whoever reads; what was said, and what a drill
holds, stays in the drill's language. `docs/schemas/result.json` is made from these classes.
"""

from dataclasses import dataclass
from typing import Final

from kb_trainer.services.debrief_parts import (
    FeelingsThen,
    Improvement,
    Remark,
    ToldArea,
    ToldClause,
    ToldCustomer,
    ToldDemand,
    ToldDispute,
    ToldGate,
    ToldGuess,
    ToldMoment,
    ToldNext,
    ToldPrecedent,
    ToldPromise,
    ToldTurn,
)

FORMAT: Final = 1
"""Raised when what a key means changes."""


@dataclass(frozen=True, slots=True)
class Debrief:
    """All that is told of a session after it.

    Attributes:
        format: of this shape.
        language: of the program's own words.
        session: its id; nothing when no journal is kept.
        at: when it began, in ISO 8601; nothing when no journal is kept.
        mode: `learn`, `practice` or `exam`.
        seed: by which the customer's words were chosen.
        drill: id of the drill.
        title: of the drill.
        drill_language: of the talk.
        ended: such as `solved`.
        ended_words: the same in words.
        passed: whether it passes; an exam by its gates.
        pass_mark: the least overall score that passes; in an exam see `gates`.
        overall: 0 to 100.
        overall_then: on the day, when that was another, else None.
        band: the name of the score.
        empathy: 0 to 100.
        demands_score: 0 to 100.
        caps: what holds the overall score down, in words.
        gates: of an exam.
        customer: how the customer looks back.
        guess: what the trainee thought of that beforehand, or None.
        right_first_time: whether the first cause named was the real one; None when none was,
            or when there is nothing to find out.
        feelings: the customer's, from the beginning to the end.
        helped: the turn that did them most good, 0 for none.
        hurt: the turn that did them most harm, 0 for none.
        demands: and how each ended.
        areas: and their scores.
        strengths: numbers of the remarks that weigh most, each act once.
        improvements: at most three, demands that ended badly first.
        remarks: all findings of the judge, in the order of the talk.
        turns: the talk.
        last_words: the customer's, at the end.
        clauses: to read.
        promises: that were made.
        precedents: that were set.
        moments: of truth that came up.
        disputes: the trainee's objections.
        next: the drill to practise next, or None.
    """

    format: int
    language: str
    session: str
    at: str
    mode: str
    seed: int
    drill: str
    title: str
    drill_language: str
    ended: str
    ended_words: str
    passed: bool
    pass_mark: int
    overall: int
    overall_then: int | None
    band: str
    empathy: int
    demands_score: int
    caps: tuple[str, ...]
    gates: tuple[ToldGate, ...]
    customer: ToldCustomer
    guess: ToldGuess | None
    right_first_time: bool | None
    feelings: tuple[FeelingsThen, ...]
    helped: int
    hurt: int
    demands: tuple[ToldDemand, ...]
    areas: tuple[ToldArea, ...]
    strengths: tuple[int, ...]
    improvements: tuple[Improvement, ...]
    remarks: tuple[Remark, ...]
    turns: tuple[ToldTurn, ...]
    last_words: str
    clauses: tuple[ToldClause, ...]
    promises: tuple[ToldPromise, ...]
    precedents: tuple[ToldPrecedent, ...]
    moments: tuple[ToldMoment, ...]
    disputes: tuple[ToldDispute, ...]
    next: ToldNext | None

    def remark(self, number: int) -> Remark:
        """Return a remark by its number."""
        return self.remarks[number - 1]
