"""Markdown as plain lines, for finding and showing."""

import html
import re
from typing import Final

_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HIDDEN: Final = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG: Final = re.compile(r"</?[A-Za-z][^<>\n]{0,400}>")
_LINK: Final = re.compile(
    r"!?\[([^\[\]\n]*)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])"
)
_DEFINITION: Final = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s.*$", re.MULTILINE)
_LINE_START: Final = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+|(?:```|~~~).*$|\|)+",
    re.MULTILINE,
)
_RULE: Final = re.compile(r"^[ \t]*(?:[-*_=|:][ \t]*){3,}$", re.MULTILINE)
_MARKS: Final = re.compile(r"\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`+|~~")
_CELL: Final = re.compile(r"[ \t]*\|[ \t]*")


def plain(markdown: str) -> list[str]:
    """Return the paragraphs of a Markdown text without its marks.

    Args:
        markdown: Markdown, with HTML in it or not.

    Returns:
        Paragraphs, list items, headings and rows of tables, one each, in order;
        empty ones are left out.
    """
    text = markdown
    if "<" in text:
        text = _TAG.sub("", _HIDDEN.sub("", _COMMENT.sub("", text)))
    text = _DEFINITION.sub("", _LINK.sub(r"\1", text))
    text = _RULE.sub("", text)
    lines: list[str] = []
    joined = False
    for line in text.split("\n"):
        bare = _LINE_START.sub("", line)
        own = bare.lstrip(" \t") != line.lstrip(" \t")
        words = _words(bare)
        if not words:
            joined = False
        elif joined and not own:
            lines[-1] = f"{lines[-1]} {words}"
        else:
            lines.append(words)
            joined = not line.lstrip().startswith(("#", "|"))
    return lines


def _words(line: str) -> str:
    line = _CELL.sub(" · ", line).strip(" ·") if "|" in line else line
    line = _MARKS.sub("", line)
    return " ".join((html.unescape(line) if "&" in line else line).split())
