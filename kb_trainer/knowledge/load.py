"""Reads a whole folder of articles: the models, and every problem of every file."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, Protocol

from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.asked import Wordings, read_asked
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.law import Law, read_law
from kb_trainer.knowledge.notes import Notes, take_notes
from kb_trainer.knowledge.places import SUFFIXES, article_entries
from kb_trainer.knowledge.precedents import Precedent, read_precedents
from kb_trainer.knowledge.read_article import Defaults, read_markdown, read_policy
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.source.codes import EMPTY_YAML, OUTSIDE
from kb_trainer.source.nodes import Mapping as MappingNode
from kb_trainer.source.nodes import Scalar
from kb_trainer.source.problems import WHOLE_FILE, Problem, Report
from kb_trainer.source.text_files import decode, read_bytes
from kb_trainer.source.yaml_tree import read_yaml

KINDS: Final = frozenset(
    {"policy", "rubric", "rule", "glossary", "asked", "questions", "law", "precedents"}
)
"""What a YAML file in `knowledge/` may be; each kind is read by the room it belongs to."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave.

    Attributes:
        article: the article, or None.
        precedents: when it is a file of precedents.
        law: when it is a file of a law.
        asked: when it is a file of how customers ask.
        problems: of the file alone.
        notes: what its texts say, when they were asked for.
    """

    article: Article | None = None
    precedents: tuple[Precedent, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: Notes | None = None
    law: Law | None = None
    asked: tuple[Wordings, ...] = ()


class Store(Protocol):
    """Keeps readings, so that a file that hasn't changed isn't read again."""

    def get(self, key: bytes) -> Reading | None:
        """Return what was kept, or None."""
        ...

    def put(self, key: bytes, reading: Reading) -> None:
        """Keep a reading."""
        ...


@dataclass(frozen=True, slots=True)
class Loaded:
    """A knowledge base and what is wrong with its files.

    Attributes:
        base: the articles that could be read.
        problems: of each file.
        precedents: exceptions to clauses, in the order of their files.
        notes: what the texts of each article say, by path; only with a store.
        laws: in the order of their files.
        asked: how customers ask, in the order of the files.
    """

    base: KnowledgeBase
    problems: tuple[Problem, ...]
    precedents: tuple[Precedent, ...] = ()
    notes: Mapping[str, Notes] = field(default_factory=dict)
    laws: tuple[Law, ...] = ()
    asked: tuple[Wordings, ...] = ()

    def with_errors(self) -> frozenset[str]:
        """Return the paths of files with errors."""
        return frozenset(problem.path for problem in self.problems if problem.is_error)


def load(workspace: Workspace, store: Store | None = None) -> Loaded:
    """Read all articles of a workspace.

    Args:
        workspace: where to read.
        store: keeps what was read, and has notes taken; none of both when None.

    Returns:
        The knowledge base and every problem of every file.
    """
    reader = _Reader(workspace, store)
    entries = article_entries(workspace.knowledge, managed=workspace.managed, links=True)
    readings = [reader.read(Path(entry.path)) for entry in entries]
    articles = [reading.article for reading in readings if reading.article]
    problems = [problem for reading in readings for problem in reading.problems]
    if not articles and not problems:
        folder = workspace.relative(workspace.knowledge)
        problems.append(Problem(folder, WHOLE_FILE, codes.NO_ARTICLES))
    base = KnowledgeBase(articles)
    problems.extend(_repeated(base.articles))
    return Loaded(
        base,
        tuple(problems),
        tuple(precedent for reading in readings for precedent in reading.precedents),
        {one.article.path: one.notes for one in readings if one.article and one.notes},
        tuple(reading.law for reading in readings if reading.law),
        tuple(wordings for reading in readings for wordings in reading.asked),
    )


def load_files(workspace: Workspace, paths: Iterable[Path]) -> Iterator[Reading]:
    """Read some files only, such as those that have changed.

    Args:
        workspace: where they stand.
        paths: the files.

    Yields:
        What each gave, in order.
    """
    reader = _Reader(workspace, None)
    yield from map(reader.read, paths)


class _Reader:
    def __init__(self, workspace: Workspace, store: Store | None) -> None:
        self._workspace = workspace
        self._store = store
        settings = workspace.settings
        self._defaults = Defaults(settings.audience, settings.languages[0])
        self._salt = f"{settings.audience}\0{settings.languages[0]}\0{workspace.managed}\0"

    def read(self, path: Path) -> Reading:
        report = Report(self._workspace.relative(path))
        if _leads_out(path, self._workspace.root):
            report.add(OUTSIDE)
        if report.problems or path.is_dir():
            return Reading(problems=tuple(report.problems))
        data = read_bytes(path, report)
        if data is None:
            return Reading(problems=tuple(report.problems))
        if self._store is None:
            return self._fresh(path, data, report)
        key = hashlib.sha256(f"{self._salt}{report.path}\0".encode(errors="surrogateescape"))
        key.update(data)
        kept = self._store.get(key.digest())
        if kept is None:
            kept = self._fresh(path, data, report)
            self._store.put(key.digest(), kept)
        return kept

    def _fresh(self, path: Path, data: bytes, report: Report) -> Reading:
        text = decode(data, report)
        if text is None:
            return Reading(problems=tuple(report.problems))
        place = path.relative_to(self._workspace.knowledge).with_suffix("").as_posix()
        if path.suffix.lower() in SUFFIXES:
            reading = Reading(read_markdown(text, place, report, self._defaults))
        else:
            reading = self._yaml(text, place, report)
        article = reading.article
        notes = take_notes(article) if article and self._store is not None else None
        return replace(reading, problems=tuple(report.problems), notes=notes)

    def _yaml(self, text: str, place: str, report: Report) -> Reading:
        root = read_yaml(text, report)
        if root is None:
            if not report.problems:
                report.add(EMPTY_YAML)
            return Reading()
        kind = root.get("kind") if isinstance(root, MappingNode) else None
        if not isinstance(kind, Scalar) or kind.text == "policy":
            return Reading(read_policy(root, place, report, self._defaults))
        if kind.text == "precedents":
            return Reading(precedents=read_precedents(root, report))
        if kind.text == "law":
            return Reading(law=read_law(root, report))
        if kind.text == "asked":
            return Reading(asked=read_asked(root, report))
        if kind.text not in KINDS:
            report.add(
                codes.UNKNOWN_KIND, kind.mark, kind=kind.text, choices=", ".join(sorted(KINDS))
            )
        return Reading()


def _leads_out(path: Path, root: Path) -> bool:
    """Whether a file, or a folder above it in the workspace, is a link out of the workspace."""
    try:
        return not path.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return False  # a broken link: reading it says so


def _repeated(articles: Iterable[Article]) -> Iterator[Problem]:
    first_article: dict[tuple[str, str], str] = {}
    first_clause: dict[tuple[str, str], str] = {}
    for article in articles:
        key = (article.id, article.language)
        known = first_article.setdefault(key, article.path)
        if known != article.path:
            mark = article.keys.get("id", WHOLE_FILE)
            details: dict[str, object] = {"id": article.id, "first": known}
            yield Problem(article.path, mark, codes.REPEATED_ARTICLE, details)
        for clause in article.clauses:
            place = f"{article.path}:{clause.mark.line}"
            known = first_clause.setdefault((clause.id, article.language), place)
            if known != place:
                details = {"id": clause.id, "first": known}
                yield Problem(article.path, clause.mark, codes.REPEATED_CLAUSE, details)
