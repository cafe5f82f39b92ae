"""Reads the rubric; one that has passed its own examples is kept as it was read."""

from pathlib import Path
from typing import Final

from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.scoring.load import LoadedRubric, load_rubric
from kb_trainer.services.bundled import bundled
from kb_trainer.services.fingerprints import folder_hash, program_hash
from kb_trainer.services.kept_reading import kept_reading

_READERS: Final = ("scoring", "source", "text")


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
    if try_examples:
        return load_rubric(folder, root)
    return kept_reading(
        root,
        "rubric.pickle",
        lambda: _key(folder),
        lambda: load_rubric(folder, root),
        keep=lambda loaded: not any(one.is_error for one in loaded.problems),
    )


def _key(folder: Path) -> str:
    """Return what the rubric depends on: the code that reads it, and where and what it is."""
    try:
        return f"{program_hash(*_READERS)} {folder_hash(folder)} {folder}"
    except OSError:
        return ""
