"""Reads the drills of a workspace; kept until a drill, a policy or the reading code changes."""

import hashlib
from typing import Final

from kb_trainer.drills.load import LoadedDrills, load_drills
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.fingerprints import folder_hash, program_hash
from kb_trainer.services.kept_reading import kept_reading

_READERS: Final = ("drills", "i18n", "knowledge", "scoring", "source", "text")


def drills_of(workspace: Workspace, base: KnowledgeBase) -> LoadedDrills:
    """Read all drills of a workspace.

    Args:
        workspace: where to read.
        base: its policies; drills hold their facts and the sentences of their clauses.

    Returns:
        The drills and every problem of every file.
    """
    policies = _hash_of(base)

    def key() -> str:
        try:
            drills = folder_hash(workspace.drills)
        except OSError:
            return ""
        return f"{program_hash(*_READERS)} {drills} {policies} {workspace.root}"

    return kept_reading(workspace.root, "drills.pickle", key, lambda: load_drills(workspace, base))


def _hash_of(base: KnowledgeBase) -> str:
    """Hash the clauses as they were read: the files may have changed since."""
    digest = hashlib.sha256()
    for cited in base.cited():
        digest.update(f"{cited.article.language} {cited.clause!r}\n".encode())
    return digest.hexdigest()
