"""Changes values in YAML that a person wrote, and nothing else of it.

What a round trip through a dumper would refold, re-indent or requote stays
byte for byte: the place of each value comes from ruamel's own marks, only that
place is written anew, and the result is read again to prove that it says what
was meant.
"""

import datetime as dt
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

Value = str | bool | int | dt.date

_WIDTH: Final = 88

_NO_TEXTS: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""Words that some reader of YAML takes for something else."""


class NotEditableError(ValueError):
    """The YAML is laid out in a way in which a value can't be set in place."""


@dataclass(frozen=True, slots=True)
class _Part:
    """The lines of a file that hold YAML, and what stands around them."""

    before: list[str]
    lines: list[str]
    after: list[str]
    line_end: str

    def whole(self, lines: list[str]) -> str:
        return self.line_end.join([*self.before, *lines, *self.after])


def set_values(text: str, values: Mapping[str, Value], after: Mapping[str, str]) -> str:
    """Set top-level keys of a YAML file, or of the front matter of a Markdown file.

    Args:
        text: the file's text as it is on disk, with its own line ends.
        values: the new values by key.
        after: for a key that isn't there yet, the key below which it goes;
            a key that isn't there goes at the end.

    Returns:
        The text with these values; all other lines are as they were.

    Raises:
        NotEditableError: when the YAML can't be edited in place.
    """
    part = _part(text)
    lines = list(part.lines)
    for key, value in values.items():
        lines = _set(lines, key, _plain(value), after.get(key, ""))
    _prove(part.lines, lines, values)
    return part.whole(lines)


def append_item(text: str, key: str, item: Mapping[str, Value]) -> str:
    """Append a mapping to the list under a top-level key of a YAML file.

    Args:
        text: the file's text as it is on disk.
        key: the key of the list; it is added when it isn't there.
        item: the mapping.

    Returns:
        The text with the item as the list's last; all other lines are as they were.

    Raises:
        NotEditableError: when the YAML can't be edited in place.
    """
    part = _part(text)
    lines = list(part.lines)
    root = _root(lines)
    entry = next((value for name, value in root.value if name.value == key), None)
    if isinstance(entry, SequenceNode) and entry.value:
        if entry.flow_style:
            raise NotEditableError(key)
        at, column = entry.end_mark.line, entry.start_mark.column
    else:
        if entry is not None and not _is_nothing(entry):
            raise NotEditableError(key)
        lines = _open_list(lines, key, entry)
        at, column = _line_of(lines, key) + 1, 2
    while at > 0 and not lines[at - 1].strip():
        at -= 1
    lines[at:at] = _as_item(item, column)
    old = _data(part.lines).get(key) or []
    _prove(part.lines, lines, {key: [*old, dict(item)]})
    return part.whole(lines)


def one_line(text: str) -> str:
    """Write a text as a value of YAML on one line.

    Args:
        text: any text; its white space becomes single blanks.

    Returns:
        The text as it is where that can't be misread, else quoted as JSON, which YAML reads.
    """
    text = " ".join(text.split())
    is_plain = re.fullmatch(r"[^\W\d_][\w ,.()/-]*", text) and text.lower() not in _NO_TEXTS
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _part(text: str) -> _Part:
    line_end = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n")
    if lines[0].lstrip("\ufeff").rstrip() == "---":
        ends = (n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "..."))
        end = next(ends, None)
        if end is not None:
            return _Part(lines[:1], lines[1:end], lines[end:], line_end)
    return _Part([], lines, [], line_end)


def _root(lines: list[str]) -> MappingNode:
    try:
        root = YAML(typ="rt").compose(io.StringIO("\n".join(lines)))
    except YAMLError as broken:
        raise NotEditableError(str(broken)) from broken
    if not isinstance(root, MappingNode) or root.flow_style:
        raise NotEditableError(type(root).__name__)
    return root


def _data(lines: list[str]) -> dict[str, Any]:
    loaded = YAML(typ="rt").load(io.StringIO("\n".join(lines)))
    return {str(key): value for key, value in loaded.items()}


def _prove(before: list[str], after: list[str], values: Mapping[str, object]) -> None:
    """Read both texts again: they may differ in the set values only."""
    if _data(after) != _data(before) | dict(values):
        raise NotEditableError(", ".join(values))


def _set(lines: list[str], key: str, value: str, below: str) -> list[str]:
    root = _root(lines)
    entries = {name.value: (name, found) for name, found in root.value}
    if key in entries:
        found = entries[key][1]
        start, end = found.start_mark, found.end_mark
        if not isinstance(found, ScalarNode) or start.line != end.line:
            raise NotEditableError(key)
        if start.index == end.index:  # nothing written: its mark is that of what follows
            return _fill(lines, entries[key][0], value)
        line = lines[start.line]
        gap = "" if line[: start.column].endswith(" ") else " "
        changed = f"{line[: start.column]}{gap}{value}{line[end.column :]}"
        return [*lines[: start.line], changed, *lines[start.line + 1 :]]
    at = len(lines)
    if below in entries:
        name, found = entries[below]
        single = isinstance(found, ScalarNode) and found.start_mark.line == found.end_mark.line
        at = (found.end_mark.line if single else name.start_mark.line - 1) + 1
    while at == len(lines) and at > 0 and not lines[at - 1].strip():
        at -= 1
    return [*lines[:at], f"{key}: {value}", *lines[at:]]


def _fill(lines: list[str], key: Node, value: str) -> list[str]:
    number = key.end_mark.line
    line = lines[number]
    colon = line.index(":", key.end_mark.column) + 1
    return [*lines[:number], f"{line[:colon]} {value}{line[colon:]}", *lines[number + 1 :]]


def _open_list(lines: list[str], key: str, entry: Node | None) -> list[str]:
    if entry is None:
        end = len(lines)
        while end > 0 and not lines[end - 1].strip():
            end -= 1
        return [*lines[:end], f"{key}:", *lines[end:]]
    number = _line_of(lines, key)
    if not isinstance(entry, ScalarNode):
        line = lines[number]
        start, end = entry.start_mark.column, entry.end_mark.column
        lines = [*lines[:number], f"{line[:start]}{line[end:]}".rstrip(), *lines[number + 1 :]]
    return lines


def _line_of(lines: list[str], key: str) -> int:
    return next(n for n, line in enumerate(lines) if line.startswith(f"{key}:"))


def _is_nothing(node: Node) -> bool:
    return not node.value


def _as_item(item: Mapping[str, Value], column: int) -> list[str]:
    yaml = YAML(typ="rt")
    yaml.width = _WIDTH - column
    yaml.allow_unicode = True
    out = io.StringIO()
    yaml.dump(dict(item), out)
    first, *rest = out.getvalue().rstrip("\n").split("\n")
    pad = " " * column
    return [f"{pad}- {first}", *(f"{pad}  {line}".rstrip() for line in rest)]


def _plain(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, dt.date) else str(value)
