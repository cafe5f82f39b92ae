"""Builds the help site."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kb_trainer.knowledge.checks.all import problems_of
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.check import scene_of
from kb_trainer.services.parse_cache import load_cached
from kb_trainer.services.site_folder import check_place, put
from kb_trainer.services.site_inputs import Wanted, gather
from kb_trainer.site.bodies import Body
from kb_trainer.site.site import make
from kb_trainer.source.problems import Problem, in_order


@dataclass(frozen=True, slots=True)
class Built:
    """A site that was built.

    Attributes:
        files: how many files it has.
        articles: how many articles, by language.
        left_out: files with errors, which are not published.
        held_back: how many articles are internal, drafts or not in force yet.
        problems: why articles are left out, and what readers would stumble over.
        stopped: whether problems kept it from being put in place.
    """

    files: int
    articles: dict[str, int]
    left_out: tuple[str, ...]
    held_back: int
    problems: tuple[Problem, ...]
    stopped: bool


def build_site(workspace: Workspace, out: Path, wanted: Wanted, *, strict: bool = False) -> Built:
    """Build the site and put it in place.

    Args:
        workspace: whose site it is.
        out: the folder of the site; an older site of ours there is replaced.
        wanted: how it is to be made.
        strict: whether a broken link or a missing contact route stops the build.

    Returns:
        What was built and what is wrong with it.

    Raises:
        UserError: when the folder isn't ours or can't be written, or a template is wrong.
    """
    check_place(out)
    problems: list[Problem] = []
    kept: dict[str, Body] = {}
    loaded, reasons = _read(workspace, wanted)
    wrong = {problem.path for problem in reasons}
    inputs = gather(workspace, loaded.base, wrong, wanted, kept, problems)
    files = list(make(inputs, problems))
    leaning = {problem.path for problem in inputs.selection.problems if problem.is_error}
    left_out = tuple(sorted(wrong | leaning))
    stopped = strict and bool(problems or reasons)
    count = 0 if stopped else put(files, out)
    counts: dict[str, int] = {}
    for article in inputs.selection.published:
        counts[article.language] = counts.get(article.language, 0) + 1
    named = set(left_out)
    return Built(
        files=count,
        articles=counts,
        left_out=left_out,
        held_back=sum(article.path not in named for article in inputs.selection.hidden),
        problems=tuple(in_order([*workspace.problems, *reasons, *problems])),
        stopped=stopped,
    )


def _read(workspace: Workspace, wanted: Wanted) -> tuple[Loaded, list[Problem]]:
    """Read the articles, and the errors for which some can't be published."""
    loaded = load_cached(workspace)
    found = [*loaded.problems, *problems_of(scene_of(workspace, loaded, wanted.day))]
    return loaded, [problem for problem in found if problem.is_error]


def files_of(
    workspace: Workspace, wanted: Wanted, kept: dict[str, Body]
) -> Iterator[tuple[str, bytes]]:
    """Give the files of a site without writing them, for the preview.

    Args:
        workspace: whose site it is.
        wanted: how it is to be made.
        kept: bodies rendered before, by key.
    """
    problems: list[Problem] = []
    loaded, reasons = _read(workspace, wanted)
    wrong = {problem.path for problem in reasons}
    return make(gather(workspace, loaded.base, wrong, wanted, kept, problems), problems)
