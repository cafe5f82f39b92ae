"""`kb-trainer policy history|diff|on`: what policies said."""

import datetime as dt

import click

from kb_trainer.cli.difference import as_rows, difference_lines
from kb_trainer.cli.drill_card import wrapped
from kb_trainer.cli.options import Command, State, as_of, in_json, read_day, state_of
from kb_trainer.cli.output import print_json, print_table, safe, style
from kb_trainer.cli.policy_text import as_row, as_text
from kb_trainer.errors import UserError
from kb_trainer.knowledge.difference import ClauseChange, How
from kb_trainer.knowledge.past import Held, Past
from kb_trainer.services.archive import open_archive
from kb_trainer.services.history import (
    Event,
    Subject,
    compared,
    history,
    subject,
    version_on,
)
from kb_trainer.services.parse_cache import load_cached
from kb_trainer.services.policies import policies, row, shown


@click.command(
    "history",
    cls=Command,
    help="version.history.help",
    params=[click.Argument(["id_"], metavar="ID"), as_of(), in_json()],
)
@click.pass_context
def history_command(ctx: click.Context, id_: str, day: dt.date, *, as_json: bool) -> int:
    """Print the versions of a policy or a clause."""
    state = state_of(ctx)
    workspace = state.workspace()
    asked = subject(workspace, load_cached(workspace).base, id_, state.language)
    events = history(asked, day)
    if as_json:
        rows = [_event_json(asked, event) for event in events]
        print_json({"id": asked.id, "policy": asked.policy, "language": asked.language}
                   | {"versions": rows})  # fmt: skip
        return 0
    title = events[-1].held.article.title if events else asked.policy
    click.echo(style(safe(f"{asked.id} · {title}"), bold=True))
    for event in events:
        _print_event(asked, event, state, day)
    return 0


def _print_event(asked: Subject, event: Event, state: State, day: dt.date) -> None:
    held = event.held
    marks = [span(held, state)]
    if held.held_on(day):
        marks.append(state.say("version.row.now"))
    if not held.kept:
        message = "git" if held is not asked.versions[-1] else "unkept"
        marks.append(state.say(f"version.row.{message}"))
    head = state.say("version.row.version", number=held.number)
    click.echo(f"{head}  {' · '.join(marks)}")
    reason = held.reason(state.language)
    if reason:
        click.echo(wrapped(state.say("version.row.why", why=reason), "  "))
    if event.first:
        click.echo("  " + state.say("version.row.first"))
    elif event.clauses:
        ids = ", ".join(_named(asked, one, state) for one in event.clauses)
        click.echo(wrapped(state.say("version.row.changed", ids=ids), "  "))
    elif asked.clause:
        click.echo("  " + state.say("version.row.same", id=asked.clause))


def _named(asked: Subject, one: ClauseChange, state: State) -> str:
    if one.id == asked.policy:
        return state.say("version.outside")
    if one.how is How.CHANGED:
        return one.id
    return f"{one.id} ({state.say(f'version.how.{one.how.value}')})"


def span(held: Held, state: State) -> str:
    """Return the days on which a version held, in words."""
    if held.start and held.end:
        return state.say("version.row.span", start=held.start, end=held.end)
    if held.start:
        return state.say("version.row.since", start=held.start)
    return state.say("version.row.until" if held.end else "version.row.unknown", end=held.end)


def _event_json(asked: Subject, event: Event) -> dict[str, object]:
    changed = {one.id: one.how.value for one in event.clauses}
    return (
        held_json(event.held)
        | {"first": event.first, "changed": changed}
        | ({"clause": asked.clause} if asked.clause else {})
    )


def held_json(held: Held) -> dict[str, object]:
    """Return a version for programs."""
    return {
        "version": held.number,
        "from": held.start.isoformat() if held.start else None,
        "until": held.end.isoformat() if held.end else None,
        "why": dict(held.why or {}),
        "kept": held.kept,
    }


@click.command(
    "diff",
    cls=Command,
    help="version.diff.help",
    params=[
        click.Argument(["id_"], metavar="ID"),
        click.Argument(["numbers"], metavar="[V1 [V2]]", nargs=-1, type=click.IntRange(1, 9999)),
        as_of(),
        in_json(),
    ],
)
@click.pass_context
def diff_command(
    ctx: click.Context, id_: str, numbers: tuple[int, ...], day: dt.date, *, as_json: bool
) -> int:
    """Print what differs between two versions."""
    state = state_of(ctx)
    if len(numbers) > 2:  # noqa: PLR2004  two versions
        raise UserError("click.extra", detail=" ".join(map(str, numbers[2:])))
    workspace = state.workspace()
    asked = subject(workspace, load_cached(workspace).base, id_, state.language)
    found = compared(asked, numbers, day)
    if as_json:
        ends = {"old": held_json(found.old), "new": held_json(found.new)}
        rows = {"clauses": as_rows(found.clauses), "in_silence": found.in_silence}
        print_json({"id": asked.id, "policy": asked.policy, "language": asked.language}
                   | ends | rows)  # fmt: skip
        return 0
    click.echo(
        safe(
            state.say(
                "version.diff.silent" if found.in_silence else "version.diff.head",
                id=asked.id,
                old=found.old.number,
                old_day=found.old.start or "-",
                new=found.new.number,
                new_day=found.new.start or "-",
            )
        )
    )
    for line in difference_lines(found.clauses, state):
        click.echo(line)
    if not found.clauses:
        click.echo(state.say("version.diff.same"), err=True)
    return 0


@click.command(
    "on",
    cls=Command,
    help="version.on.help",
    params=[
        click.Argument(["when"], metavar="DATE", callback=read_day),
        click.Argument(["id_"], metavar="[ID]", required=False),
        in_json(),
    ],
)
@click.pass_context
def on_command(ctx: click.Context, when: dt.date, id_: str | None, *, as_json: bool) -> int:
    """Print what policies said on a date."""
    state = state_of(ctx)
    workspace = state.workspace()
    base = load_cached(workspace).base
    if id_ is not None:
        return _one_on(subject(workspace, base, id_, state.language), when, state, as_json=as_json)
    found = policies(Past(base, open_archive(workspace)).on(when))
    known = {(one.id, one.language) for one in found}
    unknown = [one.id for one in policies(base) if (one.id, one.language) not in known]
    if as_json:
        print_json({"day": when.isoformat(), "policies": [row(article) for article in found]})
        return 0
    print_table([*as_row(one, state), str(one.effective or "")] for one in found)
    if not found:
        click.echo(state.say("version.on.none", day=when), err=True)
    if unknown:
        ids = ", ".join(dict.fromkeys(unknown))
        click.echo(wrapped(state.say("version.on.unknown", day=when, ids=ids)), err=True)
    return 0


def _one_on(asked: Subject, when: dt.date, state: State, *, as_json: bool) -> int:
    held = version_on(asked, when)
    base = asked.past.around(when)
    if asked.clause and all(one.id != asked.clause for one in held.article.clauses):
        known = ", ".join(one.id for one in held.article.clauses)
        raise UserError(
            "version.not_one_clause", 1, id=asked.clause, version=held.number, known=known
        )
    data = shown(held.article, base, [asked.clause] if asked.clause else [])
    if as_json:
        print_json({"day": when.isoformat()} | held_json(held) | {"policy": data})
        return 0
    told = state.say("version.on.held", day=when, number=held.number, span=span(held, state))
    click.echo(told, err=True)
    click.echo(as_text(held.article, data, state))
    return 0
