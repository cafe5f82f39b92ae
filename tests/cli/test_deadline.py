import json

import pytest

SETTINGS = "company: Prueba\nlanguages: [es]\ncontact: [900 000 000]\n"
POLICY = """---
id: REC
title: Reclamaciones
owner: Atención
audience: public
language: es
clauses:
  REC-1:
    facts: {respuesta: 10 días hábiles, facturas: 5 días, llamada: 2 horas, coste: 3 EUR}
    contingency: Llamamos.
  REC-2:
    contingency: Llamamos.
---

## REC-1 · Plazo

Respondemos.

## REC-2 · Otra cosa

Nada.
"""


@pytest.fixture
def company(workspace):
    def make(settings=f"{SETTINGS}region: ES\n"):
        return workspace({"kb_trainer.yaml": settings, "knowledge/rec.md": POLICY})

    return make


def test_each_deadline_of_a_clause_has_its_day(kb_trainer, company):
    done = kb_trainer("deadline", "REC-1", "--from", "2026-12-21", cwd=company())
    assert done.code == 0
    assert done.out.splitlines() == [
        "REC-1.respuesta  10 días hábiles   jueves 7 de enero de 2027",
        "REC-1.facturas   5 días naturales  sábado 26 de diciembre de 2026",
        "REC-1.llamada    2 horas           se cuenta por horas",
    ]
    assert "25 de diciembre de 2026, 1 de enero de 2027, 6 de enero de 2027" in done.err


def test_for_programs_it_is_json(kb_trainer, company):
    done = kb_trainer(
        "deadline", "REC-1.respuesta", "--from", "2026-12-21", "--json", cwd=company()
    )
    assert json.loads(done.out) == {
        "from": "2026-12-21",
        "region": "ES",
        "deadlines": [
            {
                "id": "REC-1.respuesta",
                "value": "10",
                "unit": "working days",
                "last_day": "2027-01-07",
            }
        ],
        "holidays": ["2026-12-25", "2027-01-01", "2027-01-06"],
    }
    assert done.err == ""


REGIONS = [
    ("REC-1.respuesta --from 2027-04-27", "ES", "2027-05-11"),
    ("REC-1.respuesta --from 2027-04-27 --region ES-MD", "ES-MD", "2027-05-12"),
    ("REC-1.respuesta --from 2027-04-27 --region es-md", "ES-MD", "2027-05-12"),
    ("ES-10-2025/17.1 --from 2027-01-11", "ES", "2027-02-01"),
    ("PE-29571/24 --from 2027-07-20", "PE", "2027-08-16"),
]


@pytest.mark.parametrize(("words", "region", "last"), REGIONS)
def test_holidays_are_those_of_the_region(kb_trainer, company, words, region, last):
    done = kb_trainer("deadline", *words.split(), "--json", cwd=company())
    found = json.loads(done.out)
    assert (found["region"], found["deadlines"][0]["last_day"]) == (region, last)


def test_without_a_region_it_says_that_no_holidays_were_left_out(kb_trainer, company):
    done = kb_trainer("deadline", "REC-1.respuesta", "--from", "2026-12-21", cwd=company(SETTINGS))
    assert "lunes 4 de enero de 2027" in done.out
    assert "--region" in done.err


def test_what_nobody_has_verified_is_marked(kb_trainer, company):
    done = kb_trainer("deadline", "CO-1480/general", "--lang", "en", cwd=company())
    assert done.code == 0
    assert "unverified" in done.err
    assert "not legal advice" in done.err


WRONG = [
    (["REC-9"], 2, "REC-"),
    (["REC-1.respuestas"], 2, "REC-1.respuesta?"),
    (["ES-10-2025/17.9"], 2, "ES-10-2025/17."),
    (["%%%"], 2, "ES-10-2025/17.1"),
    (["REC-2"], 1, "REC-2"),
    (["REC-1.coste"], 1, "REC-1.coste"),
    (["ES-10-2025/8.3"], 1, "ES-10-2025/8.3"),
    (["REC"], 2, "REC-1"),
    (["REC-1", "--region", "ES-ZZ"], 2, "ES-ZZ"),
    (["REC-1", "--region", ""], 2, "--region"),
    (["REC-1", "--region", "\x1b[31m"], 2, "\\u001b"),
    (["REC-1", "--from", "ayer"], 2, "ayer"),
    (["REC-1", "--from", "9999-01-01"], 2, "2090"),
    (["REC-1", "--from", "1492-10-12"], 2, "2008"),
]


@pytest.mark.parametrize(("words", "code", "said"), WRONG)
def test_a_mistake_is_one_line_with_a_way_on(kb_trainer, company, words, code, said):
    done = kb_trainer("deadline", *words, cwd=company())
    assert (done.code, done.out, done.err.count("\n")) == (code, "", 1)
    assert said in done.err
