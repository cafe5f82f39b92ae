"""`kb-trainer drill`: practise with a simulated customer."""

from importlib import import_module
from typing import Final

import click

from kb_trainer.cli.options import Group, state_of

_COMMANDS: Final = {
    "list": "drill_list",
    "start": "drill_start",
    "show": "drill_sessions",
    "resume": "drill_sessions",
    "sessions": "drill_sessions",
    "replay": "drill_replay",
    "dispute": "drill_dispute",
    "marks": "drill_sessions",
    "disputes": "drill_dispute",
    "exam": "drill_exam",
    "new": "drill_bench",
    "check": "drill_bench",
    "test": "drill_bench",
    "simulate": "drill_bench",
    "graph": "drill_bench",
    "coverage": "drill_bench",
}
"""In the order of a trainee's work, then of supervisors and authors; each is imported when it
is called, so that nobody who practises waits for the author's bench."""


class Drills(Group):
    """The group of all commands about drills."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the names of the commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return a command."""
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"kb_trainer.cli.{_COMMANDS[cmd_name]}")
        commands: dict[str, click.Command] = {one.name: one for one in module.COMMANDS}
        return commands[cmd_name]


command = Drills("drill", help="cli.drill.help", invoke_without_command=True)


@command.callback_for
def _alone(ctx: click.Context) -> int | None:
    """Offer what to practise, to a person at a terminal; else show the help."""
    if ctx.invoked_subcommand is not None:
        return None
    state = state_of(ctx)
    if not state.may_ask:
        raise click.exceptions.NoArgsIsHelpError(ctx)
    from kb_trainer.cli.drill_menu import menu  # noqa: PLC0415  only where it is asked for

    return menu(state)
