"""Programs that play drills: those that keep to the protocol, and all the ways of breaking it."""

import json
import os
import signal
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_trainer.drills.engine import AGENT_FAILED
from kb_trainer.drills.sentences import MAX_CHARACTERS
from kb_trainer.errors import UserError
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services import agent_process
from kb_trainer.services.agent import Agent, failure_words, play_agent, told
from kb_trainer.services.agent_exam import as_json, chosen, sit, total_of
from kb_trainer.services.agent_process import MOST_ERRORS, AgentProcess, split_command
from kb_trainer.services.bench import references
from kb_trainer.services.play import open_stage

ID = "nevera-sin-frio"
HEAD = """
import json, os, subprocess, sys, time
def ask(): return json.loads(sys.stdin.readline())
def say(words): print(json.dumps({"reply": words}), flush=True)
def raw(data): sys.stdout.buffer.write(data); sys.stdout.flush()
"""
ONCE = "ask(); say('Me encargo yo.'); ask()"


@pytest.fixture(scope="module")
def workspace(root):
    return find_workspace(root, root)


@pytest.fixture(scope="module")
def stage(workspace):
    return open_stage(workspace)


@pytest.fixture
def program(tmp_path):
    """Make an agent from the body of a Python program."""

    def make(body: str, timeout: int = 20) -> Agent:
        file = tmp_path / "agent.py"
        file.write_text(HEAD + body, "utf-8")
        return Agent((sys.executable, str(file)), timeout)

    return make


@pytest.fixture
def quick(monkeypatch):
    """Don't wait long for a program that doesn't end."""
    monkeypatch.setattr(agent_process, "GRACE", 0.3)


def play(stage, agent, id_=ID, seed=1):
    return play_agent(stage, stage.drill(id_), seed, agent, lambda _: None)


def test_an_agent_plays_as_its_replies_would(stage, workspace, program, tmp_path):
    drill = stage.drill(ID)
    reference = references(workspace, drill)["good"].transcript
    replies = tmp_path / "replies.json"
    replies.write_text(json.dumps(reference.replies))
    agent = program(f"for words in json.load(open({str(replies)!r})): ask(); say(words)")
    played = play(stage, agent, seed=reference.seed)
    assert played.failure is None
    assert played.result == stage.play(drill, reference.seed, reference.replies)


def test_each_turn_is_told_as_the_protocol_says(stage, program, tmp_path):
    seen = tmp_path / "seen.jsonl"
    agent = program(
        f"for line in sys.stdin: open({str(seen)!r}, 'a').write(line); say('Me encargo yo.')"
    )
    session = play(stage, agent).result.session
    lines = [json.loads(line) for line in seen.read_text("utf-8").splitlines()]
    heard = [session.opening.text, *(one.said.text for one in session.exchanges)]
    assert lines == [
        {
            "drill": ID,
            "lang": "es",
            "channel": "phone",
            "turn": turn,
            "customer": words,
            "record": session.drill.record,
        }
        for turn, words in enumerate(heard[:-1], 1)
    ]


def test_the_same_agent_plays_the_same_talk(stage, program):
    body = "while True: turn = ask()['turn']; say(f'Turno {turn}: cuénteme, me encargo yo.')"
    first, second = (told(play(stage, program(body)), "es") for _ in range(2))
    assert first == second


def test_each_session_has_a_process_of_its_own(stage, program, tmp_path):
    started = tmp_path / "started"
    agent = program(
        f"open({str(started)!r}, 'a').write('.')\nfor line in sys.stdin: say('No.')", timeout=20
    )
    play(stage, agent)
    play(stage, agent)
    assert started.read_text() == ".."


