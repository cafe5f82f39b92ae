"""The folder: swapped in whole, refused when it isn't ours, the same bytes each time."""

import datetime as dt
import json
import shutil
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kb_trainer.errors import UserError
from kb_trainer.i18n.say import say
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.build_site import build_site
from kb_trainer.services.check_site import check_site
from kb_trainer.services.site_folder import MARKER, check_place, staging
from kb_trainer.services.site_inputs import Wanted

DAY = dt.date(2026, 11, 22)
ARTICLE = "---\ntitle: {name}\naudience: public\nlanguage: es\n---\nTexto de {name}.\n"


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def article(name: str) -> str:
    return ARTICLE.format(name=name)


def test_the_example_company_is_published_in_both_languages_without_a_problem(example_site, root):
    pages = files_in(example_site)
    assert check_site(example_site, find_workspace(root, root), Wanted(day=DAY)) == []
    for language, folder in (("es", "articulos"), ("en", "articles")):
        assert sum(path.startswith(f"{language}/{folder}/") for path in pages) >= 10
    assert not any("interno" in path for path in pages)


def test_the_same_input_gives_the_same_bytes_wherever_it_stands(example_site, root, tmp_path):
    for name in ("kb_trainer.yaml", "knowledge", "drills", "versions"):
        source = root / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / "other" / name)
        else:
            (tmp_path / "other").mkdir(exist_ok=True)
            shutil.copy(source, tmp_path / "other" / name)
    workspace = find_workspace(tmp_path / "other", tmp_path)
    build_site(workspace, tmp_path / "site", Wanted(day=DAY))
    assert files_in(tmp_path / "site") == files_in(example_site)


def test_a_build_after_an_edit_gives_the_bytes_of_a_clean_build(build, tmp_path, monkeypatch):
    names = [f"Página {n}" for n in range(12)]
    _, out = build({f"knowledge/p{n}.md": article(name) for n, name in enumerate(names)})
    (tmp_path / "workspace/knowledge/p5.md").write_text(article("Otra cosa"), "utf-8")
    (tmp_path / "workspace/knowledge/p6.md").unlink()
    build({"knowledge/p90.md": article("Nueva")})
    after = files_in(out)
    monkeypatch.setenv("KB_TRAINER_CACHE", str(tmp_path / "empty cache"))
    build({})
    assert files_in(out) == after
    assert "es/articulos/p90.html" in after
    assert "es/articulos/p6.html" not in after


def test_a_damaged_cache_is_thrown_away(build, tmp_path, monkeypatch):
    monkeypatch.setenv("KB_TRAINER_CACHE", str(tmp_path / "cache"))
    _, out = build({"knowledge/a.md": article("A")})
    before = files_in(out)
    for path in (tmp_path / "cache").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-3] + b"xyz")
    build({})
    assert files_in(out) == before


