"""Finds what is wrong with a drill by looking at it, without playing."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from kb_trainer.drills import codes
from kb_trainer.drills.channels import CHANNELS
from kb_trainer.drills.kind_checks import check_kinds
from kb_trainer.drills.model import Demand, Drill, Option
from kb_trainer.drills.reading import read_reply
from kb_trainer.drills.registers import REGISTERS, foreign_form, in_register
from kb_trainer.drills.settlement import Answer
from kb_trainer.drills.state import first_state
from kb_trainer.drills.words import phrases
from kb_trainer.knowledge.article import Clause
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.fact import REFERENCE
from kb_trainer.scoring.phrases import PhraseError
from kb_trainer.source.problems import WHOLE_FILE, Code, Mark, Problem
from kb_trainer.text.near import nearest

VARIANTS = 2
"""A stable drill says what is said often in at least this many ways."""

_OFTEN = ("ask", "insist", "unclear", "met", "refused")


def fingerprint(clause: Clause) -> str:
    """Return eight hex digits that change when a clause promises something else."""
    parts = [
        clause.text.strip(),
        *(f"{name}={fact.value}{fact.unit}" for name, fact in sorted(clause.facts.items())),
        *(f"{limit.what}|{limit.instead}" for limit in clause.limits),
        *(f"{one.who}|{one.grant}" for one in clause.exceptions),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:8]


def check_drill(drill: Drill, base: KnowledgeBase) -> list[Problem]:
    """Check one drill.

    Args:
        drill: the scenario.
        base: the policies that it cites.

    Returns:
        Its problems, in no order.
    """
    phrase_problems = list(_phrases(drill))
    found = [*phrase_problems, *_clauses(drill, base), *_names(drill), *_lines(drill)]
    found += [*_facts(drill), *_demands(drill), *_options(drill, base), *check_kinds(drill)]
    if not phrase_problems:
        found += list(_examples(drill))
    return found


def _problem(drill: Drill, code: Code, mark: Mark, /, **details: object) -> Problem:
    return Problem(drill.path, mark, code, details)


def _clauses(drill: Drill, base: KnowledgeBase) -> Iterator[Problem]:
    cited = [(id_, drill.keys.get(f"clauses.{id_}", WHOLE_FILE)) for id_ in drill.clauses]
    for demand in drill.demands:
        cited += [(id_, demand.mark) for id_ in demand.clauses]
        cited += [(one.clause, one.mark) for one in _options_of(demand)]
    cited += [(one.clause, one.mark) for one in drill.extras if one.clause]
    known = sorted({one.clause.id for one in base.cited()})
    for id_, mark in dict.fromkeys(cited):
        found = base.clause(id_, drill.language)
        if found is None:
            hint = nearest(id_, known)
            yield _problem(drill, codes.UNKNOWN_CLAUSE, mark, id=id_, suggestion=hint)
        elif found.article.audience != "public" or found.article.draft:
            yield _problem(drill, codes.UNPUBLISHED_CLAUSE, mark, id=id_)
    for id_, noted in drill.clauses.items():
        found = base.clause(id_, drill.language)
        if found is not None and fingerprint(found.clause) != noted:
            mark = drill.keys.get(f"clauses.{id_}", WHOLE_FILE)
            now = fingerprint(found.clause)
            yield _problem(drill, codes.CLAUSE_CHANGED, mark, id=id_, now=now)


def _phrases(drill: Drill) -> Iterator[Problem]:
    groups = [((*one.asked, *one.reflected), one.mark) for one in drill.circumstances]
    for demand in drill.demands:
        groups.append(((*demand.topic, *demand.finds, *demand.reasons), demand.mark))
        groups += [(one.phrases, one.mark) for one in _options_of(demand)]
    groups += [(one.phrases, one.mark) for one in drill.extras]
    groups.append((drill.cause, drill.keys.get("cause", WHOLE_FILE)))
    if drill.diagnosis is not None:
        groups.append(((*drill.diagnosis.seems, *drill.diagnosis.real), drill.diagnosis.mark))
    for sources, mark in groups:
        for source in sources:
            try:
                phrases((source,))
            except PhraseError as wrong:
                why = f"{wrong.why} {wrong.detail}".strip()
                yield _problem(drill, codes.WRONG_PHRASE, mark, phrase=source, why=why)


def _names(drill: Drill) -> Iterator[Problem]:
    facts = {one.id for one in drill.circumstances}
    for moment in drill.moments:
        if moment.after != "open" and moment.after not in facts:
            names = ", ".join(["open", *sorted(facts)])
            yield _problem(drill, codes.UNKNOWN_NAME, moment.mark, name=moment.after, choices=names)
    for demand in drill.demands:
        ids = Counter(one.id for one in _options_of(demand))
        if demand.plain_yes and demand.plain_yes not in ids:
            names = ", ".join(ids)
            yield _problem(
                drill, codes.UNKNOWN_NAME, demand.mark, name=demand.plain_yes, choices=names
            )
        for id_ in (id_ for id_, count in ids.items() if count > 1):
            yield _problem(drill, codes.REPEATED_ID, demand.mark, id=id_)
    seen = Counter(line.id for _, line in drill.all_lines() if line.mark != WHOLE_FILE)
    marks = {line.id: line.mark for _, line in drill.all_lines()}
    for id_ in (id_ for id_, count in seen.items() if count > 1):
        yield _problem(drill, codes.REPEATED_ID, marks[id_], id=id_)


def _lines(drill: Drill) -> Iterator[Problem]:
    for _, line in drill.all_lines():
        for match in REFERENCE.finditer(line.text):
            name = f"{match[1]}.{match[2]}"
            yield _problem(drill, codes.UNKNOWN_DRILL_FACT, line.mark, name=name, suggestion="")
        if drill.language == "es" and line.mark != WHOLE_FILE:
            form = foreign_form(line.text, drill.register)
            if form:
                yield _problem(
                    drill, codes.WRONG_REGISTER, line.mark, form=form, register=drill.register
                )
    texts = [(one.text, one.mark) for demand in drill.demands for one in _options_of(demand)]
    texts += [(one.text, one.mark) for one in drill.extras]
    for text, mark in texts:
        for match in REFERENCE.finditer(text):
            name = f"{match[1]}.{match[2]}"
            yield _problem(drill, codes.UNKNOWN_DRILL_FACT, mark, name=name, suggestion="")
    yield from _dead_lines(drill)


def _options_of(demand: Demand) -> tuple[Option, ...]:
    return (*demand.options, *demand.forbidden)


def _dead_lines(drill: Drill) -> Iterator[Problem]:
    """Find lines for a situation that this drill can't reach."""
    conceded_before: set[str] = set()
    at_once = CHANNELS[drill.channel].letters
    for demand in drill.demands:
        dead = []
        if at_once or demand.customer not in conceded_before:
            dead.append("raised")
        if not demand.options:
            dead += ["met", "doubt"]
        if not demand.forbidden:
            dead += ["conceded"]
        if not demand.options and not demand.forbidden:
            dead += ["revoked"]
        for situation in dead:
            for line in demand.lines.get(situation, ())[:1]:
                yield _problem(drill, codes.DEAD_LINE, line.mark, id=line.id)
        if demand.forbidden:
            conceded_before.add(demand.customer)


