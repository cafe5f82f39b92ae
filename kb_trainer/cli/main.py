"""The command `kb-trainer`: finds the subcommand, and turns failures into one line."""

import os
import sys
from typing import Any, Final

import click

from kb_trainer.cli import output
from kb_trainer.cli.options import INTERRUPTED, LazyGroup, State, Translated, state_of
from kb_trainer.errors import UserError
from kb_trainer.i18n.language import choose_language
from kb_trainer.i18n.say import say

_COMMANDS: Final = (
    "init", "check", "policy", "cite", "changes", "deadline", "schema", "index", "search", "drill",
    "score", "rule", "site",
)  # fmt: skip
"""In the order of daily work."""


class Root(LazyGroup):
    """The group of all commands."""

    def help_rows(self, ctx: click.Context) -> list[tuple[str, str]]:
        """Return names and one-line helps without importing the commands."""
        state = state_of(ctx)
        names = self.list_commands(ctx)
        return [(name, state.say(f"cli.{name}.help").split("\n")[0]) for name in names]


root = Root(
    "kb-trainer",
    {name: f"kb_trainer.cli.{name}:command" for name in _COMMANDS},
    help="cli.help",
    params=[Translated(["--version"], is_flag=True, help="cli.option.version")],
    invoke_without_command=True,
    no_args_is_help=True,
)


@root.callback_for
def _root(ctx: click.Context, *, version: bool, **_: Any) -> None:  # noqa: ANN401  click's call
    if version:
        from importlib.metadata import version as version_of  # noqa: PLC0415  slow, seldom wanted

        click.echo(version_of("kb-trainer"))
        ctx.exit()


def main(arguments: list[str] | None = None) -> None:
    """Run the command and exit: 0 done, 1 content has problems, 2 wrong use, 130 interrupted.

    Args:
        arguments: the words after the command's name; the process's own when None.
    """
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: list[str]) -> int:
    """Run the command.

    Args:
        arguments: the words after the command's name.

    Returns:
        The exit code.
    """
    output.use_utf8()
    language = choose_language(_asked_language(arguments), os.environ)
    state = State(language, plain=output.wants_plain(os.environ))
    try:
        with root.make_context("kb-trainer", list(arguments), obj=state) as context:
            code = root.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.exceptions.NoArgsIsHelpError as asked:
        click.echo(asked.format_message(), err=True)
        return asked.exit_code
    except (KeyboardInterrupt, EOFError, click.Abort):
        click.echo("", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone (`kb-trainer search … | head`): nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (UserError, click.ClickException, OSError) as failure:
        click.echo(f"kb-trainer: {output.safe(_line(failure, language))}", err=True)
        return failure.exit_code if isinstance(failure, UserError) else 2
    return code if isinstance(code, int) else 0


def _line(failure: UserError | click.ClickException | OSError, language: str) -> str:
    if isinstance(failure, UserError):
        return say(language, failure.message, **failure.details)
    if isinstance(failure, click.UsageError):
        return output.usage_message(failure, language)
    if isinstance(failure, click.ClickException):
        return failure.format_message()
    name, why = failure.filename or "", failure.strerror or str(failure)
    return say(language, "file.failed", path=name, why=why)


def _asked_language(arguments: list[str]) -> str | None:
    """Find `--lang` before click does: its own messages need the language."""
    for index, word in enumerate(arguments):
        if word == "--":
            break
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
        if word == "--lang" and index + 1 < len(arguments):
            return arguments[index + 1]
    return None
