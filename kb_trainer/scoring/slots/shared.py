"""Slot `shared`: sentences that share terms with what the customer said, the need or the policy."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.reading import Reading, Sentence, Word
from kb_trainer.scoring.scene import Scene
from kb_trainer.scoring.terms import Thesaurus
from kb_trainer.text.fold import compose

SOURCES = ("customer", "need", "policy")

_PART = re.compile(r"[,;:–—]")
"""What divides a sentence into parts, as the things of a list."""


@dataclass(frozen=True, slots=True)
class SharedMatcher:
    """Finds sentences that tell what another text tells.

    Attributes:
        source: one of `SOURCES`.
        least: how many terms a sentence must share.
        thesaurus: which words are the same term.
        beyond: terms that don't count when this source has them too; empty for none.
        apart: sentences of the source with one of these phrases don't count, as demands.
        only: sentences of the source without one of these phrases don't count.
        whole: whether the terms may be spread over the reply.
        parts: in how many parts of the sentence, between commas, the terms must stand.
    """

    source: str
    least: int
    thesaurus: Thesaurus
    beyond: str = ""
    apart: Phrases | None = None
    only: Phrases | None = None
    whole: bool = False
    parts: int = 1

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the span from the first to the last shared word of a sentence.

        Of terms that are spread over the reply, the sentence with most of them is given.
        """
        known = self.terms(scene, self.source)
        if self.beyond:
            known -= self.terms(scene, self.beyond)
        if len(known) < self.least:
            return
        told = scene.once("told", lambda: self._told(scene.reply))
        found = [{term: word for term, word in one if term in known} for one in told]
        if self.whole:
            enough = len(set().union(*found)) >= self.least
            found = [max(found, key=len)] if enough else []
        for shared in found:
            if self.whole or (len(shared) >= self.least and self._spread(scene, shared.values())):
                words = shared.values()
                yield min(word.start for word in words), max(word.end for word in words)

    def _spread(self, scene: Scene, words: Iterable[Word]) -> bool:
        """Tell whether words of one sentence stand in enough of its parts."""
        if self.parts == 1:
            return True
        text, places = scene.reply.folded, sorted(word.start for word in words)
        breaks = sum(_PART.search(text, one, other) is not None for one, other in pairwise(places))
        return breaks + 1 >= self.parts

    def _told(self, reply: Reading) -> list[list[tuple[str, Word]]]:
        """Return the terms of each sentence with their words, the last first."""
        return [
            [
                (term, word)
                for word in reversed(reply.words_in(one))
                if (term := self.thesaurus.term(word)) is not None
            ]
            for one in reply.sentences
        ]

    def terms(self, scene: Scene, source: str) -> frozenset[str]:
        """Return the terms of a source; those a drill declares count as the customer's."""
        own = source == self.source
        apart = self.apart.sources if self.apart is not None and own else ()
        only = self.only.sources if self.only is not None and own else ()
        return scene.once((source, apart, only), lambda: self._terms(scene, source))

    def _terms(self, scene: Scene, source: str) -> frozenset[str]:
        reading: Reading = getattr(scene, source)
        found = self.thesaurus.terms(reading)
        if self.apart is not None and source == self.source:
            found = self._apart(self.apart, reading, found) or found
        if self.only is not None and source == self.source:
            found = self._only(self.only, reading, found)
        if source == "customer" and scene.context.cause_terms:
            declared = Reading(compose(" ".join(scene.context.cause_terms)), scene.language)
            found |= self.thesaurus.terms(declared)
        if source == "customer":
            name = Reading(scene.context.customer_name, scene.language)
            found -= self.thesaurus.terms(name)
        return found

    def _apart(self, apart: Phrases, reading: Reading, terms: frozenset[str]) -> frozenset[str]:
        return self._of(
            reading, terms, lambda one: not apart.seen(reading.narrow[one.start : one.end])
        )

    def _only(self, only: Phrases, reading: Reading, terms: frozenset[str]) -> frozenset[str]:
        return self._of(reading, terms, lambda one: only.seen(reading.narrow[one.start : one.end]))

    def _of(
        self, reading: Reading, terms: frozenset[str], counts: Callable[[Sentence], bool]
    ) -> frozenset[str]:
        shared = (self.thesaurus.shared(reading, s, terms) for s in reading.sentences if counts(s))
        return frozenset(term for found in shared for _, term in found)
