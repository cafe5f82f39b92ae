"""Looks through a finished site for traces of what must not be there."""

import hashlib
import html
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kb_trainer.text.fold import compose

WINDOW: Final = 8
"""So many words in a row are no accident."""

_FEWEST: Final = 5
"""A line of fewer words says too little to be told from any other."""

_WORD: Final = re.compile(r"[^\W_]+")
_TAG: Final = re.compile(r"<[^>]*>")
_ATTRIBUTE: Final = re.compile(r'="([^"]*)"')
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_FILE: Final = re.compile(r"[\w./-]+\.(?:markdown|md|yaml|yml)\b")
_SUFFIXES: Final = (".md", ".markdown", ".yaml", ".yml")
_FACT: Final = re.compile(r"\{\{.*?\}\}")

_KEY: Final = re.compile(r"^[\s-]*[\w.]+:(?=\s)")

Window = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leak:
    """A trace of something hidden in a file of the site.

    Attributes:
        path: the file of the site.
        kind: `text`, `comment`, `email` or `path`.
        what: the words found.
        source: the file that they come from, or nothing.
    """

    path: str
    kind: str
    what: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a workspace, parted by whether readers may see them.

    Attributes:
        public: texts that are published, as written.
        hidden: by path, the whole text of files that are not published, and the
            comments and foreign front matter of those that are.
        paths: of all source files.
        root: the workspace's folder.
    """

    public: tuple[str, ...]
    hidden: Mapping[str, str]
    paths: frozenset[str]
    root: str


class Scan:
    """Knows what must not be in the output.

    Args:
        sources: the files of the workspace.
        words: what the program itself says on pages.
    """

    def __init__(self, sources: Sources, words: Iterable[str]) -> None:
        self._paths = sources.paths
        self._root = sources.root
        self._emails = tuple(sorted(_found(_EMAIL, sources.public, "@")))
        self._named = _found(_FILE, sources.public, *_SUFFIXES)
        self._windows: dict[tuple[str, str], list[tuple[Window, str]]] = {}
        for path, text in sorted(sources.hidden.items()):
            for window in _windows(text):
                self._windows.setdefault((window[0], window[1]), []).append((window, path))
        found = self._allow([*sources.public, *words])
        self.key = _key(sources, self._emails, self._named, found)
        """Scans with the same key find the same."""

    def _allow(self, texts: Iterable[str]) -> set[Window]:
        """Forget what readers may see anyway, since it is published elsewhere too; return it."""
        if not self._windows:
            return set()
        found = {window for text in texts for window, _ in self._matches(_words_of(text))}
        for pair, windows in list(self._windows.items()):
            kept = [one for one in windows if one[0] not in found]
            if kept:
                self._windows[pair] = kept
            else:
                del self._windows[pair]
        return found

    def _matches(self, tokens: list[str]) -> Iterator[tuple[Window, str]]:
        windows = self._windows
        for at, pair in enumerate(pairwise(tokens)):
            if pair in windows:
                here = tuple(tokens[at : at + WINDOW])
                for window, source in windows[pair]:
                    if here[: len(window)] == window:
                        yield window, source

    def look(self, path: str, data: bytes) -> Iterator[Leak]:
        """Give the traces in one file of the site.

        Args:
            path: of the file in the site.
            data: its bytes; a file that isn't text is passed over.
        """
        if not path.endswith((".html", ".json", ".js", ".xml", ".txt")):
            return
        text = data.decode("utf-8", "replace")
        if path.startswith("static/"):
            return
        if path.endswith(".html") and "<!--" in text:
            yield Leak(path, "comment", _COMMENT.findall(text)[0][:60])
        if "@" in text.replace('"@', ""):
            for email in sorted(set(_EMAIL.findall(text))):
                # Where two words were joined, the address goes on: its beginning tells.
                if not email.startswith(self._emails):
                    yield Leak(path, "email", email)
        yield from self._path_traces(path, text)
        if self._windows:
            yield from self._text_traces(path, text)

    def _path_traces(self, path: str, text: str) -> Iterator[Leak]:
        if len(self._root) > 1 and self._root in text:
            yield Leak(path, "path", self._root)
        if any(suffix in text for suffix in _SUFFIXES):
            for name in sorted(set(_FILE.findall(text)) & self._paths - self._named):
                yield Leak(path, "path", name, name)

    def _text_traces(self, path: str, text: str) -> Iterator[Leak]:
        if path.endswith(".html"):
            text = html.unescape(_TAG.sub(_values, text))
        elif path.endswith((".json", ".js")):
            text = text.replace("\\n", " ").replace('\\"', " ")
        told: set[str] = set()
        for window, source in self._matches(_WORD.findall(text.lower())):
            if source not in told:
                told.add(source)
                yield Leak(path, "text", " ".join(window), source)


def _found(pattern: re.Pattern[str], texts: Iterable[str], *marks: str) -> set[str]:
    """Return what a pattern finds in the texts that hold any of its marks."""
    marked = (text for text in texts if any(mark in text for mark in marks))
    return {found for text in marked for found in pattern.findall(text)}


def _key(
    sources: Sources, emails: Iterable[str], named: Iterable[str], allowed: Iterable[Window]
) -> str:
    digest = hashlib.sha256(repr((sources.root, emails, sorted(allowed))).encode())
    for text in (*sorted(sources.paths), "", *sorted(named), ""):
        digest.update(f"{text}\0".encode(errors="surrogateescape"))
    for path, text in sorted(sources.hidden.items()):
        digest.update(f"{path}\0{text}\0".encode(errors="surrogateescape"))
    return digest.hexdigest()


def _values(tag: re.Match[str]) -> str:
    """Put the values of a tag's attributes in its place: they are read too."""
    return " ".join([" ", *_ATTRIBUTE.findall(tag[0]), " "]) if "=" in tag[0] else " "


def _words_of(text: str) -> list[str]:
    return _WORD.findall(compose(_FACT.sub(" ", text)).lower())


def _windows(text: str) -> Iterator[Window]:
    """Give windows that cover a text line by line, each half over the one before."""
    for line in _FACT.sub("\n", text).split("\n"):
        tokens = _WORD.findall(compose(_KEY.sub("", line)).lower())
        if _FEWEST <= len(tokens) < WINDOW:
            yield tuple(tokens)
        last = len(tokens) - WINDOW
        for start in {*range(0, last + 1, WINDOW // 2), max(last, 0)} if last >= 0 else ():
            yield tuple(tokens[start : start + WINDOW])


def hidden_parts(text: str, body: str, ours: Collection[str]) -> str:
    """Return what readers mustn't see of a published file: comments, and front matter not ours.

    Args:
        text: the whole file.
        body: its Markdown.
        ours: keys of the front matter that are published.
    """
    parts = _COMMENT.findall(body)
    front = text[: len(text) - len(body)] if text.endswith(body) else ""
    for line in front.split("\n"):
        key, colon, value = line.partition(":")
        if colon and key.strip() not in ours and not line.startswith((" ", "\t", "-")):
            parts.append(value)
    return "\n".join(parts)
