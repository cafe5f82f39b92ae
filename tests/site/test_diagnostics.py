"""Each KB5xx page's examples fail and mend as it says, in a site that is really built."""

import datetime as dt
import re
from pathlib import Path

import pytest

from kb_trainer.i18n.tell import tell
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.build_site import build_site
from kb_trainer.services.check_site import check_site
from kb_trainer.services.site_inputs import Wanted
from kb_trainer.source.problems import Problem

PAGES = Path(__file__).parent.parent.parent / "docs" / "diagnostics"
WANTED = Wanted(day=dt.date(2026, 11, 22))
SETTINGS = "company: Example\nlanguages: [en]\ncontact: [0800 000 000]\n"
BLOCK = re.compile(r"^```(\S+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def problems_of(example: str, folder: Path) -> list[Problem]:
    folder.mkdir()
    (folder / "kb_trainer.yaml").write_text(SETTINGS)
    for kind, name, body in BLOCK.findall(example):
        if kind != "text":
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, "utf-8")
    workspace = find_workspace(folder, folder)
    out = folder.with_suffix(".site")
    built = build_site(workspace, out, WANTED)
    return [*built.problems, *([] if built.stopped else check_site(out, workspace, WANTED))]


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("KB5*.md")))
def test_a_page_fails_and_mends_as_it_says(name, tmp_path):
    text = (PAGES / f"{name}.md").read_text("utf-8")
    _, failing, mended = re.split(r"^## (?:Failing|Mended)$", text, flags=re.MULTILINE)
    lines = [
        f"{one.path}:{one.mark.line}:{one.mark.column}: {name} {tell('en', name, one.details)}"
        for one in problems_of(failing, tmp_path / "failing")
        if one.code.name == name
    ]
    shown = [
        line
        for kind, _, body in BLOCK.findall(failing)
        if kind == "text"
        for line in body.splitlines()
    ]
    assert lines == shown
    left = problems_of(mended, tmp_path / "mended")
    assert [one for one in left if one.is_error or one.code.name == name] == []
