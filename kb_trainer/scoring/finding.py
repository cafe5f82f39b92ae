"""Findings: one rule seen in one place of one reply."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule found in one reply.

    Attributes:
        rule: id of the rule.
        act: what the reply does, such as `acknowledges_feeling`.
        area: one of the seven areas.
        good: whether the act helps the customer.
        turn: index of the agent's turn among all turns; 0 for a single reply.
        start: first code point of the words, in the reply as given.
        end: one past the last code point.
        text: the words, as given.
        points: what the act earns or costs; it counts once however often it is found.
        why: the reason, in the language of the reply.
        better: a better line, in the language of the reply; empty for good acts.
        severity: `praise`, `advice`, `fault` or `blocker`.
    """

    rule: str
    act: str
    area: str
    good: bool
    turn: int
    start: int
    end: int
    text: str
    points: int
    why: str
    better: str
    severity: str
