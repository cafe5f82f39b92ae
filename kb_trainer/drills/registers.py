"""Forms of address in Spanish: what a reply sounds like in usted, tú and vos."""

import re
from typing import Final

from kb_trainer.text.fold import fold

FORMS: Final[tuple[tuple[str, str, str], ...]] = (
    ("usted", "tú", "vos"),
    ("le", "te", "te"),
    ("se lo", "te lo", "te lo"),
    ("se la", "te la", "te la"),
    ("se los", "te los", "te los"),
    ("se las", "te las", "te las"),
    ("su", "tu", "tu"),
    ("sus", "tus", "tus"),
    ("suyo", "tuyo", "tuyo"),
    ("suya", "tuya", "tuya"),
    ("puede", "puedes", "podés"),
    ("tiene", "tienes", "tenés"),
    ("quiere", "quieres", "querés"),
    ("prefiere", "prefieres", "preferís"),
    ("necesita", "necesitas", "necesitás"),
    ("elige", "eliges", "elegís"),
    ("recibe", "recibes", "recibís"),
    ("devuelve", "devuelves", "devolvés"),
    ("paga", "pagas", "pagás"),
    ("tendrá", "tendrás", "tendrás"),
    ("recibirá", "recibirás", "recibirás"),
    ("pagará", "pagarás", "pagarás"),
    ("podrá", "podrás", "podrás"),
    ("traiga", "traigas", "traigas"),
    ("mándeme", "mándame", "mandame"),
    ("dígame", "dime", "decime"),
    ("espere", "espera", "esperá"),
    ("quédese", "quédate", "quedate"),
    ("cuente", "cuenta", "contá"),
    ("no se preocupe", "no te preocupes", "no te preocupes"),
)
"""Words by register. Longer ones come first when several could stand."""

REGISTERS: Final = ("usted", "tú", "vos")

_TELLTALE: Final = {
    "usted": r"usted|ustedes se|dígame|mire|oiga|espere|déjeme|explíqueme|póngame|deme",
    "tú": r"tú|contigo|puedes|tienes|quieres|sabes|eres|dime|mira|oye|explícame|dices",
    "vos": r"vos|podés|tenés|querés|sabés|sos|decime|mirá|che|contame|decís|fijate",
}
_ONLY: Final = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _TELLTALE.items()
}


def in_register(text: str, register: str) -> str:
    """Return a reply with the forms of another register.

    Args:
        text: a reply in any register.
        register: `usted`, `tú` or `vos`.

    Returns:
        The reply with every known form replaced. It need not be elegant: it shows whether
        phrases that were written for one register are found in another.
    """
    to = REGISTERS.index(register)
    table = {fold(form): forms[to] for forms in FORMS for form in forms}
    pattern = "|".join(re.escape(form) for form in sorted(table, key=len, reverse=True))
    folded = fold(text)
    pieces: list[str] = []
    at = 0
    for match in re.finditer(rf"\b(?:{pattern})\b", folded):
        pieces += [text[at : match.start()], table[match[0]]]
        at = match.end()
    return "".join(pieces) + text[at:]


def foreign_form(text: str, register: str) -> str:
    """Return a word that betrays another register than the drill's, or nothing.

    Args:
        text: what the customer says.
        register: how the customer should speak.
    """
    for name, pattern in _ONLY.items():
        found = pattern.search(text)
        if name != register and found and not (name == "usted" and found[0].lower() == "mire"):
            return found[0]
    return ""
