"""Times the help site beside its peers on the same pages, in one run.

    python benchmarks/site.py [--pages 1000] [--folder DIR] [--rounds 3] [--alone]

Pages are made from `--folder` (any folder of Markdown, such as the corpora in
`docs/benchmarks.md`), or from made-up words. Peers: the bare markdown-it-py and
Jinja2 loop, and of Pelican, MkDocs Material and Hugo those that are installed
(`--alone` leaves these three out). Prints one line a measurement:
wall and processor seconds (the median of the rounds), peak memory in MiB.
"""

import argparse
import gzip
import json
import os
import random
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from peers.sites import PEERS

WORDS = re.findall(
    r"\w+",
    """
    pedido entrega tienda producto plazo cliente devolución factura reembolso garantía
    reparación recogida domicilio tarjeta importe correo teléfono visita mañana semana caja
    embalaje equipo respuesta motivo solución aviso cambio compra precio talla color pieza
    taller técnico horario
    """,
)
BARE = """
import sys
from pathlib import Path
from jinja2 import Environment
from markdown_it import MarkdownIt
parser = MarkdownIt("js-default")
page = Environment(autoescape=False).from_string(
    "<!doctype html><html lang=es><title>{{ title }}</title><main>{{ body }}</main>"
)
out = Path(sys.argv[2])
out.mkdir()
for file in sorted(Path(sys.argv[1]).rglob("*.md")):
    text = file.read_text("utf-8")
    head, _, body = text.removeprefix("---").partition("\\n---")
    title = next((w[7:] for w in head.split("\\n") if w.startswith("title: ")), file.stem)
    html = page.render(title=title, body=parser.render(body or text))
    (out / f"{file.stem}.html").write_text(html, "utf-8")
"""
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
"""Installed programs are compiled; from a checkout the first run does it."""


