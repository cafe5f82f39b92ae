"""Where a workspace is, and which of its files may hold articles.

Kept apart from what reads those files, so that a command that only needs to
know whether anything has changed doesn't load the readers.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kb_trainer.errors import UserError

SETTINGS_FILE: Final = "kb_trainer.yaml"
SUFFIXES: Final = frozenset({".md", ".markdown"})
YAML_SUFFIXES: Final = frozenset({".yaml", ".yml"})


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
                if name != "node_modules":
                    folders.append(entry.path)
            elif _leads_to_folder(entry):
                if links:
                    yield entry
            elif _suffix(name) in wanted and name != SETTINGS_FILE:
                yield entry
        waiting.extend(reversed(folders))


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
