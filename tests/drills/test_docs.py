"""`docs/drills.md` says what the code does."""

from kb_trainer.drills.closing import ENDINGS
from kb_trainer.drills.exam import PASS_MARK
from kb_trainer.drills.model import Outcome
from kb_trainer.drills.players import PLAYERS
from kb_trainer.drills.tables import TABLES, with_tables


def test_the_tables_of_the_page_are_those_of_the_code(root):
    page = (root / "docs" / "drills.md").read_text("utf-8")
    assert with_tables(page) == page
    assert all(f"<!-- table: {name} -->" in page for name in TABLES)


def test_the_page_names_every_ending_outcome_and_player(root):
    page = (root / "docs" / "drills.md").read_text("utf-8")
    for name in (*ENDINGS, *(one.value for one in Outcome), *PLAYERS):
        assert f"`{name}`" in page, name
    assert f"from {PASS_MARK} up" in page
