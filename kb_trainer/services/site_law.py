"""What the site says of laws: dates for customers, and the page for auditors."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from kb_trainer.errors import UserError
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.checks.laws import held
from kb_trainer.knowledge.deadline import last_day
from kb_trainer.knowledge.law import Law, Laws
from kb_trainer.knowledge.profile import profile_names
from kb_trainer.knowledge.verdict import Compliance
from kb_trainer.knowledge.workspace import Settings
from kb_trainer.services.compliance import hold_published
from kb_trainer.services.holiday_dates import holidays_of
from kb_trainer.services.laws import laws_of
from kb_trainer.site.law import Calendar, ShownDeadline

_YEARS: Final = 2
"""For so many years after its own, the calculator knows the holidays."""


def calendar_of(
    settings: Settings, own: Iterable[Law], published: tuple[Article, ...], day: dt.date
) -> Calendar | None:
    """Return what the calculator on the contact page needs.

    Args:
        settings: name the region and the policy about complaints.
        own: the laws of the workspace.
        published: the articles of the site.
        day: the day for which the site is made.

    Returns:
        The deadlines and the holidays; None when the company doesn't say whose holidays
        count, or has no deadline for an answer.
    """
    complaints = settings.site.get("complaints", "")
    if settings.region is None or not complaints:
        return None
    base = KnowledgeBase(one for one in published if one.id == complaints)
    shown = {(one.clause, one.fact): one for one in _deadlines(base, laws_of(own, base), day)}
    if not shown:
        return None
    years = tuple(range(day.year, day.year + _YEARS + 1))
    try:
        days = holidays_of(settings.region.value, years)
    except UserError:
        return None  # a region that isn't known: the check says so
    return Calendar(tuple(shown.values()), tuple(sorted(days)), years[0], years[-1])


def _deadlines(base: KnowledgeBase, laws: Laws, day: dt.date) -> Iterator[ShownDeadline]:
    """Give what is promised in whole days where a law sets the longest time."""
    for cited in base.cited():
        for citation in cited.clause.law:
            found = laws.article(citation.article)
            if found is None or found.article.most is None:
                continue
            for fact in held(base.facts_of(cited.clause.id), citation, found.article).values():
                if last_day(day, fact) is not None:
                    yield ShownDeadline(cited.clause.id, found, fact)


def compliance_of(
    settings: Settings, own: Iterable[Law], published: tuple[Article, ...]
) -> tuple[Compliance, ...]:
    """Return how what is published stands to the company's profiles.

    Args:
        settings: name the profiles.
        own: the laws of the workspace.
        published: the articles of the site.
    """
    known = (one.value for one in settings.profiles if one.value in profile_names())
    return tuple(hold_published(settings, own, name, published) for name in dict.fromkeys(known))
