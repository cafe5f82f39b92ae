"""A drill played in a real pseudo-terminal: typing, words, Ctrl-C, the end."""

import re
import time

import pytest

ID = "nevera-sin-frio"
PROMPT = "\x1b[?2004h"


def replies(root):
    lines = (root / "drills" / ID / "good.txt").read_text("utf-8").splitlines()
    return [line.removeprefix("A: ") for line in lines if line.startswith("A: ")]


def test_a_whole_drill_with_hints_and_the_scorecard(terminal, root):
    talk = terminal("drill", "start", ID, columns=60)
    briefing = talk.wait_for(PROMPT)
    assert "SAT-7731" in briefing
    assert "Rosario Vega:" in briefing
    assert max(len(line.rstrip("\r")) for line in briefing.split("\n")) <= 60
    talk.type("/pista\r")
    assert "Antes de hablar" in talk.wait_for(PROMPT)
    talk.type("/nada\r")
    assert "/nada" in talk.wait_for(PROMPT)
    for reply in replies(root)[:-1]:
        talk.type(f"{reply}\r")
        talk.wait_for(PROMPT)
    talk.type(f"{replies(root)[-1]}\r")
    talk.guess()
    talk.wait_for("EVALUACIÓN")
    assert talk.rest() == 0
    assert "Lo que hiciste bien" in talk.seen


def test_ctrl_c_says_so_and_exits_130(terminal):
    talk = terminal("drill", "start", ID)
    talk.wait_for(PROMPT)
    talk.type("Hola, soy Luc")
    talk.wait_for("Luc")  # echoed: the line is being edited
    time.sleep(0.2)
    talk.type("\x03")
    talk.wait_for("kb-trainer drill resume nevera-")
    assert talk.rest() == 130


def test_ctrl_d_leaves_and_still_shows_the_scorecard(terminal):
    talk = terminal("drill", "start", ID)
    talk.wait_for(PROMPT)
    talk.type("\x04")
    talk.guess()
    talk.wait_for("EVALUACIÓN")
    assert talk.rest() == 0


def test_a_menu_settles_what_two_questions_did_not(terminal):
    talk = terminal("drill", "start", ID)
    for reply in ("Intentaré que se lo cambien.", "A ver si le mandamos uno nuevo."):
        talk.wait_for(PROMPT)
        talk.type(f"{reply}\r")
    talk.wait_for("¿Qué le contestas?")
    talk.wait_for("No, no se lo concedo")
    talk.type("\x1b[B\r")
    answer = talk.wait_for(PROMPT)
    assert "Rosario Vega" in answer
    talk.type("/salir\r")
    talk.guess()
    talk.wait_for("negada sin motivo")
    assert talk.rest() == 0


def test_a_line_may_go_on(terminal):
    talk = terminal("drill", "start", ID)
    talk.wait_for(PROMPT)
    talk.type("Mañana le llevamos\\\r")
    talk.wait_for("...")
    talk.type("un frigorífico prestado.\r")
    talk.wait_for(PROMPT)
    talk.type("/salir\r")
    talk.guess()
    talk.wait_for("necesidad resuelta")
    assert talk.rest() == 0


@pytest.mark.parametrize(("asked", "coloured"), [("", True), ("1", False)])
def test_no_color_holds_where_a_reply_is_typed(terminal, tmp_path, asked, coloured):
    env = {"NO_COLOR": asked, "KB_TRAINER_DATA": str(tmp_path)}
    talk = terminal("drill", "start", "nevera-sin-frio", env=env)
    talk.wait_for("Tú>")
    talk.type("\x03")
    assert talk.rest() == 130
    assert bool(re.search(r"\x1b\[[0-9;]*[34]8;5;", talk.sent)) is coloured
