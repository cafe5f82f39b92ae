"""The judge: finds the acts of a reply. A function of its inputs."""

from collections.abc import Iterator

from kb_trainer.scoring.composed import Composed, composed
from kb_trainer.scoring.context import Context
from kb_trainer.scoring.finding import Finding
from kb_trainer.scoring.phrases import Span
from kb_trainer.scoring.rubric import Rubric, Rule
from kb_trainer.scoring.scene import Scene

MAX_SPANS = 20
"""More places of one rule in one reply say nothing new."""

MAX_READ = 20_000
"""Code points of a reply that are judged; no person writes more in one turn."""


class Judge:
    """Judges replies by a rubric.

    Args:
        rubric: the rules.
    """

    def __init__(self, rubric: Rubric) -> None:
        self.rubric = rubric
        self._rules = {language: tuple(rubric.rules_for(language)) for language in ("es", "en")}

    def judge(self, reply: str, context: Context) -> tuple[Finding, ...]:
        """Find the acts of a reply.

        Args:
            reply: the agent's words; what lies beyond `MAX_READ` code points isn't read.
            context: what else is known; `turns` are the earlier ones.

        Returns:
            The findings, by their place.
        """
        text = composed(reply[:MAX_READ])
        scene = Scene(text.text, context)
        spans = {
            rule.id: found
            for rule in self._rules[context.language]
            if (found := _spans(rule, scene))
        }
        standing = _standing([r for r in self._rules[context.language] if r.id in spans])
        findings = [
            finding
            for rule in standing
            for finding in _findings(rule, spans[rule.id], reply, text, context)
        ]
        findings.sort(key=lambda one: (one.start, one.end, one.rule))
        return tuple(findings)


def _standing(rules: list[Rule]) -> list[Rule]:
    """Return the rules that the other acts of the reply leave standing.

    What a rule is given must be found by rules that need nothing, or that stand on such rules;
    so no two hold each other up.
    """
    seen = [rule for rule in rules if not rule.given]
    rest = [rule for rule in rules if rule.given]
    acts = {rule.act for rule in seen}
    while standing := [rule for rule in rest if not acts.isdisjoint(rule.given)]:
        rest = [rule for rule in rest if rule not in standing]
        seen += standing
        acts.update(rule.act for rule in standing)
    return [rule for rule in seen if acts.isdisjoint(rule.unless)]


def _spans(rule: Rule, scene: Scene) -> list[Span]:
    """Return the places of a rule, in order; of places that overlap the first and longest."""
    every = [span for matcher in rule.matchers[scene.language] for span in matcher.find(scene)]
    every.sort(key=lambda span: (span[0], -span[1]))
    kept: list[Span] = []
    for span in every:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept[:MAX_SPANS]


def _findings(
    rule: Rule, spans: list[Span], reply: str, text: Composed, context: Context
) -> Iterator[Finding]:
    for span in spans:
        start, end = text.given(*span)
        yield Finding(
            rule=rule.id,
            act=rule.act,
            area=rule.area,
            good=rule.good,
            turn=len(context.turns),
            start=start,
            end=end,
            text=reply[start:end],
            points=rule.points,
            why=rule.why.get(context.language, ""),
            better=rule.better.get(context.language, ""),
            severity=rule.severity,
        )
