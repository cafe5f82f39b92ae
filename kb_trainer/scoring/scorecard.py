"""From findings to scores, by a formula short enough to print."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kb_trainer.scoring.finding import Finding
from kb_trainer.scoring.rubric import AREAS, Rubric

WHOLE = 100
"""Percent of the points of good acts that counts in a single reply."""


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The scores of a reply or a session: whole numbers from 0 to 100.

    Attributes:
        overall: all acts together, under the lowest cap.
        empathy: acts that show or deny that the customer was heard.
        demands: acts that respond to the demands, and their outcomes.
        areas: each area, None where there was no occasion.
        capped_by: ids of rules, and demands conceded, that cap the overall score.
        findings: what the scores come from.
        share: percent of the points of good acts that counts for the overall.
        extra: points of outcomes and of late turns, in a session.
    """

    overall: int
    empathy: int
    demands: int
    areas: Mapping[str, int | None]
    capped_by: tuple[str, ...]
    findings: tuple[Finding, ...]
    share: int = WHOLE
    extra: int = 0

    @property
    def strengths(self) -> tuple[Finding, ...]:
        """Good acts, the weightiest first, each once."""
        return _weightiest(self.findings, good=True)

    @property
    def improvements(self) -> tuple[Finding, ...]:
        """At most three acts to mend, the costliest first, each once."""
        return _weightiest(self.findings, good=False)[:3]


def _weightiest(findings: Iterable[Finding], *, good: bool) -> tuple[Finding, ...]:
    acts: dict[str, Finding] = {}
    for finding in findings:
        if finding.good is good:
            acts.setdefault(finding.act, finding)
    return tuple(sorted(acts.values(), key=lambda one: (-abs(one.points), one.act)))


FULL = 20
"""Points that fill an area of which the rubric says nothing."""


def _clamp(number: int) -> int:
    return max(0, min(100, number))


def _area(points: int | None, name: str, rubric: Rubric) -> int | None:
    if points is None:
        return None
    start = rubric.formula.area
    return _clamp(start + points * (100 - start) // rubric.formula.full.get(name, FULL))


def points_by_act(findings: Iterable[Finding]) -> dict[str, Finding]:
    """Return one finding an act: of several rules, the one that weighs most."""
    acts: dict[str, Finding] = {}
    for finding in findings:
        known = acts.get(finding.act)
        if known is None or abs(finding.points) > abs(known.points):
            acts[finding.act] = finding
    return acts


def score_reply(findings: Sequence[Finding], rubric: Rubric) -> Scorecard:
    """Score one reply.

    Args:
        findings: what the judge found.
        rubric: gives starts, caps and what each rule counts for.

    Returns:
        The scores. Each is its start plus the points of its acts, each act
        once, held within 0–100; the overall is held under the lowest cap.
    """
    return _score(findings, rubric, extra=0, caps={})


MOST_LATE = 3
"""Turns without use that cost; more than these would hide everything else."""


def useless_turns(turns: Sequence[Sequence[Finding]]) -> int:
    """Count the agent's turns, after the first, before one that listens, acts or answers.

    Args:
        turns: findings of each of the agent's turns.

    Returns:
        The number; a greeting alone is no use, so the first turn is free.
    """
    useful = (
        any(one.good and one.area not in ("open", "close") for one in findings)
        for findings in turns
    )
    first = next((number for number, found in enumerate(useful) if found), len(turns))
    return max(0, first - 1)


def score_session(
    turns: Sequence[Sequence[Finding]],
    outcomes: Mapping[str, str],
    rubric: Rubric,
    right_first_time: bool | None = None,  # noqa: FBT001  an answer, not a switch
) -> Scorecard:
    """Score a whole session.

    Args:
        turns: findings of each of the agent's turns.
        outcomes: of each demand: `need_met`, `refused_with_reason`,
            `refused_bare`, `conceded`, `ignored`, `escalated`.
        rubric: gives starts, caps, and points of outcomes.
        right_first_time: whether the first cause named was the real one; None when none was.

    Returns:
        The scores: as for one reply, but from two turns on only the rubric's share of the
        points of good acts counts for the overall; plus the mean points of the outcomes,
        less the cost of turns that came before the first useful one, and by what the first
        diagnosis is worth.
    """
    findings = [finding for turn in turns for finding in turn]
    worth = [rubric.formula.outcomes.get(outcome, 0) for outcome in outcomes.values()]
    extra = round(sum(worth) / len(worth)) if worth else 0
    extra -= rubric.formula.late * min(MOST_LATE, useless_turns(turns))
    formula = rubric.formula
    if right_first_time is not None:
        extra += formula.right_first_time if right_first_time else formula.wrong_first_time
    most = formula.conceded
    caps = {f"demand:{id_}": most for id_, outcome in outcomes.items() if outcome == "conceded"}
    share = formula.session if len(turns) > 1 else WHOLE
    return _score(findings, rubric, extra=extra, caps=caps, share=share)


def _score(
    findings: Sequence[Finding],
    rubric: Rubric,
    *,
    extra: int,
    caps: dict[str, int],
    share: int = WHOLE,
) -> Scorecard:
    formula = rubric.formula
    rules = {rule.id: rule for rule in rubric.rules}
    acts = points_by_act(findings)
    sums = {"empathy": 0, "demands": extra}
    good = sum(one.points for one in acts.values() if one.good)
    bad = sum(one.points for one in acts.values() if not one.good)
    areas: dict[str, int] = {}
    for finding in acts.values():
        for name in rules[finding.rule].counts:
            sums[name] += finding.points
        areas[finding.area] = areas.get(finding.area, 0) + finding.points
    for finding in findings:
        cap = rules[finding.rule].cap
        if cap is not None:
            caps[finding.rule] = cap
    overall = _clamp(formula.overall + good * share // 100 + bad + extra)
    lowest = min(caps.values(), default=100)
    return Scorecard(
        overall=min(overall, lowest),
        empathy=_clamp(formula.empathy + sums["empathy"]),
        demands=_clamp(formula.demands + sums["demands"]),
        areas={name: _area(areas.get(name), name, rubric) for name in AREAS},
        capped_by=tuple(sorted(caps)),
        findings=tuple(findings),
        share=share,
        extra=extra,
    )
