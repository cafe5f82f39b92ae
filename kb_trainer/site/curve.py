"""The curve of a customer's feelings as a picture: where its lines, dots and labels stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

MOST: Final = 10
WIDE: Final = 640
HIGH: Final = 260
_LEFT, _RIGHT, _TOP, _FOOT = 36, 172, 16, 36
_APART: Final = 26
"""Labels at the end of lines are at least so far from one another."""


@dataclass(frozen=True, slots=True)
class Line:
    """One feeling.

    Attributes:
        name: such as `anger`.
        points: the corners of its line, as SVG writes them.
        dots: the same, each by itself.
        first: its figure at the beginning.
        last: its figure at the end.
        label: where its name stands, beside the end of the line.
    """

    name: str
    points: str
    dots: tuple[tuple[float, float], ...]
    first: int
    last: int
    label: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Curve:
    """The picture.

    Attributes:
        wide: of the drawing.
        high: of the drawing.
        left: where the lines begin.
        right: where they end at the latest.
        foot: where the turns stand.
        levels: figures of the scale with where each is, from the top.
        turns: numbers of turns with where each is, from the left; not each one when there
            are many.
        lines: one a feeling.
    """

    wide: int
    high: int
    left: int
    right: int
    foot: int
    levels: tuple[tuple[int, float], ...]
    turns: tuple[tuple[int, float], ...]
    lines: tuple[Line, ...]


def curve(feelings: Sequence[Mapping[str, Any]], names: Sequence[str]) -> Curve:
    """Draw the feelings of a session.

    Args:
        feelings: at the beginning and after each turn, whole numbers from 0 to 10 by name,
            each with its `turn`.
        names: which of them to draw.
    """
    span, last = WIDE - _LEFT - _RIGHT, max(1, len(feelings) - 1)
    across = [round(_LEFT + span * turn / last, 1) for turn in range(len(feelings))]
    ends = _apart({name: _down(feelings[-1][name]) for name in names})
    step = 1 + (len(feelings) - 1) // 14
    return Curve(
        wide=WIDE,
        high=HIGH,
        left=_LEFT,
        right=WIDE - _RIGHT,
        foot=HIGH - _FOOT,
        levels=tuple((level, _down(level)) for level in (MOST, MOST // 2, 0)),
        turns=tuple(
            (one["turn"], x)
            for at, (one, x) in enumerate(zip(feelings, across, strict=True))
            if at % step == 0
        ),
        lines=tuple(_line(name, feelings, across, ends[name]) for name in names),
    )


def _line(
    name: str, feelings: Sequence[Mapping[str, Any]], across: Sequence[float], end: float
) -> Line:
    dots = tuple((x, _down(one[name])) for x, one in zip(across, feelings, strict=True))
    return Line(
        name=name,
        points=" ".join(f"{x},{y}" for x, y in dots),
        dots=dots,
        first=feelings[0][name],
        last=feelings[-1][name],
        label=(across[-1] + 12, end),
    )


def _down(value: int) -> float:
    return round(_TOP + (HIGH - _TOP - _FOOT) * (MOST - value) / MOST, 1)


def _apart(ends: Mapping[str, float]) -> dict[str, float]:
    """Move labels that would stand on one another: down, and up again from the foot."""
    names = sorted(ends, key=lambda name: ends[name])
    places = [ends[name] for name in names]
    for at in range(1, len(places)):
        places[at] = max(places[at], places[at - 1] + _APART)
    limit = float(HIGH - _FOOT)
    for at in reversed(range(len(places))):
        places[at] = min(places[at], limit)
        limit = places[at] - _APART
    return dict(zip(names, places, strict=True))
