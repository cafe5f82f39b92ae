from pathlib import Path

import pytest

from kb_trainer.knowledge.workspace import find_workspace

ROUTES = {
    "a text": ("900 000 000", [("phone", "900 000 000")]),
    "texts": ("[900 000 000, a@b.example]", [("phone", "900 000 000"), ("email", "a@b.example")]),
    "one route": ("{kind: phone, value: 900}", [("phone", "900")]),
    "no kind": ("[{value: https://b.example}]", [("link", "https://b.example")]),
    "kinds as keys": ("{phone: 900, email: a@b.es}", [("phone", "900"), ("email", "a@b.es")]),
    "a list of kinds": ("[{phone: 900}, {chat: here}]", [("phone", "900"), ("chat", "here")]),
    "several of a kind": ("{phone: [900, 901]}", [("phone", "900"), ("phone", "901")]),
    "more of a kind": ("{phone: {value: 900, hours: all day}}", [("phone", "900")]),
    "another word": ("[{kind: phone, number: 900}]", [("phone", "900")]),
    "nothing": ("", []),
    "an empty kind": ("{phone: , email: a@b.example}", [("email", "a@b.example")]),
}  # fmt: skip


def settings(tmp_path: Path, text: str):
    (tmp_path / "kb_trainer.yaml").write_text(text)
    found = find_workspace(tmp_path, tmp_path)
    return found.settings, [problem.code.name for problem in found.problems]


@pytest.mark.parametrize(("written", "routes"), ROUTES.values(), ids=ROUTES)
def test_ways_to_reach_a_person_are_read_as_people_write_them(tmp_path, written, routes):
    read, problems = settings(tmp_path, f"contact: {written}\n")
    assert [(route.kind, route.value) for route in read.contact] == routes
    assert problems == []


def test_what_a_route_has_besides_is_no_error(tmp_path):
    read, problems = settings(tmp_path, "contact: [{type: phone, value: 900}]\n")
    assert [route.value for route in read.contact] == ["900"]
    assert problems == ["KB214"]


LANGUAGES = [
    ("[]", ("es", "en"), []),
    ("[fr]", ("es", "en"), ["KB123"]),
    ("[fr, en]", ("en",), ["KB123"]),
    ("[en, en]", ("en",), []),
    ("en", ("en",), []),
]


@pytest.mark.parametrize(("written", "languages", "codes"), LANGUAGES)
def test_there_is_always_a_language(tmp_path, written, languages, codes):
    read, problems = settings(tmp_path, f"languages: {written}\n")
    assert (read.languages, problems) == (languages, codes)
