"""Sets the scene for the checks of the knowledge base."""

import datetime as dt
import re
from collections.abc import Container
from typing import Final

from kb_trainer.knowledge.checks.scene import Scene
from kb_trainer.knowledge.fact import CLAUSE_ID
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.notes import take_notes
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.archive import kept_of
from kb_trainer.services.laws import laws_of
from kb_trainer.source.problems import Report
from kb_trainer.source.text_files import read_bytes

_DECLARED: Final = re.compile(rf"^[ \t]*(?:#{{1,6}}[ \t]+)?({CLAUSE_ID})\b", re.MULTILINE)


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
        laws=laws_of(loaded.laws, loaded.base),
        law_files=loaded.laws,
        kept=kept_of(workspace, loaded.base),
        asked=loaded.asked,
        unread=_declared(workspace, loaded),
    )


class _Anything:
    """Holds every id: a file that can't even be looked at may declare any."""

    def __contains__(self, _: object) -> bool:
        return True


def _declared(workspace: Workspace, loaded: Loaded) -> Container[str]:
    """Return the ids that files with errors declare, as far as their text shows."""
    found: set[str] = set()
    for path in loaded.with_errors():
        file = workspace.root / path
        data = b"" if file.is_dir() else read_bytes(file, Report(path))
        if data is None:
            return _Anything()
        found.update(_DECLARED.findall(data.decode("utf-8", "replace")))
    return frozenset(found)
