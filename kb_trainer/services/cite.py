"""Gives a clause as it can be pasted to a customer: the sentence, the id, the version, the link."""

import datetime as dt
from dataclasses import dataclass

from kb_trainer.errors import UserError
from kb_trainer.knowledge.article import Standing
from kb_trainer.knowledge.base import Cited, KnowledgeBase
from kb_trainer.knowledge.fact import show_facts
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.policies import find_clause
from kb_trainer.site.addresses import permalink


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
    """

    id: str
    sentence: str
    version: int | None
    language: str
    title: str
    link: str


def cite(
    workspace: Workspace, base: KnowledgeBase, id_: str, language: str, day: dt.date
) -> Citation:
    """Cite a clause.

    Args:
        workspace: where it stands.
        base: its knowledge base.
        id_: of the clause.
        language: in which it is wanted.
        day: on which it is cited.

    Returns:
        The citation, in `language` or else in any other.

    Raises:
        UserError: when there is no such clause, or customers may not read it.
    """
    cited = find_clause(base, id_, language)
    standing = cited.article.standing(day)
    if standing is not Standing.PUBLISHED:
        message = f"cite.{standing.value}"
        raise UserError(message, exit_code=1, id=id_)
    return Citation(
        id=id_,
        sentence=_sentence(cited, base),
        version=cited.article.version,
        language=cited.article.language,
        title=show_facts(cited.clause.title, base.facts, cited.article.language),
        link=_link(workspace, cited),
    )


def _sentence(cited: Cited, base: KnowledgeBase) -> str:
    """Return the sentence made for customers, or else the clause's first paragraph."""
    clause = cited.clause
    paragraphs = (" ".join(one.split()) for one in clause.text.split("\n\n"))
    text = clause.say or next((one for one in paragraphs if one), clause.title)
    return show_facts(text, base.facts, cited.article.language)


def _link(workspace: Workspace, cited: Cited) -> str:
    address = workspace.settings.site.get("base_url", "").rstrip("/")
    if not address:
        return f"{cited.article.path}#{cited.clause.id}"
    return f"{address}/{permalink(cited.clause.id, cited.article.language)}"