BROKEN = {
    "dies at once": ("sys.exit(3)", "ended", 1, "3"),
    "dies later": (f"{ONCE}; sys.exit(0)", "ended", 2, "0"),
    "is killed": (f"{ONCE}; os.abort()", "ended", 2, "6"),
    "raises": (f"{ONCE}; raise ValueError('vaya')", "ended", 2, "ValueError: vaya"),
    "closes its output": (f"{ONCE}; os.close(1); time.sleep(60)", "closed", 2, "salida"),
    "is silent": ("ask(); time.sleep(60)", "silent", 1, "1 s"),
    "never reads": ("time.sleep(60)", "silent", 1, "1 s"),
    "writes no line end": ('ask(); raw(b\'{"reply": "a"}\'); time.sleep(60)', "silent", 1, "1 s"),
    "dies in a line": ("ask(); raw(b'{\"reply\": ')", "ended", 1, "0"),
    "writes garbage": (f"{ONCE}; print('Loading\\x1b[31m…', flush=True)", "garbage", 2, "Loading"),
    "writes an empty line": ("ask(); print(flush=True)", "garbage", 1, "sino:"),
    "writes a list": ("ask(); print('[1]', flush=True)", "garbage", 1, "[1]"),
    "writes no reply": ("ask(); print('{\"r\": 1}', flush=True)", "garbage", 1, '{"r": 1}'),
    "replies a number": ("ask(); print('{\"reply\": 1}', flush=True)", "garbage", 1, "1}"),
    "nests deeply": ("ask(); print('[' * 500_000, flush=True)", "garbage", 1, "[[[…"),
    "writes a huge number": ("ask(); print('9' * 9000, flush=True)", "garbage", 1, "999…"),
    "writes Latin 1": ("ask(); raw(b'{\"reply\": \"s\\xed\"}\\n')", "not_utf8", 1, "UTF-8"),
    "writes binary": ("ask(); raw(bytes(range(128, 256)) + b'\\n')", "not_utf8", 1, "UTF-8"),
    "floods": ("while True: raw(b'x' * 65536)", "flood", 1, "1024 KiB"),
    "floods with lines": ("while True: say('Me encargo yo.')", "extra", None, "más de una línea"),
    "replies too much": (f"ask(); say('a' * {MAX_CHARACTERS + 1})", "long", 1, "20000"),
    "says good-bye": ("for line in sys.stdin: say('No.')\nprint('Adiós')", "extra", None, "línea"),
    "floods its errors": (
        f"sys.stderr.write('x' * {MOST_ERRORS * 20}); sys.stderr.write('\\nfin\\n'); sys.exit(1)",
        "ended", 1, "stderr: fin",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN)
def test_whatever_breaks_the_protocol_ends_the_session(stage, program, monkeypatch, case):
    body, what, turn, named = case
    if "sleep" in body:
        monkeypatch.setattr(agent_process, "GRACE", 0.3)
    played = play(stage, program(body, timeout=1 if what == "silent" else 20))
    session, failure = played.result.session, played.failure
    assert (session.ended, failure.what) == (AGENT_FAILED, what)
    assert failure.turn == (turn or len(session.exchanges))
    line = failure_words(failure, ID, "es")
    assert line.startswith(f"{ID}, turno {failure.turn}: ")
    assert named in line
    assert "\n" not in line
    assert len(line) < 400
    if turn:
        assert [one.reply for one in session.exchanges] == ["Me encargo yo."] * (turn - 1)


def test_what_was_said_before_a_failure_is_scored(stage, program):
    replies = ["Buenos días, soy Lucía y me encargo yo de lo suyo. Siento mucho lo de su nevera."]
    agent = program(f"ask(); say({replies[0]!r})")
    result = play(stage, agent).result
    whole = stage.play(stage.drill(ID), 1, replies)
    assert result.scorecard == whole.scorecard
    assert whole.session.ended == "left"


def test_a_broken_off_session_never_passes(stage, workspace, program, tmp_path):
    """Not even when all was settled well and only the end was spoilt."""
    drill = stage.drill(ID)
    reference = references(workspace, drill)["good"].transcript
    replies = tmp_path / "replies.json"
    replies.write_text(json.dumps(reference.replies))
    agent = program(f"for words in json.load(open({str(replies)!r})): ask(); say(words)\nsay('¿?')")
    one = sit(stage, workspace, drill, agent, reference.seed)
    assert one.played.result.passed
    assert one.played.failure.what == "extra"
    assert not one.passed


ENDS = [
    "sys.exit(0)",
    "time.sleep(60)",
    "import signal; signal.signal(15, lambda *_: None); time.sleep(60)",
]


@pytest.mark.skipif(os.name == "nt", reason="POSIX process groups")
@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("end", ENDS)
def test_nothing_that_an_agent_started_is_left(stage, program, tmp_path, end):
    child = tmp_path / "child"
    agent = program(
        "one = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(child)!r}, 'w').write(f'{{one.pid}} {{os.getpid()}}')\n"
        f"ask(); {end}",
        timeout=2,
    )
    assert play(stage, agent).failure is not None
    for pid in child.read_text().split():
        assert gone(int(pid)), pid


def gone(pid: int) -> bool:
    """Whether a process has ended; one that nobody has collected yet has."""
    for _ in range(50):
        try:
            os.kill(pid, 0)
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.1)
    return False


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="POSIX signals")
@pytest.mark.usefixtures("quick")
def test_an_interrupt_ends_the_agent_too(program, tmp_path):
    child = tmp_path / "child"
    agent = program(f"open({str(child)!r}, 'w').write(str(os.getpid())); ask(); time.sleep(60)")
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    process = AgentProcess(agent.command, 30)
    try:
        with pytest.raises(KeyboardInterrupt), process:  # noqa: PT012  what is cut is inside
            while not child.exists() or not child.read_text():
                time.sleep(0.05)
            signal.setitimer(signal.ITIMER_REAL, 0.2)
            process.exchange(b"{}\n")
    finally:
        signal.signal(signal.SIGALRM, before)
    assert gone(int(child.read_text()))


