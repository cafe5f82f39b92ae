"""How the commands print."""

import json
import os
import re
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TextIO

import click

from kb_trainer.i18n.say import say, words
from kb_trainer.text.visible import visible

_WIDEST: Final = 88
_NARROWEST: Final = 40


def use_utf8() -> None:
    """Read and write UTF-8 whatever the locale; what can't be shown is escaped, not fatal."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    reconfigure = getattr(sys.stdin, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="surrogateescape")


def safe(text: str) -> str:
    """Return text that sends no control sequence to a terminal.

    Args:
        text: text from a file or a person.

    Returns:
        The text with control and direction-changing characters made visible;
        line ends and tabs stay.
    """
    return visible(text)


def print_json(data: Any) -> None:  # noqa: ANN401  any JSON
    """Print one JSON value on one line of stdout."""
    click.echo(json.dumps(data, ensure_ascii=False))


def print_table(rows: Iterable[Sequence[str]]) -> None:
    """Print rows in columns, each as wide as its widest cell.

    Args:
        rows: cells, the same number in each row; text from files may be among them.
    """
    table = [[safe(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        padded = (cell.ljust(size) for cell, size in zip(row, widths, strict=True))
        click.echo("  ".join(padded).rstrip())


def width() -> int:
    """Return how wide text is printed: the terminal's width, within what reads well."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))


def wants_plain(environment: Mapping[str, str]) -> bool:
    """Tell whether output is asked for that screen readers can read line by line.

    Args:
        environment: `KB_TRAINER_PLAIN`, or a `TERM` that can only write on.
    """
    asked = environment.get("KB_TRAINER_PLAIN", "") not in ("", "0")
    return asked or environment.get("TERM") == "dumb"


def wants_colour(stream: TextIO) -> bool:
    """Tell whether colour may be used on a stream: a terminal, no `NO_COLOR`, not plain."""
    called = click.get_current_context(silent=True)
    plain = called is not None and getattr(called.obj, "plain", False)
    return not plain and not os.environ.get("NO_COLOR") and stream.isatty()


def style(text: str, **how: Any) -> str:  # noqa: ANN401  click's styles
    """Return text in a style when stdout may have colour, else as it is."""
    return click.style(text, **how) if wants_colour(sys.stdout) else text


def usage_message(failure: click.UsageError, language: str) -> str:
    """Return one line that says how the command was used wrongly.

    Args:
        failure: what click raised.
        language: `es` or `en`.

    Returns:
        The line in the user's language; click's own words when they aren't known.
    """
    name = f"click.{type(failure).__name__}"
    extra = re.search(r"unexpected extra arguments? \((.*)\)", failure.message)
    if extra is not None:
        return say(language, "click.extra", detail=extra[1])
    if name not in words("click"):
        return failure.format_message()
    parameter = getattr(failure, "param", None)
    shown = failure.param_hint if getattr(failure, "param_hint", None) else None  # type: ignore[attr-defined]
    if shown is None and parameter is not None:
        shown = parameter.get_error_hint(failure.ctx) if failure.ctx else parameter.name
    option = getattr(failure, "option_name", "") or shown or ""
    command = getattr(failure, "command_name", "")
    path = failure.ctx.command_path if failure.ctx else "kb-trainer"
    detail = _detail(failure, language)
    return say(language, name, option=option, command=command, detail=detail, path=path)


def _detail(failure: click.UsageError, language: str) -> str:
    """Say what a value should be, in the user's language where it is known."""
    kind = getattr(getattr(failure, "param", None), "type", None)
    if isinstance(kind, click.Tuple):  # Of its parts, only one of a choice can be wrong.
        kind = next((one for one in kind.types if isinstance(one, click.Choice)), kind)
    if isinstance(failure, click.BadOptionUsage):
        bare = "does not take a value" in failure.message
        return say(language, "click.no_value" if bare else "click.value")
    if isinstance(kind, click.Choice):
        return say(language, "click.choices", choices=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange):
        name = "click.at_least" if kind.max is None else "click.range"
        return say(language, name, least=kind.min, most=kind.max)
    return say(language, "click.whole") if kind is click.INT else failure.message
