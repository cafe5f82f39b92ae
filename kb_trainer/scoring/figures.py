"""Figures with units in running text: `30 días`, `S/ 150`, `24 hours`, `£30`, `50 %`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from kb_trainer.scoring.reading import Reading

_UNITS: Final = {
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    "siete": 7, "ocho": 8, "nueve": 9, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_TENS: Final = {
    "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
    "noventa": 90, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_OWN: Final = {
    "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "veinte": 20,
    "cien": 100, "doscientos": 200, "trescientos": 300, "quinientos": 500, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "hundred": 100,
}  # fmt: skip
_JOINED: Final = {"dieci": 10, "veinti": 20}
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

_SPANS: Final = {"week": 7, "fortnight": 14, "month": 30, "half year": 180, "year": 365}
_UNIT_WORDS: Final = "|".join(sorted(_UNITS, key=len, reverse=True))
_NUMBER: Final = (
    rf"[0-9]+(?:[.,][0-9]+)*|\b(?:(?:{'|'.join(_TENS)})(?:(?: y |[ -])(?:{_UNIT_WORDS}))?"
    rf"|{'|'.join(_OWN)}|(?:{'|'.join(_JOINED)})?(?:{_UNIT_WORDS}))\b"
)
_FIGURE: Final = re.compile(
    r"(?P<sign>[$£€¤]|\bs/\.?|\brs\.?|\bus\$|\br(?=[0-9])|\bs\$)\s*"
    r"(?P<amount>[0-9]+(?:[.,][0-9]+)*)"
    r"|\b(?P<half_year>half a year|medio ano)\b"
    r"|(?<![0-9] )(?<!once )(?<!twice )(?<!times )(?<!days )(?<!hours )"
    r"\ban? (?:full |whole |calendar )?(?P<span>week|month|year|fortnight)\b"
    rf"|\b(?P<half>la mitad|half (?:of|the|a|back)|only half)\b"
    rf"|(?<![a-z0-9-])(?P<number>{_NUMBER})(?:\s*|-)"
    r"(?P<unit>%|por ciento|percent|per cent|[$£€]|euros?\b|eur\b|dolares\b|dollars?\b|"
    r"pes(?:it)?os?\b|soles\b|pounds?\b|quid\b|bucks\b|"
    r"(?:failed |working |business |calendar |paid |full |whole |clear ){0,2}"
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
        if match["half_year"] or match["span"]:
            days = _SPANS[match["span"] or "half year"]
            yield Quantity(match.start(), match.end(), Decimal(days), "time")
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


def _in_words(text: str) -> int:
    """Return a number in words: `doce`, `veintiuno`, `cuarenta y cinco`, `thirty-two`."""
    joined = next((stem for stem in _JOINED if text.startswith(stem)), "")
    first, *rest = re.split(r" y |[ -]", text.removeprefix(joined))
    sizes = _UNITS | _TENS | _OWN
    return _JOINED.get(joined, 0) + sum(sizes[word] for word in (first, *rest))


def _value(text: str) -> Decimal | None:
    if text[0].isalpha():
        return Decimal(_in_words(text))
    if len(text) > 15:  # noqa: PLR2004  no real figure is longer
        return None
    if re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{3})+", text):
        return Decimal(re.sub(r"[.,]", "", text))
    match = re.fullmatch(r"([0-9.,]*?)(?:[.,]([0-9]{1,2}))?", text)
    whole = re.sub(r"[.,]", "", match[1]) if match else ""
    return Decimal(f"{whole or 0}.{match[2] or 0}") if match and (whole or match[2]) else None
