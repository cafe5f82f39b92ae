"""Hashes by which it is known whether what was kept still holds."""

import hashlib
import sys
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Final

from kb_trainer.knowledge.places import YAML_SUFFIXES

_PACKAGE: Final = Path(__file__).resolve().parent.parent


@cache
def program_hash(*rooms: str) -> str:
    """Hash the code of some rooms and the Python that runs it: other code, other results.

    Args:
        rooms: names of folders in the package.

    Returns:
        16 hexadecimal digits.
    """
    digest = hashlib.sha256(sys.version.encode())
    for room in rooms:
        digest.update(folder_hash(_PACKAGE / room, {".py"}).encode())
    return digest.hexdigest()[:16]


def folder_hash(folder: Path, suffixes: Collection[str] = YAML_SUFFIXES) -> str:
    """Hash the names and contents of the files of a folder.

    Args:
        folder: folders within it are read too; one that isn't there is empty.
        suffixes: which files count, in lower case.

    Returns:
        64 hexadecimal digits.

    Raises:
        OSError: when a file can't be read.
    """
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in suffixes and path.is_file():
            name = path.relative_to(folder).as_posix()
            data = path.read_bytes()
            digest.update(f"{name}\0{len(data)}\0".encode(errors="surrogateescape"))
            digest.update(data)
    return digest.hexdigest()
