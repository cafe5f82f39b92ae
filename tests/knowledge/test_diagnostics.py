"""Each code has a page, and the examples of what `check` finds fail and mend as it says.

The site's own tests run the pages of the codes that only a built site can have.
"""

import datetime as dt
import importlib
import pkgutil
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

import kb_trainer
from kb_trainer.i18n.tell import tell
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.check import check
from kb_trainer.source.problems import Code

PAGES = Path(__file__).parent.parent.parent / "docs" / "diagnostics"
DAY = dt.date(2026, 11, 22)
SETTINGS = "company: Example\nlanguages: [en]\ncontact: [0800 000 000]\n"
BLOCK = re.compile(r"^(`{3,})(\S+)(?: (\S+))?\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Example:
    """The files of one half of a page, and the lines that it shows as output."""

    blocks: tuple[tuple[str, str, str], ...]
    output: tuple[str, ...]


def _halves(page: Path) -> tuple[Example, Example]:
    text = page.read_text("utf-8")
    _, failing, mended = re.split(r"^## (?:Failing|Mended)$", text, flags=re.MULTILINE)
    return _example(failing), _example(mended)


def _example(text: str) -> Example:
    found = [(kind, name, body) for _, kind, name, body in BLOCK.findall(text)]
    shown = [line for kind, _, body in found if kind == "text" for line in body.splitlines()]
    return Example(tuple(one for one in found if one[0] != "text"), tuple(shown))


def _write(folder: Path, example: Example, root: Path, *, base: bool) -> None:
    """Write the files of an example; those of drills change a small workspace, the base."""
    if base:
        shutil.copytree(PAGES / "base", folder)
    else:
        folder.mkdir()
        (folder / "kb_trainer.yaml").write_text(SETTINGS)
    for kind, name, body in example.blocks:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if kind == "symlink":
            path.symlink_to(body.strip())
        elif kind == "size":
            path.write_bytes(b"a " * (int(body) // 2))
        elif kind == "escaped":
            path.write_bytes(body.encode().decode("unicode_escape").encode())
        elif kind == "diff":
            path.write_text(_changed(path.read_text("utf-8"), body), "utf-8")
        elif kind == "example":
            shutil.copytree(root / name, path)
        else:
            path.write_text(body, "latin-1" if kind == "latin-1" else "utf-8")


def _changed(text: str, diff: str) -> str:
    """Put the `+` lines of a diff in place of its `-` lines."""
    lines = diff.splitlines()
    old = "\n".join(line[1:] for line in lines if not line.startswith("+"))
    new = "\n".join(line[1:] for line in lines if not line.startswith("-"))
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the base"
    return text.replace(old, new)


def _codes() -> dict[str, Code]:
    found = {}
    for room in pkgutil.iter_modules(kb_trainer.__path__):
        name = f"kb_trainer.{room.name}.codes"
        if room.ispkg and importlib.util.find_spec(name):
            values = vars(importlib.import_module(name)).values()
            found |= {value.name: value for value in values if isinstance(value, Code)}
    return found


def test_each_code_has_a_page_and_each_page_a_code():
    assert {page.stem for page in PAGES.glob("KB*.md")} == set(_codes())


# KB5xx only a built site shows: tests/site/test_diagnostics.py.
def test_the_list_of_pages_is_complete():
    titles = {page.stem: page.read_text("utf-8").split("\n")[0] for page in PAGES.glob("KB*.md")}
    rows = [
        f"| [{name}]({name}.md) | {title.partition(' · ')[2]} |" for name, title in titles.items()
    ]
    listed = (PAGES / "README.md").read_text("utf-8").splitlines()
    assert [line for line in listed if line.startswith("| [")] == sorted(rows)


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("KB[!5]*.md")))
def test_a_page_fails_and_mends_as_it_says(name, tmp_path, root):
    failing, mended = _halves(PAGES / f"{name}.md")
    base = name.startswith("KB4")
    _write(tmp_path / "failing", failing, root, base=base)
    problems = check(find_workspace(tmp_path / "failing", tmp_path), DAY)
    lines = [
        f"{one.path}:{one.mark.line}:{one.mark.column}: {one.code.name} "
        f"{tell('en', one.code.name, one.details)}"
        for one in problems
    ]
    assert name in {problem.code.name for problem in problems}
    assert failing.output, "the page shows no output"
    assert [line for line in lines if f" {name} " in line] == list(failing.output)

    _write(tmp_path / "mended", mended, root, base=base)
    left = check(find_workspace(tmp_path / "mended", tmp_path), DAY)
    assert [one for one in left if one.is_error or one.code.name == name] == []
