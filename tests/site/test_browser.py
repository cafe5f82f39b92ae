"""In a real browser: the search, links between pages, and that nothing runs that shouldn't."""

from pathlib import Path

import pytest

from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.search.measures import measure
from kb_trainer.search.questions import rank_of
from kb_trainer.services.find import Filters
from kb_trainer.services.findability import read_all
from kb_trainer.services.open_index import open_finder
from kb_trainer.services.watch import Watch
from kb_trainer.site.addresses import PAGES


def ask(page, words):
    field = page.locator("form.search input").first
    field.fill("")
    field.press_sequentially(words)
    page.wait_for_function(
        "words => document.querySelector('form.search').dataset.shown === words", arg=words
    )
    return [link.get_attribute("href") for link in page.locator(".results ol a").element_handles()]


QUESTIONS = {
    "as written": ("devolver sin ticket", "#DEV-3"),
    "with a typo": ("devolver sin tiket", "#DEV-3"),
    "without accents": ("cuanto dura la garantia", "#GAR-1"),
    "another form": ("me devolvieron el dinero", "#PAG-2"),
    "by id": ("dev-2", "#DEV-2"),
}


@pytest.mark.parametrize(("words", "clause"), QUESTIONS.values(), ids=QUESTIONS)
def test_a_customer_finds_the_clause(page, address, words, clause):
    page.goto(f"{address}/es/index.html")
    hits = ask(page, words)
    assert any(hit.endswith(clause) for hit in hits[:3]), hits
    assert page.locator(".results mark").count() > 0


CUT = "one => { one.value = one.placeholder; return one.scrollWidth - one.clientWidth; }"


@pytest.mark.parametrize("width", [360, 1024, 1100, 1280])
@pytest.mark.parametrize("name", ["es/contacto", "en/contact", "es/index", "en/index"])
def test_what_stands_in_the_search_box_can_be_read_whole(open_page, address, name, width):
    page = open_page(viewport={"width": width, "height": 800})
    page.goto(f"{address}/{name}.html")
    assert page.get_by_role("searchbox").evaluate(CUT) <= 0


@pytest.mark.parametrize("begun", ["mi", "mi p", "mi pa"])
def test_a_question_that_is_only_begun_is_not_told_that_it_finds_nothing(page, address, begun):
    page.goto(f"{address}/es/index.html")
    assert ask(page, begun) == []
    assert page.locator(".results").is_hidden()
    page.keyboard.press("Enter")
    page.locator(".results").get_by_text("No hemos encontrado nada").wait_for()


PUBLIC = "---\nid: {0}\ntitle: {1}\naudience: public\nlanguage: es\n---\n{2}\n"
SPELT = {
    f"knowledge/y{n}.md": PUBLIC.format(f"Y{n}", f"Nota {n}", "El año pasado.") for n in range(4)
} | {"knowledge/o.md": PUBLIC.format("O", "Otra", "El ano.")}


@pytest.mark.parametrize(("words", "place"), [("ano", 0), ("año", -1)])
def test_what_is_typed_is_above_what_is_only_folded(page, build, words, place):
    _, out = build(SPELT)
    page.goto((out / "es/index.html").as_uri())
    hits = ask(page, words)
    assert len(hits) == len(SPELT)
    assert hits[place].endswith("/o.html")


def test_one_word_finds_the_article_of_that_title_first(page, address):
    page.goto(f"{address}/es/index.html")
    assert "devoluciones.html#DEV-" in ask(page, "devolucion")[0]


def test_search_also_works_from_a_folder(page, example_site):
    page.goto((example_site / "en/index.html").as_uri())
    assert any(hit.endswith("#DEV-3") for hit in ask(page, "lost my receipt")[:4])


def test_nothing_is_fetched_before_the_first_question(page, address):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/es/articulos/devoluciones.html")
    page.wait_for_load_state("networkidle")
    assert len(asked) <= 6
    assert all(url.startswith(address) for url in asked)
    assert not any("/search" in url for url in asked)


