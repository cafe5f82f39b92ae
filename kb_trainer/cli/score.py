"""`kb-trainer score`: scores replies and conversations, a line of JSON each."""

import sys

import click

from kb_trainer.cli.given import batches_of
from kb_trainer.cli.options import Command, Translated, state_of
from kb_trainer.cli.output import print_json, safe
from kb_trainer.errors import UserError
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.parse_cache import load_cached
from kb_trainer.services.rubric_files import rubric_of
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
    workspace = state.workspace_if_any()
    loaded = rubric_of(workspace)
    if loaded.problems:
        click.echo(state.say("score.rubric.problems", count=len(loaded.problems)), err=True)
    if not loaded.rubric.rules:
        raise UserError("score.rubric.none", exit_code=1)
    scorer = Scorer(loaded.rubric, lambda: _base(workspace), state.language)
    as_text = explained and sys.stdout.isatty()
    failed = 0
    for scored in scorer.score(batches_of(name, MAX_LINE)):
        failed += scored.card is None
        lines = explain(scored, loaded.rubric) if explained and scored.card else []
        if as_text and lines:
            click.echo(safe("\n".join([f"{scored.data['id'] or '-'}:", *lines, ""])))
        else:
            print_json(scored.data | ({"explanation": lines} if lines else {}))
    if failed:
        click.echo(state.say("score.failed", count=failed), err=True)
    return 1 if failed else 0


def _base(workspace: Workspace | None) -> KnowledgeBase:
    return KnowledgeBase(()) if workspace is None else load_cached(workspace).base
