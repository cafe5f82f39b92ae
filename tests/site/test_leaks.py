import datetime as dt
import json

import pytest

from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.check_site import check_site
from kb_trainer.services.site_inputs import Wanted
from kb_trainer.site.leaks import Leak, Scan, Sources

HIDDEN = {
    "knowledge/internal.md": (
        "author: marta.ruiz@brezal.example\n"
        "Los clientes que llaman tres veces en un mes pasan a una lista aparte.\n"
        "Código interno para supervisores: no decirlo."
    ),
    "drills/d.yaml": "need: Quiere que alguien le diga por qué tardó tanto el técnico aquel día",
}
SOURCES = Sources(
    public=("Los clientes que llaman reciben respuesta el mismo día.", "Escriba a ayuda@x.example"),
    hidden=HIDDEN,
    paths=frozenset(HIDDEN),
    root="/home/marta/empresa",
)
CASES = {
    "a sentence": ("<p>que llaman tres veces en un mes pasan a una lista</p>", "text"),
    "with tags in it": ("<p>tres <b>veces en</b> un mes pasan a una&nbsp;lista aparte</p>", "text"),
    "in an attribute": ('<p title="veces en un mes pasan a una lista aparte">x</p>', "text"),
    "in capitals": ("<p>TRES VECES EN UN MES PASAN A UNA LISTA APARTE</p>", "text"),
    "a short line": ("<p>Código interno para supervisores: no decirlo.</p>", "text"),
    "a drill's need": ("<p>Quiere que alguien le diga por qué tardó tanto</p>", "text"),
    "a comment": ("<p>x</p><!-- pendiente -->", "comment"),
    "an e-mail": ("<p>marta.ruiz@brezal.example</p>", "email"),
    "a path": ("<p>knowledge/internal.md</p>", "path"),
    "a folder": ("<p>/home/marta/empresa/x</p>", "path"),
    "public words": ("<p>Los clientes que llaman reciben respuesta el mismo día.</p>", None),
    "a public e-mail": ("<p>ayuda@x.example</p>", None),
    "another file": ("<p>README.md</p>", None),
}


@pytest.mark.parametrize(("page", "kind"), CASES.values(), ids=CASES)
def test_traces_are_found_and_public_words_are_none(page, kind):
    found = list(Scan(SOURCES, ()).look("es/a.html", page.encode()))
    assert [leak.kind for leak in found] == ([kind] if kind else [])


def test_json_and_scripts_are_read_too():
    text = "Los clientes que llaman tres veces en un mes pasan a una lista aparte."
    for path, data in (
        ("policies.json", json.dumps({"x": text}, ensure_ascii=False)),
        ("search/es/units-0.js", f'kbSearch.take("x",{json.dumps([text], ensure_ascii=False)});'),
    ):
        (leak,) = Scan(SOURCES, ()).look(path, data.encode())
        assert (leak.kind, leak.source) == ("text", "knowledge/internal.md")


def test_what_is_published_elsewhere_is_no_leak():
    sources = Sources((HIDDEN["knowledge/internal.md"],), HIDDEN, frozenset(HIDDEN), "/x/y")
    page = "<p>que llaman tres veces en un mes pasan a una lista aparte</p>"
    assert list(Scan(sources, ()).look("a.html", page.encode())) == []


def test_the_source_is_named():
    page = b"<p>que llaman tres veces en un mes pasan a una lista</p>"
    (leak,) = Scan(SOURCES, ()).look("es/a.html", page)
    assert leak == Leak(
        "es/a.html", "text", "tres veces en un mes pasan a una", "knowledge/internal.md"
    )


def test_comments_and_foreign_front_matter_of_a_public_article_stay_inside(build):
    text = (
        "---\ntitle: Horario\naudience: public\nlanguage: es\nauthor: Marta Ruiz, jefa de turno de "
        "tarde en Soria\nreviewer: marta.ruiz@brezal.example\n---\n\n"
        "Abrimos a las nueve.\n\n<!-- Preguntar a Legal si esto vale también para Ceuta -->\n"
    )
    built, out = build({"knowledge/horario.md": text})
    assert not built.stopped
    for path in out.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"Marta" not in data
            assert b"marta.ruiz" not in data
            assert b"Preguntar a Legal" not in data


def test_a_checked_site_is_compared_with_its_workspace(build, tmp_path):
    inner = "Los clientes que llaman tres veces en un mes pasan a una lista aparte."
    built, out = build(
        {
            "knowledge/a.md": "---\ntitle: A\naudience: public\nlanguage: es\n---\nTexto.\n",
            "knowledge/b.md": f"---\ntitle: B\naudience: internal\n---\n{inner}\n",
        }
    )
    page = out / "es/articulos/a.html"
    page.write_text(page.read_text("utf-8").replace("Texto.", inner), "utf-8")
    folder = tmp_path / "workspace"
    wanted = Wanted(day=dt.date(2026, 11, 22))
    problems = check_site(out, find_workspace(folder, folder), wanted)
    assert {problem.code.name for problem in problems} == {"KB510"}
    assert built.held_back == 1
