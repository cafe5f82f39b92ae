"""Transcripts: written, read back, compared."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kb_trainer.drills.transcript import first_difference, is_transcript, read_transcript
from kb_trainer.services.bench import as_transcript, references
from kb_trainer.services.replies import clean, past_before, split_replies
from kb_trainer.source.problems import Report


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.text(alphabet=st.characters(codec="utf-8"), max_size=60), max_size=4))
def test_a_saved_talk_reads_back_without_a_problem(stage, drills, replies):
    text = as_transcript(stage.play(drills[0], 2, replies))
    report = Report("t.txt")
    transcript = read_transcript(text, report)
    assert not report.problems
    assert transcript.seed == 2
    assert transcript.drill == drills[0].id
    assert len(transcript.replies) <= len(replies)


def test_a_reply_in_paragraphs_is_read_back_as_it_was(stage):
    reply = "Asunto: Su nevera\n\nBuenos días:\n\n\nLe contesto.\n   Dos cosas."
    text = as_transcript(stage.play(stage.drill("nevera-segundo-correo"), 1, [reply]))
    assert not any(line != line.rstrip() for line in text.splitlines())
    assert read_transcript(text, Report("t.txt")).replies == (reply,)


def test_a_saved_talk_plays_again_to_the_same_talk(stage, casts):
    for cast in casts.values():
        for replies in cast.replies.values():
            text = as_transcript(stage.play(cast.drill, 1, replies))
            assert as_transcript(stage.play(cast.drill, 1, split_replies(text))) == text


def test_lines_of_replies_may_be_json_strings():
    assert split_replies('Hola\n"Uno\\nDos"\n\n"sin cerrar\n') == [
        "Hola",
        "Uno\nDos",
        "",
        '"sin cerrar',
    ]
    assert split_replies("") == []
    assert split_replies("Hola\r\nAdiós\r\n") == ["Hola", "Adiós"]
    assert not is_transcript("Hola")


def test_the_first_difference_has_its_line():
    assert first_difference("a\nb\n", "a\nb\n") is None
    assert first_difference("a\nb\n", "a\nc\n") == (2, "b", "c")
    assert first_difference("a\n", "a\nb\n") == (2, "", "b")


def test_what_is_no_transcript_is_told_by_line():
    report = Report("t.txt")
    read_transcript("# transcript\ndrill: x\nnonsense\n\nC: Hola\nnothing\n", report)
    assert [problem.mark.line for problem in report.problems] == [3, 6]


def test_replies_are_whole_characters():
    assert clean("a\ud83d") == "a?"


@pytest.mark.parametrize("id_", ["lamp-with-a-dent", "nevera-segundo-correo"])
def test_a_transcript_played_again_begins_with_what_came_before(stage, example, id_):
    drill = stage.drill(id_)
    texts = [one.text for one in references(example, drill).values()]
    assert any(past_before(text) for text in texts)
    for text in texts:
        result = stage.play(drill, 1, split_replies(text), past_before(text))
        assert as_transcript(result) == text
    assert past_before("Hola\n") is None
