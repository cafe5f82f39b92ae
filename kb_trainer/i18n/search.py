"""Words of the search."""

from typing import Final

WORDS: Final = {
    "search.index.help": (
        "Prepara el índice de búsqueda; solo lee lo que ha cambiado.",
        "Prepare the search index; only what has changed is read.",
    ),
    "search.index.option.anew": (
        "Prepararlo desde cero.",
        "Prepare it from nothing.",
    ),
    "search.index.done": (
        "Índice al día: {articles} artículos, {clauses} cláusulas (archivos leídos: {read}, "
        "retirados: {removed}).",
        "Index up to date: {articles} articles, {clauses} clauses (files read: {read}, "
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
        "another process has been preparing the index in {folder} for too long; end it, or name "
        "another folder with KB_TRAINER_CACHE",
    ),
    "search.help": (
        "Busca la cláusula que responde: palabras corrientes, con o sin acentos, un id como "
        'DEV-2, "frases" y AND, OR, NOT.',
        "Find the clause that answers: everyday words, with or without accents, an id such as "
        'DEV-2, "phrases" and AND, OR, NOT.',
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
        "Lo que se ha buscado sin encontrar nada.",
        "What has been looked for in vain.",
    ),
    "search.option.test": (
        "Prueba las preguntas de los clientes (kind: questions).",
        "Try the customers' questions (kind: questions).",
    ),
    "search.misses.none": (
        "Nada se ha buscado en vano.",
        "Nothing has been looked for in vain.",
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
        "{language}, {kind}: {count} preguntas, MRR@10 {mrr}, recall@3 {recall}",
        "{language}, {kind}: {count} questions, MRR@10 {mrr}, recall@3 {recall}",
    ),
    "search.test.seen": ("conocidas", "seen"),
    "search.test.unseen": ("a ciegas", "unseen"),
    "search.nothing_asked": (
        "falta la pregunta; escribe «kb-trainer search palabras» o mira «kb-trainer search --help»",
        "there is no question; type 'kb-trainer search words' or see 'kb-trainer search --help'",
    ),
    "search.no_file": (
        "no se puede leer {path} ({why})",
        "{path} can't be read ({why})",
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
    "search.contact": ("Una persona puede ayudar:", "A person can help:"),
    "search.no_hit": (
        "no hay resultado número {number}; hay {count}",
        "there is no hit number {number}; there are {count}",
    ),
    "search.mark.internal": ("interno", "internal"),
    "search.mark.draft": ("borrador", "draft"),
    "search.open.hint": (
        "Para leer uno entero: añade --open NÚMERO",
        "To read one in full: add --open NUMBER",
    ),
}
"""Spanish and English, by id."""
