"""Objections are kept beside the verdict, and listed for supervisors."""

import datetime as dt

import pytest

from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.bench import references
from kb_trainer.services.disputes import dispute, disputes
from kb_trainer.services.play import open_stage
from kb_trainer.services.practice import begin, open_desk

ID = "nevera-sin-frio"
AT = dt.datetime(2026, 3, 12, 10, 5, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def workspace(root):
    return find_workspace(root, root)


@pytest.fixture(scope="module")
def stage(workspace):
    return open_stage(workspace)


@pytest.fixture
def desk(workspace, stage):
    return open_desk(workspace, stage, lambda: AT)


@pytest.fixture
def session(desk):
    """The id of a session that is over."""
    drill = desk.stage.drill(ID)
    practice = begin(desk, drill, mode="practice", seed=1)
    for reply in references(desk.workspace, drill)["weak"].transcript.replies:
        practice.answer(reply)
    practice.finish()
    practice.close()
    return practice.id


def test_an_objection_stands_with_the_words_and_the_rules_of_its_turn(desk, session):
    before = desk.store.read(session).ended
    dispute(desk.store, session, 1, " Pregunté por el técnico. ", AT)
    dispute(desk.store, session, 0, "Todo", AT + dt.timedelta(minutes=1))
    whole, turn = disputes(desk.workspace, desk.store.list())
    assert (turn.turn, turn.why, turn.session) == (1, "Pregunté por el técnico.", session)
    assert turn.reply.startswith("Buenos días, le atiende")
    assert "formulaic" in {one.rule for one in turn.findings}
    assert (whole.turn, whole.reply) == (0, "")
    assert len(whole.findings) > len(turn.findings)
    assert desk.store.read(session).ended == before


REFUSED = [
    (99, "No", "result.dispute.no_turn"),
    (-1, "No", "result.dispute.no_turn"),
    (1, "  ", "result.dispute.empty"),
]


@pytest.mark.parametrize(("turn", "why", "message"), REFUSED)
def test_what_cannot_be_an_objection_is_refused(desk, session, turn, why, message):
    with pytest.raises(UserError) as refused:
        dispute(desk.store, session, turn, why, AT)
    assert refused.value.message == message
    assert desk.store.read(session).disputes == ()


def test_a_session_that_goes_on_has_no_verdict_yet(desk):
    practice = begin(desk, desk.stage.drill(ID), mode="practice", seed=1)
    practice.close()
    with pytest.raises(UserError) as refused:
        dispute(desk.store, practice.id, 0, "No", AT)
    assert refused.value.message == "result.not_over"


@pytest.mark.usefixtures("session")
def test_without_objections_the_list_is_empty(desk):
    assert disputes(desk.workspace, desk.store.list()) == []
