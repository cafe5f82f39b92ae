"""Kind `ratio`: how much of the reply is made of something."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.reading import Reading
from kb_trainer.scoring.scene import Scene
from kb_trainer.scoring.words import is_content
from kb_trainer.text.fold import compose


@dataclass(frozen=True, slots=True)
class RatioMatcher:
    """Finds a reply of which too large a share is made of phrases, or of the policy's words.

    Attributes:
        ratio: phrases whose words are counted; None to count words of the policy.
        percent: the least share of the reply's words.
        least_words: shorter replies are left alone.
    """

    ratio: Phrases | None
    percent: int
    least_words: int

    def find(self, scene: Scene) -> Iterable[Span]:
        """Give the whole reply when the share is reached."""
        words = scene.reply.words
        if len(words) < self.least_words:
            return ()
        share = _recited(scene) if self.ratio is None else _phrased(scene, self.ratio)
        return [(words[0].start, words[-1].end)] if share >= self.percent else ()


def _phrased(scene: Scene, phrases: Phrases) -> int:
    inside = sum(
        len(scene.reply.narrow[start:end].split())
        for start, end in phrases.find_narrow(scene.reply.narrow)
    )
    return inside * 100 // len(scene.reply.words)


def _recited(scene: Scene) -> int:
    reasons = " ".join(one.reason for one in (*scene.context.clauses, *scene.context.cited))
    texts = (scene.policy, scene.cited, Reading(compose(reasons), scene.language))
    known = {word.stem for text in texts for word in text.words}
    own = [word for word in scene.reply.words if is_content(word.text, scene.language)]
    return sum(word.stem in known for word in own) * 100 // max(1, len(own))
