"""The index of the search in the browser, in pieces that are fetched only when needed.

Each piece is a script that hands its data over (`kbSearch.take`), so that it
also works where a page may not fetch, from `file://` and under a strict
Content-Security-Policy:

- `words.js`: all words by term, and what is found besides words (`search_besides.py`),
  phrases of the glossary, topics, and where the pieces begin;
- `terms-N.js`: for some terms, the units they occur in, each with its weight;
- `units-N.js`: for some units (clauses, and what stands outside them), what a hit shows.
"""

import hashlib
import json
import math
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kb_trainer.site import addresses
from kb_trainer.site.collection import Collection
from kb_trainer.site.model import Kept
from kb_trainer.site.search_besides import (
    Finer,
    asking,
    spelt,
    titled,
    worth_having,
    written,
)
from kb_trainer.site.search_units import Unit, units_of

_K1: Final = 1.2
_B: Final = 0.75
"""BM25's usual saturation and length parameters (Robertson and Zaragoza, 2009)."""

_SCALE: Final = 10
_TERMS_SIZE: Final = 20_000
_UNITS_SIZE: Final = 12_000
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_SMALL: Final[tuple[str, ...]] = (*_DIGITS, *(a + b for a in _DIGITS[1:] for b in _DIGITS))
"""The numbers below 36², ready: nearly all that are written."""

_Counted = tuple[int, dict[str, float], list[str], list[str]]

_NOWHERE: Final = (array("I"), array("d"))


@dataclass(frozen=True, slots=True)
class Analysis:
    """How texts and questions are read: as the terminal's search reads them.

    Attributes:
        version: raised when the same text gives other terms.
        tokens: gives the folded words of a text in order.
        terms: gives the terms by which a folded word is found; none for one too common.
        accented: gives the words of a text that have accents.
        finer: gives the pairs and the pieces of a text, by which questions are matched.
        common: by language, words too common to find anything by.
        faint: by language, words of which questions are full.
        telling: by language, common words that tell phrases apart, and what each is said as:
            *wont* as *t*.
        synonyms: by language, phrases that mean the same, the policies' own first.
        asked: by language and by clause, how customers ask for it.
        weights: what finds are worth: `title`, `heading`, `asked`, `outside`, `faint`,
            `parts`, `synonym`, `among`, `exact`, `titled`, `pair`, `piece`.
        kept: texts analysed before.
    """

    version: str
    tokens: Callable[[str], Iterable[str]]
    terms: Callable[[str, str], Iterable[str]]
    accented: Callable[[str], Iterable[str]]
    finer: Finer
    common: Mapping[str, frozenset[str]]
    faint: Mapping[str, frozenset[str]]
    telling: Mapping[str, Mapping[str, str]]
    synonyms: Mapping[str, tuple[tuple[str, ...], ...]]
    asked: Mapping[str, Mapping[str, Sequence[str]]]
    weights: Mapping[str, float]
    kept: Kept


def index_files(collection: Collection, analysis: Analysis) -> Iterator[tuple[str, bytes]]:
    """Give the files of the index.

    Args:
        collection: all that is published.
        analysis: how texts are read.
    """
    for language in collection.site.languages:
        asked = analysis.asked.get(language, {})
        units = [
            unit
            for one in collection.published
            if one.article.language == language
            for unit in units_of(collection, one, analysis.weights, asked)
        ]
        topics = [
            (collection.topic_name(topic, language), addresses.topic(topic, language))
            for topic, _ in collection.topics(language)
        ]
        yield from _files(_Index(units, analysis, language), analysis, language, topics)


