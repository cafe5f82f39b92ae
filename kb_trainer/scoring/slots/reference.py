"""Slot `reference`: the key of a complaint or incident, given to the customer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.scene import Scene

_KEY: Final = re.compile(
    r"\b(?:[a-z]{1,5}[0-9]{0,2}-?[0-9]{3,10}(?:-[a-z0-9]{1,4})?|[a-z]{1,5}-[a-z]?[0-9]{2,10}"
    r"|[a-z]{1,5}-[0-9]{2,6}(?:-[0-9]{2,6})+|[a-z]{2,4} [0-9]{3,10}"
    r"|[0-9]{2,10}-[a-z0-9]{1,5}|[0-9]{3,8}/[0-9]{2,4}|[0-9]{4,12})\b"
)


@dataclass(frozen=True, slots=True)
class ReferenceMatcher:
    """Finds a key near a word for it.

    Attributes:
        names: how a key is called: `referencia`, `case`.
        reach: how many characters may lie between.
    """

    names: Phrases
    reach: int

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the spans from the word to the key."""
        text = scene.reply.folded
        policy = scene.policy.folded
        for start, end in self.names.find_narrow(scene.reply.narrow):
            for match in _KEY.finditer(text, end, min(len(text), end + self.reach)):
                if match[0] not in policy:
                    yield start, match.end()
                    break
