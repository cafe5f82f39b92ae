"""The simulated customer: a function of the drill, the seed and the replies."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kb_trainer.drills.choose import choose_line, fill
from kb_trainer.drills.heard import Heard, hear
from kb_trainer.drills.model import Drill, Lines
from kb_trainer.drills.moves import ACTS, GOOD, TIMES, moved
from kb_trainer.drills.reading import read_reply
from kb_trainer.drills.session import Exchange, Said, Session
from kb_trainer.drills.settle import Settled, addressed, settle
from kb_trainer.drills.settlement import Answer, Reading
from kb_trainer.drills.situations import Plan, plan
from kb_trainer.drills.state import OPEN, SETTLED, Promise, State, Status, first_state
from kb_trainer.scoring.finding import Finding

MAX_TURNS = 25
"""Replies after which a talk ends as `limit`."""

ENDINGS = ("solved", "closed", "escalated", "walked_out", "left", "limit")
"""How a session can end.

`solved`: each demand reached one of its best outcomes. `closed`: all is settled, not all of
it well. `escalated`: handed to a supervisor. `walked_out`: the customer's patience ended.
`left`: the trainee stopped. `limit`: too many turns.
"""

QUOTED = 90
"""A promise is quoted with at most this many characters."""


def start(drill: Drill, seed: int) -> Session:
    """Begin a session: the customer speaks first.

    Args:
        drill: the scenario.
        seed: picks among the variants of lines.

    Returns:
        The session before the first reply.
    """
    state = first_state(drill)
    said, state = _speak(drill, state, ("open", f"demand.{drill.demands[0].id}.ask"), seed)
    return Session(drill, seed, state, said)


def answer(session: Session, reply: str, findings: Sequence[Finding]) -> Session:
    """Let the customer answer a reply.

    Args:
        session: the talk so far; one that has ended is returned as it is.
        reply: any text.
        findings: what the judge found in it.

    Returns:
        The session with one exchange more.
    """
    drill, before = session.drill, session.state
    if before.ended:
        return session
    heard = hear(reply, [one.reply for one in session.exchanges])
    reading = read_reply(heard.text, drill, before, heard.acts(findings))
    if heard.nothing_new:
        reading = Reading(recited=True)
    if reading.silent or reading.foreign or reading.noise:
        findings = ()  # What nobody understands earns and costs nothing.
    findings = tuple(one for one in findings if not _granted(one, reading))
    acts = heard.acts(findings)
    turned = replace(before, turn=before.turn + 1)
    settled = settle(turned, reading)
    names = _names(drill, before, settled, reading, acts)
    state = _remember(settled.state, reply, findings, reading, names)
    persona = drill.persona
    feelings = moved(before.feelings, names, temper=persona.temper, values=persona.values)
    state = replace(state, feelings=feelings, ignored=_ignored(before, names))
    settled = replace(settled, state=state)
    planned = _ending(drill, before, settled, reading, acts) or plan(
        drill, before, settled, reading, names
    )
    said, state = _speak(drill, planned.state, planned.situations, session.seed)
    exchange = Exchange(
        reply=reply,
        findings=findings,
        events=tuple(sorted(names)),
        before=before.feelings,
        after=feelings,
        said=said,
        conceded=_conceded(findings, reading, heard),
    )
    return replace(session, state=state, exchanges=(*session.exchanges, exchange))


def _conceded(
    findings: Sequence[Finding], reading: Reading, heard: Heard
) -> tuple[tuple[int, int], ...]:
    """Return the sentences that grant what policy forbids."""
    starts = [one.start for one in findings if one.act == "concedes_beyond_policy"]
    starts += [one.place for one in reading.settlements if one.answer is Answer.CONCEDED]
    return tuple(sorted({heard.sentence_of(start) for start in starts}))


def _granted(finding: Finding, reading: Reading) -> bool:
    """Tell whether a concession is one only in look: the drill's own options allow it."""
    return finding.act == "concedes_beyond_policy" and any(
        start < finding.end and finding.start < end for start, end in reading.granted
    )


def leave(session: Session) -> Session:
    """End a session because there are no more replies."""
    if session.ended:
        return session
    return replace(session, state=replace(session.state, ended="left"))


def _names(
    drill: Drill, before: State, settled: Settled, reading: Reading, acts: frozenset[str]
) -> frozenset[str]:
    """Name the rows of the table that this reply moves."""
    counts = dict(before.acts)
    names = {
        act
        for act in acts
        if act in ACTS
        and act != "concedes_beyond_policy"
        and not (act in GOOD and counts.get(act, 0) >= TIMES)
    }
    names.update(name for name in settled.names if name != "doubt")
    if reading.silent:
        names.add("silence")
    elif reading.foreign or reading.noise:
        names.add("not_understood")
    elif _ignores(before, settled, reading) and (before.turn or not acts & GOOD):
        names.add("ignored")  # A first reply that only greets is no more than that.
    if before.moment:
        moment = next(one for one in drill.moments if one.id == before.moment)
        here = before.current
        named = here is not None and here.id in reading.finds and "finds_need" in moment.expects
        found = named or (not reading.recited and acts.intersection(moment.expects))
        names.add("moment_kept" if found else "moment_broken")
    return frozenset(names)


