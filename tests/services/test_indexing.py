"""An index brought up to date file by file answers as one that is built anew."""

import shutil
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from kb_trainer.search import lexicon as lexicons
from kb_trainer.search.store import Store
from kb_trainer.services.find import Finder
from kb_trainer.services.indexing import refresh
from kb_trainer.services.watch import Watch

SETTINGS = "company: Prueba\nlanguages: [es, en]\ncontact: [900 000 000]\n"
TEXTS = [
    "Devuelve el paquete en treinta días y sí, te pagamos el envío.",
    "Si el paquete llega roto, mándanos una foto del paquete y de la caja.",
    "La garantía dura tres años; el ano natural no cuenta. Tú eliges y tu tienda decide.",
    "El horno se instala en casa.\n\n## {id}-1 · El horno\n\nSi el horno no calienta, llama.\n",
    "A refund takes ten days, and delivery is free.",
    "",
]
QUERIES = ["paquete roto", "si", "sí", "garantia", "orno", "treinta dias", "refund", "A-1", "tú"]
FILES = st.sampled_from(["a", "b", "c", "d"])
STEPS = st.lists(st.tuples(FILES, st.sampled_from([None, *TEXTS])), min_size=1, max_size=6)


def article(name, text):
    language = "en" if "refund" in text else "es"
    head = f"---\nid: {name.upper()}\ntitle: {name} horno\nlanguage: {language}\n"
    return f"{head}audience: public\n---\n\n{text.replace('{id}', name.upper())}\n"


@dataclass
class Answers:
    """All that an index has to say."""

    hits: list
    nearest: tuple
    words: dict
    spellings: dict


def answers(root, store, state):
    place = store.place(state.folder)
    finder = Finder(root, store, state)
    found = [finder.find(query, 20) for query in QUERIES]
    words = {name: dict(counts) for name, counts in lexicons.load(place).counts.items() if counts}
    nearest = finder.nearest(("paqete", "horrno"))
    return Answers(found, nearest, words, lexicons.load_spellings(place))


@settings(max_examples=25, deadline=None)
@given(first=st.lists(st.sampled_from(TEXTS), min_size=4, max_size=4), steps=STEPS)
def test_updates_one_by_one_make_the_index_that_is_built_anew(tmp_path_factory, first, steps):
    root = tmp_path_factory.mktemp("workspace")
    (root / "kb_trainer.yaml").write_text(SETTINGS)
    (root / "knowledge").mkdir()
    for name, text in zip("abcd", first, strict=True):
        (root / "knowledge" / f"{name}.md").write_text(article(name, text))
    store, fresh = Store(root / "cache"), Store(root / "fresh")
    for one in ("cache", "fresh"):
        (root / one).mkdir()
    refresh(root, store, Watch(), managed=True)
    state = None
    for name, text in steps:
        file = root / "knowledge" / f"{name}.md"
        if text is None:
            file.unlink(missing_ok=True)
        else:
            file.write_text(article(name, text))
        state = refresh(root, store, Watch(), managed=True).state
    anew = refresh(root, fresh, Watch(), managed=True).state
    assert answers(root, store, state) == answers(root, fresh, anew)
    shutil.rmtree(root)
