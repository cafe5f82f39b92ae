"""`kb-trainer drill dispute|disputes`: the trainee's objection, and the supervisors' list."""

import datetime as dt

import click

from kb_trainer.cli import prompter
from kb_trainer.cli.drill_card import wrapped
from kb_trainer.cli.drill_sessions import read_all
from kb_trainer.cli.options import Command, State, Translated, in_json, state_of
from kb_trainer.cli.output import print_json
from kb_trainer.services.disputes import Dispute, dispute, disputes
from kb_trainer.services.private_folder import data_folder
from kb_trainer.services.sessions import SessionStore


@click.command(
    "dispute",
    cls=Command,
    help="result.dispute.help",
    params=[
        click.Argument(["session"], metavar="SESSION"),
        Translated(
            ["--turn"],
            type=click.IntRange(1),
            metavar="N",
            help="result.dispute.turn",
        ),
        Translated(["--why"], default="", metavar="TEXT", help="result.dispute.why"),
    ],
)
@click.pass_context
def dispute_(ctx: click.Context, session: str, turn: int | None, why: str) -> int:
    """Keep an objection beside the verdict on a turn."""
    state = state_of(ctx)
    store = SessionStore(data_folder(state.workspace().root))
    store.read(session)  # An id nobody knows is told before anything is asked.
    if not why.strip() and state.may_ask:
        why = prompter.ask(state.say("result.dispute.ask"), state)
    now = dt.datetime.now().astimezone()
    dispute(store, session, turn or 0, why, now)
    where = _where(turn or 0, state)
    click.echo(wrapped(state.say("result.dispute.done", id=session, where=where)), err=True)
    return 0


def _where(turn: int, state: State) -> str:
    return state.say("result.turn", turn=turn) if turn else state.say("result.whole")


@click.command("disputes", cls=Command, help="result.disputes.help", params=[in_json()])
@click.pass_context
def disputes_(ctx: click.Context, *, as_json: bool) -> int:
    """List what trainees object to, the latest first."""
    state = state_of(ctx)
    workspace = state.workspace()
    found = disputes(workspace, read_all(state, workspace.root))
    if as_json:
        print_json({"disputes": [_row(one) for one in found]})
        return 0
    if not found:
        click.echo(state.say("result.disputes.none"), err=True)
    for one in found:
        _print(one, state)
    return 0


def _print(one: Dispute, state: State) -> None:
    when = dt.datetime.fromisoformat(one.at).astimezone()
    head = f"{when:%Y-%m-%d %H:%M}  {one.session}  {_where(one.turn, state)}  {one.drill}"
    click.echo(state.bold(wrapped(head)))
    lines = [state.say("result.disputes.why", why=one.why)]
    if one.reply:
        lines.append(state.say("result.disputes.reply", reply=" ".join(one.reply.split())))
    if one.findings is None:
        lines.append(state.say("result.disputes.changed"))
    elif one.turn and one.findings:
        rules = ", ".join(f"{finding.rule} ({finding.points:+d})" for finding in one.findings)
        lines.append(state.say("result.disputes.rules", rules=rules))
    for line in lines:
        click.echo(wrapped(line, "  "))


def _row(one: Dispute) -> dict[str, object]:
    findings = one.findings
    return {
        "at": one.at,
        "session": one.session,
        "drill": one.drill,
        "turn": one.turn,
        "why": one.why,
        "heard": one.heard,
        "reply": one.reply,
        "overall": one.overall,
        "findings": None
        if findings is None
        else [
            {"rule": each.rule, "act": each.act, "words": each.text, "points": each.points}
            for each in findings
        ],
    }
