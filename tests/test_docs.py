"""What the documents name is there: files, commands and options."""

import re
from pathlib import Path

import click
import pytest

from kb_trainer.cli.main import root as kb_trainer

ROOT = Path(__file__).parent.parent
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\(([^)#\s]+)")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
CALL = re.compile(r"kb-trainer ((?:[^\s`|#]|[ ](?!#))+)")
GROUP = re.compile(r"^\| `(drill [^`]+)` \|", re.MULTILINE)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_links_lead_somewhere(path):
    links = LINK.findall(FENCED.sub("", path.read_text("utf-8")))
    files = {(path.parent / link).resolve() for link in links if "://" not in link}
    assert not {file for file in files if not file.exists()}


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_commands_and_options_that_are_named_exist(path):
    text = path.read_text("utf-8")
    for call in (*CALL.findall(text), *GROUP.findall(text)):
        command, words = kb_trainer, call.split()
        context = click.Context(kb_trainer)
        while isinstance(command, click.Group) and words and words[0][0] not in "-…":
            found = command.get_command(context, words.pop(0).rstrip(".,;:)»'"))
            assert found is not None, call
            command = found
        known = {option for param in command.params for option in param.opts + param.secondary_opts}
        named = set(re.findall(r"(?<![\w-])--[a-z-]+", call)) - {"--help"}
        assert named <= known, call
