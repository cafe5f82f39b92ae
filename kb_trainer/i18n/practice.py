"""Words of a session, in the terminal."""

from typing import Final

WORDS: Final = {
    "practice.data_unwritable": (
        "no se puede usar {folder} ({why}); libera espacio o elige otra con KB_TRAINER_DATA",
        "{folder} can't be used ({why}); make room or choose another with KB_TRAINER_DATA",
    ),
    "practice.data_unsafe": (
        "{folder} no es una carpeta tuya; elige otra con KB_TRAINER_DATA",
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
    "practice.no_terminal": (
        "para seguir una sesión hace falta un terminal; sin él se puede leer con "
        "«kb-trainer drill replay SESIÓN»",
        "going on with a session needs a terminal; without one it can be read with "
        "'kb-trainer drill replay SESSION'",
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
        "the drill '{drill}' is gone; read the conversation with 'kb-trainer drill replay {id}'",
    ),
    "practice.drill_changed": (
        "la simulación «{drill}» ha cambiado desde la sesión {id}, así que no se puede seguir; "
        "lee lo hablado con «kb-trainer drill replay {id}» o empieza otra con "
        "«kb-trainer drill start {drill}»",
        "the drill '{drill}' has changed since session {id}, so it can't go on; read what was "
        "said with 'kb-trainer drill replay {id}' or start again with "
        "'kb-trainer drill start {drill}'",
    ),
    "practice.drifted": (
        "el cliente de «{drill}» ya no contesta lo mismo que en la sesión {id} (cambiaron la "
        "pauta, las políticas o el programa), así que no se puede seguir; lee lo hablado con "
        "«kb-trainer drill replay {id}» o empieza otra con «kb-trainer drill start {drill}»",
        "the customer of '{drill}' no longer answers as in session {id} (the rubric, the policies "
        "or the program changed), so it can't go on; read what was said with 'kb-trainer drill "
        "replay {id}' or start anew with 'kb-trainer drill start {drill}'",
    ),
    "practice.option.mode": (
        "learn: comentarios tras cada respuesta; practice: al final; exam: sin ayuda, con "
        "umbrales. Si no se indica, practice.",
        "learn: feedback after each reply; practice: at the end; exam: no help, with gates. "
        "If not given, practice.",
    ),
    "practice.mode_needs_terminal": (
        "--mode es para el terminal; con --replies no se guarda ninguna sesión, quita uno de los "
        "dos",
        "--mode is for the terminal; with --replies no session is kept, leave one of them out",
    ),
    "practice.show.help": (
        "Muestra de qué va una simulación.",
        "Show what a drill is about.",
    ),
    "practice.show.played": (
        "La has empezado {count} {count:vez|veces}.",
        "You have started it {count} {count:time|times}.",
    ),
    "practice.show.start": (
        "Empieza con «kb-trainer drill start {id}»; con --mode learn, con comentarios.",
        "Start with 'kb-trainer drill start {id}'; with --mode learn, with feedback.",
    ),
    "practice.resume.help": (
        "Sigue una sesión donde se quedó (sin SESSION, la última).",
        "Go on with a session where it was left (without SESSION, the last one).",
    ),
    "practice.sessions.help": (
        "Lista tus sesiones, la última primero.",
        "List your sessions, the last one first.",
    ),
    "practice.replay.help": (
        "Muestra otra vez una sesión y su resultado.",
        "Show a session and its result again.",
    ),
    "practice.marks.help": (
        "Lista las cláusulas que se han cuestionado, para Supervisión.",
        "List the clauses that were questioned, for supervisors.",
    ),
    "practice.none_unfinished": (
        "no hay ninguna sesión a medias; empieza una con «kb-trainer drill»",
        "there is no unfinished session; start one with 'kb-trainer drill'",
    ),
    "practice.finished": (
        "la sesión {id} ya terminó; mírala con «kb-trainer drill replay {id}»",
        "session {id} has ended; see it with 'kb-trainer drill replay {id}'",
    ),
    "practice.no_sessions": (
        "Todavía no hay sesiones; empieza una con «kb-trainer drill».",
        "There are no sessions yet; start one with 'kb-trainer drill'.",
    ),
    "practice.no_marks": (
        "Nadie ha cuestionado nada.",
        "Nothing has been questioned.",
    ),
    "practice.no_clause": ("(sin cláusula)", "(no clause)"),
    "practice.mark_where": (
        "{at} · {drill} · sesión {session}, turno {turn}",
        "{at} · {drill} · session {session}, turn {turn}",
    ),
    "practice.column.id": ("SESIÓN", "SESSION"),
    "practice.column.mode": ("MODO", "MODE"),
    "practice.column.when": ("ÚLTIMA VEZ", "LAST"),
    "practice.column.state": ("CÓMO VA", "STANDING"),
    "practice.column.drill": ("SIMULACIÓN", "DRILL"),
    "practice.standing.turn": ("a medias, turno {turn}", "unfinished, turn {turn}"),
    "practice.standing.passed": ("nota {overall}, aprobada", "score {overall}, passed"),
    "practice.standing.failed": (
        "nota {overall}, sin aprobar",
        "score {overall}, not passed",
    ),
    "practice.customer": ("Cliente", "Customer"),
    "practice.words_only": (
        "La simulación ya no es la de la sesión {id}: aquí está lo que se dijo, sin evaluar de "
        "nuevo.",
        "The drill is no longer that of session {id}: here is what was said, not scored again.",
    ),
    "practice.instead": ("¿Qué hacemos?", "What now?"),
    "practice.instead.replay": ("Leer lo que se dijo", "Read what was said"),
    "practice.instead.start": ("Empezar otra sesión", "Start a new session"),
    "practice.instead.nothing": ("Nada", "Nothing"),
    "practice.menu.question": ("¿Qué quieres practicar ahora?", "What will you practise now?"),
    "practice.menu.go_on": ("Seguir: {title}", "Go on: {title}"),
    "practice.menu.details": (
        "nivel {level} · {minutes} min · {channel} · {language}",
        "level {level} · {minutes} min · {channel} · {language}",
    ),
    "practice.menu.nothing": ("Nada por ahora", "Nothing for now"),
    "practice.menu.mode": ("¿Cómo?", "How?"),
    "practice.menu.learn": (
        "Aprender: comentarios tras cada respuesta",
        "Learn: feedback after each reply",
    ),
    "practice.menu.practice": (
        "Practicar: comentarios al final",
        "Practise: feedback at the end",
    ),
    "practice.menu.exam": (
        "Examen: sin ayuda y un solo intento",
        "Exam: no help, and one try",
    ),
    "practice.brief.learn": (
        "Modo aprender: te comento cada respuesta y puedes repetir el turno.",
        "Learn mode: I comment on each reply, and you can try a turn again.",
    ),
    "practice.brief.practice": (
        "Modo práctica: los comentarios llegan al final.",
        "Practice mode: the feedback comes at the end.",
    ),
    "practice.brief.exam": (
        "Examen: sin pistas, sin comentarios y un solo intento; lo dicho no se deshace. Puedes "
        "buscar en las políticas. Se aprueba con cada petición bien cerrada, sin faltas graves y "
        "con al menos: {gates}.",
        "Exam: no hints, no feedback and one try; what is said can't be taken back. You may "
        "search the policies. To pass: every demand settled well, no serious fault, and at least: "
        "{gates}.",
    ),
    "practice.brief.again": (
        "Es tu examen número {number} de esta simulación; así constará.",
        "This is your exam number {number} of this drill; the record will say so.",
    ),
    "practice.brief.keys": (
        "Escribe y pulsa Intro. Alt+Intro, o una línea que acaba en \\, añade otra línea. "
        "{help} dice qué más puedes hacer. Ctrl-C lo guarda para seguir luego.",
        "Type and press Enter. Alt+Enter, or a line that ends in \\, adds another line. "
        "{help} shows what else you can do. Ctrl-C saves it for later.",
    ),
    "practice.brief.keys_plain": (
        "Escribe y pulsa Intro. Una línea que acaba en \\ sigue en la siguiente. "
        "{help} dice qué más puedes hacer. Ctrl-C lo guarda para seguir luego.",
        "Type and press Enter. A line that ends in \\ goes on in the next one. "
        "{help} shows what else you can do. Ctrl-C saves it for later.",
    ),
    "practice.gate.overall": ("nota", "score"),
    "practice.gate.empathy": ("empatía", "empathy"),
    "practice.gate.demands": ("peticiones", "demands"),
    "practice.gate.open": ("apertura", "opening"),
    "practice.gate.listen": ("escucha", "listening"),
    "practice.gate.progress": ("avance", "progress"),
    "practice.gate.recommend": ("recomendación", "recommendation"),
    "practice.gate.clarify": ("aclaración", "clarity"),
    "practice.gate.close": ("cierre", "closing"),
    "practice.resumed": ("Sesión {id}, turno {turn}.", "Session {id}, turn {turn}."),
    "practice.rubric_changed": (
        "La pauta de evaluación ha cambiado desde que empezaste; contará la de hoy.",
        "The rubric has changed since you began; today's applies.",
    ),
    "practice.kept": (
        "Guardado en el turno {turn}. Para seguir:\nkb-trainer drill resume {id}",
        "Saved at turn {turn}. To go on:\nkb-trainer drill resume {id}",
    ),
    "practice.kept_ended": (
        "Guardado. Para ver el resultado:\nkb-trainer drill resume {id}",
        "Saved. To see the result:\nkb-trainer drill resume {id}",
    ),
    "practice.kept_result": (
        "Guardado. Para ver el resultado:\nkb-trainer drill replay {id}",
        "Saved. To see the result:\nkb-trainer drill replay {id}",
    ),
    "practice.mode.learn": ("aprender", "learn"),
    "practice.mode.practice": ("práctica", "practice"),
    "practice.mode.exam": ("examen", "exam"),
}
