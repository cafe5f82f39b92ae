import difflib
import json

import pytest
from ruamel.yaml import YAML

SETTINGS = """company: Prueba
languages: [es]
contact: [900 000 000]
topics: {compras: Compras}
"""
POLICY = """---
# Lo escribió Marta; no tocar el orden.
title: "Devoluciones"   # entre comillas
id: DEV
owner: Atención al Cliente
version: 3
reviewed: 2025-11-01  # la última
review: '2026-05-01'
audience: public
language: es
summary: >-
  Una línea larga que nadie debería doblar, aunque pase de ochenta o de noventa caracteres.
clauses:
    DEV-1:
        facts: {plazo: 30 días}
        contingency:   Vale el día en que lo intentó.
        say: Tiene {{ DEV-1.plazo }}.
---

## DEV-1 · Plazo

Tiene {{ DEV-1.plazo }}.\t

## DEV-2 · Otro

Véase DEV-1.
"""
INTERNAL = """---
id: INT
title: Dentro
audience: internal
clauses:
  INT-1: {contingency: Sí.}
---
## INT-1 · Uno

Sí.
"""
FILES = {
    "kb_trainer.yaml": SETTINGS,
    "knowledge/dev.md": POLICY,
    "knowledge/int.md": INTERNAL,
    "drills/uno.yaml": "title: Uno\nclauses: [DEV-1]\n",
}


@pytest.fixture
def root(workspace):
    return workspace(FILES)


def _changed(before, after):
    diff = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line for line in diff if line[0] in "+-"]


def test_a_list_names_each_policy(kb_trainer, root):
    done = kb_trainer("policy", "list", "--json", cwd=root)
    listed = json.loads(done.out)["policies"]
    keys = ("id", "title", "version", "language", "audience")
    assert [[one[key] for key in keys] for one in listed] == [
        ["DEV", "Devoluciones", 3, "es", "public"],
        ["INT", "Dentro", None, "es", "internal"],
    ]
    assert [
        line.split()[0] for line in kb_trainer("policy", "list", cwd=root).out.splitlines()
    ] == [
        "DEV",
        "INT",
    ]


@pytest.mark.parametrize(("id_", "clauses"), [("DEV", ["DEV-1", "DEV-2"]), ("DEV-2", ["DEV-2"])])
def test_a_policy_is_shown_with_its_facts_in_place(kb_trainer, root, id_, clauses):
    shown = json.loads(kb_trainer("policy", "show", id_, "--json", cwd=root).out)
    assert [one["id"] for one in shown["clauses"]] == clauses
    text = kb_trainer("policy", "show", "DEV", cwd=root).out
    assert "Tiene 30 días naturales." in text
    assert "{{" not in text


def test_what_is_due_is_listed_the_most_urgent_first(kb_trainer, root):
    def due(*words):
        return json.loads(kb_trainer("policy", "due", *words, "--json", cwd=root).out)["policies"]

    assert due("--as-of", "2026-01-01") == []
    assert [one["overdue"] for one in due("--as-of", "2026-04-15")] == [False]
    assert [one["overdue"] for one in due("--as-of", "2026-05-02")] == [True]
    assert due("--as-of", "2026-04-15", "--within", "3") == []


def test_a_review_changes_its_two_dates_and_nothing_else(kb_trainer, root):
    done = kb_trainer("policy", "review", "DEV-1", "--as-of", "2026-11-22", cwd=root)
    assert done.code == 0
    after = (root / "knowledge" / "dev.md").read_text("utf-8")
    assert sorted(_changed(POLICY, after)) == [
        "+ review: 2027-05-22\n",
        "+ reviewed: 2026-11-22  # la última\n",
        "- review: '2026-05-01'\n",
        "- reviewed: 2025-11-01  # la última\n",
    ]


