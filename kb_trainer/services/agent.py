"""Lets a program play a drill: a line of JSON each way per turn (`docs/agents.md`)."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from kb_trainer.drills.engine import break_off
from kb_trainer.drills.model import Drill
from kb_trainer.drills.sentences import MAX_CHARACTERS
from kb_trainer.drills.session import Session
from kb_trainer.i18n.say import say
from kb_trainer.services.agent_process import AgentFailure, AgentProcess
from kb_trainer.services.play import Result, Stage, shown

LONGEST_SHOWN: Final = 60
"""Characters that are shown of a line that isn't understood."""

Heard = Callable[[Session], None]
"""Told the talk before the first reply, and after each."""


@dataclass(frozen=True, slots=True)
class Agent:
    """A program that plays.

    Attributes:
        command: the program and its arguments.
        timeout: seconds that each reply may take; the first one also waits for its start.
    """

    command: tuple[str, ...]
    timeout: int


@dataclass(frozen=True, slots=True)
class Failure:
    """What an agent did against the protocol.

    Attributes:
        what: as in `AgentFailure`.
        turn: the reply that was waited for, from 1; for too much output the last one.
        details: the values that its message names.
        words: the last line of its standard error, or nothing.
    """

    what: str
    turn: int
    details: dict[str, object]
    words: str


@dataclass(frozen=True, slots=True)
class Played:
    """A session that an agent has played.

    Attributes:
        result: its scores, also of a talk that was broken off.
        failure: why it was broken off, or None.
    """

    result: Result
    failure: Failure | None


def play_agent(stage: Stage, drill: Drill, seed: int, agent: Agent, heard: Heard) -> Played:
    """Let an agent play a session, in a process of its own.

    Args:
        stage: the drills, rubric and policies.
        drill: the scenario.
        seed: picks among the variants of lines.
        agent: the program.
        heard: told how the talk goes on.

    Returns:
        The scored session; `agent-failed` when the agent broke the protocol.

    Raises:
        UserError: when the agent can't be started.
    """
    session = stage.start(drill, seed)
    failed: AgentFailure | None = None
    turn = 0
    process = AgentProcess(agent.command, agent.timeout)
    with process:
        heard(session)
        try:
            while not session.ended:
                turn += 1
                reply = _reply(process.exchange(_asked(session)))
                session = stage.answer(session, reply)
                heard(session)
            process.finish()
        except AgentFailure as why:
            failed = why
            session = break_off(session)
    result = stage.finish(session)
    if failed is None:
        return Played(result, None)
    return Played(result, Failure(failed.what, turn, failed.details, process.last_words))


def _asked(session: Session) -> bytes:
    drill = session.drill
    asked = {
        "drill": drill.id,
        "lang": drill.language,
        "channel": drill.channel,
        "turn": len(session.exchanges) + 1,
        "customer": session.last_said.text,
        "record": drill.record,
    }
    return json.dumps(asked, ensure_ascii=False).encode() + b"\n"


def _reply(line: bytes) -> str:
    try:
        text = line.decode()
    except UnicodeDecodeError:
        raise AgentFailure("not_utf8") from None
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError):
        answer = None
    reply = answer.get("reply") if isinstance(answer, dict) else None
    if not isinstance(reply, str):
        joined = " ".join(text.split())
        cut = joined if len(joined) <= LONGEST_SHOWN else f"{joined[:LONGEST_SHOWN]}…"
        raise AgentFailure("garbage", line=cut)
    if len(reply) > MAX_CHARACTERS:
        raise AgentFailure("long", limit=MAX_CHARACTERS)
    return reply


def failure_words(failure: Failure, drill: str, language: str) -> str:
    """Say in one line what an agent did, and in which turn.

    Args:
        failure: what it did.
        drill: id of the drill.
        language: of the line.
    """
    what = say(language, f"agent.failed.{failure.what}", **failure.details)
    line = say(language, "agent.failed", drill=drill, turn=failure.turn, what=what)
    return f"{line} · stderr: {failure.words}" if failure.words else line


def told(played: Played, language: str) -> dict[str, Any]:
    """Return all that is told of a session that an agent has played, as JSON.

    Args:
        played: the session.
        language: of the program's own words.

    Returns:
        What is told of any session, with the talk and the failure.
    """
    session, failure = played.result.session, played.failure
    said = [session.opening.text, *(one.said.text for one in session.exchanges)]
    return shown(played.result) | {
        "talk": [
            {"customer": words, "reply": one.reply}
            for words, one in zip(said, session.exchanges, strict=False)
        ],
        "last_words": said[-1],
        "failure": failure
        and {
            "what": failure.what,
            "turn": failure.turn,
            "message": failure_words(failure, session.drill.id, language),
        },
    }
