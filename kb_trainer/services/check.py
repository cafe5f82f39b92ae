"""Finds every problem of every file of a workspace."""

from kb_trainer.knowledge.load import load
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.source.problems import Problem, in_order


def check(workspace: Workspace) -> list[Problem]:
    """Check a workspace.

    Args:
        workspace: what to check.

    Returns:
        All problems, sorted by file and place.
    """
    loaded = load(workspace)
    return in_order([*workspace.problems, *loaded.problems])
