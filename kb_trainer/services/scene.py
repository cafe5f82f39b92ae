"""Sets the scene for the checks of the knowledge base."""

import datetime as dt

from kb_trainer.knowledge.checks.scene import Scene
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.notes import take_notes
from kb_trainer.knowledge.workspace import Workspace


def scene_of(workspace: Workspace, loaded: Loaded, day: dt.date) -> Scene:
    """Return what the checks of the knowledge base look at.

    Args:
        workspace: where it stands.
        loaded: what was read.
        day: the day of the check.

    Returns:
        The scene.
    """
    settings_hold = workspace.managed and not any(one.is_error for one in workspace.problems)
    notes = {
        article.path: loaded.notes.get(article.path) or take_notes(article)
        for article in loaded.base.articles
    }
    return Scene(
        base=loaded.base,
        notes=notes,
        precedents=loaded.precedents,
        settings=workspace.settings if settings_hold else None,
        day=day,
        exists=lambda path: (workspace.root / path).exists(),
    )
