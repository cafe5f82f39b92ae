"""The index, terminal's and site's, follows the files that say how customers ask."""

import datetime as dt
import json

import pytest

from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.build_site import build_site
from kb_trainer.services.indexing import refresh
from kb_trainer.services.open_index import open_finder
from kb_trainer.services.site_inputs import Wanted
from kb_trainer.services.watch import Watch

DAY = dt.date(2026, 11, 22)
HEAD = "kind: asked\nlanguage: es\nasked:\n"


def policy(id_, audience="public", more=""):
    return (
        f"---\nid: {id_}\ntitle: Política {id_}\nowner: Tienda\nversion: 1\n"
        f"audience: {audience}\nlanguage: es\n---\n\n"
        f"## {id_}-1 · Primera\n\nUn texto.{more}\n\n## {id_}-2 · Segunda\n\nOtro texto.\n"
    )


@pytest.fixture
def shop(workspace):
    return workspace(
        {
            "kb_trainer.yaml": "company: Prueba\nlanguages: [es]\ncontact: [900 000 000]\n",
            "knowledge/dev.md": policy("DEV"),
            "knowledge/env.md": policy("ENV"),
            "knowledge/interno.md": policy("INT", "internal"),
            "knowledge/zz/es.yaml": HEAD + "  DEV-2: chamuscado\n  INT-1: bronca monumental\n",
        }
    )


def found(folder, query):
    """The ids of the clauses found, of an index that is brought up to date first."""
    answer = open_finder(folder, folder, Watch()).find(query, 10)
    return [hit.document.clause for hit in answer.hits]


def test_words_are_found_changed_moved_and_gone(shop):
    file = shop / "knowledge/zz/es.yaml"
    assert found(shop, "chamuscado") == ["DEV-2"]
    assert found(shop, "bronca monumental") == ["INT-1"]
    file.write_text(HEAD + "  ENV-1: chamuscado\n")
    assert found(shop, "chamuscado") == ["ENV-1"]
    assert found(shop, "bronca monumental") == []
    (shop / "knowledge/more.yaml").write_text(HEAD + "  ENV-2: pringue\n")
    assert found(shop, "pringue") == ["ENV-2"]
    file.unlink()
    assert found(shop, "chamuscado") == []
    assert found(shop, "pringue") == ["ENV-2"]


def test_words_stay_when_only_the_policy_changes(shop):
    assert found(shop, "chamuscado") == ["DEV-2"]
    (shop / "knowledge/dev.md").write_text(policy("DEV", more=" Y algo nuevo."))
    assert found(shop, "chamuscado") == ["DEV-2"]
    assert found(shop, "algo nuevo") == ["DEV-1"]


def test_only_articles_whose_words_change_are_indexed_again(shop, monkeypatch):
    assert found(shop, "chamuscado") == ["DEV-2"]
    written = []
    monkeypatch.setattr(
        "kb_trainer.services.indexing.documents",
        lambda article, *_: written.append(article.path) or [],
    )
    finder = open_finder(shop, shop, Watch())
    assert written == []
    text = HEAD + "  # the same\n  DEV-2: chamuscado\n  ENV-1: mojado\n  INT-1: bronca monumental\n"
    (shop / "knowledge/zz/es.yaml").write_text(text)
    done = refresh(shop, finder.store, Watch(), managed=True)
    assert written == ["knowledge/env.md"]
    assert (done.read, done.rebuilt) == (1, False)


def test_words_are_never_shown(shop, kb_trainer):
    done = kb_trainer("search", "chamuscado", "--json", cwd=shop)
    (hit,) = json.loads(done.out)["hits"]
    assert (hit["clause"], "chamuscado" in hit["snippet"]) == ("DEV-2", False)
    assert "chamuscado" not in kb_trainer("policy", "show", "DEV", cwd=shop).out


def site_words(folder, out):
    """The text of the site's index, of a site that is built first."""
    built = build_site(find_workspace(folder, folder), out, Wanted(day=DAY))
    assert not built.stopped, built.problems
    pages = "".join(page.read_text() for page in out.rglob("*.html"))
    assert "chamuscado" not in pages
    return "".join(file.read_text() for file in sorted((out / "search").rglob("*.js")))


def test_the_site_has_the_words_of_public_clauses_only(shop, tmp_path):
    words = site_words(shop, tmp_path / "site")
    assert "chamuscado" in words
    assert "bronca" not in words
    assert "monumental" not in words


def test_the_site_follows_changed_words(shop, tmp_path):
    out = tmp_path / "site"
    before = site_words(shop, out)
    (shop / "knowledge/zz/es.yaml").write_text(HEAD + "  DEV-2: pringue\n")
    after = site_words(shop, out)
    assert ("pringue" in before, "pringue" in after) == (False, True)
    assert "chamuscado" not in after
    (shop / "knowledge/zz/es.yaml").write_text(
        HEAD + "  DEV-2: chamuscado\n  INT-1: bronca monumental\n"
    )
    assert site_words(shop, out) == before
