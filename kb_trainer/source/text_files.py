"""Reads and writes whole text files without surprises."""

import codecs
import contextlib
import os
import tempfile
from pathlib import Path
from typing import Final

from kb_trainer.source import codes
from kb_trainer.source.problems import Mark, Report

MAX_BYTES: Final = 4 * 1024 * 1024
"""A larger file is not an article, a rule or a drill; it is a mistake."""


def read_text(path: Path, report: Report) -> str | None:
    """Read a UTF-8 file; a byte order mark is dropped and line ends become line feeds.

    Args:
        path: the file.
        report: takes the problems.

    Returns:
        The text, or None when it can't be used.
    """
    data = read_bytes(path, report)
    return None if data is None else decode(data, report)


def read_bytes(path: Path, report: Report) -> bytes | None:
    """Read a file that is not too large.

    Args:
        path: the file.
        report: takes the problems.

    Returns:
        The content, or None when it can't be used.
    """
    try:
        if not path.is_file():
            report.add(codes.UNREADABLE, why="not a regular file")
            return None
        if path.stat().st_size > MAX_BYTES:
            report.add(codes.TOO_LARGE, limit=MAX_BYTES // 1024 // 1024)
            return None
        return path.read_bytes()
    except OSError as failure:
        report.add(codes.UNREADABLE, why=failure.strerror or str(failure))
        return None


def decode(data: bytes, report: Report) -> str | None:
    """Decode the content of a text file.

    Args:
        data: the content.
        report: takes the problem when it isn't UTF-8.

    Returns:
        The text without byte order mark and with line feeds, or None.
    """
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as failure:
        before = data.removeprefix(codecs.BOM_UTF8)[: failure.start]
        before = before.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        report.add(codes.NOT_UTF8, Mark(line, column))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there as before or complete, never half.

    Args:
        path: the file; its folder must exist.
        data: its new content.

    Raises:
        OSError: when it can't be written; the old file is then untouched.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as failure:
        failure.filename = str(path)  # The helper file's name tells a person nothing.
        raise
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException as failure:
        if isinstance(failure, OSError):
            failure.filename = str(path)
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def write_new(path: Path, data: bytes) -> bool:
    """Write a file that isn't there yet, whole or not at all, and never over another.

    Args:
        path: the file; its folder must exist.
        data: its content.

    Returns:
        Whether it is there with this content now; False when another one is there.

    Raises:
        OSError: when it can't be written.
    """
    with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as folder:
        whole = Path(folder, "new")
        write_whole(whole, data)
        try:
            os.link(whole, path)
        except FileExistsError:
            return path.read_bytes() == data
    return True


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
