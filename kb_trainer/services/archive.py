"""Reads the kept versions of a workspace, and what has become of them."""

import contextlib
import hashlib
import pickle
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from kb_trainer.errors import UserError
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.kept import Drift, Kept
from kb_trainer.knowledge.past import Archive, Past
from kb_trainer.knowledge.places import LIST_SIGN, VERSIONS_FOLDER
from kb_trainer.knowledge.read_article import Defaults, read_markdown, read_policy
from kb_trainer.knowledge.told import written
from kb_trainer.knowledge.versions import (
    KeptText,
    Version,
    read_kept,
    read_versions,
    text_hash,
)
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.fingerprints import program_hash
from kb_trainer.source.codes import EMPTY_YAML, OUTSIDE
from kb_trainer.source.problems import Problem, Report
from kb_trainer.source.text_files import decode, read_bytes, write_whole
from kb_trainer.source.yaml_tree import read_yaml

_DIGEST: Final = hashlib.sha256().digest_size
_READERS: Final = ("knowledge", "source", "text")
"""Other code in these rooms, other cache."""


def folder_of(workspace: Workspace) -> Path:
    """Return the folder of kept versions; it needn't be there."""
    return workspace.root / VERSIONS_FOLDER


@dataclass(slots=True)
class Lists:
    """The lists of versions of a workspace.

    Attributes:
        versions: in the order of the lists.
        problems: of the lists.
    """

    versions: list[Version] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def open_archive(workspace: Workspace) -> Archive:
    """Return the kept versions of a workspace.

    Args:
        workspace: where they are kept.

    Returns:
        The archive; a text is read when it is asked for, and only when it is as it was kept.
    """
    return _archive(workspace, read_lists(workspace, _Memory.of(workspace)))


def open_past(workspace: Workspace, base: KnowledgeBase) -> Past:
    """Return what the policies of a workspace said, as far as it is kept."""
    return Past(base, open_archive(workspace))


def _archive(workspace: Workspace, lists: Lists) -> Archive:
    def read(version: Version, language: str) -> Article | None:
        text = _sound(workspace, version.texts[language])
        if text is None:
            return None
        return read_text_of(workspace, version, language, text)

    return Archive(lists.versions, read)


def read_text_of(
    workspace: Workspace, version: Version, language: str, text: str
) -> Article | None:
    """Read the text of a version as an article.

    Args:
        workspace: says what holds when the text doesn't say.
        version: whose text it is.
        language: of the text.
        text: as it was kept.

    Returns:
        The article with the number and the first day that the list gives it, or None.
    """
    name = version.texts[language].file
    report = Report(f"{VERSIONS_FOLDER}/{name}")
    defaults = Defaults(workspace.settings.audience, language)
    place = Path(name).stem
    if name.endswith(".md"):
        article = read_markdown(text, place, report, defaults)
    else:
        root = read_yaml(text, report)
        article = read_policy(root, place, report, defaults) if root else None
    if article is None or article.id != version.policy:
        return None
    return replace(article, language=language, version=version.number, effective=version.start)


def _sound(workspace: Workspace, kept: KeptText) -> str | None:
    """Return a kept text that is as it was kept, else None."""
    text = read_kept(folder_of(workspace), kept, Report(kept.file))
    return text if text is not None and text_hash(text) == kept.sha256 else None


