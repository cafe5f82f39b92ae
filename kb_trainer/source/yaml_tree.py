"""Reads YAML into located nodes: one pass over libyaml's events, no recursion.

Aliases are refused (they are how small files grow without bound), and so are
repeated keys, which YAML forbids and most readers hide.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError, YAMLStreamError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from kb_trainer.source import codes
from kb_trainer.source.nodes import Entry, Mapping, Node, Scalar, Sequence, kind_of
from kb_trainer.source.problems import Code, Mark, Report

MAX_DEPTH: Final = 40

_NO_LINE_ENDS: Final = dict.fromkeys(map(ord, "\x85\u2028\u2029"), " ")
"""The readers take these for line ends, editors don't: lines would be counted wrongly."""
_HIDING: Final = frozenset("\x7f\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Not characters, or marks that show a text in another order than it is read in."""

_COLON_IN_FLOW: Final = "found unexpected ':'"
"""What libyaml says of `{link: https://…}`, which YAML 1.2 allows; ruamel's own parser, which is
slow, reads it."""

_SMALL: Final = 50_000
"""So many characters are read by the slow parser in about a second."""


class _RefusedError(Exception):
    def __init__(self, code: Code, mark: Mark, **details: object) -> None:
        super().__init__(code.name)
        self.code = code
        self.mark = mark
        self.details = details


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still being read."""

    mark: Mark
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    key: Scalar | None = None


def read_yaml(text: str, report: Report, *, first_line: int = 1) -> Node | None:
    """Read one YAML document.

    Args:
        text: the YAML.
        report: takes the problems.
        first_line: the line of the file on which `text` begins.

    Returns:
        The root node, or None when there is none or it can't be read.
    """
    if has_control(text, report, first_line=first_line):
        return None
    text = text.translate(_NO_LINE_ENDS)
    try:
        try:
            return _build(YAML(typ="safe").parse(text), first_line)
        except MarkedYAMLError as broken:
            if broken.problem != _COLON_IN_FLOW or len(text) > _SMALL:
                raise
            return _build(YAML(typ="safe", pure=True).parse(text), first_line)
    except _RefusedError as refused:
        report.add(refused.code, refused.mark, **refused.details)
    except YAMLStreamError as broken:
        report.add(codes.BROKEN_YAML, Mark(first_line), why=str(broken).splitlines()[0])
    except MarkedYAMLError as broken:
        place = broken.problem_mark or broken.context_mark
        mark = _mark(place, first_line) if place else Mark(first_line)
        lines = text.count("\n") + first_line
        mark = Mark(min(mark.line, max(lines, first_line)), mark.column)
        report.add(codes.BROKEN_YAML, mark, why=broken.problem or broken.context or "")
    except YAMLError as broken:
        report.add(codes.BROKEN_YAML, Mark(first_line), why=str(broken).splitlines()[0])
    return None


def has_control(text: str, report: Report, *, first_line: int = 1) -> bool:
    """Report the first control character that text files must not hold.

    Args:
        text: the text.
        report: takes the problem.
        first_line: the line of the file on which `text` begins.

    Returns:
        Whether there was one.
    """
    if text.isprintable():
        return False
    for number, line in enumerate(text.split("\n"), first_line):
        if line.isprintable():
            continue
        for column, char in enumerate(line, 1):
            if (char < " " and char not in "\t\r") or char in _HIDING:
                name = f"U+{ord(char):04X}"
                report.add(codes.CONTROL_CHARACTER, Mark(number, column), character=name)
                return True
    return False


def _build(events: Iterable[Any], first_line: int) -> Node | None:
    root: Node | None = None
    stack: list[_Open] = []
    documents = 0
    for event in events:
        done: Node
        if isinstance(event, ScalarEvent):
            done = _scalar(event, first_line)
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            mark = _mark(event.start_mark, first_line)
            if len(stack) >= MAX_DEPTH:
                raise _RefusedError(codes.TOO_DEEP, mark, limit=MAX_DEPTH)
            stack.append(_Open(mark, isinstance(event, MappingStartEvent)))
            continue
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            done = _close(stack.pop())
        elif isinstance(event, AliasEvent):
            raise _RefusedError(codes.ALIAS, _mark(event.start_mark, first_line))
        else:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    mark = _mark(event.start_mark, first_line)
                    raise _RefusedError(codes.BROKEN_YAML, mark, why="a second document")
            continue
        if stack:
            _put(stack[-1], done)
        else:
            root = done
    return root


def _put(parent: _Open, node: Node) -> None:
    if not parent.is_mapping:
        parent.items.append(node)
    elif parent.key is None:
        if not isinstance(node, Scalar):
            raise _RefusedError(codes.WRONG_TYPE, node.mark, expected="text", found=kind_of(node))
        if node.text in parent.keys:
            raise _RefusedError(codes.REPEATED_KEY, node.mark, key=node.text)
        parent.keys.add(node.text)
        parent.key = node
    else:
        parent.entries.append(Entry(parent.key.text, parent.key.mark, node))
        parent.key = None


def _close(done: _Open) -> Node:
    if done.is_mapping:
        return Mapping(tuple(done.entries), done.mark)
    return Sequence(tuple(done.items), done.mark)


def _scalar(event: Any, first_line: int) -> Scalar:  # noqa: ANN401  ruamel has no types here
    plain = event.style in (None, "")
    return Scalar(event.value, plain, _mark(event.start_mark, first_line))


def _mark(place: Any, first_line: int) -> Mark:  # noqa: ANN401  ruamel has no types here
    return Mark(place.line + first_line, place.column + 1)
