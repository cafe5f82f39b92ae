"""Policies through time, as a supervisor uses them: kept, revised, compared, cited."""

import json
import os
import pty
import re
import shutil
import subprocess
import sys
from contextlib import suppress

import pytest
from ruamel.yaml import YAML

SETTINGS = "company: Prueba\nlanguages: [es, en]\ncontact: [900 000 000]\n"
ES = """---
# Un comentario de Marta.
id: DEV
title: Devoluciones
summary: Tiene {{ DEV-1.plazo }}.
owner: Atención al Cliente
version: 1
effective: 2025-03-03
audience: public
language: es
clauses:
    DEV-1:
        facts: {plazo: 15 días}
        contingency:   Vale el día en que lo intentó.
        say: Tiene {{ DEV-1.plazo }} para devolverlo.
---

## DEV-1 · Plazo

Tiene {{ DEV-1.plazo }} para devolverlo, en tienda o por correo.
"""
EN = """---
id: DEV
title: Returns
summary: You have {{ DEV-1.plazo }}.
owner: Atención al Cliente
version: 1
effective: 2025-03-03
audience: public
language: en
clauses:
  DEV-1:
    contingency: The day on which you tried counts.
    say: You have {{ DEV-1.plazo }} to return it.
---

## DEV-1 · Time

You have {{ DEV-1.plazo }} to return it, in a shop or by post.
"""
ES_FILE, EN_FILE = "knowledge/es/devoluciones.md", "knowledge/en/returns.md"
FILES = {"kb_trainer.yaml": SETTINGS, ES_FILE: ES, EN_FILE: EN}
WHY = ("--why", "Nos lo pedían.", "--why-in", "en", "People asked for it.")


@pytest.fixture
def root(workspace):
    return workspace(FILES)


@pytest.fixture
def kept(root, kb_trainer):
    """A workspace whose version 1 is kept and whose period is then doubled as version 2."""
    assert kb_trainer("policy", "keep", "--as-of", "2025-03-03", cwd=root).code == 0
    change(root, ES_FILE, "15 días", "30 días")
    done = kb_trainer("policy", "revise", "DEV", *WHY, "--as-of", "2026-03-02", cwd=root)
    assert done.code == 0, done.err
    return root


def change(root, name, old, new):
    path = root / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def everything(root):
    return {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def codes(kb_trainer, root, *words):
    found = kb_trainer("check", "--format", "json", *words, cwd=root)
    return {(one["code"], one["path"]) for one in json.loads(found.out)["problems"]}


def test_keeping_copies_the_files_as_they_are_and_once(root, kb_trainer):
    done = kb_trainer("policy", "keep", "--json", cwd=root)
    rows = json.loads(done.out)["kept"]
    assert [(row["policy"], row["version"], row["from"]) for row in rows] == [
        ("DEV", 1, "2025-03-03")
    ]
    assert (root / "versions/es/DEV@1.md").read_text("utf-8") == ES
    before = everything(root)
    again = kb_trainer("policy", "keep", cwd=root)
    assert (again.code, again.out) == (0, "")
    assert "nada nuevo" in again.err
    assert everything(root) == before


def test_a_silent_change_is_an_error_and_a_revision_mends_it(root, kb_trainer):
    kb_trainer("policy", "keep", cwd=root)
    change(root, ES_FILE, "15 días", "30 días")
    assert ("KB240", ES_FILE) in codes(kb_trainer, root)
    shown = kb_trainer("policy", "diff", "DEV", cwd=root)
    assert "sin versión nueva" in shown.out
    assert "[-15-] {+30+} días" in shown.out
    done = kb_trainer("policy", "revise", "DEV", *WHY, "--as-of", "2026-03-02", cwd=root)
    assert done.code == 0
    assert "Cambian: DEV-1" in done.out
    assert not {code for code, _ in codes(kb_trainer, root) if code.startswith("KB24")}
    expected = ES.replace("15 días", "30 días").replace("version: 1", "version: 2")
    expected = expected.replace("2025-03-03", "2026-03-02")
    assert (root / ES_FILE).read_text("utf-8") == expected
    assert (root / "versions/es/DEV@2.md").read_text("utf-8") == expected
    listed = YAML(typ="safe").load((root / "versions/DEV.yaml").read_text("utf-8"))
    assert [one["version"] for one in listed["versions"]] == [1, 2]
    assert listed["versions"][1]["why"] == {"es": "Nos lo pedían.", "en": "People asked for it."}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("en tienda o por correo", "en  tienda\no por correo"),
        ("Plazo\n", "**Plazo**\n"),
        ("# Un comentario de Marta.", "# Otro comentario."),
        ("facts: {plazo: 15 días}", "facts: {plazo: 15 días naturales}"),
        ("en tienda", "en [tienda](https://tienda.example)"),
    ],
)
def test_what_a_customer_does_not_read_is_no_change(root, kb_trainer, old, new):
    kb_trainer("policy", "keep", cwd=root)
    change(root, ES_FILE, old, new)
    assert "KB240" not in {code for code, _ in codes(kb_trainer, root)}


