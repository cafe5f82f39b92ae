"""The glossary: words that customers use for those of the policies, written by supervisors."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.source.nodes import Mapping, Node, Scalar, Sequence
from kb_trainer.source.problems import Problem, Report
from kb_trainer.source.shapes import Field, ListOf, MapOf, OneOf, Record, Schema, Text
from kb_trainer.source.text_files import read_text
from kb_trainer.source.yaml_tree import read_yaml


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words and phrases that mean the same.

    Attributes:
        language: `es` or `en`.
        phrases: the first is the policies' own word.
    """

    language: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases with commas or semicolons between them, or a list of them."""

    def read(self, node: Node, report: Report) -> tuple[str, ...] | None:
        """Return the phrases."""
        if isinstance(node, Sequence):
            return ListOf(Text()).read(node, report)
        text = Text().read(node, report)
        if text is None or not isinstance(node, Scalar):
            return None
        return tuple(part.strip() for part in re.split(r"[,;]", text) if part.strip())

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


def _glossary(**words: dict[str, tuple[str, ...]]) -> tuple[Synonyms, ...]:
    return tuple(
        Synonyms(language, (head, *others))
        for language in LANGUAGES
        for head, others in words[language].items()
    )


GLOSSARY: Final = Record(
    lambda **read: _glossary(**{language: read[language] for language in LANGUAGES}),
    {
        "kind": Field(OneOf(("glossary",)), required=True, doc="What the file is."),
        **{
            language: Field(
                MapOf(Phrases()),
                default={},
                doc=f"Each word of the policies, and what customers say for it ({language}).",
            )
            for language in LANGUAGES
        },
    },
)
"""What a glossary looks like: `es: {factura: "boleta, recibo"}`."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """What one file says.

    Attributes:
        entries: the synonyms that could be read.
        problems: what is wrong with the file.
    """

    entries: tuple[Synonyms, ...]
    problems: tuple[Problem, ...]


def read_glossary(file: Path, path: str = "") -> Glossary:
    """Read a glossary.

    Args:
        file: the YAML file.
        path: what it is called in problems.

    Returns:
        Its entries and problems; neither when the file is of another kind.
    """
    report = Report(path)
    text = read_text(file, report)
    root = read_yaml(text, report) if text is not None else None
    kind = root.get("kind") if isinstance(root, Mapping) else None
    if root is None or not isinstance(kind, Scalar) or kind.text != "glossary":
        return Glossary((), ())
    return Glossary(GLOSSARY.read(root, report) or (), tuple(report.problems))
