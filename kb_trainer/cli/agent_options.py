"""`--agent`: the options that name a program which plays."""

from collections.abc import Mapping
from typing import Any, Final

import click

from kb_trainer.cli.options import Translated
from kb_trainer.services.agent import Agent
from kb_trainer.services.agent_process import split_command

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


def agent_of(options: Mapping[str, Any]) -> Agent:
    """Return the program that the options name.

    Args:
        options: with `agent` and `agent_timeout`.

    Raises:
        UserError: when the command can't be split into words.
    """
    return Agent(tuple(split_command(options["agent"])), options["agent_timeout"])
