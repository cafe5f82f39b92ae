"""The drills of the example company withstand transcripts and players."""

import shutil
from dataclasses import replace

import pytest

from kb_trainer.drills.checks import check_drill
from kb_trainer.drills.players import BAD_PLAYERS, MOST_FOR_BAD, PLAYERS
from kb_trainer.knowledge.load import load
from kb_trainer.knowledge.workspace import find_workspace
from kb_trainer.services.check_drills import check_drills
from kb_trainer.services.simulate import coverage, separation, simulate


@pytest.fixture(scope="session")
def rows(stage, example, drills):
    return simulate(stage, example, drills, players=PLAYERS, runs=2, seed=11)


def scores(rows, drill, player):
    return next(row.scores for row in rows if (row.drill, row.player) == (drill, player))


def test_good_stands_above_weak_above_unsafe(rows, drills):
    for drill in drills:
        good, weak, unsafe = (scores(rows, drill.id, one) for one in ("good", "weak", "unsafe"))
        assert min(good) > max(weak) >= min(weak) > max(unsafe), drill.id


def test_bad_players_stay_below_fifty_and_below_a_decent_one(rows, drills):
    for drill in drills:
        decent = min(scores(rows, drill.id, "decent"))
        for player in BAD_PLAYERS:
            worst = max(scores(rows, drill.id, player))
            assert worst <= MOST_FOR_BAD, (drill.id, player)
            assert worst < decent, (drill.id, player)


def test_scores_tell_good_sessions_from_bad_ones(rows):
    assert separation(rows) >= 0.95
    assert separation([]) is None


def test_the_example_company_practises_what_the_issue_asks(drills):
    stable = [one for one in drills if one.status == "stable"]
    assert len(stable) >= 6
    assert {"usted", "tú", "vos"} <= {one.register for one in stable}
    assert len({one.country for one in stable}) >= 4
    assert any(one.language == "en" for one in stable)
    assert any(demand.best == ("refused_with_reason",) for d in stable for demand in d.demands)
    assert all(1 <= len(one.demands) <= 3 for one in stable)


def test_the_drills_of_the_example_company_are_sound(example):
    assert check_drills(example, load(example)) == []


def test_most_lines_get_said(stage, example, drills):
    drill = next(one for one in drills if one.id == "nevera-sin-frio")
    found = coverage(stage, example, drill, runs=2)
    assert sum(bool(count) for _, count in found.said) >= len(found.said) // 2
    assert set(found.unsaid) <= {id_ for id_, _ in found.said}


MUTATIONS = [
    ("KB402", "clause: GAR-3", "clause: GAR-9"),
    ("KB403", "GAR-3.entrega_prestamo", "GAR-3.nada"),
    ("KB404", "- prest* ... (frigorifico|", "- prest* ... ... ((frigorifico|"),
    ("KB405", "after: insulina", "after: insulinas"),
    ("KB410", "GAR-2: ", "GAR-2: 00000000 #"),
    ("KB414", "Gracias por no pasarlo por alto.", "Gracias, tú sí que puedes."),
    ("KB415", "example: De acuerdo, le mando", "example: De acuerdo, no le mando"),
    ("KB421", "clause: REC-1\n        example", "clause: ESC-1\n        example"),
    ("KB423", "    need: Frío en casa", "    # need: Frío en casa"),
    ("KB121", "plain_yes: pagar", "plainyes: pagar"),
    ("KB122", "  name: Rosario Vega\n  about", "  about"),
]


@pytest.fixture
def copy(root, tmp_path):
    """The example company with one drill."""
    folder = tmp_path / "copy"
    folder.mkdir()
    shutil.copy(root / "kb_trainer.yaml", folder)
    shutil.copytree(root / "knowledge", folder / "knowledge")
    shutil.copytree(root / "drills" / "nevera-sin-frio", folder / "drills" / "nevera-sin-frio")
    shutil.copy(root / "drills" / "nevera-sin-frio.yaml", folder / "drills")
    return folder


@pytest.mark.parametrize(("code", "old", "new"), MUTATIONS, ids=[one[0] for one in MUTATIONS])
def test_a_fault_is_found_where_it_stands(code, old, new, copy):
    path = copy / "drills" / "nevera-sin-frio.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    workspace = find_workspace(copy, copy)
    problems = check_drills(workspace, load(workspace))
    found = [one for one in problems if one.code.name == code]
    assert found
    assert found[0].path == "drills/nevera-sin-frio.yaml"
    assert found[0].mark.line > 1


def test_a_changed_line_is_shown_with_its_place(copy):
    path = copy / "drills" / "nevera-sin-frio" / "good.txt"
    path.write_text(path.read_text("utf-8").replace("C: ", "C: Oye. ", 1), "utf-8")
    workspace = find_workspace(copy, copy)
    problems = check_drills(workspace, load(workspace))
    found = [one for one in problems if one.code.name == "KB417"]
    assert [(one.path, one.mark.line) for one in found] == [("drills/nevera-sin-frio/good.txt", 10)]


def test_a_fact_that_nothing_brings_out_is_found(stage, drills):
    drill = next(one for one in drills if one.id == "nevera-sin-frio")
    hidden = replace(drill.circumstances[0], asked=(), open=False, reflected=())
    drill = replace(drill, circumstances=(hidden,), moments=())
    assert "KB406" in {one.code.name for one in check_drill(drill, stage.base)}
