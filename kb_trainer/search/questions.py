"""Customers' questions with the clause that each must find, written by supervisors."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.source.nodes import Mapping, Scalar
from kb_trainer.source.problems import Mark, Problem, Report
from kb_trainer.source.shapes import Field, Flag, ListOf, OneOf, Record, Text
from kb_trainer.source.text_files import read_text
from kb_trainer.source.yaml_tree import read_yaml


@dataclass(frozen=True, slots=True)
class Question:
    """A question as a customer asks it.

    Attributes:
        language: `es` or `en`.
        ask: the question.
        finds: ids of the clauses that answer it; any of them will do.
        unseen: whether it was written without looking at the glossary.
        path: the file.
        mark: its place in the file.
    """

    language: str
    ask: str
    finds: tuple[str, ...]
    unseen: bool
    path: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class _Entry:
    ask: str
    finds: tuple[str, ...]
    unseen: bool
    mark: Mark


_ENTRY: Final = Record(
    _Entry,
    {
        "ask": Field(Text(), required=True, doc="The question, in a customer's words."),
        "finds": Field(ListOf(Text()), required=True, doc="The clause, or any of several."),
        "unseen": Field(Flag(), default=False, doc="Written without looking at the glossary."),
    },
    marked=True,
)

QUESTIONS: Final[Record[dict[str, tuple[_Entry, ...]]]] = Record(
    dict,
    {
        "kind": Field(OneOf(("questions",)), required=True, doc="What the file is."),
        **{
            language: Field(ListOf(_ENTRY), default=(), doc=f"Questions ({language}).")
            for language in LANGUAGES
        },
    },
)
"""What a file of questions looks like."""


def read_questions(file: Path, path: str) -> tuple[list[Question], list[Problem]]:
    """Read a file of questions.

    Args:
        file: the YAML file.
        path: what it is called in problems.

    Returns:
        Its questions, and what is wrong with it; neither when it is of another kind.
    """
    report = Report(path)
    text = read_text(file, report)
    root = read_yaml(text, report) if text is not None else None
    kind = root.get("kind") if isinstance(root, Mapping) else None
    if root is None or not isinstance(kind, Scalar) or kind.text != "questions":
        return [], []
    read = QUESTIONS.read(root, report) or {}
    questions = [
        Question(language, one.ask, one.finds, one.unseen, path, one.mark)
        for language in LANGUAGES
        for one in read.get(language, ())
    ]
    return questions, report.problems


def rank_of(question: Question, clauses: Iterable[str]) -> int | None:
    """Return the rank of the first right clause among those found, from 1.

    Args:
        question: the question.
        clauses: ids of the clauses found, the best first.
    """
    return next((rank for rank, one in enumerate(clauses, 1) if one in question.finds), None)
