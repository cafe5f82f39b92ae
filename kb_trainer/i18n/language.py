"""Which language the program speaks."""

from collections.abc import Mapping
from typing import Final

LANGUAGES: Final = ("es", "en")


def choose_language(asked: str | None, environment: Mapping[str, str]) -> str:
    """Choose the language of messages.

    Args:
        asked: what `--lang` says, or None.
        environment: the process's environment.

    Returns:
        `es` or `en`: as asked, else `KB_TRAINER_LANG`, else the locale, else Spanish.
    """
    if asked in LANGUAGES:
        return asked
    for name in ("KB_TRAINER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")[:2].lower()
        if value in LANGUAGES:
            return value
        if value and name != "KB_TRAINER_LANG":
            break
    return "es"
