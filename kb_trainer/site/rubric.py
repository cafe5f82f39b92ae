"""The rubric as customers may read it: how the company trains and scores its own people."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ShownRule:
    """A published rule.

    Attributes:
        id: such as `feeling`.
        version: of the rule.
        points: what the act earns or costs.
        cap: the most that a reply with this act can score, or None.
        why: the reason, by language.
        better: a better line, by language.
        seen: a reply in which the rule sees its act, by language.
    """

    id: str
    version: int
    points: int
    cap: int | None
    why: Mapping[str, str]
    better: Mapping[str, str]
    seen: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ShownArea:
    """An area with its published rules."""

    id: str
    name: Mapping[str, str]
    rules: tuple[ShownRule, ...]


@dataclass(frozen=True, slots=True)
class ShownRubric:
    """What the rubric page says.

    Attributes:
        areas: in the order of a talk.
        bands: least score and name by language, from the highest down.
    """

    areas: tuple[ShownArea, ...]
    bands: tuple[tuple[int, Mapping[str, str]], ...]


def to_data(shown: ShownRubric) -> dict[str, Any]:
    """Return it as JSON, to be kept."""
    areas = [
        [
            area.id,
            dict(area.name),
            [
                [r.id, r.version, r.points, r.cap, dict(r.why), dict(r.better), dict(r.seen)]
                for r in area.rules
            ],
        ]
        for area in shown.areas
    ]
    return {"areas": areas, "bands": [list(band) for band in shown.bands]}


def from_data(data: Any) -> ShownRubric:  # noqa: ANN401  as kept
    """Return what was kept.

    Raises:
        TypeError: when it is damaged.
        KeyError: when it is damaged.
        ValueError: when it is damaged.
    """
    areas = [
        ShownArea(id_, name, tuple(ShownRule(*rule) for rule in rules))
        for id_, name, rules in data["areas"]
    ]
    return ShownRubric(tuple(areas), tuple((least, name) for least, name in data["bands"]))
