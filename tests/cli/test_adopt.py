"""`policy adopt`: front matter and clause ids are added, and no word changes."""

import fcntl
import json
import os
import pty
import re
import subprocess
import sys
import termios
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.knowledge.adoption import adopt_text, outline, suggested_id
from kb_trainer.knowledge.read_article import Defaults, read_markdown
from kb_trainer.source.problems import Report

SETTINGS = "company: Prueba\nlanguages: [es]\ncontact: [900 000 000]\n"
TEXT = """---
layout: post
description: Cómo se devuelve.
version: 1.2.0
owner: pepe
titulos:
- a
---
# <a name="dev"></a>Devoluciones

De la tienda. [Abajo](#cómo).

## Plazo

Tiene 30 días.

```
## esto es código
```

## **Cómo**

Con el recibo.
"""
GIVEN = ["--no-input", "--owner", "Atención", "--contingency", "Le llamamos el mismo día."]
FILE = "knowledge/dev.md"


@pytest.fixture
def root(workspace):
    return workspace({"kb_trainer.yaml": SETTINGS, FILE: TEXT})


def _body(text):
    return text.replace("\r\n", "\n").split("\n---\n", 1)[1]


def test_an_adopted_article_is_a_policy_without_anything_missing(kb_trainer, root):
    done = kb_trainer("policy", "adopt", FILE, *GIVEN, "--as-of", "2026-11-22", cwd=root)
    assert done.code == 0
    text = (root / FILE).read_text("utf-8")
    front = text.split("\n---\n")[0]
    for line in (
        "id: DEV",
        "title: Devoluciones",
        "summary: Cómo se devuelve.",
        "owner: Atención",
        "version: 1",
        "effective: 2026-11-22",
        "review: 2027-11-22",
        "audience: internal",
        "language: es",
        "layout: post",
        "imported_version: 1.2.0",
        "imported_owner: pepe",
        "titulos:\n- a",
    ):
        assert f"\n{line}\n" in f"{front}\n", line
    expected = (
        _body(TEXT)
        .replace("## Plazo", "## DEV-1 · Plazo")
        .replace("## **Cómo**", '## DEV-2 · **Cómo**\n\n<a id="cómo"></a>')
    )
    assert _body(text) == expected
    assert "+## DEV-1 · Plazo" in done.out
    assert kb_trainer("check", FILE, cwd=root).out == ""
    shown = json.loads(kb_trainer("policy", "show", "DEV", "--json", cwd=root).out)
    assert [clause["id"] for clause in shown["clauses"]] == ["DEV-1", "DEV-2"]


def test_a_dry_run_writes_nothing(kb_trainer, root):
    done = kb_trainer("policy", "adopt", FILE, *GIVEN, "--dry-run", cwd=root)
    assert done.code == 0
    assert "+id: DEV" in done.out
    assert (root / FILE).read_text("utf-8") == TEXT


LAYOUTS = {
    "no headings": ("Hola.\n\nAdiós.\n", 1),
    "one heading": ("# Hola\n\nAdiós.\n", 1),
    "empty": ("", 1),
    "with blanks above": ("\n\n## Hola\n\nx\n\n## Adiós\n", 2),
    "windows": ("# T\r\n\r\n## Hola\r\n\r\nx\r\n", 1),
    "with a mark": ("\ufeff---\ntitle: T\n---\n\n## Hola\n\nx\n", 1),
    "underlined": ("Hola\n====\n\nx\n", 1),
    "empty front matter": ("---\n---\n# Hola\n", 1),
    "a rule on top": ("---\n\n# Hola\n", 1),
    "closed headings": ("## Hola ##\n\nx\n", 1),
}


@pytest.mark.parametrize(("text", "count"), LAYOUTS.values(), ids=LAYOUTS)
def test_any_layout_is_adopted(kb_trainer, workspace, text, count):
    root = workspace({"kb_trainer.yaml": SETTINGS, FILE: text})
    words = ["--title", "T", "--id", "T", "--json"]
    done = kb_trainer("policy", "adopt", FILE, *GIVEN, *words, cwd=root)
    told = json.loads(done.out)
    assert told["clauses"] == [f"T-{number}" for number in range(1, count + 1)]
    after = (root / FILE).read_bytes().decode()
    assert ("\r\n" in after) == ("\r\n" in text)
    assert after.startswith("\ufeff") == text.startswith("\ufeff")
    assert not re.search(r"[^\r]\n", after) or "\r" not in after
    checked = kb_trainer("check", FILE, cwd=root).out
    assert not checked or ("KB208" in checked and not text.strip())


WORDS = st.text(st.sampled_from("ab #-`~<>=|é.\n"), max_size=12)


