import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.source.nodes import plain_data
from kb_trainer.source.problems import Mark, Report
from kb_trainer.source.yaml_tree import read_yaml

BROKEN = {
    "open list": ("a: [", "KB111", Mark(1, 1)),
    "open quote": ("a: 1\nb: 'x", "KB111", Mark(2, 6)),
    "tab": ("a:\n\tb: 1", "KB111", Mark(2, 1)),
    "repeated key": ("a: 1\nb: 2\na: 3", "KB113", Mark(3, 1)),
    "alias": ("a: &x 1\nb: *x", "KB115", Mark(2, 4)),
    "bomb": ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "KB115", Mark(2, 8)),
    "too deep": ("[" * 60 + "]" * 60, "KB114", Mark(1, 41)),
    "what editors don't take for a line end": ("a: x\x85y\u2028z\nb: 1\nb: 2", "KB113", Mark(3, 1)),
    "NUL": ("a: b\nc: \x00", "KB104", Mark(2, 4)),
    "escape sequence": ("a: \x1b[31m", "KB104", Mark(1, 4)),
    "two documents": ("a: 1\n---\nb: 2", "KB111", Mark(2, 1)),
    "key that is a mapping": ("? {a: b}\n: c", "KB120", Mark(1, 3)),
}


@pytest.mark.parametrize(("text", "code", "mark"), BROKEN.values(), ids=BROKEN)
def test_broken_yaml_is_one_located_problem(text: str, code: str, mark: Mark):
    report = Report("x.yaml")
    assert read_yaml(text, report) is None
    assert [(p.code.name, p.mark) for p in report.problems] == [(code, mark)]


def test_nodes_know_their_places_and_keep_texts_as_written():
    report = Report("x.yaml")
    node = read_yaml("a: no\nb:\n  - 1.10\n  - 'x'\nc: |\n  uno\n  dos\n", report, first_line=5)
    assert plain_data(node) == {"a": "no", "b": ["1.10", "x"], "c": "uno\ndos\n"}
    assert node.get("b").items[1].mark == Mark(8, 5)
    assert not report.problems


def test_an_empty_document_is_no_node_and_no_problem():
    report = Report("x.yaml")
    assert read_yaml("# nothing\n", report) is None
    assert not report.problems


@given(st.text())
def test_any_text_is_read_or_reported_inside_the_file(text: str):
    report = Report("x.yaml")
    read_yaml(text, report)
    for problem in report.problems:
        assert 1 <= problem.mark.line <= text.count("\n") + 1
        assert problem.mark.column >= 1


@given(
    st.recursive(st.text("abcñ é1-:#'\"", max_size=8), lambda inner: st.lists(inner, max_size=4))
)
def test_lists_written_as_json_come_back(value: object):
    report = Report("x.yaml")
    node = read_yaml(json.dumps({"v": value}, ensure_ascii=False), report)
    assert not report.problems
    data = plain_data(node)
    assert data == {"v": value}


def test_a_long_line_is_read_in_bounded_time():
    report = Report("x.yaml")
    node = read_yaml("a: " + "x" * 7_000_000, report)
    assert len(node.get("a").text) == 7_000_000


def test_links_need_no_quotes_in_lists():
    report = Report("x.yaml")
    node = read_yaml("a: [https://x.example/b, c]\nd: {link: https://y.example}\n", report)
    assert node is not None
    assert plain_data(node) == {
        "a": ["https://x.example/b", "c"],
        "d": {"link": "https://y.example"},
    }
    assert report.problems == []
