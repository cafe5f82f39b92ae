"""The judge: cases as data, spans, and what must hold for any text."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from kb_trainer.scoring.context import ClauseContext, Context, DemandContext, Turn
from kb_trainer.scoring.scorecard import score_reply, score_session

CASES = YAML(typ="safe").load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))
POLICY = (
    "DEV-1: las devoluciones se hacen dentro de 30 días desde la entrega, con el producto sin "
    "usar. "
    "Fuera de plazo no se devuelve el dinero. Se ofrece un vale del 15 %."
)
CUSTOMER = "Compré una lámpara hace 41 días, llegó con la base rota y nadie me contesta."
POLITE = f"Buenas tardes. {CUSTOMER} ¿Podrían devolverme el dinero, por favor?"
ANGRY = f"{CUSTOMER} ¡Sois unos ladrones! ¡Devolvedme el dinero YA!"
DECENT = (
    "Recibir la lámpara rota y que nadie conteste enfada a cualquiera. La DEV-1 da 30 días y van "
    "41, así que no puedo devolver el dinero; lo que sí puedo es un vale del 15 %, y mañana a las "
    "10 le llamo yo con la recogida."
)
PLAYERS = {
    "empty": "",
    "random": "zxcv qwer tarde mesa perro azul correr siete nube papel",
    "stuffing": (
        "Entiendo, comprendo, lamento, frustración, me encargo, solución, mañana, política, "
        "alternativa, le llamo, gracias, prometo, plan, referencia."
    ),
    "reciting": POLICY,
    "apologising": (
        "Lo siento, lo siento muchísimo, de verdad que lo lamento, mil disculpas, perdone las "
        "molestias, lamentamos lo ocurrido, lo sentimos de corazón, disculpe."
    ),
    "promising": (
        "Le prometo que se lo arreglo todo, le garantizo que nunca más falla, lo que quiera se lo "
        "doy, haré una excepción y le devuelvo el dinero completo ahora mismo."
    ),
}


def context(customer=CUSTOMER, policy=POLICY):
    return Context("es", (Turn("customer", customer),), policy=policy, need="Tener luz en casa.")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_cases(case, judge):
    turns = [Turn("agent", text) for text in case.get("before", ())]
    if "customer" in case:
        turns.append(Turn("customer", case["customer"]))
    given_ = Context(
        case.get("lang", "es"),
        tuple(turns),
        customer_name=case.get("name_of", ""),
        record=case.get("record", {}),
        policy=case.get("policy", ""),
    )
    found = {one.act for one in judge.judge(case["reply"], given_)}
    assert set(case.get("has", ())) <= found
    assert not set(case.get("not", ())) & found


@pytest.mark.parametrize("player", PLAYERS)
def test_adversarial_players_lose(player, judge, rubric):
    decent = score_reply(judge.judge(DECENT, context()), rubric)
    card = score_reply(judge.judge(PLAYERS[player], context()), rubric)
    assert card.overall < decent.overall
    assert decent.overall >= 60


def test_tone_of_the_demand_does_not_move_the_score(judge, rubric):
    cards = [
        score_reply(judge.judge(DECENT, context(customer)), rubric) for customer in (POLITE, ANGRY)
    ]
    assert cards[0].overall == cards[1].overall


def test_repeating_a_good_act_earns_once(judge, rubric):
    once = score_reply(judge.judge("Mañana a las 10 le llamo yo.", context()), rubric)
    thrice = "Mañana a las 10 le llamo yo. " * 3
    assert score_reply(judge.judge(thrice, context()), rubric).overall <= once.overall


@pytest.mark.parametrize("times", [1, 2, 10])
def test_saying_it_again_makes_a_reply_no_longer(judge, times):
    asked = context(customer=f"{CUSTOMER} " * 5)
    found = judge.judge("Tiene que rellenar el formulario de la web. " * times, asked)
    assert {"cuts_short", "bureaucratic_deflection"} <= {one.act for one in found}


def test_a_blocker_caps_whatever_the_kind_words(judge, rubric):
    card = score_reply(
        judge.judge(f"{DECENT} Y por esta vez haré una excepción.", context()), rubric
    )
    assert card.overall <= 30
    assert "concession" in card.capped_by


def test_decomposed_accents_keep_their_offsets(judge):
    reply = unicodedata.normalize("NFD", "Qué frustración: mañana a las 10 le llamo yo.")
    for finding in judge.judge(reply, context()):
        assert finding.text == reply[finding.start : finding.end]
    assert {"next_step_with_date"} <= {one.act for one in judge.judge(reply, context())}


def test_a_drills_own_phrases_are_found(judge):
    demand = DemandContext(
        "dinero",
        "la devolución",
        grants=("vale del #",),
        forbidden=("devuelvo el dinero",),
        asks=("para cuando la (quiere|necesita)",),
    )
    given_ = Context("es", demands=(demand,))
    acts = {
        reply: {one.act for one in judge.judge(reply, given_)}
        for reply in ("Va un vale del 15.", "Te devuelvo el dinero.", "¿Para cuándo la necesita?")
    }
    assert "offers_alternative" in acts["Va un vale del 15."]
    assert "concedes_beyond_policy" in acts["Te devuelvo el dinero."]
    assert "finds_need" in acts["¿Para cuándo la necesita?"]


def test_a_conceded_demand_caps_a_session(judge, rubric):
    good = judge.judge(DECENT, context())
    kept = score_session([good], {"dinero": "refused_with_reason"}, rubric)
    lost = score_session([good], {"dinero": "conceded"}, rubric)
    assert lost.overall <= 30 < kept.overall


def test_a_session_counts_half_of_the_good_points(judge, rubric):
    good = judge.judge(DECENT, context())
    one, two = (score_session([good] * turns, {}, rubric) for turns in (1, 2))
    alone = score_reply(good, rubric)
    assert one.overall == alone.overall
    points = alone.overall - rubric.formula.overall
    assert two.overall == rubric.formula.overall + points * rubric.formula.session // 100


def test_an_agent_who_leaves_room_is_seen_to(judge):
    told = "Llevo dos semanas sin lavadora, con dos niños, y nadie me dice nada. " * 3
    turns = (Turn("agent", "Buenas, cuénteme."), Turn("agent", "Le escucho."))
    reply = "Dos semanas sin lavadora y con niños: ¿qué es lo más urgente?"
    short = Context("es", (*turns, Turn("customer", told)))
    long = Context("es", (*turns, Turn("customer", "No va la lavadora.")))
    found = [{one.act for one in judge.judge(reply, one)} for one in (short, long)]
    assert "leaves_room" in found[0]
    assert "leaves_room" not in found[1]


ODD = st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from("¿¡«»\u200b\u0301\x00\ud800"))


@settings(max_examples=60, deadline=None)
@given(reply=ODD, customer=ODD, policy=ODD)
def test_any_text_is_safe_and_spans_are_its_own(judge, rubric, reply, customer, policy):
    findings = judge.judge(reply, context(customer, policy))
    for one in findings:
        assert 0 <= one.start <= one.end <= len(reply)
        assert one.text == reply[one.start : one.end]
    card = score_reply(findings, rubric)
    assert all(0 <= score <= 100 for score in (card.overall, card.empathy, card.demands))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(list(PLAYERS.values())), max_size=4))
def test_the_judge_is_a_function(judge, parts):
    reply = " ".join(parts)
    assert judge.judge(reply, context()) == judge.judge(reply, context())


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "no puedo " * 120_000, "¿" * 500_000, '"' * 300_000]
)
def test_a_megabyte_is_read_in_no_time(judge, text):
    assert isinstance(judge.judge(text, context(text, text[:50_000])), tuple)


def test_more_bad_acts_never_raise_the_score(judge, rubric):
    base = "Le llamo mañana a las 10."
    start = score_reply(judge.judge(base, context()), rubric).overall
    for worse in (
        "No puedo hacer nada.",
        "No es para tanto.",
        "Son criterios internos.",
        "Es el sistema.",
    ):
        assert score_reply(judge.judge(f"{base} {worse}", context()), rubric).overall < start


def test_replies_judged_together_are_judged_each_by_itself(judge):
    english = Context("en", (Turn("customer", "My lamp came broken."),))
    cases = [(DECENT, context()), ("", context()), ("I'll call you tomorrow.", english)]
    cases += [(text, context()) for text in PLAYERS.values()]
    assert judge.judge_all(cases) == [judge.judge(*case) for case in cases]
    assert judge.judge_all([]) == []


def test_the_reason_of_a_clause_recited_is_policy_recited(judge):
    reason = (
        "Esperar a quien no llega cuesta la mañana de trabajo. Si pagamos cuando fallamos, "
        "fallamos menos, y si nos avisan a tiempo otra persona aprovecha la cita."
    )
    clause = ClauseContext("INS-2", "Citas", "Pagamos 20 euros.", reason=reason)
    findings = judge.judge(f"Según la INS-2: {reason}", Context("es", clauses=(clause,)))
    acts = {finding.act for finding in findings}
    assert "recites_policy" in acts
    assert not acts & {"acknowledges_feeling", "ownership", "finds_need"}