class _Index:
    """Terms with their units and weights, and the words that lead to each term."""

    def __init__(self, units: list[Unit], analysis: Analysis, language: str) -> None:
        self.units = units
        self.words: dict[str, set[str]] = {}
        self._analysis = analysis
        self._language = language
        self._key = f"words {analysis.version} {language}"
        self._terms: dict[str, tuple[str, ...]] = analysis.kept.get(self._key) or {}
        self._lengths = array("I")
        self._found: dict[str, tuple[array[int], array[float]]] = {}
        self._shown = Counter[str]()
        known, used = len(self._terms), set[str]()
        for number, unit in enumerate(units):
            used.update(self._add(number, unit))
        for text in used:
            self._learn(text)
        if len(self._terms) != known:
            analysis.kept.put(self._key, {text: self._terms[text] for text in used})
        self.phrases = [
            [self._phrase(phrase, analysis.telling[language]) for phrase in phrases]
            for phrases in analysis.synonyms.get(language, ())
        ]
        units_with = {term: len(found[0]) for term, found in self._found.items()}
        asked = sum(bool(unit.asked) for unit in units)
        self.terms = sorted([*self.words, *worth_having(units_with, self._shown, asked)])

    def postings(self) -> Iterator[list[tuple[int, int]]]:
        """Give the units of each term with their weights, in the order of the terms."""
        mean = (sum(self._lengths) / len(self.units) if self.units else 0) or 1
        norms = [_K1 * (1 - _B + _B * length / mean) for length in self._lengths]
        for term in self.terms:
            numbers, times = self._found.get(term, _NOWHERE)
            scale = _SCALE * (_K1 + 1) * _rarity(len(numbers), len(self.units))
            yield [
                (number, round(scale * often / (often + norms[number])) or 1)
                for number, often in zip(numbers, times, strict=True)
            ]

    def _add(self, number: int, unit: Unit) -> Iterable[str]:
        """Count a unit in; return its words."""
        told = json.dumps([self._analysis.version, self._language, unit.fields, unit.asked])
        key = hashlib.sha256(told.encode()).hexdigest()
        counted: _Counted | None = self._analysis.kept.get(key)
        if counted is None:
            counted = self._counted(unit)
            self._analysis.kept.put(key, counted)
        length, times, shown, asked = counted
        self._lengths.append(length)
        self._shown.update(shown)
        for term, often in times.items():
            found = self._found.get(term)
            if found is None:
                found = self._found[term] = (array("I"), array("d"))
            found[0].append(number)
            found[1].append(often)
        return (*shown, *asked)

    def _counted(self, unit: Unit) -> _Counted:
        """Return how many terms a unit has, how often each, weighed by where it stands, and words.

        Words that are shown stand apart from those by which customers ask. A word
        without terms is too common to find anything by.
        """
        analysis, language = self._analysis, self._language
        times = asking(unit, analysis.finer, language, analysis.weights)
        known, length = self._terms, 0
        found: dict[bool, set[str]] = {True: set(), False: set()}
        asked = ("\n".join(unit.asked), analysis.weights["asked"])
        for text, weight in (*unit.fields, asked):
            for token, often in Counter(analysis.tokens(text)).items():
                terms = known[token] if token in known else self._terms_of(token)
                for term in terms:
                    times[term] = times.get(term, 0.0) + often * weight
                if terms:
                    length += often * len(terms)
                    found[text is not asked[0]].add(token)
        whole = " ".join(text for text, _ in unit.fields)
        seen = Counter(token for token in analysis.tokens(whole) if known[token])
        times.update(dict.fromkeys(spelt(seen, analysis.accented(whole)), 1.0))
        of = unit.of or unit.title
        times.update(dict.fromkeys(titled(analysis.terms(of, language)), 1.0))
        return length, times, sorted(found[True]), sorted(found[False] - found[True])

    def _terms_of(self, token: str) -> tuple[str, ...]:
        terms = self._terms.get(token)
        if terms is None:
            terms = self._terms[token] = tuple(self._analysis.terms(token, self._language))
        return terms

    def _learn(self, text: str) -> None:
        first, *parts = terms = self._terms_of(text)
        self.words.setdefault(first, set()).add(text)
        if parts:
            for term in terms:
                self.words.setdefault(term, set()).add(term)

    def _phrase(self, phrase: str, telling: Mapping[str, str]) -> list[str]:
        """Return a phrase of the glossary as terms; `=no` stands for a common word that tells."""
        found = []
        for token in self._analysis.tokens(phrase):
            if terms := self._terms_of(token):
                self._learn(token)
                found.append(terms[0])
            elif token in telling:
                found.append(f"={telling[token]}")
        return found


def _rarity(times: int, units: int) -> float:
    """Return the inverse document frequency, never below a tenth, as the terminal's search."""
    return max(0.1, math.log(units / (times + 1)) + 1.0)


def _files(
    index: _Index, analysis: Analysis, language: str, topics: list[tuple[str, str]]
) -> Iterator[tuple[str, bytes]]:
    packed, counts = [], []
    for postings in index.postings():
        packed.append(_pack(postings))
        counts.append(len(postings))
    term_starts = _cut([len(one) for one in packed], _TERMS_SIZE)
    unit_starts = _cut([len(unit.text) + 120 for unit in index.units], _UNITS_SIZE)
    numbers = {term: number for number, term in enumerate(index.terms)}

    def written_as(term: str) -> set[str]:
        return index.words.get(term) or written(term, index.words, numbers)

    lines = (
        " ".join([_base36(count), *sorted(written_as(term))])
        for term, count in zip(index.terms, counts, strict=True)
    )
    head = {
        "words": "\n".join(lines),
        "common": " ".join(sorted(analysis.common[language])),
        "faint": " ".join(sorted(analysis.faint[language])),
        "telling": dict(sorted(analysis.telling[language].items())),
        "phrases": [
            [" ".join(str(numbers.get(term, term)) for term in phrase) for phrase in phrases]
            for phrases in index.phrases
        ],
        "weights": dict(analysis.weights),
        "topics": topics,
        "outside": [number for number, unit in enumerate(index.units) if unit.is_outside],
        "terms": term_starts,
        "units": unit_starts,
    }
    yield _piece(language, "words", head)
    for number, (start, end) in enumerate(_spans(term_starts, len(packed))):
        yield _piece(language, f"terms-{number}", "\n".join(packed[start:end]))
    for number, (start, end) in enumerate(_spans(unit_starts, len(index.units))):
        shown = [[one.path, one.title, one.of, one.text] for one in index.units[start:end]]
        yield _piece(language, f"units-{number}", shown)


def _pack(postings: list[tuple[int, int]]) -> str:
    """Write unit numbers as steps from one to the next, with weights, in base 36."""
    parts, before = [], 0
    for number, weight in postings:
        parts.append(f"{_base36(number - before)} {_base36(weight)}")
        before = number
    return " ".join(parts)


def _base36(number: int) -> str:
    if number < len(_SMALL):
        return _SMALL[number]
    rest, last = divmod(number, len(_SMALL))
    return _base36(rest) + _SMALL[last].zfill(2)


def _cut(sizes: list[int], most: int) -> list[int]:
    """Return where each piece begins when a piece is full at `most` characters."""
    starts, filled = [0], 0
    for number, size in enumerate(sizes):
        if filled and filled + size > most:
            starts.append(number)
            filled = 0
        filled += size
    return starts


def _spans(starts: list[int], total: int) -> Iterator[tuple[int, int]]:
    return zip(starts, [*starts[1:], total], strict=True)


def _piece(language: str, name: str, data: object) -> tuple[str, bytes]:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    script = f'kbSearch.take("{language}/{name}",{text});\n'
    return f"search/{language}/{name}.js", script.encode()
