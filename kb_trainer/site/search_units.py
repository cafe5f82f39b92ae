"""What a hit of the search leads to: clauses, and what stands outside them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kb_trainer.knowledge.article import Clause
from kb_trainer.site.collection import Collection, Published
from kb_trainer.text.fold import compose


@dataclass(frozen=True, slots=True)
class Unit:
    """What a hit leads to: a clause, or an article's text outside clauses.

    Attributes:
        path: page and anchor.
        title: of the clause, or of the article.
        of: title of the article, when the unit is a clause.
        text: the words of the passage.
        fields: texts with the weight of each.
        asked: how customers ask for the clause; looked through, never shown.
        is_outside: whether it is the text outside the clauses of a policy.
    """

    path: str
    title: str
    of: str
    text: str
    fields: tuple[tuple[str, float], ...]
    asked: tuple[str, ...] = ()
    is_outside: bool = False


def units_of(
    collection: Collection,
    one: Published,
    weights: Mapping[str, float],
    asked: Mapping[str, Sequence[str]],
) -> Iterator[Unit]:
    """Give the units of an article.

    Args:
        collection: all that is published.
        one: the article.
        weights: what finds are worth: `title`, `heading`.
        asked: how customers ask for clauses, by id; for any clauses, published or not.
    """
    article = one.article
    text = compose(f"{one.summary} {one.body.intro.text}".strip())
    if text or not article.clauses:
        whole = ((article.title, weights["title"]), (text, 1.0))
        yield Unit(one.path, article.title, "", text, whole, is_outside=bool(article.clauses))
    for clause, fragment in zip(article.clauses, one.body.clauses, strict=True):
        told = (collection.show(part, article) for part in _told(clause))
        text = compose(" ".join(part for part in (fragment.text, *told) if part))
        title = collection.show(clause.title, article) or clause.id
        fields = (
            (article.title, 1.0),
            (f"{clause.id} {title}", weights["heading"]),
            (text, 1.0),
        )
        words = tuple(asked.get(clause.id, ()))
        yield Unit(f"{one.path}#{clause.id}", title, article.title, text, fields, words)


def _told(clause: Clause) -> Iterator[str]:
    yield clause.say
    for limit in clause.limits:
        yield f"{limit.what} {limit.instead} {limit.why}".strip()
    yield clause.why
    for exemption in clause.exceptions:
        yield f"{exemption.who}: {exemption.grant}"
    for step in clause.next:
        yield " · ".join(part for part in (step.step, step.who, step.by) if part)
    yield clause.contingency
