"""Kind `slot`: what no word list can know, taken from the context. One file a slot in `slots/`."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from kb_trainer.scoring.scene import Matcher
from kb_trainer.scoring.slots.clause import ClauseMatcher
from kb_trainer.scoring.slots.contrary import ContraryMatcher
from kb_trainer.scoring.slots.declared import FIELDS, DeclaredMatcher
from kb_trainer.scoring.slots.denied import DeniedMatcher
from kb_trainer.scoring.slots.excess import ExcessMatcher
from kb_trainer.scoring.slots.figure import FigureMatcher
from kb_trainer.scoring.slots.forbidden import ForbiddenMatcher
from kb_trainer.scoring.slots.known import Kept, KnownMatcher
from kb_trainer.scoring.slots.name import NameMatcher
from kb_trainer.scoring.slots.reference import ReferenceMatcher
from kb_trainer.scoring.slots.shared import SOURCES, SharedMatcher
from kb_trainer.scoring.word_shapes import PhrasesShape, Vocabulary
from kb_trainer.source.shapes import Field, Flag, ListOf, OneOf, Record, Text, Whole


def _shared(vocabulary: Vocabulary, *, slot: str, terms_of: str, **rest: Any) -> Matcher:  # noqa: ANN401, ARG001  as read
    return SharedMatcher(
        terms_of,
        rest["least"],
        vocabulary.thesaurus,
        beyond=rest["beyond"] or "",
        apart=rest["apart"],
        only=rest["only"],
        whole=rest["whole"],
        parts=rest["parts"],
    )


def _known(vocabulary: Vocabulary, *, slot: str, requests: Any, fields: Any) -> Matcher:  # noqa: ANN401, ARG001  as read
    return KnownMatcher(requests, fields)


def _figure(vocabulary: Vocabulary, *, slot: str, least: int, **phrases: Any) -> Matcher:  # noqa: ANN401, ARG001  as read
    return FigureMatcher(**phrases, thesaurus=vocabulary.thesaurus, least=least)


def _contrary(vocabulary: Vocabulary, *, slot: str, least: int, **phrases: Any) -> Matcher:  # noqa: ANN401, ARG001  as read
    return ContraryMatcher(**phrases, thesaurus=vocabulary.thesaurus, least=least)


def _denied(vocabulary: Vocabulary, *, slot: str, least: int, **phrases: Any) -> Matcher:  # noqa: ANN401, ARG001  as read
    return DeniedMatcher(**phrases, thesaurus=vocabulary.thesaurus, least=least)


def _forbidden(vocabulary: Vocabulary, *, slot: str, least: int, **phrases: Any) -> Matcher:  # noqa: ANN401, ARG001  as read
    return ForbiddenMatcher(**phrases, thesaurus=vocabulary.thesaurus, least=least)


def _excess(vocabulary: Vocabulary, *, slot: str, **phrases: Any) -> Matcher:  # noqa: ANN401, ARG001  as read
    return ExcessMatcher(**phrases)


def _name(vocabulary: Vocabulary, *, slot: str, **limits: int) -> Matcher:  # noqa: ARG001  all builders are called alike
    return NameMatcher(**limits)


def _clause(vocabulary: Vocabulary, *, slot: str, least_words: int) -> Matcher:  # noqa: ARG001  all builders are called alike
    return ClauseMatcher(least_words)


def _reference(vocabulary: Vocabulary, *, slot: str, names: Any, reach: int) -> Matcher:  # noqa: ANN401, ARG001  as read
    return ReferenceMatcher(names, reach)


def _declared(vocabulary: Vocabulary, *, slot: str, of: str) -> Matcher:  # noqa: ARG001  all builders are called alike
    return DeclaredMatcher(of)


SLOTS: Final[Mapping[str, Callable[..., Matcher]]] = {
    "shared": _shared,
    "known": _known,
    "figure": _figure,
    "contrary": _contrary,
    "denied": _denied,
    "forbidden": _forbidden,
    "excess": _excess,
    "name": _name,
    "clause": _clause,
    "reference": _reference,
    "declared": _declared,
}
"""How each slot is built: called with the vocabulary and the slot's keys."""


def slot_fields(slot: str, vocabulary: Vocabulary) -> dict[str, Field]:
    """Return the keys that a slot takes.

    Args:
        slot: one of `SLOTS`.
        vocabulary: for its phrases.
    """
    phrases = Field(PhrasesShape(vocabulary), required=True)
    kept = Record(Kept, {"keys": phrases, "names": phrases})
    own: dict[str, dict[str, Field]] = {
        "shared": {
            "terms_of": Field(OneOf(SOURCES), required=True, doc="Whose terms."),
            "least": Field(Whole(1, 20), default=2, doc="How many in one sentence."),
            "whole": Field(Flag(), default=False, doc="Whether they may be spread over the reply."),
            "parts": Field(Whole(1, 9), default=1, doc="In how many parts between commas."),
            "beyond": Field(OneOf(SOURCES), doc="Whose terms don't count."),
            "apart": Field(PhrasesShape(vocabulary), doc="What marks sentences to leave out."),
            "only": Field(PhrasesShape(vocabulary), doc="What marks the sentences that count."),
        },
        "known": {"requests": phrases, "fields": Field(ListOf(kept), required=True)},
        "figure": {
            "told": phrases,
            "story": phrases,
            "plan": phrases,
            "least": Field(Whole(1, 9), default=2, doc="How many terms."),
        },
        "contrary": {
            "written": phrases,
            "told": phrases,
            "least": Field(Whole(1, 9), default=1, doc="How many terms."),
        },
        "denied": {
            "told": phrases,
            "denies": phrases,
            "frees": phrases,
            "least": Field(Whole(1, 9), default=2, doc="How many terms."),
        },
        "forbidden": {
            "forbids": phrases,
            "grants": phrases,
            "refuses": phrases,
            "least": Field(Whole(1, 9), default=2, doc="How many terms."),
            "breaks": Field(PhrasesShape(vocabulary), doc="What begins another thought."),
            "frees": Field(PhrasesShape(vocabulary), doc="A no that spares somebody something."),
        },
        "excess": {
            "grants": phrases,
            "refuses": phrases,
            "demands": phrases,
            "whole": phrases,
        },
        "name": {
            "short": Field(Whole(1, 500), default=40, doc="Words of a short reply."),
            "in_short": Field(Whole(2, 9), default=2, doc="Too often in a short one."),
            "in_long": Field(Whole(2, 9), default=3, doc="Too often otherwise."),
            "turns": Field(Whole(2, 20), default=4, doc="Too often in a row."),
        },
        "clause": {"least_words": Field(Whole(1, 50), default=4, doc="Words of its sentence.")},
        "reference": {"names": phrases, "reach": Field(Whole(1, 80), default=24)},
        "declared": {"of": Field(OneOf(FIELDS), required=True, doc="Which phrases.")},
    }
    return {"slot": Field(Text(), required=True, doc="Which slot."), **own[slot]}
