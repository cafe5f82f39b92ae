"""Finds every problem of every file of a workspace."""

import datetime as dt
import posixpath
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from kb_trainer.errors import UserError
from kb_trainer.knowledge.checks.all import problems_of
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.check_drills import check_drills
from kb_trainer.services.compliance import check_profiles
from kb_trainer.services.findability import check_search
from kb_trainer.services.holiday_dates import check_region
from kb_trainer.services.parse_cache import load_cached
from kb_trainer.services.rubric_files import rubric_of
from kb_trainer.services.scene import scene_of
from kb_trainer.source.problems import Problem, in_order


def check_rubric(workspace: Workspace, loaded: Loaded) -> Iterable[Problem]:  # noqa: ARG001  as all
    """Find what is wrong with the workspace's own rubric; the default one is known to be sound."""
    own = workspace.rubric.is_dir()
    return rubric_of(workspace, try_examples=True).problems if own else ()


ROOMS: Final[tuple[Callable[[Workspace, Loaded], Iterable[Problem]], ...]] = (
    check_rubric,
    check_drills,
    check_search,
)
"""What other rooms find wrong with their files."""


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
    problems.extend(check_region(workspace))
    problems.extend(check_profiles(workspace, loaded, day))
    for find in ROOMS:
        problems.extend(find(workspace, loaded))
    if wanted:
        problems = [one for one in problems if any(_covers(path, one.path) for path in wanted)]
    return in_order(problems)


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
