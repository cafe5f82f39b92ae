"""`kb-trainer init`: a new workspace."""

from pathlib import Path

import click

from kb_trainer.cli.options import Command, Translated, state_of
from kb_trainer.cli.output import safe
from kb_trainer.services.new_workspace import make_workspace


@click.command(
    "init",
    cls=Command,
    help="cli.init.help",
    params=[
        click.Argument(["folder"], metavar="DIR", type=click.Path(path_type=Path)),
        Translated(["--blank"], is_flag=True, help="init.blank"),
    ],
)
@click.pass_context
def command(ctx: click.Context, folder: Path, *, blank: bool) -> int:
    """Make a workspace and say what to do next."""
    state = state_of(ctx)
    settings = state.say("init.settings") if blank else None
    files = make_workspace(folder, settings=settings)
    message = "init.made_blank" if blank else "init.made"
    click.echo(safe(state.say(message, folder=folder, files=len(files))))
    return 0
