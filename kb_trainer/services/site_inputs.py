"""Gathers what the help site is made from: articles, settings, templates, images."""

import datetime as dt
from collections.abc import Collection, Iterator, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from kb_trainer.i18n.say import say
from kb_trainer.knowledge.codes import BROKEN_LINK, NO_CONTACT
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.workspace import SETTINGS_FILE, Settings, Workspace
from kb_trainer.search.analysis import words
from kb_trainer.services.bundled import bundled
from kb_trainer.site import bodies, codes, colours
from kb_trainer.site.bodies import Body
from kb_trainer.site.model import Site
from kb_trainer.site.selection import Selection, select
from kb_trainer.site.site import Inputs
from kb_trainer.source.problems import WHOLE_FILE, Code, Problem
from kb_trainer.source.text_files import MAX_BYTES

LOGO_SUFFIXES: Final = frozenset({".png", ".jpg", ".jpeg", ".webp", ".svg"})
STATIC_SUFFIXES: Final = frozenset({".css", ".js", ".svg", ".png", ".jpg", ".webp", ".woff2"})
_BOTTOM: Final = ("az", "changes", "contact")


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the site is to be made.

    Attributes:
        day: the day for which it is made.
        base_url: where it will stand; as the settings say when None.
        drafts: whether drafts are shown (preview only).
        preview: whether pages reload themselves.
    """

    day: dt.date
    base_url: str | None = None
    drafts: bool = False
    preview: bool = False


def gather(
    workspace: Workspace,
    base: KnowledgeBase,
    wrong: Collection[str],
    wanted: Wanted,
    kept: MutableMapping[str, Body],
    problems: list[Problem],
) -> Inputs:
    """Gather the inputs of a site.

    Args:
        workspace: whose site it is.
        base: its articles.
        wrong: paths of files with errors.
        wanted: how the site is to be made.
        kept: bodies rendered before, by key; takes the new ones and loses the unused.
        problems: takes what is wrong with the settings, and why articles are left out.

    Returns:
        All that the pages are made from.
    """
    settings = workspace.settings
    selection = select(
        base.articles,
        wrong,
        settings.languages,
        wanted.day,
        drafts=wanted.drafts,
    )
    problems.extend(selection.problems)
    logo, static = _logo(workspace, problems)
    site = _site(settings, selection, wanted, logo, problems)
    if selection.published and not settings.contact:
        problems.append(Problem(SETTINGS_FILE, WHOLE_FILE, NO_CONTACT))
    templates, files = templates_of(workspace)
    return Inputs(
        site=site,
        selection=selection,
        bodies=_render(selection, kept),
        knowledge=workspace.relative(workspace.knowledge),
        templates=templates,
        static=files | static,
        colours=_colours(settings, problems),
        image=_Images(workspace),
        analyse=words,
    )


def _render(selection: Selection, kept: MutableMapping[str, Body]) -> dict[str, Body]:
    rendered: dict[str, Body] = {}
    used: set[str] = set()
    for article in selection.published:
        key = bodies.key(article, selection.facts)
        if key not in kept:
            kept[key] = bodies.render(article, selection.facts)
        used.add(key)
        rendered[article.path] = kept[key]
    for key in [key for key in kept if key not in used]:
        del kept[key]
    return rendered


def _site(
    settings: Settings,
    selection: Selection,
    wanted: Wanted,
    logo: str,
    problems: list[Problem],
) -> Site:
    spoken = {article.language for article in selection.published}
    languages = tuple(one for one in settings.languages if one in spoken) or settings.languages[:1]
    given = settings.site.get("name")
    return Site(
        company=settings.company,
        names={one: given or _name(settings.company, one) for one in languages},
        languages=languages,
        routes=settings.contact,
        topics=settings.topics,
        day=wanted.day,
        base_url=_base_url(settings, wanted, problems),
        logo=logo,
        feedback=settings.site.get("feedback", ""),
        asked=tuple(settings.site.get("asked", "").split()),
        complaints=settings.site.get("complaints", ""),
        bottom=dict.fromkeys(languages, _BOTTOM),
        preview=wanted.preview,
    )


def _name(company: str, language: str) -> str:
    if not company:
        return say(language, "page.name.alone")
    return say(language, "page.name", company=company)


def _base_url(settings: Settings, wanted: Wanted, problems: list[Problem]) -> str:
    address = settings.site.get("base_url", "") if wanted.base_url is None else wanted.base_url
    address = address.strip().rstrip("/")
    if not address:
        return ""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        problems.append(_setting(codes.WRONG_ADDRESS, value=address))
        return ""
    return address


def _colours(settings: Settings, problems: list[Problem]) -> tuple[colours.Rgb, colours.Rgb]:
    found = []
    for name, default in (("colour", colours.DEFAULT_COLOUR), ("accent", colours.DEFAULT_ACCENT)):
        written = settings.site.get(name, default)
        colour = colours.parse(written)
        if colour is None:
            problems.append(_setting(codes.WRONG_COLOUR, value=written))
            colour = colours.parse(default)
        assert colour is not None  # noqa: S101  the defaults are colours
        found.append(colour)
    return found[0], found[1]


def _logo(workspace: Workspace, problems: list[Problem]) -> tuple[str, dict[str, bytes]]:
    written = workspace.settings.site.get("logo", "")
    if not written:
        return "", {}
    path = workspace.root / written
    data = _bytes(path, workspace.root) if path.suffix.lower() in LOGO_SUFFIXES else None
    if data is None:
        problems.append(_setting(BROKEN_LINK, target=written))
        return "", {}
    name = f"logo{path.suffix.lower()}"
    return f"static/{name}", {name: data}


def _setting(code: Code, **details: object) -> Problem:
    return Problem(SETTINGS_FILE, WHOLE_FILE, code, details)


def templates_of(workspace: Workspace) -> tuple[dict[str, str], dict[str, bytes]]:
    """Return the templates and static files: the company's own in place of ours.

    Args:
        workspace: whose `site_templates/` comes first.

    Returns:
        Templates by name, static files by their path under `static/`.
    """
    templates: dict[str, str] = {}
    static: dict[str, bytes] = {}
    for folder in (bundled("site_templates"), workspace.site_templates):
        for path in _files(folder):
            name = path.relative_to(folder).as_posix()
            if path.suffix == ".html":
                templates[name] = path.read_text("utf-8")
            elif name.startswith("static/") and path.suffix in STATIC_SUFFIXES:
                static[name.removeprefix("static/")] = path.read_bytes()
    return templates, static


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(path for path in folder.rglob("*") if path.is_file())


class _Images:
    """Gives the images of a workspace's knowledge folder, each read once.

    Args:
        workspace: where the images stand.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._read: dict[str, bytes | None] = {}

    def __call__(self, file: str) -> bytes | None:
        if file not in self._read:
            path = self._workspace.root / file
            self._read[file] = _bytes(path, self._workspace.knowledge)
        return self._read[file]


def _bytes(path: Path, inside: Path) -> bytes | None:
    """Return a file's bytes when it stands inside a folder, is no mistake and can be read."""
    try:
        real = path.resolve()
        if not real.is_relative_to(inside.resolve()) or not real.is_file():
            return None
        return real.read_bytes() if real.stat().st_size <= MAX_BYTES else None
    except (OSError, ValueError):
        return None
