"""What comes after a talk at the terminal: the trainee's own rating, then the result."""

from dataclasses import dataclass
from typing import Final

from kb_trainer.cli import prompter
from kb_trainer.cli.drill_result import print_result
from kb_trainer.cli.options import State
from kb_trainer.services.debrief import Debrief
from kb_trainer.services.debriefing import debrief
from kb_trainer.services.play import Result
from kb_trainer.services.practice import Practice

RATINGS: Final = (1, 2, 3, 4, 5)
UNTOLD: Final = 0
"""Stands for a rating that the trainee doesn't want to give."""

SURE: Final = (50, 75, 95)
"""How sure one can be, in per cent: of so many guesses in a hundred, how many are right."""


@dataclass(frozen=True, slots=True)
class Concluded:
    """A session with its result, and all that is told of it."""

    result: Result
    told: Debrief


def conclude(practice: Practice, state: State) -> Concluded:
    """Ask how the customer would rate the contact, and show the result.

    Args:
        practice: a session whose talk has ended.
        state: the shared options.

    Returns:
        The result shown.
    """
    result = practice.finish()
    if practice.journal.rated is None:
        practice.rate(*ask_guess(state))
    desk = practice.desk
    told = debrief(desk.stage, result, desk.workspace, state.language, practice.journal)
    print_result(told, state)
    return Concluded(result, told)


def ask_guess(state: State) -> tuple[int, int]:
    """Ask how the customer would rate the contact, and how sure the trainee is.

    Args:
        state: the shared options.

    Returns:
        A rating from 1 to 5 and how sure they are in per cent; zeros when they don't say.
    """
    ratings = {str(one): state.say(f"result.guess.{one}") for one in (*RATINGS, UNTOLD)}
    try:
        rating = int(prompter.choose(state.say("result.guess.ask"), ratings, state))
        if rating == UNTOLD:
            return UNTOLD, 0
        sure = {str(one): state.say(f"result.sure.{one}") for one in SURE}
        return rating, int(prompter.choose(state.say("result.sure.ask"), sure, state))
    except EOFError:
        return UNTOLD, 0
