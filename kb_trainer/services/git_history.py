"""Older versions of a policy from git, where the workspace has a history; read only."""

import datetime as dt
import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.past import Held
from kb_trainer.knowledge.read_article import Defaults, read_markdown, read_policy
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.source.problems import Report
from kb_trainer.source.text_files import MAX_BYTES, decode
from kb_trainer.source.yaml_tree import read_yaml

_COMMITS: Final = 500
"""So many changes of a file are looked at, the latest first."""

_SECONDS: Final = 10.0
"""So long one call of git may take; then its history is done without."""

_QUIET: Final = (
    "--no-pager",
    "--literal-pathspecs",
    "-c", "core.fsmonitor=false",
    "-c", "log.showSignature=false",
    "-c", "core.quotePath=false",
)  # fmt: skip
"""Whatever a repository's own settings say, nothing else is run and nothing is fetched."""

_ENVIRONMENT: Final = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


def versions_in_git(workspace: Workspace, article: Article) -> list[tuple[Held, str]]:
    """Return the versions of an article that git knows, each as it was last.

    Args:
        workspace: where the article stands.
        article: as it is now.

    Returns:
        Each version with the whole text of its file, oldest first; nothing without git, outside
        a repository, or when git takes too long.
    """
    commits = _commits(workspace, article)
    texts = _texts(workspace, [f"{commit}:./{path}" for commit, _, path in commits])
    found: dict[int, tuple[Held, str]] = {}
    for (_, day, _), text in zip(commits, texts, strict=False):
        then = _read(workspace, article, text) if text is not None else None
        if then is None or then.id != article.id or then.draft:
            continue
        number = then.version or 1
        start = then.effective or day
        then = replace(then, path=article.path, language=article.language, version=number)
        # The latest commit comes first: it has the version's last words.
        found.setdefault(number, (Held(then, number, start, kept=False), text or ""))
    return [one for _, one in sorted(found.items())]


def _commits(workspace: Workspace, article: Article) -> list[tuple[str, dt.date, str]]:
    """Return the commits that changed a file, each with its day and the file's name then."""
    out = _git(
        workspace,
        "log", "--follow", "--no-merges", "--relative", "--name-only",
        "--no-ext-diff", "--no-textconv", f"--max-count={_COMMITS}",
        "--format=%x00%H%x00%cs%x00", "-z", "--", article.path,
    )  # fmt: skip
    fields = [part.strip("\n\0") for part in out.decode("utf-8", "surrogateescape").split("\0")]
    fields = [part for part in fields if part]
    commits = []
    for commit, day, path in zip(fields[::3], fields[1::3], fields[2::3], strict=False):
        try:
            commits.append((commit, dt.date.fromisoformat(day), path))
        except ValueError:
            return commits
    return commits


def _texts(workspace: Workspace, names: list[str]) -> Iterator[str | None]:
    """Give the contents of objects in one call; None for what isn't text."""
    if not names or any("\n" in name for name in names):
        return
    asked = "\n".join([*names, ""]).encode("utf-8", "surrogateescape")
    out = _git(workspace, "cat-file", "--batch", stdin=asked)
    at = 0
    for _ in names:
        end = out.find(b"\n", at)
        if end < 0:
            return
        head = out[at:end].split()
        at = end + 1
        if len(head) != 3 or head[1] != b"blob":  # noqa: PLR2004  id, type and size
            yield None
            continue
        size = int(head[2])
        yield decode(out[at : at + size], Report("")) if size <= MAX_BYTES else None
        at += size + 1


def _read(workspace: Workspace, article: Article, text: str) -> Article | None:
    report = Report(article.path)
    defaults = Defaults(workspace.settings.audience, article.language)
    if article.path.lower().endswith((".md", ".markdown")):
        return read_markdown(text, article.id, report, defaults)
    root = read_yaml(text, report)
    return read_policy(root, article.id, report, defaults) if root else None


def _git(workspace: Workspace, *words: str, stdin: bytes = b"") -> bytes:
    try:
        done = subprocess.run(  # noqa: S603  fixed words; paths come after `--`
            ["git", *_QUIET, *words],  # noqa: S607  the user's own git
            cwd=workspace.root,
            env=os.environ | _ENVIRONMENT,
            input=stdin,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""
