"""What changed from one version of a policy to another, clause by clause."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kb_trainer.knowledge.past import Held, Past
from kb_trainer.knowledge.told import PARTS, Told
from kb_trainer.text.compare import Runs, compare, excerpt

_NOTHING: Final[Told] = {}


class How(StrEnum):
    """How a clause differs from the version before."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class PartChange:
    """A part of a clause with the words that changed, and a few beside them.

    Attributes:
        part: `text`, `limits`, `facts`, … as in `told.PARTS`.
        runs: in reading order.
    """

    part: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """A clause that differs, or what stands outside the clauses.

    Attributes:
        id: of the clause; the policy's own for what stands outside.
        title: as it is now, or was.
        how: added, removed or changed.
        parts: what differs; of an added or removed clause all of it.
    """

    id: str
    title: str
    how: How
    parts: tuple[PartChange, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What a new version of a policy changed.

    Attributes:
        held: the new version.
        before: the version before, or None when it isn't known.
        clauses: what differs; nothing when the version before isn't known.
    """

    held: Held
    before: Held | None
    clauses: tuple[ClauseChange, ...] = ()

    @property
    def day(self) -> dt.date | None:
        """The first day of the new version."""
        return self.held.start


def difference(
    old: Mapping[str, Told], new: Mapping[str, Told], around: int = 8
) -> tuple[ClauseChange, ...]:
    """Compare what two versions told.

    Args:
        old: by clause, as `Past.told` gives it.
        new: the same of the later version.
        around: how many unchanged words are left beside a change.

    Returns:
        The clauses that differ, in the order of the later version, removed ones last.
    """
    found = []
    for id_ in (*new, *(one for one in old if one not in new)):
        before, after = old.get(id_, _NOTHING), new.get(id_, _NOTHING)
        parts = tuple(_parts(before, after, around))
        if parts:
            how = How.CHANGED if before and after else How.ADDED if after else How.REMOVED
            found.append(ClauseChange(id_, (after or before).get("title", ""), how, parts))
    return tuple(found)


def _parts(before: Told, after: Told, around: int) -> Iterable[PartChange]:
    for part in PARTS:
        runs = excerpt(compare(before.get(part, ""), after.get(part, "")), around)
        if runs:
            yield PartChange(part, runs)


def between(past: Past, old: Held, new: Held, today: dt.date) -> tuple[ClauseChange, ...]:
    """Compare two versions of a policy: the one as it ended, the other as it began."""
    return difference(past.told(old, today), past.told(new, new.start or today))


def changes(past: Past, policy: str, language: str, today: dt.date) -> tuple[Change, ...]:
    """Return what each known version of a policy changed, the latest first.

    Args:
        past: knows the versions.
        policy: its id.
        language: of the texts.
        today: the day on which a version without dates is told.
    """
    versions = past.versions(policy, language)
    found = []
    for before, held in zip((None, *versions), versions, strict=False):
        clauses = between(past, before, held, today) if before else ()
        found.append(Change(held, before, clauses))
    return tuple(reversed(found))
