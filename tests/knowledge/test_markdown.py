import pytest

from kb_trainer.knowledge.markdown import anchors, links, without_code

CODE = [
    ("a `b` c", "a     c"),
    ("a ``b ` c`` d", "a             d"[:6] + "       d"[-7:]),
    ("```\nno\n```\nsí", "   \n  \n   \nsí"),
    ("~~~ x\nno", "     \n  "),
    ("a `b\n\nc` d", "a `b\n\nc` d"),
    ("a <!-- b --> c", "a            c"),
    ("a <!-- b", "a       "),
    ("sin código", "sin código"),
]


@pytest.mark.parametrize(("text", "plain"), CODE)
def test_code_is_blanked_in_place(text, plain):
    assert without_code(text) == plain
    assert len(without_code(text)) == len(text)


def test_links_to_articles_and_anchors_are_found():
    text = (
        "[a](b.md#C-1) [c](<d e.md>) [f](#g) [h](https://x.es/i.md) ![j](k.md) [l](m.pdf) "
        "[n](/o.md) [p](q%20r.md?s)\n\n[t]: u.md 'v'\n"
    )
    found = [(link.file, link.anchor) for link in links(text)]
    assert found == [
        ("b.md", "C-1"),
        ("d e.md", ""),
        ("", "g"),
        ("q r.md", ""),
        ("u.md", ""),
    ]


def test_anchors_are_headings_in_the_usual_spellings_and_ids():
    body = "# Qué es\n\n## Qué es\n\n<a name='uno'></a>\n\n## Otro {#dos}\n"
    assert {"qué-es", "que-es", "qué-es-1", "que-es-1", "uno", "dos", "otro"} <= anchors(body)
