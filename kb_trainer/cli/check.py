"""`kb-trainer check`: every problem of every file."""

import datetime as dt
from pathlib import Path

import click

from kb_trainer.cli.options import Command, Translated, as_of, state_of
from kb_trainer.cli.problems import print_problems
from kb_trainer.services.check import check


@click.command(
    "check",
    cls=Command,
    help="cli.check.help",
    params=[
        click.Argument(["files"], metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path)),
        Translated(
            ["--format", "form"],
            type=click.Choice(["text", "json"]),
            default="text",
            help="cli.check.format",
        ),
        as_of(),
    ],
)
@click.pass_context
def command(ctx: click.Context, files: tuple[Path, ...], form: str, day: dt.date) -> int:
    """Check the workspace and print what is wrong."""
    state = state_of(ctx)
    problems = check(state.workspace(), day, files)
    return print_problems(problems, state, as_json=form == "json")
