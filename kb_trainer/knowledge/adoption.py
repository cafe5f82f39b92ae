"""Gives a foreign article the front matter and the clause ids of a policy, and changes no word."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kb_trainer.knowledge.markdown import anchors
from kb_trainer.knowledge.sections import Heading, headings, plain_heading
from kb_trainer.knowledge.shapes import FRONT_MATTER
from kb_trainer.source import front_matter
from kb_trainer.source.nodes import Scalar
from kb_trainer.source.problems import Report
from kb_trainer.source.yaml_tree import read_yaml
from kb_trainer.text.slug import slug

_KEPT_AS: Final = "imported_"
"""Goes before a key of theirs that means something else to us."""

_BOM: Final = "\ufeff"
_TAGS: Final = re.compile(r"(?:<[^<>]*>\s*)*")
_ID: Final = 3
_LONG: Final = 4


@dataclass(frozen=True, slots=True)
class Level:
    """Headings of one level, which could all become clauses."""

    number: int
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What can be told of a foreign article before it is adopted.

    Attributes:
        title: from its front matter or its first heading, or nothing.
        levels: of headings; the highest first.
        best: the level whose headings are best made clauses; 0 when there are none.
    """

    title: str
    levels: tuple[Level, ...]
    best: int


@dataclass(frozen=True, slots=True)
class Adopted:
    """The text of an adopted article.

    Attributes:
        text: the whole file; without what was added it is the text that it was.
        clauses: their ids, in order.
        renamed: keys of the old front matter that have another name now, by the old one.
    """

    text: str
    clauses: tuple[str, ...]
    renamed: Mapping[str, str]


class NotAdoptableError(ValueError):
    """The file is laid out in a way in which nothing can be added in place."""


def outline(text: str) -> Outline:
    """Look at the headings of an article.

    Args:
        text: the whole file.

    Returns:
        Its outline. A single heading on top is the title, and the next level is best.
    """
    document = front_matter.split(_plain(text), Report(""))
    found = [one for one in headings(document.body, document.body_line) if one.text]
    counts = Counter(one.level for one in found)
    levels = tuple(
        Level(level, tuple(plain_heading(one.text) for one in found if one.level == level))
        for level in sorted(counts)
    )
    title = plain_heading(found[0].text) if found else ""
    best = levels[0].number if levels else 0
    if len(levels) > 1 and counts[best] == 1 and found[0].level == best:
        best = levels[1].number
    return Outline(title, levels, best)


def suggested_id(title: str, taken: Collection[str]) -> str:
    """Return an id for a policy: the beginning of a word of its title that is free.

    Args:
        title: of the article.
        taken: ids that are in use.

    Returns:
        Three letters or a little more, such as `REF`.
    """
    words = [word.upper() for word in slug(title).split("-") if word[0].isalpha()]
    long = [word for word in words if len(word) >= _LONG] or words or ["ART"]
    short = [word[:_ID] for word in long]
    numbered = (f"{short[0]}{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (*short, *numbered) if one not in taken)


def adopt_text(
    text: str, id_: str, values: Iterable[str], level: int, linked: Collection[str]
) -> Adopted:
    """Write front matter and clause ids into an article.

    Args:
        text: the whole file as it is on disk.
        id_: of the policy.
        values: lines of YAML for the front matter, one key each, `title` among them.
        level: of the headings that become clauses; 0 to put one heading, with nothing but
            an id, above the whole text.
        linked: anchors that links somewhere lead to; headings keep theirs.

    Returns:
        The new text.

    Raises:
        NotAdoptableError: when the file can't be changed in place.
    """
    mark = _BOM if text.startswith(_BOM) else ""
    text = text.removeprefix(_BOM)
    end = "\r\n" if "\r\n" in text else "\n"
    plain = _plain(text)
    if "\r" in text.replace("\r\n", ""):
        raise NotAdoptableError("\\r")
    lines = text.split("\n")
    document = front_matter.split(plain, Report(""))
    chosen = [
        one
        for one in headings(document.body, document.body_line)
        if one.text and one.level == level
    ]
    clauses = tuple(f"{id_}-{number}" for number in range(1, max(len(chosen), 1) + 1))
    for clause, heading in reversed(tuple(zip(clauses, chosen, strict=False))):
        here = heading.line - 1
        lines[here : here + 1] = _as_clause(lines[here], clause, heading, linked, end)
    if not chosen:
        lines.insert(document.body_line - 1, f"## {clauses[0]}{end}{end}".removesuffix("\n"))
    ours = _agreed(document, values)
    renamed = _rename(lines, document, ours)
    block = [f"{line}{end}" for line in ours]
    if document.body_line == 1:
        front = "".join([f"---{end}", *block, f"---{end}{end}"])
        return Adopted(mark + front + "\n".join(lines), clauses, renamed)
    first, rest = lines[0], "\n".join(lines[1:])
    return Adopted(f"{mark}{first}\n{''.join(block)}{rest}", clauses, renamed)


def _plain(text: str) -> str:
    return text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")


def _as_clause(
    line: str, clause: str, heading: Heading, linked: Collection[str], end: str
) -> list[str]:
    """Return a heading with its id, and below it the anchors that links to it go by."""
    start = heading.mark.column - 1
    tags = _TAGS.match(line, start)
    at = tags.end() if tags else start
    changed = f"{line[:at]}{clause} · {line[at:]}"
    kept = sorted(anchors(f"# {heading.text}") & frozenset(linked))
    if not kept:
        return [changed]
    extra = "\r" if end == "\r\n" else ""
    marks = "".join(f'<a id="{name}"></a>' for name in kept if '"' not in name)
    return [changed, extra, f"{marks}{extra}"]


def _agreed(document: front_matter.Document, values: Iterable[str]) -> list[str]:
    """Return the lines that must be written: not those that their front matter has already."""
    front = document.front
    theirs = {entry.key: entry.value for entry in front.entries} if front else {}

    def is_there(line: str) -> bool:
        key, _, value = line.partition(": ")
        there = theirs.get(key)
        said = read_yaml(value, Report("")) if isinstance(there, Scalar) else None
        return (
            isinstance(there, Scalar)
            and isinstance(said, Scalar)
            and there.text.split() == said.text.split()
        )

    return [line for line in values if not is_there(line)]


def _rename(
    lines: list[str], document: front_matter.Document, ours: Iterable[str]
) -> dict[str, str]:
    """Rename keys of the old front matter that we write anew, or would misread."""
    if document.front is None:
        return {}
    written = {line.partition(":")[0] for line in ours}
    report = Report("")
    FRONT_MATTER.read(document.front, report)
    # A key that only resembles one that is missing resembles it no more once that is written.
    wrong = {
        one.mark.line for one in report.problems if one.details.get("suggestion") not in written
    }
    entries = document.front.entries
    ends = [*(entry.key_mark.line for entry in entries[1:]), document.body_line]
    renamed = {}
    for entry, end in zip(entries, ends, strict=True):
        lies_in = range(entry.key_mark.line, end)
        if entry.key not in written and not any(line in lies_in for line in wrong):
            continue
        index, column = entry.key_mark.line - 1, entry.key_mark.column - 1
        line = lines[index]
        if line[column : column + 1] in ("'", '"'):
            column += 1
        if not line.startswith(entry.key, column) or document.front.mark.column != 1:
            raise NotAdoptableError(entry.key)
        lines[index] = f"{line[:column]}{_KEPT_AS}{line[column:]}"
        renamed[entry.key] = f"{_KEPT_AS}{entry.key}"
    return renamed
