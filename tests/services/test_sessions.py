"""Sessions on the disk: whatever happens to a process, they are whole and one's own."""

import datetime as dt
import os
import stat
import subprocess
import sys
from types import SimpleNamespace

import pytest

from kb_trainer.drills.events import Paused, Replied
from kb_trainer.errors import UserError
from kb_trainer.services.private_folder import data_folder
from kb_trainer.services.sessions import SessionStore

AT = dt.datetime(2026, 3, 12, 10, 5, tzinfo=dt.timezone(dt.timedelta(hours=1)))
DRILL = SimpleNamespace(id="nevera-sin-frio", fingerprint="f" * 16)


@pytest.fixture
def store(tmp_path):
    return SessionStore(tmp_path)


def begin(store, at=AT, mode="practice", seed=None):
    before = store.list().journals
    return store.new(DRILL, before, mode=mode, seed=seed, rubric="r", program="0.1.0", at=at)


def file_of(tmp_path, id_):
    return tmp_path / "sessions" / f"{id_}.jsonl"


def replied(turn, text="Hola"):
    return Replied(turn, "¿Y?", text, AT.isoformat())


def message(call, *words):
    with pytest.raises(UserError) as caught:
        call(*words)
    return caught.value.message


def test_a_session_is_on_the_disk_as_it_goes(store, tmp_path):
    opened = begin(store)
    opened.append(replied(1, "Buenos días, señora\nÑu \ud800 \u2028"))
    assert store.read(opened.journal.id) == opened.journal
    assert stat.S_IMODE(file_of(tmp_path, opened.journal.id).stat().st_mode) == 0o600
    opened.close()
    opened.close()
    assert store.open(opened.journal.id).journal == opened.journal


def test_ids_can_be_read_aloud_and_are_in_the_order_of_time(store):
    days = [AT + dt.timedelta(minutes=minutes) for minutes in (0, 1, 2, 90, 600)]
    ids = [begin(store, at).journal.id for at in days]
    assert ids == sorted(set(ids))
    assert ids[0].startswith("nevera-0312-")
    assert not set("".join(ids).replace("nevera-0312-", "")) & set("01ilo")


def test_a_day_has_room_for_many_sessions_of_a_drill(store):
    late = AT.replace(hour=23, minute=59)
    ids = [begin(store, late).journal.id for _ in range(30)]
    assert ids == sorted(set(ids))


def test_another_session_has_another_seed_and_its_number(store):
    modes = ["learn", "exam", "exam"]
    started = [begin(store, mode=mode).journal.started for mode in modes]
    assert [one.seed for one in started] == [1, 2, 3]
    assert [one.number for one in started] == [1, 1, 2]
    assert begin(store, seed=7).journal.started.seed == 7


def test_the_session_used_last_comes_first(store):
    ids = [begin(store, AT + dt.timedelta(hours=hours)).journal.id for hours in (0, 1, 2)]
    assert [one.id for one in store.list().journals] == ids[::-1]
    assert len(store.list().unfinished) == 3


TAILS = [b'{"kind": "repl', b"\0\0\0\0", b'{"kind": "replied"}\n', b"\xff\n"]


@pytest.mark.parametrize("tail", TAILS)
def test_a_torn_last_line_is_kept_aside(store, tmp_path, tail):
    opened = begin(store)
    opened.append(replied(1))
    opened.close()
    id_ = opened.journal.id
    path = file_of(tmp_path, id_)
    whole = path.read_bytes()
    path.write_bytes(whole + tail)
    assert store.read(id_) == opened.journal
    assert path.read_bytes() == whole + tail  # Reading changes nothing.
    again = store.open(id_)
    assert path.read_bytes() == whole
    assert tail.strip() in path.with_suffix(".torn").read_bytes()
    again.append(replied(2))
    assert [one.turn for one in store.read(id_).replies] == [1, 2]


