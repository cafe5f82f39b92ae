"""What a search shows to supervisors: what is looked for in vain, and how questions fare."""

from pathlib import Path

import click

from kb_trainer.cli.options import State
from kb_trainer.cli.output import print_json, safe
from kb_trainer.cli.problems import as_line
from kb_trainer.cli.watching import watch
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.findability import Findability, Tried, try_questions
from kb_trainer.services.misses import read_misses
from kb_trainer.services.open_index import open_finder


def show_misses(state: State, *, as_json: bool) -> int:
    """Print what was looked for in vain, the commonest first.

    Args:
        state: the shared options.
        as_json: whether a program reads it.

    Returns:
        The exit code.
    """
    workspace = state.workspace()
    misses = read_misses(cache_folder(workspace.root))
    if as_json:
        print_json({"misses": [{"query": query, "times": times} for query, times in misses]})
        return 0
    for query, times in misses:
        click.echo(safe(f"{times:5}  {query}"))
    if not workspace.settings.search.log_misses:
        click.echo(state.say("search.misses.off"), err=True)
    elif not misses:
        click.echo(state.say("search.misses.none"), err=True)
    return 0


def show_test(state: State, *, as_json: bool) -> int:
    """Try the customers' questions and print how they fare.

    Args:
        state: the shared options.
        as_json: whether a program reads it.

    Returns:
        0, or 1 when the content has problems or the bar isn't reached.
    """
    workspace = state.workspace()
    finder = open_finder(state.folder, Path.cwd(), watch(state))
    found = try_questions(workspace, finder)
    if as_json:
        print_json(_as_json(found))
    else:
        _print(state, found)
    return 1 if any(problem.is_error for problem in found.problems) else 0


def _print(state: State, found: Findability) -> None:
    for one in found.tried:
        if one.rank != 1:
            click.echo(safe(_line(state, one)))
    for (language, unseen), measures in found.groups.items():
        kind = state.say("search.test.unseen" if unseen else "search.test.seen")
        mrr, recall = f"{measures.mrr:.3f}", f"{measures.recall:.3f}"
        details = {"language": language, "kind": kind, "count": measures.count}
        click.echo(state.say("search.test.group", **details, mrr=mrr, recall=recall))
    if not found.tried:
        click.echo(state.say("search.test.none"), err=True)
    for problem in found.problems:
        if problem.is_error:
            click.echo(safe(as_line(problem, state.language)))


def _line(state: State, one: Tried) -> str:
    question = one.question
    place = f"{question.path}:{question.mark.line}"
    how = (
        state.say("search.test.rank", rank=one.rank)
        if one.rank
        else state.say("search.test.not_found")
    )
    wanted = ", ".join(question.finds)
    return f"{place}: {question.ask} → {wanted}: {how} ({one.first or '-'})"


def _as_json(found: Findability) -> dict[str, object]:
    return {
        "questions": [
            {
                "ask": one.question.ask,
                "language": one.question.language,
                "unseen": one.question.unseen,
                "finds": list(one.question.finds),
                "rank": one.rank,
            }
            for one in found.tried
        ],
        "groups": [
            {
                "language": language,
                "unseen": unseen,
                "count": measures.count,
                "mrr": round(measures.mrr, 4),
                "recall": round(measures.recall, 4),
            }
            for (language, unseen), measures in found.groups.items()
        ],
    }
