"""The index on disk: versions, locks, and what is known of files."""

import os
import threading
import time

import pytest

from kb_trainer.errors import UserError
from kb_trainer.search import store as stores
from kb_trainer.search.store import State, Store
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.files_seen import Seen, compare, content_hash, scan

STATE = State("index-1", "digest", {"languages": ["es"]}, [["es", ["a", "b"]]], {"articles": 1})


@pytest.fixture
def store(tmp_path):
    (tmp_path / "index-1").mkdir()
    return Store(tmp_path)


def test_a_state_is_read_as_it_was_written(store):
    assert store.state() is None
    store.save_state(STATE)
    assert store.state() == STATE


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "{}", '{"version": "old"}', '{"version": 1}', "[" * 5000, '"\\ud800"'],
)
def test_a_damaged_state_is_none(store, tmp_path, text):
    store.save_state(STATE)
    (tmp_path / "state.json").write_text(text)
    assert store.state() is None
    (tmp_path / "files.json").write_text(text)
    assert isinstance(store.files(), dict)


def test_another_version_is_not_opened(store, monkeypatch):
    store.save_state(STATE)
    monkeypatch.setattr(stores, "VERSION", "other")
    assert store.state() is None


@pytest.mark.parametrize("name", ["../index-1", "index-1/../..", "other", "", "index-\\..\\x"])
def test_an_index_is_only_opened_in_its_place(store, tmp_path, name):
    store.save_state(STATE._replace(folder=name))
    assert store.state() is None
    assert tmp_path.exists()


def test_a_new_index_removes_the_old_one(store, tmp_path):
    (tmp_path / "index-2").mkdir()
    assert store.new_place() == "index-3"
    store.save_state(STATE._replace(folder="index-2"))
    assert not (tmp_path / "index-1").exists()


def test_a_second_writer_waits(store):
    order = []

    def second():
        with store.locked(lambda: order.append("told")):
            order.append("second")

    with store.locked(lambda: None):
        other = threading.Thread(target=second)
        other.start()
        time.sleep(1.2)
        order.append("first")
    other.join()
    assert order == ["told", "first", "second"]


def test_waiting_has_an_end(store, monkeypatch):
    monkeypatch.setattr(stores, "_WAIT_SECONDS", 0.1)
    with store.locked(lambda: None), pytest.raises(UserError), store.locked(lambda: None):
        pass


def test_a_cache_in_the_wrong_hands_is_refused(tmp_path):
    folder = cache_folder(tmp_path, {"KB_TRAINER_CACHE": str(tmp_path / "c")})
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.rmdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder.symlink_to(elsewhere)
    with pytest.raises(UserError):
        cache_folder(tmp_path, {"KB_TRAINER_CACHE": str(tmp_path / "c")})


def test_where_the_cache_is(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    told = cache_folder(tmp_path, {"KB_TRAINER_CACHE": str(tmp_path / "a")})
    assert told.parent == tmp_path / "a"
    shared = cache_folder(tmp_path, {"XDG_CACHE_HOME": str(tmp_path / "b")})
    assert shared.parent == tmp_path / "b" / "kb_trainer"
    assert cache_folder(tmp_path, {}).parent == tmp_path / ".cache" / "kb_trainer"
    assert told.name == shared.name


def test_what_has_changed(tmp_path):
    for name in ("a.md", "b.md", "c.md"):
        (tmp_path / name).write_text(name)
    first = scan(tmp_path, managed=False)
    known = compare(tmp_path, first, {}, 0)
    assert known.changed == ("a.md", "b.md", "c.md")
    assert not first.settled(first.newest)
    assert first.settled(first.newest + 3 * 10**9)
    (tmp_path / "a.md").write_text("other")
    (tmp_path / "b.md").unlink()
    second = scan(tmp_path, managed=False)
    assert second.digest != first.digest


def test_the_same_times_with_other_content_are_noticed(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("one")
    now = scan(tmp_path, managed=False)
    seen = {"a.md": Seen(now.stats["a.md"], content_hash(file))}
    file.write_text("two")
    os.utime(file, ns=(now.stats["a.md"][1],) * 2)
    again = scan(tmp_path, managed=False)
    faked = again._replace(stats={"a.md": seen["a.md"].stat})
    assert compare(tmp_path, faked, seen, faked.newest).changed == ("a.md",)
    later = faked.newest + 10**10
    assert compare(tmp_path, faked, seen, later).changed == ()
