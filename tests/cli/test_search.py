"""`kb-trainer index` and `kb-trainer search`, as a user runs them."""

import hashlib
import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

POLICY = """---
id: DEV
title: Devoluciones
audience: public
language: es
topics: [compras]
effective: 2026-03-02
clauses:
  DEV-1:
    facts: {plazo: 30 días naturales}
---
## DEV-1 · Cuánto tiempo tiene para devolver

Tiene {{ DEV-1.plazo }} desde que recibe el producto.

## DEV-2 · En qué estado

Completo y cuidado, con sus accesorios.
"""

INTERNAL = """---
id: ESC
title: Escalado
audience: internal
language: es
---
## ESC-1 · A quién se llama

Se llama a la guardia de almacén.
"""


@pytest.fixture
def shop(workspace):
    return workspace(
        {
            "kb_trainer.yaml": "company: Prueba\nlanguages: [es]\ncontact: {phone: 900 000 214}\n",
            "knowledge/devoluciones.md": POLICY,
            "knowledge/escalado.md": INTERNAL,
            "knowledge/nota.md": "# Nota de tienda\n\nHorario de las tiendas en agosto.\n",
        }
    )


def answers(done):
    assert done.code == 0, done.err
    return [json.loads(line) for line in done.out.splitlines()]


def test_json_has_the_shape_that_programs_rely_on(kb_trainer, shop):
    (answer,) = answers(kb_trainer("search", "--json", "cuánto", "tiempo", "devolver", cwd=shop))
    assert list(answer) == ["query", "corrected", "hits"]
    assert answer["query"] == "cuánto tiempo devolver"
    assert answer["corrected"] is None
    hit = answer["hits"][0]
    assert list(hit) == ["id", "title", "path", "clause", "score", "snippet"]
    assert (hit["id"], hit["title"], hit["clause"]) == ("DEV", "Devoluciones", "DEV-1")
    assert hit["path"] == "knowledge/devoluciones.md"
    assert hit["score"] > 0
    assert "30 días naturales" in hit["snippet"]


@pytest.mark.parametrize(
    ("query", "clause"),
    [
        ("DEV-2", "DEV-2"),
        ("dev 2", "DEV-2"),
        ("dev2", "DEV-2"),
        ("30 dias naturales", "DEV-1"),
        ("accesorios", "DEV-2"),
        ("guardia almacen", "ESC-1"),
        ("horario tiendas", None),
    ],
)
def test_finds(kb_trainer, shop, query, clause):
    (answer,) = answers(kb_trainer("search", "--json", query, cwd=shop))
    assert answer["hits"][0]["clause"] == clause


def test_a_typo_is_corrected_and_said(kb_trainer, shop):
    (answer,) = answers(kb_trainer("search", "--json", "accesroios", cwd=shop))
    assert answer["corrected"] == "accesorios"
    assert answer["hits"][0]["clause"] == "DEV-2"
    told = kb_trainer("search", "accesroios", cwd=shop)
    assert "¿Querías decir «accesorios»?" in told.out


def test_no_hit_is_an_answer(kb_trainer, shop):
    done = kb_trainer("search", "xyzzyq", cwd=shop)
    assert done.code == 0
    assert "No hay nada sobre «xyzzyq»" in done.out
    assert "900 000 214" in done.out
    (answer,) = answers(kb_trainer("search", "--json", "xyzzyq", cwd=shop))
    assert answer["hits"] == []


def test_queries_give_one_answer_a_line(kb_trainer, shop, tmp_path):
    file = tmp_path / "questions.txt"
    file.write_text("accesorios\n\nguardia\n", "utf-8")
    found = answers(kb_trainer("search", "--queries", file, cwd=shop))
    assert [one["query"] for one in found] == ["accesorios", "", "guardia"]
    again = answers(kb_trainer("search", "--queries", "-", cwd=shop, stdin="guardia\n"))
    assert again == found[2:]


def test_internal_articles_are_found_and_marked(kb_trainer, shop):
    assert "[interno]" in kb_trainer("search", "guardia", cwd=shop).out
    (answer,) = answers(kb_trainer("search", "--json", "--audience=public", "guardia", cwd=shop))
    assert answer["hits"] == []


@pytest.mark.parametrize(
    ("filters", "clauses"),
    [
        (["--topic", "compras"], ["DEV-1"]),
        (["--topic", "otro"], []),
        (["--on", "2026-03-01"], []),
        (["--on", "2026-03-02"], ["DEV-1"]),
        (["--language", "es"], ["DEV-1"]),
        (["--language", "en"], []),
    ],
)
def test_filters(kb_trainer, shop, filters, clauses):
    (answer,) = answers(kb_trainer("search", "--json", "naturales", *filters, cwd=shop))
    assert [hit["clause"] for hit in answer["hits"]] == clauses


def test_matched_words_are_marked(kb_trainer, shop):
    assert "*accesorios*" in kb_trainer("search", "accesorio", cwd=shop).out


def test_opens_a_hit(kb_trainer, shop):
    done = kb_trainer("search", "accesorios", "--open", "1", cwd=shop)
    assert "Completo y cuidado" in done.out
    assert kb_trainer("search", "accesorios", "--open", "9", cwd=shop).code == 2


def test_terminal_codes_in_articles_stay_text(kb_trainer, workspace):
    place = workspace({"knowledge/a.md": "# Un título \u200braro\n\nTexto \u2060raro aquí.\n"})
    done = kb_trainer("search", "--workspace", place, "raro")
    assert done.code == 0
    assert "raro" in done.out
    assert "\u200b" not in done.out
    assert "\u2060" not in done.out


