"""Reads a folder of rubric files: the rubric, and every problem of every file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.scoring import codes
from kb_trainer.scoring.conditions import Conditional, Conditions
from kb_trainer.scoring.examples import MarkError, failures, read_example
from kb_trainer.scoring.phrases import Phrases
from kb_trainer.scoring.rubric import Band, Example, Formula, Rubric, Rule
from kb_trainer.scoring.rule_shapes import LISTS, RUBRIC, rule_record
from kb_trainer.scoring.scene import Matcher
from kb_trainer.scoring.terms import thesaurus
from kb_trainer.scoring.word_shapes import Drafts, Vocabulary
from kb_trainer.source.codes import EMPTY_YAML, UNKNOWN_CHOICE
from kb_trainer.source.nodes import Mapping as MappingNode
from kb_trainer.source.nodes import Scalar
from kb_trainer.source.problems import WHOLE_FILE, Problem, Report
from kb_trainer.source.text_files import read_text
from kb_trainer.source.yaml_tree import read_yaml

SUFFIXES: Final = frozenset({".yaml", ".yml"})
KINDS: Final = ("rule", "rubric")


@dataclass(frozen=True, slots=True)
class LoadedRubric:
    """A rubric and what is wrong with its files.

    Attributes:
        rubric: the rules that are sound.
        problems: of each file.
    """

    rubric: Rubric
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _File:
    node: MappingNode
    report: Report
    kind: str


def load_rubric(folder: Path, root: Path) -> LoadedRubric:
    """Read a rubric.

    Args:
        folder: holds the files; folders within it are read too.
        root: the workspace; paths of problems are relative to it.

    Returns:
        The rubric and every problem. A rule whose examples fail is left out.
    """
    reports: list[Report] = []
    files = [file for path in _paths(folder) if (file := _open(path, root, reports)) is not None]
    drafts = Drafts()
    whole: dict[str, Any] = {}
    for file in files:
        if file.kind == "rubric":
            _gather(RUBRIC.read(file.node, file.report) or {}, drafts, whole)
    vocabularies = {
        one: Vocabulary(
            one, drafts.lists.get(one, {}), thesaurus(one, drafts.families.get(one, []))
        )
        for one in LANGUAGES
    }
    rules: dict[str, Rule] = {}
    for file in files:
        if file.kind != "rule":
            continue
        rule = _rule(file, vocabularies)
        if rule is None:
            continue
        if rule.id in rules:
            file.report.add(codes.REPEATED_RULE, rule.mark, id=rule.id, first=rules[rule.id].path)
        else:
            rules[rule.id] = rule
    problems = [problem for report in reports for problem in report.problems]
    if not rules and not problems:
        problems.append(Problem(_relative(folder, root), WHOLE_FILE, codes.NO_RUBRIC))
    return LoadedRubric(_rubric(rules, whole), tuple(problems))


def _paths(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
    )


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _open(path: Path, root: Path, reports: list[Report]) -> _File | None:
    report = Report(_relative(path, root))
    reports.append(report)
    text = read_text(path, report)
    node = read_yaml(text, report) if text is not None else None
    if not isinstance(node, MappingNode):
        if text is not None and not report.problems:
            report.add(EMPTY_YAML)
        return None
    kind = node.get("kind")
    name = kind.text if isinstance(kind, Scalar) else ""
    if name not in KINDS:
        mark = kind.mark if kind else node.mark
        report.add(UNKNOWN_CHOICE, mark, value=name or "kind", choices=", ".join(KINDS))
        return None
    return _File(node, report, name)


def _gather(read: Mapping[str, Any], drafts: Drafts, whole: dict[str, Any]) -> None:
    for language, lists in read.get("lists", {}).items():
        drafts.lists.setdefault(language, {}).update(lists)
    for language, families in read.get("families", {}).items():
        drafts.families.setdefault(language, []).extend(families)
    for key in ("areas", "bands", "formula"):
        if read.get(key):
            whole[key] = read[key]


def _rubric(rules: Mapping[str, Rule], whole: Mapping[str, Any]) -> Rubric:
    bands = sorted((Band(**band) for band in whole.get("bands", ())), key=lambda b: -b.least)
    return Rubric(
        tuple(rules.values()),
        whole.get("areas", {}),
        tuple(bands),
        Formula(**whole.get("formula", {})),
    )


def _rule(file: _File, vocabularies: dict[str, Vocabulary]) -> Rule | None:
    own = file.node.get("lists")
    lists = (LISTS.read(own, Report("")) or {}) if own else {}
    known = {one: voc.with_lists(lists.get(one, {})) for one, voc in vocabularies.items()}
    read = rule_record(known).read(file.node, file.report)
    if read is None or file.report.has_errors:
        return None
    mark = file.node.mark
    if (read["severity"] == "praise") is (read["points"] < 0):
        file.report.add(codes.WRONG_SIGN, mark, points=read["points"], severity=read["severity"])
        return None
    examples = {
        one: tuple(_examples(read["examples"].get(one, {}), file.report)) for one in LANGUAGES
    }
    matchers = {
        one: tuple(_excepted(matcher, read["exceptions"].get(one)) for matcher in found)
        for one, found in read["find"].items()
        if found
    }
    rest = {
        key: value
        for key, value in read.items()
        if key not in ("kind", "lists", "find", "examples", "exceptions")
    }
    rule = Rule(**rest, matchers=matchers, examples=examples, path=file.report.path, mark=mark)
    before = len(file.report.problems)
    _try(rule, file.report)
    sound = len(file.report.problems) == before
    if not rule.published:
        file.report.add(codes.NOT_PUBLISHED, mark, id=rule.id)
    return rule if sound else None


def _excepted(matcher: Matcher, exceptions: Phrases | None) -> Matcher:
    return Conditional(matcher, Conditions(without=exceptions)) if exceptions else matcher


def _examples(read: Mapping[str, Any], report: Report) -> Iterator[Example]:
    for key, marked in (("match", True), ("none", False)):
        for one in read.get(key, ()):
            try:
                yield read_example(one.value, one.mark, marked=marked)
            except MarkError:
                report.add(codes.WRONG_MARKS, one.mark)


def _try(rule: Rule, report: Report) -> None:
    for language in rule.matchers:
        given = rule.examples[language]
        spans = {example.span is None for example in given}
        if spans != {True, False}:
            report.add(codes.WITHOUT_EXAMPLES, rule.mark, id=rule.id, language=language)
        for example, span in failures(rule, language):
            found = example.reply[slice(*span)] if span else ""
            code = codes.WRONGLY_FOUND if example.span is None else codes.NOT_FOUND
            wanted = example.reply[slice(*example.span)] if example.span else ""
            report.add(code, example.mark, id=rule.id, found=found, wanted=wanted)
