"""Tells what a policy or a clause said through time."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kb_trainer.errors import UserError
from kb_trainer.knowledge.base import KnowledgeBase
from kb_trainer.knowledge.difference import ClauseChange, between, changes, difference
from kb_trainer.knowledge.past import Archive, Held, Past
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.archive import open_archive
from kb_trainer.services.git_history import versions_in_git
from kb_trainer.services.policies import find_policies


@dataclass(frozen=True, slots=True)
class Subject:
    """What is asked about.

    Attributes:
        past: knows the versions.
        policy: the policy's id.
        clause: the clause's id, or nothing for the whole policy.
        language: of the texts: the one wanted where there is one.
    """

    past: Past
    policy: str
    clause: str
    language: str

    @property
    def id(self) -> str:
        """What was asked for by name."""
        return self.clause or self.policy

    @property
    def versions(self) -> tuple[Held, ...]:
        """The known versions, oldest first."""
        return self.past.versions(self.policy, self.language)


@dataclass(frozen=True, slots=True)
class Event:
    """A version, and which clauses it changed.

    Attributes:
        held: the version.
        clauses: what it changed; only the clause asked for when one was.
        first: whether nothing is known of the version before.
    """

    held: Held
    clauses: tuple[ClauseChange, ...]
    first: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """Two versions and what differs.

    Attributes:
        old: the earlier version.
        new: the later one.
        clauses: what differs.
        in_silence: whether both have one number: the text was changed without a new one.
    """

    old: Held
    new: Held
    clauses: tuple[ClauseChange, ...]
    in_silence: bool = False


def subject(workspace: Workspace, base: KnowledgeBase, id_: str, language: str) -> Subject:
    """Find a policy or a clause, present or past.

    Args:
        workspace: where to look.
        base: its present articles.
        id_: of a policy or a clause, also of one that is there no longer.
        language: in which it is wanted.

    Returns:
        What was asked for, with all versions that are kept or that git knows.

    Raises:
        UserError: when nothing of that name was ever kept.
    """
    archive = open_archive(workspace)
    policy, clause = _found(base, archive, id_)
    others = [
        held
        for article in base.articles
        if article.id == policy and article.managed
        for held, _ in versions_in_git(workspace, article)
    ]
    past = Past(base, archive, others)
    spoken = past.languages(policy)
    return Subject(past, policy, clause, language if language in spoken else spoken[0])


def _found(base: KnowledgeBase, archive: Archive, id_: str) -> tuple[str, str]:
    if id_ in archive.policies:
        return id_, ""
    try:
        policy = find_policies(base, id_)[0].id
    except UserError:
        gone = next(_gone(archive, id_), None)
        if gone is None:
            raise
        return gone, id_
    return policy, "" if policy == id_ else id_


def _gone(archive: Archive, id_: str) -> Iterator[str]:
    """Give the policies that once had a clause; those of its letters come first."""
    near = sorted(archive.policies, key=lambda policy: (not id_.startswith(f"{policy}-"), policy))
    for policy in near:
        for version in archive.of(policy):
            for language in version.texts:
                article = archive.article(version, language)
                if article and any(clause.id == id_ for clause in article.clauses):
                    yield policy


def history(asked: Subject, day: dt.date) -> list[Event]:
    """Return the versions of a policy or a clause, oldest first, with what each changed.

    Args:
        asked: what is asked about.
        day: today.
    """
    return [
        Event(
            change.held,
            tuple(one for one in change.clauses if asked.clause in ("", one.id)),
            change.before is None,
        )
        for change in reversed(changes(asked.past, asked.policy, asked.language, day))
        if not asked.clause or _has(change.held, asked.clause) or change.clauses
    ]


def _has(held: Held, clause: str) -> bool:
    return any(one.id == clause for one in held.article.clauses)


def compared(asked: Subject, numbers: tuple[int, ...], day: dt.date) -> Difference:
    """Compare two versions of a policy or a clause.

    Args:
        asked: what is asked about.
        numbers: of both versions; of one, to compare it with the last; of none, to compare the
            last two, or what the policy says now with what was kept of its version when they
            differ.
        day: today.

    Raises:
        UserError: when a version isn't known.
    """
    versions = asked.versions
    if not numbers:
        drifted = _drifted(asked, day)
        if drifted is not None:
            return drifted
        if len(versions) == 1:
            raise UserError("version.only_one", 1, id=asked.policy, version=versions[0].number)
    old = version_of(asked, numbers[0]) if numbers else versions[-2]
    new = version_of(asked, numbers[1]) if len(numbers) > 1 else versions[-1]
    return Difference(old, new, _only(asked, between(asked.past, old, new, day)))


def _only(asked: Subject, clauses: tuple[ClauseChange, ...]) -> tuple[ClauseChange, ...]:
    return tuple(one for one in clauses if asked.clause in ("", one.id))


def _drifted(asked: Subject, day: dt.date) -> Difference | None:
    """Compare the present text with what was kept of its version; None when they tell the same."""
    kept = asked.past.archive.of(asked.policy)
    now = asked.versions[-1]
    if not kept or kept[-1].number != now.number:
        return None
    others = [one for one in asked.past.base.articles if one.id != asked.policy]
    then = Past(KnowledgeBase(others), asked.past.archive)
    held = then.version(asked.policy, asked.language, now.number)
    if held is None:
        return None
    found = difference(then.told(held, day), asked.past.told(now, day))
    return Difference(held, now, _only(asked, found), in_silence=True) if found else None


def version_of(asked: Subject, number: int) -> Held:
    """Return one version.

    Raises:
        UserError: when it isn't known.
    """
    held = asked.past.version(asked.policy, asked.language, number)
    if held is None:
        known = ", ".join(str(one.number) for one in asked.versions)
        raise UserError("version.unknown", 1, id=asked.policy, version=number, known=known)
    return held


def version_on(asked: Subject, day: dt.date) -> Held:
    """Return the version that held on a day.

    Raises:
        UserError: when none did, as far as is known.
    """
    held = next((one for one in reversed(asked.versions) if one.held_on(day)), None)
    if held is None:
        first = next((one.start for one in asked.versions if one.start), None)
        if first is not None and day < first:
            raise UserError("version.before", 1, id=asked.policy, day=day, first=first)
        raise UserError("version.none_on", 1, id=asked.policy, day=day)
    return held
