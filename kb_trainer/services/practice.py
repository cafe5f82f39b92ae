"""One running session, for whatever shows it: what is done is in its journal first."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kb_trainer.drills.choices import choose
from kb_trainer.drills.events import (
    Ended,
    Event,
    Granted,
    Hinted,
    Looked,
    Marked,
    Paused,
    Rated,
    Replied,
    Undone,
)
from kb_trainer.drills.journal import Journal
from kb_trainer.drills.model import Drill
from kb_trainer.drills.modes import MODES, Mode
from kb_trainer.drills.past import given_in, past_of
from kb_trainer.drills.session import Exchange, Session
from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.exams import passed
from kb_trainer.services.feedback import Feedback, feedback_on
from kb_trainer.services.fingerprints import folder_hash, program_hash
from kb_trainer.services.play import Result, Stage
from kb_trainer.services.private_folder import data_folder
from kb_trainer.services.rebuild import past_for, rebuild, recalled
from kb_trainer.services.replies import clean
from kb_trainer.services.sessions import OpenSession, SessionStore

Clock = Callable[[], dt.datetime]
"""Tells the time with its offset."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What sessions are played with.

    Attributes:
        workspace: the company's folder.
        stage: its drills, rubric and policies.
        store: where journals are kept.
        clock: tells the time.
    """

    workspace: Workspace
    stage: Stage
    store: SessionStore
    clock: Clock


class Practice:
    """A session that is being played.

    Args:
        desk: what it is played with.
        opened: the session's journal, open.
        sessions: the talk after each reply of the journal; the first is before any.
    """

    def __init__(self, desk: Desk, opened: OpenSession, sessions: Sequence[Session]) -> None:
        self.desk = desk
        self._opened = opened
        self._sessions = list(sessions)

    @property
    def id(self) -> str:
        """The session's id."""
        return self.journal.id

    @property
    def journal(self) -> Journal:
        """All that has happened."""
        return self._opened.journal

    @property
    def session(self) -> Session:
        """The talk so far."""
        return self._sessions[-1]

    @property
    def drill(self) -> Drill:
        """What is played."""
        return self.session.drill

    @property
    def rubric_changed(self) -> bool:
        """Whether the rubric isn't the one by which the session began."""
        return rubric_fingerprint(self.desk.workspace) != self.journal.started.rubric

    @property
    def mode(self) -> Mode:
        """What is allowed."""
        return MODES[self.journal.started.mode]

    def answer(self, text: str) -> Exchange:
        """Give a reply; it is in the journal before the customer hears it.

        Args:
            text: the reply; where replies are offered, a number chooses one.

        Returns:
            The reply with what was found in it and what the customer says to it.
        """
        reply = clean(text)
        chosen = choose(self.session, reply)
        if chosen is not None:
            reply = chosen.text
        turn = len(self._sessions)
        self._write(Replied(turn, self.session.last_said.text, reply, self._now()))
        self._sessions.append(self.desk.stage.answer(self.session, reply))
        return self.session.exchanges[-1]

    def feedback(self) -> Feedback:
        """Return what to say about the last reply."""
        return feedback_on(self.session.exchanges[-1])

    def undo(self) -> str:
        """Take the last reply back.

        Returns:
            Its words.

        Raises:
            UserError: when the mode doesn't allow it, or there is none.
        """
        if len(self._sessions) == 1 or self.journal.ended:
            raise UserError("practice.nothing_to_undo")
        if not self.mode.undo:
            raise UserError("practice.no_undo")
        self._write(Undone(len(self._sessions) - 1, self._now()))
        return self._sessions.pop().exchanges[-1].reply

    def hint(self) -> str:
        """Return the next hint.

        Raises:
            UserError: when the mode has none, or all were given.
        """
        if not self.mode.hints:
            raise UserError("practice.no_hints")
        given = self.journal.hints
        if given >= len(self.drill.hints):
            raise UserError("drill.no_more_hints")
        self._write(Hinted(self._turn, self._now()))
        return self.drill.hints[given]

    def look(self, what: str, text: str) -> None:
        """Note that something was looked up.

        Args:
            what: `search`, `clause` or `cite`.
            text: the question, or the clause's id.
        """
        self._write(Looked(self._turn, what, clean(text), self._now()))

    def mark(self, clause: str, why: str) -> None:
        """Question a clause, for the supervisors.

        Args:
            clause: its id, or nothing when it is about something else.
            why: the trainee's words.
        """
        self._write(Marked(self._turn, clause, clean(why), self._now()))

    def pause(self) -> None:
        """Note that the talk goes on later; nothing when it has ended."""
        if self.journal.ended is None:
            self._write(Paused(self._turn, self._now()))

    def finish(self) -> Result:
        """End the talk if it hasn't ended, and score it.

        Returns:
            The session with its scores, as often as it is asked for.
        """
        result = self.desk.stage.finish(self.session)
        if self.journal.ended is None:
            session = result.session
            # Interrupted here before, the precedents that were written stay and are not repeated.
            for given in given_in(session)[len(self.journal.granted) :]:
                self._write(Granted(given.clause, given.what, self._now()))
            self._write(
                Ended(
                    how=session.ended,
                    said=session.last_said.text,
                    overall=result.scorecard.overall,
                    passed=passed(result, self.mode, self.desk.workspace),
                    at=self._now(),
                )
            )
        return result

    def rate(self, rating: int, sure: int) -> None:
        """Keep how the trainee thinks the customer would rate the contact.

        Args:
            rating: 1 to 5; 0 when they don't want to say.
            sure: 0 to 100, in per cent.
        """
        self._write(Rated(rating, sure, self._now()))

    def close(self) -> None:
        """Let others open the session."""
        self._opened.close()

    @property
    def _turn(self) -> int:
        """The number of the reply that comes next."""
        return len(self._sessions)

    def _write(self, event: Event) -> None:
        self._opened.append(event)

    def _now(self) -> str:
        return self.desk.clock().isoformat(timespec="seconds")


