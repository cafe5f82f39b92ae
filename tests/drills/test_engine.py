"""Properties of any talk with the simulated customer."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kb_trainer.drills.closing import ENDINGS, MAX_TURNS
from kb_trainer.drills.ending import CAP_OPEN, UNANSWERED
from kb_trainer.drills.engine import answer, lines_for, start
from kb_trainer.drills.exam import PASS_MARK
from kb_trainer.drills.model import Outcome
from kb_trainer.drills.moves import LEAST, MOST
from kb_trainer.drills.sentences import MAX_CHARACTERS
from kb_trainer.services.play import shown
from kb_trainer.services.replies import clean

SOME = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
DEFLECTIONS = {
    "es": [
        "Tiene que rellenar el formulario de la web.",
        "Eso no lo llevo yo, llame a otro departamento.",
        "Su solicitud ha sido registrada y será atendida a la mayor brevedad.",
    ],
    "en": [
        "You'll have to fill in the form on the website.",
        "That's not my department, you need to call another number.",
        "Your request has been logged and will be dealt with in due course.",
    ],
}
KIND = {
    "es": ["Entiendo lo que me cuenta.", "¿Qué ha pasado?", "Me encargo yo.", "Sí.", "No."],
    "en": ["I see what you mean.", "What happened?", "I'll see to it myself.", "Yes.", "No."],
}


def pool(cast):
    """Sentences that agents of this drill say, good and bad."""
    language = cast.drill.language
    said = [reply for replies in cast.replies.values() for reply in replies]
    examples = [o.example for d in cast.drill.demands for o in (*d.options, *d.forbidden)]
    return [*said, *examples, *DEFLECTIONS[language], *KIND[language]]


NUMBERS = st.integers(0, 10_000)
TALKS = st.tuples(NUMBERS, st.lists(NUMBERS, min_size=1, max_size=7), NUMBERS, NUMBERS)
"""Numbers that pick a drill, replies, a place among them and one thing more."""


def talk(picks, casts):
    """A drill, some replies, a place among them."""
    drill, chosen, place, _ = picks
    names = sorted(casts)
    cast = casts[names[drill % len(names)]]
    sentences = pool(cast)
    replies = [sentences[one % len(sentences)] for one in chosen]
    return cast, replies, place % len(replies)


@SOME
@given(TALKS, st.integers(0, 9))
def test_the_same_seed_and_replies_give_the_same_session(stage, casts, picks, seed):
    cast, replies, _ = talk(picks, casts)
    first = shown(stage.play(cast.drill, seed, replies))
    assert shown(stage.play(cast.drill, seed, replies)) == first
    assert first["ended"] in ENDINGS
    assert isinstance(first["scorecard"]["overall"], int)
    assert {one["outcome"] for one in first["demands"]} <= {one.value for one in Outcome}


@SOME
@given(TALKS)
def test_a_deflection_never_lowers_anger(stage, casts, picks):
    cast, replies, place = talk(picks, casts)
    deflections = DEFLECTIONS[cast.drill.language]
    bad = deflections[picks[3] % len(deflections)]
    worse = [*replies[:place], f"{replies[place]} {bad}"]
    before = stage.play(cast.drill, 1, replies[: place + 1]).session
    after = stage.play(cast.drill, 1, worse).session
    if len(before.exchanges) > place and len(after.exchanges) > place:
        mild, harsh = before.exchanges[place], after.exchanges[place]
        # A curt deflection with another one behind it is the same deflection, no longer curt.
        if not curt_deflection(mild) or bad in replies[place]:
            assert harsh.after.anger >= mild.after.anger


def curt_deflection(exchange):
    return {"bureaucratic_deflection", "cuts_short"} <= {one.act for one in exchange.findings}


@SOME
@given(TALKS)
def test_a_concession_never_raises_the_score(stage, casts, picks):
    cast, replies, place = talk(picks, casts)
    forbidden = [o.example for d in cast.drill.demands for o in d.forbidden]
    given_away = forbidden[picks[3] % len(forbidden)]
    worse = [*replies[:place], f"{replies[place]} {given_away}", *replies[place + 1 :]]
    before = stage.play(cast.drill, 1, replies)
    if not any(one.conceded for one in before.session.exchanges):
        after = stage.play(cast.drill, 1, worse)
        assert after.scorecard.overall <= before.scorecard.overall


@SOME
@given(TALKS, st.text(max_size=400))
def test_any_reply_is_safe(stage, casts, picks, odd):
    cast, replies, _ = talk(picks, casts)
    session = stage.start(cast.drill, 3)
    for reply in (odd, *replies, odd):
        session = stage.answer(session, reply)
        feelings = session.state.feelings
        numbers = (feelings.anger, feelings.trust, feelings.patience)
        assert all(LEAST <= one <= MOST for one in numbers)
        assert session.last_said.text.strip()
    assert stage.finish(session).session.ended in ENDINGS


@pytest.mark.parametrize(
    "odd",
    [
        "",
        "   \n",
        "no " * 400_000,
        "\x1b[31mhola\x07\x00",
        "\ud800\udfff",
        "🙂" * 500,
        "\u202eolleh\u202c \u200b",
        "Guten Tag, ich verstehe leider kein Wort von dem, was Sie mir hier schreiben.",
        "a" * 50_000,
        "é" * 30_000,
    ],
    ids=["empty", "blank", "long", "control", "surrogates", "emoji", "bidi", "german", "a", "e"],
)
def test_odd_replies_are_answered(stage, drills, odd):
    for drill in drills:
        session = stage.answer(stage.start(drill, 1), odd)
        assert session.last_said.text
        assert len(session.exchanges[0].reply) <= MAX_CHARACTERS


def test_a_reply_is_cut_and_composed():
    assert clean("e\u0301" * 3) == "ééé"
    assert clean("\ud800") == "?"


def test_every_fact_can_be_revealed(stage, drills):
    for drill in drills:
        for one in drill.circumstances:
            assert one.asked or one.open or one.reflected
            session = start(drill, 1)
            trusting = replace(session.state.feelings, trust=MOST)
            session = replace(session, state=replace(session.state, feelings=trusting))
            openly = "¿Qué ha pasado?" if drill.language == "es" else "What happened?"
            for _ in range(len(drill.circumstances) + 1):
                session = stage.answer(session, openly + " " * len(session.exchanges))
                openly += "?"
            if one.open:
                assert one.id in session.state.revealed, (drill.id, one.id)


def test_every_drill_can_be_passed_within_policy(stage, casts):
    for cast in casts.values():
        for kind in ("good", "paraphrase"):
            result = stage.play(cast.drill, 1, cast.replies[kind])
            assert result.passed, (cast.drill.id, kind, result.scorecard.overall)
            assert not result.session.state.precedents


def test_no_line_is_said_twice_before_all_were_said(stage, casts):
    for cast in casts.values():
        replies = ["Ya veo." if cast.drill.language == "es" else "I see."] * 8
        session = stage.play(cast.drill, 5, replies).session
        insisted = [id_ for id_ in session.state.used if ".insist." in id_]
        lines = lines_for(cast.drill, f"demand.{cast.drill.demands[0].id}.insist")
        assert len(set(insisted)) == min(len(insisted), len(lines))


def test_two_personas_leave_in_different_moods(stage, casts):
    cast = casts["nevera-sin-frio"]
    hot = replace(cast.drill.persona, temper="quick", anger=9, trust=1, patience=4)
    other = replace(cast.drill, persona=hot)
    first = stage.play(cast.drill, 1, cast.replies["weak"]).session
    second = stage.play(other, 1, cast.replies["weak"]).session
    assert first.state.feelings != second.state.feelings


def test_a_rude_demand_and_a_polite_one_get_equal_outcomes(stage, casts):
    for cast in casts.values():
        calm = replace(cast.drill.persona, anger=1, trust=5, patience=10)
        cross = replace(cast.drill.persona, anger=7, trust=5, patience=10)
        outcomes = [
            stage.play(replace(cast.drill, persona=one), 1, cast.replies["good"]).session.outcomes
            for one in (calm, cross)
        ]
        assert outcomes[0] == outcomes[1], cast.drill.id


def test_ambiguity_is_asked_back_and_the_answer_settles_it(stage, drills):
    drill = next(one for one in drills if one.id == "sofa-fuera-de-plazo")
    session = stage.answer(stage.start(drill, 1), "Veré si te lo devolvemos.")
    assert session.outcomes["devolucion"] is Outcome.OPEN
    assert session.last_said.lines[-1].startswith("demand.devolucion.unclear")
    assert stage.answer(session, "Sí.").outcomes["devolucion"] is Outcome.CONCEDED
    assert stage.answer(session, "No.").outcomes["devolucion"] is Outcome.REFUSED_BARE


def test_a_concession_is_a_precedent_and_raises_the_next_demand(stage, drills):
    drill = next(one for one in drills if one.id == "nevera-sin-frio")
    given_away = drill.demands[0].forbidden[0].example
    session = stage.answer(stage.start(drill, 1), given_away)
    assert [one.option for one in session.state.precedents] == ["nuevo"]
    assert any(".raised." in id_ for id_ in session.last_said.lines)
    feelings = session.state.feelings
    assert feelings.anger < drill.persona.anger


def test_a_promise_is_quoted_back(stage, casts):
    cast = casts["missed-delivery-slot"]
    session = stage.play(cast.drill, 1, cast.replies["good"]).session
    quoted = [one.said.text for one in session.exchanges if "“" in one.said.text]
    assert any("Saturday" in text for text in quoted)


def test_patience_ends_with_a_supervisor_or_the_door(stage, drills):
    rude = "Eso es culpa suya por no leer las condiciones, y no es para tanto."
    drill = next(one for one in drills if one.id == "cobro-repetido")
    session = stage.play(drill, 1, [f"{rude} {n}" for n in range(8)]).session
    assert session.ended == "walked_out"
    assert session.state.warned
    session = stage.play(drill, 1, [rude, "Le paso ahora mismo con mi supervisora."]).session
    assert session.ended == "escalated"
    assert Outcome.ESCALATED in session.outcomes.values()


@pytest.mark.parametrize("replies", [[], [""], [" ", "..."]])
def test_silence_scores_nothing(stage, drills, replies):
    for drill in drills:
        card = stage.play(drill, 1, replies).scorecard
        assert (card.overall, card.capped_by) == (0, ("silence",))


def test_leaving_a_demand_unanswered_caps_the_best_of_talks(stage, casts):
    capped = set()
    for cast in casts.values():
        good = cast.replies["good"]
        for length in range(1, len(good)):
            result = stage.play(cast.drill, 1, good[:length])
            if UNANSWERED.intersection(result.session.outcomes.values()):
                assert result.scorecard.overall <= CAP_OPEN < PASS_MARK
                capped.update(result.scorecard.capped_by)
    assert {"outcomes", "unanswered"} <= capped


def test_a_talk_has_an_end(stage, drills):
    for drill in drills:
        question = "¿Y qué más?" if drill.language == "es" else "What else?"
        session = stage.play(drill, 1, [question] * (MAX_TURNS + 5)).session
        assert session.ended in ("limit", "walked_out")
        assert answer(session, "Hola", ()) is session


def test_the_same_words_again_say_nothing(stage, drills):
    drill = next(one for one in drills if one.id == "nevera-sin-frio")
    reply = "Entiendo perfectamente lo que le pasa, me encargo yo de todo."
    session = stage.play(drill, 1, [reply, reply]).session
    assert "ignored" in session.exchanges[1].events


def test_kind_words_alone_do_not_pass(stage, drills):
    drill = next(one for one in drills if one.id == "nevera-sin-frio")
    kind = [
        "Qué agotador, tres días sin nevera y subiendo a casa de la vecina. Me encargo yo.",
        "Siento de verdad que cargue con esto sola, y con su madre en casa.",
        "Me pongo en su lugar: es para estar harta.",
    ]
    result = stage.play(drill, 1, kind)
    assert not result.passed
    assert result.scorecard.overall <= 40
    assert "outcomes" in result.scorecard.capped_by
