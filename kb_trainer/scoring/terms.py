"""Terms: what two texts share when the same things are told in other words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kb_trainer.scoring.reading import Reading, Sentence, Word
from kb_trainer.scoring.words import is_content, stem
from kb_trainer.text.fold import compose, fold

_DIGITS: Final = re.compile(r"[0-9]{2,}")


MOST_MET: Final = 20_000
"""Words whose terms are remembered, so that memory stays flat."""

MOST_TEXTS: Final = 256
"""Texts whose terms are remembered: a policy and its sentences come again and again."""

LONGEST_TEXT: Final = 4_000
"""Code points of a text whose terms are remembered."""


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """Families of words that tell the same thing.

    Attributes:
        language: `es` or `en`.
        families: the family's name by stem.
    """

    language: str
    families: Mapping[str, str] = field(default_factory=dict)
    _met: dict[str, str | None] = field(default_factory=dict, compare=False, repr=False)
    _told: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    def term(self, word: Word) -> str | None:
        """Return what a word stands for, or None when it says nothing of its own."""
        try:
            return self._met[word.text]
        except KeyError:
            if len(self._met) >= MOST_MET:
                self._met.clear()
            return self._met.setdefault(word.text, self._term(word))

    def _term(self, word: Word) -> str | None:
        family = self.families.get(word.stem)
        if family is not None:
            return family
        if _DIGITS.fullmatch(word.text):
            return f"#{word.text}"
        return word.stem if is_content(word.text, self.language) else None

    def terms(self, reading: Reading) -> frozenset[str]:
        """Return all terms of a text; those of the last short texts are remembered."""
        known = self._told.get(reading.text)
        if known is None:
            known = frozenset(t for word in reading.words if (t := self.term(word)) is not None)
            if len(self._told) >= MOST_TEXTS:
                self._told.clear()
            if len(reading.text) <= LONGEST_TEXT:
                self._told[reading.text] = known
        return known

    def shared(
        self, reading: Reading, sentence: Sentence, known: frozenset[str]
    ) -> list[tuple[Word, str]]:
        """Return the words of a sentence whose terms are known, each term once."""
        found: dict[str, Word] = {}
        for word in reading.words_in(sentence):
            term = self.term(word)
            if term is not None and term in known:
                found.setdefault(term, word)
        return [(word, term) for term, word in found.items()]


def thesaurus(language: str, families: Iterable[Sequence[str]]) -> Thesaurus:
    """Build a thesaurus.

    Args:
        language: `es` or `en`.
        families: words that tell the same thing; of a family, the first names it.
    """
    table: dict[str, str] = {}
    for family in families:
        name = f"={fold(compose(family[0]))}"
        for word in family:
            table.setdefault(stem(fold(compose(word)), language), name)
    return Thesaurus(language, table)
