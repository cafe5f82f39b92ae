"""Dates for customers on the contact page, and the page for auditors."""

import datetime as dt
import re

import pytest

from kb_trainer.knowledge.deadline import last_day
from kb_trainer.knowledge.fact import parse_fact
from kb_trainer.services.holiday_dates import holidays_of

DAY = dt.date(2026, 11, 22)
POLICY = """---
id: REC
title: Reclamaciones
owner: Atención
audience: public
language: es
clauses:
  REC-1:
    facts: {{uno: {figure}}}
    law: {{article: ES-10-2025/17.1, fact: uno}}
    contingency: Llamamos.
---

## REC-1 · Plazo

Respondemos.
"""
LAW = """kind: law
id: ES-10-2025
name: {es: Ley, en: Act}
region: ES
source: Diario
read: 2026-01-01
scope: {es: Todas., en: All.}
articles:
  "17.1":
    title: {es: Respuesta, en: Answer}
    rule: {es: En un año., en: Within a year.}
    most: 1 year
"""
SETTINGS = "company: P\nlanguages: [es]\ncontact: [900 000 000]\n"
HELD = f"{SETTINGS}region: ES\nsite: {{complaints: REC}}\n"


@pytest.fixture
def tab(browser):
    contexts = []

    def open_(**how):
        context = browser.new_context(viewport={"width": 360, "height": 740}, **how)
        contexts.append(context)
        page = context.new_page()
        page.wrong = []
        page.on("console", lambda message: page.wrong.append(message.text))
        page.on("pageerror", lambda failure: page.wrong.append(str(failure)))
        return page

    yield open_
    for context in contexts:
        assert [wrong for page in context.pages for wrong in page.wrong] == []
        context.close()


TODAY = [
    ("2026-12-21T12:00:00Z", "Europe/Madrid", "lunes, 21", "jueves, 7 de enero de 2027"),
    ("2026-12-21T23:30:00Z", "Europe/Madrid", "martes, 22", "viernes, 8 de enero de 2027"),
    ("2026-12-21T12:30:00Z", "Pacific/Auckland", "martes, 22", "viernes, 8 de enero de 2027"),
]


def today(tab, path, now, zone):
    page = tab(timezone_id=zone)
    page.clock.set_fixed_time(dt.datetime.fromisoformat(now))
    page.goto(path.as_uri())
    return page.locator(".answer").inner_text()


@pytest.mark.parametrize("case", TODAY)
def test_whoever_complains_today_is_told_the_last_day(tab, example_site, case):
    now, zone, first, last = case
    said = today(tab, example_site / "es/contacto.html", now, zone)
    assert said.startswith(f"Si reclama hoy, {first} de diciembre")
    assert said.endswith(f"como muy tarde el {last}.")


def test_in_english_too(tab, example_site):
    path = example_site / "en/contact.html"
    said = today(tab, path, "2027-03-27T12:00:00Z", "Europe/Madrid")
    assert said.startswith("If you complain today, Saturday, 27 March 2027, ")
    assert "by Friday, 9 April 2027" in said


FIGURES = ["1 día hábil", "10 días hábiles", "15 días naturales", "2 semanas", "1 mes", "5 meses"]


@pytest.mark.parametrize("figure", FIGURES)
def test_the_browser_counts_as_the_program_does(tab, build, figure):
    files = {"kb_trainer.yaml": HELD, "knowledge/rec.md": POLICY.format(figure=figure)}
    _, out = build(files | {"knowledge/law.yaml": LAW})
    page = tab(timezone_id="America/Lima")
    page.goto((out / "es/contacto.html").as_uri())
    starts = [DAY + dt.timedelta(days=7 * week + week % 7) for week in range(80)]
    told = page.evaluate(
        """days => days.map(day => {
            const input = document.querySelector('#when-day');
            input.value = day;
            input.dispatchEvent(new Event('input'));
            return document.querySelector('.answer').textContent;
        })""",
        [day.isoformat() for day in starts],
    )
    free = holidays_of("ES", (2026, 2027, 2028))
    for start, said in zip(starts, told, strict=True):
        last = last_day(start, parse_fact(figure), free)
        months = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
        month = f"{months} diciembre".split()[last.month - 1]
        assert said.endswith(f"{last.day} de {month} de {last.year}."), (start, said)


