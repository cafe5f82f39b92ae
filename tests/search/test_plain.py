import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.search.passages import LONGEST, best_passage
from kb_trainer.search.plain import plain


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("# Título\n\nUno\ndos.", ["Título", "Uno dos."]),
        ("- uno\n- dos\n  sigue", ["uno", "dos sigue"]),
        ("Ver [el plazo](a.md#DEV-1 'x') y ![foto](b.png).", ["Ver el plazo y foto."]),
        ("**Muy** *claro* y `código`", ["Muy claro y código"]),
        ("nombre_de_dato", ["nombre_de_dato"]),
        ("<a name='x'></a>Hola <b>a</b> todos", ["Hola a todos"]),
        ("<script>\nalert(1)\n</script>Fin", ["Fin"]),
        ("a <!-- oculto --> b", ["a b"]),
        ("| A | B |\n|---|---|\n| 1 | 2 |", ["A · B", "1 · 2"]),
        ("uno\n\n---\n\ndos", ["uno", "dos"]),
        ("3 < 4 y 5 &gt; 4", ["3 < 4 y 5 > 4"]),
        ("{{ algo }}", ["{{ algo }}"]),
        ("[ref]: http://x", []),
        ("", []),
    ],
)
def test_marks_go_and_words_stay(markdown, lines):
    assert plain(markdown) == lines


@given(st.text(max_size=300))
def test_any_markdown_gives_single_lines(markdown):
    for line in plain(markdown):
        assert line
        assert line == " ".join(line.split())


@given(st.lists(st.text(max_size=400), max_size=4), st.sampled_from(["plaz", "devolv", "x"]))
def test_a_passage_is_short_and_its_marks_are_inside(paragraphs, term):
    passage = best_passage([" ".join(one.split()) for one in paragraphs], {term: 1.0}, "es")
    assert len(passage.text) <= LONGEST + len("… ") + len(" …")
    last = 0
    for start, end in passage.marks:
        assert last <= start < end <= len(passage.text)
        last = end
