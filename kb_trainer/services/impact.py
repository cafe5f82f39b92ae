"""Tells what leans on a clause: what to look at before it is changed."""

import datetime as dt
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.notes import Notes, mentioned, take_notes
from kb_trainer.knowledge.places import YAML_SUFFIXES
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.policies import find_policies
from kb_trainer.site.addresses import Addresses, permalink
from kb_trainer.source.problems import Report
from kb_trainer.source.text_files import read_text

_RULE: Final = re.compile(r"^kind: *(?:rule|rubric)\b", re.MULTILINE)
_ANY: Final = re.compile("")
_TEMPLATES: Final = frozenset({".html", ".xml", ".txt", ".md"})


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place that names a clause.

    Attributes:
        path: the file.
        line: in it.
        clause: the clause in whose text it stands, or nothing.
        cites: the id that is named there.
    """

    path: str
    line: int
    cites: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Impact:
    """What leans on a clause or a policy.

    Attributes:
        ids: of the clauses.
        clauses: places in other clauses, and in articles outside clauses.
        drills: places in drills.
        rules: places in the rubric.
        templates: places in the site's templates.
        pages: pages of the help site that would change.
        precedents: how many exceptions are recorded.
    """

    ids: tuple[str, ...]
    clauses: tuple[Place, ...] = ()
    drills: tuple[Place, ...] = ()
    rules: tuple[Place, ...] = ()
    templates: tuple[Place, ...] = ()
    pages: tuple[str, ...] = ()
    precedents: int = field(default=0)


def impact(workspace: Workspace, loaded: Loaded, id_: str, day: dt.date) -> Impact:
    """Find what leans on a clause, or on any clause of a policy.

    Args:
        workspace: where to look.
        loaded: its knowledge base.
        id_: of a clause or of a policy.
        day: for which pages are told.

    Returns:
        The places, sorted.

    Raises:
        UserError: when there is no such clause or policy.
    """
    holders = find_policies(loaded.base, id_)
    own = {clause.id for article in holders for clause in article.clauses}
    ids = frozenset({id_} if id_ in own else own)
    clauses = tuple(sorted(set(_clauses(loaded, ids))))
    changed = {place.path for place in clauses} | {article.path for article in holders}
    rules = _files(workspace.knowledge, YAML_SUFFIXES)
    return Impact(
        ids=tuple(sorted(ids)),
        clauses=clauses,
        drills=_places(workspace, _files(workspace.drills, YAML_SUFFIXES), ids),
        rules=_places(workspace, rules, ids, _RULE),
        templates=_places(workspace, _files(workspace.site_templates, _TEMPLATES), ids),
        pages=tuple(sorted(_pages(workspace, loaded.base, changed, ids, day))),
        precedents=sum(one.clause in ids for one in loaded.precedents),
    )


def _clauses(loaded: Loaded, ids: Collection[str]) -> Iterator[Place]:
    for article in loaded.base.articles:
        notes: Notes = loaded.notes.get(article.path) or take_notes(article)
        for mention in notes.mentions:
            if mention.id in ids and mention.clause != mention.id:
                yield Place(article.path, mention.mark.line, mention.id, mention.clause)


def _files(folder: Path, suffixes: Collection[str]) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in suffixes)


def _places(
    workspace: Workspace, files: list[Path], ids: Collection[str], kind: re.Pattern[str] = _ANY
) -> tuple[Place, ...]:
    found: list[Place] = []
    for path in files:
        name = workspace.relative(path)
        text = read_text(path, Report(name)) or ""
        if not any(id_ in text for id_ in ids) or not kind.search(text):
            continue
        for number, line in enumerate(text.split("\n"), 1):
            found.extend(Place(name, number, id_) for id_ in mentioned(line) if id_ in ids)
    return tuple(sorted(set(found)))


def _pages(
    workspace: Workspace,
    base: KnowledgeBase,
    changed: Collection[str],
    ids: Collection[str],
    day: dt.date,
) -> Iterator[str]:
    published = [article for article in base.articles if article.is_published(day)]
    addresses = Addresses(published, workspace.relative(workspace.knowledge))
    for article in published:
        if article.path in changed:
            yield addresses.of(article)
        for clause in article.clauses:
            if clause.id in ids:
                yield permalink(clause.id, article.language)
