"""Precedents: exceptions to a clause that were granted, and why."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any, Final

from kb_trainer.knowledge.fact import CLAUSE_ID
from kb_trainer.source.nodes import Node
from kb_trainer.source.problems import WHOLE_FILE, Mark, Report
from kb_trainer.source.shapes import Day, Field, Flag, ListOf, OneOf, Record, Text

FILE: Final = "precedents.yaml"
"""Where new precedents are written, in the knowledge folder."""


@dataclass(frozen=True, slots=True)
class Precedent:
    """One exception.

    Attributes:
        clause: the id of the clause.
        date: when it was granted.
        what: what was granted.
        why: the reason.
        who: the role that granted it.
        becomes_rule: whether the clause should be changed to say so.
        mark: its place in the file.
        path: the file.
    """

    clause: str
    date: dt.date
    what: str
    why: str
    who: str
    becomes_rule: bool = False
    mark: Mark = WHOLE_FILE
    path: str = ""


PRECEDENT: Final = Record(
    Precedent,
    {
        "clause": Field(Text(CLAUSE_ID), required=True, doc="The id of the clause."),
        "date": Field(Day(), required=True, doc="When it was granted."),
        "what": Field(Text(), required=True, doc="What was granted."),
        "why": Field(Text(), required=True, doc="The reason."),
        "who": Field(Text(), required=True, doc="The role that granted it, never a name."),
        "becomes_rule": Field(Flag(), default=False, doc="Whether the clause should say so."),
    },
    marked=True,
)

PRECEDENTS: Final[Record[dict[str, Any]]] = Record(
    dict,
    {
        "kind": Field(OneOf(("precedents",)), required=True, doc="What the file is."),
        "precedents": Field(ListOf(PRECEDENT), default=(), doc="The exceptions, oldest first."),
    },
)


def read_precedents(root: Node, report: Report) -> tuple[Precedent, ...]:
    """Read a file of precedents.

    Args:
        root: the file's root node.
        report: takes the problems.

    Returns:
        The precedents that could be read.
    """
    data = PRECEDENTS.read(root, report)
    return tuple(replace(one, path=report.path) for one in data["precedents"]) if data else ()
