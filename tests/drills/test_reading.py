"""What replies settle: yes, no, maybe, reported, asked."""

from pathlib import Path

import pytest

from kb_trainer.drills.reading import read_reply
from kb_trainer.drills.registers import REGISTERS, foreign_form, in_register
from kb_trainer.drills.salad import is_salad
from kb_trainer.drills.sentences import read_text
from kb_trainer.drills.state import first_state
from kb_trainer.drills.words import words_of
from kb_trainer.source.nodes import plain_data
from kb_trainer.source.problems import Report
from kb_trainer.source.yaml_tree import read_yaml
from kb_trainer.text.fold import fold

FILE = Path(__file__).parent / "reading.yaml"
CASES = plain_data(read_yaml(FILE.read_text("utf-8"), Report("reading.yaml")))


@pytest.mark.parametrize("case", CASES, ids=[one["reply"] for one in CASES])
def test_a_reply_settles(case, drills):
    drill = next(one for one in drills if one.id == case["drill"])
    found = read_reply(case["reply"], drill, first_state(drill), ()).of(case["demand"])
    assert (found.answer.value if found else "none") == case["answer"]


def test_a_recital_grants_nothing(casts):
    cast = casts["missed-delivery-slot"]
    reading = read_reply(cast.clauses["INS-2"], cast.drill, first_state(cast.drill), ())
    assert reading.recited
    assert all(one.answer.value != "granted" for one in reading.settlements)


def test_a_recital_with_a_lead_in_grants_nothing_either(casts):
    drill = casts["missed-delivery-slot"].drill
    reply = (
        "Under clause INS-2 (Installation and collection): you get a new appointment within "
        "48 hours, at a time that suits you;"
    )
    assert read_reply(reply, drill, first_state(drill), ()).recited
    own = reply.replace("you get a new", "I have booked you a new")
    assert not read_reply(own, drill, first_state(drill), ()).recited
    assert read_reply(own, drill, first_state(drill), ("recites_policy",)).recited


def test_a_reason_is_a_clause_or_its_words(drills):
    drill = next(one for one in drills if one.id == "sofa-fuera-de-plazo")
    state = first_state(drill)
    for reply in ("Lo dice DEV-1.", "lo dice dev 1", "Ya pasaron los 30 días."):
        assert "devolucion" in read_reply(reply, drill, state, ()).reasoned, reply
    secret = read_reply("Lo dice DEV-1.", drill, state, ("secret_rule_refusal",))
    assert not secret.reasoned


def test_a_question_brings_out_its_fact(drills):
    drill = next(one for one in drills if one.id == "paquete-que-no-llego")
    state = first_state(drill)
    assert read_reply("¿Preguntaste a los vecinos?", drill, state, ()).asked == ("portero",)
    assert read_reply("y para cuando la necesitas", drill, state, ()).asked == ("cumple",)
    assert read_reply("Los vecinos no lo recogieron.", drill, state, ()).asked == ()


@pytest.mark.parametrize(
    ("text", "language", "salad"),
    [
        ("Mañana le llamo y le cuento cómo va lo de la pieza.", "es", False),
        ("de y un me casa con y la del para pero no el su en y", "es", True),
        ("plan, pasos, avance, hecho, falta, clave, queja, vale, resumen", "es", True),
        ("Le llevo la nevera, la mesa, las sillas y el sofá.", "es", False),
        ("I'll call you tomorrow and tell you how it went.", "en", False),
        ("of the and my was with but an is of and from are the", "en", True),
    ],
)
def test_salad_is_told_from_sentences(text, language, salad):
    assert is_salad(fold(text), language) is salad


def test_a_dot_in_a_figure_ends_no_sentence():
    text = read_text("Son 30.00 euros. Ya está.", words_of("es"))
    assert len(text.sentences) == 2


def test_the_registers_are_told_apart():
    usted = "Le llevamos el suyo si usted quiere."
    assert in_register(usted, "tú") == "te llevamos el tuyo si tú quieres."
    assert in_register(usted, "vos") == "te llevamos el tuyo si vos querés."
    assert all(in_register(in_register(usted, one), "usted") for one in REGISTERS)
    assert foreign_form("¿Me puedes ayudar?", "usted") == "puedes"
    assert foreign_form("¿Me puede ayudar?", "usted") == ""
