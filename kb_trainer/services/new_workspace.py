"""Makes a workspace: the example company, or an empty one."""

import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

from kb_trainer.errors import UserError
from kb_trainer.knowledge.places import SETTINGS_FILE, VERSIONS_FOLDER
from kb_trainer.services.bundled import bundled
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
        if settings is None:
            _copy_example(staging)
        else:
            _make_empty(staging, settings)
        staging.chmod(0o755)
        if target.exists():
            target.rmdir()
        os.replace(staging, target)  # noqa: PTH105  a folder onto nothing
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    return sorted(path for path in target.rglob("*") if path.is_file())


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
