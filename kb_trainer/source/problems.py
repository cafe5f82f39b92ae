"""Problems found in files: where they are, which code they have, what they name."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How bad a problem is: errors make a file unfit for use, warnings do not."""

    ERROR = "error"
    WARNING = "warning"


class Mark(NamedTuple):
    """A place in a file. Lines and columns start at 1; columns count code points."""

    line: int = 1
    column: int = 1


WHOLE_FILE = Mark()


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem.

    The name is stable (`KB201`) and is also the id of its message.
    """

    name: str
    severity: Severity


def error(name: str) -> Code:
    """Return the code of an error."""
    return Code(name, Severity.ERROR)


def warning(name: str) -> Code:
    """Return the code of a warning."""
    return Code(name, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of one file.

    Attributes:
        path: the file, relative to the workspace, with forward slashes.
        mark: the place in the file.
        code: the kind of problem.
        details: the values that the message names.
    """

    path: str
    mark: Mark
    code: Code
    details: dict[str, object] = field(default_factory=dict, hash=False)

    @property
    def is_error(self) -> bool:
        """Whether the file is unfit for use."""
        return self.code.severity is Severity.ERROR

    @property
    def order(self) -> tuple[str, Mark, str, str]:
        """The key by which problems are sorted."""
        return (self.path, self.mark, self.code.name, repr(self.details))


class Report:
    """Gathers the problems of one file while it is read.

    Args:
        path: the file, relative to the workspace, with forward slashes.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def add(self, code: Code, mark: Mark = WHOLE_FILE, /, **details: object) -> None:
        """Note a problem at `mark`."""
        self.problems.append(Problem(self.path, mark, code, details))

    @property
    def has_errors(self) -> bool:
        """Whether any problem so far is an error."""
        return any(problem.is_error for problem in self.problems)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems sorted by file, place and code, each once."""
    return sorted({problem.order: problem for problem in problems}.values(), key=lambda p: p.order)
