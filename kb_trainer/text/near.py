"""What a word that isn't known may have meant."""

import difflib
from collections.abc import Iterable


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
