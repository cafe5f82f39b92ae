"""Tells word salad from a sentence: words thrown together earn and settle nothing.

A reply is salad when words follow each other that no sentence puts together
(`de y`, `un me`, `the of`), or when it is a long list of scraps between commas.
"""

import re
from itertools import pairwise
from typing import Final

_TOKEN: Final = re.compile(r"[a-z']+|[0-9]+(?:[.,:][0-9]+)*|[.,;:!?]")
_WORD: Final = re.compile(r"[a-z']+")

_STOPS: Final = ", . ; ! ?"

_NEVER: Final = {
    "es": (
        ("de con por para sin", f"y o pero me te le es ha he hay {_STOPS}"),
        ("de en con", f"se de con {_STOPS}"),
        ("un una al del", f"y o pero me te se le es ha he hay en con por para de del la {_STOPS}"),
        ("su sus mis tus", f"y o pero me te se le es ha he hay no en con de el la {_STOPS}"),
        ("me te le nos", f"no y o pero que de en con por para un una el mi tu su a muy {_STOPS}"),
        ("los las", f"y o pero en con por para el la un una a me te se muy {_STOPS}"),
        ("muy ha han he hemos", f"y o pero el la los las un una con en por me te se {_STOPS}"),
        ("y o pero", f"y o pero {_STOPS}"),
    ),
    "en": (
        ("of the a an my your", f"and or but of is was are am were be has have to {_STOPS}"),
        ("the a an my your", "the a an my your it he she they we i in at for with from by"),
        ("at from with", f"and or but is was are were be has have {_STOPS}"),
        ("and or but", f"and or but {_STOPS}"),
        ("i we they", f"of and or the a an my your is in at {_STOPS}"),
        ("is was were are", "is was were are am be has have"),
    ),
}
"""What never follows: first words, and words or stops that can't come right after them."""

_FINE: Final = frozenset(
    (first, second)
    for second, firsts in (
        (",", "pero me te y o or and but with we i they"),
        ("?", "me te with from at he i we they"),
        (".", "with from at we they i"),
        ("or", "and"),
        ("o", "y una un"),
        ("a", "las los"),
        ("que", "te los"),
        ("de", "con una un"),
    )
    for first in firsts.split()
)
"""Pairs of the table that people do write."""

_ODD: Final = {
    language: frozenset(
        (first, second)
        for firsts, seconds in rows
        for first in firsts.split()
        for second in seconds.split()
    )
    - _FINE
    for language, rows in _NEVER.items()
}

_FEWEST: Final = 2
_ONE_IN: Final = 16
_SCRAPS: Final = 8
_SCRAP_WORDS: Final = 2.6


def is_salad(folded: str, language: str) -> bool:
    """Tell whether a folded text is words without sentences.

    Args:
        folded: plain letters.
        language: `es` or `en`.

    Returns:
        True when at least two pairs, and one in sixteen words, can't stand together, or when
        a sentence is a list of eight scraps or more.
    """
    tokens = _TOKEN.findall(folded)
    odd = sum(pair in _ODD[language] for pair in pairwise(tokens))
    if odd >= _FEWEST and odd * _ONE_IN >= len(tokens):
        return True
    return any(_is_list(sentence) for sentence in re.split(r"[.!?;\n]+", folded))


def _is_list(sentence: str) -> bool:
    scraps = sentence.split(",")
    if len(scraps) < _SCRAPS:
        return False
    return len(_WORD.findall(sentence)) / len(scraps) <= _SCRAP_WORDS
