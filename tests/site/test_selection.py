import datetime as dt

import pytest

from kb_trainer.services.serve_site import Preview
from kb_trainer.services.site_inputs import Wanted

DAY = dt.date(2026, 11, 22)
PAGE = "---\nid: A\ntitle: Página\nlanguage: es\nFRONT\n---\nPalabras que solo dice esta página.\n"
CASES = {
    "public": ("audience: public", True),
    "internal": ("audience: internal", False),
    "nothing said": ("owner: Tienda", False),
    "a draft": ("audience: public\ndraft: true", False),
    "in force today": ("audience: public\neffective: 2026-11-22", True),
    "in force tomorrow": ("audience: public\neffective: 2026-11-23", False),
    "misspelt": ("audience: publico", False),
    "a wrong date": ("audience: public\neffective: mañana", False),
    "front matter not closed": ("audience: public\n...x", False),
}


@pytest.mark.parametrize(("front", "published"), CASES.values(), ids=CASES)
def test_publication_is_denied_unless_all_speaks_for_it(build, front, published):
    built, out = build({"knowledge/a.md": PAGE.replace("FRONT", front)})
    assert (built.articles == {"es": 1}) is published
    traces = [path for path in out.rglob("*") if path.is_file() and "solo dice" in _text(path)]
    assert bool(traces) is published
    assert any("a.html" in path.name for path in out.rglob("*.html")) is published


def _text(path):
    return path.read_bytes().decode("utf-8", "replace")


@pytest.mark.parametrize(("audience", "articles"), [("public", {"es": 1}), ("internal", {})])
def test_plain_articles_follow_the_setting(build, audience, articles):
    settings = f"company: Prueba\narticles: {{audience: {audience}}}\ncontact: [900 000 000]\n"
    text = "# Hola\n\nEsto es un texto en español para los que leen.\n"
    built, _ = build({"kb_trainer.yaml": settings, "knowledge/hola.md": text})
    assert built.articles == articles
    assert not built.left_out


def test_an_article_that_leans_on_one_that_falls_away_falls_too(build):
    """A (other language) has the fact, B shows it, C shows a fact of B."""

    def policy(id_, language, text, fact=""):
        return (
            f"---\nid: {id_}\ntitle: {id_}\naudience: public\nlanguage: {language}\nversion: 1\n"
            f"owner: X\nclauses:\n  {id_}-1:\n    contingency: Llame.\n{fact}---\n\n"
            f"## {id_}-1 · T\n\n{text}\n"
        )

    built, _ = build(
        {
            "kb_trainer.yaml": "company: P\nlanguages: [es]\ncontact: [900 000 000]\n",
            "knowledge/a.md": policy("AAA", "en", "Text", "    facts: {plazo: 3 days}\n"),
            "knowledge/b.md": policy(
                "BBB", "es", "{{ AAA-1.plazo }}", "    facts: {plazo: 4 days}\n"
            ),
            "knowledge/c.md": policy("CCC", "es", "{{ BBB-1.plazo }}"),
            "knowledge/d.md": policy("DDD", "es", "Sola."),
        }
    )
    assert built.articles == {"es": 1}
    assert built.left_out == ("knowledge/b.md", "knowledge/c.md")


def test_a_preview_may_show_drafts_and_marks_them(workspace):
    folder = workspace(
        {
            "kb_trainer.yaml": "company: P\ncontact: [900 000 000]\n",
            "knowledge/a.md": PAGE.replace("FRONT", "audience: public\ndraft: true"),
            "knowledge/b.md": PAGE.replace("id: A", "id: B").replace("FRONT", "audience: internal"),
        }
    )
    wanted = Wanted(day=DAY, drafts=True, preview=True)
    preview = Preview(folder, wanted, told=pytest.fail)
    preview.make()
    files = preview.files
    page = files["es/articulos/a.html"].decode()
    assert 'class="banner draft"' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "es/articulos/b.html" not in files
