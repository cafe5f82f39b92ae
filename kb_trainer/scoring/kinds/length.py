"""Kind `length`: a reply that is too short, by itself or against what the customer told."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Span
from kb_trainer.scoring.reading import Reading
from kb_trainer.scoring.scene import Scene


@dataclass(frozen=True, slots=True)
class LengthMatcher:
    """Finds short replies.

    Attributes:
        length: words of the reply, at the most; those of a sentence said again don't count.
        told: words of the customer's last message, at the least; 0 for any.
    """

    length: int
    told: int

    def find(self, scene: Scene) -> Iterable[Span]:
        """Give the whole reply when it is too short."""
        reply = scene.reply
        if len(reply.words) > self.length and _new_words(reply) > self.length:
            return ()
        if self.told and len(scene.context.message.split()) < self.told:
            return ()
        return [(0, len(reply.text))]


def _new_words(reply: Reading) -> int:
    """Count the words of a reply's sentences, each once: saying it again makes it no longer."""
    sentences = (reply.words_in(one) for one in reply.sentences)
    return sum(map(len, {tuple(word.text for word in words) for words in sentences}))
