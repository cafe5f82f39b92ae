"""Slot `declared`: phrases of a drill's demands that grant, or ask for the need."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Span, declared_phrases
from kb_trainer.scoring.scene import Scene

FIELDS = ("grants", "asks")


@dataclass(frozen=True, slots=True)
class DeclaredMatcher:
    """Finds a drill's own phrases.

    Attributes:
        name: one of `FIELDS`.
    """

    name: str

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the places of the phrases of all demands."""
        for demand in scene.context.demands:
            phrases: tuple[str, ...] = getattr(demand, self.name)
            if phrases:
                yield from declared_phrases(phrases).find_narrow(scene.reply.narrow)
