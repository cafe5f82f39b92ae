"""The published articles as the pages need them: rendered, linked, sorted and told apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kb_trainer.i18n.say import say
from kb_trainer.knowledge.article import Article, Clause
from kb_trainer.knowledge.past import Archive
from kb_trainer.site import addresses
from kb_trainer.site.addresses import Addresses
from kb_trainer.site.bodies import Body, shown
from kb_trainer.site.markdown import plain
from kb_trainer.site.model import Alternate, Entry, Site, Step
from kb_trainer.site.selection import Selection
from kb_trainer.site.versions import Versions
from kb_trainer.text.fold import fold


@dataclass(frozen=True, slots=True)
class Published:
    """An article of the site with its rendered texts and its address."""

    article: Article
    body: Body
    path: str
    summary: str

    @property
    def entry(self) -> Entry:
        """The line that lists call it by."""
        article = self.article
        return Entry(article.title, self.path, self.summary, clauses=article.clauses)


class Collection:
    """All that is published, by language.

    Args:
        site: what all pages share.
        selection: what is published.
        bodies: rendered texts by path of the article's file.
        knowledge: the knowledge folder relative to the workspace.
        versions: what is published said before.
    """

    def __init__(
        self,
        site: Site,
        selection: Selection,
        bodies: Mapping[str, Body],
        knowledge: str,
        versions: Versions | None = None,
    ) -> None:
        self.site = site
        self.versions = versions or Versions(selection, Archive(), site.day)
        self.selection = selection
        self.addresses = Addresses(selection.published, knowledge)
        self.published = tuple(
            self._publish(article, bodies[article.path]) for article in selection.published
        )
        self._by_id = {(one.article.id, one.article.language): one for one in self.published}
        self._clauses = {
            (clause.id, one.article.language): (one, clause)
            for one in self.published
            for clause in one.article.clauses
        }
        self._by_topic: dict[tuple[str, str], list[Published]] = {}
        self._by_language: dict[str, list[Published]] = {}
        # As people look for them: by title, accents and case aside.
        for one in sorted(self.published, key=lambda one: (fold(one.article.title), one.path)):
            self._by_language.setdefault(one.article.language, []).append(one)
            for topic in one.article.topics:
                self._by_topic.setdefault((topic, one.article.language), []).append(one)

    def _publish(self, article: Article, body: Body) -> Published:
        summary = self.show(article.summary, article)
        return Published(article, body, self.addresses.of(article), summary)

    def show(self, text: str, article: Article) -> str:
        """Return a text of an article with its facts in it."""
        return shown(text, self.selection.facts, article.language)

    def find(self, id_: str, language: str) -> Published | None:
        """Find an article by id in a language."""
        return self._by_id.get((id_, language))

    def clause(self, id_: str, language: str) -> tuple[Published, Clause] | None:
        """Find a clause and its article."""
        return self._clauses.get((id_, language))

    def in_language(self, language: str) -> list[Published]:
        """Return the articles of a language, by title."""
        return self._by_language.get(language, [])

    def topics(self, language: str) -> list[tuple[str, list[Published]]]:
        """Return the topics that have articles, the company's order first."""
        used = {topic for topic, spoken in self._by_topic if spoken == language}
        ordered = [topic for topic in self.site.topics if topic in used]
        ordered += sorted(used - set(ordered))
        return [(topic, self._by_topic[topic, language]) for topic in ordered]

    def topic_name(self, topic: str, language: str) -> str:
        """Return the name of a topic; its id when it has none."""
        return self.site.topics.get(topic, {}).get(language) or topic

    def topic_step(self, one: Published) -> tuple[Step, ...]:
        """Return the trail to an article: home, then its first topic."""
        language = one.article.language
        home = home_step(language)
        if not one.article.topics:
            return (home, Step(say(language, "page.az.title"), addresses.page("az", language)))
        topic = one.article.topics[0]
        name = self.topic_name(topic, language)
        return (home, Step(name, addresses.topic(topic, language)))

    def related(self, one: Published, most: int = 4) -> list[Entry]:
        """Return articles that share a topic, those that share most first."""
        own = set(one.article.topics)
        if not own:
            return []
        near: dict[str, tuple[int, Published]] = {}
        for topic in one.article.topics:
            for other in self._by_topic[topic, one.article.language]:
                if other.path != one.path:
                    near[other.path] = (-len(own & set(other.article.topics)), other)
        ranked = sorted(near.items(), key=lambda item: (item[1][0], item[0]))
        found = [other for _, (_, other) in ranked[:most]]
        return [Entry(other.article.title, other.path, other.summary) for other in found]

    def alternates(self, paths: Mapping[str, str]) -> tuple[Alternate, ...]:
        """Return the same page in each language of the site.

        Args:
            paths: path of the page by language; nothing where there is none.
        """
        if len(self.site.languages) == 1:
            return ()
        return tuple(
            Alternate(
                language=language,
                name=say(language, f"page.language.{language}"),
                path=paths.get(language, ""),
                home=addresses.page("home", language),
                only_home=say(language, "page.language.only_home"),
                missing=say(language, "page.missing.other"),
            )
            for language in self.site.languages
        )

    def same_page(self, kind: str) -> tuple[Alternate, ...]:
        """Return the alternates of a page of which each language has one."""
        return self.alternates({one: addresses.page(kind, one) for one in self.site.languages})


def home_step(language: str) -> Step:
    """Return the first step of every trail."""
    return Step(say(language, "page.home.title"), addresses.page("home", language))


def first_words(markup: str, most: int = 155) -> str:
    """Return the first words of a rendered text, for search engines."""
    words = plain(markup[: most * 8])
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0] + "…"


def asked(collection: Collection, language: str) -> list[Entry]:
    """Return the clauses that the company says people ask for most."""
    found: list[Any] = [collection.clause(id_, language) for id_ in collection.site.asked]
    return [Entry(clause.title, f"{one.path}#{clause.id}") for one, clause in filter(None, found)]
