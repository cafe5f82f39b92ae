"""`kb-trainer drill`: practise with a simulated customer."""

import click

from kb_trainer.cli.drill_bench import COMMANDS
from kb_trainer.cli.drill_dispute import COMMANDS as DISPUTES
from kb_trainer.cli.drill_replay import replay
from kb_trainer.cli.drill_sessions import COMMANDS as SESSIONS
from kb_trainer.cli.drill_sessions import print_rows
from kb_trainer.cli.drill_start import start
from kb_trainer.cli.options import Command, Group, in_json, state_of
from kb_trainer.cli.output import print_json
from kb_trainer.services.play import list_drills

command = Group("drill", help="cli.drill.help", invoke_without_command=True)


@command.callback_for
def _alone(ctx: click.Context) -> int | None:
    """Offer what to practise, to a person at a terminal; else show the help."""
    if ctx.invoked_subcommand is not None:
        return None
    state = state_of(ctx)
    if not state.may_ask:
        raise click.exceptions.NoArgsIsHelpError(ctx)
    from kb_trainer.cli.drill_menu import menu  # noqa: PLC0415  only where it is asked for

    return menu(state)


@command.command("list", cls=Command, help="drill.list.help", params=[in_json()])
@click.pass_context
def _list(ctx: click.Context, *, as_json: bool) -> int:
    state = state_of(ctx)
    loaded = list_drills(state.workspace())
    errors = sum(problem.is_error for problem in loaded.problems)
    if errors:
        click.echo(state.say("drill.file_problems", count=errors), err=True)
    rows = [
        {
            "id": drill.id,
            "title": drill.title,
            "status": drill.status,
            "language": drill.language,
            "channel": drill.channel,
            "level": drill.level,
        }
        for drill in loaded.drills
    ]
    if as_json:
        print_json({"drills": rows})
        return 0
    if not rows:
        click.echo(state.say("drill.none"), err=True)
        return 0
    keys = ("id", "level", "status", "language", "channel", "title")
    head = [state.say(f"drill.column.{key}") for key in keys]
    shown = [
        row
        | {
            "status": state.say(f"drill.status.{row['status']}"),
            "channel": state.say(f"drill.channel.{row['channel']}"),
        }
        for row in rows
    ]
    print_rows(head, [[str(row[key]) for key in keys] for row in shown], state)
    return 0


for _one in (start, *SESSIONS, replay, *DISPUTES, *COMMANDS):
    command.add_command(_one)
