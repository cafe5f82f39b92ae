"""What is told of a session after it: one shape for the terminal, pages and programs.

The program's own words are in the language of whoever reads; what was said, and what a drill
holds, stays in the drill's language. `docs/schemas/result.json` is made from these classes.
"""

from dataclasses import dataclass
from typing import Final

FORMAT: Final = 1
"""Raised when what a key means changes."""


@dataclass(frozen=True, slots=True)
class FeelingsThen:
    """What the customer felt after a turn, each from 0 to 10; turn 0 is the beginning."""

    turn: int
    anger: int
    trust: int
    patience: int


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding of the judge.

    Attributes:
        number: from 1, in the order of the talk; by it the words and the reason find each other.
        turn: of the trainee, from 1.
        start: first code point of the words in the reply.
        end: one past the last.
        words: the trainee's.
        rule: id of the rule.
        version: of the rule.
        act: what the words do.
        area: where the act belongs.
        good: whether it helps the customer.
        severity: `praise`, `advice`, `fault` or `blocker`.
        points: what the act earns or costs, once however often it is found.
        why: the reason.
        better: a better line, or nothing.
    """

    number: int
    turn: int
    start: int
    end: int
    words: str
    rule: str
    version: int
    act: str
    area: str
    good: bool
    severity: str
    points: int
    why: str
    better: str


@dataclass(frozen=True, slots=True)
class Improvement:
    """One thing to mend: how a demand ended, or what was said.

    Attributes:
        turn: of the trainee, from 1; 0 when it isn't one turn.
        words: the trainee's, or what the customer asked for when it went unanswered.
        rule: id of the rule that says so, or nothing.
        clause: id of the clause that says so, or nothing.
        why: the reason.
        better: a better line, or nothing.
    """

    turn: int
    words: str
    rule: str
    clause: str
    why: str
    better: str


@dataclass(frozen=True, slots=True)
class ToldTurn:
    """One exchange.

    Attributes:
        turn: from 1.
        customer: what the customer said before.
        reply: the trainee's words.
    """

    turn: int
    customer: str
    reply: str


@dataclass(frozen=True, slots=True)
class ToldDemand:
    """A demand and how it ended.

    Attributes:
        id: of the demand.
        text: what was asked for.
        need: what was really needed, or nothing.
        outcome: such as `need_met`.
        label: the same in words.
        best: whether it is one of the best that a good talk reaches.
    """

    id: str
    text: str
    need: str
    outcome: str
    label: str
    best: bool


@dataclass(frozen=True, slots=True)
class ToldArea:
    """The score of an area; None where there was no occasion."""

    id: str
    name: str
    score: int | None


@dataclass(frozen=True, slots=True)
class ToldGate:
    """What an exam asks for: in words, and whether it was reached."""

    id: str
    words: str
    kept: bool


@dataclass(frozen=True, slots=True)
class ToldMoment:
    """A moment of truth: why it matters, and whether it was kept."""

    id: str
    text: str
    kept: bool


@dataclass(frozen=True, slots=True)
class ToldPromise:
    """Words that the customer will count on."""

    turn: int
    text: str


@dataclass(frozen=True, slots=True)
class ToldPrecedent:
    """A concession beyond policy, and the clause that forbids it."""

    turn: int
    text: str
    clause: str


@dataclass(frozen=True, slots=True)
class ToldClause:
    """A clause to read: its title, and its page on the help site or nothing."""

    id: str
    title: str
    link: str


@dataclass(frozen=True, slots=True)
class ToldGuess:
    """How the trainee thought the customer would rate the contact.

    Attributes:
        rating: 1 to 5.
        sure: 0 to 100, in per cent.
        gap: the trainee's rating less the customer's.
        words: what the gap says.
    """

    rating: int
    sure: int
    gap: int
    words: str


@dataclass(frozen=True, slots=True)
class ToldCustomer:
    """How the customer looks back, in their words."""

    name: str
    rating: int
    why: str
    again: bool
    again_words: str


@dataclass(frozen=True, slots=True)
class ToldDispute:
    """The trainee's objection to the verdict on a turn; 0 is the whole session."""

    turn: int
    why: str
    at: str


@dataclass(frozen=True, slots=True)
class ToldNext:
    """A drill to practise next, and the name of the area that it trains, or nothing."""

    drill: str
    title: str
    level: int
    minutes: int
    area: str


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
