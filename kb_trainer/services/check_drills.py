"""Checks the drills of a workspace; what is dear to find out is found out once."""

import contextlib
import hashlib
import json
from pathlib import Path
from typing import Any, Final

from kb_trainer.drills.checks import check_drill, fingerprint
from kb_trainer.drills.kind_checks import check_follows
from kb_trainer.drills.load import load_drills
from kb_trainer.drills.model import Drill
from kb_trainer.drills.transcript import KINDS
from kb_trainer.errors import UserError
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.bench import reference_path, verify
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.fingerprints import folder_hash, program_hash
from kb_trainer.services.play import Stage, open_stage
from kb_trainer.source.problems import Code, Mark, Problem, Severity
from kb_trainer.source.text_files import write_whole

_PLAYERS: Final = ("drills", "scoring", "services", "text")
"""Other code in these rooms, other verdicts."""


def check_drills(workspace: Workspace, loaded: Loaded) -> list[Problem]:
    """Check all drills of a workspace.

    Args:
        workspace: the company's folder.
        loaded: its policies.

    Returns:
        The problems of each drill: of its file, of its sense, and, when its file is sound,
        what its transcripts and the scripted players show.
    """
    drills = load_drills(workspace, loaded.base)
    problems = list(drills.problems)
    sound: list[Drill] = []
    ids = [one.id for one in drills.drills]
    for drill in drills.drills:
        found = [*check_drill(drill, loaded.base), *check_follows(drill, ids)]
        problems += found
        if not any(problem.is_error for problem in found) and drill.status != "retired":
            sound.append(drill)
    if sound:
        problems += verified(workspace, loaded, sound)
    return problems


def verified(workspace: Workspace, loaded: Loaded, drills: list[Drill]) -> list[Problem]:
    """Return what transcripts and players show; kept until anything they depend on changes.

    Args:
        workspace: the company's folder.
        loaded: its policies.
        drills: drills whose files are sound.

    Returns:
        The problems; none without a rubric, which `check` reports by itself.
    """
    kept = _Kept(workspace)
    rubric = folder_hash(workspace.rubric)
    stage: Stage | None = None
    problems: list[Problem] = []
    for drill in drills:
        key = _key(workspace, loaded, drill, rubric)
        known = kept.get(key)
        if known is None:
            try:
                stage = stage or open_stage(workspace, loaded)
            except UserError:
                return []
            known = verify(stage, workspace, drill)
        kept.put(key, known)
        problems += known
    kept.save()
    return problems


class _Kept:
    """Problems by key, in one file of the cache; damage only means working it out again."""

    def __init__(self, workspace: Workspace) -> None:
        self._path: Path | None = None
        self._old: dict[str, Any] = {}
        self._new: dict[str, Any] = {}
        with contextlib.suppress(UserError):
            self._path = cache_folder(workspace.root) / "drills.json"
        if self._path is not None:
            with contextlib.suppress(OSError, ValueError):
                data = json.loads(self._path.read_text("utf-8"))
                self._old = data if isinstance(data, dict) else {}

    def get(self, key: str) -> list[Problem] | None:
        """Return what was kept, or None."""
        if key not in self._old:
            return None
        try:
            return [_problem(row) for row in self._old[key]]
        except (KeyError, TypeError, ValueError):
            return None

    def put(self, key: str, problems: list[Problem]) -> None:
        """Keep the problems of one drill."""
        self._new[key] = [_row(problem) for problem in problems]

    def save(self) -> None:
        """Write what changed; a cache that can't be written is done without."""
        if self._path is None or self._new == self._old:
            return
        with contextlib.suppress(OSError):
            write_whole(self._path, json.dumps(self._new, ensure_ascii=False).encode())


def _row(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.path,
        "line": problem.mark.line,
        "column": problem.mark.column,
        "code": problem.code.name,
        "severity": problem.code.severity.value,
        "details": problem.details,
    }


def _problem(row: dict[str, Any]) -> Problem:
    code = Code(row["code"], Severity(row["severity"]))
    return Problem(row["path"], Mark(row["line"], row["column"]), code, dict(row["details"]))


def _key(workspace: Workspace, loaded: Loaded, drill: Drill, rubric: str) -> str:
    """Hash everything on which the verification of a drill depends."""
    parts = [program_hash(*_PLAYERS), rubric, drill.path, drill.fingerprint]
    for id_ in drill.clauses:
        cited = loaded.base.clause(id_, drill.language)
        parts.append(fingerprint(cited.clause) if cited else "")
    for kind in KINDS:
        path = reference_path(workspace, drill, kind)
        parts.append(path.read_bytes().hex() if path.is_file() else "")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
