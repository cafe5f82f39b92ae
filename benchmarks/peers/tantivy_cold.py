"""A search as `kb-trainer search` does it, with tantivy: arguments, freshness, hits, passages.

Only the standard library, the stemmer and tantivy are imported.
"""

import argparse
import hashlib
import json
import os
import re
import unicodedata

import tantivy
from Stemmer import Stemmer

WORDS = "a al con de del el en la las lo los no o para por que se si sin un una y"
STOP = frozenset(WORDS.split())


def files(folder):
    with os.scandir(folder) as found:
        for entry in sorted(found, key=lambda one: one.name):
            if entry.is_dir():
                yield from files(entry.path)
            elif entry.name.endswith(".md"):
                yield entry


def fold(text):
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(char for char in plain if not unicodedata.combining(char))


def terms(text, stem):
    return [stem(word) for word in re.findall(r"\w+", fold(text)) if word not in STOP]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus")
    parser.add_argument("index")
    parser.add_argument("words", nargs="+")
    options = parser.parse_args()
    digest = hashlib.blake2b()
    for entry in files(options.corpus):
        state = entry.stat()
        digest.update(f"{entry.path}{state.st_size}{state.st_mtime_ns}".encode())
    stem = Stemmer("spanish").stemWord
    index = tantivy.Index.open(options.index)
    searcher = index.searcher()
    query = terms(" ".join(options.words), stem)
    found = searcher.search(index.parse_query(" ".join(query), ["body"]), 10)
    hits = []
    for score, address in found.hits:
        row = searcher.doc(address)
        lines = [line for line in row["text"][0].split("\n") if line.strip()]
        best = max(lines, key=lambda line: len(set(query) & set(terms(line, stem))))
        hits.append({"path": row["path"][0], "score": score, "snippet": best[:260]})
    print(json.dumps({"query": options.words, "hits": hits}, ensure_ascii=False))


main()
