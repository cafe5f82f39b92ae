"""What is told of a session, and how it is kept: the same facts in every form."""

import datetime as dt
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.drills.events import Disputed, Ended, Rated, Started
from kb_trainer.drills.journal import Journal
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.advice import quote_of
from kb_trainer.services.bench import references
from kb_trainer.services.debriefing import debrief
from kb_trainer.services.export_result import FORMATS, export
from kb_trainer.services.play import open_stage
from kb_trainer.services.result_markdown import escaped
from kb_trainer.services.schemas import schema

ID = "nevera-sin-frio"
AT = dt.datetime(2026, 3, 12, 10, 5, tzinfo=dt.UTC).isoformat()
KINDS = {"string": str, "integer": int, "boolean": bool, "null": type(None)}


@pytest.fixture(scope="module")
def workspace(root):
    return find_workspace(root, root)


@pytest.fixture(scope="module")
def stage(workspace):
    return open_stage(workspace)


@pytest.fixture(scope="module")
def played(workspace, stage):
    """The result of each reference transcript."""
    drill = stage.drill(ID)
    known = references(workspace, drill)
    return {kind: stage.play(drill, 1, one.transcript.replies) for kind, one in known.items()}


@pytest.fixture(scope="module")
def tell(workspace, stage, played):
    def told(kind="good", language="es", journal=None):
        return debrief(stage, played[kind], workspace, language, journal)

    return told


def journal_of(*events, mode="practice"):
    started = Started("nevera-0312-k7", ID, "", "", 1, mode, 1, AT, "0")
    return Journal(started, (started, *events))


def test_what_gave_too_much_away_is_no_strength(stage, workspace):
    drill = stage.drill("lamp-with-a-dent")
    given = next(one for offer in drill.offers for one in offer.choices if "half off" in one.text)
    result = stage.play(drill, 1, [given.text])
    spans = result.session.exchanges[0].conceded
    told = debrief(stage, result, workspace, "en")
    praised = [told.remark(number) for number in told.strengths]
    assert any(one.good and spans[0][0] <= one.start < spans[0][1] for one in told.remarks)
    assert not [one for one in praised if spans[0][0] <= one.start < spans[0][1]]
    assert all(not cap.endswith(".") for cap in told.caps)


def test_strengths_come_with_the_words_and_improvements_with_a_better_line(tell):
    told = tell("weak")
    for number in told.strengths:
        remark = told.remark(number)
        assert remark.good
        reply = told.turns[remark.turn - 1].reply
        assert reply[remark.start : remark.end] == remark.words
    assert 1 <= len(told.improvements) <= 3
    assert all(one.words and one.why and one.better for one in told.improvements)
    assert {one.rule or one.clause for one in told.improvements} >= {"deflection"}


def test_demands_that_ended_badly_are_the_first_to_mend(tell):
    told = tell("unsafe")
    first = told.improvements[0]
    assert (first.clause, first.turn, first.rule) == ("GAR-2", 2, "")
    assert first.words in told.turns[1].reply
    assert [one.clause for one in told.precedents] == ["GAR-2", "GAR-3"]
    assert not told.passed


def test_the_feelings_begin_with_the_persona_and_name_the_turns_that_count(tell):
    told = tell("weak")
    assert [one.turn for one in told.feelings] == list(range(len(told.turns) + 1))
    assert (told.feelings[0].anger, told.feelings[0].trust) == (6, 3)
    before, after = told.feelings[told.hurt - 1], told.feelings[told.hurt]
    assert after.anger > before.anger or after.trust < before.trust


def test_the_words_of_the_program_are_the_readers_and_those_of_the_drill_its_own(tell):
    told = tell("weak", "en")
    assert told.ended_words.startswith("The talk ends")
    assert "formula" in " ".join(one.why for one in told.improvements)
    assert told.demands[0].text.startswith("Un frigorífico")


def test_clauses_to_read_have_titles_and_pages(tell):
    told = tell("weak")
    assert [one.id for one in told.clauses] == ["GAR-3", "REC-1", "REC-2"]
    assert all(one.title for one in told.clauses)
    assert told.clauses[0].link == "https://ayuda.brezal.example/es/c/GAR-3.html"
    assert tell("good").clauses == ()


GAPS = [
    (5, 95, 0, "ver cómo se va"),
    (5, 50, 0, "Dudabas"),
    (3, 75, -2, "mejor de lo que crees"),
]


@pytest.mark.parametrize(("rating", "sure", "gap", "words"), GAPS)
def test_the_gap_is_told_kindly(tell, rating, sure, gap, words):
    guess = tell("good", journal=journal_of(Rated(rating, sure, AT))).guess
    assert (guess.rating, guess.gap) == (rating, gap)
    assert words in guess.words


