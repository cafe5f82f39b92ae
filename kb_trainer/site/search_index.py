"""The index of the search in the browser, in pieces that are fetched only when needed.

Each piece is a script that hands its data over (`kbSearch.take`), so that it
also works where a page may not fetch, from `file://` and under a strict
Content-Security-Policy:

- `words.js`: all words by term, phrases of the glossary, and where the pieces begin;
- `terms-N.js`: for some terms, the units they occur in, each with its weight;
- `units-N.js`: for some units (clauses, and what stands outside them), what a hit shows.
"""

import hashlib
import json
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol

from kb_trainer.knowledge.article import Clause
from kb_trainer.site.library import Library, Published
from kb_trainer.text.fold import compose

_K1: Final = 1.2
_B: Final = 0.75
"""BM25's usual saturation and length parameters (Robertson and Zaragoza, 2009)."""

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


class Kept(Protocol):
    """Keeps plain data by key, so that a text that hasn't changed isn't analysed again."""

    def get(self, key: str) -> Any:  # noqa: ANN401  as kept
        """Return what was kept, or None."""
        ...

    def put(self, key: str, data: Any) -> None:  # noqa: ANN401  plain data
        """Keep lists, dicts, texts and numbers."""
        ...


@dataclass(frozen=True, slots=True)
class Analysis:
    """How texts and questions are read: as the terminal's search reads them.

    Attributes:
        analyse: gives the tokens of a text in a language.
        common: by language, words too common to find anything by.
        faint: by language, words of which questions are full.
        telling: by language, common words that tell phrases of the glossary apart.
        synonyms: by language, phrases that mean the same, the policies' own first.
        weights: what finds are worth: `title`, `heading`, `outside`, `faint`, `parts`,
            `synonym`, `among`.
        kept: texts analysed before.
    """

    analyse: Callable[[str, str], Iterable[Token]]
    common: Mapping[str, frozenset[str]]
    faint: Mapping[str, frozenset[str]]
    telling: Mapping[str, frozenset[str]]
    synonyms: Mapping[str, tuple[tuple[str, ...], ...]]
    weights: Mapping[str, float]
    kept: Kept


@dataclass(frozen=True, slots=True)
class Unit:
    """What a hit leads to: a clause, or an article's text outside clauses.

    Attributes:
        path: page and anchor.
        title: of the clause, or of the article.
        of: title of the article, when the unit is a clause.
        text: the words of the passage.
        fields: texts with the weight of each.
        is_outside: whether it is the text outside the clauses of a policy.
    """

    path: str
    title: str
    of: str
    text: str
    fields: tuple[tuple[str, float], ...]
    is_outside: bool = False


def index_files(library: Library, analysis: Analysis) -> Iterator[tuple[str, bytes]]:
    """Give the files of the index.

    Args:
        library: all that is published.
        analysis: how texts are read.
    """
    for language in library.site.languages:
        units = [
            unit
            for one in library.published
            if one.article.language == language
            for unit in _units(library, one, analysis.weights)
        ]
        yield from _files(_Index(units, analysis, language), analysis, language)


def _units(library: Library, one: Published, weights: Mapping[str, float]) -> Iterator[Unit]:
    article = one.article
    text = compose(f"{one.summary} {one.body.intro.text}".strip())
    if text or not article.clauses:
        whole = ((article.title, weights["title"]), (text, 1.0))
        yield Unit(one.path, article.title, "", text, whole, bool(article.clauses))
    for clause, fragment in zip(article.clauses, one.body.clauses, strict=True):
        told = (library.show(part, article) for part in _told(clause))
        text = compose(" ".join(part for part in (fragment.text, *told) if part))
        title = library.show(clause.title, article) or clause.id
        fields = (
            (article.title, 1.0),
            (f"{clause.id} {title}", weights["heading"]),
            (text, 1.0),
        )
        yield Unit(f"{one.path}#{clause.id}", title, article.title, text, fields)


def _told(clause: Clause) -> Iterator[str]:
    yield clause.say
    for limit in clause.limits:
        yield f"{limit.what} {limit.instead} {limit.why}".strip()
    yield clause.why
    for exemption in clause.exceptions:
        yield f"{exemption.who}: {exemption.grant}"
    for step in clause.next:
        yield " · ".join(part for part in (step.step, step.who, step.by) if part)
    yield clause.contingency


