"""Cuts a Markdown body at the headings that name a clause."""

import re
from dataclasses import dataclass
from typing import Final

from kb_trainer.knowledge.fact import CLAUSE_ID
from kb_trainer.source.problems import Mark

_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_HEADING: Final = re.compile(r"( {0,3}#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_CLAUSE_HEADING: Final = re.compile(rf"({CLAUSE_ID})(?:\s*[·—–|:.]\s*|\s+-\s+|\s+)?(.*)")
_TAG: Final = re.compile(r"<[^<>]*>")
_INLINE: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*_`]{1,3}")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a Markdown text (`#` form, outside code)."""

    level: int
    text: str
    line: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class Section:
    """A clause heading with the Markdown up to the next heading of its level or above."""

    id: str
    title: str
    text: str
    line: int
    mark: Mark


def headings(body: str, first_line: int) -> list[Heading]:
    """Find the headings of a Markdown text, code fences left out.

    Args:
        body: the Markdown.
        first_line: the line of the file on which it begins.

    Returns:
        The headings in order.
    """
    found = []
    fence = ""
    for number, line in enumerate(body.split("\n"), first_line):
        opened = _FENCE.match(line)
        if opened:
            run = opened[1]
            if not fence:
                fence = run
            elif run.startswith(fence) and not opened[2].strip():
                fence = ""
            continue
        if fence or "#" not in line[:4]:
            continue
        match = _HEADING.fullmatch(line)
        if match:
            level = len(match[1].strip())
            column = match.start(2) + 1 if match[2] else 1
            found.append(Heading(level, match[2] or "", number, Mark(number, column)))
    return found


def plain_heading(text: str) -> str:
    """Return a heading's words without HTML tags and Markdown marks."""
    return " ".join(_INLINE.sub(lambda m: m[1] or "", _TAG.sub("", text)).split())


def cut(body: str, first_line: int) -> tuple[str, list[Section]]:
    """Cut a body into what stands before the first clause, and the clauses.

    A heading of the same level or above without an id ends a clause; its text
    belongs to no clause and stays, on its own lines, with the part before the
    first: empty lines stand in for the clauses.

    Args:
        body: the Markdown.
        first_line: the line of the file on which it begins.

    Returns:
        The text outside clauses, and the clauses in order.
    """
    lines = body.split("\n")
    found = headings(body, first_line)
    sections: list[Section] = []
    outside: list[str] = lines[: (found[0].line - first_line) if found else len(lines)]
    index = 0
    while index < len(found):
        here = found[index]
        named = _named(here)
        after = index + 1
        if named:
            while after < len(found) and _belongs(found[after], here):
                after += 1
        end = found[after].line - first_line if after < len(found) else len(lines)
        start = here.line - first_line
        if named:
            text = "\n".join(lines[start + 1 : end])
            sections.append(Section(named[1], named[2].strip(), text, here.line + 1, here.mark))
            outside.extend([""] * (end - start))
        else:
            outside.extend(lines[start:end])
        index = after
    return "\n".join(outside).rstrip("\n") if sections else body, sections


def _named(heading: Heading) -> re.Match[str] | None:
    return _CLAUSE_HEADING.fullmatch(plain_heading(heading.text))


def _belongs(heading: Heading, clause: Heading) -> bool:
    return heading.level > clause.level and not _named(heading)
