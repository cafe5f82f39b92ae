"""How a compliance profile is printed."""

import datetime as dt
import textwrap

import click

from kb_trainer.cli.options import State
from kb_trainer.cli.output import print_json, safe, style, width
from kb_trainer.i18n.dates import show_date
from kb_trainer.knowledge.law import Law, LawStatus
from kb_trainer.knowledge.verdict import Compliance, Status, Verdict

_COLOURS = {Status.MET: "green", Status.MISSING: "red", Status.READER: "cyan"}
_INDENT = "    "


def print_held(held: Compliance, day: dt.date, state: State, *, as_json: bool) -> int:
    """Print a profile article by article.

    Args:
        held: how the workspace stands to it.
        day: for which day.
        state: the shared options.
        as_json: whether a program reads it.

    Returns:
        The exit code: 1 when anything is missing.
    """
    code = 1 if held.count(Status.MISSING) else 0
    if as_json:
        print_json(_as_json(held, day, state.language))
        return code
    click.echo(held.profile.name[state.language])
    note = state.say("law.check.help", day=show_date(day, state.language))
    click.echo(textwrap.fill(note, width()))
    widest = max((len(one.article.number) for one in held.verdicts), default=0)
    law = ""
    for verdict in held.verdicts:
        if verdict.article.law.id != law:
            law = verdict.article.law.id
            click.echo(f"\n{safe(_heading(verdict.article.law, state))}")
        click.echo(_row(verdict, widest, state))
    counts = {one.value: held.count(one) for one in Status}
    click.echo(state.say("law.check.summary", **counts), err=True)
    return code


def _heading(law: Law, state: State) -> str:
    words = [f"{law.name[state.language]}."]
    words.append(state.say("law.check.read", day=show_date(law.read, state.language)))
    if law.binding is not None:
        words.append(state.say("law.check.binding", day=show_date(law.binding, state.language)))
    return textwrap.fill(" ".join(words), width())


def _row(verdict: Verdict, widest: int, state: State) -> str:
    status = state.say(f"law.status.{verdict.status.value}")
    where = ", ".join(verdict.clauses)
    if verdict.contact:
        where = state.say("law.check.contact")
    if verdict.article.status is not LawStatus.IN_FORCE:
        where += f" ({verdict.article.status.show(state.language)})"
    number = state.say("law.check.article", number=verdict.article.number.ljust(widest))
    coloured = style(status, fg=_COLOURS[verdict.status])
    first = f"{number}  {coloured}  {safe(where.strip())}"
    lines = [first.rstrip(), _wrapped(verdict.requirement.asks[state.language])]
    lines += [_wrapped(f"→ {lack.show(state.language)}") for lack in verdict.lacks]
    if verdict.status is not Status.MET:
        lines.append(_wrapped(f"→ {verdict.requirement.write[state.language]}"))
    return "\n".join(lines)


def _wrapped(text: str) -> str:
    return textwrap.fill(safe(text), width(), initial_indent=_INDENT, subsequent_indent=_INDENT)


def _as_json(held: Compliance, day: dt.date, language: str) -> dict[str, object]:
    return {
        "profile": held.profile.id,
        "day": day.isoformat(),
        "met": held.count(Status.MET),
        "missing": held.count(Status.MISSING),
        "reader": held.count(Status.READER),
        "requirements": [_requirement(one, language) for one in held.verdicts],
    }


def _requirement(verdict: Verdict, language: str) -> dict[str, object]:
    return {
        "article": verdict.requirement.article,
        "article_status": verdict.article.status.value,
        "asks": verdict.requirement.asks[language],
        "status": verdict.status.value,
        "clauses": list(verdict.clauses),
        "pages": ["contact"] if verdict.contact else [],
        "lacks": [lack.show(language) for lack in verdict.lacks],
        "write": "" if verdict.status is Status.MET else verdict.requirement.write[language],
    }
