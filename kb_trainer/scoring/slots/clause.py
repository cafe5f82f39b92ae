"""Slot `clause`: the id or number of a clause that applies, written in the reply."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kb_trainer.scoring.phrases import Span
from kb_trainer.scoring.scene import Scene

_ID: Final = re.compile(r"\b[a-z][a-z0-9]{0,11}(?:-[a-z0-9]{1,12}){0,3}-[0-9]{1,4}[a-z]?\b")
_NUMBERED: Final = re.compile(
    r"(?:\b(?:art|articulo|clausula|seccion|apartado|punto|inciso|numeral|regla|norma|politica"
    r"|article|clause|section|paragraph|para|rule|policy|term|point)\b\.?|§)"
    r"\s{0,2}(?:n[o°º]?\.?\s)?([0-9]{1,3}(?:\.[0-9]{1,3}){0,3})"
)
"""A numbered clause: `artículo 12`, `section 4.2`, `§ 7`."""


@lru_cache(maxsize=512)
def _told(ids: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of ids as people write them: `DEV-1`, `DEV 1`, `dev1`."""
    each = (r"[- ]?".join(re.escape(part) for part in id_.split("-")) for id_ in sorted(ids))
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(each)})(?![a-z0-9])")


@dataclass(frozen=True, slots=True)
class ClauseMatcher:
    """Finds ids of clauses.

    Attributes:
        least_words: how many words its sentence must have, so that some content is given.
    """

    least_words: int

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the places of ids and numbers that the policy or the clauses have."""
        policy, reply = scene.policy.folded, scene.reply.folded
        known = {clause.id.lower() for clause in scene.context.clauses}
        known.update(match[0] for match in _ID.finditer(policy))
        numbers = {match[1] for match in _NUMBERED.finditer(policy)}
        told = list(_told(frozenset(known)).finditer(reply)) if known else []
        if numbers:
            told += [match for match in _NUMBERED.finditer(reply) if match[1] in numbers]
        for match in told:
            sentence = scene.reply.sentence_at(match.start())
            if len(reply[sentence.start : sentence.end].split()) >= self.least_words:
                yield match.span()
