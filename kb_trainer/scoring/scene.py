"""A scene: one reply with its context, ready for matching; and what a matcher is."""

from collections.abc import Callable, Hashable, Iterable
from functools import cached_property, lru_cache
from typing import Any, Final, Protocol, TypeVar

from kb_trainer.scoring.context import Context
from kb_trainer.scoring.phrases import Span
from kb_trainer.scoring.reading import Reading
from kb_trainer.text.fold import compose

_T = TypeVar("_T")

_SHARED: Final = 20_000
"""Longer texts are not kept for the next scene, so that memory stays flat."""


class Scene:
    """One reply and all that is known of it. Nothing is worked out before a matcher asks.

    Args:
        reply: the agent's words, as given.
        context: what else is known.
    """

    def __init__(self, reply: str, context: Context) -> None:
        self.context = context
        self.language = context.language
        self.reply = Reading(reply, context.language)
        self._once: dict[Hashable, Any] = {}

    def once(self, key: Hashable, work_out: Callable[[], _T]) -> _T:
        """Return what several matchers need and only the first works out.

        Args:
            key: what it is; the same for all who need the same.
            work_out: gives it.
        """
        if key not in self._once:
            self._once[key] = work_out()
        found: _T = self._once[key]
        return found

    @cached_property
    def customer(self) -> Reading:
        """All that the customer has said so far."""
        return Reading(compose(self.context.told), self.language)

    @cached_property
    def policy(self) -> Reading:
        """The policy that applies: its plain text and that of the clauses."""
        clauses = (f"{one.id}: {one.text}" for one in self.context.clauses)
        return _reading("\n".join([self.context.policy, *clauses]), self.language)

    @cached_property
    def cited(self) -> Reading:
        """The clauses that the reply names besides, with what they say can't be done."""
        texts = (
            "\n".join((f"{one.id}: {one.title}", one.text, *one.limits))
            for one in self.context.cited
        )
        return Reading(compose("\n".join(texts)), self.language)

    @cached_property
    def need(self) -> Reading:
        """The needs behind the demands, as text."""
        needs = (demand.need for demand in self.context.demands)
        return _reading("\n".join([self.context.need, *needs]), self.language)

    @cached_property
    def earlier(self) -> tuple[Reading, ...]:
        """What the agent has said before, turn by turn."""
        turns = (turn.text for turn in self.context.turns if turn.speaker == "agent")
        return tuple(Reading(compose(text), self.language) for text in turns)


def _reading(text: str, language: str) -> Reading:
    """Read a text that many scenes have: the policy, the need."""
    read = _kept if len(text) <= _SHARED else _kept.__wrapped__
    return read(compose(text.strip()), language)


@lru_cache(maxsize=64)
def _kept(text: str, language: str) -> Reading:
    return Reading(text, language)


class Matcher(Protocol):
    """Finds the places of one act in a scene."""

    def find(self, scene: Scene) -> Iterable[Span]:
        """Give the spans in the reply."""
        ...
