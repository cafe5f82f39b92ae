"""`kb-trainer deadline`: on which day a deadline ends."""

import datetime as dt

import click

from kb_trainer.cli.options import Command, State, Translated, day_or_today, in_json, state_of
from kb_trainer.cli.output import print_json, print_table
from kb_trainer.errors import UserError
from kb_trainer.i18n.dates import show_date, show_weekday
from kb_trainer.knowledge.law import LawStatus
from kb_trainer.services.deadlines import Counted, count_deadlines
from kb_trainer.services.parse_cache import load_cached


def _read_region(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    if not value.strip():
        raise UserError("law.deadline.empty_region")
    return value.strip().upper()


@click.command(
    "deadline",
    cls=Command,
    help="cli.deadline.help",
    params=[
        click.Argument(["id_"], metavar="ID"),
        Translated(
            ["--from", "start"], metavar="DATE", callback=day_or_today, help="law.deadline.from"
        ),
        Translated(
            ["--region"], metavar="REGION", callback=_read_region, help="law.deadline.region"
        ),
        in_json(),
    ],
)
@click.pass_context
def command(
    ctx: click.Context, id_: str, start: dt.date, region: str | None, *, as_json: bool
) -> int:
    """Print each deadline with its last day, and on stderr how it was counted."""
    state = state_of(ctx)
    workspace = state.workspace()
    counted = count_deadlines(workspace, load_cached(workspace), id_, start, region)
    if as_json:
        print_json(_as_json(counted))
        return 0
    print_table(
        (
            one.id,
            one.fact.show(state.language),
            show_weekday(one.last, state.language) if one.last else state.say("law.deadline.clock"),
        )
        for one in counted.deadlines
    )
    _remarks(counted, state)
    return 0


def _remarks(counted: Counted, state: State) -> None:
    days = [one for one in counted.deadlines if one.last]
    if days:
        day = show_date(counted.start, state.language)
        click.echo(state.say("law.deadline.from_day", day=day), err=True)
    if any(one.fact.unit == "working days" for one in days):
        if counted.region:
            found = ", ".join(show_date(day, state.language) for day in counted.holidays)
            none = state.say("law.deadline.no_holidays")
            words = state.say("law.deadline.working", region=counted.region, days=found or none)
        else:
            words = state.say("law.deadline.no_region")
        click.echo(words, err=True)
    if counted.article is not None and counted.article.status is not LawStatus.IN_FORCE:
        name, status = counted.article.show(state.language), counted.article.status
        words = state.say("law.deadline.status", article=name, status=status.show(state.language))
        click.echo(words, err=True)


def _as_json(counted: Counted) -> dict[str, object]:
    return {
        "from": counted.start.isoformat(),
        "region": counted.region,
        "deadlines": [
            {
                "id": one.id,
                "value": str(one.fact.value),
                "unit": one.fact.unit,
                "last_day": one.last.isoformat() if one.last else None,
            }
            for one in counted.deadlines
        ],
        "holidays": [day.isoformat() for day in counted.holidays],
    }
