"""Ways to reach a person, in the shapes in which people write them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.knowledge import codes
from kb_trainer.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from kb_trainer.source.problems import Report
from kb_trainer.source.shapes import Field, ListOf, MapOf, Record, Schema, Text


@dataclass(frozen=True, slots=True)
class Route:
    """A way to reach a person.

    Attributes:
        kind: such as `phone`, `email`, `chat`, `post`, `shop`.
        value: the number, the address or the link.
        label: by language; the kind when empty.
        hours: by language.
    """

    kind: str
    value: str
    label: dict[str, str] = field(default_factory=dict)
    hours: dict[str, str] = field(default_factory=dict)

    @property
    def link(self) -> str:
        """The link that opens the route, or nothing when it has none."""
        if self.value.startswith(("https://", "http://", "mailto:", "tel:")):
            return self.value
        if "@" in self.value and " " not in self.value:
            return f"mailto:{self.value}"
        digits = "".join(c for c in self.value if c.isdigit() or c == "+")
        is_number = len(digits) >= 6 and not any(c.isalpha() for c in self.value)  # noqa: PLR2004
        return f"tel:{digits}" if is_number else ""


def known(node: Node, record: Record[Any], report: Report) -> Node:
    """Drop settings nobody knows, with a warning: a newer version may know them."""
    if not isinstance(node, Mapping):
        return node
    kept: list[Entry] = []
    for entry in node.entries:
        if entry.key in record.fields:
            kept.append(entry)
        else:
            report.add(codes.UNKNOWN_SETTING, entry.key_mark, key=entry.key)
    return Mapping(tuple(kept), node.mark)


@dataclass(frozen=True, slots=True)
class Worded:
    """A text for all languages, or one for each."""

    def read(self, node: Node, report: Report) -> dict[str, str] | None:
        """Return the texts by language."""
        if isinstance(node, Mapping):
            return MapOf(Text(), "|".join(LANGUAGES)).read(node, report)
        text = Text().read(node, report)
        return None if text is None else dict.fromkeys(LANGUAGES, text)

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        each = {language: {"type": "string"} for language in LANGUAGES}
        return {"anyOf": [{"type": "string"}, {"type": "object", "properties": each}]}


@dataclass(frozen=True, slots=True)
class RouteShape:
    """A way to reach a person: a text, or a mapping with `value`, or with its kind as the key."""

    def read(self, node: Node, report: Report) -> Route | None:
        """Return the route."""
        if isinstance(node, Scalar) and not node.is_null:
            return Route(_guess_kind(node.text), node.text.strip())
        if isinstance(node, Mapping) and node.get("value") is None:
            node = _with_value(node)
        return _ROUTE.read(known(node, _ROUTE, report), report)

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        record = _ROUTE.schema()
        properties = {"type": "object", "properties": record["properties"]}
        return {"anyOf": [{"type": ["string", "number"]}, properties]}


def _with_value(node: Mapping) -> Mapping:
    """Write `phone: 900 000 000` as a route's kind and value."""
    named = [entry for entry in node.entries if entry.key not in _ROUTE.fields]
    if len(named) != 1:
        return node
    rest = tuple(entry for entry in node.entries if entry is not named[0])
    kinds = () if node.get("kind") else (_kind(named[0]),)
    return Mapping((*kinds, replace(named[0], key="value"), *rest), node.mark)


def _kind(entry: Entry) -> Entry:
    return Entry("kind", entry.key_mark, Scalar(entry.key, plain=False, mark=entry.key_mark))


@dataclass(frozen=True, slots=True)
class ContactShape:
    """Ways to reach a person: one, a list of them, or `phone: 900 …` and the like."""

    def read(self, node: Node, report: Report) -> tuple[Route, ...] | None:
        """Return the routes."""
        if isinstance(node, Scalar) and node.is_null:
            return ()
        if isinstance(node, Mapping) and node.get("value") is None:
            routes = (one for entry in node.entries for one in self._under(entry))
            node = Sequence(tuple(routes), node.mark)
        return ListOf(RouteShape()).read(node, report)

    def _under(self, entry: Entry) -> Iterator[Node]:
        """Give the routes under a key that is their kind."""
        several = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
        for one in several:
            if isinstance(one, Mapping):
                yield Mapping((_kind(entry), *one.entries), one.mark)
            elif not (isinstance(one, Scalar) and one.is_null):
                yield Mapping((_kind(entry), Entry("value", one.mark, one)), one.mark)

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        route = RouteShape().schema()
        return {"anyOf": [{"type": "array", "items": route}, {"type": "object"}, route]}


def _guess_kind(value: str) -> str:
    if "@" in value and " " not in value.strip():
        return "email"
    return "link" if value.startswith("http") else "phone"


def _route(*, kind: str, value: str, **words: dict[str, str]) -> Route:
    return Route(kind or _guess_kind(value), value, **words)


_ROUTE: Final = Record(
    _route,
    {
        "kind": Field(Text(), default="", doc="phone, email, chat, whatsapp, post, shop, …"),
        "value": Field(Text(), required=True, doc="The number, the address or the link."),
        "label": Field(Worded(), default={}, doc="What it is called, by language."),
        "hours": Field(Worded(), default={}, doc="When it answers, by language."),
    },
)
