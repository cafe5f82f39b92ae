"""What a word that isn't known may have meant."""

import difflib
from collections.abc import Iterable

from kb_trainer.text.slug import slug


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.6) -> str:
    """Return the known word that is most like another.

    Args:
        word: as it was written.
        known: what it may have meant.
        likeness: the least that counts, from 0 to 1 (1: the same), as difflib measures it.

    Returns:
        The word, or nothing when none is like it.
    """
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=likeness)
    return close[0] if close else ""


def nearest_id(typed: str, known: Iterable[str], *, likeness: float = 0.6) -> str:
    """Return the id that was meant: one that begins with what was typed, else one like it.

    Args:
        typed: in any case, with or without accents.
        known: ids, each as `slug` writes them.
        likeness: as for `nearest`.

    Returns:
        The id, or nothing when none is like it.
    """
    ids = list(known)
    begins = [one for one in ids if one.startswith(slug(typed))]
    return nearest(slug(typed), begins or ids, likeness=0 if begins else likeness)
