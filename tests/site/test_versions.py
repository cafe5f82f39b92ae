"""What pages said before: shown when customers may read it, cited for ever, told in the feed."""

import datetime as dt
import json
import xml.etree.ElementTree as ET
from html import unescape

import pytest

from kb_trainer.knowledge.load import load
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.build_site import build_site
from kb_trainer.services.check_site import check_site
from kb_trainer.services.keep import keep
from kb_trainer.services.revise import Revision, revise
from kb_trainer.services.site_inputs import Wanted

DAY = dt.date(2026, 11, 22)
SETTINGS = "company: Prueba\nlanguages: [es]\ncontact: [900 000 000, ayuda@prueba.example]\n"
FILE = "knowledge/dev.md"
POLICY = """---
id: DEV
title: Devoluciones
owner: Tienda
version: 1
effective: 2025-03-03
audience: {audience}
language: es
clauses:
  DEV-1:
    facts: {{plazo: {days} días}}
    contingency: Vale el día en que lo intentó.
---

## DEV-1 · Plazo <b>y</b> modo

Tiene {{{{ DEV-1.plazo }}}} para devolverlo, y **{{{{ GAR-1.plazo }}}}** de garantía. {more}
"""
OTHER = """---
id: GAR
title: Garantía
owner: Tienda
version: 1
effective: 2025-01-01
audience: {audience}
language: es
clauses:
  GAR-1:
    facts: {{plazo: 3 años}}
    contingency: Vale el día en que lo intentó.
---

## GAR-1 · Garantía

Son {{{{ GAR-1.plazo }}}}.
"""


def policy(days, audience="public", more=""):
    return POLICY.format(days=days, audience=audience, more=more)


@pytest.fixture
def company(workspace):
    """A folder whose policy said 15 days in version 1 and says 30 in version 2."""

    def make(first=None, other="public"):
        files = {
            "kb_trainer.yaml": SETTINGS,
            FILE: first or policy(15),
            "knowledge/gar.md": OTHER.format(audience="public"),
        }
        root = workspace(files)
        found = find_workspace(root, root)
        keep(found, load(found), ["DEV"], dt.date(2025, 3, 3))
        (root / FILE).write_text(policy(30), "utf-8")
        why = {"es": "Nos lo <pedían>."}
        day = dt.date(2026, 3, 2)
        revise(found, load(found), Revision("DEV", why, day, day))
        (root / "knowledge/gar.md").write_text(OTHER.format(audience=other), "utf-8")
        return found

    return make


def built(found, out, day=DAY):
    done = build_site(found, out, Wanted(day=day))
    assert not done.leaked
    return {p.relative_to(out).as_posix(): p for p in sorted(out.rglob("*")) if p.is_file()}


def test_an_older_version_has_its_page_and_every_citation_its_address(company, tmp_path):
    found = company()
    pages = built(found, tmp_path / "site")
    assert "es/versiones/v1/DEV.html" in pages
    assert "es/versiones/v2/DEV.html" not in pages
    old = pages["es/c/v1/DEV-1.html"].read_text("utf-8")
    now = pages["es/c/v2/DEV-1.html"].read_text("utf-8")
    assert "es/versiones/v1/DEV.html#DEV-1" in old
    assert "es/articulos/dev.html#DEV-1" in now
    text = unescape(pages["es/versiones/v1/DEV.html"].read_text("utf-8"))
    assert "15\u00a0días" in text
    assert "del 3 de marzo de 2025 al 1 de marzo de 2026" in text
    assert '<meta name="robots" content="noindex">' in text
    assert check_site(tmp_path / "site", found, Wanted(day=DAY)) == []


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("es/versiones/v1/DEV.html", "../../../en/versions/v1/DEV.html"),
        ("en/versions/v1/DEV.html", "../../../es/versiones/v1/DEV.html"),
    ],
)
def test_an_older_version_leads_to_itself_in_the_other_language(example_site, name, other):
    assert f'<a href="{other}" lang=' in (example_site / name).read_text("utf-8")


def test_changes_feed_and_data_tell_the_same(company, tmp_path):
    pages = built(company(), tmp_path / "site")
    html = pages["es/cambios.html"].read_text("utf-8")
    assert "Nos lo &lt;pedían&gt;." in html
    assert "<del>" in html
    feed = ET.parse(pages["es/cambios.xml"]).getroot()  # noqa: S314  our own file
    atom = "{http://www.w3.org/2005/Atom}"
    entries = {entry.findtext(f"{atom}title"): entry for entry in feed.iter(f"{atom}entry")}
    assert {"Devoluciones: versión 2", "Devoluciones: versión 1"} <= set(entries)
    newest = entries["Devoluciones: versión 2"]
    assert newest.findtext(f"{atom}summary") == "Nos lo <pedían>."
    content = newest.find(f"{atom}content")
    assert content is not None
    assert content.get("type") == "html"
    assert "<ins>" in (content.text or "")
    data = json.loads(pages["policies.json"].read_text("utf-8"))
    versions = next(one["versions"] for one in data["policies"] if one["id"] == "DEV")
    assert [(one["version"], one["until"]) for one in versions] == [(2, None), (1, "2026-03-01")]


@pytest.mark.parametrize(
    ("first", "other"),
    [(policy(15, audience="internal", more="Secreto."), "public"), (None, "internal")],
    ids=["the version was internal", "a fact in it is no longer public"],
)
def test_what_customers_may_not_read_is_not_shown(company, tmp_path, first, other):
    pages = built(company(first, other), tmp_path / "site")
    assert "es/versiones/v1/DEV.html" not in pages
    for path in pages.values():
        assert b"Secreto" not in path.read_bytes()


def test_an_edited_past_is_not_shown(company, tmp_path):
    found = company()
    path = found.root / "versions/es/DEV@1.md"
    path.write_text(path.read_text("utf-8").replace("15 días", "45 días"), "utf-8")
    pages = built(found, tmp_path / "site")
    assert "es/versiones/v1/DEV.html" not in pages


def test_the_same_bytes_again_and_after_a_new_version(company, tmp_path):
    found = company()
    built(found, tmp_path / "site")
    (found.root / FILE).write_text(
        (found.root / FILE).read_text("utf-8").replace("30 días", "60 días"), "utf-8"
    )
    day = dt.date(2026, 6, 1)
    revise(found, load(found), Revision("DEV", {"es": "Otra vez."}, day, day))
    after = built(found, tmp_path / "site")
    assert "es/versiones/v2/DEV.html" in after
    clean = built(found, tmp_path / "clean")
    assert {k: v.read_bytes() for k, v in after.items()} == {
        k: v.read_bytes() for k, v in clean.items()
    }


def test_hostile_words_of_the_past_stay_words(company, tmp_path):
    pages = built(company(policy(15, more="<script>alert(1)</script> [x](javascript:alert(1))")),
                  tmp_path / "site")  # fmt: skip
    for name in ("es/versiones/v1/DEV.html", "es/cambios.html"):
        text = pages[name].read_text("utf-8")
        assert "<script>alert" not in text
        assert 'href="javascript:' not in text
