"""Sessions in a real terminal: played as trainees do, left at any point and gone on with."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time

import pytest

ID = "nevera-sin-frio"
PROMPT = "\x1b[?2004h"
LEFT, ALT_ENTER = "\x1b[D", "\x1b\r"
BACKSPACE, START, END = "\x7f", "\x01", "\x05"


@pytest.fixture
def good(root):
    lines = (root / "drills" / ID / "good.txt").read_text("utf-8").splitlines()
    return [line.removeprefix("A: ") for line in lines if line.startswith("A: ")]


@pytest.fixture
def sessions(kb_trainer, root):
    def read():
        return json.loads(kb_trainer("drill", "sessions", "--json", cwd=root).out)["sessions"]

    return read


def journal(tmp_data):
    (path,) = tmp_data.rglob("*.jsonl")
    return [json.loads(line) for line in path.read_text("ascii").splitlines()]


@pytest.fixture(autouse=True)
def data(tmp_path, monkeypatch):
    monkeypatch.setenv("KB_TRAINER_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def said(data):
    return [one["text"] for one in journal(data) if one["kind"] == "replied"]


def test_a_whole_session_is_typed_left_and_gone_on_with(terminal, data, good, sessions):
    talk = terminal("drill", "start", ID, columns=60)
    briefing = talk.wait_for(PROMPT)
    assert max(len(line.rstrip("\r")) for line in briefing.split("\n")) <= 60
    # Mistyped, and mended with the keys that everybody knows.
    talk.type(f"{good[0]}x{BACKSPACE}{START}¡{END}")
    talk.type(f"a{LEFT}{BACKSPACE * 2}\x04?\r")
    talk.wait_for(PROMPT)
    mended = said(data)[0]
    assert mended.startswith(f"¡{good[0][:20]}")
    assert "GAR-3" in talk.reply("/BUSCAR  aparato prestado medicinas")
    assert "Un aparato prestado" in talk.reply("/política gar-3")
    assert "SAT-7731" in talk.reply("/record")
    talk.type("Esto se pierde a medias")
    talk.wait_for("medias")
    talk.type("\x03")
    talk.wait_for("resume ")
    assert talk.rest() == 130
    (row,) = sessions()
    assert (row["turns"], row["finished"], row["mode"]) == (1, False, "practice")
    again = terminal("drill", "resume")
    where = again.wait_for(PROMPT)
    assert f"Sesión {row['id']}, turno 2." in where
    for reply in good[1:-1]:
        again.reply(reply)
    again.type(f"{good[-1]}\r")
    again.guess()
    again.wait_for("EVALUACIÓN")
    assert again.rest() == 0
    assert said(data) == [mended, *good[1:]]
    (row,) = sessions()
    assert (row["finished"], row["ended"], row["passed"]) == (True, "solved", True)
    kinds = [one["kind"] for one in journal(data)]
    assert kinds.count("looked") == 2


def test_the_same_in_forty_columns_and_in_plain_mode(terminal, data, good):
    talk = terminal("drill", "start", ID, "--plain", columns=40)
    briefing = talk.wait_for("Tú>")
    assert max(len(line.rstrip("\r")) for line in briefing.split("\n")) <= 40
    talk.type("/buscar aparato prestado medicinas\r")
    assert "GAR-3" in talk.wait_for("Tú>")
    for reply in good[:2]:
        # A terminal cuts what is longer than its line: in plain mode too a reply may go on.
        cut = reply.find(". ") + 1
        talk.type(f"{reply[:cut]}\\\r")
        talk.wait_for("...")
        talk.type(f"{reply[cut:]}\r")
        talk.wait_for("Rosario Vega:")
        talk.wait_for("Tú>")
    time.sleep(0.3)  # The prompt is shown a moment before keys are listened to.
    talk.type("\x03")
    talk.wait_for("resume nevera-")
    assert talk.rest() == 130
    again = terminal("drill", "resume", columns=40, env={"KB_TRAINER_PLAIN": "1"})
    for reply in good[2:]:
        again.wait_for("Tú>")
        again.type(f"{reply}\r")
    again.wait_for("número")
    again.type("1\r")
    again.wait_for("número")
    again.type("1\r")
    again.wait_for("EVALUACIÓN")
    assert again.rest() == 0
    assert [" ".join(text.split()) for text in said(data)] == [
        " ".join(one.split()) for one in good
    ]


def test_several_lines_are_one_reply_typed_or_pasted(terminal, data):
    talk = terminal("drill", "start", ID)
    talk.wait_for(PROMPT)
    talk.reply(f"Buenos días.{ALT_ENTER}Le atiende Lucía.\\\rDígame.")
    talk.type("\x1b[200~Mañana le llevamos\r\nun frigorífico\nprestado.\x1b[201~")
    talk.wait_for("prestado.")
    talk.reply("")
    assert said(data) == [
        "Buenos días.\nLe atiende Lucía.\nDígame.",
        "Mañana le llevamos\nun frigorífico\nprestado.",
    ]


def test_an_empty_line_is_silence_only_when_it_comes_twice(terminal, data):
    talk = terminal("drill", "start", ID, "--mode", "exam")
    talk.wait_for(PROMPT)
    for _ in range(2):
        assert "No has escrito nada." in talk.reply("")
        talk.reply("/repetir")
    assert said(data) == []
    assert "No has escrito nada." in talk.reply("  ")
    assert "Rosario Vega:" in talk.reply("")
    assert "No has escrito nada." in talk.reply("")
    assert said(data) == [""]


def test_learning_gives_feedback_an_example_and_the_turn_again(terminal, data, good):
    talk = terminal("drill", "start", ID, "--mode", "learn")
    briefing = talk.wait_for(PROMPT)
    assert "Un ejemplo" in briefing
    assert good[0][:40] in briefing
    told = talk.reply("Eso no me toca a mí, llame usted al otro departamento.")
    assert "A mejorar: «" in told
    assert "Rosario Vega:" in told
    again = talk.reply("/atrás")
    assert "Turno 1 otra vez." in again
    talk.wait_for("otro departamento")  # It stands there, to be changed.
    talk.type(f"{START}\x0b{good[0]}\r")
    assert "Bien: «" in talk.wait_for(PROMPT)
    assert [one["kind"] for one in journal(data)[1:]] == ["replied", "undone", "replied"]
    talk.type("/pausa\r")
    talk.wait_for("resume ")
    assert talk.rest() == 0
    second = terminal("drill", "start", ID, "--mode", "learn")
    assert "Un ejemplo" not in second.wait_for(PROMPT)


def test_an_exam_has_no_help_and_is_handed_in_once(terminal, sessions):
    talk = terminal("drill", "start", ID, "--mode", "exam")
    assert "con al menos: nota 60" in re.sub(r"\s+", " ", talk.wait_for(PROMPT))
    assert "no hay pistas" in talk.reply("/pista")
    talk.reply("Hola.")
    assert "no se puede deshacer" in talk.reply("/atras")
    assert "GAR-3" in talk.reply("/search préstamo medicinas")
    talk.type("/salir\r")
    talk.wait_for("¿Entregas el examen")
    talk.wait_for("Sí")
    talk.type("\r")  # The no is offered first.
    talk.wait_for(PROMPT)
    talk.wait_for("Tú>")
    talk.type("\x04")
    talk.wait_for("resume ")
    assert talk.rest() == 0
    assert sessions()[0]["finished"] is False
    again = terminal("drill", "start", ID, "--mode", "exam")
    assert "examen número 2" in again.wait_for(PROMPT)
    again.type("/salir\r")
    again.wait_for("Sí")
    again.type("\x1b[B\r")
    again.guess()
    again.wait_for("EVALUACIÓN")
    assert again.rest() == 0
    assert [(one["number"], one["passed"]) for one in sessions()] == [(2, False), (1, None)]


def test_words_near_misses_and_citations(terminal, data, kb_trainer, root):
    talk = terminal("drill", "start", ID)
    talk.wait_for(PROMPT)
    assert "¿querías decir /buscar?" in talk.reply("/busca plazo")
    assert "¿Querías decir /salir?" in talk.reply("salir")
    assert "/help" in talk.reply("/AYUDA")
    assert "Rosario Vega" in talk.reply("/repeat")
    assert "(GAR-3, versión" in talk.reply("/citar gar-3")
    talk.reply("Le prestamos un frigorífico mañana")
    talk.reply("Le doy la razón, como dice /cite rec-2 arriba.")
    assert "no existe" in talk.reply("Como dice /citar ZZZ-9.")
    talk.type(START + "\x0b")
    assert "Anotado" in talk.reply("/marcar GAR-2 nadie entiende «avería sencilla»")
    talk.type("/marcar\r")
    talk.wait_for("¿Por qué?")
    talk.type("No sé qué hacer con la comida.\r")
    talk.wait_for("Anotado")
    first, second = said(data)
    assert re.fullmatch(r"Le prestamos un frigorífico mañana \(GAR-3, versión \d\)", first)
    assert re.search(r"como dice \(REC-2, versión \d\) arriba\.", second)
    marks = json.loads(kb_trainer("drill", "marks", "--json", cwd=root).out)["marks"]
    assert [one["clause"] for one in marks] == ["", "GAR-2"]
    assert "avería sencilla" in kb_trainer("drill", "marks", cwd=root).out


def test_a_reply_can_be_written_in_an_editor(terminal, data, tmp_path):
    script = tmp_path / "editor"
    script.write_text("#!/bin/sh\nprintf 'Buenos días.\\nSoy Lucía.\\n' > \"$1\"\n")
    script.chmod(0o755)
    talk = terminal("drill", "start", ID, env={"EDITOR": str(script)})
    talk.wait_for(PROMPT)
    talk.reply("/editor")
    talk.wait_for("Lucía.")
    talk.reply("")
    assert said(data) == ["Buenos días.\nSoy Lucía."]


def test_a_process_that_is_told_to_end_keeps_the_session(terminal, data):
    talk = terminal("drill", "start", ID)
    talk.wait_for(PROMPT)
    talk.reply("Buenos días.")
    talk.process.send_signal(signal.SIGTERM)
    talk.wait_for("resume nevera-")
    assert talk.rest() == 143
    assert talk.echoes()  # The terminal is as it was.
    assert journal(data)[-1]["kind"] == "paused"


def test_interrupted_before_the_result_it_comes_next_time(terminal, good):
    talk = terminal("drill", "start", ID)
    talk.wait_for(PROMPT)
    for reply in good[:-1]:
        talk.reply(reply)
    talk.type(f"{good[-1]}\r")
    talk.wait_for("No lo digo")
    talk.type("\x03")
    talk.wait_for("Para ver el resultado")
    assert talk.rest() == 130
    again = terminal("drill", "resume")
    again.guess()
    again.wait_for("EVALUACIÓN")
    assert again.rest() == 0


def test_a_session_is_open_in_one_terminal_only(terminal):
    talk = terminal("drill", "start", ID)
    talk.wait_for(PROMPT)
    other = terminal("drill", "resume")
    other.wait_for("abierta en otro terminal")
    assert other.rest() == 2


@pytest.fixture
def copy(root, tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree(root / "knowledge", folder / "knowledge")
    shutil.copytree(root / "drills" / ID, folder / "drills" / ID)
    shutil.copy(root / "drills" / f"{ID}.yaml", folder / "drills")
    shutil.copy(root / "kb_trainer.yaml", folder)
    return folder


def test_a_session_of_a_changed_drill_can_be_read_or_begun_anew(terminal, data, copy, kb_trainer):
    talk = terminal("drill", "start", ID, cwd=copy)
    talk.wait_for(PROMPT)
    talk.reply("Buenos días, soy Lucía.")
    talk.type("/pausa\r")
    assert talk.rest() == 0
    path = copy / "drills" / f"{ID}.yaml"
    path.write_text(path.read_text("utf-8").replace("minutes: 8", "minutes: 9"), "utf-8")
    again = terminal("drill", "resume", cwd=copy)
    again.wait_for("ha cambiado desde la sesión")
    again.wait_for("Nada")
    again.type("\r")
    again.wait_for("Buenos días, soy Lucía.")
    assert again.rest() == 1
    (id_,) = [one.stem for one in data.rglob("*.jsonl")]
    done = kb_trainer("drill", "replay", id_, cwd=copy)
    assert done.code == 1
    assert "Buenos días, soy Lucía." in done.out
    anew = terminal("drill", "resume", id_, cwd=copy)
    anew.wait_for("Nada")
    anew.type("\x1b[B\r")
    assert "Modo práctica" in anew.wait_for(PROMPT)


def test_the_menu_offers_what_is_unfinished_first(terminal):
    talk = terminal("drill", columns=60)
    assert "Seguir" not in talk.wait_for("nivel")
    talk.type("\r")
    assert "La nevera que dejó de enfriar" in talk.wait_for("¿Cómo?")  # Not cut at the edge.
    talk.wait_for("un solo intento")
    talk.type("\x1b[B\r")
    talk.wait_for(PROMPT)
    talk.wait_for("Tú>")
    talk.type("Hola\r")
    talk.wait_for(PROMPT)
    talk.type("/pausa\r")
    assert talk.rest() == 0
    again = terminal("drill", columns=60)
    assert " » Seguir: " in again.wait_for("turno 2")
    again.type("\r")
    again.wait_for("turno 2")


def test_text_of_others_sends_no_control_sequences(terminal, data, copy):
    path = copy / "drills" / f"{ID}.yaml"
    text = path.read_text("utf-8").replace(
        "title: La nevera que dejó de enfriar", 'title: "La \\x1b]0;ha\\x07nevera\\x1b[2J"'
    )
    path.write_text(text, "utf-8")
    talk = terminal("drill", "start", ID, "--mode", "learn", cwd=copy)
    assert "La \\u001b]0;ha\\u0007nevera\\u001b[2J" in talk.wait_for(PROMPT)
    talk.type("\x1b[200~Hola \x1b]0;ha\x07 qué tal\x1b[201~")
    time.sleep(0.2)
    talk.type("\r")
    talk.wait_for(PROMPT)
    talk.type("/pausa\r")
    assert talk.rest() == 0
    again = terminal("drill", "replay", next(data.rglob("*.jsonl")).stem, cwd=copy)
    assert again.rest() == 0
    assert "\x1b]" not in again.seen
    assert "\x07" not in again.seen


def test_a_killed_process_leaves_the_session_at_its_turn(terminal, data):
    talk = terminal("drill", "start", ID)
    talk.wait_for(PROMPT)
    talk.reply("Buenos días.")
    talk.type("Le atiende Lu")
    talk.wait_for("Lu")
    talk.process.kill()
    talk.process.wait(timeout=10)
    again = terminal("drill", "resume")
    assert "turno 2." in again.wait_for(PROMPT)
    assert said(data) == ["Buenos días."]


def test_twenty_kills_at_random_moments(root):
    done = subprocess.run(
        [sys.executable, root / "benchmarks" / "kills.py", "20"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "20 kills" in done.stdout


def test_a_dead_terminal_leaves_the_session_whole(terminal, sessions):
    talk = terminal("drill", "start", ID)
    talk.wait_for(PROMPT)
    talk.reply("Buenos días.")
    os.killpg(talk.process.pid, signal.SIGHUP)
    talk.process.wait(timeout=10)
    assert [one["turns"] for one in sessions()] == [1]
