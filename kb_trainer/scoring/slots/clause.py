"""Slot `clause`: the id of a clause that applies, written in the reply."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kb_trainer.scoring.phrases import Span
from kb_trainer.scoring.scene import Scene

_ID: Final = re.compile(r"\b[a-z][a-z0-9]{0,11}(?:-[a-z0-9]{1,12}){0,3}-[0-9]{1,4}[a-z]?\b")


@dataclass(frozen=True, slots=True)
class ClauseMatcher:
    """Finds ids of clauses.

    Attributes:
        least_words: how many words its sentence must have, so that some content is given.
    """

    least_words: int

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the places of ids that the policy or the clauses have."""
        known = {clause.id.lower() for clause in scene.context.clauses}
        known.update(match[0] for match in _ID.finditer(scene.policy.folded))
        if not known:
            return
        for match in _ID.finditer(scene.reply.folded):
            sentence = scene.reply.sentence_at(match.start())
            words = scene.reply.folded[sentence.start : sentence.end].split()
            if match[0] in known and len(words) >= self.least_words:
                yield match.span()
