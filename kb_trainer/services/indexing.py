"""Brings the index of a workspace up to date, file by file, or builds it anew."""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kb_trainer.knowledge.article import Article
from kb_trainer.knowledge.asked import by_clause
from kb_trainer.knowledge.fact import REFERENCE, Fact
from kb_trainer.knowledge.glossary import read_glossary
from kb_trainer.knowledge.load import Reading, load_files
from kb_trainer.knowledge.places import SETTINGS_FILE, YAML_SUFFIXES
from kb_trainer.knowledge.workspace import Workspace, find_workspace
from kb_trainer.search import lexicon as lexicons
from kb_trainer.search.documents import documents
from kb_trainer.search.engine import Writer
from kb_trainer.search.lexicon import Lexicon
from kb_trainer.search.store import State, Store
from kb_trainer.services.files_seen import (
    Changes,
    Scan,
    Seen,
    asked_name,
    asked_phrases,
    compare,
    content_hash,
    fact_values,
    scan,
    seen_from,
)
from kb_trainer.services.watch import Watch

_SCANNED: Final = "scanned"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done.

    Attributes:
        state: what the index is made from now.
        read: how many files were read.
        removed: how many were gone.
        unreadable: paths of files that could not be read.
        rebuilt: whether the index was built anew.
    """

    state: State
    read: int = 0
    removed: int = 0
    unreadable: tuple[str, ...] = ()
    rebuilt: bool = False


def refresh(
    root: Path, store: Store, watch: Watch, *, managed: bool, anew: bool = False
) -> Outcome:
    """Bring an index up to date.

    Args:
        root: the workspace's folder.
        store: where the index is kept.
        watch: whom to tell what goes on.
        managed: whether there is a `kb_trainer.yaml`.
        anew: whether to build it from nothing.

    Returns:
        What was done.

    Raises:
        UserError: when another process doesn't end.
        OSError: when the cache can't be written.
    """
    with store.locked(watch.waiting):
        began = time.time_ns()
        now = scan(root, managed=managed)
        state = None if anew else store.state()
        known, scanned = _known(store)
        if state is not None and known:
            changes = compare(root, now, known, scanned)
            if not changes.any:
                digest = now.digest if now.settled(began) else ""
                return Outcome(_keep(store, state._replace(digest=digest), changes.kept, began))
            if SETTINGS_FILE not in changes.changed:
                try:
                    return _Update(root, store, watch, now, began).some(state, changes, known)
                except OSError:
                    raise
                except Exception:  # noqa: BLE001, S110  whatever a damaged index raises
                    pass
        return _Update(root, store, watch, now, began).all()


def _known(store: Store) -> tuple[dict[str, Seen], int]:
    try:
        data = store.files()
        scanned = int(data.pop(_SCANNED))
        return {path: seen_from(one) for path, one in data.items()}, scanned
    except (KeyError, TypeError, ValueError, AttributeError):
        return {}, 0


def _keep(store: Store, state: State, files: Mapping[str, Seen], began: int) -> State:
    store.save_files({_SCANNED: began, **files})
    store.save_state(state)
    return state


class _Update:
    """One run of indexing."""

    def __init__(self, root: Path, store: Store, watch: Watch, now: Scan, began: int) -> None:
        self._root = root
        self._store = store
        self._watch = watch
        self._now = now
        self._began = began
        self._workspace: Workspace = find_workspace(root, root)
        self._files: dict[str, Seen] = {}
        self._before: dict[str, object] = {}
        self._unreadable: list[str] = []
        self._done = 0

    def all(self) -> Outcome:
        """Build the index from nothing."""
        index = self._store.new_place()
        self._lexicon = Lexicon()
        self._writer = Writer(self._store.place(index), fresh=True)
        return self._finish(index, tuple(self._now.stats), ())

    def some(self, state: State, changes: Changes, known: Mapping[str, Seen]) -> Outcome:
        """Change what has changed."""
        place = self._store.place(state.folder)
        self._files = dict(changes.kept)
        self._before = _taken(known)
        self._lexicon = lexicons.load(place)
        self._writer = Writer(place, fresh=False)
        return self._finish(state.folder, changes.changed, changes.removed)

    def _finish(self, index: str, paths: tuple[str, ...], removed: tuple[str, ...]) -> Outcome:
        rebuilt = not self._files
        try:
            for path in removed if rebuilt else (*removed, *paths):
                self._remove(path)
            waiting = self._read(paths, len(paths))
            now = _taken(self._files)
            both = self._before | now
            touched = {name for name in both if self._before.get(name) != now.get(name)}
            waiting += self._shown_again(touched, paths)
            facts = {name: Fact(*one) for name, one in fact_values(self._files).items()}
            asked = asked_phrases(self._files)
            for article in waiting:
                self._add(article, facts, asked)
        except BaseException:
            self._writer.cancel()
            raise
        lexicons.save(self._lexicon, self._store.place(index))
        self._writer.commit()
        settled = self._now.settled(self._began)
        state = self._state(index, self._now.digest if settled else "")
        _keep(self._store, state, self._files, self._began)
        return Outcome(state, len(paths), len(removed), tuple(self._unreadable), rebuilt)

    def _read(self, paths: tuple[str, ...], total: int) -> list[Article]:
        """Read files; index at once what takes nothing from others, give back the rest."""
        waiting = []
        wanted = [path for path in paths if path != SETTINGS_FILE]
        for path in set(paths) - set(wanted):
            self._files[path] = Seen(self._now.stats[path], content_hash(self._root / path))
        readings = load_files(self._workspace, (self._root / path for path in wanted))
        for path, reading in zip(wanted, readings, strict=True):
            article = reading.article
            if article is None and any(problem.is_error for problem in reading.problems):
                self._unreadable.append(path)
            self._files[path] = seen = self._seen(path, reading)
            if article is not None and seen.uses:
                waiting.append(article)
            elif article is not None:
                self._add(article, {}, {})
            self._done += 1
            self._watch.progress(self._done, total)
        return waiting

    def _seen(self, path: str, reading: Reading) -> Seen:
        file, article = self._root / path, reading.article
        stat, content = self._now.stats[path], content_hash(file)
        if article is None:
            is_yaml = file.suffix.lower() in YAML_SUFFIXES
            asked = {
                asked_name(language, clause): phrases
                for language, clauses in by_clause(reading.asked).items()
                for clause, phrases in clauses.items()
            }
            synonyms = _synonyms(file) if is_yaml and not asked else ()
            return Seen(stat, content, synonyms=synonyms, asked=asked)
        text = file.read_text("utf-8", "replace")
        uses = {f"{found[1]}.{found[2]}" for found in REFERENCE.finditer(text)}
        uses |= {asked_name(article.language, clause.id) for clause in article.clauses}
        return Seen(
            stat,
            content,
            facts={
                f"{clause.id}.{name}": (str(fact.value), fact.unit)
                for clause in article.clauses
                for name, fact in clause.facts.items()
            },
            uses=tuple(sorted(uses)),
            clauses=len(article.clauses),
        )

    def _shown_again(self, touched: set[str], fresh: Iterable[str]) -> list[Article]:
        """Read the files that take something which has changed from another file."""
        done = set(fresh)
        paths = [
            path
            for path, seen in self._files.items()
            if path not in done and not touched.isdisjoint(seen.uses)
        ]
        for path in paths:
            self._remove(path)
        readings = load_files(self._workspace, (self._root / path for path in paths))
        return [reading.article for reading in readings if reading.article]

    def _remove(self, path: str) -> None:
        for language, words in self._writer.remove(path):
            self._lexicon.remove(language, words)

    def _add(
        self, article: Article, facts: Mapping[str, Fact], asked: Mapping[str, Sequence[str]]
    ) -> None:
        names = {clause.id: asked_name(article.language, clause.id) for clause in article.clauses}
        words = {id_: asked[name] for id_, name in names.items() if name in asked}
        for document in documents(article, facts, words):
            self._lexicon.add(document.language, self._writer.add(document))

    def _state(self, index: str, digest: str) -> State:
        settings = self._workspace.settings
        files = self._files.values()
        return State(
            folder=index,
            digest=digest,
            settings={
                "languages": settings.languages,
                "log_misses": settings.search.log_misses,
            },
            synonyms=[
                (language, list(phrases))
                for path in sorted(self._files)
                for language, phrases in self._files[path].synonyms
            ],
            counts={
                "articles": sum(one.clauses is not None for one in files),
                "clauses": sum(one.clauses or 0 for one in files),
            },
        )


def _taken(files: Mapping[str, Seen]) -> dict[str, object]:
    """Return what articles take from other files, by the names that `uses` gives it."""
    return {**fact_values(files), **asked_phrases(files)}


def _synonyms(file: Path) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((one.language, one.phrases) for one in read_glossary(file).entries)
