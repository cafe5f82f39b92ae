"""Decides what the customer speaks of next: one table of priorities, no words yet."""

from dataclasses import dataclass, replace

from kb_trainer.drills.model import Drill
from kb_trainer.drills.reading import Reading
from kb_trainer.drills.settle import Settled, addressed
from kb_trainer.drills.state import OPEN, State, Status

PARTS = {"terse": 2, "normal": 3, "talkative": 4}
"""How many things are said in one turn, by talkativeness."""

REACTIONS = (
    ("sarcasm", "blamed"),
    ("blames_or_minimises", "blamed"),
    ("secret_rule_refusal", "secret"),
    ("bureaucratic_deflection", "deflected"),
    ("canned_reply", "canned"),
    ("helpless_language", "helpless"),
    ("excuse", "helpless"),
    ("asks_known_information", "known"),
    ("wrong_claim", "wrong"),
    ("overuse_of_name", "name"),
)
"""The worst act of a reply is answered first."""

WARM = frozenset({"acknowledges_feeling", "reflects", "finds_need"})
INTERRUPTS_AT = 2
"""Replies in a row that speak to nothing, after which the customer interrupts."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What the customer will say.

    Attributes:
        state: the talk after the reply; its `used` is still to be filled.
        situations: in the order in which they are spoken.
    """

    state: State
    situations: tuple[str, ...]


def plan(
    drill: Drill, before: State, settled: Settled, reading: Reading, names: frozenset[str]
) -> Plan:
    """Decide what the customer speaks of.

    Args:
        drill: the scenario.
        before: the talk before the reply.
        settled: the talk after it, feelings moved.
        reading: of the reply.
        names: rows of the table that moved the customer.

    Returns:
        The situations and the talk they leave.
    """
    if reading.silent or reading.noise or reading.foreign:
        kind = "silence" if reading.silent else "noise" if reading.noise else "foreign"
        return Plan(settled.state, (kind,))
    state, reaction = settled.state, _reaction(before, names)
    state, moment = _moment(before, state, names)
    state, told = _told(drill, state, reading, settled)
    state, answers = _answers(drill, before, state, settled)
    state, next_ = _next(drill, before, state, settled, reading, told, answers)
    extras = ["extra"] if len(state.extras) > len(before.extras) and not answers else []
    wanted = [*answers, *next_, *told, *moment, *extras, *reaction]
    kept = set(wanted[: PARTS[drill.persona.talk]])
    spoken = [one for one in (*reaction, *moment, *extras, *told, *answers, *next_) if one in kept]
    return Plan(state, tuple(spoken))


def _reaction(before: State, names: frozenset[str]) -> list[str]:
    bad = [situation for act, situation in REACTIONS if act in names]
    if bad and before.promises and bad[0] == "deflected":
        return ["promise_broken"]
    if bad:
        return bad[:1]
    warm = WARM & names and before.feelings.mood != "calm"
    said = sum(one.startswith("softened") for one in before.used)
    return ["softened"] if warm and said < 2 else []  # noqa: PLR2004  thanks twice is enough


def _moment(before: State, state: State, names: frozenset[str]) -> tuple[State, list[str]]:
    if not before.moment:
        return state, []
    kept = "moment_kept" in names
    mark = before.moment if kept else f"-{before.moment}"
    state = replace(state, moment="", moments=(*state.moments, mark))
    return state, [f"moment.{before.moment}.{'kept' if kept else 'broken'}"]


