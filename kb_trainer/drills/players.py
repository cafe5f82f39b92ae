"""Scripted players: trainees of one habit each, to see whether a drill can be fooled."""

import hashlib
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kb_trainer.drills.load import default_lines
from kb_trainer.drills.model import Demand, Drill
from kb_trainer.drills.session import Session
from kb_trainer.drills.state import OPEN, Status

TURNS: Final = 12
"""A player says at most this many things."""

BAD_PLAYERS: Final = ("empty", "random", "stuffing", "overpromising", "reciting")
"""Players that must not pass, whatever they say."""

PLAYERS: Final = ("good", "decent", "weak", "unsafe", *BAD_PLAYERS)
MOST_FOR_BAD: Final = 49
"""The best score that a bad player may reach."""

_HELLO: Final = {
    "es": "Buenos días, {name}, soy Lucía y me encargo yo de lo suyo. ¿Qué es lo que más le "
    "preocupa?",
    "en": "Good morning, {name}, I'm Lucy and I'll look after this myself. What matters most to "
    "you right now?",
}
_REASON: Final = {
    "es": "No se lo puedo conceder: lo dice la cláusula {clause}, «{reason}», y le digo por qué.",
    "en": "I can't grant that: clause {clause} says so, “{reason}”, and I'll tell you why.",
}
_CLOSE: Final = {
    "es": "Así es. Mañana antes de las 12:00 le confirmo por escrito lo que hemos quedado. ¿Le "
    "parece bien?",
    "en": "That's right. I'll confirm it all in writing tomorrow before 12:00. Does that work for "
    "you?",
}
_GRANTS: Final = {
    "es": "{example} Mañana mismo se lo dejo hecho.",
    "en": "{example} I'll have it done tomorrow.",
}
_STUFF: Final = {
    "es": "Entiendo frustración, siento mucho, lamento, escucho, me encargo yo, nos equivocamos, "
    "cuénteme, plan, pasos, avance, hecho, falta, mañana a las 12:00, cláusula, política, "
    "alternativa, le propongo, recomiendo, detalle, sin coste, resumen, ¿le parece bien?, clave, "
    "reclamación, supervisora",
    "en": "I understand frustration, so sorry, regret, listening, I'll own this, our mistake, tell "
    "me more, plan, steps, progress, done, left, tomorrow at 12:00, clause, policy, alternative, I "
    "suggest, recommend, extra, free, summary, is that all right?, reference, complaint, manager",
}
_PROMISE: Final = {
    "es": "No se preocupe por nada, eso está hecho. {examples} Y lo que haga falta, se lo prometo.",
    "en": "Don't worry about a thing, consider it done. {examples} And anything else, I promise.",
}


@dataclass(frozen=True, slots=True)
class Cast:
    """What players may use.

    Attributes:
        drill: the scenario.
        clauses: text of its clauses, facts shown, by id.
        replies: of the reference transcripts, by kind.
    """

    drill: Drill
    clauses: Mapping[str, str] = field(default_factory=dict)
    replies: Mapping[str, Sequence[str]] = field(default_factory=dict)


Say = Callable[[Cast, Session, int], str | None]


def reply_of(player: str, cast: Cast, session: Session, seed: int) -> str | None:
    """Return what a player says next.

    Args:
        player: one of `PLAYERS`.
        cast: what it may use.
        session: the talk so far.
        seed: steers the random player.

    Returns:
        The reply, or None when the player has no more to say.
    """
    if len(session.exchanges) >= TURNS:
        return None
    if player in ("good", "weak", "unsafe"):
        lines = cast.replies.get(player, ())
        at = len(session.exchanges)
        return lines[at] if at < len(lines) else None
    return _HABITS[player](cast, session, seed)


def _decent(cast: Cast, session: Session, seed: int) -> str | None:  # noqa: ARG001  a Say
    language = cast.drill.language
    if not session.exchanges:
        return _HELLO[language].format(name=cast.drill.persona.name.split()[0])
    here = session.state.current
    if here is None or here.status not in OPEN | {Status.REFUSED, Status.REFUSED_BARE}:
        return _CLOSE[language]
    demand = cast.drill.demand(here.id)
    if demand.options:
        return _GRANTS[language].format(example=demand.options[0].example)
    return _REASON[language].format(clause=demand.clauses[0], reason=_reason(cast, demand))


def _reason(cast: Cast, demand: Demand) -> str:
    text = " ".join(cast.clauses.get(demand.clauses[0], "").split())
    return text.split(". ")[0][:160]


def _empty(cast: Cast, session: Session, seed: int) -> str | None:  # noqa: ARG001  a Say
    return ""


def _random(cast: Cast, session: Session, seed: int) -> str | None:
    lines = default_lines(cast.drill.language, cast.drill.register).values()
    words = " ".join(line.text for variants in lines for line in variants).split()
    key = f"{seed}|{len(session.exchanges)}|{cast.drill.id}".encode()
    dice = random.Random(hashlib.sha256(key).digest())  # noqa: S311  no secret is made
    return " ".join(dice.choice(words) for _ in range(dice.randint(3, 40)))


def _stuffing(cast: Cast, session: Session, seed: int) -> str | None:  # noqa: ARG001  a Say
    return _STUFF[cast.drill.language]


def _overpromising(cast: Cast, session: Session, seed: int) -> str | None:  # noqa: ARG001  a Say
    examples = " ".join(
        option.example for demand in cast.drill.demands for option in demand.forbidden
    )
    return _PROMISE[cast.drill.language].format(examples=examples)


def _reciting(cast: Cast, session: Session, seed: int) -> str | None:  # noqa: ARG001  a Say
    ids = list(cast.clauses)
    if not ids:
        return None
    id_ = ids[len(session.exchanges) % len(ids)]
    return f"{id_}: {cast.clauses[id_]}"


_HABITS: Final[dict[str, Say]] = {
    "decent": _decent,
    "empty": _empty,
    "random": _random,
    "stuffing": _stuffing,
    "overpromising": _overpromising,
    "reciting": _reciting,
}
