"""The end of a session in a real terminal: the guess by keys and by number, then what is kept."""

import json

import pytest

from kb_trainer.text.columns import columns

ID = "nevera-sin-frio"
DOWN = "\x1b[B"
REPLY = "Buenos días, le atiende Lucía. Lamentamos las molestias."


@pytest.fixture(autouse=True)
def data(tmp_path, monkeypatch):
    monkeypatch.setenv("KB_TRAINER_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def over(terminal):
    """Play a short session to the question before the result."""

    def play(*words, wide=80):
        talk = terminal("drill", "start", ID, *words, columns=wide)
        talk.wait_for("Tú>")
        talk.type(f"{REPLY}\r")
        talk.wait_for("Rosario Vega:")
        talk.wait_for("Tú>")
        talk.type("/salir\r")
        talk.wait_for("No lo digo")
        return talk

    return play


def session(data):
    (path,) = data.rglob("*.jsonl")
    return path.stem


def rated(data):
    (path,) = data.rglob("*.jsonl")
    events = [json.loads(line) for line in path.read_text("ascii").splitlines()]
    return [(one["rating"], one["sure"]) for one in events if one["kind"] == "rated"]


def test_the_guess_comes_before_the_result_and_the_gap_in_it(over, data):
    talk = over()
    assert "EVALUACIÓN" not in talk.seen
    talk.type(f"{DOWN * 3}\r")
    talk.wait_for("casi siempre")
    talk.type(f"{DOWN}\r")
    before = talk.wait_for("Dijiste 4 y el cliente pone")
    assert "EVALUACIÓN: " in before
    assert talk.rest() == 0
    assert rated(data) == [(4, 75)]
    assert f"kb-trainer drill dispute {session(data)}" in " ".join(talk.seen.split())


def test_plain_guesses_are_numbers_that_mean_themselves(over, data):
    talk = over("--plain", wide=40)
    talk.type("nada\r")
    talk.wait_for("Escribe un número")
    talk.type("2\r")
    talk.wait_for("casi siempre")
    talk.type("3\r")
    talk.wait_for("Dijiste 2")
    assert talk.rest() == 0
    assert rated(data) == [(2, 95)]
    lines = [line.rstrip("\r") for line in talk.seen.split("\n")]
    assert max(columns(one) for one in lines if not one.startswith("kb-trainer ")) <= 40


def test_ctrl_c_at_the_guess_keeps_the_session_and_the_result_comes_later(over, data, terminal):
    talk = over()
    talk.type("\x03")
    talk.wait_for("drill resume")
    assert talk.rest() == 130
    assert rated(data) == []
    again = terminal("drill", "resume")
    again.wait_for("No lo digo")
    again.type(f"{DOWN * 5}\r")
    again.wait_for("EVALUACIÓN")
    assert again.rest() == 0
    assert rated(data) == [(0, 0)]
    assert "Dijiste" not in again.seen


def test_a_session_is_replayed_kept_disputed_and_listed(over, data, kb_trainer, root, tmp_path):
    talk = over()
    talk.type("\r")
    talk.wait_for("casi siempre")
    talk.type("\r")
    assert talk.rest() == 0
    id_ = session(data)
    done = kb_trainer("drill", "dispute", id_, "--turn", "1", "--why", "Sí pregunté", cwd=root)
    assert (done.code, done.out) == (0, "")
    assert f"{id_} (turno 1)" in " ".join(done.err.split())

    shown = kb_trainer("drill", "replay", id_, cwd=root)
    assert shown.code == 0
    assert "Lo que discutes\n  turno 1: Sí pregunté" in shown.out
    assert "Dijiste 1" in shown.out

    file = tmp_path / "r.html"
    done = kb_trainer("drill", "replay", id_, "--export", "html", "--out", file, cwd=root)
    assert (done.code, done.out) == (0, "")
    page = file.read_text("utf-8")
    assert "Sí pregunté" in page
    assert id_ in page
    at_hand = kb_trainer("drill", "replay", id_, "--export", "md", "--workspace", root)
    assert at_hand.code == 0
    assert (tmp_path / f"{id_}.md").exists()

    (row,) = json.loads(kb_trainer("drill", "disputes", "--json", cwd=root).out)["disputes"]
    assert (row["session"], row["turn"], row["why"], row["reply"]) == (id_, 1, "Sí pregunté", REPLY)
    assert "formulaic" in {one["rule"] for one in row["findings"]}
    told = kb_trainer("drill", "disputes", cwd=root).out
    assert "motivo: Sí pregunté" in told
    assert "formulaic (-" in told


@pytest.mark.parametrize("id_", ["nevera-0101-a2", "nada"])
@pytest.mark.parametrize("command", ["dispute", "replay"])
def test_an_unknown_session_is_one_line(kb_trainer, root, command, id_):
    done = kb_trainer("drill", command, id_, cwd=root)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert id_ in done.err


@pytest.mark.parametrize("command", ["sessions", "marks", "disputes"])
def test_a_session_that_cannot_be_read_is_told_in_every_list(kb_trainer, root, data, command):
    kb_trainer("drill", "sessions", cwd=root)
    (folder,) = data.iterdir()
    (folder / "sessions").mkdir()
    (folder / "sessions" / "nevera-0312-k7.jsonl").write_text("[]\n[]\n")
    done = kb_trainer("drill", command, cwd=root)
    assert (done.code, done.out) == (0, "")
    assert "nevera-0312-k7 está dañada" in done.err


def test_without_disputes_it_is_said(kb_trainer, root):
    assert kb_trainer("drill", "disputes", cwd=root).err == "No hay desacuerdos.\n"
    assert kb_trainer("drill", "disputes", "--json", cwd=root).out == '{"disputes": []}\n'
