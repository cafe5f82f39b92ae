"""Pages of what policies said before, and of what changed."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from kb_trainer.i18n.dates import show_date
from kb_trainer.i18n.say import say
from kb_trainer.knowledge.difference import Change, ClauseChange, How
from kb_trainer.knowledge.past import Held
from kb_trainer.site import addresses, bodies
from kb_trainer.site.clauses import shown_clause
from kb_trainer.site.collection import Collection, Published, home_step
from kb_trainer.site.links import Linker, Place
from kb_trainer.site.model import Page, Step
from kb_trainer.text.compare import BREAK, Kind, Runs

_TAGS = {Kind.OLD: ("del", "past.out"), Kind.NEW: ("ins", "past.in")}


def version_pages(collection: Collection, linker: Linker) -> Iterator[Page]:
    """Give the pages of older versions, and those to which citations of a version lead.

    Args:
        collection: all that is published.
        linker: closes the links; what no longer leads anywhere was right in its time.
    """
    quiet = replace(linker, problems=[])
    taken: set[str] = set()
    for one in collection.published:
        for change in collection.versions.of(one.article):
            held = change.held
            path = version_path(one, held)
            if path != one.path:
                yield _page(collection, quiet, one, held)
            for id_ in (one.article.id, *(clause.id for clause in held.article.clauses)):
                cited = addresses.citation(id_, held.number, one.article.language)
                if cited not in taken:
                    taken.add(cited)
                    yield _leading(cited, one, held, path, id_)


def version_path(one: Published, held: Held) -> str:
    """Return where a version of an article is shown: the article's own page for the present one."""
    if held.number == (one.article.version or 1):
        return one.path
    return addresses.version(one.article.id, held.number, one.article.language)


def _leading(path: str, one: Published, held: Held, target: str, id_: str) -> Page:
    language = one.article.language
    anchor = "" if id_ == one.article.id else f"#{id_}"
    name = say(language, "past.title", title=held.article.title, number=held.number)
    return Page(
        path=path,
        kind="redirect",
        language=language,
        title=f"{id_} · {name}",
        listed=False,
        values={
            "target": target + anchor,
            "links": [{"path": target + anchor, "language": language, "name": name}],
        },
    )


def _page(collection: Collection, linker: Linker, one: Published, held: Held) -> Page:
    language = one.article.language
    path = version_path(one, held)
    since = collection.versions.since(held, one.article)
    facts = collection.versions.facts(held)
    # Links were written for the file that the article is in today.
    article = replace(held.article, path=one.article.path)
    body = bodies.render(article, facts)
    up = addresses.up(path)
    intro = linker.close(article, body.intro, Place("", 1), up)
    present = {clause.id for clause in one.article.clauses}
    show = partial(collection.versions.show, held=held)
    clauses = []
    for number, clause in enumerate(article.clauses):
        markup = linker.close(article, body.clauses[number], Place("", 1), up)
        shown = shown_clause(clause, show)
        shown["html"] = Markup(markup)  # noqa: S704  sanitised by nh3 when it was rendered
        shown["here"] = f"{one.path}#{clause.id}" if clause.id in present else ""
        shown["since"] = _rows(since[clause.id], language) if clause.id in since else []
        clauses.append(shown)
    home = home_step(language)
    return Page(
        path=path,
        kind="version",
        language=language,
        title=say(language, "past.title", title=article.title, number=held.number),
        alternates=collection.alternates(_paths(collection, held)),
        trail=(home, Step(one.article.title, one.path)),
        listed=False,
        values={
            "article": replace(article, summary=show(article.summary)),
            "intro": Markup(intro),  # noqa: S704  as above
            "held": held,
            "span": _span(held, language),
            "present": one,
            "reason": _why(held, language),
            "clauses": clauses,
        },
    )


def _paths(collection: Collection, held: Held) -> dict[str, str]:
    """Return where a version is shown, by language."""
    found = (collection.find(held.article.id, spoken) for spoken in collection.site.languages)
    return {
        one.article.language: version_path(one, change.held)
        for one in found
        if one
        for change in collection.versions.of(one.article)
        if change.held.number == held.number
    }