def test_results_are_reached_and_left_with_the_keyboard(page, address):
    page.goto(f"{address}/es/index.html")
    ask(page, "garantia")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.results') !== null")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.locator(".results").first.is_hidden()
    assert page.evaluate("document.activeElement.name") == "q"


NOTHING = {
    "a word like others": ("es/articulos/devoluciones.html", "rembolzo", ["reembolso"]),
    "two of them": ("es/index.html", "rembolzo grantiya", ["reembolso", "garantía"]),
    "a word like no other": ("es/index.html", "xyzzyq", []),
    "in English": ("en/index.html", "worrantee", ["warranty"]),
}


@pytest.mark.parametrize(("path", "words", "nearest"), NOTHING.values(), ids=NOTHING)
def test_no_result_gives_the_nearest_words_topics_and_the_way_to_a_person(
    page, address, path, words, nearest
):
    page.goto(f"{address}/{path}")
    assert ask(page, words) == []
    offered = page.locator(".results .help a").all_inner_texts()
    assert set(nearest) <= set(offered)
    assert bool(offered) == bool(nearest)
    ways = page.locator(".results .chips a").evaluate_all("all => all.map(a => a.href)")
    person, everything = [way.rsplit("/", 1)[1] for way in ways[:2]]
    assert person in {"contacto.html", "contact.html"}
    assert everything == "a-z.html"
    assert sum("/temas/" in way or "/topics/" in way for way in ways) > 1
    if nearest:
        page.locator(".results .help a").first.click()
        page.locator(".results ol mark").first.wait_for()


def test_a_search_that_cannot_be_loaded_says_where_to_go(open_page, example_site):
    page = open_page()
    page.route("**/search/**", lambda route: route.fulfill(status=200, body="0"))
    page.goto((example_site / "es/index.html").as_uri())
    page.locator("form.search input").press_sequentially("garantia")
    page.locator(".results .chips .person").wait_for()


def test_a_search_can_be_linked(page, address):
    page.goto(f"{address}/es/buscar.html?q=garantia")
    page.locator(".results .title").first.wait_for()


def test_the_switch_of_language_stays_on_the_page(page, address):
    page.goto(f"{address}/es/articulos/devoluciones.html")
    page.get_by_role("link", name="English").click()
    assert page.url.endswith("/en/articles/returns.html")
    assert page.locator("html").get_attribute("lang") == "en"


def test_a_citation_is_copied_with_id_version_and_link(page, address):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}/es/articulos/devoluciones.html")
    page.locator("#DEV-1 button.copy").click()
    page.get_by_text("Copiado").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "cláusula DEV-1, versión 3" in copied
    assert copied.endswith("/es/c/v3/DEV-1.html")
    page.goto(f"{address}/es/c/v3/DEV-1.html")
    page.wait_for_url("**/es/articulos/devoluciones.html#DEV-1")


def test_a_citation_of_an_older_version_leads_to_what_it_said(page, address):
    page.goto(f"{address}/es/c/v1/DEV-1.html")
    page.wait_for_url("**/es/versiones/v1/DEV.html#DEV-1")
    clause = page.locator("#DEV-1")
    told = clause.inner_text()
    assert "Esta versión estuvo en vigor del 15 de enero de 2024 al 12 de enero de 2025." in told
    assert "Hoy dice otra cosa." in told
    assert "Tiene 15 días naturales para devolver" in told.replace("\u00a0", " ")
    clause.get_by_text("Qué ha cambiado desde entonces").click()
    assert clause.locator("ins", has_text="30").first.is_visible()
    assert page.locator("#DEV-4").get_by_text("Hoy dice lo mismo.").is_visible()
    clause.get_by_role("link", name="Ver este punto hoy").click()
    page.wait_for_url("**/es/articulos/devoluciones.html#DEV-1")
    page.get_by_text("Versiones de esta página").click()
    page.get_by_role("link", name="Versión 2, del 13 de enero de 2025").click()
    page.wait_for_url("**/es/versiones/v2/DEV.html")


