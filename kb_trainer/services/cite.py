"""Gives a clause as it can be pasted to a customer: the sentence, the id, the version, the link."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from kb_trainer.errors import UserError
from kb_trainer.knowledge.article import Article, Clause, Standing
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.fact import Fact, show_facts
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.archive import open_archive
from kb_trainer.services.history import Subject, subject, version_of
from kb_trainer.services.policies import find_clause
from kb_trainer.site.addresses import citation, permalink


@dataclass(frozen=True, slots=True)
class Citation:
    """A clause ready to paste.

    Attributes:
        id: of the clause.
        sentence: what it says, facts in place.
        version: of its policy, or None.
        language: of the sentence.
        title: of the clause.
        link: to its page on the help site, or to its file when the site has no address.
        start: first day of the version, when it isn't the present one.
        end: its last day then.
        now: the present version then, or None when the clause is there no longer.
    """

    id: str
    sentence: str
    version: int | None
    language: str
    title: str
    link: str
    start: dt.date | None = None
    end: dt.date | None = None
    now: int | None = None


def cite(
    workspace: Workspace, base: KnowledgeBase, id_: str, language: str, day: dt.date
) -> Citation:
    """Cite a clause as it is now, or as it was in a version: `DEV-2@3`.

    Args:
        workspace: where it stands.
        base: its knowledge base.
        id_: of the clause, with or without a version.
        language: in which it is wanted.
        day: on which it is cited.

    Returns:
        The citation, in `language` or else in any other.

    Raises:
        UserError: when there is no such clause or version, or customers may not read it.
    """
    clause, mark, number = id_.partition("@")
    if mark and not re.fullmatch("[1-9][0-9]{0,3}", number):
        raise UserError("version.wrong_citation", given=id_)
    if mark:
        asked = subject(workspace, base, clause, language)
        if not asked.clause:
            find_clause(base, clause, language)  # says which clauses the policy has
        found = _older(workspace, asked, int(number), day)
        if found is not None:
            return found
    cited = find_clause(base, clause, language)
    _may_be_read(cited.article, clause, day)
    return Citation(
        id=clause,
        sentence=_sentence(cited.clause, base.facts, cited.article.language),
        version=cited.article.version,
        language=cited.article.language,
        title=show_facts(cited.clause.title, base.facts, cited.article.language),
        link=_link(workspace, cited.article, clause, kept=_is_kept(workspace, cited.article)),
    )


def _older(workspace: Workspace, asked: Subject, number: int, day: dt.date) -> Citation | None:
    """Cite an older version; None when the number is that of the present one."""
    clause, base = asked.clause, asked.past.base
    held = version_of(asked, number)
    present = base.article(asked.policy, asked.language)
    if present is not None and (present.version or 1) == number:
        return None
    then = next((one for one in held.article.clauses if one.id == clause), None)
    if then is None:
        known = ", ".join(one.id for one in held.article.clauses)
        raise UserError("version.not_one_clause", 1, id=clause, version=number, known=known)
    if held.article.audience != "public":
        raise UserError("cite.internal", exit_code=1, id=clause)
    facts = asked.past.facts(held, day)
    here = base.clause(clause, asked.language)
    return Citation(
        id=clause,
        sentence=_sentence(then, facts, asked.language),
        version=number,
        language=asked.language,
        title=show_facts(then.title, facts, asked.language),
        link=_link(workspace, held.article, clause, kept=held.kept),
        start=held.start,
        end=held.end,
        now=(here.article.version or 1) if here else None,
    )


def _may_be_read(article: Article, id_: str, day: dt.date) -> None:
    standing = article.standing(day)
    if standing is not Standing.PUBLISHED:
        message = f"cite.{standing.value}"
        raise UserError(message, exit_code=1, id=id_)


def _sentence(clause: Clause, facts: Mapping[str, Fact], language: str) -> str:
    """Return the sentence made for customers, or else the clause's first paragraph."""
    paragraphs = (" ".join(one.split()) for one in clause.text.split("\n\n"))
    text = clause.say or next((one for one in paragraphs if one), clause.title)
    return show_facts(text, facts, language)


def _is_kept(workspace: Workspace, article: Article) -> bool:
    kept = open_archive(workspace).of(article.id)
    return any(
        one.number == (article.version or 1) and article.language in one.texts for one in kept
    )


def _link(workspace: Workspace, article: Article, id_: str, *, kept: bool) -> str:
    """Return the address that lasts: that of the version where it is kept, else of the clause."""
    address = workspace.settings.site.get("base_url", "").rstrip("/")
    if not address:
        return f"{article.path}#{id_}"
    if kept:
        return f"{address}/{citation(id_, article.version or 1, article.language)}"
    return f"{address}/{permalink(id_, article.language)}"
