"""The next drill trains what went worst."""

from dataclasses import replace

import pytest

from kb_trainer.drills.next_drill import next_drill, trains, weakest_area

AREA_OF = {
    "acknowledges_feeling": "listen",
    "names_cause": "listen",
    "reflects": "listen",
    "next_step_with_date": "progress",
    "ownership": "progress",
    "cites_written_policy": "clarify",
    "summarises_and_checks": "close",
}


@pytest.mark.parametrize(
    ("areas", "weakest"),
    [
        ({"open": 100, "listen": 62, "progress": 10, "close": None}, "progress"),
        ({"listen": 40, "progress": 40}, "listen"),
        ({"listen": 80, "progress": 100, "close": None}, ""),
        ({}, ""),
    ],
)
def test_the_weakest_area_is_the_lowest_that_needs_work(areas, weakest):
    assert weakest_area(areas) == weakest


def propose(drills, done, *, passed=True, **areas):
    by_id = {one.id: one for one in drills}
    return next_drill(by_id.values(), by_id[done], passed=passed, areas=areas, area_of=AREA_OF)


def test_it_trains_the_weakest_area_in_the_same_language(drills):
    found = propose(drills, "nevera-sin-frio", listen=30)
    assert found.drill.id != "nevera-sin-frio"
    assert found.drill.language == "es"
    assert found.area == "listen"
    most = max(
        trains(one, "listen", AREA_OF)
        for one in drills
        if one.language == "es" and one.id != "nevera-sin-frio"
    )
    assert trains(found.drill, "listen", AREA_OF) == most > 0


def test_without_a_weak_area_the_level_decides(drills):
    found = propose(drills, "nevera-sin-frio", listen=95)
    assert found.area == ""
    assert found.drill.level == 2
    again = propose(drills, "nevera-sin-frio", passed=False, listen=95)
    assert again.drill.level == 1


def test_drafts_and_retired_drills_are_not_proposed(drills):
    (done,) = (one for one in drills if one.id == "nevera-sin-frio")
    others = [replace(done, id=status, status=status) for status in ("draft", "retired")]
    arguments = {"passed": True, "areas": {"listen": 1}, "area_of": AREA_OF}
    assert next_drill([done, *others], done, **arguments) is None
    ready = replace(done, id="ready", status="tried")
    assert next_drill([done, *others, ready], done, **arguments).drill.id == "ready"
