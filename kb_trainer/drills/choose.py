"""Chooses among the variants of a line: by hash, none again before all were said."""

import hashlib
from collections import Counter
from collections.abc import Mapping

from kb_trainer.drills.model import Line, Lines
from kb_trainer.drills.state import State


def choose_line(lines: Lines, situation: str, seed: int, state: State) -> Line:
    """Choose one line.

    Args:
        lines: the variants, at least one.
        situation: what they are for.
        seed: of the session.
        state: the talk, with the ids of the lines said so far.

    Returns:
        Of the lines for this mood (or any mood), one that was said least often and, when all
        were said, not the one just said; of those one made for this mood, if there is one; of
        those the one that the hash picks.
    """
    said = Counter(state.used)
    mood = state.feelings.mood
    possible = [one for one in lines if not one.told or one.told in state.revealed] or list(lines)
    fitting = [line for line in possible if line.mood in ("", mood)] or possible
    least = min(said[line.id] for line in fitting)
    fresh = [line for line in fitting if said[line.id] == least]
    last = {id_: place for place, id_ in enumerate(state.used)}
    stale = max(fresh, key=lambda line: last.get(line.id, -1)) if least and len(fresh) > 1 else None
    fresh = [line for line in fresh if line is not stale]
    made = [line for line in fresh if line.mood] or fresh
    digest = hashlib.sha256(f"{seed}|{state.turn}|{situation}|{mood}".encode()).digest()
    return made[int.from_bytes(digest[:8], "big") % len(made)]


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put values such as `promise` in place of `{{ promise }}`."""
    for name, value in values.items():
        text = text.replace(f"{{{{ {name} }}}}", value)
    return text
