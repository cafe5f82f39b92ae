"""A rule's examples: read with their marks, and tried."""

from collections.abc import Iterator, Mapping
from typing import Any

from kb_trainer.scoring.context import Context, Turn
from kb_trainer.scoring.rubric import Example, Rule
from kb_trainer.scoring.scene import Scene
from kb_trainer.source.problems import Mark

OPEN, CLOSE = "[[", "]]"


class MarkError(ValueError):
    """Marks that are missing, repeated or not closed."""


def read_example(given: Mapping[str, Any], mark: Mark, *, marked: bool) -> Example:
    """Read one example.

    Args:
        given: its keys as read.
        mark: its place.
        marked: whether it must have one marked span.

    Raises:
        MarkError: when the marks are wrong.
    """
    text: str = given["reply"]
    rest = {key: value for key, value in given.items() if key != "reply" and value}
    if text.count(OPEN) != marked or text.count(CLOSE) != marked:
        raise MarkError(text)
    if not marked:
        return Example(text, None, rest, mark)
    before, _, after = text.partition(OPEN)
    inside, _, tail = after.partition(CLOSE)
    if not inside.strip():
        raise MarkError(text)
    return Example(before + inside + tail, (len(before), len(before) + len(inside)), rest, mark)


def context_of(example: Example, language: str) -> Context:
    """Return the context in which an example is judged."""
    given: Mapping[str, Any] = example.given
    turns = [Turn("agent", text) for text in given.get("before", ())]
    if "customer" in given:
        turns.append(Turn("customer", given["customer"]))
    return Context(
        language,
        tuple(turns),
        customer_name=given.get("name", ""),
        record=given.get("record", {}),
        policy=given.get("policy", ""),
        need=given.get("need", ""),
        channel=given.get("channel", "chat"),
    )


def failures(rule: Rule, language: str) -> Iterator[tuple[Example, tuple[int, int] | None]]:
    """Try a rule on its examples.

    Args:
        rule: the rule.
        language: whose examples.

    Yields:
        Each example that fails, with a span that was found instead, or None.
    """
    for example in rule.examples.get(language, ()):
        scene = Scene(example.reply, context_of(example, language))
        spans = [s for matcher in rule.matchers[language] for s in matcher.find(scene)]
        if example.span is None:
            if spans:
                yield example, spans[0]
        elif not any(_covers(span, example.span) for span in spans):
            yield example, spans[0] if spans else None


def _covers(found: tuple[int, int], wanted: tuple[int, int]) -> bool:
    """Tell whether two spans are about the same words: they overlap by half of the shorter."""
    overlap = min(found[1], wanted[1]) - max(found[0], wanted[0])
    return overlap * 2 >= min(found[1] - found[0], wanted[1] - wanted[0])
