"""How customers ask for clauses: the file of wordings, read and checked."""

import pytest

from kb_trainer.knowledge.asked import by_clause, read_asked
from kb_trainer.source.problems import Report
from kb_trainer.source.yaml_tree import read_yaml

HEAD = "kind: asked\nlanguage: es\n"
POLICY = "---\nid: DEV\ntitle: Devoluciones\nowner: Tienda\n---\n\n## DEV-1 · Plazo\n\nUn mes.\n"


def read(text):
    report = Report("asked.yaml")
    found = read_asked(read_yaml(text, report), report)
    return found, [(one.code.name, one.mark.line) for one in report.problems]


@pytest.mark.parametrize(
    "asked",
    [
        "  DEV-1: hasta cuándo; se me pasó",
        "  DEV-1: hasta cuándo, se me pasó",
        "  DEV-1: [hasta cuándo, se me pasó]",
        "  DEV-1: >-\n    hasta cuándo;\n    se me pasó",
    ],
)
def test_phrases_are_parted(asked):
    found, problems = read(f"{HEAD}asked:\n{asked}\n")
    (one,) = found
    assert (one.language, one.clause, one.phrases) == (
        "es",
        "DEV-1",
        ("hasta cuándo", "se me pasó"),
    )
    assert (one.mark.line, one.mark.column, one.path) == (4, 3, "asked.yaml")
    assert problems == []


def test_shared_phrases_go_with_each_of_their_clauses():
    shared = "shared:\n  - {phrases: nevera; sofá, clauses: [DEV-1, DEV-2]}\n"
    found, problems = read(f"{HEAD}asked:\n  DEV-1: se me pasó\n{shared}")
    assert by_clause(found) == {
        "es": {"DEV-1": ("se me pasó", "nevera", "sofá"), "DEV-2": ("nevera", "sofá")}
    }
    assert [one.mark.line for one in found] == [4, 6, 6]
    assert problems == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kind: asked\nasked: {}\n", [("KB122", 1)]),
        ("kind: asked\nlanguage: fr\n", [("KB123", 2)]),
        (f"{HEAD}asked: [a]\n", [("KB120", 3)]),
        (f"{HEAD}asked:\n  nada: a\n", [("KB121", 4)]),
        (f"{HEAD}asked:\n  DEV-1: {{a: b}}\n", [("KB120", 4)]),
        (f"{HEAD}asked:\n  DEV-1:\n", [("KB120", 4)]),
        (f"{HEAD}shared:\n  - phrases: a\n", [("KB122", 4)]),
        (f"{HEAD}words: {{}}\n", [("KB121", 3)]),
        (f"{HEAD}asked:\n", [("KB120", 3)]),
        (f"{HEAD}asked: {{}}\n", []),
    ],
)
def test_what_is_wrong_is_told_in_its_place(text, expected):
    found, problems = read(text)
    assert found == ()
    assert problems == expected


def test_words_for_a_clause_that_its_language_lacks_are_told(kb_trainer, workspace):
    folder = workspace(
        {
            "kb_trainer.yaml": "company: Prueba\nlanguages: [es, en]\n",
            "knowledge/es/dev.md": POLICY,
            "knowledge/asked/es.yaml": HEAD + "asked:\n  DEV-1: se me pasó\n  DEV-2: me falta\n",
            "knowledge/asked/en.yaml": "kind: asked\nlanguage: en\nasked:\n  DEV-1: too late\n",
        }
    )
    lines = kb_trainer("check", "--lang", "en", cwd=folder).out.splitlines()
    told = [line.split(" ")[0] for line in lines if "KB208" in line]
    assert told == ["knowledge/asked/en.yaml:4:3:", "knowledge/asked/es.yaml:5:3:"]


def test_a_clause_of_a_file_that_cannot_be_read_is_not_missed(kb_trainer, workspace):
    folder = workspace(
        {
            "kb_trainer.yaml": "company: Prueba\nlanguages: [es]\n",
            "knowledge/dev.md": POLICY.replace("owner:", "owner: [\nx:"),
            "knowledge/asked.yaml": HEAD + "asked:\n  DEV-1: se me pasó\n",
        }
    )
    assert "KB208" not in kb_trainer("check", cwd=folder).out
