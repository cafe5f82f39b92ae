"""Until when the company answers, as the calculator on the contact page needs it."""

import datetime as dt
from dataclasses import dataclass

from kb_trainer.knowledge.fact import Fact
from kb_trainer.knowledge.law import CitedArticle


@dataclass(frozen=True, slots=True)
class ShownDeadline:
    """How long an answer takes.

    Attributes:
        clause: the id of the clause that promises it.
        article: the article of a law that asks it.
        fact: the figure.
    """

    clause: str
    article: CitedArticle
    fact: Fact


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the calculator on the contact page needs.

    Attributes:
        deadlines: what the company promises.
        holidays: days that aren't working days, in order.
        first: the first year whose holidays are among them.
        last: the last such year.
    """

    deadlines: tuple[ShownDeadline, ...]
    holidays: tuple[dt.date, ...]
    first: int
    last: int
