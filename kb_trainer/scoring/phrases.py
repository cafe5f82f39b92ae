"""The little language of phrases, compiled to RE2 over folded text.

Words stand for themselves, without accents or capitals; `'` may be missing in
the text, unless the word is another without it, as `we'll` is. `(a|b)` is a
choice, `[a|b]` may be missing, `word*` (or `(a|b)*`) is a beginning, `..` a gap
of up to two words, `...` one of up to five, `#` a number, `@name` a word list,
and a leading `^` the start of a sentence. What is written without a space is
one word: `lament(o|amos)`. A phrase never crosses the end of a sentence. Common
chat spellings (`q` for `que`, `u` for `you`) are read as the word.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from kb_trainer.scoring.pattern import Pattern, compile_pattern
from kb_trainer.text.fold import compose, fold

SEPARATOR: Final = r"[^a-z0-9.!?;\n]{1,4}"
_WORD: Final = r"[a-z0-9]+(?:'[a-z]+)?"
_NUMBER: Final = r"[0-9]+(?:[.,:][0-9]+)*"
_SPELLINGS: Final = {
    "que": "que|q|k|ke", "porque": "porque|pq|xq|porq", "por": "por|x", "para": "para|pa",
    "tambien": "tambien|tb|tmb|tbn", "usted": "usted|ud|vd", "ustedes": "ustedes|uds|vds",
    "de": "de|d", "senor": "senor|sr", "senora": "senora|sra", "manana": "manana|mnn",
    "you": "you|u|ya", "your": "your|ur", "are": "are|r", "please": "please|pls|plz",
    "because": "because|bc|cuz|cos", "and": "and|&", "tomorrow": "tomorrow|tmrw|tmw|tomoz",
    "minutes": "minutes|mins", "okay": "okay|ok",
}  # fmt: skip
_ANOTHER_WORD: Final = frozenset(["we'll", "we're", "we'd", "he'll", "she'll", "she'd", "i'd"])
"""Words that are others without their `'`: well, were, wed, hell, shell, shed, id."""

_TOKEN: Final = re.compile(
    r"(?P<space>[\s-]+)|(?P<gap>\.{2,3})|(?P<list>@[a-z_]+)|(?P<number>#)"
    r"|(?P<word>[a-z0-9'&]+\*?)|(?P<rest>\*)|(?P<mark>[()\[\]|])"
)
_GAPS: Final = {"..": 2, "...": 5}

Span = tuple[int, int]
"""First code point and one past the last."""


class PhraseError(ValueError):
    """A phrase that can't be read.

    Args:
        phrase: as written.
        why: `empty`, `character`, `bracket`, `gap`, `list`.
        detail: what is wrong, as written.
    """

    def __init__(self, phrase: str, why: str, detail: str = "") -> None:
        super().__init__(f"{phrase}: {why} {detail}")
        self.phrase = phrase
        self.why = why
        self.detail = detail


@dataclass(slots=True)
class _Item:
    """A piece of a phrase: its pattern, whether it may be missing, whether it is glued on."""

    pattern: str
    optional: bool = False
    glued: bool = False
    gap: bool = False


@dataclass(slots=True)
class _Parser:
    phrase: str
    lists: Mapping[str, Sequence[str]]
    tokens: list[tuple[str, str]] = field(default_factory=list)
    place: int = 0
    open_lists: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        text = fold(compose(self.phrase)).strip()
        at = 0
        while at < len(text):
            match = _TOKEN.match(text, at)
            if match is None:
                raise PhraseError(self.phrase, "character", text[at])
            self.tokens.append((str(match.lastgroup), match[0]))
            at = match.end()

    def alternatives(self, closing: str) -> str:
        """Read up to `closing` (nothing at the end of the phrase)."""
        branches = [self._sequence()]
        while self._peek() == ("mark", "|"):
            self.place += 1
            branches.append(self._sequence())
        if self._peek()[1] != closing:
            raise PhraseError(self.phrase, "bracket", self._peek()[1])
        self.place += 1
        return "|".join(branches)

    def _peek(self) -> tuple[str, str]:
        return self.tokens[self.place] if self.place < len(self.tokens) else ("end", "")

    def _sequence(self) -> str:
        items: list[_Item] = []
        spaced = True
        while True:
            kind, text = self._peek()
            if kind == "end" or text in ("|", ")", "]"):
                return self._join(items)
            self.place += 1
            if kind == "space":
                spaced = True
                continue
            item = self._item(kind, text)
            item.glued = not spaced and bool(items)
            items.append(item)
            spaced = kind == "gap"

    def _item(self, kind: str, text: str) -> _Item:
        if kind == "gap":
            return _Item(f"{{0,{_GAPS[text]}}}", optional=True, gap=True)
        if kind == "mark":
            return self._group(text)
        patterns = {"number": _NUMBER, "rest": "[a-z0-9]*"}
        if kind == "list":
            return _Item(self._list(text[1:]))
        return _Item(patterns.get(kind) or _word(text))

    def _group(self, mark: str) -> _Item:
        closing = {"(": ")", "[": "]"}.get(mark)
        if closing is None:
            raise PhraseError(self.phrase, "character", mark)
        return _Item(f"(?:{self.alternatives(closing)})", optional=mark == "[")

    def _list(self, name: str) -> str:
        if name in self.open_lists:
            raise PhraseError(self.phrase, "list", f"@{name}")
        words = self.lists.get(name)
        if not words:
            raise PhraseError(self.phrase, "list", f"@{name}")
        inner = (*self.open_lists, name)
        each = (_pattern(word, self.lists, inner) for word in words)
        return f"(?:{'|'.join(each)})"

    def _join(self, items: list[_Item]) -> str:
        first = next((n for n, item in enumerate(items) if not item.optional), None)
        if first is None:
            raise PhraseError(self.phrase, "empty")
        if items[0].gap or items[-1].gap:
            raise PhraseError(self.phrase, "gap")
        parts: list[str] = []
        for number, item in enumerate(items):
            if number < first and item.gap:
                parts.append(f"(?:{_WORD}{SEPARATOR}){item.pattern}?")
            elif number < first:
                glue = "" if items[number + 1].glued else SEPARATOR
                parts.append(f"(?:{item.pattern}{glue})?")
            elif number == first:
                parts.append(item.pattern)
            elif item.gap:
                parts.append(f"(?:{SEPARATOR}{_WORD}){item.pattern}?")
            else:
                piece = item.pattern if item.glued else SEPARATOR + item.pattern
                parts.append(f"(?:{piece})?" if item.optional else piece)
        return "".join(parts)


def _word(text: str) -> str:
    if text in _ANOTHER_WORD:
        return text
    stem = text.rstrip("*")
    if stem != text:
        return stem.replace("'", "'?") + "[a-z0-9]*"
    if stem in _SPELLINGS:
        return f"(?:{_SPELLINGS[stem]})"
    return stem.replace("'", "'?")


def pattern_of(phrase: str, lists: Mapping[str, Sequence[str]] | None = None) -> str:
    """Translate one phrase to an RE2 pattern without its boundaries.

    Args:
        phrase: without a leading `^`.
        lists: word lists by name.

    Raises:
        PhraseError: when it can't be read.
    """
    return _pattern(phrase, lists or {}, ())


def _pattern(phrase: str, lists: Mapping[str, Sequence[str]], open_lists: tuple[str, ...]) -> str:
    if "@" not in phrase:
        return _plain_pattern(phrase)
    return _Parser(phrase, lists, open_lists=open_lists).alternatives("")


@lru_cache(maxsize=4096)
def _plain_pattern(phrase: str) -> str:
    """Translate a phrase without lists; those of a list come with each phrase that names it."""
    return _Parser(phrase, {}).alternatives("")


def narrow(folded: str) -> bytes:
    """Return folded text with one byte a code point; what Latin-1 lacks becomes DEL."""
    try:
        return folded.encode("latin-1")
    except UnicodeEncodeError:
        return "".join(
            char if char < "\u0100" else ("\xa4" if char == "€" else "\x7f") for char in folded
        ).encode("latin-1")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Some phrases, compiled together.

    Attributes:
        sources: as written.
        free: those that may stand anywhere.
        first: those that stand at the start of a sentence.
    """

    sources: tuple[str, ...]
    free: Pattern | None
    first: Pattern | None

    def find(self, folded: str) -> list[Span]:
        """Return the places of the phrases in folded text, in order."""
        return self.find_narrow(narrow(folded))

    def find_narrow(self, text: bytes) -> list[Span]:
        """Return the places of the phrases in text from `narrow`, in order."""
        spans: list[Span] = []
        if self.free is not None:
            spans.extend(match.span() for match in self.free.finditer(text))
        if self.first is not None:
            spans.extend(match.span(1) for match in self.first.finditer(text))
            spans.sort()
        return spans

    def blank(self, text: bytes) -> bytes:
        """Return text from `narrow` with spaces in place of the phrases."""
        for start, end in self.find_narrow(text):
            text = text[:start] + b" " * (end - start) + text[end:]
        return text

    def seen(self, text: bytes) -> bool:
        """Tell whether any phrase is in text from `narrow`."""
        return (self.free is not None and self.free.seen(text)) or (
            self.first is not None and self.first.seen(text)
        )


