"""How customers ask for clauses, in their own words, written by supervisors."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.knowledge.fact import CLAUSE_ID
from kb_trainer.knowledge.glossary import Phrases
from kb_trainer.source.nodes import Mapping, Node
from kb_trainer.source.problems import Mark, Report
from kb_trainer.source.shapes import Field, ListOf, MapOf, Marked, OneOf, Record, Text, WithMark


@dataclass(frozen=True, slots=True)
class Wordings:
    """How customers ask for one clause.

    Attributes:
        language: `es` or `en`.
        clause: the id of the clause.
        phrases: in the order of the file.
        mark: the id, in the file.
        path: the file.
    """

    language: str
    clause: str
    phrases: tuple[str, ...]
    mark: Mark
    path: str


@dataclass(frozen=True, slots=True)
class Shared:
    """Phrases by which customers ask for several clauses alike.

    Attributes:
        phrases: what they say.
        clauses: the ids of the clauses.
    """

    phrases: tuple[str, ...]
    clauses: tuple[Marked[str], ...]


SHARED: Final = Record(
    Shared,
    {
        "phrases": Field(Phrases(), required=True, doc="What customers say."),
        "clauses": Field(
            ListOf(WithMark(Text(CLAUSE_ID))), required=True, doc="The clauses meant, by id."
        ),
    },
)

ASKED: Final[Record[dict[str, Any]]] = Record(
    dict,
    {
        "kind": Field(OneOf(("asked",)), required=True, doc="What the file is."),
        "language": Field(OneOf(LANGUAGES), required=True, doc="The language of the phrases."),
        "asked": Field(
            MapOf(Phrases(), CLAUSE_ID),
            default={},
            doc="How customers ask for each clause, by id; the search finds it by these words.",
        ),
        "shared": Field(
            ListOf(SHARED), default=(), doc="Words that go with several clauses, written once."
        ),
    },
)
"""What a file of wordings looks like: `asked: {DEV-1: "is it too late; changed my mind"}`."""


def read_asked(root: Node, report: Report) -> tuple[Wordings, ...]:
    """Read a file that says how customers ask.

    Args:
        root: the file's root node.
        report: takes the problems.

    Returns:
        The wordings that could be read: those of each clause, then those that clauses share.
    """
    data = ASKED.read(root, report)
    if data is None:
        return ()
    language, path = data["language"], report.path
    node = root.get("asked") if isinstance(root, Mapping) else None
    marks = {one.key: one.key_mark for one in node.entries} if isinstance(node, Mapping) else {}
    own = (
        Wordings(language, clause, phrases, marks[clause], path)
        for clause, phrases in data["asked"].items()
    )
    shared = (
        Wordings(language, clause.value, one.phrases, clause.mark, path)
        for one in data["shared"]
        for clause in one.clauses
    )
    return (*own, *shared)


def by_clause(entries: Iterable[Wordings]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return phrases by language and by clause, all those of a clause joined.

    Args:
        entries: in the order of their files.
    """
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for one in entries:
        clauses = found.setdefault(one.language, {})
        clauses[one.clause] = (*clauses.get(one.clause, ()), *one.phrases)
    return found
