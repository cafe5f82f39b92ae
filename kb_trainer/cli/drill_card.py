"""Prints drills: the briefing, the talk and the scorecard."""

import textwrap
from collections.abc import Iterator

import click

from kb_trainer.cli.options import State
from kb_trainer.cli.output import safe, style, width
from kb_trainer.drills.model import Drill
from kb_trainer.scoring.finding import Finding
from kb_trainer.scoring.rubric import AREAS, Rubric
from kb_trainer.services.play import Result

MOST_STRENGTHS = 5


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
    lines = []
    for line in safe(text).split("\n"):
        lines += textwrap.wrap(
            line, width(), initial_indent=first, subsequent_indent=indent, break_long_words=True
        ) or [first.rstrip()]
        first = indent
    return "\n".join(lines)


def say_line(speaker: str, words: str) -> None:
    """Print what somebody says."""
    name = safe(speaker)
    text = wrapped(words, "  ", f"{name}: ")
    click.echo(text.replace(f"{name}:", style(f"{name}:", bold=True), 1))


def print_briefing(drill: Drill, state: State) -> None:
    """Print what the trainee must know before the talk."""
    click.echo(style(safe(drill.title), bold=True))
    if drill.summary:
        click.echo(wrapped(drill.summary))
    how = state.say(
        "drill.brief.how",
        channel=state.say(f"drill.channel.{drill.channel}"),
        level=drill.level,
        minutes=drill.minutes,
        language=drill.language,
    )
    click.echo("\n" + wrapped(how))
    persona = drill.persona
    click.echo(wrapped(state.say("drill.brief.who", name=persona.name, about=persona.about)))
    if drill.goal:
        click.echo(wrapped(state.say("drill.brief.goal", goal=drill.goal)))
    print_record(drill, state)
    click.echo(wrapped(state.say("drill.brief.score")))
    click.echo(wrapped(state.say("drill.brief.keys")) + "\n")


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
    name = session.drill.persona.name
    say_line(name, session.opening.text)
    for exchange in session.exchanges:
        say_line(state.say("drill.you"), exchange.reply)
        say_line(name, exchange.said.text)


def print_card(result: Result, rubric: Rubric, state: State) -> None:
    """Print the scorecard: strengths first, then at most three things to mend."""
    for line in card_lines(result, rubric, state):
        click.echo(line)


def card_lines(result: Result, rubric: Rubric, state: State) -> Iterator[str]:
    """Give the lines of the scorecard."""
    session, card = result.session, result.scorecard
    yield ""
    yield wrapped(state.say(f"drill.ended.{session.ended}"))
    yield ""
    band = rubric.band(card.overall, state.language)
    yield style(state.say("drill.card.title", overall=card.overall, band=band), bold=True)
    yield state.say("drill.card.parts", empathy=card.empathy, demands=card.demands)
    if card.capped_by:
        yield wrapped(state.say("drill.card.capped", what=_caps(result, rubric, state)))
    yield from _heading("drill.card.areas", state)
    for area in AREAS:
        score = card.areas.get(area)
        name = rubric.areas.get(area, {}).get(state.language, area)
        shown = state.say("drill.card.no_occasion") if score is None else str(score)
        yield f"  {name:<16}{shown}"
    yield from _heading("drill.card.strengths", state)
    strengths = card.strengths[:MOST_STRENGTHS]
    for finding in strengths:
        yield _finding("+", finding)
    if not strengths:
        yield wrapped(state.say("drill.card.no_strengths"), "  ")
    yield from _heading("drill.card.improvements", state)
    for finding in card.improvements:
        yield _finding("-", finding)
        if finding.better:
            yield wrapped(state.say("drill.card.better", better=finding.better), "      ", "    ")
    if not card.improvements:
        yield wrapped(state.say("drill.card.no_improvements"), "  ")
    yield from _case_lines(result, state)
    yield from _customer_lines(result, state)


def _heading(message: str, state: State) -> Iterator[str]:
    yield ""
    yield style(state.say(message), bold=True)


def _finding(sign: str, finding: Finding) -> str:
    quoted = " ".join(finding.text.split())
    return wrapped(f"«{quoted}»: {finding.why}", "    ", f"  {sign} ")


def _caps(result: Result, rubric: Rubric, state: State) -> str:
    names = []
    for name in result.scorecard.capped_by:
        kind, _, id_ = name.partition(":")
        rule = rubric.rule(name)
        if kind == "demand" and id_:
            text = result.session.drill.demand(id_).text
            names.append(state.say("drill.card.cap_demand", text=text))
        elif name in ("outcomes", "silence", "walked_out"):
            names.append(state.say(f"drill.card.cap_{name}"))
        elif rule is not None:
            names.append(rule.why.get(state.language, name))
    return "; ".join(dict.fromkeys(names))


def _case_lines(result: Result, state: State) -> Iterator[str]:
    session = result.session
    drill = session.drill
    yield from _heading("drill.card.demands", state)
    for id_, outcome in session.outcomes.items():
        demand = drill.demand(id_)
        label = state.say(f"drill.outcome.{outcome.value}")
        yield wrapped(f"{demand.text}: {label}", "    ", "  ")
        if demand.need:
            yield wrapped(state.say("drill.card.need", need=demand.need), "      ", "    ")
    if session.state.moments:
        yield from _heading("drill.card.moments", state)
        for name in session.state.moments:
            moment = next(one for one in drill.moments if one.id == name.removeprefix("-"))
            label = "drill.card.broken" if name.startswith("-") else "drill.card.kept"
            yield wrapped(f"{state.say(label)}: {moment.text}", "    ", "  ")
    if session.state.precedents:
        yield from _heading("drill.card.precedents", state)
        for given in session.state.precedents:
            option = drill.demand(given.demand).option(given.option)
            if option is not None:
                yield wrapped(f"{option.text} ({option.clause})", "    ", "  ")
    if session.state.promises:
        yield from _heading("drill.card.promises", state)
        for text in dict.fromkeys(one.text for one in session.state.promises):
            yield wrapped(f"«{text}»", "    ", "  ")


def _customer_lines(result: Result, state: State) -> Iterator[str]:
    session, rating = result.session, result.rating
    persona, feelings = session.drill.persona, session.state.feelings
    yield from _heading("drill.card.customer", state)
    yield wrapped(state.say("drill.card.rating", rating=rating.rating, why=rating.why), "  ")
    yield wrapped(state.say("drill.card.again", words=rating.again_words), "  ")
    yield wrapped(
        state.say(
            "drill.card.feelings",
            anger0=persona.anger,
            anger1=feelings.anger,
            trust0=persona.trust,
            trust1=feelings.trust,
        ),
        "  ",
    )
    outcomes = session.outcomes
    again = [
        clause
        for demand in session.drill.demands
        if outcomes[demand.id].value not in demand.best
        for clause in demand.clauses
    ]
    if again:
        ids = ", ".join(dict.fromkeys(again))
        yield wrapped(state.say("drill.card.clauses", ids=ids), "  ")
