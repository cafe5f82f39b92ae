"""Differences between versions, in words for the terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import Any, Final

from kb_trainer.cli.options import State
from kb_trainer.cli.output import safe, style, wants_colour, width
from kb_trainer.knowledge.difference import ClauseChange, How, PartChange
from kb_trainer.text.compare import BREAK, Kind, Run, Runs, first_words

_STYLES: Final[dict[Kind, dict[str, Any]]] = {
    Kind.SAME: {},
    Kind.OLD: {"fg": "red", "strikethrough": True},
    Kind.NEW: {"fg": "green", "bold": True},
}
_MARKS: Final = {Kind.SAME: ("", ""), Kind.OLD: ("[-", "-]"), Kind.NEW: ("{+", "+}")}
_INDENT: Final = "    "
_SHORT: Final = 25
"""So many words of a new clause tell what it is about."""


def difference_lines(
    clauses: Iterable[ClauseChange], state: State, *, short: bool = False
) -> Iterator[str]:
    """Give the lines that show what differs, wrapped to the terminal.

    Args:
        clauses: what differs.
        state: says the language of the headings.
        short: whether of new and removed clauses only the beginning is shown.
    """
    for one in clauses:
        how = state.say(f"version.how.{one.how.value}")
        head = f"{one.id} · {one.title}" if one.title else one.id
        yield style(safe(head), bold=True) + f" ({how})"
        for part in _shown(one, short=short):
            yield f"  {state.say(f'version.part.{part.part}')}:"
            yield from run_lines(part.runs)


def _shown(one: ClauseChange, *, short: bool) -> Iterator[PartChange]:
    for part in one.parts:
        if one.how is How.CHANGED or not short:
            yield part
        elif part.part == "text":
            yield PartChange(part.part, first_words(part.runs, _SHORT))


def run_lines(runs: Runs, indent: str = _INDENT) -> Iterator[str]:
    """Give runs as wrapped lines: in colour where there is any, else between marks."""
    room = width() - len(indent)
    line: list[Run] = []
    used = 0
    for kind, word in _marked(runs):
        needed = len(word) + (1 if line else 0)
        if word == BREAK or (line and used + needed > room):
            if line:
                yield indent + _painted(line)
            line, used = [], 0
            if word == BREAK:
                continue
            needed = len(word)
        line.append(Run(kind, (word,)))
        used += needed
    if line:
        yield indent + _painted(line)


def _marked(runs: Runs) -> Iterator[tuple[Kind, str]]:
    """Give the words with their kinds; without colour the first and last of a run carry marks."""
    bare = wants_colour(sys.stdout)
    for run in runs:
        words = [word if word == BREAK else safe(word) for word in run.words]
        shown = [index for index, word in enumerate(words) if word != BREAK]
        if shown and not bare:
            opening, closing = _MARKS[run.kind]
            words[shown[0]] = opening + words[shown[0]]
            words[shown[-1]] += closing
        yield from ((run.kind, word) for word in words)


def _painted(line: list[Run]) -> str:
    """Join the words of one line, neighbours of one kind in one colour."""
    pieces: list[Run] = []
    for run in line:
        if pieces and pieces[-1].kind is run.kind:
            pieces[-1] = Run(run.kind, pieces[-1].words + run.words)
        else:
            pieces.append(run)
    return " ".join(style(piece.text, **_STYLES[piece.kind]) for piece in pieces)


def as_rows(clauses: Iterable[ClauseChange]) -> list[dict[str, object]]:
    """Return what differs for programs."""
    return [
        {
            "id": one.id,
            "title": one.title,
            "how": one.how.value,
            "parts": [
                {
                    "part": part.part,
                    "runs": [{"kind": run.kind.value, "text": run.text} for run in part.runs],
                }
                for part in one.parts
            ],
        }
        for one in clauses
    ]
