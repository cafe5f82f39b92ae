"""Words of the search."""

from typing import Final

WORDS: Final = {
    "search.index.option.anew": (
        "Lo prepara desde cero.",
        "Prepare it from scratch.",
    ),
    "search.index.done": (
        "Índice al día: {articles} {articles:artículo|artículos}, "
        "{clauses} {clauses:cláusula|cláusulas} (archivos leídos: {read}, "
        "retirados: {removed}).",
        "Index up to date: {articles} {articles:article|articles}, "
        "{clauses} {clauses:clause|clauses} (files read: {read}, "
        "removed: {removed}).",
    ),
    "search.index.unreadable": (
        "No se pudo leer: {paths}. Mira por qué con «kb-trainer check».",
        "Could not be read: {paths}. See why with 'kb-trainer check'.",
    ),
    "search.index.progress": ("Indexando", "Indexing"),
    "search.waiting": (
        "Otro proceso está preparando el índice; espero a que acabe…",
        "Another process is preparing the index; waiting for it…",
    ),
    "search.busy": (
        "otro proceso lleva demasiado tiempo preparando el índice en {folder}; ciérralo o indica "
        "otra carpeta con KB_TRAINER_CACHE",
        "another process has been preparing the index in {folder} for too long; stop it, or name "
        "another folder with KB_TRAINER_CACHE",
    ),
    "search.option.limit": ("Cuántos artículos, como mucho.", "How many articles at most."),
    "search.option.queries": (
        "Una pregunta por línea del archivo (o de la entrada, con -); una respuesta JSON por "
        "línea.",
        "One question a line of the file (or of the input, with -); one JSON answer a line.",
    ),
    "search.option.audience": ("Solo para este público.", "Only for this audience."),
    "search.option.topic": ("Solo de este tema.", "Only on this topic."),
    "search.option.language": (
        "Solo en este idioma; la pregunta se lee en él.",
        "Only in this language; the question is read in it.",
    ),
    "search.option.on": (
        "Solo lo que está en vigor ese día (2026-03-01).",
        "Only what is in force on that day (2026-03-01).",
    ),
    "search.option.open": (
        "Abre el resultado con ese número.",
        "Open the hit with that number.",
    ),
    "search.option.misses": (
        "Muestra lo que se ha buscado sin encontrar nada.",
        "Show the searches that found nothing.",
    ),
    "search.option.test": (
        "Prueba las preguntas de los clientes (kind: questions).",
        "Try the customers' questions (kind: questions).",
    ),
    "search.misses.none": (
        "Ninguna búsqueda se ha quedado sin respuesta.",
        "Every search has found something.",
    ),
    "search.misses.off": (
        "El registro está apagado en kb_trainer.yaml (search.log_misses).",
        "The log is turned off in kb_trainer.yaml (search.log_misses).",
    ),
    "search.test.none": (
        "No hay preguntas: escribe un archivo YAML con «kind: questions» en knowledge/.",
        "There are no questions: write a YAML file with 'kind: questions' in knowledge/.",
    ),
    "search.test.rank": ("puesto {rank}", "rank {rank}"),
    "search.test.not_found": ("no se encuentra", "not found"),
    "search.test.group": (
        "{language}, {kind}: {count} {count:pregunta|preguntas}, MRR@10 {mrr}, recall@3 {recall}",
        "{language}, {kind}: {count} {count:question|questions}, MRR@10 {mrr}, recall@3 {recall}",
    ),
    "search.test.seen": ("conocidas", "seen"),
    "search.test.unseen": ("a ciegas", "unseen"),
    "search.nothing_asked": (
        "falta la pregunta; escribe «kb-trainer search palabras» o mira «kb-trainer search --help»",
        "there is no question; type 'kb-trainer search words' or see 'kb-trainer search --help'",
    ),
    "search.corrected": (
        "¿Querías decir «{query}»? Esto es lo que hay:",
        "Did you mean '{query}'? This is what there is:",
    ),
    "search.none": (
        "No hay nada sobre «{query}».",
        "There is nothing about '{query}'.",
    ),
    "search.nearest": ("Palabras parecidas: {words}", "Similar words: {words}"),
    "search.contact": ("También puedes preguntar a una persona:", "Or ask a person:"),
    "search.no_hit": (
        "no hay resultado número {number}; hay {count}",
        "there is no hit number {number}; there {count:is|are} {count}",
    ),
    "search.mark.internal": ("interno", "internal"),
    "search.mark.draft": ("borrador", "draft"),
    "search.open.hint": (
        "Para leer uno entero: añade --open NÚMERO",
        "To read one in full: add --open NUMBER",
    ),
}
"""Spanish and English, by id."""
