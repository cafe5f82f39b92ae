"""What of a rubric may be read by customers."""

from collections.abc import Iterator

from kb_trainer.scoring.rubric import AREAS, Rubric, Rule
from kb_trainer.site.rubric import ShownArea, ShownRubric, ShownRule


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
