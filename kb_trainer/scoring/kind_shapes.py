"""Shapes of the kinds of matcher: how each is built and which keys it takes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from kb_trainer.scoring.kinds.count import CountMatcher
from kb_trainer.scoring.kinds.length import LengthMatcher
from kb_trainer.scoring.kinds.near import NearMatcher
from kb_trainer.scoring.kinds.pattern import PatternMatcher
from kb_trainer.scoring.kinds.phrases import PhrasesMatcher
from kb_trainer.scoring.kinds.ratio import RatioMatcher
from kb_trainer.scoring.kinds.repetition import RepetitionMatcher
from kb_trainer.scoring.kinds.series import SeriesMatcher
from kb_trainer.scoring.kinds.talk import TalkMatcher
from kb_trainer.scoring.scene import Matcher
from kb_trainer.scoring.word_shapes import Lines, PatternShape, PhrasesShape, Vocabulary
from kb_trainer.source.nodes import Node
from kb_trainer.source.problems import Report
from kb_trainer.source.shapes import Field, Flag, Schema, Whole

Builder = Callable[..., Matcher]
Fields = dict[str, Field]

_FEW: Final = Whole(1, 50)
_MANY: Final = Whole(0, 5000)


def kinds(vocabulary: Vocabulary) -> Mapping[str, tuple[Builder, Fields]]:
    """Return each kind of matcher but `slot`: how it is built and which keys it takes.

    Args:
        vocabulary: for its phrases.
    """
    phrases = Field(PhrasesShape(vocabulary), required=True, doc="Phrases, by commas or lines.")
    return {
        "phrases": (PhrasesMatcher, {"phrases": phrases}),
        "near": (NearMatcher, _near(phrases)),
        "pattern": (
            PatternMatcher,
            {"pattern": Field(PatternShape(), required=True, doc="RE2 over folded text.")},
        ),
        "count": (CountMatcher, _count(phrases)),
        "series": (SeriesMatcher, _series(phrases, vocabulary)),
        "repetition": (
            RepetitionMatcher,
            {"repetition": phrases, "turns": Field(_FEW, default=1, doc="In how many turns.")},
        ),
        "length": (LengthMatcher, _length()),
        "talk": (TalkMatcher, _talk()),
        "ratio": (_ratio_matcher, _ratio(vocabulary)),
    }


def _near(phrases: Field) -> Fields:
    return {
        "near": phrases,
        "second": phrases,
        "within": Field(_FEW, default=6, doc="Greatest distance in words."),
        "ordered": Field(Flag(), default=False, doc="Whether `near` must come first."),
    }


def _count(phrases: Field) -> Fields:
    return {
        "count": phrases,
        "least": Field(_FEW, default=2, doc="How often."),
        "distinct": Field(Flag(), default=False, doc="Whether the same words count once."),
    }


def _series(phrases: Field, vocabulary: Vocabulary) -> Fields:
    return {
        "series": phrases,
        "beside": phrases,
        "links": Field(PhrasesShape(vocabulary), doc="What joins steps."),
        "least": Field(_FEW, default=2, doc="How many different places."),
        "least_links": Field(_FEW, default=1, doc="How many links."),
    }


def _length() -> Fields:
    return {
        "length": Field(_MANY, required=True, doc="Words, at the most."),
        "told": Field(_MANY, default=0, doc="The customer's, at the least."),
    }


def _talk() -> Fields:
    return {
        "talk": Field(Whole(1, 5000), required=True, doc="Percent of the customer's words."),
        "turns": Field(_FEW, default=3, doc="Turns of the agent before it is judged."),
        "below": Field(Flag(), default=False, doc="Whether so many are the most."),
    }


def _ratio(vocabulary: Vocabulary) -> Fields:
    return {
        "ratio": Field(_PhrasesOrPolicy(vocabulary), required=True, doc="Phrases, or `policy`."),
        "percent": Field(Whole(1, 100), required=True, doc="The least share."),
        "least_words": Field(Whole(1, 1000), default=6, doc="Shorter replies pass."),
    }


@dataclass(frozen=True, slots=True)
class _PhrasesOrPolicy:
    """Phrases, or the word `policy` for the words of the policy."""

    vocabulary: Vocabulary

    def read(self, node: Node, report: Report) -> Any:  # noqa: ANN401  two kinds of answer
        if getattr(node, "text", "") == "policy":
            return _POLICY
        return PhrasesShape(self.vocabulary).read(node, report)

    def schema(self) -> Schema:
        return Lines().schema()


class _Policy:
    """Marks `ratio: policy`."""


_POLICY: Final = _Policy()


def _ratio_matcher(*, ratio: Any, percent: int, least_words: int) -> Matcher:  # noqa: ANN401  two kinds
    return RatioMatcher(None if ratio is _POLICY else ratio, percent, least_words)
