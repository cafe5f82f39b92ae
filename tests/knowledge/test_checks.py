"""What the pages of the codes don't show: where each check stops."""

import datetime as dt

import pytest

from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.check import check

SETTINGS = "company: Prueba\nlanguages: [es]\ncontact: [900 000 000]\n"
DAY = dt.date(2026, 11, 22)


def policy(front="", clause="", text="Puede devolverlo.", id_="DEV"):
    return (
        f"---\nid: {id_}\ntitle: Título\nowner: Atención\naudience: public\nlanguage: es\n{front}"
        f"clauses:\n  {id_}-1:\n    contingency: Llamamos el mismo día.\n{clause}---\n\n"
        f"## {id_}-1 · Plazo\n\n{text}\n"
    )


LIMIT = "    limits: [{what: No se cambia, instead: Se repara, why: Porque sí}]\n"
INTERNAL = policy(id_="INT").replace("public", "internal")

CASES = {
    "clean": ({"a.md": policy()}, []),
    "a draft may be unfinished": (
        {"a.md": policy("draft: true\n", "    limits: [{what: No se cambia}]\n", "No se admite.")},
        [],
    ),
    "an internal draft binds nobody": (
        {"a.md": policy("draft: true\n", LIMIT).replace("public", "internal")},
        [],
    ),
    "an internal clause that refuses in prose": (
        {"a.md": policy(text="No se admiten cambios.").replace("public", "internal")},
        ["KB215"],
    ),
    "an internal clause that charges": (
        {"a.md": policy(text="Cobramos 3 euros.").replace("public", "internal")},
        ["KB215"],
    ),
    "a policy that doesn't say who reads it": (
        {"a.md": policy(clause=LIMIT).replace("audience: public\n", "")},
        ["KB215"],
    ),
    "leaning by a plain mention": (
        {"a.md": policy(text="Véase INT-1."), "b.md": INTERNAL},
        ["KB216"],
    ),
    "leaning by a link": (
        {"a.md": policy(text="Véase [esto](b.md#INT-1)."), "b.md": INTERNAL},
        ["KB216"],
    ),
    "leaning on what has expired": (
        {"a.md": policy(text="Véase INT-1."), "b.md": policy("expires: 2026-11-21\n", id_="INT")},
        ["KB216"],
    ),
    "the last day is in force": (
        {"a.md": policy(text="Véase INT-1."), "b.md": policy("expires: 2026-11-22\n", id_="INT")},
        [],
    ),
    "leaning on what isn't in force yet": (
        {"a.md": policy(text="Véase INT-1."), "b.md": policy("effective: 2026-11-23\n", id_="INT")},
        ["KB216"],
    ),
    "both come into force together": (
        {
            "a.md": policy("effective: 2026-12-01\n", text="Véase INT-1."),
            "b.md": policy("effective: 2026-12-01\n", id_="INT"),
        },
        [],
    ),
    "an internal article may lean on another": (
        {"a.md": INTERNAL, "b.md": INTERNAL.replace("INT", "SEC").replace("Puede", "INT-1: puede")},
        [],
    ),
    "the reason of the clause serves its limits": (
        {"a.md": policy(clause="    why: Porque.\n    limits: [{what: No, instead: Sí}]\n")},
        [],
    ),
    "an id of no known policy is a word": ({"a.md": policy(text="El COVID-19 y DEV-1.")}, []),
    "an id in code or in an address is a word": (
        {"a.md": policy(text="`DEV-9` y https://x.example/DEV-9 y [x](https://x.example/#DEV-9).")},
        [],
    ),
    "an unknown id in the data": (
        {"a.md": policy(clause="    say: Véase DEV-9.\n")},
        ["KB221"],
    ),
    "braces in a plain article are foreign": (
        {"a.md": policy(), "b.md": "# Hola\n\n{{ page.title }} {{ DEV-9.x }}\n"},
        ["KB210"],
    ),
    "braces without an id are nobody's": ({"a.md": policy(text="{{ page.title }}")}, []),
    "an id in lower case was meant as a fact": (
        {"a.md": policy(text="{{ ret-1.plazo }}")},
        ["KB206"],
    ),
    "only the first refusal of a plain article": (
        {"b.md": "# Hola\n\nNo se admite.\n\nNo se admite.\n"},
        ["KB210", "KB230"],
    ),
    "a figure agrees in another unit of the day": (
        {
            "a.md": policy(text="En 15 días (INT-1)."),
            "b.md": policy(clause="    facts: {p: 15 días hábiles}\n", id_="INT"),
        },
        [],
    ),
    "a figure of another unit says nothing": (
        {
            "a.md": policy(text="En 15 horas (INT-1)."),
            "b.md": policy(clause="    facts: {p: 15 días hábiles}\n", id_="INT"),
        },
        [],
    ),
    "a figure in words contradicts": (
        {
            "a.md": policy(text="En diez días (INT-1)."),
            "b.md": policy(clause="    facts: {p: 15 días hábiles}\n", id_="INT"),
        },
        ["KB225"],
    ),
    "another paragraph cites, not this one": (
        {
            "a.md": policy(text="En diez días.\n\nVéase INT-1."),
            "b.md": policy(clause="    facts: {p: 15 días hábiles}\n", id_="INT"),
        },
        [],
    ),
    "each item of a list is a paragraph": (
        {
            "a.md": policy(text="- En diez días.\n- Véase INT-1."),
            "b.md": policy(clause="    facts: {p: 15 días hábiles}\n", id_="INT"),
        },
        [],
    ),
    "the fact shown by name beside the figure": (
        {
            "a.md": policy(text="En diez días, y {{ INT-1.p }} (INT-1)."),
            "b.md": policy(clause="    facts: {p: 15 días hábiles}\n", id_="INT"),
        },
        [],
    ),
    "a policy in YAML": (
        {
            "a.yaml": "id: DEV\ntitle: Título\nowner: Atención\naudience: public\nclauses:\n"
            "  DEV-1:\n    title: Plazo\n    text: |\n      Véase DEV-9.\n    contingency: Sí.\n"
        },
        ["KB221"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_check_stops_where_it_should(name, workspace):
    files, codes = CASES[name]
    root = workspace(
        {"kb_trainer.yaml": SETTINGS, **{f"knowledge/{one}": text for one, text in files.items()}}
    )
    found = check(find_workspace(root, root), DAY)
    assert [problem.code.name for problem in found] == codes


def test_a_plain_folder_of_markdown_has_warnings_only(workspace):
    root = workspace({"a.md": "# Hola\n\n[x](no.md) No se admite. {{ DEV-1.x }}\n", "b.md": "nada"})
    found = check(find_workspace(root, root), DAY)
    assert {problem.code.name for problem in found} == {"KB210", "KB212", "KB230"}
