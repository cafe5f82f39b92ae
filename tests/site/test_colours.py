import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.site import colours

channel = st.integers(0, 255)


@given(st.tuples(channel, channel, channel))
def test_any_colour_becomes_readable_on_light_and_dark(colour):
    for ground in (colours.LIGHT, colours.DARK):
        shade = colours.readable(colour, ground)
        assert colours.contrast(shade, ground) >= colours.ENOUGH


@given(st.tuples(channel, channel, channel))
def test_text_stays_readable_on_a_tint(colour):
    for ground in (colours.LIGHT, colours.DARK):
        tint = colours.parse(colours.tint(colour, ground))
        assert colours.contrast(colours.readable(colour, ground), tint) >= 4.5


def test_a_colour_that_can_be_read_is_left_alone():
    assert colours.shades((0x5A, 0x3A, 0x5E)).on_light == "#5a3a5e"


def test_black_on_white_has_the_highest_contrast():
    assert colours.contrast(colours.BLACK, colours.WHITE) == pytest.approx(21)


@pytest.mark.parametrize("text", ["plum", "#12", "#1234", "url(x)", "", "#ggg"])
def test_what_is_no_colour_is_refused(text):
    assert colours.parse(text) is None


def test_short_and_long_forms_are_read():
    assert colours.parse("#abc") == colours.parse("aabbcc") == (0xAA, 0xBB, 0xCC)
