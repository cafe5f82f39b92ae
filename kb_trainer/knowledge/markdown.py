"""What the check needs to know of Markdown: code, links and anchors."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from urllib.parse import unquote

from kb_trainer.knowledge.sections import headings, plain_heading
from kb_trainer.text.slug import slug

_TICKS: Final = re.compile(r"`+")
_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
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
    if "~~~" in text or "```" in text:
        text = _without_fences(text)
    if "<!--" in text:
        text = _blanked(text, _comments(text))
    return _blanked(text, _inline_code(text)) if "`" in text else text


def _without_fences(text: str) -> str:
    lines = text.split("\n")
    fence = ""
    for number, line in enumerate(lines):
        opened = _FENCE.match(line)
        if fence:
            lines[number] = " " * len(line)
            if opened and opened[1].startswith(fence) and not opened[2].strip():
                fence = ""
        elif opened and not (opened[1][0] == "`" and "`" in opened[2]):
            fence = opened[1]
            lines[number] = " " * len(line)
    return "\n".join(lines)


def _comments(text: str) -> Iterator[tuple[int, int]]:
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start + 4)
        end = len(text) if end < 0 else end + 3
        yield start, end
        start = text.find("<!--", end)


def _inline_code(text: str) -> Iterator[tuple[int, int]]:
    """Give the spans between two runs of backticks of one length in one paragraph."""
    runs = [(match.start(), match.end()) for match in _TICKS.finditer(text)]
    later: dict[int, int] = {}
    closing: list[int | None] = [None] * len(runs)
    for index in range(len(runs) - 1, -1, -1):
        length = runs[index][1] - runs[index][0]
        closing[index] = later.get(length)
        later[length] = index
    index = 0
    while index < len(runs):
        found = closing[index]
        if found is not None and text.find("\n\n", runs[index][1], runs[found][0]) < 0:
            yield runs[index][0], runs[found][1]
            index = found
        index += 1


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts.append(text[done:start])
        parts.append("\n".join(" " * len(line) for line in text[start:end].split("\n")))
        done = end
    return "".join([*parts, text[done:]])


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
    found: dict[str, int] = {}
    if "#" in body:
        for heading in headings(body, 1):
            words = plain_heading(_GIVEN_ID.sub("", heading.text))
            for name in {_usual(words), slug(words)}:
                # The second heading of one name gets `name-1`, and so on.
                found[name] = found.get(name, -1) + 1
                if found[name]:
                    found.setdefault(f"{name}-{found[name]}", 0)
            found.update(dict.fromkeys(_GIVEN_ID.findall(heading.text), 0))
    if "<" in body:
        found.update(dict.fromkeys(_HTML_ID.findall(body), 0))
    return frozenset(found)


def _usual(words: str) -> str:
    """Spell a heading's anchor as code hosts do: `Qué es` is `qué-es`."""
    return _WORD.sub("", unicodedata.normalize("NFC", words).lower()).replace(" ", "-")
