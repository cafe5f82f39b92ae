"""What can be found as one thing.

The models of this room that every search needs are named tuples: they are
several times quicker to set up than dataclasses, and a cold search is mostly
setting up.
"""

from typing import Final, NamedTuple

OUTSIDE: Final = "-"
"""Stands for the id of a clause where text stands outside the clauses of a policy."""

ALWAYS: Final = "00000000"
"""Stands for the first day in force of an article that has none."""

NEVER: Final = "99999999"
"""Stands for the first day in force of a draft."""


def titled(term: str) -> str:
    """Return the term under which an article is found by a word of its title."""
    return f"={term}"


class Document(NamedTuple):
    """What can be found as one thing.

    Attributes:
        path: the article's file, relative to the workspace.
        article: the article's id.
        title: the article's title.
        language: `es` or `en`.
        audience: `public` or `internal`.
        topics: ids of topics.
        since: first day in force as `20260302`, or `ALWAYS` or `NEVER`.
        clause: the clause's id, or nothing for what stands outside clauses.
        heading: the clause's title, or nothing.
        in_policy: whether the article has clauses.
        paragraphs: plain text, with facts as people read them.
        asked: how customers ask for the clause; looked through, never shown.
    """

    path: str
    article: str
    title: str
    language: str
    audience: str
    topics: tuple[str, ...]
    since: str
    clause: str
    heading: str
    in_policy: bool
    paragraphs: tuple[str, ...]
    asked: tuple[str, ...] = ()