def _told(
    drill: Drill, state: State, reading: Reading, settled: Settled
) -> tuple[State, list[str]]:
    """Choose what is told: what was asked for, else the next open thing, else nothing."""
    facts = {one.id: one for one in drill.circumstances}
    fresh = [id_ for id_ in reading.asked if id_ not in state.revealed]
    trusted = [id_ for id_ in fresh if state.feelings.trust >= facts[id_].trust]
    limit = 1 if drill.persona.talk == "terse" else 2
    chosen = trusted[:limit]
    if not chosen and reading.openly:
        chosen = [
            one.id
            for one in drill.circumstances
            if one.open and one.id not in state.revealed and state.feelings.trust >= one.trust
        ][:1]
    if chosen:
        moment = next((one.id for one in drill.moments if one.after in chosen), "")
        decided = {one.removeprefix("-") for one in state.moments}
        state = replace(
            state,
            revealed=(*state.revealed, *chosen),
            moment=moment if moment and moment not in decided else state.moment,
        )
        return state, [f"fact.{id_}" for id_ in chosen]
    if fresh:
        return state, ["guarded"]
    settles = bool(settled.events) or bool(reading.settlements) or state.wrapping
    if reading.asks and not settles:
        return state, ["told_already" if reading.asked else "unknown"]
    return state, []


_EVENT_LINES = {
    "need_met": "met",
    "refused_with_reason": "refused",
    "refused_bare": "refused_bare",
    "conceded": "conceded",
    "unclear": "unclear",
    "doubt": "doubt",
    "revoked": "revoked",
}


def _answers(
    drill: Drill, before: State, state: State, settled: Settled
) -> tuple[State, list[str]]:
    """Answer what was settled; after a refusal press once, with a precedent or a *why*."""
    spoken: list[str] = []
    pressed = before.pressing
    state = replace(state, pressing="")
    for id_, event in settled.events:
        here = state.demand(id_)
        lines = drill.demand(id_).lines
        if event == "refused_with_reason" and lines.get("precedent") and not here.pressed:
            state = _press(state, id_)
            spoken.append(f"demand.{id_}.precedent")
        elif event == "refused_bare" and not here.pressed:
            state = _press(state, id_)
            spoken.append(f"demand.{id_}.refused_bare")
        else:
            spoken.append(f"demand.{id_}.{_EVENT_LINES[event]}")
    if pressed and not any(id_ == pressed for id_, _ in settled.events):
        status = state.demand(pressed).status
        if status is Status.REFUSED:
            spoken.insert(0, f"demand.{pressed}.refused")
        elif status is Status.REFUSED_BARE:
            spoken.insert(0, f"demand.{pressed}.give_up")
    return state, spoken


def _press(state: State, id_: str) -> State:
    demands = tuple(
        replace(one, pressed=one.pressed + 1) if one.id == id_ else one for one in state.demands
    )
    return replace(state, demands=demands, pressing=id_)


def _next(  # noqa: PLR0913  each is needed
    drill: Drill,
    before: State,
    state: State,
    settled: Settled,
    reading: Reading,
    told: list[str],
    answers: list[str],
) -> tuple[State, list[str]]:
    """Drive on: insist, ask when, put the next demand, or wrap up."""
    if state.pressing or any(event in ("unclear", "doubt", "revoked") for _, event in settled.events):
        return state, []
    open_ = next((one for one in state.demands if one.status in OPEN), None)
    if open_ is not None:
        if told and told != ["unknown"]:
            return state, []
        if state.ignored >= INTERRUPTS_AT:
            return state, ["interrupt", f"demand.{open_.id}.insist"]
        return state, [f"demand.{open_.id}.insist"]
    if any(event == "need_met" for _, event in settled.events) and _needs_date(before, state):
        return state, ["when"]
    waiting = next((one for one in state.demands if one.status is Status.WAITING), None)
    if waiting is not None:
        raised = bool(state.precedents) and bool(drill.demand(waiting.id).lines.get("raised"))
        demands = tuple(
            replace(one, status=Status.PUT) if one.id == waiting.id else one
            for one in state.demands
        )
        how = "raised" if raised else "ask"
        return replace(state, demands=demands), [f"demand.{waiting.id}.{how}"]
    if told and not answers and not addressed(reading, before):
        return state, []
    cold = any(one.status in (Status.REFUSED, Status.REFUSED_BARE) for one in state.demands)
    wrap = "wrap_cold" if cold else "wrap_promise" if state.promises else "wrap"
    return replace(state, wrapping=True), [wrap]


def _needs_date(before: State, state: State) -> bool:
    return not state.promises and not any(one.startswith("when") for one in before.used)
