"""Runs every benchmark of this folder, each in a process of its own.

python benchmarks/run.py            # all
python benchmarks/run.py search     # some
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
NOT_BENCHMARKS = {"run", "measure"}


def main() -> int:
    found = sorted(path.stem for path in HERE.glob("*.py") if path.stem not in NOT_BENCHMARKS)
    failed = []
    for name in sys.argv[1:] or found:
        print(f"\n## {name}\n", flush=True)
        done = subprocess.run([sys.executable, HERE / f"{name}.py"], check=False)
        if done.returncode:
            failed.append(name)
    if failed:
        print("failed:", ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