def test_a_review_is_no_change(root, kb_trainer):
    kb_trainer("policy", "keep", cwd=root)
    assert kb_trainer("policy", "review", "DEV", cwd=root).code == 0
    assert "KB240" not in {code for code, _ in codes(kb_trainer, root)}


def test_history_tells_when_what_and_why(kept, kb_trainer):
    text = kb_trainer("policy", "history", "DEV", cwd=kept).out
    assert "versión 1  del 2025-03-03 al 2026-03-01" in text
    assert "versión 2  desde el 2026-03-02 · vale hoy" in text
    assert "Por qué: Nos lo pedían." in text
    assert "Cambió: presentación, DEV-1" in text
    rows = json.loads(kb_trainer("policy", "history", "DEV-1", "--json", cwd=kept).out)
    assert [(row["version"], row["until"]) for row in rows["versions"]] == [
        (1, "2026-03-01"), (2, None),
    ]  # fmt: skip
    assert rows["versions"][1]["changed"] == {"DEV-1": "changed"}


def test_the_english_text_shows_the_fact_of_its_time(kept, kb_trainer):
    shown = kb_trainer("policy", "diff", "DEV-1", "1", "2", "--lang", "en", cwd=kept)
    assert "You have [-15-] {+30+} calendar days to return it," in shown.out


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_difference_fits_the_terminal(kept, kb_trainer, columns):
    shown = kb_trainer("policy", "diff", "DEV", env={"COLUMNS": str(columns)}, cwd=kept)
    body = shown.out.splitlines()[1:]
    assert max(map(len, body)) <= columns
    assert "[-15-]" in shown.out


def test_in_colour_there_are_no_marks(kept):
    master, slave = pty.openpty()
    words = [sys.executable, "-m", "kb_trainer", "policy", "diff", "DEV-1"]
    environment = os.environ | {"TERM": "xterm"}
    child = subprocess.Popen(words, cwd=kept, stdout=slave, env=environment)
    os.close(slave)
    out = b""
    with suppress(OSError):  # the terminal is gone when the program is
        while piece := os.read(master, 4096):
            out += piece
    os.close(master)
    assert child.wait() == 0
    shown = out.decode()
    assert "\x1b[31m\x1b[9m15\x1b[0m" in shown
    assert "\x1b[32m\x1b[1m30\x1b[0m" in shown
    assert "[-" not in shown
    assert "\\u001b" not in shown


def test_what_a_policy_said_on_a_day(kept, kb_trainer):
    then = kb_trainer("policy", "on", "2025-12-24", "DEV-1", cwd=kept)
    assert "Tiene 15 días naturales" in then.out
    assert "versión 1, del 2025-03-03 al 2026-03-01" in then.err
    now = json.loads(kb_trainer("policy", "on", "2026-03-02", "DEV", "--json", cwd=kept).out)
    assert now["version"] == 2
    assert "Tiene 30 días" in now["policy"]["clauses"][0]["text"]
    listed = json.loads(kb_trainer("policy", "on", "2025-12-24", "--json", cwd=kept).out)
    assert {(one["id"], one["version"]) for one in listed["policies"]} == {("DEV", 1)}
    early = kb_trainer("policy", "on", "2020-01-01", "DEV", cwd=kept)
    assert early.code == 1
    assert "lo primero que consta es del 2025-03-03" in early.err


