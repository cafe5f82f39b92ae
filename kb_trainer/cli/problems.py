"""How problems are printed."""

import shlex
from collections.abc import Sequence
from typing import Final

import click

from kb_trainer.cli.options import State
from kb_trainer.cli.output import print_json, safe
from kb_trainer.i18n.tell import tell, title
from kb_trainer.knowledge.codes import UNMANAGED
from kb_trainer.services.summary import Group, groups_of
from kb_trainer.source.problems import Problem

_MANY: Final = 20
"""More warnings of one kind are not read one by one."""

_SHOWN: Final = 3
"""So many of them are shown as examples."""


def as_line(problem: Problem, language: str) -> str:
    """Return a problem as `path:line:column: CODE message`, whatever the file is called."""
    path = problem.path.replace("\n", "\\n")
    place = f"{path}:{problem.mark.line}:{problem.mark.column}"
    words = tell(language, problem.code.name, problem.details)
    return f"{place}: {problem.code.name} {words}"


def print_problems(
    problems: Sequence[Problem], state: State, *, as_json: bool, whole: bool = True
) -> int:
    """Print problems, and on stderr how many there are.

    Args:
        problems: in the order in which they are told.
        state: the shared options.
        as_json: whether a program reads them.
        whole: whether every one is shown; else, of warnings that are repeated many
            times, the first few, and then all kinds in the order of their use.

    Returns:
        The exit code: 1 when any is an error.
    """
    errors = sum(problem.is_error for problem in problems)
    if as_json:
        print_json({"problems": [_as_json(problem, state.language) for problem in problems]})
    else:
        groups = [] if whole else groups_of(problems)
        cut = [one for one in groups if _is_long(one)]
        hidden = {one.order for group in cut for one in group.problems[_SHOWN:]}
        for problem in problems:
            if problem.order not in hidden:
                click.echo(safe(as_line(problem, state.language)))
        if cut:
            _print_missing(groups, state)
        message = "cli.check.summary" if problems else "cli.check.clean"
        click.echo(state.say(message, errors=errors, warnings=len(problems) - errors), err=True)
    return 1 if errors else 0


def _is_long(group: Group) -> bool:
    return len(group.problems) > _MANY and not group.problems[0].is_error


def _print_missing(groups: Sequence[Group], state: State) -> None:
    click.echo(f"\n{state.say('cli.check.missing', count=_SHOWN)}", err=True)
    widest = max(len(str(len(group.problems))) for group in groups)
    for group in groups:
        name = group.code.name
        count = str(len(group.problems)).rjust(widest)
        click.echo(f"  {count}  {name} {title(state.language, name)}", err=True)
    foreign = next((group for group in groups if group.code == UNMANAGED), None)
    if foreign is not None:
        path = shlex.quote(foreign.problems[0].path)
        click.echo(safe(state.say("cli.check.begin", path=path)), err=True)


def _as_json(problem: Problem, language: str) -> dict[str, object]:
    return {
        "path": problem.path,
        "line": problem.mark.line,
        "column": problem.mark.column,
        "code": problem.code.name,
        "severity": problem.code.severity.value,
        "message": tell(language, problem.code.name, problem.details),
    }
