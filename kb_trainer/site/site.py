"""The whole site: from what is published to the bytes of each file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kb_trainer.site import addresses, codes, colours
from kb_trainer.site.article_page import alternates
from kb_trainer.site.bodies import Body
from kb_trainer.site.collection import Collection, Published
from kb_trainer.site.kept_pages import article_files
from kb_trainer.site.law_pages import compliance_pages
from kb_trainer.site.links import Linker
from kb_trainer.site.list_pages import list_pages
from kb_trainer.site.machine import icon, machine_files
from kb_trainer.site.model import Kept, Page, Site, Step
from kb_trainer.site.render import Templates
from kb_trainer.site.search_index import Analysis, index_files
from kb_trainer.site.selection import Selection
from kb_trainer.site.version_pages import version_pages
from kb_trainer.site.versions import Versions
from kb_trainer.site.word_pages import word_pages
from kb_trainer.source.problems import WHOLE_FILE, Problem


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that the pages are made from.

    Attributes:
        site: what all pages share.
        selection: what is published.
        bodies: rendered texts by path of the article's file.
        knowledge: the knowledge folder relative to the workspace.
        templates: text of each template by name.
        trusted: whether all templates are ours.
        static: bytes of each static file by its path under `static/`.
        colours: the company's two colours as `#a1b2c3`.
        image: gives the bytes of an image of the workspace, or None.
        analysis: how texts are read for the search.
        kept: what was made before.
        versions: what is published said before.
    """

    site: Site
    selection: Selection
    bodies: Mapping[str, Body]
    knowledge: str
    templates: Mapping[str, str]
    trusted: bool
    static: Mapping[str, bytes]
    colours: tuple[colours.Rgb, colours.Rgb]
    image: Callable[[str], bytes | None]
    analysis: Analysis
    kept: Kept
    versions: Versions


def make(inputs: Inputs, problems: list[Problem]) -> Iterator[tuple[str, bytes]]:
    """Give each file of the site, without the index of the search: its path and its bytes.

    Args:
        inputs: what the pages are made from.
        problems: takes the links that lead nowhere.

    Raises:
        UserError: when a template of the company's own is wrong.
    """
    collection = _library(inputs)
    linker = _linker(inputs, collection)
    templates = Templates(inputs.templates, inputs.site, inputs.kept, trusted=inputs.trusted)
    listed = [_outline(collection, one) for one in collection.published if not one.article.draft]
    for page in _lists(collection):
        if page.kind == "missing" and page.language == inputs.site.languages[0]:
            yield "404.html", templates.render(page)
        if page.listed:
            listed.append(Page(page.path, page.kind, page.language, "", "", page.alternates))
        yield page.path, templates.render(page)
    shared = (inputs.templates, inputs.trusted, inputs.knowledge)
    yield from article_files(collection, linker, templates, inputs.kept, shared)
    for page in (
        *_permalinks(collection),
        *_former(collection, linker),
        *version_pages(collection, linker),
    ):
        yield page.path, templates.render(page)
    first = inputs.site.languages[0]
    yield "index.html", templates.render(_entrance(collection, first))
    yield from machine_files(collection, listed)
    yield from _static(inputs)
    for file, path in sorted(linker.images.items()):
        data = inputs.image(file)
        if data is not None:
            yield path, data
    problems.extend(linker.problems)


def make_index(inputs: Inputs) -> Iterator[tuple[str, bytes]]:
    """Give each file of the search's index: its path and its bytes.

    Args:
        inputs: what it is made from.
    """
    yield from index_files(_library(inputs), inputs.analysis)


def _library(inputs: Inputs) -> Collection:
    return Collection(
        inputs.site, inputs.selection, inputs.bodies, inputs.knowledge, inputs.versions
    )


def _lists(collection: Collection) -> Iterator[Page]:
    yield from list_pages(collection)
    yield from word_pages(collection)
    yield from compliance_pages(collection)


def _outline(collection: Collection, one: Published) -> Page:
    language = one.article.language
    return Page(one.path, "article", language, "", "", alternates(collection, one))


def _permalinks(collection: Collection) -> Iterator[Page]:
    """Give the pages that lead to clauses and policies by id, for citations."""
    taken: set[str] = set()
    for id_, path, one, title in [*_cited_clauses(collection), *_cited_policies(collection)]:
        language = one.article.language
        place = addresses.permalink(id_, language)
        if place not in taken:
            taken.add(place)
            yield _redirect(place, language, path, title)


def _cited_clauses(collection: Collection) -> Iterator[tuple[str, str, Published, str]]:
    for one in collection.published:
        for clause in one.article.clauses:
            title = f"{clause.id} · {clause.title}"
            yield clause.id, f"{one.path}#{clause.id}", one, title


def _cited_policies(collection: Collection) -> Iterator[tuple[str, str, Published, str]]:
    for one in collection.published:
        if one.article.managed:
            yield one.article.id, one.path, one, one.article.title


def _former(collection: Collection, linker: Linker) -> Iterator[Page]:
    """Give the pages that lead on from the former names of articles."""
    taken = {one.path for one in collection.published}
    for one in collection.published:
        article = one.article
        for name, path in collection.addresses.former(article):
            if path in taken:
                mark = article.keys.get("aliases", WHOLE_FILE)
                details: dict[str, object] = {"name": name}
                linker.problems.append(
                    Problem(article.path, mark, codes.FORMER_NAME_TAKEN, details)
                )
                continue
            taken.add(path)
            yield _redirect(path, article.language, one.path, article.title)


def _redirect(path: str, language: str, target: str, title: str) -> Page:
    link = {"path": target, "language": language, "name": title}
    return Page(
        path=path,
        kind="redirect",
        language=language,
        title=title,
        listed=False,
        values={"target": target, "links": [link]},
    )


def _entrance(collection: Collection, first: str) -> Page:
    """Return the page at the very top: on to the first language, the others at hand."""
    names = collection.site.names
    links = [
        {"path": addresses.page("home", one), "language": one, "name": names[one]}
        for one in collection.site.languages
    ]
    return Page(
        path="index.html",
        kind="redirect",
        language=first,
        title=names[first],
        listed=False,
        trail=(Step("", ""),),
        values={"target": addresses.page("home", first), "links": links},
    )


def _linker(inputs: Inputs, collection: Collection) -> Linker:
    return Linker(
        addresses=collection.addresses,
        by_file={one.article.path: one.article for one in collection.published},
        hidden=frozenset(article.path for article in inputs.selection.hidden),
        anchors={one.article.path: one.body.anchors(one.article) for one in collection.published},
        has_file=lambda file: inputs.image(file) is not None,
    )


def _static(inputs: Inputs) -> Iterator[tuple[str, bytes]]:
    shades = colours.properties(*inputs.colours)
    for name, data in sorted(inputs.static.items()):
        yield f"static/{name}", shades.encode() + data if name == "site.css" else data
    own = colours.shades(inputs.colours[0])
    name = inputs.site.company or inputs.site.names[inputs.site.languages[0]]
    yield "static/icon.svg", icon(name.strip()[:1].upper(), own.on_light, "#fffefb")
