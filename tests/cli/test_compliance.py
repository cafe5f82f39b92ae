import contextlib
import json
import os
import pty
import shutil
import subprocess
import sys

import pytest

SETTINGS = "company: Prueba\nlanguages: [es]\ncontact: [900 000 000]\n"
ARTICLE = "---\nid: DEV\ntitle: Título\naudience: public\nlanguage: es\n---\nNada.\n"


@pytest.fixture(scope="module")
def brezal(root, tmp_path_factory):
    """The example company's policies and settings."""
    folder = tmp_path_factory.mktemp("brezal")
    shutil.copy(root / "kb_trainer.yaml", folder)
    shutil.copytree(root / "knowledge", folder / "knowledge")
    return folder


def profile(kb_trainer, folder, *words):
    return kb_trainer(
        "check", "--profile", "es-10-2025", "--as-of", "2026-11-22", *words, "--workspace", folder
    )


def test_the_example_company_meets_the_profile(kb_trainer, brezal):
    done = profile(kb_trainer, brezal)
    assert done.code == 0
    assert "no es asesoramiento jurídico" in " ".join(done.out.split())
    assert "art. 13.7   se cumple  REC-4\n" in done.out
    assert "art. 13.6   se cumple  ATE-6 (recurrido)\n" in done.out
    assert "FALTA" not in done.out
    assert done.err == "18 se cumplen, 0 faltan, 10 no los puede comprobar un programa.\n"
    assert max(map(len, done.out.splitlines())) <= 80


def test_for_programs_it_is_json_in_either_spelling(kb_trainer, brezal):
    done = profile(kb_trainer, brezal, "--json", "--lang", "en")
    assert done.out == profile(kb_trainer, brezal, "--format", "json", "--lang", "en").out
    found = json.loads(done.out)
    assert (found["met"], found["missing"], found["reader"]) == (18, 0, 10)
    (bodies,) = (one for one in found["requirements"] if one["article"] == "ES-10-2025/13.7")
    assert bodies == {
        "article": "ES-10-2025/13.7",
        "article_status": "in force",
        "asks": "A refusal names the out-of-court bodies.",
        "status": "met",
        "clauses": ["REC-4"],
        "pages": [],
        "lacks": [],
        "write": "",
    }


def test_without_the_clause_its_line_is_missing_and_says_what_to_write(
    kb_trainer, brezal, tmp_path
):
    folder = tmp_path / "copy"
    shutil.copytree(brezal, folder)
    policy = folder / "knowledge/es/reclamaciones.md"
    text = policy.read_text("utf-8").replace("cada una de sus preguntas", "todo")
    policy.write_text(text, "utf-8")
    done = profile(kb_trainer, folder)
    assert done.code == 1
    assert done.out.count("FALTA") == 1
    assert "REC-4, en español, no dice «cada una de sus preguntas / " in done.out.replace(
        "\n    ", " "
    )
    assert "→ Di que la respuesta contesta a cada pregunta" in done.out


def test_a_policy_that_is_not_in_force_meets_nothing(kb_trainer, brezal):
    done = kb_trainer(
        "check", "--profile", "es-10-2025", "--as-of", "2026-01-01", "--workspace", brezal
    )
    assert done.code == 1
    assert "ninguna cláusula publicada cita ES-10-2025/17.1" in done.out


def test_a_workspace_without_laws_of_its_own_can_be_held_to_the_profile(kb_trainer, workspace):
    done = profile(kb_trainer, workspace({"kb_trainer.yaml": SETTINGS, "knowledge/a.md": ARTICLE}))
    assert done.code == 1
    assert done.out.count("FALTA") == 17


def test_switched_on_it_is_part_of_every_check(kb_trainer, workspace):
    folder = workspace(
        {"kb_trainer.yaml": f"{SETTINGS}profiles: [es-10-2025]\n", "knowledge/a.md": ARTICLE}
    )
    done = kb_trainer("check", cwd=folder)
    assert done.code == 1
    lines = [line for line in done.out.splitlines() if "KB256" in line]
    assert len(lines) >= 17
    assert all(line.startswith("kb_trainer.yaml:4:12: ") for line in lines)


def test_a_terminal_gets_colour_and_nothing_that_files_send(kb_trainer, workspace, monkeypatch):
    route = "company: P\nlanguages: [es]\ncontact: [{kind: phone, value: '902 \x9b31m 1'}]\n"
    folder = workspace({"kb_trainer.yaml": route, "knowledge/a.md": ARTICLE})
    assert "\x9b" not in profile(kb_trainer, folder).out
    monkeypatch.setenv("TERM", "xterm-256color")
    words = [sys.executable, "-m", "kb_trainer", "check", "--profile", "es-10-2025"]
    shown = in_terminal([*words, "--workspace", str(folder)])
    assert "\x1b[31mFALTA\x1b[0m" in shown
    assert "\x9b" not in shown
    assert "\\u001b" not in shown


def in_terminal(words):
    """Run a command in a terminal of its own and return what it showed."""
    terminal, inner = pty.openpty()
    process = subprocess.Popen(words, stdin=inner, stdout=inner, stderr=inner)
    os.close(inner)
    shown = b""
    with contextlib.suppress(OSError):  # how the end of a terminal is told
        while data := os.read(terminal, 4096):
            shown += data
    os.close(terminal)
    process.wait()
    return shown.decode()


def test_wrong_use_is_one_line(kb_trainer, workspace):
    folder = workspace({"kb_trainer.yaml": SETTINGS, "knowledge/a.md": ARTICLE})
    for words in (["--profile", "es-10-2024"], ["--profile", "es-10-2025", "knowledge"]):
        done = kb_trainer("check", *words, cwd=folder)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
