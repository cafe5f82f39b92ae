"""What a drill is made of: a customer, what they know, what they ask for, what they say."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from kb_trainer.drills.kinds import Diagnosis, Follows, News, Offer
from kb_trainer.knowledge.exam import ExamTerms
from kb_trainer.source.problems import WHOLE_FILE, Mark


class Outcome(StrEnum):
    """How a demand ended."""

    NEED_MET = "need_met"
    REFUSED_WITH_REASON = "refused_with_reason"
    REFUSED_BARE = "refused_bare"
    CONCEDED = "conceded"
    IGNORED = "ignored"
    ESCALATED = "escalated"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that the customer may say.

    Attributes:
        id: stable id, such as `demand.change.insist.2`.
        text: the words, facts of clauses by name.
        mood: `calm`, `tense` or `angry` when it is said in that mood only.
        told: id of a circumstance that must have been told before, or nothing.
        mark: its place in the file.
    """

    id: str
    text: str
    mood: str = ""
    told: str = ""
    mark: Mark = WHOLE_FILE


Lines = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Persona:
    """Who the customer is.

    Attributes:
        name: an invented name.
        about: a line about them, for the briefing.
        temper: `mild`, `even` or `quick`: how fast anger grows and goes.
        talk: `terse`, `normal` or `talkative`: how much is said in a turn.
        anger: at the start, 0 to 10.
        trust: at the start, 0 to 10.
        patience: at the start, 1 to 10.
        values: acts that win twice the trust with this person.
    """

    name: str
    about: str = ""
    temper: str = "even"
    talk: str = "normal"
    anger: int = 4
    trust: int = 4
    patience: int = 7
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Circumstance:
    """Something the customer knows and tells when asked.

    Attributes:
        id: stable id.
        lines: how it is told.
        asked: phrases of questions that bring it out.
        open: whether an open question brings it out.
        reflected: phrases which, said by the agent, bring it out.
        trust: the least trust at which it is told.
        mark: its place in the file.
    """

    id: str
    lines: Lines
    asked: tuple[str, ...] = ()
    open: bool = False
    reflected: tuple[str, ...] = ()
    trust: int = 0
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be granted for a demand.

    Attributes:
        id: stable id.
        text: what it is, for people.
        clause: the clause that allows or forbids it.
        phrases: words that grant it.
        example: a reply that grants it, in the drill's register.
        allowed: whether policy allows it.
        mark: its place in the file.
    """

    id: str
    text: str
    clause: str
    phrases: tuple[str, ...]
    example: str
    allowed: bool = True
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class Demand:
    """What the customer asks for, and the need behind it.

    Attributes:
        id: stable id.
        text: what is asked for.
        need: what is really needed.
        clauses: ids of the clauses that bear on it.
        topic: phrases that speak of what is asked for.
        finds: phrases that ask for the need or name it.
        reasons: phrases that give the published reason of a refusal.
        options: what meets the need within policy.
        forbidden: what policy forbids to grant.
        plain_yes: the option that a bare *yes* to the plain question grants.
        best: the outcomes a good reply reaches.
        lines: what the customer says, by situation.
        customer: who asks, in a wave; nothing for the persona.
        mark: its place in the file.
    """

    id: str
    text: str
    need: str
    clauses: tuple[str, ...]
    topic: tuple[str, ...]
    finds: tuple[str, ...]
    reasons: tuple[str, ...]
    options: tuple[Option, ...]
    forbidden: tuple[Option, ...]
    plain_yes: str
    best: tuple[str, ...]
    lines: dict[str, Lines]
    customer: str = ""
    mark: Mark = WHOLE_FILE

    def option(self, id_: str) -> Option | None:
        """Find an option, allowed or forbidden, by its id."""
        return next((one for one in (*self.options, *self.forbidden) if one.id == id_), None)


@dataclass(frozen=True, slots=True)
class Extra:
    """A small thing beyond the demand that would delight this customer."""

    id: str
    text: str
    phrases: tuple[str, ...]
    clause: str = ""
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of truth: a turn whose reply can make or break the relation.

    Attributes:
        id: stable id.
        after: `open`, or the id of the circumstance that has just been told.
        expects: acts of which at least one must be in the reply.
        text: why it matters, for the trainee.
        kept: said when it went well.
        broken: said when it did not.
        mark: its place in the file.
    """

    id: str
    after: str
    expects: tuple[str, ...]
    text: str
    kept: Lines = ()
    broken: Lines = ()
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class Drill:
    """A scenario.

    Attributes:
        path: its file, relative to the workspace, with forward slashes.
        id: unique; the file's name without suffix.
        title: for people.
        summary: what is practised.
        goal: what the trainee should reach.
        status: `draft`, `tried`, `stable` or `retired`.
        language: `es` or `en`.
        country: two letters; where the customer is from.
        register: how the customer speaks to the agent: `tú`, `usted`, `vos` or `you`.
        channel: `chat`, `phone`, `email`, `counter` or `social`.
        level: 1 to 3.
        minutes: how long a good talk takes.
        persona: the customer.
        record: what the company already holds, by name.
        clauses: ids of the clauses with the fingerprint each had at the last review.
        circumstances: what the customer tells when asked.
        demands: in the order in which they are put.
        extras: what would delight.
        moments: of truth.
        cause: phrases for what happened.
        lines: what the customer says, by situation.
        hints: steps out for a trainee who is stuck.
        exam: what an exam of this drill asks for, where it isn't the usual.
        offers: replies to choose from; none when the trainee writes.
        follows: the contact before this one, or None.
        diagnosis: a cause that seems to be the one and isn't, or None.
        customers: who come after the persona in a wave, by id.
        news: a fact that changes in the middle of a wave, or None.
        recitals: sentences of its clauses, folded: read aloud they grant nothing.
        fingerprint: of the file's content.
        keys: places of the file's keys.
    """

    path: str
    id: str
    title: str
    summary: str
    goal: str
    status: str
    language: str
    country: str
    register: str
    channel: str
    level: int
    minutes: int
    persona: Persona
    record: dict[str, str]
    clauses: dict[str, str]
    circumstances: tuple[Circumstance, ...]
    demands: tuple[Demand, ...]
    extras: tuple[Extra, ...]
    moments: tuple[Moment, ...]
    cause: tuple[str, ...]
    lines: dict[str, Lines]
    hints: tuple[str, ...]
    exam: ExamTerms = field(default_factory=ExamTerms)
    offers: tuple[Offer, ...] = ()
    follows: Follows | None = None
    diagnosis: Diagnosis | None = None
    customers: dict[str, Persona] = field(default_factory=dict)
    news: News | None = None
    recitals: frozenset[str] = frozenset()
    fingerprint: str = ""
    keys: dict[str, Mark] = field(default_factory=dict)

    def served(self, customer: str) -> Persona:
        """Return who is being served: the persona, or one of the wave."""
        return self.customers.get(customer, self.persona)

    def demand(self, id_: str) -> Demand:
        """Return a demand by id.

        Raises:
            KeyError: when there is none.
        """
        for demand in self.demands:
            if demand.id == id_:
                return demand
        raise KeyError(id_)

    def all_lines(self) -> Iterator[tuple[str, Line]]:
        """Give each line that the file holds, with its situation."""
        groups = list(self.lines.items())
        groups += [(f"fact.{one.id}", one.lines) for one in self.circumstances]
        for demand in self.demands:
            groups += [(f"demand.{demand.id}.{name}", one) for name, one in demand.lines.items()]
        for moment in self.moments:
            groups.append((f"moment.{moment.id}.kept", moment.kept))
            groups.append((f"moment.{moment.id}.broken", moment.broken))
        return ((situation, line) for situation, lines in groups for line in lines)
