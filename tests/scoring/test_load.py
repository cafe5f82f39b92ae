"""Loading: what a rubric file may say, and what is said of one that can't be used."""

import pytest

from kb_trainer.i18n.tell import tell
from kb_trainer.scoring.load import load_rubric

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


def loaded(workspace, **files):
    folder = workspace({f"knowledge/rubric/{name}.yaml": text for name, text in files.items()})
    return load_rubric(folder / "knowledge" / "rubric", folder)


def told(one):
    return [(p.path, p.mark.line, p.mark.column, p.code.name) for p in one.problems]


def test_a_sound_rule_loads(workspace):
    one = loaded(workspace, thanks=RULE)
    assert not one.problems
    assert one.rubric.acts == ("thanks",)


@pytest.mark.parametrize(
    ("change", "line", "code"),
    [
        (("gracias por contarlo\n", "gracias por (contarlo\n"), 10, "KB301"),
        (("phrases: gracias por contarlo", "pattern: 'a('"), 10, "KB302"),
        (('"[[Gracias por contarlo]]."', '"[[Hola]]."'), 13, "KB303"),
        (("none: [Lo miro.]", "none: [Gracias por contarlo.]"), 14, "KB304"),
        (("phrases: gracias por contarlo", "words: gracias"), 10, "KB305"),
        (('"[[Gracias por contarlo]]."', "Gracias por contarlo."), 13, "KB307"),
        (("    none: [Lo miro.]\n", ""), 1, "KB308"),
        (("points: 5", "points: -5"), 1, "KB309"),
        (("act: thanks\n", ""), 1, "KB122"),
        (("area: listen", "area: hear"), 4, "KB123"),
        (("severity: praise", "severty: praise"), 6, "KB121"),
    ],
)  # fmt: skip
def test_a_rule_that_is_not_sound_does_not_load(workspace, change, line, code):
    text = RULE.replace(*change)
    assert text != RULE
    one = loaded(workspace, thanks=text)
    assert not one.rubric.rules
    assert ("knowledge/rubric/thanks.yaml", line, code) in [
        (path, at, name) for path, at, _, name in told(one)
    ]
    for problem in one.problems:
        for language in ("es", "en"):
            assert "{" not in tell(language, problem.code.name, problem.details)


def test_one_bad_file_stops_no_other(workspace):
    one = loaded(workspace, a="kind: rule\nid: [", b="kind: story\n", c="", thanks=RULE)
    assert {name for *_, name in told(one)} == {"KB111", "KB123", "KB112"}
    assert [rule.id for rule in one.rubric.rules] == ["thanks"]


def test_an_id_used_twice(workspace):
    one = loaded(workspace, a=RULE, b=RULE)
    assert told(one) == [("knowledge/rubric/b.yaml", 1, 1, "KB306")]


def test_an_empty_folder(workspace):
    folder = workspace({"knowledge/rubric/readme.md": "x"})
    assert [p.code.name for p in load_rubric(folder / "knowledge/rubric", folder).problems] == [
        "KB310"
    ]


def test_a_rule_that_is_not_published_or_is_off_does_not_score(workspace):
    hidden = RULE.replace("points: 5", "points: 5\npublished: false")
    off = RULE.replace("id: thanks", "id: off").replace("points: 5", "points: 5\nenabled: false")
    one = loaded(workspace, hidden=hidden, off=off)
    assert [name for *_, name in told(one)] == ["KB311"]
    assert one.rubric.acts == ()


def test_lists_of_rubric_files_and_of_the_rule(workspace):
    words = "kind: rubric\nlists:\n  es:\n    telling: contarlo, decirlo\n"
    text = RULE.replace("gracias por contarlo\n", '"@thanking por @telling"\n').replace(
        "find:", "lists: {es: {thanking: gracias}}\nfind:"
    )
    assert not loaded(workspace, thanks=text, words=words).problems
