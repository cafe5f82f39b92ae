"""The page of one article, with its clauses."""

from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from kb_trainer.i18n.dates import show_date
from kb_trainer.i18n.say import say
from kb_trainer.knowledge.article import Article, Clause
from kb_trainer.site import addresses
from kb_trainer.site.clauses import shown_clause
from kb_trainer.site.collection import Collection, Published, first_words
from kb_trainer.site.links import Linker, Place
from kb_trainer.site.model import Alternate, Entry, Page
from kb_trainer.site.render import as_json
from kb_trainer.site.version_pages import versions_of

_ENOUGH_HEADINGS = 3
"""From here on a table of contents helps more than it is in the way."""


def article_page(collection: Collection, linker: Linker, one: Published) -> Page:
    """Return the page of an article.

    Args:
        collection: all that is published.
        linker: closes the links; takes the broken ones.
        one: the article.

    Returns:
        The page.
    """
    article, language = one.article, one.article.language
    up = addresses.up(one.path)
    intro = linker.close(article, one.body.intro, Place(article.intro, article.intro_line), up)
    clauses = [
        _clause(collection, linker, one, number, clause)
        for number, clause in enumerate(article.clauses)
    ]
    description = one.summary or first_words(one.body.intro.html)
    return Page(
        path=one.path,
        kind="article",
        language=language,
        title=article.title,
        description=description,
        alternates=alternates(collection, one),
        trail=collection.topic_step(one),
        listed=not article.draft,
        values={
            "article": replace(article, summary=one.summary),
            "intro": Markup(intro),  # noqa: S704  sanitised by nh3 when it was rendered
            "clauses": clauses,
            "contents": _contents(one),
            "draft": article.draft or not article.in_force(collection.site.day),
            "overdue": article.overdue(collection.site.day),
            "newer": _newer(collection, one),
            "useful": _useful(collection, article),
            "versions": versions_of(collection, one),
            "related": collection.related(one),
            "structured": _structured(collection, one, description),
        },
    )


def alternates(collection: Collection, one: Published) -> tuple[Alternate, ...]:
    """Return an article's page in each language of the site."""
    paths = {}
    for spoken in collection.site.languages:
        other = collection.find(one.article.id, spoken)
        paths[spoken] = other.path if other else ""
    return collection.alternates(paths)


def _clause(
    collection: Collection, linker: Linker, one: Published, number: int, clause: Clause
) -> dict[str, Any]:
    article = one.article
    place = Place(clause.text, clause.line)
    up = addresses.up(one.path)
    markup = linker.close(article, one.body.clauses[number], place, up)
    return shown_clause(clause, partial(collection.show, article=article)) | {
        "html": Markup(markup),  # noqa: S704  sanitised by nh3 when it was rendered
        "permalink": addresses.permalink(clause.id, article.language),
        "citation": citation(collection, article, clause),
    }


def citation(collection: Collection, article: Article, clause: Clause) -> str:
    """Return a clause's citation: a sentence, id, version, date and a link that lasts."""
    language = article.language
    link = collection.site.link(addresses.permalink(clause.id, language))
    if article.version and collection.versions.is_kept(article):
        link = collection.site.link(addresses.citation(clause.id, article.version, language))
    elif article.version:
        link += f"?v={article.version}"
    told = {
        "company": collection.site.company or collection.site.names[language],
        "title": article.title,
        "id": clause.id,
        "link": link,
    }
    if not (clause.say and article.version and article.effective):
        return say(language, "page.article.citation.plain", **told)
    return say(
        language,
        "page.article.citation",
        sentence=collection.show(clause.say, article),
        version=article.version,
        day=show_date(article.effective, language),
        **told,
    )


def _contents(one: Published) -> list[dict[str, str]]:
    if one.article.clauses:
        return [
            {"anchor": clause.id, "title": clause.title or clause.id}
            for clause in one.article.clauses
        ]
    tops = [heading for heading in one.body.intro.headings if heading.level == 2]  # noqa: PLR2004
    if len(tops) < _ENOUGH_HEADINGS:
        return []
    return [{"anchor": heading.anchor, "title": heading.text} for heading in tops]


def _newer(collection: Collection, one: Published) -> dict[str, Any] | None:
    """Find a translation with a higher version: it is the one that holds."""
    newest: Published | None = None
    for language in collection.site.languages:
        other = collection.find(one.article.id, language)
        if other and (other.article.version or 0) > ((newest or one).article.version or 0):
            newest = other
    if newest is None:
        return None
    spoken = newest.article.language
    return {
        "language": spoken,
        "name": say(spoken, f"page.language.{spoken}").lower() if spoken == "es" else "English",
        "version": newest.article.version,
        "title": newest.article.title,
        "path": newest.path,
    }


def _useful(collection: Collection, article: Article) -> dict[str, str] | None:
    """Return the links that answer "was this useful?": to a page of the company's, or by mail."""
    feedback = collection.site.feedback
    if not feedback:
        feedback = next(
            (r.link for r in collection.site.routes if r.link.startswith("mailto:")), ""
        )
    if not feedback:
        return None
    links = {}
    for answer in ("yes", "no"):
        if feedback.startswith("mailto:"):
            words = say(article.language, f"page.article.useful_{answer}")
            subject = say(
                article.language,
                "page.article.useful_subject",
                title=article.title,
                id=article.id,
                answer=words,
            )
            links[answer] = f"{feedback}?subject={quote(subject)}"
        else:
            mark = "&" if "?" in feedback else "?"
            page = quote(f"{article.language}/{article.id}", safe="")
            links[answer] = f"{feedback}{mark}page={page}&answer={answer}"
    return links


def _structured(collection: Collection, one: Published, description: str) -> Markup:
    article, site = one.article, collection.site
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": article.title,
        "description": description,
        "inLanguage": article.language,
        "identifier": article.id,
        "isAccessibleForFree": True,
    }
    if site.base_url:
        data["url"] = site.link(one.path)
    if article.version:
        data["version"] = article.version
    if article.effective:
        data["datePublished"] = article.effective.isoformat()
    if article.reviewed:
        data["dateModified"] = article.reviewed.isoformat()
    if site.company:
        data["publisher"] = {"@type": "Organization", "name": site.company}
    return as_json(data)


def clause_entries(collection: Collection, language: str) -> list[Entry]:
    """Return a line for each clause of a language, for lists."""
    return [
        Entry(clause.title or clause.id, f"{one.path}#{clause.id}", of=one.article.title)
        for one in collection.in_language(language)
        for clause in one.article.clauses
    ]
