"""Makers of sites beside ours: how each is set up for a folder of pages in `content/`.

Each gets what it needs and no more: no feeds, no extra plugins, search where it has one.
"""

import importlib.util
import shutil
import sys
from pathlib import Path

_PELICAN = """
PATH = "content"
OUTPUT_PATH = "output"
SITEURL = ""
TIMEZONE = "Europe/Madrid"
DEFAULT_LANG = "es"
DEFAULT_DATE = "fs"
CACHE_CONTENT = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
"""
_MATERIAL = """
site_name: Medida
docs_dir: content
site_dir: output
theme:
  name: material
  language: es
  features: [navigation.prune]
plugins: [search]
"""
_HUGO = """
title = "Medida"
languageCode = "es"
publishDir = "output"
disableKinds = ["RSS", "taxonomy", "term"]
"""
_HUGO_PAGE = (
    '<!doctype html><html lang="es"><title>{{ .Title }}</title><main>{{ .Content }}</main></html>'
)


def _pelican(folder: Path) -> list[str] | None:
    if importlib.util.find_spec("pelican") is None:
        return None
    (folder / "conf.py").write_text(_PELICAN)
    return [sys.executable, "-m", "pelican", "-q", "-s", "conf.py", "-d"]


def _material(folder: Path) -> list[str] | None:
    if importlib.util.find_spec("material") is None:
        return None
    (folder / "mkdocs.yml").write_text(_MATERIAL)
    # Sections of fifty: of one flat list there is nothing to prune, and each page holds all.
    for number, page in enumerate(sorted((folder / "content").glob("*.md"))):
        section = folder / "content" / f"s{number // 50:03}"
        section.mkdir(exist_ok=True)
        page.rename(section / page.name)
    return [sys.executable, "-m", "mkdocs", "-q", "build"]


def _hugo(folder: Path) -> list[str] | None:
    program = shutil.which("hugo")
    if program is None:
        return None
    (folder / "config.toml").write_text(_HUGO)
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(_HUGO_PAGE)
    return [program, "--quiet"]


PEERS = {"Pelican": _pelican, "MkDocs Material, pruned": _material, "Hugo, plain layout": _hugo}
"""By name, what sets a peer up and gives its command, or None where it is not installed."""
