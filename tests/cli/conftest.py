"""A real terminal for the tests of talks: a process whose keys and screen are ours."""

import codecs
import fcntl
import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from contextlib import suppress

import pytest

LIMIT = 20
CONTROL = re.compile(r"\x1b(?:\[(?!\?2004h)[0-9;?]*[a-zA-Z]|[=>])")


class Terminal:
    """A process whose terminal we are."""

    def __init__(self, words, folder, columns=80, env=None):
        self.master, slave = pty.openpty()
        termios.tcsetwinsize(self.master, (24, columns))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kb_trainer", *words],
            cwd=folder,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=os.environ | {"TERM": "xterm"} | (env or {}),
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509  ours alone
        )
        self.slave = slave  # Held open, for the system mends a terminal that nobody holds.
        self.seen = ""
        self.sent = ""  # All of it, with what moves the cursor and colours.
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def wait_for(self, words):
        """Read until some words come; forget what came before them."""
        end = time.monotonic() + LIMIT
        while words not in self.seen:
            assert time.monotonic() < end, f"{words!r} never came; seen: {self.seen[-500:]!r}"
            if not self._read() and self.process.poll() is not None:
                break
        assert words in self.seen, self.seen[-500:]
        before, _, self.seen = self.seen.partition(words)
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
        """Read what is shown, without what moves the cursor or colours; whether there was any."""
        ready, _, _ = select.select([self.master], [], [], 0.2)
        data = b""
        if ready:
            with suppress(OSError):
                data = os.read(self.master, 65536)
        text = self._decoder.decode(data)
        self.sent += text
        self.seen = CONTROL.sub("", self.seen + text)
        return bool(data)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.slave)
        os.close(self.master)

    def guess(self):
        """Say what is asked before the result: the first of the ratings, and of how sure."""
        for last in ("No lo digo", "casi siempre"):
            self.wait_for(last)
            self.type("\r")

    def echoes(self):
        return bool(termios.tcgetattr(self.slave)[3] & termios.ECHO)

    def reply(self, text):
        """Type a line, and wait until the next one is asked for; return what came between."""
        self.type(f"{text}\r")
        return self.wait_for(PROMPT)


PROMPT = "\x1b[?2004h"
"""The terminal is told to bracket what is pasted: a reply or a choice is asked for."""


@pytest.fixture
def terminal(root):
    opened = []

    def start(*words, columns=80, cwd=root, env=None):
        one = Terminal(words, cwd, columns, env)
        opened.append(one)
        return one

    yield start
    for one in opened:
        one.close()
