"""What came before a talk: promises of an earlier contact, and what others were given."""

from kb_trainer.drills.model import Demand, Drill
from kb_trainer.drills.session import Session
from kb_trainer.drills.state import Given, Past, Word

UNKEEPABLE = frozenset({"overpromises", "concedes_beyond_policy", "wrong_claim"})
"""Acts in the sentence of a promise by which it can't be kept."""


def words_given(session: Session) -> tuple[Word, ...]:
    """Return the promises of a session, each with whether it can be kept within policy.

    Args:
        session: one that has ended.

    Returns:
        In the order in which they were made: concessions can't be kept, nor can promises in
        whose reply the judge found one of `UNKEEPABLE` at the same words.
    """
    words: list[Word] = []
    promises = {one.turn: one.text for one in session.state.promises}
    for turn, exchange in enumerate(session.exchanges, 1):
        conceded = [" ".join(exchange.reply[a:b].split()) for a, b in exchange.conceded]
        words += [Word(text, kept=False) for text in conceded]
        text = promises.get(turn, "")
        if text and not any(text.rstrip("…") in one for one in conceded):
            wrong = any(
                one.act in UNKEEPABLE and exchange.reply[one.start : one.end] in text
                for one in exchange.findings
            )
            words.append(Word(text, kept=not wrong))
    return tuple(words)


def given_in(session: Session) -> tuple[Given, ...]:
    """Return what a session granted beyond policy.

    Args:
        session: any.

    Returns:
        One for each concession, with the clause that forbids it.
    """
    found = []
    for one in session.state.precedents:
        option = session.drill.demand(one.demand).option(one.option)
        if option is not None:
            found.append(Given(option.clause, option.text))
    return tuple(found)


def past_of(drill: Drill, given: tuple[Given, ...] = (), before: Session | None = None) -> Past:
    """Return what came before a talk.

    Args:
        drill: what will be played.
        given: what others were given beyond policy, the latest last.
        before: the trainee's own first contact, when the drill follows one and it is known.

    Returns:
        What bears on this drill.
    """
    word = None
    if drill.follows is not None:
        word = _remembered(words_given(before)) if before is not None else _said(drill)
    clauses = {option.clause for demand in drill.demands for option in demand.forbidden}
    return Past(word, tuple(one for one in given if one.clause in clauses)[-1:])


def _remembered(words: tuple[Word, ...]) -> Word | None:
    """Return what is remembered: a word that wasn't kept before one that was, the last first."""
    broken = [one for one in words if not one.kept]
    return broken[-1] if broken else words[-1] if words else None


def _said(drill: Drill) -> Word | None:
    follows = drill.follows
    return Word(follows.promised, follows.kept) if follows and follows.promised else None


def given_for(past: Past, demand: Demand) -> Given | None:
    """Return what another customer was given of what this demand asks for.

    Args:
        past: what came before.
        demand: what was refused.
    """
    clauses = {option.clause for option in demand.forbidden}
    return next((one for one in past.given if one.clause in clauses), None)
