"""The words of the articles as they are written: for corrections and for exactness."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from kb_trainer.text.fold import fold

SHORTEST: Final = 3
_WORDS: Final = "words.txt"
_SPELLINGS: Final = "spellings.txt"


class Lexicon:
    """Words by language, with how often they come.

    A folded word counts all its spellings; a spelling with accents is counted
    besides.

    Args:
        counts: folded and accented words with their counts, by language.
    """

    def __init__(self, counts: Mapping[str, Mapping[str, int]] | None = None) -> None:
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        for language, words in (counts or {}).items():
            self.counts[language].update(words)

    def add(self, language: str, words: Counter[str]) -> None:
        """Count the words of a document."""
        self.counts[language].update(words)

    def remove(self, language: str, words: Counter[str]) -> None:
        """Count the words of a document no longer."""
        counts = self.counts[language]
        for word, count in words.items():
            counts[word] -= count
            if counts[word] <= 0:
                del counts[word]

    def folded(self, language: str) -> list[str]:
        """Return the folded words of a language that are long enough to be looked for."""
        return [
            word
            for word in self.counts[language]
            if len(word) >= SHORTEST and word.isascii() and word.isalpha()
        ]

    def shown(self, word: str, language: str) -> str:
        """Return the commonest spelling of a folded word."""
        spellings = self._spellings[language].get(word, {})
        return max(spellings, key=lambda one: (spellings[one], one), default=word)

    @cached_property
    def _spellings(self) -> dict[str, dict[str, dict[str, int]]]:
        return {language: _spellings(words) for language, words in self.counts.items()}

    def ambiguous(self) -> dict[str, list[str]]:
        """Return the spellings of each folded word that has several."""
        found: dict[str, set[str]] = defaultdict(set)
        for spellings in self._spellings.values():
            for word, known in spellings.items():
                found[word].update(known)
        return {word: sorted(known) for word, known in sorted(found.items()) if len(known) > 1}


def _spellings(words: Counter[str]) -> dict[str, dict[str, int]]:
    accented: dict[str, dict[str, int]] = defaultdict(dict)
    for word, count in words.items():
        if not word.isascii():
            accented[fold(word)][word] = count
    for plain, known in accented.items():
        rest = words.get(plain, 0) - sum(known.values())
        if rest > 0:
            known[plain] = rest
    return accented


def save(lexicon: Lexicon, folder: Path) -> None:
    """Write a lexicon beside the index that it belongs to."""
    from kb_trainer.source.text_files import write_whole  # noqa: PLC0415  seldom needed

    lines = [
        f"{language}\t{word}\t{count}\n"
        for language, words in sorted(lexicon.counts.items())
        for word, count in sorted(words.items())
    ]
    write_whole(folder / _WORDS, "".join(lines).encode())
    spellings = [f"{word}\t{' '.join(known)}\n" for word, known in lexicon.ambiguous().items()]
    write_whole(folder / _SPELLINGS, "".join(spellings).encode())


def load(folder: Path) -> Lexicon:
    """Read the lexicon of an index.

    Raises:
        OSError: when there is none.
        ValueError: when it is damaged.
    """
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for line in (folder / _WORDS).read_text("utf-8").splitlines():
        language, word, count = line.split("\t")
        counts[language][word] = int(count)
    return Lexicon(counts)


def load_spellings(folder: Path) -> dict[str, list[str]]:
    """Read which folded words have several spellings: `ano` has `ano` and `año`.

    Raises:
        OSError: when the file is missing.
        ValueError: when it is damaged.
    """
    found = {}
    for line in (folder / _SPELLINGS).read_text("utf-8").splitlines():
        word, known = line.split("\t")
        found[word] = known.split(" ")
    return found
