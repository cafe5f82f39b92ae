"""Builds the help site."""

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kb_trainer.knowledge.checks.all import problems_of
from kb_trainer.knowledge.load import Store, load
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.no_gc import seldom_gc
from kb_trainer.services.parse_cache import load_cached
from kb_trainer.services.scene import scene_of
from kb_trainer.services.site_cache import SiteCache, cache_of
from kb_trainer.services.site_folder import check_place, staging
from kb_trainer.services.site_inputs import Material, Wanted, gather
from kb_trainer.services.site_leaks import Checked, scan_of
from kb_trainer.site.site import make, make_index
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
        leaked: whether traces of hidden things kept it from being put in place.
        stopped: whether any problem kept it from being put in place.
    """

    files: int
    articles: dict[str, int]
    left_out: tuple[str, ...]
    held_back: int
    problems: tuple[Problem, ...]
    leaked: bool
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
    with seldom_gc():
        material, reasons = read_material(workspace, wanted, cache_of(workspace.root))
        inputs = gather(material, wanted, problems)
        checked = Checked(scan_of(workspace, inputs, material.kept), material.kept)
        traces: list[Problem] = []
        with staging(out) as place:
            for path, data in chain(make(inputs, problems), make_index(inputs)):
                traces.extend(checked.leaks(path, data))
                place.write(path, data)
            stopped = bool(traces) or (strict and bool(problems or reasons))
            if not stopped:
                place.finish()
        checked.save()
        material.kept.save()
    leaning = {problem.path for problem in inputs.selection.problems if problem.is_error}
    left_out = tuple(sorted(material.wrong | leaning))
    hidden = inputs.selection.hidden
    return Built(
        files=0 if stopped else place.files,
        articles=dict(Counter(article.language for article in inputs.selection.published)),
        left_out=left_out,
        held_back=sum(article.path not in left_out for article in hidden),
        problems=tuple(in_order([*workspace.problems, *reasons, *problems, *traces])),
        leaked=bool(traces),
        stopped=stopped,
    )


def read_material(
    workspace: Workspace, wanted: Wanted, kept: SiteCache, store: Store | None = None
) -> tuple[Material, list[Problem]]:
    """Read a workspace.

    Args:
        workspace: whose site it is.
        wanted: how the site is to be made.
        kept: what was made before.
        store: what was read before; that of the cache on disk when None.

    Returns:
        Its articles, and the errors for which some can't be published.
    """
    loaded = load_cached(workspace) if store is None else load(workspace, store)
    found = [*loaded.problems, *problems_of(scene_of(workspace, loaded, wanted.day))]
    reasons = [problem for problem in found if problem.is_error]
    wrong = frozenset(problem.path for problem in reasons)
    material = Material(workspace, loaded.base, wrong, kept, loaded.laws, loaded.asked)
    return material, reasons
