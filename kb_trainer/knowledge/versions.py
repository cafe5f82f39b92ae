"""Kept versions: what each policy said, and from which day.

Each policy has a list, `versions/DEV.yaml`, and beside it the file of each version as
it was, `versions/es/DEV@2.md`. Both are written by the program; the list holds a hash of
each file, so that a past that was rewritten shows.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.source.nodes import Node
from kb_trainer.source.problems import WHOLE_FILE, Mark, Report
from kb_trainer.source.shapes import Day, Field, ListOf, MapOf, OneOf, Record, Text, Whole
from kb_trainer.source.text_files import decode, read_bytes

_HEAD: Final = (
    "# What each version of this policy said, and from when. Written by `kb-trainer policy keep`\n"
    "# and `kb-trainer policy revise`; `kb-trainer check` tells when a kept text was changed.\n"
)


@dataclass(frozen=True, slots=True)
class KeptText:
    """The file of one version in one language.

    Attributes:
        file: relative to the folder of versions, with forward slashes.
        sha256: of its text.
        mark: its place in the list.
    """

    file: str
    sha256: str
    mark: Mark = WHOLE_FILE


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a policy.

    Attributes:
        policy: its id.
        number: whole number, rising.
        start: first day on which it holds.
        texts: the file in each language.
        why: why it was made, by language; nothing for the first one kept.
        kept_on: the day on which it was kept.
        path: the list that tells of it.
        mark: its place in the list.
        keys: places of its keys.
    """

    policy: str
    number: int
    start: dt.date
    texts: dict[str, KeptText]
    why: dict[str, str] = field(default_factory=dict)
    kept_on: dt.date | None = None
    path: str = ""
    mark: Mark = WHOLE_FILE
    keys: dict[str, Mark] = field(default_factory=dict)

    def place(self, key: str) -> Mark:
        """Return the place of a key in the list, or of the whole version."""
        return self.keys.get(key, self.mark)


def _version(**given: Any) -> Version:  # noqa: ANN401  as read
    names = {"version": "number", "from": "start", "kept": "kept_on"}
    return Version(policy="", **{names.get(name, name): value for name, value in given.items()})


_TEXT: Final = Record(
    KeptText,
    {
        "file": Field(
            Text(r"(?:es|en)/[A-Za-z0-9._-]+@[0-9]{1,4}\.(?:md|yaml)"),
            required=True,
            doc="The kept file, in the folder of versions.",
        ),
        "sha256": Field(Text(r"[0-9a-f]{64}"), required=True, doc="Hash of its text."),
    },
    marked=True,
)

VERSION: Final = Record(
    _version,
    {
        "version": Field(Whole(1, 9999), required=True, doc="Its number."),
        "from": Field(Day(), required=True, doc="First day on which it holds."),
        "kept": Field(Day(), doc="The day on which it was kept."),
        "why": Field(MapOf(Text(), "|".join(LANGUAGES)), default={}, doc="Why it was made."),
        "texts": Field(MapOf(_TEXT, "|".join(LANGUAGES)), required=True, doc="Its files."),
    },
    marked=True,
    keyed=True,
)

VERSIONS: Final[Record[dict[str, Any]]] = Record(
    dict,
    {
        "kind": Field(OneOf(("versions",)), required=True, doc="What the file is."),
        "policy": Field(Text(), required=True, doc="The policy's id."),
        "versions": Field(ListOf(VERSION), default=(), doc="The versions, oldest first."),
    },
)


def read_versions(root: Node, report: Report) -> tuple[Version, ...]:
    """Read the list of a policy's versions.

    Args:
        root: the file's root node.
        report: takes the problems.

    Returns:
        The versions that could be read, in the order of the list.
    """
    data = VERSIONS.read(root, report)
    if data is None:
        return ()
    return tuple(replace(one, policy=data["policy"], path=report.path) for one in data["versions"])


def list_text(policy: str, versions: Iterable[Version]) -> str:
    """Return the list of a policy's versions as its file holds it."""
    lines = [f"kind: versions\npolicy: {_quoted(policy)}\nversions:\n"]
    for one in sorted(versions, key=lambda one: one.number):
        lines.append(f"  - version: {one.number}\n    from: {one.start.isoformat()}\n")
        if one.kept_on:
            lines.append(f"    kept: {one.kept_on.isoformat()}\n")
        if one.why:
            lines.append("    why:\n")
        lines += [f"      {spoken}: {_quoted(text)}\n" for spoken, text in sorted(one.why.items())]
        lines.append("    texts:\n")
        for spoken, text in sorted(one.texts.items()):
            lines.append(f"      {spoken}:\n        file: {_quoted(text.file)}\n")
            lines.append(f"        sha256: {_quoted(text.sha256)}\n")
    return _HEAD + "".join(lines)


def _quoted(text: str) -> str:
    """Write a text as YAML reads it whatever it holds."""
    return json.dumps(text, ensure_ascii=False)


def file_name(policy: str) -> str:
    """Return a policy's id as the beginning of its files' names."""
    plain = policy.replace("/", "-")
    return (
        plain if plain == policy else f"{plain}-{hashlib.sha256(policy.encode()).hexdigest()[:8]}"
    )


def text_hash(text: str) -> str:
    """Return the hash by which a kept text is known: line ends don't count."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()


def read_kept(folder: Path, text: KeptText, report: Report) -> str | None:
    """Read a kept file.

    Args:
        folder: the folder of versions.
        text: which file.
        report: takes the problems.

    Returns:
        Its text, or None when it can't be read.
    """
    data = read_bytes(folder / text.file, report)
    return None if data is None else decode(data, report)
