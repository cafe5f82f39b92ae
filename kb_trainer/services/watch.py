"""Whom a long run tells what goes on."""

from collections.abc import Callable
from typing import NamedTuple


class Watch(NamedTuple):
    """Whom to tell.

    Attributes:
        waiting: called once when another process is at work.
        progress: called after each file with how many are done, of how many.
    """

    waiting: Callable[[], None] = lambda: None
    progress: Callable[[int, int], None] = lambda _done, _all: None
