"""The rendered texts of an article: what costs most to make, and can be kept."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from kb_trainer.i18n.say import say
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.fact import Fact, show_facts
from kb_trainer.site.markdown import Fragment, Heading, Renderer

_MADE_BY: Final = "1"
"""Raise it when the same text is rendered differently: kept bodies are then made anew."""

PAGE_ANCHORS: Final = ("main", "q-top", "q-page", "contents-title", "related-title", "reach-title")
_NOTES: Final = ("note", "tip", "important", "warning", "caution")


@dataclass(frozen=True, slots=True)
class Body:
    """The rendered texts of an article.

    Attributes:
        intro: what stands before the first clause.
        clauses: the text of each clause, in order.
    """

    intro: Fragment
    clauses: tuple[Fragment, ...]

    def anchors(self, article: Article) -> frozenset[str]:
        """Return all ids to which a link may lead on the article's page."""
        own = [*self.intro.anchors, *(clause.id for clause in article.clauses)]
        return frozenset(own).union(*(fragment.anchors for fragment in self.clauses))


def shown(text: str, facts: Mapping[str, Fact], language: str) -> str:
    """Return a text with its facts in it; a figure keeps to its unit."""
    return show_facts(text, facts, language, lambda fact: fact.replace(" ", "\u00a0", 1))


def key(article: Article, facts: Mapping[str, Fact]) -> str:
    """Return what tells one body from another: equal keys, equal bodies."""
    told = [
        _MADE_BY,
        article.language,
        article.title,
        shown(article.intro, facts, article.language),
        [(one.id, shown(one.text, facts, article.language)) for one in article.clauses],
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def render(article: Article, facts: Mapping[str, Fact]) -> Body:
    """Render the texts of an article."""
    language = article.language
    notes = {name: say(language, f"page.note.{name}") for name in _NOTES}
    ids = [name for clause in article.clauses for name in (clause.id, f"{clause.id}-t")]
    renderer = Renderer(notes, (*PAGE_ANCHORS, *ids))
    intro = renderer.render(shown(article.intro, facts, language), title=article.title)
    clauses = [
        renderer.render(shown(clause.text, facts, language), least=3) for clause in article.clauses
    ]
    return Body(intro, tuple(clauses))


def to_data(body: Body) -> list[Any]:
    """Return a body as plain lists, to be kept."""
    return [_row(body.intro), [_row(fragment) for fragment in body.clauses]]


def _row(one: Fragment) -> tuple[Any, ...]:
    heads = [(heading.level, heading.text, heading.anchor) for heading in one.headings]
    return one.html, one.links, one.anchors, heads, one.text


def from_data(data: Any) -> Body:  # noqa: ANN401  as kept
    """Return the body that was kept.

    Raises:
        ValueError: when it isn't one.
    """
    try:
        intro, clauses = data
        return Body(_fragment(intro), tuple(_fragment(one) for one in clauses))
    except TypeError as failure:
        raise ValueError(str(failure)) from failure


def _fragment(data: Any) -> Fragment:  # noqa: ANN401  as kept
    html, links, anchors, headings, text = data
    return Fragment(html, links, anchors, tuple(Heading(*one) for one in headings), text)
