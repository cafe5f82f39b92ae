"""The journal of a session: what the trainee did, one event a line.

A session is rebuilt by giving the replies that were not taken back to the engine again:
it answers the same. Each reply stands with the customer's words it answered, so that a
journal can be read without its drill, and a drill that answers otherwise now is noticed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from functools import cached_property
from typing import Any, Final

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
        program: the program's version.
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


Event = Started | Replied | Undone | Marked | Looked | Hinted | Paused | Ended | Rated | Disputed

KINDS: Final[Mapping[str, type[Event]]] = {
    one.__name__.lower(): one
    for one in (
        Started, Replied, Undone, Marked, Looked, Hinted, Paused, Ended, Rated, Disputed,
    )
}  # fmt: skip


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
    return kind(**data)


@dataclass(frozen=True)
class Journal:
    """All that is known of a session.

    Attributes:
        started: its first event.
        events: all of them, in order.
    """

    started: Started
    events: tuple[Event, ...]

    @classmethod
    def of(cls, events: Iterable[Event]) -> "Journal":
        """Make a journal of events.

        Args:
            events: in order; the first one is `Started`.

        Raises:
            ValueError: when it isn't, when another one is, or when turns don't follow on.
        """
        all_ = tuple(events)
        if not all_ or not isinstance(all_[0], Started):
            raise ValueError(all_[:1])
        journal = cls(all_[0], all_[:1])
        for event in all_[1:]:
            journal = journal.then(event)
        return journal

    def then(self, event: Event) -> "Journal":
        """Return the journal with one event more.

        Args:
            event: what happened next.

        Raises:
            ValueError: when it can't have happened now.
        """
        turn = len(self.replies)
        if (
            isinstance(event, Started)
            or (isinstance(event, Replied) and (event.turn != turn + 1 or self.ended))
            or (isinstance(event, Undone) and (event.turn != turn or not turn or self.ended))
            or (isinstance(event, Ended) and self.ended)
        ):
            raise ValueError(encode(event))
        return replace(self, events=(*self.events, event))

    @cached_property
    def replies(self) -> tuple[Replied, ...]:
        """The replies that were not taken back."""
        kept: list[Replied] = []
        for event in self.events:
            if isinstance(event, Replied):
                kept.append(event)
            elif isinstance(event, Undone):
                kept.pop()
        return tuple(kept)

    @property
    def id(self) -> str:
        """The session's id."""
        return self.started.session

    @property
    def at(self) -> str:
        """When the last thing happened."""
        return self.events[-1].at

    @property
    def ended(self) -> Ended | None:
        """How the talk ended, or None."""
        return next((one for one in self.events if isinstance(one, Ended)), None)

    @property
    def rated(self) -> Rated | None:
        """What the trainee thought of it before the result, or None."""
        return next((one for one in self.events if isinstance(one, Rated)), None)

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do: the talk has ended and the trainee has rated it."""
        return self.ended is not None and self.rated is not None

    @property
    def marks(self) -> tuple[Marked, ...]:
        """What the trainee questions; a reply taken back takes none of it back."""
        return tuple(one for one in self.events if isinstance(one, Marked))

    @property
    def disputes(self) -> tuple[Disputed, ...]:
        """The trainee's objections to the verdict."""
        return tuple(one for one in self.events if isinstance(one, Disputed))

    @property
    def hints(self) -> int:
        """How many hints were given."""
        return sum(isinstance(one, Hinted) for one in self.events)

    def talk(self) -> Iterator[tuple[str, str]]:
        """Give the talk as it was heard: `customer` or `agent`, and the words."""
        for reply in self.replies:
            yield "customer", reply.heard
            yield "agent", reply.text
        if self.ended:
            yield "customer", self.ended.said


def as_data(event: Event) -> dict[str, Any]:
    """Return an event as plain data with its kind, for programs."""
    return {"kind": type(event).__name__.lower()} | asdict(event)
