"""Laws as data, and clauses that cite them."""

import datetime as dt

import pytest

from kb_trainer.knowledge.load import load
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.check import check

DAY = dt.date(2026, 11, 22)
SETTINGS = "company: Prueba\nlanguages: [es]\ncontact: [900 000 000]\n"
LAW = """kind: law
id: ES-1-2025
name: {es: Ley 1/2025, en: Act 1/2025}
region: ES
source: Diario Oficial de 3 de marzo de 2025
read: 2026-06-01
binding: 2026-12-28
status: in force
scope: {es: Todas., en: All.}
articles:
  "17.1":
    also: ["18"]
    title: {es: Respuesta, en: Answer}
    rule: {es: En 15 días hábiles., en: Within 15 working days.}
    most: 15 working days
  "13":
    title: {es: Completar, en: Completing}
    rule: {es: Al menos 10 días., en: At least 10 days.}
    least: 10 days
    status: challenged
"""


def policy(law: str, facts: str = "{plazo: 15 días hábiles}") -> str:
    return (
        "---\nid: REC\ntitle: Título\nowner: Atención\naudience: public\nlanguage: es\nclauses:\n"
        f"  REC-1:\n    facts: {facts}\n    law: {law}\n    contingency: Llamamos.\n---\n\n"
        "## REC-1 · Plazo\n\nRespondemos.\n"
    )


CITATIONS = {
    "kept": ("ES-1-2025/17.1", "{p: 15 días hábiles}", []),
    "by another number": ("ES-1-2025/18", "{p: 16 días hábiles}", ["KB253"]),
    "several": ("[ES-1-2025/17.1, ES-1-2025/13]", "{p: 12 días hábiles}", []),
    "too long": ("ES-1-2025/17.1", "{p: 4 semanas}", ["KB253"]),
    "too short": ("ES-1-2025/13", "{p: 9 días}", ["KB253"]),
    "all figures are held to it": ("ES-1-2025/17.1", "{p: 3 días, q: 2 meses}", ["KB253"]),
    "or the one that is named": (
        "{article: ES-1-2025/17.1, fact: p}",
        "{p: 3 días, q: 2 meses}",
        [],
    ),
    "money isn't time": ("ES-1-2025/17.1", "{p: 3 días, q: 90 EUR}", []),
    "a named figure of another kind keeps nothing": (
        "{article: ES-1-2025/17.1, fact: q}",
        "{q: 90 EUR}",
        ["KB253"],
    ),
    "a fact that isn't there": ("{article: ES-1-2025/17.1, fact: z}", "{p: 3 días}", ["KB206"]),
    "an article that isn't there": ("ES-1-2025/99", "{p: 3 días}", ["KB252"]),
    "a law that isn't there": ("ES-2-2025/1", "{p: 3 días}", ["KB252"]),
    "no article at all": ("ES-1-2025", "{p: 3 días}", ["KB252"]),
    "a law that comes with the program": ("ES-10-2025/17.1", "{p: 16 días hábiles}", ["KB253"]),
    "nothing": ("[]", "{p: 3 años}", []),
}


def problems(workspace, **files):
    paths = {f"knowledge/{name.replace('__', '/')}": text for name, text in files.items()}
    folder = workspace({"kb_trainer.yaml": SETTINGS, **{f"{p}": t for p, t in paths.items()}})
    return check(find_workspace(folder, folder), DAY)


def names(found):
    return [one.code.name for one in found]


@pytest.mark.parametrize(("law", "facts", "codes"), CITATIONS.values(), ids=CITATIONS)
def test_a_clause_keeps_the_law_that_it_cites(workspace, law, facts, codes):
    found = problems(workspace, **{"a.md": policy(law, facts), "law__one.yaml": LAW})
    assert names(found) == codes
    assert all((one.path, one.mark.line) == ("knowledge/a.md", 10) for one in found)


WRONG = {
    "no source": (LAW.replace("source:", "# source:"), "KB250", 1),
    "an empty source": (LAW.replace("Diario Oficial de 3 de marzo de 2025", "''"), "KB126", 5),
    "read tomorrow": (LAW.replace("2026-06-01", "2026-11-23"), "KB251", 6),
    "no such day": (LAW.replace("2026-06-01", "2026-02-30"), "KB124", 6),
    "no articles": (LAW.partition("articles:")[0], "KB122", 1),
    "one language only": (LAW.replace("{es: Todas., en: All.}", "{es: Todas.}"), "KB122", 9),
    "a number that is none": (LAW.replace('"13"', '"trece"'), "KB121", 16),
    "a figure that is none": (LAW.replace("15 working days\n", "two weeks or so\n"), "KB205", 15),
    "an id without a country": (LAW.replace("ES-1-2025", "LEY-1"), "KB123", 2),
    "an unknown status": (LAW.replace("challenged", "doubtful"), "KB123", 20),
    "an unknown key": (LAW.replace("binding:", "bindng:"), "KB121", 7),
}


@pytest.mark.parametrize(("law", "code", "line"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_with_a_law_is_told_with_its_place(workspace, law, code, line):
    found = problems(workspace, **{"a.md": policy("[]"), "law__one.yaml": law})
    assert [(one.path, one.mark.line, one.code.name) for one in found if one.is_error] == [
        ("knowledge/law/one.yaml", line, code)
    ]


def test_read_today_and_binding_tomorrow_is_right(workspace):
    law = LAW.replace("2026-06-01", "2026-11-22")
    assert problems(workspace, **{"a.md": policy("[]"), "law__one.yaml": law}) == []


def test_a_law_of_the_workspace_takes_the_place_of_ours(workspace):
    law = LAW.replace("ES-1-2025", "ES-10-2025").replace("15 working", "90 working")
    text = policy("ES-10-2025/17.1", "{p: 60 días hábiles}")
    assert problems(workspace, **{"a.md": text, "law__one.yaml": law}) == []


def test_the_laws_that_come_with_the_program_have_sources_and_were_read(root):
    loaded = load(find_workspace(root, root))
    assert len(loaded.laws) >= 6
    for law in loaded.laws:
        assert law.source
        assert law.articles
        assert law.read <= DAY
