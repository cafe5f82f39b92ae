"""Words of a session's result: in the terminal, on its page, in what is exported."""

from typing import Final

WORDS: Final = {
    "result.title": (
        "EVALUACIÓN: {overall} de 100 ({band})",
        "SCORECARD: {overall} out of 100 ({band})",
    ),
    "result.parts": (
        "Empatía {empathy} · Peticiones {demands}",
        "Empathy {empathy} · Demands {demands}",
    ),
    "result.parts_plain": (
        "Empatía: {empathy}. Peticiones: {demands}.",
        "Empathy: {empathy}. Demands: {demands}.",
    ),
    "result.then": (
        "Aquel día fueron {overall}: desde entonces ha cambiado la pauta o el programa.",
        "On that day it was {overall}: the rubric or the program has changed since.",
    ),
    "result.capped": ("La nota está limitada por: {what}", "The score is capped by: {what}"),
    "result.quoted": ("«{words}»", "“{words}”"),
    "result.cap.demand": ("conceder «{text}»", "granting “{text}”"),
    "result.cap.outcomes": (
        "ninguna petición ha quedado bien resuelta",
        "no demand was settled well",
    ),
    "result.cap.silence": ("no has dicho nada", "you said nothing"),
    "result.cap.unanswered": (
        "una petición ha quedado sin respuesta",
        "a demand went unanswered",
    ),
    "result.cap.walked_out": (
        "el cliente se ha ido sin esperar más",
        "the customer left without waiting any longer",
    ),
    "result.passed": ("Aprueba.", "It passes."),
    "result.failed": (
        "No aprueba: hacen falta {mark} puntos y que ninguna petición acabe mal.",
        "It doesn't pass: that takes {mark} points and no demand that ends badly.",
    ),
    "result.exam.passed": ("EXAMEN APROBADO", "EXAM PASSED"),
    "result.exam.failed": ("EXAMEN NO APROBADO", "EXAM NOT PASSED"),
    "result.gate.kept": ("Conseguido", "Reached"),
    "result.gate.missed": ("Falta", "Missing"),
    "result.gate.score": (
        "{name}: al menos {least}, y tienes {reached}",
        "{name}: at least {least}, and you have {reached}",
    ),
    "result.gate.no_occasion": (
        "{name}: al menos {least}; no hubo ocasión",
        "{name}: at least {least}; there was no occasion",
    ),
    "result.gate.outcomes": (
        "Todas las peticiones bien resueltas: {count} sin resolver bien",
        "Every demand settled well: {count} not settled well",
    ),
    "result.gate.blockers": (
        "Ninguna falta grave: {count} {count:falta|faltas}",
        "No serious fault: {count} {count:fault|faults}",
    ),
    "result.name.overall": ("Nota", "Score"),
    "result.name.empathy": ("Empatía", "Empathy"),
    "result.name.demands": ("Peticiones", "Demands"),
    "result.customer": ("El cliente", "The customer"),
    "result.rating": (
        "Valora el contacto con un {rating} de 5: «{why}»",
        "Rates the contact {rating} out of 5: “{why}”",
    ),
    "result.again": ("¿Volvería a comprar? «{words}»", "Would they buy again? “{words}”"),
    "result.guess.ask": (
        "Antes del resultado: ¿cómo crees que valora el cliente este contacto?",
        "Before the result: how do you think the customer rates this contact?",
    ),
    "result.guess.5": ("5 de 5: muy contento", "5 out of 5: very happy"),
    "result.guess.4": ("4 de 5", "4 out of 5"),
    "result.guess.3": ("3 de 5: ni bien ni mal", "3 out of 5: neither good nor bad"),
    "result.guess.2": ("2 de 5", "2 out of 5"),
    "result.guess.1": ("1 de 5: muy descontento", "1 out of 5: very unhappy"),
    "result.guess.0": ("No lo digo", "I'd rather not say"),
    "result.sure.ask": ("¿Hasta qué punto lo tienes claro?", "How sure are you?"),
    "result.sure.50": (
        "Poco: acertaría la mitad de las veces",
        "Not very: I'd be right half the time",
    ),
    "result.sure.75": (
        "Bastante: acertaría tres de cada cuatro",
        "Fairly: I'd be right three times in four",
    ),
    "result.sure.95": ("Mucho: acertaría casi siempre", "Very: I'd nearly always be right"),
    "result.gap.same": (
        "Dijiste {guess} y el cliente pone {rating}: sabes ver cómo se va la persona.",
        "You said {guess} and the customer says {rating}: you can tell how a person leaves.",
    ),
    "result.gap.same_unsure": (
        "Dijiste {guess} y el cliente pone {rating}. Dudabas, y acertaste: fíate de lo que ves.",
        "You said {guess} and the customer says {rating}. You weren't sure, and were right: "
        "trust what you see.",
    ),
    "result.gap.lower": (
        "Dijiste {guess} y el cliente pone {rating}: lo has hecho mejor de lo que crees. Mira qué "
        "le ayudó.",
        "You said {guess} and the customer says {rating}: you did better than you think. See what "
        "helped.",
    ),
    "result.gap.higher": (
        "Dijiste {guess} y el cliente pone {rating}. Desde tu lado no siempre se ve: mira en qué "
        "turno cambió.",
        "You said {guess} and the customer says {rating}. It can't always be seen from your side: "
        "look for the turn in which it changed.",
    ),
    "result.gap.higher_sure": (
        "Dijiste {guess}, lo tenías muy claro, y el cliente pone {rating}. Son los casos de los "
        "que más se aprende: mira en qué turno cambió.",
        "You said {guess} and were very sure, and the customer says {rating}. These are the cases "
        "that teach you most: look for the turn in which it changed.",
    ),
    "result.feelings": ("Cómo se ha sentido el cliente", "How the customer felt"),
    "result.feelings.scale": (
        "De 0 a 10, del principio al turno {turns}",
        "From 0 to 10, from the beginning to turn {turns}",
    ),
    "result.feeling.anger": ("Enfado", "Anger"),
    "result.feeling.trust": ("Confianza", "Trust"),
    "result.feeling.patience": ("Paciencia", "Patience"),
    "result.feelings.start": (
        "Al principio: enfado {anger}, confianza {trust}, paciencia {patience}.",
        "At the beginning: anger {anger}, trust {trust}, patience {patience}.",
    ),
    "result.feelings.another": (
        "Ahora {customer}: enfado {anger}, confianza {trust}, paciencia {patience}.",
        "Now {customer}: anger {anger}, trust {trust}, patience {patience}.",
    ),
    "result.feelings.wave": (
        "Desde cada | habla otro cliente.",
        "After each | another customer is speaking.",
    ),
    "result.cause.first": (
        "Diste con la causa a la primera.",
        "You found the cause the first time.",
    ),
    "result.cause.later": (
        "La primera causa que nombraste no era la verdadera: antes de nombrar una, pregunta más.",
        "The first cause you named wasn't it: before you name one, ask more.",
    ),
    "result.comment": ("Comentario: {comment}", "Comment: {comment}"),
    "result.feelings.turn": ("Turno {turn}: {changes}.", "Turn {turn}: {changes}."),
    "result.feelings.change": ("{name} de {before} a {after}", "{name} from {before} to {after}"),
    "result.feelings.same": ("sin cambios", "no change"),
    "result.feelings.helped": (
        "Lo que más ayudó, el turno {turn}: {changes}.",
        "What helped most, turn {turn}: {changes}.",
    ),
    "result.feelings.hurt": (
        "Lo que más dolió, el turno {turn}: {changes}.",
        "What hurt most, turn {turn}: {changes}.",
    ),
    "result.demands": ("Peticiones", "Demands"),
    "result.need": ("lo que necesitaba: {need}", "what they needed: {need}"),
    "result.strengths": ("Lo que hiciste bien", "What you did well"),
    "result.no_strengths": (
        "Todavía nada. Empieza por decir lo que le pasa al cliente.",
        "Nothing yet. Begin by saying what happened to the customer.",
    ),
    "result.improvements": ("Para mejorar", "To improve"),
    "result.ended.conceded": (
        "Diste lo que la política no permite, y el próximo lo pedirá también. Ofrece lo que sí "
        "se puede.",
        "You gave what policy doesn't allow, and the next one will ask for it too. Offer what can "
        "be done.",
    ),
    "result.ended.refused_bare": (
        "Se quedó en un no sin motivo. Di qué regla hay y por qué, y qué se puede hacer.",
        "It ended in a no without a reason. Say which rule there is and why, and what can be done.",
    ),
    "result.ended.ignored": (
        "Lo pidió y no hubo respuesta. Di sí o no, con el motivo.",
        "They asked and got no answer. Say yes or no, with the reason.",
    ),
    "result.ended.open": (
        "Quedó en el aire. Di qué harás, y cuándo, o por qué no.",
        "It was left hanging. Say what you will do, and when, or why not.",
    ),
    "result.no_improvements": ("Nada que corregir.", "Nothing to correct."),
    "result.better": ("Mejor: {better}", "Better: {better}"),
    "result.turn": ("turno {turn}", "turn {turn}"),
    "result.rule": ("criterio {rule}", "rule {rule}"),
    "result.rules": (
        "Para leer un criterio entero: kb-trainer rule show {rule}",
        "To read a rule in full: kb-trainer rule show {rule}",
    ),
    "result.areas": ("Por áreas, con tus palabras", "By area, with your words"),
    "result.no_occasion": ("sin ocasión", "no occasion"),
    "result.good": ("Bien", "Good"),
    "result.mend": ("Para mejorar", "To improve"),
    "result.moments": ("Momentos de la verdad", "Moments of truth"),
    "result.kept": ("Bien llevado", "Well handled"),
    "result.broken": ("Ocasión perdida", "Missed"),
    "result.precedents": ("Precedentes que dejas", "Precedents you set"),
    "result.promises": ("Lo que prometiste", "What you promised"),
    "result.clauses": ("Para leer", "To read"),
    "result.clauses.open": ("Se abre con: {command}", "Open it with: {command}"),
    "result.disputes": ("Lo que discutes", "What you dispute"),
    "result.next": ("Y ahora", "And now"),
    "result.next.area": (
        "Practica {area}, lo más flojo de hoy, con «{title}» (nivel {level}, unos {minutes} "
        "minutos):",
        "Practise {area}, your weakest today, with “{title}” (level {level}, about {minutes} "
        "minutes):",
    ),
    "result.next.drill": (
        "Sigue con «{title}» (nivel {level}, unos {minutes} minutos):",
        "Go on with “{title}” (level {level}, about {minutes} minutes):",
    ),
    "result.next.again": ("La misma otra vez:", "The same again:"),
    "result.next.replay": ("Leer la conversación:", "Read the conversation:"),
    "result.next.export": ("Guardarla en una página:", "Save it as a page:"),
    "result.next.dispute": (
        "¿No estás de acuerdo? Dilo, y queda junto a la nota:",
        "Disagree? Say so, and it stays beside the score:",
    ),
    "result.why": ("por qué", "why"),
    "result.whole": ("toda la sesión", "the whole session"),
    "result.talk": ("La conversación", "The conversation"),
    "result.page.head": ("Resultado de una simulación", "Result of a drill"),
    "result.page.about": (
        "Las respuestas se valoran con la pauta publicada; el cliente es simulado.",
        "Replies scored by the published rubric; the customer is simulated.",
    ),
    "result.page.areas": ("Por áreas", "By area"),
    "result.page.curve": (
        "Curva de los sentimientos del cliente, turno a turno",
        "Curve of the customer's feelings, turn by turn",
    ),
    "result.page.curve_text": (
        "Enfado de {anger0} a {anger1}, confianza de {trust0} a {trust1} y paciencia de "
        "{patience0} a {patience1}. Las cifras de cada turno están en la tabla.",
        "Anger from {anger0} to {anger1}, trust from {trust0} to {trust1}, patience from "
        "{patience0} to {patience1}. The figures of each turn are in the table.",
    ),
    "result.page.table": ("Las cifras, turno a turno", "The figures, turn by turn"),
    "result.page.column": ("Turno", "Turn"),
    "result.page.start": ("Inicio", "Start"),
    "result.page.score": ("Nota", "Score"),
    "result.page.rating": ("Valoración del cliente", "The customer's rating"),
    "result.page.of": ("{value} de {most}", "{value} out of {most}"),
    "result.page.session": ("Sesión", "Session"),
    "result.page.drill": ("Simulación", "Drill"),
    "result.page.mode": ("Modo", "Mode"),
    "result.page.day": ("Día", "Day"),
    "result.page.marks": (
        "Tus palabras van marcadas: con número y línea continua las que ayudan, con número y "
        "línea ondulada las que conviene mejorar.",
        "Your words are marked: with a number and a straight line those that help, with a number "
        "and a wavy line those to improve.",
    ),
    "result.page.you": ("Tú", "You"),
    "result.option.export": (
        "Guarda el resultado como página, datos o texto.",
        "Save the result as a page, data or text.",
    ),
    "result.option.out": (
        "Archivo del resultado (si no, SESIÓN.html, .json o .md; - es la salida).",
        "File of the result (else SESSION.html, .json or .md; - is standard output).",
    ),
    "result.out_alone": (
        "--out va con --export; di cómo: {formats}",
        "--out goes with --export; say how: {formats}",
    ),
    "result.out_folder": (
        "{path} es una carpeta; da el nombre de un archivo",
        "{path} is a folder; give the name of a file",
    ),
    "result.exported": ("Resultado guardado en {path}", "Result saved in {path}"),
    "result.not_over": (
        "la sesión {id} no ha terminado; sigue con «kb-trainer drill resume {id}»",
        "session {id} isn't over; go on with 'kb-trainer drill resume {id}'",
    ),
    "result.dispute.help": (
        "Guarda tu desacuerdo junto a la nota de una sesión; la nota no cambia.",
        "Keep your objection beside a session's score; the score doesn't change.",
    ),
    "result.dispute.turn": (
        "Turno del que hablas; sin él, toda la sesión.",
        "The turn you speak of; without it, the whole session.",
    ),
    "result.dispute.why": ("Por qué no estás de acuerdo.", "Why you disagree."),
    "result.dispute.ask": ("¿Por qué no estás de acuerdo?", "Why do you disagree?"),
    "result.dispute.empty": (
        "falta el motivo; dilo con --why «…»",
        "the reason is missing; give it with --why '…'",
    ),
    "result.dispute.no_turn": (
        "la sesión {id} tiene {count} {count:turno|turnos} y no hay turno {turn}; mira cuál es "
        "con «kb-trainer drill replay {id}»",
        "session {id} has {count} {count:turn|turns} and there is no turn {turn}; see which it is "
        "with 'kb-trainer drill replay {id}'",
    ),
    "result.dispute.done": (
        "Guardado junto a la nota de {id} ({where}). Supervisión lo ve con "
        "«kb-trainer drill disputes»; la nota no cambia.",
        "Kept beside the score of {id} ({where}). Supervisors see it with "
        "'kb-trainer drill disputes'; the score doesn't change.",
    ),
    "result.disputes.help": (
        "Lista los desacuerdos con la nota, con las palabras y los criterios de cada turno.",
        "List the objections to scores, with the words and the rules of each turn.",
    ),
    "result.disputes.none": ("No hay desacuerdos.", "There are no objections."),
    "result.disputes.reply": ("respuesta: «{reply}»", "reply: “{reply}”"),
    "result.disputes.why": ("motivo: {why}", "why: {why}"),
    "result.disputes.rules": ("criterios: {rules}", "rules: {rules}"),
    "result.disputes.changed": (
        "la simulación ha cambiado desde entonces: no se ven los criterios",
        "the drill has changed since: the rules can't be shown",
    ),
}
