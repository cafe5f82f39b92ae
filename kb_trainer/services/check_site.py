"""Checks a finished site: links, anchors, leaks, access, and the way to a person on each page."""

import os
from pathlib import Path

from kb_trainer.errors import UserError
from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.build_site import read_material
from kb_trainer.services.site_cache import SiteCache
from kb_trainer.services.site_folder import MARKER
from kb_trainer.services.site_inputs import Wanted, gather
from kb_trainer.services.site_leaks import leaks, scan_of
from kb_trainer.site import addresses
from kb_trainer.site.inspect import PageFacts, inspect, read_page
from kb_trainer.source.problems import Problem, in_order


def check_site(folder: Path, workspace: Workspace | None, wanted: Wanted) -> list[Problem]:
    """Check a finished site.

    Args:
        folder: the site.
        workspace: what it was made from, to look for leaks; None to look for comments only.
        wanted: how it was made.

    Returns:
        All problems, sorted by page and place.

    Raises:
        UserError: when the folder is no site of ours.
    """
    if not (folder / MARKER).is_file():
        raise UserError("site.no_site", folder=str(folder))
    files = _files(folder)
    pages: dict[str, PageFacts] = {}
    for path, data in files.items():
        if path.endswith(".html"):
            pages[path] = read_page(data.decode("utf-8", "replace"))
    contacts = {addresses.page("contact", language) for language in LANGUAGES}
    problems = list(inspect(pages, files, contacts))
    if workspace is not None:
        problems.extend(_leaks(workspace, wanted, files))
    return in_order(problems)


def _files(folder: Path) -> dict[str, bytes]:
    found = {}
    for top, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(top, name)
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def _leaks(workspace: Workspace, wanted: Wanted, files: dict[str, bytes]) -> list[Problem]:
    material, _ = read_material(workspace, wanted, SiteCache(None))
    inputs = gather(material, wanted, [])
    scan = scan_of(workspace, inputs, material.kept)
    return [leak for path, data in files.items() for leak in leaks(scan, path, data)]
