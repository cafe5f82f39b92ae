"""`--export`: keeps the result of a session as a page, as data or as Markdown."""

from pathlib import Path

import click

from kb_trainer.cli.options import State, Translated
from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.debrief import Debrief
from kb_trainer.source.text_files import write_whole

FORMATS = ("html", "json", "md")
"""Each is also the suffix of its file."""


def export_options() -> list[click.Parameter]:
    """Return the options, given as `export` and `out`."""
    return [
        Translated(["--export"], type=click.Choice(FORMATS), help="result.option.export"),
        Translated(["--out"], metavar="FILE|-", help="result.option.out"),
    ]


def check_export(export: str | None, out: str | None) -> None:
    """Refuse a file without a format, and a folder in its place.

    Args:
        export: one of `FORMATS`, or None.
        out: the file, or None.

    Raises:
        UserError: when only the file is given, or a folder.
    """
    if out is not None and export is None:
        raise UserError("result.out_alone", formats=", ".join(FORMATS))
    if out is not None:
        refuse_folder(Path(out))


def refuse_folder(path: Path) -> None:
    """Tell before anything is played that a file can't be written there.

    Args:
        path: the file to be.

    Raises:
        UserError: when a folder has that name.
    """
    if path.is_dir():
        raise UserError("result.out_folder", path=str(path))


def write_export(
    told: Debrief, export: str, out: str | None, workspace: Workspace, state: State
) -> None:
    """Write a debrief to a file, or to standard output.

    Args:
        told: all that is told of a session.
        export: one of `FORMATS`.
        out: the file; `-` is standard output; None takes the session's id as its name.
        workspace: gives the page its look.
        state: the shared options.

    Raises:
        UserError: when the workspace's own template of the page is wrong.
        OSError: when the file can't be written.
    """
    from kb_trainer.services.export_result import export as written  # noqa: PLC0415  seldom, slow

    text = written(told, export, workspace)
    if out == "-":
        click.echo(text, nl=False)
        return
    path = Path(out or f"{told.session or told.drill}.{export}")
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode())
    click.echo(state.say("result.exported", path=path), err=True)
