"""Puts a finished site in the place of the one before, in whole or not at all."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
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


class Staging:
    """A site being written beside the one before.

    Args:
        folder: where it is written.
        out: where it is to stand.
    """

    def __init__(self, folder: Path, out: Path) -> None:
        self._folder = folder
        self._out = out
        self._made: set[str] = set()
        self.files = 0

    def write(self, path: str, data: bytes) -> None:
        """Write a file; what hasn't changed since the site before is shared with it.

        Args:
            path: in the site.
            data: its bytes.

        Raises:
            OSError: when it can't be written.
        """
        top, old = str(self._folder), str(self._out)
        inner = path.rpartition("/")[0]
        if inner not in self._made:
            os.makedirs(os.path.join(top, inner), exist_ok=True)  # noqa: PTH103, PTH118  many files
            self._made.add(inner)
        _put_file(os.path.join(top, path), os.path.join(old, path), data)  # noqa: PTH118  many
        self.files += 1

    def finish(self) -> None:
        """Put the site in the place of the one before.

        Raises:
            OSError: when it can't be; the one before is then back in its place.
        """
        self.write(MARKER, _MARKER_TEXT)
        self._folder.chmod(0o755)
        _swap(self._folder, self._out)


@contextlib.contextmanager
def staging(out: Path) -> Iterator[Staging]:
    """Open a place to write a site; what isn't finished is thrown away.

    Args:
        out: where the site is to stand; see `check_place`.

    Yields:
        The place.

    Raises:
        UserError: when the folder can't be written; what was there is untouched.
    """
    out = out.resolve()
    folder: Path | None = None
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=f".{out.name}.new-", dir=out.parent))
        yield Staging(folder, out)
    except OSError as failure:
        why = failure.strerror or str(failure)
        raise UserError("site.cannot_write", folder=str(out), why=why) from failure
    finally:
        if folder is not None and folder.exists():
            shutil.rmtree(folder, ignore_errors=True)


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
