"""Articles, policies and clauses: what a knowledge base is made of."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from kb_trainer.i18n.say import say
from kb_trainer.knowledge.fact import Fact
from kb_trainer.source.problems import WHOLE_FILE, Mark


@dataclass(frozen=True, slots=True)
class Limit:
    """What can't be done, why, and what is done instead."""

    what: str
    instead: str = ""
    why: str = ""
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class Exemption:
    """Who may grant more than the clause gives, and what."""

    who: str
    grant: str
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class NextStep:
    """What happens next, who does it and by when."""

    step: str
    who: str = ""
    by: str = ""
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class Journey:
    """How many steps a customer takes to join or leave a service.

    Attributes:
        service: its name, the same for joining and leaving.
        way: `join` or `leave`.
        steps: how many.
        channels: by which it can be done; none when not said.
    """

    service: str
    way: str
    steps: int
    channels: tuple[str, ...] = ()
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class LawCitation:
    """An article of a law that a clause keeps.

    Attributes:
        article: such as `ES-10-2025/17.1`.
        fact: the name of the clause's fact that the article is about; nothing for all.
    """

    article: str
    fact: str = ""
    mark: Mark = WHOLE_FILE


class Standing(StrEnum):
    """Whether a customer may read an article, or why not."""

    PUBLISHED = "published"
    INTERNAL = "internal"
    DRAFT = "draft"
    FUTURE = "future"
    EXPIRED = "expired"

    def show(self, language: str) -> str:
        """Return the standing in words: `is internal`, `has expired`."""
        return say(language, f"kind.standing.{self.value}")


@dataclass(frozen=True, slots=True)
class Clause:
    """The smallest thing that can be cited.

    Attributes:
        id: such as `DEV-2`; unique within a language.
        title: the heading without the id.
        text: Markdown under the heading, facts by name.
        line: line of the file on which `text` begins.
        facts: named figures.
        why: the reason, in words for a customer.
        limits: what can't be done.
        exceptions: who may grant more.
        next: what happens next.
        contingency: the plan when it fails.
        say: a sentence that can be read or pasted to a customer as it stands.
        journey: how a customer joins or leaves a service, where the clause governs it.
        law: articles of laws that the clause keeps.
        mark: the heading, or the key in YAML.
        data_mark: the key under `clauses`, where the data stand.
        keys: places of the data, by key.
    """

    id: str
    title: str
    text: str
    line: int
    facts: dict[str, Fact] = field(default_factory=dict)
    why: str = ""
    limits: tuple[Limit, ...] = ()
    exceptions: tuple[Exemption, ...] = ()
    next: tuple[NextStep, ...] = ()
    contingency: str = ""
    say: str = ""
    journey: Journey | None = None
    law: tuple[LawCitation, ...] = ()
    mark: Mark = WHOLE_FILE
    data_mark: Mark = WHOLE_FILE
    keys: dict[str, Mark] = field(default_factory=dict)

    def place(self, key: str) -> Mark:
        """Return the place of a piece of data, or else of the heading."""
        return self.keys.get(key, self.mark)


@dataclass(frozen=True, slots=True)
class Article:
    """A file of the knowledge base.

    Attributes:
        path: the file, relative to the workspace, with forward slashes.
        id: as written, or made from the path.
        title: for people.
        summary: what it says, in two lines.
        language: `es` or `en`.
        audience: `public` or `internal`.
        draft: whether it is unfinished.
        owner: the department that answers for it.
        version: whole number, or None.
        effective: first day in force, or None.
        expires: last day in force, or None.
        reviewed: day of the last review, or None.
        review: day of the next review, or None.
        topics: ids of topics.
        aliases: former names of the file, from which the site leads on.
        clauses: in the order of the file.
        managed: whether it has front matter of ours.
        intro: Markdown before the first clause, or the whole body without clauses.
        intro_line: line of the file on which `intro` begins.
        keys: places of the front matter's keys.
    """

    path: str
    id: str
    title: str
    summary: str
    language: str
    audience: str
    draft: bool = False
    owner: str = ""
    version: int | None = None
    effective: dt.date | None = None
    expires: dt.date | None = None
    reviewed: dt.date | None = None
    review: dt.date | None = None
    topics: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    clauses: tuple[Clause, ...] = ()
    managed: bool = False
    intro: str = ""
    intro_line: int = 1
    keys: dict[str, Mark] = field(default_factory=dict)

    @property
    def is_policy(self) -> bool:
        """Whether the article has clauses that can be cited."""
        return self.managed and bool(self.clauses)

    def in_force(self, day: dt.date) -> bool:
        """Whether the article holds on a day; one without dates always does."""
        begun = self.effective is None or self.effective <= day
        return begun and (self.expires is None or day <= self.expires)

    def is_published(self, day: dt.date) -> bool:
        """Whether customers may read the article on a day."""
        return self.audience == "public" and not self.draft and self.in_force(day)

    def standing(self, day: dt.date) -> Standing:
        """Return whether customers may read the article on a day, or why not."""
        if self.audience != "public":
            return Standing.INTERNAL
        if self.draft:
            return Standing.DRAFT
        if self.in_force(day):
            return Standing.PUBLISHED
        begun = self.effective is None or self.effective <= day
        return Standing.EXPIRED if begun else Standing.FUTURE

    def overdue(self, day: dt.date) -> bool:
        """Whether the next review should have been before `day`."""
        return self.review is not None and self.review < day
