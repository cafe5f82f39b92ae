"""Customers' questions: measures, and what `search --test` and `check` say of them."""

import json

import pytest

from kb_trainer.search.measures import measure

POLICY = """---
id: DEV
title: Devoluciones
audience: public
language: es
---
## DEV-1 · Plazo

Un mes.

## DEV-2 · Estado

Completo y limpio.
"""
QUESTIONS = """kind: questions
es:
  - {ask: "que plazo hay", finds: DEV-1}
  - {ask: "hasta cuando", finds: DEV-1, unseen: true}
  - {ask: "tiene que estar limpio", finds: [DEV-1, DEV-2]}
"""


@pytest.mark.parametrize(
    ("ranks", "mrr", "recall"),
    [
        ([], 0, 0),
        ([1, 1], 1, 1),
        ([1, None], 0.5, 0.5),
        ([2, 4], 0.375, 0.5),
        ([11], 0, 0),
        ([3], 1 / 3, 1),
    ],
)
def test_measures(ranks, mrr, recall):
    found = measure(ranks)
    assert (found.count, found.mrr, found.recall) == (len(ranks), mrr, recall)


@pytest.fixture
def shop(workspace):
    return workspace(
        {
            "kb_trainer.yaml": "company: Prueba\nlanguages: [es]\nsearch: {bar: 60}\n",
            "knowledge/dev.md": POLICY,
            "knowledge/preguntas.yaml": QUESTIONS,
        }
    )


def test_reports_ranks_and_fails_below_the_bar(kb_trainer, shop):
    done = kb_trainer("search", "--test", "--json", cwd=shop)
    told = json.loads(done.out)
    assert [one["rank"] for one in told["questions"]] == [1, None, 1]
    assert [(one["unseen"], one["mrr"]) for one in told["groups"]] == [(False, 1.0), (True, 0.0)]
    assert done.code == 0
    (shop / "kb_trainer.yaml").write_text("company: P\nlanguages: [es]\nsearch: {bar: 70}\n")
    done = kb_trainer("search", "--test", cwd=shop)
    assert done.code == 1
    assert "hasta cuando" in done.out
    assert "KB602" in done.out
    assert "KB602" in kb_trainer("check", cwd=shop).out


def test_a_glossary_makes_it_found(kb_trainer, shop):
    (shop / "knowledge/glosario.yaml").write_text("kind: glossary\nes:\n  plazo: hasta cuándo\n")
    done = kb_trainer("search", "--test", "--json", cwd=shop)
    assert [one["rank"] for one in json.loads(done.out)["questions"]] == [1, 1, 1]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kind: questions\nes:\n  - {ask: a, finds: XXX-1}\n", "KB601"),
        ("kind: questions\nes:\n  - {ask: a}\n", "KB122"),
        ("kind: glossary\nes: [a]\n", "KB120"),
        ("kind: glossary\nfr: {a: b}\n", "KB121"),
    ],
)
def test_broken_files_are_told(kb_trainer, shop, text, code):
    (shop / "knowledge/broken.yaml").write_text(text)
    done = kb_trainer("check", cwd=shop)
    assert done.code == 1
    assert "knowledge/broken.yaml:" in done.out
    assert code in done.out


def test_what_is_looked_for_in_vain(kb_trainer, shop):
    for query in ("xyzzyq", "Xyzzyq", "plugh"):
        assert kb_trainer("search", query, cwd=shop).code == 0
    told = json.loads(kb_trainer("search", "--misses", "--json", cwd=shop).out)
    assert told == {"misses": [{"query": "xyzzyq", "times": 2}, {"query": "plugh", "times": 1}]}


def test_misses_are_not_noted_where_the_workspace_says_so(kb_trainer, shop):
    text = "company: P\nlanguages: [es]\nsearch: {log_misses: false}\n"
    (shop / "kb_trainer.yaml").write_text(text)
    assert kb_trainer("search", "xyzzyq", cwd=shop).code == 0
    done = kb_trainer("search", "--misses", cwd=shop)
    assert (done.code, done.out) == (0, "")
    assert "apagado" in done.err


def test_the_example_company_reaches_its_bar(kb_trainer, root):
    done = kb_trainer("search", "--test", "--json", "--workspace", root)
    assert done.code == 0, done.out
    told = json.loads(done.out)
    groups = {(one["language"], one["unseen"]): one for one in told["groups"]}
    for language, least in (("es", 120), ("en", 60)):
        seen, blind = groups[language, False], groups[language, True]
        assert seen["count"] + blind["count"] >= least
        assert blind["count"] * 3 >= least
        assert blind["mrr"] >= 0.85
