"""JSON Schemas: of the YAML that supervisors write, and of what programs read."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

from kb_trainer.drills.shapes import DRILL
from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.knowledge.asked import ASKED
from kb_trainer.knowledge.glossary import GLOSSARY
from kb_trainer.knowledge.law import LAW
from kb_trainer.knowledge.precedents import PRECEDENTS
from kb_trainer.knowledge.shapes import FRONT_MATTER, POLICY
from kb_trainer.knowledge.versions import VERSIONS
from kb_trainer.knowledge.workspace import SETTINGS
from kb_trainer.scoring.rule_shapes import RUBRIC, rule_record
from kb_trainer.scoring.terms import thesaurus
from kb_trainer.scoring.word_shapes import Vocabulary
from kb_trainer.search.questions import QUESTIONS
from kb_trainer.services.result_schema import result_schema
from kb_trainer.source.shapes import Schema
from kb_trainer.source.text_files import write_whole

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"

_NO_WORDS: Final = {one: Vocabulary(one, {}, thesaurus(one, [])) for one in LANGUAGES}
_SHAPES: Final[dict[str, tuple[str, Callable[[], Schema]]]] = {
    "workspace": ("kb_trainer.yaml", SETTINGS.schema),
    "front-matter": ("Front matter of a policy in Markdown", FRONT_MATTER.schema),
    "policy": ("A policy written wholly in YAML", POLICY.schema),
    "precedents": ("Exceptions to clauses", PRECEDENTS.schema),
    "versions": ("The versions of a policy", VERSIONS.schema),
    "glossary": ("Words that customers use", GLOSSARY.schema),
    "asked": ("How customers ask for clauses", ASKED.schema),
    "law": ("A law, as somebody read it", LAW.schema),
    "questions": ("Questions of customers", QUESTIONS.schema),
    "rule": ("A scoring rule", lambda: rule_record(_NO_WORDS).schema()),
    "rubric": ("Areas, bands and word lists of the rubric", RUBRIC.schema),
    "drill": ("A drill", DRILL.schema),
    "result": ("The result of a session, as --export json writes it", result_schema),
}

NAMES: Final = tuple(_SHAPES)


def schema(name: str) -> dict[str, Any]:
    """Return a JSON Schema.

    Args:
        name: one of `NAMES`.

    Returns:
        The schema with its head.
    """
    title, made = _SHAPES[name]
    return {"$schema": _DRAFT, "title": title, **made()}


def written(name: str) -> str:
    """Return a schema as it stands in `docs/schemas/`."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path, names: Iterable[str] = NAMES) -> int:
    """Write schemas to a folder, one file each.

    Args:
        folder: made when it isn't there.
        names: which ones.

    Returns:
        How many.

    Raises:
        OSError: when they can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = tuple(names)
    for name in wanted:
        write_whole(folder / f"{name}.json", written(name).encode())
    return len(wanted)
