"""Splits a Markdown file into its front matter and its body."""

from dataclasses import dataclass

from kb_trainer.source import codes
from kb_trainer.source.nodes import Mapping
from kb_trainer.source.problems import Mark, Report
from kb_trainer.source.yaml_tree import read_yaml


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file in two parts.

    Attributes:
        front: the front matter, or None when there is none that can be read.
        body: the Markdown after it.
        body_line: the line of the file on which the body begins.
    """

    front: Mapping | None
    body: str
    body_line: int


def split(text: str, report: Report) -> Document:
    """Split a Markdown text.

    Front matter begins with `---` on the very first line and ends with `---`
    or `...` on a line of its own. A first line `---` that is followed by an
    empty line, or by no `key:` at all, is a horizontal rule.

    Args:
        text: the file's text.
        report: takes the problems.

    Returns:
        The two parts.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return Document(None, text, 1)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        if len(lines) > 1 and _looks_like_key(lines[1]):
            report.add(codes.UNCLOSED_FRONT_MATTER, Mark(1))
        return Document(None, text, 1)
    front_text = "\n".join(lines[1:end])
    body = "\n".join(lines[end + 1 :])
    before = len(report.problems)
    node = read_yaml(front_text, report, first_line=2)
    if node is not None and not isinstance(node, Mapping):
        if _looks_like_key(lines[1]):
            report.add(codes.BROKEN_YAML, node.mark, why="expected 'key: value'")
        else:
            return Document(None, text, 1)
    if node is None and len(report.problems) == before:
        return Document(None, body, end + 2)
    return Document(node if isinstance(node, Mapping) else None, body, end + 2)


def _looks_like_key(line: str) -> bool:
    key, colon, rest = line.partition(":")
    return bool(colon) and bool(key.strip()) and " " not in key.strip() and rest[:1] in ("", " ")
