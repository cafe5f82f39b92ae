"""Runs a session at the terminal: whatever ends it, it is kept, and it is said how to go on."""

import datetime as dt
from collections.abc import Callable

import click

from kb_trainer.cli.conclude import Concluded, conclude
from kb_trainer.cli.drill_card import print_briefing, say_line, wrapped
from kb_trainer.cli.interrupts import TERMINATED, Interrupts
from kb_trainer.cli.options import INTERRUPTED, State
from kb_trainer.cli.talk import Talk
from kb_trainer.cli.talk_words import shown
from kb_trainer.cli.typing_line import TypingLine
from kb_trainer.drills.channels import CHANNELS
from kb_trainer.drills.model import Drill
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.exams import gates
from kb_trainer.services.play import open_stage
from kb_trainer.services.practice import Desk, Practice, begin, open_desk


def now() -> dt.datetime:
    """Return the time by the user's clock."""
    return dt.datetime.now().astimezone()


def desk_of(workspace: Workspace) -> Desk:
    """Return what sessions at this terminal are played with.

    Args:
        workspace: the company's folder.
    """
    return open_desk(workspace, open_stage(workspace), now)


def play_new(
    desk: Desk, drill: Drill, state: State, mode: str, seed: int | None
) -> tuple[int, Concluded | None]:
    """Run a new session, as `play` does.

    Args:
        desk: what it is played with.
        drill: what is played.
        state: the shared options.
        mode: one of `MODES`.
        seed: picks among the variants of lines, or None for the next one.

    Returns:
        The exit code, and the result when there is one.
    """
    return play(lambda: begin(desk, drill, mode=mode, seed=seed), state)


def play(opened: Callable[[], Practice], state: State) -> tuple[int, Concluded | None]:
    """Run a session to its end, or until it is left for later.

    Args:
        opened: begins the session or goes on with it.
        state: the shared options.

    Returns:
        The exit code, and the result when there is one.
    """
    with Interrupts() as interrupts:
        practice = opened()
        try:
            return 0, _run(practice, state, interrupts)
        except KeyboardInterrupt:
            interrupts.ignore()  # A second Ctrl-C must not cut off how to go on.
            click.echo("")
            _leave(practice, state)
            return (TERMINATED if interrupts.terminated else INTERRUPTED), None
        finally:
            practice.close()


def _run(practice: Practice, state: State, interrupts: Interrupts) -> Concluded | None:
    if practice.journal.ended is None:
        _introduce(practice, state)
        if not Talk(practice, state, TypingLine(state, interrupts)).run():
            _leave(practice, state)
            return None
        practice.finish()
    return conclude(practice, state)


def _introduce(practice: Practice, state: State) -> None:
    """Print what must be known before the talk, or where it was left."""
    started = practice.journal.started
    turns = len(practice.session.exchanges)
    if practice.journal.events[1:]:
        click.echo(state.bold(wrapped(practice.drill.title)))
        click.echo(wrapped(state.say("practice.resumed", id=practice.id, turn=turns + 1)))
        if practice.rubric_changed:
            click.echo(wrapped(state.say("practice.rubric_changed")))
        click.echo("")
        _read_again(practice, state)
        return
    print_briefing(practice.drill, state)
    click.echo(wrapped(state.say(f"practice.brief.{started.mode}", **_gates(practice, state))))
    if practice.mode.gates and started.number > 1:
        click.echo(wrapped(state.say("practice.brief.again", number=started.number)))
    keys = "practice.brief.keys_plain" if state.plain else "practice.brief.keys"
    click.echo(wrapped(state.say(keys, help=shown("help", state.language))) + "\n")


def _read_again(practice: Practice, state: State) -> None:
    """Print what was said before the customer's last words, where it could be read again."""
    if not CHANNELS[practice.drill.channel].rereads:
        return
    session = practice.session
    said = session.opening
    for exchange in session.exchanges:
        say_line(practice.drill.served(said.who).name, said.text)
        say_line(state.say("drill.you"), exchange.reply)
        said = exchange.said


def _gates(practice: Practice, state: State) -> dict[str, str]:
    """Say what an exam asks for."""
    if not practice.mode.gates:
        return {}
    asked = gates(practice.desk.stage.finish(practice.session), practice.desk.workspace)
    marks = [f"{state.say(f'practice.gate.{one.name}')} {one.least}" for one in asked if one.least]
    return {"gates": ", ".join(marks)}


def _leave(practice: Practice, state: State) -> None:
    """Keep the session and say how to go on."""
    practice.pause()
    if practice.journal.finished:
        click.echo(wrapped(state.say("practice.kept_result", id=practice.id)), err=True)
    elif practice.journal.ended:
        click.echo(wrapped(state.say("practice.kept_ended", id=practice.id)), err=True)
    else:
        turn = len(practice.session.exchanges) + 1
        click.echo(wrapped(state.say("practice.kept", id=practice.id, turn=turn)), err=True)
