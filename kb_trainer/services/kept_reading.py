"""Keeps what was read of some files, whole, until a file or the code that reads them changes."""

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kb_trainer.errors import UserError
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.pickled import read_pickled, write_pickled

T = TypeVar("T")


def kept_reading(
    root: Path,
    name: str,
    key: Callable[[], str],
    read: Callable[[], T],
    *,
    keep: Callable[[T], bool] = lambda _: True,
) -> T:
    """Return what was kept of some files, or read them.

    Args:
        root: the workspace's folder.
        name: of the file in its cache.
        key: tells what the reading depends on, as it is now; nothing when that can't be known.
        read: reads the files.
        keep: whether a reading may be kept.

    Returns:
        The reading; where there is no place for a cache it is made each time.
    """
    try:
        file = cache_folder(root) / name
    except UserError:
        return read()
    now = key()
    match read_pickled(file) if now else None:
        case (str(known), kept) if known == now:
            found: T = kept
            return found
    made = read()
    # Asked again: a file may have been saved while they were read.
    if now and keep(made) and key() == now:
        with contextlib.suppress(OSError):
            write_pickled(file, (now, made))
    return made
