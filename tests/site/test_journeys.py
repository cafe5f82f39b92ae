"""What people come for, from the first page to the end, in a real browser."""

import re
import signal
import subprocess
import sys

import pytest

PHONE = {"viewport": {"width": 375, "height": 667}, "has_touch": True, "is_mobile": True}
DESKTOP = {"viewport": {"width": 1280, "height": 800}}
LATE = "mi paquete no llega"
PERSON = "900 000 214"
IN_SIGHT = """id => {
  const box = document.getElementById(id).getBoundingClientRect();
  return box.top >= 0 && box.top < innerHeight;
}"""


def tab_to(page, name, role="link"):
    """Press Tab until the link or field of that name has the focus."""
    wanted = page.get_by_role(role, name=name, exact=True).first
    for _ in range(120):
        page.keyboard.press("Tab")
        if wanted.evaluate("one => one === document.activeElement"):
            return
    pytest.fail(f"Tab does not reach {name}")


def ends_at_a_person(page):
    page.wait_for_url("**/es/contacto.html")
    call = page.get_by_role("main").get_by_role("link", name=PERSON)
    assert call.get_attribute("href") == "tel:900000214"


def reads_the_clause(page):
    page.wait_for_url("**/es/articulos/*.html#ENV-2")
    page.wait_for_function(IN_SIGHT, arg="ENV-2")


@pytest.mark.parametrize(
    ("screen", "press"), [(DESKTOP, "click"), (PHONE, "tap")], ids=["mouse", "phone"]
)
def test_a_late_parcel(open_page, address, screen, press):
    page = open_page(**screen)
    page.goto(f"{address}/es/index.html")
    getattr(page.get_by_role("searchbox"), press)()
    page.keyboard.type(LATE)
    hit = page.get_by_role("search").get_by_role("link", name=re.compile("^Si su paquete"))
    getattr(hit, press)()
    reads_the_clause(page)
    getattr(page.get_by_role("link", name="Hablar con una persona"), press)()
    ends_at_a_person(page)


def test_a_late_parcel_with_the_keyboard_alone(open_page, address):
    page = open_page(**DESKTOP)
    page.goto(f"{address}/es/index.html")
    tab_to(page, "Buscar en la ayuda", "searchbox")
    page.keyboard.type(LATE)
    hit = page.get_by_role("search").get_by_role("link", name=re.compile("^Si su paquete"))
    hit.wait_for()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
        if hit.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.press("Enter")
    reads_the_clause(page)
    tab_to(page, "Todas las formas de contacto y reclamaciones")
    page.keyboard.press("Enter")
    ends_at_a_person(page)


def test_a_late_parcel_without_script(open_page, address):
    page = open_page(java_script_enabled=False, **PHONE)
    page.goto(f"{address}/")
    page.wait_for_url("**/es/index.html")
    page.get_by_role("link", name="Si su paquete se retrasa").click()
    assert page.url.endswith("#ENV-2")
    assert page.get_by_role("link", name=PERSON).count() == 1
    page.get_by_role("link", name="Hablar con una persona").click()
    ends_at_a_person(page)


def test_a_search_without_script_leads_to_all_there_is(open_page, address):
    page = open_page(java_script_enabled=False, **PHONE)
    page.goto(f"{address}/es/articulos/devoluciones.html")
    page.get_by_role("searchbox").fill(LATE)
    page.keyboard.press("Enter")
    page.wait_for_url("**/es/buscar.html?q=*")
    main = page.get_by_role("main")
    assert main.get_by_role("link", name="Entrega e instalación").is_visible()
    main.get_by_role("link", name="De la A a la Z").click()
    page.get_by_role("link", name="Si su paquete se retrasa").click()
    assert page.url.endswith("#ENV-2")


TYPED = {
    "a letter other": ("mi pakete no llega", "ENV-2"),
    "letters swapped": ("devolver sin tikcet", "DEV-3"),
    "no accents": ("cuanto dura la garantia", "GAR-1"),
    "a letter less, no accents": ("cuando me devolveis el diner", "PAG-2"),
    "capitals and signs": ("¿¿DEVOLVER SIN TICKETT??", "DEV-3"),
}


@pytest.mark.parametrize(("typed", "clause"), TYPED.values(), ids=TYPED)
def test_a_customer_types_with_typos_and_no_accents(open_page, address, typed, clause):
    page = open_page(**PHONE)
    page.goto(f"{address}/es/index.html")
    page.get_by_role("searchbox").tap()
    page.keyboard.type(typed, delay=20)
    page.keyboard.press("Enter")
    page.locator(f".results li:nth-child(-n + 3) a[href$='#{clause}']").tap()
    page.wait_for_url(f"**#{clause}")
    page.wait_for_function(IN_SIGHT, arg=clause)


def test_an_auditor_who_follows_an_old_citation_is_told_of_the_newer_version(page, address):
    page.goto(f"{address}/es/c/DEV-1.html?v=1")
    page.wait_for_url("**/es/articulos/devoluciones.html?v=1#DEV-1")
    banner = page.locator(".cited")
    assert banner.is_visible()
    assert "versión 1" in banner.inner_text()
    banner.get_by_role("link").click()
    page.wait_for_url("**/es/versiones/v1/DEV.html")
    page.goto(f"{address}/es/c/DEV-1.html?v=3")
    page.wait_for_url("**/devoluciones.html?v=3#DEV-1")
    assert page.locator(".cited").is_hidden()


ARTICLE = "---\nid: CAM\ntitle: Cambios\naudience: public\nlanguage: es\n---\nEn {0} días.\n"
ASKS_FOR_THE_NEXT = re.compile(r"/-/version\?after=.")


@pytest.fixture
def preview(workspace):
    """The live preview as a supervisor starts it: folder, and the address it tells."""
    folder = workspace(
        {
            "kb_trainer.yaml": "company: Prueba\ncontact: [900 000 000]\n",
            "knowledge/cambios.md": ARTICLE.format(14),
        }
    )
    server = subprocess.Popen(
        [sys.executable, "-m", "kb_trainer", "site", "serve", "--port", "0"],
        cwd=folder,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    line = server.stderr.readline()
    yield folder, re.search(r"http://127\.0\.0\.1:\d+", line)[0]
    server.send_signal(signal.SIGINT)
    server.wait(10)
    server.stderr.close()


def test_a_supervisor_edits_and_sees_it(preview, open_page):
    folder, address = preview
    page = open_page(**DESKTOP)
    with page.expect_request(ASKS_FOR_THE_NEXT):
        page.goto(f"{address}/es/articulos/cambios.html")
    assert page.get_by_text("En 14 días.").is_visible()
    for days in (30, 60):
        with page.expect_request(ASKS_FOR_THE_NEXT):
            (folder / "knowledge/cambios.md").write_text(ARTICLE.format(days), "utf-8")
        assert page.get_by_text(f"En {days} días.").is_visible()
    page.get_by_role("searchbox").press_sequentially("60 dias")
    page.locator(".results mark").first.wait_for()
