"""Slot `forbidden`: the reply grants what the policy forbids."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Phrases, Span, declared_phrases
from kb_trainer.scoring.reading import Reading
from kb_trainer.scoring.scene import Scene
from kb_trainer.scoring.terms import Thesaurus

REACH = 70
"""How many characters from the granting words what is granted may stand."""


@dataclass(frozen=True, slots=True)
class ForbiddenMatcher:
    """Finds grants of what the policy forbids.

    A drill's `forbidden` phrases are found as they stand. From raw policy,
    the terms of its forbidding sentences are looked for near granting words.

    Attributes:
        forbids: phrases by which a sentence of a policy forbids.
        grants: phrases by which an agent grants.
        refuses: phrases that make a sentence of the reply a refusal.
        thesaurus: which words are the same term.
        least: how many terms of one forbidding sentence must be granted.
        breaks: phrases that begin another thought, such as `pero`; the grant then is
            judged between two of them. None to judge it by its sentence.
        frees: phrases with a no by which a policy spares somebody something, such as `no
            hace falta`: they forbid nothing. None when no such phrase is told apart.
    """

    forbids: Phrases
    grants: Phrases
    refuses: Phrases
    thesaurus: Thesaurus
    least: int
    breaks: Phrases | None = None
    frees: Phrases | None = None

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the spans from the granting words to what is granted."""
        reply = scene.reply
        for demand in scene.context.demands:
            if demand.forbidden:
                yield from self._declared(demand.forbidden, scene)
        prohibited = self._prohibited(scene)
        if not prohibited:
            return
        for start, end in self.grants.find_narrow(reply.narrow):
            sentence = reply.sentence_at(start)
            first, last = self._thought(start, end, scene)
            if sentence.asks or self.refuses.seen(reply.narrow[first:last]):
                continue
            for terms in prohibited:
                shared = [
                    word
                    for word, _ in self.thesaurus.shared(reply, sentence, terms)
                    if max(first, start - REACH) <= word.start < min(last, end + REACH)
                ]
                if len(shared) >= min(self.least, len(terms)):
                    yield min(start, shared[0].start), max(end, shared[-1].end)
                    break

    def _thought(self, start: int, end: int, scene: Scene) -> Span:
        """Return the part of the sentence in which a grant is judged."""
        sentence = scene.reply.sentence_at(start)
        first, last = sentence.start, max(sentence.end, end)
        if self.breaks is None:
            return first, last
        places = self.breaks.find_narrow(scene.reply.narrow[first:last])
        before = [first + finish for _, finish in places if first + finish <= start]
        after = [first + place for place, _ in places if first + place >= end]
        return (before[-1] if before else first), (after[0] if after else last)

    def _declared(self, phrases: tuple[str, ...], scene: Scene) -> Iterator[Span]:
        for start, end in declared_phrases(phrases).find_narrow(scene.reply.narrow):
            sentence = scene.reply.sentence_at(start)
            before = scene.reply.narrow[sentence.start : end]
            if not sentence.asks and not self.refuses.seen(before):
                yield start, end

    def _prohibited(self, scene: Scene) -> list[frozenset[str]]:
        limits = [limit for clause in scene.context.clauses for limit in clause.limits]
        readings = [Reading(limit, scene.language) for limit in limits]
        found = [self.thesaurus.terms(reading) for reading in readings]
        policy = scene.policy
        for sentence in policy.sentences:
            if self._is_forbidding(policy.narrow[sentence.start : sentence.end]):
                words = policy.text[sentence.start : sentence.end]
                found.extend(self._terms(words, scene.language))
        return [terms for terms in found if terms]

    def _is_forbidding(self, narrow: bytes) -> bool:
        """Tell whether words forbid something, apart from those that spare somebody something."""
        return self.forbids.seen(self.frees.blank(narrow) if self.frees else narrow)

    def _terms(self, sentence: str, language: str) -> Iterator[frozenset[str]]:
        """Give the terms of a forbidding sentence; of its parts, when thoughts are told apart."""
        whole = Reading(sentence, language)
        parts = [Reading(part, language) for part in sentence.split(",")]
        if self.breaks is None or len(parts) == 1:
            yield self.thesaurus.terms(whole)
            return
        for part in parts:
            terms = self.thesaurus.terms(part)
            if self._is_forbidding(part.narrow):
                yield terms if len(terms) >= self.least else self.thesaurus.terms(whole)
