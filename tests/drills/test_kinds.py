"""Kinds of drill: choices, second contacts, false first causes, waves, precedents."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_trainer.drills.checks import check_drill
from kb_trainer.drills.choices import LEAST_LEFT, choose, offered
from kb_trainer.drills.graph import mermaid
from kb_trainer.drills.kind_checks import MOST_CHOICES, check_follows, check_kinds
from kb_trainer.drills.kinds import Diagnosis, Follows, News, Offer
from kb_trainer.drills.past import given_in, past_of, words_given
from kb_trainer.drills.state import Given, Past, Word
from kb_trainer.services.bench import as_transcript, references, replay

CHOICE, CHOICE_EN = "regalo-de-boda", "lamp-with-a-dent"
FOLLOWS, FIRST = "nevera-segundo-correo", "nevera-sin-frio"
CAUSE, WAVE = "lavadora-que-camina", "almacen-inundado"
VASE = Given("DEV-3", "Devolver en efectivo un jarrón")


def played(stage, example, drill_id, kind):
    drill = stage.drill(drill_id)
    return replay(stage, drill, references(example, drill)[kind])


def test_the_example_company_has_each_kind_twice_and_in_both_languages(drills, example):
    stable = [one for one in drills if one.status == "stable"]
    kinds = {
        "choices": [one for one in stable if one.offers],
        "follows": [one for one in stable if one.follows],
        "diagnosis": [one for one in stable if one.diagnosis],
        "wave": [one for one in stable if one.customers and one.news],
        "precedents": [
            one
            for one in stable
            if any(
                reference.transcript.past and reference.transcript.past.given
                for reference in references(example, one).values()
            )
        ],
    }
    for channel in ("chat", "phone", "email", "counter", "social"):
        kinds[channel] = [one for one in stable if one.channel == channel]
    assert {kind for kind, found in kinds.items() if len(found) < 2} == set()
    assert any(one.language == "en" for found in kinds.values() for one in found)


# Choices


@pytest.mark.parametrize("id_", [CHOICE, CHOICE_EN])
def test_a_number_is_the_reply_it_stands_for(stage, id_):
    session = stage.start(stage.drill(id_), 1)
    choices = offered(session)
    by_number = stage.answer(session, " 2 ")
    by_words = stage.answer(session, choices[1].text)
    assert by_number == by_words
    assert by_number.exchanges[0].reply == choices[1].text
    assert by_number.exchanges[0].comment == choices[1].comment


def test_what_is_no_choice_is_a_reply_in_ones_own_words(stage):
    session = stage.start(stage.drill(CHOICE), 1)
    for reply in ("0", str(MOST_CHOICES + 1), "9" * 50, "²", "", "uno"):
        assert choose(session, reply) is None
        assert stage.answer(session, reply).exchanges[0].comment == ""


def test_what_was_chosen_is_not_offered_again_while_others_are_left(stage):
    session = stage.start(stage.drill(CHOICE), 1)
    session = stage.answer(session, "Lamentamos las molestias. ¿Trae el ticket de compra?")
    here = offered(session)
    bare = next(one for one in here if one.text.startswith("No puedo"))
    session = stage.answer(session, bare.text)
    assert bare not in offered(session)
    assert len(offered(session)) >= LEAST_LEFT


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 5), picks=st.lists(st.integers(1, MOST_CHOICES), max_size=14))
def test_any_choices_come_to_an_end_the_same_each_time(stage, seed, picks):
    drill = stage.drill(CHOICE)
    replies = [str(one) for one in picks]
    first, second = (stage.play(drill, seed, replies) for _ in range(2))
    assert as_transcript(first) == as_transcript(second)
    session = first.session
    assert session.ended != "left" or len(session.exchanges) == len(picks)
    numbers = zip(session.exchanges, picks, strict=False)
    assert all(one.comment or pick == MOST_CHOICES for one, pick in numbers)


@pytest.mark.parametrize("id_", [CHOICE, CHOICE_EN])
def test_each_way_through_the_choices_ends_and_most_of_them_fail(stage, id_):
    paths, passed = [stage.start(stage.drill(id_), 1)], []
    while paths:
        session = paths.pop()
        choices = offered(session)
        assert bool(choices) is not bool(session.ended)
        assert len(session.exchanges) < 10
        paths += [stage.answer(session, one.text) for one in choices]
        if session.ended:
            passed.append(stage.finish(session).passed)
    assert any(passed)
    assert sum(passed) < len(passed) / 2


def test_the_order_of_choices_depends_on_the_seed(stage):
    drill = stage.drill(CHOICE)
    orders = {tuple(one.text for one in offered(stage.start(drill, n))) for n in range(12)}
    assert len(orders) > 1


def test_a_trainee_who_writes_is_offered_nothing(stage):
    assert offered(stage.start(stage.drill(FIRST), 1)) == ()


# Second contacts


def test_what_was_promised_comes_back(stage, example):
    before = played(stage, example, FIRST, "good").session
    words = words_given(before)
    assert words
    assert all(one.kept for one in words)
    drill = stage.drill(FOLLOWS)
    session = stage.start(drill, 1, past_of(drill, (), before))
    assert words[-1].text in session.opening.text
    assert session.state.feelings.anger < drill.persona.anger


def test_a_concession_is_a_word_that_could_not_be_kept(stage, example):
    before = played(stage, example, FIRST, "unsafe").session
    drill = stage.drill(FOLLOWS)
    past = past_of(drill, (), before)
    assert past.word is not None
    assert not past.word.kept
    session = stage.start(drill, 1, past)
    assert past.word.text in session.opening.text
    assert session.state.feelings.anger > drill.persona.anger


def test_a_first_contact_without_a_word_is_remembered_too(stage):
    drill = stage.drill(FOLLOWS)
    before = stage.play(stage.drill(FIRST), 1, ["Hola."]).session
    session = stage.start(drill, 1, past_of(drill, (), before))
    assert session.state.past.word is None
    assert "no_word.1" in session.opening.lines or "no_word.2" in session.opening.lines


def test_a_transcript_holds_what_came_before(stage, example):
    reference = references(example, stage.drill(FOLLOWS))["weak"]
    assert reference.transcript.past == Past(
        Word("le mando un frigorífico nuevo hoy mismo", kept=False)
    )


# A false first cause


@pytest.mark.parametrize(
    ("reply", "right"),
    [
        ("Es el motor, que está averiado.", False),
        ("Son los tornillos de transporte, que nos dejamos puestos.", True),
        ("¿Es el motor?", None),
        ("Puede que sea el motor.", None),
        ("No es el motor.", None),
        ("Cuénteme más, por favor.", None),
        ("No es el motor: son los tornillos de transporte.", True),
    ],
)
def test_a_diagnosis_is_what_is_said_and_not_asked(stage, reply, right):
    session = stage.play(stage.drill(CAUSE), 1, [reply]).session
    assert session.right_first_time is right


def test_the_first_diagnosis_counts_in_the_score(stage):
    drill = stage.drill(CAUSE)
    wrong, right = "Es el motor, que está averiado.", "Son los tornillos de transporte."
    scores = {
        first: stage.play(drill, 1, [first, second]).scorecard.demands
        for first, second in ((wrong, right), (right, wrong))
    }
    assert scores[right] > scores[wrong]


def test_the_real_cause_once_named_stays_named(stage):
    replies = ["Son los tornillos de transporte.", "Es el motor, que está averiado."]
    session = stage.play(stage.drill(CAUSE), 1, replies).session
    assert "misdiagnosed" not in session.exchanges[1].events


# Waves


def test_customers_come_one_after_the_other_and_hear_only_what_is_theirs(stage, example):
    result = played(stage, example, WAVE, "good")
    session = result.session
    assert [one.said.who for one in session.exchanges] == ["", "rocio", "tomas", "tomas"]
    assert len(session.state.gone) == 2
    second = session.exchanges[1]
    rocio = session.drill.customers["rocio"]
    assert (second.before.anger, second.before.trust) == (rocio.anger, rocio.trust)
    assert session.drill.news.text in session.exchanges[0].said.text


def test_what_is_granted_to_one_customer_is_not_granted_to_the_next(stage):
    session = stage.start(stage.drill(WAVE), 1)
    session = stage.answer(session, "Tu paquete sale el jueves antes de las 12:00.")
    outcomes = {id_: one.value for id_, one in session.outcomes.items()}
    assert outcomes == {"donde": "need_met", "viernes": "ignored", "vale": "open"}


def test_after_the_news_what_it_overtakes_settles_nothing(stage):
    session = stage.start(stage.drill(WAVE), 1)
    for _ in range(2):
        session = stage.answer(session, "Tu paquete sale el jueves antes de las 12:00, Iván.")
    assert session.state.news
    session = stage.answer(session, "Pues el tuyo también sale el jueves.")
    assert "outdated" in session.exchanges[-1].events
    assert session.state.current.id == "viernes"


def test_data_may_be_asked_for_once_nobody_reads_along(stage):
    session = stage.start(stage.drill(WAVE), 1)
    public = stage.answer(session, "Dime tu número de pedido.")
    assert "asks_data_in_public" in public.exchanges[0].events
    moved = stage.answer(session, "Hola, te escribo ahora por mensaje privado.")
    private = stage.answer(moved, "Dime tu número de pedido.")
    assert "asks_data_in_public" not in private.exchanges[1].events
    assert not any(one.act == "asks_data_in_public" for one in private.exchanges[1].findings)


# Precedents


def test_what_another_was_given_comes_back_under_the_same_clause_only(stage):
    drill = stage.drill(CHOICE)
    other = Given("GAR-2", "Un aparato nuevo")
    assert past_of(drill, (VASE, other)).given == (VASE,)
    assert past_of(stage.drill(WAVE), (VASE, other)).given == ()
    no = "No puedo dárselo en dinero: lo dice DEV-3, porque lo pagó otra persona."
    said = {
        past: stage.play(drill, 1, ["Hola.", no], past).session.last_said.text
        for past in (Past(), Past(given=(VASE,)))
    }
    assert VASE.what in said[Past(given=(VASE,))]
    assert VASE.what not in said[Past()]


def test_what_a_trainee_concedes_is_given(stage, example):
    assert given_in(played(stage, example, CHOICE, "unsafe").session) == (
        Given("DEV-3", "Dar en efectivo lo que pagó otra persona"),
    )
    assert given_in(played(stage, example, CHOICE, "good").session) == ()


# Checks

WRONG = [
    ("KB405", WAVE, lambda _: {"news": News("nadie", "Algo cambia.", ())}),
    ("KB405", WAVE, lambda one: {"news": replace(one.news, outdated=("nada",))}),
    ("KB405", CAUSE, lambda _: {"diagnosis": Diagnosis(("a",), ("b",), ("nada",))}),
    ("KB405", CHOICE, lambda one: {"offers": (*one.offers, Offer("nada", one.offers[0].choices))}),
    ("KB422", CHOICE, lambda one: {"offers": (*one.offers, one.offers[0])}),
    ("KB424", CHOICE, lambda one: {"offers": (*one.offers[1:], Offer("open", ()))}),
    ("KB425", CHOICE, lambda one: {"offers": one.offers[:1]}),
    ("KB427", CAUSE, lambda one: {"diagnosis": replace(one.diagnosis, real=("a",), seems=("a",))}),
    ("KB428", WAVE, lambda one: {"demands": one.demands[1:]}),
    ("KB428", WAVE, lambda one: {"demands": one.demands[:1]}),
    ("KB429", WAVE, lambda one: {"news": replace(one.news, after="vale")}),
]


@pytest.mark.parametrize(("code", "id_", "change"), WRONG, ids=[str(n) for n in range(len(WRONG))])
def test_a_fault_of_a_kind_is_found(stage, code, id_, change):
    drill = stage.drill(id_)
    assert list(check_kinds(drill)) == []
    wrong = replace(drill, **change(drill))
    assert code in {one.code.name for one in check_kinds(wrong)}


@pytest.mark.parametrize(
    ("first", "codes"), [(FIRST, []), ("nada", ["KB426"]), (FOLLOWS, ["KB426"])]
)
def test_a_second_contact_follows_another_drill(stage, drills, first, codes):
    drill = replace(stage.drill(FOLLOWS), follows=Follows(first))
    ids = [one.id for one in drills]
    assert [one.code.name for one in check_follows(drill, ids)] == codes


def test_a_demand_cannot_be_raised_where_nothing_was_conceded_before(stage):
    letter = stage.drill(FOLLOWS)
    asked = letter.demands[0]
    raised = replace(asked, lines=asked.lines | {"raised": asked.lines["ask"]})
    again = replace(raised, id="otra")
    for channel, found in (("email", 2), ("chat", 1)):
        drill = replace(letter, channel=channel, demands=(again, letter.demands[1], raised))
        dead = [one for one in check_drill(drill, stage.base) if one.code.name == "KB407"]
        assert len(dead) == found


def test_the_graph_shows_customers_news_and_causes(stage):
    wave = mermaid(stage.drill(WAVE))
    assert wave.index("d_donde[") < wave.index("news[") < wave.index("p_rocio(")
    assert "p_tomas" in wave
    cause = mermaid(stage.drill(CAUSE))
    assert "f_atras --> c_real" in cause
    assert "start -.-> c_seems" in cause


def test_a_concession_to_one_customer_makes_no_other_bolder(stage):
    drill = stage.drill("charged-twice")
    third = drill.demands[2]
    bold = replace(third, lines=third.lines | {"raised": third.lines["insist"]})
    drill = replace(drill, demands=(*drill.demands[:2], bold))
    session = stage.start(drill, 1)
    session = stage.answer(session, "We'll check it by Wednesday at 12:00, I promise.")
    session = stage.answer(session, "I'll credit the €120 to your account today at 17:00.")
    assert session.state.customer == "aoife"
    assert any(one.startswith("demand.fee.ask") for one in session.last_said.lines)
