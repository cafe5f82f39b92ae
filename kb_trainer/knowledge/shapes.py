"""What the YAML of a policy looks like."""

from dataclasses import dataclass
from typing import Any, Final

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import Exemption, Journey, LawCitation, Limit, NextStep
from kb_trainer.knowledge.fact import CLAUSE_ID, FACT_NAME, Fact, parse_fact
from kb_trainer.source.nodes import Node, Scalar
from kb_trainer.source.problems import Mark, Report
from kb_trainer.source.shapes import (
    Day,
    Field,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    Record,
    Schema,
    Text,
    Whole,
    wrong_type,
)

AUDIENCES: Final = ("public", "internal")


@dataclass(frozen=True, slots=True)
class FactShape:
    """A figure with its unit, as in `30 days`."""

    def read(self, node: Node, report: Report) -> Fact | None:
        """Return the fact."""
        if not isinstance(node, Scalar) or node.is_null:
            wrong_type(node, "text", report)
            return None
        fact = parse_fact(node.text)
        if fact is None:
            report.add(codes.WRONG_FACT, node.mark, value=node.text)
        return fact

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        return {
            "type": ["string", "number"],
            "examples": ["30 days", "15 working days", "4.95 EUR"],
        }


@dataclass(frozen=True, slots=True)
class ClauseData:
    """What the front matter, or a YAML policy, says of one clause."""

    title: str
    text: str
    facts: dict[str, Fact]
    why: str
    limits: tuple[Limit, ...]
    exceptions: tuple[Exemption, ...]
    next: tuple[NextStep, ...]
    contingency: str
    say: str
    journey: Journey | None
    law: tuple[LawCitation, ...]
    mark: Mark
    keys: dict[str, Mark]


LIMIT: Final = Record(
    Limit,
    {
        "what": Field(Text(), required=True, doc="What can't be done, in one sentence."),
        "instead": Field(Text(), default="", doc="What we do instead."),
        "why": Field(Text(), default="", doc="The reason, when it isn't the clause's."),
    },
    marked=True,
)

EXEMPTION: Final = Record(
    Exemption,
    {
        "who": Field(Text(), required=True, doc="Who may grant more."),
        "grant": Field(Text(), required=True, doc="What they may grant."),
    },
    marked=True,
)

NEXT_STEP: Final = Record(
    NextStep,
    {
        "step": Field(Text(), required=True, doc="What happens."),
        "who": Field(Text(), default="", doc="Who does it."),
        "by": Field(Text(), default="", doc="By when."),
    },
    marked=True,
)

JOURNEY: Final = Record(
    Journey,
    {
        "service": Field(Text(), required=True, doc="The service's name."),
        "way": Field(OneOf(("join", "leave")), required=True, doc="Joining or leaving."),
        "steps": Field(Whole(1, 99), required=True, doc="How many steps it takes a customer."),
        "channels": Field(ListOf(Text()), default=(), doc="By which channels it can be done."),
    },
    marked=True,
)

LAW_CITATION: Final = Record(
    LawCitation,
    {
        "article": Field(Text(), required=True, doc="An article of a law: ES-10-2025/17.1."),
        "fact": Field(Text(FACT_NAME), default="", doc="The clause's fact that it is about."),
    },
    marked=True,
    short="article",
)

CLAUSE: Final = Record(
    ClauseData,
    {
        "title": Field(Text(), default="", doc="The clause's title (in YAML policies)."),
        "text": Field(Text(), default="", doc="The clause's Markdown (in YAML policies)."),
        "facts": Field(MapOf(FactShape(), FACT_NAME), default={}, doc="Named figures."),
        "why": Field(Text(), default="", doc="The reason, in words for a customer."),
        "limits": Field(ListOf(LIMIT), default=(), doc="What can't be done."),
        "exceptions": Field(ListOf(EXEMPTION), default=(), doc="Who may grant more."),
        "next": Field(ListOf(NEXT_STEP), default=(), doc="What happens next."),
        "contingency": Field(Text(), default="", doc="The plan when it fails."),
        "say": Field(Text(), default="", doc="A sentence to read or paste as it stands."),
        "journey": Field(JOURNEY, doc="How many steps it takes to join or leave a service."),
        "law": Field(ListOf(LAW_CITATION), default=(), doc="Articles of laws that it keeps."),
    },
    marked=True,
    keyed=True,
)

FRONT_MATTER: Final[Record[dict[str, Any]]] = Record(
    dict,
    {
        "id": Field(Text(), default="", doc="The policy's id, shared by its translations."),
        "title": Field(Text(), default="", doc="The title, for people."),
        "summary": Field(Text(), default="", doc="What it says, in two lines."),
        "owner": Field(Text(), default="", doc="The department that answers for it."),
        "version": Field(Whole(1, 9999), doc="Whole number, raised with each change of a promise."),
        "effective": Field(Day(), doc="First day in force."),
        "expires": Field(Day(), doc="Last day in force, for what ends by itself."),
        "reviewed": Field(Day(), doc="Day of the last review."),
        "review": Field(Day(), doc="Day of the next review."),
        "audience": Field(OneOf(AUDIENCES), doc="Who may read it."),
        "language": Field(OneOf(LANGUAGES), doc="Its language."),
        "draft": Field(Flag(), default=False, doc="Whether it is unfinished."),
        "topics": Field(ListOf(Text()), default=(), doc="Ids of topics."),
        "aliases": Field(ListOf(Text()), default=(), doc="Former names of the file."),
        "clauses": Field(MapOf(CLAUSE, CLAUSE_ID), default={}, doc="Data of the clauses, by id."),
    },
    foreign=True,
)

POLICY: Final[Record[dict[str, Any]]] = Record(
    dict,
    {
        **FRONT_MATTER.fields,
        "kind": Field(OneOf(("policy",)), default="policy", doc="What the file is."),
        "text": Field(Text(), default="", doc="Markdown before the first clause."),
    },
    foreign=True,
)
