"""Makes a workspace: the example company, an empty one, or one of documents there are already."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kb_trainer.errors import UserError
from kb_trainer.knowledge.places import SETTINGS_FILE, VERSIONS_FOLDER
from kb_trainer.services.bundled import bundled
from kb_trainer.services.import_articles import Imported, Progress, import_articles, plan_import
from kb_trainer.services.schemas import write_schemas
from kb_trainer.source.text_files import write_whole

FOLDERS: Final = ("knowledge", "drills", "site_templates")
SCHEMAS: Final = "docs/schemas"
"""Where the heads of the YAML files say that their schemas are."""


def make_workspace(folder: Path, *, settings: str | None = None) -> list[Path]:
    """Make a workspace.

    All of it is made beside the folder and moved into place at the end, so
    that an interrupted call leaves nothing half made.

    Args:
        folder: a folder that doesn't exist or is empty.
        settings: the text of `kb_trainer.yaml` for an empty workspace; the
            example company is copied when None.

    Returns:
        The files made, sorted.

    Raises:
        UserError: when the folder holds something already or can't be made.
        OSError: when it can't be written.
    """
    with _staged(folder) as staging:
        if settings is None:
            _copy_example(staging)
        else:
            _make_empty(staging, settings)
    return sorted(path for path in folder.resolve().rglob("*") if path.is_file())


def make_workspace_from(
    folder: Path, documents: Path, settings: Callable[[tuple[str, ...]], str], progress: Progress
) -> Imported:
    """Make a workspace of a folder of documents, which is left as it is.

    Args:
        folder: a folder that doesn't exist or is empty.
        documents: the folder of documents.
        settings: gives the text of `kb_trainer.yaml` for the languages of the articles.
        progress: told how many of how many files are done.

    Returns:
        What was brought in.

    Raises:
        UserError: when the folder holds something already or can't be made, or
            the documents can't be brought in; `NothingReadError` when none can be read.
        OSError: when it can't be written.
    """
    plan = plan_import(documents)
    with _staged(folder) as staging:
        for name in FOLDERS:
            (staging / name).mkdir()
        imported = import_articles(plan, documents, staging / FOLDERS[0], progress)
        write_whole(staging / SETTINGS_FILE, settings(imported.languages).encode())
    return imported


@contextmanager
def _staged(folder: Path) -> Iterator[Path]:
    """Give a folder to fill, which becomes `folder` at the end and vanishes on a failure."""
    target = folder.resolve()
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UserError("init.taken", folder=str(folder))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    except OSError as failure:
        why = failure.strerror or str(failure)
        raise UserError("init.unwritable", folder=str(folder), why=why) from failure
    try:
        yield staging
        staging.chmod(0o755)
        if target.exists():
            target.rmdir()
        os.replace(staging, target)  # noqa: PTH105  a folder onto nothing
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise


def _copy_example(folder: Path) -> None:
    write_whole(folder / SETTINGS_FILE, bundled(SETTINGS_FILE).read_bytes())
    for name in (*FOLDERS[:2], VERSIONS_FOLDER):
        shutil.copytree(bundled(name), folder / name, copy_function=shutil.copyfile)
    (folder / FOLDERS[2]).mkdir()
    write_schemas(folder / SCHEMAS)


def _make_empty(folder: Path, settings: str) -> None:
    write_whole(folder / SETTINGS_FILE, settings.encode())
    for name in FOLDERS:
        (folder / name).mkdir()
