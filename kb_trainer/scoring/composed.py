"""Composes a text and remembers where each character stood."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from kb_trainer.text.fold import compose


@dataclass(frozen=True, slots=True)
class Composed:
    """A text with letters and accents as one character each.

    Attributes:
        text: composed.
        places: where each of its characters began in the text as given, and the
            end of it; empty when nothing moved.
    """

    text: str
    places: Sequence[int] = ()

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Return a span of the composed text as a span of the text as given."""
        return (self.places[start], self.places[end]) if self.places else (start, end)


def composed(text: str) -> Composed:
    """Compose a text.

    Args:
        text: as given.

    Returns:
        The text and the places of its characters.
    """
    if unicodedata.is_normalized("NFC", text):
        return Composed(text)
    parts: list[str] = []
    places: list[int] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and unicodedata.combining(text[end]):
            continue
        part = compose(text[start:end])
        parts.append(part)
        places.extend([start] * len(part))
        start = end
    return Composed("".join(parts), (*places, len(text)))
