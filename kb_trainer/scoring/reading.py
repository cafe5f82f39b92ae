"""A text made ready for matching: folded, cut into sentences and words. Each part is made once."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from kb_trainer.scoring.phrases import Phrases, Span, narrow
from kb_trainer.scoring.words import stem
from kb_trainer.text.fold import fold

_END: Final = re.compile(
    r"\n+|[!?]+[\"')\]]*|;|\.{2,}|(?<![\W\d_][a-z])(?<!\bsr)(?<!\bsra)(?<!\bdr)(?<!\bdra)(?<!\bmr)"
    r"(?<!\bmrs)(?<!\bms)(?<!\bart)(?<!\bnum)(?<!\bno)(?<!\bnº)\.(?![0-9a-z@])"
)
"""Where a sentence ends: not at the dot of `4.95`, `Sra.`, `a.m.` or an address."""

_WORDS: Final = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_QUOTED: Final = re.compile(r'"[^"\n]{2,300}"')


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place, and whether it asks."""

    start: int
    end: int
    asks: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its place, how it is written folded, and its stem."""

    start: int
    end: int
    text: str
    stem: str


class Reading:
    """A text with all that matchers ask of it.

    Args:
        text: as given.
        language: `es` or `en`.
    """

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self._seen: dict[tuple[Any, Any], bool] = {}

    @cached_property
    def folded(self) -> str:
        """The text folded; offsets hold."""
        return fold(self.text)

    @cached_property
    def narrow(self) -> bytes:
        """The folded text, one byte a code point."""
        return narrow(self.folded)

    def has(self, phrases: Phrases) -> bool:
        """Tell whether the text has one of the phrases; asked often of the same ones."""
        key = (phrases.free, phrases.first)
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = phrases.seen(self.narrow)
        return found

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences, in order; white space belongs to the one that follows."""
        found: list[Sentence] = []
        start = 0
        for match in _END.finditer(self.folded):
            self._add(found, start, match.end(), asks="?" in match[0])
            start = match.end()
        self._add(found, start, len(self.folded), asks=False)
        return tuple(found)

    def _add(self, found: list[Sentence], start: int, end: int, *, asks: bool) -> None:
        piece = self.folded[start:end]
        if piece.strip():
            found.append(Sentence(start, end, asks or "¿" in piece))

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def index_at(self, place: int) -> int:
        """Return the index of the sentence that holds a place."""
        return max(0, bisect_right(self._starts, place) - 1)

    def sentence_at(self, place: int) -> Sentence:
        """Return the sentence that holds a place."""
        return self.sentences[self.index_at(place)]

    def asks_at(self, span: Span, sentence: Sentence) -> bool:
        """Tell whether a span lies in a question: what stands before `¿` is still a statement."""
        return sentence.asks and self.folded.find("¿", span[1], sentence.end) < 0

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words, in order."""
        return tuple(
            Word(m.start(), m.end(), m[0], stem(m[0], self.language))
            for m in _WORDS.finditer(self.folded)
        )

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    def words_in(self, sentence: Sentence) -> tuple[Word, ...]:
        """Return the words of a sentence."""
        first = bisect_left(self._word_starts, sentence.start)
        return self.words[first : bisect_left(self._word_starts, sentence.end)]

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """What stands between quotation marks."""
        return tuple(match.span() for match in _QUOTED.finditer(self.folded))

    def is_quoted(self, span: Span) -> bool:
        """Tell whether a span lies between quotation marks."""
        return any(start <= span[0] and span[1] <= end for start, end in self.quoted)
