"""Finds figures with a unit in prose: `30 días`, `fifteen working days`, `4,95 €`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

_ONES: Final = """
    un uno una:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9
    one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9
"""
_TEENS: Final = """
    diez:10 once:11 doce:12 trece:13 catorce:14 quince:15 dieciseis:16 diecisiete:17 dieciocho:18
    diecinueve:19 veinte:20 veintiun veintiuno veintiuna:21 veintidos:22 veintitres:23
    veinticuatro:24 veinticinco:25 veintiseis:26 veintisiete:27 veintiocho:28 veintinueve:29
    ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17
    eighteen:18 nineteen:19
"""
_TENS: Final = """
    treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 noventa:90
    twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90
"""
_HUNDREDS: Final = "cien ciento hundred:100"


def _valued(*lists: str) -> dict[str, int]:
    """Return the words of lists with their values; `un uno una:1` is three words of one."""
    rows = (row for one in lists for row in re.findall(r"([a-z\s]+):(\d+)", one))
    return {word: int(value) for words, value in rows for word in words.split()}


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WORDS: Final = _valued(_ONES, _TEENS, _TENS, _HUNDREDS)
_ONE: Final = _any(_valued(_ONES))
_SEVERAL: Final = _any(
    {word: value for word, value in _valued(_ONES, _TEENS).items() if value != 1}
)
_UNDER_HUNDRED: Final = rf"(?:{_any(_valued(_TENS))})(?:(?:-|\s(?:y\s)?)(?:{_ONE})\b)?|{_SEVERAL}"
_IN_WORDS: Final = (
    rf"(?:ciento|(?:an?\s|one\s)?hundred(?:\sand)?)\s(?:{_UNDER_HUNDRED})|"
    rf"cien|(?:an?\s|one\s)?hundred|{_UNDER_HUNDRED}"
)
"""Figures in words; one alone is left out, for it is seldom a figure (`one day`, `un día`)."""

_UNITS: Final = {
    "dia": "days", "dias": "days", "day": "days", "days": "days",
    "hora": "hours", "horas": "hours", "hour": "hours", "hours": "hours",
    "minuto": "minutes", "minutos": "minutes", "minute": "minutes", "minutes": "minutes",
    "semana": "weeks", "semanas": "weeks", "week": "weeks", "weeks": "weeks",
    "mes": "months", "meses": "months", "month": "months", "months": "months",
    "ano": "years", "anos": "years", "year": "years", "years": "years",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR",
    "%": "%", "por ciento": "%", "percent": "%", "per cent": "%",
}  # fmt: skip
_UNIT: Final = "|".join(sorted(_UNITS, key=len, reverse=True)).replace(" ", r"\s")
_WORKING: Final = ("habil", "laborable", "working", "business")
_NUMBER: Final = r"[0-9]{1,3}(?:[.,][0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9]{1,9}(?:[.,][0-9]{1,4})?"
_FIGURE: Final = re.compile(
    rf"(?<![\w.,€])(?P<sign>€\s?|eur\s?)?(?P<number>{_NUMBER}|(?<!€)(?:{_IN_WORDS}))"
    rf"(?:[\s-]?(?P<kind>calendar|working|business)?[\s-]?"
    rf"(?P<unit>{_UNIT})(?!\w)"
    rf"(?:\s(?P<after>naturales|natural|corridos|habiles|habil|laborables|laborable))?|(?![\w]))"
)
_AGE: Final = re.compile(r"(?:mayor(?:es)? de|menor(?:es)? de|aged|tienen|cumplir|over|under) $")


class Figure(NamedTuple):
    """A figure in prose.

    Attributes:
        value: the figure.
        units: the units of facts that it may be of; `días` may be working days.
        start: where it begins in the text.
        words: as written.
    """

    value: Decimal
    units: tuple[str, ...]
    start: int
    words: str


def figures(folded: str, text: str, language: str) -> Iterator[Figure]:
    """Find the figures of a text.

    Args:
        folded: the text folded, with what must not be read blanked.
        text: the text as written, of the same length.
        language: `es` or `en`: which mark is the decimal one.

    Returns:
        The figures that have a unit, in order.
    """
    for match in _FIGURE.finditer(folded):
        unit = _UNITS.get(" ".join((match["unit"] or "").split()), "EUR" if match["sign"] else "")
        if not unit or (unit == "years" and _AGE.search(folded, 0, match.start())):
            continue
        written = match["number"]
        value = _in_words(written) if written[0].isalpha() else _number(written, language)
        around = f"{match['kind'] or ''}{match['after'] or ''}"
        units: tuple[str, ...] = (unit,)
        if unit == "days":
            is_working = any(word in around for word in _WORKING)
            units = ("working days",) if is_working else ("days",)
            units = units if around else ("days", "working days")
        words = " ".join(text[match.start() : match.end()].split())
        yield Figure(value, units, match.start(), words)


def _in_words(written: str) -> Decimal:
    words = re.findall(r"[a-z]+", written)
    if words[0] == "one":  # of one hundred
        del words[0]
    return Decimal(sum(_WORDS.get(word, 0) for word in words))


def _number(written: str, language: str) -> Decimal:
    marks = [char for char in written if char in ".,"]
    decimal = "," if language == "es" else "."
    last = max(written.rfind("."), written.rfind(","))
    if len(set(marks)) == 1 and (len(marks) > 1 or len(written) - last == 4):  # noqa: PLR2004
        decimal = marks[0] if len(marks) == 1 and marks[0] == decimal else ""
    elif marks:
        decimal = marks[-1]
    whole = "".join(
        "." if char == decimal else char for char in written if char not in ".," or char == decimal
    )
    return Decimal(whole)
