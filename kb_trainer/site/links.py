"""Closes the links of a rendered article: where each leads, or that it leads nowhere."""

import hashlib
import html
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.codes import BROKEN_LINK
from kb_trainer.site import codes
from kb_trainer.site.addresses import Addresses
from kb_trainer.site.markdown import SLOT, Fragment
from kb_trainer.source.problems import WHOLE_FILE, Code, Mark, Problem
from kb_trainer.text.slug import slug

_ANCHOR: Final = re.compile(
    rf'<a((?: [a-z]+="[^"]*")*) href="{SLOT}(\d+)"((?: [a-z]+="[^"]*")*)>(.*?)</a>', re.DOTALL
)
_IMAGE: Final = re.compile(r'<img((?: [a-z]+="[^"]*")*)>')
_ATTRIBUTE: Final = re.compile(r' ([a-z]+)="([^"]*)"')
IMAGE_SUFFIXES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"})


class _NowhereError(Exception):
    """A link that can't be kept as it is written."""

    def __init__(self, code: Code, instead: str = "") -> None:
        super().__init__(code.name)
        self.code = code
        self.instead = instead


@dataclass(slots=True)
class Linker:
    """Knows all pages and what stands on them.

    Attributes:
        addresses: of the published articles.
        by_file: published articles by path.
        hidden: paths of articles that are not published.
        anchors: ids on the page of each published article, by path.
        has_file: whether an image stands in the knowledge folder.
        images: what the pages show, gathered on the way: file → path in the site.
        problems: links that lead nowhere, gathered on the way.
    """

    addresses: Addresses
    by_file: dict[str, Article]
    hidden: frozenset[str]
    anchors: dict[str, frozenset[str]]
    has_file: Callable[[str], bool]
    images: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def close(self, article: Article, fragment: Fragment, place: "Place", up: str) -> str:
        """Return the HTML of a fragment with its links closed.

        Args:
            article: whose text it is.
            fragment: the rendered text.
            place: the source of the text, to tell where a wrong link stands.
            up: what leads from the page to the top of the site.

        Returns:
            Safe HTML. A link that leads nowhere becomes plain text.
        """
        markup = fragment.html
        if fragment.links:

            def anchor(match: re.Match[str]) -> str:
                written = fragment.links[int(match[2])]
                address = self._address(article, written, place, up)
                if address is None:
                    return f"<span>{match[4]}</span>"
                kind = ' class="external" rel="noopener"' if _is_remote(address) else ""
                return f'<a{match[1]} href="{html.escape(address)}"{match[3]}{kind}>{match[4]}</a>'

            markup = _ANCHOR.sub(anchor, markup)
        if "<img" in markup:
            markup = _IMAGE.sub(lambda match: self._image(article, match[1], place, up), markup)
        return markup

    def _address(self, article: Article, written: str, place: "Place", up: str) -> str | None:
        try:
            return self._resolved(article, written.strip(), up)
        except _NowhereError as nowhere:
            self._wrong(nowhere.code, article, written, place)
            return nowhere.instead or None

    def _resolved(self, article: Article, written: str, up: str) -> str:
        try:
            parts = urlsplit(written)
        except ValueError:
            raise _NowhereError(BROKEN_LINK) from None
        if parts.scheme in ("http", "https", "mailto", "tel"):
            return _outside(written, parts)
        if parts.scheme or parts.netloc:
            raise _NowhereError(codes.UNSAFE_LINK)
        target, fragment = unquote(parts.path), unquote(parts.fragment)
        file = self._file(article, target) if target else article.path
        if file is None:
            resolved = _joined(article.path, target)
            is_hidden = resolved in self.hidden or f"{resolved}.md" in self.hidden
            raise _NowhereError(codes.HIDDEN_TARGET if is_hidden else BROKEN_LINK)
        page = "" if file == article.path else f"{up}{self.addresses.of_file(file)}"
        if not fragment or slug(fragment) == slug(self.by_file[file].title):
            return page or "#main"
        known = self.anchors[file]
        found = next((one for one in (fragment, slug(fragment)) if one in known), None)
        if found is None:
            raise _NowhereError(BROKEN_LINK, page)
        return f"{page}#{found}"

    def _file(self, article: Article, target: str) -> str | None:
        base = _joined(article.path, target)
        for candidate in (base, f"{base}.md", f"{base}/index.md", f"{base}/README.md"):
            if candidate in self.by_file:
                return candidate
        return None

    def _image(self, article: Article, attributes: str, place: "Place", up: str) -> str:
        found = dict(_ATTRIBUTE.findall(attributes))
        source = html.unescape(found.pop("src", ""))
        name = found.get("alt", "")
        parts = urlsplit(source)
        if parts.scheme or parts.netloc:
            self._wrong(codes.REMOTE_IMAGE, article, source, place)
            return f'<span class="image">{name}</span>' if name else ""
        file = _joined(article.path, unquote(parts.path))
        suffix = posixpath.splitext(file)[1].lower()
        if suffix not in IMAGE_SUFFIXES or not self.has_file(file):
            self._wrong(BROKEN_LINK, article, source, place)
            return f'<span class="image">{name}</span>' if name else ""
        target = self.images.setdefault(file, f"static/images/{_image_name(file)}")
        size = "".join(f' {k}="{found[k]}"' for k in ("width", "height") if k in found)
        return f'<img src="{up}{target}" alt="{name}"{size} loading="lazy">'

    def _wrong(self, code: Code, article: Article, written: str, place: "Place") -> None:
        mark = place.mark(written)
        self.problems.append(Problem(article.path, mark, code, {"target": written}))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands in its file."""

    text: str
    line: int

    def mark(self, written: str) -> Mark:
        """Return where a link stands, or the head of the text when it can't be seen."""
        for form in (written, unquote(written)):
            at = self.text.find(form)
            if at >= 0:
                start = self.text.rfind("\n", 0, at) + 1
                return Mark(self.line + self.text.count("\n", 0, at), at - start + 1)
        return Mark(self.line) if self.line else WHOLE_FILE


def _outside(written: str, parts: SplitResult) -> str:
    """Keep an address that says plainly where it leads; refuse one that pretends."""
    host = parts.hostname or ""
    if "@" in parts.netloc or (parts.scheme in ("http", "https") and not host):
        raise _NowhereError(codes.UNSAFE_LINK)
    if host.isascii():
        return written
    try:
        # Letters that look like others show for what they are.
        return written.replace(host, host.encode("idna").decode("ascii"), 1)
    except UnicodeError:
        raise _NowhereError(codes.UNSAFE_LINK) from None


def _joined(file: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), target.lstrip("/")))


def _is_remote(address: str) -> bool:
    return address.startswith(("http://", "https://"))


def _image_name(file: str) -> str:
    """Name an image so that no two files meet and no folder shows."""
    stem, suffix = posixpath.splitext(posixpath.basename(file))
    return f"{slug(stem)}-{hashlib.sha256(file.encode()).hexdigest()[:8]}{suffix.lower()}"
