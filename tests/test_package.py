"""The wheel works alone: example company, rubric and templates travel inside it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = ["pyproject.toml", "README.md", "LICENSE", "kb_trainer.yaml"]
FOLDERS = ["kb_trainer", "knowledge", "drills", "site_templates", "versions"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    source = folder / "source"
    source.mkdir()
    for name in FILES:
        shutil.copy(ROOT / name, source / name)
    for name in FOLDERS:
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    wheel = [*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", str(folder), "."]
    subprocess.run(wheel, cwd=source, check=True, capture_output=True)
    (made,) = folder.glob("kb_trainer-*.whl")
    install = [*pip, "install", "--no-deps", "--target", str(folder / "site"), str(made)]
    subprocess.run(install, check=True, capture_output=True)
    return folder / "site"


def run(installed: Path, *words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(installed)}
    return subprocess.run(
        [sys.executable, "-m", "kb_trainer", *map(str, words)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_makes_checks_searches_plays_and_builds(installed: Path, tmp_path: Path):
    where = [sys.executable, "-c", "import kb_trainer; print(kb_trainer.__file__)"]
    environment = os.environ | {"PYTHONPATH": str(installed)}
    found = subprocess.run(
        where, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert found.stdout.startswith(str(installed))
    for words in (
        ["init", "company"],
        ["check", "--workspace", "company"],
        ["search", "--workspace", "company", "devolver", "--json"],
        ["drill", "list", "--workspace", "company"],
        ["site", "build", "--workspace", "company", "--out", "public"],
    ):
        done = run(installed, *words, cwd=tmp_path)
        assert (done.returncode, done.stderr if done.returncode else "") == (0, ""), words
    assert (tmp_path / "public" / "index.html").exists()
