"""What changed between two texts, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final, NamedTuple

BREAK: Final = "\n"
"""The end of a line, among the words of a run."""

GAP: Final = "…"
"""Stands for words left out."""

_TOKEN: Final = re.compile(r"\n|[^\s]+")
_MOST: Final = 1_000_000
"""So many pairs of words are compared at most; beyond that, whole lines are."""

_LONELY: Final = 2
"""So few unchanged words between two changes are read more easily as part of them."""


class Kind(StrEnum):
    """Whether words are in both texts, or in one only."""

    SAME = "same"
    OLD = "old"
    NEW = "new"


class Run(NamedTuple):
    """Words in a row that are of one kind."""

    kind: Kind
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words as one line."""
        return " ".join(word for word in self.words if word != BREAK)


Runs = tuple[Run, ...]


def words_of(text: str) -> list[str]:
    """Return the words of a text and its line ends, in order."""
    return _TOKEN.findall(text)


def compare(old: str, new: str) -> Runs:
    """Compare two texts word by word.

    Args:
        old: the earlier text.
        new: the later one.

    Returns:
        Runs in reading order: `SAME` and `OLD` words are those of the earlier text,
        `SAME` and `NEW` words those of the later one. White space doesn't count.
    """
    return tuple(_joined(_without_lonely(list(_joined(_changes(words_of(old), words_of(new)))))))


def excerpt(runs: Runs, around: int = 8) -> Runs:
    """Leave out what is far from any change: other lines, and distant words of the same line.

    Args:
        runs: of `compare`.
        around: how many unchanged words are left beside a change.

    Returns:
        The runs with `GAP` where words of a line are left out; nothing without a change.
    """
    if all(run.kind is Kind.SAME for run in runs):
        return ()
    last = len(runs) - 1
    shown = (
        run if run.kind is not Kind.SAME else _near(run, around, first=not i, last=i == last)
        for i, run in enumerate(runs)
    )
    return tuple(run for run in shown if run.words)


def _near(run: Run, around: int, *, first: bool, last: bool) -> Run:
    """Keep of unchanged words those of the line of the change before, and of the one after."""
    words = run.words
    if BREAK not in words and not first and not last and len(words) <= 2 * around + 1:
        return run
    head: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    if not first:
        line = words[: words.index(BREAK)] if BREAK in words else words
        head = line if len(line) <= around + 1 else (*line[:around], GAP)
    if not last:
        start = len(words) - words[::-1].index(BREAK) if BREAK in words else 0
        line = words[start:]
        tail = line if len(line) <= around + 1 else (GAP, *line[len(line) - around :])
    if BREAK in words and not first and not last:
        return Run(Kind.SAME, (*head, BREAK, *tail))
    joined = head[:-1] if head and tail and head[-1] == tail[0] == GAP else head
    return Run(Kind.SAME, (*joined, *tail))


def first_words(runs: Runs, most: int) -> Runs:
    """Return the beginning of runs, at most so many words."""
    shown: list[Run] = []
    for run in runs:
        if most <= 0:
            return (*shown, Run(Kind.SAME, (GAP,)))
        cut = run.words if len(run.words) <= most else (*run.words[:most], GAP)
        shown.append(Run(run.kind, cut))
        most -= len(run.words)
    return tuple(shown)


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    if len(old) * len(new) > _MOST:
        yield from _by_lines(old, new)
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield Run(Kind.SAME, tuple(old[a:b]))
        else:
            yield Run(Kind.OLD, tuple(old[a:b]))
            yield Run(Kind.NEW, tuple(new[c:d]))


def _by_lines(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    """Compare line by line; what can't be cut further is told as wholly changed."""
    before, after = _lines(old), _lines(new)
    matcher = SequenceMatcher(None, before, after, autojunk=len(before) * len(after) > _MOST)
    for kind, a, b, c, d in matcher.get_opcodes():
        left = [word for line in before[a:b] for word in line]
        right = [word for line in after[c:d] for word in line]
        if kind == "equal":
            yield Run(Kind.SAME, tuple(left))
        elif len(left) * len(right) <= _MOST:
            yield from _changes(left, right)
        else:
            yield Run(Kind.OLD, tuple(left))
            yield Run(Kind.NEW, tuple(right))


def _lines(words: Sequence[str]) -> list[tuple[str, ...]]:
    lines: list[tuple[str, ...]] = []
    start = 0
    for index, word in enumerate(words):
        if word == BREAK:
            lines.append(tuple(words[start : index + 1]))
            start = index + 1
    return [*lines, tuple(words[start:])] if start < len(words) else lines


def _without_lonely(runs: list[Run]) -> Iterator[Run]:
    """Count a few words between two changes as changed too."""
    for index, run in enumerate(runs):
        inside = 0 < index < len(runs) - 1
        few = len(run.words) <= _LONELY and BREAK not in run.words
        around = runs[index - 1].words + runs[index + 1].words if inside else ()
        if run.kind is Kind.SAME and inside and few and len(around) > 2 * len(run.words):
            yield Run(Kind.OLD, run.words)
            yield Run(Kind.NEW, run.words)
        else:
            yield run


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Between two unchanged runs, put all old words first and then all new ones."""
    waiting: dict[Kind, list[str]] = {Kind.OLD: [], Kind.NEW: []}
    same: list[str] = []
    for run in runs:
        if not run.words:
            continue
        if run.kind is not Kind.SAME:
            if same:
                yield Run(Kind.SAME, tuple(same))
                same = []
            waiting[run.kind].extend(run.words)
            continue
        yield from _flushed(waiting)
        same.extend(run.words)
    yield from _flushed(waiting)
    if same:
        yield Run(Kind.SAME, tuple(same))


def _flushed(waiting: dict[Kind, list[str]]) -> Iterator[Run]:
    for kind, words in waiting.items():
        if words:
            yield Run(kind, tuple(words))
            words.clear()
