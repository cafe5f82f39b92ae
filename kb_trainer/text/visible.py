"""Makes characters visible that would steer a terminal or turn the reading direction."""

import json
import unicodedata
from typing import Any

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Cn", "Co"})
_BLANKS = frozenset({"Zs", "Zl", "Zp"})


def visible(text: str) -> str:
    """Return text that sends no control sequence to a terminal.

    Args:
        text: text from a file or a person.

    Returns:
        The text with control and direction-changing characters made visible; line ends and
        tabs stay.
    """
    if text.isprintable():
        return text
    return "".join(_visible(char) for char in text)


def _visible(char: str) -> str:
    if char in "\n\t" or char.isprintable():
        return char
    category = unicodedata.category(char)
    if category in _BLANKS:
        return " "
    return f"\\u{ord(char):04x}" if category in _INVISIBLE else char


def json_lines(data: Any) -> str:  # noqa: ANN401  any JSON
    """Return data as JSON over several lines, accents readable.

    Characters that a terminal may act on are written as JSON escapes them: nothing is lost.
    """
    text = json.dumps(data, ensure_ascii=False, indent=2)
    if text.replace("\n", "").isprintable():
        return text
    return "".join(
        char if char == "\n" or char.isprintable() else json.dumps(char)[1:-1] for char in text
    )