def test_a_build_that_fails_leaves_the_site_as_it_was(build, tmp_path):
    _, out = build({"knowledge/a.md": article("A")})
    before = files_in(out)

    def fail():
        with staging(out) as place:
            place.write("new.html", b"new")
            raise OSError(28, "No space left on device")

    with pytest.raises(UserError, match=r"site\.cannot_write"):
        fail()
    assert files_in(out) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_killed_build_leaves_the_site_as_it_was(build):
    _, out = build({"knowledge/a.md": article("A")})
    before = files_in(out)

    def kill():
        with staging(out) as place:
            place.write("new.html", b"new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        kill()
    assert files_in(out) == before


def test_a_folder_that_holds_something_else_is_refused(tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/a.jpg").write_bytes(b"x")
    with pytest.raises(UserError, match=r"site\.not_ours"):
        check_place(tmp_path / "photos")
    with pytest.raises(UserError, match=r"site\.not_a_folder"):
        check_place(tmp_path / "photos/a.jpg")


def test_an_empty_folder_and_an_older_site_are_taken(build, tmp_path):
    (tmp_path / "site").mkdir()
    _, out = build({"knowledge/a.md": article("A")})
    (out / "left over.html").write_text("old")
    build({})
    assert (out / MARKER).is_file()
    assert not (out / "left over.html").exists()
    assert (out.stat().st_mode & 0o777) == 0o755


def test_articles_with_errors_are_named_and_the_rest_published(build):
    built, out = build(
        {
            "knowledge/good.md": article("Buena"),
            "knowledge/bad.md": "---\ntitle: [\n---\nTexto.\n",
            "knowledge/latin.md": "espa\udcf1ol",
        }
    )
    assert built.left_out == ("knowledge/bad.md", "knowledge/latin.md")
    assert built.articles == {"es": 1}
    assert (out / "es/articulos/good.html").is_file()


def test_strict_stops_at_a_warning_and_leaves_the_old_site(build):
    _, out = build({"knowledge/a.md": article("A")})
    before = files_in(out)
    built, _ = build({"knowledge/b.md": article("B") + "\n[x](nada.md)\n"}, strict=True)
    assert built.stopped
    assert files_in(out) == before


def test_a_leak_always_stops(build):
    template = '{% extends "base.html" %}{% block main %}<!-- nota --><h1>x</h1>{% endblock %}'
    built, out = build({"knowledge/a.md": article("A"), "site_templates/statement.html": template})
    assert built.leaked
    assert built.stopped
    assert not out.exists()


class Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data):
        self.text += data


def words_of(markup: str) -> str:
    parser = Words()
    parser.feed(markup)
    return " ".join(parser.text.split())


def test_policies_json_says_what_the_pages_say(example_site):
    data = json.loads((example_site / "policies.json").read_text("utf-8"))
    assert {policy["language"] for policy in data["policies"]} == {"es", "en"}
    for policy in data["policies"]:
        path = policy["url"].removeprefix("https://ayuda.brezal.example/")
        page = words_of((example_site / path).read_text("utf-8"))
        for clause in policy["clauses"]:
            for told in (clause["title"], clause["say"], clause["why"], clause["contingency"]):
                assert " ".join(told.split()) in page
            for limit in clause["limits"]:
                assert " ".join(limit["what"].split()) in page
            for step in clause["next"]:
                assert " ".join(step["step"].split()) in page
            assert "{{" not in json.dumps(clause)


def test_each_citation_leads_to_its_clause(example_site):
    data = json.loads((example_site / "policies.json").read_text("utf-8"))
    for policy in data["policies"]:
        for clause in policy["clauses"]:
            link = clause["citation"].rsplit(" ", 1)[1]
            path, _, version = link.removeprefix("https://ayuda.brezal.example/").partition("?v=")
            # Where its version is kept, a citation has an address of its own.
            assert version == str(policy["version"]) or f"/v{policy['version']}/" in path
            page = (example_site / path).read_text("utf-8")
            assert f'.html#{clause["id"]}"' in page


def test_feeds_and_sitemap_are_well_formed_and_lead_to_pages(example_site):
    atom = "{http://www.w3.org/2005/Atom}"
    for path in ("es/cambios.xml", "en/changes.xml"):
        feed = ET.parse(example_site / path).getroot()  # noqa: S314  our own file
        entries = feed.findall(f"{atom}entry")
        dates = [entry.findtext(f"{atom}updated") for entry in entries]
        assert dates == sorted(dates, reverse=True)
        for entry in entries:
            href = entry.find(f"{atom}link").get("href")
            assert (example_site / href.removeprefix("https://ayuda.brezal.example/")).is_file()
    sitemap = ET.parse(example_site / "sitemap.xml").getroot()  # noqa: S314  our own file
    places = [one.text for one in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert len(places) == len(set(places)) > 40
    for place in places:
        assert (example_site / place.removeprefix("https://ayuda.brezal.example/")).is_file()
        assert "/c/" not in place
        assert not place.endswith("404.html")


def test_an_articles_size_does_not_grow_with_the_site(build):
    few = {f"knowledge/p{n:03}.md": article(f"Página {n:03}") for n in range(5)}
    _, out = build(few)
    small = len((out / "es/articulos/p001.html").read_bytes())
    build({f"knowledge/p{n:03}.md": article(f"Página {n:03}") for n in range(120)})
    assert len((out / "es/articulos/p001.html").read_bytes()) == small


def test_a_former_name_leads_to_the_page(build):
    text = article("Cambios de talla").replace(
        "language:", "aliases: [tallas, viejo/tallas]\nlanguage:"
    )
    _, out = build({"knowledge/es/cambios.md": text})
    for former in ("tallas", "viejo/tallas"):
        page = (out / f"es/articulos/{former}.html").read_text("utf-8")
        assert "articulos/cambios.html" in page


def test_a_companys_template_takes_the_place_of_ours_but_runs_no_code(build):
    own = '{% extends "base.html" %}{% block main %}<h1>Nuestra portada</h1>{% endblock %}'
    _, out = build({"knowledge/a.md": article("A"), "site_templates/home.html": own})
    assert "Nuestra portada" in (out / "es/index.html").read_text("utf-8")
    escape = "{{ ''.__class__.__mro__[1].__subclasses__() }}"
    with pytest.raises(UserError, match=r"site\.template_use"):
        build({"site_templates/home.html": escape})
    with pytest.raises(UserError, match=r"site\.template"):
        build({"site_templates/home.html": "{% if %}"})


def test_name_logo_and_colours_are_the_companys(build, workspace):
    folder = workspace({"knowledge/a.md": article("A")})
    (folder / "logo.png").write_bytes(b"\x89PNG")
    settings = (
        "company: Prueba\ncontact: [900 000 000]\n"
        "site: {name: Nuestra ayuda, logo: logo.png, colour: '#00ff00', accent: '#abc'}\n"
    )
    built, out = build({"kb_trainer.yaml": settings})
    assert not built.problems
    page = (out / "es/index.html").read_text("utf-8")
    assert "Nuestra ayuda" in page
    assert 'src="../static/logo.png"' in page
    assert (out / "static/logo.png").read_bytes() == b"\x89PNG"
    assert "--colour-dark:#00ff00" in (out / "static/site.css").read_text("utf-8")


def test_a_logo_outside_the_workspace_is_not_read(build, tmp_path):
    (tmp_path / "secret.png").write_bytes(b"secret")
    settings = "company: P\ncontact: [900 000 000]\nsite: {logo: ../secret.png}\n"
    built, out = build({"kb_trainer.yaml": settings, "knowledge/a.md": article("A")})
    assert [problem.code.name for problem in built.problems] == ["KB212"]
    assert not (out / "static/logo.png").exists()


def test_a_folder_that_cannot_be_written_is_one_clear_error(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError, match=r"site\.cannot_write"), staging(tmp_path / "file" / "x"):
        pytest.fail("there is no folder to write to")


def test_a_page_follows_what_it_shows_of_others(build, tmp_path, monkeypatch):
    head = "---\ntitle: {title}\naudience: public\nlanguage: es\n---\n"
    target = head.format(title="B") + "## Plazo\n\nTexto.\n"
    files = {
        "knowledge/a.md": head.format(title="A") + "Vea [el plazo](b.md#plazo).\n",
        "knowledge/b.md": target,
    }
    _, out = build(files)
    page = out / "es/articulos/a.html"
    assert 'href="../../es/articulos/b.html#plazo"' in page.read_text("utf-8")
    for changed in (target.replace("## Plazo", "## Otro"), target.replace("public", "internal")):
        before = page.read_bytes()
        build({"knowledge/b.md": changed})
        kept = files_in(out)
        assert page.read_bytes() != before
        monkeypatch.setenv("KB_TRAINER_CACHE", str(tmp_path / f"empty {len(changed)}"))
        build({})
        assert files_in(out) == kept


def test_a_leak_is_found_in_a_page_that_was_clean_before(build):
    words = "Los clientes que llaman tres veces en un mes pasan a una lista aparte."
    own = f'{{% extends "base.html" %}}{{% block main %}}<h1>{words}</h1>{{% endblock %}}'
    built, _ = build({"knowledge/a.md": article("A"), "site_templates/statement.html": own})
    assert not built.leaked
    hidden = f"---\ntitle: B\naudience: internal\n---\n{words}\n"
    built, _ = build({"knowledge/b.md": hidden})
    assert built.leaked


WRONG = {
    "a name that isn't there": "{{ nothing }}",
    "a message that isn't there": '{{ t("nada") }}',
    "a page that isn't there": '{{ to("nada") }}',
    "a day that is none": '{{ day("hoy") }}',
    "itself in itself": "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
    "half a tag": "{% if",
}


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_a_wrong_template_is_told_by_name(build, text):
    with pytest.raises(UserError) as wrong:
        build({"knowledge/a.md": article("A"), "site_templates/article.html": text})
    assert "article.html" in say("es", wrong.value.message, **wrong.value.details)
