"""Conditions under which what a matcher found counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kb_trainer.scoring.phrases import Phrases, Span
from kb_trainer.scoring.scene import Matcher, Scene

BEFORE = 24
"""How many characters before a span `not_after` looks at: three or four words."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """What must hold around a span.

    Attributes:
        asks: whether its sentence must be a question (True) or must not (False).
        near: phrases of which one must be in the same sentence.
        without: phrases that void it in the same sentence.
        not_after: phrases that void it when they end just before it, as negations do.
        not_next: phrases that void it when the next sentence has them: taking back.
        reply_with: phrases of which one must be anywhere in the reply.
        reply_without: phrases that void it anywhere in the reply.
        customer_with: phrases of which one must be in what the customer said.
        policy_with: phrases of which one must be in the policy.
        quoted: whether it counts between quotation marks.
        first: how many sentences from the start it may stand in; 0 for any.
        last: how many sentences from the end it may stand in; 0 for any.
        most_words: the longest reply in which it counts; 0 for any.
        channels: the channels in which it counts; empty for all.
    """

    asks: bool | None = None
    near: Phrases | None = None
    without: Phrases | None = None
    not_after: Phrases | None = None
    not_next: Phrases | None = None
    reply_with: Phrases | None = None
    reply_without: Phrases | None = None
    customer_with: Phrases | None = None
    policy_with: Phrases | None = None
    quoted: bool = False
    first: int = 0
    last: int = 0
    most_words: int = 0
    channels: tuple[str, ...] = field(default=())

    def open(self, scene: Scene) -> bool:
        """Tell whether the reply as a whole admits the act."""
        reply = scene.reply
        return not (
            (self.channels and scene.context.channel not in self.channels)
            or (self.reply_with is not None and not reply.has(self.reply_with))
            or (self.reply_without is not None and reply.has(self.reply_without))
            or (self.customer_with is not None and not scene.customer.has(self.customer_with))
            or (self.policy_with is not None and not scene.policy.has(self.policy_with))
            or (self.most_words and len(reply.words) > self.most_words)
        )

    def hold(self, span: Span, scene: Scene) -> bool:
        """Tell whether the surroundings of a span admit the act."""
        reply = scene.reply
        index = reply.index_at(span[0])
        sentence = reply.sentences[index]
        around = reply.narrow[sentence.start : max(sentence.end, span[1])]
        if self.asks is not None and reply.asks_at(span, sentence) is not self.asks:
            return False
        if (self.first and index >= self.first) or (
            self.last and index < len(reply.sentences) - self.last
        ):
            return False
        if self.near is not None and not self.near.seen(around):
            return False
        if self.without is not None and self.without.seen(around):
            return False
        if self._negated(span, sentence.start, scene) or self._taken_back(index, scene):
            return False
        return self.quoted or not reply.is_quoted(span)

    def _negated(self, span: Span, start: int, scene: Scene) -> bool:
        if self.not_after is None:
            return False
        before = scene.reply.narrow[max(start, span[0] - BEFORE) : span[0]]
        return self.not_after.seen(before)

    def _taken_back(self, index: int, scene: Scene) -> bool:
        sentences = scene.reply.sentences
        if self.not_next is None:
            return False
        here = sentences[index]
        after = sentences[min(index + 1, len(sentences) - 1)]
        return self.not_next.seen(scene.reply.narrow[here.start : after.end])


@dataclass(frozen=True, slots=True)
class Conditional:
    """A matcher under conditions."""

    matcher: Matcher
    conditions: Conditions

    def find(self, scene: Scene) -> Iterable[Span]:
        """Give the spans around which the conditions hold."""
        return self._holding(scene) if self.conditions.open(scene) else ()

    def _holding(self, scene: Scene) -> Iterator[Span]:
        for span in self.matcher.find(scene):
            if not scene.reply.sentences or self.conditions.hold(span, scene):
                yield span
