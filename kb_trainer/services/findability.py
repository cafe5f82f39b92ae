"""Tries customers' questions: whether each finds the clause that answers it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import filterfalse
from pathlib import Path

from kb_trainer.errors import UserError
from kb_trainer.knowledge.glossary import read_glossary
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.places import SETTINGS_FILE, YAML_SUFFIXES, article_entries
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.search import codes
from kb_trainer.search.measures import CUT, Measures, measure
from kb_trainer.search.questions import Question, rank_of, read_questions
from kb_trainer.services.find import Filters, Finder
from kb_trainer.services.open_index import open_finder
from kb_trainer.services.watch import Watch
from kb_trainer.source.problems import WHOLE_FILE, Problem

PER_CENT = 100


@dataclass(frozen=True, slots=True)
class Tried:
    """A question and what became of it.

    Attributes:
        question: the question.
        rank: of the first right clause, from 1, or None.
        first: the clause found first, or nothing.
    """

    question: Question
    rank: int | None
    first: str


@dataclass(frozen=True, slots=True)
class Findability:
    """How well the questions of a workspace are answered.

    Attributes:
        tried: each question.
        groups: measures by language and by whether the question was unseen.
        problems: of the files, of questions that name no clause, and the bar.
    """

    tried: tuple[Tried, ...]
    groups: Mapping[tuple[str, bool], Measures]
    problems: tuple[Problem, ...]


def read_all(workspace: Workspace) -> tuple[list[Question], list[Problem]]:
    """Read the questions and glossaries of a workspace.

    Args:
        workspace: where to read.

    Returns:
        All questions, and what is wrong with any of the files.
    """
    questions: list[Question] = []
    problems: list[Problem] = []
    for entry in article_entries(workspace.knowledge, managed=workspace.managed):
        file = Path(entry.path)
        if file.suffix.lower() in YAML_SUFFIXES:
            path = workspace.relative(file)
            found, wrong = read_questions(file, path)
            questions.extend(found)
            problems += [*wrong, *read_glossary(file, path).problems]
    return questions, problems


def try_questions(workspace: Workspace, finder: Finder) -> Findability:
    """Ask all questions as a customer would, who sees what is public.

    Args:
        workspace: where the questions stand.
        finder: the index.

    Returns:
        What became of them.
    """
    questions, problems = read_all(workspace)
    tried = []
    for question in questions:
        answer = finder.find(question.ask, CUT, Filters(audience="public"))
        clauses = [hit.document.clause for hit in answer.hits]
        tried.append(Tried(question, rank_of(question, clauses), (clauses or [""])[0]))
    problems.extend(_problems(tried, finder))
    groups = {
        (language, unseen): measure(ranks)
        for language, unseen in sorted({(q.language, q.unseen) for q in questions})
        if (ranks := _ranks(tried, language, unseen=unseen))
    }
    problems.extend(_below(workspace, tried))
    return Findability(tuple(tried), groups, tuple(problems))


def _ranks(tried: list[Tried], language: str, *, unseen: bool) -> list[int | None]:
    return [
        one.rank
        for one in tried
        if one.question.language == language and one.question.unseen == unseen
    ]


def _problems(tried: list[Tried], finder: Finder) -> Iterator[Problem]:
    for one in tried:
        question = one.question
        for id_ in filterfalse(finder.has_clause, question.finds):
            details: dict[str, object] = {"id": id_}
            yield Problem(question.path, question.mark, codes.UNKNOWN_CLAUSE, details)


def _below(workspace: Workspace, tried: list[Tried]) -> Iterator[Problem]:
    bar = workspace.settings.search.bar
    for language in sorted({one.question.language for one in tried}):
        ranks = [one.rank for one in tried if one.question.language == language]
        measures = measure(ranks)
        if measures.mrr * PER_CENT < bar:
            details: dict[str, object] = {
                "language": language,
                "reached": f"{measures.mrr * PER_CENT:.1f}",
                "recall": f"{measures.recall * PER_CENT:.1f}",
                "bar": bar,
            }
            yield Problem(SETTINGS_FILE, WHOLE_FILE, codes.BELOW_BAR, details)


def check_search(workspace: Workspace, loaded: Loaded) -> Iterable[Problem]:
    """Find what is wrong with glossaries and questions, and which questions find nothing.

    Args:
        workspace: what to check.
        loaded: its articles.

    Returns:
        The problems; those of the files only where no index can be kept.
    """
    questions, problems = read_all(workspace)
    if not questions or not loaded.base.articles:
        return problems
    try:
        finder = open_finder(workspace.root, workspace.root, Watch())
    except (UserError, OSError):
        return problems
    return try_questions(workspace, finder).problems
