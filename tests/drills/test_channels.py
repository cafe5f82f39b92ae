"""The place where people talk changes the talk."""

from dataclasses import replace

import pytest

from kb_trainer.drills.channels import CHANNELS
from kb_trainer.drills.shapes import SITUATIONS
from kb_trainer.drills.spoken import read_out

LONG = "Le cuento todo lo que ha pasado con su pedido desde el primer día hasta hoy mismo. "


def events(stage, drills, channel, replies):
    """Play a drill as if it were in some channel; return what moved the customer each time."""
    drill = next(one for one in drills if one.id == "nevera-sin-frio")
    # Its own id, for the stage remembers what the judge may know of each drill.
    drill = replace(drill, channel=channel, id=f"nevera-{channel}")
    session = stage.start(drill, 1)
    for reply in replies:
        session = stage.answer(session, reply)
    assert len(session.exchanges) == len(replies)
    return [set(one.events) for one in session.exchanges]


@pytest.mark.parametrize("channel", CHANNELS)
def test_silence_costs_more_on_the_phone(stage, drills, channel):
    [row] = events(stage, drills, channel, [""])
    assert "silence" in row
    assert ("dead_air" in row) is (channel == "phone")


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_long_reply_suits_a_letter_alone(stage, drills, channel):
    [row] = events(stage, drills, channel, [LONG * 8])
    assert ("too_long" in row) is (channel != "email")


@pytest.mark.parametrize(("channel", "first"), [("counter", 4), ("email", 2), ("chat", 0)])
def test_others_wait_at_a_counter_and_a_second_letter_costs(stage, drills, channel, first):
    asks = [
        "¿Qué pasó con la nevera, Rosario?",
        "Qué angustia. ¿Para qué la necesita con tanta prisa?",
        "Tiene razón en estar harta. ¿Qué dijo el técnico?",
        "Claro, con eso no se puede esperar. ¿Guarda los tiques?",
    ]
    rows = events(stage, drills, channel, asks)
    waits = [turn for turn, row in enumerate(rows, 1) if "waits" in row]
    assert waits == (list(range(first, 5)) if first else [])


def test_who_is_put_on_hold_minds_unless_asked(stage, drills):
    assert "puts_on_hold" in events(stage, drills, "phone", ["Le pongo en espera."])[0]
    asked = ["¿Puede esperar un minuto mientras lo miro?"]
    assert "puts_on_hold" not in events(stage, drills, "phone", asked)[0]
    assert "puts_on_hold" not in events(stage, drills, "chat", ["Le pongo en espera."])[0]


def test_a_letter_says_all_at_once_and_ends_when_all_is_settled(stage, drills):
    drill = next(one for one in drills if one.id == "nevera-segundo-correo")
    session = stage.start(drill, 1)
    asks = [line for line in session.opening.lines if line.endswith((".ask.1", ".ask.2"))]
    assert len(asks) == len(drill.demands)
    assert set(session.state.revealed) == {one.id for one in drill.circumstances if one.open}
    assert "\n\n" in session.opening.text
    both = (
        "Le llevamos una nevera nueva el martes antes de las 12:00. La prestada se queda en su "
        "casa hasta que la nueva esté funcionando."
    )
    assert stage.answer(session, both).ended == "solved"


def test_a_chat_comes_in_pieces(stage, drills):
    opening = stage.start(next(one for one in drills if one.id == "sofa-fuera-de-plazo"), 1).opening
    assert len(opening.parts) == len(opening.lines) > 1
    assert " ".join(opening.parts) == opening.text


@pytest.mark.parametrize(
    ("language", "text", "spoken"),
    [
        ("es", "el pedido B-48213.", "el pedido be, cuatro, ocho, dos, uno, tres."),
        ("en", "order B-50218", "order B, five, zero, two, one, eight"),
        ("es", "lo dice GAR-2", "lo dice GAR-2"),
        ("es", "SAT-771 y R-2231", "ese, a, te, siete, siete, uno y erre, dos, dos, tres, uno"),
        ("en", "", ""),
    ],
)
def test_ids_are_read_out_and_clauses_are_not(language, text, spoken):
    assert read_out(text, language) == spoken


def test_ids_are_read_out_on_the_phone(stage, drills):
    drill = next(one for one in drills if one.id == "lavadora-que-camina")
    assert "be, cinco, uno, tres, tres, cero" in stage.start(drill, 1).opening.text
    assert drill.record["pedido"] == "B-51330"


def test_what_a_channel_says_is_a_situation():
    assert {one.waits for one in CHANNELS.values() if one.waits} <= set(SITUATIONS)
