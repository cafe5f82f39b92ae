"""`kb-trainer index`: prepares the search index."""

from pathlib import Path

import click

from kb_trainer.cli.options import Command, Translated, state_of
from kb_trainer.cli.output import safe
from kb_trainer.cli.watching import watch
from kb_trainer.services.open_index import bring_up_to_date

_MOST_NAMED = 5


@click.command(
    "index",
    cls=Command,
    help="cli.index.help",
    params=[Translated(["--anew"], is_flag=True, help="search.index.option.anew")],
)
@click.pass_context
def command(ctx: click.Context, *, anew: bool) -> int:
    """Bring the index up to date and say what was done."""
    state = state_of(ctx)
    done = bring_up_to_date(state.folder, Path.cwd(), watch(state), anew=anew)
    counts = done.state.counts
    click.echo(
        state.say("search.index.done", **counts, read=done.read, removed=done.removed), err=True
    )
    if done.unreadable:
        named = ", ".join(done.unreadable[:_MOST_NAMED])
        more = " …" if len(done.unreadable) > _MOST_NAMED else ""
        click.echo(safe(state.say("search.index.unreadable", paths=named + more)), err=True)
    return 0
