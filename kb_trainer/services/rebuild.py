"""Plays a journal again: the same drill answers the same, or it is said that it does not."""

import contextlib

from kb_trainer.drills.events import Recalled
from kb_trainer.drills.journal import Journal
from kb_trainer.drills.model import Drill
from kb_trainer.drills.past import past_of
from kb_trainer.drills.session import Session
from kb_trainer.drills.state import Given, Past, Word
from kb_trainer.errors import UserError
from kb_trainer.services.play import Stage
from kb_trainer.services.sessions import Sessions


def rebuild(stage: Stage, journal: Journal) -> list[Session]:
    """Play a journal's replies again.

    Args:
        stage: the drills, the rubric and the policies.
        journal: of the session.

    Returns:
        The talk after each reply; the first is before any.

    Raises:
        UserError: when the drill has changed, is gone, or answers otherwise than it did.
    """
    started = journal.started
    drill = next((one for one in stage.drills.drills if one.id == started.drill), None)
    if drill is None:
        raise UserError("practice.drill_gone", exit_code=1, id=journal.id, drill=started.drill)
    if drill.fingerprint != started.fingerprint:
        raise UserError("practice.drill_changed", exit_code=1, id=journal.id, drill=drill.id)
    sessions = [stage.start(drill, started.seed, past_in(journal))]
    for reply in journal.replies:
        if sessions[-1].ended or sessions[-1].last_said.text != reply.heard:
            raise UserError("practice.drifted", exit_code=1, id=journal.id, drill=drill.id)
        sessions.append(stage.answer(sessions[-1], reply.text))
    if journal.ended and sessions[-1].last_said.text != journal.ended.said:
        raise UserError("practice.drifted", exit_code=1, id=journal.id, drill=drill.id)
    return sessions


def past_for(stage: Stage, sessions: Sessions, drill: Drill) -> Past:
    """Return what came before a session of a drill.

    Args:
        stage: the drills, the rubric and the policies.
        sessions: all that there are.
        drill: what will be played.

    Returns:
        What the trainee promised in the contact that the drill follows, if they played it, and
        what was given beyond its clauses: by the workspace's register, then by the trainee.
    """
    journals = [one for one in sessions.journals if one.ended]
    given = [Given(one.clause, one.what) for one in stage.precedents]
    given += [Given(one.clause, one.what) for journal in journals[::-1] for one in journal.granted]
    before = None
    follows = drill.follows.drill if drill.follows else ""
    for journal in journals:
        if journal.started.drill == follows:
            # A first contact that can't be played again is one that isn't known.
            with contextlib.suppress(UserError):
                before = rebuild(stage, journal)[-1]
            break
    return past_of(drill, tuple(given), before)


def recalled(past: Past, at: str) -> Recalled:
    """Return what came before a talk, for its journal.

    Args:
        past: what came before.
        at: when the session began.
    """
    word = past.word or Word("", kept=True)
    given = past.given[-1] if past.given else Given("", "")
    return Recalled(word.text, word.kept, given.clause, given.what, at)


def past_in(journal: Journal) -> Past | None:
    """Return what came before a talk, as its journal says; None when it is what the drill says.

    Args:
        journal: of the session.
    """
    known = journal.recalled
    if known is None:
        return None
    word = Word(known.promised, known.kept) if known.promised else None
    return Past(word, (Given(known.clause, known.given),) if known.clause else ())
