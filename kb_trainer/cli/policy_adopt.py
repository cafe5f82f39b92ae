"""`kb-trainer policy adopt`: a foreign article becomes a policy, step by step."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
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
from kb_trainer.cli.problems import as_line
from kb_trainer.errors import UserError
from kb_trainer.knowledge.shapes import AUDIENCES
from kb_trainer.services.adopt import (
    Adoption,
    Answers,
    Foreign,
    foreign_article,
    propose,
    write,
)
from kb_trainer.services.parse_cache import load_cached


@click.command(
    "adopt",
    cls=Command,
    help="adopt.help",
    params=[
        click.Argument(["file"], metavar="FILE", type=click.Path(path_type=Path)),
        Translated(["--id", "id_"], help="adopt.option.id"),
        Translated(["--title"], help="adopt.option.title"),
        Translated(["--owner"], help="policy.option.owner"),
        Translated(["--audience"], type=click.Choice(AUDIENCES), help="adopt.option.audience"),
        Translated(["--summary"], help="adopt.option.summary"),
        Translated(["--contingency"], help="adopt.option.contingency"),
        Translated(["--level"], type=click.IntRange(0, 6), help="adopt.option.level"),
        Translated(
            ["--effective"], metavar="DATE", callback=read_day, help="adopt.option.effective"
        ),
        Translated(["--draft"], is_flag=True, help="adopt.option.draft"),
        Translated(["--dry-run"], is_flag=True, help="adopt.option.dry_run"),
        as_of(),
        in_json(),
    ],
)
@click.pass_context
def adopt_command(
    ctx: click.Context,
    /,
    file: Path,
    *,
    dry_run: bool,
    as_json: bool,
    **given: Any,  # noqa: ANN401  the options as click read them
) -> int:
    """Adopt an article."""
    state = state_of(ctx)
    workspace = state.workspace()
    loaded = load_cached(workspace)
    foreign = foreign_article(workspace, loaded, file)
    answers = _answers(state, foreign, given)
    proposal = propose(workspace, loaded, foreign, answers)
    if not as_json:
        _show(state, proposal)
    if _has_errors(proposal) and not dry_run:
        if not state.may_ask or not prompter.confirm(state.say("adopt.ask.draft"), state):
            raise UserError("adopt.errors", exit_code=1, path=foreign.article.path)
        answers = replace(answers, draft=True)
        proposal = propose(workspace, loaded, foreign, answers)
        _show(state, proposal)
    asked = state.may_ask and not as_json and not dry_run
    if dry_run or (asked and not prompter.confirm(state.say("adopt.ask.write"), state)):
        return _done(state, proposal, answers, as_json=as_json, written=False)
    write(workspace, proposal)
    return _done(state, proposal, answers, as_json=as_json, written=True)


def _answers(state: State, foreign: Foreign, given: dict[str, Any]) -> Answers:
    missing = [name for name in ("owner", "contingency") if not (given[name] or "").strip()]
    if missing and not state.may_ask:
        raise UserError("policy.missing", options=", ".join(f"--{name}" for name in missing))
    article = foreign.article
    day: dt.date = given["day"]
    return Answers(
        id=given["id_"] or _asked(state, "id", foreign.id),
        title=given["title"] or _asked(state, "title", article.title),
        summary=article.summary if given["summary"] is None else given["summary"],
        owner=given["owner"] or prompter.ask(state.say("policy.ask.owner"), state),
        audience=given["audience"] or _audience(state, article.audience),
        contingency=given["contingency"] or prompter.ask(state.say("adopt.ask.contingency"), state),
        level=_level(state, foreign) if given["level"] is None else given["level"],
        effective=given["effective"] or day,
        day=day,
        draft=given["draft"] or article.draft,
    )


def _asked(state: State, name: str, otherwise: str) -> str:
    if not state.may_ask:
        return otherwise
    question = state.say(f"adopt.ask.{name}", **{name: otherwise})
    return prompter.ask(safe(question), state, required=False) or otherwise


def _audience(state: State, now: str) -> str:
    if not state.may_ask:
        return now
    order = sorted(AUDIENCES, key=lambda one: one != now)
    choices = {one: state.say(f"policy.audience.{one}") for one in order}
    return prompter.choose(state.say("policy.ask.audience"), choices, state)


def _level(state: State, foreign: Foreign) -> int:
    found = foreign.outline
    if not state.may_ask or not found.levels:
        return found.best
    choices = {
        str(one.number): safe(
            state.say(
                "adopt.level",
                count=len(one.titles),
                level=one.number,
                titles="; ".join(one.titles[:3]) + ("; …" if one.titles[3:] else ""),
            )
        )
        for one in sorted(found.levels, key=lambda one: (one.number != found.best, one.number))
    }
    choices["0"] = state.say("adopt.level_none")
    return int(prompter.choose(state.say("adopt.ask.level"), choices, state))


def _has_errors(proposal: Adoption) -> bool:
    return any(one.is_error for one in proposal.left)


def _show(state: State, proposal: Adoption) -> None:
    for line in proposal.difference():
        click.echo(safe(line))
    for old, new in proposal.adopted.renamed.items():
        click.echo(safe(state.say("adopt.renamed", old=old, new=new)), err=True)
    if proposal.left:
        click.echo(state.say("adopt.left"), err=True)
    for one in proposal.left:
        click.echo(safe(f"  {as_line(one, state.language)}"), err=True)


def _done(
    state: State, proposal: Adoption, answers: Answers, *, as_json: bool, written: bool
) -> int:
    path, clauses = proposal.foreign.article.path, proposal.adopted.clauses
    if as_json:
        told = {"id": answers.id, "path": path, "clauses": list(clauses), "written": written}
        left = [as_line(one, state.language) for one in proposal.left]
        print_json(told | {"renamed": dict(proposal.adopted.renamed), "left": left})
    elif written:
        click.echo(safe(state.say("adopt.done", path=path, id=answers.id, count=len(clauses))))
    else:
        click.echo(state.say("adopt.nothing"), err=True)
    return 0
