"""Tells at the terminal how long work goes."""

import sys
from collections.abc import Callable

import click

from kb_trainer.cli.options import State
from kb_trainer.services.watch import Watch

_MANY = 500
"""Fewer files are read before a bar could be looked at."""


def watch(state: State) -> Watch:
    """Return what tells a person at the terminal what goes on.

    Args:
        state: the shared options.

    Returns:
        A remark while another process is at work, and a bar on stderr when
        there are many files and stderr is a terminal.
    """
    progress = progress_bar(state.say("search.index.progress"))
    return Watch(lambda: click.echo(state.say("search.waiting"), err=True), progress)


def progress_bar(label: str) -> Callable[[int, int], None]:
    """Return what shows how many of how many files are done.

    Args:
        label: what is being done, in the user's language.

    Returns:
        A bar on stderr when there are many files and stderr is a terminal; else silence.
    """
    bar = None

    def progress(done: int, of: int) -> None:
        nonlocal bar
        if of < _MANY or not sys.stderr.isatty():
            return
        if bar is None:
            bar = click.progressbar(length=of, label=label, file=sys.stderr)
        bar.update(1)
        if done == of:
            bar.render_finish()

    return progress
