import io
import os
import sys

import pytest

from kb_trainer.cli.given import MOST_CHARACTERS, MOST_TOGETHER, batches_of, lines_of
from kb_trainer.errors import UserError


@pytest.fixture(params=["a file", "standard input"])
def given(request, tmp_path, monkeypatch):
    """Hand bytes to a command, in a file or as its input."""

    def give(data: bytes, longest: int = 10) -> list[str]:
        if request.param == "a file":
            (tmp_path / "given").write_bytes(data)
            return list(lines_of(str(tmp_path / "given"), longest))
        text = io.TextIOWrapper(io.BytesIO(data), "utf-8", "surrogateescape")
        monkeypatch.setattr(sys, "stdin", text)
        return list(lines_of("-", longest))

    return give


def test_lines_come_with_their_ends_and_without_a_mark(given):
    assert given("\ufeffuno\r\n\ndos".encode()) == ["uno\n", "\n", "dos"]


def test_of_a_line_that_is_too_long_only_the_start_is_given(given):
    assert given(b"x" * 35 + b"\nnext\n") == ["x" * 11, "next\n"]
    assert given(b"x" * 35) == ["x" * 11]
    assert given(b"x" * 10 + b"\n") == ["x" * 10 + "\n"]


def test_bytes_that_are_not_utf_8_stop_nothing(given):
    assert given(b"a\xff\nb\n") == ["a\udcff\n", "b\n"]


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UserError) as told:
        list(lines_of(str(tmp_path / "none"), 10))
    assert (told.value.message, told.value.exit_code) == ("file.unreadable", 2)


def test_a_file_comes_in_batches_of_lines(tmp_path):
    lines = [f"{n}\n" for n in range(MOST_TOGETHER * 2 + 3)]
    (tmp_path / "given").write_text("".join(lines))
    batches = list(batches_of(str(tmp_path / "given"), 10))
    assert [len(batch) for batch in batches] == [MOST_TOGETHER, MOST_TOGETHER, 3]
    assert [line for batch in batches for line in batch] == lines


def test_long_lines_make_small_batches(tmp_path):
    (tmp_path / "given").write_text(("x" * (MOST_CHARACTERS - 1) + "\n") * 3)
    batches = list(batches_of(str(tmp_path / "given"), MOST_CHARACTERS))
    assert [len(batch) for batch in batches] == [1, 1, 1]


def test_who_waits_for_an_answer_gets_it(monkeypatch):
    ours, theirs = os.pipe()
    with os.fdopen(ours) as reader, os.fdopen(theirs, "w") as writer:
        monkeypatch.setattr(sys, "stdin", reader)
        batches = batches_of("-", 10)
        for line in ("uno\n", "dos\n"):
            writer.write(line)
            writer.flush()
            assert next(batches) == [line]
