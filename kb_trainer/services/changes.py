"""Tells what has changed since a day, and whom it concerns."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kb_trainer.drills.checks import fingerprint
from kb_trainer.drills.load import load_drills
from kb_trainer.drills.model import Drill
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.difference import Change, ClauseChange, changes
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.past import Archive, Held, Past
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.archive import open_archive
from kb_trainer.services.git_history import versions_in_git


@dataclass(frozen=True, slots=True)
class ChangedClause:
    """A clause that changed.

    Attributes:
        change: what differs.
        before: fingerprint of the older text by language, as drills and sessions note it:
            who practised with it has practised the older text. Nothing when the clause is new.
        now: fingerprint of the newer text by language; nothing when the clause is gone.
    """

    change: ClauseChange
    before: dict[str, str]
    now: dict[str, str]


@dataclass(frozen=True, slots=True)
class DrillToReview:
    """A drill that practises a clause that changed.

    Attributes:
        id: of the drill.
        path: its file.
        title: for people.
        clauses: the changed clauses that it names.
        reviewed: whether its author is known to have looked at their present text already.
    """

    id: str
    path: str
    title: str
    clauses: tuple[str, ...]
    reviewed: bool


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """A new version of a policy.

    Attributes:
        change: the version, the one before, and what differs.
        clauses: the clauses that differ, with fingerprints; what stands outside clauses is
            in `change` alone.
        drills: that practise them.
    """

    change: Change
    clauses: tuple[ChangedClause, ...]
    drills: tuple[DrillToReview, ...]


def changes_since(
    workspace: Workspace, loaded: Loaded, since: dt.date, day: dt.date, language: str
) -> list[PolicyChange]:
    """Return the versions that began in a stretch of time, the latest first.

    Args:
        workspace: where the policies stand.
        loaded: its knowledge base.
        since: the first day.
        day: the last day.
        language: of the texts, where a policy is written in it.
    """
    archive = open_archive(workspace)
    base = loaded.base
    past = Past(base, archive, _from_git(workspace, base, archive, since))
    drills = [one for one in load_drills(workspace, base).drills if one.status != "retired"]
    found: list[PolicyChange] = []
    for policy in _policies(base, archive):
        spoken = past.languages(policy)
        wanted = language if language in spoken else spoken[0]
        found.extend(
            _of(past, change, drills)
            for change in changes(past, policy, wanted, day)
            if change.day is not None and since <= change.day <= day
        )
    return sorted(found, key=lambda one: (one.change.day or day, one.change.held.article.id))[::-1]


def _policies(base: KnowledgeBase, archive: Archive) -> list[str]:
    live = {one.id for one in base.articles if one.is_policy and not one.draft}
    return sorted(live | set(archive.policies))


def _from_git(
    workspace: Workspace, base: KnowledgeBase, archive: Archive, since: dt.date
) -> Iterator[Held]:
    """Look in git for older texts of policies that changed and of which none is kept."""
    for article in base.articles:
        is_new = article.effective is not None and article.effective >= since
        if article.is_policy and is_new and len(archive.of(article.id)) < 2:  # noqa: PLR2004  a before and an after
            yield from (held for held, _ in versions_in_git(workspace, article))


def _of(past: Past, change: Change, drills: Iterable[Drill]) -> PolicyChange:
    policy = change.held.article.id
    clauses = tuple(
        ChangedClause(
            one,
            _prints(past, policy, change.before, one.id),
            _prints(past, policy, change.held, one.id),
        )
        for one in change.clauses
        if one.id != policy
    )
    by_id = {one.change.id: one for one in clauses}
    touched = tuple(
        _to_review(drill, by_id, past.base) for drill in drills if set(by_id) & set(drill.clauses)
    )
    return PolicyChange(change, clauses, touched)


def _prints(past: Past, policy: str, held: Held | None, id_: str) -> dict[str, str]:
    if held is None:
        return {}
    found = {}
    for language in past.languages(policy):
        version = past.version(policy, language, held.number)
        for clause in version.article.clauses if version else ():
            if clause.id == id_:
                found[language] = fingerprint(clause)
    return found


def _to_review(
    drill: Drill, clauses: Mapping[str, ChangedClause], base: KnowledgeBase
) -> DrillToReview:
    names = tuple(sorted(set(clauses) & set(drill.clauses)))
    reviewed = all(_is_reviewed(drill, clauses[id_], base) for id_ in names)
    return DrillToReview(drill.id, drill.path, drill.title, names, reviewed)


def _is_reviewed(drill: Drill, changed: ChangedClause, base: KnowledgeBase) -> bool:
    """Whether a drill notes the present text of a clause, and that text tells the change.

    A translation that states no figures of its own has the same fingerprint before and after
    a figure changes, so that nobody can tell whether the drill was looked at since.
    """
    id_, language = changed.change.id, drill.language
    cited = base.clause(id_, language)
    is_told = changed.before.get(language) != changed.now.get(language)
    return is_told and cited is not None and fingerprint(cited.clause) == drill.clauses[id_]
