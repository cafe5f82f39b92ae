"""Reads a whole folder of articles: the models, and every problem of every file."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.read_article import Defaults, read_markdown, read_policy
from kb_trainer.knowledge.workspace import SETTINGS_FILE, SUFFIXES, Workspace
from kb_trainer.source.codes import EMPTY_YAML, OUTSIDE
from kb_trainer.source.nodes import Mapping, Scalar
from kb_trainer.source.problems import WHOLE_FILE, Problem, Report
from kb_trainer.source.text_files import read_text
from kb_trainer.source.yaml_tree import read_yaml

YAML_SUFFIXES: Final = frozenset({".yaml", ".yml"})
KINDS: Final = frozenset({"policy", "rubric", "rule", "glossary", "questions", "law", "precedents"})
"""What a YAML file in `knowledge/` may be; each kind is read by the room it belongs to."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A knowledge base and what is wrong with its files.

    Attributes:
        base: the articles that could be read.
        problems: of each file.
    """

    base: KnowledgeBase
    problems: tuple[Problem, ...]

    def with_errors(self) -> frozenset[str]:
        """Return the paths of files with errors."""
        return frozenset(problem.path for problem in self.problems if problem.is_error)


def article_files(workspace: Workspace) -> Iterator[Path]:
    """Give the files that may hold articles, sorted; hidden ones are left out."""
    top = workspace.knowledge
    wanted = SUFFIXES | YAML_SUFFIXES
    for folder, folders, names in os.walk(top):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name != "node_modules"
        )
        for name in sorted(names):
            path = Path(folder, name)
            if name.startswith(".") or path.suffix.lower() not in wanted:
                continue
            if not workspace.managed and path.suffix.lower() in YAML_SUFFIXES:
                continue
            if name != SETTINGS_FILE:
                yield path


def load(workspace: Workspace) -> Loaded:
    """Read all articles of a workspace.

    Args:
        workspace: where to read.

    Returns:
        The knowledge base and every problem of every file.
    """
    defaults = Defaults(workspace.settings.audience, workspace.settings.languages[0])
    articles: list[Article] = []
    problems: list[Problem] = []
    for path in article_files(workspace):
        report = Report(workspace.relative(path))
        article = _read(path, workspace, report, defaults)
        if article is not None:
            articles.append(article)
        problems.extend(report.problems)
    if not articles and not problems:
        folder = workspace.relative(workspace.knowledge)
        problems.append(Problem(folder, WHOLE_FILE, codes.NO_ARTICLES))
    base = KnowledgeBase(articles)
    problems.extend(_repeated(base.articles))
    return Loaded(base, tuple(problems))


def _read(path: Path, workspace: Workspace, report: Report, defaults: Defaults) -> Article | None:
    if not path.resolve().is_relative_to(workspace.root):
        report.add(OUTSIDE)
        return None
    text = read_text(path, report)
    if text is None:
        return None
    place = path.relative_to(workspace.knowledge).with_suffix("").as_posix()
    if path.suffix.lower() in SUFFIXES:
        return read_markdown(text, place, report, defaults)
    root = read_yaml(text, report)
    if root is None:
        if not report.problems:
            report.add(EMPTY_YAML)
        return None
    kind = root.get("kind") if isinstance(root, Mapping) else None
    if kind is not None and isinstance(kind, Scalar) and kind.text != "policy":
        if kind.text not in KINDS:
            report.add(
                codes.UNKNOWN_KIND, kind.mark, kind=kind.text, choices=", ".join(sorted(KINDS))
            )
        return None
    return read_policy(root, place, report, defaults)


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
