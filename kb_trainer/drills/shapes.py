"""What a drill file looks like, and how its parts are built."""

from dataclasses import dataclass
from typing import Any, Final

from kb_trainer.drills.channels import CHANNELS
from kb_trainer.drills.kind_shapes import (
    DIAGNOSIS,
    FOLLOWS,
    LABEL,
    NAME,
    NEWS,
    OFFER,
)
from kb_trainer.drills.model import (
    Circumstance,
    Demand,
    Extra,
    Line,
    Lines,
    Moment,
    Option,
    Outcome,
    Persona,
)
from kb_trainer.drills.moves import ACTS
from kb_trainer.knowledge.exam import EXAM, ExamTerms
from kb_trainer.knowledge.fact import CLAUSE_ID
from kb_trainer.source.problems import WHOLE_FILE, Mark
from kb_trainer.source.shapes import (
    Field,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    Record,
    Shape,
    Text,
    Whole,
)

STATUSES: Final = ("draft", "tried", "stable", "retired")
REGISTERS: Final = ("usted", "tú", "vos", "you")
MOODS: Final = ("calm", "tense", "angry")
DEMAND_SITUATIONS: Final = (
    "ask", "insist", "raised", "unclear", "doubt", "met", "refused", "refused_bare", "give_up",
    "precedent", "conceded", "revoked",
)  # fmt: skip
SITUATIONS: Final = (
    "open", "silence", "foreign", "noise", "blamed", "secret", "deflected", "promise_broken",
    "helpless", "canned", "known", "wrong", "name", "softened", "told_already", "unknown",
    "guarded", "unclear", "doubt", "met", "refused", "refused_bare", "give_up", "conceded",
    "revoked", "insist", "interrupt", "when", "extra", "supervisor", "leave", "handed", "wrap",
    "wrap_promise", "wrap_cold", "bye_happy", "bye_fair", "bye_cold", "why_met", "why_refused",
    "why_bare", "why_conceded", "why_ignored", "why_escalated", "why_open", "why_treated",
    "again_yes", "again_no", "in_public", "held", "too_long", "queue", "second_mail",
    "diagnosed", "misdiagnosed", "outdated", "word_kept", "word_broken", "no_word", "given",
    "next_customer",
)  # fmt: skip
FINGERPRINT: Final = r"new|[0-9a-f]{8}"


@dataclass(frozen=True, slots=True)
class LineData:
    """A line before it has its id."""

    text: str
    mood: str = ""
    told: str = ""
    id: str = ""
    mark: Mark = WHOLE_FILE


def numbered(data: tuple[LineData, ...], where: str) -> Lines:
    """Give each line its id: the place, and its own name or its number."""
    return tuple(
        Line(f"{where}.{one.id or number}", one.text, one.mood, one.told, one.mark)
        for number, one in enumerate(data, 1)
    )


def _demand(*, options: Any, forbidden: Any, lines: Any, **rest: Any) -> Demand:  # noqa: ANN401  as read
    named = [(id_, one, True) for id_, one in options.items()]
    named += [(id_, one, False) for id_, one in forbidden.items()]
    built = [Option(id=id_, allowed=allowed, **one) for id_, one, allowed in named]
    plain = rest.pop("plain_yes") or (built[-1].id if built else "")
    return Demand(
        id="",
        options=tuple(one for one in built if one.allowed),
        forbidden=tuple(one for one in built if not one.allowed),
        plain_yes=plain,
        lines=lines,
        **rest,
    )


_PHRASES: Final[Shape[Any]] = ListOf(Text())
_ACT: Final[Shape[Any]] = OneOf(tuple(ACTS))

LINE: Final = Record(
    LineData,
    {
        "text": Field(Text(), required=True, doc="The words; {{ DEV-1.plazo }} shows a fact."),
        "mood": Field(OneOf(MOODS), default="", doc="Said in this mood only."),
        "told": Field(Text(NAME), default="", doc="Said only after this fact was told."),
        "id": Field(Text(NAME), default="", doc="A name that stays when lines are moved."),
    },
    marked=True,
    short="text",
)
LINES: Final = ListOf(LINE)

PERSONA: Final = Record(
    Persona,
    {
        "name": Field(Text(), required=True, doc="An invented name."),
        "about": Field(Text(), default="", doc="One line about them, for the briefing."),
        "temper": Field(OneOf(("mild", "even", "quick")), default="even", doc="How anger moves."),
        "talk": Field(OneOf(("terse", "normal", "talkative")), default="normal", doc="How much."),
        "anger": Field(Whole(0, 9), default=4, doc="At the start."),
        "trust": Field(Whole(0, 10), default=4, doc="At the start."),
        "patience": Field(Whole(1, 10), default=7, doc="At the start."),
        "values": Field(ListOf(_ACT), default=(), doc="Acts that win twice the trust."),
    },
)

CIRCUMSTANCE: Final[Record[dict[str, Any]]] = Record(
    dict,
    {
        "tell": Field(LINES, required=True, doc="How it is told."),
        "asked": Field(_PHRASES, default=(), doc="Phrases of questions that bring it out."),
        "open": Field(Flag(), default=False, doc="Whether an open question brings it out."),
        "reflected": Field(_PHRASES, default=(), doc="Phrases that bring it out when said."),
        "trust": Field(Whole(0, 10), default=0, doc="The least trust at which it is told."),
    },
    marked=True,
)

OPTION: Final[Record[dict[str, Any]]] = Record(
    dict,
    {
        "text": Field(Text(), required=True, doc="What it is, for people."),
        "clause": Field(Text(CLAUSE_ID), required=True, doc="The clause that allows or forbids."),
        "phrases": Field(_PHRASES, required=True, doc="Words that grant it, in any register."),
        "example": Field(Text(), required=True, doc="A reply that grants it."),
    },
    marked=True,
)

