"""Kind `near`: two families of phrases within some words of each other, in one sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.scene import Scene

LETTERS_PER_WORD = 7
"""Distance is measured in characters; a word with its space has about this many."""


@dataclass(frozen=True, slots=True)
class NearMatcher:
    """Finds pairs of phrases.

    Attributes:
        near: one family.
        second: the other.
        within: the greatest distance, in words.
        ordered: whether `near` must come first.
    """

    near: Phrases
    second: Phrases
    within: int
    ordered: bool

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the spans from one phrase of a pair to the other."""
        text = scene.reply.narrow
        ones = self.near.find_narrow(text)
        others = self.second.find_narrow(text) if ones else []
        reach = self.within * LETTERS_PER_WORD
        for one in ones:
            sentence = scene.reply.index_at(one[0])
            for other in others:
                if one[0] < other[1] and other[0] < one[1]:
                    continue
                gap = max(other[0] - one[1], one[0] - other[1])
                if gap > reach or (self.ordered and other[0] < one[0]):
                    continue
                if scene.reply.index_at(other[0]) == sentence:
                    yield min(one[0], other[0]), max(one[1], other[1])
                    break