@given(st.lists(WORDS, max_size=8), st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_without_what_was_added_it_is_the_same_text(parts, front, end):
    head = "---\nautor: x\n---\n" if front else ""
    text = (head + "\n".join(parts)).replace("\n", end)
    end = end if end in text else "\n"
    if not front and parts and parts[0].lstrip("\n").startswith("---"):
        return
    level = outline(text).best
    count = next((len(one.titles) for one in outline(text).levels if one.number == level), 1)
    values = ["id: XQ", "title: T", "audience: public", "clauses:"]
    values += [f"  XQ-{number}: {{contingency: c, title: T}}" for number in range(1, count + 1)]
    done = adopt_text(text, "XQ", values, level, [])
    added = "".join(f"{line}{end}" for line in values)
    whole = added if front else f"---{end}{added}---{end}{end}"
    rest = done.text.replace(whole, "", 1)
    one_only = f"## XQ-1{end}{end}"
    rest = re.sub(r"XQ-\d+ · ", "", rest) if level else rest.replace(one_only, "", 1)
    assert rest == text
    report = Report("a.md")
    article = read_markdown(
        done.text.replace("\r\n", "\n"), "a", report, Defaults("internal", "es")
    )
    assert [clause.id for clause in article.clauses] == list(done.clauses)
    assert not report.has_errors


WRONG = {
    "no owner": (["--no-input", "--contingency", "x"], "--owner"),
    "a wrong id": ([*GIVEN, "--id", "dev"], "dev"),
    "an id that is taken": ([*GIVEN, "--id", "PAG"], "PAG"),
    "no such level": ([*GIVEN, "--level", "5"], "5"),
}


@pytest.mark.parametrize(("words", "named"), WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("language", ["es", "en"])
def test_what_cant_be_is_one_line(kb_trainer, root, words, named, language):
    (root / "knowledge/pag.md").write_text("---\nid: PAG\nlanguage: es\n---\n# P\n\n## PAG-1 · A\n")
    done = kb_trainer("policy", "adopt", FILE, *words, "--lang", language, cwd=root)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert named in done.err
    assert (root / FILE).read_text("utf-8") == TEXT


@pytest.mark.parametrize("name", ["nowhere.md", "../out.md", "kb_trainer.yaml", "knowledge/own.md"])
def test_what_is_no_foreign_article_is_one_line(kb_trainer, root, name):
    (root.parent / "out.md").write_text("# Fuera")
    (root / "knowledge/own.md").write_text("---\nid: OWN\n---\n# P\n\n## OWN-1 · A\n")
    done = kb_trainer("policy", "adopt", name, *GIVEN, cwd=root)
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_a_secret_rule_is_not_made(kb_trainer, root):
    text = TEXT + "\nNo admitimos cambios.\n"
    (root / FILE).write_text(text, "utf-8")
    refused = kb_trainer("policy", "adopt", FILE, *GIVEN, cwd=root)
    assert refused.code == 1
    assert "KB215" in refused.err
    assert (root / FILE).read_text("utf-8") == text
    public = kb_trainer("policy", "adopt", FILE, *GIVEN, "--audience", "public", cwd=root)
    assert public.code == 0
    assert "KB230" in public.err


def test_a_draft_is_adopted_whatever_it_lacks(kb_trainer, root):
    (root / FILE).write_text(TEXT + "\nNo admitimos cambios.\n", "utf-8")
    assert kb_trainer("policy", "adopt", FILE, *GIVEN, "--draft", cwd=root).code == 0
    assert kb_trainer("check", FILE, cwd=root).code == 0


@pytest.mark.parametrize(
    ("title", "taken", "expected"),
    [
        ("Cómo devolver", (), "COM"),
        ("La política", (), "POL"),
        ("Pagos y plazos", ("PAG",), "PLA"),
        ("Pagos", ("PAG", "PAG2"), "PAG3"),
        ("¿…?", ("X",), "X2"),
        ("2026", (), "ART"),
    ],
)
def test_an_id_is_suggested(title, taken, expected):
    assert suggested_id(title, taken) == expected


def test_it_asks_step_by_step_at_a_terminal(root):
    keys = ["Devoluciones", "DVL\r", "\r", "Atención\r", "\r", "Le llamamos.\r", "\r", "\x1b[B\r"]
    waits = [
        "",
        "Id, en",
        "Título",
        "Departamento",
        "leerla",
        "cuando falla",
        "encabezados",
        "escribimos",
    ]
    seen = _typed(root, list(zip(waits[1:], keys[1:], strict=True)))
    text = (root / FILE).read_text("utf-8")
    assert "id: DVL\n" in text, seen
    assert "## DVL-1 · Plazo" in text
    assert "Nivel 2 (2): Plazo; Cómo" in seen


def test_a_person_may_say_no(root):
    steps = ["Id, en", "Título", "leerla", "encabezados", "escribimos"]
    seen = _typed(root, [(step, "\r") for step in steps], GIVEN[1:])
    assert "No se ha escrito nada." in seen
    assert (root / FILE).read_text("utf-8") == TEXT


def _typed(root, steps, words=()):
    """Answer questions at a real terminal; return what was seen."""
    master, slave = pty.openpty()
    termios.tcsetwinsize(slave, (40, 120))
    process = subprocess.Popen(
        [sys.executable, "-m", "kb_trainer", "policy", "adopt", FILE, *words],
        cwd=root,
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=os.environ | {"TERM": "xterm"},
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509  ours alone
    )
    os.close(slave)
    timer = threading.Timer(90, process.kill)
    timer.start()
    seen, left = b"", list(steps)
    try:
        while True:
            seen += os.read(master, 65536)
            if left and left[0][0].encode() in seen.rpartition(b"\x00")[2]:
                os.write(master, left.pop(0)[1].encode())
                seen += b"\x00"
    except OSError:  # the process is gone
        pass
    finally:
        timer.cancel()
        process.wait()
        os.close(master)
    return seen.decode("utf-8", "replace")
