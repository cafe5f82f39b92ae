"""Shapes of rule files and rubric files: what their YAML may say."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.scoring import codes
from kb_trainer.scoring.conditions import Conditional, Conditions
from kb_trainer.scoring.kind_shapes import kinds
from kb_trainer.scoring.kinds.slot import SLOTS, slot_fields
from kb_trainer.scoring.rubric import AREAS, SEVERITIES
from kb_trainer.scoring.scene import Matcher
from kb_trainer.scoring.word_shapes import Lines, PhrasesShape, Vocabulary
from kb_trainer.source.nodes import Mapping, Node, kind_of
from kb_trainer.source.problems import Report
from kb_trainer.source.shapes import (
    Field,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    Record,
    Schema,
    Shape,
    Text,
    Whole,
    WithMark,
)

RULE_ID: Final = r"[a-z][a-z0-9_.-]{0,59}"
ACT_ID: Final = r"[a-z][a-z0-9_]{0,59}"
_BY_LANGUAGE: Final = "|".join(LANGUAGES)


def _condition_fields(vocabulary: Vocabulary) -> dict[str, Field]:
    phrases = PhrasesShape(vocabulary)
    return {
        "asks": Field(Flag(), doc="Whether the sentence must (not) be a question."),
        "with": Field(phrases, doc="One must be in the same sentence."),
        "without": Field(phrases, doc="None may be in the same sentence."),
        "not_after": Field(phrases, doc="None may end just before."),
        "not_next": Field(phrases, doc="None may be in this sentence or the next."),
        "reply_with": Field(phrases, doc="One must be in the reply."),
        "reply_without": Field(phrases, doc="None may be in the reply."),
        "customer_with": Field(phrases, doc="One must be in the customer's words."),
        "policy_with": Field(phrases, doc="One must be in the policy."),
        "quoted": Field(Flag(), default=False, doc="Whether quoted words count."),
        "first": Field(Whole(0, 50), default=0, doc="Only in the first sentences."),
        "last": Field(Whole(0, 50), default=0, doc="Only in the last sentences."),
        "most_words": Field(Whole(0, 5000), default=0, doc="Only in replies so short."),
        "channels": Field(ListOf(Text()), default=(), doc="Only in these channels."),
    }


@dataclass(frozen=True, slots=True)
class MatcherShape:
    """One entry of `find`: a kind, its keys, and conditions."""

    vocabulary: Vocabulary

    def read(self, node: Node, report: Report) -> Matcher | None:
        """Return the matcher."""
        known = kinds(self.vocabulary)
        named = [e.key for e in node.entries] if isinstance(node, Mapping) else []
        found = [name for name in (*known, "slot") if name in named]
        if not isinstance(node, Mapping) or len(found) != 1:
            choices = ", ".join((*known, "slot"))
            report.add(codes.NOT_ONE_KIND, node.mark, found=kind_of(node), choices=choices)
            return None
        name = found[0]
        if name == "slot":
            slot = OneOf(tuple(SLOTS)).read(node.get("slot") or node, report)
            if slot is None:
                return None
            fields = slot_fields(slot, self.vocabulary)
            build: Callable[..., Matcher] = partial(SLOTS[slot], self.vocabulary)
        else:
            build, fields = known[name]
        conditions = _condition_fields(self.vocabulary)
        record = Record(partial(_conditional, build, frozenset(conditions)), fields | conditions)
        return record.read(node, report)

    def schema(self) -> Schema:
        """Return the shape as JSON Schema."""
        every = [fields for _, fields in kinds(self.vocabulary).values()]
        every += [
            slot_fields(slot, self.vocabulary) | {"slot": Field(OneOf((slot,)), required=True)}
            for slot in SLOTS
        ]
        conditions = _condition_fields(self.vocabulary)
        return {"anyOf": [Record(dict, fields | conditions).schema() for fields in every]}


def _conditional(build: Callable[..., Matcher], names: frozenset[str], /, **values: Any) -> Matcher:  # noqa: ANN401  as read
    conditions = {name: value for name, value in values.items() if name in names}
    own = {name: value for name, value in values.items() if name not in names}
    conditions["near"] = conditions.pop("with")
    return Conditional(build(**own), Conditions(**conditions))


EXAMPLE: Final[Record[dict[str, Any]]] = Record(
    dict,
    {
        "reply": Field(Text(), required=True, doc="The reply; the words to be found in [[ ]]."),
        "customer": Field(Text(), doc="What the customer said."),
        "before": Field(ListOf(Text()), doc="The agent's earlier turns."),
        "name": Field(Text(), doc="The customer's name."),
        "policy": Field(Text(), doc="The policy that applies."),
        "need": Field(Text(), doc="The need behind the demand."),
        "record": Field(MapOf(Text()), doc="What is on file."),
        "channel": Field(Text(), doc="The channel."),
    },
    short="reply",
)
_EXAMPLES: Final[Shape[Any]] = Record(
    dict,
    {
        "match": Field(ListOf(WithMark(EXAMPLE)), default=(), doc="Replies in which it is found."),
        "none": Field(ListOf(WithMark(EXAMPLE)), default=(), doc="Replies in which it is not."),
    },
)
_WORDS: Final = MapOf(Text(), _BY_LANGUAGE)
LISTS: Final = MapOf(MapOf(Lines(), r"[a-z_]+"), _BY_LANGUAGE)


def rule_record(vocabularies: dict[str, Vocabulary]) -> Record[dict[str, Any]]:
    """Return the shape of a rule file.

    Args:
        vocabularies: by language, with the rule's own lists.
    """
    find: Record[dict[str, Any]] = Record(
        dict,
        {
            language: Field(ListOf(MatcherShape(one)), default=(), doc="How it is found.")
            for language, one in vocabularies.items()
        },
    )
    void: Record[dict[str, Any]] = Record(
        dict,
        {one: Field(PhrasesShape(known)) for one, known in vocabularies.items()},
    )
    return Record(
        dict,
        {
            "kind": Field(OneOf(("rule",)), required=True, doc="What the file is."),
            "id": Field(Text(RULE_ID), required=True, doc="The rule's id."),
            "version": Field(Whole(1, 9999), default=1, doc="Raised with each change."),
            "act": Field(Text(ACT_ID), required=True, doc="What it finds."),
            "area": Field(OneOf(AREAS), required=True, doc="Where it belongs."),
            "points": Field(Whole(-100, 100), required=True, doc="What it earns or costs."),
            "severity": Field(OneOf(SEVERITIES), required=True, doc="How grave it is."),
            "cap": Field(Whole(0, 100), doc="The most such a reply can score."),
            "counts": Field(ListOf(OneOf(("empathy", "demands"))), default=(), doc="Also moves."),
            "unless": Field(ListOf(Text(ACT_ID)), default=(), doc="Acts that void it."),
            "given": Field(ListOf(Text(ACT_ID)), default=(), doc="Acts of which it needs one."),
            "enabled": Field(Flag(), default=True, doc="Whether it scores."),
            "published": Field(Flag(), default=True, doc="Whether people may read it."),
            "why": Field(_WORDS, required=True, doc="The reason, by language."),
            "better": Field(_WORDS, default={}, doc="A better line, by language."),
            "lists": Field(LISTS, default={}, doc="Word lists of its own."),
            "exceptions": Field(void, default={}, doc="Phrases that void it in their sentence."),
            "find": Field(find, required=True, doc="How it is found, by language."),
            "examples": Field(MapOf(_EXAMPLES, _BY_LANGUAGE), default={}, doc="Its proof."),
        },
    )


_BAND: Final[Record[dict[str, Any]]] = Record(
    dict, {"least": Field(Whole(0, 100), required=True), "name": Field(_WORDS, required=True)}
)
_START: Final = Whole(0, 100)
_FORMULA: Final[Record[dict[str, Any]]] = Record(
    dict,
    {
        "overall": Field(_START, default=40, doc="Start of the overall score."),
        "empathy": Field(_START, default=40, doc="Start of empathy."),
        "demands": Field(_START, default=40, doc="Start of demands."),
        "area": Field(_START, default=50, doc="Start of each area."),
        "late": Field(Whole(0, 20), default=4, doc="Cost of each useless turn after the first."),
        "right_first_time": Field(
            Whole(0, 30), default=5, doc="Points when the first cause named is the real one."
        ),
        "wrong_first_time": Field(Whole(-30, 0), default=-10, doc="Points when it isn't."),
        "session": Field(_START, default=100, doc="Percent of good points in a session."),
        "conceded": Field(_START, default=30, doc="Cap of a session with a conceded demand."),
        "outcomes": Field(MapOf(Whole(-100, 100)), default={}, doc="Points of outcomes."),
        "full": Field(
            MapOf(Whole(1, 100), "|".join(AREAS)), default={}, doc="Points that fill an area."
        ),
    },
)
RUBRIC: Final[Record[dict[str, Any]]] = Record(
    dict,
    {
        "kind": Field(OneOf(("rubric",)), required=True, doc="What the file is."),
        "areas": Field(MapOf(_WORDS, "|".join(AREAS)), default={}, doc="Names of the areas."),
        "bands": Field(ListOf(_BAND), default=(), doc="Names of scores."),
        "formula": Field(_FORMULA, doc="Where scores start."),
        "lists": Field(LISTS, default={}, doc="Word lists that all rules may use."),
        "families": Field(
            MapOf(ListOf(Lines()), _BY_LANGUAGE), default={}, doc="Words of one meaning."
        ),
    },
)
