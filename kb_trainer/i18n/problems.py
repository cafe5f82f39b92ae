"""Messages of problems: what is wrong, and what to do."""

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
    "KB201": (
        "la política no tiene «id»; añádelo para que se pueda citar",
        "the policy has no 'id'; add one so that it can be cited",
    ),
    "KB202": (
        "el id «{id}» no vale; usa letras sin acento, cifras, punto, guion y barra",
        "the id '{id}' isn't valid; use plain letters, digits, dot, hyphen and slash",
    ),
    "KB203": (
        "el id «{id}» ya es de {first} en este idioma; cambia uno de los dos",
        "the id '{id}' is already used by {first} in this language; change one of them",
    ),
    "KB204": (
        "la cláusula {id} ya está en {first}; cambia uno de los dos ids",
        "clause {id} is already at {first}; change one of the two ids",
    ),
    "KB205": (
        "«{value}» no es un dato; escribe cifra y unidad, como «30 días», «15 días hábiles», "
        "«48 horas», «4.95 EUR» o «15 %»",
        "'{value}' isn't a fact; write a figure and a unit, such as '30 days', "
        "'15 working days', '48 hours', '4.95 EUR' or '15 %'",
    ),
    "KB206": (
        "no existe el dato «{name}»{hint}",
        "there is no fact '{name}'{hint}",
    ),
    "KB207": (
        "«kind: {kind}» es desconocido; usa {choices}",
        "'kind: {kind}' is unknown; use {choices}",
    ),
    "KB208": (
        "la cláusula {id} tiene datos pero no texto; añade el encabezado «## {id} · Título»",
        "clause {id} has data but no text; add the heading '## {id} · Title'",
    ),
    "KB209": (
        "el artículo no tiene título; añade «title»",
        "the article has no title; add 'title'",
    ),
    "KB210": (
        "artículo sin cabecera de política; se publica y se busca tal cual. Añade «id», «owner» y "
        "«effective» para poder citarlo",
        "article without policy front matter; it is searched and published as it stands. Add "
        "'id', 'owner' and 'effective' so that it can be cited",
    ),
    "KB211": (
        "no hay artículos; escribe el primero en esta carpeta",
        "there are no articles; write the first one in this folder",
    ),
    "KB212": (
        "el enlace a «{target}» no lleva a ninguna parte; corrígelo",
        "the link to '{target}' leads nowhere; correct it",
    ),
    "KB213": (
        "no hay ninguna vía de contacto; añade «contact» con la forma de hablar con una persona",
        "there is no contact route; add 'contact' with a way to reach a person",
    ),
    "KB214": (
        "ajuste desconocido «{key}»; no tiene efecto, quítalo o corrígelo",
        "unknown setting '{key}'; it has no effect, remove or correct it",
    ),
    "kind.text": ("un texto", "a text"),
    "kind.number": ("un número entero", "a whole number"),
    "kind.flag": ("true o false", "true or false"),
    "kind.date": ("una fecha", "a date"),
    "kind.list": ("una lista", "a list"),
    "kind.mapping": ("un bloque de claves", "a block of keys"),
    "kind.nothing": ("nada", "nothing"),
    "kind.hint": ("; ¿quisiste decir «{suggestion}»?", "; did you mean '{suggestion}'?"),
    "kind.no_hint": ("; quítala o corrígela", "; remove or correct it"),
}
