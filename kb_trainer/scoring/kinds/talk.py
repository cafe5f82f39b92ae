"""Kind `talk`: how much the agent talks against the customer over a conversation."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Span
from kb_trainer.scoring.scene import Scene


@dataclass(frozen=True, slots=True)
class TalkMatcher:
    """Finds the turn in which the agent's share of the words has become too large, or stays small.

    Attributes:
        talk: words of the agent, as a percentage of the customer's, from which it is found.
        turns: turns of the agent, this one included, before it is judged.
        below: whether the share is looked for that is no more than `talk`.
    """

    talk: int
    turns: int
    below: bool = False

    def find(self, scene: Scene) -> Iterable[Span]:
        """Give the whole reply when the agent's share so far is reached, or kept below."""
        if len(scene.earlier) + 1 < self.turns:
            return ()
        told = len(scene.customer.words)
        said = len(scene.reply.words) + sum(len(turn.words) for turn in scene.earlier)
        limit = self.talk * max(1, told)
        reached = said * 100 <= limit if self.below else said * 100 >= limit
        return [(0, len(scene.reply.text))] if reached else ()
