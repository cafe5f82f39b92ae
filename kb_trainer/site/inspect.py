"""Reads finished pages as a reader's browser does, and tells what is wrong with them."""

import posixpath
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final
from urllib.parse import unquote, urlsplit

from kb_trainer.site import codes
from kb_trainer.source.problems import Code, Mark, Problem

_LOADING: Final = {"script": "src", "img": "src", "link": "href", "iframe": "src"}
_PASSIVE_LINKS: Final = frozenset({"canonical", "alternate"})
_OTHER_PROGRAMS: Final = ("tel:", "mailto:")


@dataclass(slots=True)
class PageFacts:
    """What stands on a page.

    Attributes:
        anchors: ids, each with its place.
        links: addresses, each with its place.
        loads: addresses that the browser fetches by itself.
        problems: what is wrong with the page alone.
        title: of the browser's tab.
        is_redirect: whether it only leads on.
        has_routes: whether it shows a way to reach a person.
    """

    anchors: dict[str, Mark] = field(default_factory=dict)
    links: list[tuple[str, Mark]] = field(default_factory=list)
    loads: list[tuple[str, Mark]] = field(default_factory=list)
    problems: list[tuple[Code, Mark, str]] = field(default_factory=list)
    title: str = ""
    is_redirect: bool = False
    has_routes: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.facts = PageFacts()
        self._levels: list[int] = []
        self._labels: set[str] = set()
        self._fields: list[tuple[str, Mark]] = []
        self._in_title = False
        self._has_language = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        mark = Mark(line, column + 1)
        given = {name: value or "" for name, value in attrs}
        self._check_safety(tag, given, mark)
        if "id" in given:
            if given["id"] in self.facts.anchors:
                self._wrong("repeated_id", mark, given["id"])
            self.facts.anchors.setdefault(given["id"], mark)
        if tag == "a" and "href" in given:
            self.facts.links.append((given["href"], mark))
        loading = _LOADING.get(tag)
        is_passive = set(given.get("rel", "").split()) & _PASSIVE_LINKS
        if loading and loading in given and not is_passive:
            self.facts.loads.append((given[loading], mark))
        self._check_access(tag, given, mark)
        if "routes" in given.get("class", "").split():
            self.facts.has_routes = True
        if tag == "title":
            self._in_title = True
        if tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            self.facts.is_redirect = True

    def _check_safety(self, tag: str, given: Mapping[str, str], mark: Mark) -> None:
        inline = tag == "style" or (
            tag == "script" and "src" not in given and given.get("type") != "application/ld+json"
        )
        if inline or "style" in given or any(name.startswith("on") for name in given):
            self.facts.problems.append((codes.INLINE_CODE, mark, tag))

    def _check_access(self, tag: str, given: Mapping[str, str], mark: Mark) -> None:
        if tag == "html":
            self._has_language = bool(given.get("lang"))
        elif tag == "img" and "alt" not in given:
            self._wrong("no_alt", mark, given.get("src", ""))
        elif tag == "label":
            self._labels.add(given.get("for", ""))
        elif tag == "input" and given.get("type") not in ("hidden", "submit"):
            if "aria-label" not in given:
                self._fields.append((given.get("id", ""), mark))
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():  # noqa: PLR2004  h1 to h6
            level = int(tag[1])
            if self._levels and level > self._levels[-1] + 1:
                self._wrong("heading_gap", mark, tag)
            self._levels.append(level)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.facts.title += data

    def finish(self) -> PageFacts:
        """Tell what only the whole page shows."""
        self.close()
        start = Mark()
        if not self._has_language:
            self._wrong("no_language", start, "html")
        if not self.facts.title.strip():
            self._wrong("no_title", start, "title")
        if self._levels.count(1) != 1:
            self._wrong("one_h1", start, "h1")
        for name, mark in self._fields:
            if not name or name not in self._labels:
                self._wrong("no_label", mark, name or "input")
        return self.facts

    def _wrong(self, what: str, mark: Mark, where: str) -> None:
        self.facts.problems.append((codes.HARD_TO_ACCESS, mark, f"{what}:{where}"))


def read_page(text: str) -> PageFacts:
    """Return what stands on a page.

    Args:
        text: the page's HTML.
    """
    reader = _Reader()
    reader.feed(text)
    return reader.finish()


def inspect(
    pages: Mapping[str, PageFacts], files: Collection[str], contacts: Collection[str]
) -> Iterator[Problem]:
    """Give what is wrong with the pages of a site.

    Args:
        pages: what stands on each page, by path.
        files: paths of all files of the site.
        contacts: paths of contact pages; those without a way to reach a person don't count.
    """
    known = frozenset(files)
    useful = {path for path in contacts if path in pages and pages[path].has_routes}
    for path, facts in sorted(pages.items()):
        for code, mark, what in facts.problems:
            yield Problem(path, mark, code, {"what": what})
        for address, mark in facts.loads:
            if _is_elsewhere(address):
                yield Problem(path, mark, codes.THIRD_PARTY, {"target": address})
            else:
                yield from _broken(path, address, mark, pages, known)
        for address, mark in facts.links:
            if not _is_elsewhere(address) and not address.startswith(_OTHER_PROGRAMS):
                yield from _broken(path, address, mark, pages, known)
        if not facts.is_redirect and not _leads_to_person(path, facts, useful):
            yield Problem(path, Mark(), codes.PAGE_WITHOUT_CONTACT)


def _is_elsewhere(address: str) -> bool:
    return address.startswith(("http://", "https://", "//"))


def _target(path: str, address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    inner = unquote(parts.path)
    if not inner:
        return path, unquote(parts.fragment)
    # Pages shown at any address have links from the top.
    joined = (
        inner.lstrip("/")
        if inner.startswith("/")
        else posixpath.join(posixpath.dirname(path), inner)
    )
    target = posixpath.normpath(joined) if joined else "."
    if target == "." or inner.endswith("/"):
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target, unquote(parts.fragment)


def _broken(
    path: str,
    address: str,
    mark: Mark,
    pages: Mapping[str, PageFacts],
    files: Collection[str],
) -> Iterator[Problem]:
    target, anchor = _target(path, address)
    if target not in files:
        yield Problem(path, mark, codes.PAGE_LINK, {"target": address})
    elif anchor and target in pages and anchor not in pages[target].anchors:
        yield Problem(path, mark, codes.PAGE_ANCHOR, {"target": address})


def _leads_to_person(path: str, facts: PageFacts, contacts: Collection[str]) -> bool:
    return facts.has_routes or any(
        not _is_elsewhere(address) and _target(path, address)[0] in contacts
        for address, _ in facts.links
    )
