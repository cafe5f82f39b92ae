"""Pages that lead to articles: home, topics, A to Z, search, contact, changes, not found."""

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from kb_trainer.i18n.say import say
from kb_trainer.site import addresses
from kb_trainer.site.article_page import clause_entries
from kb_trainer.site.clauses import shown_steps
from kb_trainer.site.collection import Collection, Published, asked, home_step
from kb_trainer.site.law_pages import calendar_values
from kb_trainer.site.model import Entry, Page
from kb_trainer.site.version_pages import change_rows
from kb_trainer.text.fold import fold

_DESCRIPTIONS: Final = {
    "az": "page.az.lead",
    "search": "page.home.lead",
    "contact": "page.contact.lead",
    "changes": "page.changes.lead",
    "missing": "page.missing.lead",
}
_CASES_SHOWN: Final = 5
_CHANGES_SHOWN: Final = 4
_TITLES_SHOWN: Final = 6
_ARTICLES_SHOWN: Final = 12


def list_pages(collection: Collection) -> Iterator[Page]:
    """Give all pages of all languages that lead to articles."""
    for language in collection.site.languages:
        yield _home(collection, language)
        yield from _topics(collection, language)
        yield _az(collection, language)
        yield _search(collection, language)
        yield _contact(collection, language)
        yield _changes(collection, language)
        yield _missing(collection, language)


def _page(collection: Collection, kind: str, language: str, **values: Any) -> Page:  # noqa: ANN401  for templates
    home = home_step(language)
    return Page(
        path=addresses.page(kind, language),
        kind=kind,
        language=language,
        title=say(language, f"page.{kind}.title"),
        description=say(language, _DESCRIPTIONS[kind], count=len(collection.in_language(language))),
        alternates=collection.same_page(kind),
        trail=(home,),
        values=values,
    )


def _home(collection: Collection, language: str) -> Page:
    here = collection.in_language(language)
    topics = []
    for topic, articles in collection.topics(language):
        cases = _cases(articles)
        topics.append(
            {
                "name": collection.topic_name(topic, language),
                "path": addresses.topic(topic, language),
                "cases": cases[:_CASES_SHOWN],
                "more": len(cases[_CASES_SHOWN:]),
            }
        )
    return Page(
        path=addresses.page("home", language),
        kind="home",
        language=language,
        title=collection.site.names[language],
        description=say(language, "page.home.lead"),
        alternates=collection.same_page("home"),
        values={
            "asked": asked(collection, language),
            "topics": topics,
            "total": len(here),
            "entries": [one.entry for one in here[:_ARTICLES_SHOWN]] if not topics else [],
            "changes": change_rows(collection, language)[:_CHANGES_SHOWN],
        },
    )


def _cases(articles: list[Published]) -> list[Entry]:
    """Return the cases of a topic: the first clause of each article, then the second of each."""
    most = max(len(one.article.clauses) for one in articles)
    cases = [
        Entry(one.article.clauses[n].title, f"{one.path}#{one.article.clauses[n].id}")
        for n in range(most)
        for one in articles
        if n < len(one.article.clauses)
    ]
    return cases + [Entry(a.article.title, a.path) for a in articles if not a.article.clauses]


def _topics(collection: Collection, language: str) -> Iterator[Page]:
    home = home_step(language)
    used = {
        spoken: {t for t, _ in collection.topics(spoken)} for spoken in collection.site.languages
    }
    for topic, articles in collection.topics(language):
        paths = {
            spoken: addresses.topic(topic, spoken) if topic in used[spoken] else ""
            for spoken in collection.site.languages
        }
        yield Page(
            path=addresses.topic(topic, language),
            kind="topic",
            language=language,
            title=collection.topic_name(topic, language),
            description=" · ".join(one.article.title for one in articles[:_TITLES_SHOWN]),
            alternates=collection.alternates(paths),
            trail=(home,),
            values={"entries": [one.entry for one in articles]},
        )


def _az(collection: Collection, language: str) -> Page:
    articles = collection.in_language(language)
    lines = [Entry(one.article.title, one.path) for one in articles]
    lines += clause_entries(collection, language)
    letters: dict[str, list[Entry]] = {}
    for line in sorted(lines, key=lambda one: (_sort_words(one.title), one.path)):
        first = _sort_words(line.title)[:1]
        name = first.upper() if first.isalpha() else say(language, "page.az.other")
        letters.setdefault(name, []).append(line)
    rows = [
        {"name": name, "anchor": f"l-{name[0].lower()}", "entries": entries}
        for name, entries in sorted(letters.items())
    ]
    return _page(collection, "az", language, letters=rows, total=len(articles))


def _sort_words(title: str) -> str:
    """Return a title as it is sorted: without accents and opening marks."""
    return fold(title).lstrip(" ¿¡\"'([*#-.·")


def _search(collection: Collection, language: str) -> Page:
    topics = [
        Entry(collection.topic_name(topic, language), addresses.topic(topic, language))
        for topic, _ in collection.topics(language)
    ]
    return _page(collection, "search", language, topics=topics)


def _contact(collection: Collection, language: str) -> Page:
    complaints = collection.find(collection.site.complaints, language)
    ladder = []
    if complaints:
        show = partial(collection.show, article=complaints.article)
        ladder = [
            {
                "title": show(clause.title),
                "path": f"{complaints.path}#{clause.id}",
                "next": shown_steps(clause, show),
            }
            for clause in complaints.article.clauses
        ]
    letter = say(language, "page.contact.letter_body").split("\n")
    calendar = calendar_values(collection, language)
    return _page(collection, "contact", language, ladder=ladder, letter=letter, calendar=calendar)


def _changes(collection: Collection, language: str) -> Page:
    rows = change_rows(collection, language)
    return _page(collection, "changes", language, changes=rows)


def _missing(collection: Collection, language: str) -> Page:
    page = _page(collection, "missing", language)
    return Page(
        path=page.path,
        kind="missing",
        language=language,
        title=page.title,
        alternates=page.alternates,
        listed=False,
    )
