"""Problems of searching: KB6xx."""

from typing import Final

WORDS: Final = {
    "KB601": (
        "no existe la cláusula {id}; corrige el id o quita la pregunta",
        "there is no clause {id}; correct the id or remove the question",
    ),
    "KB602": (
        "las preguntas ({language}) llegan a un MRR@10 de {reached} % (recall@3 {recall} %) y "
        "search.bar pide {bar} %; mira cuáles fallan con «kb-trainer search --test»",
        "the questions ({language}) reach an MRR@10 of {reached}% (recall@3 {recall}%) and "
        "search.bar asks for {bar}%; see which fail with 'kb-trainer search --test'",
    ),
}
