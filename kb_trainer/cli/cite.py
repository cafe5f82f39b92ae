"""`kb-trainer cite`: a clause, ready to paste."""

import dataclasses
import datetime as dt

import click

from kb_trainer.cli.options import Command, as_of, in_json, state_of
from kb_trainer.cli.output import print_json, safe
from kb_trainer.services.cite import cite
from kb_trainer.services.parse_cache import load_cached


@click.command(
    "cite",
    cls=Command,
    help="cli.cite.help",
    params=[
        click.Argument(["id_"], metavar="ID"),
        as_of(),
        in_json(),
    ],
)
@click.pass_context
def command(ctx: click.Context, id_: str, day: dt.date, *, as_json: bool) -> int:
    """Print the sentence, the id, the version and the link."""
    state = state_of(ctx)
    workspace = state.workspace()
    found = cite(workspace, load_cached(workspace).base, id_, state.language, day)
    if as_json:
        print_json(dataclasses.asdict(found))
        return 0
    version = ", " + state.say("policy.version", version=found.version) if found.version else ""
    click.echo(safe(f"{found.sentence} ({found.id}{version})\n{found.link}"))
    if found.language != state.language:
        click.echo(
            state.say("cite.as_given", wanted=state.language, language=found.language), err=True
        )
    return 0
