"""Words of the site about versions: what pages said before, and what changed."""

from typing import Final

from kb_trainer.i18n.say import Words

WORDS: Final[Words] = {
    "past.title": ("{title}: versión {number}", "{title}: version {number}"),
    "past.held": (
        "Esta versión estuvo en vigor del {start} al {end}.",
        "This version was in force from {start} to {end}.",
    ),
    "past.held_until": (
        "Esta versión estuvo en vigor hasta el {end}.",
        "This version was in force until {end}.",
    ),
    "past.now": (
        "Hoy está en vigor la versión {number}, y aquí puede ver qué ha cambiado en cada punto.",
        "Today version {number} is in force; below you can see what has changed in each part.",
    ),
    "past.to_now": ("Lo que decimos hoy", "What we say today"),
    "past.same": ("Hoy dice lo mismo.", "It says the same today."),
    "past.gone": ("Hoy este punto ya no existe.", "This part is no longer there today."),
    "past.changed_now": ("Hoy dice otra cosa.", "It says something else today."),
    "past.first": (
        "Es la versión más antigua que conservamos.",
        "This is the oldest version we keep.",
    ),
    "past.changed": ("Qué ha cambiado desde entonces", "What has changed since"),
    "past.here": ("Ver este punto hoy", "See this part today"),
    "past.versions": ("Versiones de esta página", "Versions of this page"),
    "past.label.present": (
        "Versión {number}, desde el {start} (esta)",
        "Version {number}, since {start} (this one)",
    ),
    "past.label.older": (
        "Versión {number}, del {start} al {end}",
        "Version {number}, from {start} to {end}",
    ),
    "past.label.dateless": ("Versión {number}", "Version {number}"),
    "past.compare": ("Qué cambió", "What changed"),
    "past.older_link": (
        "Lo que decía antes (versión {number})",
        "What it said before (version {number})",
    ),
    "past.why": ("Por qué lo cambiamos:", "Why we changed it:"),
    "past.added": ("Punto nuevo.", "New part."),
    "past.removed": ("Este punto se ha suprimido.", "This part was removed."),
    "past.out": ("antes: ", "before: "),
    "past.in": ("ahora: ", "now: "),
    "past.outside": ("Presentación", "Introduction"),
    "past.part.title": ("Título", "Title"),
    "past.part.summary": ("Resumen", "Summary"),
    "past.part.text": ("Texto", "Text"),
    "past.part.say": ("Así se lo diremos", "What we'll tell you"),
    "past.part.limits": ("Lo que no podemos hacer", "What we can't do"),
    "past.part.why": ("Por qué", "Why"),
    "past.part.next": ("Qué pasa después", "What happens next"),
    "past.part.exceptions": ("Quién puede darle más", "Who can give you more"),
    "past.part.contingency": ("Si algo nos falla", "If something goes wrong"),
}
