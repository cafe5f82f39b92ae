"""Notes questions without an answer, on this machine only, for supervisors to see."""

import json
import os
from collections import Counter
from pathlib import Path
from typing import Final

_FILE: Final = "misses.jsonl"
_MOST_BYTES: Final = 1_000_000
_LONGEST: Final = 300


def note_miss(folder: Path, query: str) -> None:
    """Note a question that found nothing; where that can't be written, it is not.

    Args:
        folder: the workspace's cache folder.
        query: the question.
    """
    path = folder / _FILE
    text = " ".join(query.split())[:_LONGEST]
    try:
        if path.exists() and path.stat().st_size > _MOST_BYTES:
            path.replace(path.with_suffix(".old.jsonl"))
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(handle, "a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(json.dumps(text) + "\n")
    except OSError:
        return


def read_misses(folder: Path) -> list[tuple[str, int]]:
    """Return what was looked for in vain, with how often.

    Args:
        folder: the workspace's cache folder.

    Returns:
        The commonest first; questions that differ in capitals only are one.
    """
    counts: Counter[str] = Counter()
    for name in (_FILE, _FILE.replace(".jsonl", ".old.jsonl")):
        try:
            lines = (folder / name).read_text("utf-8", "replace").splitlines()
        except OSError:
            continue
        for line in lines:
            try:
                counts[str(json.loads(line)).lower()] += 1
            except ValueError:
                continue
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))
