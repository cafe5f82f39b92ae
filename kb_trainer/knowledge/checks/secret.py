"""No secret rules: what binds a customer is published."""

import datetime as dt
from collections.abc import Iterator

from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import Article, Standing
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.checks.scene import Scene, is_live, problem
from kb_trainer.knowledge.notes import Notes, Refused
from kb_trainer.source.problems import Problem


def secret_rules(scene: Scene) -> Iterator[Problem]:
    """Find clauses that bind a customer and that no customer may read (KB215)."""
    for article in scene.base.articles:
        if article.audience == "public" or not is_live(article):
            continue
        prose = _first_by_clause(scene.notes[article.path])
        for clause in article.clauses:
            if clause.limits:
                what, mark = clause.limits[0].what, clause.limits[0].mark
            elif clause.id in prose:
                what, mark = prose[clause.id].words, prose[clause.id].mark
            else:
                continue
            yield problem(article.path, mark, codes.SECRET_RULE, id=clause.id, what=what)


def _first_by_clause(notes: Notes) -> dict[str, Refused]:
    found: dict[str, Refused] = {}
    for one in notes.refused:
        found.setdefault(one.clause, one)
    return found


def hidden_supports(scene: Scene) -> Iterator[Problem]:
    """Find public articles that lean on a clause which customers may not read (KB216)."""
    for article in scene.base.articles:
        if article.audience != "public" or article.draft:
            continue
        # What takes effect later may lean on what takes effect by then.
        day = max(scene.day, article.effective or scene.day)
        for mention in scene.notes[article.path].mentions:
            standing = standing_of(scene.base, mention.id, article.language, day)
            if standing not in (None, Standing.PUBLISHED) and not _own(article, mention.id):
                yield problem(
                    article.path,
                    mention.mark,
                    codes.LEANS_ON_HIDDEN,
                    id=mention.id,
                    standing=standing,
                )


def _own(article: Article, clause_id: str) -> bool:
    return any(clause.id == clause_id for clause in article.clauses)


def standing_of(
    base: KnowledgeBase, clause_id: str, language: str, day: dt.date
) -> Standing | None:
    """Tell whether customers may read a clause.

    Drills and scoring rules ask this too: nothing may be practised or scored
    on a clause that isn't published.

    Args:
        base: the knowledge base.
        clause_id: such as `DEV-2`.
        language: in which it is cited; another one is looked at when it isn't there.
        day: on which day.

    Returns:
        The standing of the article that holds it, or None when there is no such clause.
    """
    cited = base.clause(clause_id, language)
    return cited.article.standing(day) if cited else None
