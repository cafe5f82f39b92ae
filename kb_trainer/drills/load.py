"""Reads a workspace's drills: the models, and every problem of every file."""

import hashlib
import re
from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from kb_trainer.drills import codes, kind_shapes, shapes
from kb_trainer.drills.channels import CHANNELS
from kb_trainer.drills.kind_shapes import FILE_NAME
from kb_trainer.drills.model import Demand, Drill, Extra, Line, Lines
from kb_trainer.drills.sentences import recital_sentences
from kb_trainer.drills.shapes import LINES, REGISTERS, SITUATIONS, LineData, numbered
from kb_trainer.drills.spoken import read_out
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.fact import Fact, show_facts
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.source.codes import EMPTY_YAML, OUTSIDE
from kb_trainer.source.nodes import Mapping, Node
from kb_trainer.source.problems import WHOLE_FILE, Mark, Problem, Report
from kb_trainer.source.shapes import MapOf
from kb_trainer.source.text_files import read_text
from kb_trainer.source.yaml_tree import read_yaml

_SUFFIXES: Final = frozenset({".yaml", ".yml"})
_FORMS: Final = re.compile(r"\{([^{}|]*(?:\|[^{}|]*){2})\}")
_DEFAULTS: Final = MapOf(LINES, "|".join(SITUATIONS))


@dataclass(frozen=True, slots=True)
class LoadedDrills:
    """The drills of a workspace and what is wrong with their files.

    Attributes:
        drills: those that could be read, in the order of their ids.
        problems: of each file.
    """

    drills: tuple[Drill, ...]
    problems: tuple[Problem, ...]


def load_drills(workspace: Workspace, base: KnowledgeBase) -> LoadedDrills:
    """Read all drills of a workspace.

    Args:
        workspace: where to read; without a folder `drills/` there are none.
        base: the policies; their facts are shown where a text names them.

    Returns:
        The drills and every problem of every file.
    """
    drills: list[Drill] = []
    problems: list[Problem] = []
    folder = workspace.drills
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    for path in paths:
        if path.suffix.lower() not in _SUFFIXES or path.name.startswith("."):
            continue
        report = Report(workspace.relative(path))
        if not path.resolve().is_relative_to(workspace.root):
            report.add(OUTSIDE)
        else:
            drill = _read(path, report, base)
            if drill is not None:
                drills.append(drill)
        problems.extend(report.problems)
    return LoadedDrills(tuple(drills), tuple(problems))


def _read(path: Path, report: Report, base: KnowledgeBase) -> Drill | None:
    text = read_text(path, report)
    if text is None:
        return None
    node = read_yaml(text, report)
    if node is None:
        if not report.problems:
            report.add(EMPTY_YAML)
        return None
    return read_drill(node, path.stem, text, report, base)


def read_drill(
    node: Node, id_: str, text: str, report: Report, base: KnowledgeBase
) -> Drill | None:
    """Build a drill from its file's content.

    Args:
        node: the YAML.
        id_: the file's name without suffix.
        text: the file's text, for the fingerprint.
        report: takes the problems.
        base: the policies.

    Returns:
        The drill, or None when something that it can't be without is missing.
    """
    if not re.fullmatch(FILE_NAME, id_):
        report.add(codes.WRONG_NAME, name=id_)
        return None
    data = shapes.DRILL.read(node, report)
    if data is None or not data["demands"] or report.has_errors:
        return None
    show = _Shower(data["language"], data["channel"], base.facts)
    data |= kind_shapes.shown(data, show.text)
    lines = default_lines(data["language"], data["register"])
    own = {name: numbered(one, name) for name, one in data.pop("lines").items()}
    return Drill(
        path=report.path,
        id=id_,
        fingerprint=hashlib.sha256(text.encode()).hexdigest()[:16],
        keys=_keys(node),
        recitals=frozenset(_recitals(data["clauses"], data["language"], base)),
        lines={name: show.lines(one) for name, one in (lines | own).items()},
        demands=tuple(_demand(name, one, show) for name, one in data.pop("demands").items()),
        circumstances=tuple(
            show.on(shapes.circumstance(name, one)) for name, one in data.pop("facts").items()
        ),
        moments=tuple(
            show.on(shapes.moment(name, one)) for name, one in data.pop("moments").items()
        ),
        extras=tuple(
            show.named(shapes.beyond(name, one)) for name, one in data.pop("extras").items()
        ),
        **data,
    )


def _recitals(ids: MappingType[str, str], language: str, base: KnowledgeBase) -> Iterator[str]:
    for id_ in ids:
        cited = base.clause(id_, language)
        if cited is not None:
            yield from recital_sentences(show_facts(cited.clause.text, base.facts, language))


def _keys(node: Node) -> dict[str, Mark]:
    entries = node.entries if isinstance(node, Mapping) else ()
    keys = {entry.key: entry.key_mark for entry in entries}
    for entry in entries:
        if entry.key == "clauses" and isinstance(entry.value, Mapping):
            keys |= {f"clauses.{one.key}": one.key_mark for one in entry.value.entries}
    return keys


def _demand(id_: str, demand: Demand, show: "_Shower") -> Demand:
    raw: dict[str, tuple[LineData, ...]] = demand.lines  # type: ignore[assignment]  # as read
    lines = {name: show.lines(numbered(one, f"demand.{id_}.{name}")) for name, one in raw.items()}
    options = [tuple(replace(one, text=show.text(one.text)) for one in group)
               for group in (demand.options, demand.forbidden)]  # fmt: skip
    return replace(demand, id=id_, lines=lines, options=options[0], forbidden=options[1])


@dataclass(frozen=True, slots=True)
class _Shower:
    """Shows facts by name, and on the phone reads ids out."""

    language: str
    channel: str
    facts: MappingType[str, Fact]

    def text(self, text: str) -> str:
        return show_facts(text, self.facts, self.language)

    def named(self, extra: Extra) -> Extra:
        return replace(extra, text=self.text(extra.text))

    def lines(self, lines: Lines) -> Lines:
        return tuple(replace(line, text=self._spoken(line.text)) for line in lines)

    def _spoken(self, text: str) -> str:
        text = self.text(text)
        return read_out(text, self.language) if CHANNELS[self.channel].aloud else text

    def on(self, one: Any) -> Any:  # noqa: ANN401  a circumstance or a moment
        names = [name for name in ("lines", "kept", "broken") if hasattr(one, name)]
        return replace(one, **{name: self.lines(getattr(one, name)) for name in names})


@cache
def default_lines(language: str, register: str) -> dict[str, Lines]:
    """Return what customers say where a drill has no words of its own.

    Args:
        language: `es` or `en`.
        register: which forms of address to use.

    Returns:
        Lines by situation.
    """
    name = f"lines-{language}.yaml"
    report = Report(name)
    node = read_yaml(files("kb_trainer.drills").joinpath("data", name).read_text("utf-8"), report)
    read = _DEFAULTS.read(node, report) if node is not None else None
    return {
        name: tuple(_in_register(line, register) for line in numbered(one, name))
        for name, one in (read or {}).items()
    }


def _in_register(line: Line, register: str) -> Line:
    place = REGISTERS.index(register) if register in REGISTERS[:3] else 0
    text = _FORMS.sub(lambda match: match[1].split("|")[place], line.text)
    return replace(line, text=text, mark=WHOLE_FILE)
