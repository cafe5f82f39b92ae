"""A reply in folded sentences: where a phrase stands, and what stands before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kb_trainer.drills.words import Words, phrases
from kb_trainer.scoring.phrases import Span
from kb_trainer.text.fold import compose, fold

END: Final = re.compile(r"(?:[!?;\n]|\.(?!\d))+")
"""Ends of sentences; the dot of `30.00` is none."""

_BREAK: Final = re.compile(r"[,:()]|\b(?:pero|sino|aunque|en cambio|but|instead we|although)\b")

_WORDS: Final = re.compile(r"[a-z0-9]+")
_RECITED: Final = 5
"""A sentence of at least this many words that stands in a clause word for word is recited."""

MAX_CHARACTERS: Final = 20_000
"""Of a reply, no more than this is read: nobody says more in one turn."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place in the reply, and whether it asks."""

    start: int
    end: int
    asks: bool


@dataclass(frozen=True, slots=True)
class Text:
    """A reply ready to be searched.

    Attributes:
        raw: composed, as given.
        folded: the same length, plain letters.
        sober: `folded` with every harmless *no* blanked out.
        sentences: in order.
    """

    raw: str
    folded: str
    sober: str
    sentences: tuple[Sentence, ...]

    def find(self, sources: tuple[str, ...]) -> list[Span]:
        """Return the places of some phrases."""
        return phrases(sources).find(self.folded) if sources else []

    def has(self, sources: tuple[str, ...], span: Span | None = None) -> bool:
        """Tell whether a phrase is in the reply, or within a span of it."""
        if not sources:
            return False
        text = self.folded if span is None else self.folded[span[0] : span[1]]
        return bool(phrases(sources).find(text))

    def sentence_at(self, place: int) -> Sentence:
        """Return the sentence in which a code point stands."""
        for sentence in self.sentences:
            if place < sentence.end:
                return sentence
        return self.sentences[-1]

    def recites(self, span: Span, recitals: frozenset[str]) -> bool:
        """Tell whether the sentence around a span is one of a clause, word for word."""
        sentence = self.sentence_at(span[0])
        said = self.folded[sentence.start : sentence.end]
        words = _WORDS.findall(said)
        after_colon = _WORDS.findall(said.rpartition(":")[2])
        return any(" ".join(one) in recitals for one in (words, words[2:], after_colon))

    def mostly_recited(self, recitals: frozenset[str]) -> bool:
        """Tell whether half of the sentences or more stand in a clause, word for word."""
        said = [s for s in self.sentences if len(_WORDS.findall(self.folded[s.start : s.end])) > 2]  # noqa: PLR2004  shorter ones are no sentences
        same = sum(self.recites((s.start, s.end), recitals) for s in said)
        return bool(same) and same * 2 >= len(said)

    def core(self, span: Span) -> Span:
        """Return the part of a span after its last comma or *but*: what it comes down to."""
        start = span[0]
        for match in _BREAK.finditer(self.folded, span[0], span[1]):
            if self.folded[match.end() : span[1]].strip():
                start = match.end()
        return start, span[1]

    def breath_before(self, span: Span) -> str:
        """Return the sober words before a span, back to the last comma or *but*."""
        sentence = self.sentence_at(span[0])
        before = self.sober[sentence.start : span[0]]
        last = 0
        for match in _BREAK.finditer(before):
            last = match.end()
        return before[last:]

    def sentence_before(self, span: Span) -> str:
        """Return the words of the sentence before a span."""
        return self.folded[self.sentence_at(span[0]).start : span[0]]


def recital_sentences(text: str) -> Iterator[str]:
    """Give the sentences of a clause as they are compared with a reply's.

    Args:
        text: Markdown, facts shown.

    Yields:
        Folded words of each sentence of five words or more.
    """
    for sentence in END.split(fold(compose(text))):
        words = _WORDS.findall(sentence)
        if len(words) >= _RECITED:
            yield " ".join(words)


def read_text(reply: str, words: Words) -> Text:
    """Fold a reply and find its sentences.

    Args:
        reply: any text.
        words: of the drill's language.

    Returns:
        The text, cut at `MAX_CHARACTERS`.
    """
    raw = compose(reply)[:MAX_CHARACTERS]
    folded = fold(raw)
    sober = folded
    for start, end in phrases(words.harmless).find(folded):
        sober = sober[:start] + " " * (end - start) + sober[end:]
    sentences: list[Sentence] = []
    start = 0
    for match in END.finditer(folded):
        sentences.append(_sentence(folded, start, match.end(), words))
        start = match.end()
    if folded[start:].strip() or not sentences:
        sentences.append(_sentence(folded, start, len(folded), words))
    return Text(raw, folded, sober, tuple(sentences))


def _sentence(folded: str, start: int, end: int, words: Words) -> Sentence:
    text = folded[start:end]
    asks = "?" in text or "¿" in text or bool(phrases(words.invites).find(text))
    return Sentence(start, end, asks)
