"""A session that is played: the rules of its mode, and going on to the exact turn."""

import dataclasses
import datetime as dt
import shutil

import pytest

from kb_trainer.drills.choices import offered
from kb_trainer.drills.events import Hinted, Looked, Marked, Paused
from kb_trainer.drills.exam import gates_of
from kb_trainer.errors import UserError
from kb_trainer.knowledge.exam import ExamTerms
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.bench import references
from kb_trainer.services.exams import gates, passed
from kb_trainer.services.play import open_stage
from kb_trainer.services.practice import begin, open_desk, resume
from kb_trainer.services.rebuild import rebuild

ID = "nevera-sin-frio"
AT = dt.datetime(2026, 3, 12, 10, 5, tzinfo=dt.UTC)


def clock():
    return AT


@pytest.fixture(scope="module")
def workspace(root):
    return find_workspace(root, root)


@pytest.fixture(scope="module")
def stage(workspace):
    return open_stage(workspace)


@pytest.fixture
def desk(workspace, stage):
    return open_desk(workspace, stage, clock)


@pytest.fixture
def good(desk):
    return references(desk.workspace, desk.stage.drill(ID))["good"].transcript.replies


def start(desk, mode="practice", seed=1):
    return begin(desk, desk.stage.drill(ID), mode=mode, seed=seed)


def message(call, *words):
    with pytest.raises(UserError) as caught:
        call(*words)
    return caught.value.message


def test_a_session_goes_on_at_the_exact_turn(desk, good):
    whole = start(desk)
    for reply in good:
        whole.answer(reply)
    for turns in range(len(good) + 1):
        first = start(desk)
        for reply in good[:turns]:
            first.answer(reply)
        first.close()
        again = resume(desk, first.id)
        assert again.session == first.session
        for reply in good[turns:]:
            again.answer(reply)
        assert again.session == whole.session
        assert again.finish() == whole.finish()


def test_the_score_is_that_of_the_same_replies_without_a_session(desk, good):
    practice = start(desk)
    for reply in good:
        practice.answer(reply)
    result = practice.finish()
    assert result == desk.stage.play(practice.drill, 1, good)
    ended = practice.journal.ended
    assert (ended.how, ended.overall, ended.passed) == ("solved", result.scorecard.overall, True)
    assert not practice.journal.finished
    practice.rate(4, 80)
    practice.close()
    assert resume(desk, practice.id).journal.finished


def test_learning_takes_a_reply_back_as_often_as_one_likes(desk, good):
    practice = start(desk, "learn")
    assert message(practice.undo) == "practice.nothing_to_undo"
    before = practice.session
    for _ in range(2):
        practice.answer("Llame usted al otro departamento.")
        assert practice.undo() == "Llame usted al otro departamento."
        assert practice.session == before
    practice.answer(good[0])
    assert len(practice.session.exchanges) == 1
    assert rebuild(desk.stage, practice.journal)[-1] == practice.session


def test_feedback_is_one_strength_and_one_thing_to_mend(desk):
    practice = start(desk, "learn")
    practice.answer(
        "Entiendo lo duro que es estar tres días sin nevera. "
        "Eso no me toca a mí, llame usted al otro departamento."
    )
    feedback = practice.feedback()
    assert feedback.strength.act == "acknowledges_feeling"
    assert feedback.improvement.act == "bureaucratic_deflection"
    assert feedback.lapse == ""
    practice.answer("")
    assert practice.feedback().lapse == "silence"


@pytest.mark.parametrize(("mode", "hints", "undo"), [
    ("learn", True, True), ("practice", True, False), ("exam", False, False)])  # fmt: skip
def test_each_mode_has_its_rules(desk, mode, hints, undo):
    practice = start(desk, mode)
    practice.answer("Hola")
    if hints:
        given = [practice.hint() for _ in practice.drill.hints]
        assert tuple(given) == practice.drill.hints
        assert message(practice.hint) == "drill.no_more_hints"
    else:
        assert message(practice.hint) == "practice.no_hints"
    if undo:
        practice.undo()
    else:
        assert message(practice.undo) == "practice.no_undo"


def test_what_was_looked_up_hinted_and_marked_is_in_the_journal(desk):
    practice = start(desk)
    practice.look("search", "préstamo")
    practice.hint()
    practice.mark("GAR-2", "no se entiende")
    practice.pause()
    kinds = [type(one) for one in practice.journal.events[1:]]
    assert kinds == [Looked, Hinted, Marked, Paused]
    assert {one.turn for one in practice.journal.events[1:]} == {1}
    practice.finish()
    practice.pause()
    assert len(practice.journal.events) == 6


