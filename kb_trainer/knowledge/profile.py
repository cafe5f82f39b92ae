"""Compliance profiles: what a law asks of written policies and public pages, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.source.problems import Report
from kb_trainer.source.shapes import Field, ListOf, MapOf, OneOf, Record, Text
from kb_trainer.source.yaml_tree import read_yaml

_FOLDER: Final = files("kb_trainer.knowledge") / "profiles"

BY: Final = ("clause", "routes", "hours", "numbers", "complaints", "reader")
"""What tells whether a requirement is met: a clause that cites the article and says it; ways to
reach a person; their hours; no telephone number that costs extra; the complaints policy on the
contact page; or a reader, for no program can."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that an article asks.

    Attributes:
        article: such as `ES-10-2025/17.1`.
        asks: what, by language.
        by: what tells whether it is met, one of `BY`.
        says: by language, what the clause must say; each is a choice of phrases (`key|reference`,
            and `survey…after` for words with a few others between them).
        kinds: of ways to reach a person, one of each choice (`email|chat`).
        prefixes: of telephone numbers that cost extra.
        write: what to write when it is missing, or what to look at, by language.
    """

    article: str
    asks: Mapping[str, str]
    by: str
    write: Mapping[str, str]
    says: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kinds: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """What a law asks of what a company writes.

    Attributes:
        id: such as `es-10-2025`.
        name: by language.
        requirements: article by article.
    """

    id: str
    name: Mapping[str, str]
    requirements: tuple[Requirement, ...]

    @property
    def laws(self) -> frozenset[str]:
        """The ids of the laws it is about."""
        return frozenset(one.article.partition("/")[0] for one in self.requirements)


_WORDED: Final[Record[dict[str, str]]] = Record(
    dict, {language: Field(Text(), required=True) for language in LANGUAGES}
)

_REQUIREMENT: Final = Record(
    Requirement,
    {
        "article": Field(Text(), required=True),
        "asks": Field(_WORDED, required=True),
        "by": Field(OneOf(BY), required=True),
        "write": Field(_WORDED, required=True),
        "says": Field(MapOf(ListOf(Text()), "|".join(LANGUAGES)), default={}),
        "kinds": Field(ListOf(Text()), default=()),
        "prefixes": Field(ListOf(Text()), default=()),
    },
)


_PROFILE: Final = Record(
    Profile,
    {
        "id": Field(Text(), required=True),
        "name": Field(_WORDED, required=True),
        "requirements": Field(ListOf(_REQUIREMENT), required=True),
    },
)


@cache
def profile_names() -> tuple[str, ...]:
    """Return the names of the profiles that come with the program."""
    names = (one.name for one in _FOLDER.iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))


@cache
def load_profile(name: str) -> Profile:
    """Read a profile that comes with the program.

    Args:
        name: one of `profile_names()`.

    Raises:
        ValueError: when its file is wrong, which the tests rule out.
    """
    report = Report(f"{name}.yaml")
    root = read_yaml((_FOLDER / f"{name}.yaml").read_text("utf-8"), report)
    profile = _PROFILE.read(root, report) if root is not None else None
    if profile is None or report.problems:
        raise ValueError(report.problems)
    return profile
