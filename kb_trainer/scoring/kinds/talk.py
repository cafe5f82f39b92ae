"""Kind `talk`: an agent who talks much more than the customer over a conversation."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Span
from kb_trainer.scoring.scene import Scene


@dataclass(frozen=True, slots=True)
class TalkMatcher:
    """Finds the turn in which the agent's share of the words has become too large.

    Attributes:
        talk: words of the agent, as a percentage of the customer's, from which it is too much.
        turns: turns of the agent, this one included, before it is judged.
    """

    talk: int
    turns: int

    def find(self, scene: Scene) -> Iterable[Span]:
        """Give the whole reply when the agent has talked too much so far."""
        if len(scene.earlier) + 1 < self.turns:
            return ()
        told = len(scene.customer.words)
        said = len(scene.reply.words) + sum(len(turn.words) for turn in scene.earlier)
        return [(0, len(scene.reply.text))] if said * 100 >= self.talk * max(1, told) else ()
