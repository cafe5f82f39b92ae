"""What a reply does to the demands, and what else it says about the case."""

from dataclasses import dataclass
from enum import StrEnum

from kb_trainer.scoring.phrases import Span


class Answer(StrEnum):
    """What a reply does to one demand."""

    GRANTED = "granted"
    CONCEDED = "conceded"
    REFUSED = "refused"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a reply does to one demand.

    Attributes:
        demand: the demand's id.
        answer: granted, conceded, refused or unclear.
        option: the option that was granted, or that isn't clear; may be empty.
        words: the trainee's words that say so.
        place: where they begin.
    """

    demand: str
    answer: Answer
    option: str = ""
    words: str = ""
    place: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reply says about the case.

    Attributes:
        settlements: at most one for each demand.
        reasoned: ids of demands for which the written reason was given.
        asked: ids of circumstances that were asked for, or reflected.
        openly: whether an open question was asked.
        question: whether anything was asked, or the customer invited to tell.
        asks: whether there is a question mark, other than to check that all is well.
        granted: places that grant what is allowed: options and extras.
        extras: ids of extras given.
        finds: ids of demands whose need was asked for or named.
        causes: `real` or `seems` for each cause that is named, in the order of the words.
        recited: whether most of it is read from the clauses.
        silent: whether the reply says nothing.
        foreign: whether it is in another language than the drill.
        noise: whether it holds no words, or words without sentences.
    """

    settlements: tuple[Settlement, ...] = ()
    reasoned: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    openly: bool = False
    question: bool = False
    asks: bool = False
    granted: tuple[Span, ...] = ()
    extras: tuple[str, ...] = ()
    finds: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    recited: bool = False
    silent: bool = False
    foreign: bool = False
    noise: bool = False

    def of(self, demand: str) -> Settlement | None:
        """Return what the reply does to a demand, or None."""
        return next((one for one in self.settlements if one.demand == demand), None)
