"""Asks the person at the terminal: plain lines for talk, menus where one must choose."""

import os
import shutil
import sys
import textwrap
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import click

from kb_trainer.cli.options import State
from kb_trainer.cli.output import width
from kb_trainer.text.columns import wrap

if TYPE_CHECKING:
    from prompt_toolkit.output import Output

_AROUND: Final = 4
"""Columns of a question's mark and blanks."""


def line(prompt: str) -> str:
    """Return one line of talk, edited with the terminal's usual keys.

    Args:
        prompt: stands before it.

    Raises:
        EOFError: when there is no more.
    """
    import readline  # noqa: F401, PLC0415  its import gives `input` history and editing

    return input(prompt)


def ask(question: str, state: State, *, required: bool = True) -> str:
    """Ask for a line.

    Args:
        question: in the user's language.
        state: the shared options.
        required: whether it may not be left empty.

    Returns:
        The answer without blanks around it.

    Raises:
        EOFError: when there is no more, in plain mode.
    """
    missing = state.say("cli.ask.required")
    if state.plain:
        while not (given := line(f"{question} ").strip()) and required:
            click.echo(missing)
        return given
    import questionary  # noqa: PLC0415  slow, and wanted at a terminal only

    def check(text: str) -> bool | str:
        return bool(text.strip()) or not required or missing

    answer: str = questionary.text(question, validate=check, output=screen()).unsafe_ask()
    return answer.strip()


def choose(question: str, choices: Mapping[str, str], state: State) -> str:
    """Let the person choose with the arrow keys; in plain mode, by number.

    Args:
        question: in the user's language.
        choices: words by value.
        state: the shared options.

    Returns:
        The value chosen.

    Raises:
        EOFError: when there is no more, in plain mode.
    """
    if state.plain:
        return _choose_by_number(question, choices, state)
    import questionary  # noqa: PLC0415  slow, and wanted at a terminal only

    options = [questionary.Choice(words, value=value) for value, words in choices.items()]
    keys = state.say("cli.ask.keys")
    room = shutil.get_terminal_size().columns - _AROUND
    if len(question) > room or any("\n" in words for words in choices.values()):
        # A menu would cut it, or the answer behind it, in the middle of a word.
        click.echo(textwrap.fill(question, room))
        question = ""
    answer: str = questionary.select(
        question,
        choices=options,
        # Empty, it would be questionary's own.
        instruction=keys if len(question) + len(keys) <= room else " ",
        output=screen(),
    ).unsafe_ask()
    return answer


def screen() -> "Output | None":
    """Return the terminal; it is not asked where its cursor is, for not all of them answer.

    Returns:
        Where prompts are drawn; None is what the library chooses.
    """
    if sys.platform == "win32" or not sys.stdout.isatty():
        return None
    from prompt_toolkit.output.color_depth import ColorDepth  # noqa: PLC0415  slow, as above
    from prompt_toolkit.output.vt100 import Vt100_Output  # noqa: PLC0415  as above

    # The depth of the environment holds NO_COLOR.
    output = Vt100_Output.from_pty(
        sys.stdout, term=os.environ.get("TERM"), default_color_depth=ColorDepth.from_env()
    )
    output.enable_cpr = False
    return output


def _choose_by_number(question: str, choices: Mapping[str, str], state: State) -> str:
    for text in (question, *(f"{at}. {words}" for at, words in enumerate(choices.values(), 1))):
        for part in wrap(text, width()):
            click.echo(part)
    while True:
        given = line(state.say("cli.ask.number", most=len(choices))).strip().rstrip(".")
        if given.isascii() and given.isdigit() and 1 <= int(given) <= len(choices):
            return list(choices)[int(given) - 1]


def confirm(question: str, state: State) -> bool:
    """Ask for a yes or a no; the no is offered first.

    Args:
        question: in the user's language.
        state: the shared options.
    """
    choices = {name: state.say(f"cli.ask.{name}") for name in ("no", "yes")}
    return choose(question, choices, state) == "yes"
