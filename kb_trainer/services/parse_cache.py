"""Keeps what was read of each file, by a hash of its content."""

import contextlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kb_trainer.errors import UserError
from kb_trainer.knowledge.load import Loaded, Reading, load
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.fingerprints import program_hash
from kb_trainer.services.pickled import read_pickled, write_pickled

_SHARDS: Final = 64
"""The cache is cut into so many files; only those with a change are written again."""

_READERS: Final = ("i18n", "knowledge", "source", "text")
"""Other code in these rooms, other cache."""

Shard = dict[bytes, Reading]


class ParseCache:
    """Readings of files, by key. Damage is thrown away silently: it can all be read again.

    Args:
        folder: where it is kept; it must be one that only its owner can write,
            for what is unpickled is trusted.
    """

    def __init__(self, folder: Path) -> None:
        self._top = folder / "parse"
        self._folder = self._top / program_hash(*_READERS)
        self._shards: dict[int, Shard] = {}
        self._used: set[bytes] = set()
        self._changed: set[int] = set()

    def get(self, key: bytes) -> Reading | None:
        """Return what was kept, or None."""
        self._used.add(key)
        return self._shard(key).get(key)

    def put(self, key: bytes, reading: Reading) -> None:
        """Keep a reading."""
        self._shard(key)[key] = reading
        self._changed.add(key[0] % _SHARDS)

    def save(self) -> None:
        """Write what has changed, without readings that nobody asked for.

        Raises:
            OSError: when it can't be written.
        """
        if not self._changed:
            return
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for number in self._changed:
            kept = {key: one for key, one in self._shards[number].items() if key in self._used}
            write_pickled(self._file(number), kept)
        self._changed.clear()
        for other in self._top.iterdir():
            if other != self._folder:
                shutil.rmtree(other, ignore_errors=True)

    def _shard(self, key: bytes) -> Shard:
        number = key[0] % _SHARDS
        if number not in self._shards:
            self._shards[number] = self._read(number)
        return self._shards[number]

    def _read(self, number: int) -> Shard:
        shard = read_pickled(self._file(number))
        return shard if isinstance(shard, dict) else {}

    def _file(self, number: int) -> Path:
        return self._folder / f"{number:02}.pickle"


def load_cached(workspace: Workspace, environment: Mapping[str, str] = os.environ) -> Loaded:
    """Read all articles of a workspace with their notes; what hasn't changed comes from the cache.

    Args:
        workspace: where to read.
        environment: says where the cache is.

    Returns:
        The knowledge base and every problem of every file.
    """
    try:
        kept = ParseCache(cache_folder(workspace.root, environment))
    except UserError:
        return load(workspace, _Forgetful())
    loaded = load(workspace, kept)
    with contextlib.suppress(OSError):
        kept.save()
    return loaded


class _Forgetful:
    """Keeps nothing: there is no place for a cache."""

    def get(self, _: bytes) -> None:
        """Return nothing."""

    def put(self, _: bytes, __: Reading) -> None:
        """Keep nothing."""
