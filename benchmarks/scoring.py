"""Measures the rubric on labelled replies: acts, pairs, adversarial players, speed.

    python benchmarks/scoring.py [FOLDER|FILE …]

Each file holds JSON lines as `kb-trainer score` reads them, with `acts` (the
true ones) and, on some, `better_than` (the id of a worse reply to the same
customer). Without arguments the replies under `tests/scoring/replies` are used.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kb_trainer.scoring.context import Context, Turn
from kb_trainer.scoring.judge import Judge
from kb_trainer.scoring.load import load_rubric
from kb_trainer.scoring.rubric import Rubric
from kb_trainer.scoring.scorecard import score_reply

ROOT = Path(__file__).parent.parent
NEAR = 0.2
"""Replies of a pair are of equal length when they differ by at most this share."""


def read(paths: list[Path]) -> Iterator[dict[str, Any]]:
    for path in paths:
        files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
        for file in files:
            for line in file.read_text("utf-8").splitlines():
                if line.strip():
                    yield json.loads(line) | {"file": file.stem}


def context_of(row: dict[str, Any]) -> Context:
    customer = row.get("customer", "")
    return Context(
        row["lang"],
        (Turn("customer", customer),) if customer else (),
        customer_name=row.get("customer_name", ""),
        record={key: str(value) for key, value in row.get("record", {}).items()},
        policy=row.get("policy", ""),
        need=row.get("need", ""),
    )


def ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def acts_table(rows: list[dict[str, Any]], acts: tuple[str, ...]) -> None:
    hits: Counter[str] = Counter()
    false: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for row in rows:
        gold = set(row["acts"])
        hits.update(row["found"] & gold)
        false.update(row["found"] - gold)
        missed.update(gold - row["found"])
    scores = []
    print(f"{'act':<26}{'replies':>8}{'prec':>7}{'rec':>7}{'F1':>7}")
    for act in acts:
        real = hits[act] + missed[act]
        if not real:
            continue
        precision = ratio(hits[act], hits[act] + false[act])
        recall = ratio(hits[act], real)
        score = ratio(2 * hits[act], 2 * hits[act] + false[act] + missed[act])
        scores.append(score)
        print(f"{act:<26}{real:>8}{precision:>7.2f}{recall:>7.2f}{score:>7.2f}")
    print(f"mean F1 of {len(scores)} acts: {ratio(1, len(scores)) * sum(scores):.3f}")


def pairs_table(rows: list[dict[str, Any]]) -> None:
    known = {row["id"]: row for row in rows}
    counts: Counter[str] = Counter()
    for row in rows:
        worse = known.get(row.get("better_than") or "")
        if worse is None:
            continue
        right = row["score"] > worse["score"]
        longer = max(len(row["reply"]), len(worse["reply"]))
        equal = abs(len(row["reply"]) - len(worse["reply"])) <= NEAR * longer
        for name in ("all", "equal length" if equal else "unequal length"):
            counts[name] += 1
            counts[f"{name} in order"] += right
        if not right:
            print(f"  out of order: {row['id']} {row['score']} <= {worse['id']} {worse['score']}")
    for name in ("all", "equal length", "unequal length"):
        right = counts[f"{name} in order"]
        print(f"pairs, {name}: {right} of {counts[name]} = {ratio(right, counts[name]):.3f}")


def speed(rows: list[dict[str, Any]], judge: Judge, rubric: Rubric) -> None:
    cases = [(f"{row['reply']} {n}", row["context"]) for n in range(4) for row in rows]
    for together in (1, 64):
        start = time.process_time()
        for at in range(0, len(cases), together):
            for findings in judge.judge_all(cases[at : at + together]):
                score_reply(findings, rubric)
        rate = len(cases) / (time.process_time() - start)
        print(f"speed, {together} at a time: {rate:.0f} different replies a second on one core")


def main() -> None:
    paths = [Path(one) for one in sys.argv[1:]] or [ROOT / "tests/scoring/replies"]
    loaded = load_rubric(ROOT / "knowledge" / "rubric", ROOT)
    judge = Judge(loaded.rubric)
    rows = list(read(paths))
    for row in rows:
        row["context"] = context_of(row)
        findings = judge.judge(row["reply"], row["context"])
        row["found"] = {finding.act for finding in findings}
        row["score"] = score_reply(findings, loaded.rubric).overall
    for name in sorted({(row["lang"], row["file"]) for row in rows}):
        some = [row for row in rows if (row["lang"], row["file"]) == name]
        print(f"\n== {name[1]} ({name[0]}), {len(some)} replies")
        acts_table(some, loaded.rubric.acts)
        pairs_table(some)
    speed(rows, judge, loaded.rubric)


if __name__ == "__main__":
    main()
