"""`kb-trainer drill` alone: a menu of what to practise now."""

import shutil
from collections import Counter

from kb_trainer.cli import prompter
from kb_trainer.cli.drill_play import desk_of, play_new
from kb_trainer.cli.drill_sessions import go_on, standing
from kb_trainer.cli.options import State
from kb_trainer.cli.output import safe
from kb_trainer.drills.journal import Journal
from kb_trainer.drills.model import Drill
from kb_trainer.drills.modes import MODES
from kb_trainer.errors import UserError
from kb_trainer.services.practice import Desk

_MOST_UNFINISHED = 5
_POINTER = "   "
"""As wide as what a menu shows before its words."""

_ONE_LINE = 70
"""With fewer columns an entry takes two lines."""


def menu(state: State) -> int:
    """Let the trainee choose what to practise, and practise it.

    Args:
        state: the shared options.

    Returns:
        The exit code.

    Raises:
        UserError: when there is nothing to practise.
    """
    desk = desk_of(state.workspace())
    sessions = desk.store.list()
    unfinished = sessions.unfinished[:_MOST_UNFINISHED]
    drills = _to_practise(desk, sessions.journals, state.language)
    if not drills:
        raise UserError("drill.none")
    titles = {drill.id: drill.title for drill in drills}
    choices = {f"session {one.id}": _session(one, titles, state) for one in unfinished}
    choices |= {f"drill {one.id}": _drill(one, state) for one in drills}
    choices["nothing"] = state.say("practice.menu.nothing")
    chosen = prompter.choose(state.say("practice.menu.question"), choices, state)
    kind, _, id_ = chosen.partition(" ")
    if kind == "session":
        return go_on(desk, id_, state)
    if kind == "nothing":
        return 0
    modes = {name: state.say(f"practice.menu.{name}") for name in MODES}
    mode = prompter.choose(state.say("practice.menu.mode"), modes, state)
    return play_new(desk, desk.stage.drill(id_), state, mode, None)[0]


def _to_practise(desk: Desk, journals: tuple[Journal, ...], language: str) -> list[Drill]:
    """Return the drills in use: the least practised, in the reader's language, easy, first."""
    done = Counter(one.started.drill for one in journals if one.ended)
    drills = [one for one in desk.stage.drills.drills if one.status != "retired"]
    return sorted(
        drills, key=lambda one: (done[one.id], one.language != language, one.level, one.id)
    )


def _session(journal: Journal, titles: dict[str, str], state: State) -> str:
    title = titles.get(journal.started.drill, journal.started.drill)
    mode = state.say(f"practice.mode.{journal.started.mode}")
    details = f"{journal.id} · {mode} · {standing(journal, state)}"
    return _entry(state.say("practice.menu.go_on", title=title), details, state)


def _drill(drill: Drill, state: State) -> str:
    details = state.say(
        "practice.menu.details",
        level=drill.level,
        minutes=drill.minutes,
        channel=state.say(f"drill.channel.{drill.channel}"),
        language=state.say(f"policy.language.{drill.language}"),
    )
    return _entry(drill.title, details, state)


def _entry(name: str, details: str, state: State) -> str:
    room = shutil.get_terminal_size().columns - len(_POINTER) - 1
    if state.plain:
        return safe(f"{name} · {details}")
    if room < _ONE_LINE:
        return safe(f"{_cut(name, room)}\n{_POINTER}{_cut(details, room)}")
    return safe(f"{_cut(name, room - len(details) - 3)} · {details}")


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"
