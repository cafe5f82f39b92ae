"""The author's bench: `kb-trainer drill new|check|test|simulate|graph|coverage`."""

import re

import click

from kb_trainer.cli import prompter
from kb_trainer.cli.options import Command, State, Translated, in_json, state_of
from kb_trainer.cli.output import print_json, print_table, safe
from kb_trainer.cli.problems import as_line, print_problems
from kb_trainer.drills.graph import mermaid
from kb_trainer.drills.kind_shapes import FILE_NAME
from kb_trainer.drills.model import Drill
from kb_trainer.drills.players import PLAYERS
from kb_trainer.drills.shapes import REGISTERS
from kb_trainer.drills.template import Start, new_drill
from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.bench import as_transcript, references, replay
from kb_trainer.services.check_drills import check_drills
from kb_trainer.services.parse_cache import load_cached
from kb_trainer.services.play import Stage, open_stage
from kb_trainer.services.simulate import Row, coverage, separation, simulate
from kb_trainer.source.problems import Problem, in_order
from kb_trainer.source.text_files import write_whole

_ID = click.Argument(["id_"], metavar="ID")
_MAYBE_ID = click.Argument(["id_"], metavar="[ID]", required=False)


@click.command(
    "new",
    cls=Command,
    help="drill.new.help",
    params=[
        _ID,
        Translated(["--title"], default="", help="drill.option.title"),
        Translated(["--name"], default="", help="drill.option.name"),
        Translated(["--register"], type=click.Choice(REGISTERS), help="drill.option.register"),
    ],
)
@click.pass_context
def new(ctx: click.Context, id_: str, title: str, name: str, register: str | None) -> int:
    """Write a new, commented drill file."""
    state = state_of(ctx)
    workspace = state.workspace()
    if not re.fullmatch(FILE_NAME, id_):
        raise UserError("drill.bad_id", id=id_)
    path = workspace.drills / f"{id_}.yaml"
    if path.exists():
        raise UserError("drill.exists", path=workspace.relative(path))
    if state.may_ask:
        title = title or prompter.ask(state.say("drill.ask.title"), state, required=False)
        name = name or prompter.ask(state.say("drill.ask.name"), state, required=False)
        register = register or prompter.choose(
            state.say("drill.ask.register"), {one: one for one in REGISTERS}, state
        )
    start = Start(
        title=title or id_.replace("-", " ").capitalize(),
        name=name or state.say("drill.new.name"),
        register=register or ("you" if state.language == "en" else "usted"),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, new_drill(start).encode())
    click.echo(state.say("drill.new.made", path=workspace.relative(path), id=id_))
    return 0


@click.command("check", cls=Command, help="drill.check.help", params=[_MAYBE_ID, in_json()])
@click.pass_context
def check(ctx: click.Context, id_: str | None, *, as_json: bool) -> int:
    """Print what is wrong with the drills."""
    state = state_of(ctx)
    workspace = state.workspace()
    problems = in_order(check_drills(workspace, load_cached(workspace)))
    if id_:
        problems = [problem for problem in problems if _is_of(problem, workspace, id_)]
        if not problems:
            open_stage(workspace).drill(id_)  # An unknown id isn't a sound drill.
    return print_problems(problems, state, as_json=as_json)


def _is_of(problem: Problem, workspace: Workspace, id_: str) -> bool:
    folder = workspace.relative(workspace.drills)
    return problem.path.startswith((f"{folder}/{id_}.", f"{folder}/{id_}/"))


@click.command(
    "test",
    cls=Command,
    help="drill.test.help",
    params=[_MAYBE_ID, Translated(["--update"], is_flag=True, help="drill.option.update")],
)
@click.pass_context
def test(ctx: click.Context, id_: str | None, *, update: bool) -> int:
    """Play the reference transcripts and the scripted players."""
    state = state_of(ctx)
    workspace = state.workspace()
    stage = open_stage(workspace)
    drills = _chosen(stage, id_)
    if update:
        for drill in drills:
            _update(stage, workspace, drill, state)
    problems = in_order(check_drills(workspace, load_cached(workspace)))
    failed = 0
    for drill in drills:
        mine = [problem for problem in problems if _is_of(problem, workspace, drill.id)]
        errors = [problem for problem in mine if problem.is_error]
        failed += bool(errors)
        verdict = "drill.test.failed" if errors else "drill.test.passed"
        click.echo(state.say(verdict, id=drill.id, count=len(references(workspace, drill))))
        for problem in mine:
            click.echo(safe(f"  {as_line(problem, state.language)}"))
    return 1 if failed else 0


