"""When the deadlines of a clause, or of an article of a law, end."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kb_trainer.errors import UserError
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.deadline import WORKING_WEEK, last_day, span
from kb_trainer.knowledge.fact import Fact
from kb_trainer.knowledge.law import CitedArticle, Laws
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.holiday_dates import holidays_of, years_around
from kb_trainer.services.laws import laws_of
from kb_trainer.text.near import nearest

EARLIEST: Final = 2008
LATEST: Final = 2090
"""Between these years the holidays of most countries are known."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """One figure and its last day.

    Attributes:
        id: `REC-2.plazo_respuesta`, or an article of a law.
        fact: the figure.
        last: its last day; None when it isn't counted in whole days.
    """

    id: str
    fact: Fact
    last: dt.date | None


@dataclass(frozen=True, slots=True)
class Counted:
    """Deadlines that start on one day.

    Attributes:
        start: the day.
        region: whose holidays were left out, or nothing.
        deadlines: in the order of the clause.
        holidays: those that made a difference.
        article: the article of a law that was asked for, or None.
    """

    start: dt.date
    region: str
    deadlines: tuple[Deadline, ...]
    holidays: tuple[dt.date, ...]
    article: CitedArticle | None = None


def count_deadlines(
    workspace: Workspace, loaded: Loaded, id_: str, start: dt.date, region: str | None = None
) -> Counted:
    """Count the deadlines of a clause, of one of its facts, or of an article of a law.

    Args:
        workspace: says whose holidays count when `region` doesn't.
        loaded: its articles and laws.
        id_: `REC-2`, `REC-2.plazo_respuesta` or `ES-10-2025/17.1`.
        start: the day on which they start.
        region: whose holidays aren't working days; None for the usual one.

    Returns:
        The deadlines with their last days.

    Raises:
        UserError: when there is no such clause or article, it has no deadline, or the
            holidays of the region aren't known.
    """
    if not EARLIEST <= start.year <= LATEST:
        raise UserError("law.deadline.far", earliest=EARLIEST, latest=LATEST)
    laws = laws_of(loaded.laws, loaded.base, [id_.partition("/")[0]] if "/" in id_ else ())
    article = laws.article(id_)
    facts = _of_article(id_, article) if article else _of_clause(loaded, laws, id_)
    if not facts:
        raise UserError("law.no_deadline", exit_code=1, id=id_)
    setting = workspace.settings.region
    if region is None:
        region = _narrower(setting.value if setting else "", article)
    days = holidays_of(region, years_around([start])) if region else frozenset[dt.date]()
    found = tuple(Deadline(name, fact, last_day(start, fact, days)) for name, fact in facts.items())
    ends = [one.last for one in found if one.last and one.fact.unit == "working days"]
    until = max(ends, default=start)
    counted = (day for day in days if start < day <= until and day.weekday() < WORKING_WEEK)
    return Counted(start, region, found, tuple(sorted(counted)), article)


def _narrower(region: str, article: CitedArticle | None) -> str:
    """Return the company's region when it lies where the law holds, else the law's own."""
    if article is None or region.startswith(article.law.region):
        return region
    return article.law.region


def _of_article(id_: str, article: CitedArticle) -> dict[str, Fact]:
    fact = article.article.most or article.article.least
    return {id_: fact} if fact is not None and span(fact) else {}


def _of_clause(loaded: Loaded, laws: Laws, id_: str) -> Mapping[str, Fact]:
    clause, _, name = id_.partition(".")
    facts = {
        f"{clause}.{one}": fact
        for one, fact in loaded.base.facts_of(clause).items()
        if span(fact) and name in ("", one)
    }
    known = [*loaded.base.clause_ids, *laws.references, *loaded.base.facts]
    if not facts and id_ not in known:
        if policy := loaded.base.article(id_, ""):
            raise _of_policy(policy, loaded)
        near = nearest(id_, known)
        raise UserError("law.unknown_near" if near else "law.unknown", id=id_, near=near)
    return facts


def _of_policy(policy: Article, loaded: Loaded) -> UserError:
    """Return why a whole policy can't be counted: its clauses each have their own deadlines."""
    clauses = [
        one.id for one in policy.clauses if any(map(span, loaded.base.facts_of(one.id).values()))
    ]
    if not clauses:
        return UserError("law.no_deadline", exit_code=1, id=policy.id)
    return UserError("law.policy", id=policy.id, clauses=", ".join(clauses))
