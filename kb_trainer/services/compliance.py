"""Holds a workspace to the compliance profiles that it switches on."""

import datetime as dt
from collections.abc import Iterable, Iterator

from kb_trainer.errors import UserError
from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.compliance import Public, hold
from kb_trainer.knowledge.law import Law
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.places import SETTINGS_FILE
from kb_trainer.knowledge.profile import load_profile, profile_names
from kb_trainer.knowledge.verdict import Compliance, InWords
from kb_trainer.knowledge.workspace import Settings, Workspace
from kb_trainer.services.laws import laws_of
from kb_trainer.source.problems import Problem
from kb_trainer.text.near import nearest


def held_to(workspace: Workspace, loaded: Loaded, name: str, day: dt.date) -> Compliance:
    """Hold what a workspace publishes to a profile.

    Args:
        workspace: whose policies and settings.
        loaded: its articles and laws.
        name: of the profile.
        day: for which day.

    Returns:
        A verdict for each requirement.

    Raises:
        UserError: when there is no such profile.
    """
    if name not in profile_names():
        raise UserError("law.no_profile", profile=name, choices=", ".join(profile_names()))
    wrong = loaded.with_errors()
    published = (one for one in loaded.base.articles if one.is_published(day))
    articles = tuple(one for one in published if one.path not in wrong)
    return hold_published(workspace.settings, loaded.laws, name, articles)


def hold_published(
    settings: Settings, own: Iterable[Law], name: str, articles: tuple[Article, ...]
) -> Compliance:
    """Hold articles that are published to a profile that is known to exist.

    Args:
        settings: the ways to reach a person, the languages and the policy about complaints.
        own: the laws of the workspace.
        name: of the profile.
        articles: those that customers can read.
    """
    profile = load_profile(name)
    base = KnowledgeBase(articles)
    public = Public(
        base,
        settings.languages,
        settings.contact,
        settings.site.get("complaints", ""),
        laws_of(own, base, profile.laws),
    )
    return Compliance(profile, hold(public, profile))


def check_profiles(workspace: Workspace, loaded: Loaded, day: dt.date) -> Iterator[Problem]:
    """Find profiles that nobody knows (KB255), and what they miss (KB256).

    Args:
        workspace: says which profiles it is held to.
        loaded: its articles and laws.
        day: for which day.
    """
    for name in workspace.settings.profiles:
        if name.value not in profile_names():
            hint = nearest(name.value, profile_names(), likeness=0.5)
            details: dict[str, object] = {"profile": name.value, "suggestion": hint}
            yield Problem(SETTINGS_FILE, name.mark, codes.UNKNOWN_PROFILE, details)
            continue
        for verdict in held_to(workspace, loaded, name.value, day).verdicts:
            for lack in verdict.lacks:
                details = {
                    "profile": name.value,
                    "article": verdict.article,
                    "lack": lack,
                    "write": InWords(verdict.requirement.write),
                }
                yield Problem(SETTINGS_FILE, name.mark, codes.UNMET, details)
