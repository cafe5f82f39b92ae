import datetime as dt

import pytest

from kb_trainer.source.problems import Report
from kb_trainer.source.shapes import (
    Day,
    Field,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    Record,
    Shape,
    Text,
    Whole,
)
from kb_trainer.source.yaml_tree import read_yaml

PERSON = Record(
    dict,
    {"name": Field(Text(), required=True), "age": Field(Whole(0, 130), default=18)},
    short="name",
)

GOOD = {
    "text": (Text(), "hola ", "hola"),
    "a number is text too": (Text(), "900", "900"),
    "whole": (Whole(), "12", 12),
    "flag": (Flag(), "true", True),
    "day": (Day(), "2026-03-01", dt.date(2026, 3, 1)),
    "quoted day": (Day(), "'2026-03-01'", dt.date(2026, 3, 1)),
    "choice": (OneOf(("es", "en")), "en", "en"),
    "list": (ListOf(Whole()), "[1, 2]", (1, 2)),
    "one for a list": (ListOf(Text()), "pagos", ("pagos",)),
    "map": (MapOf(Whole(), "[a-z]+"), "{a: 1}", {"a": 1}),
    "record": (PERSON, "{name: Ana}", {"name": "Ana", "age": 18}),
    "short record": (PERSON, "Ana", {"name": "Ana", "age": 18}),
}

BAD = {
    "nothing": (Text(), "v:", "KB120"),
    "empty text": (Text(), "v: ''", "KB126"),
    "no number": (Whole(), "v: uno", "KB120"),
    "out of range": (Whole(0, 5), "v: 9", "KB125"),
    "no flag": (Flag(), "v: quizás", "KB120"),
    "no such day": (Day(), "v: 2026-02-30", "KB124"),
    "not a day": (Day(), "v: mañana", "KB124"),
    "no choice": (OneOf(("es", "en")), "v: fr", "KB123"),
    "list for text": (Text(), "v: [a]", "KB120"),
    "map with a strange key": (MapOf(Text(), "[a-z]+"), "v: {A: 1}", "KB121"),
    "missing key": (PERSON, "v: {age: 3}", "KB122"),
    "unknown key": (PERSON, "v: {name: Ana, nombre: Eva}", "KB121"),
}


def read(shape: Shape, text: str) -> tuple[object, Report]:
    report = Report("x.yaml")
    node = read_yaml(text if text.startswith("v:") else f"v: {text}", report)
    return shape.read(node.get("v"), report), report


@pytest.mark.parametrize(("shape", "text", "value"), GOOD.values(), ids=GOOD)
def test_what_fits_is_read(shape, text, value):
    got, report = read(shape, text)
    assert got == value
    assert not report.problems


@pytest.mark.parametrize(("shape", "text", "code"), BAD.values(), ids=BAD)
def test_what_does_not_fit_is_reported_in_its_place(shape, text, code):
    _, report = read(shape, text)
    assert [problem.code.name for problem in report.problems] == [code]
    assert report.problems[0].mark.line == 1


def test_all_problems_of_a_record_are_found_at_once():
    got, report = read(PERSON, "{name: [x], age: mucho, edad: 3}")
    assert got is None
    assert [problem.code.name for problem in report.problems] == ["KB120", "KB120", "KB121"]


def test_an_unknown_key_that_resembles_a_known_one_gets_a_hint():
    _, report = read(
        Record(dict, {"owner": Field(Text())}, foreign=True), "{ownner: x, sidebar: 1}"
    )
    assert [problem.details["suggestion"] for problem in report.problems] == ["owner"]
