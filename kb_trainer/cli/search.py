"""`kb-trainer search`: finds the clause that answers."""

from pathlib import Path
from typing import Any

import click

from kb_trainer.cli.given import lines_of
from kb_trainer.cli.options import Command, State, Translated, in_json, read_day, state_of
from kb_trainer.cli.output import print_json
from kb_trainer.cli.watching import watch
from kb_trainer.errors import UserError
from kb_trainer.i18n.language import LANGUAGES
from kb_trainer.services.find import DEFAULT_LIMIT, Answer, Filters
from kb_trainer.services.open_index import open_finder

_AUDIENCES = ("public", "internal")
_LONGEST = 1_000_000
"""Characters of a question that are read."""


@click.command(
    "search",
    cls=Command,
    help="cli.search.help",
    params=[
        click.Argument(["words"], nargs=-1, metavar="QUERY"),
        Translated(
            ["--limit"],
            type=click.IntRange(min=1),
            default=DEFAULT_LIMIT,
            metavar="N",
            help="search.option.limit",
        ),
        in_json(),
        Translated(["--queries"], metavar="FILE|-", help="search.option.queries"),
        Translated(["--audience"], type=click.Choice(_AUDIENCES), help="search.option.audience"),
        Translated(["--topic"], metavar="ID", help="search.option.topic"),
        Translated(["--language"], type=click.Choice(LANGUAGES), help="search.option.language"),
        Translated(["--on", "day"], metavar="DATE", callback=read_day, help="search.option.on"),
        Translated(
            ["--open", "opened"], type=click.IntRange(min=1), metavar="N", help="search.option.open"
        ),
        Translated(["--misses"], is_flag=True, help="search.option.misses"),
        Translated(["--test", "tested"], is_flag=True, help="search.option.test"),
    ],
)
@click.pass_context
def command(ctx: click.Context, /, words: tuple[str, ...], **options: Any) -> int:  # noqa: ANN401  click's call
    """Search and print what was found."""
    state = state_of(ctx)
    filters = Filters(options["audience"], options["topic"], options["language"], options["day"])
    limit, opened = options["limit"], options["opened"]
    if options["misses"] or options["tested"]:
        from kb_trainer.cli import supervising  # noqa: PLC0415  a search needs none of it

        show = supervising.show_misses if options["misses"] else supervising.show_test
        return show(state, as_json=options["as_json"])
    if options["queries"] is not None:
        finder = open_finder(state.folder, Path.cwd(), watch(state))
        for line in lines_of(options["queries"], _LONGEST):
            query = line.rstrip("\r\n")
            print_json(_as_json(finder.find(query, limit, filters)))
        return 0
    query = " ".join(words)
    if not query.strip():
        raise UserError("search.nothing_asked")
    finder = open_finder(state.folder, Path.cwd(), watch(state))
    answer = finder.find(query, max(limit, opened or 0), filters)
    if not answer.hits:
        finder.note_miss(query)
    if opened:
        _open(state, answer, opened)
    elif options["as_json"]:
        print_json(_as_json(answer))
    else:
        from kb_trainer.cli.hits import show_answer  # noqa: PLC0415  programs need none of it

        show_answer(state, finder, answer)
    return 0


def _open(state: State, answer: Answer, number: int) -> None:
    if number > len(answer.hits):
        raise UserError("search.no_hit", number=number, count=len(answer.hits))
    from kb_trainer.cli.hits import show_hit  # noqa: PLC0415  programs need none of it

    show_hit(state, answer.hits[number - 1])


def _as_json(answer: Answer) -> dict[str, object]:
    return {
        "query": answer.query,
        "corrected": answer.corrected,
        "hits": [
            {
                "id": hit.document.article,
                "title": hit.document.title,
                "path": hit.document.path,
                "clause": hit.document.clause or None,
                "score": hit.score,
                "snippet": hit.passage.text,
            }
            for hit in answer.hits
        ],
    }
