"""What is known of each file of a workspace, and what has changed since."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, NamedTuple

from kb_trainer.knowledge.places import SETTINGS_FILE, article_entries, knowledge_folder

_RACY_NANOSECONDS: Final = 2_000_000_000
"""Some file systems tell times this coarsely: a file may change and keep its time."""

_NO_FACTS: Final[Mapping[str, Sequence[str]]] = {}
_NOT_ASKED: Final[Mapping[str, Sequence[str]]] = {}

Stat = tuple[int, int, int]
"""Size, time of the content and time of the entry, in nanoseconds."""


class Seen(NamedTuple):
    """A file as it was indexed.

    Attributes:
        stat: its size and times.
        content: a hash of its content.
        facts: the facts it defines: value and unit by `DEV-1.plazo`.
        uses: what its documents take from other files: the facts it shows, and how customers
            ask for its clauses (`asked_name`).
        synonyms: language and phrases of each entry, when it is a glossary.
        clauses: how many clauses its article has; None without an article.
        asked: how customers ask for clauses, by `asked_name`, when it is a file that says so.
    """

    stat: Stat
    content: str
    facts: Mapping[str, Sequence[str]] = _NO_FACTS
    uses: Sequence[str] = ()
    synonyms: Sequence[tuple[str, Sequence[str]]] = ()
    clauses: int | None = None
    asked: Mapping[str, Sequence[str]] = _NOT_ASKED


def seen_from(row: Sequence[Any]) -> Seen:
    """Return a file from what JSON makes of it.

    Raises:
        TypeError: when it is damaged.
        ValueError: when it is damaged.
    """
    stat, content, facts, uses, synonyms, clauses, asked = row
    size, changed, entered = stat
    return Seen((size, changed, entered), content, facts, uses, synonyms, clauses, asked)


class Scan(NamedTuple):
    """The files of a workspace as they are now, by path relative to it.

    Attributes:
        stats: size and times of each file.
        digest: of them all; the same digest means that nothing has changed.
        newest: the latest time of any, in nanoseconds.
    """

    stats: Mapping[str, Stat]
    digest: str
    newest: int

    def settled(self, now: int) -> bool:
        """Whether a change after `now` (nanoseconds) would be seen in a file's times."""
        return self.newest < now - _RACY_NANOSECONDS


def scan(root: Path, *, managed: bool) -> Scan:
    """Look at names, sizes and times of all files that an index is made from.

    Args:
        root: the workspace's folder.
        managed: whether it has a `kb_trainer.yaml`.

    Returns:
        What was seen; a file that can't be looked at has only zeros.
    """
    start = len(str(root)) + 1
    stats: dict[str, Stat] = {}
    if managed:
        stats[SETTINGS_FILE] = _stat(root / SETTINGS_FILE)
    for entry in article_entries(knowledge_folder(root), managed=managed):
        stats[entry.path[start:].replace(os.sep, "/")] = _stat(entry)
    digest = hashlib.blake2b(
        "\n".join(f"{path}\0{stat}" for path, stat in stats.items()).encode(
            errors="surrogateescape"
        ),
        digest_size=16,
    )
    newest = max((max(stat[1:]) for stat in stats.values()), default=0)
    return Scan(stats, digest.hexdigest(), newest)


def _stat(entry: Path | os.DirEntry[str]) -> Stat:
    try:
        found = entry.stat()
    except OSError:
        return (0, 0, 0)
    return (found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def content_hash(path: Path) -> str:
    """Return a hash of a file's content; nothing when it can't be read."""
    try:
        return hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""


class Changes(NamedTuple):
    """What has changed since an index was made.

    Attributes:
        changed: files that are new or have other content.
        removed: files that are gone.
        kept: the others, with their times of now.
    """

    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: Mapping[str, Seen]

    @property
    def any(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.changed or self.removed)


def compare(root: Path, now: Scan, known: Mapping[str, Seen], scanned: int) -> Changes:
    """Find what has changed.

    Args:
        root: the workspace's folder.
        now: the files as they are.
        known: the files as they were indexed.
        scanned: when they were looked at then, in nanoseconds.

    Returns:
        The changes. A file whose times are the same is read again only when they
        are too near to that moment to tell.
    """
    changed: list[str] = []
    kept: dict[str, Seen] = {}
    for path, stat in now.stats.items():
        before = known.get(path)
        if before is None:
            changed.append(path)
            continue
        same = before.stat == stat and max(stat[1:]) < scanned - _RACY_NANOSECONDS
        if same or content_hash(root / path) == before.content != "":
            kept[path] = before._replace(stat=stat)
        else:
            changed.append(path)
    removed = tuple(path for path in known if path not in now.stats)
    return Changes(tuple(changed), removed, kept)


def fact_values(files: Mapping[str, Seen]) -> dict[str, tuple[Decimal, str]]:
    """Return all facts; of two with one name, that of the first file by path."""
    found: dict[str, tuple[Decimal, str]] = {}
    for path in sorted(files):
        for name, (value, unit) in files[path].facts.items():
            found.setdefault(name, (Decimal(value), unit))
    return found


def asked_name(language: str, clause: str) -> str:
    """Return the name of how customers ask for a clause in a language; no fact is called so."""
    return f"{language} {clause}"


def asked_phrases(files: Mapping[str, Seen]) -> dict[str, list[str]]:
    """Return how customers ask for each clause, by `asked_name`, of all files in their order."""
    found: dict[str, list[str]] = {}
    for path in sorted(files):
        for name, phrases in files[path].asked.items():
            found.setdefault(name, []).extend(phrases)
    return found
