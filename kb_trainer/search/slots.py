"""What a question is made of when it is ranked."""

from typing import NamedTuple


class Option(NamedTuple):
    """One way to fill a slot: all its terms together, each `(field, term)`.

    A document with one of `unless` is not meant.
    """

    weight: float
    terms: tuple[tuple[str, str], ...]
    unless: tuple[tuple[str, str], ...] = ()


class Slot(NamedTuple):
    """A word or phrase of the question; the option that fits a document best counts."""

    options: tuple[Option, ...]
