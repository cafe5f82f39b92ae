"""Slot `name`: the customer's name, used mechanically."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kb_trainer.scoring.phrases import Span
from kb_trainer.scoring.reading import Reading
from kb_trainer.scoring.scene import Scene
from kb_trainer.scoring.words import STOPS
from kb_trainer.text.fold import compose

_TITLES: Final = """
doctor doctora don dona dr dra lic licenciada licenciado ma'am madam miss mr mrs ms senor senora
senorita sir sr sra srta
"""
TITLES: Final = frozenset(_TITLES.split())

COMMON: Final = STOPS["es"] | STOPS["en"]
"""Words that are no name, though one may begin like them."""

SHORTEST: Final = 4
"""Letters of the shortest short form."""

ALIKE: Final = 3
"""Letters at the start that a name and its short form share."""


@dataclass(frozen=True, slots=True)
class NameMatcher:
    """Finds a name that is said too often.

    Attributes:
        short: up to how many words a reply is short.
        in_short: how often is too often in a short reply.
        in_long: how often is too often otherwise.
        turns: in how many turns in a row, this one included.
    """

    short: int
    in_short: int
    in_long: int
    turns: int

    def find(self, scene: Scene) -> Iterable[Span]:
        """Give the places of the name from the one that is too many."""
        given = Reading(compose(scene.context.customer_name), scene.language)
        names = frozenset(word.text for word in given.words) - TITLES
        if not names:
            return ()
        here = _places(scene.reply, names)
        limit = self.in_short if len(scene.reply.words) <= self.short else self.in_long
        if len(here) >= limit:
            return here[limit - 1 :]
        before = scene.earlier[-(self.turns - 1) :]
        often = len(before) == self.turns - 1 and all(_places(turn, names) for turn in before)
        return here[-1:] if often else ()


def _stands_for(word: str, name: str) -> bool:
    """Tell whether a word is a name, or a short or fond form of it: Nico, Lety, Raulito."""
    if word == name:
        return True
    if len(word) < SHORTEST or word in COMMON or word[:ALIKE] != name[:ALIKE]:
        return False
    fond = word.endswith(("ito", "ita")) and len(word) > SHORTEST + 1
    return fond or name.startswith(word) or (len(word) <= ALIKE + 2 and word.endswith(("y", "ie")))


def _places(reading: Reading, names: frozenset[str]) -> list[Span]:
    """Return where the name stands; first and last name in a row are one."""
    found: list[Span] = []
    for word in reading.words:
        if not any(_stands_for(word.text, name) for name in names):
            continue
        if found and word.start - found[-1][1] <= 1:
            found[-1] = (found[-1][0], word.end)
        else:
            found.append((word.start, word.end))
    return found
