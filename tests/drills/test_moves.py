"""The one table that moves the customer."""

from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.drills.moves import (
    ACTS,
    BAD,
    CALM_PER_TURN,
    LEAST,
    MOST,
    SETTLED,
    Feelings,
    moved,
)

POINTS = st.integers(LEAST, MOST)
FEELINGS = st.builds(Feelings, POINTS, POINTS, POINTS)
NAMES = st.sets(st.sampled_from(sorted({**ACTS, **SETTLED})))
TEMPERS = st.sampled_from(["mild", "even", "quick"])
WORSE = sorted(name for name, move in {**ACTS, **SETTLED}.items() if move.anger > 0)


@given(FEELINGS, NAMES, TEMPERS)
def test_feelings_stay_within_bounds_and_calm_down_slowly(before, names, temper):
    after = moved(before, names, temper=temper)
    assert all(LEAST <= one <= MOST for one in (after.anger, after.trust, after.patience))
    assert before.anger - after.anger <= CALM_PER_TURN


@given(FEELINGS, NAMES, TEMPERS, st.sampled_from(WORSE))
def test_what_angers_never_calms(before, names, temper, worse):
    after = moved(before, names | {worse}, temper=temper)
    assert after.anger >= moved(before, names - {worse}, temper=temper).anger


@given(FEELINGS, NAMES)
def test_a_quick_temper_is_never_calmer_than_a_mild_one(before, names):
    quick, mild = (moved(before, names, temper=one).anger for one in ("quick", "mild"))
    assert quick >= mild


def test_what_matters_to_a_person_counts_twice():
    before = Feelings(5, 2, 5)
    plain = moved(before, ["ownership"], temper="even")
    dear = moved(before, ["ownership"], temper="even", values=("ownership",))
    assert (plain.trust, dear.trust) == (3, 4)
    bad = moved(before, ["sarcasm"], temper="even", values=("sarcasm",))
    assert bad == moved(before, ["sarcasm"], temper="even")


def test_bad_acts_are_those_that_hurt():
    assert "bureaucratic_deflection" in BAD
    assert "explores" not in BAD
