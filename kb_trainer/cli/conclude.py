"""What comes after a talk at the terminal: the trainee's own rating, then the result."""

from kb_trainer.cli.drill_card import print_card
from kb_trainer.cli.options import State
from kb_trainer.services.play import Result
from kb_trainer.services.practice import Practice


def conclude(practice: Practice, state: State) -> Result:
    """Ask how the customer would rate the contact, and show the result.

    Args:
        practice: a session whose talk has ended.
        state: the shared options.

    Returns:
        The result shown.
    """
    result = practice.finish()
    if practice.journal.rated is None:
        practice.rate(0, 0)
    print_card(result, practice.desk.stage.rubric, state)
    return result
