import pytest

from kb_trainer.source.front_matter import split
from kb_trainer.source.nodes import plain_data
from kb_trainer.source.problems import Report

CASES = {
    "none": ("# Hola\n", None, "# Hola\n", 1, []),
    "some": ("---\nid: A\n---\n\nHola", {"id": "A"}, "\nHola", 4, []),
    "empty": ("---\n---\nHola", None, "Hola", 3, []),
    "dots": ("---\nid: A\n...\nHola", {"id": "A"}, "Hola", 4, []),
    "unclosed": ("---\nid: A\n\nHola", None, "---\nid: A\n\nHola", 1, ["KB110"]),
    "a rule, not front matter": ("---\n\nHola", None, "---\n\nHola", 1, []),
    "two rules around prose": (
        "---\nHola, qué tal\n---\nx",
        None,
        "---\nHola, qué tal\n---\nx",
        1,
        [],
    ),
    "broken": ("---\nid: [\n---\nHola", None, "Hola", 4, ["KB111"]),
    "later rule": ("Hola\n---\nid: A\n---\n", None, "Hola\n---\nid: A\n---\n", 1, []),
}


@pytest.mark.parametrize(("text", "front", "body", "line", "codes"), CASES.values(), ids=CASES)
def test_front_matter_is_split_from_the_body(text, front, body, line, codes):
    report = Report("a.md")
    document = split(text, report)
    assert (document.front and plain_data(document.front)) == front
    assert (document.body, document.body_line) == (body, line)
    assert [problem.code.name for problem in report.problems] == codes
