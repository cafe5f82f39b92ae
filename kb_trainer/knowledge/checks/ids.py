"""Ids and facts that are named exist, and mean one thing."""

import re
from collections.abc import Iterator
from typing import Final

from kb_trainer.knowledge import codes
from kb_trainer.knowledge.checks.scene import Scene, problem
from kb_trainer.knowledge.fact import CLAUSE_ID
from kb_trainer.knowledge.notes import Mention
from kb_trainer.source.problems import WHOLE_FILE, Problem
from kb_trainer.text.near import nearest

_NEARLY_ID: Final = re.compile(rf"(?i){CLAUSE_ID}\b")
"""An id, or what was meant as one: `dev-1.plazo`."""

_NEIGHBOURS: Final = 200
"""Ids compared for a suggestion, so that a file full of wrong ids stays cheap."""


class Ids:
    """The ids of a knowledge base, and what a wrong one may have meant.

    Args:
        scene: the knowledge base.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._clauses = frozenset(scene.base.clause_ids)
        self._by_family: dict[str, list[str]] = {}
        for id_ in scene.base.clause_ids:
            self._by_family.setdefault(family(id_), []).append(id_)
        self._suggested: dict[str, str] = {}

    def is_unknown(self, id_: str) -> bool:
        """Whether an id looks like one of ours and there is no such clause."""
        return id_ not in self._clauses and family(id_) in self._by_family

    def suggest(self, id_: str) -> str:
        """Return the clause that a wrong id may have meant, or nothing."""
        if id_ not in self._suggested:
            near = self._by_family.get(family(id_), [])[:_NEIGHBOURS]
            self._suggested[id_] = nearest(id_, near)
        return self._suggested[id_]

    def suggest_fact(self, mention: Mention) -> str:
        """Return the fact that a wrong name may have meant, or nothing."""
        id_ = mention.id if mention.id in self._clauses else self.suggest(mention.id)
        names = list(self._scene.base.facts_of(id_))
        name = names[0] if len(names) == 1 else nearest(mention.fact, names, likeness=0.5)
        return f"{id_}.{name}" if name else ""


def family(id_: str) -> str:
    """Return the letters of an id that a policy's clauses share: `DEV` of `DEV-2`."""
    return id_.rpartition("-")[0]


def unknown_ids(scene: Scene) -> Iterator[Problem]:
    """Find ids and facts that nothing declares (KB221, KB206).

    A plain id counts only when its letters are those of a known clause
    (`COVID-19` is none). Braces in articles that aren't ours stay theirs, and so
    do braces without an id, such as `{{ page.title }}`.
    """
    ids = Ids(scene)
    for article in scene.base.articles:
        for mention in scene.notes[article.path].mentions:
            name = f"{mention.id}.{mention.fact}"
            if mention.fact or not mention.id:
                if not mention.id and not _NEARLY_ID.match(mention.words):
                    continue
                known = name in scene.base.facts or mention.id in scene.unread
                if article.managed and not known:
                    hint = ids.suggest_fact(mention) if mention.id else ""
                    yield problem(
                        article.path,
                        mention.mark,
                        codes.UNKNOWN_FACT,
                        name=mention.words,
                        suggestion=hint,
                    )
            elif ids.is_unknown(mention.id) and mention.id not in scene.unread:
                yield problem(
                    article.path,
                    mention.mark,
                    codes.UNKNOWN_CLAUSE,
                    id=mention.id,
                    suggestion=ids.suggest(mention.id),
                )
    clauses = frozenset(scene.base.clause_ids)
    for one in scene.precedents:
        if one.clause not in clauses and one.clause not in scene.unread:
            hint = ids.suggest(one.clause)
            yield problem(one.path, one.mark, codes.UNKNOWN_CLAUSE, id=one.clause, suggestion=hint)


def words_without_text(scene: Scene) -> Iterator[Problem]:
    """Find words of customers for a clause that their language doesn't have (KB208)."""
    known = {
        (article.language, clause.id)
        for article in scene.base.articles
        for clause in article.clauses
    }
    for one in scene.asked:
        if (one.language, one.clause) not in known and one.clause not in scene.unread:
            yield problem(one.path, one.mark, codes.CLAUSE_WITHOUT_TEXT, id=one.clause)


def unknown_topics(scene: Scene) -> Iterator[Problem]:
    """Find topics that `kb_trainer.yaml` doesn't name (KB239)."""
    topics = scene.settings.topics if scene.settings else {}
    for article in scene.base.articles:
        for topic in article.topics:
            if topics and article.managed and topic not in topics:
                mark = article.keys.get("topics", WHOLE_FILE)
                hint = nearest(topic, topics, likeness=0.5)
                yield problem(article.path, mark, codes.UNKNOWN_TOPIC, topic=topic, suggestion=hint)


def reused_ids(scene: Scene) -> Iterator[Problem]:
    """Find clauses of one id that belong to different policies in two languages (KB222)."""
    first: dict[str, tuple[str, str, str]] = {}
    for cited in scene.base.cited():
        article, clause = cited.article, cited.clause
        here = (article.id, article.language, article.path)
        there = first.setdefault(clause.id, here)
        if there[0] != here[0] and there[1] != here[1]:
            yield problem(article.path, clause.mark, codes.REUSED_ID, id=clause.id, first=there[2])
