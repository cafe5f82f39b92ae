"""Where the trainee types: replies of one line or several, edited with the usual keys."""

from typing import TYPE_CHECKING, Final

import click

from kb_trainer.cli import prompter
from kb_trainer.cli.interrupts import Interrupts
from kb_trainer.cli.options import State
from kb_trainer.cli.talk_words import read_word

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.input import Input
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
    from prompt_toolkit.output import Output

_MORE: Final = "... "
"""Stands before the second line of a reply and those that follow."""


class TypingLine:
    """Asks for replies, one after the other; the arrow up brings back what was typed before.

    Args:
        state: the shared options; in plain mode nothing is written over.
        interrupts: what signals have asked for.
        given: where keys come from, and where they are shown; the terminal when None.
    """

    def __init__(
        self, state: State, interrupts: Interrupts, given: "tuple[Input, Output] | None" = None
    ) -> None:
        self._state = state
        self._interrupts = interrupts
        self._given = given
        self._session: PromptSession[str] | None = None

    def read(self, prompt: str, offered: str = "", *, at_start: bool = False) -> str:
        """Ask for a reply.

        Args:
            prompt: stands before it.
            offered: stands there already, to be changed; not in plain mode.
            at_start: whether the cursor stands before it.

        Returns:
            What was typed; lines are separated by line feeds.

        Raises:
            EOFError: when there is no more.
            KeyboardInterrupt: on Ctrl-C.
        """
        self._interrupts.check()
        if self._state.plain:
            return _plain(prompt)
        if self._session is None:
            self._session = _session(self._given)
        session = self._session

        def begin() -> None:
            if self._interrupts.asked:
                stop()
            if at_start:
                session.default_buffer.cursor_position = 0

        def stop() -> None:
            if session.app.is_running and not session.app.is_done:
                session.app.exit(exception=KeyboardInterrupt)

        def wake() -> None:
            if session.app.loop is not None:
                session.app.loop.call_soon_threadsafe(stop)

        # The library's own handling of SIGINT loses one that comes as a line is sent.
        with self._interrupts.held(wake):
            return session.prompt(prompt, default=offered, pre_run=begin, handle_sigint=False)


def _plain(prompt: str) -> str:
    r"""Ask line by line: one that ends in `\` goes on; `/atras` there takes the last one back."""
    lines = [prompter.line(prompt)]
    while lines[-1].endswith("\\"):
        more = prompter.line(_MORE)
        word = read_word(more)
        if word is not None and word.name == "back":
            lines.pop()
            if not lines:
                return _plain(prompt)
            click.echo(lines[-1])
            continue
        lines.append(more)
    return "\n".join(line.removesuffix("\\") for line in lines)


def _session(given: "tuple[Input, Output] | None") -> "PromptSession[str]":
    from prompt_toolkit import PromptSession  # noqa: PLC0415  slow, and wanted at a terminal only

    keys, screen = given or (None, prompter.screen())
    return PromptSession(
        multiline=True,
        prompt_continuation=_continued,
        key_bindings=_keys(),
        enable_open_in_editor=True,
        input=keys,
        output=screen,
    )


def _continued(columns: int, _: int, wraps: int) -> str:
    """Return what stands before a line: a new one is marked, one that was too long is not."""
    return " " * columns if wraps else _MORE.rjust(columns)


def _keys() -> "KeyBindings":
    r"""Return what Enter does: it sends; after a `\`, and with Alt, it begins a new line."""
    from prompt_toolkit.key_binding import KeyBindings  # noqa: PLC0415  as above

    keys = KeyBindings()

    @keys.add("enter")
    def _send(event: "KeyPressEvent") -> None:
        buffer = event.current_buffer
        if buffer.document.current_line_before_cursor.endswith("\\"):
            buffer.delete_before_cursor()
            buffer.newline(copy_margin=False)
        else:
            buffer.validate_and_handle()

    @keys.add("escape", "enter")
    def _new_line(event: "KeyPressEvent") -> None:
        event.current_buffer.newline(copy_margin=False)

    return keys


def edit(text: str) -> str:
    """Let the trainee write a reply in their own editor.

    Args:
        text: what stands there at first.

    Returns:
        What was saved, without line ends around it; `text` when nothing was.

    Raises:
        click.ClickException: when the editor can't be started.
    """
    saved = click.edit(text, extension=".txt")
    return text if saved is None else saved.strip("\n")
