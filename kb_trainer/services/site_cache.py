"""Keeps what is slow to make for the site, by a hash of what it was made from."""

import contextlib
import hashlib
import marshal
import shutil
import sys
from functools import cache
from pathlib import Path
from typing import Any, Final

from kb_trainer.errors import UserError
from kb_trainer.services.cache import cache_folder
from kb_trainer.source.text_files import write_whole

_DIGEST: Final = hashlib.sha256().digest_size
_PACKAGE: Final = Path(__file__).resolve().parent.parent
_MAKERS: Final = ("i18n", "knowledge", "scoring", "search", "site", "text")


class SiteCache:
    """Plain data by key. Damage is thrown away silently: it can all be made again.

    Args:
        file: where it is kept, or None to keep it in memory only. Its folder must
            be one that only its owner can write.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._data: dict[str, Any] | None = None if file else {}
        self._used: set[str] = set()
        self._changed = False

    def get(self, key: str) -> Any:  # noqa: ANN401  as kept
        """Return what was kept, or None."""
        self._used.add(key)
        return self._all().get(key)

    def put(self, key: str, data: Any) -> None:  # noqa: ANN401  plain data
        """Keep lists, dicts, texts and numbers."""
        self._used.add(key)
        self._all()[key] = data
        self._changed = True

    def save(self) -> None:
        """Drop what was not asked for since the last time, and write the rest if it changed."""
        everything = self._all()
        unused = [key for key in everything if key not in self._used]
        for key in unused:
            del everything[key]
        if self._file is not None and (self._changed or unused):
            with contextlib.suppress(OSError):
                self._write(self._file, marshal.dumps(everything))
        self._changed = False
        self._used.clear()

    def _all(self) -> dict[str, Any]:
        if self._data is None:
            self._data = _read(self._file)
        return self._data

    @staticmethod
    def _write(file: Path, data: bytes) -> None:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(file, hashlib.sha256(data).digest() + data)
        for other in file.parent.parent.iterdir():
            if other != file.parent:
                shutil.rmtree(other, ignore_errors=True)


def _read(file: Path | None) -> dict[str, Any]:
    try:
        data = file.read_bytes() if file else b""
        if not data or hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
            return {}
        kept = marshal.loads(data[_DIGEST:])  # noqa: S302  our own file, in a private folder
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept if isinstance(kept, dict) else {}


def cache_of(root: Path) -> SiteCache:
    """Return the cache of a workspace; one in memory when there is no place for it."""
    try:
        return SiteCache(cache_folder(root) / "site" / _version() / "kept")
    except (OSError, UserError):
        return SiteCache(None)


@cache
def _version() -> str:
    """Name this program's way of making pages: other code, other cache."""
    digest = hashlib.sha256(sys.version.encode())
    for room in _MAKERS:
        for file in sorted((_PACKAGE / room).rglob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
