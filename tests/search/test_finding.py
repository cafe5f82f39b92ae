"""What is found, in which order, with which words marked."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_trainer.search.document import NEVER
from kb_trainer.services.find import Filters


def test_exact_above_folded(finder, paths):
    found = finder({f"y{n}.md": "El año pasado." for n in range(5)} | {"o.md": "El ano."})
    assert paths(found, "ano")[0] == "o.md"
    assert paths(found, "año")[-1] == "o.md"
    assert len(paths(found, "ano")) == len(paths(found, "año")) == 6


def test_without_accents_it_is_found_all_the_same(finder, paths):
    found = finder({"a.md": "La devolución.", "b.md": "Otra cosa."})
    assert paths(found, "devolucion") == paths(found, "devolución") == ["a.md"]


def test_an_article_comes_once_and_by_its_best_clause(finder, document):
    clauses = [
        document("El plazo es de un mes.", clause="DEV-1", heading="Plazo", in_policy=True),
        document("Cajas y cables del plazo.", clause="DEV-2", heading="Estado", in_policy=True),
    ]
    (hit,) = finder(clauses).find("plazo", 10).hits
    assert hit.document.clause == "DEV-1"


def test_a_translation_is_the_same_article(finder, document):
    both = [
        document("Garantía total de Brezal.", "es/g.md", article="GAR"),
        document("Guarantee by Brezal in total.", "en/g.md", article="GAR", language="en"),
    ]
    made = finder(both)
    assert [hit.document.language for hit in made.find("garantía Brezal", 10).hits] == ["es"]
    assert [hit.document.language for hit in made.find("guarantee Brezal", 10).hits] == ["en"]
    told = made.find("Brezal", 10, Filters(language="en")).hits
    assert [hit.document.language for hit in told] == ["en"]


@pytest.mark.parametrize("query", ["DEV-2", "dev 2", "dev2", "DEV2", "qué dice la dev-2"])
def test_ids_of_clauses(finder, document, query):
    clauses = [
        document("Otra, mejor que dev y 2: DEV-2.", "b.md", clause="ENV-1", heading="DEV-2"),
        document("Nada.", clause="DEV-2", in_policy=True),
        document("Nada 2.", "c.md", clause="DEV-22", in_policy=True),
    ]
    assert finder(clauses).find(query, 10).hits[0].document.clause == "DEV-2"


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("boleta", "Pida la factura."),
        ("cambiar la clave", "Restablecer la contraseña."),
        ("quiero cambiar mi clave", "Restablecer la contraseña."),
        ("restablecer contraseña", "Cómo cambiar la clave."),
        ("cuánto vale", "Lo que cuesta."),
        ("ya no hay", "Está agotado."),
    ],
)
def test_synonyms(finder, paths, query, text):
    synonyms = [
        ("es", ["factura", "boleta", "recibo"]),
        ("es", ["cambiar la clave", "restablecer la contraseña"]),
        ("es", ["cuesta", "cuánto vale"]),
        ("es", ["agotado", "no hay"]),
    ]
    made = finder({"a.md": text, "b.md": "Otra cosa distinta."}, synonyms)
    assert paths(made, query) == ["a.md"]


def test_a_synonym_needs_its_whole_phrase(finder, paths):
    made = finder({"a.md": "Lo que cuesta."}, [("es", ["cuesta", "cuánto vale"])])
    assert paths(made, "vale") == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"plazo de devolución"', ["a.md"]),
        ('"devolución plazo"', []),
        ("plazo AND envío", ["b.md"]),
        ("devolución OR envío", ["a.md", "b.md", "c.md"]),
        ("plazo NOT envío", ["a.md"]),
        ("(plazo OR coste) AND envío", ["b.md", "c.md"]),
        ("title:Portes", ["c.md"]),
        ("titulo:portes", ["c.md"]),
        ("devol*", ["a.md"]),
    ],
)
def test_the_query_language(finder, document, paths, query, found):
    made = finder(
        [
            document("El plazo de devolución."),
            document("El plazo del envío.", "b.md"),
            document("El coste del envío.", "c.md", title="Portes"),
        ]
    )
    assert sorted(paths(made, query)) == found


@pytest.mark.parametrize(
    "query",
    [
        'plazo "', "plazo AND", "AND plazo", "(plazo", "plazo)", "cosa:plazo", "http://plazo",
        "plazo:", "NOT", "plazo^", "[plazo TO", "plazo~9", "*", "plazo?", "¿plazo?", '""  plazo',
        "+plazo", "-plazo", "{plazo}", "plazo\x00", "plazo\udcff", "plazo OR NOT",
    ],
)  # fmt: skip
def test_what_is_malformed_is_plain_words(finder, query):
    made = finder({"a.md": "El plazo."})
    hits = made.find(query, 10).hits
    if "plazo" in query:
        assert [hit.document.path for hit in hits] == ["a.md"]


_PIECES = [
    "plazo", "AND", "OR", "NOT", "(", ")", '"', "title:", "x:", "*", "dev", "2", "-", "topic:",
    "año", "~2", "^3", "[a TO b]", "{", "?", ":", "'", "\\",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(st.sampled_from(_PIECES), max_size=9).map(" ".join),
    )
)
def test_any_question_is_safe(steady, query):
    assert steady.find(query, 10).query == query


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), ["a.md", "b.md", "c.md"]),
        (Filters(audience="public"), ["a.md", "c.md"]),
        (Filters(topic="Pagos"), ["b.md"]),
        (Filters(day=dt.date(2026, 3, 1)), ["b.md"]),
        (Filters(day=dt.date(2026, 3, 2)), ["a.md", "b.md"]),
        (Filters(audience="public", topic="pagos"), []),
    ],
)
def test_filters(finder, document, paths, filters, found):
    made = finder(
        [
            document("El plazo.", since="20260302"),
            document("El plazo.", "b.md", audience="internal", topics=("pagos",)),
            document("El plazo.", "c.md", since=NEVER),
        ]
    )
    assert paths(made, "plazo", filters=filters) == found


def test_a_typo_is_corrected_with_its_accents(finder):
    answer = finder({"a.md": "La devolución del producto."}).find("devoulcion del prodcuto", 5)
    assert answer.corrected == "devolución del producto"
    assert answer.hits


def test_a_known_word_is_never_corrected(finder):
    answer = finder({"a.md": "El carro y el caro."}).find("caro", 5)
    assert answer.corrected is None


def test_words_are_marked_in_the_best_passage(finder):
    text = "Nada que ver aquí.\nEl plazo de devolución es de un mes.\nOtra línea con plazo."
    (hit,) = finder({"a.md": text}).find("plazos devolucion", 5).hits
    assert hit.passage.marked("<", ">") == "El <plazo> de <devolución> es de un mes."


def test_equals_come_in_the_order_of_their_paths(finder, paths):
    made = finder({f"{name}.md": "El plazo." for name in "cab"})
    assert paths(made, "plazo") == ["a.md", "b.md", "c.md"]


ASKED = ("se me perdió la boleta", "no llega", "instaladores")


@pytest.mark.parametrize(
    "query",
    ["boleta", "no llega", "y no me llega", "quiero que me lo instalen", "instaldores ya"],
)
def test_a_clause_is_found_by_how_customers_ask(finder, document, query):
    clauses = [
        document("Unas palabras.", clause="DEV-3", in_policy=True, asked=ASKED),
        document("Llega otra cosa.", "b.md", clause="ENV-1", in_policy=True, asked=("llega sí",)),
    ]
    hit = finder(clauses).find(query, 10).hits[0]
    assert hit.document.clause == "DEV-3"
    assert hit.passage.text == "Unas palabras."


def test_the_words_of_a_clause_count_more_than_pieces(finder, document, paths):
    made = finder(
        [
            document("La factura.", clause="FAC-1", in_policy=True, asked=("cuenta",)),
            document("Nada.", "b.md", clause="FAC-2", in_policy=True, asked=("facturar algo",)),
        ]
    )
    assert paths(made, "cuenta")[0] == "a.md"


def test_how_customers_write_is_no_guide_to_spelling(finder, document, paths):
    made = finder(
        [
            document("El año.", clause="A-1", in_policy=True),
            document("El año.", "b.md", clause="B-1", in_policy=True, asked=("ano",)),
        ]
    )
    assert made.find("ano", 5).corrected is None
    assert sorted(paths(made, "año")) == ["a.md", "b.md"]


@pytest.mark.parametrize("query", ["devolucion", "Devoluciones", "¿devolución?"])
def test_one_word_finds_the_article_of_that_title_first(finder, document, paths, query):
    made = finder(
        [
            document("El plazo.", title="Devoluciones"),
            document("Devolución, devolución y devolución.", "b.md", title="Tarjetas"),
        ]
    )
    assert paths(made, query) == ["a.md", "b.md"]
