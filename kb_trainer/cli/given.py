"""What people hand to a command: a file, or its standard input."""

import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

from kb_trainer.errors import UserError

MOST_TOGETHER: Final = 64
"""Lines of a batch."""

MOST_CHARACTERS: Final = 1_000_000
"""Characters after which a batch ends, so that memory stays flat."""


def lines_of(name: str, longest: int) -> Iterator[str]:
    """Give the lines of a text file, one at a time.

    Args:
        name: the file, or `-` for standard input.
        longest: characters of a line; of a longer one, one more is given and the rest is
            passed over, so that memory stays flat.

    Yields:
        Each line with its end; a byte order mark is dropped, and bytes that
        aren't UTF-8 come as lone surrogates.

    Raises:
        UserError: when the file can't be read.
    """
    with _opened(name) as file:
        yield from _pieces(file, longest)


def batches_of(name: str, longest: int) -> Iterator[list[str]]:
    """Give the lines of a text file in batches of what is there, without waiting for more.

    Who writes a line to a pipe and waits for its answer gets it; a file comes in batches of
    `MOST_TOGETHER`.

    Args:
        name: as `lines_of` takes it.
        longest: as `lines_of` takes it.

    Yields:
        Some lines, as `lines_of` gives them.

    Raises:
        UserError: when the file can't be read.
    """
    batch: list[str] = []
    with _opened(name) as file:
        for line in _pieces(file, longest):
            batch.append(line)
            full = len(batch) >= MOST_TOGETHER or sum(map(len, batch)) >= MOST_CHARACTERS
            if full or not _has_more(file):
                yield batch
                batch = []
    if batch:
        yield batch


def _has_more(file: TextIO) -> bool:
    """Tell whether a file can be read on without waiting; no where nobody can know."""
    try:
        return bool(select.select([file], [], [], 0)[0])
    except (OSError, ValueError):
        return False


@contextmanager
def _opened(name: str) -> Iterator[TextIO]:
    try:
        if name == "-":
            yield sys.stdin
            return
        with Path(name).open(encoding="utf-8", errors="surrogateescape") as file:
            yield file
    except OSError as failure:
        why = failure.strerror or str(failure)
        raise UserError("file.unreadable", path=name, why=why) from None


def _pieces(file: TextIO, longest: int) -> Iterator[str]:
    mark = "\ufeff"
    while line := file.readline(longest + 1):
        yield line.removeprefix(mark)
        mark = ""
        while len(line) > longest and not line.endswith("\n"):
            line = file.readline(longest + 1)
            if not line:
                return
