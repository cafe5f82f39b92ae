"""Laws are dated and have a source; clauses that cite one keep it."""

from collections.abc import Iterator, Mapping

from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import LawCitation
from kb_trainer.knowledge.base import Cited
from kb_trainer.knowledge.checks.scene import Scene, problem
from kb_trainer.knowledge.deadline import comparable, may_exceed
from kb_trainer.knowledge.fact import Fact
from kb_trainer.knowledge.law import LawArticle
from kb_trainer.source.problems import WHOLE_FILE, Problem
from kb_trainer.text.near import nearest


def law_files(scene: Scene) -> Iterator[Problem]:
    """Find laws read in the future (KB251) and laws with one id (KB254)."""
    first: dict[str, str] = {}
    for law in scene.law_files:
        if law.read > scene.day:
            mark = law.keys.get("read", WHOLE_FILE)
            yield problem(law.path, mark, codes.READ_IN_THE_FUTURE, id=law.id, day=law.read)
        known = first.setdefault(law.id, law.path)
        if known != law.path:
            mark = law.keys.get("id", WHOLE_FILE)
            yield problem(law.path, mark, codes.REPEATED_LAW, id=law.id, first=known)


def citations(scene: Scene) -> Iterator[Problem]:
    """Find clauses that cite no article there is, or are looser than it (KB252, KB253, KB206)."""
    for cited in scene.base.cited():
        for citation in cited.clause.law:
            yield from _of_citation(scene, cited, citation)


def _of_citation(scene: Scene, cited: Cited, citation: LawCitation) -> Iterator[Problem]:
    path, clause = cited.article.path, cited.clause
    found = scene.laws.article(citation.article)
    if found is None:
        hint = nearest(citation.article, list(scene.laws.references), likeness=0.5)
        yield problem(
            path, citation.mark, codes.UNKNOWN_LAW, article=citation.article, suggestion=hint
        )
        return
    facts = scene.base.facts_in(clause.id, cited.article.language)
    if citation.fact and citation.fact not in facts:
        name = f"{clause.id}.{citation.fact}"
        near = nearest(citation.fact, facts, likeness=0.5)
        hint = f"{clause.id}.{near}" if near else ""
        yield problem(path, citation.mark, codes.UNKNOWN_FACT, name=name, suggestion=hint)
        return
    for name, fact in held(facts, citation, found.article).items():
        limit = broken(fact, found.article)
        if limit is not None:
            yield problem(
                path,
                citation.mark,
                codes.LOOSER_THAN_LAW,
                name=f"{clause.id}.{name}",
                value=fact,
                article=found,
                limit=limit,
            )


def held(facts: Mapping[str, Fact], citation: LawCitation, article: LawArticle) -> dict[str, Fact]:
    """Return the facts of a clause that a cited article is about.

    Args:
        facts: those of the clause that cites, by name.
        citation: names a fact, or none for all of them.
        article: the article.

    Returns:
        The fact that is named; else those that can be compared with the article's figure.
    """
    if citation.fact:
        return {citation.fact: facts[citation.fact]} if citation.fact in facts else {}
    limits = [one for one in (article.most, article.least) if one is not None]
    return {
        name: fact
        for name, fact in facts.items()
        if any(comparable(fact, limit) for limit in limits)
    }


def broken(fact: Fact, article: LawArticle) -> Fact | None:
    """Return the figure of an article that a fact doesn't keep, or None when it keeps both."""
    if article.most is not None and may_exceed(fact, article.most):
        return article.most
    if article.least is not None and may_exceed(article.least, fact):
        return article.least
    return None
