"""Keeps sessions: one journal a file, written line by line as things happen.

A line is on the disk before the program goes on, so that whatever kills it loses at most
the reply that was being typed. The journal itself is locked while its session is open.
"""

import contextlib
import datetime as dt
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final

from kb_trainer.drills.events import Event, Started, UnknownEventError, decode, encode
from kb_trainer.drills.journal import Journal
from kb_trainer.drills.model import Drill
from kb_trainer.errors import UserError
from kb_trainer.services.locks import lock
from kb_trainer.text.near import nearest_id

_SUFFIX: Final = ".jsonl"
_TORN: Final = ".torn"
_ID: Final = re.compile(r"[a-z0-9]{1,24}-[0-9]{4}-[a-z0-9]{2,4}")
_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz"
_DIGITS: Final = "23456789"
"""Characters that are not taken for one another when they are read aloud."""

_DAY: Final = 24 * 60
_MODE: Final = 0o600


@dataclass(frozen=True, slots=True)
class Sessions:
    """What a folder of sessions holds.

    Attributes:
        journals: the one that was used last comes first.
        refused: why each of the others can't be read.
    """

    journals: tuple[Journal, ...]
    refused: tuple[UserError, ...] = ()

    @property
    def unfinished(self) -> tuple[Journal, ...]:
        """Those that can be gone on with."""
        return tuple(one for one in self.journals if not one.finished)


class OpenSession:
    """A session that this process alone may write.

    Args:
        journal: what it holds.
        handle: of its file, open for writing and locked.
        path: of its file.
    """

    def __init__(self, journal: Journal, handle: int, path: Path) -> None:
        self.journal = journal
        self._handle = handle
        self._path = path

    def append(self, event: Event) -> None:
        """Write an event; it is on the disk when this returns.

        Args:
            event: what happened.

        Raises:
            ValueError: when it can't have happened now; nothing is written.
            OSError: when it can't be written.
        """
        journal = self.journal.then(event)
        _write(self._handle, event, self._path)
        self.journal = journal

    def close(self) -> None:
        """Let others open it; closing twice is no error."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


class SessionStore:
    """The sessions of a workspace.

    Args:
        folder: where what belongs to the workspace is kept; only its owner can read it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "sessions"

    def new(  # noqa: PLR0913  a session's first line
        self,
        drill: Drill,
        before: Iterable[Journal],
        *,
        mode: str,
        seed: int | None,
        rubric: str,
        program: str,
        at: dt.datetime,
    ) -> OpenSession:
        """Begin a session.

        Args:
            drill: what is played.
            before: all sessions that there are, which number this one.
            mode: one of `MODES`.
            seed: picks among the variants of lines; None takes the next one, so that the
                first session of a drill has seed 1 and another one other words.
            rubric: its fingerprint.
            program: a hash of the code that plays and judges.
            at: now, by the user's clock.

        Returns:
            The session, open.

        Raises:
            OSError: when it can't be written.
        """
        mine = [one.started for one in before if one.started.drill == drill.id]
        self._folder.mkdir(mode=0o700, exist_ok=True)
        for id_ in _ids(drill.id, at):
            with contextlib.suppress(FileExistsError):
                handle = os.open(self._file(id_), _FLAGS | os.O_CREAT | os.O_EXCL, _MODE)
                break
        lock(handle)
        started = Started(
            session=id_,
            drill=drill.id,
            fingerprint=drill.fingerprint,
            rubric=rubric,
            seed=len(mine) + 1 if seed is None else seed,
            mode=mode,
            number=sum(one.mode == mode for one in mine) + 1,
            at=at.isoformat(timespec="seconds"),
            program=program,
        )
        _write(handle, started, self._file(id_))
        _sync_folder(self._folder)
        return OpenSession(Journal.of([started]), handle, self._file(id_))

    def open(self, id_: str) -> OpenSession:
        """Open a session to go on with it.

        Args:
            id_: of the session.

        Returns:
            The session; a last line that was torn is kept aside in a file of its own.

        Raises:
            UserError: when there is none, when another process has it open, or when its
                journal is damaged or a newer program's.
            OSError: when it can't be written.
        """
        path = self._path(id_)
        handle = os.open(path, _FLAGS)
        try:
            _lock(handle, id_)
            journal, good, torn = _read(path, id_)
            if torn:
                with path.with_suffix(_TORN).open("ab") as aside:
                    path.with_suffix(_TORN).chmod(_MODE)
                    aside.write(torn + b"\n")
                os.truncate(handle, good)
            return OpenSession(journal, handle, path)
        except BaseException:
            os.close(handle)
            raise

    def read(self, id_: str) -> Journal:
        """Read a session, even while it is open elsewhere.

        Args:
            id_: of the session.

        Raises:
            UserError: when there is none, or it can't be read.
        """
        return _read(self._path(id_), id_)[0]

    def list(self) -> Sessions:
        """Read all sessions."""
        journals: list[Journal] = []
        refused: list[UserError] = []
        for id_ in self._ids():
            try:
                journals.append(self.read(id_))
            except _NotBegunError:
                continue
            except UserError as why:
                refused.append(why)
        journals.sort(key=lambda one: (dt.datetime.fromisoformat(one.at), one.id), reverse=True)
        return Sessions(tuple(journals), tuple(refused))

    def _ids(self) -> Iterator[str]:
        paths = self._folder.glob(f"*{_SUFFIX}") if self._folder.is_dir() else ()
        return (path.stem for path in sorted(paths) if _ID.fullmatch(path.stem))

    def _path(self, id_: str) -> Path:
        path = self._file(id_)
        if _ID.fullmatch(id_) and path.is_file():
            return path
        close = nearest_id(id_, self._ids())
        if close:
            raise UserError("practice.unknown_close", id=id_, suggestion=close)
        raise UserError("practice.unknown", id=id_)

    def _file(self, id_: str) -> Path:
        return self._folder / f"{id_}{_SUFFIX}"


