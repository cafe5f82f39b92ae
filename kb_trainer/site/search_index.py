"""The index of the search in the browser, in pieces that are fetched only when needed.

Each piece is a script that hands its data over (`kbSearch.take`), so that it
also works where a page may not fetch, from `file://` and under a strict
Content-Security-Policy:

- `words.js`: all words with the number of their term; synonyms; where the pieces begin;
- `terms-N.js`: for some terms, the units they occur in, each with its weight;
- `units-N.js`: for some units (clauses, and what stands outside them), what a hit shows.
"""

import json
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol

from kb_trainer.site.library import Library, Published

_K1: Final = 1.2
_B: Final = 0.75
"""BM25's usual saturation and length parameters (Robertson and Zaragoza, 2009)."""

_TITLE: Final = 4
_INHERITED: Final = 2
_SUMMARY: Final = 2
_SCALE: Final = 10
_TERMS_SIZE: Final = 20_000
_UNITS_SIZE: Final = 12_000
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


class Token(Protocol):
    """A word of a text: folded, with the terms by which it is found."""

    @property
    def text(self) -> str:
        """The folded word."""
        ...

    @property
    def terms(self) -> tuple[str, ...]:
        """Its terms; none for a word too common to find anything by."""
        ...


Analyse = Callable[[str, str], Iterable[Token]]
"""Gives the tokens of a text in a language."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a hit leads to: a clause, or an article's text outside clauses.

    Attributes:
        path: page and anchor.
        title: of the clause, or of the article.
        of: title of the article, when the unit is a clause.
        text: the words of the passage.
        fields: texts with the weight of each.
    """

    path: str
    title: str
    of: str
    text: str
    fields: tuple[tuple[str, int], ...]


def index_files(
    library: Library, analyse: Analyse, synonyms: Mapping[str, Mapping[str, Any]] | None = None
) -> Iterator[tuple[str, bytes]]:
    """Give the files of the index.

    Args:
        library: all that is published.
        analyse: the analysis of the terminal's search.
        synonyms: by language, other words for a word or a phrase.
    """
    for language in library.site.languages:
        units = [
            unit
            for one in library.published
            if one.article.language == language
            for unit in _units(library, one)
        ]
        index = _Index(units, analyse, language)
        yield from _files(index, (synonyms or {}).get(language, {}), language)


def _units(library: Library, one: Published) -> Iterator[Unit]:
    article = one.article
    intro = one.body.intro.text
    if intro or one.summary or not article.clauses:
        text = f"{one.summary} {intro}".strip()
        fields = ((article.title, _TITLE), (one.summary, _SUMMARY), (intro, 1))
        yield Unit(one.path, article.title, "", text, fields)
    for clause, fragment in zip(article.clauses, one.body.clauses, strict=True):
        told = [fragment.text]
        told += [library.show(text, article) for text in (clause.say, clause.why)]
        for limit in clause.limits:
            told += [library.show(limit.what, article), library.show(limit.instead, article)]
        told += [library.show(step.step, article) for step in clause.next]
        text = " ".join(part for part in told if part)
        fields = ((f"{clause.title} {clause.id}", _TITLE), (article.title, _INHERITED), (text, 1))
        yield Unit(
            f"{one.path}#{clause.id}", clause.title or clause.id, article.title, text, fields
        )


class _Index:
    """Terms with their units and weights, and the words that lead to each term."""

    def __init__(self, units: list[Unit], analyse: Analyse, language: str) -> None:
        self.units = units
        self.common: set[str] = set()
        self.words: dict[str, set[str]] = {}
        self._learned: set[str] = set()
        self._analyse = analyse
        self._language = language
        counted = [self._count(unit) for unit in units]
        lengths = [sum(counts.values()) for counts in counted]
        mean = (sum(lengths) / len(lengths) if lengths else 0) or 1
        found: dict[str, list[tuple[int, int]]] = {}
        spread = Counter(term for counts in counted for term in counts)
        rarity = {term: _rarity(times, len(units)) for term, times in spread.items()}
        for number, counts in enumerate(counted):
            norm = _K1 * (1 - _B + _B * lengths[number] / mean)
            for term, times in counts.items():
                weight = round(_SCALE * rarity[term] * times * (_K1 + 1) / (times + norm))
                found.setdefault(term, []).append((number, max(1, weight)))
        self.terms = sorted(found)
        self.postings = [found[term] for term in self.terms]

    def _count(self, unit: Unit) -> Counter[str]:
        counts: Counter[str] = Counter()
        for text, weight in unit.fields:
            for token in self._analyse(text, self._language):
                if not token.terms:
                    self.common.add(token.text)
                    continue
                for term in token.terms:
                    counts[term] += weight
                self._learn(token)
        return counts

    def _learn(self, token: Token) -> None:
        if token.text in self._learned:
            return
        self._learned.add(token.text)
        first, *parts = token.terms
        self.words.setdefault(first, set()).add(token.text)
        if parts:
            for term in token.terms:
                self.words.setdefault(term, set()).add(term)


def _rarity(times: int, units: int) -> float:
    """Return the inverse document frequency, never below zero (Lucene's form)."""
    return math.log(1 + (units - times + 0.5) / (times + 0.5))


def _files(
    index: _Index, synonyms: Mapping[str, Any], language: str
) -> Iterator[tuple[str, bytes]]:
    packed = [_pack(postings) for postings in index.postings]
    term_starts = _cut([len(one) for one in packed], _TERMS_SIZE)
    shown = [[one.path, one.title, one.of, one.text] for one in index.units]
    unit_starts = _cut([len(one[3]) + 120 for one in shown], _UNITS_SIZE)
    words = "\n".join(" ".join(sorted(index.words[term])) for term in index.terms)
    head = {
        "words": words,
        "common": " ".join(sorted(index.common)),
        "synonyms": synonyms,
        "terms": term_starts,
        "units": unit_starts,
        "total": len(index.units),
    }
    yield _piece(language, "words", head)
    for number, (start, end) in enumerate(_spans(term_starts, len(packed))):
        yield _piece(language, f"terms-{number}", "\n".join(packed[start:end]))
    for number, (start, end) in enumerate(_spans(unit_starts, len(shown))):
        yield _piece(language, f"units-{number}", shown[start:end])


def _pack(postings: list[tuple[int, int]]) -> str:
    """Write unit numbers as steps from one to the next, with weights, in base 36."""
    parts, before = [], 0
    for number, weight in postings:
        parts.append(f"{_base36(number - before)} {_base36(weight)}")
        before = number
    return " ".join(parts)


def _base36(number: int) -> str:
    if number < len(_DIGITS):
        return _DIGITS[number]
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits


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
