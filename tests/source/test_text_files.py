import os
from pathlib import Path

import pytest

from kb_trainer.source.problems import Mark, Report
from kb_trainer.source.text_files import MAX_BYTES, read_text, write_whole

READ = {
    "plain": (b"hola\n", "hola\n"),
    "byte order mark": (b"\xef\xbb\xbfhola", "hola"),
    "mixed line ends": (b"a\r\nb\rc\n", "a\nb\nc\n"),
}


@pytest.mark.parametrize(("data", "text"), READ.values(), ids=READ)
def test_text_is_read_as_people_see_it(tmp_path: Path, data: bytes, text: str):
    path = tmp_path / "a.md"
    path.write_bytes(data)
    assert read_text(path, Report("a.md")) == text


def test_a_file_in_latin_1_is_reported_where_it_begins_to_be_wrong(tmp_path: Path):
    path = tmp_path / "a.md"
    path.write_bytes("línea\n".encode() + "devolución".encode("latin-1"))
    report = Report("a.md")
    assert read_text(path, report) is None
    assert [(p.code.name, p.mark) for p in report.problems] == [("KB102", Mark(2, 9))]


def test_a_huge_file_is_refused(tmp_path: Path):
    path = tmp_path / "a.md"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    report = Report("a.md")
    assert read_text(path, report) is None
    assert report.problems[0].code.name == "KB103"


def test_a_pipe_is_no_file(tmp_path: Path):
    os.mkfifo(tmp_path / "a.md")
    report = Report("a.md")
    assert read_text(tmp_path / "a.md", report) is None
    assert report.problems[0].code.name == "KB101"


def test_writing_replaces_the_whole_file_and_leaves_nothing_beside_it(tmp_path: Path):
    path = tmp_path / "a.md"
    path.write_text("old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


def test_a_failed_write_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "a.md"
    path.write_text("old")

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.md"]


def test_what_cant_be_written_is_told_by_its_own_name(tmp_path):
    path = tmp_path / "no such folder" / "a.md"
    with pytest.raises(OSError, match="No such file") as failure:
        write_whole(path, b"new")
    assert failure.value.filename == str(path)


def test_a_folder_in_the_place_of_a_file_is_told_by_its_own_name(tmp_path):
    path = tmp_path / "a.md"
    path.mkdir()
    with pytest.raises(OSError, match="directory") as failure:
        write_whole(path, b"new")
    assert failure.value.filename == str(path)
    assert list(tmp_path.iterdir()) == [path]
