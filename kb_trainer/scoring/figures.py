"""Figures with units in running text: `30 días`, `S/ 150`, `24 hours`, `£30`, `50 %`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from kb_trainer.scoring.reading import Reading

_NUMBERS: Final = {
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "quince": 15,
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "noventa": 90,
    "cien": 100, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100,
}  # fmt: skip

_TIME: Final = {
    "min": ("time", Decimal(1) / 1440), "hor": ("time", Decimal(1) / 24),
    "hr": ("time", Decimal(1) / 24), "hs": ("time", Decimal(1) / 24),
    "h": ("time", Decimal(1) / 24),
    "hour": ("time", Decimal(1) / 24), "dia": ("time", Decimal(1)), "day": ("time", Decimal(1)),
    "habil": ("time", Decimal(1)), "noche": ("time", Decimal(1)), "night": ("time", Decimal(1)),
    "semana": ("time", Decimal(7)), "week": ("time", Decimal(7)), "wk": ("time", Decimal(7)),
    "mes": ("time", Decimal(30)), "month": ("time", Decimal(30)), "mth": ("time", Decimal(30)),
    "ano": ("time", Decimal(365)), "year": ("time", Decimal(365)), "yr": ("time", Decimal(365)),
    "km": ("km", Decimal(1)),
}  # fmt: skip

_NUMBER: Final = rf"[0-9]+(?:[.,][0-9]+)*|\b(?:{'|'.join(_NUMBERS)})"
_FIGURE: Final = re.compile(
    r"(?P<sign>[$£€¤]|\bs/\.?|\brs\.?|\bus\$|\br(?=[0-9])|\bs\$)\s*"
    r"(?P<amount>[0-9]+(?:[.,][0-9]+)*)"
    rf"|\b(?P<half>la mitad|half (?:of|the|a|back)|only half)\b"
    rf"|(?<![a-z0-9-])(?P<number>{_NUMBER})\s*"
    r"(?P<unit>%|por ciento|percent|per cent|[$£€]|euros?\b|eur\b|dolares\b|dollars?\b|"
    r"pesos?\b|soles\b|pounds?\b|quid\b|bucks\b|"
    r"(?:failed |working |business |calendar |paid )?"
    r"(?:minut\w*|mins?\b|horas?\b|hours?\b|hrs?\b|hs\b|h\b|"
    r"dias?\b|days?\b|habiles\b|noches?\b|nights?\b|semanas?\b|weeks?\b|wks?\b|mes\b|meses\b|"
    r"months?\b|mths?\b|anos?\b|years?\b|yrs?\b|km\b))"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in a text.

    Attributes:
        start: first code point.
        end: one past the last.
        value: in days for times, else as written.
        kind: `time`, `money`, `%` or `km`.
    """

    start: int
    end: int
    value: Decimal
    kind: str


def quantities(reading: Reading) -> tuple[Quantity, ...]:
    """Return the figures with units of a text, in order."""
    return _quantities(reading.folded)


@lru_cache(maxsize=64)
def _quantities(folded: str) -> tuple[Quantity, ...]:
    return tuple(_each(folded))


def _each(folded: str) -> Iterator[Quantity]:
    for match in _FIGURE.finditer(folded):
        if match["sign"]:
            value = _value(match["amount"])
            if value is not None:
                yield Quantity(match.start(), match.end(), value, "money")
            continue
        if match["half"]:
            yield Quantity(match.start(), match.end(), Decimal(50), "%")
            continue
        value = _value(match["number"])
        unit = match["unit"]
        if value is None:
            continue
        if unit in ("%", "por ciento", "percent", "per cent"):
            yield Quantity(match.start(), match.end(), value, "%")
            continue
        last = unit.split()[-1]
        kind, size = next(
            (_TIME[stem] for stem in sorted(_TIME, key=len, reverse=True) if last.startswith(stem)),
            ("money", Decimal(1)),
        )
        yield Quantity(match.start(), match.end(), value * size, kind)


def numbers(reading: Reading) -> frozenset[Decimal]:
    """Return all plain numbers of a text, with or without units, words included."""
    found = (_value(match[0]) for match in re.finditer(_NUMBER, reading.folded))
    return frozenset(value for value in found if value is not None)


def _value(text: str) -> Decimal | None:
    if text in _NUMBERS:
        return Decimal(_NUMBERS[text])
    if len(text) > 15:  # noqa: PLR2004  no real figure is longer
        return None
    if re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{3})+", text):
        return Decimal(re.sub(r"[.,]", "", text))
    match = re.fullmatch(r"([0-9.,]*?)(?:[.,]([0-9]{1,2}))?", text)
    whole = re.sub(r"[.,]", "", match[1]) if match else ""
    return Decimal(f"{whole or 0}.{match[2] or 0}") if match and (whole or match[2]) else None
