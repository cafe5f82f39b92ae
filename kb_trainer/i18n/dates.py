"""Dates as people of each language write them."""

import datetime as dt
from typing import Final

_MONTHS: Final = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "en": "January February March April May June July August September October November December",
}


def show_date(date: dt.date, language: str) -> str:
    """Write a date in words: `2 de marzo de 2026`, `2 March 2026`.

    Args:
        date: the date.
        language: `es` or `en`.

    Returns:
        The date with the month's name.
    """
    month = _MONTHS[language].split()[date.month - 1]
    if language == "en":
        return f"{date.day} {month} {date.year}"
    return f"{date.day} de {month} de {date.year}"
