"""Which drill to practise next: the one that trains most what went worst."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kb_trainer.drills.model import Drill

FINE = 80
"""An area from here up needs no drill of its own."""

READY = ("tried", "stable")
"""Drills of another status are not proposed."""


@dataclass(frozen=True, slots=True)
class NextDrill:
    """A proposal.

    Attributes:
        drill: what to practise.
        area: the area that went worst and that the drill trains, or nothing.
    """

    drill: Drill
    area: str


def next_drill(
    drills: Iterable[Drill],
    done: Drill,
    *,
    passed: bool,
    areas: Mapping[str, int | None],
    area_of: Mapping[str, str],
) -> NextDrill | None:
    """Propose a drill.

    Args:
        drills: all of them; those in another language than `done` are left out.
        done: the one that was played.
        passed: whether it passed; then the next level is looked for, else the same one.
        areas: the scores, None where there was no occasion.
        area_of: the area of each act.

    Returns:
        The drill that trains the weakest area most; of several the one whose level is
        nearest, then the first by id. None when there is no other drill.
    """
    weakest = weakest_area(areas)
    level = done.level + 1 if passed else done.level
    others = [
        one
        for one in drills
        if one.id != done.id and one.language == done.language and one.status in READY
    ]
    if not others:
        return None
    best = min(
        others, key=lambda one: (-trains(one, weakest, area_of), abs(one.level - level), one.id)
    )
    return NextDrill(best, weakest if trains(best, weakest, area_of) else "")


def weakest_area(areas: Mapping[str, int | None]) -> str:
    """Return the area with the lowest score below `FINE`, or nothing; of several the first."""
    low = [(score, name) for name, score in areas.items() if score is not None and score < FINE]
    return min(low, key=lambda one: one[0])[1] if low else ""


def trains(drill: Drill, area: str, area_of: Mapping[str, str]) -> int:
    """Return how much a drill trains an area, 0 for not at all.

    Two for each act of the area that this customer values, one for each moment of truth that
    asks for one; one for extras (recommend), for a refusal to explain (clarify) and for each
    demand after the first (demands).

    Args:
        drill: the scenario.
        area: one of the seven; nothing is trained by none.
        area_of: the area of each act.
    """
    values = sum(area_of.get(act) == area for act in drill.persona.values)
    moments = sum(any(area_of.get(act) == area for act in one.expects) for one in drill.moments)
    refusals = any("refused_with_reason" in demand.best for demand in drill.demands)
    own = {"recommend": bool(drill.extras), "clarify": refusals, "demands": len(drill.demands) - 1}
    return 2 * values + moments + int(own.get(area, 0))
