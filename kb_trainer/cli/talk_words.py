"""Words of a talk that aren't for the customer: `/ayuda`, `/search terms`, `/politica DEV-2`."""

from typing import Final, NamedTuple

from kb_trainer.text.fold import compose, fold
from kb_trainer.text.near import nearest

WORDS: Final = {
    "help": ("ayuda", "help"),
    "hint": ("pista", "hint"),
    "search": ("buscar", "search"),
    "policy": ("politica", "policy"),
    "cite": ("citar", "cite"),
    "record": ("ficha", "record"),
    "repeat": ("repetir", "repeat"),
    "back": ("atras", "back"),
    "flag": ("marcar", "flag"),
    "editor": ("editor",),
    "pause": ("pausa", "pause"),
    "quit": ("salir", "quit"),
}
"""By name: in Spanish, in English. Both are understood always, in any case, with accents or not."""

_NAMES: Final = {word: name for name, words in WORDS.items() for word in words}


class Word(NamedTuple):
    """A word and what follows it.

    Attributes:
        name: one of `WORDS`, or nothing when nobody knows it.
        rest: what follows, without needless blanks.
        typed: the word as it was typed.
        meant: what an unknown word may have been, with its slash, or nothing.
    """

    name: str
    rest: str
    typed: str
    meant: str = ""


def read_word(text: str) -> Word | None:
    """Read what was typed as a word.

    Args:
        text: as typed.

    Returns:
        The word; None when it is a reply. A reply may begin with a slash when it is doubled.
    """
    typed = " ".join(compose(text).split())
    plain = fold(typed)
    if plain in _NAMES:  # Nobody says just `salir` to a customer.
        return Word("", "", typed, f"/{plain}")
    if not plain.startswith("/") or plain.startswith("//"):
        return None
    # `/ ayuda` is `/ayuda`.
    body = plain[1:].lstrip()
    word, _, _ = body.partition(" ")
    start = len(plain) - len(body) + len(word)
    rest = typed[start:].strip()
    name = _NAMES.get(word, "")
    close = "" if name else nearest(word, _NAMES)
    return Word(name, rest, f"/{typed[start - len(word) : start]}", close and f"/{close}")


def as_reply(text: str) -> str:
    """Return a reply without the slash that marks it as one.

    Args:
        text: as typed, no word.
    """
    bare = text.lstrip()
    return bare[1:] if bare.startswith("//") else text


def shown(name: str, language: str) -> str:
    """Return a word as it is typed in a language, with its slash."""
    words = WORDS[name]
    return f"/{words[0 if language == 'es' else -1]}"
