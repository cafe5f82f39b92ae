"""How what is published stands to a compliance profile."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kb_trainer.i18n.say import say
from kb_trainer.knowledge.fact import Fact
from kb_trainer.knowledge.law import CitedArticle
from kb_trainer.knowledge.profile import Profile, Requirement


class Status(StrEnum):
    """Whether a requirement is met."""

    MET = "met"
    MISSING = "missing"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Lack:
    """Why a requirement isn't met: the id of a message, and what it names."""

    message: str
    details: Mapping[str, object]

    def show(self, language: str) -> str:
        """Return the reason in words."""
        told = {
            name: one.show(language) if isinstance(one, Fact) else one
            for name, one in self.details.items()
        }
        return say(language, self.message, **told)


@dataclass(frozen=True, slots=True)
class InWords:
    """A text that stands in both languages."""

    words: Mapping[str, str]

    def show(self, language: str) -> str:
        """Return the text in a language."""
        return self.words[language]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one requirement stands.

    Attributes:
        requirement: what is asked.
        article: the article that asks it.
        status: whether it is met.
        clauses: ids of the clauses that meet it.
        contact: whether the contact page meets it.
        lacks: why it isn't met.
    """

    requirement: Requirement
    article: CitedArticle
    status: Status
    clauses: tuple[str, ...] = ()
    contact: bool = False
    lacks: tuple[Lack, ...] = ()


@dataclass(frozen=True, slots=True)
class Compliance:
    """How what is published stands to a profile.

    Attributes:
        profile: what a law asks.
        verdicts: article by article.
    """

    profile: Profile
    verdicts: tuple[Verdict, ...]

    def count(self, status: Status) -> int:
        """Return how many requirements stand so."""
        return sum(one.status is status for one in self.verdicts)
