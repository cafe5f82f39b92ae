"""Finds the clauses that answer a question."""

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from kb_trainer.errors import UserError
from kb_trainer.knowledge.places import find_root
from kb_trainer.search import lexicon as lexicons
from kb_trainer.search.corrections import correct
from kb_trainer.search.document import Document
from kb_trainer.search.engine import LANGUAGES, Reader, glued
from kb_trainer.search.lexicon import Lexicon
from kb_trainer.search.operators import operate
from kb_trainer.search.passages import Passage, best_passage
from kb_trainer.search.plan import Knowledge, Plan, make_plan, tidy, unknown_words
from kb_trainer.search.ranking import rank
from kb_trainer.search.store import State, Store
from kb_trainer.search.synonyms import Thesaurus
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.files_seen import scan
from kb_trainer.services.watch import Watch

if TYPE_CHECKING:
    from kb_trainer.services.indexing import Outcome

DEFAULT_LIMIT: Final = 10
_MOST_TIES: Final = 200
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
        self._place = store.place(state.folder)
        self._reader = Reader(self._place)
        self._thesaurus = Thesaurus(state.synonyms)
        self._spellings = lexicons.load_spellings(self._place)
        self._lexicon: Lexicon | None = None
        present = [one for one in state.settings["languages"] if self._reader.count(one)]
        others = [one for one in LANGUAGES if one not in present and self._reader.count(one)]
        self._languages = (*present, *others)

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
        operation = operate(text, self._reader, languages)
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
        counts: list[Mapping[str, int]] = [lexicon.counts[language] for language in known.languages]
        counts += [dict.fromkeys(self._thesaurus.words[one], 1) for one in known.languages]
        meant = text
        unknown = []
        for word in sorted(words, reverse=True):
            other = correct(word.text, lambda one: max(count.get(one, 0) for count in counts))
            if other is None:
                unknown.append(word.text)
                continue
            shown = next(
                (lexicon.shown(other, one) for one in known.languages if lexicon.knows(other, one)),
                other,
            )
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
            hits.append(Hit(document, score, self._passage(document, plan)))
        return tuple(hits)

    def _in_order(self, ranked: list[tuple[float, int]]) -> Iterator[tuple[float, Document]]:
        """Give documents by score; of equals, by path, whatever their numbers are."""
        for score, group in groupby(ranked, key=lambda one: one[0]):
            numbers = [number for _, number in group]
            equals = [self._reader.document(number) for number in numbers[:_MOST_TIES]]
            for document in sorted(equals, key=lambda one: (one.path, one.clause)):
                yield score, document

    def _passage(self, document: Document, plan: Plan) -> Passage:
        wanted = plan.wanted.get(document.language, frozenset())
        total = self._reader.count(document.language) + 1
        weights = {
            term: total / (1 + self._reader.frequency(document.language, term)) for term in wanted
        }
        return best_passage(document.paragraphs, weights, document.language)


def open_finder(given: Path | None, start: Path, watch: Watch) -> Finder:
    """Open the index of a workspace; it is brought up to date first where that is needed.

    Args:
        given: the folder named by the user, or None to look upwards.
        start: the folder from which to look upwards.
        watch: whom to tell what goes on.

    Returns:
        A finder.

    Raises:
        UserError: when there is no workspace, or the cache can't be used.
    """
    root, managed = find_root(given, start)
    store = Store(cache_folder(root))
    state = store.state()
    if state and state.digest and scan(root, managed=managed).digest == state.digest:
        try:
            return Finder(root, store, state)
        except Exception:  # noqa: BLE001  whatever a damaged index raises
            return _anew(root, store, watch, managed=managed)
    try:
        return Finder(root, store, _refresh(root, store, watch, managed=managed).state)
    except UserError:
        raise
    except Exception:  # noqa: BLE001  whatever a damaged index raises
        return _anew(root, store, watch, managed=managed)


def bring_up_to_date(given: Path | None, start: Path, watch: Watch, *, anew: bool) -> "Outcome":
    """Bring the index of a workspace up to date.

    Args:
        given: the folder named by the user, or None to look upwards.
        start: the folder from which to look upwards.
        watch: whom to tell what goes on.
        anew: whether to build it from nothing.

    Returns:
        What was done.

    Raises:
        UserError: when there is no workspace, or the cache can't be used.
    """
    root, managed = find_root(given, start)
    return _refresh(root, Store(cache_folder(root)), watch, managed=managed, anew=anew)


def _anew(root: Path, store: Store, watch: Watch, *, managed: bool) -> Finder:
    outcome = _refresh(root, store, watch, managed=managed, anew=True)
    return Finder(root, store, outcome.state)


def _refresh(
    root: Path, store: Store, watch: Watch, *, managed: bool, anew: bool = False
) -> "Outcome":
    from kb_trainer.services.indexing import refresh  # noqa: PLC0415  seldom needed, and slow

    return refresh(root, store, watch, managed=managed, anew=anew)
