"""What stands in a file that can't be read is unknown, not missing."""

import datetime as dt

import pytest

from kb_trainer.knowledge.load import load
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.check import check

DAY = dt.date(2026, 11, 22)
SETTINGS = "company: Prueba\nlanguages: [es]\ncontact: [900 000 000]\n"
GAR = """---
id: GAR
title: Garantía
owner: Tienda
audience: public
language: es
clauses:
  GAR-1:
    facts: {plazo: 3 años}
    contingency: Vale el día en que lo intentó.
---

## GAR-1 · Garantía

Son {{ GAR-1.plazo }}.
"""
DEV = """---
id: DEV
title: Devoluciones
owner: Tienda
audience: public
language: es
clauses:
  DEV-1:
    contingency: Vale el día en que lo intentó.
---

## DEV-1 · Plazo

Tiene {{ GAR-1.plazo }} de garantía (GAR-1). Vea {{ GAR-9.nada }}.
"""


def codes(root):
    return sorted((one.code.name, one.path) for one in check(find_workspace(root, root), DAY))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("title: Garantía", "title: [Garantía", "KB111"),
        ("3 años", "3 lunas", "KB205"),
        ("title: Garantía", "title: Garant\x00ía", "KB104"),
    ],
)
def test_only_the_file_itself_is_told(workspace, old, new, code):
    files = {"kb_trainer.yaml": SETTINGS, "knowledge/dev.md": DEV, "knowledge/gar.md": GAR}
    root = workspace(files | {"knowledge/gar.md": GAR.replace(old, new)})
    found = codes(root)
    assert (code, "knowledge/gar.md") in found
    assert [one for one in found if one[1] == "knowledge/dev.md"] == [
        ("KB206", "knowledge/dev.md")
    ], "only the fact that nothing declares"


def test_of_a_file_that_cannot_be_looked_at_nothing_is_known(workspace):
    root = workspace({"kb_trainer.yaml": SETTINGS, "knowledge/dev.md": DEV})
    (root / "knowledge/gar.md").symlink_to("nowhere.md")
    assert codes(root) == [("KB101", "knowledge/gar.md")]


def test_a_link_to_an_article_beside_it_is_no_second_article(workspace):
    root = workspace({"kb_trainer.yaml": SETTINGS, "knowledge/gar.md": GAR})
    (root / "knowledge/otra.md").symlink_to("gar.md")
    (root / "knowledge/sub").mkdir()
    (root / "knowledge/sub/otra.md").symlink_to("../gar.md")
    assert codes(root) == []


def test_a_folder_called_versions_may_hold_articles(workspace):
    root = workspace({"kb_trainer.yaml": SETTINGS, "versions/gar.md": GAR})
    assert codes(root) == []
    assert len(load(find_workspace(root, root)).base.articles) == 1
