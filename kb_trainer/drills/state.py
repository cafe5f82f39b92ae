"""What the engine knows after each turn: integers, and what was said."""

from dataclasses import dataclass
from enum import StrEnum

from kb_trainer.drills.model import Drill
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
    def all_settled(self) -> bool:
        """Whether every demand has been settled."""
        return all(one.status in SETTLED for one in self.demands)


def first_state(drill: Drill) -> State:
    """Return the state in which a drill begins: the first demand is put."""
    persona = drill.persona
    demands = tuple(
        DemandState(demand.id, Status.PUT if number == 0 else Status.WAITING)
        for number, demand in enumerate(drill.demands)
    )
    moment = next((one.id for one in drill.moments if one.after == "open"), "")
    feelings = Feelings(persona.anger, persona.trust, persona.patience)
    return State(0, feelings, demands, moment=moment)
