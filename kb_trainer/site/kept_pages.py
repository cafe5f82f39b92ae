"""Pages of articles that are made only when something that they show has changed."""

import hashlib
from collections.abc import Iterator
from typing import Any

from kb_trainer.site.article_page import article_page
from kb_trainer.site.collection import Collection, Published
from kb_trainer.site.links import Linker
from kb_trainer.site.model import Kept
from kb_trainer.site.render import Templates
from kb_trainer.site.version_pages import versions_of


def article_files(
    collection: Collection,
    linker: Linker,
    templates: Templates,
    kept: Kept,
    shared: tuple[Any, ...],
) -> Iterator[tuple[str, bytes]]:
    """Give the page of each article.

    A page is known by the whole article and by all that any page may show of the
    others: addresses, titles, summaries, versions, topics and anchors.

    Args:
        collection: all that is published.
        linker: closes the links; takes the broken ones.
        templates: render the pages.
        kept: pages made before.
        shared: what else all pages are made from; `repr` tells it apart.
    """
    around = _hash(
        repr((shared, collection.site, collection.selection.facts, *_others(collection, linker)))
    )
    for one in collection.published:
        versions = [row["label"] for row in versions_of(collection, one)]
        is_kept = collection.versions.is_kept(one.article)
        key = _hash(f"page {around} {one.article!r} {versions} {is_kept}")
        data = kept.get(key)
        if data is None:
            before = len(linker.problems)
            data = templates.render(article_page(collection, linker, one))
            # What a page tells besides its bytes is not kept: wrong links, and images to copy.
            if len(linker.problems) == before and not _has_images(one):
                kept.put(key, data)
        yield one.path, data


def _others(collection: Collection, linker: Linker) -> Iterator[object]:
    yield sorted(article.path for article in collection.selection.hidden)
    for one in collection.published:
        article = one.article
        yield article.path, one.path, article.id, article.language, article.title, one.summary
        yield article.version, article.topics, sorted(linker.anchors[article.path])


def _has_images(one: Published) -> bool:
    return any("<img" in fragment.html for fragment in (one.body.intro, *one.body.clauses))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest()
