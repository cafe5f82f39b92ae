"""Shapes of phrases and word lists in YAML, and the words that a language's rules share."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import re2

from kb_trainer.scoring import codes
from kb_trainer.scoring.pattern import Pattern, compile_pattern
from kb_trainer.scoring.phrases import (
    PhraseError,
    Phrases,
    join_phrases,
    pattern_of,
)
from kb_trainer.scoring.terms import Thesaurus
from kb_trainer.source.nodes import Node, Scalar
from kb_trainer.source.nodes import Sequence as NodeSequence
from kb_trainer.source.problems import Mark, Report
from kb_trainer.source.shapes import Schema, wrong_type

Lists = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the rules of a language share.

    Attributes:
        language: `es` or `en`.
        lists: word lists by name.
        thesaurus: which words are the same term.
    """

    language: str
    lists: Lists
    thesaurus: Thesaurus

    def with_lists(self, lists: Lists) -> "Vocabulary":
        """Return the vocabulary with a rule's own lists added."""
        return Vocabulary(self.language, {**self.lists, **lists}, self.thesaurus)


@dataclass(frozen=True, slots=True)
class Lines:
    """Phrases: a list, or a text with commas or line ends between them."""

    def read(self, node: Node, report: Report) -> tuple[str, ...] | None:
        """Return the phrases."""
        found = [phrase for phrase, _ in pieces(node)]
        if not found:
            wrong_type(node, "text", report)
            return None
        return tuple(found)

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


def pieces(node: Node) -> Iterator[tuple[str, Mark]]:
    """Give the phrases of a node with their places."""
    if isinstance(node, NodeSequence):
        for item in node.items:
            yield from pieces(item)
    elif isinstance(node, Scalar) and not node.is_null:
        block = not node.plain and "\n" in node.text
        for number, line in enumerate(node.text.split("\n")):
            mark = Mark(node.mark.line + number + 1, 1) if block else node.mark
            for piece in line.split(","):
                if piece.strip():
                    yield piece.strip(), mark


@dataclass(frozen=True, slots=True)
class PhrasesShape:
    """Phrases that are compiled with a vocabulary's lists."""

    vocabulary: Vocabulary

    def read(self, node: Node, report: Report) -> Phrases | None:
        """Return the compiled phrases; each one that can't be read is reported."""
        good: list[tuple[str, str]] = []
        for phrase, mark in pieces(node):
            try:
                pattern = pattern_of(phrase.removeprefix("^"), self.vocabulary.lists)
            except PhraseError as failure:
                report.add(codes.WRONG_PHRASE, mark, phrase=phrase, detail=failure.detail)
                continue
            good.append((phrase, pattern))
        if not good:
            wrong_type(node, "text", report)
            return None
        try:
            return join_phrases(good)
        except re2.error as failure:
            report.add(codes.WRONG_PATTERN, node.mark, why=_reason(failure))
            return None

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        return Lines().schema()


@dataclass(frozen=True, slots=True)
class PatternShape:
    """An RE2 pattern over folded text."""

    def read(self, node: Node, report: Report) -> Pattern | None:
        """Return the compiled pattern."""
        if not isinstance(node, Scalar) or node.is_null or not node.text:
            wrong_type(node, "text", report)
            return None
        try:
            return compile_pattern(re.sub(r"\s*\n\s*", "", node.text))
        except re2.error as failure:
            report.add(codes.WRONG_PATTERN, node.mark, why=_reason(failure))
            return None

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        return {"type": "string"}


def _reason(failure: Exception) -> str:
    reason = failure.args[0] if failure.args else ""
    return reason.decode("latin-1") if isinstance(reason, bytes) else str(reason)


@dataclass(slots=True)
class Drafts:
    """Word lists and families gathered from all files, by language."""

    lists: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    families: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
