"""`kb-trainer drill`: practise with a simulated customer."""

from typing import Final

import click

from kb_trainer.cli.options import LazyGroup, state_of

_COMMANDS: Final = {
    "list": "drill_list:list_",
    "start": "drill_start:start",
    "show": "drill_sessions:show",
    "resume": "drill_sessions:resume_",
    "sessions": "drill_sessions:sessions",
    "replay": "drill_replay:replay",
    "dispute": "drill_dispute:dispute_",
    "marks": "drill_sessions:marks",
    "disputes": "drill_dispute:disputes_",
    "exam": "drill_exam:exam",
    "new": "drill_bench:new",
    "check": "drill_bench:check",
    "test": "drill_bench:test",
    "simulate": "drill_bench:simulate_",
    "graph": "drill_bench:graph",
    "coverage": "drill_bench:coverage_",
}
"""In the order of a trainee's work, then of supervisors and authors."""

command = LazyGroup(
    "drill",
    {name: f"kb_trainer.cli.{place}" for name, place in _COMMANDS.items()},
    help="cli.drill.help",
    invoke_without_command=True,
)


@command.callback_for
def _alone(ctx: click.Context) -> int | None:
    """Offer what to practise, to a person at a terminal; else show the help."""
    if ctx.invoked_subcommand is not None:
        return None
    state = state_of(ctx)
    if not state.may_ask:
        raise click.exceptions.NoArgsIsHelpError(ctx)
    from kb_trainer.cli.drill_menu import menu  # noqa: PLC0415  slow, and for people only

    return menu(state)
