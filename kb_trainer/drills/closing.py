"""How a talk ends."""

from dataclasses import replace

from kb_trainer.drills.model import Drill
from kb_trainer.drills.settle import Settled
from kb_trainer.drills.settlement import Reading
from kb_trainer.drills.state import OPEN, SETTLED, State, Status

MAX_TURNS = 25
"""Replies after which a talk ends as `limit`."""

ENDINGS = ("solved", "closed", "escalated", "walked_out", "left", "limit")
"""How a session can end.

`solved`: each demand reached one of its best outcomes. `closed`: all is settled, not all of
it well. `escalated`: handed to a supervisor. `walked_out`: the customer's patience ended.
`left`: the trainee stopped. `limit`: too many turns.
"""

_BEST = {
    Status.MET: "need_met",
    Status.REFUSED: "refused_with_reason",
}
"""Statuses that can be among the best outcomes of a demand."""


def ending(
    drill: Drill, before: State, settled: Settled, reading: Reading, acts: frozenset[str]
) -> tuple[State, str] | None:
    """Return how the talk ends now.

    Args:
        drill: the scenario.
        before: the talk before the reply.
        settled: the talk after it, feelings moved.
        reading: of the reply.
        acts: what reached the customer.

    Returns:
        The talk and the situation that is spoken, or None when there is more to say.
    """
    state = settled.state
    open_now = [one for one in state.demands if one.status in OPEN]
    handed = "hands_to_person" in acts and open_now and not reading.settlements
    if handed and (before.warned or not reading.question):
        demands = tuple(
            replace(one, status=Status.ESCALATED) if one.status not in SETTLED else one
            for one in state.demands
        )
        return replace(state, demands=demands, ended="escalated"), "handed"
    if before.wrapping and not settled.events:
        return closed(drill, state)
    if state.turn >= MAX_TURNS:
        return replace(state, ended="limit"), "bye_cold"
    if state.feelings.at_the_end and not state.all_settled:
        if before.warned:
            return replace(state, ended="walked_out"), "leave"
        return replace(state, warned=True, moment=""), "supervisor"
    return None


def closed(drill: Drill, state: State) -> tuple[State, str]:
    """End a talk in which all is settled.

    Args:
        drill: the scenario.
        state: the talk.

    Returns:
        The talk and the farewell.
    """
    best = all(_BEST.get(one.status, "") in drill.demand(one.id).best for one in state.demands)
    return replace(state, ended="solved" if best else "closed"), farewell(drill, state)


def farewell(drill: Drill, state: State) -> str:
    """Choose the farewell: by mood, and by whether anything was refused to this customer."""
    if state.feelings.mood == "angry":
        return "bye_cold"
    fair = refused_any(drill, state) or state.feelings.mood == "tense"
    return "bye_fair" if fair else "bye_happy"


def refused_any(drill: Drill, state: State) -> bool:
    """Tell whether anything was refused to the customer who is being served."""
    return any(
        one.status in (Status.REFUSED, Status.REFUSED_BARE)
        for one in state.demands
        if drill.demand(one.id).customer == state.customer
    )
