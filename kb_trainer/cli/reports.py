"""Prints problems for code hosts: as SARIF, and as GitHub's workflow commands."""

from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final
from urllib.parse import quote

import click

from kb_trainer.cli.options import State
from kb_trainer.cli.output import print_json, safe
from kb_trainer.i18n.tell import tell, title
from kb_trainer.source.problems import Code, Problem

_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_IN_DATA: Final = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES: Final = _IN_DATA | {":": "%3A", ",": "%2C"}


def print_sarif(problems: Sequence[Problem], root: Path, state: State) -> int:
    """Print problems as one SARIF 2.1.0 log on stdout.

    Args:
        problems: in the order in which they are told.
        root: the folder of the workspace.
        state: the shared options.

    Returns:
        The exit code: 1 when any is an error.
    """
    names = sorted({one.code.name: one.code for one in problems}.items())
    rules = {name: number for number, (name, _) in enumerate(names)}
    above = _above(root)
    driver = {
        "name": "kb-trainer",
        "semanticVersion": version("kb-trainer"),
        "rules": [_rule(code, state.language) for _, code in names],
    }
    run = {
        "tool": {"driver": driver},
        "language": state.language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, rules, above, state.language) for one in problems],
    }
    print_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})
    return _exit_code(problems)


def print_github(problems: Sequence[Problem], root: Path, state: State) -> int:
    """Print problems as workflow commands, which GitHub shows beside the lines of a change.

    Args:
        problems: in the order in which they are told.
        root: the folder of the workspace.
        state: the shared options.

    Returns:
        The exit code: 1 when any is an error.
    """
    above = _above(root)
    for one in problems:
        name = one.code.name
        path = _escaped(above + one.path, _IN_PROPERTIES)
        place = f"file={path},line={one.mark.line},col={one.mark.column},title={name}"
        words = _escaped(tell(state.language, name, one.details), _IN_DATA)
        click.echo(safe(f"::{one.code.severity.value} {place}::{words}"))
    return _exit_code(problems)


def _exit_code(problems: Sequence[Problem]) -> int:
    return 1 if any(one.is_error for one in problems) else 0


def _above(root: Path) -> str:
    """Return the way from the top of the repository to the workspace: hosts count from there."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            inside = root.relative_to(folder).as_posix()
            return "" if inside == "." else f"{inside}/"
    return ""


def _rule(code: Code, language: str) -> dict[str, object]:
    words = {"text": title(language, code.name)}
    return {
        "id": code.name,
        "shortDescription": words,
        "fullDescription": words,
        "help": words,
        "defaultConfiguration": {"level": code.severity.value},
    }


def _result(
    problem: Problem, rules: Mapping[str, int], above: str, language: str
) -> dict[str, object]:
    name = problem.code.name
    uri = quote((above + problem.path).encode(errors="surrogateescape"))
    region = {"startLine": problem.mark.line, "startColumn": problem.mark.column}
    place = {"artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"}, "region": region}
    return {
        "ruleId": name,
        "ruleIndex": rules[name],
        "level": problem.code.severity.value,
        "message": {"text": tell(language, name, problem.details)},
        "locations": [{"physicalLocation": place}],
    }


def _escaped(text: str, escapes: Mapping[str, str]) -> str:
    return "".join(escapes.get(char, char) for char in text)