DEMAND: Final = Record(
    _demand,
    {
        "text": Field(Text(), required=True, doc="What is asked for."),
        "need": Field(Text(), default="", doc="What is really needed."),
        "clauses": Field(ListOf(Text(CLAUSE_ID)), required=True, doc="Clauses that bear on it."),
        "topic": Field(_PHRASES, required=True, doc="Phrases that speak of what is asked for."),
        "finds": Field(_PHRASES, default=(), doc="Phrases that ask for the need or name it."),
        "reasons": Field(_PHRASES, default=(), doc="Phrases that give the published reason."),
        "options": Field(MapOf(OPTION, NAME), default={}, doc="What meets the need."),
        "forbidden": Field(MapOf(OPTION, NAME), default={}, doc="What policy forbids to grant."),
        "plain_yes": Field(Text(NAME), default="", doc="What a bare yes grants."),
        "best": Field(
            ListOf(OneOf((Outcome.NEED_MET.value, Outcome.REFUSED_WITH_REASON.value))),
            default=(Outcome.NEED_MET.value,),
            doc="The outcomes that a good reply reaches.",
        ),
        "lines": Field(MapOf(LINES, "|".join(DEMAND_SITUATIONS)), required=True, doc="Words."),
        "customer": Field(Text(NAME), default="", doc="Who asks, in a wave."),
    },
    marked=True,
)

EXTRA: Final[Record[dict[str, Any]]] = Record(
    dict,
    {
        "text": Field(Text(), required=True, doc="What it is, for people."),
        "phrases": Field(_PHRASES, required=True, doc="Words that give it."),
        "clause": Field(Text(CLAUSE_ID), default="", doc="The clause that allows it."),
    },
    marked=True,
)

MOMENT: Final[Record[dict[str, Any]]] = Record(
    dict,
    {
        "after": Field(Text(NAME), required=True, doc="'open', or the fact just told."),
        "expects": Field(ListOf(_ACT), required=True, doc="Acts, of which one must be shown."),
        "text": Field(Text(), required=True, doc="Why it matters, for the trainee."),
        "kept": Field(LINES, default=(), doc="Said when it went well."),
        "broken": Field(LINES, default=(), doc="Said when it did not."),
    },
    marked=True,
)

DRILL: Final[Record[dict[str, Any]]] = Record(
    dict,
    {
        "title": Field(Text(), required=True, doc="The title, for people."),
        "summary": Field(Text(), default="", doc="What is practised."),
        "goal": Field(Text(), default="", doc="What the trainee should reach."),
        "status": Field(OneOf(STATUSES), default="draft", doc="Only stable drills count."),
        "language": Field(OneOf(("es", "en")), default="es", doc="Of the talk."),
        "country": Field(Text(r"[A-Z]{2}"), default="ES", doc="Where the customer is from."),
        "register": Field(OneOf(REGISTERS), default="usted", doc="How the agent is addressed."),
        "channel": Field(OneOf(tuple(CHANNELS)), default="chat", doc="Where they talk."),
        "level": Field(Whole(1, 3), default=1, doc="1 easy, 3 hard."),
        "minutes": Field(Whole(1, 60), default=8, doc="How long a good talk takes."),
        "persona": Field(PERSONA, required=True, doc="The customer."),
        "record": Field(MapOf(Text(), LABEL), default={}, doc="What the company holds."),
        "clauses": Field(
            MapOf(Text(FINGERPRINT), CLAUSE_ID),
            default={},
            doc="Clauses with their fingerprint at the last review; 'new' until reviewed.",
        ),
        "cause": Field(_PHRASES, default=(), doc="Phrases for what happened."),
        "facts": Field(MapOf(CIRCUMSTANCE, NAME), default={}, doc="Told when asked."),
        "demands": Field(MapOf(DEMAND, NAME), required=True, doc="One to three."),
        "extras": Field(MapOf(EXTRA, NAME), default={}, doc="What would delight."),
        "moments": Field(MapOf(MOMENT, NAME), default={}, doc="Moments of truth."),
        "lines": Field(MapOf(LINES, "|".join(SITUATIONS)), required=True, doc="Words."),
        "hints": Field(ListOf(Text()), default=(), doc="Steps out for who is stuck."),
        "offers": Field(ListOf(OFFER), default=(), doc="Replies to choose from."),
        "follows": Field(FOLLOWS, default=None, doc="The contact before this one."),
        "diagnosis": Field(DIAGNOSIS, default=None, doc="A first cause that isn't the real one."),
        "customers": Field(MapOf(PERSONA, NAME), default={}, doc="Who come next, in a wave."),
        "news": Field(NEWS, default=None, doc="A fact that changes in the middle of a wave."),
        "exam": Field(EXAM, default=ExamTerms(), doc="What an exam asks for, if not the usual."),
    },
)


def circumstance(id_: str, data: dict[str, Any]) -> Circumstance:
    """Build a circumstance from what was read."""
    lines = numbered(data.pop("tell"), f"fact.{id_}")
    return Circumstance(id=id_, lines=lines, **data)


def moment(id_: str, data: dict[str, Any]) -> Moment:
    """Build a moment of truth from what was read."""
    kept = numbered(data.pop("kept"), f"moment.{id_}.kept")
    broken = numbered(data.pop("broken"), f"moment.{id_}.broken")
    return Moment(id=id_, kept=kept, broken=broken, **data)


def beyond(id_: str, data: dict[str, Any]) -> Extra:
    """Build an extra from what was read."""
    return Extra(id=id_, **data)
