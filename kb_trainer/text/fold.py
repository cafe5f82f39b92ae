"""Folding: upper and lower case, accents and width made one, character for character.

Offsets in the folded text are offsets in the text as given, so that a span
found in one can be shown in the other.
"""

import unicodedata
from functools import lru_cache
from typing import Final

_LIKE: Final = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "´": "'", "`": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ",
    "…": ".", "ß": "s", "æ": "a", "œ": "o", "ø": "o", "ł": "l", "đ": "d", "ı": "i",
}  # fmt: skip


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char in _LIKE:
        return _LIKE[char]
    plain = unicodedata.normalize("NFKD", char.lower())
    base = next((c for c in plain if not unicodedata.combining(c)), "")
    return _LIKE.get(base, base) or " "


class _Table(dict[int, str]):
    """A translation table that learns each character when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = _fold_char(chr(code))
        self[code] = folded
        return folded


_TABLE: Final = _Table()


def fold(text: str) -> str:
    """Fold a text, keeping its length.

    Args:
        text: any text. Composed accents are folded; a combining mark that
            stands alone becomes a space only where it can't be avoided, so
            compose the text first (`compose`) to be safe.

    Returns:
        A text of the same length: lower case, without accents (ñ becomes n),
        with plain quotes, dashes and spaces.
    """
    return text.translate(_TABLE)


def compose(text: str) -> str:
    """Return the text with letters and their accents as one character each (NFC)."""
    return unicodedata.normalize("NFC", text)
