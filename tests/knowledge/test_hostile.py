"""Files that hurt are refused at a place in the file; nothing ends in a traceback."""

import datetime as dt
import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kb_trainer.i18n.tell import tell
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.check import check

SETTINGS = "company: Prueba\nlanguages: [es]\ncontact: [900 000 000]\n"
DAY = dt.date(2026, 11, 22)
GOOD = """---
id: DEV
title: Devoluciones
owner: Atención
version: 1
effective: 2026-01-01
audience: public
language: es
clauses:
  DEV-1:
    facts: {plazo: 30 días}
    why: >-
      Porque lo que vuelve pronto
      se vende como nuevo.
    limits:
      - what: Pasados {{ DEV-1.plazo }} no devolvemos el dinero.
        instead: Se lo cambiamos.
    next: [{step: Le llamamos, who: Atención, by: el mismo día}]
    contingency: Vale el día en que lo intentó.
---

## DEV-1 · Plazo

Tiene {{ DEV-1.plazo }}. Véase [esto](a.md#DEV-1), `código` y DEV-1.
"""

HEAD = b"---\nid: DEV\n---\n"
FILES = {
    "a YAML bomb": ("a.yaml", b"a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "KB115", (2, 8)),
    "a line of 10 MB": ("a.md", b"x " * 5_000_000, "KB103", (1, 1)),
    "deep nesting": ("a.yaml", b"a: " + b"[" * 100_000, "KB114", (1, 43)),
    "deep indentation": (
        "a.yaml",
        b"\n".join(b" " * n + b"a:" for n in range(500)),
        "KB114",
        (41, 41),
    ),
    "a NUL byte": ("a.md", b"# a\n\nhola\x00", "KB104", (3, 5)),
    "a NUL byte in YAML": ("a.yaml", b"id: a\x00b\n", "KB104", (1, 6)),
    "an order-changing mark": ("a.md", "# a\n\nhola \u202eadios".encode(), "KB104", (3, 6)),
    "a half of a character": ("a.md", b"# a\n\na\xed\xa0\x80", "KB102", (3, 2)),
    "mixed line ends and a byte order mark": (
        "a.md",
        b"\xef\xbb\xbf---\r\nid: DEV\r\ntitle: x\n---\r\n## DEV-1 x\r\rDEV-2",
        "KB221",
        (7, 1),
    ),
    "an unknown escape": ("a.yaml", b'a: "\\q"\n', "KB111", (1, 5)),
    "a tab for indentation": ("a.yaml", b"a:\n\tb: 1\n", "KB111", (2, 1)),
}

SLOW = {
    "backticks": b"` " * 900_000,
    "one run of backticks": b"`" * 1_900_000 + b" `a`" * 1000,
    "fences": b"\n```" * 450_000,
    "comments": b"<!-- " * 350_000,
    "braces": b"{{ " * 600_000,
    "links": b"[a](" * 450_000,
    "headings of one name": b"# a\n" * 100_000,
    "refusals": b"no se admite. " * 30_000,
    "ids": b"AAAAAAAAAAAA-" * 140_000,
    "numbers": b"1.1" * 600_000,
    "quotes": b'"' * 1_900_000,
}


def _problems(folder: Path):
    (folder / "kb_trainer.yaml").write_text(SETTINGS)
    return check(find_workspace(folder, folder), DAY)


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_at_a_place(name, tmp_path):
    file, data, code, place = FILES[name]
    (tmp_path / "knowledge").mkdir()
    (tmp_path / "knowledge" / file).write_bytes(data)
    found = {one.code.name: one.mark for one in _problems(tmp_path)}
    assert found.get(code) == place


@pytest.mark.parametrize("name", SLOW)
def test_repetition_costs_no_more_than_its_length(name, tmp_path):
    (tmp_path / "knowledge").mkdir()
    (tmp_path / "knowledge" / "a.md").write_bytes(HEAD + SLOW[name])
    assert not any(one.is_error for one in _problems(tmp_path))


@pytest.mark.parametrize(
    ("target", "code"),
    [("/etc/hostname", "KB105"), ("/etc", "KB105"), ("a.md", "KB101"), ("no.md", "KB101")],
)
def test_links_lead_nowhere_outside(target, code, tmp_path):
    (tmp_path / "knowledge").mkdir()
    (tmp_path / "knowledge" / "a.md").symlink_to(target)
    assert code in {one.code.name for one in _problems(tmp_path)}


def test_a_pipe_is_not_waited_for(tmp_path):
    (tmp_path / "knowledge").mkdir()
    os.mkfifo(tmp_path / "knowledge" / "a.md")
    assert [one.code.name for one in _problems(tmp_path)] == ["KB101"]


def _sound(data: bytes, name: str) -> None:
    """Check one file: no exception, and each problem at a place that the file has."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "knowledge").mkdir()
        (folder / "knowledge" / name).write_bytes(data)
        found = _problems(folder)
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    for one in found:
        assert tell("es", one.code.name, one.details)
        if one.path.endswith(name):
            assert 1 <= one.mark.line <= len(lines)
            assert 1 <= one.mark.column <= len(lines[one.mark.line - 1]) + 1


QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUICK
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(GOOD)),
            st.integers(0, 12),
            st.sampled_from(
                [
                    "",
                    "\n",
                    "---\n",
                    ": ",
                    "- ",
                    "{",
                    "}",
                    "[",
                    "'",
                    '"',
                    "#",
                    "&a ",
                    "*a ",
                    "\t",
                    "\x00",
                    "\u202e",
                    "é",
                    "😀",
                    "DEV-2",
                    "{{ DEV-1.x }}",
                    "no se admite ",
                    "3 días ",
                    "](b.md)",
                    "```\n",
                    ">-",
                    "2026-13-01",
                    "\r",
                    "!!python/object:os.system ",
                    "? ",
                ]
            ),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_a_mutated_policy_is_told_at_places_that_it_has(changes):
    text = GOOD
    for at, length, new in changes:
        text = text[:at] + new + text[at + length :]
    _sound(text.encode(), "a.md")


@QUICK
@given(st.text(max_size=300), st.sampled_from(["a.md", "a.yaml"]))
def test_any_text_is_read(text, name):
    _sound(text.encode("utf-8", "replace"), name)


@QUICK
@given(st.binary(max_size=200), st.sampled_from(["a.md", "a.yaml"]))
def test_any_bytes_are_read(data, name):
    _sound(data, name)


@QUICK
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "id",
                        "clauses",
                        "DEV-1",
                        "facts",
                        "limits",
                        "what",
                        "why",
                        "next",
                        "step",
                        "text",
                        "title",
                        "journey",
                        "audience",
                        "kind",
                        "x",
                    ]
                ),
                inner,
                max_size=5,
            )
        ),
        max_leaves=20,
    )
)
def test_any_structure_is_read(data):

    _sound(json.dumps(data).encode(), "a.yaml")
    _sound(f"---\n{json.dumps(data)}\n---\n## DEV-1 x\n".encode(), "a.md")
