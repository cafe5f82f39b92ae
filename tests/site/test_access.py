"""For all: what screen readers, keyboards, large type, few colours and paper make of each page."""

import re
from pathlib import Path

import html5lib
import pytest
from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
KIND = re.compile(r'data-page="(\w+)"')
LEADS_ON = re.compile(r'<meta http-equiv="refresh"[^>]*>|<script[^>]*redirect\.js[^>]*></script>')


@pytest.fixture(scope="session")
def samples(example_site) -> list[str]:
    """Give a page of each kind in each language."""
    found = {}
    for path in sorted(example_site.rglob("*.html")):
        place = path.relative_to(example_site).as_posix()
        kind = KIND.search(path.read_text("utf-8"))
        found.setdefault((place[:3], kind[1] if kind else "redirect"), place)
    assert len(found) > 20
    return list(found.values())


def go(page, address, place):
    """Open a page, also one that would lead on at once."""

    def hold(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=LEADS_ON.sub("", answer.text()))

    page.route(f"**/{place}", hold)
    page.goto(f"{address}/{place}")


def ask(page, words):
    page.locator("form.search input").first.fill(words)
    page.wait_for_function(
        "words => document.querySelector('form.search').dataset.shown === words", arg=words
    )


def violations(page):
    found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    return [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(open_page, address, samples, width, scheme):
    page = open_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    for place in samples:
        go(page, address, place)
        assert violations(page) == [], place
    for words in ("garantia", "garanita", "rembolzo"):
        page.goto(f"{address}/es/articulos/devoluciones.html")
        ask(page, words)
        assert violations(page) == [], words


FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_at_400_percent_nothing_scrolls_sideways(open_page, address, samples, direction):
    """1280 by 1024 pixels at 400 %, as WCAG 1.4.10 has it, also written from right to left."""
    page = open_page(viewport={"width": 320, "height": 256}, reduced_motion="reduce")
    for place in samples:
        go(page, address, place)
        page.evaluate("direction => { document.documentElement.dir = direction; }", direction)
        assert page.evaluate(FITS), place
    page.goto(f"{address}/es/articulos/devoluciones.html")
    page.evaluate("direction => { document.documentElement.dir = direction; }", direction)
    ask(page, "garantia")
    assert page.evaluate(FITS)


def test_the_stylesheet_knows_no_left_and_no_right(root):
    style = (root / "site_templates/static/site.css").read_text("utf-8")
    assert re.findall(r"[\w-]*\b(?:left|right)\b", style) == []


RINGED = """() => {
  const one = document.activeElement;
  if (one === document.body) { return null; }
  const ringed = (part) => {
    const style = getComputedStyle(part);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) ||
      style.boxShadow !== "none";
  };
  const box = one.getBoundingClientRect();
  const seen = box.bottom > 0 && box.top < innerHeight && box.width > 1 && box.height > 1;
  const name = one.outerHTML.slice(0, 120);
  const field = one.closest(".field");
  return [name, seen && (ringed(one) || (field !== null && ringed(field)))];
}"""


@pytest.mark.parametrize("colours", ["none", "active"])
@pytest.mark.parametrize("place", ["index", "articulos/devoluciones", "buscar", "contacto"])
def test_the_focus_is_always_seen(open_page, address, place, colours):
    page = open_page(
        viewport={"width": 1280, "height": 720}, reduced_motion="reduce", forced_colors=colours
    )
    page.goto(f"{address}/es/{place}.html")
    reached = []
    while True:
        page.keyboard.press("Tab")
        focused = page.evaluate(RINGED)
        if focused is None:
            break
        name, is_seen = focused
        assert is_seen, name
        reached.append(name)
    assert any('name="q"' in name for name in reached)
    assert any("contacto.html" in name for name in reached)


def test_the_first_tab_skips_to_the_content(open_page, address):
    page = open_page()
    page.goto(f"{address}/es/articulos/devoluciones.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


TOLD = {
    "found": ("garantia", r"^\d+ resultados$"),
    "corrected": ("garanita", r"^Mostramos resultados de «garantía»\. \d+ resultados$"),
    "nothing": ("rembolzo", r"^No hemos encontrado nada.*reembolso"),
}


@pytest.mark.parametrize(("words", "told"), TOLD.values(), ids=TOLD)
def test_screen_readers_are_told_what_was_found(page, address, words, told):
    page.goto(f"{address}/es/index.html")
    status = page.get_by_role("search").get_by_role("status")
    assert status.inner_text() == ""
    ask(page, words)
    page.wait_for_function("() => document.querySelector('.status').textContent !== ''")
    assert re.search(told, status.inner_text())
    page.keyboard.press("Escape")
    assert status.inner_text() == ""


MOVING = """() => Array.from(document.querySelectorAll("*")).filter((one) => {
  const style = getComputedStyle(one);
  return style.scrollBehavior !== "auto" || style.animationName !== "none" ||
    style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
}).length"""


def test_who_wants_no_motion_gets_none(open_page, address, samples):
    page = open_page(reduced_motion="reduce")
    for place in samples:
        go(page, address, place)
        assert page.evaluate(MOVING) == 0, place


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_there_is_the_text_and_nothing_else(open_page, address, scheme):
    page = open_page(viewport={"width": 700, "height": 900}, color_scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    page.goto(f"{address}/es/articulos/devoluciones.html")
    for shown in ("h1", ".facts", "#DEV-2", "#DEV-2 .limits", ".reviewed"):
        assert page.locator(shown).first.is_visible(), shown
    for hidden in (".top nav", "form.search", ".contents", ".copy", ".reach", ".bottom nav"):
        assert page.locator(hidden).first.is_hidden(), hidden
    style = page.evaluate(
        "() => { const style = getComputedStyle(document.body);"
        " return [style.backgroundColor, style.color]; }"
    )
    assert style == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert page.evaluate(FITS)


def test_each_page_is_html_without_errors(example_site):
    parser = html5lib.HTMLParser(strict=True)
    paths = list(Path(example_site).rglob("*.html"))
    assert len(paths) > 100
    for path in paths:
        document = parser.parse(path.read_text("utf-8"))
        ids = [one.get("id") for one in document.iter() if one.get("id")]
        assert len(ids) == len(set(ids)), path
