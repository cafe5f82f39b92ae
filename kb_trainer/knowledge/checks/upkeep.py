"""Policies that are looked after: dates in order, reviews on time, few exceptions."""

from collections.abc import Iterator
from typing import Final

from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.checks.scene import Scene, is_live, problem
from kb_trainer.source.problems import WHOLE_FILE, Problem

MANY: Final = 3
"""So many exceptions are a rule of their own."""

_ORDERS: Final = (("effective", "expires"), ("reviewed", "review"))


def dates(scene: Scene) -> Iterator[Problem]:
    """Find dates that can't follow each other (KB226)."""
    for article in scene.base.articles:
        for before, after in _ORDERS:
            first, last = getattr(article, before), getattr(article, after)
            if first and last and last < first:
                yield problem(
                    article.path,
                    article.keys.get(after, WHOLE_FILE),
                    codes.DATES_OUT_OF_ORDER,
                    before=before,
                    first=first,
                    after=after,
                    last=last,
                )


def overdue(scene: Scene) -> Iterator[Problem]:
    """Find policies whose review is late (KB232)."""
    for article in scene.base.articles:
        if article.overdue(scene.day) and is_live(article) and not _is_over(article, scene):
            mark = article.keys.get("review", WHOLE_FILE)
            yield problem(article.path, mark, codes.OVERDUE, id=article.id, day=article.review)


def _is_over(article: Article, scene: Scene) -> bool:
    return article.expires is not None and article.expires < scene.day


def many_precedents(scene: Scene) -> Iterator[Problem]:
    """Find clauses with so many exceptions that they no longer say what is done (KB233)."""
    first = scene.settings.languages[0] if scene.settings else ""
    counts: dict[str, int] = {}
    for one in scene.precedents:
        counts[one.clause] = counts.get(one.clause, 0) + 1
    for id_, count in counts.items():
        cited = scene.base.clause(id_, first)
        if cited and count >= MANY:
            yield problem(
                cited.article.path, cited.clause.mark, codes.MANY_PRECEDENTS, id=id_, count=count
            )
