"""`kb-trainer score`: scores replies and conversations, a line of JSON each."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import click

from kb_trainer.cli.options import Command, State, Translated, state_of
from kb_trainer.cli.output import print_json, safe
from kb_trainer.errors import UserError
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.load import load
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.rules import rubric_of
from kb_trainer.services.score_replies import MAX_LINE, Scorer, explain


@click.command(
    "score",
    cls=Command,
    help="cli.score.help",
    params=[
        click.Argument(["name"], default="-", metavar="[FILE|-]"),
        Translated(["--explain", "explained"], is_flag=True, help="score.option.explain"),
    ],
)
@click.pass_context
def command(ctx: click.Context, name: str, *, explained: bool) -> int:
    """Score lines and print a line for each."""
    state = state_of(ctx)
    workspace = _workspace(state)
    loaded = rubric_of(workspace)
    if loaded.problems:
        click.echo(state.say("score.rubric.problems", count=len(loaded.problems)), err=True)
    if not loaded.rubric.rules:
        raise UserError("score.rubric.none", exit_code=1)
    scorer = Scorer(loaded.rubric, lambda: _base(workspace), state.language)
    as_text = explained and sys.stdout.isatty()
    failed = 0
    for scored in scorer.score(_lines(name)):
        failed += scored.card is None
        lines = explain(scored, loaded.rubric) if explained and scored.card else []
        if as_text and lines:
            click.echo(safe("\n".join([f"{scored.data['id'] or '-'}:", *lines, ""])))
        else:
            print_json(scored.data | ({"explanation": lines} if lines else {}))
    if failed:
        click.echo(state.say("score.failed", count=failed), err=True)
    return 1 if failed else 0


def _workspace(state: State) -> Workspace | None:
    """Return the workspace; scoring works outside of any, with the bundled rubric."""
    if state.folder is not None:
        return state.workspace()
    with contextlib.suppress(UserError):
        return state.workspace()
    return None


def _base(workspace: Workspace | None) -> KnowledgeBase:
    return KnowledgeBase(()) if workspace is None else load(workspace).base


def _lines(name: str) -> Iterator[str]:
    """Give the lines of a file, or of the input, one at a time."""
    if name == "-":
        yield from _pieces(sys.stdin)
        return
    try:
        with Path(name).open(encoding="utf-8-sig", errors="surrogateescape") as file:
            yield from _pieces(file)
    except OSError as failure:
        why = failure.strerror or str(failure)
        raise UserError("score.no_file", path=name, why=why) from None


def _pieces(file: TextIO) -> Iterator[str]:
    """Give the lines of a file; of one without end just enough to refuse it."""
    while line := file.readline(MAX_LINE + 1):
        yield line
        while len(line) > MAX_LINE and not line.endswith("\n"):
            line = file.readline(MAX_LINE + 1)
            if not line:
                return
