"""The trainees' objections to verdicts: kept beside them, listed for supervisors."""

import datetime as dt
from dataclasses import dataclass

from kb_trainer.drills.events import Disputed
from kb_trainer.drills.journal import Journal
from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.scoring.finding import Finding
from kb_trainer.services.play import Stage, open_stage
from kb_trainer.services.rebuild import rebuild
from kb_trainer.services.replies import clean
from kb_trainer.services.sessions import Sessions, SessionStore


@dataclass(frozen=True, slots=True)
class Dispute:
    """An objection, with what it is about.

    Attributes:
        at: when it was made, in ISO 8601.
        session: id of the session.
        drill: id of the drill.
        turn: from 1; 0 is the whole session.
        why: the trainee's words.
        heard: the customer's words before the turn, or nothing.
        reply: the trainee's reply in that turn, or nothing.
        overall: the session's score on the day.
        findings: of that turn, or of all; None when the drill has changed since.
    """

    at: str
    session: str
    drill: str
    turn: int
    why: str
    heard: str
    reply: str
    overall: int
    findings: tuple[Finding, ...] | None


def dispute(store: SessionStore, id_: str, turn: int, why: str, at: dt.datetime) -> None:
    """Keep an objection; the score stays as it is.

    Args:
        store: where sessions are kept.
        id_: of the session.
        turn: from 1; 0 is the whole session.
        why: the trainee's words.
        at: now, by the user's clock.

    Raises:
        UserError: when there is no such session or turn, when the session isn't over, or
            when nothing is said.
    """
    words = clean(why).strip()
    if not words:
        raise UserError("result.dispute.empty")
    opened = store.open(id_)
    try:
        journal = opened.journal
        count = len(journal.replies)
        if journal.ended is None:
            raise UserError("result.not_over", exit_code=1, id=id_)
        if not 0 <= turn <= count:
            raise UserError("result.dispute.no_turn", id=id_, count=count, turn=turn)
        opened.append(Disputed(turn, words, at.isoformat(timespec="seconds")))
    finally:
        opened.close()


def disputes(workspace: Workspace, sessions: Sessions) -> list[Dispute]:
    """Return all objections, the latest first.

    Args:
        workspace: its drills tell what was found in a turn.
        sessions: all that there are.
    """
    journals = [one for one in sessions.journals if one.disputes]
    if not journals:
        return []
    stage = open_stage(workspace)
    found = [
        _told(journal, one, findings)
        for journal in journals
        for findings in (_findings(stage, journal),)
        for one in journal.disputes
    ]
    return sorted(found, key=lambda one: dt.datetime.fromisoformat(one.at), reverse=True)


def _findings(stage: Stage, journal: Journal) -> tuple[tuple[Finding, ...], ...] | None:
    """Return what is found in each turn, or None when it can't be known any more."""
    try:
        session = rebuild(stage, journal)[-1]
    except UserError:
        return None
    return tuple(exchange.findings for exchange in session.exchanges)


def _told(
    journal: Journal, one: Disputed, findings: tuple[tuple[Finding, ...], ...] | None
) -> Dispute:
    said = journal.replies[one.turn - 1] if one.turn else None
    mine = None
    if findings is not None:
        turns = findings[one.turn - 1 : one.turn] if one.turn else findings
        mine = tuple(finding for turn in turns for finding in turn)
    return Dispute(
        at=one.at,
        session=journal.id,
        drill=journal.started.drill,
        turn=one.turn,
        why=one.why,
        heard=said.heard if said else "",
        reply=said.text if said else "",
        overall=journal.ended.overall if journal.ended else 0,
        findings=mine,
    )
