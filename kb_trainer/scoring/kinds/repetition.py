"""Kind `repetition`: phrases that the agent has used in earlier turns already."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.scene import Scene


@dataclass(frozen=True, slots=True)
class RepetitionMatcher:
    """Finds phrases that come again.

    Attributes:
        repetition: what is looked for.
        turns: in how many earlier turns it must have been seen.
    """

    repetition: Phrases
    turns: int

    def find(self, scene: Scene) -> Iterable[Span]:
        """Give the places in this reply, when enough earlier turns had one."""
        here = self.repetition.find_narrow(scene.reply.narrow)
        if not here:
            return ()
        before = sum(self.repetition.seen(turn.narrow) for turn in scene.earlier)
        return here if before >= self.turns else ()
