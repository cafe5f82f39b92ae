"""Slot `contrary`: the reply says of a thing the contrary of what the policy says of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.scene import Scene
from kb_trainer.scoring.terms import Thesaurus


@dataclass(frozen=True, slots=True)
class ContraryMatcher:
    """Finds contradictions: what is free is charged for, what nobody must do is demanded.

    Attributes:
        written: phrases of the policy: `sin coste`, `nobody has to`.
        told: phrases of the reply that contradict them: `se cobra`, `you have to`.
        thesaurus: which words are the same term.
        least: how many terms the two sentences must share.
    """

    written: Phrases
    told: Phrases
    thesaurus: Thesaurus
    least: int

    def find(self, scene: Scene) -> Iterator[Span]:
        """Give the spans from the contradicting words to the thing they are about."""
        policy, reply = scene.policy, scene.reply
        written = [
            frozenset(term for _, term in self.thesaurus.shared(policy, one, terms))
            for terms in (self.thesaurus.terms(policy),)
            for one in policy.sentences
            if self.written.seen(policy.narrow[one.start : one.end])
        ]
        if not written:
            return
        for start, end in self.told.find_narrow(reply.narrow):
            sentence = reply.sentence_at(start)
            for terms in written:
                shared = self.thesaurus.shared(reply, sentence, terms)
                if len(shared) >= self.least:
                    yield min(start, shared[0][0].start), max(end, shared[-1][0].end)
                    break
