import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.knowledge.deadline import comparable, last_day, may_exceed, span
from kb_trainer.knowledge.fact import Fact, parse_fact

CHRISTMAS = [dt.date(2026, 12, 25), dt.date(2027, 1, 1), dt.date(2027, 1, 6)]

CASES = [
    ("2026-11-23", "1 day", "2026-11-24"),
    ("2026-11-23", "0 days", "2026-11-23"),
    ("2026-11-20", "1 working day", "2026-11-23"),
    ("2026-11-21", "1 working day", "2026-11-23"),
    ("2026-12-21", "10 working days", "2027-01-07"),
    ("2026-12-24", "1 working day", "2026-12-28"),
    ("2026-12-21", "15 days", "2027-01-05"),
    ("2026-12-21", "2 weeks", "2027-01-04"),
    ("2026-08-31", "1 month", "2026-09-30"),
    ("2027-12-31", "2 months", "2028-02-29"),
    ("2028-02-29", "1 year", "2029-02-28"),
    ("2026-12-15", "1 month", "2027-01-15"),
]


@pytest.mark.parametrize(("start", "figure", "last"), CASES)
def test_a_deadline_ends_on_its_last_day(start, figure, last):
    found = last_day(dt.date.fromisoformat(start), parse_fact(figure), CHRISTMAS)
    assert found == dt.date.fromisoformat(last)


@pytest.mark.parametrize(
    "figure", ["48 hours", "3 minutes", "15 %", "4.95 EUR", "7", "1.5 days", "99999 days"]
)
def test_what_is_not_counted_in_whole_days_has_no_last_day(figure):
    assert last_day(dt.date(2026, 11, 23), parse_fact(figure)) is None


@pytest.mark.parametrize("figure", ["10 days", "10 working days", "1 month", "1 year", "2 weeks"])
def test_the_end_of_the_calendar_is_no_failure(figure):
    assert last_day(dt.date(9999, 12, 28), parse_fact(figure)) is None


days = st.dates(dt.date(2020, 1, 1), dt.date(2060, 1, 1))
holidays = st.sets(st.dates(dt.date(2020, 1, 1), dt.date(2021, 12, 31)), max_size=60)


@given(st.dates(dt.date(2020, 1, 1), dt.date(2021, 6, 1)), st.integers(1, 60), holidays)
def test_a_working_day_is_no_weekend_and_no_holiday_and_all_before_are_counted(start, count, free):
    last = last_day(start, Fact(Decimal(count), "working days"), free)
    between = [start + dt.timedelta(n) for n in range(1, (last - start).days + 1)]
    working = [day for day in between if day.weekday() < 5 and day not in free]
    assert len(working) == count
    assert working[-1] == last


@given(days, st.integers(1, 200), st.sampled_from(["working days", "days", "weeks", "months"]))
def test_without_holidays_the_wait_lies_within_the_span(start, count, unit):
    fact = Fact(Decimal(count), unit)
    wait = (last_day(start, fact) - start).days * 24 * 60
    shortest, longest = span(fact)
    assert shortest <= wait <= longest


@pytest.mark.parametrize("count", range(1, 40))
def test_both_ends_of_the_span_of_working_days_are_reached(count):
    fact = Fact(Decimal(count), "working days")
    waits = {
        (last_day(day, fact) - day).days * 24 * 60
        for day in (dt.date(2026, 11, 2) + dt.timedelta(n) for n in range(7))
    }
    assert (min(waits), max(waits)) == span(fact)


EXCEEDS = [
    ("15 working days", "15 working days", False),
    ("16 working days", "15 working days", True),
    ("10 working days", "15 days", False),
    ("11 working days", "15 days", True),
    ("20 days", "15 working days", True),
    ("19 days", "15 working days", False),
    ("3 weeks", "15 working days", True),
    ("48 hours", "2 days", False),
    ("49 hours", "2 days", True),
    ("1 month", "30 days", True),
    ("30 days", "1 month", True),
    ("28 days", "1 month", False),
    ("180 minutes", "3 hours", False),
    ("4 EUR", "5 EUR", False),
    ("4 EUR", "5 days", True),
]


@pytest.mark.parametrize(("one", "other", "exceeds"), EXCEEDS)
def test_a_figure_is_looser_when_it_can_turn_out_longer(one, other, exceeds):
    assert may_exceed(parse_fact(one), parse_fact(other)) is exceeds


def test_only_like_is_compared_with_like():
    assert comparable(parse_fact("3 hours"), parse_fact("10 working days"))
    assert comparable(parse_fact("3 %"), parse_fact("4 %"))
    assert not comparable(parse_fact("3 %"), parse_fact("4 days"))