_FLAGS: Final = os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class _NotBegunError(UserError):
    """A session that was killed before its first line was whole: there is nothing in it."""


def _ids(drill: str, at: dt.datetime) -> Iterator[str]:
    """Give ids for a session: of one drill on one day they are in the order of time."""
    name = f"{drill.partition('-')[0][:24]}-{at:%m%d}"
    pairs = ["".join(one) for one in product(_LETTERS, _DIGITS)]
    first = (at.hour * 60 + at.minute) * len(pairs) // _DAY
    yield from (f"{name}-{pair}" for pair in pairs[first:])
    yield from (f"{name}-z9{a}{b}" for a, b in product(_LETTERS, _DIGITS))
    raise UserError("practice.too_many", id=name)


def _lock(handle: int, id_: str) -> None:
    if not lock(handle):
        raise UserError("practice.in_use", id=id_)


def _write(handle: int, event: Event, path: Path) -> None:
    data = f"{encode(event)}\n".encode("ascii")
    try:
        while data:
            data = data[os.write(handle, data) :]
        os.fsync(handle)
    except OSError as failure:
        failure.filename = str(path)  # A handle has no name: where there is no room is told.
        raise


def _sync_folder(folder: Path) -> None:
    """Write down the name of a new file; not every system lets a folder be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _read(path: Path, id_: str) -> tuple[Journal, int, bytes]:
    """Read a journal.

    Returns:
        The journal, the length of its whole lines in bytes, and what is left of a torn one.
    """
    data = path.read_bytes()
    whole = data[: data.rfind(b"\n") + 1]
    lines = whole.split(b"\n")[:-1]
    events: list[Event] = []
    for number, line in enumerate(lines, 1):
        try:
            events.append(decode(line.decode("ascii")))
        except UnknownEventError:
            raise UserError("practice.newer", exit_code=1, id=id_, path=str(path)) from None
        except (ValueError, RecursionError):
            if number < len(lines):
                raise _damaged(id_, path, number) from None
            whole = whole[: -len(line) - 1]
    if not events:
        raise _NotBegunError("practice.not_begun", exit_code=1, id=id_)
    try:
        return Journal.of(events), len(whole), data[len(whole) :]
    except ValueError:
        raise _damaged(id_, path, len(events)) from None


def _damaged(id_: str, path: Path, line: int) -> UserError:
    return UserError("practice.damaged", exit_code=1, id=id_, path=str(path), line=line)
