"""A limit has a reason, an alternative and an owner; a promise says who and by when."""

from collections.abc import Iterator

from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import Article, Clause
from kb_trainer.knowledge.checks.scene import Scene, is_live, problem
from kb_trainer.source.problems import WHOLE_FILE, Problem


def limits(scene: Scene) -> Iterator[Problem]:
    """Find limits without reason, alternative or owner (KB217, KB218, KB219)."""
    for article in scene.base.articles:
        limited = next((clause for clause in article.clauses if clause.limits), None)
        if limited is not None and not article.owner and not article.draft:
            mark = article.keys.get("clauses", WHOLE_FILE)
            yield problem(article.path, mark, codes.NO_OWNER, id=limited.id)
        for clause in article.clauses:
            if not article.draft:
                yield from _of_clause(article, clause)


def _of_clause(article: Article, clause: Clause) -> Iterator[Problem]:
    for limit in clause.limits:
        if not limit.why and not clause.why:
            yield problem(article.path, limit.mark, codes.NO_REASON, id=clause.id, what=limit.what)
        if not limit.instead:
            yield problem(
                article.path, limit.mark, codes.NO_ALTERNATIVE, id=clause.id, what=limit.what
            )


def vague_promises(scene: Scene) -> Iterator[Problem]:
    """Find next steps without who or by when (KB220)."""
    for article in scene.base.articles:
        for clause in article.clauses:
            for step in clause.next:
                missing = [key for key in ("who", "by") if not getattr(step, key)]
                if missing and not article.draft:
                    yield problem(
                        article.path,
                        step.mark,
                        codes.VAGUE_PROMISE,
                        id=clause.id,
                        step=step.step,
                        keys=", ".join(missing),
                    )


def contingencies(scene: Scene) -> Iterator[Problem]:
    """Find clauses without a plan for when they fail (KB231)."""
    for article in scene.base.articles:
        for clause in article.clauses:
            if not clause.contingency and is_live(article):
                yield problem(article.path, clause.mark, codes.NO_CONTINGENCY, id=clause.id)


def refusing_prose(scene: Scene) -> Iterator[Problem]:
    """Find prose that refuses outside `limits` (KB230).

    In an article without front matter of ours only the first one is told: its
    advice is the same for all of them. Clauses that are secret have an error already.
    """
    for article in scene.base.articles:
        found = [one for one in scene.notes[article.path].refused if not one.charges]
        if article.draft:
            continue
        if not article.managed:
            del found[1:]
        for one in found:
            if article.audience == "public" or not article.managed or not one.clause:
                yield problem(article.path, one.mark, codes.REFUSING_PROSE, words=one.words)
