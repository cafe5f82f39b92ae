"""The parts of a clause as pages and files for machines show them."""

from collections.abc import Callable
from typing import Any

from kb_trainer.knowledge.article import Clause

Show = Callable[[str], str]
"""Puts facts into a text as people read them."""


def shown_clause(clause: Clause, show: Show) -> dict[str, Any]:
    """Return all of a clause but its text, facts shown."""
    return {
        "id": clause.id,
        "title": show(clause.title),
        "say": show(clause.say),
        "why": show(clause.why),
        "limits": [
            {"what": show(limit.what), "instead": show(limit.instead), "why": show(limit.why)}
            for limit in clause.limits
        ],
        "next": shown_steps(clause, show),
        "exceptions": [{"who": show(x.who), "grant": show(x.grant)} for x in clause.exceptions],
        "contingency": show(clause.contingency),
    }


def shown_steps(clause: Clause, show: Show) -> list[dict[str, str]]:
    """Return what happens next, with who and by when, facts shown."""
    return [
        {"step": show(step.step), "who": show(step.who), "by": show(step.by)}
        for step in clause.next
    ]
