"""Facts: named figures of a clause, written once and shown wherever they are used."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kb_trainer.i18n.quantities import quantity
from kb_trainer.text.fold import fold

CLAUSE_ID: Final = r"[A-Z][A-Z0-9]{0,11}(?:-[A-Z0-9]{1,12}){0,3}-[0-9]{1,4}[a-z]?"
"""Ids of clauses: `DEV-2`, `PAG-TAR-1`."""

FACT_NAME: Final = r"[a-z][a-z0-9_]{0,39}"

REFERENCE: Final = re.compile(rf"\{{\{{\s*({CLAUSE_ID})\.({FACT_NAME})\s*\}}\}}")
"""A fact shown by name: `{{ DEV-1.plazo }}`."""

_UNITS: Final = {
    "day": "days", "days": "days", "dia": "days", "dias": "days",
    "calendar day": "days", "calendar days": "days",
    "dia natural": "days", "dias naturales": "days", "dias corridos": "days",
    "working day": "working days", "working days": "working days",
    "business day": "working days", "business days": "working days",
    "dia habil": "working days", "dias habiles": "working days",
    "dia laborable": "working days", "dias laborables": "working days",
    "hour": "hours", "hours": "hours", "hora": "hours", "horas": "hours", "h": "hours",
    "minute": "minutes", "minutes": "minutes", "minuto": "minutes", "minutos": "minutes",
    "min": "minutes",
    "week": "weeks", "weeks": "weeks", "semana": "weeks", "semanas": "weeks",
    "month": "months", "months": "months", "mes": "months", "meses": "months",
    "year": "years", "years": "years", "ano": "years", "anos": "years",
    "eur": "EUR", "€": "EUR", "euro": "EUR", "euros": "EUR",
    "%": "%", "percent": "%", "por ciento": "%", "": "",
}  # fmt: skip


_WRITTEN: Final = re.compile(
    r"(?P<sign>€)?\s*(?P<figure>[0-9]{1,12}(?:[.,][0-9]{1,4})?"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){1,3},[0-9]{1,2}|[0-9]{1,3}(?:,[0-9]{3}){1,3}\.[0-9]{1,2})"
    r"\s*(?P<unit>\D*)"
)
_AMBIGUOUS: Final = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure with its unit.

    Attributes:
        value: the figure.
        unit: `days`, `working days`, `hours`, `minutes`, `weeks`, `months`,
            `years`, `EUR`, `%`, or nothing for a count.
    """

    value: Decimal
    unit: str

    def show(self, language: str) -> str:
        """Return the figure as the language writes it."""
        return quantity(self.value, self.unit, language)


def parse_fact(text: str) -> Fact | None:
    """Read a figure with its unit.

    Args:
        text: `30 días naturales`, `15 working days`, `4.95 EUR`, `4,95 €`, `€1,250.00`, `15 %`,
            `3`. The decimal mark is a dot or a comma; `1.250`, which is one thing in Spanish
            and another in English, is refused.

    Returns:
        The fact, or None when the text isn't one.
    """
    match = _WRITTEN.fullmatch(text.strip())
    if match is None or _AMBIGUOUS.fullmatch(match["figure"]):
        return None
    unit = _UNITS.get(" ".join(fold(match["sign"] or match["unit"]).split()))
    if unit is None or (match["sign"] and match["unit"]):
        return None
    whole, mark, part = match["figure"].replace(",", ".").rpartition(".")
    return Fact(Decimal(f"{whole.replace('.', '')}{mark}{part}"), unit)


def show_facts(
    text: str,
    facts: Mapping[str, Fact],
    language: str,
    mark: Callable[[str], str] = str,
) -> str:
    """Put facts in place of their names.

    Args:
        text: text with `{{ DEV-1.plazo }}` in it.
        facts: facts by `DEV-1.plazo`.
        language: `es` or `en`.
        mark: applied to each shown fact, for example to make it stand out.

    Returns:
        The text; a name that isn't known stays as written.
    """

    def shown(match: re.Match[str]) -> str:
        fact = facts.get(f"{match[1]}.{match[2]}")
        return match[0] if fact is None else mark(fact.show(language))

    return REFERENCE.sub(shown, text) if "{{" in text else text
