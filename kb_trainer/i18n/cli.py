"""Words of the commands."""

from typing import Final

WORDS: Final = {
    "cli.help": (
        "Políticas sin reglas secretas: se comprueban, se publican y se practican.",
        "Policies without secret rules: check them, publish them, practise them.",
    ),
    "cli.option.workspace": (
        "Carpeta del espacio de trabajo (si no, se busca en las carpetas superiores).",
        "Folder of the workspace (otherwise the folders above are searched).",
    ),
    "cli.option.lang": ("Idioma de los mensajes.", "Language of the messages."),
    "cli.option.no_input": ("No pregunta nada.", "Never ask anything."),
    "cli.changes.help": (
        "Cuenta qué ha cambiado desde una fecha y a qué simulaciones afecta.",
        "Tell what has changed since a date, and which drills it concerns.",
    ),
    "cli.option.plain": (
        "Para lectores de pantalla: línea a línea, sin dibujos, color ni menús que se muevan.",
        "For screen readers: line by line, no drawings, colour or menus that move.",
    ),
    "cli.option.version": ("Muestra la versión y termina.", "Show the version and exit."),
    "cli.option.as_of": (
        "Día de la comprobación (si no, hoy).",
        "Day on which to look (else today).",
    ),
    "cli.option.json": ("Salida en JSON.", "Output as JSON."),
    "cli.ask.keys": ("(con las flechas e Intro)", "(arrow keys and Enter)"),
    "cli.ask.number": ("Escribe un número del 1 al {most}: ", "Type a number from 1 to {most}: "),
    "cli.ask.required": ("Escribe algo.", "Type something."),
    "cli.ask.yes": ("Sí", "Yes"),
    "cli.ask.no": ("No", "No"),
    "cli.check.help": (
        "Comprueba el espacio de trabajo: todos los problemas de todos los archivos.",
        "Check the workspace: every problem of every file.",
    ),
    "cli.check.format": ("Formato de la salida.", "Format of the output."),
    "cli.check.summary": (
        "{errors} {errors:error|errores}, {warnings} {warnings:aviso|avisos}",
        "{errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}",
    ),
    "cli.check.all": (
        "Todas las líneas, aunque sean miles.",
        "Every line, even when there are thousands.",
    ),
    "cli.check.missing": (
        "Lo que falta, lo más útil primero (de cada aviso repetido se ven {count}; con --all, "
        "todos):",
        "What is missing, most useful first ({count} of each repeated warning are shown; with "
        "--all, every one):",
    ),
    "cli.check.begin": (
        "Para empezar: kb-trainer policy adopt {path}",
        "To begin with: kb-trainer policy adopt {path}",
    ),
    "check.profile_format": (
        "--profile solo se imprime como text o json",
        "--profile is printed as text or json only",
    ),
    "cli.check.clean": ("Sin problemas.", "No problems."),
    "check.no_file": (
        "{path} no existe; comprueba el nombre",
        "{path} doesn't exist; check the name",
    ),
    "check.outside": (
        "{path} está fuera del espacio de trabajo {folder}; nombra un archivo suyo",
        "{path} is outside the workspace {folder}; name a file inside it",
    ),
    "cli.policy.help": (
        "Escribe, mira, revisa y sigue las políticas.",
        "Write, read, review and follow policies.",
    ),
    "cli.cite.help": (
        "Da una cláusula lista para pegar: la frase, el id, la versión y el enlace.",
        "Give a clause ready to paste: the sentence, the id, the version and the link.",
    ),
    "cli.deadline.help": (
        "Dice qué día acaba un plazo de una cláusula o de una ley, con días hábiles y festivos.",
        "Tell on which day a deadline of a clause or a law ends, by working days and holidays.",
    ),
    "cli.schema.help": (
        "Muestra los JSON Schema de los archivos YAML, para que el editor complete y subraye.",
        "Print the JSON Schemas of the YAML files, so that editors complete and underline.",
    ),
    "cli.init.help": (
        "Crea un espacio de trabajo a partir de la empresa de ejemplo.",
        "Make a workspace from the example company.",
    ),
    "cli.index.help": (
        "Construye o pone al día el índice de búsqueda.\nSolo lee lo que ha cambiado.",
        "Build the search index or bring it up to date.\nOnly what has changed is read.",
    ),
    "cli.search.help": (
        "Busca la cláusula que responde, con tus propias palabras.\n"
        'Con o sin acentos, un id como DEV-2, "frases" y AND, OR, NOT.',
        "Find the clause that answers, in your own words.\n"
        'With or without accents, an id such as DEV-2, "phrases" and AND, OR, NOT.',
    ),
    "cli.drill.help": (
        "Practica con un cliente simulado, que reacciona a lo que dices.",
        "Practise with a simulated customer, who reacts to what you say.",
    ),
    "cli.score.help": (
        "Evalúa respuestas escritas, con la regla y las palabras de cada punto.",
        "Score written replies, with the rule and the words behind each point.",
    ),
    "cli.rule.help": (
        "Los criterios de la pauta de evaluación.",
        "The rules of the rubric.",
    ),
    "cli.site.help": (
        "Construye, muestra y comprueba el centro de ayuda para clientes.",
        "Build, show and check the help site for customers.",
    ),
    "file.failed": (
        "no se puede usar {path} ({why}); comprueba la ruta y los permisos",
        "{path} can't be used ({why}); check the path and its permissions",
    ),
    "file.unreadable": (
        "no se puede leer {path} ({why}); comprueba el nombre",
        "{path} can't be read ({why}); check the name",
    ),
    "workspace.none": (
        "no hay ningún espacio de trabajo en {folder} ni por encima; crea uno con "
        "«kb-trainer init DIR» o indícalo con --workspace DIR",
        "there is no workspace in {folder} or above; create one with 'kb-trainer init DIR' or "
        "name it with --workspace DIR",
    ),
    "workspace.no_folder": (
        "{folder} no existe o no es una carpeta; comprueba --workspace",
        "{folder} doesn't exist or isn't a folder; check --workspace",
    ),
    "workspace.empty": (
        "en {folder} no hay kb_trainer.yaml ni artículos; crea un espacio de trabajo con "
        "«kb-trainer init DIR»",
        "{folder} has neither kb_trainer.yaml nor articles; create a workspace with "
        "'kb-trainer init DIR'",
    ),
    "workspace.cache_unwritable": (
        "no se puede escribir en {folder} ({why}); indica otra carpeta con KB_TRAINER_CACHE",
        "{folder} can't be written ({why}); name another folder with KB_TRAINER_CACHE",
    ),
    "workspace.cache_unsafe": (
        "otros podrían escribir en {folder}, así que no es de fiar; indica otra carpeta con "
        "KB_TRAINER_CACHE",
        "others could write into {folder}, so it can't be trusted; name another folder with "
        "KB_TRAINER_CACHE",
    ),
}
