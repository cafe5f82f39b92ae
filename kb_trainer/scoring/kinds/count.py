"""Kind `count`: phrases that are seen at least so many times in one reply."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.scene import Scene


@dataclass(frozen=True, slots=True)
class CountMatcher:
    """Finds phrases from their `least`-th time on.

    Attributes:
        phrases: what is counted.
        least: how often it must be seen.
    """

    phrases: Phrases
    least: int

    def find(self, scene: Scene) -> Iterable[Span]:
        """Give the places from the `least`-th on."""
        return self.phrases.find_narrow(scene.reply.narrow)[self.least - 1 :]