def open_desk(workspace: Workspace, stage: Stage, clock: Clock) -> Desk:
    """Return what sessions are played with.

    Args:
        workspace: the company's folder.
        stage: its drills, rubric and policies.
        clock: tells the time.

    Raises:
        UserError: when there is no place to keep sessions.
    """
    return Desk(workspace, stage, SessionStore(data_folder(workspace.root)), clock)


def begin(desk: Desk, drill: Drill, *, mode: str, seed: int | None) -> Practice:
    """Begin a session.

    Args:
        desk: what it is played with.
        drill: what is played.
        mode: one of `MODES`.
        seed: picks among the variants of lines, or None for the next one.

    Returns:
        The session before the first reply.
    """
    sessions = desk.store.list()
    past = past_for(desk.stage, sessions, drill)
    opened = desk.store.new(
        drill,
        sessions.journals,
        mode=mode,
        seed=seed,
        rubric=rubric_fingerprint(desk.workspace),
        program=program_hash("drills", "scoring"),
        at=desk.clock(),
    )
    if past != past_of(drill):
        opened.append(recalled(past, opened.journal.at))
    return Practice(desk, opened, [desk.stage.start(drill, opened.journal.started.seed, past)])


def resume(desk: Desk, id_: str) -> Practice:
    """Go on with a session: to the exact turn, or not at all.

    Args:
        desk: what it is played with.
        id_: of the session.

    Returns:
        The session as it was left; one that has ended may still lack the trainee's rating.

    Raises:
        UserError: when it can't be opened, or when the drill isn't what it was.
    """
    opened = desk.store.open(id_)
    try:
        return Practice(desk, opened, rebuild(desk.stage, opened.journal))
    except BaseException:
        opened.close()
        raise


def rubric_fingerprint(workspace: Workspace) -> str:
    """Return a hash of the files of the rubric.

    Args:
        workspace: where they stand.
    """
    return folder_hash(workspace.rubric)[:16]
