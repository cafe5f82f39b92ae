"""Dates as people of each language write them."""

import datetime as dt
from typing import Final

_MONTHS: Final = {
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "en": "January February March April May June July August September October November December",
}

_WEEKDAYS: Final = {
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
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


def show_weekday(date: dt.date, language: str) -> str:
    """Write a date with its day of the week: `lunes 2 de marzo de 2026`, `Monday 2 March 2026`.

    Args:
        date: the date.
        language: `es` or `en`.

    Returns:
        The date with the names of the day and the month.
    """
    return f"{_WEEKDAYS[language].split()[date.weekday()]} {show_date(date, language)}"
