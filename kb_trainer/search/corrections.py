"""Words nobody knows, and what may have been meant: one edit away."""

from collections.abc import Callable, Iterator
from string import ascii_lowercase
from typing import Final

MIN_LENGTH: Final = 4
"""Of shorter words nearly any other is one edit away."""

_SWAP: Final = 6
_DOUBLED: Final = 4
_HEARD_ALIKE: Final = 4
_LIKELY: Final = 4
_INNER: Final = 2
_FIRST: Final = 1

_ALIKE: Final = frozenset(
    frozenset(pair) for pair in ("bv", "gj", "sz", "cs", "cz", "yl", "iy", "mn", "qk", "ck", "xs")
)


def edits(word: str) -> Iterator[tuple[str, int]]:
    """Give all words one edit away from a word.

    Args:
        word: a folded word.

    Yields:
        Each word, and how likely its slip is: a swap of neighbours before a
        letter doubled or heard alike, before any other, before the first letter.
    """
    for at in range(len(word)):
        here = word[at]
        before, after = word[:at], word[at + 1 :]
        place = _INNER if at else _FIRST
        near = (word[at - 1] if at else "", after[:1])
        yield before + after, _DOUBLED if here in near or here == "h" else place
        if after and after[0] != here:
            yield before + after[0] + here + after[1:], _SWAP
        for letter in ascii_lowercase:
            if letter != here:
                alike = frozenset((letter, here)) in _ALIKE
                yield before + letter + after, _HEARD_ALIKE if alike else place
    for at in range(len(word) + 1):
        near = (word[at - 1] if at else "", word[at : at + 1])
        for letter in ascii_lowercase:
            doubled = letter in near or letter == "h"
            place = _INNER if at else _FIRST
            yield word[:at] + letter + word[at:], _DOUBLED if doubled else place


def correct(word: str, count: Callable[[str], int]) -> str | None:
    """Return the known word that was most likely meant.

    Args:
        word: a folded word that nobody knows.
        count: how often a folded word comes in the articles; 0 for an unknown one.

    Returns:
        The word, or None when the word is short, has figures, or no known word
        is one edit away.
    """
    if len(word) < MIN_LENGTH or not word.isalpha():
        return None
    least = _LIKELY if len(word) == MIN_LENGTH else 0
    best: tuple[int, int, str] | None = None
    for other, likely in edits(word):
        known = count(other)
        if known and likely >= least:
            # A common word is meant more often than a rare one, but a likely slip counts more.
            found = (likely * known.bit_length(), known, other)
            best = found if best is None or found > best else best
    return best[2] if best else None
