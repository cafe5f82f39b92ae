"""Drills are read once, until a drill or a clause whose facts they show changes."""

import shutil

import pytest

from kb_trainer.drills.load import load_drills
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services import drill_files
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.drill_files import drills_of
from kb_trainer.services.parse_cache import load_cached

ID = "nevera-sin-frio"


@pytest.fixture
def company(root, tmp_path, monkeypatch):
    """A copy of the example company with one drill, and how often its drills were read."""
    for name in ("kb_trainer.yaml", "knowledge"):
        target = tmp_path / "company" / name
        target.parent.mkdir(exist_ok=True)
        (shutil.copytree if (root / name).is_dir() else shutil.copy)(root / name, target)
    (tmp_path / "company" / "drills").mkdir()
    shutil.copy(root / "drills" / f"{ID}.yaml", tmp_path / "company" / "drills")
    workspace = find_workspace(tmp_path / "company", tmp_path)
    read = []

    def count(*given):
        read.append(1)
        return load_drills(*given)

    monkeypatch.setattr(drill_files, "load_drills", count)
    return workspace, read


def now(workspace):
    return drills_of(workspace, load_cached(workspace).base)


def test_what_was_kept_is_what_was_read(company):
    workspace, read = company
    assert now(workspace) == now(workspace) == load_drills(workspace, load_cached(workspace).base)
    assert len(read) == 1


def test_a_saved_drill_or_clause_is_read_again(company):
    workspace, read = company
    now(workspace)
    path = workspace.drills / f"{ID}.yaml"
    path.write_text(path.read_text("utf-8").replace("level: 1", "level: 2"), "utf-8")
    assert now(workspace).drills[0].level == 2
    clauses = next(
        path for path in workspace.knowledge.rglob("*.md") if "GAR-2" in path.read_text("utf-8")
    )
    clauses.write_text(clauses.read_text("utf-8").replace("GAR-2", "GAR-9"), "utf-8")
    now(workspace)
    assert len(read) == 3
    now(workspace)
    assert len(read) == 3


def test_damage_is_thrown_away(company):
    workspace, read = company
    now(workspace)
    (cache_folder(workspace.root) / "drills.pickle").write_bytes(b"x")
    assert now(workspace).drills
    assert len(read) == 2
