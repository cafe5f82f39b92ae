"""`kb-trainer check`: every problem of every file."""

import datetime as dt
from pathlib import Path

import click

from kb_trainer.cli.options import Command, Translated, as_of, state_of
from kb_trainer.cli.output import print_json, safe
from kb_trainer.cli.problem_line import as_line
from kb_trainer.i18n.tell import tell
from kb_trainer.services.check import check
from kb_trainer.source.problems import Problem


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
    errors = sum(problem.is_error for problem in problems)
    if form == "json":
        print_json({"problems": [_as_json(problem, state.language) for problem in problems]})
    else:
        for problem in problems:
            click.echo(safe(as_line(problem, state.language)))
        message = "cli.check.summary" if problems else "cli.check.clean"
        click.echo(state.say(message, errors=errors, warnings=len(problems) - errors), err=True)
    return 1 if errors else 0


def _as_json(problem: Problem, language: str) -> dict[str, object]:
    return {
        "path": problem.path,
        "line": problem.mark.line,
        "column": problem.mark.column,
        "code": problem.code.name,
        "severity": problem.code.severity.value,
        "message": tell(language, problem.code.name, problem.details),
    }
