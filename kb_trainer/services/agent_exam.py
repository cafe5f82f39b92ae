"""The exam of an agent: each drill once, and what came of all of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from kb_trainer.drills.model import Drill
from kb_trainer.drills.modes import MODES
from kb_trainer.drills.next_drill import READY
from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.scoring.finding import Finding
from kb_trainer.services.agent import Agent, Played, play_agent, told
from kb_trainer.services.exams import gates, passed
from kb_trainer.services.play import Stage

ALL: Final = "all"
MOST_BROKEN: Final = 3
"""So many rules are named for a drill; for all of them, all are."""

Broken = tuple[tuple[str, int], ...]
"""Rules that were broken, and how often; the one that was broken most comes first."""


@dataclass(frozen=True, slots=True)
class Sat:
    """One drill of the exam.

    Attributes:
        played: the session.
        passed: whether it passes as an exam.
        missed: names of the exam's gates that were missed.
        broken: the rules broken most.
    """

    played: Played
    passed: bool
    missed: tuple[str, ...]
    broken: Broken


@dataclass(frozen=True, slots=True)
class Total:
    """What came of the drills that were played.

    Attributes:
        asked: how many were to be played.
        played: how many were.
        passed: how many of them passed.
        failed: in how many the agent failed.
        overall: mean score, rounded.
        empathy: as above.
        demands: as above.
        broken: all rules that were broken.
    """

    asked: int
    played: int
    passed: int
    failed: int
    overall: int
    empathy: int
    demands: int
    broken: Broken


def chosen(stage: Stage, names: str) -> list[Drill]:
    """Return the drills that are named.

    Args:
        stage: the drills, rubric and policies.
        names: ids, separated by commas, or `all`: those that are tried or stable.

    Returns:
        The drills, each once.

    Raises:
        UserError: when there is none, or one isn't known.
    """
    if names == ALL:
        ready = [drill for drill in stage.drills.drills if drill.status in READY]
        if not ready:
            raise UserError("agent.no_drills")
        return ready
    ids = dict.fromkeys(name.strip() for name in names.split(","))
    return [stage.drill(id_) for id_ in ids]


def sit(stage: Stage, workspace: Workspace, drill: Drill, agent: Agent, seed: int) -> Sat:
    """Let an agent play one drill as an exam: nobody listens, the scorecard is what counts.

    Args:
        stage: the drills, rubric and policies.
        workspace: says what exams ask for.
        drill: the scenario.
        agent: the program.
        seed: picks among the variants of lines.

    Raises:
        UserError: when the agent can't be started.
    """
    played = play_agent(stage, drill, seed, agent, lambda _: None)
    missed = tuple(one.name for one in gates(played.result, workspace) if not one.kept)
    return Sat(
        played,
        passed(played.result, MODES["exam"], workspace),
        missed,
        _broken(played.result.scorecard.findings)[:MOST_BROKEN],
    )


def total_of(sat: Sequence[Sat], asked: int) -> Total:
    """Sum up an exam.

    Args:
        sat: the drills that were played.
        asked: how many were to be played.
    """
    cards = [one.played.result.scorecard for one in sat]
    return Total(
        asked=asked,
        played=len(sat),
        passed=sum(one.passed for one in sat),
        failed=sum(one.played.failure is not None for one in sat),
        overall=_mean([card.overall for card in cards]),
        empathy=_mean([card.empathy for card in cards]),
        demands=_mean([card.demands for card in cards]),
        broken=_broken(finding for card in cards for finding in card.findings),
    )


def as_json(sat: Sequence[Sat], asked: int, language: str) -> dict[str, Any]:
    """Return an exam's scorecard as JSON.

    Args:
        sat: the drills that were played.
        asked: how many were to be played.
        language: of the program's own words.
    """
    total = total_of(sat, asked)
    return {
        "drills": [
            told(one.played, language)
            | {
                "passed": one.passed,
                "missed": list(one.missed),
                "broken": _shown(one.broken),
            }
            for one in sat
        ],
        "total": {
            "asked": total.asked,
            "played": total.played,
            "passed": total.passed,
            "failed": total.failed,
            "overall": total.overall,
            "empathy": total.empathy,
            "demands": total.demands,
            "broken": _shown(total.broken),
        },
    }


def _broken(findings: Iterable[Finding]) -> Broken:
    counts = Counter(one.rule for one in findings if not one.good)
    return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _shown(broken: Broken) -> list[dict[str, object]]:
    return [{"rule": rule, "count": count} for rule, count in broken]


def _mean(scores: Sequence[int]) -> int:
    return round(sum(scores) / len(scores)) if scores else 0
