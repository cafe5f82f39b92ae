"""Where a workspace is, and which of its files may hold articles.

Kept apart from what reads those files, so that a command that only needs to
know whether anything has changed doesn't load the readers.
"""

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from kb_trainer.errors import UserError

SETTINGS_FILE: Final = "kb_trainer.yaml"
SUFFIXES: Final = frozenset({".md", ".markdown"})
YAML_SUFFIXES: Final = frozenset({".yaml", ".yml"})

VERSIONS_FOLDER: Final = "versions"
"""In the workspace: what policies said before."""

LIST_SIGN: Final = b"kind: versions"
"""By which the list of a policy's versions is known."""


def find_root(given: Path | None, start: Path) -> tuple[Path, bool]:
    """Find the folder of a workspace.

    Args:
        given: the folder named by the user, or None to look upwards.
        start: the folder from which to look upwards.

    Returns:
        The folder, and whether it has a `kb_trainer.yaml`.

    Raises:
        UserError: when there is none.
    """
    if given is None:
        here = start.resolve()
        for folder in (here, *here.parents):
            if (folder / SETTINGS_FILE).is_file():
                return folder, True
        if _is_plain(here):
            return here, False
        raise UserError("workspace.none", folder=str(start))
    root = given.resolve()
    if not root.is_dir():
        raise UserError("workspace.no_folder", folder=str(given))
    if (root / SETTINGS_FILE).is_file():
        return root, True
    if _holds_articles(root):
        return root, False
    raise UserError("workspace.empty", folder=str(given))


def knowledge_folder(root: Path) -> Path:
    """Return the folder of articles; a folder of Markdown without one is one itself."""
    inner = root / "knowledge"
    return inner if inner.is_dir() else root


def article_entries(top: Path, *, managed: bool, links: bool = False) -> Iterator[os.DirEntry[str]]:
    """Give the files that may hold articles, folder by folder, sorted.

    Args:
        top: the folder of articles.
        managed: whether YAML files may be articles.
        links: whether links to folders are given too; they are never followed.

    Yields:
        Files with a known suffix; hidden ones are left out.
    """
    wanted = SUFFIXES | YAML_SUFFIXES if managed else SUFFIXES
    waiting = [str(top)]
    real = os.path.realpath(top)
    while waiting:
        try:
            with os.scandir(waiting.pop()) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError:
            continue
        folders = []
        for entry in entries:
            name = entry.name
            if name[0] == ".":
                continue
            if entry.is_dir(follow_symlinks=False):
                if name != "node_modules" and not _is_archive(entry):
                    folders.append(entry.path)
            elif _leads_to_folder(entry):
                if links:
                    yield entry
            elif _is_wanted(entry, wanted, real):
                yield entry
        waiting.extend(reversed(folders))


def _is_archive(entry: os.DirEntry[str]) -> bool:
    """Whether a folder holds what policies said before: those texts are no articles of today."""
    if entry.name != VERSIONS_FOLDER:
        return False
    lists = Path(entry.path).glob("*.yaml")
    return any(LIST_SIGN in path.read_bytes() for path in lists if path.is_file())


def _is_wanted(entry: os.DirEntry[str], wanted: Collection[str], top: str) -> bool:
    if _suffix(entry.name) not in wanted or entry.name == SETTINGS_FILE:
        return False
    return not (entry.is_symlink() and _is_given_itself(entry.path, wanted, top))


def _is_given_itself(link: str, wanted: Collection[str], top: str) -> bool:
    """Whether a link leads to a file that is given under its own name."""
    target = os.path.realpath(link)
    if not target.startswith(f"{top}{os.sep}") or not os.path.isfile(target):  # noqa: PTH113  as here
        return False
    parts = Path(target[len(top) + 1 :]).parts
    hidden = any(part[0] == "." or part == "node_modules" for part in parts)
    return not hidden and _suffix(parts[-1]) in wanted


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # links in a circle: reading it says so


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122  a Path each would be slow


def _is_plain(folder: Path) -> bool:
    """Whether a folder nobody named is one of articles; a look at its own files has to do."""
    places = (folder, folder / "knowledge")
    return any(path.suffix.lower() in SUFFIXES for one in places for path in one.glob("*.*"))


def _holds_articles(root: Path) -> bool:
    return any(_suffix(name) in SUFFIXES for *_, names in os.walk(root) for name in names)
