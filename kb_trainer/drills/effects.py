"""Names the rows of the table by which one reply moves the customer."""

from dataclasses import dataclass, replace

from kb_trainer.drills.channels import CHANNELS
from kb_trainer.drills.model import Drill
from kb_trainer.drills.moves import ACTS, GOOD, TIMES
from kb_trainer.drills.settle import Settled, addressed
from kb_trainer.drills.settlement import Answer, Reading
from kb_trainer.drills.state import State


@dataclass(frozen=True, slots=True)
class Heeded:
    """A reply as far as it counts.

    Attributes:
        reply: the words.
        reading: what they settle.
        acts: what reached the customer.
        outdated: whether something was granted that holds no longer.
    """

    reply: str
    reading: Reading
    acts: frozenset[str]
    outdated: bool = False


def up_to_date(drill: Drill, before: State, reading: Reading) -> tuple[Reading, bool]:
    """Take out of a reading what holds no longer since the news.

    Args:
        drill: the scenario.
        before: the talk before the reply.
        reading: of the reply.

    Returns:
        The reading without it, and whether there was any.
    """
    if drill.news is None or not before.news:
        return reading, False
    old = drill.news.outdated
    kept = tuple(
        one
        for one in reading.settlements
        if not (one.option in old and one.answer is Answer.GRANTED)
    )
    return replace(reading, settlements=kept), kept != reading.settlements


def effects(drill: Drill, before: State, settled: Settled, heeded: Heeded) -> frozenset[str]:
    """Name the rows of the table that a reply moves.

    Args:
        drill: the scenario.
        before: the talk before the reply.
        settled: the demands after it.
        heeded: the reply.

    Returns:
        Names of rows, each once.
    """
    reading, acts = heeded.reading, heeded.acts
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
    elif heeded.outdated:
        names.add("outdated")
    elif _ignores(before, settled, reading) and (before.turn or not acts & GOOD):
        names.add("ignored")  # A first reply that only greets is no more than that.
    if before.moment:
        names.add("moment_kept" if _moment_kept(drill, before, heeded) else "moment_broken")
    return frozenset(names) | _of_place(drill, before, heeded) | _of_causes(before, reading)


def _moment_kept(drill: Drill, before: State, heeded: Heeded) -> bool:
    reading = heeded.reading
    moment = next(one for one in drill.moments if one.id == before.moment)
    here = before.current
    named = here is not None and here.id in reading.finds and "finds_need" in moment.expects
    return named or (not reading.recited and bool(heeded.acts.intersection(moment.expects)))


def _of_place(drill: Drill, before: State, heeded: Heeded) -> frozenset[str]:
    """Name the rows that only some channels have."""
    channel = CHANNELS[drill.channel]
    names = set()
    if channel.silence and heeded.reading.silent:
        names.add(channel.silence)
    if 0 < channel.most_words < len(heeded.reply.split()):
        names.add("too_long")
    turn = before.turn - before.since + 1
    if 0 < channel.waits_from <= turn and not before.wrapping:
        names.add("waits")
    return frozenset(names)


def _of_causes(before: State, reading: Reading) -> frozenset[str]:
    """Name the rows of a cause: the real one once, a false one until the real one was named."""
    if "real" in before.diagnoses:
        return frozenset()
    if "real" in reading.causes:
        return frozenset({"diagnosed"})
    return frozenset({"misdiagnosed"} if "seems" in reading.causes else ())


def _ignores(before: State, settled: Settled, reading: Reading) -> bool:
    asked = before.current is not None
    return asked and not settled.events and not addressed(reading, before)


def ignored_so_far(before: State, names: frozenset[str]) -> int:
    """Count the replies in a row that spoke to no demand."""
    return before.ignored + 1 if names & {"ignored", "silence", "not_understood"} else 0
