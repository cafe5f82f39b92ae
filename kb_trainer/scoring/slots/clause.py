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
    r"(?:\b(?:art|articulo|clausula|seccion|apartado|punto|inciso|numeral|literal|regla|norma"
    r"|politica|condicion|parte|anexo|capitulo|article|clause|section|paragraph|para|rule|policy"
    r"|term|point|part|condition|schedule|chapter|item|annex)\b\.?|§)"
    r"\s{0,2}(?:n[o°º]?\.?\s)?([0-9]{1,3}(?:\.[0-9]{1,3}){0,3}\b|[a-z]{1,2}[0-9]{1,3}\b|[b-df-h]\b)"
)
"""A numbered clause: `artículo 12`, `section 4.2`, `§ 7`, `rule S5`, `part C`."""

_BARE: Final = re.compile(r"[a-z]{1,2}[0-9]{1,3}|[0-9]{1,3}(?:\.[0-9]{1,3}){1,3}")
"""A number that tells which clause without `rule` or `clause` before it: `S5`, `7.2`."""


@lru_cache(maxsize=512)
def _told(ids: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of ids as people write them: `DEV-1`, `DEV 1`, `dev1`."""
    each = (r"[- ]?".join(re.escape(part) for part in id_.split("-")) for id_ in sorted(ids))
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(each)})(?![a-z0-9])")


def policy_ids(scene: Scene) -> frozenset[str]:
    """Return the ids of the clauses that apply, folded."""
    found = {clause.id.lower() for clause in scene.context.clauses}
    found.update(match[0] for match in _ID.finditer(scene.policy.folded))
    numbered = (match[1] for match in _NUMBERED.finditer(scene.policy.folded))
    found.update(number for number in numbered if _BARE.fullmatch(number))
    return frozenset(found)


def cited_places(scene: Scene) -> tuple[Span, ...]:
    """Return where the reply names a clause that applies, by its id or its number."""
    return scene.once("cited places", lambda: tuple(_cited(scene)))


def _cited(scene: Scene) -> Iterator[Span]:
    reply = scene.reply.folded
    ids = policy_ids(scene)
    if ids:
        yield from (match.span() for match in _told(ids).finditer(reply))
    numbers = {match[1] for match in _NUMBERED.finditer(scene.policy.folded)}
    if numbers:
        told = _NUMBERED.finditer(reply)
        yield from (match.span() for match in told if match[1] in numbers)


@dataclass(frozen=True, slots=True)
class ClauseMatcher:
    """Finds ids of clauses.

    Attributes:
        least_words: how many words its sentence must have, so that some content is given.
    """

    least_words: int

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the places of ids and numbers that the policy or the clauses have."""
        reply = scene.reply
        for span in cited_places(scene):
            sentence = reply.sentence_at(span[0])
            if len(reply.folded[sentence.start : sentence.end].split()) >= self.least_words:
                yield span
