"""Tells a problem in words."""

from kb_trainer.i18n.say import say


def tell(language: str, code: str, details: dict[str, object]) -> str:
    """Return the message of a problem.

    Args:
        language: `es` or `en`.
        code: the problem's code.
        details: the values that the message names. `expected` and `found` are
            kinds of nodes; a `suggestion` becomes a hint.

    Returns:
        One line.
    """
    told = dict(details)
    for name in ("expected", "found"):
        if name in told:
            told[name] = say(language, f"kind.{told[name]}")
    if "suggestion" in told:
        hint = "kind.hint" if told["suggestion"] else "kind.no_hint"
        told["hint"] = say(language, hint, suggestion=told["suggestion"])
    return " ".join(say(language, code, **told).split())
