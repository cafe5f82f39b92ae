"""What all checks look at."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.notes import Notes
from kb_trainer.knowledge.precedents import Precedent
from kb_trainer.knowledge.workspace import Settings
from kb_trainer.source.problems import Code, Mark, Problem


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole knowledge base on one day.

    Attributes:
        base: the articles.
        notes: of each article, by its path.
        precedents: all of them.
        settings: what `kb_trainer.yaml` says; None for a plain folder of Markdown.
        day: the day on which the check is made.
        exists: whether there is a file, by its path relative to the workspace.
    """

    base: KnowledgeBase
    notes: Mapping[str, Notes]
    precedents: tuple[Precedent, ...]
    settings: Settings | None
    day: dt.date
    exists: Callable[[str], bool]


def problem(path: str, mark: Mark, code: Code, /, **details: object) -> Problem:
    """Return a problem."""
    return Problem(path, mark, code, details)


def is_live(article: Article) -> bool:
    """Whether an article is or will be used: ours and not a draft."""
    return article.managed and not article.draft
