"""How wide text is on a screen of fixed-width letters, and how it is broken into lines."""

import unicodedata
from collections.abc import Iterator
from typing import Final

_WIDE: Final = frozenset("WF")
_BARE: Final = frozenset({"Mn", "Me", "Cf"})


def columns(text: str) -> int:
    """Return how many columns a text takes: 2 for wide letters and emoji, 0 for marks on others."""
    if text.isascii():
        return len(text)
    return sum(map(_columns_of, text))


def _columns_of(char: str) -> int:
    if unicodedata.category(char) in _BARE:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


def padded(text: str, width: int) -> str:
    """Return a text with blanks after it up to a number of columns."""
    return text + " " * (width - columns(text))


def wrap(text: str, width: int, *, first: str = "", rest: str = "") -> Iterator[str]:
    """Break a text into lines at its blanks; a word breaks only when no line can hold it.

    Args:
        text: its own line ends count as blanks.
        width: columns of a line; what stands before the text is among them.
        first: stands before the first line.
        rest: stands before the others.

    Yields:
        The lines, without blanks at their end; a text without words gives `first`.
    """
    line, bare = first, True
    for word in text.split():
        left = word
        while left:
            room = width - columns(line) - (not bare)
            if columns(left) <= room:
                line += left if bare else f" {left}"
                bare, left = False, ""
                continue
            if bare:
                cut = _fitting(left, room)
                line, left = line + left[:cut], left[cut:]
            yield line.rstrip()
            line, bare = rest, True
    yield line.rstrip()


def _fitting(word: str, room: int) -> int:
    """Return how many letters of a word fit; at least one, so that there is an end."""
    taken = 0
    for number, char in enumerate(word):
        taken += _columns_of(char)
        if taken > room:
            return max(1, number)
    return len(word)
