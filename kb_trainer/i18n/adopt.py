"""Words of `kb-trainer policy adopt`."""

from typing import Final

WORDS: Final = {
    "adopt.help": (
        "Convierte un artículo en política sin cambiar su texto.\n"
        "Le añade cabecera e ids de cláusula: pregunta, o toma las opciones con --no-input.",
        "Turn an article into a policy without changing its text.\n"
        "Adds front matter and clause ids: asks, or takes the options with --no-input.",
    ),
    "adopt.option.id": (
        "Id, en mayúsculas: DEV. Si no se da, sale del título.",
        "Id, in capitals: DEV. If not given, it comes from the title.",
    ),
    "adopt.option.title": ("Título; si no se da, el suyo.", "Title; if not given, its own."),
    "adopt.option.summary": (
        "Resumen; si no se da, su descripción.",
        "Summary; if not given, its description.",
    ),
    "adopt.option.audience": (
        "Quién puede leerla; si no se da, quien la lee ahora.",
        "Who may read it; if not given, who reads it now.",
    ),
    "adopt.option.contingency": (
        "Qué se hace cuando falla lo que dice.",
        "What is done when what it says fails.",
    ),
    "adopt.option.level": (
        "Nivel de los encabezados que son cláusulas; 0: una sola para todo.",
        "Level of the headings that are clauses; 0: a single one for all.",
    ),
    "adopt.option.effective": (
        "Primer día en vigor; si no se da, hoy.",
        "First day in force; if not given, today.",
    ),
    "adopt.option.draft": (
        "Como borrador, para terminarla después.",
        "As a draft, to be finished later.",
    ),
    "adopt.option.dry_run": (
        "Enseña lo que escribiría y no escribe nada.",
        "Show what would be written, and write nothing.",
    ),
    "adopt.ask.id": (
        "Id, en mayúsculas (vacío: {id}):",
        "Id, in capitals (empty: {id}):",
    ),
    "adopt.ask.title": ("Título (vacío: {title}):", "Title (empty: {title}):"),
    "adopt.ask.contingency": (
        "¿Qué se hace cuando falla lo que dice? (vale para todas sus cláusulas; después puedes "
        "afinar cada una):",
        "What is done when what it says fails? (for all of its clauses; you can refine each one "
        "later):",
    ),
    "adopt.ask.level": (
        "¿Qué encabezados son cláusulas?",
        "Which headings are clauses?",
    ),
    "adopt.level": (
        "Nivel {level} ({count}): {titles}",
        "Level {level} ({count}): {titles}",
    ),
    "adopt.level_none": ("Ninguno: una sola cláusula para todo", "None: a single clause for all"),
    "adopt.ask.draft": (
        "No puede quedar con errores. ¿La guardamos como borrador, para terminarla después?",
        "It can't be left with errors. Keep it as a draft, to be finished later?",
    ),
    "adopt.ask.write": ("¿Lo escribimos?", "Shall it be written?"),
    "adopt.renamed": (
        "«{old}» ya estaba y significa otra cosa; se queda como «{new}».",
        "'{old}' was there and means something else; it stays as '{new}'.",
    ),
    "adopt.left": ("Después «check» dirá:", "Afterwards 'check' will say:"),
    "adopt.done": (
        "{path} es la política {id}, con {count} {count:cláusula|cláusulas}.",
        "{path} is policy {id}, with {count} {count:clause|clauses}.",
    ),
    "adopt.nothing": ("No se ha escrito nada.", "Nothing was written."),
    "adopt.no_article": (
        "{path} no es un artículo en Markdown que se pueda leer; mira «kb-trainer check»",
        "{path} isn't a Markdown article that can be read; see 'kb-trainer check'",
    ),
    "adopt.ours": (
        "{path} ya es la política {id}; «kb-trainer check» dice lo que le falta",
        "{path} is policy {id} already; 'kb-trainer check' says what it lacks",
    ),
    "adopt.no_level": (
        "no hay encabezados de nivel {level}; los hay de nivel {levels}",
        "there are no headings of level {level}; there are some of level {levels}",
    ),
    "adopt.changed": (
        "{path} ha cambiado mientras tanto y no se ha escrito nada en él; vuelve a empezar",
        "{path} has changed in the meantime and nothing was written to it; start again",
    ),
    "adopt.errors": (
        "así, {path} tendría errores y no se ha escrito nada; prueba con --draft o con otra "
        "audiencia",
        "as it is, {path} would have errors, so nothing was written; try --draft or another "
        "audience",
    ),
}
