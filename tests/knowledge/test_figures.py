from decimal import Decimal

import pytest

from kb_trainer.knowledge.figures import figures
from kb_trainer.text.fold import fold

FOUND = {
    "30 días naturales": ("es", "30", ("days",)),
    "30 días": ("es", "30", ("days", "working days")),
    "quince días hábiles": ("es", "15", ("working days",)),
    "veintiún días": ("es", "21", ("days", "working days")),
    "treinta años": ("es", "30", ("years",)),
    "4,95 €": ("es", "4.95", ("EUR",)),
    "1.250,50 euros": ("es", "1250.50", ("EUR",)),
    "1.250 €": ("es", "1250", ("EUR",)),
    "4.95 €": ("es", "4.95", ("EUR",)),
    "15 por ciento": ("es", "15", ("%",)),
    "48 horas": ("es", "48", ("hours",)),
    "a 30-day period": ("en", "30", ("days", "working days")),
    "fifteen working days": ("en", "15", ("working days",)),
    "twenty-four hours": ("en", "24", ("hours",)),
    "€1,250.50": ("en", "1250.50", ("EUR",)),
    "€4.95": ("en", "4.95", ("EUR",)),
    "15%": ("en", "15", ("%",)),
    "15 percent": ("en", "15", ("%",)),
    "cuarenta y cinco días naturales": ("es", "45", ("days",)),
    "sesenta días hábiles": ("es", "60", ("working days",)),
    "ciento ochenta días naturales": ("es", "180", ("days",)),
    "cien euros": ("es", "100", ("EUR",)),
    "treinta y un meses": ("es", "31", ("months",)),
    "forty-five working days": ("en", "45", ("working days",)),
    "ninety hours": ("en", "90", ("hours",)),
    "one hundred and eighty hours": ("en", "180", ("hours",)),
    "a hundred euros": ("en", "100", ("EUR",)),
    "twenty one hours": ("en", "21", ("hours",)),
    "30\nhoras": ("es", "30", ("hours",)),
    "quince días\nhábiles": ("es", "15", ("working days",)),
}


@pytest.mark.parametrize("text", FOUND)
def test_figures_are_read_as_the_language_writes_them(text):
    language, value, units = FOUND[text]
    (figure,) = figures(fold(text), text, language)
    assert (figure.value, figure.units) == (Decimal(value), units)


@pytest.mark.parametrize(
    "text",
    [
        "un día",
        "one day",
        "art. 102",
        "mayores de 65 años",
        "3 vueltas",
        "900 000 214",
        "2.5.1 días",
    ],
)
def test_what_is_no_figure_of_a_fact_is_left_alone(text):
    assert not list(figures(fold(text), text, "es"))
