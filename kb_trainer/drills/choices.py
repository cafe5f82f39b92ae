"""Drills for beginners: replies to choose from, offered by where the talk stands."""

import hashlib
from typing import Final

from kb_trainer.drills.kinds import Choice, Offer
from kb_trainer.drills.session import Session
from kb_trainer.drills.state import State, Status

LEAST_LEFT: Final = 2
"""With fewer replies than this still unsaid, all are offered again."""


def offered(session: Session) -> tuple[Choice, ...]:
    """Return the replies that can be chosen now.

    Args:
        session: the talk so far.

    Returns:
        Those of the offer for where the talk stands, without what was chosen before, in an
        order that depends on the seed and the turn alone; none when the trainee writes.
    """
    offer = _offer(session)
    if session.ended or offer is None:
        return ()
    said = {one.reply for one in session.exchanges}
    fresh = [one for one in offer.choices if one.text not in said]
    choices = fresh if len(fresh) >= LEAST_LEFT else list(offer.choices)
    turn = len(session.exchanges)
    return tuple(sorted(choices, key=lambda one: _place(f"{session.seed}|{turn}|{one.text}")))


def choose(session: Session, reply: str) -> Choice | None:
    """Return the choice that a reply stands for.

    Args:
        session: the talk so far.
        reply: its number, from 1, or its words.

    Returns:
        The choice; None for anything else, which is a reply in the trainee's own words.
    """
    choices = offered(session)
    typed = reply.strip()
    if typed.isascii() and typed.isdigit() and 1 <= int(typed[:3]) <= len(choices):
        return choices[int(typed[:3]) - 1]
    return next((one for one in choices if one.text == typed), None)


def _offer(session: Session) -> Offer | None:
    offers = {one.when: one for one in session.drill.offers}
    names = _names(session.state)
    return next((offers[name] for name in names if name in offers), None)


def _names(state: State) -> list[str]:
    """Name where the talk stands, the most exact name first."""
    names = ["open"] if state.turn == 0 else []
    here = state.current
    if here is None:
        return [*names, "wrap"]
    if state.pressing:
        names.append(f"{here.id}.pressed")
    elif here.status in (Status.UNCLEAR, Status.DOUBTED):
        names.append(f"{here.id}.unclear")
    return [*names, here.id]


def _place(key: str) -> bytes:
    return hashlib.sha256(key.encode()).digest()
