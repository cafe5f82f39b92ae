"""Programs that play drills, as a user runs them."""

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ID = "nevera-sin-frio"
GOOD = """
import json, sys
from pathlib import Path
lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
replies = [line.removeprefix("A: ") for line in lines if line.startswith("A: ")]
for line in sys.stdin:
    print(json.dumps({"reply": replies[json.loads(line)["turn"] - 1]}), flush=True)
"""
CRASH = """
import json, sys
sys.stdin.readline()
print(json.dumps({"reply": "Me encargo yo."}), flush=True)
sys.stdin.readline()
raise ValueError("se rompe \\x1b[31m")
"""
STALL = """
import os, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
open(sys.argv[1], "w").write(f"{os.getpid()} {child.pid}\\n")
time.sleep(60)
"""


@pytest.fixture
def agent(tmp_path):
    """Make the command of an agent from its program and arguments."""

    def make(program: str, *words: object) -> str:
        file = tmp_path / "agent.py"
        file.write_text(program, "utf-8")
        return shlex.join([sys.executable, str(file), *map(str, words)])

    return make


@pytest.fixture
def good(agent, root):
    return agent(GOOD, root / "drills" / ID / "good.txt")


def seed_of(root) -> str:
    lines = (root / "drills" / ID / "good.txt").read_text("utf-8").splitlines()
    return next(line.split()[-1] for line in lines if line.startswith("seed:"))


def test_an_agent_plays_and_its_result_is_shown(kb_trainer, root, good):
    words = ("drill", "start", ID, "--seed", seed_of(root))
    done = kb_trainer(*words, "--agent", good, cwd=root)
    file = kb_trainer(*words, "--replies", f"drills/{ID}/good.txt", cwd=root)
    assert (done.code, done.err) == (0, "")
    assert "\nAgente: " in done.out
    assert done.out.replace("Agente: ", "Tú: ").split("EVAL")[1] == file.out.split("EVAL")[1]


def test_a_deterministic_agent_gives_the_same_bytes(kb_trainer, root, good):
    words = ("drill", "start", ID, "--json", "--agent", good)
    first, second = (kb_trainer(*words, cwd=root) for _ in range(2))
    assert first == second
    result = json.loads(first.out)
    assert result["failure"] is None
    assert len(result["talk"]) == result["turns"]


TURN = {"es": "turno 2", "en": "turn 2"}


@pytest.mark.parametrize("language", TURN)
def test_a_failing_agent_is_one_line_and_nothing_is_lost(kb_trainer, root, agent, language):
    command = agent(CRASH)
    folder = Path(shlex.split(command)[1]).parent
    kept, data = folder / "talk.txt", folder / "result.json"
    done = kb_trainer(
        "drill", "start", ID, "--lang", language, "--agent", command,
        "--save-transcript", kept, "--export", "json", "--out", data, cwd=root,
    )  # fmt: skip
    assert done.code == 1
    assert "Me encargo yo." in done.out
    told = done.err.splitlines()[0]
    assert told.startswith(f"kb-trainer: {ID}, {TURN[language]}: ")
    assert "ValueError: se rompe \\u001b[31m" in told
    assert "Traceback" not in done.err
    assert "ended: agent-failed" in kept.read_text("utf-8")
    assert [one["reply"] for one in json.loads(data.read_text("utf-8"))["turns"]] == [
        "Me encargo yo."
    ]


def test_a_failing_agent_as_json(kb_trainer, root, agent):
    done = kb_trainer("drill", "start", ID, "--json", "--agent", agent(CRASH), cwd=root)
    result = json.loads(done.out)
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert (result["ended"], result["turns"]) == ("agent-failed", 1)
    assert [one["reply"] for one in result["talk"]] == ["Me encargo yo."]
    assert (result["failure"]["what"], result["failure"]["turn"]) == ("ended", 2)


def test_the_result_alone_goes_to_standard_output(kb_trainer, root, good):
    words = ("drill", "start", ID, "--agent", good, "--export", "json", "--out", "-")
    assert json.loads(kb_trainer(*words, cwd=root).out)["drill"] == ID


