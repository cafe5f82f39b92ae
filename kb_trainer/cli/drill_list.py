"""`kb-trainer drill list`: what can be played."""

import click

from kb_trainer.cli.drill_sessions import print_rows
from kb_trainer.cli.options import Command, in_json, state_of
from kb_trainer.cli.output import print_json
from kb_trainer.services.play import list_drills


@click.command("list", cls=Command, help="drill.list.help", params=[in_json()])
@click.pass_context
def list_(ctx: click.Context, *, as_json: bool) -> int:
    """Print what can be played."""
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
