"""What the judge may know of a case: the customer, the clauses, the demands."""

import re

from kb_trainer.drills.model import Drill
from kb_trainer.knowledge.base import Cited, KnowledgeBase
from kb_trainer.knowledge.fact import CLAUSE_ID, show_facts
from kb_trainer.scoring.context import ClauseContext, Context, DemandContext


def clause_context(cited: Cited, base: KnowledgeBase, language: str) -> ClauseContext:
    """Return what the judge may know of a clause.

    Args:
        cited: the clause and its article.
        base: where its facts are looked up.
        language: in which they are shown.
    """
    clause = cited.clause
    return ClauseContext(
        id=clause.id,
        title=clause.title,
        text=show_facts(clause.text, base.facts, language),
        facts=base.facts_of(clause.id),
        limits=tuple(show_facts(limit.what, base.facts, language) for limit in clause.limits),
        reason=show_facts(clause.why, base.facts, language),
        published=cited.article.audience == "public",
    )


def case_of(drill: Drill, base: KnowledgeBase) -> Context:
    """Return what the judge may know of a drill before anything was said.

    Args:
        drill: the scenario.
        base: the policies that it plays under.
    """
    clauses = [base.clause(id_, drill.language) for id_ in drill.clauses]
    return Context(
        language=drill.language,
        customer_name=drill.persona.name,
        record=drill.record,
        clauses=tuple(
            clause_context(cited, base, drill.language) for cited in clauses if cited is not None
        ),
        demands=tuple(
            DemandContext(
                id=demand.id,
                text=demand.text,
                need=demand.need,
                grants=tuple(p for one in demand.options for p in one.phrases),
                forbidden=tuple(p for one in demand.forbidden for p in one.phrases),
                asks=demand.finds,
            )
            for demand in drill.demands
        ),
        channel=drill.channel,
        cause_terms=drill.cause,
    )


def cited_in(reply: str, drill: Drill, base: KnowledgeBase) -> tuple[ClauseContext, ...]:
    """Return the published clauses that a reply names, besides those of the case.

    Args:
        reply: the agent's words.
        drill: the scenario.
        base: the policies.
    """
    ids = dict.fromkeys(re.findall(rf"(?<![\w-]){CLAUSE_ID}(?![\w-])", reply))
    others = (base.clause(id_, drill.language) for id_ in ids if id_ not in drill.clauses)
    contexts = (clause_context(one, base, drill.language) for one in others if one is not None)
    return tuple(one for one in contexts if one.published)
