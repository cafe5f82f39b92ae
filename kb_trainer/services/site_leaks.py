"""Reads all files of a workspace to tell what of them must not reach the site."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kb_trainer.i18n.say import words
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.places import article_entries
from kb_trainer.knowledge.shapes import FRONT_MATTER
from kb_trainer.knowledge.workspace import Route, Workspace
from kb_trainer.services.site_cache import SiteCache
from kb_trainer.site.codes import LEAK
from kb_trainer.site.leaks import Scan, Sources, hidden_parts
from kb_trainer.site.model import Site
from kb_trainer.site.selection import texts_of
from kb_trainer.site.site import Inputs
from kb_trainer.source.problems import WHOLE_FILE, Problem, Report
from kb_trainer.source.text_files import read_text

_OPEN: Final = re.compile(r"^kind: *(?:glossary|asked|questions|rubric|rule|law)\b", re.MULTILINE)
"""Files that are no secret by nature: customers' words and questions, rules of scoring, laws."""


def scan_of(workspace: Workspace, inputs: Inputs, kept: SiteCache) -> Scan:
    """Return the scan for a site.

    Args:
        workspace: whose site it is.
        inputs: what its pages are made from.
        kept: what was hidden in published files when they were read before.
    """
    selection, site = inputs.selection, inputs.site
    published = {article.path: article for article in selection.published}
    hidden: dict[str, str] = {}
    paths: set[str] = set()
    for path in _files(workspace):
        name = workspace.relative(path)
        paths.add(name)
        parts = _hidden_in(path, published[name], kept) if name in published else _whole(path, name)
        if parts:
            hidden[name] = parts
    public = [text for article in published.values() for text, _ in texts_of(article)]
    public += inputs.versions.texts
    public += [text for route in site.routes for text in _told(route)]
    public += [site.feedback, *_extras(site)]
    own = (text for area in ("page", "past") for pair in words(area).values() for text in pair)
    return Scan(Sources(tuple(public), hidden, frozenset(paths), str(workspace.root)), own)


def _files(workspace: Workspace) -> Iterator[Path]:
    for entry in article_entries(workspace.knowledge, managed=workspace.managed):
        yield Path(entry.path)
    if workspace.managed and workspace.drills.is_dir():
        suffixes = (".yaml", ".yml", ".md")
        yield from sorted(one for one in workspace.drills.rglob("*") if one.suffix in suffixes)


def _whole(path: Path, name: str) -> str:
    text = read_text(path, Report(name))
    return "" if text is None or _OPEN.search(text) else text


def _hidden_in(path: Path, article: Article, kept: SiteCache) -> str:
    """Return what readers mustn't see of a published file; read again only when it has changed."""
    state = path.stat()
    stamp = (state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino)
    key = f"hidden {article.path} {stamp}"
    parts: str | None = kept.get(key)
    if parts is None:
        text = read_text(path, Report(article.path)) or ""
        lines = text.split("\n")
        start = min(article.intro_line, len(lines)) - 1
        parts = hidden_parts(text, "\n".join(lines[start:]), FRONT_MATTER.fields)
        kept.put(key, parts)
    return parts


def _told(route: Route) -> Iterator[str]:
    yield route.value
    yield from route.label.values()
    yield from route.hours.values()


def _extras(site: Site) -> Iterator[str]:
    for entries in site.glossary.values():
        yield from (" ".join(entry) for entry in entries)
    for area in site.rubric.areas if site.rubric else ():
        for rule in area.rules:
            yield from (*rule.why.values(), *rule.better.values(), *rule.seen.values())


class Checked:
    """Tells the leaks of files; one found clean is not read again while nothing else is hidden.

    Args:
        scan: knows what must not be there.
        kept: what was found clean before.
    """

    def __init__(self, scan: Scan, kept: SiteCache) -> None:
        self._scan = scan
        self._kept = kept
        self._key = f"clean {scan.key}"
        self._before: frozenset[bytes] = kept.get(self._key) or frozenset()
        self._clean: set[bytes] = set()

    def leaks(self, path: str, data: bytes) -> list[Problem]:
        """Return the traces in one file of a site."""
        digest = hashlib.sha256(path.encode(errors="surrogateescape") + b"\0" + data).digest()
        found = [] if digest in self._before else list(leaks(self._scan, path, data))
        if not found:
            self._clean.add(digest)
        return found

    def save(self) -> None:
        """Keep what was found clean this time."""
        if self._clean != self._before:
            self._kept.put(self._key, frozenset(self._clean))


def leaks(scan: Scan, path: str, data: bytes) -> Iterator[Problem]:
    """Give the traces in one file of a site.

    Args:
        scan: knows what must not be there.
        path: of the file in the site.
        data: its bytes.
    """
    for leak in scan.look(path, data):
        details: dict[str, object] = {
            "kind": leak.kind,
            "what": leak.what,
            "source": leak.source or "-",
        }
        yield Problem(leak.path, WHOLE_FILE, LEAK, details)
