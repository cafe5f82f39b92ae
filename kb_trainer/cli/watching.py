"""Tells at the terminal how indexing goes."""

import sys

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
    bar = None

    def progress(done: int, of: int) -> None:
        nonlocal bar
        if of < _MANY or not sys.stderr.isatty():
            return
        if bar is None:
            label = state.say("search.index.progress")
            bar = click.progressbar(length=of, label=label, file=sys.stderr)
        bar.update(1)
        if done == of:
            bar.render_finish()

    return Watch(lambda: click.echo(state.say("search.waiting"), err=True), progress)
