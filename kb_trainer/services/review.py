"""Notes that policies were reviewed, in the files as their authors wrote them."""

import calendar
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kb_trainer.errors import UserError
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.policies import find_policies
from kb_trainer.source.edit_yaml import NotEditableError, set_values
from kb_trainer.source.text_files import write_whole

_BELOW: Final = {"reviewed": "effective", "review": "reviewed"}
_YEAR: Final = 365


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A policy that was reviewed, and when it is due again."""

    article: Article
    day: dt.date
    next: dt.date


def review(
    workspace: Workspace,
    base: KnowledgeBase,
    ids: Iterable[str],
    day: dt.date,
    again: dt.date | None = None,
) -> list[Reviewed]:
    """Stamp the review, and the day of the next one, into policies in all their languages.

    All files are made ready before the first is written.

    Args:
        workspace: where they stand.
        base: its knowledge base.
        ids: of policies or of their clauses.
        day: the day of the review.
        again: the day of the next one; when None, as long from now as the
            last time, or a year.

    Returns:
        What was stamped, in the order of the ids.

    Raises:
        UserError: when an id is unknown, or a file can't be edited in place.
        OSError: when a file can't be written.
    """
    articles = {one.path: one for id_ in ids for one in find_policies(base, id_)}
    stamped: list[Reviewed] = []
    ready: dict[str, bytes] = {}
    for article in articles.values():
        following = again or _again(article, day)
        if following <= day:
            raise UserError("policy.review_order", next=following, day=day)
        path = workspace.root / article.path
        text = path.read_bytes().decode()
        try:
            new = set_values(text, {"reviewed": day, "review": following}, _BELOW)
        except NotEditableError as failure:
            raise UserError("policy.not_editable", path=article.path, key=str(failure)) from None
        ready[article.path] = new.encode()
        stamped.append(Reviewed(article, day, following))
    for name, data in ready.items():
        write_whole(workspace.root / name, data)
    return stamped


def _again(article: Article, day: dt.date) -> dt.date:
    """Return the next day of review: after the policy's own interval, or a year."""
    if article.reviewed and article.review and article.review > article.reviewed:
        interval = (article.review - article.reviewed).days
        if interval not in (_YEAR, _YEAR + 1):
            return day + dt.timedelta(days=interval)
    return year_after(day)


def year_after(day: dt.date) -> dt.date:
    """Return the same day of the next year; 28 February for the 29th."""
    last = calendar.monthrange(day.year + 1, day.month)[1]
    return day.replace(year=day.year + 1, day=min(day.day, last))
