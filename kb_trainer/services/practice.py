"""One running session, for whatever shows it: what is done is in its journal first."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kb_trainer.drills.exam import Gate, gates_of
from kb_trainer.drills.journal import (
    Ended,
    Event,
    Hinted,
    Journal,
    Looked,
    Marked,
    Paused,
    Rated,
    Replied,
    Undone,
)
from kb_trainer.drills.model import Drill
from kb_trainer.drills.modes import MODES, Mode
from kb_trainer.drills.session import Exchange, Session
from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.scoring.finding import Finding
from kb_trainer.services.fingerprints import folder_hash
from kb_trainer.services.play import Result, Stage
from kb_trainer.services.private_folder import data_folder
from kb_trainer.services.replies import clean
from kb_trainer.services.sessions import OpenSession, SessionStore

Clock = Callable[[], dt.datetime]
"""Tells the time with its offset."""

LAPSES = (
    "conceded", "revoked", "refused_bare", "ignored", "silence", "not_understood", "unclear",
    "moment_broken",
)  # fmt: skip
"""What a reply settled badly, the worst first."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is said about one reply.

    Attributes:
        strength: the good act that weighs most, or None.
        improvement: the act that costs most, or None.
        lapse: one of `LAPSES` when there is no such act but the reply settled something
            badly, or nothing.
    """

    strength: Finding | None
    improvement: Finding | None
    lapse: str = ""


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
            text: the reply.

        Returns:
            The reply with what was found in it and what the customer says to it.
        """
        reply = clean(text)
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


def feedback_on(exchange: Exchange) -> Feedback:
    """Choose what to say about one reply: one strength, one thing to mend.

    Args:
        exchange: the reply, what was found in it and what it settled.
    """
    by_weight = sorted(exchange.findings, key=lambda one: (-abs(one.points), one.start))
    strength = next((one for one in by_weight if one.good), None)
    improvement = next((one for one in by_weight if not one.good), None)
    lapse = "" if improvement else next((one for one in LAPSES if one in exchange.events), "")
    return Feedback(strength, improvement, lapse)


def passed(result: Result, mode: Mode, workspace: Workspace) -> bool:
    """Tell whether a session passes: an exam by its gates, else by the pass mark.

    Args:
        result: the scored session.
        mode: how it was played.
        workspace: says what holds for all exams.
    """
    return all(one.kept for one in gates(result, workspace)) if mode.gates else result.passed


def gates(result: Result, workspace: Workspace) -> tuple[Gate, ...]:
    """Return what an exam asks for, and what of it was reached.

    Args:
        result: the scored session.
        workspace: says what holds for all exams; the drill may say otherwise.
    """
    drill = result.session.drill
    return gates_of(drill.exam.over(workspace.settings.exam), result.scorecard, result.session)


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
    opened = desk.store.new(
        drill,
        mode=mode,
        seed=seed,
        rubric=rubric_fingerprint(desk.workspace),
        program=_program(),
        at=desk.clock(),
    )
    return Practice(desk, opened, [desk.stage.start(drill, opened.journal.started.seed)])


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
    sessions = [stage.start(drill, started.seed)]
    for reply in journal.replies:
        if sessions[-1].ended or sessions[-1].last_said.text != reply.heard:
            raise UserError("practice.drifted", exit_code=1, id=journal.id, drill=drill.id)
        sessions.append(stage.answer(sessions[-1], reply.text))
    if journal.ended and sessions[-1].last_said.text != journal.ended.said:
        raise UserError("practice.drifted", exit_code=1, id=journal.id, drill=drill.id)
    return sessions


def rubric_fingerprint(workspace: Workspace) -> str:
    """Return a hash of the files of the rubric.

    Args:
        workspace: where they stand.
    """
    return folder_hash(workspace.rubric)[:16]


def _program() -> str:
    from importlib.metadata import version  # noqa: PLC0415  slow, wanted once a session

    return version("kb-trainer")
