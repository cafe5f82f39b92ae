"""What is said to the trainee about a reply, and the worked example before the first one."""

import click

from kb_trainer.cli.drill_card import wrapped
from kb_trainer.cli.options import State
from kb_trainer.scoring.finding import Finding
from kb_trainer.scoring.rubric import Rubric
from kb_trainer.services.advice import better_of, why_of
from kb_trainer.services.bench import references
from kb_trainer.services.practice import Practice

_AT_START = 2
"""A session that has just begun holds no more events."""

_STRENGTHS = 3
"""Of the worked example, no more are told."""


def print_feedback(practice: Practice, state: State) -> None:
    """Print what was good in the last reply, and the one thing to mend first.

    Args:
        practice: the session, after a reply.
        state: the shared options.
    """
    feedback, rubric = practice.feedback(), practice.desk.stage.rubric
    comment = practice.session.exchanges[-1].comment
    if comment:
        click.echo(wrapped(state.say("talk.comment", words=comment), "    ", "  "))
    if feedback.strength:
        click.echo(_finding("talk.good", feedback.strength, rubric, state))
    if feedback.improvement:
        click.echo(_finding("talk.mend", feedback.improvement, rubric, state))
        rule = rubric.rule(feedback.improvement.rule)
        better = better_of(feedback.improvement, rule, state.language)
        if better:
            click.echo(wrapped(state.say("result.better", better=better), "    "))
    elif feedback.lapse:
        lapse = state.say(f"talk.lapse.{feedback.lapse}")
        click.echo(wrapped(state.say("talk.mend", what=lapse), "    ", "  "))
    elif not feedback.strength:
        click.echo(wrapped(state.say("talk.nothing_seen"), "    ", "  "))


def _finding(message: str, finding: Finding, rubric: Rubric, state: State) -> str:
    quoted = state.say("result.quoted", words=" ".join(finding.text.split()))
    why = why_of(finding, rubric.rule(finding.rule), state.language)
    return wrapped(state.say(message, what=f"{quoted}. {why}"), "    ", "  ")


def wants_example(practice: Practice) -> bool:
    """Tell whether this is the first time that the trainee learns with this drill."""
    journal = practice.journal
    fresh = practice.mode.feedback and journal.started.number == 1 and not journal.replies
    # Where replies are offered, the example would be the answer.
    return fresh and len(journal.events) <= _AT_START and not practice.drill.offers


def print_example(practice: Practice, state: State) -> None:
    """Print a good first reply and what makes it good; nothing when the drill has none.

    Args:
        practice: the session.
        state: the shared options.
    """
    desk = practice.desk
    good = references(desk.workspace, practice.drill).get("good")
    if good is None or not good.transcript.replies:
        return
    exchange = desk.stage.answer(practice.session, good.transcript.replies[0]).exchanges[0]
    click.echo("\n" + wrapped(state.say("talk.example")))
    click.echo(wrapped(state.say("result.quoted", words=exchange.reply), "  "))
    seen: set[str] = set()
    for finding in sorted(exchange.findings, key=lambda one: -one.points):
        if finding.good and finding.act not in seen and len(seen) < _STRENGTHS:
            seen.add(finding.act)
            click.echo(_finding("talk.good", finding, desk.stage.rubric, state))
    click.echo(wrapped(state.say("talk.your_turn")))
