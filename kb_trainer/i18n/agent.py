"""Words for programs that play drills, and for their exam."""

from typing import Final

WORDS: Final = {
    "agent.option.agent": (
        "Juega un programa: lee y escribe una línea de JSON por turno (docs/agents.md).",
        "A program plays: it reads and writes one line of JSON per turn (docs/agents.md).",
    ),
    "agent.option.timeout": (
        "Segundos que puede tardar cada respuesta; si no se dice, 30.",
        "Seconds that each reply may take; 30 where it isn't given.",
    ),
    "agent.option.drills": (
        "Simulaciones separadas por comas; all: las probadas y las estables.",
        "Drills, separated by commas; all: those that are tried or stable.",
    ),
    "agent.exam.help": (
        "Examina a un programa en varias simulaciones; el código de salida es 0 si las aprueba "
        "todas.",
        "Put a program through drills as an exam; the exit code is 0 when it passes all.",
    ),
    "agent.or_replies": (
        "--agent y --replies no van juntas; quita una",
        "--agent and --replies don't go together; leave one out",
    ),
    "agent.no_mode": (
        "--mode es para personas en el terminal; con --agent no se guarda ninguna sesión, quita "
        "una de las dos",
        "--mode is for people at the terminal; with --agent no session is kept, leave one out",
    ),
    "agent.no_command": (
        "--agent está vacía; di qué programa juega",
        "--agent is empty; say which program plays",
    ),
    "agent.bad_command": (
        "--agent tiene comillas sin cerrar: {command}",
        "--agent has an unclosed quotation mark: {command}",
    ),
    "agent.not_started": (
        "no se puede ejecutar {command}: {why}; revisa la orden de --agent",
        "{command} can't be run: {why}; check the command of --agent",
    ),
    "agent.no_drills": (
        "no hay simulaciones probadas ni estables; nombra las que quieras con --drills",
        "no drill is tried or stable; name those you want with --drills",
    ),
    "agent.you": ("Agente", "Agent"),
    "agent.failed": (
        "{drill}, turno {turn}: el agente {what}",
        "{drill}, turn {turn}: the agent {what}",
    ),
    "agent.failed.silent": (
        "no ha escrito una línea entera en {seconds} s (¿vacía su salida tras cada línea?)",
        "wrote no whole line within {seconds} s (does it flush after each line?)",
    ),
    "agent.failed.ended": (
        "ha terminado sin contestar (código {code})",
        "ended without an answer (code {code})",
    ),
    "agent.failed.closed": (
        "ha cerrado su salida sin contestar",
        "closed its output without an answer",
    ),
    "agent.failed.flood": (
        "ha escrito una línea de más de {limit} KiB",
        "wrote a line of more than {limit} KiB",
    ),
    "agent.failed.extra": (
        "ha escrito más de una línea por turno",
        "wrote more than one line per turn",
    ),
    "agent.failed.not_utf8": (
        "ha escrito algo que no es UTF-8",
        "wrote something that isn't UTF-8",
    ),
    "agent.failed.garbage": (
        'no ha escrito {{"reply": "…"}}, sino: {line}',
        'did not write {{"reply": "…"}} but: {line}',
    ),
    "agent.failed.long": (
        "ha contestado con más de {limit} caracteres",
        "replied with more than {limit} characters",
    ),
    "agent.column.drill": ("SIMULACIÓN", "DRILL"),
    "agent.column.overall": ("NOTA", "SCORE"),
    "agent.column.empathy": ("EMPATÍA", "EMPATHY"),
    "agent.column.demands": ("PETICIONES", "DEMANDS"),
    "agent.column.ended": ("DESENLACE", "ENDED"),
    "agent.column.passed": ("APRUEBA", "PASSED"),
    "agent.passed.yes": ("sí", "yes"),
    "agent.passed.no": ("no", "no"),
    "agent.ended.solved": ("bien resuelta", "solved"),
    "agent.ended.closed": ("a medias", "half settled"),
    "agent.ended.escalated": ("a Supervisión", "escalated"),
    "agent.ended.walked_out": ("el cliente se va", "walked out"),
    "agent.ended.limit": ("demasiado larga", "too long"),
    "agent.ended.agent_failed": ("falla el agente", "agent failed"),
    "agent.mean": ("media", "mean"),
    "agent.why": ("Lo que ha pesado:", "What counted:"),
    "agent.capped": ("tope: {what}", "cap: {what}"),
    "agent.broken": (
        "criterios incumplidos: {rules}",
        "rules broken: {rules}",
    ),
    "agent.total": (
        "{passed} de {played} aprobadas. Criterios más incumplidos: {rules}",
        "{passed} of {played} passed. Rules broken most: {rules}",
    ),
    "agent.total_clean": (
        "{passed} de {played} aprobadas. Ningún criterio incumplido.",
        "{passed} of {played} passed. No rule broken.",
    ),
    "agent.total_failed": (
        "En {count} {count:simulación|simulaciones} ha fallado el agente.",
        "In {count} {count:drill|drills} the agent failed.",
    ),
    "agent.unplayed": (
        "Interrumpido: {count} sin hacer.",
        "Interrupted: {count} not played.",
    ),
}
