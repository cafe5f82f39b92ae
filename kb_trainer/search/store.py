"""The index of a workspace in its cache folder: opened, brought up to date, built anew.

The folder holds `state.json`, which names the index in use and what it was made
from; `files.json`, which says so file by file; and the index itself in a folder
of its own. A new index is built beside the old one and takes its place when
`state.json` is replaced; a change is committed by Whoosh. So whenever a process
is killed, the index opens as before or as after.
"""

import json
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple

from kb_trainer.errors import UserError
from kb_trainer.search.analysis import ANALYSIS
from kb_trainer.search.whoosh_parts import WHOOSH, FileLock

VERSION: Final = f"4/{ANALYSIS}/{WHOOSH}"
"""Of the index's shape, the analysis and Whoosh; an index of another one is built anew."""

_STATE: Final = "state.json"
_FILES: Final = "files.json"
_INDEX: Final = "index-"
_WAIT_SECONDS: Final = 900.0
_RETRY_SECONDS: Final = 0.05
_PATIENCE_SECONDS: Final = 1.0


class State(NamedTuple):
    """What an index was made from.

    Attributes:
        folder: the name of its folder.
        digest: of names, sizes and times of all files; empty when these can't be trusted.
        settings: of the workspace, as far as a search needs them.
        synonyms: language and phrases of each entry of the glossaries.
        counts: how many articles and clauses it holds, and which languages.
    """

    folder: str
    digest: str
    settings: Mapping[str, Any]
    synonyms: Sequence[tuple[str, Sequence[str]]]
    counts: Mapping[str, Any]


class Store:
    """The cache folder of a workspace's index.

    Args:
        folder: a folder that only this user can write.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def state(self) -> State | None:
        """Return what the index was made from, or None when there is none to use."""
        data = self._read(_STATE)
        try:
            if data.pop("version") != VERSION:
                return None
            state = State(**data)
            return state if self.place(state.folder).is_dir() else None
        except (KeyError, TypeError, AttributeError):
            return None

    def files(self) -> dict[str, Any]:
        """Return what is known of each file, by path; nothing when that is damaged."""
        return self._read(_FILES)

    def save_files(self, files: Mapping[str, Any]) -> None:
        """Keep what is known of each file."""
        self._write(_FILES, files)

    def save_state(self, state: State) -> None:
        """Put an index into use, and remove the others."""
        data = state._asdict()
        self._write(_STATE, {"version": VERSION, **data})
        for other in self._folder.glob(f"{_INDEX}*"):
            if other.name != state.folder:
                shutil.rmtree(other, ignore_errors=True)

    def place(self, index: str) -> Path:
        """Return the folder of an index.

        Raises:
            KeyError: when that isn't the name of one.
        """
        if not index.startswith(_INDEX) or "/" in index or "\\" in index:
            raise KeyError(index)
        return self._folder / index

    def new_place(self) -> str:
        """Return a name for a new index; remains of one that was never finished go."""
        number = 1
        while self.place(f"{_INDEX}{number}").exists():
            number += 1
        return f"{_INDEX}{number}"

    @contextmanager
    def locked(self, waiting: Callable[[], None]) -> Iterator[None]:
        """Keep other processes from writing meanwhile.

        Args:
            waiting: called once when another process is at work.

        Raises:
            UserError: when the other process takes too long.
        """
        lock = FileLock(str(self._folder / "lock"))
        began = time.monotonic()
        told = False
        while not lock.acquire():
            waited = time.monotonic() - began
            if waited > _WAIT_SECONDS:
                raise UserError("search.busy", folder=str(self._folder))
            if waited > _PATIENCE_SECONDS and not told:
                waiting()
                told = True
            time.sleep(_RETRY_SECONDS)
        try:
            yield
        finally:
            lock.release()

    def _read(self, name: str) -> dict[str, Any]:
        try:
            data = json.loads((self._folder / name).read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        return data if isinstance(data, dict) else {}

    def _write(self, name: str, data: Mapping[str, Any]) -> None:
        from kb_trainer.source.text_files import write_whole  # noqa: PLC0415  seldom needed

        write_whole(self._folder / name, json.dumps(data).encode())
