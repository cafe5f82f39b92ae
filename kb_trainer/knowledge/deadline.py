"""Deadlines: when a figure of time ends, and which of two is the longer."""

import calendar
import datetime as dt
import math
from collections.abc import Collection
from decimal import Decimal
from typing import Final, NamedTuple

from kb_trainer.knowledge.fact import Fact

WORKING_WEEK: Final = 5
"""Monday to Friday: Saturdays and Sundays aren't working days."""

LONGEST: Final = 3660
"""So many days or months are counted; a deadline of more is a mistake in typing."""

_MINUTES_A_DAY: Final = 24 * 60
_CLOCK: Final = {"minutes": 1, "hours": 60}
_CALENDAR: Final = {"days": (1, 1), "weeks": (7, 7), "months": (28, 31), "years": (365, 366)}
"""The fewest and the most days of each unit."""


class Span(NamedTuple):
    """How long a figure can turn out to be, in minutes."""

    shortest: Decimal
    longest: Decimal


def last_day(start: dt.date, fact: Fact, holidays: Collection[dt.date] = ()) -> dt.date | None:
    """Return the last day of a deadline.

    The day on which it starts isn't counted. Of working days, Saturdays, Sundays
    and holidays aren't counted either. Months and years end on the same day of the
    month, or on the month's last day when it has no such day.

    Args:
        start: the day of the complaint, or of whatever sets it going.
        fact: the figure, such as 15 working days.
        holidays: days that aren't working days.

    Returns:
        The day; None for what isn't counted in whole days, and for what lies beyond the calendar.
    """
    count = int(fact.value)
    if fact.value != count or not 0 <= count <= LONGEST:
        return None
    try:
        if fact.unit == "working days":
            return _working(start, count, frozenset(holidays))
        if fact.unit in ("days", "weeks"):
            return start + dt.timedelta(days=count * _CALENDAR[fact.unit][0])
        if fact.unit in ("months", "years"):
            return _months(start, count * (12 if fact.unit == "years" else 1))
    except (OverflowError, ValueError):
        return None
    return None


def _working(start: dt.date, count: int, holidays: frozenset[dt.date]) -> dt.date:
    day = start
    while count:
        day += dt.timedelta(days=1)
        count -= day.weekday() < WORKING_WEEK and day not in holidays
    return day


def _months(start: dt.date, count: int) -> dt.date:
    years, month = divmod(start.month - 1 + count, 12)
    year = start.year + years
    days = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(start.day, days))


def span(fact: Fact) -> Span | None:
    """Return how long a figure can turn out to be, holidays left out.

    Args:
        fact: a figure.

    Returns:
        The span, or None when the figure isn't one of time. Ten working days take from 12 to
        14 days, by the day of the week on which they start.
    """
    value = fact.value
    if fact.unit in _CLOCK:
        return Span(value * _CLOCK[fact.unit], value * _CLOCK[fact.unit])
    if fact.unit in _CALENDAR:
        fewest, most = _CALENDAR[fact.unit]
        return Span(value * fewest * _MINUTES_A_DAY, value * most * _MINUTES_A_DAY)
    if fact.unit == "working days":
        days = math.ceil(value)
        inside, most = (days - 1) // WORKING_WEEK, math.ceil(days / WORKING_WEEK)
        return Span(
            Decimal(max(0, days + 2 * inside) * _MINUTES_A_DAY),
            Decimal((days + 2 * most) * _MINUTES_A_DAY),
        )
    return None


def comparable(one: Fact, other: Fact) -> bool:
    """Whether two figures measure the same: both time, or both of one unit."""
    return one.unit == other.unit or (span(one) is not None and span(other) is not None)


def may_exceed(one: Fact, other: Fact) -> bool:
    """Whether a figure can turn out longer, or more, than another.

    Args:
        one: the figure.
        other: what it is held to.

    Returns:
        False only when it never does. Figures that can't be compared may do anything.
    """
    if one.unit == other.unit:
        return one.value > other.value
    mine, theirs = span(one), span(other)
    return mine is None or theirs is None or mine.longest > theirs.shortest