def test_a_first_review_adds_its_keys(kb_trainer, root):
    kb_trainer("policy", "review", "INT", "--as-of", "2024-02-29", cwd=root)
    after = (root / "knowledge" / "int.md").read_text("utf-8")
    assert [line for line in _changed(INTERNAL, after) if line[0] == "-"] == []
    assert "reviewed: 2024-02-29\nreview: 2025-02-28\n" in after
    assert kb_trainer("check", "--as-of", "2024-03-01", "knowledge/int.md", cwd=root).code == 0


def test_windows_line_ends_stay(kb_trainer, workspace):
    root = workspace(FILES | {"knowledge/dev.md": POLICY.replace("\n", "\r\n")})
    kb_trainer("policy", "review", "DEV", "--as-of", "2026-11-22", cwd=root)
    after = (root / "knowledge" / "dev.md").read_bytes()
    assert after.count(b"\r\n") == after.count(b"\n") == POLICY.count("\n")


def test_many_are_reviewed_or_none(kb_trainer, root):
    done = kb_trainer("policy", "review", "DEV", "NADA", cwd=root)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert (root / "knowledge" / "dev.md").read_text("utf-8") == POLICY
    done = kb_trainer("policy", "review", "DEV", "--next", "2020-01-01", cwd=root)
    assert (done.code, (root / "knowledge" / "dev.md").read_text("utf-8")) == (2, POLICY)


def _precedent(kb_trainer, root, *more):
    words = ("--what", "A los 40 días: sí", "--why", "Estuvo enferma", "--who", "Tienda")
    return kb_trainer("policy", "precedent", "DEV-1", *words, *more, cwd=root)


def test_precedents_are_appended_and_three_are_told(kb_trainer, root):
    assert _precedent(kb_trainer, root, "--date", "2026-11-01", "--becomes-rule").code == 0
    file = root / "knowledge" / "precedents.yaml"
    file.write_text("# de la tienda\n" + file.read_text() + "# fin\n")
    before = file.read_text()
    _precedent(kb_trainer, root)
    assert [line for line in _changed(before, file.read_text()) if line[0] == "-"] == []
    assert "KB233" not in kb_trainer("check", cwd=root).out
    third = json.loads(_precedent(kb_trainer, root, "--json").out)
    assert third["precedents"] == 3
    assert "KB233" in kb_trainer("check", cwd=root).out
    kept = YAML(typ="safe").load(file.read_text())["precedents"]
    assert [one["becomes_rule"] for one in kept] == [True, False, False]
    assert kept[0]["what"] == "A los 40 días: sí"


def test_a_precedent_says_what_is_missing_when_nobody_can_be_asked(kb_trainer, root):
    done = kb_trainer("policy", "precedent", "DEV-1", "--what", "x", cwd=root)
    assert (done.code, "--why, --who" in done.err) == (2, True)
    assert kb_trainer("policy", "precedent", "DEV-9", "--what", "x", cwd=root).code == 2


def test_impact_finds_what_leans_on_a_clause(kb_trainer, root):
    found = json.loads(kb_trainer("policy", "impact", "DEV-1", "--json", cwd=root).out)
    assert [(one["path"], one["line"], one["clause"]) for one in found["clauses"]] == [
        ("knowledge/dev.md", 26, "DEV-2")
    ]
    assert [(one["path"], one["line"]) for one in found["drills"]] == [("drills/uno.yaml", 2)]
    assert "es/c/DEV-1.html" in found["pages"]
    assert "drills/uno.yaml:2" in kb_trainer("policy", "impact", "DEV", cwd=root).out


def test_a_clause_is_cited_with_its_sentence_version_and_link(kb_trainer, root):
    assert kb_trainer("cite", "DEV-1", cwd=root).out == (
        "Tiene 30 días naturales. (DEV-1, versión 3)\nknowledge/dev.md#DEV-1\n"
    )
    settings = root / "kb_trainer.yaml"
    settings.write_text(settings.read_text() + "site: {base_url: 'https://ayuda.example/'}\n")
    cited = json.loads(kb_trainer("cite", "DEV-2", "--json", cwd=root).out)
    assert (cited["sentence"], cited["link"]) == (
        "Véase DEV-1.",
        "https://ayuda.example/es/c/DEV-2.html",
    )


