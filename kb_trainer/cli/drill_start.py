"""`kb-trainer drill start`: plays a drill, at the terminal or with replies from a file."""

import sys
from pathlib import Path

import click

from kb_trainer.cli import prompter
from kb_trainer.cli.drill_card import (
    print_briefing,
    print_card,
    print_record,
    print_talk,
    say_line,
    wrapped,
)
from kb_trainer.cli.options import INTERRUPTED, Command, State, Translated, in_json, state_of
from kb_trainer.cli.output import print_json
from kb_trainer.drills.model import Drill
from kb_trainer.drills.session import Session
from kb_trainer.drills.settle import PLAIN_QUESTIONS
from kb_trainer.drills.state import Status
from kb_trainer.errors import UserError
from kb_trainer.i18n.say import say
from kb_trainer.services.bench import as_transcript
from kb_trainer.services.play import Result, Stage, open_stage, shown
from kb_trainer.services.replies import read_replies, split_replies
from kb_trainer.source.text_files import write_whole

_RECORD = ("/ficha", "/record")
_HINT = ("/pista", "/hint")
_HELP = ("/ayuda", "/help")
_QUIT = ("/salir", "/quit")


@click.command(
    "start",
    cls=Command,
    help="drill.start.help",
    params=[
        click.Argument(["id_"], metavar="ID"),
        Translated(["--replies"], metavar="FILE|-", help="drill.option.replies"),
        Translated(["--seed"], type=int, default=1, metavar="N", help="drill.option.seed"),
        in_json(),
        Translated(
            ["--save-transcript"],
            type=click.Path(dir_okay=False, path_type=Path),
            metavar="FILE",
            help="drill.option.save",
        ),
    ],
)
@click.pass_context
def start(  # noqa: PLR0913  click's call
    ctx: click.Context,
    id_: str,
    replies: str | None,
    seed: int,
    save_transcript: Path | None,
    *,
    as_json: bool,
) -> int:
    """Play a drill."""
    state = state_of(ctx)
    stage = open_stage(state.workspace())
    drill = stage.drill(id_)  # An id nobody knows is the first thing to tell.
    if replies is None and as_json:
        raise UserError("drill.json_needs_replies")
    if replies is None and not state.may_ask:
        raise UserError("drill.no_terminal")
    if replies is None:
        try:
            result = _talk(stage, drill, seed, state)
        except KeyboardInterrupt:
            click.echo("\n" + state.say("drill.interrupted"), err=True)
            return INTERRUPTED
    else:
        result = _scripted(stage, drill, seed, replies, state)
        if as_json:
            print_json(shown(result))
        else:
            print_talk(result, state)
    if not as_json:
        print_card(result, stage.rubric, state)
    if save_transcript is not None:
        _save(result, save_transcript, state)
    return 0


def _scripted(stage: Stage, drill: Drill, seed: int, source: str, state: State) -> Result:
    if source == "-":
        raw = sys.stdin.buffer.read().decode("utf-8-sig", "replace")
        replies = split_replies(raw)
    else:
        replies = read_replies(Path(source))
    result = stage.play(drill, seed, replies)
    left = len(replies) - len(result.session.exchanges)
    if left:
        click.echo(state.say("drill.unused", count=left), err=True)
    return result


def _save(result: Result, path: Path, state: State) -> None:
    text = as_transcript(result)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode())
    click.echo(state.say("drill.saved", path=path), err=True)


def _talk(stage: Stage, drill: Drill, seed: int, state: State) -> Result:
    """Play at the terminal, turn by turn."""
    print_briefing(drill, state)
    session = stage.start(drill, seed)
    say_line(drill.persona.name, session.opening.text)
    hints = 0
    while not session.ended:
        try:
            reply = _reply(session, state)
        except EOFError:
            click.echo("")
            break
        word = reply.strip().lower()
        if word in _QUIT:
            break
        if word in _HINT:
            _hint(drill, hints, state)
            hints += 1
        elif word in _RECORD:
            print_record(drill, state)
        elif word in _HELP:
            click.echo(wrapped(state.say("drill.brief.keys")))
        elif word.startswith("/") and " " not in word:
            click.echo(wrapped(state.say("drill.unknown_word", word=word)))
        else:
            session = stage.answer(session, reply)
            say_line(drill.persona.name, session.last_said.text)
    return stage.finish(session)


def _hint(drill: Drill, shown: int, state: State) -> None:
    more = shown < len(drill.hints)
    click.echo(wrapped(drill.hints[shown] if more else state.say("drill.no_more_hints"), "  "))


def _reply(session: Session, state: State) -> str:
    """Ask for a reply; when the customer had to ask back twice, a short menu settles it."""
    here = session.state.current
    if (
        here is not None
        and here.status is Status.UNCLEAR
        and here.asked_back >= PLAIN_QUESTIONS
        and session.exchanges
        and "unclear" in session.exchanges[-1].events
    ):
        choices = {name: state.say(f"drill.menu.{name}") for name in ("yes", "no", "write")}
        chosen = prompter.choose(state.say("drill.menu.question"), choices, state)
        if chosen != "write":
            # The plain yes or no, in the drill's language, that a person could have typed.
            return say(session.drill.language, f"drill.say.{chosen}")
    lines = [prompter.line(f"{state.say('drill.you')}> ")]
    while lines[-1].endswith("\\"):
        lines[-1] = lines[-1][:-1]
        lines.append(prompter.line("... "))
    return "\n".join(lines)
