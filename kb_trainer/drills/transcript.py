"""Transcripts: a recorded talk with its result, as text that people read and edit.

The first line is `# transcript`. Lines `key: value` give the drill, the seed,
what came before the talk where it isn't what the drill says, and the result;
after an empty line come the turns, each `C: …` (customer) or `A: …` (agent),
further lines of a turn indented by three spaces, with empty lines between them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kb_trainer.drills import codes
from kb_trainer.drills.past import past_of
from kb_trainer.drills.session import Session
from kb_trainer.drills.state import Given, Past, Word
from kb_trainer.source.problems import WHOLE_FILE, Mark, Report

FIRST_LINE: Final = "# transcript"
KINDS: Final = ("good", "paraphrase", "weak", "unsafe")
"""Reference transcripts beside a drill: the first two must pass, the others must not."""

_INDENT: Final = "   "


@dataclass(frozen=True, slots=True)
class Transcript:
    """A recorded talk.

    Attributes:
        drill: the drill's id.
        seed: of the session.
        past: what came before the talk, or None when it is what the drill says.
        result: `ended`, `passes`, `rating` and each demand's outcome, as written.
        turns: pairs of speaker (`C` or `A`), words, and line of the file.
    """

    drill: str
    seed: int
    result: tuple[tuple[str, str], ...]
    turns: tuple[tuple[str, str, int], ...]
    past: Past | None = None

    @property
    def replies(self) -> tuple[str, ...]:
        """What the agent says."""
        return tuple(words for speaker, words, _ in self.turns if speaker == "A")


def is_transcript(text: str) -> bool:
    """Tell whether a text is a transcript."""
    return text.split("\n", 1)[0].strip() == FIRST_LINE


def write_transcript(session: Session, *, passed: bool, rating: int) -> str:
    """Write a session as a transcript.

    Args:
        session: one that has ended.
        passed: whether its score passes; the score itself moves with every change of a
            rule and would hide what matters.
        rating: the customer's, 1 to 5.

    Returns:
        The text, the same for the same session.
    """
    head = [
        FIRST_LINE,
        f"drill: {session.drill.id}",
        f"seed: {session.seed}",
        *_before(session),
        f"ended: {session.ended}",
        f"passes: {'yes' if passed else 'no'}",
        f"rating: {rating}",
        *(f"demand {id_}: {outcome.value}" for id_, outcome in session.outcomes.items()),
        "",
    ]
    body = [_turn("C", session.opening.text)]
    for exchange in session.exchanges:
        body += [_turn("A", exchange.reply), _turn("C", exchange.said.text)]
    return "\n".join(head + body) + "\n"


def _before(session: Session) -> Iterator[str]:
    """Write what came before the talk, unless it is what the drill says."""
    past = session.state.past
    usual = past_of(session.drill)
    if past.word != usual.word or (past.given and past.word):
        yield f"promised: {past.word.text if past.word else ''}".rstrip()
        yield f"kept: {'yes' if past.word and past.word.kept else 'no'}"
    for one in past.given:
        yield f"given: {one.clause} {one.what}"


def _read_before(head: dict[str, str]) -> Past | None:
    """Take what came before the talk out of the head."""
    if "promised" not in head and "given" not in head:
        return None
    text, kept = head.pop("promised", ""), head.pop("kept", "yes")
    clause, _, what = head.pop("given", "").partition(" ")
    given = (Given(clause, what),) if clause else ()
    return Past(Word(text, kept == "yes") if text else None, given)


def _turn(speaker: str, words: str) -> str:
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    visible = ["".join(c if c.isprintable() or c == "\t" else " " for c in one) for one in lines]
    rest = (f"\n{_INDENT}{one}" if one else "\n" for one in visible[1:])
    return f"{speaker}: {visible[0]}" + "".join(rest)


def read_transcript(text: str, report: Report) -> Transcript:
    """Read a transcript.

    Args:
        text: the file's text.
        report: takes the problems.

    Returns:
        What could be read.
    """
    lines = text.split("\n")
    head: dict[str, str] = {}
    number = 1
    while number < len(lines) and lines[number].strip():
        key, colon, value = lines[number].partition(":")
        if not colon:
            report.add(codes.BROKEN_TRANSCRIPT, Mark(number + 1))
        head[key.strip()] = value.strip()
        number += 1
    turns: list[tuple[str, str, int]] = []
    empty = 0
    for at, line in enumerate(lines[number:], number + 1):
        if line[:2] in ("C:", "A:"):
            turns.append((line[0], line[2:].removeprefix(" "), at))
        elif turns and line.startswith(_INDENT):
            speaker, words, first = turns[-1]
            gap = "\n" * (empty + 1)
            turns[-1] = (speaker, f"{words}{gap}{line.removeprefix(_INDENT)}", first)
        elif line.strip():
            report.add(codes.BROKEN_TRANSCRIPT, Mark(at))
        empty = 0 if line else empty + 1
    seed = head.pop("seed", "1")
    drill = head.pop("drill", "")
    if not drill:
        report.add(codes.BROKEN_TRANSCRIPT, WHOLE_FILE)
    past = _read_before(head)
    number = int(seed) if seed.isdigit() else 1
    return Transcript(drill, number, tuple(head.items()), tuple(turns), past)


def first_difference(expected: str, actual: str) -> tuple[int, str, str] | None:
    """Find the first line in which two texts differ.

    Returns:
        The line's number from 1, the expected and the actual line; None when they are equal.
    """
    old, new = expected.rstrip("\n").split("\n"), actual.rstrip("\n").split("\n")
    for number in range(max(len(old), len(new))):
        was = old[number] if number < len(old) else ""
        is_ = new[number] if number < len(new) else ""
        if was != is_ or (number >= len(old)) != (number >= len(new)):
            return number + 1, was, is_
    return None
