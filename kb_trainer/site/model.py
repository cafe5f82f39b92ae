"""What pages are made of, apart from articles."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from kb_trainer.knowledge.verdict import Compliance
from kb_trainer.knowledge.workspace import Route
from kb_trainer.site.law import Calendar
from kb_trainer.site.rubric import ShownRubric

CONTENT_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'"
)


class Kept(Protocol):
    """Keeps plain data by key, so that what hasn't changed isn't made again."""

    def get(self, key: str) -> Any:  # noqa: ANN401  as kept
        """Return what was kept, or None."""
        ...

    def put(self, key: str, data: Any) -> None:  # noqa: ANN401  plain data
        """Keep lists, dicts, sets, texts, bytes and numbers."""
        ...


@dataclass(frozen=True, slots=True)
class ShownRoute:
    """A way to reach a person, as a page shows it."""

    kind: str
    link: str
    value: str
    label: Mapping[str, str]
    hours: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages share.

    Attributes:
        company: its name, or nothing.
        names: the site's name by language.
        languages: of the site, the first one first.
        routes: ways to reach a person.
        topics: names of topics by id and language, in the company's order.
        day: the day for which the site is made.
        base_url: where it will stand, without a slash at the end, or nothing.
        logo: path of the logo in the site, or nothing.
        feedback: where answers to "was this useful?" go, or nothing.
        asked: ids of the clauses that people ask for most.
        complaints: id of the policy about complaints, or nothing.
        bottom: kinds of pages linked at the foot, by language.
        preview: whether this is a preview that reloads itself.
        glossary: by language, words of the policies each with what customers say for it.
        rubric: how the company scores its own people, or None.
        has_policies: whether any article has clauses; only then are promises made of them.
        calendar: until when the company answers, or None.
        compliance: how what is published stands to the company's profiles.
    """

    company: str
    names: Mapping[str, str]
    languages: tuple[str, ...]
    routes: tuple[Route, ...]
    topics: Mapping[str, Mapping[str, str]]
    day: dt.date
    base_url: str = ""
    logo: str = ""
    feedback: str = ""
    asked: tuple[str, ...] = ()
    complaints: str = ""
    bottom: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    preview: bool = False
    glossary: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    rubric: ShownRubric | None = None
    has_policies: bool = False
    calendar: Calendar | None = None
    compliance: tuple[Compliance, ...] = ()

    @property
    def policy(self) -> str:
        """The Content-Security-Policy of each page: nothing inline, nothing from elsewhere."""
        return CONTENT_POLICY

    def link(self, path: str) -> str:
        """Return a path of the site as an address that can be passed on."""
        return f"{self.base_url}/{path}" if self.base_url else path


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language.

    Attributes:
        language: which.
        name: its name in itself.
        path: the page, or nothing when it hasn't been translated.
        home: the home page in that language.
        only_home: says that the link leads to the home page only.
        missing: says that help in that language is there.
    """

    language: str
    name: str
    path: str
    home: str
    only_home: str
    missing: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the trail from the home page to this page."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page before it is rendered.

    Attributes:
        path: in the site.
        kind: `home`, `article`, … ; also the template's name.
        language: of the page.
        title: for people and for the browser's tab.
        description: for search engines.
        alternates: the page in each language of the site, this one among them.
        trail: from the home page.
        listed: whether search engines may list it.
        values: what its template shows.
    """

    path: str
    kind: str
    language: str
    title: str
    description: str = ""
    alternates: tuple[Alternate, ...] = ()
    trail: tuple[Step, ...] = ()
    listed: bool = True
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list of pages."""

    title: str
    path: str
    summary: str = ""
    of: str = ""
    clauses: tuple[Any, ...] = ()
