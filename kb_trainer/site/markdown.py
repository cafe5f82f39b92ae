"""Markdown to HTML that can do no harm, with its links still open.

What a link leads to depends on other articles, so a rendered text keeps its
links as numbered slots: it can be kept as long as the text itself is the same.
"""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from kb_trainer.text.slug import slug

SLOT: Final = "#kb-link-"
_TAG_NAMES: Final = (
    "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em "
    "figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small "
    "span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr"
)
_TAGS: Final = frozenset(_TAG_NAMES.split())
_ATTRIBUTES: Final[Mapping[str, set[str]]] = {
    "*": {"id", "lang", "dir"},
    "a": {"href", "title", "name"},
    "abbr": {"title"},
    "code": {"class"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
_ID: Final = re.compile(r"[A-Za-z0-9][\w.:-]{0,79}", re.ASCII)
_NUMBER: Final = re.compile(r"[0-9]{1,4}")
_PATTERNS: Final = {
    "class": re.compile(r"language-[\w+#-]{1,30}", re.ASCII),
    **dict.fromkeys(("width", "height", "colspan", "rowspan", "start"), _NUMBER),
}
_NOTE: Final = re.compile(
    r"<blockquote>\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*(?:<br>)?\s*", re.IGNORECASE
)
_TAG: Final = re.compile(r"<[^>]*>")
_BLOCK_END: Final = re.compile(r"</(?:p|li|h[1-6]|td|th|dt|dd|pre|blockquote|summary)>|<br>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a text, for the table of contents."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Fragment:
    """A rendered text.

    Attributes:
        html: safe HTML; the address of link number n is `#kb-link-n`.
        links: what each slot stands for, as written.
        anchors: all ids in it.
        headings: in order.
        text: the words without marks.
    """

    html: str
    links: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    text: str = ""


def plain(markup: str) -> str:
    """Return the words of HTML of ours, one space between them."""
    return " ".join(html.unescape(_TAG.sub("", _BLOCK_END.sub(" ", markup))).split())


class Renderer:
    """Renders the texts of one page, so that no id is given twice on it.

    Args:
        language: of the page, for the words of call-outs.
        notes: names of call-outs by `note`, `tip`, `important`, `warning`, `caution`.
        taken: ids that the page itself uses.
    """

    def __init__(self, notes: Mapping[str, str], taken: tuple[str, ...] = ()) -> None:
        self._notes = notes
        self._taken = set(taken)
        self._links: list[str] = []
        self._anchors: list[str] = []
        self._given: set[str] = set()

    def render(self, text: str, *, least: int = 2, title: str = "") -> Fragment:
        """Render a Markdown text.

        Args:
            text: Markdown; HTML in it is limited to a safe list.
            least: level of the highest heading allowed.
            title: the page's title; a first heading that repeats it is left out.

        Returns:
            The fragment.
        """
        if not text.strip():
            return Fragment("")
        self._links, self._anchors = [], []
        tokens = _parser().parse(text)
        if title:
            _drop_title(tokens, title)
        found = self._number(tokens, least)
        raw = _parser().renderer.render(tokens, _parser().options, {})
        safe = nh3.clean(
            raw,
            tags=set(_TAGS),
            attributes=dict(_ATTRIBUTES),
            attribute_filter=self._filter,
            link_rel=None,
            url_schemes=set(_SCHEMES),
        )
        if "<a name" in safe:
            safe = safe.replace('<a name="', '<a id="')
        if "[!" in safe:
            safe = _NOTE.sub(self._note, safe)
        if "<table>" in safe:
            safe = safe.replace("<table>", '<div class="scroll" tabindex="0"><table>')
            safe = safe.replace("</table>", "</table></div>")
        links, marks = tuple(self._links), tuple(self._anchors)
        return Fragment(safe, links, marks, tuple(found), plain(safe))

    def _number(self, tokens: list[Token], least: int) -> list[Heading]:
        """Give headings their anchors, and levels without gaps from `least` on."""
        heads = [n for n, token in enumerate(tokens) if token.type == "heading_open"]
        if not heads:
            return []
        top = min(int(tokens[n].tag[1]) for n in heads)
        found: list[Heading] = []
        before = least - 1
        for n in heads:
            level = min(int(tokens[n].tag[1]) - top + least, before + 1, 6)
            before = level
            words = plain(html.escape(_words(tokens[n + 1])))
            tokens[n].tag = tokens[n + 2].tag = f"h{level}"
            anchor = self._take(slug(words))
            self._given.add(anchor)
            tokens[n].attrSet("id", anchor)
            found.append(Heading(level, words, anchor))
        return found

    def _take(self, anchor: str) -> str:
        free, number = anchor, 2
        while free in self._taken:
            free, number = f"{anchor}-{number}", number + 1
        self._taken.add(free)
        return free

    def _filter(self, element: str, name: str, value: str) -> str | None:
        """Return what an attribute is to hold, or None to leave it out."""
        if name == "href":
            return self._slot(value)
        if name in ("id", "name"):
            return self._anchor(element, value)
        pattern = _PATTERNS.get(name)
        return None if pattern and not pattern.fullmatch(value) else value

    def _slot(self, written: str) -> str | None:
        if not written.strip():
            return None
        self._links.append(written)
        return f"{SLOT}{len(self._links) - 1}"

    def _anchor(self, element: str, wanted: str) -> str | None:
        if not _ID.fullmatch(wanted):
            return None
        is_heading = element[0] == "h" and wanted in self._given
        anchor = wanted if is_heading else self._take(wanted)
        self._given.discard(wanted)
        self._anchors.append(anchor)
        return anchor

    def _note(self, match: re.Match[str]) -> str:
        kind = match[1].lower()
        name = html.escape(self._notes[kind])
        return f'<blockquote class="note {kind}"><p><strong>{name}</strong> '


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("js-default", {"html": True})


def _words(inline: Token) -> str:
    return "".join(
        child.content for child in inline.children or () if child.type in ("text", "code_inline")
    )


def _drop_title(tokens: list[Token], title: str) -> None:
    """Leave out a first heading that says what the page's title says, or any first `#` heading."""
    first = next((n for n, token in enumerate(tokens) if token.type == "heading_open"), None)
    if first is None or tokens[first].level:
        return
    is_only_top = tokens[first].tag == "h1" and first <= 1
    if is_only_top and slug(_words(tokens[first + 1])) == slug(title):
        del tokens[first : first + 3]
