"""What the judge knows of clauses that a reply names besides those of its case."""

import pytest

from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.case import cited_in
from kb_trainer.services.play import open_stage

ID = "nevera-sin-frio"


@pytest.fixture(scope="module")
def stage(root):
    return open_stage(find_workspace(root, root))


def acts(stage, reply, id_=ID):
    session = stage.answer(stage.start(stage.drill(id_), 1), reply)
    return {one.act for one in session.exchanges[0].findings}


@pytest.mark.parametrize("word", ["teléfono", "telefono", "número de teléfono"])
def test_what_the_record_holds_is_known_with_or_without_accents(stage, word):
    assert "teléfono" in stage.drill(ID).record
    assert "asks_known_information" in acts(stage, f"¿Me puede dar su {word}, por favor?")


CLAIMS = {
    "Under clause GAR-1, the legal warranty is 3 years from delivery.": False,
    "Under clause GAR-1, the legal warranty is 6 years from delivery.": True,
    "Under clause GAR-999, the legal warranty is 3 years from delivery.": True,
    "Under our policy, the legal warranty is 3 years from delivery.": True,
}


@pytest.mark.parametrize(("reply", "wrong"), CLAIMS.items())
def test_a_figure_of_a_clause_that_is_named_is_no_wrong_claim(stage, reply, wrong):
    assert ("wrong_claim" in acts(stage, reply, "charged-twice")) is wrong


def test_another_clause_read_aloud_is_recited_too(stage):
    cited = stage.base.clause("REG-4", "es").clause
    context = cited_in("REG-4", stage.drill(ID), stage.base)[0]
    assert "recites_policy" in acts(stage, f"REG-4 ({cited.title}): {context.text}")


def test_only_published_clauses_besides_those_of_the_case_are_added(stage):
    drill = stage.drill(ID)
    own = next(iter(drill.clauses))
    hidden = [
        clause.id
        for article in stage.base.articles
        if article.audience != "public"
        for clause in article.clauses
    ]
    reply = f"{own}, DEV-1, NO-1, DEV-1 y {', '.join(hidden)}"
    assert [one.id for one in cited_in(reply, drill, stage.base)] == ["DEV-1"]