@pytest.mark.parametrize("day", ["2025-12-31", "2028-12-24", "2031-01-01", ""])
def test_no_day_is_better_than_a_wrong_one(tab, example_site, day):
    page = tab()
    page.goto((example_site / "es/contacto.html").as_uri())
    page.evaluate("day => { document.querySelector('#when-day').value = day; }", day)
    page.locator("#when-day").dispatch_event("input")
    assert not re.search(r"\d{4}", page.locator(".answer").inner_text())


def test_without_script_the_figure_and_the_rule_are_there_and_no_date(tab, example_site):
    page = tab(java_script_enabled=False)
    page.goto((example_site / "es/contacto.html").as_uri())
    assert page.locator("li", has_text="Reclamación en general: 10 días hábiles").is_visible()
    assert page.locator("text=El día en que reclama no se cuenta").is_visible()
    assert not page.locator(".calendar").is_visible()
    page.locator("summary").click()
    assert page.locator("text=25 de diciembre de 2027").is_visible()


NO_CALENDAR = {
    "no region": (SETTINGS + "site: {complaints: REC}\n", "10 días"),
    "a region nobody knows": (HELD.replace("ES", "ES-ZZ"), "10 días"),
    "no policy about complaints": (f"{SETTINGS}region: ES\n", "10 días"),
    "another policy": (HELD.replace("REC", "DEV"), "10 días"),
    "hours": (HELD, "48 horas"),
}


@pytest.mark.parametrize(("settings", "figure"), NO_CALENDAR.values(), ids=NO_CALENDAR)
def test_without_what_is_needed_there_is_no_calculator(build, settings, figure):
    files = {"kb_trainer.yaml": settings, "knowledge/rec.md": POLICY.format(figure=figure)}
    _, out = build(files)
    page = (out / "es/contacto.html").read_text("utf-8")
    assert "data-holidays" not in page
    assert "calendar.js" not in page


def test_calendar_days_alone_need_no_holidays_in_words(build):
    _, out = build({"kb_trainer.yaml": HELD, "knowledge/rec.md": POLICY.format(figure="10 días")})
    page = (out / "es/contacto.html").read_text("utf-8")
    assert "data-holidays" in page
    assert "<summary>" not in page


def test_the_page_for_auditors_leads_to_each_clause(tab, example_site):
    page = tab()
    for language, name in (("es", "conformidad"), ("en", "compliance")):
        page.goto((example_site / language / f"{name}.html").as_uri())
        assert page.locator("tr.missing").count() == 0
        assert page.locator("tr.reader").count() == 10
        for row in page.locator("tr.met").all():
            assert row.locator("a").count() >= 1
        page.locator("tr.met a", has_text="REC-4").first.click()
        assert page.url.endswith("#REC-4")


def test_the_page_for_auditors_hides_nothing(build):
    settings = f"{SETTINGS}profiles: [es-10-2025]\nsite: {{complaints: REC}}\n"
    built, out = build(
        {"kb_trainer.yaml": settings, "knowledge/rec.md": POLICY.format(figure="10 días")}
    )
    assert not built.stopped
    page = (out / "es/conformidad.html").read_text("utf-8")
    assert page.count('<tr class="missing">') > 10
    assert page.count('<tr class="met">') == 2  # the figure of art. 17.1, and the free number
    assert "no es asesoramiento jurídico" in page


def test_without_a_profile_there_is_no_such_page(build):
    _, out = build({"knowledge/rec.md": POLICY.format(figure="10 días")})
    assert not (out / "es/conformidad.html").exists()
    assert "conformidad" not in (out / "es/index.html").read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_neither_page_is_wider_than_a_small_phone(tab, example_site, scheme):
    page = tab(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 700})
    for name in ("contacto", "conformidad"):
        page.goto((example_site / f"es/{name}.html").as_uri())
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        ), name


def test_what_a_law_says_runs_nowhere(tab, build):
    harm = "</script><script>document.title='ran'</script><img src=x onerror=alert(1)>"
    law = LAW.replace("es: Respuesta", f'es: "{harm}"').replace("es: Ley,", f'es: "{harm}",')
    law = law.replace("source: Diario", "source: 'javascript:alert(1)'")
    settings = f"{HELD}profiles: [es-10-2025]\n"
    policy = POLICY.format(figure="10 días")
    _, out = build({"kb_trainer.yaml": settings, "knowledge/r.md": policy, "knowledge/l.yaml": law})
    page = tab()
    for name in ("contacto", "conformidad"):
        page.goto((out / f"es/{name}.html").as_uri())
        assert page.title() != "ran"
        assert page.locator("main script, main img").count() == 0
        assert page.locator("a[href^='javascript:']").count() == 0