@pytest.mark.parametrize(("sure", "words"), [(75, "Desde tu lado"), (95, "muy claro")])
def test_a_guess_too_high_is_no_reproach(tell, sure, words):
    guess = tell("weak", journal=journal_of(Rated(4, sure, AT))).guess
    assert guess.gap == 3
    assert words in guess.words


def test_who_does_not_guess_is_told_no_gap(tell):
    assert tell("good", journal=journal_of(Rated(0, 0, AT))).guess is None
    assert tell("good").guess is None


def test_an_exam_tells_its_gates_and_another_score_on_the_day(tell):
    ended = Ended("solved", "", 12, passed=True, at=AT)
    told = tell("weak", journal=journal_of(ended, mode="exam"))
    assert told.overall_then == 12
    assert not told.passed
    kept = {gate.id: gate.kept for gate in told.gates}
    assert kept["overall"] is False
    assert tell("good").gates == ()


def test_objections_stand_beside_the_verdict(tell):
    told = tell("weak", journal=journal_of(Disputed(2, "Sí lo expliqué", AT)))
    assert [(one.turn, one.why) for one in told.disputes] == [(2, "Sí lo expliqué")]
    assert told.overall == tell("weak").overall


def fits(value, shape):
    if "anyOf" in shape:
        return any(fits(value, one) for one in shape["anyOf"])
    if shape["type"] == "array":
        return isinstance(value, list) and all(fits(one, shape["items"]) for one in value)
    if shape["type"] == "object":
        return set(value) == set(shape["properties"]) and all(
            fits(value[name], one) for name, one in shape["properties"].items()
        )
    return type(value) is KINDS[shape["type"]]


@pytest.mark.parametrize("kind", ["good", "weak", "unsafe"])
def test_json_has_the_shape_that_is_documented(tell, workspace, kind):
    journal = journal_of(Rated(2, 75, AT), Disputed(0, "Todo", AT), mode="exam")
    text = export(tell(kind, journal=journal), "json", workspace)
    shape = schema("result")
    assert fits(json.loads(text), shape)
    assert all(one.get("description") for one in shape["properties"].values())


@pytest.mark.parametrize("format_", FORMATS)
def test_what_is_kept_is_the_same_each_time(tell, workspace, format_):
    first = export(tell("weak"), format_, workspace)
    assert first == export(tell("weak"), format_, workspace)
    assert first.endswith("\n")


HOSTILE = "<script>alert(1)</script> [x](javascript:1) \x1b]0;x\x07 `*_|\u202e\n# no\n1. no"


@pytest.mark.parametrize("format_", ["html", "md"])
def test_words_stay_words_whatever_they_are(tell, workspace, format_):
    told = tell("weak", journal=journal_of(Disputed(1, HOSTILE, AT)))
    turns = (replace(told.turns[0], reply=HOSTILE, customer=HOSTILE), *told.turns[1:])
    told = replace(told, turns=turns, title=HOSTILE, last_words=HOSTILE)
    text = export(told, format_, workspace)
    assert not re.search(r"(?<!\\)<script", text)
    assert text.replace("\n", "").isprintable()
    assert not re.search(r"(?<!\\)\]\(javascript", text) or format_ == "html"
    if format_ == "md":
        assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
        assert not re.search(r"^>?\s*# no", text, re.MULTILINE)


@given(st.text(max_size=80))
def test_markdown_can_open_nothing(text):
    out = escaped(text)
    for mark in "`*_[]<>&|~":
        assert not re.search(rf"(?<!\\)(?:\\\\)*{re.escape(mark)}", out)
    assert not re.search(r"^\s*(?:#|[-+=]|\d+[.)])", out, re.MULTILINE)


QUOTES = [
    ("Hola. ¿[Qué] le ha dicho el técnico? Dígame.", "¿Qué le ha dicho el técnico"),
    (
        "Lo que más le hace falta hoy, señora, es [frío] en su casa para la insulina de su madre",
        "…le hace falta hoy, señora, es frío en su casa para la insulina de…",
    ),
    ("a [b c d e] f", "b c d e"),
    ("[Sí]", "Sí"),
]


@pytest.mark.parametrize(("marked", "quote"), QUOTES)
def test_few_words_are_quoted_with_those_around_them(marked, quote):
    start, end = marked.index("["), marked.index("]") - 1
    found = quote_of(marked.replace("[", "").replace("]", ""), start, end)
    assert found == quote
