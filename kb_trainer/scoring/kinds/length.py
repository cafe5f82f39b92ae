"""Kind `length`: a reply that is too short, by itself or against what the customer told."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Span
from kb_trainer.scoring.scene import Scene


@dataclass(frozen=True, slots=True)
class LengthMatcher:
    """Finds short replies.

    Attributes:
        length: words of the reply, at the most.
        told: words of the customer's last message, at the least; 0 for any.
    """

    length: int
    told: int

    def find(self, scene: Scene) -> Iterable[Span]:
        """Give the whole reply when it is too short."""
        if len(scene.reply.words) > self.length:
            return ()
        if self.told and len(scene.context.message.split()) < self.told:
            return ()
        return [(0, len(scene.reply.text))]
