"""Decides what the customer speaks of next: one table of priorities, no words yet."""

from dataclasses import dataclass, replace

from kb_trainer.drills.channels import CHANNELS, Channel
from kb_trainer.drills.closing import closed, farewell, refused_any
from kb_trainer.drills.model import Drill
from kb_trainer.drills.moves import BAD
from kb_trainer.drills.past import given_for
from kb_trainer.drills.settle import Settled
from kb_trainer.drills.settlement import Reading
from kb_trainer.drills.state import OPEN, SETTLED, State, Status, feelings_of

PARTS = {"terse": 2, "normal": 3, "talkative": 4}
"""How many things are said in one turn, by talkativeness."""

REACTIONS = (
    ("sarcasm", "blamed"),
    ("blames_or_minimises", "blamed"),
    ("asks_data_in_public", "in_public"),
    ("outdated", "outdated"),
    ("misdiagnosed", "misdiagnosed"),
    ("secret_rule_refusal", "secret"),
    ("bureaucratic_deflection", "deflected"),
    ("canned_reply", "canned"),
    ("recites_policy", "canned"),
    ("stuffs_kind_words", "canned"),
    ("helpless_language", "helpless"),
    ("excuse", "helpless"),
    ("asks_known_information", "known"),
    ("wrong_claim", "wrong"),
    ("puts_on_hold", "held"),
    ("overuse_of_name", "name"),
    ("too_long", "too_long"),
)
"""The worst act of a reply is answered first."""

WARM = frozenset({"acknowledges_feeling", "reflects"})
INTERRUPTS_AT = 2
"""Replies in a row that speak to nothing, after which the customer interrupts."""

MOST_THANKS = 2
"""Kind words are thanked for so many times in one talk."""


_EVENT_LINES = {
    "need_met": "met",
    "refused_with_reason": "refused",
    "refused_bare": "refused_bare",
    "conceded": "conceded",
    "unclear": "unclear",
    "doubt": "doubt",
    "revoked": "revoked",
}
_ASKS_BACK = frozenset({"unclear", "doubt", "revoked"})


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
    return _Planner(drill, before, settled, reading, names).plan()


