"""What each customer of a session felt, turn by turn."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kb_trainer.drills.moves import Feelings
from kb_trainer.drills.session import Exchange, Session

_ANOTHER: Final = "next_customer."
"""Lines with which another customer of a wave comes begin with this."""


@dataclass(frozen=True, slots=True)
class Felt:
    """What a customer felt.

    Attributes:
        turn: after which turn, from 1; 0 is the beginning. Where another customer comes,
            their feelings at first stand with the turn before.
        customer: their name.
        feelings: anger, trust and patience.
    """

    turn: int
    customer: str
    feelings: Feelings


def served(session: Session) -> list[str]:
    """Return the name of who is served in each turn, and of who would be in the next."""
    drill = session.drill
    ids = dict.fromkeys(demand.customer for demand in drill.demands)
    waiting = [drill.served(id_).name for id_ in ids]
    names = [waiting.pop(0)]
    for exchange in session.exchanges:
        names.append(waiting.pop(0) if waiting and _brings_another(exchange) else names[-1])
    return names


def felt(session: Session) -> Iterator[Felt]:
    """Give the feelings of a session from the beginning to the end."""
    exchanges, names = session.exchanges, served(session)
    yield Felt(0, names[0], exchanges[0].before if exchanges else session.state.feelings)
    for turn, exchange in enumerate(exchanges, 1):
        if turn > 1 and _brings_another(exchanges[turn - 2]):
            yield Felt(turn - 1, names[turn - 1], exchange.before)
        yield Felt(turn, names[turn - 1], exchange.after)


def turn_of_most(session: Session, sign: int) -> int:
    """Return the turn that did the customer most good or most harm.

    Args:
        session: the talk.
        sign: 1 for good: trust up and anger down; -1 for harm.

    Returns:
        The turn, from 1, of several the first; 0 for none.
    """
    moved = [
        sign * (one.after.trust - one.before.trust - one.after.anger + one.before.anger)
        for one in session.exchanges
    ]
    most = max(moved, default=0)
    return moved.index(most) + 1 if most > 0 else 0


def _brings_another(exchange: Exchange) -> bool:
    """Tell whether the next customer of a wave comes with what is said."""
    return any(id_.startswith(_ANOTHER) for id_ in exchange.said.lines)
