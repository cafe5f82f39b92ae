"""`kb-trainer check`: every problem of every file."""

import datetime as dt
from pathlib import Path

import click

from kb_trainer.cli.compliance import print_held
from kb_trainer.cli.options import Command, Translated, as_of, state_of
from kb_trainer.cli.problems import print_problems
from kb_trainer.cli.reports import print_github, print_sarif
from kb_trainer.errors import UserError
from kb_trainer.services.check import check
from kb_trainer.services.compliance import held_to
from kb_trainer.services.parse_cache import load_cached


@click.command(
    "check",
    cls=Command,
    help="cli.check.help",
    params=[
        click.Argument(["files"], metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path)),
        Translated(
            ["--format", "form"],
            type=click.Choice(["text", "json", "sarif", "github"]),
            default="text",
            help="cli.check.format",
        ),
        Translated(["--json", "form"], flag_value="json", help="law.check.json"),
        Translated(["--all", "whole"], is_flag=True, help="cli.check.all"),
        Translated(["--profile"], metavar="PROFILE", help="law.check.option"),
        as_of(),
    ],
)
@click.pass_context
def command(  # noqa: PLR0913  click's call
    ctx: click.Context,
    files: tuple[Path, ...],
    form: str,
    profile: str | None,
    day: dt.date,
    *,
    whole: bool,
) -> int:
    """Check the workspace and print what is wrong, or how it stands to a profile."""
    state = state_of(ctx)
    workspace = state.workspace()
    if profile is not None:
        if files:
            raise UserError("law.check.whole")
        if form not in ("text", "json"):
            raise UserError("check.profile_format")
        held = held_to(workspace, load_cached(workspace), profile, day)
        return print_held(held, day, state, as_json=form == "json")
    problems = check(workspace, day, files)
    if form == "sarif":
        return print_sarif(problems, workspace.root, state)
    if form == "github":
        return print_github(problems, workspace.root, state)
    return print_problems(problems, state, as_json=form == "json", whole=whole)
