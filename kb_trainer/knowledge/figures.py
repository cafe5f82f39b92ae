"""Finds figures with a unit in prose: `30 días`, `fifteen working days`, `4,95 €`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from kb_trainer.knowledge.fact import Fact

_IN_WORDS: Final = """
    dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis
    diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco
    veintiseis veintisiete veintiocho veintinueve treinta
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five
    twenty-six twenty-seven twenty-eight twenty-nine thirty
"""
_WORDS: Final = {
    word: 2 + number % 29 for number, word in enumerate(re.findall(r"\S+", _IN_WORDS))
} | {"veintiun": 21, "veintiuna": 21}
"""Figures in words; one is left out, for it is seldom a figure (`one day`, `un día`)."""

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
_WORKING: Final = ("habil", "laborable", "working", "business")
_NUMBER: Final = r"[0-9]{1,3}(?:[.,][0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9]{1,9}(?:[.,][0-9]{1,4})?"
_FIGURE: Final = re.compile(
    rf"(?<![\w.,€])(?P<sign>€ ?|eur ?)?(?P<number>{_NUMBER}|"
    rf"(?<!€)(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))}))"
    rf"(?:[ -]?(?P<kind>calendar|working|business)?[ -]?"
    rf"(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?!\w)"
    rf"(?: (?P<after>naturales|natural|corridos|habiles|habil|laborables|laborable))?|(?![\w]))"
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

    def may_be(self, fact: Fact) -> bool:
        """Whether the figure speaks in the unit of a fact."""
        return fact.unit in self.units


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
        unit = _UNITS.get(match["unit"] or "", "EUR" if match["sign"] else "")
        if not unit or (unit == "years" and _AGE.search(folded, 0, match.start())):
            continue
        written = match["number"]
        value = Decimal(_WORDS[written]) if written in _WORDS else _number(written, language)
        around = f"{match['kind'] or ''}{match['after'] or ''}"
        units: tuple[str, ...] = (unit,)
        if unit == "days":
            is_working = any(word in around for word in _WORKING)
            units = ("working days",) if is_working else ("days",)
            units = units if around else ("days", "working days")
        words = " ".join(text[match.start() : match.end()].split())
        yield Figure(value, units, match.start(), words)


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
