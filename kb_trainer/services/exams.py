"""Whether a session passes, and by what."""

from kb_trainer.drills.engine import AGENT_FAILED
from kb_trainer.drills.exam import Gate, gates_of
from kb_trainer.drills.modes import Mode
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.play import Result


def passed(result: Result, mode: Mode, workspace: Workspace) -> bool:
    """Tell whether a session passes: an exam by its gates, else by the pass mark.

    Args:
        result: the scored session.
        mode: how it was played.
        workspace: says what holds for all exams.
    """
    if result.session.ended == AGENT_FAILED:
        return False
    return all(one.kept for one in gates(result, workspace)) if mode.gates else result.passed


def gates(result: Result, workspace: Workspace) -> tuple[Gate, ...]:
    """Return what an exam asks for, and what of it was reached.

    Args:
        result: the scored session.
        workspace: says what holds for all exams; the drill may say otherwise.
    """
    drill = result.session.drill
    return gates_of(drill.exam.over(workspace.settings.exam), result.scorecard, result.session)
