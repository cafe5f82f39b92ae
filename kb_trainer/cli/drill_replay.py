"""`kb-trainer drill replay`: prints a session again."""

import click

from kb_trainer.cli.drill_card import print_talk, say_line, wrapped
from kb_trainer.cli.drill_export import check_export, export_options, write_export
from kb_trainer.cli.drill_result import print_result
from kb_trainer.cli.options import Command, State, state_of
from kb_trainer.drills.journal import Journal
from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.debriefing import debrief
from kb_trainer.services.play import Stage, open_stage
from kb_trainer.services.private_folder import data_folder
from kb_trainer.services.rebuild import rebuild
from kb_trainer.services.sessions import SessionStore


@click.command(
    "replay",
    cls=Command,
    help="practice.replay.help",
    params=[click.Argument(["session"], metavar="SESSION"), *export_options()],
)
@click.pass_context
def replay(ctx: click.Context, session: str, export: str | None, out: str | None) -> int:
    """Print the talk of a session and its result when it has ended, or keep them in a file."""
    state = state_of(ctx)
    workspace = state.workspace()
    journal = SessionStore(data_folder(workspace.root)).read(session)
    check_export(export, out)
    stage = open_stage(workspace)
    if export is None:
        return replay_session(stage, workspace, journal, state)
    if not journal.ended:
        raise UserError("result.not_over", exit_code=1, id=journal.id)
    result = stage.finish(rebuild(stage, journal)[-1])
    told = debrief(stage, result, workspace, state.language, journal)
    write_export(told, export, out, workspace, state)
    return 0


def replay_session(stage: Stage, workspace: Workspace, journal: Journal, state: State) -> int:
    """Print a session; of one whose drill has changed, what was said.

    Args:
        stage: the drills, the rubric and the policies.
        workspace: where they stand.
        journal: of the session.
        state: the shared options.

    Returns:
        The exit code: 1 when only the words could be shown.
    """
    try:
        session = rebuild(stage, journal)[-1]
    except UserError:
        click.echo(wrapped(state.say("practice.words_only", id=journal.id)), err=True)
        _print_words(stage, journal, state)
        return 1
    result = stage.finish(session)
    print_talk(result, state)
    if journal.ended:
        print_result(debrief(stage, result, workspace, state.language, journal), state)
    else:
        kept = state.say("practice.kept", id=journal.id, turn=len(session.exchanges) + 1)
        click.echo("\n" + wrapped(kept), err=True)
    return 0


def _print_words(stage: Stage, journal: Journal, state: State) -> None:
    drills = {drill.id: drill for drill in stage.drills.drills}
    drill = drills.get(journal.started.drill)
    customer = drill.persona.name if drill else state.say("practice.customer")
    for speaker, words in journal.talk():
        say_line(customer if speaker == "customer" else state.say("drill.you"), words)
