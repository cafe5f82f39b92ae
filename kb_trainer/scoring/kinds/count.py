"""Kind `count`: phrases that are seen at least so many times in one reply."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.scene import Scene


@dataclass(frozen=True, slots=True)
class CountMatcher:
    """Finds phrases from their `least`-th time on.

    Attributes:
        count: what is counted.
        least: how often it must be seen.
        distinct: whether the same words count once.
    """

    count: Phrases
    least: int
    distinct: bool = False

    def find(self, scene: Scene) -> Iterable[Span]:
        """Give the places from the `least`-th on."""
        text = scene.reply.narrow
        spans = self.count.find_narrow(text)
        if self.distinct:
            spans = list({text[start:end]: (start, end) for start, end in spans}.values())
        return spans[self.least - 1 :]
