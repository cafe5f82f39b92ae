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
    """

    forbids: Phrases
    grants: Phrases
    refuses: Phrases
    thesaurus: Thesaurus
    least: int

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
            if sentence.asks or self.refuses.seen(reply.narrow[sentence.start : sentence.end]):
                continue
            for terms in prohibited:
                shared = [
                    word
                    for word, _ in self.thesaurus.shared(reply, sentence, terms)
                    if start - REACH <= word.start <= end + REACH
                ]
                if len(shared) >= min(self.least, len(terms)):
                    yield min(start, shared[0].start), max(end, shared[-1].end)
                    break

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
            if self.forbids.seen(policy.narrow[sentence.start : sentence.end]):
                words = policy.text[sentence.start : sentence.end]
                found.append(self.thesaurus.terms(Reading(words, scene.language)))
        return [terms for terms in found if terms]