def test_an_exam_has_gates_and_the_record_counts_the_tries(desk, good, workspace):
    first, second = start(desk, "exam"), start(desk, "exam")
    assert [one.journal.started.number for one in (first, second)] == [1, 2]
    first.answer("Hola")
    first.finish()
    assert not first.journal.ended.passed
    for reply in good:
        second.answer(reply)
    result = second.finish()
    assert second.journal.ended.passed
    assert all(one.kept for one in gates(result, workspace))
    terms = ExamTerms(100, {"empathy": 100, "close": 0})
    kept = {one.name: one.kept for one in gates_of(terms, result.scorecard, result.session)}
    assert kept == {
        "overall": result.scorecard.overall == 100,
        "empathy": result.scorecard.empathy == 100,
        "close": True,
        "outcomes": True,
        "blockers": True,
    }


def test_a_drill_says_otherwise_than_the_workspace():
    general = ExamTerms(70, {"empathy": 50, "close": 40})
    assert ExamTerms().over(general) == general
    drill = ExamTerms(0, {"empathy": 80})
    assert drill.over(general) == ExamTerms(70, {"empathy": 80, "close": 40})


def test_a_stricter_gate_fails_an_exam_that_else_passes(desk, good, workspace):
    practice = start(desk, "exam")
    for reply in good:
        practice.answer(reply)
    result = practice.finish()
    strict = dataclasses.replace(workspace.settings, exam=ExamTerms(0, {"empathy": 100}))
    strict = dataclasses.replace(workspace, settings=strict)
    least = result.scorecard.empathy >= 100
    assert passed(result, practice.mode, strict) is least


@pytest.fixture
def copy(root, tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree(root / "knowledge", folder / "knowledge")
    (folder / "drills").mkdir()
    shutil.copy(root / "drills" / f"{ID}.yaml", folder / "drills")
    shutil.copy(root / "kb_trainer.yaml", folder)
    return folder


def desk_in(folder):
    workspace = find_workspace(folder, folder)
    return open_desk(workspace, open_stage(workspace), clock)


def test_a_session_of_a_changed_drill_does_not_go_on(copy, good):
    practice = start(desk_in(copy))
    practice.answer(good[0])
    practice.close()
    path = copy / "drills" / f"{ID}.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("minutes: 8", "minutes: 9"), "utf-8")
    assert message(resume, desk_in(copy), practice.id) == "practice.drill_changed"
    path.write_text(text, "utf-8")
    resume(desk_in(copy), practice.id).close()
    path.unlink()
    assert message(resume, desk_in(copy), practice.id) == "practice.drill_gone"


def test_a_customer_who_answers_otherwise_now_is_noticed(copy, good):
    practice = start(desk_in(copy))
    practice.answer(good[0])
    practice.answer(good[1])
    practice.close()
    path = copy / "drills" / f"{ID}.yaml"
    path.write_text(path.read_text("utf-8"), "utf-8")  # The file is the same, the facts aren't.
    journal = practice.journal
    events = list(journal.events)
    events[2] = dataclasses.replace(events[2], heard="Otra cosa.")
    changed = dataclasses.replace(journal, events=tuple(events))
    assert message(rebuild, desk_in(copy).stage, changed) == "practice.drifted"


def test_another_rubric_is_told(copy):
    practice = start(desk_in(copy))
    assert not practice.rubric_changed
    file = next(one for one in (copy / "knowledge" / "rubric").iterdir() if one.suffix == ".yaml")
    file.write_text(file.read_text("utf-8") + "\n# another\n", "utf-8")
    assert practice.rubric_changed


def concede(desk):
    practice = start(desk)
    practice.answer("De acuerdo, le mando un frigorífico nuevo hoy mismo.")
    practice.finish()
    practice.close()
    return practice


def test_a_second_contact_knows_what_the_trainee_promised_in_the_first(desk):
    drill = desk.stage.drill("nevera-segundo-correo")
    usual = begin(desk, drill, mode="practice", seed=1)
    assert usual.journal.recalled is None
    concede(desk)
    after = begin(desk, drill, mode="practice", seed=1)
    known = after.journal.recalled
    assert "frigorífico nuevo" in known.promised
    assert not known.kept
    assert after.session.opening != usual.session.opening
    after.answer("Buenos días, soy Lucía.")
    after.close()
    assert resume(desk, after.id).session == after.session


def test_what_was_conceded_comes_back_in_a_later_talk(desk):
    first = concede(desk)
    assert [one.clause for one in first.journal.granted] == ["GAR-2"]
    first = resume(desk, first.id)
    first.finish()
    first.close()
    assert len(first.journal.granted) == 1
    later = start(desk)
    assert later.journal.recalled.clause == "GAR-2"
    later.close()
    assert resume(desk, later.id).session == later.session


def test_a_reply_that_is_offered_can_be_chosen_by_its_number(desk):
    practice = begin(desk, desk.stage.drill("regalo-de-boda"), mode="learn", seed=1)
    choices = offered(practice.session)
    exchange = practice.answer("2")
    assert (exchange.reply, exchange.comment) == (choices[1].text, choices[1].comment)
    assert practice.journal.replies[0].text == choices[1].text
    practice.close()
    assert resume(desk, practice.id).session == practice.session
