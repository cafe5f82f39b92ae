"""How a talk begins: with the first demand, with what was promised, or with a whole letter."""

from dataclasses import replace

from kb_trainer.drills.channels import CHANNELS
from kb_trainer.drills.model import Drill
from kb_trainer.drills.moves import moved
from kb_trainer.drills.state import State


def opened(drill: Drill, state: State) -> tuple[State, tuple[str, ...]]:
    """Let the customer begin.

    Args:
        drill: the scenario.
        state: before anything was said.

    Returns:
        The talk, and the situations in the order in which they are spoken.
    """
    recalled: tuple[str, ...] = ()
    if drill.follows is not None:
        word = state.past.word
        row = "no_word" if word is None else "word_kept" if word.kept else "word_broken"
        feelings = moved(state.feelings, (row,), temper=drill.persona.temper)
        state, recalled = replace(state, feelings=feelings), (row,)
    if not CHANNELS[drill.channel].letters:
        return state, ("open", *recalled, f"demand.{drill.demands[0].id}.ask")
    told = [one.id for one in drill.circumstances if one.open]
    moment = state.moment or next((one.id for one in drill.moments if one.after in told), "")
    facts = tuple(f"fact.{id_}" for id_ in told)
    asks = tuple(f"demand.{one.id}.ask" for one in drill.demands)
    state = replace(state, revealed=tuple(told), moment=moment)
    return state, ("open", *recalled, *facts, *asks)
