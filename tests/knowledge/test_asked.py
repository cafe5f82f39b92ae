"""How customers ask for a clause, as its policy says."""

import pytest

from kb_trainer.knowledge.read_article import Defaults, read_markdown
from kb_trainer.source.problems import Report

POLICY = """---
id: DEV
title: Devoluciones
owner: Tienda
asked:
{asked}
---

## DEV-1 · Plazo

Un mes.
"""


def read(asked):
    report = Report("dev.md")
    text = POLICY.format(asked=asked)
    return read_markdown(text, "dev", report, Defaults("public", "es")), report.problems


@pytest.mark.parametrize(
    "asked",
    [
        "  DEV-1: hasta cuándo; se me pasó",
        "  DEV-1: hasta cuándo, se me pasó",
        "  DEV-1: [hasta cuándo, se me pasó]",
        "  DEV-1: >-\n    hasta cuándo;\n    se me pasó",
    ],
)
def test_phrases_are_parted(asked):
    article, problems = read(asked)
    assert [clause.asked for clause in article.clauses] == [("hasta cuándo", "se me pasó")]
    assert problems == []


def test_phrases_of_a_clause_that_is_not_there_are_told():
    article, problems = read("  DEV-2: hasta cuándo")
    assert article.clauses[0].asked == ()
    assert [(one.code.name, one.mark.line) for one in problems] == [("KB208", 6)]
