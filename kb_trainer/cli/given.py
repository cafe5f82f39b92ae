"""What people hand to a command: a file, or its standard input."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from kb_trainer.errors import UserError


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
    try:
        if name == "-":
            yield from _pieces(sys.stdin, longest)
            return
        with Path(name).open(encoding="utf-8", errors="surrogateescape") as file:
            yield from _pieces(file, longest)
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
