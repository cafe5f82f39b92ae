"""Reads an index that `engine` has written, for ranking and for questions in words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kb_trainer.search.document import Document
from kb_trainer.search.whoosh_parts import index, reading


class Reader:
    """An index as it is now.

    Args:
        folder: the folder of the index.
    """

    def __init__(self, folder: Path) -> None:
        self._index = index.open_dir(str(folder))
        self._reader = self._index.reader()
        self._has_removed: bool = self._reader.has_deletions()
        self._counts: dict[str, int] = {}
        self._averages: dict[str, float] = {}
        self._lengths: dict[tuple[str, int], int] = {}

    def close(self) -> None:
        """Close the files."""
        self._reader.close()
        self._index.close()

    def count(self, language: str) -> int:
        """Return how many documents are in a language."""
        if language not in self._counts:
            self._counts[language] = self.frequency("language", language)
        return self._counts[language]

    def average_length(self, language: str) -> float:
        """Return how many terms a document of a language has on average."""
        if language not in self._averages:
            # Whoosh's own sum counts removed documents until it merges them away.
            numbers = self.with_term("language", language)
            total = sum(self.length(number, language) for number in numbers)
            self._averages[language] = (total / (len(numbers) or 1)) or 1.0
        return self._averages[language]

    def frequency(self, field: str, term: str) -> int:
        """Return in how many documents a term is."""
        if self._has_removed:  # Whoosh's own count has them still.
            return len(self.postings(field, term))
        count: int = self._reader.doc_frequency(field, term)
        return count

    def postings(self, field: str, term: str) -> list[tuple[int, float]]:
        """Return the numbers of the documents with a term, and its weight in each."""
        try:
            matcher = self._reader.postings(field, term)
        except reading.TermNotFound:
            return []
        found = []
        while matcher.is_active():
            found.append((matcher.id(), matcher.weight()))
            matcher.next()
        return found

    def with_term(self, field: str, term: str) -> set[int]:
        """Return the numbers of the documents with a term."""
        return {number for number, _ in self.postings(field, term)}

    def starting_with(self, field: str, start: str) -> Iterator[str]:
        """Give the terms of a field that begin with some letters."""
        for term in self._reader.expand_prefix(field, start):
            yield term.decode()

    def until(self, field: str, term: str) -> set[int]:
        """Return the numbers of the documents with a term that is not above `term`."""
        found: set[int] = set()
        for other in self._reader.lexicon(field):
            if other.decode() > term:
                break
            found |= self.with_term(field, other.decode())
        return found

    def length(self, number: int, language: str) -> int:
        """Return how many terms a document has, as the index remembers it."""
        key = (language, number)
        if key not in self._lengths:
            self._lengths[key] = self._reader.doc_field_length(number, language, 1)
        return self._lengths[key]

    def document(self, number: int) -> Document:
        """Return a document by number."""
        return Document(*self._reader.stored_fields(number)["document"])

    def raw(self) -> Any:  # noqa: ANN401  Whoosh has no types
        """Return Whoosh's own reader, for its query language."""
        return self._reader
