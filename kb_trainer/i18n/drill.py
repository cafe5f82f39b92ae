"""Words of the drills, in the terminal."""

from typing import Final

WORDS: Final = {
    "drill.list.help": ("Lista las simulaciones.", "List the drills."),
    "drill.start.help": (
        "Empieza una simulación y, al acabar, muestra la evaluación.",
        "Play a drill and show the scorecard.",
    ),
    "drill.new.help": (
        "Crea una simulación nueva, con comentarios.",
        "Create a new drill, with comments.",
    ),
    "drill.check.help": (
        "Comprueba las simulaciones.",
        "Check the drills.",
    ),
    "drill.test.help": (
        "Repite las transcripciones de referencia y pasa los jugadores de prueba.",
        "Play the reference transcripts and the scripted players.",
    ),
    "drill.simulate.help": (
        "Repite la simulación con jugadores de prueba y resume las notas.",
        "Play many times with scripted players and sum up the scores.",
    ),
    "drill.graph.help": (
        "Dibuja una simulación (Mermaid).",
        "Draw a drill (Mermaid).",
    ),
    "drill.coverage.help": (
        "Dice qué frases de una simulación se llegan a decir.",
        "Tell which lines of a drill get said.",
    ),
    "drill.option.title": ("Título.", "Title."),
    "drill.option.name": ("Nombre del cliente, inventado.", "The customer's name, invented."),
    "drill.option.register": (
        "Cómo habla el cliente.",
        "How the customer speaks.",
    ),
    "drill.option.update": (
        "Actualiza las transcripciones con lo que sale ahora.",
        "Update the transcripts with what comes out now.",
    ),
    "drill.option.players": (
        "Jugadores separados por comas, o all.",
        "Players, separated by commas, or all.",
    ),
    "drill.option.runs": ("Cuántas veces.", "How many times."),
    "drill.ask.title": ("Título:", "Title:"),
    "drill.ask.name": ("Nombre del cliente:", "The customer's name:"),
    "drill.ask.register": ("¿Cómo habla el cliente?", "How does the customer speak?"),
    "drill.new.name": ("Marta Ejemplo", "Alex Example"),
    "drill.new.made": (
        "Creado {path}. Edítalo y pruébalo con «kb-trainer drill test {id}».",
        "Created {path}. Edit it and try it with 'kb-trainer drill test {id}'.",
    ),
    "drill.bad_id": (
        "«{id}» no vale como id; usa minúsculas, cifras y guiones",
        "'{id}' isn't valid as an id; use lower case, digits and hyphens",
    ),
    "drill.exists": (
        "{path} ya existe; elige otro id",
        "{path} exists already; choose another id",
    ),
    "drill.bad_player": (
        "no existe el jugador «{name}»; hay: {names}",
        "there is no player '{name}'; there are: {names}",
    ),
    "drill.test.passed": (
        "bien  {id} ({count} {count:transcripción|transcripciones})",
        "ok    {id} ({count} {count:transcript|transcripts})",
    ),
    "drill.test.failed": (
        "MAL   {id} ({count} {count:transcripción|transcripciones})",
        "FAIL  {id} ({count} {count:transcript|transcripts})",
    ),
    "drill.test.updated": ("Actualizada {path}", "Updated {path}"),
    "drill.simulate.auc": (
        "Buenos frente a malos jugadores: AUC {auc}",
        "Good against bad players: AUC {auc}",
    ),
    "drill.coverage.sum": (
        "{said} de {total} {total:frase dicha|frases dichas} en "
        "{sessions} {sessions:conversación|conversaciones}; no se dicen:",
        "{said} of {total} {total:line|lines} said in "
        "{sessions} {sessions:talk|talks}; never said:",
    ),
    "drill.option.replies": (
        "Respuestas ya escritas, una por línea (- es la entrada estándar), o una transcripción.",
        "Replies written beforehand, one a line (- is standard input), or a transcript.",
    ),
    "drill.option.seed": (
        "Elige entre las variantes de las frases; igual semilla, igual conversación.",
        "Picks among variants of lines; the same seed gives the same talk.",
    ),
    "drill.option.save": (
        "Guarda la conversación como transcripción.",
        "Save the talk as a transcript.",
    ),
    "drill.none": (
        "no hay simulaciones en drills/; crea una con «kb-trainer drill new»",
        "there are no drills in drills/; create one with 'kb-trainer drill new'",
    ),
    "drill.unknown": (
        "no existe la simulación «{id}»; mira cuáles hay con «kb-trainer drill list»",
        "there is no drill '{id}'; see which there are with 'kb-trainer drill list'",
    ),
    "drill.unknown_close": (
        "no existe la simulación «{id}»; ¿querías decir «{close}»? «kb-trainer drill list» dice "
        "cuáles hay",
        "there is no drill '{id}'; did you mean '{close}'? 'kb-trainer drill list' shows which "
        "there are",
    ),
    "drill.broken": (
        "la simulación «{id}» tiene errores; corrige {path} («kb-trainer check» dice cuáles)",
        "the drill '{id}' has errors; mend {path} ('kb-trainer check' names them)",
    ),
    "drill.no_rubric": (
        "no hay pauta de evaluación en {folder}; escribe un criterio con «kb-trainer rule new ID»",
        "there is no rubric in {folder}; write a rule with 'kb-trainer rule new ID'",
    ),
    "drill.no_replies": (
        "no existe el archivo de respuestas {path}; comprueba el nombre",
        "there is no file of replies {path}; check the name",
    ),
    "drill.bad_replies": (
        "no se puede leer {path}: guárdalo en UTF-8 y con menos de {limit} MB",
        "{path} can't be read: save it as UTF-8 and under {limit} MB",
    ),
    "drill.same_file": (
        "{path} está dos veces entre los archivos y se perdería lo escrito; da otro nombre",
        "{path} is named for two files, of which one would be lost; give another name",
    ),
    "drill.no_terminal": (
        "para practicar hace falta un terminal; sin él, usa --replies ARCHIVO o --agent ORDEN",
        "playing needs a terminal; without one use --replies FILE or --agent COMMAND",
    ),
    "drill.json_needs_replies": (
        "--json va con --replies o --agent: en el terminal la conversación no es JSON",
        "--json goes with --replies or --agent: in the terminal the talk isn't JSON",
    ),
    "drill.unused": (
        "la conversación terminó antes: {count:sobra|sobran} {count} {count:respuesta|respuestas}",
        "the talk ended earlier: {count} {count:reply was|replies were} not used",
    ),
    "drill.file_problems": (
        "{count} {count:problema|problemas} en los archivos de simulaciones; mira cuáles "
        "con «kb-trainer check»",
        "{count} {count:problem|problems} in the drill files; see which with 'kb-trainer check'",
    ),
    "drill.saved": ("Transcripción guardada en {path}", "Transcript saved in {path}"),
    "drill.column.id": ("SIMULACIÓN", "DRILL"),
    "drill.column.title": ("TÍTULO", "TITLE"),
    "drill.column.status": ("ESTADO", "STATUS"),
    "drill.column.language": ("IDIOMA", "LANGUAGE"),
    "drill.column.channel": ("CANAL", "CHANNEL"),
    "drill.column.level": ("NIVEL", "LEVEL"),
    "drill.status.draft": ("borrador", "draft"),
    "drill.status.tried": ("probada", "tried"),
    "drill.status.stable": ("estable", "stable"),
    "drill.status.retired": ("retirada", "retired"),
    "drill.channel.chat": ("chat", "chat"),
    "drill.channel.phone": ("teléfono", "phone"),
    "drill.channel.email": ("correo", "e-mail"),
    "drill.channel.counter": ("mostrador", "counter"),
    "drill.channel.social": ("red social", "social network"),
    "drill.brief.who": ("Cliente: {name}. {about}", "Customer: {name}. {about}"),
    "drill.brief.goal": ("Objetivo: {goal}", "Goal: {goal}"),
    "drill.brief.how": (
        "Canal: {channel} · nivel {level} · unos {minutes} minutos · {language}",
        "Channel: {channel} · level {level} · about {minutes} minutes · {language}",
    ),
    "drill.brief.record": ("Ficha del cliente:", "Customer record:"),
    "drill.brief.clauses": ("Cláusulas del caso: {ids}", "Clauses of the case: {ids}"),
    "drill.brief.score": (
        "Cuenta lo que dices y cómo acaba cada petición. Dar más de lo que dice la política "
        "limita la nota.",
        "What you say counts, and how each demand ends. Granting more than policy says caps "
        "the score.",
    ),
    "drill.you": ("Tú", "You"),
    "drill.no_more_hints": ("No hay más pistas.", "There are no more hints."),
    "drill.menu.question": (
        "El cliente no sabe qué has decidido. ¿Qué le contestas?",
        "The customer can't tell what you decided. What do you answer?",
    ),
    "drill.menu.yes": ("Sí, se lo concedo", "Yes, I grant it"),
    "drill.menu.no": ("No, no se lo concedo", "No, I don't grant it"),
    "drill.menu.write": ("Lo escribo con mis palabras", "I'll put it in my own words"),
    "drill.say.yes": ("Sí.", "Yes."),
    "drill.say.no": ("No.", "No."),
    "drill.ended.solved": (
        "Todo queda resuelto.",
        "Everything is settled well.",
    ),
    "drill.ended.closed": (
        "La conversación acaba y no todo ha quedado bien resuelto.",
        "The talk ends; not everything was settled well.",
    ),
    "drill.ended.escalated": (
        "El caso pasa a Supervisión.",
        "The case goes to a supervisor.",
    ),
    "drill.ended.walked_out": (
        "El cliente se va: se le ha acabado la paciencia.",
        "The customer leaves: patience has run out.",
    ),
    "drill.ended.left": (
        "Has dejado la conversación.",
        "You have left the talk.",
    ),
    "drill.ended.limit": (
        "La conversación se ha alargado demasiado.",
        "The talk went on too long.",
    ),
    "drill.ended.agent_failed": (
        "El agente ha fallado y la conversación se corta ahí.",
        "The agent has failed, and the talk breaks off there.",
    ),
    "drill.outcome.need_met": ("necesidad resuelta", "need met"),
    "drill.outcome.refused_with_reason": ("negada con motivo", "refused with the reason"),
    "drill.outcome.refused_bare": ("negada sin motivo", "refused without a reason"),
    "drill.outcome.conceded": ("concedida más allá de la norma", "conceded beyond policy"),
    "drill.outcome.ignored": ("sin respuesta", "ignored"),
    "drill.outcome.escalated": ("pasada a Supervisión", "handed to a supervisor"),
    "drill.outcome.open": ("sin cerrar", "left open"),
}
