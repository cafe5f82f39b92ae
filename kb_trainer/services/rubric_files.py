"""Reads the rubric; one that has passed its own examples is kept as it was read."""

import contextlib
from pathlib import Path
from typing import Final

from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.scoring.load import LoadedRubric, load_rubric
from kb_trainer.services.bundled import bundled
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.fingerprints import folder_hash, program_hash
from kb_trainer.services.pickled import read_pickled, write_pickled

_READERS: Final = ("scoring", "source", "text")
_FILE: Final = "rubric.pickle"


def rubric_of(workspace: Workspace | None, *, try_examples: bool = False) -> LoadedRubric:
    """Read the rubric of a workspace, or the bundled one where there is none.

    Args:
        workspace: the company's folder, or None outside of any.
        try_examples: whether each rule is read and tried on its examples even if these very
            files have passed them before.

    Returns:
        The rubric and what is wrong with its files.
    """
    if workspace is not None and workspace.rubric.is_dir():
        folder, root = workspace.rubric, workspace.root
    else:
        root = bundled("knowledge").parent
        folder = bundled("knowledge") / "rubric"
    file = _file_of(root)
    key = _key(folder)
    known = None if try_examples else _kept(file, key)
    if known is not None:
        return known
    loaded = load_rubric(folder, root)
    if file and not any(one.is_error for one in loaded.problems):
        _keep(file, key, loaded, folder)
    return loaded


def _file_of(root: Path) -> Path | None:
    try:
        return cache_folder(root) / _FILE
    except UserError:
        return None


def _kept(file: Path | None, key: str) -> LoadedRubric | None:
    match read_pickled(file) if file and key else None:
        case (str(known), LoadedRubric() as loaded) if known == key:
            return loaded
    return None


def _keep(file: Path, key: str, loaded: LoadedRubric, folder: Path) -> None:
    # Asked again: a file may have been saved while the rubric was read.
    if key and key == _key(folder):
        with contextlib.suppress(OSError):
            write_pickled(file, (key, loaded))


def _key(folder: Path) -> str:
    """Return what the rubric depends on: the code that reads it, and where and what it is."""
    try:
        return f"{program_hash(*_READERS)} {folder_hash(folder)} {folder}"
    except OSError:
        return ""
