"""Chooses among the variants of a line: by hash, none again before all were said."""

import hashlib
from collections import Counter
from collections.abc import Mapping

from kb_trainer.drills.model import Line, Lines
from kb_trainer.drills.moves import Feelings


def choose_line(
    lines: Lines,
    situation: str,
    *,
    seed: int,
    turn: int,
    feelings: Feelings,
    used: tuple[str, ...],
    revealed: tuple[str, ...] = (),
) -> Line:
    """Choose one line.

    Args:
        lines: the variants, at least one.
        situation: what they are for.
        seed: of the session.
        turn: replies given.
        feelings: of the customer.
        used: ids of lines said, in order.
        revealed: ids of circumstances told.

    Returns:
        Of the lines for this mood (or any mood), one that was said least often and, when all
        were said, not the one just said; of those one made for this mood, if there is one; of
        those the one that the hash picks.
    """
    said = Counter(used)
    possible = [line for line in lines if not line.told or line.told in revealed] or list(lines)
    fitting = [line for line in possible if line.mood in ("", feelings.mood)] or possible
    least = min(said[line.id] for line in fitting)
    fresh = [line for line in fitting if said[line.id] == least]
    last = {id_: place for place, id_ in enumerate(used)}
    stale = max(fresh, key=lambda line: last.get(line.id, -1)) if least and len(fresh) > 1 else None
    fresh = [line for line in fresh if line is not stale]
    made = [line for line in fresh if line.mood] or fresh
    key = f"{seed}|{turn}|{situation}|{feelings.mood}"
    digest = hashlib.sha256(key.encode()).digest()
    return made[int.from_bytes(digest[:8], "big") % len(made)]


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put values such as `promise` in place of `{{ promise }}`."""
    for name, value in values.items():
        text = text.replace(f"{{{{ {name} }}}}", value)
    return text
