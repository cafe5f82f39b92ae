"""What an exam asks for, as `kb_trainer.yaml` or a drill says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from kb_trainer.source.shapes import Field, MapOf, Record, Shape, Whole

GATES: Final = (
    "empathy", "demands", "open", "listen", "progress", "recommend", "clarify", "close",
)  # fmt: skip
"""Scores that may have a least value: the two besides the overall, and areas."""


@dataclass(frozen=True, slots=True)
class ExamTerms:
    """What an exam asks for besides that no fault blocks it and all demands are settled well.

    Attributes:
        pass_mark: the least overall score; 0 when nothing is said of it.
        gates: least scores by name, each one of `GATES`.
    """

    pass_mark: int = 0
    gates: Mapping[str, int] = field(default_factory=dict, hash=False)

    def over(self, general: "ExamTerms") -> "ExamTerms":
        """Return these terms where they say something, else those that hold for all.

        Args:
            general: the terms of the workspace.
        """
        return ExamTerms(self.pass_mark or general.pass_mark, {**general.gates, **self.gates})


EXAM: Final[Shape[Any]] = Record(
    ExamTerms,
    {
        "pass_mark": Field(Whole(1, 100), default=0, doc="The least overall score; 60."),
        "gates": Field(MapOf(Whole(0, 100), "|".join(GATES)), default={}, doc="Least scores."),
    },
)
