"""Gathers what the help site is made from: articles, settings, templates, images."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from kb_trainer.i18n.say import say
from kb_trainer.knowledge.asked import Wordings, by_clause
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.codes import BROKEN_LINK, NO_CONTACT
from kb_trainer.knowledge.glossary import Synonyms
from kb_trainer.knowledge.law import Law
from kb_trainer.knowledge.workspace import SETTINGS_FILE, Settings, Workspace
from kb_trainer.services.archive import open_archive
from kb_trainer.services.bundled import bundled
from kb_trainer.services.site_cache import SiteCache
from kb_trainer.services.site_extras import analysis_with, glossary_of, rubric_of
from kb_trainer.services.site_law import calendar_of, compliance_of
from kb_trainer.site import bodies, codes, colours
from kb_trainer.site.bodies import Body
from kb_trainer.site.model import Site
from kb_trainer.site.selection import Selection, select
from kb_trainer.site.site import Inputs
from kb_trainer.site.versions import Versions
from kb_trainer.source.problems import WHOLE_FILE, Code, Problem
from kb_trainer.source.text_files import MAX_BYTES

LOGO_SUFFIXES: Final = frozenset({".png", ".jpg", ".jpeg", ".webp", ".svg"})
STATIC_SUFFIXES: Final = frozenset({".css", ".js", ".svg", ".png", ".jpg", ".webp", ".woff2"})


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


@dataclass(frozen=True, slots=True)
class Material:
    """What was read of a workspace.

    Attributes:
        workspace: whose site it is.
        base: its articles.
        wrong: paths of files with errors.
        kept: what was made before.
        laws: those of the workspace.
        asked: how customers ask for clauses.
    """

    workspace: Workspace
    base: KnowledgeBase
    wrong: frozenset[str]
    kept: SiteCache
    laws: tuple[Law, ...] = ()
    asked: tuple[Wordings, ...] = ()


def gather(material: Material, wanted: Wanted, problems: list[Problem]) -> Inputs:
    """Gather the inputs of a site.

    Args:
        material: what was read of the workspace.
        wanted: how the site is to be made.
        problems: takes what is wrong with the settings, and why articles are left out.

    Returns:
        All that the pages are made from.
    """
    workspace, settings = material.workspace, material.workspace.settings
    selection = select(
        material.base.articles,
        material.wrong,
        settings.languages,
        wanted.day,
        drafts=wanted.drafts,
    )
    problems.extend(selection.problems)
    logo, static = _logo(workspace, problems)
    glossary = glossary_of(workspace)
    site = replace(
        _site(settings, selection, wanted, problems),
        logo=logo,
        glossary=_by_language(glossary),
        rubric=rubric_of(workspace, material.kept),
        calendar=calendar_of(settings, material.laws, selection.published, wanted.day),
        compliance=compliance_of(settings, material.laws, selection.published),
    )
    if selection.published and not settings.contact:
        problems.append(Problem(SETTINGS_FILE, WHOLE_FILE, NO_CONTACT))
    templates, files, trusted = templates_of(workspace)
    return Inputs(
        site=replace(site, bottom={one: _bottom(site, one) for one in site.languages}),
        selection=selection,
        bodies=_render(selection, material.kept),
        knowledge=workspace.relative(workspace.knowledge),
        templates=templates,
        trusted=trusted,
        static=files | static,
        colours=_colours(settings, problems),
        image=_Images(workspace),
        analysis=analysis_with(site.glossary, by_clause(material.asked), material.kept),
        kept=material.kept,
        versions=Versions(selection, open_archive(workspace), wanted.day),
    )


def _render(selection: Selection, kept: SiteCache) -> dict[str, Body]:
    rendered: dict[str, Body] = {}
    for article in selection.published:
        key = bodies.key(article, selection.facts)
        data = kept.get(key)
        if data is None:
            body = bodies.render(article, selection.facts)
            kept.put(key, bodies.to_data(body))
        else:
            body = bodies.from_data(data)
        rendered[article.path] = body
    return rendered


def _by_language(glossary: tuple[Synonyms, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for entry in glossary:
        found[entry.language] = (*found.get(entry.language, ()), entry.phrases)
    return found


def _bottom(site: Site, language: str) -> tuple[str, ...]:
    """Return the pages linked at the foot: those that have something to say."""
    kinds = ["az", "changes", "contact"]
    if site.glossary.get(language):
        kinds.append("glossary")
    if site.rubric and any(
        rule.why.get(language) for area in site.rubric.areas for rule in area.rules
    ):
        kinds.append("rubric")
    if site.compliance:
        kinds.append("compliance")
    return (*kinds, "accessibility", "privacy")


def _site(
    settings: Settings,
    selection: Selection,
    wanted: Wanted,
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
        feedback=_feedback(settings, problems),
        asked=tuple(settings.site.get("asked", "").split()),
        complaints=settings.site.get("complaints", ""),
        preview=wanted.preview,
        has_policies=any(article.is_policy for article in selection.published),
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


def _feedback(settings: Settings, problems: list[Problem]) -> str:
    address = settings.site.get("feedback", "").strip()
    if address and not address.startswith(("https://", "http://", "mailto:")):
        problems.append(_setting(codes.UNSAFE_LINK, target=address))
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


def templates_of(workspace: Workspace) -> tuple[dict[str, str], dict[str, bytes], bool]:
    """Return the templates and static files: the company's own in place of ours.

    Args:
        workspace: whose `site_templates/` comes first.

    Returns:
        Templates by name, static files by their path under `static/`, and whether
        all templates are ours.
    """
    templates: dict[str, str] = {}
    static: dict[str, bytes] = {}
    trusted = True
    ours = bundled("site_templates")
    for folder in (ours, *_own_templates(workspace)):
        for path in _files(folder):
            name = path.relative_to(folder).as_posix()
            if path.suffix == ".html":
                templates[name] = path.read_text("utf-8")
                trusted = trusted and folder == ours
            elif name.startswith("static/") and path.suffix in STATIC_SUFFIXES:
                static[name.removeprefix("static/")] = path.read_bytes()
    return templates, static, trusted


def _own_templates(workspace: Workspace) -> list[Path]:
    own = workspace.site_templates
    return [own] if own.is_dir() and own.resolve() != bundled("site_templates").resolve() else []


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