def _ignores(before: State, settled: Settled, reading: Reading) -> bool:
    asked = before.current is not None
    return asked and not settled.events and not addressed(reading, before)


def _ignored(before: State, names: frozenset[str]) -> int:
    return before.ignored + 1 if names & {"ignored", "silence", "not_understood"} else 0


def _remember(
    state: State,
    reply: str,
    findings: Sequence[Finding],
    reading: Reading,
    names: frozenset[str],
) -> State:
    counts = Counter(dict(state.acts))
    counts.update(name for name in names if name in ACTS)
    given = tuple(id_ for id_ in reading.extras if id_ not in state.extras)
    promise = next(
        (one for one in findings if one.act == "next_step_with_date"),
        next((one for one in findings if one.act == "promises"), None),
    )
    promises = state.promises
    if promise is not None:
        promises = (*promises, Promise(state.turn, _quoted(reply, promise)))
    return replace(
        state,
        acts=tuple(sorted(counts.items())),
        extras=(*state.extras, *given),
        promises=promises,
    )


def _quoted(reply: str, finding: Finding) -> str:
    """Return the promise from the last pause to the end of the sentence, cut to `QUOTED`."""
    start = max(reply.rfind(mark, 0, finding.start) for mark in ".,:;!?¡¿\n(") + 1
    ends = [at for mark in ".!?\n;" if (at := reply.find(mark, finding.end)) >= 0]
    words = " ".join(reply[start : min(ends, default=len(reply))].split())
    if len(words) <= QUOTED:
        return words
    return words[:QUOTED].rsplit(" ", 1)[0].rstrip(",;: ") + "…"


def _ending(
    drill: Drill, before: State, settled: Settled, reading: Reading, acts: frozenset[str]
) -> Plan | None:
    """Return how the talk ends now, or None."""
    state = settled.state
    open_now = [one for one in state.demands if one.status in OPEN]
    handed = "hands_to_person" in acts and open_now and not reading.settlements
    if handed and (before.warned or not reading.question):
        demands = tuple(
            replace(one, status=Status.ESCALATED) if one.status not in SETTLED else one
            for one in state.demands
        )
        return Plan(replace(state, demands=demands, ended="escalated"), ("handed",))
    if before.wrapping and not settled.events:
        ended = "solved" if _all_best(drill, state) else "closed"
        return Plan(replace(state, ended=ended), (_bye(state),))
    if state.turn >= MAX_TURNS:
        return Plan(replace(state, ended="limit"), ("bye_cold",))
    if state.feelings.at_the_end and not state.all_settled:
        if before.warned:
            return Plan(replace(state, ended="walked_out"), ("leave",))
        return Plan(replace(state, warned=True, moment=""), ("supervisor",))
    return None


def _bye(state: State) -> str:
    """Choose the farewell: by mood, and by whether anything was refused."""
    refused = any(one.status in (Status.REFUSED, Status.REFUSED_BARE) for one in state.demands)
    if state.feelings.mood == "angry":
        return "bye_cold"
    return "bye_fair" if refused or state.feelings.mood == "tense" else "bye_happy"


def _all_best(drill: Drill, state: State) -> bool:
    return all(OUTCOME_OF.get(one.status, "") in drill.demand(one.id).best for one in state.demands)


OUTCOME_OF = {
    Status.MET: "need_met",
    Status.REFUSED: "refused_with_reason",
}
"""Statuses that can be among the best outcomes of a demand."""


def _speak(drill: Drill, state: State, situations: Sequence[str], seed: int) -> tuple[Said, State]:
    words: list[str] = []
    ids: list[str] = []
    values = _values(drill, state)
    for situation in situations:
        lines = lines_for(drill, situation)
        if not lines:
            continue
        talk = replace(state, used=(*state.used, *ids))
        line = choose_line(lines, situation, seed, talk)
        ids.append(line.id)
        words.append(fill(line.text, values))
    said = Said(" ".join(words), tuple(ids))
    return said, replace(state, used=(*state.used, *ids))


def lines_for(drill: Drill, situation: str) -> Lines:
    """Return the variants for a situation such as `demand.change.insist` or `silence`."""
    kind, _, rest = situation.partition(".")
    name, _, part = rest.partition(".")
    if kind == "demand":
        return drill.demand(name).lines.get(part) or drill.lines.get(part, ())
    if kind == "fact":
        return next(one.lines for one in drill.circumstances if one.id == name)
    if kind == "moment":
        moment = next(one for one in drill.moments if one.id == name)
        return moment.kept if part == "kept" else moment.broken
    return drill.lines.get(situation, ())


def _values(drill: Drill, state: State) -> dict[str, str]:
    promise = state.promises[-1].text if state.promises else ""
    given = state.precedents[-1] if state.precedents else None
    option = drill.demand(given.demand).option(given.option) if given else None
    return {"promise": promise, "precedent": option.text if option else ""}
