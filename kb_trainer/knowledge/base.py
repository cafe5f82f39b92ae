"""The knowledge base: all articles, found by id and language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb_trainer.knowledge.article import Article, Clause
from kb_trainer.knowledge.fact import Fact


@dataclass(frozen=True, slots=True)
class Cited:
    """A clause together with the article that holds it."""

    article: Article
    clause: Clause


class KnowledgeBase:
    """Articles in the order of their paths.

    Args:
        articles: all of them; of two with one id in a language the first is found.
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        self.articles = tuple(sorted(articles, key=lambda article: article.path))
        self._articles: dict[tuple[str, str], Article] = {}
        self._clauses: dict[tuple[str, str], Cited] = {}
        self.facts: dict[str, Fact] = {}
        for article in self.articles:
            self._articles.setdefault((article.id, article.language), article)
            for clause in article.clauses:
                key = (clause.id, article.language)
                self._clauses.setdefault(key, Cited(article, clause))
                for name, fact in clause.facts.items():
                    self.facts.setdefault(f"{clause.id}.{name}", fact)

    def article(self, id_: str, language: str) -> Article | None:
        """Find an article by id, in `language` or else in any other."""
        return self._articles.get((id_, language)) or next(
            (one for (name, _), one in self._articles.items() if name == id_), None
        )

    def translation(self, article: Article, language: str) -> Article | None:
        """Find the same article in another language, or None."""
        return self._articles.get((article.id, language))

    def clause(self, id_: str, language: str) -> Cited | None:
        """Find a clause by id, in `language` or else in any other."""
        return self._clauses.get((id_, language)) or next(
            (one for (name, _), one in self._clauses.items() if name == id_), None
        )

    def cited(self) -> Iterator[Cited]:
        """Give each clause of each article, in order."""
        for article in self.articles:
            for clause in article.clauses:
                yield Cited(article, clause)

    def facts_of(self, clause_id: str) -> dict[str, Fact]:
        """Return the facts of a clause by name, from whichever language has them."""
        start = f"{clause_id}."
        return {
            name.removeprefix(start): fact
            for name, fact in self.facts.items()
            if name.startswith(start)
        }
