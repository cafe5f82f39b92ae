"""Tells a problem in words."""

import string
from typing import Protocol, runtime_checkable

from kb_trainer.i18n.say import say, words


@runtime_checkable
class Shown(Protocol):
    """A detail that knows its own words."""

    def show(self, language: str) -> str:
        """Return the words."""
        ...


def tell(language: str, code: str, details: dict[str, object]) -> str:
    """Return the message of a problem.

    Args:
        language: `es` or `en`.
        code: the problem's code.
        details: the values that the message names. `expected` and `found` are
            kinds of nodes; a `suggestion` becomes a hint; what can show itself does.

    Returns:
        One line.
    """
    told = {
        name: value.show(language) if isinstance(value, Shown) else value
        for name, value in details.items()
    }
    for name in ("expected", "found"):
        if f"kind.{told.get(name)}" in words("kind"):
            told[name] = say(language, f"kind.{told[name]}")
    if "suggestion" in told:
        hint = "kind.hint" if told["suggestion"] else "kind.no_hint"
        told["hint"] = say(language, hint, suggestion=told["suggestion"])
    return " ".join(say(language, code, **told).split())


def title(language: str, code: str) -> str:
    """Return the message of a kind of problem, with `…` for what differs from one to the next.

    Args:
        language: `es` or `en`.
        code: the problem's code.

    Returns:
        One line.
    """
    parts = []
    for words_between, name, count, _ in string.Formatter().parse(say(language, code)):
        many = (count or "").partition("|")[2]
        parts.extend([words_between, many or ("…" if name and name != "hint" else "")])
    return " ".join("".join(parts).split())
