"""The adapter of Whoosh that writes: an index of documents on disk. `reader` reads it.

Whoosh stores postings, merges segments, commits atomically and evaluates its
query language; how documents are ranked is in `ranking`. To change the
distribution of Whoosh, change the requirement and `whoosh_parts`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from kb_trainer.search.analysis import accented, terms, tokens
from kb_trainer.search.asking import MARK, asking_terms
from kb_trainer.search.document import OUTSIDE, Document, titled
from kb_trainer.search.whoosh_parts import fields, formats, index, reading
from kb_trainer.text.fold import fold

TITLE_WEIGHT: Final = 2.0
HEADING_WEIGHT: Final = 8.0
"""What a word in the heading of a clause is worth; it says what the clause is about."""

ASKED_WEIGHT: Final = 2.0
"""What a word is worth by which customers ask for a clause."""

_GAP: Final = 100
_POSITIONS: Final = formats.Positions()
_EXACT: Final = "="
_BESIDES: Final = frozenset("=+~")
"""Terms that begin so are found besides the words, and make no document longer."""


def exact(word: str) -> str:
    """Return the term under which a word is found as it is spelt, accents and all."""
    return _EXACT + word


class TermsField(fields.FieldType):  # type: ignore[misc]
    """A field whose value is made of terms already: lists of them with a weight."""

    scorable = True
    multitoken_query = "and"

    def __init__(self, language: str) -> None:
        self.language = language
        self.format = _POSITIONS
        self.analyzer = None

    def index(
        self, value: Iterable[tuple[list[str], float]], **_: object
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Give each term with its frequency, weight and places."""
        places: dict[str, list[int]] = defaultdict(list)
        weights: dict[str, float] = defaultdict(float)
        position = 0
        for found, weight in value:
            for term in found:
                places[term].append(position)
                weights[term] += weight
                position += 1
            position += _GAP
        for term, where in places.items():
            length = 0 if term[0] in _BESIDES else len(where)
            yield term.encode(), length, weights[term], _POSITIONS.encode(where)

    def process_text(self, qstring: str, **_: object) -> list[str]:
        """Return the terms of a piece of a query."""
        return terms(qstring, self.language)


class WordsField(fields.FieldType):  # type: ignore[misc]
    """A field of folded words that can only be there or not.

    Args:
        ids: whether its words are ids, which are one word however they are written.
    """

    scorable = False
    multitoken_query = "and"

    def __init__(self, *, ids: bool = False) -> None:
        self.ids = ids
        self.format = formats.Existence()
        self.analyzer = None

    def index(self, value: Iterable[str], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Give each word once."""
        for word in set(value):
            yield word.encode(), 1, 1.0, b""

    def process_text(self, qstring: str, **_: object) -> list[str]:
        """Return the words of a piece of a query."""
        return [glued(qstring)] if self.ids else tokens(qstring)


def _schema() -> Any:  # noqa: ANN401  Whoosh has no types
    return fields.Schema(
        es=TermsField("es"),
        en=TermsField("en"),
        title=WordsField(),
        clause=WordsField(ids=True),
        article=WordsField(ids=True),
        path=WordsField(),
        language=WordsField(),
        audience=WordsField(),
        topic=WordsField(),
        since=WordsField(),
        document=fields.STORED(),
    )


class Writer:
    """Changes an index; nothing is seen by readers before `commit`.

    Args:
        folder: the folder of the index.
        fresh: whether to begin an empty one.
    """

    def __init__(self, folder: Path, *, fresh: bool) -> None:
        if fresh:
            folder.mkdir(mode=0o700)
            self._index = index.create_in(str(folder), _schema())
        else:
            self._index = index.open_dir(str(folder))
        # Postings are sorted in memory up to this size before they go to disk.
        self._writer = self._index.writer(limitmb=256)
        self._before: Any = None

    def remove(self, path: str) -> list[tuple[str, Counter[str]]]:
        """Remove all documents of a file.

        Returns:
            The language and the words of each, as `add` gave them.
        """
        if self._before is None:
            self._before = self._index.reader()
        gone = []
        # Whoosh's own way is a query, for which it loads all kinds of queries.
        with suppress(reading.TermNotFound):
            matcher = self._before.postings("path", _key(path))
            while matcher.is_active():
                number = matcher.id()
                document = Document(*self._before.stored_fields(number)["document"])
                seen, spelt = _words(document)
                gone.append((document.language, seen + spelt))
                self._writer.delete_document(number)
                matcher.next()
        return gone

    def add(self, document: Document) -> Counter[str]:
        """Add a document.

        Returns:
            Its folded words and its accented ones, with how often they come.
        """
        language = document.language
        title = terms(document.title, language)
        heading = terms(f"{document.clause} {document.heading}", language)
        body = "\n".join(document.paragraphs)
        asked = "\n".join(document.asked)
        seen, spelt = _words(document)
        parts = [
            (title, 1.0 if document.clause else TITLE_WEIGHT),
            (heading, HEADING_WEIGHT),
            (terms(body, language), 1.0),
            (terms(asked, language), ASKED_WEIGHT),
            (_exact_terms(seen, spelt), 1.0),
            *_asking(document),
        ]
        self._writer.add_document(
            **{language: parts},
            title=tokens(f"{document.title} {document.heading}"),
            clause=_clause_terms(document),
            article=[glued(document.article), *map(titled, title)],
            path=[_key(document.path)],
            language=[language],
            audience=[document.audience],
            topic=[fold(topic) for topic in document.topics],
            since=[document.since],
            document=tuple(document._replace(asked=())),
        )
        return seen + spelt

    def commit(self) -> None:
        """Make the changes: a reader opens the index as before them or after."""
        self._writer.commit()
        self._close()

    def cancel(self) -> None:
        """Drop the changes."""
        self._writer.cancel()
        self._close()

    def _close(self) -> None:
        if self._before is not None:
            self._before.close()
        self._index.close()


def _words(document: Document) -> tuple[Counter[str], Counter[str]]:
    """Count the folded words of a document, and its accented ones.

    How customers write is no guide to spelling: `asked` is left out.
    """
    whole = "\n".join((document.title, document.heading, *document.paragraphs))
    return Counter(tokens(whole)), Counter(accented(whole))


def _asking(document: Document) -> Iterator[tuple[list[str], float]]:
    """Give the finer terms of a document that says how customers ask for it."""
    if not document.asked:
        return
    yield [MARK], 1.0
    weighed = [(document.heading, HEADING_WEIGHT), *((one, ASKED_WEIGHT) for one in document.asked)]
    for text, weight in weighed:
        pairs, pieces = asking_terms(text, document.language)
        yield pairs, weight
        yield pieces, 1.0


def _clause_terms(document: Document) -> list[str]:
    if document.clause:
        return [glued(document.clause)]
    return [OUTSIDE] if document.in_policy else []


def _key(path: str) -> str:
    """Return a path as a term; a name that isn't UTF-8 is escaped."""
    return path.encode(errors="backslashreplace").decode()


def glued(id_: str) -> str:
    """Return an id as one folded word: `DEV-2` and `dev 2` are `dev2`."""
    return "".join(tokens(id_)).replace("-", "")


def _exact_terms(seen: Counter[str], spelt: Counter[str]) -> list[str]:
    """Return terms for the words with accents, and for those that also come without."""
    found = []
    for word, count in spelt.items():
        found.append(exact(word))
        plain = fold(word)
        if seen[plain] > count:
            found.append(exact(plain))
    return found
