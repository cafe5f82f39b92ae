"""What policies said through time: their versions, and the knowledge base of any day."""

import datetime as dt
from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from kb_trainer.knowledge.article import Article, Clause
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.fact import Fact, show_facts
from kb_trainer.knowledge.told import Told, plain, told
from kb_trainer.knowledge.versions import Version

_DAY: Final = dt.timedelta(days=1)


class Archive:
    """The kept versions of all policies.

    Args:
        versions: all of them; of two with one number the first is taken.
        read: reads the text of a version in a language; None when it can't be trusted.
    """

    def __init__(
        self,
        versions: Iterable[Version] = (),
        read: Callable[[Version, str], Article | None] = lambda _, __: None,
    ) -> None:
        self._of: dict[str, dict[int, Version]] = {}
        for one in versions:
            self._of.setdefault(one.policy, {}).setdefault(one.number, one)
        self._read = read
        self._articles: dict[tuple[str, int, str], Article | None] = {}

    @property
    def policies(self) -> tuple[str, ...]:
        """The ids of the policies of which something is kept."""
        return tuple(sorted(self._of))

    def of(self, policy: str) -> tuple[Version, ...]:
        """Return the kept versions of a policy, oldest first."""
        return tuple(one for _, one in sorted(self._of.get(policy, {}).items()))

    def article(self, version: Version, language: str) -> Article | None:
        """Return the article as it was in a language, or None."""
        key = (version.policy, version.number, language)
        if key not in self._articles:
            known = language in version.texts
            self._articles[key] = self._read(version, language) if known else None
        return self._articles[key]


@dataclass(frozen=True, slots=True)
class Held:
    """A version of a policy in one language, with the days on which it held.

    Attributes:
        article: as it was.
        number: of the version.
        start: first day, or None when it isn't known.
        end: last day, or None while it holds.
        why: why it was made, by language.
        kept: whether its text is kept; else it is only in the policy's own file, or in git.
    """

    article: Article
    number: int
    start: dt.date | None
    end: dt.date | None = None
    why: Mapping[str, str] | None = None
    kept: bool = True

    def reason(self, language: str) -> str:
        """Return why it was made, in a language or else in another; nothing when not known."""
        why = self.why or {}
        return why.get(language) or next(iter(why.values()), "")

    def held_on(self, day: dt.date) -> bool:
        """Whether it held on a day."""
        begun = self.start is None or self.start <= day
        return begun and (self.end is None or day <= self.end)