def test_a_full_disk_is_told_with_the_file(store, tmp_path, monkeypatch):
    opened = begin(store)

    def fail(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space") as failure:
        opened.append(replied(1))
    assert failure.value.filename == str(file_of(tmp_path, opened.journal.id))
    assert opened.journal.replies == ()


def test_damage_within_and_newer_events_are_refused(store, tmp_path):
    opened = begin(store)
    opened.append(replied(1))
    id_, path = opened.journal.id, file_of(tmp_path, opened.journal.id)
    opened.close()
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + b"x" + lines[1] + lines[1])
    assert message(store.open, id_) == "practice.damaged"
    path.write_bytes(lines[0] + b'{"kind": "whispered"}\n')
    assert message(store.open, id_) == "practice.newer"
    assert [one.message for one in store.list().refused] == ["practice.newer"]
    path.write_bytes(b"")
    assert message(store.open, id_) == "practice.not_begun"
    assert store.list().refused == ()


def test_what_can_not_happen_now_is_not_written(store, tmp_path):
    opened = begin(store)
    before = file_of(tmp_path, opened.journal.id).read_bytes()
    with pytest.raises(ValueError):  # noqa: PT011  any
        opened.append(replied(2))
    assert file_of(tmp_path, opened.journal.id).read_bytes() == before


def test_unknown_sessions_are_told_with_a_guess(store):
    id_ = begin(store).journal.id
    assert message(store.read, id_[:-1]) == "practice.unknown_close"
    assert message(store.read, "Nevera") == "practice.unknown_close"
    assert message(store.read, "zzz") == "practice.unknown"
    assert message(store.read, "../../etc/passwd") == "practice.unknown"


def test_two_openings_of_one_session_are_one_too_many(store):
    opened = begin(store)
    assert message(store.open, opened.journal.id) == "practice.in_use"
    opened.close()
    store.open(opened.journal.id).close()


OTHER = """
import sys
from pathlib import Path
from kb_trainer.errors import UserError
from kb_trainer.services.sessions import SessionStore
try:
    SessionStore(Path(sys.argv[1])).open(sys.argv[2])
except UserError as why:
    print(why.message)
else:
    print("opened")
"""


def test_a_second_process_is_told_that_it_is_in_use(store, tmp_path):
    def other():
        command = [sys.executable, "-c", OTHER, str(tmp_path), id_]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    opened = begin(store)
    id_ = opened.journal.id
    assert other() == "practice.in_use"
    opened.append(Paused(1, AT.isoformat()))
    opened.close()
    assert other() == "opened"


FOLDERS = [
    ({"KB_TRAINER_DATA": "{tmp}/a", "XDG_DATA_HOME": "{tmp}/b"}, "a"),
    ({"XDG_DATA_HOME": "{tmp}/b"}, "b/kb_trainer"),
]


@pytest.mark.parametrize(("environment", "where"), FOLDERS)
def test_data_is_kept_for_its_owner_alone(tmp_path, environment, where):
    environment = {name: value.format(tmp=tmp_path) for name, value in environment.items()}
    folder = data_folder(tmp_path, environment)
    assert folder.parent == tmp_path / where
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    folder.chmod(0o755)
    assert stat.S_IMODE(data_folder(tmp_path, environment).stat().st_mode) == 0o700


def test_a_place_that_can_not_be_used_is_one_message(tmp_path):
    (tmp_path / "file").write_text("")
    environment = {"KB_TRAINER_DATA": str(tmp_path / "file")}
    assert message(data_folder, tmp_path, environment) == "practice.data_unwritable"
    folder = data_folder(tmp_path, {"KB_TRAINER_DATA": str(tmp_path / "good")})
    folder.rmdir()
    folder.symlink_to(tmp_path)
    environment = {"KB_TRAINER_DATA": str(tmp_path / "good")}
    assert message(data_folder, tmp_path, environment) == "practice.data_unsafe"