def test_a_citation_of_any_version_resolves(kept, kb_trainer):
    old = kb_trainer("cite", "DEV-1@1", cwd=kept)
    assert "Tiene 15 días naturales para devolverlo. (DEV-1, versión 1)" in old.out
    assert "Hoy lo está la 2" in old.err
    assert "30 días" in kb_trainer("cite", "DEV-1@2", cwd=kept).out
    assert kb_trainer("cite", "DEV-1@1", "--json", cwd=kept).code == 0
    for wrong, words in (("DEV-1@7", "se conocen: 1, 2"), ("DEV-1@", "no es una cita")):
        done = kb_trainer("cite", wrong, cwd=kept)
        assert done.code in (1, 2)
        assert words in done.err
        assert "Traceback" not in done.err


def test_changes_tell_the_clauses_the_reason_and_the_fingerprints(kept, kb_trainer):
    text = kb_trainer("changes", "--since", "2026-01-01", cwd=kept).out
    assert "Devoluciones (DEV), versión 2, desde el 2026-03-02" in text
    assert "[-15-] {+30+}" in text
    rows = json.loads(kb_trainer("changes", "--since", "2026-01-01", "--json", cwd=kept).out)
    (one,) = rows["changes"]
    clause = next(row for row in one["clauses"] if row["id"] == "DEV-1")
    prints = clause["fingerprints"]
    assert prints["before"]["es"] != prints["now"]["es"]
    assert re.fullmatch("[0-9a-f]{8}", prints["before"]["es"])
    none = kb_trainer("changes", "--since", "2026-03-03", cwd=kept)
    assert (none.code, none.out) == (0, "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("DEV", *WHY, "--from", "2026-03-02"), "tiene que empezar más tarde"),
        (("DEV", *WHY, "--from", "2031-01-01"), "aún no ha llegado"),
        (("DEV", "--why", "x"), "nada de lo que dice DEV ha cambiado"),
        (("DEV",), "falta --why"),
        (("NADA", *WHY), "no existe «NADA»"),
    ],
)
def test_a_revision_that_does_not_fit_changes_nothing(kept, kb_trainer, words, said):
    if "--from" in words:
        change(kept, ES_FILE, "30 días", "45 días")
    before = everything(kept)
    done = kb_trainer("policy", "revise", *words, cwd=kept)
    assert done.code in (1, 2)
    assert said in done.err
    assert done.err.count("\n") == 1
    assert everything(kept) == before


def test_a_language_that_cannot_be_read_is_not_left_behind(kept, kb_trainer):
    change(kept, ES_FILE, "30 días", "45 días")
    change(kept, EN_FILE, "id: DEV", "id: [DEV")
    before = everything(kept)
    done = kb_trainer("policy", "revise", "DEV", *WHY, cwd=kept)
    assert done.code == 1
    assert "no se encuentra DEV en en" in done.err
    assert everything(kept) == before


def test_nothing_is_written_over_another_text(kept, kb_trainer):
    change(kept, ES_FILE, "30 días", "45 días")
    (kept / "versions/es/DEV@3.md").write_text("de otra persona", "utf-8")
    before = {path: data for path, data in everything(kept).items() if "DEV@3" in path.name}
    done = kb_trainer("policy", "revise", "DEV", *WHY, cwd=kept)
    assert done.code == 1
    assert "versions/es/DEV@3.md ya existe" in done.err
    assert everything(kept).items() >= before.items()
    assert "version: 2" in (kept / ES_FILE).read_text("utf-8")