def test_what_customers_cant_read_is_not_cited(kb_trainer, root):
    done = kb_trainer("cite", "INT-1", cwd=root)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert "DEV-1" in kb_trainer("cite", "DEV-11", cwd=root).err


@pytest.mark.parametrize(
    "words", [("cite", "DEV"), ("policy", "precedent", "DEV", "--what", "a", "--why", "b")]
)
def test_a_policy_where_a_clause_is_wanted_is_told_apart(kb_trainer, root, words):
    done = kb_trainer(*words, cwd=root)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "es una política entera" in done.err


NEW = ("--id", "TAL", "--title", "Taller: «a mano» #1", "--owner", "Taller", "--topic", "compras")


def test_a_new_policy_is_a_draft_without_problems(kb_trainer, root):
    done = kb_trainer("policy", "new", *NEW, "--as-of", "2026-11-22", "--json", cwd=root)
    path = json.loads(done.out)["path"]
    assert kb_trainer("check", path, cwd=root).out == ""
    shown = json.loads(kb_trainer("policy", "show", "TAL", "--json", cwd=root).out)
    assert (shown["title"], shown["draft"]) == ("Taller: «a mano» #1", True)
    assert shown["review"] == "2027-11-22"
    file = root / path
    file.write_text(
        "".join(
            one for one in file.read_text().splitlines(keepends=True) if not one.startswith("draft")
        )
    )
    assert kb_trainer("check", path, cwd=root).out == ""


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_advice_in_a_new_policy_works_when_taken(kb_trainer, root, language):
    words = ("--lang", language, "--language", language)
    path = json.loads(kb_trainer("policy", "new", *NEW, *words, "--json", cwd=root).out)["path"]
    file = root / path
    lines = file.read_text().splitlines(keepends=True)
    taken = [
        line.replace("    # ", "    ", 1) if line.startswith(("    # ", "    #   ")) else line
        for line in lines
        if not (line.startswith("    # ") and line.rstrip().endswith("."))
        or line.lstrip("# ").startswith(("- ", "instead", "grant", "step"))
    ]
    file.write_text("".join(one for one in taken if not one.startswith("draft")))
    done = kb_trainer("check", path, cwd=root)
    assert (done.code, "KB1" in done.out) == (0, False), done.out


@pytest.mark.parametrize(
    "words",
    [
        ("--id", "tal", "--title", "x", "--owner", "y"),
        ("--id", "DEV", "--title", "x", "--owner", "y"),
        ("--id", "TAL", "--title", "x"),
        ("--id", "TAL", "--title", "dev", "--owner", "y"),
        ("--id", "TAL", "--title", "x", "--owner", "y", "--topic", "nada"),
        ("--id", "TAL", "--title", "x", "--owner", "y", "--audience", "nadie"),
    ],
)
def test_a_new_policy_that_cant_be_is_one_clear_line(kb_trainer, root, words):
    done = kb_trainer("policy", "new", *words, cwd=root)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)


def test_each_schema_is_json_and_those_in_the_docs_are_up_to_date(kb_trainer, root, request):
    folder = request.config.rootpath / "docs" / "schemas"
    schemas = json.loads(kb_trainer("schema", cwd=root).out)
    assert {file.stem for file in folder.iterdir()} == set(schemas)
    for name, schema in schemas.items():
        written = (folder / f"{name}.json").read_text("utf-8")
        assert json.loads(written) == schema
        assert kb_trainer("schema", name, cwd=root).out == written
    assert kb_trainer("schema", "nada", cwd=root).code == 2


def test_the_example_company_names_the_schemas_of_its_files(request):
    top = request.config.rootpath
    for file in (
        top / "kb_trainer.yaml",
        *top.glob("drills/*.yaml"),
        *top.glob("knowledge/**/*.yaml"),
    ):
        head, _, name = file.read_text("utf-8").split("\n")[0].partition("$schema=")
        assert head == "# yaml-language-server: ", file
        assert (file.parent / name).resolve().parent == top / "docs" / "schemas"
        assert (file.parent / name).is_file()