def _span(held: Held, language: str) -> str:
    end = show_date(held.end, language) if held.end else ""
    if held.start is None:
        return say(language, "past.held_until", end=end)
    return say(language, "past.held", start=show_date(held.start, language), end=end)


def versions_of(collection: Collection, one: Published) -> list[dict[str, Any]]:
    """Return the versions of an article for its own page, the latest first.

    Returns:
        Nothing when there is no older one to show.
    """
    found = collection.versions.of(one.article)
    if len(found) < 2:  # noqa: PLR2004  the present one and another
        return []
    return [
        {
            "number": change.held.number,
            "label": _label(change.held, one.article.language),
            "path": version_path(one, change.held),
            "present": version_path(one, change.held) == one.path,
        }
        for change in found
    ]


def _label(held: Held, language: str) -> str:
    days = {
        name: show_date(day, language)
        for name, day in (("start", held.start), ("end", held.end))
        if day
    }
    which = "older" if len(days) == 2 else "present" if held.start else "dateless"  # noqa: PLR2004  both
    return say(language, f"past.label.{which}", number=held.number, **days)


def change_rows(collection: Collection, language: str) -> list[dict[str, Any]]:
    """Return the changes of all articles of a language, the latest first.

    Args:
        collection: all that is published.
        language: of the articles.

    Returns:
        A row for each version that is known, with its day, its reason and what it changed.
    """
    rows = []
    for one in collection.in_language(language):
        found = collection.versions.of(one.article)
        rows += [_row(one, change.held) | _changed(one, change) for change in found]
        if not found and one.article.effective:
            held = Held(one.article, one.article.version or 0, one.article.effective)
            nothing: dict[str, Any] = {"reason": None, "first": False, "old": None, "clauses": []}
            rows.append(_row(one, held) | nothing)
    dated = [row for row in rows if row["day"]]
    return sorted(dated, key=lambda row: (row["day"], row["id"], row["version"]), reverse=True)


def _row(one: Published, held: Held) -> dict[str, Any]:
    is_present = held.number in (0, one.article.version or 1)
    return {
        "id": one.article.id,
        "day": held.start,
        "title": held.article.title,
        "version": held.number,
        "reviewed": one.article.reviewed if is_present else None,
        "summary": one.summary if is_present else "",
        "path": one.path if is_present else version_path(one, held),
    }


def _changed(one: Published, change: Change) -> dict[str, Any]:
    language = one.article.language
    before = change.before
    return {
        "reason": _why(change.held, language),
        "first": before is None,
        "old": {"number": before.number, "path": version_path(one, before)} if before else None,
        "clauses": [
            {
                "id": clause.id,
                "title": say(language, "past.outside")
                if clause.id == one.article.id
                else clause.title,
                "path": _place(one, change.held, clause),
                "rows": _rows(clause, language),
                "how": clause.how.value,
            }
            for clause in change.clauses
        ],
    }


def _place(one: Published, held: Held, clause: ClauseChange) -> str:
    if clause.how is How.REMOVED:
        return ""
    path = version_path(one, held)
    return path if clause.id == one.article.id else f"{path}#{clause.id}"


def _why(held: Held, language: str) -> dict[str, str]:
    """Return why a version was made, with the language in which it is told."""
    why = held.why or {}
    spoken = language if language in why else next(iter(why), language)
    return {"text": why.get(spoken, ""), "language": spoken}


def _rows(clause: ClauseChange, language: str) -> list[dict[str, Any]]:
    """Return what differs in a clause, part by part; a new or removed one is told by its text."""
    return [
        {"name": say(language, f"past.part.{part.part}"), "html": _marked(part.runs, language)}
        for part in clause.parts
        if clause.how is How.CHANGED
    ]


def _marked(runs: Runs, language: str) -> Markup:
    """Return runs as HTML: what was taken out, what was put in, and what is beside them."""
    pieces: list[str] = []
    for run in runs:
        lines = " ".join(run.words).split(BREAK)
        words = "<br>".join(str(escape(line.strip())) for line in lines)
        if run.kind in _TAGS:
            tag, label = _TAGS[run.kind]
            unseen = f'<span class="unseen">{escape(say(language, label))}</span>'
            words = f"<{tag}>{unseen}{words}</{tag}>"
        pieces.append(words)
    return Markup(" ".join(pieces))  # noqa: S704  every word is escaped above
