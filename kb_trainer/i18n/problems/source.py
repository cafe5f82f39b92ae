"""Problems of files as text, YAML and front matter: KB1xx."""

from typing import Final

WORDS: Final = {
    "KB101": (
        "no se puede leer ({why}); comprueba el archivo y sus permisos",
        "it can't be read ({why}); check the file and its permissions",
    ),
    "KB102": (
        "no está en UTF-8; guárdalo con codificación UTF-8",
        "it isn't UTF-8; save it with UTF-8 encoding",
    ),
    "KB103": (
        "pasa de {limit} MB; divídelo en archivos más pequeños",
        "it is over {limit} MB; split it into smaller files",
    ),
    "KB104": (
        "carácter de control {character}; bórralo",
        "control character {character}; delete it",
    ),
    "KB105": (
        "el enlace lleva fuera del espacio de trabajo; copia aquí el archivo",
        "the link leads out of the workspace; copy the file here",
    ),
    "KB110": (
        "la cabecera se abre con --- y no se cierra; añade una línea --- al final de la cabecera",
        "the front matter opens with --- and isn't closed; add a line --- at its end",
    ),
    "KB111": (
        "YAML mal escrito ({why}); revisa sangrías, comillas y dos puntos en este punto",
        "broken YAML ({why}); check indentation, quotes and colons here",
    ),
    "KB112": (
        "el archivo YAML está vacío; escribe su contenido o bórralo",
        "the YAML file is empty; write its content or delete it",
    ),
    "KB113": (
        "la clave «{key}» está repetida; deja una sola",
        "the key '{key}' is repeated; keep one",
    ),
    "KB114": (
        "hay más de {limit} niveles de anidamiento; simplifica la estructura",
        "there are more than {limit} levels of nesting; make it simpler",
    ),
    "KB115": (
        "los alias de YAML (*nombre) no se admiten; repite el texto o usa un dato",
        "YAML aliases (*name) aren't accepted; repeat the text or use a fact",
    ),
    "KB120": (
        "se esperaba {expected} y hay {found}; corrige el valor",
        "expected {expected}, found {found}; correct the value",
    ),
    "KB121": (
        "clave desconocida «{key}»{hint}",
        "unknown key '{key}'{hint}",
    ),
    "KB122": (
        "falta «{key}»; añádelo",
        "'{key}' is missing; add it",
    ),
    "KB123": (
        "«{value}» no vale aquí; usa {choices}",
        "'{value}' isn't valid here; use {choices}",
    ),
    "KB124": (
        "«{value}» no es una fecha; escríbela como 2026-03-01",
        "'{value}' isn't a date; write it as 2026-03-01",
    ),
    "KB125": (
        "{value} está fuera de {least}–{most}; corrige el número",
        "{value} is outside {least}–{most}; correct the number",
    ),
    "KB126": (
        "el texto está vacío; escríbelo o quita la clave",
        "the text is empty; write it or remove the key",
    ),
}
