"""A promise that changes gets a new version, and the past stays as it was."""

import datetime as dt
from collections.abc import Iterator

from kb_trainer.knowledge import codes
from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.checks.scene import Scene, is_live, problem
from kb_trainer.knowledge.places import VERSIONS_FOLDER
from kb_trainer.knowledge.versions import Version
from kb_trainer.source.problems import WHOLE_FILE, Problem


def silent_changes(scene: Scene) -> Iterator[Problem]:
    """Find clauses that tell something else than was kept of their version (KB240)."""
    for drift in scene.kept.drifts:
        article = drift.article
        marks = {clause.id: clause.mark for clause in article.clauses}
        for id_ in drift.ids:
            yield problem(
                article.path,
                marks.get(id_, article.keys.get("version", WHOLE_FILE)),
                codes.CHANGED_IN_SILENCE,
                id=id_,
                policy=article.id,
                version=drift.version.number,
            )


def lists(scene: Scene) -> Iterator[Problem]:
    """Find what is wrong with the lists of versions (KB241, KB242, KB245)."""
    yield from scene.kept.problems
    before: dict[str, Version] = {}
    for one in sorted(scene.kept.lists, key=lambda one: (one.policy, one.number)):
        last = before.get(one.policy)
        before[one.policy] = one
        if last is not None and (one.number == last.number or one.start <= last.start):
            yield problem(
                one.path,
                one.place("from"),
                codes.VERSIONS_OUT_OF_ORDER,
                id=one.policy,
                version=one.number,
                day=one.start,
                other=last.number,
                other_day=last.start,
            )
        if last is not None and one.number > last.number + 1:
            missing = ", ".join(map(str, range(last.number + 1, one.number)))
            yield problem(
                one.path, one.place("version"), codes.VERSION_GAP, id=one.policy, missing=missing
            )
        if one.start > max(scene.day, one.kept_on or dt.date.min):
            yield problem(
                one.path,
                one.place("from"),
                codes.FUTURE_VERSION,
                id=one.policy,
                version=one.number,
                day=one.start,
            )


def kept_texts(scene: Scene) -> Iterator[Problem]:
    """Find kept texts that were changed, lost or never listed (KB243, KB244, KB248)."""
    for one in scene.kept.lists:
        for text in one.texts.values():
            path = f"{VERSIONS_FOLDER}/{text.file}"
            details = {"id": one.policy, "version": one.number, "file": path}
            if text.file in scene.kept.changed:
                yield problem(path, WHOLE_FILE, codes.PAST_REWRITTEN, list=one.path, **details)
            elif text.file in scene.kept.lost:
                yield problem(one.path, text.mark, codes.PAST_LOST, **details)
    for name in scene.kept.stray:
        yield problem(f"{VERSIONS_FOLDER}/{name}", WHOLE_FILE, codes.UNLISTED_TEXT)


def present(scene: Scene) -> Iterator[Problem]:
    """Find articles whose version isn't kept, or contradicts what is (KB246, KB247)."""
    for article in scene.base.articles:
        kept = scene.kept.archive.of(article.id) if is_live(article) else ()
        if not kept:
            continue
        newest, number = kept[-1], article.version or 1
        details = {"id": article.id, "version": number}
        if number > newest.number or article.language not in newest.texts:
            mark = article.keys.get("version", WHOLE_FILE)
            yield problem(article.path, mark, codes.NOT_KEPT, **details)
        if number < newest.number or not _same_day(article, newest):
            key = "version" if number < newest.number else "effective"
            yield problem(
                article.path,
                article.keys.get(key, WHOLE_FILE),
                codes.AGAINST_THE_PAST,
                day=article.effective or "-",
                newest=newest.number,
                start=newest.start,
                **details,
            )


def _same_day(article: Article, newest: Version) -> bool:
    other = article.version != newest.number or article.effective is None
    return other or article.effective == newest.start
