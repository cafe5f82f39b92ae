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
        self._any_article: dict[str, Article] = {}
        self._any_clause: dict[str, Cited] = {}
        self._facts_of: dict[str, dict[str, Fact]] = {}
        self.facts: dict[str, Fact] = {}
        for article in self.articles:
            self._articles.setdefault((article.id, article.language), article)
            self._any_article.setdefault(article.id, article)
            for clause in article.clauses:
                cited = Cited(article, clause)
                self._clauses.setdefault((clause.id, article.language), cited)
                self._any_clause.setdefault(clause.id, cited)
                for name, fact in clause.facts.items():
                    self.facts.setdefault(f"{clause.id}.{name}", fact)
                    self._facts_of.setdefault(clause.id, {}).setdefault(name, fact)

    def article(self, id_: str, language: str) -> Article | None:
        """Find an article by id, in `language` or else in any other."""
        return self._articles.get((id_, language)) or self._any_article.get(id_)

    def translation(self, article: Article, language: str) -> Article | None:
        """Find the same article in another language, or None."""
        return self._articles.get((article.id, language))

    def clause(self, id_: str, language: str) -> Cited | None:
        """Find a clause by id, in `language` or else in any other."""
        return self._clauses.get((id_, language)) or self._any_clause.get(id_)

    def clause_in(self, id_: str, language: str) -> Cited | None:
        """Find a clause by id in one language only, or None."""
        return self._clauses.get((id_, language))

    @property
    def clause_ids(self) -> Iterable[str]:
        """The ids of all clauses, each once."""
        return self._any_clause.keys()

    def cited(self) -> Iterator[Cited]:
        """Give each clause of each article, in order."""
        for article in self.articles:
            for clause in article.clauses:
                yield Cited(article, clause)

    def facts_of(self, clause_id: str) -> dict[str, Fact]:
        """Return the facts of a clause by name, from whichever language has them."""
        return self._facts_of.get(clause_id, {})

    def facts_in(self, clause_id: str, language: str) -> dict[str, Fact]:
        """Return the facts of a clause by name, as a language states them where it does."""
        cited = self.clause_in(clause_id, language)
        return self.facts_of(clause_id) | (cited.clause.facts if cited else {})
