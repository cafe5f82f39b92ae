"""How hits are shown in a terminal."""

import shutil
import sys
import textwrap
from collections.abc import Iterator

import click

from kb_trainer.cli.options import State
from kb_trainer.cli.output import safe, style, wants_colour, width
from kb_trainer.search.document import NEVER, Document
from kb_trainer.services.find import Answer, Finder, Hit


def show_answer(state: State, finder: Finder, answer: Answer) -> None:
    """Print an answer: the hits, or where help is when there are none.

    Args:
        state: the shared options.
        finder: what found it.
        answer: the answer.
    """
    if answer.corrected:
        click.echo(safe(state.say("search.corrected", query=answer.corrected)))
    for number, hit in enumerate(answer.hits, 1):
        click.echo(_heading(state, number, hit.document))
        click.echo(_passage(hit))
        click.echo(f"   {style(safe(hit.document.path), dim=True)}\n")
    if not answer.hits:
        _show_nothing(state, finder, answer)
    elif sys.stdout.isatty():
        click.echo(state.say("search.open.hint"), err=True)


def _heading(state: State, number: int, document: Document) -> str:
    parts = [document.title]
    if document.clause:
        parts += [document.clause, document.heading]
    name = " · ".join(part for part in parts if part)
    marks = [
        state.say(f"search.mark.{mark}")
        for mark, holds in (
            ("internal", document.audience == "internal"),
            ("draft", document.since == NEVER),
        )
        if holds
    ]
    remark = f" [{', '.join(marks)}]" if marks else ""
    return f"{number}. {style(safe(name), bold=True)}{remark}"


def _passage(hit: Hit) -> str:
    if not wants_colour(sys.stdout):
        shown = safe(hit.passage.marked("*", "*"))
        return textwrap.fill(shown, width(), initial_indent="   ", subsequent_indent="   ")
    # Colour has no width: the text is wrapped with marks of one character, which then turn into it.
    shown = safe(hit.passage.text)
    if shown != hit.passage.text:
        return textwrap.fill(shown, width(), initial_indent="   ", subsequent_indent="   ")
    marked = hit.passage.marked("\ue000", "\ue001")
    lines = textwrap.fill(marked, width(), initial_indent="   ", subsequent_indent="   ")
    return lines.replace("\ue000", "\x1b[1;33m").replace("\ue001", "\x1b[0m")


def _show_nothing(state: State, finder: Finder, answer: Answer) -> None:
    click.echo(safe(state.say("search.none", query=answer.query.strip())))
    near = finder.nearest(answer.unknown)
    if near:
        click.echo(state.say("search.nearest", words=", ".join(near)))
    routes = state.workspace().settings.contact
    if routes:
        click.echo(state.say("search.contact"))
    for route in routes:
        label = route.label.get(state.language) or route.kind
        hours = route.hours.get(state.language, "")
        click.echo(safe(f"  {label}: {route.value}" + (f" ({hours})" if hours else "")))


def show_hit(state: State, hit: Hit) -> None:
    """Print a hit in full, in pages when it is long and a person reads it.

    Args:
        state: the shared options.
        hit: the hit.
    """
    text = "\n".join(_full(state, hit.document))
    rows = shutil.get_terminal_size().lines
    if sys.stdout.isatty() and sys.stdin.isatty() and text.count("\n") >= rows:
        click.echo_via_pager(text + "\n")
    else:
        click.echo(text)


def _full(state: State, document: Document) -> Iterator[str]:
    yield _heading(state, 0, document).removeprefix("0. ")
    yield style(safe(document.path), dim=True)
    for paragraph in document.paragraphs:
        yield ""
        yield textwrap.fill(safe(paragraph), width())
