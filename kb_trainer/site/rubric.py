"""The rubric as customers may read it: how the company trains and scores its own people."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kb_trainer.scoring.rubric import AREAS, Rubric, Rule


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


def show(rubric: Rubric) -> ShownRubric:
    """Return what may be read of a rubric: only rules that score are left to tell.

    Args:
        rubric: as its files say.
    """
    areas = tuple(
        ShownArea(area, dict(rubric.areas.get(area, {})), tuple(_rules(rubric, area)))
        for area in AREAS
    )
    bands = tuple((band.least, dict(band.name)) for band in rubric.bands)
    return ShownRubric(tuple(area for area in areas if area.rules), bands)


def _rules(rubric: Rubric, area: str) -> Iterator[ShownRule]:
    for rule in rubric.rules:
        if rule.area == area and rule.scores:
            seen = {language: _example(rule, language) for language in rule.examples}
            yield ShownRule(
                rule.id,
                rule.version,
                rule.points,
                rule.cap,
                dict(rule.why),
                dict(rule.better),
                {language: reply for language, reply in seen.items() if reply},
            )


def _example(rule: Rule, language: str) -> str:
    """Return the words by which the rule is seen in its first example."""
    for example in rule.examples.get(language, ()):
        if example.span:
            start, end = example.span
            return example.reply[start:end]
    return ""


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
