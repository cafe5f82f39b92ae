"""Slot `denied`: the reply tells as the rule that something isn't given which the policy gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kb_trainer.scoring.phrases import Phrases, Span, narrow
from kb_trainer.scoring.reading import Reading, Sentence
from kb_trainer.scoring.scene import Scene
from kb_trainer.scoring.slots.clause import cited_places
from kb_trainer.scoring.terms import Thesaurus

_JOINT: Final = re.compile(r"[,:;.](?![0-9])\s*|[()]|\b(?:y|pero|aunque|and|but|so|because)\s")
"""What parts a sentence: one no rules what stands between two of them."""


@dataclass(frozen=True, slots=True)
class DeniedMatcher:
    """Finds sentences that state a rule and say no where the policy says yes.

    Attributes:
        told: phrases that make a sentence a statement of a rule; the id of a clause does too.
        denies: phrases that deny.
        frees: phrases with a no that spares somebody something, such as `no charge`.
        thesaurus: which words are the same term.
        least: how many terms the denial must share with what the policy gives.
    """

    told: Phrases
    denies: Phrases
    frees: Phrases
    thesaurus: Thesaurus
    least: int

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the spans of the denying parts of sentences."""
        reply = scene.reply
        places = cited_places(scene)
        for sentence in reply.sentences:
            words = reply.narrow[sentence.start : sentence.end]
            if sentence.asks or not self.denies.seen(words):
                continue
            named = [span for span in places if sentence.start <= span[0] < sentence.end]
            if not named and not self.told.seen(words):
                continue
            for start, end in self._parts(reply, sentence):
                text = _without(reply.folded, start, end, named)
                if self._denied(text) and self._given(text, scene):
                    yield start, end

    def _given(self, text: str, scene: Scene) -> bool:
        """Tell whether the policy gives what a text denies, more than it denies it itself."""
        given, denied = scene.once(("given", self.denies.sources), lambda: self._policy(scene))
        terms = self.thesaurus.terms(Reading(text, scene.language))
        shared = max((len(terms & one) for one in given), default=0)
        return shared >= self.least and shared > max((len(terms & o) for o in denied), default=0)

    def _policy(self, scene: Scene) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
        """Return the terms of the parts in which the policy gives, and in which it denies.

        What leads to a no belongs to it: `after 30 days, nothing is paid back`.
        """
        policy = scene.policy
        given: list[frozenset[str]] = []
        denied: list[frozenset[str]] = []
        for sentence in policy.sentences:
            denies = False
            for start, end in reversed(list(self._parts(policy, sentence))):
                text = policy.folded[start:end]
                denies = denies or self._denied(text)
                terms = self.thesaurus.terms(Reading(text, scene.language))
                (denied if denies else given).append(terms)
        return given, denied

    @staticmethod
    def _parts(reading: Reading, sentence: Sentence) -> Iterator[Span]:
        start = sentence.start
        for match in _JOINT.finditer(reading.folded, sentence.start, sentence.end):
            yield start, match.start()
            start = match.end()
        yield start, sentence.end

    def _denied(self, folded: str) -> bool:
        return self.denies.seen(self.frees.blank(narrow(folded)))


def _without(folded: str, start: int, end: int, spans: list[Span]) -> str:
    text = folded[start:end]
    for first, last in spans:
        text = text.replace(folded[first:last], " ")
    return text
