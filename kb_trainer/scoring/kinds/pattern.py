"""Kind `pattern`: an RE2 pattern over the folded text, for what phrases can't say."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb_trainer.scoring.pattern import Pattern
from kb_trainer.scoring.phrases import Span
from kb_trainer.scoring.scene import Scene


@dataclass(frozen=True, slots=True)
class PatternMatcher:
    """Finds an RE2 pattern."""

    pattern: Pattern

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the places of the pattern; empty ones are left out."""
        for match in self.pattern.finditer(scene.reply.narrow):
            if match.end() > match.start():
                yield match.span()
