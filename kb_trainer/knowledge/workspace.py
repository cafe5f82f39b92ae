"""A workspace: a company's folder, and what its `kb_trainer.yaml` says."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from kb_trainer.knowledge import codes, places
from kb_trainer.knowledge.places import find_root, knowledge_folder
from kb_trainer.knowledge.shapes import AUDIENCES, LANGUAGES
from kb_trainer.source.codes import EMPTY_YAML
from kb_trainer.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from kb_trainer.source.problems import Problem, Report
from kb_trainer.source.shapes import (
    Field,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    Record,
    Schema,
    Shape,
    Text,
    Whole,
    wrong_type,
)
from kb_trainer.source.text_files import read_text
from kb_trainer.source.yaml_tree import read_yaml

SETTINGS_FILE: Final = places.SETTINGS_FILE
SUFFIXES: Final = places.SUFFIXES


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


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """What `search` in `kb_trainer.yaml` says.

    Attributes:
        log_misses: whether questions without an answer are noted, on this machine only.
        bar: the least MRR@10 that customers' questions must reach, in hundredths.
    """

    log_misses: bool = True
    bar: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """What `kb_trainer.yaml` says.

    Attributes:
        company: its name.
        languages: of the help site, the first one first.
        contact: ways to reach a person.
        audience: of articles without front matter of ours.
        topics: names of topics by id and language.
        site: name, logo, colours and address of the help site.
        search: what is logged, and the bar that findability must reach.
    """

    company: str = ""
    languages: tuple[str, ...] = LANGUAGES
    contact: tuple[Route, ...] = ()
    audience: str = "internal"
    topics: dict[str, dict[str, str]] = field(default_factory=dict)
    site: dict[str, str] = field(default_factory=dict)
    search: SearchSettings = SearchSettings()


@dataclass(frozen=True, slots=True)
class Workspace:
    """A company's folder.

    Attributes:
        root: the folder.
        settings: what `kb_trainer.yaml` says, or the defaults.
        problems: what is wrong with `kb_trainer.yaml`.
        managed: whether there is a `kb_trainer.yaml`.
    """

    root: Path
    settings: Settings
    problems: tuple[Problem, ...] = ()
    managed: bool = True

    @property
    def knowledge(self) -> Path:
        """The folder of articles; a folder of Markdown without one is one itself."""
        return knowledge_folder(self.root)

    @property
    def drills(self) -> Path:
        """The folder of drills."""
        return self.root / "drills"

    @property
    def site_templates(self) -> Path:
        """The folder of templates that override the default ones."""
        return self.root / "site_templates"

    def relative(self, path: Path) -> str:
        """Return a path relative to the workspace, with forward slashes."""
        return path.relative_to(self.root).as_posix()


def find_workspace(given: Path | None, start: Path) -> Workspace:
    """Find the workspace and read its settings.

    Args:
        given: the folder named by the user, or None to look upwards.
        start: the folder from which to look upwards.

    Returns:
        The workspace; a named folder of plain Markdown is one with defaults.

    Raises:
        UserError: when there is none.
    """
    root, managed = find_root(given, start)
    return _read(root) if managed else Workspace(root, Settings(), managed=False)


def _read(root: Path) -> Workspace:
    report = Report(SETTINGS_FILE)
    settings = Settings()
    text = read_text(root / SETTINGS_FILE, report)
    if text is not None:
        node = read_yaml(text, report)
        if node is None and not report.problems:
            report.add(EMPTY_YAML)
        read = SETTINGS.read(_known(node, report), report) if node else None
        settings = read or settings
    return Workspace(root, settings, tuple(report.problems))


def _known(node: Node, report: Report) -> Node:
    """Drop settings nobody knows, with a warning: a newer version may know them."""
    if not isinstance(node, Mapping):
        return node
    kept: list[Entry] = []
    for entry in node.entries:
        if entry.key in SETTINGS.fields:
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
    """A way to reach a person: a text, or a mapping with `kind` and `value`."""

    def read(self, node: Node, report: Report) -> Route | None:
        """Return the route."""
        if isinstance(node, Scalar) and not node.is_null:
            return Route(_guess_kind(node.text), node.text.strip())
        return _ROUTE.read(node, report)

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        return {"anyOf": [{"type": "string"}, _ROUTE.schema()]}


@dataclass(frozen=True, slots=True)
class ContactShape:
    """Ways to reach a person: a list of routes, or `phone: 900 …` and the like."""

    def read(self, node: Node, report: Report) -> tuple[Route, ...] | None:
        """Return the routes."""
        if isinstance(node, Sequence):
            return ListOf(RouteShape()).read(node, report)
        if isinstance(node, Mapping):
            routes = (self._named(entry, report) for entry in node.entries)
            return tuple(route for route in routes if route is not None)
        if node.is_null:
            return ()
        return ListOf(RouteShape()).read(node, report)

    def _named(self, entry: Entry, report: Report) -> Route | None:
        if isinstance(entry.value, Mapping):
            return Record(
                lambda **words: Route(kind=entry.key, **words),
                {name: one for name, one in _ROUTE.fields.items() if name != "kind"},
            ).read(entry.value, report)
        if isinstance(entry.value, Sequence):
            wrong_type(entry.value, "text", report)
            return None
        text = Text().read(entry.value, report)
        return None if text is None else Route(entry.key, text)

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        route = RouteShape().schema()
        return {"anyOf": [{"type": "array", "items": route}, {"type": "object"}, route]}


def _guess_kind(value: str) -> str:
    if "@" in value and " " not in value.strip():
        return "email"
    return "link" if value.startswith("http") else "phone"


def _settings(*, articles: dict[str, Any], **rest: Any) -> Settings:  # noqa: ANN401  as read
    return Settings(audience=articles.get("audience") or "internal", **rest)


_ROUTE: Final = Record(
    Route,
    {
        "kind": Field(Text(), required=True, doc="phone, email, chat, whatsapp, post, shop, …"),
        "value": Field(Text(), required=True, doc="The number, the address or the link."),
        "label": Field(Worded(), default={}, doc="What it is called, by language."),
        "hours": Field(Worded(), default={}, doc="When it answers, by language."),
    },
)

_ARTICLES: Final[Shape[dict[str, Any]]] = Record(
    dict, {"audience": Field(OneOf(AUDIENCES), doc="Of articles without front matter of ours.")}
)

_SITE: Final[Shape[dict[str, str]]] = MapOf(
    Text(), "name|logo|colour|accent|base_url|feedback|asked|complaints"
)

_SEARCH: Final = Record(
    SearchSettings,
    {
        "log_misses": Field(Flag(), default=True, doc="Note questions without an answer."),
        "bar": Field(Whole(0, 100), default=0, doc="Least MRR@10 of the questions, in %."),
    },
)

SETTINGS: Final = Record(
    _settings,
    {
        "company": Field(Text(), default="", doc="The company's name."),
        "languages": Field(ListOf(OneOf(LANGUAGES)), default=LANGUAGES, doc="The first one first."),
        "contact": Field(ContactShape(), default=(), doc="Ways to reach a person."),
        "articles": Field(_ARTICLES, default={}, doc="What holds for plain articles."),
        "topics": Field(MapOf(Worded()), default={}, doc="Names of topics, by id."),
        "site": Field(_SITE, default={}, doc="Name, logo, colours and address of the site."),
        "search": Field(_SEARCH, default=SearchSettings(), doc="Log and bar of the search."),
    },
)
