import pytest

ARTICLE = """---
id: DEV
title: Devoluciones
audience: public
clauses:
  DEV-1: {contingency: Llame a la tienda.}
---

## DEV-1 · Plazo

Treinta días. TEXT

### Cómo contarlo

Desde el día de la compra.
"""
OTHER = "---\naudience: public\nlanguage: es\n---\n# Regalos\n\n## La tarjeta\n\nTexto.\n"
LINKS = {
    "a file": ("[x](regalos.md)", 'href="../../es/articulos/regalos.html"', []),
    "a heading": ("[x](regalos.md#la-tarjeta)", "regalos.html#la-tarjeta", []),
    "a heading as written": ("[x](regalos.md#La%20tarjeta)", "regalos.html#la-tarjeta", []),
    "the title": ("[x](regalos.md#regalos)", 'regalos.html"', []),
    "without suffix": ("[x](regalos)", "regalos.html", []),
    "a clause": ("[x](#DEV-1)", 'href="#DEV-1"', []),
    "a part of the page": ("[x](#cómo-contarlo)", 'href="#como-contarlo"', []),
    "the web": (
        "[x](https://example.org/a?b=1&c=2)",
        'href="https://example.org/a?b=1&amp;c=2" class="external" rel="noopener"',
        [],
    ),
    "mail": ("[x](mailto:a@b.example)", 'href="mailto:a@b.example"', []),
    "nowhere": ("[x](nada.md)", "<span>x</span>", ["KB212"]),
    "a missing heading": ("[x](regalos.md#nada)", "regalos.html", ["KB212"]),
    "an internal article": ("[x](interno.md)", "<span>x</span>", ["KB501"]),
    "outside the folder": ("[x](../../etc/passwd)", "<span>x</span>", ["KB212"]),
    "a look-alike": ("[x](https://bаnk.example/)", 'href="https://xn--', []),
    "a pretender": ("[x](https://bank.example@evil.example/)", "<span>x</span>", ["KB505"]),
    "no host": ("[x](https:/path)", "<span>x</span>", ["KB505"]),
    "another scheme": ("<a href='ftp://x.example'>x</a>", "<a>x</a>", []),
    "another host": ("[x](//evil.example/a)", "<span>x</span>", ["KB505"]),
    "a strange address": ("<a href='//['>x</a>", "<span>x</span>", ["KB212"]),
    "a remote image": ("![foto](https://x.example/a.png)", ">foto</span>", ["KB504"]),
    "a missing image": ("![foto](a.png)", ">foto</span>", ["KB212"]),
    "a script as image": ("![foto](a.svg)", ">foto</span>", ["KB212"]),
}


@pytest.mark.parametrize(("link", "expected", "codes"), LINKS.values(), ids=LINKS)
def test_a_link_leads_where_it_says_or_is_plain_text(build, link, expected, codes):
    built, out = build(
        {
            "knowledge/es/devoluciones.md": ARTICLE.replace("TEXT", link),
            "knowledge/es/regalos.md": OTHER,
            "knowledge/es/interno.md": OTHER.replace("public", "internal"),
        }
    )
    page = (out / "es/articulos/devoluciones.html").read_text("utf-8")
    prose = page.partition('<div class="prose">')[2].partition('<p class="cite">')[0]
    assert expected in prose
    assert [problem.code.name for problem in built.problems] == codes


def test_a_problem_stands_where_the_link_stands(build):
    built, _ = build({"knowledge/es/devoluciones.md": ARTICLE.replace("TEXT", "[x](nada.md)")})
    (problem,) = built.problems
    assert (problem.path, problem.mark.line, problem.mark.column) == (
        "knowledge/es/devoluciones.md",
        11,
        19,
    )


def test_an_image_of_the_folder_is_published_under_a_name_of_its_own(build, workspace):
    text = ARTICLE.replace("TEXT", "![Una caja](fotos/caja grande.png)".replace(" g", "%20g"))
    folder = workspace({"knowledge/es/devoluciones.md": text})
    (folder / "knowledge/es/fotos").mkdir()
    (folder / "knowledge/es/fotos/caja grande.png").write_bytes(b"\x89PNG")
    built, out = build({})
    assert not built.problems
    (image,) = (out / "static/images").iterdir()
    assert image.read_bytes() == b"\x89PNG"
    page = (out / "es/articulos/devoluciones.html").read_text("utf-8")
    assert f'src="../../static/images/{image.name}" alt="Una caja"' in page
    assert "fotos" not in page


def test_an_image_behind_a_link_out_of_the_folder_is_not_read(build, workspace, tmp_path):
    (tmp_path / "secret.png").write_bytes(b"secret")
    folder = workspace({"knowledge/es/devoluciones.md": ARTICLE.replace("TEXT", "![x](a.png)")})
    (folder / "knowledge/es/a.png").symlink_to(tmp_path / "secret.png")
    built, out = build({})
    assert [problem.code.name for problem in built.problems] == ["KB212"]
    assert not (out / "static/images").exists()
