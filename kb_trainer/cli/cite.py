"""`kb-trainer cite`: a clause, ready to paste."""

import dataclasses
import datetime as dt

import click

from kb_trainer.cli.options import Command, State, as_of, in_json, state_of
from kb_trainer.cli.output import print_json, safe
from kb_trainer.services.cite import Citation, cite
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
        print_json(_as_json(found))
        return 0
    version = ", " + state.say("policy.version", version=found.version) if found.version else ""
    click.echo(safe(f"{found.sentence} ({found.id}{version})\n{found.link}"))
    if found.end is not None:
        message = "version.cited_before" if found.now else "version.cited_gone"
        told = {"span": _span(found, state), "id": found.id, "old": found.version}
        click.echo(state.say(message, **told, now=found.now), err=True)
    if found.language != state.language:
        click.echo(
            state.say("cite.as_given", wanted=state.language, language=found.language), err=True
        )
    return 0


def _span(found: Citation, state: State) -> str:
    if found.start is None:
        return state.say("version.row.until", end=found.end)
    return state.say("version.row.span", start=found.start, end=found.end)


def _as_json(found: Citation) -> dict[str, object]:
    """Return a citation for programs; the days and the present version only of an older one."""
    data = dataclasses.asdict(found)
    older = {name: data.pop(name) for name in ("start", "end", "now")}
    if found.end is None:
        return data
    days = {"from": older["start"], "until": older["end"]}
    return data | {n: d.isoformat() if d else None for n, d in days.items()} | {"now": older["now"]}