class _Index:
    """Terms with their units and weights, and the words that lead to each term."""

    def __init__(self, units: list[Unit], analysis: Analysis, language: str) -> None:
        self.units = units
        self.words: dict[str, set[str]] = {}
        self._learned: set[str] = set()
        self._analyse = analysis.analyse
        self._kept = analysis.kept
        self._language = language
        counted = [self._count(unit) for unit in units]
        mean = (sum(length for length, _ in counted) / len(units) if units else 0) or 1
        found: dict[str, list[tuple[int, int]]] = {}
        spread = Counter(term for _, times in counted for term in times)
        scale = {
            term: _SCALE * (_K1 + 1) * _rarity(times, len(units)) for term, times in spread.items()
        }
        for number, (length, times) in enumerate(counted):
            norm = _K1 * (1 - _B + _B * length / mean)
            for term, often in times.items():
                weight = round(scale[term] * often / (often + norm))
                found.setdefault(term, []).append((number, max(1, weight)))
        self.phrases = [
            [self._phrase(phrase, analysis.telling[language]) for phrase in phrases]
            for phrases in analysis.synonyms.get(language, ())
        ]
        self.terms = sorted(self.words)
        self.postings = [found.get(term, []) for term in self.terms]

    def _count(self, unit: Unit) -> tuple[int, dict[str, float]]:
        """Return how many terms a unit has, and how often each, weighed by where it stands."""
        told = json.dumps(["unit", self._language, unit.fields])
        key = hashlib.sha256(told.encode()).hexdigest()
        counted = self._kept.get(key)
        if counted is None:
            counted = self._analysed(unit)
            self._kept.put(key, counted)
        length, times, tokens = counted
        for text, terms in tokens:
            self._learn(text, terms)
        return length, times

    def _analysed(
        self, unit: Unit
    ) -> tuple[int, dict[str, float], list[tuple[str, tuple[str, ...]]]]:
        times: dict[str, float] = {}
        tokens: dict[str, tuple[str, ...]] = {}
        length = 0
        for text, weight in unit.fields:
            for token in self._analyse(text, self._language):
                for term in token.terms:
                    times[term] = times.get(term, 0.0) + weight
                length += len(token.terms)
                tokens[token.text] = token.terms
        return length, times, [(text, terms) for text, terms in tokens.items() if terms]

    def _learn(self, text: str, terms: tuple[str, ...]) -> None:
        if text in self._learned:
            return
        self._learned.add(text)
        first, *parts = terms
        self.words.setdefault(first, set()).add(text)
        if parts:
            for term in terms:
                self.words.setdefault(term, set()).add(term)

    def _phrase(self, phrase: str, telling: frozenset[str]) -> list[str]:
        """Return a phrase of the glossary as terms; `=no` stands for a common word that tells."""
        found = []
        for token in self._analyse(phrase, self._language):
            if token.terms:
                self._learn(token.text, token.terms)
                found.append(token.terms[0])
            elif token.text in telling:
                found.append(f"={token.text}")
        return found


def _rarity(times: int, units: int) -> float:
    """Return the inverse document frequency, never below a tenth, as the terminal's search."""
    return max(0.1, math.log(units / (times + 1)) + 1.0)


def _files(index: _Index, analysis: Analysis, language: str) -> Iterator[tuple[str, bytes]]:
    packed = [_pack(postings) for postings in index.postings]
    term_starts = _cut([len(one) for one in packed], _TERMS_SIZE)
    shown = [[one.path, one.title, one.of, one.text] for one in index.units]
    unit_starts = _cut([len(one[3]) + 120 for one in shown], _UNITS_SIZE)
    numbers = {term: number for number, term in enumerate(index.terms)}
    lines = (
        " ".join([_base36(len(rows)), *sorted(index.words[term])])
        for term, rows in zip(index.terms, index.postings, strict=True)
    )
    head = {
        "words": "\n".join(lines),
        "common": " ".join(sorted(analysis.common[language])),
        "faint": " ".join(sorted(analysis.faint[language])),
        "telling": " ".join(sorted(analysis.telling[language])),
        "phrases": [
            [" ".join(str(numbers.get(term, term)) for term in phrase) for phrase in phrases]
            for phrases in index.phrases
        ],
        "weights": dict(analysis.weights),
        "outside": [number for number, unit in enumerate(index.units) if unit.is_outside],
        "terms": term_starts,
        "units": unit_starts,
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
