"""Indexes a folder of Markdown with tantivy: the same terms, the same freshness to check."""

import shutil
import sys
from pathlib import Path

import tantivy

from kb_trainer.search.analysis import terms

corpus, place = Path(sys.argv[1]), Path(sys.argv[2])
shutil.rmtree(place, ignore_errors=True)
place.mkdir(parents=True)
builder = tantivy.SchemaBuilder()
builder.add_text_field("body", tokenizer_name="whitespace")
builder.add_text_field("text", stored=True, index_option="basic")
builder.add_text_field("path", stored=True, tokenizer_name="raw")
index = tantivy.Index(builder.build(), str(place))
writer = index.writer()
for path in sorted(corpus.rglob("*.md")):
    text = path.read_text("utf-8", "replace")
    row = tantivy.Document()
    row.add_text("body", " ".join(terms(text, "es")))
    row.add_text("text", text)
    row.add_text("path", str(path))
    writer.add_document(row)
writer.commit()
writer.wait_merging_threads()
