"""A program that answers line by line: started, asked, and ended whatever it does."""

import contextlib
import os
import shlex
import signal
import subprocess
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from types import TracebackType
from typing import IO, Final, Self

from kb_trainer.errors import UserError

MAX_LINE: Final = 1024 * 1024
"""Bytes of a line; no more than these are read of a longer one."""

MOST_ERRORS: Final = 64 * 1024
"""Bytes of standard error that are kept, the last ones."""

GRACE: Final = 2.0
"""Seconds that a program has to end by itself, and as many again once it was told to."""

LONGEST_WORDS: Final = 200
"""Characters of its last words that are shown."""


class AgentFailure(Exception):  # noqa: N818  what the agent did, not what went wrong here
    """The agent broke the protocol.

    Args:
        what: `silent`, `ended`, `closed`, `flood`, `extra`, `not_utf8`, `garbage` or `long`;
            the message `agent.failed.…` tells it.
        details: the values that the message names.
    """

    def __init__(self, what: str, **details: object) -> None:
        super().__init__(what)
        self.what = what
        self.details = details


class AgentProcess:
    """A running agent, in a process group of its own where there are such.

    Each read and write is done beside the caller, who never waits longer than agreed; what is
    read is bounded, and an agent that writes more than that waits itself.

    Args:
        command: the program and its arguments.
        timeout: seconds that each answer may take.
    """

    def __init__(self, command: Sequence[str], timeout: float) -> None:
        self._command = command
        self._timeout = timeout
        self._errors = b""
        self._threads: list[Thread] = []

    def __enter__(self) -> Self:
        """Start it.

        Raises:
            UserError: when it can't be started.
        """
        try:
            self._process = subprocess.Popen(  # noqa: S603  the user's own command, no shell
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
        except (OSError, ValueError) as failure:
            why = getattr(failure, "strerror", None) or str(failure)
            raise UserError("agent.not_started", command=self._command[0], why=why) from None
        self._beside(self._keep_errors)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        try:
            if self._process.poll() is None:
                self._signal(terminate=True)
                self._wait()
        finally:
            self._signal(terminate=False)  # Also what it has started itself and left behind.
            self._process.wait()
            self._close()

    def exchange(self, line: bytes) -> bytes:
        """Send a line and read one.

        Args:
            line: with its end.

        Returns:
            The answer with its end.

        Raises:
            AgentFailure: when none comes in time, or none that is whole.
        """
        answer = self._read(lambda: self._talk(line), self._timeout)
        if answer is None:
            raise AgentFailure("silent", seconds=self._timeout)
        if len(answer) > MAX_LINE:
            raise AgentFailure("flood", limit=MAX_LINE // 1024)
        if not answer.endswith(b"\n"):
            raise self._gone()
        return answer

    def finish(self) -> None:
        """Tell it that nothing more comes, and let it end.

        Raises:
            AgentFailure: when it has written more than it was asked for.
        """
        with contextlib.suppress(OSError):
            _in(self._process).close()
        rest = self._read(lambda: _out(self._process).read(1), GRACE)
        if rest:
            raise AgentFailure("extra")
        if rest is not None:
            self._wait()

    @property
    def last_words(self) -> str:
        """The last line of its standard error, cut short; whole once it has ended."""
        lines = [line.strip() for line in self._errors.decode("utf-8", "replace").splitlines()]
        return next((line for line in reversed(lines) if line), "")[:LONGEST_WORDS]

    def _talk(self, line: bytes) -> bytes:
        # One that has gone may still have left an answer; if not, the end of its output says so.
        with contextlib.suppress(OSError):
            _in(self._process).write(line)
            _in(self._process).flush()
        return _out(self._process).readline(MAX_LINE + 1)

    def _read(self, read: Callable[[], bytes], seconds: float) -> bytes | None:
        """Read beside the caller; None when nothing comes in time."""
        answers: SimpleQueue[bytes] = SimpleQueue()
        self._beside(lambda: answers.put(read()))
        try:
            return answers.get(timeout=seconds)
        except Empty:
            return None

    def _beside(self, work: Callable[[], None]) -> None:
        self._threads = [one for one in self._threads if one.is_alive()]
        thread = Thread(target=work, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _keep_errors(self) -> None:
        errors = self._process.stderr
        while piece := os.read(errors.fileno(), MOST_ERRORS) if errors else b"":
            self._errors = (self._errors + piece)[-MOST_ERRORS:]

    def _gone(self) -> AgentFailure:
        self._wait()
        code = self._process.poll()
        return AgentFailure("closed") if code is None else AgentFailure("ended", code=code)

    def _wait(self) -> None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(GRACE)

    def _signal(self, *, terminate: bool) -> None:
        """End the process and all of its group, kindly or not."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGTERM if terminate else signal.SIGKILL)
            elif terminate:
                self._process.terminate()
            else:
                self._process.kill()

    def _close(self) -> None:
        """Close the pipes; one that a runaway grandchild holds open is left to the system."""
        for thread in self._threads:
            thread.join(GRACE)
        if any(thread.is_alive() for thread in self._threads):
            return
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()


def _in(process: subprocess.Popen[bytes]) -> IO[bytes]:
    assert process.stdin is not None  # noqa: S101  it was started with a pipe
    return process.stdin


def _out(process: subprocess.Popen[bytes]) -> IO[bytes]:
    assert process.stdout is not None  # noqa: S101  as above
    return process.stdout


def split_command(command: str) -> list[str]:
    """Split a command into words as a POSIX shell does; no shell is ever run.

    Args:
        command: as the user gives it.

    Returns:
        The program and its arguments.

    Raises:
        UserError: when a quotation has no end, or there is nothing to run.
    """
    try:
        words = shlex.split(command)
    except ValueError:
        raise UserError("agent.bad_command", command=command) from None
    if not words or not words[0]:
        raise UserError("agent.no_command")
    return words
