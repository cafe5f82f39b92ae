"""How the customer looks back: a rating from 1 to 5, why, and whether they would buy again."""

from dataclasses import dataclass
from typing import Final

from kb_trainer.drills.choose import choose_line
from kb_trainer.drills.engine import lines_for
from kb_trainer.drills.model import Outcome
from kb_trainer.drills.moves import BAD
from kb_trainer.drills.session import Session

WORTH: Final[dict[Outcome, int]] = {
    Outcome.NEED_MET: 3,
    Outcome.CONCEDED: 3,
    Outcome.REFUSED_WITH_REASON: 1,
    Outcome.ESCALATED: -1,
    Outcome.OPEN: -2,
    Outcome.REFUSED_BARE: -3,
    Outcome.IGNORED: -4,
}
"""What each outcome adds to the rating's sum."""

CAP_UNSETTLED: Final = 40
"""The most that a session scores in which no demand was settled well, or which the customer
left in anger: kind words aren't service."""

CAP_OPEN: Final = 59
"""The most that a session scores in which a demand was never answered: it can't pass."""

SETTLED_WELL: Final = frozenset({Outcome.NEED_MET, Outcome.REFUSED_WITH_REASON, Outcome.ESCALATED})
"""Outcomes with which a session can pass."""

UNANSWERED: Final = frozenset({Outcome.OPEN, Outcome.IGNORED})
"""Outcomes of demands that nobody said yes or no to."""

STEPS: Final = ((9, 5), (5, 4), (1, 3), (-4, 2))
"""Least sums for ratings 5, 4, 3 and 2; below is 1."""

_MIDDLING: Final = 3
"""The rating in the middle: who gives no more looks at what went worst."""

WORST_FIRST: Final = (
    (Outcome.IGNORED, "why_ignored"),
    (Outcome.REFUSED_BARE, "why_bare"),
    (Outcome.OPEN, "why_open"),
    (Outcome.ESCALATED, "why_escalated"),
    (Outcome.REFUSED_WITH_REASON, "why_refused"),
    (Outcome.CONCEDED, "why_conceded"),
    (Outcome.NEED_MET, "why_met"),
)


@dataclass(frozen=True, slots=True)
class Rating:
    """How the customer rates the contact.

    Attributes:
        rating: 1 to 5.
        why: one line.
        again: whether they would buy again.
        again_words: the same, in their words.
    """

    rating: int
    why: str
    again: bool
    again_words: str


def rate(session: Session) -> Rating:
    """Rate a session as the customer would.

    Args:
        session: one that has ended.

    Returns:
        The rating: trust less anger (in a wave their mean over the customers), plus the mean
        worth of the outcomes, in steps.
    """
    left = (*session.state.gone, session.state.feelings)
    outcomes = session.outcomes.values()
    worth = sum(WORTH[one] for one in outcomes) * 2 // max(1, len(outcomes))
    total = sum(one.trust - one.anger for one in left) // len(left) + worth
    rating = next((stars for least, stars in STEPS if total >= least), 1)
    again = rating > _MIDDLING or (rating == _MIDDLING and left[-1].trust > left[-1].anger)
    return Rating(
        rating,
        _say(session, _why(session, rating)),
        again,
        _say(session, "again_yes" if again else "again_no"),
    )


def _why(session: Session, rating: int) -> str:
    """Name the reason: a good rating looks at the best outcome, a poor one at the worst."""
    outcomes = set(session.outcomes.values())
    order = WORST_FIRST if rating <= _MIDDLING else tuple(reversed(WORST_FIRST))
    hurts = sum(len(BAD.intersection(one.events)) for one in session.exchanges)
    settled = outcomes <= {Outcome.NEED_MET, Outcome.CONCEDED, Outcome.REFUSED_WITH_REASON}
    if rating <= _MIDDLING and hurts and settled:
        return "why_treated"
    return next(name for outcome, name in order if outcome in outcomes)


def _say(session: Session, situation: str) -> str:
    lines = lines_for(session.drill, situation)
    return choose_line(lines, situation, session.seed, session.state).text
