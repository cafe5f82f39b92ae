"""How problems are printed."""

from collections.abc import Sequence

import click

from kb_trainer.cli.options import State
from kb_trainer.cli.output import print_json, safe
from kb_trainer.i18n.tell import tell
from kb_trainer.source.problems import Problem


def as_line(problem: Problem, language: str) -> str:
    """Return a problem as `path:line:column: CODE message`, whatever the file is called."""
    path = problem.path.replace("\n", "\\n")
    place = f"{path}:{problem.mark.line}:{problem.mark.column}"
    words = tell(language, problem.code.name, problem.details)
    return f"{place}: {problem.code.name} {words}"


def print_problems(problems: Sequence[Problem], state: State, *, as_json: bool) -> int:
    """Print problems, and on stderr how many there are.

    Args:
        problems: in the order in which they are told.
        state: the shared options.
        as_json: whether a program reads them.

    Returns:
        The exit code: 1 when any is an error.
    """
    errors = sum(problem.is_error for problem in problems)
    if as_json:
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
