"""Holds what customers can read to a compliance profile, requirement by requirement."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Final

from kb_trainer.knowledge.article import Clause
from kb_trainer.knowledge.base import Cited, KnowledgeBase
from kb_trainer.knowledge.checks.laws import broken, held
from kb_trainer.knowledge.contact import Route
from kb_trainer.knowledge.law import CitedArticle, Laws
from kb_trainer.knowledge.passages import passages
from kb_trainer.knowledge.profile import Profile, Requirement
from kb_trainer.knowledge.said import says
from kb_trainer.knowledge.verdict import Lack, Status, Verdict

_PHONES: Final = frozenset({"phone", "telephone", "tel", "telefono", "teléfono"})
_SPOKEN: Final = _PHONES | {"chat", "whatsapp"}
"""Ways in which a person answers at once, so that their hours matter."""

_NUMBER: Final = re.compile(r"(?<![\w.,])(?:(?:\+|00)34[\s.-]?)?[89]\d{2}(?:[\s.-]?\d{2,3}){2,3}")
_DIGITS: Final = 9
"""Of a Spanish telephone number, without the country's code."""


class Public:
    """What customers can read on a day.

    Args:
        base: the articles that are published.
        languages: of the help site.
        routes: ways to reach a person.
        complaints: the id of the policy about complaints, or nothing.
        laws: all laws.
    """

    def __init__(
        self,
        base: KnowledgeBase,
        languages: tuple[str, ...],
        routes: tuple[Route, ...],
        complaints: str,
        laws: Laws,
    ) -> None:
        self.base = base
        self.languages = languages
        self.routes = routes
        self.complaints = complaints
        self.laws = laws

    @cached_property
    def citing(self) -> dict[str, tuple[str, ...]]:
        """The clauses that cite each article, by the place of the article in its law."""
        found: dict[str, dict[str, None]] = {}
        for cited in self.base.cited():
            for citation in cited.clause.law:
                article = self.laws.article(citation.article)
                if article is not None:
                    found.setdefault(_key(article), {})[cited.clause.id] = None
        return {key: tuple(ids) for key, ids in found.items()}

    def texts(self, cited: Cited) -> list[str]:
        """Return what a clause promises, piece by piece; its reason promises nothing."""
        return [
            passage.text
            for passage in passages(cited.article)
            if passage.clause is cited.clause and passage.kind not in ("title", "why")
        ]


def _key(article: CitedArticle) -> str:
    return f"{article.law.id} {article.article.mark}"


def hold(public: Public, profile: Profile) -> tuple[Verdict, ...]:
    """Hold what customers can read to a profile.

    Args:
        public: what they can read.
        profile: what a law asks.

    Returns:
        A verdict for each requirement whose law is known, in the profile's order.
    """
    return tuple(
        _verdict(public, requirement, article)
        for requirement in profile.requirements
        if (article := public.laws.article(requirement.article)) is not None
    )


def _verdict(public: Public, requirement: Requirement, article: CitedArticle) -> Verdict:
    if requirement.by == "reader":
        return Verdict(requirement, article, Status.READER)
    if requirement.by == "clause":
        ids = public.citing.get(_key(article), ())
        good, lacks = _by_clause(public, requirement, article, ids)
        status = Status.MISSING if lacks else Status.MET
        return Verdict(requirement, article, status, good, lacks=lacks)
    lacks = tuple(_CHECKS[requirement.by](public, requirement))
    status = Status.MISSING if lacks else Status.MET
    return Verdict(requirement, article, status, contact=not lacks, lacks=lacks)


def _by_clause(
    public: Public, requirement: Requirement, article: CitedArticle, ids: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[Lack, ...]]:
    """Return the clauses that meet a requirement, and what is lacking in any language."""
    if not ids:
        return (), (Lack("law.lack.not_cited", {"article": requirement.article}),)
    lacks = list(_figures(public, requirement, article, ids))
    good: dict[str, None] = {}
    for language in public.languages:
        written = (public.base.clause_in(id_, language) for id_ in ids)
        unsaid = {one.clause.id: _unsaid(public, one, requirement) for one in written if one}
        if not unsaid:
            lacks.append(Lack(f"law.lack.untranslated.{language}", {"clause": ", ".join(ids)}))
            continue
        near = min(unsaid, key=lambda id_: len(unsaid[id_]))
        if unsaid[near]:
            lacks.append(_lack_of_words(near, unsaid[near], language))
        good |= dict.fromkeys(id_ for id_, words in unsaid.items() if not words)
    return (() if lacks else tuple(good)), tuple(lacks)


