"""`kb-trainer drill start`: plays a drill, at the terminal or with replies from a file."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from kb_trainer.cli.agent_options import agent_options, seed_of
from kb_trainer.cli.conclude import Concluded
from kb_trainer.cli.drill_card import print_talk
from kb_trainer.cli.drill_export import check_export, export_options, refuse_folder, write_export
from kb_trainer.cli.drill_result import print_result
from kb_trainer.cli.options import Command, State, Translated, in_json, state_of
from kb_trainer.cli.output import print_json
from kb_trainer.drills.model import Drill
from kb_trainer.drills.modes import MODES
from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.bench import as_transcript
from kb_trainer.services.debriefing import debrief
from kb_trainer.services.play import Result, Stage, open_stage, shown
from kb_trainer.services.practice import open_desk
from kb_trainer.services.replies import past_before, read_replies, split_replies
from kb_trainer.source.text_files import write_whole

Options = Mapping[str, Any]
"""The command's own options, by name."""

Played = tuple[int, Concluded | None]
"""The exit code, and the result when there is one."""


@click.command(
    "start",
    cls=Command,
    help="drill.start.help",
    params=[
        click.Argument(["id_"], metavar="ID"),
        Translated(["--mode"], type=click.Choice(tuple(MODES)), help="practice.option.mode"),
        Translated(["--replies"], metavar="FILE|-", help="drill.option.replies"),
        *agent_options(),
        Translated(["--seed"], type=int, metavar="N", help="drill.option.seed"),
        in_json(),
        Translated(
            ["--save-transcript"],
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="drill.option.save",
        ),
        *export_options(),
    ],
)
@click.pass_context
def start(ctx: click.Context, /, id_: str, **options: Any) -> int:  # noqa: ANN401  click's call
    """Play a drill."""
    state = state_of(ctx)
    workspace = state.workspace()
    stage = open_stage(workspace)
    drill = stage.drill(id_)  # An id nobody knows is the first thing to tell.
    check_export(options["export"], options["out"])
    if options["save_transcript"] is not None:
        refuse_folder(options["save_transcript"])
    _refuse_same(options)
    if options["agent"] is not None:
        from kb_trainer.cli.drill_agent import play  # noqa: PLC0415  for programs only
    elif options["replies"] is not None:
        play = _by_file
    else:
        play = _by_person
    code, concluded = play(stage, drill, workspace, state, options)
    if concluded is not None and options["save_transcript"] is not None:
        _save(concluded.result, options["save_transcript"], state)
    if concluded is not None and options["export"] is not None:
        write_export(concluded.told, options["export"], options["out"], workspace, state)
    return code


def _refuse_same(options: Options) -> None:
    """Refuse a file that is to be written twice, or read and written over."""
    seen: set[Path] = set()
    for name in ("replies", "out", "save_transcript"):
        if options[name] not in (None, "-"):
            path = Path(options[name]).resolve()
            if path in seen:
                raise UserError("drill.same_file", path=options[name])
            seen.add(path)


def _by_person(
    stage: Stage, drill: Drill, workspace: Workspace, state: State, options: Options
) -> Played:
    if options["as_json"]:
        raise UserError("drill.json_needs_replies")
    if not state.may_ask:
        raise UserError("drill.no_terminal")
    from kb_trainer.cli.drill_play import now, play_new  # noqa: PLC0415  for people only

    desk = open_desk(workspace, stage, now)
    return play_new(desk, drill, state, options["mode"] or "practice", options["seed"])


def _by_file(
    stage: Stage, drill: Drill, workspace: Workspace, state: State, options: Options
) -> Played:
    if options["mode"] is not None:
        raise UserError("practice.mode_needs_terminal")
    result = _scripted(stage, drill, seed_of(options), options["replies"], state)
    told = debrief(stage, result, workspace, state.language)
    if options["as_json"]:
        print_json(shown(result))
    elif options["out"] != "-":
        print_talk(result, state)
        print_result(told, state)
    return 0, Concluded(result, told)


def _scripted(stage: Stage, drill: Drill, seed: int, source: str, state: State) -> Result:
    if source == "-":
        text = sys.stdin.buffer.read().decode("utf-8-sig", "replace")
    else:
        text = read_replies(Path(source))
    replies = split_replies(text)
    result = stage.play(drill, seed, replies, past_before(text))
    left = len(replies) - len(result.session.exchanges)
    if left:
        click.echo(state.say("drill.unused", count=left), err=True)
    return result


def _save(result: Result, path: Path, state: State) -> None:
    text = as_transcript(result)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode())
    click.echo(state.say("drill.saved", path=path), err=True)
