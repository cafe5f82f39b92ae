"""The judge: finds the acts of a reply. A function of its inputs."""

from collections.abc import Iterator, Sequence

from kb_trainer.scoring.composed import composed
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
        return self.judge_all([(reply, context)])[0]

    def judge_all(self, cases: Sequence[tuple[str, Context]]) -> list[tuple[Finding, ...]]:
        """Find the acts of several replies, each by itself.

        Rule by rule: a pattern that meets many replies in a row stays in the processor's
        cache, so that some dozens together take less than half the time of one by one.

        Args:
            cases: replies with what else is known of each, as `judge` takes them.

        Returns:
            The findings of each, in the order of the cases.
        """
        read = [_Case(reply, context) for reply, context in cases]
        for language, rules in self._rules.items():
            some = [case for case in read if case.context.language == language]
            for rule in rules if some else ():
                _look_for(rule, some, language)
        return [self._findings(case) for case in read]

    def _findings(self, case: "_Case") -> tuple[Finding, ...]:
        rules = self._rules[case.context.language]
        standing = _standing([rule for rule in rules if rule.id in case.spans])
        findings = [found for rule in standing for found in _findings(rule, case)]
        findings.sort(key=lambda one: (one.start, one.end, one.rule))
        return tuple(findings)


class _Case:
    """A reply that is being judged, with the places of each rule.

    Args:
        reply: as given.
        context: what else is known.
    """

    __slots__ = ("context", "reply", "scene", "spans", "text")

    def __init__(self, reply: str, context: Context) -> None:
        self.reply = reply
        self.context = context
        self.text = composed(reply[:MAX_READ])
        self.scene = Scene(self.text.text, context)
        self.spans: dict[str, list[Span]] = {}


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


def _look_for(rule: Rule, cases: list[_Case], language: str) -> None:
    """Note the places of a rule in each reply that has any."""
    found: list[list[Span]] = [[] for _ in cases]
    for matcher in rule.matchers[language]:
        for case, spans in zip(cases, found, strict=True):
            spans.extend(matcher.find(case.scene))
    for case, spans in zip(cases, found, strict=True):
        if spans:
            case.spans[rule.id] = _apart(spans)


def _apart(spans: list[Span]) -> list[Span]:
    """Return places in order; of those that overlap the first and longest."""
    spans.sort(key=lambda span: (span[0], -span[1]))
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept[:MAX_SPANS]


def _findings(rule: Rule, case: _Case) -> Iterator[Finding]:
    language = case.context.language
    for span in case.spans[rule.id]:
        start, end = case.text.given(*span)
        yield Finding(
            rule=rule.id,
            act=rule.act,
            area=rule.area,
            good=rule.good,
            turn=len(case.context.turns),
            start=start,
            end=end,
            text=case.reply[start:end],
            points=rule.points,
            why=rule.why.get(language, ""),
            better=rule.better.get(language, ""),
            severity=rule.severity,
        )
