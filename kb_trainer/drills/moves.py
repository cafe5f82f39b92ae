"""The one table by which a reply moves the customer.

Nothing else does: what the judge finds in a reply, and what the reply settles,
each stand in one row here, and `docs/drills.md` shows the rows as they are.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

LEAST: Final = 0
MOST: Final = 10
CALM_PER_TURN: Final = 3
"""Anger falls by no more than this in one reply, whatever is said."""

TIMES: Final = 3
"""A good act counts this many times in one talk: said again and again it is noise."""


@dataclass(frozen=True, slots=True)
class Move:
    """What one thing in a reply does to the customer, in points."""

    anger: int
    trust: int
    patience: int
    why: str


ACTS: Final[dict[str, Move]] = {
    "acknowledges_feeling": Move(-1, 1, 0, "what it feels like was seen"),
    "names_cause": Move(-1, 1, 0, "it is known what happened"),
    "explores": Move(0, 1, 0, "someone asks, and wants to know"),
    "finds_need": Move(-1, 2, 1, "it is known what it is for"),
    "reflects": Move(-1, 1, 0, "what was said was heard"),
    "ownership": Move(-1, 1, 1, "somebody takes it on"),
    "cites_written_policy": Move(0, 1, 0, "the rule can be read"),
    "offers_alternative": Move(0, 1, 0, "there is another way"),
    "next_step_with_date": Move(-1, 1, 1, "it is known what comes, and when"),
    "greets_and_identifies": Move(0, 1, 0, "there is a person with a name"),
    "shares_plan": Move(0, 1, 1, "there is a plan"),
    "reports_progress": Move(-1, 1, 1, "something is moving"),
    "recommends": Move(0, 1, 0, "someone thinks ahead"),
    "gives_extra": Move(-1, 1, 0, "a small thing nobody had to do"),
    "summarises_and_checks": Move(0, 1, 0, "both mean the same"),
    "promises": Move(0, 0, 1, "there is a word to hold to"),
    "gives_reference": Move(0, 1, 0, "it can be proved later"),
    "hands_to_person": Move(0, 0, 1, "there is someone else to turn to"),
    "formulaic_empathy": Move(0, -1, 0, "a phrase for everyone is for no one"),
    "bureaucratic_deflection": Move(2, -2, -2, "sent away again"),
    "wrong_claim": Move(0, -1, 0, "that isn't what is written"),
    "secret_rule_refusal": Move(2, -2, -1, "a rule that can't be read"),
    "overuse_of_name": Move(1, 0, 0, "it sounds like a trick"),
    "asks_known_information": Move(1, -1, -1, "they hold it already"),
    "blames_or_minimises": Move(3, -2, -1, "now it is the customer's fault"),
    "sarcasm": Move(3, -3, -2, "mocked"),
    "helpless_language": Move(1, -2, -1, "nobody can do anything"),
    "excuse": Move(1, -1, -1, "that isn't the customer's concern"),
    "canned_reply": Move(2, -2, -2, "nobody has read it"),
    "recites_policy": Move(1, -1, -1, "read aloud, not answered"),
    "stuffs_kind_words": Move(1, -1, -1, "kind words by the yard"),
    "says_nothing": Move(0, -1, -1, "nothing to go by"),
    "talks_over": Move(1, -1, -1, "not let finish"),
    "cuts_short": Move(2, -1, -1, "shown the door"),
    "overpromises": Move(0, -1, 0, "too good to be true"),
    "moves_to_private": Move(0, 1, 0, "nobody reads along"),
    "asks_data_in_public": Move(2, -2, -1, "everybody can read that"),
    "puts_on_hold": Move(1, 0, -2, "left waiting on the line"),
}
"""Acts that the judge finds. An act that isn't here moves nothing."""

SETTLED: Final[dict[str, Move]] = {
    "need_met": Move(-3, 2, 2, "what was needed will be done"),
    "refused_with_reason": Move(1, 0, -1, "it is no, and it is clear why"),
    "refused_bare": Move(2, -2, -2, "it is no, and nobody says why"),
    "conceded": Move(-3, 0, 1, "what was asked for was given"),
    "unclear": Move(0, -1, -1, "it isn't clear what was granted"),
    "revoked": Move(3, -3, -3, "what was granted is taken back"),
    "ignored": Move(1, -1, -2, "what was asked went unanswered"),
    "moment_kept": Move(-1, 2, 1, "a moment of truth went well"),
    "moment_broken": Move(2, -2, -2, "a moment of truth went badly"),
    "silence": Move(1, -1, -2, "no answer at all"),
    "not_understood": Move(0, 0, -1, "it can't be understood"),
    "dead_air": Move(1, 0, -1, "on the phone nothing at all is heard"),
    "too_long": Move(0, 0, -1, "too long for where they talk"),
    "waits": Move(0, 0, -1, "a queue behind, or one more letter"),
    "diagnosed": Move(-1, 2, 1, "the real cause was found"),
    "misdiagnosed": Move(1, -2, -1, "that isn't what is wrong"),
    "outdated": Move(2, -2, -1, "that was true before"),
    "word_kept": Move(-1, 1, 0, "what was promised was done"),
    "word_broken": Move(2, -2, -1, "what was promised couldn't be"),
    "no_word": Move(1, -1, 0, "nothing was promised the first time"),
}
"""What a reply settles or leaves open; the engine reads it from the reply and the drill."""

BAD: Final = frozenset(name for name, move in ACTS.items() if move.anger > 0 or move.trust < 0)
GOOD: Final = frozenset(ACTS) - BAD


def clamp(value: int) -> int:
    """Keep a value between `LEAST` and `MOST`."""
    return max(LEAST, min(MOST, value))


@dataclass(frozen=True, slots=True)
class Feelings:
    """What the customer feels, each from 0 to 10."""

    anger: int
    trust: int
    patience: int

    @property
    def mood(self) -> str:
        """`calm` up to 3 of anger, `tense` up to 6, else `angry`."""
        return "calm" if self.anger <= 3 else "tense" if self.anger <= 6 else "angry"  # noqa: PLR2004  of ten

    @property
    def at_the_end(self) -> bool:
        """Whether patience is gone or anger is full."""
        return self.patience <= LEAST or self.anger >= MOST


def moved(
    feelings: Feelings, names: Iterable[str], *, temper: str, values: Collection[str] = ()
) -> Feelings:
    """Move the customer by one reply.

    Args:
        feelings: before the reply.
        names: rows of the table, each once.
        temper: `mild` takes one point off a rise of more than one, `quick` adds one to any
            rise; with `quick` anger falls by one less, but never by less than one.
        values: acts that win twice the trust.

    Returns:
        The feelings after it. Anger never falls by more than `CALM_PER_TURN`.
    """
    moves = [(name, ACTS.get(name) or SETTLED.get(name)) for name in sorted(set(names))]
    rows = [(name, move) for name, move in moves if move is not None]
    anger = _tempered(sum(move.anger for _, move in rows), temper)
    trust = sum(move.trust * (2 if name in values and move.trust > 0 else 1) for name, move in rows)
    patience = sum(move.patience for _, move in rows)
    return Feelings(
        clamp(feelings.anger + anger),
        clamp(feelings.trust + trust),
        clamp(feelings.patience + patience),
    )


def _tempered(change: int, temper: str) -> int:
    if temper == "quick":
        change = change + 1 if change > 0 else min(change + 1, -1) if change < 0 else 0
    elif temper == "mild" and change > 1:
        change -= 1
    return max(change, -CALM_PER_TURN)
