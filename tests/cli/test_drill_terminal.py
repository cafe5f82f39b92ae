"""A drill played in a real pseudo-terminal: typing, words, Ctrl-C, the end."""

import fcntl
import os
import pty
import select
import subprocess
import sys
import termios
import time
from contextlib import suppress

import pytest

ID = "nevera-sin-frio"
LIMIT = 60
PROMPT = "Tú> "


class Terminal:
    """A process whose terminal we are."""

    def __init__(self, words, folder, columns=80):
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(self.master, (24, columns))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kb_trainer", *words],
            cwd=folder,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=os.environ | {"TERM": "xterm", "COLUMNS": str(columns)},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509  ours alone
        )
        os.close(slave)
        self.seen = ""
        self.raw = b""

    def wait_for(self, words):
        """Read until some words come; forget what came before them."""
        end = time.monotonic() + LIMIT
        while words not in self.seen:
            assert time.monotonic() < end, f"{words!r} never came; seen: {self.seen[-500:]!r}"
            ready, _, _ = select.select([self.master], [], [], 0.2)
            if ready:
                with suppress(OSError):
                    self.raw += os.read(self.master, 65536)
                    self.seen = self.raw.decode("utf-8", "replace")
            elif self.process.poll() is not None:
                break
        assert words in self.seen, self.seen[-500:]
        before, _, rest = self.seen.partition(words)
        self.raw = rest.encode()
        self.seen = rest
        return before

    def type(self, text):
        os.write(self.master, text.encode())

    def rest(self):
        """Read to the end and return the exit code."""
        end = time.monotonic() + LIMIT
        while self.process.poll() is None and time.monotonic() < end:
            self._read()
        self._read()
        return self.process.wait(timeout=LIMIT)

    def _read(self):
        ready, _, _ = select.select([self.master], [], [], 0.2)
        if ready:
            with suppress(OSError):
                self.raw += os.read(self.master, 65536)
                self.seen = self.raw.decode("utf-8", "replace")

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.master)


@pytest.fixture
def terminal(root):
    opened = []

    def start(*words, columns=80):
        one = Terminal(words, root, columns)
        opened.append(one)
        return one

    yield start
    for one in opened:
        one.close()


def replies(root):
    lines = (root / "drills" / ID / "good.txt").read_text("utf-8").splitlines()
    return [line.removeprefix("A: ") for line in lines if line.startswith("A: ")]


def test_a_whole_drill_with_hints_and_the_scorecard(terminal, root):
    talk = terminal("drill", "start", ID, columns=60)
    briefing = talk.wait_for(PROMPT)
    assert "SAT-7731" in briefing
    assert "Rosario Vega:" in briefing
    assert max(len(line.rstrip("\r")) for line in briefing.split("\n")) <= 60 + 10  # bold marks
    talk.type("/pista\r")
    assert "Antes de hablar" in talk.wait_for(PROMPT)
    talk.type("/nada\r")
    assert "/nada" in talk.wait_for(PROMPT)
    for reply in replies(root)[:-1]:
        talk.type(f"{reply}\r")
        talk.wait_for(PROMPT)
    talk.type(f"{replies(root)[-1]}\r")
    talk.wait_for("EVALUACIÓN")
    assert talk.rest() == 0
    assert "Lo que hiciste bien" in talk.seen


def test_ctrl_c_says_so_and_exits_130(terminal):
    talk = terminal("drill", "start", ID)
    talk.wait_for(PROMPT)
    talk.type("Hola, soy Luc")
    talk.wait_for("Luc")  # echoed: the line is being edited
    time.sleep(0.2)
    talk.type("\x03")
    talk.wait_for("Simulación interrumpida")
    assert talk.rest() == 130


def test_ctrl_d_leaves_and_still_shows_the_scorecard(terminal):
    talk = terminal("drill", "start", ID)
    talk.wait_for(PROMPT)
    talk.type("\x04")
    talk.wait_for("EVALUACIÓN")
    assert talk.rest() == 0


def test_a_menu_settles_what_two_questions_did_not(terminal):
    talk = terminal("drill", "start", ID)
    for reply in ("Intentaré que se lo cambien.", "A ver si le mandamos uno nuevo."):
        talk.wait_for(PROMPT)
        talk.type(f"{reply}\r")
    talk.wait_for("¿Qué le contestas?")
    talk.wait_for("No, no se lo concedo")
    talk.type("\x1b[B\r")
    answer = talk.wait_for(PROMPT)
    assert "Rosario Vega" in answer
    talk.type("/salir\r")
    talk.wait_for("negada sin motivo")
    assert talk.rest() == 0


def test_a_line_may_go_on(terminal):
    talk = terminal("drill", "start", ID)
    talk.wait_for(PROMPT)
    talk.type("Mañana le llevamos\\\r")
    talk.wait_for("... ")
    talk.type("un frigorífico prestado.\r")
    talk.wait_for(PROMPT)
    talk.type("/salir\r")
    talk.wait_for("necesidad resuelta")
    assert talk.rest() == 0
