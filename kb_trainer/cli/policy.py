"""`kb-trainer policy`: write, read, review and follow policies."""

import datetime as dt

import click

from kb_trainer.cli.options import Command, Group, Translated, as_of, in_json, state_of
from kb_trainer.cli.output import print_json, print_table, safe
from kb_trainer.cli.policy_adopt import adopt_command
from kb_trainer.cli.policy_past import diff_command, history_command, on_command
from kb_trainer.cli.policy_text import as_row, as_text
from kb_trainer.cli.policy_versions import keep_command, revise_command
from kb_trainer.cli.policy_write import new, precedent, review
from kb_trainer.services.impact import Impact, Place, impact
from kb_trainer.services.parse_cache import load_cached
from kb_trainer.services.policies import due, find_policies, policies, row, shown

command = Group("policy", help="cli.policy.help")


@click.command("list", cls=Command, help="policy.list.help", params=[in_json()])
@click.pass_context
def _list(ctx: click.Context, *, as_json: bool) -> int:
    state = state_of(ctx)
    found = policies(load_cached(state.workspace()).base)
    if as_json:
        print_json({"policies": [row(article) for article in found]})
        return 0
    print_table(as_row(article, state) for article in found)
    if not found:
        click.echo(state.say("policy.none"), err=True)
    return 0


@click.command(
    "show",
    cls=Command,
    help="policy.show.help",
    params=[click.Argument(["id_"], metavar="ID"), in_json()],
)
@click.pass_context
def _show(ctx: click.Context, id_: str, *, as_json: bool) -> int:
    state = state_of(ctx)
    base = load_cached(state.workspace()).base
    found = find_policies(base, id_)
    article = next((one for one in found if one.language == state.language), found[0])
    only = [id_] if id_ != article.id else []
    if as_json:
        print_json(shown(article, base, only))
    else:
        click.echo(as_text(article, shown(article, base, only), state))
    return 0


@click.command(
    "due",
    cls=Command,
    help="policy.due.help",
    params=[
        Translated(
            ["--within", "days"],
            type=click.IntRange(0, 3660),
            default=30,
            show_default=True,
            help="policy.option.within",
        ),
        as_of(),
        in_json(),
    ],
)
@click.pass_context
def _due(ctx: click.Context, days: int, day: dt.date, *, as_json: bool) -> int:
    state = state_of(ctx)
    last = day + dt.timedelta(days=days)
    found = due(load_cached(state.workspace()).base, last)
    if as_json:
        rows = [row(one) | {"overdue": one.overdue(day)} for one in found]
        print_json({"policies": rows})
        return 0
    print_table(
        [
            *as_row(article, state),
            state.say("policy.late" if article.overdue(day) else "policy.near", day=article.review),
        ]
        for article in found
    )
    if not found:
        click.echo(state.say("policy.none_due", day=last), err=True)
    return 0


@click.command(
    "impact",
    cls=Command,
    help="policy.impact.help",
    params=[click.Argument(["id_"], metavar="ID"), as_of(), in_json()],
)
@click.pass_context
def _impact(ctx: click.Context, id_: str, day: dt.date, *, as_json: bool) -> int:
    state = state_of(ctx)
    workspace = state.workspace()
    found = impact(workspace, load_cached(workspace), id_, day)
    if as_json:
        print_json(_impact_json(id_, found))
        return 0
    groups = {
        "clauses": [_place_line(one) for one in found.clauses],
        "drills": [_place_line(one) for one in found.drills],
        "rules": [_place_line(one) for one in found.rules],
        "templates": [_place_line(one) for one in found.templates],
        "pages": list(found.pages),
    }
    if not any(groups.values()):
        click.echo(state.say("policy.impact.none", ids=", ".join(found.ids)), err=True)
    for name, lines in groups.items():
        if lines:
            click.echo(state.say(f"policy.impact.{name}"))
            click.echo(safe("\n".join(f"  {line}" for line in lines)))
    if found.precedents:
        click.echo(state.say("policy.impact.precedents", count=found.precedents))
    return 0


def _place_line(place: Place) -> str:
    where = f" ({place.clause})" if place.clause else ""
    return f"{place.path}:{place.line}{where} → {place.cites}"


def _impact_json(id_: str, found: Impact) -> dict[str, object]:
    def places(some: tuple[Place, ...]) -> list[dict[str, object]]:
        return [
            {"path": one.path, "line": one.line, "clause": one.clause, "cites": one.cites}
            for one in some
        ]

    return {
        "id": id_,
        "ids": list(found.ids),
        "clauses": places(found.clauses),
        "drills": places(found.drills),
        "rules": places(found.rules),
        "templates": places(found.templates),
        "pages": list(found.pages),
        "precedents": found.precedents,
    }


for _command in (
    new,
    adopt_command,
    _list,
    _show,
    _due,
    review,
    precedent,
    _impact,
    history_command,
    diff_command,
    on_command,
    keep_command,
    revise_command,
):
    command.add_command(_command)
