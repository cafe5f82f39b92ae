"""Runs a session that a program plays: the talk as it goes on, then the result."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Any

import click

from kb_trainer.cli.agent_options import agent_of, seed_of
from kb_trainer.cli.conclude import Concluded
from kb_trainer.cli.drill_card import print_exchange, say_line
from kb_trainer.cli.drill_result import print_result
from kb_trainer.cli.interrupts import TERMINATED, Interrupts
from kb_trainer.cli.options import INTERRUPTED, State
from kb_trainer.cli.output import print_json, safe
from kb_trainer.drills.model import Drill
from kb_trainer.drills.session import Session
from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.agent import Played, failure_words, play_agent, told
from kb_trainer.services.debriefing import debrief
from kb_trainer.services.play import Stage

FAILED = 1
"""The exit code when the agent has failed."""


class _Show(Enum):
    """What is printed of a session on stdout."""

    TEXT = auto()
    JSON = auto()
    NOTHING = auto()


def play(
    stage: Stage, drill: Drill, workspace: Workspace, state: State, options: Mapping[str, Any]
) -> tuple[int, Concluded | None]:
    """Run a session.

    Args:
        stage: the drills, rubric and policies.
        drill: what is played.
        workspace: the company's folder.
        state: the shared options.
        options: of `drill start`, by name.

    Returns:
        The exit code, and the result when there is one.

    Raises:
        UserError: when options don't go together, or the agent can't be started.
    """
    if options["replies"] is not None:
        raise UserError("agent.or_replies")
    if options["mode"] is not None:
        raise UserError("agent.no_mode")
    show = _show(options)
    agent = agent_of(options)

    def heard(session: Session) -> None:
        if show is _Show.TEXT:
            _print_last(session, state)

    with Interrupts() as interrupts:
        try:
            played = play_agent(stage, drill, seed_of(options), agent, heard)
        except KeyboardInterrupt:
            return stopped(interrupts), None
    result = played.result
    told_ = debrief(stage, result, workspace, state.language)
    if show is _Show.JSON:
        print_json(told(played, state.language))
    elif show is _Show.TEXT:
        print_result(told_, state)
    say_failure(played, state)
    return FAILED if played.failure else 0, Concluded(result, told_)


def _show(options: Mapping[str, Any]) -> _Show:
    if options["as_json"]:
        return _Show.JSON
    return _Show.NOTHING if options["out"] == "-" else _Show.TEXT


def stopped(interrupts: Interrupts) -> int:
    """Return the exit code after a signal, and leave the line that it cut.

    Args:
        interrupts: what took the signal.
    """
    click.echo("", err=True)
    return TERMINATED if interrupts.terminated else INTERRUPTED


def say_failure(played: Played, state: State) -> None:
    """Say on stderr in one line what the agent did, if it failed.

    Args:
        played: the session.
        state: the shared options.
    """
    if played.failure is not None:
        words = failure_words(played.failure, played.result.session.drill.id, state.language)
        click.echo(f"kb-trainer: {safe(words)}", err=True)


def _print_last(session: Session, state: State) -> None:
    """Print what was said since the last time."""
    if session.exchanges:
        print_exchange(session.exchanges[-1], session.drill, state.say("agent.you"))
    else:
        say_line(session.persona.name, session.opening.text)
