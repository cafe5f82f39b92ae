"""`kb-trainer schema`: JSON Schemas of the YAML files."""

from pathlib import Path

import click

from kb_trainer.cli.options import Command, Translated, state_of
from kb_trainer.cli.output import print_json, safe
from kb_trainer.errors import UserError
from kb_trainer.services.schemas import NAMES, schema, write_schemas, written


@click.command(
    "schema",
    cls=Command,
    help="cli.schema.help",
    params=[
        click.Argument(["name"], required=False, metavar="[NAME]"),
        Translated(
            ["--out"], type=click.Path(path_type=Path), metavar="DIR", help="schema.option.out"
        ),
    ],
)
@click.pass_context
def command(ctx: click.Context, name: str | None, out: Path | None) -> int:
    """Print one schema, or all of them by name."""
    state = state_of(ctx)
    if name is not None and name not in NAMES:
        raise UserError("schema.unknown", name=name, names=", ".join(NAMES))
    if out is not None:
        count = write_schemas(out, (name,) if name else NAMES)
        click.echo(safe(state.say("schema.written", count=count, folder=out)))
    elif name is None:
        print_json({one: schema(one) for one in NAMES})
    else:
        click.echo(written(name), nl=False)
    return 0
