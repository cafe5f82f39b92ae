"""What the README shows is what the command prints; a line `…` stands for lines left out."""

import re
import shlex
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def sessions() -> list[tuple[str, str]]:
    found = []
    for block in BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8")):
        for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = piece.partition("\n")
            found.append((command, output.strip()))
    return found


SESSIONS = sessions()


def test_the_readme_shows_the_three_jobs():
    words = {shlex.split(command)[1] for command, _ in SESSIONS}
    assert {"check", "search", "drill", "site"} <= words


@pytest.mark.parametrize(("command", "output"), SESSIONS, ids=[command for command, _ in SESSIONS])
def test_a_session_of_the_readme_is_true(kb_trainer, tmp_path, command, output):
    program, *words = shlex.split(command)
    assert program == "kb-trainer"
    words = [str(tmp_path / word) if word == "public" else word for word in words]
    done = kb_trainer(*words, cwd=ROOT)
    printed = (done.out + done.err).replace(f"{tmp_path}/", "").strip()
    assert done.code == 0
    pieces = [
        re.escape(piece.strip("\n")) for piece in re.split(r"^…$", output, flags=re.MULTILINE)
    ]
    assert re.fullmatch(r"\s*.*?\s*".join(pieces), printed, re.DOTALL), printed