def _facts(drill: Drill) -> Iterator[Problem]:
    for one in drill.circumstances:
        if not (one.asked or one.open or one.reflected):
            yield _problem(drill, codes.HIDDEN_FACT, one.mark, id=one.id)


def _demands(drill: Drill) -> Iterator[Problem]:
    for demand in drill.demands:
        if not demand.need:
            yield _problem(drill, codes.NO_NEED, demand.mark, id=demand.id)
        if demand.best == ("need_met",) and not demand.options:
            yield _problem(drill, codes.NO_PASSING_REPLY, demand.mark, id=demand.id)
        if drill.status == "stable":
            for situation in _OFTEN:
                lines = demand.lines.get(situation, ())
                if len(lines) < VARIANTS and not (situation == "met" and not demand.options):
                    mark = lines[0].mark if lines else demand.mark
                    yield _problem(
                        drill, codes.TOO_FEW_VARIANTS, mark, id=demand.id, situation=situation
                    )


def _options(drill: Drill, base: KnowledgeBase) -> Iterator[Problem]:
    for demand in drill.demands:
        for option in _options_of(demand):
            cited = base.clause(option.clause, drill.language)
            listed = option.clause in demand.clauses and option.clause in drill.clauses
            silent = cited is not None and not option.allowed and not cited.clause.limits
            if not listed or silent:
                yield _problem(
                    drill,
                    codes.OPTION_NOT_IN_CLAUSE,
                    option.mark,
                    id=option.id,
                    clause=option.clause,
                )


def _examples(drill: Drill) -> Iterator[Problem]:
    for demand in drill.demands:
        for option in _options_of(demand):
            if not _is_read(drill, demand, option, option.example):
                yield _problem(
                    drill, codes.EXAMPLE_NOT_READ, option.mark, id=option.id, text=option.example
                )
            elif drill.language == "es":
                for register in REGISTERS:
                    other = in_register(option.example, register)
                    if not _is_read(drill, demand, option, other):
                        yield _problem(
                            drill,
                            codes.MISSING_REGISTER,
                            option.mark,
                            id=option.id,
                            register=register,
                            text=other,
                        )


def _is_read(drill: Drill, demand: Demand, option: Option, reply: str) -> bool:
    state = replace(first_state(drill), customer=demand.customer)
    reading = read_reply(reply, drill, state, ())
    found = reading.of(demand.id)
    wanted = Answer.GRANTED if option.allowed else Answer.CONCEDED
    return found is not None and found.answer is wanted and found.option == option.id
