"""Plans an import: which files of a folder become articles, and under which names."""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Final

from kb_trainer.knowledge.places import SUFFIXES

CONVERTED: Final = frozenset({".html", ".htm", ".docx"})
"""What a converter makes Markdown of."""

IMAGES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"})
"""What articles may show; it comes along under its own name."""

_RUBRIC: Final = "rubric"
"""In the knowledge folder, this one holds the rules of scoring and nothing else."""

_NOT_ENTERED: Final = frozenset({"node_modules", "__pycache__"})


class Fate(StrEnum):
    """What is worth saying of a file."""

    CONVERTED = "converted"
    RECODED = "recoded"
    RENAMED = "renamed"
    EMPTY = "empty"
    PICTURES = "pictures"
    BINARY = "binary"
    BROKEN = "broken"
    LARGE = "large"
    LINK = "link"
    UNREADABLE = "unreadable"
    HIDDEN = "hidden"
    OTHER = "other"

    @property
    def is_left_out(self) -> bool:
        """Whether the file didn't come along."""
        return self not in _CAME_ALONG


_CAME_ALONG: Final = frozenset(
    {Fate.CONVERTED, Fate.RECODED, Fate.RENAMED, Fate.EMPTY, Fate.PICTURES}
)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that is worth saying of one file.

    Attributes:
        fate: what became of it.
        path: relative to the folder it came from.
        detail: its encoding, its new name or why it was left out; often nothing.
    """

    fate: Fate
    path: str
    detail: str = ""


@dataclass(slots=True)
class Plan:
    """What will be brought in.

    Attributes:
        files: paths in the new knowledge folder, by the file they come from.
        remarks: on names, and on what is left out.
    """

    files: dict[Path, PurePosixPath] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def to_convert(self) -> int:
        """How many files need a converter."""
        return sum(path.suffix.lower() in CONVERTED for path in self.files)


def plan_of(folder: Path) -> Plan:
    """Look through a folder.

    Links are followed when they lead to a file of the folder that doesn't come
    along under its own name; never to folders, and never out of the folder.

    Args:
        folder: where the documents are, resolved.

    Returns:
        What will be brought in; nothing was read yet.
    """
    plan = Plan()
    taken: set[str] = set()
    for entry in _entries(folder, folder, plan.remarks):
        path = Path(entry.path)
        name = shown(path.relative_to(folder))
        if entry.is_symlink() and _why_not(path, folder):
            plan.remarks.append(Remark(Fate.LINK, name))
        elif not entry.is_file():
            plan.remarks.append(Remark(Fate.OTHER, name))
        elif path.suffix.lower() not in SUFFIXES | CONVERTED | IMAGES:
            plan.remarks.append(Remark(Fate.OTHER, name, path.suffix.lower()))
        else:
            target = _free(_named(path.relative_to(folder)), taken)
            plan.files[path] = target
            same = path.suffix.lower() in CONVERTED and target.stem == path.stem
            if not same and os.fspath(target) != os.fspath(path.relative_to(folder)):
                plan.remarks.append(Remark(Fate.RENAMED, name, str(target)))
    return plan


def shown(path: Path) -> str:
    """Return a path as text that any stream and file can hold.

    Args:
        path: perhaps with bytes that aren't UTF-8.

    Returns:
        The path with forward slashes; such bytes are read as Windows-1252.
    """
    data = os.fsencode(path.as_posix())
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _entries(folder: Path, top: Path, remarks: list[Remark]) -> Iterator["os.DirEntry[str]"]:
    waiting = [os.fspath(folder)]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as failure:
            why = failure.strerror or str(failure)
            remarks.append(Remark(Fate.UNREADABLE, shown(Path(here).relative_to(top)), why))
            continue
        folders = []
        for entry in entries:
            if entry.name.startswith(".") or entry.name in _NOT_ENTERED:
                remarks.append(Remark(Fate.HIDDEN, shown(Path(entry.path).relative_to(top))))
            elif entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            else:
                yield entry
        waiting.extend(reversed(folders))


def _why_not(link: Path, folder: Path) -> bool:
    """Whether a link has nothing to bring: broken, a folder, outside, or there by itself."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return True
    if not target.is_file() or not target.is_relative_to(folder):
        return True
    parts = target.relative_to(folder).parts
    hidden = any(part.startswith(".") or part in _NOT_ENTERED for part in parts)
    return not hidden and target.suffix.lower() in SUFFIXES | CONVERTED | IMAGES


def _named(path: Path) -> PurePosixPath:
    """Return the name in the knowledge folder; only what no file name should hold is changed."""
    parts = [_HOLDS_ODD.sub("-", part) for part in shown(path).split("/")]
    if parts[0].casefold() == _RUBRIC and len(parts) > 1:
        parts[0] = f"{parts[0]}-2"
    target = PurePosixPath(*parts)
    return target.with_suffix(".md") if target.suffix.lower() in CONVERTED else target


def _free(target: PurePosixPath, taken: set[str]) -> PurePosixPath:
    """Return a name that no other one resembles, on any system of files."""
    first, number = target, 1
    while (key := _key(target)) in taken:
        number += 1
        target = first.with_name(f"{first.stem}-{number}{first.suffix}")
    taken.add(key)
    return target


def _key(target: PurePosixPath) -> str:
    is_image = target.suffix.lower() in IMAGES
    name = target if is_image else target.with_suffix("")
    return f"{is_image} {unicodedata.normalize('NFC', str(name)).casefold()}"


_HOLDS_ODD: Final = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd]+")
"""Control characters, and those that show a name in another order than it is read in."""
