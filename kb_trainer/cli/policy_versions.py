"""`kb-trainer policy keep|revise`: what keeps versions."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import click

from kb_trainer.cli import prompter
from kb_trainer.cli.options import (
    Command,
    State,
    Translated,
    as_of,
    in_json,
    read_day,
    state_of,
)
from kb_trainer.cli.output import print_json, safe
from kb_trainer.errors import UserError
from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.services.keep import NewlyKept, keep
from kb_trainer.services.parse_cache import load_cached
from kb_trainer.services.revise import Revised, Revision, revise


@click.command(
    "keep",
    cls=Command,
    help="version.keep.help",
    params=[
        click.Argument(["ids"], metavar="[ID]...", nargs=-1),
        Translated(["--from-git"], is_flag=True, help="version.option.git"),
        as_of(),
        in_json(),
    ],
)
@click.pass_context
def keep_command(
    ctx: click.Context, ids: tuple[str, ...], day: dt.date, *, from_git: bool, as_json: bool
) -> int:
    """Keep the present versions of policies."""
    state = state_of(ctx)
    workspace = state.workspace()
    found = keep(workspace, load_cached(workspace), ids, day, from_git=from_git)
    if as_json:
        print_json({"kept": [_kept_json(one) for one in found]})
        return 0
    for one in found:
        message = "version.kept_from_git" if one.from_git else "version.kept"
        files = ", ".join(one.files)
        told = state.say(message, id=one.policy, number=one.number, start=one.start, files=files)
        click.echo(safe(told))
    if not found:
        click.echo(state.say("version.nothing_to_keep"), err=True)
    return 0


def _kept_json(one: NewlyKept) -> dict[str, object]:
    return {
        "policy": one.policy,
        "version": one.number,
        "from": one.start.isoformat(),
        "files": list(one.files),
        "from_git": one.from_git,
    }


@click.command(
    "revise",
    cls=Command,
    help="version.revise.help",
    params=[
        click.Argument(["id_"], metavar="ID"),
        Translated(["--why"], help="version.option.why"),
        Translated(
            ["--why-in", "others"],
            type=(click.Choice(LANGUAGES), str),
            multiple=True,
            metavar="LANG TEXT",
            help="version.option.why_in",
        ),
        Translated(
            ["--from", "start"], metavar="DATE", callback=read_day, help="version.option.from"
        ),
        as_of(),
        in_json(),
    ],
)
@click.pass_context
def revise_command(
    ctx: click.Context,
    /,
    id_: str,
    day: dt.date,
    *,
    as_json: bool,
    **given: Any,  # noqa: ANN401  click's call
) -> int:
    """Make the new version of a policy."""
    state = state_of(ctx)
    workspace = state.workspace()
    loaded = load_cached(workspace)
    reasons = _reasons(state, given["why"], given["others"])
    done = revise(workspace, loaded, Revision(id_, reasons, given["start"] or day, day))
    if as_json:
        print_json(_revised_json(done))
        return 0
    paths = ", ".join(done.paths)
    told = {"id": done.policy, "number": done.number, "start": done.start, "paths": paths}
    click.echo(safe(state.say("version.revised", **told)))
    if done.clauses:
        click.echo(state.say("version.revised.clauses", ids=", ".join(done.clauses)))
    if done.first:
        click.echo(state.say("version.revised.first", id=done.policy), err=True)
    missing = [one for one in workspace.settings.languages if one not in reasons]
    if missing:
        names = ", ".join(state.say(f"policy.language.{one}") for one in missing)
        click.echo(state.say("version.revised.no_why", languages=names), err=True)
    click.echo(state.say("version.revised.next", start=done.start), err=True)
    return 0


def _reasons(state: State, why: str | None, others: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the reason by language, asked for where none was given in the user's own.

    Raises:
        UserError: when it is missing and nobody can be asked.
    """
    reasons = {spoken: " ".join(text.split()) for spoken, text in others if text.strip()}
    own = " ".join((why or "").split())
    if not own and state.language not in reasons:
        if not state.may_ask:
            raise UserError("policy.missing", options="--why")
        own = prompter.ask(state.say("version.ask.why"), state)
    return reasons | ({state.language: own} if own else {})


def _revised_json(done: Revised) -> dict[str, object]:
    return {
        "policy": done.policy,
        "version": done.number,
        "from": done.start.isoformat(),
        "paths": list(done.paths),
        "kept": [_kept_json(one) for one in done.kept],
        "clauses": list(done.clauses),
    }
