"""`kb-trainer drill exam`: puts a program through drills, and prints its scorecard."""

import sys
from collections.abc import Iterator, Sequence
from typing import Any, Final

import click

from kb_trainer.cli.agent_options import agent_of, agent_options
from kb_trainer.cli.drill_agent import say_failure, stopped
from kb_trainer.cli.drill_card import wrapped
from kb_trainer.cli.drill_sessions import print_rows
from kb_trainer.cli.interrupts import Interrupts
from kb_trainer.cli.options import Command, State, Translated, in_json, state_of
from kb_trainer.cli.output import print_json
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.agent_exam import ALL, Broken, Sat, as_json, chosen, sit, total_of
from kb_trainer.services.debriefing import debrief
from kb_trainer.services.play import Stage, open_stage

_COLUMNS: Final = ("drill", "overall", "empathy", "demands", "ended", "passed")
_MOST_RULES: Final = 5
"""So many rules are named in the last line."""


@click.command(
    "exam",
    cls=Command,
    help="agent.exam.help",
    params=[
        *agent_options(required=True),
        Translated(["--drills"], default=ALL, metavar="ID,…", help="agent.option.drills"),
        Translated(["--seed"], type=int, default=1, metavar="N", help="drill.option.seed"),
        in_json(),
    ],
)
@click.pass_context
def exam(ctx: click.Context, /, drills: str, seed: int, **options: Any) -> int:  # noqa: ANN401  click's call
    """Put an agent through drills."""
    state = state_of(ctx)
    agent = agent_of(options)
    workspace = state.workspace()
    stage = open_stage(workspace)
    asked = chosen(stage, drills)
    sat: list[Sat] = []
    stopped_with = 0
    with Interrupts() as interrupts:
        try:
            for drill in asked:
                _say_where(len(sat) + 1, len(asked), drill.id)
                one = sit(stage, workspace, drill, agent, seed)
                say_failure(one.played, state)
                sat.append(one)
        except KeyboardInterrupt:
            interrupts.ignore()  # What was reached is told, whatever comes now.
            stopped_with = stopped(interrupts)
    if options["as_json"]:
        print_json(as_json(sat, len(asked), state.language))
    else:
        _print_card(sat, len(asked), stage, workspace, state)
    return stopped_with or int(not all(one.passed for one in sat))


def _say_where(number: int, count: int, id_: str) -> None:
    if sys.stderr.isatty():
        click.echo(f"{number}/{count} {id_}", err=True)


def _print_card(
    sat: Sequence[Sat], asked: int, stage: Stage, workspace: Workspace, state: State
) -> None:
    total = total_of(sat, asked)
    scores = (total.overall, total.empathy, total.demands)
    rows = [_cells(one, state) for one in sat]
    rows.append([state.say("agent.mean"), *(f"{score:>3}" for score in scores), "", ""])
    print_rows([state.say(f"agent.column.{key}") for key in _COLUMNS], rows, state)
    weighed = [line for one in sat for line in _weighed(one, stage, workspace, state)]
    if weighed:
        click.echo("\n" + state.bold(state.say("agent.why")))
    for line in weighed:
        click.echo(line)
    counts = {"passed": total.passed, "played": total.played}
    message = "agent.total" if total.broken else "agent.total_clean"
    rules = _rules(total.broken[:_MOST_RULES])
    click.echo("\n" + wrapped(state.say(message, rules=rules, **counts)))
    if total.failed:
        click.echo(wrapped(state.say("agent.total_failed", count=total.failed)))
    if total.played < total.asked:
        click.echo(wrapped(state.say("agent.unplayed", count=total.asked - total.played)))


def _cells(one: Sat, state: State) -> list[str]:
    session, card = one.played.result.session, one.played.result.scorecard
    scores = (card.overall, card.empathy, card.demands)
    return [
        session.drill.id,
        *(f"{score:>3}" for score in scores),
        state.say(f"agent.ended.{session.ended.replace('-', '_')}"),
        state.say("agent.passed.yes" if one.passed else "agent.passed.no"),
    ]


def _weighed(one: Sat, stage: Stage, workspace: Workspace, state: State) -> Iterator[str]:
    """Give the lines of a drill in which something held the score down."""
    told = debrief(stage, one.played.result, workspace, state.language)
    if told.caps or one.broken:
        yield wrapped(told.drill, "  ")
    if told.caps:
        yield wrapped(state.say("agent.capped", what="; ".join(told.caps)), "      ", "    ")
    if one.broken:
        yield wrapped(state.say("agent.broken", rules=_rules(one.broken)), "      ", "    ")


def _rules(broken: Broken) -> str:
    return ", ".join(f"{rule} ×{count}" for rule, count in broken)
