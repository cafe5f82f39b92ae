"""Keeps what is slow to make for the site, by a hash of what it was made from."""

import contextlib
import hashlib
import marshal
import shutil
import sqlite3
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from kb_trainer.errors import UserError
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.fingerprints import program_hash

_DIGEST: Final = 16
_MAKERS: Final = ("i18n", "knowledge", "scoring", "search", "site", "text")
_TOOLS: Final = ("jinja2", "markdown_it", "nh3", "Stemmer")
"""Other code in these rooms, or another version of these tools: other cache."""

_WITHOUT_WAITING: Final = "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY;"
"""Rows carry a hash: what a crash leaves half written is not taken for whole."""

_TABLE: Final = "CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, data BLOB NOT NULL)"


class SiteCache:
    """Plain data by key. Damage is thrown away silently: it can all be made again.

    Nothing is held in memory that a file can hold: a site may have many pages.

    Args:
        file: where it is kept, or None to keep it in memory only. Its folder must
            be one that only its owner can write.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._database: sqlite3.Connection | None = None
        self._used: set[str] = set()

    def get(self, key: str) -> Any:  # noqa: ANN401  as kept
        """Return what was kept, or None."""
        self._used.add(key)
        rows = self._run("SELECT data FROM kept WHERE key = ?", key)
        if not rows:
            return None
        digest, data = rows[0][0][:_DIGEST], rows[0][0][_DIGEST:]
        return marshal.loads(data) if _digest(key, data) == digest else None  # noqa: S302  ours

    def put(self, key: str, data: Any) -> None:  # noqa: ANN401  plain data
        """Keep lists, dicts, sets, texts, bytes and numbers."""
        self._used.add(key)
        packed = marshal.dumps(data)
        row = _digest(key, packed) + packed
        self._run("INSERT OR REPLACE INTO kept VALUES (?, ?)", key, row)

    def save(self) -> None:
        """Drop what was not asked for since the last time, and write the rest."""
        known = {key for (key,) in self._run("SELECT key FROM kept")}
        for key in known - self._used:
            self._run("DELETE FROM kept WHERE key = ?", key)
        self._used.clear()
        with contextlib.suppress(sqlite3.Error):
            self._opened().commit()

    def _run(self, statement: str, *values: str | bytes) -> list[Any]:
        try:
            return self._opened().execute(statement, values).fetchall()
        except sqlite3.Error as failure:
            self._give_up(failure)
            return []

    def _opened(self) -> sqlite3.Connection:
        if self._database is None:
            try:
                self._database = _connect(self._file)
            except (OSError, sqlite3.Error) as failure:
                self._database = self._give_up(failure)
        return self._database

    def _give_up(self, failure: Exception) -> sqlite3.Connection:
        """Go on in memory; a damaged file is removed, one that another build writes is left."""
        if self._database is not None:
            self._database.close()
        if self._file is not None and not isinstance(failure, (OSError, sqlite3.OperationalError)):
            with contextlib.suppress(OSError):
                self._file.unlink()
        self._file = None
        self._database = _connect(None)
        return self._database


def _connect(file: Path | None) -> sqlite3.Connection:
    if file is not None:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for other in file.parent.parent.iterdir():
            if other != file.parent:
                shutil.rmtree(other, ignore_errors=True)
    # One thread at a time makes a site, but not always the same one.
    database = sqlite3.connect(file or ":memory:", timeout=0, check_same_thread=False)
    database.executescript(_WITHOUT_WAITING + _TABLE)
    return database


def _digest(key: str, data: bytes) -> bytes:
    digest = hashlib.blake2b(key.encode(), digest_size=_DIGEST)
    digest.update(data)
    return digest.digest()


def cache_of(root: Path) -> SiteCache:
    """Return the cache of a workspace; one in memory when there is no place for it."""
    try:
        return SiteCache(cache_folder(root) / "site" / _version() / "kept.sqlite")
    except (OSError, UserError):
        return SiteCache(None)


def _version() -> str:
    digest = hashlib.sha256(program_hash(*_MAKERS).encode())
    for name in _TOOLS:
        found = find_spec(name)
        if found is not None and found.origin:
            state = Path(found.origin).stat()
            digest.update(f"{found.origin} {state.st_size} {state.st_mtime_ns}\0".encode())
    return digest.hexdigest()[:16]
