"""Kind `phrases`: words in a row, with choices, gaps and lists."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.scene import Scene


@dataclass(frozen=True, slots=True)
class PhrasesMatcher:
    """Finds phrases anywhere in the reply."""

    phrases: Phrases

    def find(self, scene: Scene) -> Iterable[Span]:
        """Give the places of the phrases."""
        return self.phrases.find_narrow(scene.reply.narrow)
