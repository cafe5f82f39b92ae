"""Remembers what was found out about the files of kept versions."""

import contextlib
import hashlib
import pickle
from pathlib import Path
from typing import Any, Final

from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.fingerprints import program_hash
from kb_trainer.services.no_gc import without_gc
from kb_trainer.source.text_files import write_whole

_DIGEST: Final = hashlib.sha256().digest_size
_READERS: Final = ("knowledge", "source", "text")
"""Other code in these rooms, other cache."""


class Memory:
    """What was found out about files before, by hashes of them, in one file of the cache.

    Damage is thrown away silently: it can all be found out again.

    Args:
        path: the file, or None to remember nothing.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._new: dict[bytes, Any] = {}
        self._old: dict[bytes, Any] = {}
        if path is not None:
            with contextlib.suppress(Exception):
                data = path.read_bytes()
                if hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
                    return
                with without_gc():
                    self._old = dict(pickle.loads(data[_DIGEST:]))  # noqa: S301  ours, in a private folder

    @classmethod
    def of(cls, workspace: Workspace) -> "Memory":
        """Return the memory of a workspace; an empty one when there is no place for it."""
        try:
            folder = cache_folder(workspace.root)
        except UserError:
            return cls(None)
        return cls(folder / f"versions-{program_hash(*_READERS)}.pickle")

    def get(self, key: bytes) -> Any:  # noqa: ANN401  as kept
        """Return what is remembered, or None."""
        return self._old.get(key)

    def put(self, key: bytes, found: Any) -> None:  # noqa: ANN401  models
        """Remember something."""
        self._new[key] = found

    def save(self) -> None:
        """Write what was asked for this time, when it isn't what was there."""
        if self._path is None or self._new.keys() == self._old.keys():
            return
        data = pickle.dumps(self._new, protocol=pickle.HIGHEST_PROTOCOL)
        with contextlib.suppress(OSError):
            for older in self._path.parent.glob("versions-*.pickle"):
                older.unlink()
            write_whole(self._path, hashlib.sha256(data).digest() + data)
