"""What the site says besides articles: the glossary, and the rubric of the company's own people."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from kb_trainer.knowledge.glossary import Synonyms, read_glossary
from kb_trainer.knowledge.places import YAML_SUFFIXES, article_entries
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.search import asking, plan
from kb_trainer.search.analysis import ANALYSIS, accented, terms, tokens
from kb_trainer.search.ranking import OUTSIDE_CLAUSES
from kb_trainer.search.stop_words import FAINT, SAID_AS, STOP_WORDS, TELLING
from kb_trainer.search.synonyms import AMONG, SYNONYM
from kb_trainer.services.site_cache import SiteCache
from kb_trainer.site import rubric as rubrics
from kb_trainer.site.rubric import ShownRubric
from kb_trainer.site.search_index import Analysis

TITLE: Final = 2.0
HEADING: Final = 8.0
ASKED: Final = 2.0
"""As the terminal's index weighs titles, headings and how customers ask, which a test holds them
to: to import them from there would load Whoosh."""


def glossary_of(workspace: Workspace) -> tuple[Synonyms, ...]:
    """Return the entries of all glossaries of a workspace.

    Args:
        workspace: where they stand.
    """
    if not workspace.managed:
        return ()
    entries = article_entries(workspace.knowledge, managed=True)
    paths = [Path(one.path) for one in entries if Path(one.name).suffix.lower() in YAML_SUFFIXES]
    found = (read_glossary(path).entries for path in paths if _may_be_glossary(path))
    return tuple(entry for several in found for entry in several)


def _may_be_glossary(path: Path) -> bool:
    """Whether a file says so anywhere: most YAML files needn't be parsed to know."""
    try:
        return b"glossary" in path.read_bytes()
    except OSError:
        return False


def analysis_with(
    glossary: Mapping[str, tuple[tuple[str, ...], ...]],
    asked: Mapping[str, Mapping[str, Sequence[str]]],
    kept: SiteCache,
) -> Analysis:
    """Return the terminal's way of reading texts and questions, for the search in the browser.

    Args:
        glossary: by language, phrases that mean the same.
        asked: by language and by clause, how customers ask for it.
        kept: texts analysed before.
    """
    return Analysis(
        version=ANALYSIS,
        tokens=tokens,
        terms=terms,
        accented=accented,
        finer=asking.asking_terms,
        common=STOP_WORDS,
        faint=FAINT,
        telling={
            language: {word: SAID_AS.get(word, word) for word in words}
            for language, words in TELLING.items()
        },
        synonyms=glossary,
        asked=asked,
        weights={
            "title": TITLE,
            "heading": HEADING,
            "asked": ASKED,
            "outside": OUTSIDE_CLAUSES,
            "faint": plan.FAINT,
            "parts": plan.PARTS,
            "synonym": SYNONYM,
            "among": AMONG,
            "exact": plan.EXACT,
            "titled": plan.TITLED,
            "pair": asking.PAIR,
            "piece": asking.PIECE,
        },
        kept=kept,
    )


def rubric_of(workspace: Workspace, kept: SiteCache) -> ShownRubric | None:
    """Return the rubric of a workspace as its page shows it, or None without one.

    Args:
        workspace: where it stands.
        kept: what was made before; reading a rubric tries all of its examples.
    """
    folder = workspace.knowledge / "rubric"
    if not workspace.managed or not folder.is_dir():
        return None
    key = _digest(folder)
    data = kept.get(key)
    if data is None:
        from kb_trainer.scoring.load import load_rubric  # noqa: PLC0415  slow, seldom needed
        from kb_trainer.site.rubric_view import show  # noqa: PLC0415  loads the rubric too

        shown = show(load_rubric(folder, workspace.root).rubric)
        data = rubrics.to_data(shown)
        kept.put(key, data)
    shown = rubrics.from_data(data)
    return shown if shown.areas else None


def _digest(folder: Path) -> str:
    digest = hashlib.sha256(b"rubric\0")
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in YAML_SUFFIXES and path.is_file():
            digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
