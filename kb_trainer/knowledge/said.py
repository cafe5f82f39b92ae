"""Whether a text says something, in one of several wordings, and doesn't deny it."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from kb_trainer.text.fold import fold

_NEGATION: Final = re.compile(
    r"(?<!\ba )(?<!\")\bno\b|n't\b"
    r"|\b(?:not|nunca|never|jamas|tampoco|sin|without|ningun[ao]?|none|nor|neither|cannot)\b"
)
"""Words that deny. `If it's a no` and `un "no"` name a refusal and deny nothing."""

_BREAK: Final = re.compile(r"[.;:!?\n|]+|\s-\s")
_BETWEEN: Final = r"[^.;:!?\n]{1,80}?"


def says(texts: Iterable[str], wording: str) -> bool:
    """Tell whether any text says something.

    A phrase counts when nothing else in its stretch of text (up to the next full
    stop, colon or semicolon) denies: `We never give a receipt` doesn't say `receipt`.

    Args:
        texts: what a clause says, piece by piece.
        wording: phrases with `|` between them; `…` in one stands for a few other words.

    Returns:
        Whether one of the phrases is said.
    """
    pattern = _pattern(wording)
    return any(
        not _NEGATION.search(f"{stretch[: found.start()]} {stretch[found.end() :]}")
        for text in texts
        for stretch in _BREAK.split(fold(text).replace("*", ""))
        for found in pattern.finditer(stretch)
    )


@cache
def _pattern(wording: str) -> re.Pattern[str]:
    phrases = (
        _BETWEEN.join(re.escape(fold(part).strip()) for part in phrase.split("…"))
        for phrase in wording.split("|")
    )
    return re.compile(rf"\b(?:{'|'.join(phrases)})".replace(r"\ ", r"\s+"))
