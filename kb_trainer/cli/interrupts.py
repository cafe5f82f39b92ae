"""Ctrl-C and SIGTERM while a session runs: neither is lost, whatever goes on."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Final, Self

TERMINATED: Final = 143
"""The exit code after SIGTERM."""


class Interrupts:
    """Takes SIGTERM as Ctrl-C, and remembers either until it is asked for.

    A library may swallow the exception that a signal raises, or replace its handler for a
    moment; whoever waits for a person asks `check` first.
    """

    def __init__(self) -> None:
        self.terminated = False
        self._asked = False
        self._wake: Callable[[], None] | None = None
        self._before: dict[int, signal._HANDLER] = {}

    def __enter__(self) -> Self:
        self._before = {number: signal.getsignal(number) for number in _SIGNALS}
        signal.signal(signal.SIGINT, self._interrupt)
        signal.signal(signal.SIGTERM, self._terminate)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def check(self) -> None:
        """Raise what a signal has asked for.

        Raises:
            KeyboardInterrupt: when one has come.
        """
        if self._asked:
            raise KeyboardInterrupt

    @property
    def asked(self) -> bool:
        """Whether a signal has come."""
        return self._asked

    @contextmanager
    def held(self, wake: Callable[[], None]) -> Iterator[None]:
        """Let signals wait: an event loop must not be torn apart.

        Args:
            wake: called when one comes, to end what goes on in its own good order.

        Raises:
            KeyboardInterrupt: at the end, when one has come.
        """
        self._wake = wake
        try:
            yield
        finally:
            self._wake = None
            self.check()

    def ignore(self) -> None:
        """Let nothing cut off what is done from now on."""
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_IGN)

    def _interrupt(self, _: int, __: FrameType | None) -> None:
        self._asked = True
        if self._wake is None:
            raise KeyboardInterrupt
        self._wake()

    def _terminate(self, _: int, __: FrameType | None) -> None:
        self.terminated = self._asked = True
        # Whoever handles Ctrl-C just now handles this too.
        signal.raise_signal(signal.SIGINT)


_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)
