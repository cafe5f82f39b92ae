"""Text is as wide as a screen shows it, and its lines never say less than it did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.text.columns import columns, padded, wrap

WIDTHS = [("", 0), ("año", 3), ("an\u0303o", 3), ("日本", 4), ("😀", 2), ("«sí»", 4)]


@pytest.mark.parametrize(("text", "wide"), WIDTHS)
def test_a_text_is_as_wide_as_it_is_shown(text, wide):
    assert columns(text) == wide
    assert columns(padded(text, 6)) == 6


def test_lines_break_at_blanks_and_keep_commands_whole():
    text = "Otra vez: kb-trainer drill start nevera-sin-frio"
    assert list(wrap(text, 32, first="  ", rest="    ")) == [
        "  Otra vez: kb-trainer drill",
        "    start nevera-sin-frio",
    ]


def test_a_word_longer_than_a_line_is_cut():
    assert list(wrap("aaaaaaaaaa b", 4, rest=" ")) == ["aaaa", " aaa", " aaa", " b"]


def test_nothing_is_one_empty_line():
    assert list(wrap("  \n ", 10, first="- ")) == ["-"]


@given(st.text(max_size=200), st.integers(10, 60))
def test_no_line_is_too_wide_and_no_letter_is_lost(text, width):
    lines = list(wrap(text, width, first="* ", rest="  "))
    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(lines).split()).removeprefix("*") == "".join(text.split())
