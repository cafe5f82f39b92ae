"""The contract of `kb-trainer drill`."""

import io
import json
import shutil
import sys

import pytest

from kb_trainer.cli.main import run

ID = "nevera-sin-frio"
KEYS = ["drill", "seed", "ended", "turns", "right_first_time", "demands", "scorecard", "mood"]


@pytest.fixture
def drill(root, capsys, monkeypatch):
    """Run `drill` in this process, in the example company."""

    def call(*words, stdin="", cwd=root):
        monkeypatch.chdir(cwd)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        code = run(["drill", *map(str, words)])
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.fixture
def copy(root, tmp_path):
    folder = tmp_path / "copy"
    folder.mkdir()
    shutil.copy(root / "kb_trainer.yaml", folder)
    shutil.copytree(root / "knowledge", folder / "knowledge")
    shutil.copytree(root / "drills" / ID, folder / "drills" / ID)
    shutil.copy(root / "drills" / f"{ID}.yaml", folder / "drills")
    return folder


def test_the_list_tells_what_can_be_played(drill):
    code, out, _ = drill("list", "--json")
    rows = json.loads(out)["drills"]
    assert code == 0
    assert list(rows[0]) == ["id", "title", "status", "language", "channel", "level"]
    assert {row["status"] for row in rows} <= {"draft", "tried", "stable", "retired"}
    assert ID in {row["id"] for row in rows}
    code, out, _ = drill("list")
    assert code == 0
    assert ID in out


def test_scripted_play_prints_one_object_the_same_each_time(drill, root):
    good = root / "drills" / ID / "good.txt"
    code, first, err = drill("start", ID, "--replies", good, "--seed", "1", "--json")
    assert (code, err) == (0, "")
    result = json.loads(first)
    assert list(result) == KEYS
    assert result["ended"] == "solved"
    assert isinstance(result["scorecard"]["overall"], int)
    assert {"overall", "empathy", "demands", "areas", "findings"} <= set(result["scorecard"])
    assert all(set(one) == {"id", "outcome"} for one in result["demands"])
    assert drill("start", ID, "--replies", good, "--seed", "1", "--json")[1] == first


def test_replies_come_one_a_line_and_may_be_json_strings(drill):
    stdin = 'Hola, soy Lucía.\n"Mañana le llevamos\\nun frigorífico prestado."\n'
    code, out, _ = drill("start", ID, "--replies", "-", "--json", stdin=stdin)
    result = json.loads(out)
    assert code == 0
    assert (result["ended"], result["turns"]) == ("left", 2)
    assert result["demands"][0] == {"id": "cambio", "outcome": "need_met"}


def test_no_replies_is_a_session_that_was_left(drill):
    code, out, _ = drill("start", ID, "--replies", "-", "--json")
    result = json.loads(out)
    assert (code, result["ended"], result["turns"]) == (0, "left", 0)
    assert isinstance(result["scorecard"]["overall"], int)


def test_scripted_play_prints_the_talk_and_the_scorecard(drill, root):
    replies = root / "drills" / ID / "weak.txt"
    code, out, _ = drill("start", ID, "--replies", replies)
    assert code == 0
    for words in ("Rosario Vega: ", "EVALUACIÓN", "Lo que hiciste bien", "Para mejorar", "de 5"):
        assert words in out
    assert out.index("Peticiones\n") < out.index("Lo que hiciste bien") < out.index("Para mejorar")
    assert sum(line.startswith("  - ") for line in out.splitlines()) <= 3
    code, out, _ = drill("start", ID, "--replies", replies, "--lang", "en")
    assert "SCORECARD" in out
    assert "Rosario Vega: " in out