@dataclass(frozen=True, slots=True)
class _Planner:
    """One turn: what was before, what the reply did."""

    drill: Drill
    before: State
    settled: Settled
    reading: Reading
    names: frozenset[str]

    def plan(self) -> Plan:
        reaction = self._reaction()
        state, moment = self._moment(self.settled.state)
        state, told = self._told(state)
        state, answers = self._answers(state)
        state, drive = self._drive(state, told)
        extras = ["extra"] if len(state.extras) > len(self.before.extras) and not answers else []
        # What matters most is kept; then all is said in the order in which people talk.
        wanted = [*answers, *drive, *told, *moment, *extras, *reaction]
        kept = set(wanted[: self._parts(drive)])
        spoken = [*reaction, *moment, *extras, *told, *answers, *drive]
        return Plan(state, tuple(one for one in spoken if one in kept))

    def _parts(self, drive: list[str]) -> int:
        """Return how many things are said: in a letter all, and whoever comes next speaks too."""
        if self.channel.letters:
            return len(self.drill.demands) + PARTS["talkative"]
        return PARTS[self._talk] + max(0, len(drive) - 2)

    @property
    def _talk(self) -> str:
        return self.drill.served(self.before.customer).talk

    @property
    def channel(self) -> Channel:
        return CHANNELS[self.drill.channel]

    def _reaction(self) -> list[str]:
        before = self.before
        bad = [situation for act, situation in REACTIONS if act in self.names]
        if bad and before.word and bad[0] == "deflected":
            return ["promise_broken"]
        if bad:
            return bad[:1]
        if "waits" in self.names and not _said(before, self.channel.waits):
            return [self.channel.waits]
        if "diagnosed" in self.names:
            return ["diagnosed"]
        warm = WARM & self.names and not BAD & self.names and before.feelings.mood != "calm"
        thanked = sum(one.startswith("softened") for one in before.used)
        return ["softened"] if warm and thanked < MOST_THANKS else []

    def _moment(self, state: State) -> tuple[State, list[str]]:
        name = self.before.moment
        if not name:
            return state, []
        kept = "moment_kept" in self.names
        moments = (*state.moments, name if kept else f"-{name}")
        state = replace(state, moment="", moments=moments)
        return state, [f"moment.{name}.{'kept' if kept else 'broken'}"]

    def _told(self, state: State) -> tuple[State, list[str]]:
        """Choose what is told: what was asked for, else the next open thing, else nothing."""
        fresh = [id_ for id_ in self.reading.asked if id_ not in state.revealed]
        chosen = self._tellable(state, fresh)
        if chosen:
            moment = next((one.id for one in self.drill.moments if one.after in chosen), "")
            decided = {one.removeprefix("-") for one in state.moments}
            if moment and moment not in decided:
                state = replace(state, moment=moment)
            state = replace(state, revealed=(*state.revealed, *chosen))
            return state, [f"fact.{id_}" for id_ in chosen]
        if fresh:
            return state, ["guarded"]
        settles = self.settled.events or self.reading.settlements or state.wrapping
        if self.reading.asks and not settles:
            return state, ["told_already" if self.reading.asked else "unknown"]
        return state, []

    def _tellable(self, state: State, fresh: list[str]) -> list[str]:
        trusted = {o.id for o in self.drill.circumstances if state.feelings.trust >= o.trust}
        asked = [id_ for id_ in fresh if id_ in trusted]
        if asked:
            return asked[: 1 if self._talk == "terse" else 2]
        if not self.reading.openly:
            return []
        untold = (o.id for o in self.drill.circumstances if o.open and o.id not in state.revealed)
        return [id_ for id_ in untold if id_ in trusted][:1]

    def _answers(self, state: State) -> tuple[State, list[str]]:
        """Answer what was settled; after a refusal press once, with a precedent or a *why*."""
        spoken: list[str] = []
        events = self.settled.events
        state = replace(state, pressing="")
        for id_, event in events:
            fresh = not state.demand(id_).pressed
            situation = _EVENT_LINES[event]
            if event == "refused_with_reason" and fresh:
                if given_for(state.past, self.drill.demand(id_)) and not _said(state, "given"):
                    state = _press(state, id_)
                    spoken.append("given")
                    continue
                if self.drill.demand(id_).lines.get("precedent"):
                    state, situation = _press(state, id_), "precedent"
            elif event == "refused_bare" and fresh:
                state = _press(state, id_)
            spoken.append(f"demand.{id_}.{situation}")
        pressed = self.before.pressing
        if pressed and all(id_ != pressed for id_, _ in events):
            status = state.demand(pressed).status
            given_up = {Status.REFUSED: "refused", Status.REFUSED_BARE: "give_up"}
            if status in given_up:
                spoken.insert(0, f"demand.{pressed}.{given_up[status]}")
        return state, spoken

    def _drive(self, state: State, told: list[str]) -> tuple[State, list[str]]:
        """Drive on: insist, ask when, put the next demand, or wrap up."""
        events = {event for _, event in self.settled.events}
        if state.pressing or events & _ASKS_BACK:
            return state, []
        open_ = [one.id for one in state.demands if one.status in OPEN]
        if open_:
            return state, [] if told and told != ["unknown"] else self._insist(state, open_)
        if "need_met" in events and not state.word and not _said(self.before, "when"):
            return state, ["when"]
        waiting = next((one for one in state.demands if one.status is Status.WAITING), None)
        if waiting is not None:
            return self._put(state, waiting.id)
        return self._wrap(state)

    def _insist(self, state: State, open_: list[str]) -> list[str]:
        """Insist on what is open: in a letter on all of it."""
        insist = [f"demand.{id_}.insist" for id_ in open_]
        if self.channel.letters:
            return insist
        return ["interrupt", insist[0]] if state.ignored >= INTERRUPTS_AT else insist[:1]

    def _wrap(self, state: State) -> tuple[State, list[str]]:
        """Wrap up: a letter needs no last word."""
        if self.channel.letters:
            state, goodbye = closed(self.drill, state)
            return state, [goodbye]
        cold = refused_any(self.drill, state)
        wrap = "wrap_cold" if cold else "wrap_promise" if state.word else "wrap"
        return replace(state, wrapping=True), [wrap]

    def _put(self, state: State, id_: str) -> tuple[State, list[str]]:
        """Put the next demand; after a concession it is put higher."""
        raised = self._conceded(state) and self.drill.demand(id_).lines.get("raised")
        demands = tuple(
            replace(one, status=Status.PUT) if one.id == id_ else one for one in state.demands
        )
        situation = f"demand.{id_}.{'raised' if raised else 'ask'}"
        next_one = self.drill.demand(id_).customer
        if next_one == state.customer:
            return replace(state, demands=demands), [situation]
        state, between = self._next_customer(replace(state, demands=demands), next_one)
        return state, [*between, f"demand.{id_}.ask"]

    def _conceded(self, state: State) -> bool:
        """Tell whether something was conceded to the customer who is being served."""
        customers = {self.drill.demand(one.demand).customer for one in state.precedents}
        return state.customer in customers

    def _next_customer(self, state: State, customer: str) -> tuple[State, list[str]]:
        """Let one customer of a wave go and the next one come, with news between them."""
        spoken = [farewell(self.drill, state)]
        news = self.drill.news
        if news and not state.news and state.demand(news.after).status in SETTLED:
            state = replace(state, news=True)
            spoken.append("news")
        return replace(
            state,
            customer=customer,
            since=state.turn,
            gone=(*state.gone, state.feelings),
            feelings=feelings_of(self.drill.served(customer)),
            acts=(),
            ignored=0,
            moment="",
            warned=False,
            private=False,
        ), [*spoken, "next_customer"]


def _said(state: State, situation: str) -> bool:
    """Tell whether a line for a situation of the drill was said."""
    return any(one.startswith(f"{situation}.") for one in state.used)


def _press(state: State, id_: str) -> State:
    demands = tuple(
        replace(one, pressed=one.pressed + 1) if one.id == id_ else one for one in state.demands
    )
    return replace(state, demands=demands, pressing=id_)
