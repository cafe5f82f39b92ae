"""Every message is said somewhere, and everything said has a message."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kb_trainer.i18n import say as say_module
from kb_trainer.i18n.say import words

ROOT = Path(__file__).parent.parent.parent
AREAS = sorted(say_module._MODULES)  # noqa: SLF001
KNOWN = {message for area in AREAS for message in words(area)}
LOOKS_LIKE_ONE = re.compile(rf"KB\d{{3}}|(?:{'|'.join(AREAS)})(?:\.\w+)+")
IN_TEMPLATE = re.compile(r"""\bt\(["']([\w.]+)["'][,)]""")
SAYING = {"say", "UserError", "_LineError", "Translated", "Command", "Group", "command"}


def patterns(tree: ast.AST) -> Iterator[str]:
    """Give the texts of a module as patterns: what is put into an f-string may be anything."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)
        elif isinstance(node, ast.JoinedStr):
            yield "".join(
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+"
                for part in node.values
            )


def sources() -> list[Path]:
    files = sorted((ROOT / "kb_trainer").rglob("*.py"))
    return [
        file
        for file in files
        if "i18n" not in file.relative_to(ROOT).parts or file.name == "tell.py"
    ]


@pytest.fixture(scope="module")
def said() -> set[str]:
    found: set[str] = set()
    for file in sources():
        found.update(patterns(ast.parse(file.read_text("utf-8"))))
    for file in (ROOT / "site_templates").rglob("*.html"):
        found.update(re.escape(one) for one in LOOKS_LIKE_ONE.findall(file.read_text("utf-8")))
    return found


def test_every_message_is_said(said):
    plain = {re.sub(r"\\(.)", r"\1", one) for one in said}
    wild = re.compile("|".join(one for one in said if one.startswith(tuple(AREAS)) and "+" in one))
    unused = {one for one in KNOWN - plain if not wild.fullmatch(one)}
    assert not unused


def test_everything_said_has_a_message():
    missing = []
    for file in sources():
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            given = [*call.args, *(one.value for one in call.keywords if one.arg == "help")]
            missing += [
                f"{file.name}:{call.lineno} {one.value}"
                for one in given
                if name in SAYING
                and isinstance(one, ast.Constant)
                and LOOKS_LIKE_ONE.fullmatch(str(one.value))
                and one.value not in KNOWN
            ]
    for file in (ROOT / "site_templates").rglob("*.html"):
        names = IN_TEMPLATE.findall(file.read_text("utf-8"))
        missing += [f"{file.name} {name}" for name in names if name not in KNOWN]
    assert not missing
