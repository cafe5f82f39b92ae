"""`kb-trainer policy new|review|precedent`: what changes files."""

import datetime as dt
from collections.abc import Mapping

import click

from kb_trainer.cli import prompter
from kb_trainer.cli.options import (
    Command,
    State,
    Translated,
    as_of,
    day_or_today,
    in_json,
    read_day,
    state_of,
)
from kb_trainer.cli.output import print_json, safe
from kb_trainer.errors import UserError
from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.knowledge.precedents import FILE, Precedent
from kb_trainer.knowledge.shapes import AUDIENCES
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.new_policy import NewPolicy, write_policy
from kb_trainer.services.parse_cache import load_cached
from kb_trainer.services.policies import find_clause
from kb_trainer.services.record_precedent import are_many, record_precedent
from kb_trainer.services.review import review as stamp


@click.command(
    "review",
    cls=Command,
    help="policy.review.help",
    params=[
        click.Argument(["ids"], metavar="ID...", nargs=-1, required=True),
        Translated(
            ["--next", "again"], metavar="DATE", callback=read_day, help="policy.option.next"
        ),
        as_of(),
        in_json(),
    ],
)
@click.pass_context
def review(
    ctx: click.Context,
    ids: tuple[str, ...],
    again: dt.date | None,
    day: dt.date,
    *,
    as_json: bool,
) -> int:
    """Stamp a review into policies."""
    state = state_of(ctx)
    workspace = state.workspace()
    done = stamp(workspace, load_cached(workspace).base, ids, day, again)
    if as_json:
        rows = [
            {
                "id": one.article.id,
                "language": one.article.language,
                "path": one.article.path,
                "reviewed": one.day.isoformat(),
                "review": one.next.isoformat(),
            }
            for one in done
        ]
        print_json({"policies": rows})
        return 0
    for one in done:
        path = one.article.path
        click.echo(safe(state.say("policy.stamped", path=path, day=one.day, next=one.next)))
    return 0


@click.command(
    "precedent",
    cls=Command,
    help="policy.precedent.help",
    params=[
        click.Argument(["id_"], metavar="ID"),
        Translated(["--what"], help="policy.option.what"),
        Translated(["--why"], help="policy.option.why"),
        Translated(["--who"], help="policy.option.who"),
        Translated(
            ["--date", "day"], metavar="DATE", callback=day_or_today, help="policy.option.date"
        ),
        Translated(
            ["--becomes-rule/--no-becomes-rule", "rule"], default=None, help="policy.option.rule"
        ),
        in_json(),
    ],
)
@click.pass_context
def precedent(
    ctx: click.Context,
    /,
    id_: str,
    day: dt.date,
    *,
    rule: bool | None,
    as_json: bool,
    **words: str | None,
) -> int:
    """Record an exception to a clause."""
    state = state_of(ctx)
    workspace = state.workspace()
    loaded = load_cached(workspace)
    find_clause(loaded.base, id_, state.language)
    given = _answers(state, {name: words[name] for name in ("what", "why", "who")})
    if rule is None:
        rule = state.may_ask and prompter.confirm(state.say("policy.ask.rule"), state)
    exception = Precedent(id_, day, given["what"], given["why"], given["who"], rule)
    count = record_precedent(workspace, loaded, exception)
    path = workspace.relative(workspace.knowledge / FILE)
    if as_json:
        print_json({"clause": id_, "date": day.isoformat(), "path": path, "precedents": count})
        return 0
    click.echo(safe(state.say("policy.recorded", path=path, id=id_, count=count)))
    if are_many(count):
        click.echo(state.say("policy.many", count=count), err=True)
    return 0


@click.command(
    "new",
    cls=Command,
    help="policy.new.help",
    params=[
        Translated(["--id", "id_"], help="policy.option.id"),
        Translated(["--title"], help="policy.option.title"),
        Translated(["--owner"], help="policy.option.owner"),
        Translated(["--audience"], type=click.Choice(AUDIENCES), help="policy.option.audience"),
        Translated(["--language"], type=click.Choice(LANGUAGES), help="policy.option.language"),
        Translated(["--summary"], help="policy.option.summary"),
        Translated(["--topic"], help="policy.option.topic"),
        Translated(["--clause"], help="policy.option.clause"),
        as_of(),
        in_json(),
    ],
)
@click.pass_context
def new(
    ctx: click.Context,
    /,
    id_: str | None,
    day: dt.date,
    *,
    as_json: bool,
    **words: str | None,
) -> int:
    """Write the draft of a policy."""
    state = state_of(ctx)
    workspace = state.workspace()
    base = load_cached(workspace).base
    policy = _new(state, workspace, {"id": id_, **words})
    path = workspace.relative(write_policy(workspace, base, policy, day))
    if as_json:
        print_json({"id": policy.id, "path": path})
    else:
        click.echo(safe(state.say("policy.written", path=path)))
    return 0


def _new(state: State, workspace: Workspace, words: dict[str, str | None]) -> NewPolicy:
    settings = workspace.settings
    given = _answers(state, {name: words[name] for name in ("id", "title", "owner")})
    languages = {one: state.say(f"policy.language.{one}") for one in settings.languages}
    audiences = {one: state.say(f"policy.audience.{one}") for one in AUDIENCES}
    topics = {id_: names.get(state.language, id_) for id_, names in settings.topics.items()}
    several = len(languages) > 1
    return NewPolicy(
        id=given["id"].strip(),
        title=given["title"],
        owner=given["owner"],
        audience=words["audience"] or _choose(state, "audience", audiences),
        language=words["language"]
        or (_choose(state, "language", languages) if several else next(iter(languages))),
        summary=_optional(state, "summary", words),
        topic=words["topic"] or (_choose(state, "topic", topics) if topics else ""),
        clause=_optional(state, "clause", words),
    )


def _answers(state: State, given: dict[str, str | None]) -> dict[str, str]:
    """Return what was given as options, and ask for the rest.

    Raises:
        UserError: when something is missing and nobody can be asked.
    """
    missing = [name for name, value in given.items() if not (value or "").strip()]
    if missing and not state.may_ask:
        raise UserError("policy.missing", options=", ".join(f"--{name}" for name in missing))
    answers = {name: prompter.ask(state.say(f"policy.ask.{name}"), state) for name in missing}
    return {name: answers.get(name, str(value)) for name, value in given.items()}


def _optional(state: State, name: str, words: dict[str, str | None]) -> str:
    if words[name] is None and state.may_ask:
        return prompter.ask(state.say(f"policy.ask.{name}"), state, required=False)
    return words[name] or ""


def _choose(state: State, name: str, choices: Mapping[str, str]) -> str:
    """Ask for one of some values, told by their names; without a person, the first one."""
    if not state.may_ask:
        return next(iter(choices)) if name != "topic" else ""
    return prompter.choose(state.say(f"policy.ask.{name}"), choices, state)