def test_a_workspace_without_a_readable_article_is_searched(kb_trainer, workspace):
    place = workspace({"knowledge/a.md": "\x00"})
    (answer,) = answers(kb_trainer("search", "--json", "--workspace", place, "raro"))
    assert answer["hits"] == []


@pytest.mark.parametrize(
    "words",
    [
        ("search",),
        ("search", "x", "--limit", "0"),
        ("search", "x", "--on", "2026-13-01"),
        ("search", "x", "--language", "fr"),
        ("search", "--queries", "nowhere.txt"),
    ],
)
def test_wrong_use_is_one_line(kb_trainer, shop, words):
    done = kb_trainer(*words, cwd=shop)
    assert done.code == 2
    assert len(done.err.strip().splitlines()) == 1


def test_a_change_is_found_at_once(kb_trainer, shop):
    assert not answers(kb_trainer("search", "--json", "bicicleta", cwd=shop))[0]["hits"]
    file = shop / "knowledge/nota.md"
    file.write_text("# Nota\n\nLa bicicleta de reparto.\n", "utf-8")
    assert answers(kb_trainer("search", "--json", "bicicleta", cwd=shop))[0]["hits"]
    file.unlink()
    assert not answers(kb_trainer("search", "--json", "bicicleta", cwd=shop))[0]["hits"]


def test_a_changed_fact_is_shown_where_it_is_used(kb_trainer, shop):
    other = shop / "knowledge/otra.md"
    other.write_text(INTERNAL.replace("ESC", "OTR") + "\nPlazo: {{ DEV-1.plazo }}.\n", "utf-8")
    assert len(answers(kb_trainer("search", "--json", "30 naturales", cwd=shop))[0]["hits"]) == 2
    policy = shop / "knowledge/devoluciones.md"
    policy.write_text(POLICY.replace("30 días", "45 días"), "utf-8")
    (answer,) = answers(kb_trainer("search", "--json", "45", cwd=shop))
    assert {hit["clause"] for hit in answer["hits"]} == {"DEV-1", "OTR-1"}


def test_index_says_what_it_did(kb_trainer, shop):
    first = kb_trainer("index", cwd=shop)
    assert (first.code, first.out) == (0, "")
    assert "3 artículos, 3 cláusulas (archivos leídos: 4" in first.err
    assert "leídos: 0" in kb_trainer("index", cwd=shop).err
    (shop / "knowledge/nota.md").write_bytes(b"\xff\xfe")
    again = kb_trainer("index", cwd=shop)
    assert again.code == 0
    assert "knowledge/nota.md" in again.err


def cache_of(shop: Path) -> Path:
    return shop / ".c" / hashlib.sha256(str(shop).encode()).hexdigest()[:24]


def test_a_damaged_index_is_built_anew(kb_trainer, shop):
    env = {"KB_TRAINER_CACHE": str(shop / ".c")}
    assert kb_trainer("index", cwd=shop, env=env).code == 0
    for file in sorted(cache_of(shop).rglob("*")):
        if not file.is_file():
            continue
        file.write_bytes(b"\x00garbage")
        (answer,) = answers(kb_trainer("search", "--json", "accesorios", cwd=shop, env=env))
        assert [hit["clause"] for hit in answer["hits"]] == ["DEV-2"], file
    shutil.rmtree(cache_of(shop))
    assert answers(kb_trainer("search", "--json", "accesorios", cwd=shop, env=env))[0]["hits"]


def test_the_cache_is_private_and_must_be(kb_trainer, shop):
    env = {"KB_TRAINER_CACHE": str(shop / ".c")}
    assert kb_trainer("index", cwd=shop, env=env).code == 0
    assert cache_of(shop).stat().st_mode & 0o777 == 0o700
    cache_of(shop).chmod(0o777)
    done = kb_trainer("search", "accesorios", cwd=shop, env=env)
    assert done.code == 2
    assert "KB_TRAINER_CACHE" in done.err


def test_an_unwritable_cache_is_one_line(kb_trainer, shop, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    done = kb_trainer("index", cwd=shop, env={"KB_TRAINER_CACHE": str(blocked / "x")})
    assert done.code == 2
    assert "KB_TRAINER_CACHE" in done.err
    assert len(done.err.strip().splitlines()) == 1


def test_two_processes_at_once(shop):
    words = [sys.executable, "-m", "kb_trainer", "search", "--json", "accesorios"]
    running = [subprocess.Popen(words, cwd=shop, stdout=subprocess.PIPE) for _ in range(4)]
    for process in running:
        out, _ = process.communicate(timeout=60)
        assert process.returncode == 0
        assert json.loads(out)["hits"][0]["clause"] == "DEV-2"


def test_killed_at_any_moment_it_opens_as_before_or_after(kb_trainer, shop):
    assert kb_trainer("index", cwd=shop).code == 0
    moments = {"brisa": 0.05, "cerro": 0.12, "duna": 0.17, "estero": 0.22, "fragua": 0.3}
    for word, after in moments.items():
        for number in range(60):
            text = f"# Artículo {number}\n\nUna {word} en el texto {number}.\n"
            (shop / f"knowledge/n{number}.md").write_text(text, "utf-8")
        process = subprocess.Popen(
            [sys.executable, "-m", "kb_trainer", "index"], cwd=shop, stderr=subprocess.DEVNULL
        )
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        process.wait()
        (answer,) = answers(kb_trainer("search", "--json", "--limit=99", word, cwd=shop))
        assert len(answer["hits"]) == 60
        assert answers(kb_trainer("search", "--json", "accesorios", cwd=shop))[0]["hits"]
