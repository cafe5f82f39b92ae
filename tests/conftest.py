"""What all tests share: a clean environment, a way to run the command, small workspaces."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

# The same tests each time: a new example that fails is looked for by whoever asks for it, with
# `--hypothesis-profile=default`.
settings.register_profile("same", derandomize=True)
settings.load_profile("same")

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Result:
    """How a run of the command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]
Workspace = Callable[[dict[str, str]], Path]


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository, which is the example company's workspace."""
    return ROOT


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory):
    """Messages in Spanish, no colour asked for, own cache, own data."""
    for name in (
        "NO_COLOR",
        "FORCE_COLOR",
        "LC_ALL",
        "LC_MESSAGES",
        "PAGER",
        "EDITOR",
        "COLUMNS",
        "KB_TRAINER_PLAIN",
        "TERM",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("KB_TRAINER_LANG", "es")
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
    cache = tmp_path_factory.getbasetemp() / "kb-trainer-cache"
    monkeypatch.setenv("KB_TRAINER_CACHE", str(cache))
    monkeypatch.setenv("KB_TRAINER_DATA", str(tmp_path_factory.mktemp("data")))


@pytest.fixture
def kb_trainer(tmp_path: Path) -> Run:
    """Run the real command in a process of its own."""

    def run(
        *words: str | Path,
        cwd: Path | None = None,
        stdin: str = "",
        env: dict[str, str] | None = None,
    ) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "kb_trainer", *map(str, words)],
            cwd=cwd or tmp_path,
            input=stdin.encode(errors="surrogateescape"),
            env=os.environ | (env or {}),
            capture_output=True,
            check=False,
            timeout=120,
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Make a small workspace from file names and texts."""

    def make(files: dict[str, str]) -> Path:
        folder = tmp_path / "workspace"
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", "surrogateescape"))
        return folder

    return make


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Where everything should be installed, a skipped test is a failed one."""
    if report.skipped and os.environ.get("KB_TRAINER_NO_SKIP") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
