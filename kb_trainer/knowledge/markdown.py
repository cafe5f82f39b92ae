"""What the check needs to know of Markdown: code, links and anchors."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple
from urllib.parse import unquote

from kb_trainer.knowledge.sections import headings, plain_heading
from kb_trainer.text.slug import slug

_CODE: Final = re.compile(
    r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)"
    r"|(?<!`)(`{1,3})(?!`)[^`]{1,400}?(?<!`)\2(?!`)"
    r"|<!--.*?(?:-->|\Z)",
    re.MULTILINE | re.DOTALL,
)
_INLINE: Final = re.compile(r"(?<!!)\[[^\[\]\n]{0,300}\]\(\s*(<[^<>\n]{1,500}>|[^\s()]{1,500})")
_NAMED: Final = re.compile(
    r"^ {0,3}\[[^\[\]\n]{1,100}\]:[ \t]*(<[^<>\n]{1,500}>|\S{1,500})", re.MULTILINE
)
_HTML_ID: Final = re.compile(r"<[a-zA-Z][^<>]{0,200}?\b(?:id|name)=[\"']?([^\"'\s<>]{1,100})")
_GIVEN_ID: Final = re.compile(r"\{#([\w.:-]{1,100})\}")
_WORD: Final = re.compile(r"[^\w\- ]")


class Link(NamedTuple):
    """A link to a file or an anchor, as `file#anchor` with escapes undone."""

    file: str
    anchor: str
    offset: int


def without_code(text: str) -> str:
    """Return a Markdown text with code and comments blanked, of the same length."""
    if "`" not in text and "~~~" not in text and "<!--" not in text:
        return text
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def links(text: str) -> Iterator[Link]:
    """Give the links of a text that lead to other articles or to anchors.

    Args:
        text: Markdown with its code blanked.

    Returns:
        Relative links to Markdown files, and links to anchors of the same file.
    """
    if "](" not in text and "]:" not in text:
        return
    for pattern in (_INLINE, _NAMED):
        for match in pattern.finditer(text):
            target = match[1].strip("<>")
            file, _, anchor = target.partition("#")
            file = file.partition("?")[0]
            if not file and not anchor:
                continue
            is_article = file.lower().endswith((".md", ".markdown"))
            is_local = not file.startswith("/") and ":" not in file and "{" not in target
            if is_local and (is_article or not file):
                yield Link(unquote(file), unquote(anchor), match.start(1))


def anchors(body: str) -> frozenset[str]:
    """Return the anchors of a Markdown body: its headings in the usual spellings, and its ids.

    Args:
        body: the Markdown.

    Returns:
        Names that a link to `#…` may use; clauses aren't among them.
    """
    found: set[str] = set()
    if "#" in body:
        for heading in headings(body, 1):
            words = plain_heading(_GIVEN_ID.sub("", heading.text))
            for name in (_usual(words), slug(words)):
                found.add(name if name not in found else _next(name, found))
            found.update(_GIVEN_ID.findall(heading.text))
    if "<" in body:
        found.update(_HTML_ID.findall(body))
    return frozenset(found)


def _usual(words: str) -> str:
    """Spell a heading's anchor as code hosts do: `Qué es` is `qué-es`."""
    return _WORD.sub("", unicodedata.normalize("NFC", words).lower()).replace(" ", "-")


def _next(name: str, taken: set[str]) -> str:
    number = 1
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"
