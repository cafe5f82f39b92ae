"""What a trainee is advised after a session: what to mend, and which drill comes next."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from kb_trainer.drills.ending import SETTLED_WELL
from kb_trainer.drills.model import Demand
from kb_trainer.drills.next_drill import next_drill
from kb_trainer.i18n.say import say
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.fact import show_facts
from kb_trainer.scoring.finding import Finding
from kb_trainer.scoring.rubric import Rubric, Rule
from kb_trainer.services.debrief_parts import Improvement, ToldNext
from kb_trainer.services.play import Result, Stage

ENOUGH_WORDS: Final = 4
"""So many words tell by themselves what was meant."""

AROUND: Final = 32
"""Characters on either side that tell it where there are fewer."""

_SENTENCE_ENDS: Final = ".!?;\n"

MOST: Final = 3
"""More than this at once is not read."""


def improvements(stage: Stage, result: Result, language: str) -> tuple[Improvement, ...]:
    """Return what to mend, at most `MOST`: demands that ended badly, then the costliest acts.

    Args:
        stage: its rules and clauses give reasons and better lines.
        result: the scored session.
        language: of the program's own words.
    """
    return tuple(islice(_improvements(stage, result, language), MOST))


def _improvements(stage: Stage, result: Result, language: str) -> Iterator[Improvement]:
    session, drill = result.session, result.session.drill
    for id_, outcome in session.outcomes.items():
        if outcome in SETTLED_WELL:
            continue
        demand = drill.demand(id_)
        given = next((one for one in session.state.precedents if one.demand == id_), None)
        option = demand.option(given.option) if given else None
        yield Improvement(
            turn=given.turn if given else 0,
            words=_conceded(result, given.turn) if given else demand.text,
            rule="",
            clause=option.clause if option else next(iter(demand.clauses), ""),
            why=say(language, f"result.ended.{outcome.value}"),
            better=_allowed(demand, stage.base, drill.language),
        )
    replies = [exchange.reply for exchange in session.exchanges]
    for one in result.scorecard.improvements:
        rule = stage.rubric.rule(one.rule)
        yield Improvement(
            turn=turn_of(one),
            words=quote_of(replies[turn_of(one) - 1], one.start, one.end),
            rule=one.rule,
            clause="",
            why=why_of(one, rule, language),
            better=better_of(one, rule, language),
        )


def _allowed(demand: Demand, base: KnowledgeBase, language: str) -> str:
    """Return what can be said to a demand: an option, or else what a clause says to customers."""
    for option in demand.options:
        return option.example
    for id_ in demand.clauses:
        cited = base.clause_in(id_, language)
        if cited is not None and cited.clause.say:
            return show_facts(cited.clause.say, base.facts, language)
    return ""


def _conceded(result: Result, turn: int) -> str:
    """Return the sentences of a turn that gave what policy forbids."""
    exchange = result.session.exchanges[turn - 1]
    places = exchange.conceded or ((0, len(exchange.reply)),)
    return " ".join(exchange.reply[start:end].strip() for start, end in places)


def quote_of(reply: str, start: int, end: int) -> str:
    """Return words of a reply as they are quoted: few of them with those around them.

    Args:
        reply: the trainee's words.
        start: first code point of what is quoted.
        end: one past the last.

    Returns:
        One line, within one sentence.
    """
    words = reply[start:end]
    if len(words.split()) >= ENOUGH_WORDS:
        return " ".join(words.split())
    left = max(reply.rfind(mark, 0, start) for mark in _SENTENCE_ENDS) + 1
    ends = (at for mark in _SENTENCE_ENDS if (at := reply.find(mark, end)) >= 0)
    right = min(ends, default=len(reply))
    head, tail = reply[max(left, start - AROUND) : start], reply[end : min(right, end + AROUND)]
    if start - AROUND > left:
        head = "…" + head.partition(" ")[2]
    if end + AROUND < right:
        tail = tail.rpartition(" ")[0] + "…"
    return " ".join(f"{head}{words}{tail}".split())


def turn_of(finding: Finding) -> int:
    """Return the trainee's turn of a finding, from 1; the judge counts the customer's too."""
    return (finding.turn + 1) // 2


def why_of(finding: Finding, rule: Rule | None, language: str) -> str:
    """Return the reason of a finding in the reader's language, whatever that of the talk."""
    return rule.why.get(language, finding.why) if rule else finding.why


def better_of(finding: Finding, rule: Rule | None, language: str) -> str:
    """Return the better line of a finding in the reader's language, or nothing."""
    return rule.better.get(language, finding.better) if rule else finding.better


def area_name(rubric: Rubric, area: str, language: str) -> str:
    """Return the name of an area."""
    return rubric.areas.get(area, {}).get(language, area)


def next_of(stage: Stage, result: Result, language: str, *, passed: bool) -> ToldNext | None:
    """Return the drill to practise next, or None when there is no other.

    Args:
        stage: the drills and the rubric.
        result: the scored session.
        language: of the program's own words.
        passed: whether the session passes.
    """
    card, rubric = result.scorecard, stage.rubric
    area = card.areas.get("demands")
    # The area knows what was said; how the demands ended stands in their own score.
    demands = card.demands if area is None else min(area, card.demands)
    found = next_drill(
        stage.drills.drills,
        result.session.drill,
        passed=passed,
        areas={**card.areas, "demands": demands},
        area_of={rule.act: rule.area for rule in rubric.rules},
    )
    if found is None:
        return None
    name = area_name(rubric, found.area, language) if found.area else ""
    drill = found.drill
    return ToldNext(drill.id, drill.title, drill.level, drill.minutes, name)
