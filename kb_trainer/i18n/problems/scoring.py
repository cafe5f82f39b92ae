"""Problems of the rubric: KB3xx."""

from typing import Final

WORDS: Final = {
    "KB301": (
        "la frase «{phrase}» no se entiende en «{detail}»; revisa paréntesis, listas y signos",
        "the phrase '{phrase}' can't be read at '{detail}'; check brackets, lists and marks",
    ),
    "KB302": (
        "el patrón no se puede compilar ({why}); escríbelo en la sintaxis de RE2",
        "the pattern can't be compiled ({why}); write it in the syntax of RE2",
    ),
    "KB303": (
        "el criterio «{id}» no encuentra «{wanted}» en este ejemplo; corrige el patrón o el "
        "ejemplo",
        "the rule '{id}' doesn't find '{wanted}' in this example; correct the pattern or the "
        "example",
    ),
    "KB304": (
        "el criterio «{id}» encuentra «{found}» en un ejemplo que no debía; añade una excepción",
        "the rule '{id}' finds '{found}' in an example where it must not; add an exception",
    ),
    "KB305": (
        "hace falta un tipo, y solo uno, de {choices}; déjalo en uno",
        "exactly one kind of {choices} is needed; leave one",
    ),
    "KB306": (
        "el criterio «{id}» ya está en {first}; cambia uno de los dos ids",
        "the rule '{id}' is already in {first}; change one of the two ids",
    ),
    "KB307": (
        "las marcas no están bien; pon [[ ]] una vez en los ejemplos de «match» y ninguna en los "
        "de «none»",
        "the marks are wrong; put [[ ]] once in examples under 'match' and never under 'none'",
    ),
    "KB308": (
        "el criterio «{id}» no se prueba en «{language}»; añade un ejemplo en «match» y otro en "
        "«none»",
        "the rule '{id}' has no proof in '{language}'; add an example under 'match' and one "
        "under 'none'",
    ),
    "KB309": (
        "los puntos ({points}) no van con «{severity}»; «praise» suma y lo demás resta",
        "the points ({points}) don't fit '{severity}'; 'praise' earns and the others cost",
    ),
    "KB310": (
        "no hay pauta de evaluación; escribe un criterio con «kb-trainer rule new ID»",
        "there is no rubric; write a rule with 'kb-trainer rule new ID'",
    ),
    "KB311": (
        "el criterio «{id}» no está publicado y por eso no puntúa; publícalo o bórralo",
        "the rule '{id}' isn't published, so it can't score; publish it or delete it",
    ),
}
