"""`kb-trainer init`: a new workspace."""

import itertools
import shlex
import time
from pathlib import Path
from typing import Final

import click

from kb_trainer.cli.options import Command, State, Translated, in_json, state_of
from kb_trainer.cli.output import print_json, safe
from kb_trainer.cli.watching import progress_bar
from kb_trainer.errors import UserError
from kb_trainer.services.import_articles import Imported, NothingReadError
from kb_trainer.services.import_plan import Fate, Remark
from kb_trainer.services.new_workspace import make_workspace, make_workspace_from

_SHOWN: Final = 10
"""So many files of one fate are named; of 10,000, nobody reads more."""


@click.command(
    "init",
    cls=Command,
    help="cli.init.help",
    params=[
        click.Argument(["folder"], metavar="DIR", type=click.Path(path_type=Path)),
        Translated(["--blank"], is_flag=True, help="init.blank"),
        Translated(
            ["--from", "documents"],
            metavar="FOLDER",
            type=click.Path(path_type=Path),
            help="init.from",
        ),
        in_json(),
    ],
)
@click.pass_context
def command(
    ctx: click.Context, folder: Path, documents: Path | None, *, blank: bool, as_json: bool
) -> int:
    """Make a workspace and say what to do next."""
    state = state_of(ctx)
    if documents is not None:
        if blank:
            raise UserError("init.one_way")
        return _from(state, folder, documents, as_json=as_json)
    settings = state.say("init.settings", languages=state.language) if blank else None
    files = make_workspace(folder, settings=settings)
    if as_json:
        print_json({"folder": str(folder), "files": len(files)})
        return 0
    message = "init.made_blank" if blank else "init.made"
    quoted = shlex.quote(str(folder))
    click.echo(safe(state.say(message, folder=folder, quoted=quoted, files=len(files))))
    return 0


def _from(state: State, folder: Path, documents: Path, *, as_json: bool) -> int:
    begun = time.monotonic()

    def settings(languages: tuple[str, ...]) -> str:
        return state.say("init.settings", languages=", ".join(languages or (state.language,)))

    progress = progress_bar(state.say("init.progress"))
    try:
        imported = make_workspace_from(folder, documents, settings, progress)
    except NothingReadError as nothing:
        if as_json:
            print_json(_as_json(folder, nothing.imported))
        else:
            _tell(state, nothing.imported.remarks)
        raise
    seconds = time.monotonic() - begun
    if as_json:
        print_json(_as_json(folder, imported))
        return 0
    _tell(state, imported.remarks)
    left_out = sum(one.fate.is_left_out for one in imported.remarks)
    files = imported.articles + imported.images + left_out
    click.echo(state.say("init.time", files=files, seconds=f"{seconds:.1f}"), err=True)
    images = state.say("init.images", images=imported.images) if imported.images else ""
    message = state.say(
        "init.imported",
        articles=imported.articles,
        images=images,
        source=documents,
        folder=folder,
        quoted=shlex.quote(str(folder)),
    )
    click.echo(safe(message))
    return 0


def _tell(state: State, remarks: tuple[Remark, ...]) -> None:
    for fate, group in itertools.groupby(remarks, key=lambda one: one.fate):
        found = list(group)
        click.echo(state.say(f"init.fate.{fate.value}", count=len(found)), err=True)
        for one in found[:_SHOWN]:
            click.echo(safe(f"  {_row(one)}").replace("\n", "\\n"), err=True)
        if len(found) > _SHOWN:
            click.echo(state.say("init.more", count=len(found) - _SHOWN), err=True)


def _row(remark: Remark) -> str:
    if remark.fate is Fate.OTHER or not remark.detail:
        return remark.path
    arrow = " → " if remark.fate in (Fate.RENAMED, Fate.CONVERTED) else ": "
    return f"{remark.path}{arrow}{remark.detail}"


def _as_json(folder: Path, imported: Imported) -> dict[str, object]:
    return {
        "folder": str(folder),
        "articles": imported.articles,
        "images": imported.images,
        "languages": list(imported.languages),
        "remarks": [
            {
                "path": one.path,
                "fate": one.fate.value,
                "detail": one.detail,
                "left_out": one.fate.is_left_out,
            }
            for one in imported.remarks
        ],
    }
