"""Folders outside the workspace for what belongs to this user alone."""

import hashlib
import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path

from kb_trainer.errors import UserError


def data_folder(root: Path, environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder for what can't be made again; create it when it isn't there.

    Args:
        root: the workspace's folder.
        environment: the process's environment.

    Returns:
        A folder in `KB_TRAINER_DATA`, else in `$XDG_DATA_HOME/kb_trainer`, else where the
        system keeps a user's data, named by the workspace's resolved path. Only its owner
        can read it.

    Raises:
        UserError: when it can't be used, or is somebody else's.
    """
    folder = _base(environment) / workspace_key(root)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        state = folder.lstat()
        ours = not hasattr(os, "geteuid") or state.st_uid == os.geteuid()
        if not stat.S_ISDIR(state.st_mode) or not ours:
            raise UserError("practice.data_unsafe", folder=str(folder))
        if state.st_mode & 0o077 and hasattr(os, "geteuid"):
            folder.chmod(0o700)
    except OSError as failure:
        why = failure.strerror or str(failure)
        raise UserError("practice.data_unwritable", folder=str(folder), why=why) from None
    return folder


def workspace_key(root: Path) -> str:
    """Return the name under which what belongs to a workspace is kept.

    Args:
        root: the workspace's folder.

    Returns:
        24 hexadecimal digits, by its resolved path.
    """
    return hashlib.sha256(str(root.resolve()).encode(errors="surrogateescape")).hexdigest()[:24]


def _base(environment: Mapping[str, str]) -> Path:
    given = environment.get("KB_TRAINER_DATA")
    if given:
        return Path(given).expanduser().absolute()
    shared = environment.get("XDG_DATA_HOME")
    if shared and Path(shared).is_absolute():
        return Path(shared, "kb_trainer")
    if sys.platform == "win32" and environment.get("LOCALAPPDATA"):
        return Path(environment["LOCALAPPDATA"], "kb_trainer", "data")
    try:
        home = Path.home()
    except RuntimeError as failure:
        raise UserError("practice.data_unwritable", folder="~", why=str(failure)) from None
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "kb_trainer"
    return home / ".local" / "share" / "kb_trainer"
