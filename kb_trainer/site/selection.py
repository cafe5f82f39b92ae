"""Chooses what customers may read. Publication is denied unless everything speaks for it."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.codes import UNKNOWN_FACT
from kb_trainer.knowledge.fact import REFERENCE, Fact
from kb_trainer.site import codes
from kb_trainer.source.problems import WHOLE_FILE, Mark, Problem


@dataclass(frozen=True, slots=True)
class Selection:
    """What is published and what is not.

    Attributes:
        published: the articles of the site, in the order of their paths.
        hidden: all others; nothing of theirs may reach the output.
        facts: figures of published clauses, by `DEV-1.plazo`.
        problems: why an article that should be public is not.
    """

    published: tuple[Article, ...]
    hidden: tuple[Article, ...]
    facts: dict[str, Fact]
    problems: tuple[Problem, ...]


def select(
    articles: Iterable[Article],
    with_errors: Collection[str],
    languages: Collection[str],
    day: dt.date,
    *,
    drafts: bool = False,
) -> Selection:
    """Choose the articles of the site.

    An article is published when it is public, not a draft, in force on `day`,
    without errors, in a language of the site, and leans on no fact of a clause
    that is itself not published.

    Args:
        articles: all of them.
        with_errors: paths of files that have errors.
        languages: the site's languages.
        day: the day for which the site is made.
        drafts: whether drafts and policies not yet in force are shown too (preview only).

    Returns:
        The selection.
    """
    everything = tuple(articles)
    problems: list[Problem] = []
    chosen: list[Article] = []
    for article in everything:
        if article.path in with_errors or not _is_open(article, day, drafts=drafts):
            continue
        if article.language not in languages:
            details: dict[str, object] = {"language": article.language}
            problems.append(Problem(article.path, WHOLE_FILE, codes.OTHER_LANGUAGE, details))
            continue
        chosen.append(article)
    known = _facts(everything)
    while True:
        facts = _facts(chosen)
        leaning = {a.path: found for a in chosen if (found := _not_public(a, facts, known))}
        if not leaning:
            break
        problems.extend(problem for several in leaning.values() for problem in several)
        chosen = [article for article in chosen if article.path not in leaning]
    paths = {article.path for article in chosen}
    others = tuple(article for article in everything if article.path not in paths)
    return Selection(tuple(chosen), others, facts, tuple(problems))


def _is_open(article: Article, day: dt.date, *, drafts: bool) -> bool:
    return article.audience == "public" if drafts else article.is_published(day)


def _facts(articles: Iterable[Article]) -> dict[str, Fact]:
    return {
        f"{clause.id}.{name}": fact
        for article in articles
        for clause in article.clauses
        for name, fact in clause.facts.items()
    }


def _not_public(
    article: Article, facts: dict[str, Fact], known: dict[str, Fact]
) -> tuple[Problem, ...]:
    problems = []
    for text, mark in texts_of(article):
        if "{{" not in text:
            continue
        for match in REFERENCE.finditer(text):
            name = f"{match[1]}.{match[2]}"
            if name not in facts:
                code = codes.HIDDEN_FACT if name in known else UNKNOWN_FACT
                details: dict[str, object] = {"name": name, "suggestion": ""}
                line = mark.line + text.count("\n", 0, match.start())
                problems.append(Problem(article.path, Mark(line), code, details))
    return tuple(problems)


def texts_of(article: Article) -> Iterable[tuple[str, Mark]]:
    """Give every text of an article that reaches a page, with the place where it begins."""
    yield article.title, article.keys.get("title", WHOLE_FILE)
    yield article.summary, article.keys.get("summary", WHOLE_FILE)
    yield article.intro, Mark(article.intro_line)
    for clause in article.clauses:
        yield clause.title, clause.mark
        yield clause.text, Mark(clause.line)
        for text in (clause.why, clause.contingency, clause.say):
            yield text, clause.data_mark
        for limit in clause.limits:
            for text in (limit.what, limit.instead, limit.why):
                yield text, limit.mark
        for exception in clause.exceptions:
            for text in (exception.who, exception.grant):
                yield text, exception.mark
        for step in clause.next:
            for text in (step.step, step.who, step.by):
                yield text, step.mark
