"""Figures as people of each language write them."""

from decimal import Decimal
from typing import Final

UNITS: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "days": {"es": ("día natural", "días naturales"), "en": ("calendar day", "calendar days")},
    "working days": {"es": ("día hábil", "días hábiles"), "en": ("working day", "working days")},
    "hours": {"es": ("hora", "horas"), "en": ("hour", "hours")},
    "minutes": {"es": ("minuto", "minutos"), "en": ("minute", "minutes")},
    "weeks": {"es": ("semana", "semanas"), "en": ("week", "weeks")},
    "months": {"es": ("mes", "meses"), "en": ("month", "months")},
    "years": {"es": ("año", "años"), "en": ("year", "years")},
}
"""Names of the units of time: one, and several."""


def number(value: Decimal, language: str, *, places: int | None = None) -> str:
    """Write a number: `1.250,5` in Spanish, `1,250.5` in English.

    Args:
        value: the number.
        language: `es` or `en`.
        places: decimal places; as many as the value has when None.

    Returns:
        The number with its groups and decimal mark.
    """
    if places is None:
        exponent = value.normalize().as_tuple().exponent
        places = max(0, -exponent) if isinstance(exponent, int) else 0
    text = f"{value:,.{places}f}"
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def quantity(value: Decimal, unit: str, language: str) -> str:
    """Write a figure with its unit: `30 días naturales`, `1.250,00 €`, `15 %`.

    Args:
        value: the figure.
        unit: a name in `UNITS`, `EUR`, `%`, or nothing for a count.
        language: `es` or `en`.

    Returns:
        The figure as the language writes it.
    """
    if unit == "EUR":
        amount = number(value, language, places=2)
        return f"€{amount}" if language == "en" else f"{amount}\u00a0€"
    if unit == "%":
        return number(value, language) + ("%" if language == "en" else "\u00a0%")
    if not unit:
        return number(value, language)
    one, several = UNITS[unit][language]
    return f"{number(value, language)} {one if value == 1 else several}"
