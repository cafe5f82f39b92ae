"""Every command explains itself, in both languages and in its own words."""

import re

import click
import pytest

from kb_trainer.cli.main import root, run
from kb_trainer.i18n.say import say


def every(
    command: click.Command, path: tuple[str, ...] = ()
) -> dict[tuple[str, ...], click.Command]:
    found = {path: command}
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found |= every(command.get_command(context, name), (*path, name))
    return found


COMMANDS = every(root)


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(("language", "usage"), [("es", "Uso:"), ("en", "Usage:")])
def test_every_command_explains_itself_in_both_languages(path, language, usage, capsys):
    assert run([*path, "--lang", language, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{usage} kb-trainer {' '.join(path)}".rstrip())
    assert say(language, COMMANDS[path].help).split("\n")[0][:40] in out
    assert "--workspace" in out
    assert not re.search(r"\b[a-z_]+\.[a-z_]+\.[a-z_]+\b", out)


@pytest.mark.parametrize(("language", "word"), [("es", "obligatoria"), ("en", "required")])
def test_what_an_option_must_have_is_in_the_users_language(language, word, capsys):
    assert run(["drill", "exam", "--lang", language, "--help"]) == 0
    assert capsys.readouterr().out.count(f"[{word}]") == 1


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_option_says_what_it_is_for(path):
    for option in COMMANDS[path].params:
        if isinstance(option, click.Option):
            assert say("es", option.help) != say("en", option.help)