def measured(command, folder, env=None):
    """Run a command and return wall seconds, processor seconds and peak MiB."""
    before = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | COMPILED | (env or {}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.stderr.close()
    wall = time.perf_counter() - before
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command}: {told[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def told(name, rows):
    wall, cpu, memory = (statistics.median(column) for column in zip(*rows, strict=True))
    row = {"what": name, "wall_s": round(wall, 2), "cpu_s": round(cpu, 2), "mib": round(memory)}
    print(json.dumps(row), flush=True)
    return cpu


def made_up(number):
    words = random.Random(number)
    lines = []
    for part in range(6):
        lines.append(f"## {' '.join(words.choices(WORDS, k=4)).capitalize()} {part}\n")
        lines += [" ".join(words.choices(WORDS, k=30)).capitalize() + ".\n" for _ in range(3)]
    return "\n".join(lines)


def write_pages(folder, count, source):
    """Write `count` pages with distinct titles; paragraphs of the source's files are mixed."""
    knowledge = folder / "knowledge"
    knowledge.mkdir(parents=True)
    texts = (
        [path.read_text("utf-8", "replace") for path in sorted(source.rglob("*.md"))]
        if source
        else []
    )
    bodies = [re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL) for text in texts]
    paragraphs = [one for body in bodies for one in re.split(r"\n{2,}", body) if one.strip()]
    for number in range(count):
        mixed = random.Random(number)
        if number < len(bodies) and len(bodies) >= count:
            body = bodies[number]
        elif paragraphs:
            body = "\n\n".join(mixed.choices(paragraphs, k=14))
        else:
            body = made_up(number)
        title = " ".join(mixed.choices(WORDS, k=3)).capitalize()
        head = f"---\ntitle: {title} {number}\ndate: 2026-01-01\n---\n"
        (knowledge / f"p{number:05}.md").write_text(head + body + "\n", "utf-8")
    settings = (
        "company: Medida\nlanguages: [es]\ncontact: [900 000 000]\narticles: {audience: public}\n"
    )
    (folder / "kb_trainer.yaml").write_text(settings, "utf-8")


def site(folder, cache):
    command = [sys.executable, "-m", "kb_trainer", "site", "build", "--out", "../site"]
    env = {"KB_TRAINER_CACHE": str(cache)}
    return measured([*command, "--as-of", "2026-11-22"], folder, env)


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def packed(files):
    return sum(len(gzip.compress(data, 6)) for data in files) / 1000


def search_size(built):
    """Return kB (gzip) that a first question of two words fetches: script, words, terms, units."""
    top = built / "search" / "es"
    terms = sorted(top.glob("terms-*.js"), key=lambda path: -path.stat().st_size)[:2]
    units = sorted(top.glob("units-*.js"), key=lambda path: -path.stat().st_size)[:16]
    files = [built / "static/search.js", top / "words.js", *terms, *units]
    return packed([path.read_bytes() for path in files])


def bench(count, source, rounds, top, *, alone):
    folder = top / "workspace"
    write_pages(folder, count, source)
    warm, edited = [], []
    cold = [site(folder, top / f"cache{number}") for number in range(rounds)]
    clean = contents(top / "site")
    cache = top / "cache0"
    for number in range(rounds):
        warm.append(site(folder, cache))
        page = folder / "knowledge" / "p00005.md"
        page.write_text(page.read_text("utf-8") + f"\nEdición {number}.\n", "utf-8")
        edited.append(site(folder, cache))
    after = contents(top / "site")
    site(folder, top / "cache-empty")
    if after != contents(top / "site"):
        sys.exit("an incremental build differs from a clean one")
    bare = []
    for _ in range(rounds):
        shutil.rmtree(top / "bare", ignore_errors=True)
        bare.append(measured([sys.executable, "-c", BARE, "workspace/knowledge", "bare"], top))
    cost = told(f"kb_trainer, {count} pages", cold)
    told(f"kb_trainer, {count} pages, nothing changed", warm)
    told(f"kb_trainer, {count} pages, one edited", edited)
    loop = told(f"bare markdown-it-py + Jinja2, {count} pages", bare)
    print(json.dumps({"what": "times the bare loop", "cpu": round(cost / loop, 2)}))
    preview(folder, rounds)
    if not alone:
        peers(top, count, rounds)
    page = "es/articulos/p00005.html"
    first = [
        clean[page],
        clean["static/site.css"],
        clean["static/site.js"],
        clean["static/icon.svg"],
    ]
    sizes = {
        "article_kb": round(len(clean[page]) / 1000, 1),
        "first_view_kb": round(sum(map(len, first)) / 1000, 1),
        "first_view_gzip_kb": round(packed(first), 1),
        "first_view_requests": len(first),
        "first_search_gzip_kb": round(search_size(top / "site"), 1),
    }
    print(json.dumps(sizes), flush=True)


def preview(folder, rounds):
    """Print the seconds from a save to the page served with it, by the live preview."""
    command = [sys.executable, "-m", "kb_trainer", "site", "serve", "--port", "0"]
    server = subprocess.Popen(
        command, cwd=folder, env=os.environ | COMPILED, stderr=subprocess.PIPE, text=True
    )
    address = re.search(r"http://127\.0\.0\.1:\d+", server.stderr.readline())[0]

    def fetch(path):
        with urllib.request.urlopen(f"{address}/{path}") as answer:
            return answer.read().decode()

    page = folder / "knowledge" / "p00005.md"
    before, taken = page.read_text("utf-8"), []
    for number in range(rounds + 1):
        version = fetch("-/version?after=")
        time.sleep(0.5)
        began = time.perf_counter()
        page.write_text(f"{before}\nMarca {number} vista.\n", "utf-8")
        fetch(f"-/version?after={version}")
        if f"Marca {number} vista." not in fetch("es/articulos/p00005.html"):
            sys.exit("the preview serves an old page")
        taken.append(time.perf_counter() - began)
    page.write_text(before, "utf-8")
    server.send_signal(signal.SIGINT)
    server.wait()
    seconds = round(statistics.median(taken[1:]), 2)
    print(json.dumps({"what": "from save to served by the preview", "wall_s": seconds}))


def peers(top, count, rounds):
    """Time each peer that is installed on the same pages; each writes all anew."""
    for name, make in PEERS.items():
        folder = top / name.lower()
        shutil.copytree(top / "workspace" / "knowledge", folder / "content")
        command = make(folder)
        if command is None:
            print(json.dumps({"what": f"{name} is not installed"}))
            continue
        rows = []
        for _ in range(rounds):
            shutil.rmtree(folder / "output", ignore_errors=True)
            rows.append(measured(command, folder))
        told(f"{name}, {count} pages", rows)
        sizes = [path.stat().st_size / 1000 for path in (folder / "output").rglob("*.html")]
        print(json.dumps({"what": f"{name}, article_kb", "kb": round(statistics.median(sizes), 1)}))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--alone", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as top:
        bench(asked.pages, asked.folder, asked.rounds, Path(top), alone=asked.alone)


if __name__ == "__main__":
    main()
