"""Makes a policy of a foreign article: front matter and clause ids, and no word changed."""

import datetime as dt
import difflib
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kb_trainer.errors import UserError
from kb_trainer.knowledge.adoption import (
    Adopted,
    NotAdoptableError,
    Outline,
    adopt_text,
    outline,
    suggested_id,
)
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.checks.all import problems_of
from kb_trainer.knowledge.fact import CLAUSE_ID
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.notes import take_notes
from kb_trainer.knowledge.read_article import Defaults, read_markdown
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.review import year_after
from kb_trainer.services.scene import scene_of
from kb_trainer.source.edit_yaml import one_line
from kb_trainer.source.problems import Problem, Report, in_order
from kb_trainer.source.text_files import write_whole


@dataclass(frozen=True, slots=True)
class Foreign:
    """An article that isn't ours yet.

    Attributes:
        article: as it is read now.
        data: the file's content.
        outline: its headings.
        id: one that would do.
    """

    article: Article
    data: bytes
    outline: Outline
    id: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What its supervisor says of it.

    Attributes:
        id: capital letters and digits, such as `DEV`.
        title: for people.
        summary: in two lines, or nothing.
        owner: the department that answers for it.
        audience: `public` or `internal`.
        contingency: the plan for when what it promises fails.
        level: of the headings that become clauses; 0 for one clause.
        effective: its first day in force.
        day: on which it was read for this.
        draft: whether it is to be finished later.
    """

    id: str
    title: str
    summary: str
    owner: str
    audience: str
    contingency: str
    level: int
    effective: dt.date
    day: dt.date
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Adoption:
    """What would be written.

    Attributes:
        foreign: the article before.
        adopted: the text after.
        left: what `check` will still say of the file.
    """

    foreign: Foreign
    adopted: Adopted
    left: tuple[Problem, ...]

    def difference(self) -> Iterator[str]:
        """Give the lines that are added or changed, as `diff -u` shows them."""
        before = self.foreign.data.decode().splitlines()
        path = self.foreign.article.path
        yield from difflib.unified_diff(
            before, self.adopted.text.splitlines(), path, path, lineterm="", n=1
        )


def foreign_article(workspace: Workspace, loaded: Loaded, file: Path) -> Foreign:
    """Find an article that can be adopted.

    Args:
        workspace: where it stands.
        loaded: what was read of it.
        file: as the user names it, from here or from the top of the workspace.

    Returns:
        The article.

    Raises:
        UserError: when there is no such file, or it isn't a foreign article.
    """
    path = _path_of(workspace, file)
    article = next((one for one in loaded.base.articles if one.path == path), None)
    if article is None:
        raise UserError("adopt.no_article", path=path)
    if article.managed:
        raise UserError("adopt.ours", path=path, id=article.id)
    data = (workspace.root / path).read_bytes()
    found = outline(data.decode())
    return Foreign(article, data, found, suggested_id(article.title, _taken(loaded.base)))


def propose(workspace: Workspace, loaded: Loaded, foreign: Foreign, answers: Answers) -> Adoption:
    """Make the text of the policy and check it, without writing anything.

    Args:
        workspace: where it stands.
        loaded: what was read of it.
        foreign: the article.
        answers: what goes into its front matter.

    Returns:
        What would be written.

    Raises:
        UserError: when the id isn't valid or is taken, no heading is of the level,
            or the file can't be changed in place.
    """
    _check(loaded.base, foreign, answers)
    language = foreign.article.language
    clauses = max(_count(foreign.outline, answers.level), 1)
    values = list(_front(answers, language, clauses))
    if answers.level == 0:
        at = values.index("clauses:") + 2
        values.insert(at, f"    title: {one_line(answers.title)}")
    linked = {link.anchor for notes in loaded.notes.values() for link in notes.links}
    try:
        adopted = adopt_text(foreign.data.decode(), answers.id, values, answers.level, linked)
    except NotAdoptableError as failure:
        raise UserError(
            "policy.not_editable", path=foreign.article.path, key=str(failure)
        ) from None
    return Adoption(foreign, adopted, _left(workspace, loaded, foreign, adopted, answers.day))


def write(workspace: Workspace, adoption: Adoption) -> None:
    """Write a proposal.

    Args:
        workspace: where it goes.
        adoption: what to write.

    Raises:
        UserError: when the file was changed since it was read.
        OSError: when it can't be written; the file is then as it was.
    """
    path = workspace.root / adoption.foreign.article.path
    if path.read_bytes() != adoption.foreign.data:
        raise UserError("adopt.changed", path=adoption.foreign.article.path)
    write_whole(path, adoption.adopted.text.encode())


def _path_of(workspace: Workspace, file: Path) -> str:
    if not file.exists() and not file.is_absolute():
        file = workspace.root / file
    if not file.exists():
        raise UserError("check.no_file", path=str(file))
    whole = file.parent.resolve() / file.name
    if not whole.is_relative_to(workspace.root):
        raise UserError("check.outside", path=str(file), folder=str(workspace.root))
    return posixpath.normpath(workspace.relative(whole))


def _taken(base: KnowledgeBase) -> frozenset[str]:
    families = {id_.rpartition("-")[0] for id_ in base.clause_ids}
    return frozenset(families | {article.id for article in base.articles})


def _check(base: KnowledgeBase, foreign: Foreign, answers: Answers) -> None:
    language = foreign.article.language
    if not re.fullmatch(CLAUSE_ID, f"{answers.id}-1"):
        raise UserError("policy.wrong_id", id=answers.id)
    own = {(article.id, article.language) for article in base.articles}
    if (answers.id, language) in own or base.clause_in(f"{answers.id}-1", language):
        raise UserError("policy.taken", id=answers.id, language=language)
    if answers.level and not _count(foreign.outline, answers.level):
        levels = ", ".join(str(one.number) for one in foreign.outline.levels) or "0"
        raise UserError("adopt.no_level", level=answers.level, levels=levels)


def _count(found: Outline, level: int) -> int:
    return next((len(one.titles) for one in found.levels if one.number == level), 0)


def _front(answers: Answers, language: str, clauses: int) -> Iterator[str]:
    yield f"id: {answers.id}"
    yield f"title: {one_line(answers.title)}"
    if answers.summary:
        yield f"summary: {one_line(answers.summary)}"
    yield f"owner: {one_line(answers.owner)}"
    yield "version: 1"
    yield f"effective: {answers.effective.isoformat()}"
    yield f"reviewed: {answers.day.isoformat()}"
    yield f"review: {year_after(answers.day).isoformat()}"
    yield f"audience: {answers.audience}"
    yield f"language: {language}"
    if answers.draft:
        yield "draft: true"
    yield "clauses:"
    for number in range(1, clauses + 1):
        yield f"  {answers.id}-{number}:"
        yield f"    contingency: {one_line(answers.contingency)}"


def _left(
    workspace: Workspace, loaded: Loaded, foreign: Foreign, adopted: Adopted, day: dt.date
) -> tuple[Problem, ...]:
    """Return what the check would say of the file, as if it were written already."""
    path = foreign.article.path
    report = Report(path)
    place = (workspace.root / path).relative_to(workspace.knowledge).with_suffix("").as_posix()
    defaults = Defaults(workspace.settings.audience, workspace.settings.languages[0])
    text = adopted.text.removeprefix("\ufeff").replace("\r\n", "\n")
    article = read_markdown(text, place, report, defaults)
    if article is None:
        return tuple(report.problems)
    others = [one for one in loaded.base.articles if one.path != path]
    after = replace(
        loaded,
        base=KnowledgeBase([*others, article]),
        notes={**loaded.notes, path: take_notes(article)},
    )
    found = problems_of(scene_of(workspace, after, day))
    return tuple(in_order([*report.problems, *(one for one in found if one.path == path)]))
