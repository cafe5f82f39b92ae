"""All checks of a knowledge base."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from kb_trainer.knowledge import codes
from kb_trainer.knowledge.checks import (
    facts,
    ids,
    journeys,
    languages,
    laws,
    links,
    promises,
    secret,
    upkeep,
    versions,
)
from kb_trainer.knowledge.checks.scene import Scene, problem
from kb_trainer.knowledge.places import SETTINGS_FILE
from kb_trainer.source.problems import WHOLE_FILE, Problem


def no_contact(scene: Scene) -> Iterator[Problem]:
    """Tell when something is public and no way to reach a person is given (KB213)."""
    if scene.settings is None or scene.settings.contact:
        return
    if any(article.is_published(scene.day) for article in scene.base.articles):
        yield problem(SETTINGS_FILE, WHOLE_FILE, codes.NO_CONTACT)


CHECKS: Final[tuple[Callable[[Scene], Iterable[Problem]], ...]] = (
    secret.secret_rules,
    secret.hidden_supports,
    promises.limits,
    promises.vague_promises,
    promises.contingencies,
    promises.refusing_prose,
    ids.unknown_ids,
    ids.words_without_text,
    ids.reused_ids,
    ids.unknown_topics,
    facts.unlike_translations,
    facts.unlike_cited,
    facts.typed_figures,
    upkeep.dates,
    upkeep.overdue,
    upkeep.many_precedents,
    languages.translations,
    links.broken_links,
    journeys.hard_to_leave,
    laws.law_files,
    laws.citations,
    versions.silent_changes,
    versions.lists,
    versions.kept_texts,
    versions.present,
    no_contact,
)


def problems_of(scene: Scene) -> list[Problem]:
    """Run all checks.

    Args:
        scene: the knowledge base on one day.

    Returns:
        Every problem that no single file shows.
    """
    return [found for check in CHECKS for found in check(scene)]
