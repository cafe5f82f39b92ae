"""The journal of a session: what the trainee did, one event a line.

A session is rebuilt by giving the replies that were not taken back to the engine again:
it answers the same. Each reply stands with the customer's words it answered, so that a
journal can be read without its drill, and a drill that answers otherwise now is noticed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from kb_trainer.drills.events import (
    Disputed,
    Ended,
    Event,
    Granted,
    Hinted,
    Marked,
    Rated,
    Recalled,
    Replied,
    Started,
    Undone,
    encode,
)


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
    def recalled(self) -> Recalled | None:
        """What came before the talk, when it isn't only what the drill says."""
        return next((one for one in self.events if isinstance(one, Recalled)), None)

    @property
    def granted(self) -> tuple[Granted, ...]:
        """The precedents that the talk leaves."""
        return tuple(one for one in self.events if isinstance(one, Granted))

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