def _chosen(stage: Stage, id_: str | None) -> list[Drill]:
    return [stage.drill(id_)] if id_ else list(stage.drills.drills)


def _update(stage: Stage, workspace: Workspace, drill: Drill, state: State) -> None:
    for reference in references(workspace, drill).values():
        text = as_transcript(replay(stage, drill, reference))
        if text != reference.text:
            write_whole(reference.path, text.encode())
            path = workspace.relative(reference.path)
            click.echo(state.say("drill.test.updated", path=path), err=True)


@click.command(
    "simulate",
    cls=Command,
    help="drill.simulate.help",
    params=[
        _MAYBE_ID,
        Translated(["--players"], default="all", metavar="LIST", help="drill.option.players"),
        Translated(["--runs"], type=click.IntRange(1, 1000), default=3, help="drill.option.runs"),
        Translated(["--seed"], type=int, default=1, metavar="N", help="drill.option.seed"),
        in_json(),
    ],
)
@click.pass_context
def simulate_(  # noqa: PLR0913  click's call
    ctx: click.Context, id_: str | None, players: str, runs: int, seed: int, *, as_json: bool
) -> int:
    """Play drills as scripted players."""
    state = state_of(ctx)
    workspace = state.workspace()
    stage = open_stage(workspace)
    names = PLAYERS if players == "all" else tuple(players.split(","))
    unknown = [name for name in names if name not in PLAYERS]
    if unknown:
        raise UserError("drill.bad_player", name=unknown[0], names=", ".join(PLAYERS))
    chosen = _chosen(stage, id_)
    rows = simulate(stage, workspace, chosen, players=names, runs=runs, seed=seed)
    auc = separation(rows)
    if as_json:
        print_json(
            {"rows": [_row(row) for row in rows], "auc": None if auc is None else round(auc, 4)}
        )
        return 0
    print_table(_cells(row) for row in rows)
    if auc is not None:
        click.echo(state.say("drill.simulate.auc", auc=f"{auc:.3f}"))
    return 0


def _cells(row: Row) -> list[str]:
    endings = ", ".join(f"{name} {count}" for name, count in row.endings)
    low, high = min(row.scores), max(row.scores)
    passed = f"{row.passed}/{len(row.scores)}"
    return [row.drill, row.player, f"{low:>3}–{high:<3}", passed, endings]


def _row(row: Row) -> dict[str, object]:
    return {
        "drill": row.drill,
        "player": row.player,
        "scores": list(row.scores),
        "passed": row.passed,
        "endings": dict(row.endings),
        "anger_tenths": row.anger,
    }


@click.command("graph", cls=Command, help="drill.graph.help", params=[_ID])
@click.pass_context
def graph(ctx: click.Context, id_: str) -> int:
    """Print a drill as a Mermaid chart."""
    stage = open_stage(state_of(ctx).workspace())
    click.echo(safe(mermaid(stage.drill(id_))), nl=False)
    return 0


@click.command(
    "coverage",
    cls=Command,
    help="drill.coverage.help",
    params=[
        _ID,
        Translated(["--runs"], type=click.IntRange(1, 1000), default=20, help="drill.option.runs"),
        in_json(),
    ],
)
@click.pass_context
def coverage_(ctx: click.Context, id_: str, runs: int, *, as_json: bool) -> int:
    """Print which lines of a drill were said by transcripts and players."""
    state = state_of(ctx)
    workspace = state.workspace()
    stage = open_stage(workspace)
    found = coverage(stage, workspace, stage.drill(id_), runs=runs)
    if as_json:
        print_json({"sessions": found.sessions, "said": dict(found.said)})
        return 0
    total = len(found.said)
    click.echo(
        state.say(
            "drill.coverage.sum",
            said=total - len(found.unsaid),
            total=total,
            sessions=found.sessions,
        )
    )
    for id_line in found.unsaid:
        click.echo(f"  {id_line}")
    return 0
