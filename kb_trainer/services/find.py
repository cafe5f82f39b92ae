"""Finds the clauses that answer a question."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.search import lexicon as lexicons
from kb_trainer.search.corrections import correct
from kb_trainer.search.document import Document
from kb_trainer.search.engine import glued
from kb_trainer.search.lexicon import Lexicon
from kb_trainer.search.passages import Passage, best_passage
from kb_trainer.search.plan import Knowledge, Plan, main_language, make_plan, tidy, unknown_words
from kb_trainer.search.ranking import rank
from kb_trainer.search.reader import Reader
from kb_trainer.search.store import State, Store
from kb_trainer.search.synonyms import Thesaurus

if TYPE_CHECKING:
    from kb_trainer.search.operators import Operation

DEFAULT_LIMIT: Final = 10
_MOST_TIES: Final = 200

_SIGNS: Final = ('"', ":", "*", "AND", "OR", "NOT")
"""Without any of these a question is plain words."""

_NEAREST: Final = 5


class Filters(NamedTuple):
    """What may be found; anything where nothing is said.

    Attributes:
        audience: `public` or `internal`.
        topic: id of a topic.
        language: `es` or `en`; the question is read in it too.
        day: the clause must be in force on it.
    """

    audience: str | None = None
    topic: str | None = None
    language: str | None = None
    day: dt.date | None = None


EVERYTHING: Final = Filters()


class Hit(NamedTuple):
    """An article with the clause that answers best.

    Attributes:
        document: the clause, or what stands outside clauses.
        score: the higher the better; only comparable within one question.
        passage: the piece of its text that answers best.
    """

    document: Document
    score: float
    passage: Passage


class Answer(NamedTuple):
    """What was found.

    Attributes:
        query: the question as it was asked.
        corrected: the question that was answered, when words were corrected.
        hits: the best first.
        unknown: words that nobody knows.
    """

    query: str
    corrected: str | None
    hits: tuple[Hit, ...]
    unknown: tuple[str, ...] = ()


class Finder:
    """Answers questions from the index of a workspace.

    Args:
        root: the workspace's folder.
        store: where its index is kept.
        state: what the index is made from.

    Raises:
        Exception: of any kind, when the index is damaged.
    """

    def __init__(self, root: Path, store: Store, state: State) -> None:
        self.root = root
        self.state = state
        self.store = store
        self._place = store.place(state.folder)
        self._reader = Reader(self._place)
        self._thesaurus = Thesaurus(state.synonyms)
        self._spellings = lexicons.load_spellings(self._place)
        self._lexicon: Lexicon | None = None
        present = [one for one in state.settings["languages"] if self._reader.count(one)]
        others = [one for one in LANGUAGES if one not in present and self._reader.count(one)]
        self._languages = (*present, *others) or LANGUAGES

    def find(self, query: str, limit: int, filters: Filters = EVERYTHING) -> Answer:
        """Answer a question.

        Args:
            query: the question; whatever it is, it is no error.
            limit: how many articles at most.
            filters: what may be found.

        Returns:
            The answer; no hits are an answer.
        """
        text = tidy(query)
        languages = (filters.language,) if filters.language else self._languages
        allowed = self._allowed(filters)
        operation = self._operation(text, languages)
        if operation is not None:
            both = operation.allowed if allowed is None else operation.allowed & allowed
            ranked = rank(self._reader, operation.plan, both)
            scored = {number for _, number in ranked}
            ranked += [(0.0, number) for number in sorted(both - scored)]
            return Answer(query, None, self._hits(ranked, operation.plan, limit))
        known = Knowledge(self._reader, languages, self._thesaurus, self._spellings)
        corrected, unknown = self._corrected(text, known)
        plan = make_plan(corrected or text, known)
        ranked = rank(self._reader, plan, allowed)
        return Answer(query, corrected, self._hits(ranked, plan, limit), unknown)

    def _operation(self, text: str, languages: Sequence[str]) -> "Operation | None":
        if not any(sign in text for sign in _SIGNS):
            return None
        from kb_trainer.search.operators import operate  # noqa: PLC0415  slow, seldom wanted

        return operate(text, self._reader, languages)

    def has_clause(self, id_: str) -> bool:
        """Whether there is a clause with an id."""
        return bool(self._reader.frequency("clause", glued(id_)))

    def note_miss(self, query: str) -> None:
        """Note a question that found nothing, unless the workspace says not to."""
        if self.state.settings["log_misses"]:
            from kb_trainer.services.misses import note_miss  # noqa: PLC0415  seldom needed

            note_miss(self._place.parent, query)

    def nearest(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return known words that resemble unknown ones.

        Args:
            words: folded words that nobody knows.

        Returns:
            As many as are worth reading, as they are written in the articles.
        """
        from difflib import get_close_matches  # noqa: PLC0415  only when nothing was found

        lexicon = self._words()
        found: dict[str, None] = {}
        for word in words:
            for language in self._languages:
                for near in get_close_matches(word, lexicon.folded(language), n=_NEAREST):
                    found[lexicon.shown(near, language)] = None
        return tuple(found)[:_NEAREST]

    def _words(self) -> Lexicon:
        if self._lexicon is None:
            self._lexicon = lexicons.load(self._place)
        return self._lexicon

    def _corrected(self, text: str, known: Knowledge) -> tuple[str | None, tuple[str, ...]]:
        words = unknown_words(text, known)
        if not words:
            return None, ()
        lexicon = self._words()
        language = main_language(text, known)
        counts = (lexicon.counts[language], dict.fromkeys(self._thesaurus.words[language], 1))
        meant = text
        unknown = []
        for word in sorted(words, reverse=True):
            other = correct(word.text, lambda one: max(count.get(one, 0) for count in counts))
            if other is None:
                unknown.append(word.text)
                continue
            shown = lexicon.shown(other, language)
            meant = meant[: word.start] + shown + meant[word.end :]
        return (None if meant == text else meant), tuple(reversed(unknown))

    def _allowed(self, filters: Filters) -> set[int] | None:
        wanted = [
            ("audience", filters.audience),
            ("language", filters.language),
            ("topic", filters.topic and glued(filters.topic)),
        ]
        sets = [self._reader.with_term(name, term) for name, term in wanted if term]
        if filters.day:
            sets.append(self._reader.until("since", filters.day.strftime("%Y%m%d")))
        return set.intersection(*sets) if sets else None

    def _hits(self, ranked: list[tuple[float, int]], plan: Plan, limit: int) -> tuple[Hit, ...]:
        hits: list[Hit] = []
        weights = {language: self._weights(plan, language) for language in plan.wanted}
        paths: set[str] = set()
        languages: dict[str, str] = {}
        for score, document in self._in_order(ranked):
            if len(hits) >= limit:
                break
            # A translation is the same article; another file with the same id is not.
            language = languages.setdefault(document.article, document.language)
            if document.path in paths or language != document.language:
                continue
            paths.add(document.path)
            wanted = weights.get(document.language, {})
            passage = best_passage(document.paragraphs, wanted, document.language)
            hits.append(Hit(document, score, passage))
        return tuple(hits)

    def _in_order(self, ranked: list[tuple[float, int]]) -> Iterator[tuple[float, Document]]:
        """Give documents by score; of equals, by path, whatever their numbers are."""
        for score, group in groupby(ranked, key=lambda one: one[0]):
            numbers = [number for _, number in group]
            equals = [self._reader.document(number) for number in numbers[:_MOST_TIES]]
            for document in sorted(equals, key=lambda one: (one.path, one.clause)):
                yield score, document

    def _weights(self, plan: Plan, language: str) -> dict[str, float]:
        """Weigh the words to be marked: the rarer, the more they say."""
        total = self._reader.count(language) + 1
        return {
            term: total / (1 + self._reader.frequency(language, term))
            for term in plan.wanted[language]
        }
