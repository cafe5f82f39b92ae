"""Laws as dated data: what an article asks, until when, and how sure that is."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.i18n.say import say
from kb_trainer.knowledge import codes
from kb_trainer.knowledge.fact import Fact
from kb_trainer.knowledge.shapes import FactShape
from kb_trainer.source.nodes import Node
from kb_trainer.source.problems import WHOLE_FILE, Mark, Report
from kb_trainer.source.shapes import Day, Field, ListOf, MapOf, OneOf, Record, Text

LAW_ID: Final = r"[A-Z]{2}(?:-[A-Z0-9]{1,12}){1,4}"
"""Ids of laws begin with their country: `ES-10-2025`."""

UNLOCATED: Final = "general"
"""Stands for the number of an article that nobody has found yet."""

NUMBER: Final = rf"{UNLOCATED}|[0-9]{{1,4}}(?:-(?:bis|ter))?(?:\.[0-9a-z]{{1,4}}){{0,3}}"
"""Numbers of articles: `17.1`, `4.2.c`, `8-bis`."""

REGION: Final = r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?"
"""A country, or a part of one, as ISO 3166 names them: `ES`, `ES-MD`."""


class LawStatus(StrEnum):
    """How sure it is that a rule of law holds."""

    IN_FORCE = "in force"
    CHALLENGED = "challenged"
    UNVERIFIED = "unverified"

    def show(self, language: str) -> str:
        """Return the status in words."""
        return say(language, f"kind.law.{self.name.lower()}")


@dataclass(frozen=True, slots=True)
class LawArticle:
    """What one article of a law asks.

    Attributes:
        title: a few words, by language.
        rule: what it asks, by language.
        most: the longest that something may take, or None.
        least: the least that must be given, or None.
        status: how sure it is that it holds; as the law when None.
        scope: whom it binds, by language, when not all whom the law binds.
        also: other articles that say it together with this one.
        note: what the reading leaves open, by language.
        mark: its place in the file.
    """

    title: Mapping[str, str]
    rule: Mapping[str, str]
    most: Fact | None = None
    least: Fact | None = None
    status: LawStatus | None = None
    scope: Mapping[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    note: Mapping[str, str] = field(default_factory=dict)
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class Law:
    """A law, as somebody read it on a day.

    Attributes:
        id: such as `ES-10-2025`.
        name: by language.
        region: where it holds.
        source: where its text stands.
        read: the day on which it was read.
        binding: the day from which companies must keep it, or None when nobody has found it.
        scope: whom it binds, by language.
        status: how sure it is that it holds.
        articles: by their numbers.
        path: the file.
        keys: places of the file's keys.
    """

    id: str
    name: Mapping[str, str]
    region: str
    source: str
    read: dt.date
    binding: dt.date | None
    scope: Mapping[str, str]
    status: LawStatus
    articles: Mapping[str, LawArticle]
    path: str = ""
    keys: Mapping[str, Mark] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CitedArticle:
    """An article of a law together with the law.

    Attributes:
        law: the law.
        number: the number by which it was cited.
        article: what it asks.
    """

    law: Law
    number: str
    article: LawArticle

    @property
    def status(self) -> LawStatus:
        """How sure it is that the article holds."""
        return self.article.status or self.law.status

    def show(self, language: str) -> str:
        """Return the article in words: `Ley 10/2025, art. 17.1`."""
        name = self.law.name[language]
        if self.number == UNLOCATED:
            return name
        return say(language, "kind.law.article", law=name, number=self.number.replace("-", " "))


class Laws:
    """All laws of a workspace, found by id.

    Args:
        laws: the first of two with one id is found.
    """

    def __init__(self, laws: Iterable[Law] = ()) -> None:
        self._laws: dict[str, Law] = {}
        for law in laws:
            self._laws.setdefault(law.id, law)
        self._articles = {
            f"{law.id}/{name}": CitedArticle(law, name, article)
            for law in self._laws.values()
            for number, article in law.articles.items()
            for name in (number, *article.also)
        }

    def __iter__(self) -> Iterator[Law]:
        return iter(self._laws.values())

    def law(self, id_: str) -> Law | None:
        """Find a law by id."""
        return self._laws.get(id_)

    def article(self, reference: str) -> CitedArticle | None:
        """Find an article, such as `ES-10-2025/17.1`."""
        return self._articles.get(reference)

    @property
    def references(self) -> Iterable[str]:
        """All articles, as they are cited."""
        return self._articles.keys()


_WORDED: Final[Record[dict[str, str]]] = Record(
    dict, {language: Field(Text(), required=True) for language in LANGUAGES}
)
_STATUS: Final = OneOf(tuple(one.value for one in LawStatus))


def _article(*, status: str | None, **read: Any) -> LawArticle:  # noqa: ANN401  as read
    return LawArticle(status=LawStatus(status) if status else None, **read)


ARTICLE: Final = Record(
    _article,
    {
        "title": Field(_WORDED, required=True, doc="A few words for lists."),
        "rule": Field(_WORDED, required=True, doc="What it asks, in your own words."),
        "most": Field(FactShape(), doc="The longest it may take: 15 working days."),
        "least": Field(FactShape(), doc="The least that must be given: 10 working days."),
        "status": Field(_STATUS, doc="Whether it holds, when not as the law does."),
        "scope": Field(_WORDED, default={}, doc="Whom it binds, when not all."),
        "also": Field(ListOf(Text(NUMBER)), default=(), doc="Articles that say it with this one."),
        "note": Field(_WORDED, default={}, doc="What the reading leaves open."),
    },
    marked=True,
)


def _law(*, status: str, **read: Any) -> Law:  # noqa: ANN401  as read
    del read["kind"]
    return Law(status=LawStatus(status), **read)


LAW: Final = Record(
    _law,
    {
        "kind": Field(OneOf(("law",)), required=True, doc="What the file is."),
        "id": Field(Text(LAW_ID), required=True, doc="Begins with the country: ES-10-2025."),
        "name": Field(_WORDED, required=True, doc="What it is called."),
        "region": Field(Text(REGION), required=True, doc="Where it holds: ES, ES-AN."),
        "source": Field(Text(), default="", doc="Where its text stands. Needed."),
        "read": Field(Day(), required=True, doc="The day on which somebody read it."),
        "binding": Field(Day(), doc="From when companies must keep it."),
        "scope": Field(_WORDED, required=True, doc="Whom it binds."),
        "status": Field(
            _STATUS, default=LawStatus.IN_FORCE.value, doc="in force, challenged or unverified."
        ),
        "articles": Field(MapOf(ARTICLE, NUMBER), required=True, doc="By their numbers."),
    },
    keyed=True,
)
"""What a file of a law looks like."""


def read_law(root: Node, report: Report) -> Law | None:
    """Read a law.

    Args:
        root: the file's root node.
        report: takes the problems.

    Returns:
        The law, or None when it can't be read.
    """
    law = LAW.read(root, report)
    if law is not None and "source" not in law.keys:
        report.add(codes.LAW_WITHOUT_SOURCE, root.mark, id=law.id)
    return replace(law, path=report.path) if law else None
