"""Synonyms: which words of a question stand for which others."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from kb_trainer.search.analysis import Word, words
from kb_trainer.search.slots import Option, Slot

SYNONYM: Final = 0.8
"""What a synonym is worth beside the word itself."""

_Terms = tuple[str, ...]
_Known = dict[_Terms, set[_Terms]]


class Thesaurus:
    """Words and phrases that mean the same, as terms.

    Args:
        entries: for each entry its language and its phrases.
    """

    def __init__(self, entries: Iterable[tuple[str, Sequence[str]]]) -> None:
        self._same: dict[str, _Known] = defaultdict(dict)
        self._single: dict[str, set[str]] = defaultdict(set)
        self._longest = 1
        self.words: dict[str, set[str]] = defaultdict(set)
        for language, phrases in entries:
            self._add(language, phrases)

    def _add(self, language: str, phrases: Sequence[str]) -> None:
        made: list[_Terms] = []
        for phrase in phrases:
            found = [word for word in words(phrase, language) if word.terms]
            self.words[language].update(word.text for word in found)
            made.append(tuple(word.terms[0] for word in found))
        for one in made:
            if one:
                others = {other for other in made if other and other != one}
                self._same[language].setdefault(one, set()).update(others)
                self._single[language].update(one)
                self._longest = max(self._longest, len(one))

    def knows(self, term: str, language: str) -> bool:
        """Whether a term is in any phrase."""
        return term in self._single[language]

    def slots(
        self,
        found: Sequence[Word],
        language: str,
        options: Callable[[Word, str], tuple[Option, ...]],
    ) -> Iterator[Slot]:
        """Part a question into words and known phrases, each with what means the same.

        Args:
            found: the words of the question that have terms.
            language: their language.
            options: gives the options of a single word.

        Yields:
            A slot for each word or phrase, the longest phrases first.
        """
        same = self._same[language]
        terms = [word.terms[0] for word in found]
        start = 0
        while start < len(found):
            end = next(
                (
                    stop
                    for stop in range(min(len(found), start + self._longest), start, -1)
                    if tuple(terms[start:stop]) in same
                ),
                start + 1,
            )
            others = sorted(same.get(tuple(terms[start:end]), ()))
            if end == start + 1:
                own = options(found[start], language)
            else:
                own = (Option(1.0, tuple((language, term) for term in terms[start:end])),)
            yield Slot((*own, *(_synonym(one, end - start, language) for one in others)))
            start = end


def _synonym(terms: _Terms, length: int, language: str) -> Option:
    # A long phrase would outweigh a short word by its mere number of words.
    weight = SYNONYM * min(1.0, (length / len(terms)) ** 0.5)
    return Option(weight, tuple((language, term) for term in terms))
