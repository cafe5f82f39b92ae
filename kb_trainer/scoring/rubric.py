"""The rubric: areas, acts, rules, bands and the formula, as its files say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kb_trainer.scoring.scene import Matcher
from kb_trainer.source.problems import WHOLE_FILE, Mark

AREAS = ("open", "listen", "progress", "recommend", "clarify", "demands", "close")
SEVERITIES = ("praise", "advice", "fault", "blocker")


@dataclass(frozen=True, slots=True)
class Example:
    """A reply that proves a rule.

    Attributes:
        reply: the words, without marks.
        span: the marked words, or None when the rule must not be seen.
        given: what is known besides: `customer`, `policy`, `need`, `name`, `before`, `record`.
        mark: its place in the file.
    """

    reply: str
    span: tuple[int, int] | None
    given: Mapping[str, object] = field(default_factory=dict, hash=False)
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class Rule:
    """How one act is found, what it is worth and why.

    Attributes:
        id: such as `feeling`; unique in the rubric.
        version: raised with each change.
        act: what it finds.
        area: one of `AREAS`.
        points: what the act earns (good) or costs (below zero).
        severity: one of `SEVERITIES`.
        cap: the most that a reply with this act can score, or None.
        counts: scores besides its area and the overall that it moves: `empathy`, `demands`.
        why: the reason, by language.
        better: a better line, by language.
        matchers: how it is found, by language.
        unless: acts that void this one when both are found.
        given: acts of which one must be found in the same reply; empty for none.
        examples: by language.
        enabled: whether it scores.
        published: whether customers and trainees may read it; else it can't score.
        path: its file, relative to the workspace.
        mark: its place in the file.
    """

    id: str
    version: int
    act: str
    area: str
    points: int
    severity: str
    cap: int | None
    counts: tuple[str, ...]
    why: Mapping[str, str]
    better: Mapping[str, str]
    matchers: Mapping[str, tuple[Matcher, ...]]
    unless: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    examples: Mapping[str, tuple[Example, ...]] = field(default_factory=dict)
    enabled: bool = True
    published: bool = True
    path: str = ""
    mark: Mark = WHOLE_FILE

    @property
    def good(self) -> bool:
        """Whether the act helps the customer."""
        return self.severity == "praise"

    @property
    def scores(self) -> bool:
        """Whether the rule takes part: switched on and published."""
        return self.enabled and self.published


@dataclass(frozen=True, slots=True)
class Band:
    """A name for scores from `least` up."""

    least: int
    name: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Formula:
    """Where scores start. Each act found adds its points once; the sum is held within 0–100.

    Attributes:
        overall: start of the overall score.
        empathy: start of empathy.
        demands: start of demands.
        area: start of each area with occasion.
        late: cost of each turn of the agent, after the first, before the first useful one.
        right_first_time: points when the first cause named in a session is the real one.
        wrong_first_time: points when it isn't.
        session: percent of the points of good acts that count for the overall score of a
            session, which has several turns to show them in.
        conceded: the most that a session in which a demand was conceded can score.
        outcomes: points of each outcome of a demand in a session.
        full: points that fill an area, by area.
    """

    overall: int = 40
    empathy: int = 40
    demands: int = 40
    area: int = 50
    late: int = 4
    right_first_time: int = 5
    wrong_first_time: int = -10
    session: int = 100
    conceded: int = 30
    outcomes: Mapping[str, int] = field(default_factory=dict)
    full: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rubric:
    """All that scoring goes by.

    Attributes:
        rules: in the order of their files.
        areas: names of the areas by id and language.
        bands: from the highest down.
        formula: where scores start.
    """

    rules: tuple[Rule, ...]
    areas: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    bands: tuple[Band, ...] = ()
    formula: Formula = field(default_factory=Formula)

    @property
    def acts(self) -> tuple[str, ...]:
        """All acts that can be found, in the order of the rules."""
        return tuple(dict.fromkeys(rule.act for rule in self.rules if rule.scores))

    def rule(self, id_: str) -> Rule | None:
        """Find a rule by its id."""
        return next((rule for rule in self.rules if rule.id == id_), None)

    def rules_for(self, language: str) -> Iterator[Rule]:
        """Give the rules that take part in a language."""
        return (rule for rule in self.rules if rule.scores and rule.matchers.get(language))

    def band(self, score: int, language: str) -> str:
        """Name the band of a score."""
        found = next((band for band in self.bands if score >= band.least), None)
        return found.name[language] if found else ""
