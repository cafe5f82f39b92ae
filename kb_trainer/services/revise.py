"""Makes the new version of a policy whose text was changed."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kb_trainer.errors import UserError
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.load import Loaded
from kb_trainer.knowledge.past import Archive
from kb_trainer.knowledge.told import written
from kb_trainer.knowledge.workspace import Workspace
from kb_trainer.services.archive import open_archive
from kb_trainer.services.keep import Addition, NewlyKept, Text, add, refusal
from kb_trainer.services.policies import find_policies
from kb_trainer.source.edit_yaml import NotEditableError, Value, set_values
from kb_trainer.source.text_files import write_whole


@dataclass(frozen=True, slots=True)
class Revised:
    """A new version of a policy.

    Attributes:
        policy: its id.
        number: of the new version.
        start: its first day.
        paths: the policy's files, in which version and date were set.
        kept: what was kept.
        clauses: ids of the clauses that changed; nothing when no older text is kept.
        first: whether nothing was kept of the policy before.
    """

    policy: str
    number: int
    start: dt.date
    paths: tuple[str, ...]
    kept: tuple[NewlyKept, ...]
    clauses: tuple[str, ...]
    first: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """A new version as its author wants it.

    Attributes:
        id: of the policy or of one of its clauses.
        why: why it is changed, by language, in words for a customer.
        start: its first day; today at the latest.
        day: today.
    """

    id: str
    why: Mapping[str, str]
    start: dt.date
    day: dt.date


def revise(workspace: Workspace, loaded: Loaded, wanted: Revision) -> Revised:
    """Make a new version of a policy from its files as they are now.

    The number rises and the first day is set in all languages; nothing else of the files
    is touched. The kept texts are written first, the list of versions last: after a stop
    at any point `check` tells what is left to do.

    Args:
        workspace: where the policy stands.
        loaded: its knowledge base.
        wanted: the new version.

    Returns:
        The new version.

    Raises:
        UserError: when there is no such policy, it has errors, nothing of it has changed, or
            the day doesn't fit.
        OSError: when a file can't be written.
    """
    articles = [one for one in find_policies(loaded.base, wanted.id) if one.managed]
    archive = open_archive(workspace)
    wrong = loaded.with_errors()
    for one in articles:
        if one.draft or one.path in wrong:
            raise refusal(one)
    policy = articles[0].id
    number, changed = _number(archive, articles)
    _fits(archive, policy, articles, wanted)
    ready = {one.path: _edited(workspace, one, number, wanted.start) for one in articles}
    texts = tuple(
        Text(replace(one, version=number), ready[one.path].removeprefix("\ufeff"), wanted.start)
        for one in articles
    )
    first = not archive.of(policy)
    kept = add(
        workspace,
        archive,
        Addition(policy, texts, wanted.day, wanted.why, lambda: _write(workspace, ready)),
    )
    return Revised(policy, number, wanted.start, tuple(ready), tuple(kept), changed, first)


def _write(workspace: Workspace, ready: Mapping[str, str]) -> None:
    for path, text in ready.items():
        write_whole(workspace.root / path, text.encode())


def _number(archive: Archive, articles: list[Article]) -> tuple[int, tuple[str, ...]]:
    """Return the number of the new version, and the clauses that changed.

    Raises:
        UserError: when nothing has changed since the last version that was kept.
    """
    policy = articles[0].id
    kept = archive.of(policy)
    present = max(one.version or 1 for one in articles)
    if not kept:
        return present + 1, ()
    newest = kept[-1]
    changed: dict[str, None] = {}
    for article in articles:
        then = archive.article(newest, article.language)
        before = {one.id: written(one) for one in then.clauses} if then else {}
        after = {one.id: written(one) for one in article.clauses}
        ids = (*after, *(id_ for id_ in before if id_ not in after))
        changed.update((id_, None) for id_ in ids if before.get(id_) != after.get(id_))
    if not changed:
        raise UserError("version.unchanged", exit_code=1, id=policy, version=newest.number)
    # Who has raised the number by hand already has said which one it is.
    return (present if present > newest.number else newest.number + 1), tuple(sorted(changed))


def _fits(archive: Archive, policy: str, articles: list[Article], wanted: Revision) -> None:
    """Refuse a day that comes too early or too late, and a language that went missing."""
    if wanted.start > wanted.day:
        raise UserError("version.future", day=wanted.start)
    kept = archive.of(policy)
    number = kept[-1].number if kept else max(one.version or 1 for one in articles)
    days = [one.effective for one in articles if one.effective]
    before = kept[-1].start if kept else max(days, default=None)
    if before is not None and wanted.start <= before:
        raise UserError(
            "version.same_day", id=policy, version=number, start=before, day=wanted.start
        )
    spoken = {one.language for one in articles}
    missing = sorted(set(kept[-1].texts) - spoken) if kept else []
    if missing:
        raise UserError("version.language", exit_code=1, id=policy, languages=", ".join(missing))


def _edited(workspace: Workspace, article: Article, number: int, start: dt.date) -> str:
    values: dict[str, Value] = {"version": number, "effective": start}
    try:
        return set_values(
            (workspace.root / article.path).read_bytes().decode(),
            values,
            {"version": "owner", "effective": "version"},
        )
    except NotEditableError as failure:
        raise UserError("policy.not_editable", path=article.path, key=str(failure)) from None