def kept_of(workspace: Workspace, base: KnowledgeBase) -> Kept:
    """Return all that the check looks at of the kept versions.

    Args:
        workspace: where they are kept.
        base: the present articles.

    Returns:
        The lists, the texts that are lost or changed, and the articles that say something
        else than was kept of their version.
    """
    folder = folder_of(workspace)
    if not workspace.managed or not folder.is_dir():
        return Kept()
    memory = _Memory.of(workspace)
    lists = read_lists(workspace, memory)
    lost: set[str] = set()
    changed: set[str] = set()
    for one in lists.versions:
        for text in one.texts.values():
            found = read_kept(folder, text, Report(text.file))
            if found is None:
                lost.add(text.file)
            elif text_hash(found) != text.sha256:
                changed.add(text.file)
    archive = _archive(workspace, lists)
    drifts = tuple(_drifts(workspace, base, archive, memory))
    known = {text.file for one in lists.versions for text in one.texts.values()}
    memory.save()
    return Kept(
        archive=archive,
        lists=tuple(lists.versions),
        problems=tuple(lists.problems),
        lost=frozenset(lost),
        changed=frozenset(changed),
        stray=tuple(name for name in _texts(folder) if name not in known),
        drifts=drifts,
    )


def read_lists(workspace: Workspace, memory: "_Memory") -> Lists:
    """Read the lists of versions.

    Args:
        workspace: where they are kept.
        memory: what was read of the same files before.

    Returns:
        The versions and the problems of the lists.
    """
    lists = Lists()
    folder = folder_of(workspace)
    paths = sorted(folder.glob("*.yaml")) if workspace.managed and folder.is_dir() else []
    for path in paths:
        report = Report(workspace.relative(path))
        if not path.resolve().is_relative_to(workspace.root):
            report.add(OUTSIDE)
        data = None if report.problems else read_bytes(path, report)
        if data is None:
            lists.problems.extend(report.problems)
            continue
        if LIST_SIGN not in data:
            continue  # not ours: a company may have a folder of this name
        key = hashlib.sha256(f"{report.path}\0".encode() + data).digest()
        found = memory.get(key)
        if found is None:
            found = (_read_list(data, report), tuple(report.problems))
        memory.put(key, found)
        lists.versions.extend(found[0])
        lists.problems.extend(found[1])
    return lists


def _read_list(data: bytes, report: Report) -> tuple[Version, ...]:
    text = decode(data, report)
    root = read_yaml(text, report) if text is not None else None
    if root is None:
        if not report.problems:
            report.add(EMPTY_YAML)
        return ()
    return read_versions(root, report)


def _texts(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*/*@*")):
        if path.suffix in (".md", ".yaml") and not path.name.startswith("."):
            yield path.relative_to(folder).as_posix()


def _drifts(
    workspace: Workspace, base: KnowledgeBase, archive: Archive, memory: "_Memory"
) -> Iterator[Drift]:
    """Find the articles that say something else than was kept of their version."""
    for article in base.articles:
        versions = archive.of(article.id) if article.managed and not article.draft else ()
        if not versions or versions[-1].number != (article.version or 1):
            continue
        kept = versions[-1].texts.get(article.language)
        text = _text(workspace, article) if kept else None
        if kept is None or text is None or text_hash(text) == kept.sha256:
            continue
        key = f"{text_hash(text)} {kept.sha256}".encode()
        ids = memory.get(key)
        if ids is None:
            then = archive.article(versions[-1], article.language)
            if then is None:
                continue
            ids = tuple(_unlike(then, article))
        memory.put(key, ids)
        if ids:
            yield Drift(article, versions[-1], ids)


def _text(workspace: Workspace, article: Article) -> str | None:
    report = Report(article.path)
    data = read_bytes(workspace.root / article.path, report)
    return None if data is None else decode(data, report)


def _unlike(then: Article, now: Article) -> Iterator[str]:
    """Give the ids of clauses that tell something else, or are in one of both only."""
    before = {clause.id: clause for clause in then.clauses}
    after = {clause.id: clause for clause in now.clauses}
    for id_ in (*after, *(one for one in before if one not in after)):
        if id_ not in before or id_ not in after or written(before[id_]) != written(after[id_]):
            yield id_


class _Memory:
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
                if hashlib.sha256(data[_DIGEST:]).digest() == data[:_DIGEST]:
                    self._old = dict(pickle.loads(data[_DIGEST:]))  # noqa: S301  ours, in a private folder

    @classmethod
    def of(cls, workspace: Workspace) -> "_Memory":
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
