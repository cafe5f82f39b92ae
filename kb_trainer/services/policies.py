"""Lists and shows policies."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from kb_trainer.errors import UserError
from kb_trainer.knowledge.article import Article, Clause
from kb_trainer.knowledge.base import Cited, KnowledgeBase
from kb_trainer.knowledge.fact import show_facts
from kb_trainer.text.near import nearest


def policies(base: KnowledgeBase) -> list[Article]:
    """Return the articles that have our front matter, by id and language."""
    ours = (article for article in base.articles if article.managed)
    return sorted(ours, key=lambda article: (article.id, article.language, article.path))


def due(base: KnowledgeBase, last: dt.date) -> list[Article]:
    """Return the policies to review by a day, the most urgent first.

    Args:
        base: the knowledge base.
        last: the last day that counts; drafts and policies that have ended don't.

    Returns:
        The policies whose next review is on that day or before.
    """
    waiting = [
        (article.review, article.id, article.language, article)
        for article in base.articles
        if article.review is not None and article.review <= last and not article.draft
        if article.expires is None or article.expires >= article.review
    ]
    return [article for *_, article in sorted(waiting, key=lambda row: row[:3])]


def find_policies(base: KnowledgeBase, id_: str) -> list[Article]:
    """Find a policy in all its languages, by its id or by the id of a clause.

    Args:
        base: where to look.
        id_: of the policy or of one of its clauses.

    Returns:
        At least one, by language.

    Raises:
        UserError: when there is none.
    """
    found = [
        article
        for article in policies(base)
        if article.id == id_ or any(clause.id == id_ for clause in article.clauses)
    ]
    if not found:
        raise _unknown(base, id_)
    return found


def find_clause(base: KnowledgeBase, id_: str, language: str) -> Cited:
    """Find a clause in a language, or else in any other.

    Args:
        base: where to look.
        id_: of the clause.
        language: in which it is wanted.

    Returns:
        The clause and its article.

    Raises:
        UserError: when there is none, with the policy's first clause when the id is a policy's.
    """
    cited = base.clause(id_, language)
    if cited is not None:
        return cited
    whole = next((one for one in policies(base) if one.id == id_ and one.clauses), None)
    if whole is not None:
        raise UserError("policy.no_clause", id=id_, first=whole.clauses[0].id)
    raise _unknown(base, id_)


def _unknown(base: KnowledgeBase, id_: str) -> UserError:
    known = [*base.clause_ids, *(article.id for article in policies(base))]
    close = nearest(id_.upper(), sorted(set(known)), likeness=0.5)
    message = "policy.unknown_close" if close else "policy.unknown"
    return UserError(message, id=id_, suggestion=close)


def row(article: Article) -> dict[str, Any]:
    """Return what a list tells of a policy, as JSON."""
    return {
        "id": article.id,
        "title": article.title,
        "version": article.version,
        "language": article.language,
        "audience": article.audience,
        "owner": article.owner,
        "draft": article.draft,
        "effective": _day(article.effective),
        "expires": _day(article.expires),
        "reviewed": _day(article.reviewed),
        "review": _day(article.review),
        "topics": list(article.topics),
        "clauses": [clause.id for clause in article.clauses],
        "path": article.path,
    }


def shown(article: Article, base: KnowledgeBase, only: Iterable[str] = ()) -> dict[str, Any]:
    """Return a whole policy with its facts in place, as JSON.

    Args:
        article: the policy.
        base: where facts of other policies are looked up.
        only: ids of the clauses wanted; all when empty.
    """
    wanted = set(only)
    clauses = [one for one in article.clauses if not wanted or one.id in wanted]
    teller = _Teller(base, article.language)
    return row(article) | {
        "summary": teller.tell(article.summary),
        "intro": teller.tell(article.intro).strip(),
        "clauses": [teller.clause(clause) for clause in clauses],
    }


class _Teller:
    def __init__(self, base: KnowledgeBase, language: str) -> None:
        self._base = base
        self._language = language

    def tell(self, text: str) -> str:
        return show_facts(text, self._base.facts, self._language)

    def clause(self, clause: Clause) -> dict[str, Any]:
        facts = self._base.facts_in(clause.id, self._language)
        return {
            "id": clause.id,
            "title": self.tell(clause.title),
            "text": self.tell(clause.text).strip(),
            "facts": {
                name: {
                    "value": str(fact.value),
                    "unit": fact.unit,
                    "text": fact.show(self._language),
                }
                for name, fact in facts.items()
            },
            "why": self.tell(clause.why),
            "limits": [self._all(one, "what", "instead", "why") for one in clause.limits],
            "exceptions": [self._all(one, "who", "grant") for one in clause.exceptions],
            "next": [self._all(one, "step", "who", "by") for one in clause.next],
            "contingency": self.tell(clause.contingency),
            "say": self.tell(clause.say),
        }

    def _all(self, record: object, *keys: str) -> dict[str, str]:
        return {key: self.tell(getattr(record, key)) for key in keys}


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
