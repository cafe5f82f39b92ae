"""The parts of a debrief.

Some resemble what the engine and the journal hold. They are shapes of their own all the same:
exported results and journals are kept, and neither may change because the engine does.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeelingsThen:
    """What a customer felt after a turn, each from 0 to 10.

    Attributes:
        turn: from 1; 0 is the beginning. Where another customer comes, their feelings at
            first stand with the turn before.
        customer: their name.
        anger: 0 to 10.
        trust: 0 to 10.
        patience: 0 to 10.
    """

    turn: int
    customer: str
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
        quote: the same on one line; few words with those around them.
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
    quote: str
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
        name: of the customer.
        customer: what the customer said before.
        reply: the trainee's words.
        comment: the author's, on a reply that was chosen; else nothing.
    """

    turn: int
    name: str
    customer: str
    reply: str
    comment: str


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
