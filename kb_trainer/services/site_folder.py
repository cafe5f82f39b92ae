"""Puts a finished site in the place of the one before, in whole or not at all."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kb_trainer.errors import UserError

MARKER: Final = "kb_trainer-site.txt"
"""Tells a folder that we made from one that holds something else."""

_MARKER_TEXT: Final = b"Made by kb_trainer. The next build replaces this folder in whole.\n"


def check_place(out: Path) -> None:
    """Refuse a folder that isn't ours to replace.

    Args:
        out: where the site is to stand.

    Raises:
        UserError: when it holds anything but a site of ours.
    """
    if not out.exists():
        return
    if not out.is_dir():
        raise UserError("site.not_a_folder", folder=str(out))
    if any(out.iterdir()) and not (out / MARKER).is_file():
        raise UserError("site.not_ours", folder=str(out))


def put(files: Iterable[tuple[str, bytes]], out: Path) -> int:
    """Write the files of a site and put them in place at once.

    Args:
        files: path in the site and bytes of each file.
        out: where the site is to stand; see `check_place`.

    Returns:
        How many files the site has.

    Raises:
        UserError: when the folder can't be written; what was there is untouched.
    """
    out = out.resolve()
    staging: Path | None = None
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{out.name}.new-", dir=out.parent))
        count = _write(files, staging, out)
        staging.chmod(0o755)
        _swap(staging, out)
    except OSError as failure:
        raise UserError(
            "site.cannot_write", folder=str(out), why=failure.strerror or str(failure)
        ) from failure
    finally:
        if staging is not None and staging.exists():
            shutil.rmtree(staging, ignore_errors=True)
    return count


def _write(files: Iterable[tuple[str, bytes]], folder: Path, before: Path) -> int:
    """Write all files; what hasn't changed since the site before is shared with it."""
    made: set[str] = set()
    count = 0
    top, old = str(folder), str(before)
    for path, data in (*files, (MARKER, _MARKER_TEXT)):
        inner = path.rpartition("/")[0]
        if inner not in made:
            os.makedirs(os.path.join(top, inner), exist_ok=True)  # noqa: PTH103, PTH118  many files
            made.add(inner)
        _put_file(os.path.join(top, path), os.path.join(old, path), data)  # noqa: PTH118  many
        count += 1
    return count


def _put_file(target: str, old: str, data: bytes) -> None:
    try:
        with open(old, "rb") as file:  # noqa: PTH123  many files
            same = file.read() == data
        if same and not os.path.islink(old):  # noqa: PTH114  many files
            os.link(old, target)
            return
    except OSError:
        pass  # there was no such file, or this place knows no shared files: it is written
    with open(target, "xb") as file:  # noqa: PTH123  many files
        file.write(data)


def _swap(new: Path, out: Path) -> None:
    if not out.exists():
        new.rename(out)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{out.name}.old-", dir=out.parent))
    out.rename(old)
    try:
        new.rename(out)
    except OSError:
        with contextlib.suppress(OSError):
            old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)
