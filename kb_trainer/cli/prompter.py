"""Asks the person at the terminal: plain lines for talk, a menu where one must choose."""

import sys
from collections.abc import Sequence
from typing import Protocol


class Prompter(Protocol):
    """Whoever answers."""

    def line(self, prompt: str) -> str:
        """Return one line.

        Raises:
            EOFError: when there is no more.
        """
        ...

    def choose(self, question: str, choices: Sequence[tuple[str, str]]) -> str:
        """Return the value of one of some (value, words) pairs."""
        ...


class Terminal:
    """A person at a terminal."""

    def line(self, prompt: str) -> str:
        """Return one line, edited with the terminal's usual keys."""
        import readline  # noqa: F401, PLC0415  its import gives `input` history and editing

        return input(prompt)

    def choose(self, question: str, choices: Sequence[tuple[str, str]]) -> str:
        """Let the person choose with the arrow keys."""
        import questionary  # noqa: PLC0415  slow to import, seldom wanted

        options = [questionary.Choice(words, value=value) for value, words in choices]
        answer: str = questionary.select(question, choices=options).unsafe_ask()
        return answer


class Plain:
    """A person who can't use a menu: choices are numbered and asked for in a line."""

    def line(self, prompt: str) -> str:
        """Return one line."""
        sys.stdout.write(prompt)
        sys.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line.rstrip("\n")

    def choose(self, question: str, choices: Sequence[tuple[str, str]]) -> str:
        """Ask for a number until there is a valid one."""
        rows = [f"  {number}. {words}" for number, (_, words) in enumerate(choices, 1)]
        while True:
            answer = self.line("\n".join([question, *rows, "> "])).strip()
            if answer.isdigit() and 1 <= int(answer) <= len(choices):
                return choices[int(answer) - 1][0]
