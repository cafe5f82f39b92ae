"""Kills a session at random moments (SIGKILL): each must go on, with all that was acknowledged.

`python benchmarks/kills.py [KILLS]`. A child plays as fast as it can and tells after each
step how many events are kept; the parent kills it, opens the session, and compares.
"""

import datetime as dt
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.bench import references
from kb_trainer.services.play import open_stage
from kb_trainer.services.practice import Desk, Practice, begin, resume
from kb_trainer.services.sessions import SessionStore

ROOT = Path(__file__).parent.parent
DRILL = "nevera-sin-frio"
LONGEST = 0.03
"""Seconds after which a child is killed at the latest: some two or three turns."""


def play(practice: Practice, replies: tuple[str, ...], tell: int) -> None:
    """Say, take back, look up, until the talk has ended."""
    while not practice.session.ended:
        practice.answer(replies[len(practice.session.exchanges)])
        os.write(tell, b".")
        if not practice.session.ended:
            practice.undo()
            os.write(tell, b".")
            practice.look("search", "préstamo" * 40)
            os.write(tell, b".")
            practice.answer(replies[len(practice.session.exchanges)])
            os.write(tell, b".")
    practice.finish()
    os.write(tell, b".")
    signal.pause()


def killed(practice: Practice, replies: tuple[str, ...], chance: random.Random) -> int:
    """Play in a child, kill it, and return how many events it had been told were kept."""
    listen, tell = os.pipe()
    child = os.fork()
    if not child:
        os.close(listen)
        play(practice, replies, tell)
    os.close(tell)
    practice.close()  # The lock is the child's now.
    time.sleep(chance.uniform(0, LONGEST))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    told = b"".join(iter(lambda: os.read(listen, 65536), b""))
    os.close(listen)
    return len(told)


def main(kills: int) -> None:
    workspace = find_workspace(ROOT, ROOT)
    stage = open_stage(workspace)
    drill = stage.drill(DRILL)
    replies = references(workspace, drill)["good"].transcript.replies
    chance = random.Random(1)  # The same moments each time, as far as time allows.
    turns: list[int] = []
    torn = 0
    with tempfile.TemporaryDirectory() as folder:
        store = SessionStore(Path(folder))
        desk = Desk(workspace, stage, store, lambda: dt.datetime.now().astimezone())
        practice = begin(desk, drill, mode="learn", seed=1)
        for _ in range(kills):
            before = len(practice.journal.events)
            acknowledged = before + killed(practice, replies, chance)
            practice = resume(desk, practice.id)
            kept = len(practice.journal.events)
            assert acknowledged <= kept <= acknowledged + 1, (acknowledged, kept)
            turns.append(len(practice.session.exchanges))
            if practice.session.ended:
                practice.close()
                try:
                    store.read(practice.id)
                except UserError as why:
                    raise AssertionError(practice.id) from why
                practice = begin(desk, drill, mode="learn", seed=1)
        torn = len(list(Path(folder).rglob("*.torn")))
        sessions = len(store.list().journals)
        practice.close()
    print(f"{kills} kills in {sessions} sessions, all resumed; {torn} with a torn line;")
    print("at turn " + ", ".join(f"{turn}: {turns.count(turn)}" for turn in sorted(set(turns))))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
