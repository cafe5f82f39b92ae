"""A journal is what was done: it can be written, read and played again."""

import datetime as dt
import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.drills.events import (
    KINDS,
    MOST,
    Ended,
    Marked,
    Rated,
    Replied,
    Started,
    Undone,
    UnknownEventError,
    decode,
    encode,
)
from kb_trainer.drills.journal import Journal
from kb_trainer.drills.modes import MODES

WORDS = st.text(st.characters(exclude_categories=()))
MOMENTS = st.datetimes(timezones=st.just(dt.UTC))
VALUES = {str: WORDS, int: st.integers(), bool: st.booleans()}
AT = "2026-03-12T10:05:00+01:00"
START = Started("nevera-0312-k7", "nevera-sin-frio", "f", "r", 1, "learn", 1, AT, "0.1.0")


@st.composite
def events(draw):
    kind = draw(st.sampled_from(sorted(KINDS)))
    values = {one.name: draw(VALUES[one.type]) for one in fields(KINDS[kind])}
    values["at"] = draw(MOMENTS).isoformat()
    values |= {name: draw(st.integers(0, MOST[name])) for name in MOST.keys() & values.keys()}
    if kind == "started":
        values |= {"format": 1, "mode": draw(st.sampled_from(sorted(MODES)))}
    return KINDS[kind](**values)


@given(events())
def test_an_event_is_one_line_and_comes_back_as_it_was(event):
    line = encode(event)
    assert line.isascii()
    assert "\n" not in line
    assert decode(line) == event


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{",
        "[]",
        "7",
        '{"kind": "paused"}',
        '{"kind": "paused", "turn": true, "at": ""}',
        "\0\0",
        '{"kind": "paused", "turn": 1, "at": "yesterday"}',
        '{"kind": "paused", "turn": 1, "at": "2026-03-12T10:05:00"}',
        encode(Ended("left", "", 500, passed=True, at=AT)),
        encode(Ended("left", "", -1, passed=False, at=AT)),
        encode(Rated(6, 50, AT)),
        encode(Rated(3, 101, AT)),
    ],
)
def test_a_damaged_line_is_told_from_a_newer_one(line):
    with pytest.raises(ValueError):  # noqa: PT011  any of them
        decode(line)


@pytest.mark.parametrize(
    "line",
    [
        '{"kind": "whispered", "at": ""}',
        '{"kind": "paused", "turn": 1, "at": "", "mood": 3}',
        encode(START).replace('"format": 1', '"format": 2'),
        encode(START).replace('"learn"', '"duel"'),
    ],
)
def test_what_a_newer_program_wrote_is_refused(line):
    with pytest.raises(UnknownEventError):
        decode(line)


def replied(turn, text="Hola"):
    return Replied(turn, "¿Y?", text, AT)


def test_replies_that_were_taken_back_are_gone_and_what_was_marked_stays():
    mark = Marked(2, "GAR-2", "no se entiende", AT)
    journal = Journal.of(
        [START, replied(1, "a"), replied(2, "b"), mark, Undone(2, AT), replied(2, "c")]
    )
    assert [one.text for one in journal.replies] == ["a", "c"]
    assert journal.marks == (mark,)
    assert list(journal.talk()) == [
        ("customer", "¿Y?"), ("agent", "a"), ("customer", "¿Y?"), ("agent", "c"),
    ]  # fmt: skip


END = Ended("left", "Adiós", 40, False, AT)  # noqa: FBT003  as it stands
IMPOSSIBLE = [
    [],
    [replied(1)],
    [START, START],
    [START, replied(2)],
    [START, Undone(0, AT)],
    [START, replied(1), Undone(2, AT)],
    [START, END, replied(1)],
    [START, END, END],
]


@pytest.mark.parametrize("events", IMPOSSIBLE)
def test_what_can_not_have_happened_is_no_journal(events):
    with pytest.raises(ValueError):  # noqa: PT011  any of them
        Journal.of(events)


@given(st.lists(st.booleans()))
def test_taking_back_leaves_the_replies_before(steps):
    journal, kept = Journal.of([START]), []
    for forward in steps:
        if forward:
            kept.append(f"{len(journal.events)}")
            journal = journal.then(replied(len(kept), kept[-1]))
        elif kept:
            journal = journal.then(Undone(len(kept), AT))
            kept.pop()
    assert [one.text for one in journal.replies] == kept
    assert Journal.of(decode(encode(one)) for one in journal.events) == journal


def test_the_line_of_an_event_names_its_kind():
    assert json.loads(encode(END))["kind"] == "ended"
