"""Measures the search beside tantivy and bm25s: relevance, cold and warm time, indexing.

    python benchmarks/search.py [--corpus DIR] [--large N]

The corpus is any folder of Markdown articles in Spanish. Peers get the same
terms: the same folding, stop words and stems. Times are processor time, in
medians of runs that take turns; ratios hold from one machine to another.
"""

import argparse
import os
import random
import re
import resource
import shutil
import statistics
import string
import subprocess
import sys
import tempfile
import time
import unicodedata
from pathlib import Path
from types import SimpleNamespace

import bm25s
import tantivy

from kb_trainer.knowledge.load import load
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.search import lexicon as lexicons
from kb_trainer.search.analysis import terms
from kb_trainer.search.documents import documents
from kb_trainer.search.engine import Writer
from kb_trainer.search.lexicon import Lexicon
from kb_trainer.search.measures import measure
from kb_trainer.search.store import State
from kb_trainer.services.find import Finder
from kb_trainer.services.findability import try_questions
from kb_trainer.services.open_index import open_finder
from kb_trainer.services.watch import Watch

ROOT = Path(__file__).resolve().parent.parent
PEERS = Path(__file__).resolve().parent / "peers"
QUERIES = 250
RUNS = 15


def known_items(corpus):
    """Documents without their titles, and the titles as questions."""
    loaded = load(find_workspace(corpus, corpus))
    held_out, questions = [], []
    for article in loaded.base.articles:
        (document,) = documents(article, {})[:1]
        title = " ".join(article.title.split()).casefold()
        body = tuple(line for line in document.paragraphs if line.casefold() != title)
        if body and article.language == "es" and len(terms(article.title, "es")) > 1:
            questions.append((article.title, document.path))
        held_out.append(document._replace(title="", paragraphs=body))
    return held_out, random.Random(7).sample(questions, min(QUERIES, len(questions)))


def without_accents(text):
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if not unicodedata.combining(char))


def with_typo(text, dice):
    """Make one slip in one word of at least five letters."""
    words = list(re.finditer(r"[^\W\d_]{5,}", text))
    if not words:
        return text
    word = dice.choice(words)
    at = dice.randrange(word.start() + 1, word.end() - 1)
    kind = dice.choice(("swap", "drop", "add", "other"))
    letter = dice.choice(string.ascii_lowercase)
    here = {"swap": text[at + 1] + text[at], "drop": "", "add": letter + text[at], "other": letter}
    return text[:at] + here[kind] + text[at + (2 if kind == "swap" else 1) :]


def ours(held_out, folder):
    writer, lexicon = Writer(folder / "index", fresh=True), Lexicon()
    for document in held_out:
        lexicon.add(document.language, writer.add(document))
    lexicons.save(lexicon, folder / "index")
    writer.commit()
    store = SimpleNamespace(place=lambda _: folder / "index")
    settings = {"languages": ["es"], "log_misses": False}
    state = State("index", "", settings, [], {})
    finder = Finder(folder, store, state)
    return lambda query: [hit.document.path for hit in finder.find(query, 10).hits]


def tantivy_peer(held_out):
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body", tokenizer_name="whitespace")
    builder.add_text_field("path", stored=True, tokenizer_name="raw")
    index = tantivy.Index(builder.build())
    writer = index.writer()
    for one in held_out:
        row = tantivy.Document()
        row.add_text("body", " ".join(terms("\n".join(one.paragraphs), "es")))
        row.add_text("path", one.path)
        writer.add_document(row)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher, schema = index.searcher(), index.schema

    def find(query):
        words = [
            (tantivy.Occur.Should, tantivy.Query.term_query(schema, "body", term))
            for term in terms(query, "es")
        ]
        hits = searcher.search(tantivy.Query.boolean_query(words), 10).hits
        return [searcher.doc(address)["path"][0] for _, address in hits]

    return find


def bm25s_peer(held_out):
    rows = [terms("\n".join(one.paragraphs), "es") for one in held_out]
    peer = bm25s.BM25(k1=1.2, b=0.75)
    peer.index(rows, show_progress=False)

    def find(query):
        known = [term for term in terms(query, "es") if term in peer.vocab_dict]
        if not known:
            return []
        found, _ = peer.retrieve([known], k=10, show_progress=False)
        return [held_out[number].path for number in found[0]]

    return find


def relevance(corpus):
    held_out, questions = known_items(corpus)
    dice = random.Random(11)
    typos = [(with_typo(query, dice), path) for query, path in questions]
    kinds = {
        "as written": questions,
        "without accents": [(without_accents(query), path) for query, path in questions],
        "one typo": typos,
    }
    with tempfile.TemporaryDirectory() as folder:
        finders = {
            "kb-trainer": ours(held_out, Path(folder)),
            "tantivy": tantivy_peer(held_out),
            "bm25s": bm25s_peer(held_out),
        }
        print(f"\nKnown item, {len(held_out)} articles, {len(questions)} titles held out, MRR@10")
        for kind, asked in kinds.items():
            row = [f"{name} {_mrr(find, asked):.3f}" for name, find in finders.items()]
            print(f"  {kind}: " + ", ".join(row))
        print("\nWarm query, processor ms, median")
        for name, find in finders.items():
            times = []
            for query, _ in questions:
                began = time.process_time()
                find(query)
                times.append((time.process_time() - began) * 1000)
            print(f"  {name}: {statistics.median(times):.2f}")


