"""What is indexed of an article: one document a clause, and one for the rest."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kb_trainer.knowledge.article import Article, Clause
from kb_trainer.knowledge.fact import Fact, show_facts
from kb_trainer.search.document import ALWAYS, NEVER, Document
from kb_trainer.search.plain import plain
from kb_trainer.text.fold import compose

_NOT_SAID: Final[Mapping[str, Sequence[str]]] = {}


def documents(
    article: Article, facts: Mapping[str, Fact], asked: Mapping[str, Sequence[str]] = _NOT_SAID
) -> list[Document]:
    """Return what is indexed of an article.

    Args:
        article: the article.
        facts: facts by `DEV-1.plazo`, from any article.
        asked: how customers ask for its clauses, by id.

    Returns:
        One document for each clause, and one for the text outside clauses
        unless there is none.
    """
    outside = _paragraphs([article.summary, article.intro], article, facts)
    found = [_document(article, "", "", outside)] if outside or not article.clauses else []
    for clause in article.clauses:
        heading = _shown(clause.title, article, facts)
        paragraphs = _paragraphs(_texts(clause), article, facts)
        made = _document(article, clause.id, heading, paragraphs)
        found.append(made._replace(asked=tuple(asked.get(clause.id, ()))))
    return found


def _document(article: Article, clause: str, heading: str, paragraphs: tuple[str, ...]) -> Document:
    since = article.effective.strftime("%Y%m%d") if article.effective else ALWAYS
    return Document(
        path=article.path,
        article=article.id,
        title=compose(article.title),
        language=article.language,
        audience=article.audience,
        topics=article.topics,
        since=NEVER if article.draft else since,
        clause=clause,
        heading=heading,
        in_policy=bool(article.clauses),
        paragraphs=paragraphs,
    )


def _texts(clause: Clause) -> Iterator[str]:
    yield clause.text
    yield clause.say
    for limit in clause.limits:
        yield f"{limit.what} {limit.instead} {limit.why}"
    yield clause.why
    for exemption in clause.exceptions:
        yield f"{exemption.who}: {exemption.grant}"
    for step in clause.next:
        yield " · ".join(part for part in (step.step, step.who, step.by) if part)
    yield clause.contingency


def _paragraphs(
    texts: Iterator[str] | list[str], article: Article, facts: Mapping[str, Fact]
) -> tuple[str, ...]:
    return tuple(line for text in texts for line in plain(_shown(text, article, facts)))


def _shown(text: str, article: Article, facts: Mapping[str, Fact]) -> str:
    return compose(show_facts(text, facts, article.language))
