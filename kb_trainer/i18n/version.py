"""Words of `policy history|diff|on|keep|revise` and `changes`: versions of policies."""

from typing import Final

from kb_trainer.i18n.say import Words

WORDS: Final[Words] = {
    "version.history.help": (
        "Lista las versiones de una política o cláusula: de cuándo a cuándo, qué cambió y por qué.",
        "List the versions of a policy or clause: from when to when, what changed and why.",
    ),
    "version.diff.help": (
        "Compara dos versiones palabra por palabra; sin números, las dos últimas.\n"
        "Sin color, lo que se quitó va como [-15-] y lo que se puso como {+30+}.",
        "Compare two versions word by word; without numbers, the last two.\n"
        "Without colour, what was taken out stands as [-15-] and what was put in as {+30+}.",
    ),
    "version.on.help": (
        "Muestra lo que decían las políticas, una de ellas o una cláusula, en una fecha.",
        "Show what the policies, one of them or a clause, said on a date.",
    ),
    "version.keep.help": (
        "Guarda la versión actual de las políticas que aún no la tienen guardada (todas, si no "
        "nombras ninguna); no cambia nada de lo guardado.",
        "Keep the present version of policies where it isn't kept yet (all, when none is named); "
        "nothing already kept is changed.",
    ),
    "version.revise.help": (
        "Hace una versión nueva de una política cuyo texto has cambiado: sube el número, pone la "
        "fecha y la guarda.",
        "Make a new version of a policy whose text you have changed: raise its number, set its "
        "date and keep it.",
    ),
    "version.option.git": (
        "Guarda también las versiones anteriores que conoce git.",
        "Keep older versions that git knows, too.",
    ),
    "version.option.why": (
        "Por qué cambia, con palabras para un cliente, en tu idioma.",
        "Why it changes, in words for a customer, in your language.",
    ),
    "version.option.why_in": (
        'El porqué en otro idioma: --why-in en "…". Se puede repetir.',
        'The reason in another language: --why-in es "…". Can be repeated.',
    ),
    "version.option.from": (
        "Primer día de la versión nueva; si no lo indicas, hoy.",
        "First day of the new version; today unless given.",
    ),
    "version.option.since": ("Primer día que cuenta.", "First day that counts."),
    "version.ask.why": (
        "¿Por qué cambia? (con palabras para un cliente)",
        "Why does it change? (in words for a customer)",
    ),
    "version.row.version": ("versión {number}", "version {number}"),
    "version.row.span": ("del {start} al {end}", "from {start} to {end}"),
    "version.row.since": ("desde el {start}", "from {start}"),
    "version.row.until": ("hasta el {end}", "until {end}"),
    "version.row.unknown": ("sin fecha", "no date"),
    "version.row.now": ("vale hoy", "holds today"),
    "version.row.unkept": ("sin guardar", "not kept"),
    "version.row.git": ("solo en git", "in git only"),
    "version.row.why": ("Por qué: {why}", "Why: {why}"),
    "version.row.first": (
        "Es la primera que se conoce.",
        "It is the first one known.",
    ),
    "version.row.changed": ("Cambió: {ids}", "Changed: {ids}"),
    "version.row.same": ("{id} dice lo mismo.", "{id} says the same."),
    "version.outside": ("presentación", "introduction"),
    "version.how.added": ("nueva", "new"),
    "version.how.removed": ("suprimida", "removed"),
    "version.how.changed": ("cambiada", "changed"),
    "version.part.title": ("Título", "Title"),
    "version.part.summary": ("Resumen", "Summary"),
    "version.part.text": ("Texto", "Text"),
    "version.part.say": ("Para decir", "To say"),
    "version.part.limits": ("Límites", "Limits"),
    "version.part.why": ("Por qué", "Why"),
    "version.part.next": ("Después", "Next"),
    "version.part.exceptions": ("Excepciones", "Exceptions"),
    "version.part.contingency": ("Si falla", "If it fails"),
    "version.part.facts": ("Datos", "Facts"),
    "version.diff.head": (
        "{id}: de la versión {old} ({old_day}) a la {new} ({new_day})",
        "{id}: from version {old} ({old_day}) to {new} ({new_day})",
    ),
    "version.diff.silent": (
        "{id}: de lo que se guardó como versión {old} a lo que dice ahora, sin versión nueva",
        "{id}: from what was kept as version {old} to what it says now, without a new version",
    ),
    "version.diff.same": ("No hay diferencias.", "There is no difference."),
    "version.on.none": (
        "No se conoce ninguna política que valiera el {day}.",
        "No policy is known to have been in force on {day}.",
    ),
    "version.on.unknown": (
        "No se guarda lo que decían el {day}, o aún no existían: {ids}.",
        "What these said on {day} isn't kept, or they weren't there yet: {ids}.",
    ),
    "version.on.held": (
        "Lo que decía el {day}: versión {number}, {span}.",
        "What it said on {day}: version {number}, {span}.",
    ),
    "version.kept": (
        "{id}, versión {number} ({start}): {files}",
        "{id}, version {number} ({start}): {files}",
    ),
    "version.kept_from_git": (
        "{id}, versión {number} ({start}), de git: {files}",
        "{id}, version {number} ({start}), from git: {files}",
    ),
    "version.nothing_to_keep": (
        "No hay nada nuevo que guardar.",
        "There is nothing new to keep.",
    ),
    "version.revised": (
        "{id} va por la versión {number}, en vigor desde el {start}: {paths}",
        "{id} is at version {number}, in force from {start}: {paths}",
    ),
    "version.revised.clauses": ("Cambian: {ids}", "Changed: {ids}"),
    "version.revised.first": (
        "No se guardaba nada de {id}, así que no consta lo que decía antes. Si está en git: "
        "«kb-trainer policy keep {id} --from-git».",
        "Nothing was kept of {id}, so what it said before isn't on record. If git has it: "
        "'kb-trainer policy keep {id} --from-git'.",
    ),
    "version.revised.next": (
        "Mira a qué afecta: «kb-trainer changes --since {start}».",
        "See what it affects: 'kb-trainer changes --since {start}'.",
    ),
    "version.revised.no_why": (
        "Falta el porqué en {languages}; el centro de ayuda lo mostrará en el otro idioma.",
        "The reason is missing in {languages}; the help site will show the other language's.",
    ),
    "version.changes.head": (
        "{title} ({id}), versión {number}, {span}",
        "{title} ({id}), version {number}, {span}",
    ),
    "version.changes.none": (
        "Nada ha cambiado desde el {since}, que se sepa.",
        "Nothing is known to have changed since {since}.",
    ),
    "version.changes.unknown": (
        "También empezaron en ese plazo estas versiones, pero no consta lo que decían antes: "
        "{versions}.",
        "These versions began in that time too, but what they said before isn't on record: "
        "{versions}.",
    ),
    "version.changes.drills": (
        "Simulaciones que la practican: {drills}",
        "Drills that practise it: {drills}",
    ),
    "version.changes.to_review": ("{id} (por revisar)", "{id} (to be reviewed)"),
    "version.changes.reviewed": ("{id} (ya revisada)", "{id} (reviewed already)"),
    "version.draft": (
        "{path} es un borrador; termínalo antes de guardar {id}",
        "{path} is a draft; finish it before keeping {id}",
    ),
    "version.errors": (
        "{path} tiene errores; pasa «kb-trainer check {path}» antes de guardar {id}",
        "{path} has errors; run 'kb-trainer check {path}' before keeping {id}",
    ),
    "version.in_the_way": (
        "{path} ya existe y dice otra cosa; no se ha escrito nada encima. Si nadie lo necesita, "
        "muévelo y repite",
        "{path} exists already and says something else; nothing was written over it. If nobody "
        "needs it, move it and try again",
    ),
    "version.unchanged": (
        "nada de lo que dice {id} ha cambiado desde la versión {version}; cambia el texto primero",
        "nothing that {id} says has changed since version {version}; change the text first",
    ),
    "version.future": (
        "el {day} aún no ha llegado; cambia la política ese día, o pon --from con hoy o antes",
        "{day} is still to come; change the policy on that day, or give --from today or earlier",
    ),
    "version.same_day": (
        "la versión {version} de {id} empieza el {start}; la nueva tiene que empezar más tarde, "
        "no el {day}",
        "version {version} of {id} begins on {start}; the new one must begin later, not on {day}",
    ),
    "version.language": (
        "no se encuentra {id} en {languages}, que sí se guardó; recupera o arregla ese archivo "
        "primero",
        "{id} can't be found in {languages}, in which it was kept; restore or mend that file first",
    ),
    "version.only_one": (
        "de {id} solo se conoce la versión {version}; no hay con qué compararla",
        "only version {version} of {id} is known; there is nothing to compare it with",
    ),
    "version.unknown": (
        "no se guarda la versión {version} de {id}; se conocen: {known}",
        "version {version} of {id} isn't kept; those known are: {known}",
    ),
    "version.before": (
        "no se guarda lo que decía {id} el {day}; lo primero que consta es del {first}",
        "what {id} said on {day} isn't kept; the first that is on record is of {first}",
    ),
    "version.none_on": (
        "{id} no estaba en vigor el {day}",
        "{id} wasn't in force on {day}",
    ),
    "version.not_one_clause": (
        "{id} no estaba en la versión {version}; tenía {known}",
        "{id} wasn't in version {version}, which had {known}",
    ),
    "version.wrong_citation": (
        "«{given}» no es una cita; escribe cláusula y versión, como DEV-2@3",
        "'{given}' isn't a citation; write clause and version, such as DEV-2@3",
    ),
    "version.cited_before": (
        "Esa versión estuvo en vigor {span}. Hoy lo está la {now}: "
        "«kb-trainer policy diff {id} {old} {now}».",
        "That version was in force {span}. Now it is {now}: "
        "'kb-trainer policy diff {id} {old} {now}'.",
    ),
    "version.cited_gone": (
        "Esa versión estuvo en vigor {span}. Hoy {id} ya no existe.",
        "That version was in force {span}. Today there is no {id}.",
    ),
}
