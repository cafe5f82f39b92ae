"""Reads the kept versions of a workspace, and what has become of them."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.kept import Drift, Kept
from kb_trainer.knowledge.past import Archive
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
from kb_trainer.services.memory import Memory
from kb_trainer.source.codes import EMPTY_YAML, OUTSIDE
from kb_trainer.source.problems import Problem, Report
from kb_trainer.source.text_files import decode, read_bytes
from kb_trainer.source.yaml_tree import read_yaml


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
    return _archive(workspace, read_lists(workspace, Memory.of(workspace)))


def _archive(workspace: Workspace, lists: Lists) -> Archive:
    def read(version: Version, language: str) -> Article | None:
        text = _sound(workspace, version.texts[language])
        if text is None:
            return None
        return _read_text(workspace, version, language, text)

    return Archive(lists.versions, read)


def _read_text(workspace: Workspace, version: Version, language: str, text: str) -> Article | None:
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
    memory = Memory.of(workspace)
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


def read_lists(workspace: Workspace, memory: Memory) -> Lists:
    """Read the lists of versions.

    Args:
        workspace: where they are kept.
        memory: what was read of the same files before.

    Returns:
        The versions and the problems of the lists.
    """
    lists = Lists()
    folder = folder_of(workspace)
    names = _names(folder, ".yaml") if workspace.managed else []
    is_link = folder.is_symlink()
    for name in names:
        path = folder / name
        report = Report(f"{VERSIONS_FOLDER}/{name}")
        if (is_link or path.is_symlink()) and not path.resolve().is_relative_to(workspace.root):
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


def _names(folder: Path, *suffixes: str) -> list[str]:
    """Return the names in a folder that end so, sorted; none when it isn't there."""
    try:
        return sorted(name for name in os.listdir(folder) if name.endswith(suffixes))  # noqa: PTH208  a Path each would be slow
    except OSError:
        return []


def _texts(folder: Path) -> list[str]:
    return [
        f"{language}/{name}"
        for language in LANGUAGES
        for name in _names(folder / language, ".md", ".yaml")
        if "@" in name and name[0] != "."
    ]


def _drifts(
    workspace: Workspace, base: KnowledgeBase, archive: Archive, memory: Memory
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