def _mrr(find, asked):
    ranks = []
    for query, path in asked:
        found = find(query)
        ranks.append(found.index(path) + 1 if path in found else None)
    return measure(ranks).mrr


def example_questions():
    workspace = find_workspace(ROOT, ROOT)
    finder = open_finder(ROOT, ROOT, Watch())
    print("\nThe example company's questions, MRR@10 (recall@3)")
    bare = Finder(ROOT, finder.store, finder.state._replace(synonyms=[]))
    for name, one in (("with synonyms", finder), ("without", bare)):
        for (language, unseen), group in try_questions(workspace, one).groups.items():
            kind = "unseen" if unseen else "seen"
            print(
                f"  {name}, {language}, {kind}, {group.count}: {group.mrr:.3f} ({group.recall:.3f})"
            )


def cpu(words, env):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=env)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def commands(corpus, cache):
    env = os.environ | {"KB_TRAINER_CACHE": str(cache / "ours")}
    own = [sys.executable, "-m", "kb_trainer", "--workspace", str(corpus)]
    peer = [sys.executable, str(PEERS / "tantivy_cold.py"), str(corpus), str(cache / "peer")]
    build = [sys.executable, str(PEERS / "tantivy_build.py"), str(corpus), str(cache / "peer")]
    return env, own, peer, build


def speed(corpus):
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "corpus")
        shutil.copytree(corpus, copy)
        old = time.time() - 60
        for path in copy.rglob("*"):
            os.utime(path, (old, old))
        time.sleep(2.5)  # so that times tell at once whether a file has changed
        env, own, peer, build = commands(copy, Path(folder))
        builds = [(cpu([*own, "index", "--anew"], env), cpu(build, env)) for _ in range(5)]
        report("Indexing", builds)
        question = ["restablecer", "contraseña"]
        cold = [(cpu([*own, "search", *question, "--json"], env), cpu([*peer, *question], env))
                for _ in range(RUNS)]  # fmt: skip
        report("Cold search", cold)
        article = next(copy.rglob("*.md"))
        changed = []
        for number in range(5):
            article.write_text(article.read_text("utf-8") + f"\n\nCambio {number}.\n", "utf-8")
            changed.append(cpu([*own, "index"], env))
        print(f"\nOne changed file, all in: {statistics.median(changed):.0f} ms")


def report(name, pairs):
    mine = statistics.median(one for one, _ in pairs)
    theirs = statistics.median(one for _, one in pairs)
    ratio = statistics.median(one / other for one, other in pairs)
    print(f"\n{name}, processor ms: kb-trainer {mine:.0f}, tantivy {theirs:.0f}: {ratio:.1f} times")


def large(corpus, count):
    """Index many articles made from the corpus's paragraphs, with titles of their own."""
    loaded = load(find_workspace(corpus, corpus))
    lines = [
        line for a in loaded.base.articles for one in documents(a, {}) for line in one.paragraphs
    ]
    dice = random.Random(3)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            place = Path(folder, "articles", f"{number // 1000:03}")
            place.mkdir(parents=True, exist_ok=True)
            picked = dice.sample(lines, 6)
            title = f"{picked[0][:60]} {number}"
            text = f"# {title}\n\n" + "\n\n".join(picked[1:]) + "\n"
            (place / f"a{number:06}.md").write_text(text, "utf-8")
        env = os.environ | {"KB_TRAINER_CACHE": str(Path(folder, "cache"))}
        own = [sys.executable, "-m", "kb_trainer", "--workspace", str(Path(folder, "articles"))]
        began = time.monotonic()
        built = cpu([*own, "index"], env)
        wall = time.monotonic() - began
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        size = sum(one.stat().st_size for one in Path(folder, "cache").rglob("*") if one.is_file())
        seconds = f"{built / 1000:.0f} s of processor, {wall:.0f} s in all"
        print(f"\n{count} articles: built in {seconds}; peak {peak:.0f} MiB, {size / 1e6:.0f} MB")
        time.sleep(2.5)
        cpu([*own, "index"], env)
        asked = [cpu([*own, "search", "restablecer", "contraseña"], env) for _ in range(3)]
        print(f"  cold search: {statistics.median(asked):.0f} ms of processor")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--corpus", type=Path, default=ROOT.parent / "shared" / "corpora" / "alchemy-es"
    )
    parser.add_argument("--large", type=int, default=0, metavar="N")
    options = parser.parse_args()
    example_questions()
    if not options.corpus.is_dir():
        print(f"\nNo corpus at {options.corpus}: name one with --corpus.", file=sys.stderr)
        return
    relevance(options.corpus)
    speed(options.corpus)
    if options.large:
        large(options.corpus, options.large)


if __name__ == "__main__":
    main()
