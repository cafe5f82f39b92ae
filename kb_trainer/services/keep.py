"""Keeps versions of policies: what one says now, and what git knows of before."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from kb_trainer.errors import UserError
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.past import Archive
from kb_trainer.knowledge.places import VERSIONS_FOLDER
from kb_trainer.knowledge.versions import (
    KeptText,
    Version,
    file_name,
    list_text,
    text_hash,
)
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.archive import folder_of, open_archive
from kb_trainer.services.git_history import versions_in_git
from kb_trainer.services.policies import find_policies, policies
from kb_trainer.source.text_files import write_new, write_whole


@dataclass(frozen=True, slots=True)
class NewlyKept:
    """A version that was kept.

    Attributes:
        policy: its id.
        number: of the version.
        start: its first day.
        files: kept files, relative to the workspace.
        from_git: whether the text came from git.
    """

    policy: str
    number: int
    start: dt.date
    files: tuple[str, ...]
    from_git: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A text to keep: of a version of a policy in a language.

    Attributes:
        article: as the text has it.
        text: the whole file.
        start: the first day of the version.
        from_git: where it came from.
    """

    article: Article
    text: str
    start: dt.date
    from_git: bool = False


@dataclass(frozen=True, slots=True)
class Addition:
    """What is added to what is kept of a policy.

    Attributes:
        policy: its id.
        texts: of versions that are not kept in that language.
        day: today.
        why: why the version was made, by language.
        before_list: called when the files are written and the list isn't.
    """

    policy: str
    texts: tuple[Text, ...]
    day: dt.date
    why: Mapping[str, str] = field(default_factory=dict)
    before_list: Callable[[], None] = lambda: None


def keep(
    workspace: Workspace,
    loaded: Loaded,
    ids: Iterable[str],
    day: dt.date,
    *,
    from_git: bool = False,
) -> list[NewlyKept]:
    """Keep the present version of policies, where it isn't kept yet.

    A version that is kept is never written again, whatever the policy says now.

    Args:
        workspace: where the policies stand.
        loaded: its knowledge base.
        ids: of policies or of their clauses; all finished policies when empty.
        day: today.
        from_git: whether older versions that git knows are kept too.

    Returns:
        What was kept, by policy and version.

    Raises:
        UserError: when an id is unknown, a policy has errors or is a draft, or another file
            is in the way.
        OSError: when a file can't be written.
    """
    archive = open_archive(workspace)
    wanted = [one for id_ in ids for one in find_policies(loaded.base, id_)]
    named = bool(wanted)
    if not named:
        wanted = [one for one in policies(loaded.base) if one.is_policy]
    wrong = loaded.with_errors()
    texts: dict[str, list[Text]] = {}
    for article in {one.path: one for one in wanted}.values():
        if article.draft or article.path in wrong:
            if named:
                raise refusal(article)
            continue
        texts.setdefault(article.id, []).extend(
            _unkept(workspace, archive, article, day, from_git=from_git)
        )
    return [
        one
        for policy, some in texts.items()
        for one in add(workspace, archive, Addition(policy, tuple(some), day))
    ]


def refusal(article: Article) -> UserError:
    """Return why a policy can't be kept: it is a draft, or its file has errors."""
    message = "version.draft" if article.draft else "version.errors"
    return UserError(message, exit_code=1, id=article.id, path=article.path)


def _unkept(
    workspace: Workspace, archive: Archive, article: Article, day: dt.date, *, from_git: bool
) -> Iterable[Text]:
    kept = archive.of(article.id)
    number = article.version or 1
    known = {one.number for one in kept if article.language in one.texts}
    if number not in known and number >= max((one.number for one in kept), default=0):
        start = next((one.start for one in kept if one.number == number), article.effective or day)
        yield Text(replace(article, version=number), text_of(workspace, article), start)
    if from_git:
        for held, text in versions_in_git(workspace, article):
            if held.number < number and held.number not in known and held.start:
                yield Text(held.article, text, held.start, from_git=True)


def text_of(workspace: Workspace, article: Article) -> str:
    """Return the text of an article's file, line ends as they are."""
    return (workspace.root / article.path).read_bytes().decode("utf-8-sig")


def add(workspace: Workspace, archive: Archive, addition: Addition) -> list[NewlyKept]:
    """Add texts to what is kept of a policy: first the files, then the list.

    A stop between the two leaves files that no list tells of, and the same call made
    again goes on from there.

    Args:
        workspace: where it is kept.
        archive: what is kept already.
        addition: what is added.

    Returns:
        The versions that were kept or got another language.

    Raises:
        UserError: when another file is in the way.
        OSError: when a file can't be written.
    """
    policy = addition.policy
    versions = {one.number: one for one in archive.of(policy)}
    files: dict[int, list[str]] = {}
    ordered = sorted(
        addition.texts, key=lambda one: (one.article.version or 1, one.article.language)
    )
    for one in ordered:
        number, language = one.article.version or 1, one.article.language
        name = _write_text(workspace, policy, one)
        version = versions.get(number) or Version(
            policy, number, one.start, {}, dict(addition.why), addition.day
        )
        kept = KeptText(name, text_hash(one.text))
        versions[number] = replace(version, texts={**version.texts, language: kept})
        files.setdefault(number, []).append(f"{VERSIONS_FOLDER}/{name}")
    addition.before_list()
    if files:
        known = (one.path for one in archive.of(policy))
        path = workspace.root / next(known, f"{VERSIONS_FOLDER}/{file_name(policy)}.yaml")
        write_whole(path, list_text(policy, versions.values()).encode())
    git = {one.article.version or 1 for one in ordered if one.from_git}
    return [
        NewlyKept(policy, number, versions[number].start, tuple(some), number in git)
        for number, some in sorted(files.items())
    ]


def _write_text(workspace: Workspace, policy: str, one: Text) -> str:
    """Write a text under its version's name; never over another one."""
    is_markdown = one.article.path.lower().endswith((".md", ".markdown"))
    language, number = one.article.language, one.article.version or 1
    name = f"{language}/{file_name(policy)}@{number}{'.md' if is_markdown else '.yaml'}"
    folder = folder_of(workspace)
    (folder / language).mkdir(parents=True, exist_ok=True)
    if not write_new(folder / name, one.text.encode()):
        raise UserError("version.in_the_way", exit_code=1, path=f"{VERSIONS_FOLDER}/{name}")
    return name