def compile_phrases(
    phrases: Sequence[str], lists: Mapping[str, Sequence[str]] | None = None
) -> Phrases:
    """Compile some phrases.

    Args:
        phrases: in the language of this module.
        lists: word lists by name.

    Returns:
        The phrases, to be found in folded text.

    Raises:
        PhraseError: when one can't be read.
    """
    patterns = (pattern_of(phrase.strip().removeprefix("^"), lists) for phrase in phrases)
    return join_phrases(list(zip(phrases, patterns, strict=True)))


def join_phrases(read: Sequence[tuple[str, str]]) -> Phrases:
    """Compile phrases that have been read.

    Args:
        read: each as written, with its pattern.

    Raises:
        re2.error: when they can't be compiled.
    """
    first = "|".join(pattern for phrase, pattern in read if phrase.strip().startswith("^"))
    free = "|".join(pattern for phrase, pattern in read if not phrase.strip().startswith("^"))
    return Phrases(
        tuple(phrase for phrase, _ in read),
        compile_pattern(rf"\b(?:{free})\b") if free else None,
        compile_pattern(rf"(?:\A|[.!?;:\n]|--)[^a-z0-9]*\b({first})\b") if first else None,
    )


@lru_cache(maxsize=1024)
def declared_phrases(phrases: tuple[str, ...]) -> Phrases:
    """Compile phrases that a drill declares; the same ones come turn after turn.

    Raises:
        PhraseError: when one can't be read.
    """
    return compile_phrases(phrases)