WRONG = {
    "both": (["start", ID, "--agent", "a", "--replies", "-"], "--replies"),
    "a mode": (["start", ID, "--agent", "a", "--mode", "exam"], "--mode"),
    "nothing to run": (["start", ID, "--agent", ""], "--agent"),
    "a quotation without end": (["start", ID, "--agent", "a 'b"], "a 'b"),
    "no such program": (["start", ID, "--agent", "no-such-program"], "no-such-program"),
    "no time": (["start", ID, "--agent", "a", "--agent-timeout", "0"], "--agent-timeout"),
    "no agent": (["exam"], "--agent"),
    "no such drill": (["exam", "--agent", "a", "--drills", "nevera-sin-fri"], ID),
    "no program for the exam": (["exam", "--agent", "no-such-program"], "no-such-program"),
}


@pytest.mark.parametrize(("words", "named"), WRONG.values(), ids=WRONG)
def test_wrong_use_is_one_line(kb_trainer, root, words, named):
    done = kb_trainer("drill", *words, cwd=root)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert named in done.err


def test_an_exam_that_is_passed(kb_trainer, root, good):
    words = ("drill", "exam", "--agent", good, "--drills", ID, "--seed", seed_of(root))
    done = kb_trainer(*words, cwd=root)
    assert (done.code, done.err) == (0, "")
    assert "1 de 1 aprobadas" in done.out
    result = json.loads(kb_trainer(*words, "--json", cwd=root).out)
    assert result["drills"][0]["passed"]
    assert result["drills"][0]["ended"] == "solved"


def test_an_exam_goes_on_after_a_failure(kb_trainer, root, agent):
    words = ("drill", "exam", "--agent", agent(CRASH), "--drills", f"{ID},lamp-with-a-dent")
    done = kb_trainer(*words, "--lang", "en", cwd=root)
    assert (done.code, done.err.count("turn 2: the agent ended")) == (1, 2)
    assert done.out.count("agent failed  no") == 2
    assert "0 of 2 passed" in done.out
    assert "In 2 drills the agent failed." in done.out


def started(words, root, pids: Path) -> subprocess.Popen:
    process = subprocess.Popen(
        [sys.executable, "-m", "kb_trainer", "drill", *words],
        cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    for _ in range(200):
        if pids.exists() and pids.read_text().endswith("\n"):
            return process
        time.sleep(0.1)
    process.kill()
    pytest.fail("the agent never started")


def alive(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are seen in /proc")
@pytest.mark.parametrize("end", [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["int", "term"])
@pytest.mark.parametrize("words", [("start", ID), ("exam", "--drills", ID)], ids=" ".join)
def test_what_ends_the_command_ends_the_agent(root, agent, tmp_path, words, end):
    number, code = end
    pids = tmp_path / "pids"
    process = started([*words, "--agent", agent(STALL, pids)], root, pids)
    os.kill(process.pid, number)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, b"Traceback" in err) == (code, False)
    assert not any(alive(pid) for pid in pids.read_text().split())
    if words[0] == "exam":
        assert "Interrumpido: 1 sin hacer." in out.decode()


def test_the_example_agent_quotes_policies_and_hears_nobody(kb_trainer, root):
    example = shlex.join([sys.executable, str(root / "docs/examples/policy_search_agent.py")])
    words = (
        "drill",
        "exam",
        "--agent",
        example,
        "--drills",
        f"{ID},missed-delivery-slot",
        "--json",
    )
    done = kb_trainer(*words, cwd=root)
    result = json.loads(done.out)
    assert (done.code, done.err, result["total"]["failed"]) == (1, "", 0)
    cards = [one["scorecard"] for one in result["drills"]]
    found = [{finding["act"] for finding in card["findings"]} for card in cards]
    assert "cites_written_policy" in set.union(*found)
    assert all("recites_policy" in acts for acts in found)
    assert all(card["empathy"] < 60 and card["overall"] <= 40 for card in cards)
    assert result["total"]["passed"] == 0