class Past:
    """Answers what policies said.

    Args:
        base: the present articles.
        archive: the kept versions.
        others: versions found elsewhere, such as in git; a kept one goes before.
    """

    def __init__(self, base: KnowledgeBase, archive: Archive, others: Iterable[Held] = ()) -> None:
        self.base = base
        self.archive = archive
        self._others = tuple(others)
        self._held: dict[tuple[str, str], tuple[Held, ...]] = {}
        self._on: dict[dt.date, KnowledgeBase] = {}

    def versions(self, policy: str, language: str) -> tuple[Held, ...]:
        """Return the known versions of a policy, oldest first.

        Args:
            policy: its id.
            language: of the texts; a version without that language is left out.
        """
        key = (policy, language)
        if key not in self._held:
            self._held[key] = tuple(self._with_ends(policy, language))
        return self._held[key]

    def version(self, policy: str, language: str, number: int) -> Held | None:
        """Return one version of a policy in a language, or None."""
        return next((h for h in self.versions(policy, language) if h.number == number), None)

    def languages(self, policy: str) -> tuple[str, ...]:
        """Return the languages in which anything is known of a policy."""
        known = {one.language for one in self.base.articles if one.id == policy}
        known |= {spoken for one in self.archive.of(policy) for spoken in one.texts}
        return tuple(sorted(known))

    def _with_ends(self, policy: str, language: str) -> Iterator[Held]:
        found = sorted(self._found(policy, language).values(), key=lambda held: held.number)
        starts = {one.number: one.start for one in self.archive.of(policy)}
        starts |= {held.number: held.start for held in found if held.start}
        for held in found:
            later = [day for number, day in starts.items() if number > held.number]
            yield replace(held, end=min(later) - _DAY if later else held.article.expires)

    def _found(self, policy: str, language: str) -> dict[int, Held]:
        found = {
            held.number: held
            for held in self._others
            if (held.article.id, held.article.language) == (policy, language)
        }
        for one in self.archive.of(policy):
            article = self.archive.article(one, language)
            if article is not None:
                found[one.number] = Held(article, one.number, one.start, why=one.why)
        now = self.base.article(policy, language)
        if now is not None and now.managed and now.language == language:
            number = now.version or 1
            known = {one.number: one for one in self.archive.of(policy)}.get(number)
            start = known.start if known else now.effective
            kept = known is not None and language in known.texts
            found[number] = Held(now, number, start, why=known.why if known else None, kept=kept)
        return found

    def on(self, day: dt.date) -> KnowledgeBase:
        """Return the knowledge base as it was on a day, as far as versions are known.

        A policy of which no version is known for that day is left out when its first
        day is known; else it stands as it is now.
        """
        if day not in self._on:
            self._on[day] = KnowledgeBase(self._articles_on(day))
        return self._on[day]

    def around(self, day: dt.date) -> KnowledgeBase:
        """Return the knowledge base as it was on a day, and as it is now where that isn't known."""
        then = self.on(day).articles
        known = {(one.id, one.language) for one in then}
        now = (one for one in self.base.articles if (one.id, one.language) not in known)
        return KnowledgeBase([*then, *now])

    def _articles_on(self, day: dt.date) -> Iterator[Article]:
        gone = set(self.archive.policies)
        for article in self.base.articles:
            gone.discard(article.id)
            if not article.managed or article.draft:
                continue
            start = self._start(article)
            if start is None or start <= day:
                held = Held(article, article.version or 1, start, article.expires)
                if held.held_on(day):
                    yield article
                continue
            versions = self.versions(article.id, article.language)
            older = next((one for one in reversed(versions) if one.held_on(day)), None)
            if older is not None:
                yield replace(older.article, path=article.path)
        for policy in sorted(gone):
            for language in self.languages(policy):
                versions = self.versions(policy, language)
                yield from (one.article for one in versions if one.end and one.held_on(day))

    def _start(self, article: Article) -> dt.date | None:
        """Return the first day of the present version of an article."""
        number = article.version or 1
        kept = (one.start for one in self.archive.of(article.id) if one.number == number)
        return next(kept, article.effective)

    def facts(self, held: Held, day: dt.date) -> Mapping[str, Fact]:
        """Return the facts that a version shows: its own, and others' as of a day.

        Args:
            held: the version.
            day: a day; of a version that holds no longer, its last one at most.
        """
        last = held.end if held.end and held.end < day else day
        return ChainMap(self._own_facts(held), self.on(last).facts, self.base.facts)

    def _own_facts(self, held: Held) -> dict[str, Fact]:
        """Return the facts of a version's clauses, from whichever language states them."""
        own: dict[str, Fact] = {}
        for language in self.languages(held.article.id):
            same = self.version(held.article.id, language, held.number)
            for clause in same.article.clauses if same else ():
                for name, fact in clause.facts.items():
                    own.setdefault(f"{clause.id}.{name}", fact)
        return own

    def told(self, held: Held, day: dt.date) -> dict[str, Told]:
        """Return what a version told on a day, facts in place.

        Args:
            held: the version.
            day: as in `facts`.

        Returns:
            By clause; what stands outside clauses by the policy's id.
        """
        article, language = held.article, held.article.language
        facts, stated = self.facts(held, day), self._own_facts(held)

        def show(text: str) -> str:
            return show_facts(text, facts, language)

        def own(clause: Clause) -> dict[str, Fact]:
            start = f"{clause.id}."
            return {n.removeprefix(start): f for n, f in stated.items() if n.startswith(start)}

        outside = {"title": article.title, "summary": show(article.summary)}
        outside["text"] = plain(show(article.intro))
        found = {article.id: {name: words for name, words in outside.items() if words}}
        return found | {one.id: told(one, own(one), show, language) for one in article.clauses}
