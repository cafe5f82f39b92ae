"""The events of a session: what the trainee did, each one line of its journal."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Final

from kb_trainer.drills.modes import MODES

FORMAT: Final = 1
"""Raised when an older program could misread a journal."""


@dataclass(frozen=True, slots=True)
class Started:
    """A session began.

    Attributes:
        session: its id.
        drill: the drill's id.
        fingerprint: of the drill's file.
        rubric: fingerprint of the rubric.
        seed: picks among the variants of lines.
        mode: one of `MODES`.
        number: how many sessions of this drill in this mode there were, with this one.
        at: when, in ISO 8601 with its offset; so in all events.
        program: a hash of the code that plays and judges.
        format: of the journal.
    """

    session: str
    drill: str
    fingerprint: str
    rubric: str
    seed: int
    mode: str
    number: int
    at: str
    program: str
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Recalled:
    """What came before the talk, when it isn't only what the drill says.

    Attributes:
        promised: what was promised in an earlier contact, or nothing.
        kept: whether that could be kept within policy.
        clause: beyond which another customer was given something, or nothing.
        given: what that was.
        at: when.
    """

    promised: str
    kept: bool
    clause: str
    given: str
    at: str


@dataclass(frozen=True, slots=True)
class Replied:
    """The trainee replied.

    Attributes:
        turn: from 1; a turn that was taken back and tried again has its number again.
        heard: the customer's words to which this is the reply.
        text: the reply.
        at: when.
    """

    turn: int
    heard: str
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Undone:
    """The last reply was taken back; `turn` is its number."""

    turn: int
    at: str


@dataclass(frozen=True, slots=True)
class Marked:
    """The trainee questions a clause, or something without one, for the supervisors."""

    turn: int
    clause: str
    why: str
    at: str


@dataclass(frozen=True, slots=True)
class Looked:
    """Something was looked up: `what` is `search`, `clause` or `cite`, `text` for what."""

    turn: int
    what: str
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Hinted:
    """A hint was given."""

    turn: int
    at: str


@dataclass(frozen=True, slots=True)
class Paused:
    """The talk was left to go on later."""

    turn: int
    at: str


@dataclass(frozen=True, slots=True)
class Granted:
    """The talk leaves a precedent: something was granted beyond a clause."""

    clause: str
    what: str
    at: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The talk ended.

    Attributes:
        how: one of the engine's `ENDINGS`.
        said: the customer's last words.
        overall: the score by the rubric of that day, 0 to 100.
        passed: whether it passed, in an exam with its gates.
        at: when.
    """

    how: str
    said: str
    overall: int
    passed: bool
    at: str


@dataclass(frozen=True, slots=True)
class Rated:
    """Before the result the trainee said how the customer would rate the contact.

    Attributes:
        rating: 1 to 5; 0 when they didn't want to say.
        sure: 0 to 100, in per cent.
        at: when.
    """

    rating: int
    sure: int
    at: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """The trainee objects to the verdict on a turn; 0 is the whole session."""

    turn: int
    why: str
    at: str


Event = (
    Started | Recalled | Replied | Undone | Marked | Looked | Hinted | Paused | Granted | Ended
    | Rated | Disputed
)  # fmt: skip

KINDS: Final[Mapping[str, type[Event]]] = {
    one.__name__.lower(): one
    for one in (
        Started, Recalled, Replied, Undone, Marked, Looked, Hinted, Paused, Granted, Ended, Rated,
        Disputed,
    )
}  # fmt: skip


MOST: Final = {"overall": 100, "rating": 5, "sure": 100}
"""The most that figures of events can be; the least is 0. Others tell a damaged line."""


class UnknownEventError(Exception):
    """An event that this program doesn't know: a newer one wrote it."""


def encode(event: Event) -> str:
    """Write an event as one line of JSON, without a line end.

    Args:
        event: any.

    Returns:
        ASCII: whatever the text holds, the line can be written and is one line.
    """
    return json.dumps({"kind": type(event).__name__.lower()} | asdict(event))


def decode(line: str) -> Event:
    """Read an event.

    Args:
        line: as `encode` wrote it.

    Returns:
        The event.

    Raises:
        ValueError: when the line is damaged.
        UnknownEventError: when a newer program wrote it.
    """
    data = json.loads(line)
    if not isinstance(data, dict):
        raise ValueError(line)  # noqa: TRY004  the line is wrong, not the caller's type
    kind = KINDS.get(str(data.pop("kind", "")))
    if kind is None or data.get("format", FORMAT) != FORMAT:
        raise UnknownEventError(line)
    known = {one.name: one.type for one in fields(kind)}
    if data.keys() - known.keys():
        raise UnknownEventError(line)
    if data.keys() != known.keys() or any(type(data[name]) is not known[name] for name in known):
        raise ValueError(line)
    if any(not 0 <= data[name] <= MOST[name] for name in MOST.keys() & known.keys()):
        raise ValueError(line)
    # What lists sort by: one that can't be compared would take all sessions with it.
    if dt.datetime.fromisoformat(data["at"]).tzinfo is None:
        raise ValueError(line)
    if kind is Started and data["mode"] not in MODES:
        raise UnknownEventError(line)
    return kind(**data)
