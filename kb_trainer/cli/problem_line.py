"""How a problem is printed."""

from kb_trainer.i18n.tell import tell
from kb_trainer.source.problems import Problem


def as_line(problem: Problem, language: str) -> str:
    """Return a problem as `path:line:column: CODE message`."""
    place = f"{problem.path}:{problem.mark.line}:{problem.mark.column}"
    words = tell(language, problem.code.name, problem.details)
    return f"{place}: {problem.code.name} {words}"