def test_control_characters_never_reach_the_terminal(drill):
    _, out, _ = drill("start", ID, "--replies", "-", stdin="\x1b[31mHola\x07 soy Lucía\n")
    assert "\x1b" not in out
    assert "\x07" not in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("start", "nevera"), "nevera-sin-frio"),
        (("start", "Sofá"), "sofa-fuera-de-plazo"),
        (("start", "nevera"), "kb-trainer drill list"),
        (("start", "zzz"), "kb-trainer drill list"),
        (("start", ID, "--replies", "."), "carpeta"),
        (("start", ID, "--replies", "r.txt", "--save-transcript", "./r.txt"), "r.txt está"),
        (("start", ID, "--save-transcript", "r.txt", "--export", "md", "--out", "r.txt"), "r.txt"),
        (("replay", "zzz", "--out", "r.md"), "zzz"),
        (("start", ID), "terminal"),
        (("start", ID, "--json"), "--replies"),
        (("start", ID, "--no-input"), "terminal"),
        (("start", ID, "--replies", "no-hay.txt"), "no-hay.txt"),
        (("start",), "ID"),
        (("simulate", "--players", "nadie"), "nadie"),
        (("new", "Mal Id"), "Mal Id"),
        (("new", ID), "ya existe"),
        (("graph", "zzz"), "zzz"),
    ],
)
def test_wrong_use_is_one_line_and_exit_2(drill, words, said):
    code, out, err = drill(*words)
    assert code == 2
    assert out == ""
    assert said in err
    assert len(err.strip().splitlines()) == 1


def test_replies_that_are_not_utf8_are_told(drill, tmp_path):
    path = tmp_path / "latin.txt"
    path.write_bytes("Adiós\n".encode("latin-1"))
    code, _, err = drill("start", ID, "--replies", path)
    assert code == 2
    assert "UTF-8" in err


def test_a_talk_can_be_saved_and_played_again(drill, root, tmp_path):
    path = tmp_path / "new" / "talk.txt"
    good = root / "drills" / ID / "good.txt"
    drill("start", ID, "--replies", good, "--save-transcript", path)
    assert path.read_text("utf-8") == good.read_text("utf-8")


def test_replies_after_the_end_are_mentioned(drill, root):
    text = (root / "drills" / ID / "good.txt").read_text("utf-8") + "A: Y otra cosa.\n"
    code, _, err = drill("start", ID, "--replies", "-", stdin=text)
    assert code == 0
    assert "1" in err


def test_the_bench_tests_draws_and_covers(drill, copy):
    code, out, _ = drill("test", ID, cwd=copy)
    assert code == 0, out
    assert ID in out
    code, out, _ = drill("graph", ID, cwd=copy)
    assert out.startswith("flowchart TD\n")
    code, out, _ = drill("coverage", ID, "--runs", "1", "--json", cwd=copy)
    assert json.loads(out)["sessions"] == 4 + 9
    code, out, _ = drill("simulate", ID, "--players", "good,empty", "--runs", "1", cwd=copy)
    assert code == 0
    assert "AUC 1.000" in out
    code, out, _ = drill("check", ID, "--json", cwd=copy)
    assert (code, json.loads(out)) == (0, {"problems": []})


def test_a_changed_drill_fails_its_transcripts_until_they_are_updated(drill, copy):
    path = copy / "drills" / f"{ID}.yaml"
    path.write_text(path.read_text("utf-8").replace("Buenos días. Mire,", "Mire,"), "utf-8")
    code, out, _ = drill("test", ID, cwd=copy)
    assert code == 1
    assert "KB417" in out
    code, _, err = drill("test", ID, "--update", cwd=copy)
    assert code == 0
    assert "good.txt" in err


@pytest.mark.parametrize("register", ["usted", "you"])
def test_a_new_drill_can_be_played_as_it_is(drill, copy, register):
    code, out, _ = drill("new", "primera", "--register", register, "--title", "A: b", cwd=copy)
    assert code == 0
    assert "primera" in out
    code, out, _ = drill("check", "primera", "--json", cwd=copy)
    assert not [one for one in json.loads(out)["problems"] if one["severity"] == "error"], out
    code, out, _ = drill("start", "primera", "--replies", "-", "--json", cwd=copy, stdin="Hola\n")
    assert (code, json.loads(out)["turns"]) == (0, 1)


def test_a_drill_with_errors_is_not_played(drill, copy):
    path = copy / "drills" / f"{ID}.yaml"
    path.write_text("title: [\n", "utf-8")
    code, _, err = drill("start", ID, "--replies", "-", cwd=copy)
    assert code == 1
    assert f"drills/{ID}.yaml" in err
    code, out, err = drill("list", "--json", cwd=copy)
    assert (code, json.loads(out)) == (0, {"drills": []})
    assert "1" in err
