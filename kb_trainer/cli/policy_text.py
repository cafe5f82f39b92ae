"""Policies in words, for the terminal."""

from collections.abc import Iterator
from typing import Any

from kb_trainer.cli.options import State
from kb_trainer.cli.output import safe, style
from kb_trainer.knowledge.article import Article


def as_row(article: Article, state: State) -> list[str]:
    """Return a policy as a row of a table."""
    return [article.id, article.language, article.title, f"({_kind(article, state)})"]


def _kind(article: Article, state: State) -> str:
    kinds = [state.say(f"policy.audience.{article.audience}")]
    if article.version is not None:
        kinds.append(state.say("policy.version", version=article.version))
    if article.draft:
        kinds.append(state.say("policy.draft"))
    return ", ".join(kinds)


def as_text(article: Article, shown: dict[str, Any], state: State) -> str:
    """Return a whole policy in words.

    Args:
        article: the policy.
        shown: the same with its facts in place.
        state: says the language of the headings.

    Returns:
        Lines for the terminal: what comes from files is safe, headings are styled.
    """
    title = safe(f"{article.id} · {shown['title']}")
    lines = [style(title, bold=True) + f"  ({_kind(article, state)})"]
    dates = ", ".join(
        state.say(f"policy.day.{key}", day=shown[key])
        for key in ("effective", "expires", "reviewed", "review")
        if shown[key]
    )
    for name, text in (("owner", article.owner), ("dates", dates)):
        if text:
            lines.append(safe(f"{state.say(f'policy.head.{name}')}: {text}"))
    lines.append(safe(article.path))
    lines.extend(["", safe(shown["summary"])] if shown["summary"] else [])
    for clause in shown["clauses"]:
        heading, *rest = clause_lines(clause, state)
        lines += ["", style(heading, bold=True), *rest]
    return "\n".join(lines)


def clause_lines(clause: dict[str, Any], state: State) -> Iterator[str]:
    """Give a clause in words, line by line, its id and title first.

    Args:
        clause: with its facts in place.
        state: says the language of the headings.
    """
    yield safe(f"{clause['id']} · {clause['title']}")
    if clause["text"]:
        yield safe(clause["text"])
    facts = ", ".join(f"{name} = {fact['text']}" for name, fact in clause["facts"].items())
    rows = [("why", clause["why"]), ("facts", facts)]
    for limit in clause["limits"]:
        rows += [("limits", limit["what"]), ("why", limit["why"]), ("instead", limit["instead"])]
    rows += [("exceptions", f"{one['who']}: {one['grant']}") for one in clause["exceptions"]]
    rows += [("next", f"{one['step']} ({one['who']}; {one['by']})") for one in clause["next"]]
    rows += [("contingency", clause["contingency"]), ("say", clause["say"])]
    for name, text in rows:
        if text:
            yield safe(f"  {state.say(f'policy.head.{name}')}: {' '.join(text.split())}")
