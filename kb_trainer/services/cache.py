"""Where what can be made again is kept: outside the workspace, for this user only."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from kb_trainer.errors import UserError
from kb_trainer.services.private_folder import workspace_key


def cache_folder(root: Path, environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder for what is kept of a workspace; create it when it isn't there.

    Args:
        root: the workspace's folder.
        environment: the process's environment.

    Returns:
        A folder in `KB_TRAINER_CACHE`, else in `$XDG_CACHE_HOME/kb_trainer`, else in
        `~/.cache/kb_trainer`, named by the workspace's resolved path.

    Raises:
        UserError: when it can't be written, or when others could write into it:
            what is kept there is trusted when it is read.
    """
    folder = _base(environment) / workspace_key(root)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        state = folder.lstat()
    except OSError as failure:
        why = failure.strerror or str(failure)
        raise UserError("workspace.cache_unwritable", folder=str(folder), why=why) from None
    if not _is_ours(state) or not os.access(folder, os.W_OK | os.X_OK):
        raise UserError("workspace.cache_unsafe", folder=str(folder))
    return folder


def _base(environment: Mapping[str, str]) -> Path:
    given = environment.get("KB_TRAINER_CACHE")
    if given:
        return Path(given).expanduser().absolute()
    shared = environment.get("XDG_CACHE_HOME")
    if shared and Path(shared).is_absolute():
        return Path(shared, "kb_trainer")
    try:
        return Path.home() / ".cache" / "kb_trainer"
    except RuntimeError as failure:
        raise UserError("workspace.cache_unwritable", folder="~/.cache", why=str(failure)) from None


def _is_ours(state: os.stat_result) -> bool:
    if not stat.S_ISDIR(state.st_mode):
        return False
    if not hasattr(os, "geteuid"):
        return True
    return state.st_uid == os.geteuid() and not state.st_mode & 0o022
