"""The ways to play a drill: what each allows."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Mode:
    """What a way to play allows.

    Attributes:
        name: `learn`, `practice` or `exam`.
        feedback: whether each reply is spoken about at once.
        undo: whether a reply that was answered may be taken back.
        hints: whether there are hints.
        gates: whether the exam's pass mark and gates decide.
    """

    name: str
    feedback: bool
    undo: bool
    hints: bool
    gates: bool


MODES: Final = {
    mode.name: mode
    for mode in (
        Mode("learn", feedback=True, undo=True, hints=True, gates=False),
        Mode("practice", feedback=False, undo=False, hints=True, gates=False),
        Mode("exam", feedback=False, undo=False, hints=False, gates=True),
    )
}
"""By name, the most helpful first."""
