"""`kb-trainer drill show|resume|sessions|marks`: what there is to practise, and what was."""

import datetime as dt
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kb_trainer.cli import prompter
from kb_trainer.cli.drill_card import print_briefing, wrapped
from kb_trainer.cli.drill_replay import replay_session
from kb_trainer.cli.options import Command, State, in_json, state_of
from kb_trainer.cli.output import print_json, print_table
from kb_trainer.drills.journal import Journal
from kb_trainer.errors import UserError
from kb_trainer.services.play import open_stage
from kb_trainer.services.practice import Desk, resume
from kb_trainer.services.private_folder import data_folder
from kb_trainer.services.sessions import Sessions, SessionStore

CHANGED = ("practice.drill_changed", "practice.drifted", "practice.drill_gone")
"""Why a session can't go on, though it can be read."""

_MAYBE_SESSION = click.Argument(["session"], metavar="[SESSION]", required=False)


@click.command(
    "show",
    cls=Command,
    help="practice.show.help",
    params=[click.Argument(["id_"], metavar="ID")],
)
@click.pass_context
def show(ctx: click.Context, id_: str) -> int:
    """Print the briefing of a drill, and how often it was played."""
    state = state_of(ctx)
    workspace = state.workspace()
    drill = open_stage(workspace).drill(id_)
    print_briefing(drill, state)
    store = SessionStore(data_folder(workspace.root))
    mine = [one for one in store.list().journals if one.started.drill == id_]
    click.echo(wrapped(state.say("practice.show.played", count=len(mine))))
    click.echo(wrapped(state.say("practice.show.start", id=id_)))
    return 0


@click.command("resume", cls=Command, help="practice.resume.help", params=[_MAYBE_SESSION])
@click.pass_context
def resume_(ctx: click.Context, session: str | None) -> int:
    """Go on with a session: the last one when none is named."""
    state = state_of(ctx)
    if not state.may_ask:
        raise UserError("practice.no_terminal")
    from kb_trainer.cli.drill_play import desk_of  # noqa: PLC0415  after what can be refused

    desk = desk_of(state.workspace())
    return go_on(desk, session or _last(desk.store.list()), state)


def _last(sessions: Sessions) -> str:
    for journal in sessions.unfinished:
        return journal.id
    for why in sessions.refused:
        raise why
    raise UserError("practice.none_unfinished")


def go_on(desk: Desk, id_: str, state: State) -> int:
    """Go on with a session; when that can't be, offer what can.

    Args:
        desk: what it is played with.
        id_: of the session.
        state: the shared options.

    Returns:
        The exit code.

    Raises:
        UserError: when there is nothing to offer.
    """
    from kb_trainer.cli.drill_play import play, play_new  # noqa: PLC0415  slow, for people only

    if desk.store.read(id_).finished:
        raise UserError("practice.finished", id=id_)
    try:
        return play(lambda: resume(desk, id_), state)[0]
    except UserError as why:
        if why.message not in CHANGED:
            raise
        click.echo(wrapped(state.say(why.message, **why.details)), err=True)
    ways = ["replay", "start", "nothing"]
    started = desk.store.read(id_).started
    if started.drill not in {drill.id for drill in desk.stage.drills.drills}:
        ways.remove("start")
    choices = {way: state.say(f"practice.instead.{way}") for way in ways}
    chosen = prompter.choose(state.say("practice.instead"), choices, state)
    if chosen == "replay":
        replay_session(desk.stage, desk.workspace, desk.store.read(id_), state)
    elif chosen == "start":
        return play_new(desk, desk.stage.drill(started.drill), state, started.mode, None)[0]
    return 1


@click.command("sessions", cls=Command, help="practice.sessions.help", params=[in_json()])
@click.pass_context
def sessions(ctx: click.Context, *, as_json: bool) -> int:
    """List the sessions, the one used last first."""
    state = state_of(ctx)
    found = read_all(state, state.workspace().root)
    if as_json:
        print_json({"sessions": [_row(one) for one in found.journals]})
        return 0
    if not found.journals:
        click.echo(state.say("practice.no_sessions"), err=True)
        return 0
    rows = [_cells(one, state) for one in found.journals]
    head = [state.say(f"practice.column.{key}") for key in ("id", "mode", "when", "state", "drill")]
    print_rows(head, rows, state)
    return 0


def print_rows(head: Sequence[str], rows: Sequence[Sequence[str]], state: State) -> None:
    """Print rows as a table, or one after the other where a table has no room.

    Args:
        head: names of the columns.
        rows: cells, as many as there are names.
        state: the shared options; in plain mode there are no tables.
    """
    widest = sum(max(map(len, column)) + 2 for column in zip(head, *rows, strict=True)) - 2
    narrow = sys.stdout.isatty() and widest > shutil.get_terminal_size().columns
    if not state.plain and not narrow:
        print_table([head, *rows])
        return
    for row in rows:
        click.echo(wrapped(" · ".join(row), "    ", ""))


def read_all(state: State, root: Path) -> Sessions:
    """Read all sessions; of those that can't be read, say why.

    Args:
        state: the shared options.
        root: the workspace's folder.

    Returns:
        The sessions.
    """
    found = SessionStore(data_folder(root)).list()
    for why in found.refused:
        click.echo(state.say(why.message, **why.details), err=True)
    return found


def _cells(journal: Journal, state: State) -> list[str]:
    started = journal.started
    mode = state.say(f"practice.mode.{started.mode}")
    if started.mode == "exam" and started.number > 1:
        mode += f" {started.number}"
    return [journal.id, mode, _when(journal.at), standing(journal, state), started.drill]


def _when(at: str) -> str:
    """Return a time by the user's clock, to the minute."""
    return f"{dt.datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M}"


def standing(journal: Journal, state: State) -> str:
    """Say where a session stands: its turn, or its score."""
    ended = journal.ended
    if ended is None:
        return state.say("practice.standing.turn", turn=len(journal.replies) + 1)
    name = "passed" if ended.passed else "failed"
    return state.say(f"practice.standing.{name}", overall=ended.overall)


def _row(journal: Journal) -> dict[str, object]:
    started, ended = journal.started, journal.ended
    return {
        "id": journal.id,
        "drill": started.drill,
        "mode": started.mode,
        "number": started.number,
        "seed": started.seed,
        "started": started.at,
        "last": journal.at,
        "turns": len(journal.replies),
        "hints": journal.hints,
        "finished": journal.finished,
        "ended": ended and ended.how,
        "overall": ended and ended.overall,
        "passed": ended and ended.passed,
    }


@click.command("marks", cls=Command, help="practice.marks.help", params=[in_json()])
@click.pass_context
def marks(ctx: click.Context, *, as_json: bool) -> int:
    """List what trainees have questioned, the latest first."""
    state = state_of(ctx)
    found = read_all(state, state.workspace().root)
    rows = [
        {
            "at": one.at,
            "clause": one.clause,
            "why": one.why,
            "drill": journal.started.drill,
            "session": journal.id,
            "turn": one.turn,
        }
        for journal in found.journals
        for one in reversed(journal.marks)
    ]
    rows.sort(key=lambda row: dt.datetime.fromisoformat(str(row["at"])), reverse=True)
    if as_json:
        print_json({"marks": rows})
        return 0
    if not rows:
        click.echo(state.say("practice.no_marks"), err=True)
    for row in rows:
        about = row["clause"] or state.say("practice.no_clause")
        click.echo(wrapped(f"{about}: {row['why']}", "    ", ""))
        when = _when(str(row["at"]))
        click.echo(wrapped(state.say("practice.mark_where", **row | {"at": when}), "    "))
    return 0
