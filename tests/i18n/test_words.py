import re
import string
from decimal import Decimal

import pytest

from kb_trainer.i18n import say as say_module
from kb_trainer.i18n.language import choose_language
from kb_trainer.i18n.quantities import quantity
from kb_trainer.i18n.say import say, words
from kb_trainer.i18n.tell import tell

AREAS = sorted(say_module._MODULES)  # noqa: SLF001


def names(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_say_the_same_things(area: str):
    for message, both in words(area).items():
        assert len(both) == 2, message
        assert all(text.strip() for text in both), message
        assert names(both[0]) == names(both[1]), message


USTED = re.compile(
    r"(?i)(?<!policy )\b(compruebe|añada|escriba|corrija|use|elija|vea|ejecute|indique|revise)\b"
)


@pytest.mark.parametrize("area", [area for area in AREAS if area not in ("site", "page")])
def test_the_terminal_says_tu(area: str):
    for message, (spanish, _) in words(area).items():
        assert not USTED.search(spanish), message


@pytest.mark.parametrize(
    ("count", "spanish", "english"),
    [(0, "0 errores", "0 errors"), (1, "1 error,", "1 error,"), (2, "2 errores", "2 errors")],
)
def test_a_word_agrees_with_its_count(count, spanish, english):
    assert spanish in say("es", "cli.check.summary", errors=count, warnings=0)
    assert english in say("en", "cli.check.summary", errors=count, warnings=0)


def test_a_detail_that_is_not_given_is_shown_by_name():
    assert "{folder}" in say("es", "workspace.none", other=1)


def test_problems_name_kinds_and_hints_in_words():
    told = tell("es", "KB120", {"expected": "list", "found": "nothing"})
    assert told == "se esperaba una lista y hay nada; corrige el valor"
    assert "did you mean 'owner'?" in tell("en", "KB121", {"key": "ownr", "suggestion": "owner"})


LANGUAGE = [
    ("en", {"KB_TRAINER_LANG": "es"}, "en"),
    (None, {"KB_TRAINER_LANG": "en", "LANG": "es_ES.UTF-8"}, "en"),
    (None, {"LANG": "en_GB.UTF-8"}, "en"),
    (None, {"LC_ALL": "es_AR.UTF-8", "LANG": "en_GB.UTF-8"}, "es"),
    (None, {"LANG": "C.UTF-8"}, "es"),
    (None, {}, "es"),
    (None, {"KB_TRAINER_LANG": "fr", "LANG": "en_GB"}, "en"),
]


@pytest.mark.parametrize(("asked", "environment", "language"), LANGUAGE)
def test_the_language_is_as_asked_then_as_set_then_as_the_locale(asked, environment, language):
    assert choose_language(asked, environment) == language


QUANTITIES = [
    ("30", "days", "30 días naturales", "30 calendar days"),
    ("1", "days", "1 día natural", "1 calendar day"),
    ("15", "working days", "15 días hábiles", "15 working days"),
    ("1250", "EUR", "1.250,00\u00a0€", "€1,250.00"),
    ("4.95", "EUR", "4,95\u00a0€", "€4.95"),
    ("15", "%", "15\u00a0%", "15%"),
    ("2.5", "hours", "2,5 horas", "2.5 hours"),
    ("1000", "", "1.000", "1,000"),
]


@pytest.mark.parametrize(("value", "unit", "spanish", "english"), QUANTITIES)
def test_figures_are_written_as_each_language_does(value, unit, spanish, english):
    assert quantity(Decimal(value), unit, "es") == spanish
    assert quantity(Decimal(value), unit, "en") == english
