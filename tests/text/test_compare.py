"""Word by word comparison: nothing is lost, and it reads well."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_trainer.text.compare import BREAK, GAP, Kind, compare, excerpt, first_words, words_of

TEXT = st.text("ab \n", max_size=60)


def shown(runs):
    marks = {Kind.SAME: "{}", Kind.OLD: "[-{}-]", Kind.NEW: "{{+{}+}}"}
    return " ".join(marks[run.kind].format(" ".join(run.words)) for run in runs)


@settings(deadline=None)
@given(TEXT, TEXT)
def test_both_texts_can_be_read_from_the_runs(old, new):
    runs = compare(old, new)
    for gone, text in ((Kind.NEW, old), (Kind.OLD, new)):
        assert [w for run in runs if run.kind is not gone for w in run.words] == words_of(text)
    for before, after in pairwise(runs):
        assert before.kind is not after.kind
        assert not (before.kind is Kind.NEW and after.kind is Kind.OLD)


@settings(deadline=None)
@given(TEXT)
def test_a_text_has_no_difference_with_itself(text):
    assert all(run.kind is Kind.SAME for run in compare(text, text))
    assert excerpt(compare(text, f"  {text} ")) == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Tiene 15 días naturales.", "Tiene 30 días naturales.",
         "Tiene [-15-] {+30+} días naturales."),
        ("Le pagamos 15 €", "Le pagamos 30 €", "Le pagamos [-15-] {+30+} €"),
        ("solo por internet y con la caja", "en tienda y sin la caja",
         "[-solo por internet y con-] {+en tienda y sin+} la caja"),
        ("", "Nuevo.", "{+Nuevo.+}"),
        ("Uno.\nDos.", "Uno.", "Uno. [-\n Dos.-]"),
    ],
)  # fmt: skip
def test_differences_read_well(old, new, expected):
    assert shown(compare(old, new)) == expected


def test_far_from_a_change_words_are_left_out():
    old = " ".join(f"w{n}" for n in range(40))
    runs = excerpt(compare(old, old.replace("w20 ", "W ")), 2)
    assert shown(runs) == f"{GAP} w18 w19 [-w20-] {{+W+}} w21 w22 {GAP}"


def test_unchanged_lines_are_left_out():
    old = "uno\ndos 2\ntres\ncuatro\ncinco 5 seis\nsiete"
    runs = excerpt(compare(old, old.replace("2", "3").replace("5", "6")))
    assert shown(runs) == "dos [-2-] {+3+} \n cinco [-5-] {+6+} seis"


def test_the_beginning_of_runs():
    runs = first_words(compare("", "uno dos tres"), 2)
    assert shown(runs) == f"{{+uno dos {GAP}+}}"


@settings(deadline=None)
@given(TEXT, TEXT, st.integers(0, 3))
def test_an_excerpt_keeps_every_change(old, new, around):
    runs = compare(old, new)
    changed = [run for run in runs if run.kind is not Kind.SAME]
    assert [run for run in excerpt(runs, around) if run.kind is not Kind.SAME] == changed


def test_huge_texts_are_compared_line_by_line():
    old = "\n".join(f"línea {n} igual" for n in range(1500))
    runs = compare(old, old.replace("línea 700 igual", "línea 700 distinta"))
    changed = [run for run in runs if run.kind is not Kind.SAME]
    assert [run.text for run in changed] == ["igual", "distinta"]
    whole = compare("a " * 3000, "b " * 3000)
    assert [run.kind for run in whole] == [Kind.OLD, Kind.NEW]
    assert BREAK not in whole[0].words
