"""What the engine knows after each turn: integers, and what was said."""

from dataclasses import dataclass, field
from enum import StrEnum

from kb_trainer.drills.channels import CHANNELS
from kb_trainer.drills.model import Drill, Persona
from kb_trainer.drills.moves import Feelings


class Status(StrEnum):
    """Where a demand stands in the talk."""

    WAITING = "waiting"
    PUT = "put"
    UNCLEAR = "unclear"
    DOUBTED = "doubted"
    MET = "met"
    REFUSED = "refused"
    REFUSED_BARE = "refused_bare"
    CONCEDED = "conceded"
    ESCALATED = "escalated"


OPEN: frozenset[Status] = frozenset({Status.PUT, Status.UNCLEAR, Status.DOUBTED})
"""The customer waits for an answer."""

SETTLED: frozenset[Status] = frozenset(Status) - OPEN - {Status.WAITING}


@dataclass(frozen=True, slots=True)
class DemandState:
    """One demand in the talk.

    Attributes:
        id: the demand's id.
        status: where it stands.
        option: what was granted, or what the plain question is about.
        asked_back: how often the plain question was put.
        pressed: how often the customer pressed after a refusal.
        answered: whether a reply has ever spoken to it.
        reasoned: whether the written reason was given.
    """

    id: str
    status: Status = Status.WAITING
    option: str = ""
    asked_back: int = 0
    pressed: int = 0
    answered: bool = False
    reasoned: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """Words that the customer will count on."""

    turn: int
    text: str


@dataclass(frozen=True, slots=True)
class Precedent:
    """A concession beyond policy."""

    turn: int
    demand: str
    option: str


@dataclass(frozen=True, slots=True)
class Word:
    """What was promised in an earlier contact.

    Attributes:
        text: the words.
        kept: whether it could be kept within policy.
    """

    text: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Given:
    """What another customer was given beyond a clause."""

    clause: str
    what: str


@dataclass(frozen=True, slots=True)
class Past:
    """What came before the talk.

    Attributes:
        word: what was promised in an earlier contact, or None.
        given: what others were given beyond the clauses of this case, the latest last.
    """

    word: Word | None = None
    given: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """A talk so far.

    Attributes:
        turn: replies given.
        feelings: of the customer.
        demands: in the order of the drill.
        revealed: ids of circumstances told, in order.
        precedents: concessions beyond policy.
        promises: made by the trainee.
        extras: ids of extras given.
        acts: how often each act counted.
        used: ids of lines said, in order.
        ignored: replies in a row that spoke to no demand.
        moment: the moment of truth that the next reply decides, or nothing.
        moments: ids of moments decided: kept, with `-` in front when broken.
        pressing: id of the refused demand on which the customer has just pressed, or nothing.
        warned: whether the customer has asked for a supervisor.
        wrapping: whether all is settled and only a last word is missing.
        ended: how it ended, or nothing.
        past: what came before the talk.
        diagnoses: causes that the trainee has named: `real` or `seems`, in order.
        private: whether a public talk has moved to where nobody reads along.
        customer: id of who is being served in a wave; nothing for the first.
        since: replies given before this customer's turn.
        gone: feelings with which earlier customers of a wave left.
        news: whether the fact that changes in the middle has changed.
    """

    turn: int
    feelings: Feelings
    demands: tuple[DemandState, ...]
    revealed: tuple[str, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    promises: tuple[Promise, ...] = ()
    extras: tuple[str, ...] = ()
    acts: tuple[tuple[str, int], ...] = ()
    used: tuple[str, ...] = ()
    ignored: int = 0
    moment: str = ""
    moments: tuple[str, ...] = ()
    pressing: str = ""
    warned: bool = False
    wrapping: bool = False
    ended: str = ""
    past: Past = field(default_factory=Past)
    diagnoses: tuple[str, ...] = ()
    private: bool = False
    customer: str = ""
    since: int = 0
    gone: tuple[Feelings, ...] = ()
    news: bool = False

    def demand(self, id_: str) -> DemandState:
        """Return where a demand stands."""
        return next(one for one in self.demands if one.id == id_)

    @property
    def current(self) -> DemandState | None:
        """The demand that waits for an answer: the one pressed on, else the last one put."""
        if self.pressing:
            return self.demand(self.pressing)
        return next((one for one in reversed(self.demands) if one.status in OPEN), None)

    @property
    def word(self) -> Promise | None:
        """The last promise made to the customer who is being served."""
        return next((one for one in reversed(self.promises) if one.turn > self.since), None)

    @property
    def all_settled(self) -> bool:
        """Whether every demand has been settled."""
        return all(one.status in SETTLED for one in self.demands)


def feelings_of(persona: Persona) -> Feelings:
    """Return what a customer feels before the first reply."""
    return Feelings(persona.anger, persona.trust, persona.patience)


def first_state(drill: Drill) -> State:
    """Return the state in which a drill begins: the first demand is put; in a letter, all are."""
    at_once = CHANNELS[drill.channel].letters
    demands = tuple(
        DemandState(demand.id, Status.PUT if number == 0 or at_once else Status.WAITING)
        for number, demand in enumerate(drill.demands)
    )
    moment = next((one.id for one in drill.moments if one.after == "open"), "")
    return State(0, feelings_of(drill.persona), demands, moment=moment)
