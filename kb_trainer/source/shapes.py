"""Shapes: what YAML of ours may look like, said once.

A shape reads a node into a value, reports what is wrong with it, and
describes itself as JSON Schema, so that the reader, the check and an editor
never disagree.
"""

import datetime as dt
import re
from collections.abc import Callable
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from kb_trainer.source import codes
from kb_trainer.source.nodes import Mapping, Node, Scalar, Sequence, kind_of
from kb_trainer.source.problems import Mark, Report
from kb_trainer.text.near import nearest

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Schema = dict[str, Any]


class Shape(Protocol[T_co]):
    """What one kind of value looks like."""

    def read(self, node: Node, report: Report) -> T_co | None:
        """Return the value, or None after reporting why there is none."""
        ...

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        ...


def wrong_type(node: Node, expected: str, report: Report) -> None:
    """Report that `node` is of another kind than `expected`."""
    report.add(codes.WRONG_TYPE, node.mark, expected=expected, found=kind_of(node))


@dataclass(frozen=True, slots=True)
class Text:
    """A text with something in it. Numbers and dates are taken as written."""

    pattern: str = ""

    def read(self, node: Node, report: Report) -> str | None:
        """Return the text without surrounding white space."""
        if not isinstance(node, Scalar) or node.is_null:
            wrong_type(node, "text", report)
            return None
        text = node.text.strip()
        if not text:
            report.add(codes.EMPTY_TEXT, node.mark)
            return None
        if self.pattern and not re.fullmatch(self.pattern, text):
            report.add(codes.UNKNOWN_CHOICE, node.mark, value=text, choices=self.pattern)
            return None
        return text

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        return (
            {"type": "string", "pattern": f"^{self.pattern}$"}
            if self.pattern
            else {"type": "string"}
        )


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two bounds, both included."""

    least: int = 0
    most: int = 10**9

    def read(self, node: Node, report: Report) -> int | None:
        """Return the number."""
        if not isinstance(node, Scalar) or not re.fullmatch(r"[+-]?[0-9]{1,18}", node.text):
            wrong_type(node, "number", report)
            return None
        number = int(node.text)
        if not self.least <= number <= self.most:
            report.add(
                codes.OUT_OF_RANGE, node.mark, value=number, least=self.least, most=self.most
            )
            return None
        return number

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false`."""

    def read(self, node: Node, report: Report) -> bool | None:
        """Return the truth."""
        if isinstance(node, Scalar) and node.text.lower() in ("true", "false"):
            return node.text.lower() == "true"
        wrong_type(node, "flag", report)
        return None

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Day:
    """A date: `2026-03-01`."""

    def read(self, node: Node, report: Report) -> dt.date | None:
        """Return the date."""
        if isinstance(node, Scalar) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", node.text.strip()):
            try:
                return dt.date.fromisoformat(node.text.strip())
            except ValueError:
                pass
        if isinstance(node, Scalar) and not node.is_null:
            report.add(codes.WRONG_DATE, node.mark, value=node.text)
        else:
            wrong_type(node, "date", report)
        return None

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        return {"type": "string", "format": "date"}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of some words."""

    choices: tuple[str, ...]

    def read(self, node: Node, report: Report) -> str | None:
        """Return the word."""
        if not isinstance(node, Scalar) or node.is_null:
            wrong_type(node, "text", report)
            return None
        if node.text not in self.choices:
            report.add(
                codes.UNKNOWN_CHOICE, node.mark, value=node.text, choices=", ".join(self.choices)
            )
            return None
        return node.text

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        return {"enum": list(self.choices)}


@dataclass(frozen=True, slots=True)
class ListOf(Generic[T]):
    """A list; a single value stands for a list of one."""

    item: Shape[T]

    def read(self, node: Node, report: Report) -> tuple[T, ...] | None:
        """Return the items that could be read."""
        if isinstance(node, Scalar) and node.is_null:
            wrong_type(node, "list", report)
            return None
        nodes = node.items if isinstance(node, Sequence) else (node,)
        values = (self.item.read(item, report) for item in nodes)
        return tuple(value for value in values if value is not None)

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        item = self.item.schema()
        return {"anyOf": [{"type": "array", "items": item}, item]}


@dataclass(frozen=True, slots=True)
class MapOf(Generic[T]):
    """A mapping from names of one pattern to values of one shape."""

    item: Shape[T]
    keys: str = r".+"

    def read(self, node: Node, report: Report) -> dict[str, T] | None:
        """Return the entries that could be read."""
        if not isinstance(node, Mapping):
            wrong_type(node, "mapping", report)
            return None
        values: dict[str, T] = {}
        for entry in node.entries:
            if not re.fullmatch(self.keys, entry.key):
                report.add(codes.UNKNOWN_KEY, entry.key_mark, key=entry.key, suggestion="")
                continue
            value = self.item.read(entry.value, report)
            if value is not None:
                values[entry.key] = value
        return values

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        return {
            "type": "object",
            "patternProperties": {f"^{self.keys}$": self.item.schema()},
            "additionalProperties": False,
        }


@dataclass(frozen=True, slots=True)
class Marked(Generic[T]):
    """A value with its place in the file."""

    value: T
    mark: Mark


@dataclass(frozen=True, slots=True)
class WithMark(Generic[T]):
    """A value of another shape that keeps its place."""

    inner: Shape[T]

    def read(self, node: Node, report: Report) -> Marked[T] | None:
        """Return the value and its mark."""
        value = self.inner.read(node, report)
        return None if value is None else Marked(value, node.mark)

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        return self.inner.schema()


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record.

    Attributes:
        shape: what its value looks like.
        required: whether a record without it can't be built.
        default: its value when it is absent.
        doc: what it is for; shown by editors.
    """

    shape: Shape[Any]
    required: bool = False
    default: Any = None
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Record(Generic[T]):
    """A mapping with known keys, read into an object.

    Attributes:
        build: called with the fields by name, and with `mark` when `marked`.
        fields: the known keys.
        marked: whether `build` wants the mark of the mapping.
        keyed: whether `build` wants the marks of the values, as `keys`.
        foreign: whether unknown keys are accepted unless they resemble a known one.
    """

    build: Callable[..., T]
    fields: MappingType[str, Field]
    marked: bool = False
    foreign: bool = False
    keyed: bool = field(default=False, kw_only=True)
    short: str = field(default="", kw_only=True)

    def read(self, node: Node, report: Report) -> T | None:
        """Return the object; a wrong optional field takes its default."""
        if self.short and isinstance(node, Scalar) and not node.is_null:
            value = self.fields[self.short].shape.read(node, report)
            return None if value is None else self._built({self.short: value}, node)
        if not isinstance(node, Mapping):
            wrong_type(node, "mapping", report)
            return None
        values = self._values(node, report)
        return None if values is None else self._built(values, node)

    def _values(self, node: Mapping, report: Report) -> dict[str, Any] | None:
        values: dict[str, Any] = {}
        given = {entry.key for entry in node.entries}
        for entry in node.entries:
            known = self.fields.get(entry.key)
            if known is None:
                self._unknown(entry.key, entry.key_mark, given, report)
                continue
            value = known.shape.read(entry.value, report)
            if value is not None:
                values[entry.key] = value
        missing = [name for name, one in self.fields.items() if one.required and name not in given]
        for name in missing:
            report.add(codes.MISSING_KEY, node.mark, key=name)
        if any(one.required and name not in values for name, one in self.fields.items()):
            return None
        return values

    def _unknown(self, key: str, mark: Mark, given: set[str], report: Report) -> None:
        free = [name for name in self.fields if name not in given]
        close = nearest(key, free, likeness=0.8)
        if close or not self.foreign:
            close = close or nearest(key, self.fields, likeness=0.5)
            report.add(codes.UNKNOWN_KEY, mark, key=key, suggestion=close)

    def _built(self, values: dict[str, Any], node: Node) -> T:
        whole = {name: one.default for name, one in self.fields.items()} | values
        if self.marked:
            whole["mark"] = node.mark
        if self.keyed:
            entries = node.entries if isinstance(node, Mapping) else ()
            whole["keys"] = {entry.key: entry.value.mark for entry in entries}
        return self.build(**whole)

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        properties = {}
        for name, one in self.fields.items():
            properties[name] = one.shape.schema() | ({"description": one.doc} if one.doc else {})
        record: Schema = {"type": "object", "properties": properties}
        if not self.foreign:
            record["additionalProperties"] = False
        required = [name for name, one in self.fields.items() if one.required]
        if required:
            record["required"] = required
        return {"anyOf": [record, self.fields[self.short].shape.schema()]} if self.short else record
