"""A workspace: a company's folder, and what its `kb_trainer.yaml` says."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.knowledge.contact import ContactShape, Route, Worded, known
from kb_trainer.knowledge.exam import EXAM, ExamTerms
from kb_trainer.knowledge.law import REGION
from kb_trainer.knowledge.places import SETTINGS_FILE, find_root, knowledge_folder
from kb_trainer.knowledge.shapes import AUDIENCES
from kb_trainer.source.codes import EMPTY_YAML
from kb_trainer.source.problems import Problem, Report
from kb_trainer.source.shapes import (
    Field,
    Flag,
    ListOf,
    MapOf,
    Marked,
    OneOf,
    Record,
    Shape,
    Text,
    Whole,
    WithMark,
)
from kb_trainer.source.text_files import read_text
from kb_trainer.source.yaml_tree import read_yaml


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
        profiles: names of the compliance profiles that the company is held to.
        region: the country, or part of one, whose holidays aren't working days.
        exam: what every exam asks for.
    """

    company: str = ""
    languages: tuple[str, ...] = LANGUAGES
    contact: tuple[Route, ...] = ()
    audience: str = "internal"
    topics: dict[str, dict[str, str]] = field(default_factory=dict)
    site: dict[str, str] = field(default_factory=dict)
    search: SearchSettings = SearchSettings()
    profiles: tuple[Marked[str], ...] = ()
    region: Marked[str] | None = None
    exam: ExamTerms = field(default_factory=ExamTerms)


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
    def rubric(self) -> Path:
        """The folder of the rubric."""
        return self.knowledge / "rubric"

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
        read = SETTINGS.read(known(node, SETTINGS, report), report) if node else None
        settings = read or settings
    return Workspace(root, settings, tuple(report.problems))


def _settings(
    *,
    articles: dict[str, Any],
    languages: tuple[str, ...],
    **rest: Any,  # noqa: ANN401  as read
) -> Settings:
    return Settings(
        audience=articles.get("audience") or "internal",
        # Each once; a list in which nothing is left says no more than no list.
        languages=tuple(dict.fromkeys(languages)) or LANGUAGES,
        **rest,
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
        "profiles": Field(
            ListOf(WithMark(Text())), default=(), doc="Compliance profiles: es-10-2025."
        ),
        "region": Field(
            WithMark(Text(REGION)), doc="Whose holidays aren't working days: ES, ES-MD."
        ),
        "exam": Field(EXAM, default=ExamTerms(), doc="What every exam asks for."),
    },
)

__all__ = [
    "SETTINGS",
    "SETTINGS_FILE",
    "Route",
    "SearchSettings",
    "Settings",
    "Workspace",
    "find_workspace",
]
