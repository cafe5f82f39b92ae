"""A small index made of texts, for the tests of this room."""

from types import SimpleNamespace

import pytest

from kb_trainer.search import lexicon as lexicons
from kb_trainer.search.document import ALWAYS, Document
from kb_trainer.search.engine import Writer
from kb_trainer.search.lexicon import Lexicon
from kb_trainer.search.store import State
from kb_trainer.services.find import Finder


def _document(text, path="a.md", **more):
    """A document of one paragraph a line."""
    given = {
        "article": path.removesuffix(".md"),
        "title": "",
        "language": "es",
        "audience": "public",
        "topics": (),
        "since": ALWAYS,
        "clause": "",
        "heading": "",
        "in_policy": False,
    }
    return Document(path=path, paragraphs=tuple(text.splitlines()), **(given | more))


def _made(folder, documents, synonyms=()):
    if isinstance(documents, dict):
        documents = [_document(text, path) for path, text in documents.items()]
    writer, lexicon = Writer(folder / "index", fresh=True), Lexicon()
    for one in documents:
        lexicon.add(one.language, writer.add(one))
    lexicons.save(lexicon, folder / "index")
    writer.commit()
    settings = {"languages": ["es", "en"], "log_misses": False}
    state = State("index", "", settings, list(synonyms), {})
    return Finder(folder, SimpleNamespace(place=lambda _: folder / "index"), state)


@pytest.fixture
def document():
    """Makes a document of one paragraph a line."""
    return _document


@pytest.fixture
def finder(tmp_path):
    """Makes a finder of documents, or of texts by path."""
    return lambda documents, synonyms=(): _made(tmp_path, documents, synonyms)


@pytest.fixture(scope="session")
def steady(tmp_path_factory):
    """A finder that stays the same."""
    texts = {"a.md": "El plazo del año.", "b.md": "Ano y dev 2: plazo."}
    return _made(tmp_path_factory.mktemp("steady"), texts)


@pytest.fixture
def paths():
    """The paths that a finder finds for a question, the best first."""

    def found(finder, query, **how):
        return [hit.document.path for hit in finder.find(query, 10, **how).hits]

    return found
