"""Keys as they come through a pipe: what they write, and what they choose."""

import contextlib
import signal

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from kb_trainer.cli import prompter
from kb_trainer.cli.interrupts import Interrupts
from kb_trainer.cli.options import State
from kb_trainer.cli.typing_line import TypingLine

DOWN, LEFT, ALT_ENTER = "\x1b[B", "\x1b[D", "\x1b\r"


@pytest.fixture
def keys():
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe


TYPED = [
    ("Hola\r", "Hola"),
    ("Hla" + LEFT * 2 + "o\r", "Hola"),
    ("uno" + ALT_ENTER + "dos\r", "uno\ndos"),
    ("uno\\\rdos\r", "uno\ndos"),
    ("\x1b[200~uno\r\ndos\rtres\x1b[201~\r", "uno\ndos\ntres"),
    ("Adiós\x15Hola\r", "Hola"),
    ("  á ñ 👩‍👩‍👧 \r", "  á ñ 👩‍👩‍👧 "),
    ("\r", ""),
]


@pytest.mark.parametrize(("typed", "text"), TYPED)
def test_a_reply_is_what_the_keys_wrote(keys, typed, text):
    keys.send_text(typed)
    assert TypingLine(State("es"), Interrupts()).read("Tú> ") == text


def test_what_is_offered_can_be_changed(keys):
    typing = TypingLine(State("es"), Interrupts())
    keys.send_text("!\r")
    assert typing.read("Tú> ", "Hola") == "Hola!"
    keys.send_text("Como dice\r")
    assert typing.read("Tú> ", " (DEV-2)", at_start=True) == "Como dice (DEV-2)"


def test_what_was_typed_before_comes_back(keys):
    typing = TypingLine(State("es"), Interrupts())
    keys.send_text("Hola\r")
    typing.read("Tú> ")
    keys.send_text("\x1b[A, Rosario\r")
    assert typing.read("Tú> ") == "Hola, Rosario"


@pytest.mark.parametrize(("key", "error"), [("\x03", KeyboardInterrupt), ("\x04", EOFError)])
def test_ctrl_c_and_ctrl_d_end_it(keys, key, error):
    keys.send_text(key)
    with pytest.raises(error):
        TypingLine(State("es"), Interrupts()).read("Tú> ")


CHOSEN = [("\r", "a"), (DOWN + "\r", "b"), (DOWN * 3 + "\r", "a"), ("\x0e\r", "b")]


@pytest.mark.parametrize(("typed", "chosen"), CHOSEN)
def test_a_menu_is_driven_by_real_keys(keys, typed, chosen):
    keys.send_text(typed)
    choices = {"a": "Uno", "b": "Dos\n  en dos líneas", "c": "Tres"}
    assert prompter.choose("¿Cuál?", choices, State("es")) == chosen


PLAIN = [
    (["Hola"], "Hola"),
    (["uno\\", "dos"], "uno\ndos"),
    (["uno\\", "mal\\", "/atrás", "dos"], "uno\ndos"),
    (["mal\\", "/back", "Hola"], "Hola"),
]


@pytest.mark.parametrize(("lines", "text"), PLAIN)
def test_plain_lines_may_go_on_and_be_taken_back(monkeypatch, lines, text):
    left = iter(lines)
    monkeypatch.setattr(prompter, "line", lambda _: next(left))
    assert TypingLine(State("es", plain=True), Interrupts()).read("Tú> ") == text


def test_a_signal_that_a_library_swallowed_is_not_lost(keys):
    keys.send_text("Hola\r")
    with Interrupts() as interrupts:
        with contextlib.suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGTERM)
        with pytest.raises(KeyboardInterrupt):
            TypingLine(State("es"), interrupts).read("Tú> ")
        assert interrupts.terminated
