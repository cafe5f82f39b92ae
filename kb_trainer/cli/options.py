"""What all commands share: `--workspace`, `--lang`, `--no-input`, and help in both languages."""

import datetime as dt
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click
from click.types import OptionHelpExtra

from kb_trainer.cli.output import style
from kb_trainer.errors import UserError
from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.i18n.say import say

if TYPE_CHECKING:
    from kb_trainer.knowledge.workspace import Workspace

F = TypeVar("F", bound=Callable[..., Any])

INTERRUPTED: Final = 130
"""The exit code after Ctrl-C."""


@dataclass(slots=True)
class State:
    """What the shared options say.

    Attributes:
        language: of the messages.
        folder: what `--workspace` names, or None.
        no_input: whether nothing may be asked.
        plain: whether the output is read line by line, as screen readers do: nothing is
            drawn, coloured or written over.
    """

    language: str
    folder: Path | None = None
    no_input: bool = False
    plain: bool = False

    def say(self, message: str, /, **details: object) -> str:
        """Return a message in the user's language."""
        return say(self.language, message, **details)

    def workspace(self) -> "Workspace":
        """Find the workspace.

        Raises:
            UserError: when there is none.
        """
        from kb_trainer.knowledge.workspace import find_workspace  # noqa: PLC0415  slow for a search

        return find_workspace(self.folder, Path.cwd())

    def workspace_if_any(self) -> "Workspace | None":
        """Find the workspace, or None outside of any when none was named.

        Raises:
            UserError: when the one that was named isn't there.
        """
        try:
            return self.workspace()
        except UserError:
            if self.folder is not None:
                raise
            return None

    def bold(self, text: str) -> str:
        """Return text in bold where that may be seen."""
        return style(text, bold=True)

    @property
    def may_ask(self) -> bool:
        """Whether there is a person at a terminal who may be asked."""
        return not self.no_input and sys.stdin.isatty() and sys.stdout.isatty()


def state_of(ctx: click.Context) -> State:
    """Return the state that all commands of a call share."""
    state: State = ctx.obj
    return state


class Translated(click.Option):
    """An option whose help is the id of a message."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's line of help in the user's language."""
        record = super().get_help_record(ctx)
        if record is None or not self.help:
            return record
        return record[0], record[1].replace(self.help, state_of(ctx).say(self.help), 1)

    def get_help_extra(self, ctx: click.Context) -> OptionHelpExtra:
        """Return what stands in brackets behind it, in the user's language."""
        extra = super().get_help_extra(ctx)
        if "required" in extra:
            extra["required"] = state_of(ctx).say("click.required")
        return extra


class _Help:
    """Help texts of commands are ids of messages; headings are in the user's language."""

    help: str | None

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first line of the help text."""
        ctx = click.get_current_context()
        return state_of(ctx).say(self.help or "").split("\n")[0][: max(limit, 200)]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help text."""
        with formatter.indentation():
            formatter.write_paragraph()
            for paragraph in state_of(ctx).say(self.help or "").split("\n"):
                formatter.write_text(paragraph)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, pieces, state_of(ctx).say("click.usage") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the commands of a group."""
        records = [param.get_help_record(ctx) for param in self.get_params(ctx)]  # type: ignore[attr-defined]
        rows = [row for row in records if row is not None]
        with formatter.section(state_of(ctx).say("click.options")):
            formatter.write_dl(rows)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands of a group."""
        with formatter.section(state_of(ctx).say("click.commands")):
            formatter.write_dl(self.help_rows(ctx))

    def help_rows(self, ctx: click.Context) -> list[tuple[str, str]]:
        """Return the names of a group's commands, each with its line of help."""
        names = self.list_commands(ctx)  # type: ignore[attr-defined]
        commands = ((name, self.get_command(ctx, name)) for name in names)  # type: ignore[attr-defined]
        return [(name, command.get_short_help_str()) for name, command in commands]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its text in the user's language."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = state_of(ctx).say("click.help")
        return option  # type: ignore[no-any-return]


class Command(_Help, click.Command):
    """A command that takes the shared options after its name."""

    def __init__(self, name: str, **settings: Any) -> None:  # noqa: ANN401  click's settings
        super().__init__(name, **settings)
        self.params.extend(shared_options())


class Group(_Help, click.Group):
    """A group of commands; it takes the shared options before the command's name."""

    def __init__(self, name: str, **settings: Any) -> None:  # noqa: ANN401  click's settings
        super().__init__(name, **settings)
        self.params.extend(shared_options())

    def callback_for(self, function: F) -> F:
        """Make a function the group's own callback."""
        self.callback = click.pass_context(function)
        return function


class LazyGroup(Group):
    """A group whose commands are imported when they are called: one never pays for another.

    Args:
        name: of the group.
        places: where each command stands, as `module:attribute`, in the order of the help.
        settings: click's.
    """

    def __init__(self, name: str, places: Mapping[str, str], **settings: Any) -> None:  # noqa: ANN401  click's settings
        super().__init__(name, **settings)
        self._places = places

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the names of the commands."""
        return list(self._places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Import and return a command."""
        module, _, attribute = self._places.get(cmd_name, "").partition(":")
        if not module:
            return None
        command: click.Command = getattr(import_module(module), attribute)
        return command


def shared_options() -> list[click.Parameter]:
    """Return the options that all commands take, before and after their name."""
    return [
        Translated(
            ["--workspace"],
            type=click.Path(path_type=Path),
            metavar="DIR",
            expose_value=False,
            callback=_set_folder,
            help="cli.option.workspace",
        ),
        Translated(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            expose_value=False,
            callback=_set_language,
            help="cli.option.lang",
        ),
        Translated(
            ["--no-input"],
            is_flag=True,
            expose_value=False,
            callback=_set_no_input,
            help="cli.option.no_input",
        ),
        Translated(
            ["--plain"],
            is_flag=True,
            expose_value=False,
            callback=_set_plain,
            help="cli.option.plain",
        ),
    ]


def as_of() -> click.Parameter:
    """Return the option that stands in for today, given as `day`."""
    return Translated(
        ["--as-of", "day"], metavar="DATE", callback=day_or_today, help="cli.option.as_of"
    )


def in_json() -> click.Parameter:
    """Return the option that prints for programs, given as `as_json`."""
    return Translated(["--json", "as_json"], is_flag=True, help="cli.option.json")


def day_or_today(ctx: click.Context, param: click.Parameter, value: str | None) -> dt.date:
    """Read an option that is a date; today when it isn't given.

    Raises:
        BadParameter: when it is no date.
    """
    return read_day(ctx, param, value) or dt.date.today()  # noqa: DTZ011  the user's own day


def read_day(ctx: click.Context, param: click.Parameter, value: str | None) -> dt.date | None:
    """Read an option that is a date; None when it isn't given.

    Raises:
        BadParameter: when it is no date.
    """
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError as wrong:
        message = state_of(ctx).say("KB124", value=value)
        raise click.BadParameter(message, ctx, param) from wrong


def _set_folder(ctx: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        state_of(ctx).folder = value


def _set_language(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        state_of(ctx).language = value


def _set_no_input(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001  click's call
    if value:
        state_of(ctx).no_input = True


def _set_plain(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001  click's call
    if value:
        state_of(ctx).plain = True
