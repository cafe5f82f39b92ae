"""Times `kb-trainer check` on many policies: cold, again, and with one file changed; then with
all of them kept by `policy keep`, reviewed since, and again.

Run: python benchmarks/check.py [--policies 5000] [--bytes 6000] [--folder DIR]
Prints one JSON line a run: wall seconds, processor seconds, peak memory in MiB.
"""

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WORDS = re.findall(
    r"\w+",
    """
    pedido entrega tienda producto plazo cliente devolución factura reembolso garantía
    reparación recogida domicilio tarjeta importe correo teléfono visita mañana semana caja
    embalaje equipo respuesta motivo solución aviso cambio compra precio talla color pieza
    taller técnico horario
    """,
)
SETTINGS = "company: Medida\nlanguages: [es]\ncontact: [900 000 000]\n"


def prose(words: random.Random, count: int) -> str:
    lines = []
    for _ in range(count):
        picked = " ".join(words.choices(WORDS, k=14))
        lines.append(picked.capitalize() + ".")
    return " ".join(lines)


def policy(number: int, size: int) -> str:
    """Write a sound policy of three clauses, each citing another policy's fact."""
    words = random.Random(number)
    id_ = f"P{number:04}"
    other = f"P{max(number - 1, 0):04}"
    clauses, body = [], []
    for k in (1, 2, 3):
        clauses.append(
            f"  {id_}-{k}:\n"
            f"    facts:\n      plazo{number}_{k}: {words.randint(2, 60)} días naturales\n"
            f"    why: >-\n      {prose(words, 1)}\n"
            f"    limits:\n      - what: {prose(words, 1)}\n        instead: {prose(words, 1)}\n"
            f"    next:\n      - step: {prose(words, 1)}\n        who: Atención al Cliente\n"
            f'        by: "{{{{ {id_}-{k}.plazo{number}_{k} }}}}"\n'
            f"    contingency: >-\n      {prose(words, 1)}\n"
            f"    say: Tiene {{{{ {id_}-{k}.plazo{number}_{k} }}}} para avisarnos.\n"
        )
        body.append(
            f"## {id_}-{k} · {prose(words, 1)[:50].strip()}\n\n"
            f"Tiene {{{{ {id_}-{k}.plazo{number}_{k} }}}} "
            f"([{other}-{k}](p{other[1:]}.md#{other}-{k}))."
        )
    head = (
        f"---\nid: {id_}\ntitle: Política {number}\nowner: Atención al Cliente\nversion: 1\n"
        f"effective: 2026-01-01\nreview: 2099-01-01\naudience: public\nlanguage: es\nclauses:\n"
    )
    text = head + "".join(clauses) + "---\n\n"
    missing = max(0, size - len((text + "\n\n".join(body)).encode())) // 3
    padding = []
    for part in body:
        filler = ""
        while len(filler.encode()) < missing:
            filler += "\n\n" + prose(words, 3)
        padding.append(part + filler)
    return text + "\n\n".join(padding) + "\n"


def run(label: str, folder: Path, cache: Path, *words: str) -> None:
    start = time.perf_counter()
    command = [sys.executable, "-m", "kb_trainer", *(words or ("check",)), "--as-of", "2026-11-22"]
    child = subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | {"KB_TRAINER_CACHE": str(cache), "KB_TRAINER_LANG": "es"},
        stdout=subprocess.PIPE,
    )
    out = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    print(
        json.dumps(
            {
                "run": label,
                "exit": child.returncode,
                "problems": out.count(b"\n"),
                "seconds": round(wall, 2),
                "cpu": round(usage.ru_utime + usage.ru_stime, 2),
                "peak_mib": round(usage.ru_maxrss / 1024, 1),
            }
        ),
        flush=True,
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--policies", type=int, default=5000)
    options.add_argument("--bytes", type=int, default=6000)
    options.add_argument("--folder", type=Path)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.folder or Path(scratch, "workspace")
        cache = Path(scratch, "cache")
        (folder / "knowledge").mkdir(parents=True, exist_ok=True)
        (folder / "kb_trainer.yaml").write_text(SETTINGS)
        total = 0
        for number in range(given.policies):
            text = policy(number, given.bytes)
            total += len(text.encode())
            (folder / "knowledge" / f"p{number:04}.md").write_text(text)
        print(json.dumps({"policies": given.policies, "mean_bytes": total // given.policies}))
        run("cold", folder, cache)
        run("again", folder, cache)
        changed = folder / "knowledge" / f"p{given.policies // 2:04}.md"
        changed.write_text(changed.read_text() + "\nUna línea más.\n")
        run("one file changed", folder, cache)
        run("policy keep", folder, cache, "policy", "keep")
        run("check, all kept", folder, cache)
        run("again, all kept", folder, cache)
        for path in sorted((folder / "knowledge").glob("*.md")):
            path.write_text(path.read_text().replace("review: 2099", "review: 2098"))
        run("all reviewed", folder, cache)
        run("again, all reviewed", folder, cache)


if __name__ == "__main__":
    main()