@pytest.mark.parametrize("left", range(1, 4))
def test_a_revision_that_was_stopped_is_told_and_can_be_finished(kept, kb_trainer, left):
    """Two texts are kept, two files edited, then the list: a stop after each can be mended."""
    change(kept, ES_FILE, "30 días", "45 días")
    before = everything(kept)
    words = ("policy", "revise", "DEV", *WHY, "--as-of", "2026-06-01")
    assert kb_trainer(*words, cwd=kept).code == 0
    after = everything(kept)
    order = [kept / "versions/es/DEV@3.md", kept / ES_FILE, kept / EN_FILE]
    undone = [
        path for path in after if before.get(path) != after[path] and path not in order[:left]
    ]
    for path in undone:
        path.unlink()
        if path in before:
            path.write_bytes(before[path])
    assert {code for code, _ in codes(kb_trainer, kept)} & {"KB240", "KB246", "KB248"}
    again = words if left == 1 else ("policy", "keep", "DEV", "--as-of", "2026-06-01")
    done = kb_trainer(*again, cwd=kept)
    if left == 2:
        change(kept, EN_FILE, "version: 2", "version: 3")
        change(kept, EN_FILE, "2026-03-02", "2026-06-01")
        done = kb_trainer(*again, cwd=kept)
    assert done.code == 0, done.err
    assert not {code for code, _ in codes(kb_trainer, kept) if code.startswith("KB24")}


def test_an_edited_past_is_told_and_no_longer_cited(kept, kb_trainer):
    change(kept, "versions/es/DEV@1.md", "15 días", "30 días")
    assert ("KB243", "versions/es/DEV@1.md") in codes(kb_trainer, kept)
    assert kb_trainer("cite", "DEV-1@1", cwd=kept).code == 1


def test_line_ends_of_another_system_are_no_edit(kept, kb_trainer):
    path = kept / "versions/es/DEV@1.md"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert "KB243" not in {code for code, _ in codes(kb_trainer, kept)}


def test_a_broken_list_is_located(kept, kb_trainer):
    change(kept, "versions/DEV.yaml", "version: 2", "version: dos")
    found = codes(kb_trainer, kept)
    assert {path for code, path in found if code.startswith("KB1")} == {"versions/DEV.yaml"}


def test_a_policy_that_was_deleted_still_has_its_history(kept, kb_trainer):
    for name in (ES_FILE, EN_FILE):
        (kept / name).unlink()
    (kept / "knowledge/es/otro.md").write_text("---\ntitle: Otro\naudience: public\n---\nHola.\n")
    assert "versión 2" in kb_trainer("policy", "history", "DEV-1", cwd=kept).out
    gone = kb_trainer("cite", "DEV-1@1", cwd=kept)
    assert "Tiene 15 días" in gone.out
    assert "ya no existe" in gone.err


def git(root, *words, day="2025-03-03"):
    env = os.environ | {
        "GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z",
        "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
    }  # fmt: skip
    name = ["-c", "user.name=Ana", "-c", "user.email=ana@prueba.example"]
    subprocess.run(["git", *name, *words], cwd=root, env=env, check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_knows_what_was_never_kept(root, kb_trainer):
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "uno")
    (root / "knowledge/es/antes.md").write_text("x")
    git(root, "mv", ES_FILE, "knowledge/es/devolver.md")
    now = ES.replace("15 días", "30 días").replace("version: 1", "version: 2")
    (root / "knowledge/es/devolver.md").write_text(now.replace("2025-03-03", "2026-03-02"))
    git(root, "add", "knowledge/es/devolver.md")
    git(root, "commit", "-qm", "dos", day="2026-03-02")
    (root / "knowledge/es/antes.md").unlink()
    told = kb_trainer("policy", "history", "DEV", cwd=root).out
    assert "versión 1  del 2025-03-03 al 2026-03-01 · solo en git" in told
    assert "Tiene 15 días" in kb_trainer("cite", "DEV-1@1", cwd=root).out
    done = kb_trainer("policy", "keep", "DEV", "--from-git", cwd=root)
    assert "DEV, versión 1 (2025-03-03), de git:" in done.out
    assert (root / "versions/es/DEV@1.md").read_text("utf-8") == ES


def test_without_git_nothing_is_missing(kept, kb_trainer, tmp_path):
    (tmp_path / "bin").mkdir()
    done = kb_trainer("policy", "history", "DEV", env={"PATH": str(tmp_path / "bin")}, cwd=kept)
    assert "versión 2" in done.out
    assert done.err == ""
