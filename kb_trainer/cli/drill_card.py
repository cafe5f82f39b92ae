"""Prints drills: the briefing and the talk."""

import click

from kb_trainer.cli.options import State
from kb_trainer.cli.output import safe, style, width
from kb_trainer.drills.model import Drill
from kb_trainer.drills.session import Exchange
from kb_trainer.services.play import Result
from kb_trainer.text.columns import wrap


def wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    """Wrap text that may come from files or people.

    Args:
        text: its own line ends are kept.
        indent: stands before each line.
        first: stands before the first one instead.

    Returns:
        Lines of at most `width()` columns, without control characters.
    """
    first = indent if first is None else first
    lines: list[str] = []
    for line in safe(text).split("\n"):
        lines += wrap(line, width(), first=first, rest=indent)
        first = indent
    return "\n".join(lines)


def say_line(speaker: str, words: str) -> None:
    """Print what somebody says."""
    name = safe(speaker)
    text = wrapped(words, "  ", f"{name}: ")
    click.echo(text.replace(f"{name}:", style(f"{name}:", bold=True), 1))


def print_briefing(drill: Drill, state: State) -> None:
    """Print what the trainee must know before the talk."""
    click.echo(state.bold(safe(drill.title)))
    if drill.summary:
        click.echo(wrapped(drill.summary))
    how = state.say(
        "drill.brief.how",
        channel=state.say(f"drill.channel.{drill.channel}"),
        level=drill.level,
        minutes=drill.minutes,
        language=state.say(f"policy.language.{drill.language}"),
    )
    click.echo("\n" + wrapped(how))
    persona = drill.persona
    click.echo(wrapped(state.say("drill.brief.who", name=persona.name, about=persona.about)))
    if drill.goal:
        click.echo(wrapped(state.say("drill.brief.goal", goal=drill.goal)))
    print_record(drill, state)
    click.echo(wrapped(state.say("drill.brief.score")))


def print_record(drill: Drill, state: State) -> None:
    """Print what the company already holds about the customer."""
    if drill.record:
        click.echo(state.say("drill.brief.record"))
        for name, value in drill.record.items():
            click.echo(wrapped(f"{name.replace('_', ' ')}: {value}", "    ", "  "))
    if drill.clauses:
        click.echo(wrapped(state.say("drill.brief.clauses", ids=", ".join(drill.clauses))))


def print_talk(result: Result, state: State) -> None:
    """Print a whole talk."""
    session = result.session
    say_line(session.drill.persona.name, session.opening.text)
    for exchange in session.exchanges:
        print_exchange(exchange, session.drill, state.say("drill.you"))


def print_exchange(exchange: Exchange, drill: Drill, agent: str) -> None:
    """Print a reply and what the customer says to it.

    Args:
        exchange: both.
        drill: the scenario.
        agent: who replies.
    """
    say_line(agent, exchange.reply)
    say_line(drill.served(exchange.said.who).name, exchange.said.text)
