"""Applies what a reply settles to the demands of the talk."""

from dataclasses import dataclass, replace
from typing import Final

from kb_trainer.drills.settlement import Answer, Reading, Settlement
from kb_trainer.drills.state import OPEN, DemandState, Precedent, State, Status

LEAST_TRUST: Final = 2
"""With less trust than this, the customer doubts what is granted, once."""

PLAIN_QUESTIONS: Final = 2
"""The plain question is put this often about one demand; then it stays open."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What a reply did to the demands.

    Attributes:
        state: the talk with the demands as they now stand.
        events: pairs of demand id and row of the table, in the order of the drill; `doubt`
            has no row, it only asks for a word more.
    """

    state: State
    events: tuple[tuple[str, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The rows of the table."""
        return tuple(name for _, name in self.events)


def settle(state: State, reading: Reading) -> Settled:
    """Apply a reading.

    Args:
        state: the talk before the reply.
        reading: what the reply settles.

    Returns:
        The talk with its demands moved, and what happened to each.
    """
    demands: list[DemandState] = []
    events: list[tuple[str, str]] = []
    precedents = list(state.precedents)
    for before in state.demands:
        settlement = reading.of(before.id)
        after, event = _one(before, settlement, state, reasoned=before.id in reading.reasoned)
        if settlement is not None and before.status is not Status.WAITING:
            after = replace(after, answered=True)
        if event:
            events.append((before.id, event))
        if event == "conceded":
            precedents.append(Precedent(state.turn, before.id, after.option))
        demands.append(after)
    moved = replace(state, demands=tuple(demands), precedents=tuple(precedents))
    return Settled(moved, tuple(events))


def _one(
    here: DemandState, settlement: Settlement | None, state: State, *, reasoned: bool
) -> tuple[DemandState, str]:
    put = here.status is not Status.WAITING
    if reasoned and put:
        here = replace(here, reasoned=True)
    if settlement is None:
        if reasoned and here.status is Status.REFUSED_BARE:
            return replace(here, status=Status.REFUSED), "refused_with_reason"
        return here, ""
    if settlement.answer is Answer.CONCEDED:
        return _conceded(here, settlement)
    if settlement.answer is Answer.GRANTED:
        return _granted(here, settlement, state)
    if not put:
        return here, ""  # What hasn't been asked for can't be refused yet.
    return _refused(here) if settlement.answer is Answer.REFUSED else _unclear(here, settlement)


def _conceded(here: DemandState, settlement: Settlement) -> tuple[DemandState, str]:
    if here.status is Status.CONCEDED:
        return here, ""
    return replace(here, status=Status.CONCEDED, option=settlement.option), "conceded"


def _granted(here: DemandState, settlement: Settlement, state: State) -> tuple[DemandState, str]:
    if here.status in (Status.CONCEDED, Status.MET, Status.ESCALATED):
        return here, ""
    trusts = state.feelings.trust >= LEAST_TRUST
    if not trusts and here.status is not Status.DOUBTED and here.status is not Status.WAITING:
        return replace(here, status=Status.DOUBTED, option=settlement.option), "doubt"
    return replace(here, status=Status.MET, option=settlement.option), "need_met"


def _refused(here: DemandState) -> tuple[DemandState, str]:
    if here.status in (Status.MET, Status.ESCALATED):
        return here, ""
    if here.status is Status.CONCEDED:
        return here, "revoked"
    if here.reasoned:
        event = "" if here.status is Status.REFUSED else "refused_with_reason"
        return replace(here, status=Status.REFUSED), event
    event = "" if here.status is Status.REFUSED_BARE else "refused_bare"
    return replace(here, status=Status.REFUSED_BARE), event


def _unclear(here: DemandState, settlement: Settlement) -> tuple[DemandState, str]:
    if here.status in (Status.CONCEDED, Status.ESCALATED):
        return here, ""
    if here.status is Status.MET:
        taken_back = settlement.option == here.option
        after = replace(here, status=Status.UNCLEAR) if taken_back else here
        return after, "revoked" if taken_back else ""
    if here.asked_back >= PLAIN_QUESTIONS:
        return here, ""
    asked = here.asked_back + 1
    status, option = Status.UNCLEAR, settlement.option
    return replace(here, status=status, option=option, asked_back=asked), "unclear"


def addressed(reading: Reading, state: State) -> bool:
    """Tell whether a reply speaks to what the customer came for.

    Args:
        reading: of the reply.
        state: the talk before it.

    Returns:
        True for a reply that settles something, gives a reason or asks.
    """
    waiting = {one.id for one in state.demands if one.status in OPEN}
    if any(one.demand in waiting for one in reading.settlements) or reading.question:
        return True
    new = {id_ for id_ in reading.reasoned if not state.demand(id_).reasoned}
    return not reading.recited and bool(waiting & new)
