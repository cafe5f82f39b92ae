"""Finds every problem of every file of a workspace."""

import datetime as dt
import posixpath
from collections.abc import Iterable
from pathlib import Path

from kb_trainer.errors import UserError
from kb_trainer.knowledge.checks.all import problems_of
from kb_trainer.knowledge.checks.scene import Scene
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.notes import take_notes
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.parse_cache import load_cached
from kb_trainer.source.problems import Problem, in_order


def check(workspace: Workspace, day: dt.date, only: Iterable[Path] = ()) -> list[Problem]:
    """Check a workspace.

    Args:
        workspace: what to check.
        day: the day on which reviews are late and policies are in force.
        only: files and folders to report; all of them when empty. Ids are
            resolved across the workspace all the same.

    Returns:
        The problems, sorted by file and place.

    Raises:
        UserError: when a file of `only` isn't there or is outside the workspace.
    """
    wanted = [_inside(workspace, path) for path in only]
    loaded = load_cached(workspace)
    problems = [*workspace.problems, *loaded.problems]
    problems.extend(problems_of(scene_of(workspace, loaded, day)))
    if wanted:
        problems = [one for one in problems if any(_covers(path, one.path) for path in wanted)]
    return in_order(problems)


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


def _inside(workspace: Workspace, path: Path) -> str:
    if not path.exists():
        raise UserError("check.no_file", path=str(path))
    # The folder is resolved, the file isn't: a link is reported under its own name.
    whole = path.parent.resolve() / path.name if path.name else path.resolve()
    if not whole.is_relative_to(workspace.root):
        raise UserError("check.outside", path=str(path), folder=str(workspace.root))
    return workspace.relative(whole)


def _covers(wanted: str, path: str) -> bool:
    return wanted in (".", path) or path.startswith(f"{posixpath.normpath(wanted)}/")
