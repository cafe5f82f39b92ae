"""A rubric that has passed its examples isn't tried again until it changes; checks always try."""

import pytest

from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.scoring import load
from kb_trainer.scoring.context import Context
from kb_trainer.scoring.judge import Judge
from kb_trainer.services.cache import cache_folder
from kb_trainer.services.check import check_rubric
from kb_trainer.services.rubric_files import rubric_of

RULE = """\
kind: rule
id: thanks
act: thanks
area: listen
points: 5
severity: praise
why: {es: Porque sí., en: Because.}
find:
  es:
    - phrases: gracias por contarlo
examples:
  es:
    match: ["[[Gracias por contarlo]]."]
    none: [Lo miro.]
"""
PATH = "knowledge/rubric/thanks.yaml"


@pytest.fixture
def company(workspace):
    folder = workspace({"kb_trainer.yaml": "company: X\n", PATH: RULE})
    return find_workspace(folder, folder)


@pytest.fixture
def tried(monkeypatch):
    """Count how often a rule is tried."""
    ids = []
    really = load._try  # noqa: SLF001  counted, not replaced

    def count(rule, report):
        ids.append(rule.id)
        really(rule, report)

    monkeypatch.setattr(load, "_try", count)
    return ids


def test_a_rubric_that_passed_is_not_tried_again(company, tried):
    first = rubric_of(company)
    second = rubric_of(company)
    assert tried == ["thanks"]
    assert [one.id for one in second.rubric.rules] == [one.id for one in first.rubric.rules]
    (company.root / PATH).write_text(RULE.replace("points: 5", "points: 6"))
    rubric_of(company)
    assert tried == ["thanks", "thanks"]


def test_check_and_rule_test_always_try(company, tried):
    rubric_of(company)
    assert not check_rubric(company, None)
    assert not rubric_of(company, try_examples=True).problems
    assert len(tried) == 3


def test_a_rubric_that_fails_is_tried_each_time(company, tried):
    (company.root / PATH).write_text(RULE.replace("[Lo miro.]", "[Gracias por contarlo.]"))
    for _ in range(2):
        assert [one.code.name for one in rubric_of(company).problems] == ["KB304"]
    assert len(tried) == 2


def test_without_a_cache_it_is_tried_each_time(company, tried, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("KB_TRAINER_CACHE", str(tmp_path / "file"))
    for _ in range(2):
        assert rubric_of(company).rubric.rules
    assert len(tried) == 2


def kept_file(company):
    return cache_folder(company.root) / "rubric.pickle"


def test_what_was_kept_judges_as_what_was_read(company):
    first = rubric_of(company, try_examples=True).rubric
    rubric_of(company)
    second = rubric_of(company).rubric
    reply = "Hola. Gracias por contarlo."
    assert Judge(first).judge(reply, Context("es")) == Judge(second).judge(reply, Context("es"))


@pytest.mark.parametrize("damage", [b"", b"x" * 100, None])
def test_a_damaged_file_is_made_again(company, tried, damage):
    rubric_of(company)
    file = kept_file(company)
    file.write_bytes(file.read_bytes()[:-1] if damage is None else damage)
    assert rubric_of(company).rubric.rules
    assert len(tried) == 2
    rubric_of(company)
    assert len(tried) == 2
