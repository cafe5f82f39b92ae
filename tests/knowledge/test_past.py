"""What held on a day, and what counts as the same words."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_trainer.knowledge.article import Article, Clause
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.difference import How, changes
from kb_trainer.knowledge.fact import parse_fact
from kb_trainer.knowledge.past import Archive, Past
from kb_trainer.knowledge.told import plain, written
from kb_trainer.knowledge.versions import KeptText, Version, list_text, read_versions
from kb_trainer.source.problems import Report
from kb_trainer.source.yaml_tree import read_yaml

START = dt.date(2024, 1, 1)
DAY = dt.date(2026, 11, 22)


def article(number, start, days):
    fact = parse_fact(f"{days} días")
    text = "Tiene {{ DEV-1.plazo }}."
    clause = Clause("DEV-1", "Plazo", text, 1, facts={"plazo": fact})
    return Article(
        "knowledge/dev.md", "DEV", "Devoluciones", "", "es", "public",
        version=number, effective=start, clauses=(clause,), managed=True,
    )  # fmt: skip


def past_of(starts):
    articles = [article(n, start, 10 * n) for n, start in enumerate(starts, 1)]
    versions = [
        Version("DEV", one.version, one.effective, {"es": KeptText("es/x", "")}) for one in articles
    ]
    archive = Archive(versions, lambda version, _: articles[version.number - 1])
    return Past(KnowledgeBase([articles[-1]]), archive)


@settings(deadline=None)
@given(st.sets(st.integers(0, 900), min_size=1, max_size=6), st.integers(-50, 1000))
def test_on_every_day_the_last_version_that_had_begun_holds(offsets, offset):
    starts = [START + dt.timedelta(days=one) for one in sorted(offsets)]
    past, day = past_of(starts), START + dt.timedelta(days=offset)
    begun = [number for number, start in enumerate(starts, 1) if start <= day]
    held = [one.number for one in past.versions("DEV", "es") if one.held_on(day)]
    assert held == begun[-1:]
    base = past.on(day)
    assert [one.version for one in base.articles] == begun[-1:]
    if begun:
        assert base.facts["DEV-1.plazo"].value == 10 * begun[-1]


def test_each_version_is_told_with_its_own_facts():
    past = past_of([START, dt.date(2025, 1, 1)])
    first, second = past.versions("DEV", "es")
    assert past.told(first, DAY)["DEV-1"]["text"] == "Tiene 10 días naturales."
    assert past.told(second, DAY)["DEV-1"]["text"] == "Tiene 20 días naturales."
    latest, oldest = changes(past, "DEV", "es", DAY)
    assert [(one.id, one.how) for one in latest.clauses] == [("DEV-1", How.CHANGED)]
    assert (oldest.before, oldest.clauses) == (None, ())


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("**Uno** _dos_ `tres`", "Uno dos tres"),
        ('[tienda](a.md#x "T") y ![foto](f.png)', "tienda y foto"),
        ("### Título\n\n\n  texto", "Título\ntexto"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2"),
        ("antes <!-- secreto --> después", "antes después"),
        ("3 < 4 y 5 > 2, un_nombre_largo", "3 < 4 y 5 > 2, un_nombre_largo"),
        ("<b>No</b> lo <!-- sin cerrar", "No lo"),
    ],
)  # fmt: skip
def test_plain_words_of_markdown(markdown, words):
    assert plain(markdown) == words


@settings(deadline=None)
@given(st.text("ab *_[]()`<>!|#-\n", max_size=60))
def test_plain_words_never_fail_and_stay_plain(text):
    assert plain(plain(text).replace("<", "")) is not None


def test_a_figure_is_the_same_however_it_is_written():
    one = article(1, START, 30).clauses[0]
    for same in ("30 días naturales", "30 days", "30.0 días"):
        assert written(replace(one, facts={"plazo": parse_fact(same)})) == written(one)
    assert written(replace(one, facts={"plazo": parse_fact("31 días")})) != written(one)


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp")), max_size=40)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["es", "en"]), WORDS.map(str.strip).filter(bool)))
def test_a_list_reads_back_as_it_was_written(why):
    text = KeptText("es/DEV@1.md", "0" * 64)
    one = Version("DEV", 1, START, {"es": text}, why, DAY)
    report = Report("versions/DEV.yaml")
    (read,) = read_versions(read_yaml(list_text("DEV", [one]), report), report)
    assert report.problems == []
    assert (read.number, read.start, read.why, read.kept_on) == (1, START, why, DAY)
    assert read.texts["es"].sha256 == text.sha256
