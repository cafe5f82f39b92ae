from decimal import Decimal

import pytest

from kb_trainer.knowledge.fact import Fact, parse_fact

FACTS = {
    "30 días naturales": ("30", "days"),
    "15 working days": ("15", "working days"),
    "4.95 EUR": ("4.95", "EUR"),
    "4,95 €": ("4.95", "EUR"),
    "4,95€": ("4.95", "EUR"),
    "1.250,00 €": ("1250.00", "EUR"),
    "€1,250.50": ("1250.50", "EUR"),
    "1250 euros": ("1250", "EUR"),
    "2,5 horas": ("2.5", "hours"),
    "0.125 %": ("0.125", "%"),
    "3": ("3", ""),
}


@pytest.mark.parametrize("text", FACTS)
def test_figures_are_read_as_both_languages_write_them(text):
    value, unit = FACTS[text]
    assert parse_fact(text) == Fact(Decimal(value), unit)


@pytest.mark.parametrize(
    "text", ["1.250 €", "1,250 EUR", "€5 EUR", "30 lunas", "días", "1.25,00 €", "", "-3 days"]
)
def test_what_is_no_figure_or_could_be_two_is_refused(text):
    assert parse_fact(text) is None
