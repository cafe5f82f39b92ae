"""`--agent`: the options that name a program which plays."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import click

from kb_trainer.cli.options import Translated

if TYPE_CHECKING:
    from kb_trainer.services.agent import Agent

TIMEOUT: Final = 30
LONGEST_TIMEOUT: Final = 3600


def agent_options(*, required: bool = False) -> list[click.Parameter]:
    """Return the options, given as `agent` and `agent_timeout`.

    Args:
        required: whether a program must be named.
    """
    return [
        Translated(["--agent"], metavar="COMMAND", required=required, help="agent.option.agent"),
        Translated(
            ["--agent-timeout"],
            type=click.IntRange(1, LONGEST_TIMEOUT),
            default=TIMEOUT,
            metavar="SECONDS",
            help="agent.option.timeout",
        ),
    ]


def agent_of(options: Mapping[str, Any]) -> "Agent":
    """Return the program that the options name.

    Args:
        options: with `agent` and `agent_timeout`.

    Raises:
        UserError: when the command can't be split into words.
    """
    from kb_trainer.services.agent import Agent  # noqa: PLC0415  for programs only
    from kb_trainer.services.agent_process import split_command  # noqa: PLC0415  as above

    return Agent(tuple(split_command(options["agent"])), options["agent_timeout"])


def seed_of(options: Mapping[str, Any]) -> int:
    """Return what picks among the variants of lines when no person plays: 1 unless given.

    Args:
        options: with `seed`.
    """
    seed: int | None = options["seed"]
    return 1 if seed is None else seed
