"""`kb-trainer changes`: what has changed since a day, and whom it concerns."""

import datetime as dt

import click

from kb_trainer.cli.difference import as_rows, difference_lines
from kb_trainer.cli.drill_card import wrapped
from kb_trainer.cli.options import Command, State, Translated, as_of, in_json, read_day, state_of
from kb_trainer.cli.output import print_json, safe, style
from kb_trainer.cli.policy_past import held_json, span
from kb_trainer.services.changes import PolicyChange, changes_since
from kb_trainer.services.parse_cache import load_cached


@click.command(
    "changes",
    cls=Command,
    help="cli.changes.help",
    params=[
        Translated(
            ["--since"],
            metavar="DATE",
            required=True,
            callback=read_day,
            help="version.option.since",
        ),
        as_of(),
        in_json(),
    ],
)
@click.pass_context
def command(ctx: click.Context, since: dt.date, day: dt.date, *, as_json: bool) -> int:
    """Print what has changed."""
    state = state_of(ctx)
    workspace = state.workspace()
    found = changes_since(workspace, load_cached(workspace), since, day, state.language)
    if as_json:
        rows = [_as_json(one) for one in found]
        print_json({"since": since.isoformat(), "until": day.isoformat(), "changes": rows})
        return 0
    known = [one for one in found if one.change.before is not None]
    for index, one in enumerate(known):
        if index:
            click.echo("")
        _print_change(one, state)
    unknown = [one.change.held for one in found if one.change.before is None]
    if unknown:
        names = ", ".join(f"{held.article.id} {held.number}" for held in unknown)
        click.echo(wrapped(state.say("version.changes.unknown", versions=names)), err=True)
    if not found:
        click.echo(state.say("version.changes.none", since=since), err=True)
    return 0


def _print_change(one: PolicyChange, state: State) -> None:
    held = one.change.held
    article = held.article
    told = {"title": article.title, "id": article.id, "number": held.number}
    head = state.say("version.changes.head", **told, span=span(held, state))
    click.echo(style(wrapped(head), bold=True))
    reason = held.reason(state.language)
    if reason:
        click.echo(wrapped(state.say("version.row.why", why=reason)))
    for line in difference_lines(one.change.clauses, state, short=True):
        click.echo(line)
    if one.drills:
        names = ", ".join(
            state.say(
                "version.changes.reviewed" if drill.reviewed else "version.changes.to_review",
                id=safe(drill.id),
            )
            for drill in one.drills
        )
        click.echo(wrapped(state.say("version.changes.drills", drills=names)))


def _as_json(one: PolicyChange) -> dict[str, object]:
    article = one.change.held.article
    prints = {row.change.id: (row.before, row.now) for row in one.clauses}
    rows = as_rows(one.change.clauses)
    for row in rows:
        before, now = prints.get(str(row["id"]), ({}, {}))
        row["fingerprints"] = {"before": before, "now": now}
    return {
        "policy": article.id,
        "title": article.title,
        "language": article.language,
        "owner": article.owner,
        "audience": article.audience,
        **held_json(one.change.held),
        "before": held_json(one.change.before) if one.change.before else None,
        "clauses": rows,
        "drills": [
            {
                "id": drill.id,
                "path": drill.path,
                "title": drill.title,
                "clauses": list(drill.clauses),
                "reviewed": drill.reviewed,
            }
            for drill in one.drills
        ],
    }
