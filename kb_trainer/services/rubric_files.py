"""Reads the rubric; one that has passed its own examples needn't pass them at each start."""

import contextlib
from pathlib import Path
from typing import Final

from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.scoring.load import LoadedRubric, load_rubric
from kb_trainer.services.bundled import bundled
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.fingerprints import folder_hash, program_hash
from kb_trainer.source.text_files import write_whole

_READERS: Final = ("scoring", "source", "text")
_MARK: Final = "rubric-passed"


def rubric_of(workspace: Workspace | None, *, try_examples: bool = False) -> LoadedRubric:
    """Read the rubric of a workspace, or the bundled one where there is none.

    Args:
        workspace: the company's folder, or None outside of any.
        try_examples: whether each rule is tried on its examples even if these very
            files have passed them before.

    Returns:
        The rubric and what is wrong with its files.
    """
    if workspace is not None and workspace.rubric.is_dir():
        folder, root = workspace.rubric, workspace.root
    else:
        root = bundled("knowledge").parent
        folder = bundled("knowledge") / "rubric"
    mark = _mark_of(root)
    key = _key(folder)
    tried = bool(key) and not try_examples and _text(mark) == key
    loaded = load_rubric(folder, root, tried=tried)
    if mark and key and not tried and not any(one.is_error for one in loaded.problems):
        _note(mark, key, folder)
    return loaded


def _mark_of(root: Path) -> Path | None:
    try:
        return cache_folder(root) / _MARK
    except UserError:
        return None


def _note(mark: Path, key: str, folder: Path) -> None:
    # Asked again: a file may have been saved while the rubric was read.
    if key == _key(folder):
        with contextlib.suppress(OSError):
            write_whole(mark, key.encode())


def _key(folder: Path) -> str:
    try:
        return f"{program_hash(*_READERS)} {folder_hash(folder)}"
    except OSError:
        return ""


def _text(mark: Path | None) -> str:
    try:
        return mark.read_text("utf-8") if mark else ""
    except (OSError, ValueError):
        return ""
