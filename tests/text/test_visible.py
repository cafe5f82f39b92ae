"""Nothing that people write steers a terminal."""

import json

from hypothesis import given
from hypothesis import strategies as st

from kb_trainer.text.visible import json_lines, visible

HOSTILE = "a\x1b[31mb\x07\x9b2J\u202ec\u200bd\r\x00e"


def test_controls_are_shown_and_words_stay():
    assert visible(HOSTILE) == "a\\u001b[31mb\\u0007\\u009b2J\\u202ec\\u200bd\\u000d\\u0000e"
    assert visible("año\u00a0de\tnieve\nsí") == "año de\tnieve\nsí"


def test_json_keeps_all_and_sends_nothing():
    text = json_lines({"a": HOSTILE, "ñ": ["sí"]})
    assert json.loads(text) == {"a": HOSTILE, "ñ": ["sí"]}
    assert '"ñ"' in text
    assert text.replace("\n", "").isprintable()


@given(st.text())
def test_whatever_is_written_can_be_shown(text):
    assert visible(text).replace("\n", "").replace("\t", "").isprintable()
    written = json_lines(text)
    assert written.isprintable()
    assert json.loads(written) == text
