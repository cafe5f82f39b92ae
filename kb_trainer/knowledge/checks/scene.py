"""What all checks look at."""

import datetime as dt
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field

from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.asked import Wordings
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.kept import Kept
from kb_trainer.knowledge.law import Law, Laws
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
        laws: those of the workspace, and those that come with the program.
        law_files: those of the workspace alone.
        kept: the kept versions.
        asked: how customers ask for clauses.
        unread: ids declared in files that couldn't be read wholly: nothing is known of them.
    """

    base: KnowledgeBase
    notes: Mapping[str, Notes]
    precedents: tuple[Precedent, ...]
    settings: Settings | None
    day: dt.date
    exists: Callable[[str], bool]
    laws: Laws = field(default_factory=Laws)
    law_files: tuple[Law, ...] = ()
    kept: Kept = field(default_factory=Kept)
    asked: tuple[Wordings, ...] = ()
    unread: Container[str] = frozenset()


def problem(path: str, mark: Mark, code: Code, /, **details: object) -> Problem:
    """Return a problem."""
    return Problem(path, mark, code, details)


def is_live(article: Article) -> bool:
    """Whether an article is or will be used: ours and not a draft."""
    return article.managed and not article.draft
