"""Words of what stands in problems: kinds of values, standings, hints."""

from typing import Final

WORDS: Final = {
    "kind.law.in_force": ("en vigor", "in force"),
    "kind.law.challenged": ("recurrido", "challenged in court"),
    "kind.law.unverified": ("sin confirmar", "unverified"),
    "kind.law.article": ("{law}, art. {number}", "{law}, art. {number}"),
    "kind.standing.published": ("está publicada", "is published"),
    "kind.standing.internal": ("es interna", "is internal"),
    "kind.standing.draft": ("es un borrador", "is a draft"),
    "kind.standing.future": ("aún no está en vigor", "isn't in force yet"),
    "kind.standing.expired": ("ya no está en vigor", "is no longer in force"),
    "kind.text": ("un texto", "a text"),
    "kind.number": ("un número entero", "a whole number"),
    "kind.flag": ("true o false", "true or false"),
    "kind.date": ("una fecha", "a date"),
    "kind.list": ("una lista", "a list"),
    "kind.mapping": ("un bloque de claves", "a block of keys"),
    "kind.nothing": ("nada", "nothing"),
    "kind.hint": ("; ¿querías decir «{suggestion}»?", "; did you mean '{suggestion}'?"),
    "kind.missing_channels": (
        "; vías de alta que faltan para la baja: {channels}",
        "; channels for joining that leaving lacks: {channels}",
    ),
    "kind.no_hint": ("; corrige el nombre o bórralo", "; correct the name or delete it"),
}
