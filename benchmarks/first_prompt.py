"""How long a trainee waits for the first prompt: `drill start` beside a bare program.

Each run is a process of its own in a real pseudo-terminal; the clock runs from the start of
the process to the prompt on the screen.

python benchmarks/first_prompt.py                      # the example company
python benchmarks/first_prompt.py --workspace DIR --drill ID --runs 21
"""

import argparse
import os
import pty
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
AIM = 700
BARE = """
import click, questionary

@click.command()
def main():
    questionary.text("Tú>").ask()

main()
"""
PROMPT = "Tú>"
LIMIT = 60
WHERE_IS_THE_CURSOR, AT_THE_TOP = b"\x1b[6n", b"\x1b[1;1R"


Times = tuple[float, float]
"""Milliseconds by the clock, and of processor time: the second holds on a busy machine too."""


def wait_for_prompt(command: list[str], folder: Path, environment: dict[str, str]) -> Times:
    """Return what it takes from the start of a process to its prompt."""
    ours, theirs = pty.openpty()
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    seen = b""
    try:
        while PROMPT.encode() not in seen:
            ready, _, _ = select.select([ours], [], [], LIMIT)
            if not ready:
                sys.exit(f"no prompt: {seen.decode(errors='replace')}")
            new = os.read(ours, 65536)
            if WHERE_IS_THE_CURSOR in new:
                os.write(ours, AT_THE_TOP)
            seen += new
        taken = time.perf_counter() - started
        process.kill()
        _, process.returncode, used = os.wait4(process.pid, 0)
        return taken * 1000, (used.ru_utime + used.ru_stime) * 1000
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def show(name: str, times: list[Times]) -> float:
    clock, processor = zip(*times, strict=True)
    median = statistics.median(clock)
    spread = f"({min(clock):.0f}–{max(clock):.0f})"
    print(f"{name:<44}{median:6.0f}  {spread:<14}{statistics.median(processor):6.0f}")
    return median


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--workspace", type=Path, default=ROOT)
    asked.add_argument("--drill", default="nevera-sin-frio")
    asked.add_argument("--runs", type=int, default=21)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = os.environ | {
            "KB_TRAINER_CACHE": str(folder / "cache"),
            "KB_TRAINER_DATA": str(folder / "data"),
            "KB_TRAINER_LANG": "es",
            "TERM": "xterm",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # else nothing is ever compiled once
        bare = folder / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        drill = [sys.executable, "-m", "kb_trainer", "drill", "start", given.drill]
        python = [sys.executable, str(bare)]

        def run(command: list[str]) -> Times:
            return wait_for_prompt(command, given.workspace, environment)

        run(drill), run(python)  # compiled, and in the system's own cache
        pairs = [(run(python), run(drill)) for _ in range(given.runs)]
        print(f"ms to the first prompt, median of {given.runs} (least–most); processor ms")
        show("bare click and questionary", [one for one, _ in pairs])
        median = show("drill start", [one for _, one in pairs])
        first = []
        for _ in range(3):
            shutil.rmtree(folder / "cache")
            first.append(run(drill))
        show("drill start after the rubric was changed", first)
    print(f"aim: drill start within {AIM} ms: {'kept' if median <= AIM else 'MISSED'}")
    return 0 if median <= AIM else 1


if __name__ == "__main__":
    sys.exit(main())
