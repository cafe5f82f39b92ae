"""The simulated customer: a function of the drill, the seed and the replies."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kb_trainer.drills.channels import CHANNELS
from kb_trainer.drills.choose import choose_line, fill
from kb_trainer.drills.closing import ending
from kb_trainer.drills.effects import Heeded, effects, ignored_so_far, up_to_date
from kb_trainer.drills.heard import Heard, hear
from kb_trainer.drills.model import Drill, Line, Lines
from kb_trainer.drills.moves import ACTS, moved
from kb_trainer.drills.opening import opened
from kb_trainer.drills.past import given_for
from kb_trainer.drills.reading import read_reply
from kb_trainer.drills.session import Exchange, Said, Session
from kb_trainer.drills.settle import Settled, settle
from kb_trainer.drills.settlement import Answer, Reading
from kb_trainer.drills.situations import Plan, plan
from kb_trainer.drills.state import Past, Promise, State, first_state
from kb_trainer.scoring.finding import Finding

NOTHING = Past()
"""No contact before, and nothing given to others."""

APART = frozenset({"news", "next_customer"})
"""Situations in which nobody speaks: they stand on a line of their own."""

AGENT_FAILED = "agent-failed"
"""How a session ends whose agent, a program, has failed; such a session doesn't pass."""

QUOTED = 90
"""A promise is quoted with at most this many characters."""


def start(drill: Drill, seed: int, past: Past = NOTHING) -> Session:
    """Begin a session: the customer speaks first.

    Args:
        drill: the scenario.
        seed: picks among the variants of lines.
        past: what came before.

    Returns:
        The session before the first reply.
    """
    state, situations = opened(drill, replace(first_state(drill), past=past))
    said, state = _speak(drill, state, situations, seed)
    return Session(drill, seed, state, said)


def answer(session: Session, reply: str, findings: Sequence[Finding], comment: str = "") -> Session:
    """Let the customer answer a reply.

    Args:
        session: the talk so far; one that has ended is returned as it is.
        reply: any text.
        findings: what the judge found in it.
        comment: the author's, when the reply was chosen.

    Returns:
        The session with one exchange more.
    """
    drill, before = session.drill, session.state
    if before.ended:
        return session
    heard = hear(reply, [one.reply for one in session.exchanges[before.since :]])
    reading = read_reply(heard.text, drill, before, heard.acts(findings))
    if heard.nothing_new:
        reading = Reading(recited=True)
    if reading.silent or reading.foreign or reading.noise:
        findings = ()  # What nobody understands earns and costs nothing.
    findings = tuple(one for one in findings if _counts(one, reading, before))
    reading, outdated = up_to_date(drill, before, reading)
    heeded = Heeded(reply, reading, heard.acts(findings), outdated)
    turned = replace(before, turn=before.turn + 1)
    settled = settle(turned, reading)
    names = effects(drill, before, settled, heeded)
    state = _remember(settled.state, reply, findings, reading, names)
    persona = session.persona
    feelings = moved(before.feelings, names, temper=persona.temper, values=persona.values)
    state = replace(state, feelings=feelings, ignored=ignored_so_far(before, names))
    planned = _planned(drill, before, replace(settled, state=state), heeded, names)
    said, state = _speak(drill, planned.state, planned.situations, session.seed, before.customer)
    exchange = Exchange(
        reply=reply,
        findings=findings,
        events=tuple(sorted(names)),
        before=before.feelings,
        after=feelings,
        said=said,
        conceded=_conceded(findings, reading, heard),
        comment=comment,
    )
    return replace(session, state=state, exchanges=(*session.exchanges, exchange))


def _planned(
    drill: Drill, before: State, settled: Settled, heeded: Heeded, names: frozenset[str]
) -> Plan:
    ends = ending(drill, before, settled, heeded.reading, heeded.acts)
    if ends is not None:
        state, situation = ends
        return Plan(state, (situation,))
    return plan(drill, before, settled, heeded.reading, names)


def _conceded(
    findings: Sequence[Finding], reading: Reading, heard: Heard
) -> tuple[tuple[int, int], ...]:
    """Return the sentences that grant what policy forbids."""
    starts = [one.start for one in findings if one.act == "concedes_beyond_policy"]
    starts += [one.place for one in reading.settlements if one.answer is Answer.CONCEDED]
    return tuple(sorted({heard.sentence_of(start) for start in starts}))


def _counts(finding: Finding, reading: Reading, before: State) -> bool:
    """Tell whether a finding holds here.

    A concession is one only in look when the drill's own options allow it; and where nobody
    reads along any more, nothing is asked in public.
    """
    if finding.act == "asks_data_in_public":
        return not before.private
    return finding.act != "concedes_beyond_policy" or not any(
        start < finding.end and finding.start < end for start, end in reading.granted
    )


def leave(session: Session) -> Session:
    """End a session because there are no more replies."""
    if session.ended:
        return session
    return replace(session, state=replace(session.state, ended="left"))


def break_off(session: Session) -> Session:
    """End a session because the agent that plays it has failed; what was said stays."""
    return replace(session, state=replace(session.state, ended=AGENT_FAILED))


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
        diagnoses=(*state.diagnoses, *reading.causes),
        private=state.private or "moves_to_private" in names,
    )


def _quoted(reply: str, finding: Finding) -> str:
    """Return the promise from the last pause to the end of the sentence, cut to `QUOTED`."""
    start = max(reply.rfind(mark, 0, finding.start) for mark in ".,:;!?¡¿\n(") + 1
    ends = [at for mark in ".!?\n;" if (at := reply.find(mark, finding.end)) >= 0]
    words = " ".join(reply[start : min(ends, default=len(reply))].split())
    if len(words) <= QUOTED:
        return words
    return words[:QUOTED].rsplit(" ", 1)[0].rstrip(",;: ") + "…"


def _speak(
    drill: Drill, state: State, situations: Sequence[str], seed: int, who: str = ""
) -> tuple[Said, State]:
    text = before = ""
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
        joint = "\n" if APART & {situation, before} else CHANNELS[drill.channel].joint
        text = f"{text}{joint}{words[-1]}" if text else words[-1]
        before = situation
    used = replace(state, used=(*state.used, *ids))
    return Said(text, tuple(ids), tuple(words), who), used


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
    if kind == "news" and drill.news is not None:
        return (Line("news", drill.news.text),)
    return drill.lines.get(situation, ())


def _values(drill: Drill, state: State) -> dict[str, str]:
    word = state.word
    given = state.precedents[-1] if state.precedents else None
    option = drill.demand(given.demand).option(given.option) if given else None
    other = given_for(state.past, drill.demand(state.pressing)) if state.pressing else None
    return {
        "promise": word.text if word else "",
        "precedent": option.text if option else "",
        "word": state.past.word.text if state.past.word else "",
        "given": other.what.strip().rstrip(".") if other else "",
        "name": drill.served(state.customer).name,
    }
