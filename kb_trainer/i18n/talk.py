"""Words of a talk at the terminal: feedback, looking things up, and what may be typed."""

from typing import Final

WORDS: Final = {
    "talk.example": (
        "Un ejemplo de cómo se puede contestar, y por qué funciona:",
        "An example of how this can be answered, and why it works:",
    ),
    "talk.your_turn": (
        "Ahora tú, con tus palabras.",
        "Now you, in your own words.",
    ),
    "talk.choose": ("Número, o tus palabras", "Number, or your own words"),
    "talk.comment": ("Sobre lo que has elegido: {words}", "On what you chose: {words}"),
    "talk.good": ("Bien: {what}", "Good: {what}"),
    "talk.mend": ("A mejorar: {what}", "To improve: {what}"),
    "talk.nothing_seen": (
        "No he visto nada que comentar. Prueba a decir qué le pasa al cliente y qué harás.",
        "I saw nothing to comment on. Try saying what happened to the customer and what you "
        "will do.",
    ),
    "talk.lapse.conceded": (
        "has dado más de lo que permite la política.",
        "you granted more than policy allows.",
    ),
    "talk.lapse.revoked": (
        "has retirado lo que ya habías concedido.",
        "you took back what you had granted.",
    ),
    "talk.lapse.refused_bare": (
        "has dicho que no sin decir por qué.",
        "you said no without saying why.",
    ),
    "talk.lapse.ignored": (
        "no has contestado a lo que pide.",
        "you didn't answer what was asked.",
    ),
    "talk.silence": (
        "No has escrito nada. Con Intro otra vez, callas ante el cliente.",
        "You typed nothing. Press Enter again to say nothing to the customer.",
    ),
    "talk.lapse.silence": ("no has dicho nada.", "you said nothing."),
    "talk.lapse.not_understood": (
        "no se entiende; escribe frases en el idioma del cliente.",
        "that can't be understood; write sentences in the customer's language.",
    ),
    "talk.lapse.unclear": (
        "no queda claro qué concedes y qué no.",
        "it isn't clear what you grant and what you don't.",
    ),
    "talk.lapse.moment_broken": (
        "acaba de contarte algo que le importa y no lo has recogido.",
        "you were told something that matters to them, and passed it by.",
    ),
    "talk.search_what": ("Di qué buscas: /buscar plazo", "Say what: /search deadline"),
    "talk.search_more": (
        "Entera: /politica {id}",
        "In full: /policy {id}",
    ),
    "talk.policy_which": (
        "Di cuál: /politica ID. Las de este caso: {ids}",
        "Say which: /policy ID. Those of this case: {ids}",
    ),
    "talk.cite_which": (
        "Di cuál: /citar ID. Las de este caso: {ids}",
        "Say which: /cite ID. Those of this case: {ids}",
    ),
    "talk.cited": (
        "Tu próxima respuesta acabará con {words}.",
        "Your next reply will end with {words}.",
    ),
    "talk.help.reply": (
        "Lo que escribes se lo dices al cliente, menos lo que empieza por / (con // sí se lo "
        "dices).",
        "What you type is said to the customer, except what begins with / (with // it is said).",
    ),
    "talk.help.help": ("{word}: esta lista", "{word}: this list"),
    "talk.help.hint": ("{word}: la pista siguiente", "{word}: the next hint"),
    "talk.help.search": (
        "{word} …: busca en las políticas",
        "{word} …: searches the policies",
    ),
    "talk.help.policy": (
        "{word} ID: una cláusula entera",
        "{word} ID: a clause in full",
    ),
    "talk.help.cite": (
        "{word} ID: cita una cláusula en tu respuesta; también en medio de una frase",
        "{word} ID: cites a clause in your reply; in the middle of a sentence too",
    ),
    "talk.help.record": ("{word}: la ficha del cliente", "{word}: the customer record"),
    "talk.help.repeat": (
        "{word}: lo último que dijo el cliente",
        "{word}: what the customer said last",
    ),
    "talk.help.back": (
        "{word}: retira tu última respuesta y prueba otra vez",
        "{word}: takes your last reply back, to try again",
    ),
    "talk.help.flag": (
        "{word} ID por qué: cuestiona una cláusula ante Supervisión",
        "{word} ID why: questions a clause, for the supervisors",
    ),
    "talk.help.editor": (
        "{word}: escribe la respuesta en tu editor",
        "{word}: write the reply in your editor",
    ),
    "talk.help.pause": (
        "{word}: guarda y sal, para seguir luego",
        "{word}: keep it and leave, to go on later",
    ),
    "talk.help.quit": (
        "{word}: termina la conversación y muestra el resultado",
        "{word}: ends the talk and shows the result",
    ),
    "talk.help.both": (
        "En español o en inglés (/help), con o sin acentos.",
        "In English or in Spanish (/ayuda), with or without accents.",
    ),
    "talk.no_word": (
        "No conozco {word}; {help} muestra todas las órdenes. No se lo he dicho al cliente.",
        "I don't know {word}; {help} lists every command. It wasn't said to the customer.",
    ),
    "talk.near_word": (
        "No conozco {word}; ¿querías decir {meant}? No se lo he dicho al cliente.",
        "I don't know {word}; did you mean {meant}? It wasn't said to the customer.",
    ),
    "talk.bare_word": (
        "¿Querías decir {word}? No se lo he dicho al cliente.",
        "Did you mean {word}? It wasn't said to the customer.",
    ),
    "talk.undone": (
        "Turno {turn} otra vez.",
        "Turn {turn} again.",
    ),
    "talk.you_said": ("Habías dicho: {text}", "You had said: {text}"),
    "talk.again": (
        "Intro para ver el resultado, {word} para probar otra vez > ",
        "Enter for the result, {word} to try again > ",
    ),
    "talk.flag_why": ("¿Por qué? > ", "Why? > "),
    "talk.flag_nothing": (
        "No he anotado nada: falta el porqué.",
        "Nothing was noted: it needs a reason.",
    ),
    "talk.flagged": (
        "Anotado para Supervisión («kb-trainer drill marks»).",
        "Noted for the supervisors ('kb-trainer drill marks').",
    ),
    "talk.no_editor": (
        "No se puede abrir el editor ({why}); pon el tuyo en EDITOR.",
        "The editor can't be opened ({why}); set yours in EDITOR.",
    ),
    "talk.nothing_written": ("No había nada escrito.", "Nothing was written."),
    "talk.quit_exam": (
        "¿Entregas el examen como está? No se puede retomar.",
        "Hand in the exam as it is? You can't go back to it.",
    ),
}
