"""`kb-trainer score` and `kb-trainer rule`: their contract."""

import json

import pytest

LINE = {
    "id": "a",
    "lang": "es",
    "customer": "Llevo tres semanas sin lavadora y el técnico no trajo la pieza.",
    "reply": "Tres semanas sin lavadora agotan a cualquiera. Mañana a las 10 le llamo yo.",
    "policy": "GAR-2: la avería se repara en 30 días.",
    "need": "Lavar la ropa en casa.",
    "customer_name": "Rosario",
    "record": {"order": "LV-1", "visits": 2},
    "channel": "chat",
}
KEYS = ["id", "acts", "findings", "empathy", "demands", "areas", "overall", "capped_by"]


def lines(*rows):
    return "".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows)


def test_a_reply_gives_one_line(kb_trainer, root):
    done = kb_trainer("score", cwd=root, stdin=lines(LINE))
    assert done.code == 0
    out = json.loads(done.out)
    assert list(out) == KEYS
    assert out["acts"]["acknowledges_feeling"] is True
    assert out["acts"]["sarcasm"] is False
    assert len(out["areas"]) == 7
    for finding in out["findings"]:
        assert set(finding) == {"rule", "act", "turn", "start", "end", "text", "points", "why"}
        assert finding["text"] == LINE["reply"][finding["start"] : finding["end"]]
        assert finding["turn"] == 0


def test_only_the_reply_is_needed_and_no_workspace(kb_trainer, tmp_path):
    done = kb_trainer("score", "-", cwd=tmp_path, stdin=lines({"reply": "I'll call you tomorrow."}))
    assert done.code == 0
    assert json.loads(done.out)["acts"]["next_step_with_date"]


def test_a_conversation(kb_trainer, root):
    turns = [
        {"speaker": "customer", "text": "Me cobraron dos veces la cuota."},
        {"speaker": "agent", "text": "Lo siento."},
        {"speaker": "customer", "text": "¿Y?"},
        {
            "speaker": "agent",
            "text": "Nos equivocamos al cobrarla dos veces; mañana a las 9 le llamo.",
        },
    ]
    done = kb_trainer("score", cwd=root, stdin=lines({"id": 7, "lang": "es", "turns": turns}))
    out = json.loads(done.out)
    assert (done.code, out["id"]) == (0, 7)
    for finding in out["findings"]:
        text = turns[finding["turn"]]["text"]
        assert finding["text"] == text[finding["start"] : finding["end"]]


def test_clauses_are_ids_of_the_workspace(kb_trainer, root):
    known = {
        "id": 1,
        "lang": "es",
        "reply": "La DEV-1 dice que tiene 9 días.",
        "clauses": ["DEV-1"],
    }
    done = kb_trainer("score", cwd=root, stdin=lines(known, known | {"clauses": ["NO-1"]}))
    first, second = map(json.loads, done.out.splitlines())
    assert first["acts"]["cites_written_policy"]
    assert first["acts"]["wrong_claim"]
    assert second["line"] == 2
    assert done.code == 1


BAD = (
    "no json",
    "[1]",
    "3",
    {"id": "x"},
    {"id": "x", "reply": 3},
    {"id": "x", "reply": "a", "lang": "fr"},
    {"id": "x", "reply": "a", "channel": "fax"},
    {"id": "x", "reply": "a", "record": []},
    {"id": "x", "turns": []},
    {"id": "x", "turns": [{"speaker": "boss", "text": "a"}]},
    "[" * 100_000,
    '{"reply": "a" "b"}',
)


def test_bad_lines_are_told_and_the_rest_goes_on(kb_trainer, root):
    rows = [row for bad in BAD for row in (bad, "", LINE)]
    done = kb_trainer("score", cwd=root, stdin=lines(*rows))
    out = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 1
    assert [("error" in one) for one in out] == [True, False] * len(BAD)
    assert all(list(one) == ["id", "line", "error"] for one in out[::2])
    assert [one["line"] for one in out[::2]] == [3 * n + 1 for n in range(len(BAD))]
    assert "Traceback" not in done.err


def test_odd_input_is_safe(kb_trainer, root):
    rows = (
        '{"reply": "\\ud800 hola"}',
        {"reply": "\x00\x1b[31m"},
        {"reply": "a" * 1_000_000},
        {"reply": "hola \udcff"},
    )
    done = kb_trainer("score", cwd=root, stdin=lines(*rows))
    assert done.code == 0
    assert len([json.loads(line) for line in done.out.splitlines()]) == 4


def test_a_file_and_a_file_that_is_not_there(kb_trainer, root, tmp_path):
    path = tmp_path / "replies.jsonl"
    path.write_text(lines(LINE), "utf-8-sig")
    assert kb_trainer("score", path, cwd=root).code == 0
    done = kb_trainer("score", tmp_path / "none.jsonl", cwd=root)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)


def test_explain_says_the_sum_and_strengths_first(kb_trainer, root):
    row = LINE | {"reply": f"{LINE['reply']} Aunque no es para tanto."}
    done = kb_trainer("score", "--explain", cwd=root, stdin=lines(row))
    explanation = json.loads(done.out)["explanation"]
    assert "/100" in explanation[0]
    assert explanation.index("Lo que ha funcionado:") < explanation.index(
        "Por dónde empezar a mejorar:"
    )


def test_rule_list_show_and_test(kb_trainer, root):
    listed = kb_trainer("rule", "list", "--json", cwd=root)
    rules = json.loads(listed.out)["rules"]
    assert len({rule["act"] for rule in rules}) >= 30
    shown = kb_trainer("rule", "show", "secret-rule", cwd=root)
    assert "[[" in shown.out
    assert shown.out.strip() in kb_trainer("rule", "show", "secret_rule_refusal", cwd=root).out
    every = json.loads(kb_trainer("rule", "show", "offers_alternative", "--json", cwd=root).out)[
        "rules"
    ]
    assert {rule["id"] for rule in every} == {
        r["id"] for r in rules if r["act"] == "offers_alternative"
    }
    assert kb_trainer("rule", "show", "secrets-rule", cwd=root).code == 2
    assert kb_trainer("rule", "test", cwd=root).code == 0
    assert kb_trainer("rule", "test", "feeling", cwd=root).code == 0


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_new_rule_is_sound_and_switched_off(kb_trainer, workspace, language):
    folder = workspace({"kb_trainer.yaml": "company: X\n"})
    asked = ("rule", "new", "thanks-first", "--act", "thanks", "--lang", language)
    assert kb_trainer(*asked, cwd=folder).code == 0
    assert kb_trainer("rule", "test", cwd=folder).code == 0
    rules = json.loads(kb_trainer("rule", "list", "--json", cwd=folder).out)["rules"]
    assert [(rule["id"], rule["enabled"]) for rule in rules] == [("thanks-first", False)]
    assert kb_trainer(*asked, cwd=folder).code == 2
    assert kb_trainer("rule", "new", "Not Good", cwd=folder).code == 2


def test_a_broken_rule_is_told_with_its_place(kb_trainer, workspace):
    rule = "kind: rule\nid: a\nact: a\narea: listen\npoints: 1\nseverity: praise\n"
    rest = "why: {es: x}\nfind: {es: [{phrases: '(a'}]}\n"
    folder = workspace({"kb_trainer.yaml": "company: X\n", "knowledge/rubric/a.yaml": rule + rest})
    done = kb_trainer("rule", "test", cwd=folder)
    assert done.code == 1
    assert "knowledge/rubric/a.yaml:8:" in done.out
    assert "KB301" in done.out