LINES = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=100).map(str.encode),
    st.dictionaries(st.sampled_from(["reply", "other"]), st.text(max_size=50)).map(
        lambda one: json.dumps(one).encode()
    ),
)


@given(st.lists(LINES, max_size=4))
@settings(max_examples=15, deadline=None)
def test_whatever_is_written_ends_in_a_scored_session(stage, tmp_path_factory, lines):
    file = tmp_path_factory.mktemp("agent") / "out"
    file.write_bytes(b"".join(line + b"\n" for line in lines))
    code = f"ask(); raw(open({str(file)!r}, 'rb').read())"
    played = play(stage, Agent((sys.executable, "-c", HEAD + code), 20))
    assert played.failure is not None
    assert played.result.session.ended == AGENT_FAILED
    json.dumps(told(played, "es"))


COMMANDS = {
    "python 'my agent.py' --fast": ["python", "my agent.py", "--fast"],
    "python agent.py; rm x": ["python", "agent.py;", "rm", "x"],
}


@pytest.mark.parametrize(("command", "words"), COMMANDS.items())
def test_a_command_is_split_and_no_shell_is_run(command, words):
    assert split_command(command) == words


@pytest.mark.parametrize(
    ("command", "message"),
    [("", "agent.no_command"), ("''", "agent.no_command"), ("a 'b", "agent.bad_command")],
)
def test_a_command_that_cant_be_split_is_refused(command, message):
    with pytest.raises(UserError) as caught:
        split_command(command)
    assert caught.value.message == message


@pytest.mark.parametrize("command", ["no-such-program-anywhere", "/", "a\0b"])
def test_a_command_that_cant_be_run_is_refused(stage, command):
    with pytest.raises(UserError) as caught:
        play(stage, Agent((command,), 5))
    assert (caught.value.message, caught.value.exit_code) == ("agent.not_started", 2)


def test_an_exam_is_the_sum_of_its_drills(stage, workspace, program):
    agent = program("for line in sys.stdin: say('No.')")
    drills = chosen(stage, f"{ID}, lamp-with-a-dent,{ID}")
    sat = [sit(stage, workspace, one, agent, 1) for one in drills]
    data, total = as_json(sat, 3, "en"), total_of(sat, 3)
    assert [one["drill"] for one in data["drills"]] == [ID, "lamp-with-a-dent"]
    scores = [one["scorecard"]["overall"] for one in data["drills"]]
    assert total.overall == round(sum(scores) / 2)
    assert (total.asked, total.played, total.passed, total.failed) == (3, 2, 0, 0)
    counts = [rule["count"] for rule in data["total"]["broken"]]
    assert counts == sorted(counts, reverse=True)
    assert all(one["missed"] and one["failure"] is None for one in data["drills"])


def test_all_drills_are_those_that_are_ready(stage):
    found = chosen(stage, "all")
    assert {one.status for one in found} <= {"tried", "stable"}
    assert len(found) > 1
    with pytest.raises(UserError):
        chosen(stage, f"{ID},")
