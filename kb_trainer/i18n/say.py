"""The program's own words, by id and language."""

import string
from functools import cache
from importlib import import_module
from typing import Final

_MODULES: Final = {
    "KB1": "kb_trainer.i18n.problems.source",
    "KB2": "kb_trainer.i18n.problems.knowledge",
    "KB3": "kb_trainer.i18n.problems.scoring",
    "KB4": "kb_trainer.i18n.problems.drills",
    "KB5": "kb_trainer.i18n.problems.site",
    "KB6": "kb_trainer.i18n.problems.search",
    "adopt": "kb_trainer.i18n.adopt",
    "agent": "kb_trainer.i18n.agent",
    "cli": "kb_trainer.i18n.cli",
    "check": "kb_trainer.i18n.cli",
    "click": "kb_trainer.i18n.click",
    "drill": "kb_trainer.i18n.drill",
    "file": "kb_trainer.i18n.cli",
    "init": "kb_trainer.i18n.init",
    "kind": "kb_trainer.i18n.kind",
    "law": "kb_trainer.i18n.law",
    "page": "kb_trainer.i18n.page",
    "practice": "kb_trainer.i18n.practice",
    "result": "kb_trainer.i18n.result",
    "score": "kb_trainer.i18n.score",
    "past": "kb_trainer.i18n.past",
    "policy": "kb_trainer.i18n.policy",
    "cite": "kb_trainer.i18n.policy",
    "schema": "kb_trainer.i18n.policy",
    "search": "kb_trainer.i18n.search",
    "site": "kb_trainer.i18n.site",
    "version": "kb_trainer.i18n.version",
    "talk": "kb_trainer.i18n.talk",
    "workspace": "kb_trainer.i18n.cli",
}
"""Where the messages of each area stand; an area is read when it is first spoken of."""

Words = dict[str, tuple[str, str]]
"""Messages by id: Spanish, English.

`{name}` stands for a detail, and `{name:one|many}` for the word that goes with it as a count.
"""


class _Details(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


class _Formatter(string.Formatter):
    """Writes the word that goes with a count: `{count} {count:error|errors}`."""

    def format_field(self, value: object, format_spec: str) -> str:
        one, bar, many = format_spec.partition("|")
        if bar:
            return one if value == 1 else many
        return str(super().format_field(value, format_spec))


@cache
def words(area: str) -> Words:
    """Return all messages of an area.

    Raises:
        KeyError: when there is no such area.
    """
    messages: Words = import_module(_MODULES[area]).WORDS
    return messages


def say(language: str, message: str, /, **details: object) -> str:
    """Return a message in a language.

    Args:
        language: `es` or `en`.
        message: its id, such as `KB201` or `cli.done`.
        details: the values that it names.

    Returns:
        The message, one line unless the catalogue has more.

    Raises:
        KeyError: when there is no such message.
    """
    area = message[:3] if message.startswith("KB") else message.partition(".")[0]
    text = words(area)[message][0 if language == "es" else 1]
    return _Formatter().vformat(text, (), _Details(details)) if details else text
