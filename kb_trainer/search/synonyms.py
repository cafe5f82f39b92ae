"""Synonyms: which words of a question stand for which others."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from kb_trainer.search.analysis import Word, words
from kb_trainer.search.slots import Option, Slot
from kb_trainer.search.stop_words import SAID_AS, TELLING

SYNONYM: Final = 0.8
"""What the policies' own word is worth where a customer's stands for it."""

AMONG: Final = 0.2
"""What any other word of the same entry is worth."""

_Key = tuple[str, ...]
_Terms = tuple[str, ...]


class Thesaurus:
    """Words and phrases that mean the same.

    A phrase is known by its terms and by those of its stop words that tell
    something: *cuánto vale* is not *vale*, *no hay* is not nothing.

    Args:
        entries: for each entry its language and its phrases.
    """

    def __init__(self, entries: Iterable[tuple[str, Sequence[str]]]) -> None:
        self._same: dict[str, dict[_Key, dict[_Terms, float]]] = defaultdict(dict)
        self._single: dict[str, set[str]] = defaultdict(set)
        self._longest = 1
        self.words: dict[str, set[str]] = defaultdict(set)
        for language, phrases in entries:
            self._add(language, phrases)

    def _add(self, language: str, phrases: Sequence[str]) -> None:
        known: dict[_Key, _Terms] = {}
        head: _Terms = ()
        for phrase in phrases:
            found = _telling(words(phrase, language), language)
            terms = tuple(word.terms[0] for word in found if word.terms)
            self.words[language].update(word.text for word in found if word.terms)
            self._single[language].update(terms)
            known.setdefault(tuple(map(_key, found)), terms)
            head = head or terms
        for key, own in known.items():
            if not key:
                continue
            others = self._same[language].setdefault(key, {})
            for terms in known.values():
                if terms not in (own, ()):
                    weight = SYNONYM if terms == head else AMONG
                    others[terms] = max(weight, others.get(terms, 0.0))
            self._longest = max(self._longest, len(key))

    def knows(self, term: str, language: str) -> bool:
        """Whether a term is in any phrase."""
        return term in self._single[language]

    def slots(
        self,
        question: Sequence[Word],
        language: str,
        options: Callable[[Word, str], tuple[Option, ...]],
    ) -> Iterator[Slot]:
        """Part a question into words and known phrases, each with what means the same.

        Args:
            question: its words, stop words among them.
            language: their language.
            options: gives the options of a single word.

        Yields:
            A slot for each word or phrase; where phrases overlap the first and
            longest holds.
        """
        same = self._same[language]
        found = _telling(question, language)
        keys = [_key(word) for word in found]
        start = 0
        while start < len(found):
            stops = range(min(len(found), start + self._longest), start, -1)
            end = next((stop for stop in stops if tuple(keys[start:stop]) in same), start + 1)
            here = [word for word in found[start:end] if word.terms]
            own: tuple[Option, ...] = ()
            if len(here) == 1:
                own = options(here[0], language)
            elif here:
                own = (Option(1.0, tuple((language, word.terms[0]) for word in here)),)
            others = sorted(same.get(tuple(keys[start:end]), {}).items())
            length = max(1, len(here))
            made = (
                *own,
                *(_synonym(one, weight, length, language) for one, weight in others),
            )
            if made:
                yield Slot(made)
            start = end


def _key(word: Word) -> str:
    return word.terms[0] if word.terms else SAID_AS.get(word.text, word.text)


def _telling(question: Sequence[Word], language: str) -> list[Word]:
    return [word for word in question if word.terms or word.text in TELLING[language]]


def _synonym(terms: _Terms, weight: float, length: int, language: str) -> Option:
    # A long phrase would outweigh a short word by its mere number of words.
    weight *= min(1.0, (length / len(terms)) ** 0.5)
    return Option(weight, tuple((language, term) for term in terms))