HOSTILE = [
    "<script>document.title='ran'</script>",
    "<img src=x onerror=\"document.title='ran'\">",
    "<svg onload=\"document.title='ran'\">",
    "[x](javascript:document.title='ran')",
    "</script><script>document.title='ran'</script>",
    "'\"><script>document.title='ran'</script>",
    "{# x #} {% raw %} ${document.title='ran'}",
    "</title><script>document.title='ran'</script>",
    "data:text/html,<script>document.title='ran'</script>",
    "&lt;script&gt;document.title='ran'&lt;/script&gt;",
    "<a href='https://bаnk.example'>bank.example</a>",
]


def hostile_files() -> dict[str, str]:
    files = {}
    for number, harm in enumerate(HOSTILE):
        quoted = "'" + harm.replace("'", "''") + "'"
        files[f"knowledge/h{number}.md"] = (
            f"---\nid: H{number}\ntitle: {quoted}\nsummary: {quoted}\nowner: {quoted}\nversion: 1\n"
            f"effective: 2026-01-01\naudience: public\nlanguage: es\ntopics: [{quoted}]\n"
            f"clauses:\n  HOS-{number}:\n    why: {quoted}\n    say: {quoted}\n"
            f"    contingency: {quoted}\n    limits: [{{what: {quoted}, instead: {quoted}}}]\n"
            f"    exceptions: [{{who: {quoted}, grant: {quoted}}}]\n"
            f"    next: [{{step: {quoted}, who: {quoted}, by: {quoted}}}]\n---\n\n"
            f"Palabra clave. {harm}\n\n## HOS-{number} · {harm}\n\n{harm}\n"
        )
    doubled = [one.replace("'", "''") for one in HOSTILE]
    routes = ", ".join(f"{{kind: chat, value: '{one}'}}" for one in doubled[:6])
    files["kb_trainer.yaml"] = (
        f"company: '{doubled[0]}'\nlanguages: [es]\n"
        f"contact: [{routes}]\nsite: {{feedback: 'javascript:alert(1)'}}\n"
    )
    return files


def test_nothing_that_a_file_holds_runs_in_a_page(page, build):
    built, out = build(hostile_files())
    assert built.articles == {"es": len(HOSTILE)}
    paths = [path for path in out.rglob("*.html") if path.parent.name != "c" and path.stem != "404"]
    assert len(paths) > len(HOSTILE)
    for path in paths:
        visit(page, path)
    page.goto((out / "es/index.html").as_uri())
    ask(page, "palabra clave script")
    assert page.title() != "ran"


def visit(page, path: Path) -> None:
    page.goto(path.as_uri())
    assert page.title() != "ran"
    scripts = page.locator("script:not([src]):not([type='application/ld+json'])")
    assert scripts.count() == 0
    targets = page.locator("a[href]").evaluate_all("all => all.map(a => a.protocol)")
    assert set(targets) <= {"file:", "https:", "http:", "mailto:", "tel:"}


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_browser_finds_what_the_terminal_finds(page, example_site, root, language):
    """The same questions, the same analysis and ranking: at most .05 of MRR@10 apart."""
    workspace = find_workspace(root, root)
    questions = [one for one in read_all(workspace)[0] if one.language == language]
    finder = open_finder(root, root, Watch())
    terminal = []
    for one in questions:
        hits = finder.find(one.ask, 10, Filters(audience="public", language=language)).hits
        terminal.append(rank_of(one, [hit.document.clause for hit in hits]))
    page.goto((example_site / language / PAGES[language]["search"]).as_uri())
    page.add_script_tag(url="../static/search.js")
    found = page.evaluate(
        "async questions => { const all = [];"
        " for (const one of questions) all.push(await kbSearch.ask(one)); return all; }",
        [one.ask for one in questions],
    )
    browser = [
        rank_of(one, [path.partition("#")[2] for path in paths])
        for one, paths in zip(questions, found, strict=True)
    ]
    assert measure(browser).mrr == pytest.approx(measure(terminal).mrr, abs=0.05)
