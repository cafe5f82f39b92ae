"""What published policies said before, as far as customers may read it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.difference import Change, ClauseChange, PartChange, changes, difference
from kb_trainer.knowledge.fact import REFERENCE, Fact
from kb_trainer.knowledge.past import Archive, Held, Past
from kb_trainer.knowledge.versions import Version
from kb_trainer.site.bodies import shown
from kb_trainer.site.selection import Selection, texts_of


class Versions:
    """The versions of published policies.

    A version is shown only when its policy is published today in the same language, it
    was public itself, and every fact in it is one of a policy that is published.

    Args:
        selection: what is published.
        archive: the kept versions.
        day: the day for which the site is made.
    """

    def __init__(self, selection: Selection, archive: Archive, day: dt.date) -> None:
        self._published = {(one.id, one.language): one for one in selection.published}
        self._day = day
        open_ids = {id_ for id_, _ in self._published}
        kept = [one for id_ in archive.policies if id_ in open_ids for one in archive.of(id_)]
        self._kept = {(one.policy, one.number): one for one in kept}

        def read(version: Version, language: str) -> Article | None:
            article = archive.article(version, language)
            public = article is not None and article.audience == "public" and not article.draft
            return article if public else None

        self._past = Past(KnowledgeBase(selection.published), Archive(kept, read))
        self._changes: dict[tuple[str, str], tuple[Change, ...]] = {}

    def of(self, article: Article) -> tuple[Change, ...]:
        """Return the versions of an article, the latest first, each with what it changed.

        Args:
            article: a published one.

        Returns:
            Nothing when no version of it is kept.
        """
        key = (article.id, article.language)
        if key not in self._changes:
            self._changes[key] = self._found(article) if self.is_kept(article) else ()
        return self._changes[key]

    def is_kept(self, article: Article) -> bool:
        """Whether the present version of an article is kept, so that it can be cited for ever."""
        version = self._kept.get((article.id, article.version or 1))
        return version is not None and article.language in version.texts

    def _found(self, article: Article) -> tuple[Change, ...]:
        found = []
        for one in changes(self._past, article.id, article.language, self._day):
            if one.held.number > (article.version or 1) or not self._is_whole(one.held):
                continue
            before = one.before if one.before and self._is_whole(one.before) else None
            found.append(
                replace(one, before=before, clauses=_public(one.clauses) if before else ())
            )
        return tuple(found)

    def _is_whole(self, held: Held) -> bool:
        """Whether every fact in a version may be shown."""
        facts = self.facts(held)
        return not any(
            f"{match[1]}.{match[2]}" not in facts
            for text, _ in texts_of(held.article)
            for match in REFERENCE.finditer(text)
        )

    def facts(self, held: Held) -> Mapping[str, Fact]:
        """Return the facts that a version shows."""
        return self._past.facts(held, self._day)

    def show(self, text: str, held: Held) -> str:
        """Return a text of a version with its facts in it."""
        return shown(text, self.facts(held), held.article.language)

    def since(self, held: Held, article: Article) -> dict[str, ClauseChange]:
        """Return what has changed from a version to the article of today, by clause."""
        now = self._past.version(article.id, article.language, article.version or 1)
        if now is None:
            return {}
        old, new = self._past.told(held, self._day), self._past.told(now, self._day)
        return {one.id: one for one in _public(difference(old, new))}

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """All texts of older versions that are shown."""
        return tuple(
            text
            for article in self._published.values()
            for one in self.of(article)
            for text, _ in texts_of(one.held.article)
        )


def _public(clauses: Iterable[ClauseChange]) -> tuple[ClauseChange, ...]:
    """Leave out figures by name: readers see them in the texts."""
    found = []
    for one in clauses:
        parts: tuple[PartChange, ...] = tuple(part for part in one.parts if part.part != "facts")
        if parts:
            found.append(replace(one, parts=parts))
    return tuple(found)