def _unsaid(public: Public, cited: Cited, requirement: Requirement) -> list[str]:
    texts = public.texts(cited)
    wanted = requirement.says.get(cited.article.language, ())
    return [wording for wording in wanted if not says(texts, wording)]


def _figures(
    public: Public, requirement: Requirement, article: CitedArticle, ids: tuple[str, ...]
) -> Iterator[Lack]:
    """Give what is wrong with the figures of the clauses that cite an article with a figure."""
    limit = article.article.most or article.article.least
    if limit is None:
        return
    kept = 0
    for id_, clause in _stating(public, ids):
        for citation in clause.law:
            cited = public.laws.article(citation.article)
            if cited is None or _key(cited) != _key(article):
                continue
            for name, fact in held(public.base.facts_of(id_), citation, article.article).items():
                kept += 1
                if broken(fact, article.article) is not None:
                    details = {"name": f"{id_}.{name}", "value": fact, "limit": limit}
                    yield Lack("law.lack.looser", details)
    if not kept:
        details = {"clause": ", ".join(ids), "article": requirement.article, "limit": limit}
        yield Lack("law.lack.no_figure", details)


def _stating(public: Public, ids: tuple[str, ...]) -> Iterator[tuple[str, Clause]]:
    for cited in public.base.cited():
        if cited.clause.id in ids:
            yield cited.clause.id, cited.clause


def _routes(public: Public, requirement: Requirement) -> Iterator[Lack]:
    have = {route.kind.lower() for route in public.routes}
    for choice in requirement.kinds:
        if have.isdisjoint(choice.split("|")):
            yield Lack("law.lack.route", {"kinds": choice.replace("|", " / ")})


def _hours(public: Public, _: Requirement) -> Iterator[Lack]:
    if not public.routes:
        yield Lack("law.lack.route", {"kinds": "phone"})
    for route in public.routes:
        if route.kind.lower() in _SPOKEN and any(
            not route.hours.get(language) for language in public.languages
        ):
            yield Lack("law.lack.hours", {"route": route.value})


def _numbers(public: Public, requirement: Requirement) -> Iterator[Lack]:
    phones = [route.value for route in public.routes if route.kind.lower() in _PHONES]
    if not phones:
        yield Lack("law.lack.route", {"kinds": "phone"})
    for value in phones:
        if _costs(value, requirement.prefixes):
            yield Lack("law.lack.number", {"number": value, "where": "contact"})
    for article in public.base.articles:
        for passage in passages(article):
            if not any(prefix in passage.text for prefix in requirement.prefixes):
                continue  # most texts: to look for numbers in all of them would be slow
            where = passage.clause.id if passage.clause else article.id
            for found in _NUMBER.finditer(passage.text):
                if _costs(found[0], requirement.prefixes):
                    yield Lack("law.lack.number", {"number": found[0], "where": where})


def _costs(number: str, prefixes: tuple[str, ...]) -> bool:
    digits = re.sub(r"\D", "", number)[-_DIGITS:]
    return digits.startswith(prefixes)


def _complaints(public: Public, requirement: Requirement) -> Iterator[Lack]:
    """Give what the contact page lacks: it shows the policy about complaints, clause by clause."""
    for language in public.languages:
        article = public.base.article(public.complaints, language) if public.complaints else None
        if article is None or article.language != language or not article.clauses:
            yield Lack(f"law.lack.complaints.{language}", {})
            continue
        cited = [Cited(article, clause) for clause in article.clauses]
        texts = [text for one in cited for text in public.texts(one)]
        unsaid = [one for one in requirement.says.get(language, ()) if not says(texts, one)]
        if unsaid:
            yield _lack_of_words(article.id, unsaid, language)


def _lack_of_words(clause: str, unsaid: list[str], language: str) -> Lack:
    words = "; ".join(wording.replace("|", " / ") for wording in unsaid)
    return Lack(f"law.lack.unsaid.{language}", {"clause": clause, "words": words})


_CHECKS: Final[Mapping[str, Callable[[Public, Requirement], Iterator[Lack]]]] = {
    "routes": _routes,
    "hours": _hours,
    "numbers": _numbers,
    "complaints": _complaints,
}
