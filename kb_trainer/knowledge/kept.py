"""What has become of the kept versions: what the check looks at."""

from dataclasses import dataclass, field

from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.past import Archive
from kb_trainer.knowledge.versions import Version
from kb_trainer.source.problems import Problem


@dataclass(frozen=True, slots=True)
class Drift:
    """An article that says something else than was kept of its version.

    Attributes:
        article: as it is.
        version: the version that it says it is.
        ids: clauses that tell something else, or are in one of both only.
    """

    article: Article
    version: Version
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """The kept versions of a workspace.

    Attributes:
        archive: the versions by policy.
        lists: all versions in the order of their lists, repeated ones too.
        problems: of the lists.
        lost: kept files that can't be read.
        changed: kept files that aren't as they were kept.
        stray: kept files of which no list tells.
        drifts: articles that say something else than was kept.
    """

    archive: Archive = field(default_factory=Archive)
    lists: tuple[Version, ...] = ()
    problems: tuple[Problem, ...] = ()
    lost: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    stray: tuple[str, ...] = ()
    drifts: tuple[Drift, ...] = ()
