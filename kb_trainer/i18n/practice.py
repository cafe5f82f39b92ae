"""Words of a session, in the terminal."""

from typing import Final

WORDS: Final = {
    "practice.data_unwritable": (
        "no se puede usar {folder} ({why}); libera el sitio o elige otro con KB_TRAINER_DATA",
        "{folder} can't be used ({why}); make room or choose another with KB_TRAINER_DATA",
    ),
    "practice.data_unsafe": (
        "{folder} no es una carpeta tuya; elige otro sitio con KB_TRAINER_DATA",
        "{folder} isn't a folder of yours; choose another place with KB_TRAINER_DATA",
    ),
    "practice.unknown": (
        "no existe la sesión «{id}»; mira cuáles hay con «kb-trainer drill sessions»",
        "there is no session '{id}'; see which there are with 'kb-trainer drill sessions'",
    ),
    "practice.unknown_close": (
        "no existe la sesión «{id}»; ¿querías decir «{suggestion}»?",
        "there is no session '{id}'; did you mean '{suggestion}'?",
    ),
    "practice.in_use": (
        "la sesión {id} está abierta en otro terminal; ciérrala allí o empieza otra",
        "session {id} is in use in another terminal; close it there or start another one",
    ),
    "practice.newer": (
        "la sesión {id} es de una versión más nueva del programa; actualízalo para abrir {path}",
        "session {id} was written by a newer version; update the program to open {path}",
    ),
    "practice.damaged": (
        "la sesión {id} está dañada en {path}:{line}; empieza otra o recupera una copia",
        "session {id} is damaged at {path}:{line}; start another one or bring back a copy",
    ),
    "practice.not_begun": (
        "la sesión {id} no llegó a empezar; empieza otra",
        "session {id} never began; start another one",
    ),
    "practice.too_many": (
        "hoy ya hay demasiadas sesiones {id}; sigue con una o empieza mañana",
        "there are too many sessions {id} today; go on with one or start tomorrow",
    ),
    "practice.no_undo": (
        "El cliente ya ha contestado; aquí no se puede deshacer (en el modo learn, sí).",
        "The customer has answered; that can't be taken back here (in learn mode it can).",
    ),
    "practice.nothing_to_undo": (
        "No hay nada que deshacer.",
        "There is nothing to take back.",
    ),
    "practice.no_hints": (
        "En el examen no hay pistas. Buscar en las políticas sí vale: /buscar …",
        "There are no hints in an exam. Searching the policies is fine: /search …",
    ),
    "practice.drill_gone": (
        "la simulación «{drill}» ya no está; lee lo hablado con «kb-trainer drill replay {id}»",
        "the drill '{drill}' is gone; read the talk with 'kb-trainer drill replay {id}'",
    ),
    "practice.drill_changed": (
        "la simulación «{drill}» ha cambiado desde la sesión {id}, así que no se sigue; lee lo "
        "hablado con «kb-trainer drill replay {id}» o empieza otra con "
        "«kb-trainer drill start {drill}»",
        "the drill '{drill}' has changed since session {id}, so it doesn't go on; read the talk "
        "with 'kb-trainer drill replay {id}' or start anew with 'kb-trainer drill start {drill}'",
    ),
    "practice.drifted": (
        "el cliente de «{drill}» ya no contesta lo mismo que en la sesión {id} (cambiaron la "
        "pauta, las políticas o el programa), así que no se sigue; lee lo hablado con "
        "«kb-trainer drill replay {id}» o empieza otra con «kb-trainer drill start {drill}»",
        "the customer of '{drill}' no longer answers as in session {id} (the rubric, the policies "
        "or the program changed), so it doesn't go on; read the talk with 'kb-trainer drill "
        "replay {id}' or start anew with 'kb-trainer drill start {drill}'",
    ),
}
