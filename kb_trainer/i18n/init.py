"""Words of `kb-trainer init`."""

from typing import Final

WORDS: Final = {
    "init.blank": (
        "Un espacio de trabajo vacío, sin la empresa de ejemplo.",
        "An empty workspace, without the example company.",
    ),
    "init.taken": (
        "{folder} ya existe y no está vacía; elige otra carpeta",
        "{folder} exists and isn't empty; choose another folder",
    ),
    "init.unwritable": (
        "no se puede crear {folder} ({why}); elige otra carpeta",
        "{folder} can't be created ({why}); choose another folder",
    ),
    "init.made": (
        "La empresa de ejemplo está en {folder} ({files} {files:archivo|archivos}). Sigue con:\n"
        "  cd {quoted}\n"
        "  kb-trainer check\n"
        "  kb-trainer search devolver un producto\n"
        "  kb-trainer drill list",
        "The example company is in {folder} ({files} {files:file|files}). Go on with:\n"
        "  cd {quoted}\n"
        "  kb-trainer check\n"
        "  kb-trainer search return a product\n"
        "  kb-trainer drill list",
    ),
    "init.made_blank": (
        "Hay un espacio de trabajo vacío en {folder}. Escribe el nombre de la empresa y el "
        "contacto en kb_trainer.yaml, y la primera política en knowledge/.",
        "There is an empty workspace in {folder}. Write the company's name and contact in "
        "kb_trainer.yaml, and the first policy in knowledge/.",
    ),
    "init.settings": (
        "# Espacio de trabajo de kb_trainer. Cada ajuste se explica en docs/workspace.md.\n"
        "company: Mi empresa\n"
        "languages: [{languages}]\n"
        "# Cómo se habla con una persona. Si no hay ninguna forma, «check» avisa.\n"
        "contact: []\n"
        "# - kind: phone\n"
        "#   value: 900 000 000\n"
        "articles:\n"
        "  # Para los artículos sin cabecera propia: internal (solo agentes) o public.\n"
        "  audience: internal\n",
        "# Workspace of kb_trainer. Each setting is explained in docs/workspace.md.\n"
        "company: My company\n"
        "languages: [{languages}]\n"
        "# How to reach a person. If there is no way to, 'check' warns.\n"
        "contact: []\n"
        "# - kind: phone\n"
        "#   value: 0800 000 000\n"
        "articles:\n"
        "  # For articles without front matter of their own: internal (agents only) or public.\n"
        "  audience: internal\n",
    ),
    "init.from": (
        "Hace el espacio de trabajo con los documentos de esta carpeta: Markdown, HTML y Word.",
        "Make the workspace of the documents in this folder: Markdown, HTML and Word.",
    ),
    "init.one_way": (
        "--blank y --from no van juntas; elige una",
        "--blank and --from don't go together; choose one",
    ),
    "init.no_folder": (
        "{folder} no es una carpeta; comprueba el nombre",
        "{folder} isn't a folder; check the name",
    ),
    "init.nothing": (
        "en {folder} no hay documentos de Markdown, HTML ni Word; elige otra carpeta",
        "there are no Markdown, HTML or Word documents in {folder}; choose another folder",
    ),
    "init.none_readable": (
        "ningún documento de {folder} se puede leer, así que no se ha creado nada; arréglalos o "
        "elige otra carpeta",
        "no document in {folder} can be read, so nothing was made; mend them or choose another "
        "folder",
    ),
    "init.no_converter": (
        "para {files} {files:documento|documentos} de HTML o Word falta el conversor; instálalo "
        "con «pip install 'kb_trainer[import]'»",
        "{files} {files:document|documents} in HTML or Word {files:needs|need} the converter; "
        "install it with: pip install 'kb_trainer[import]'",
    ),
    "init.progress": ("Trayendo los documentos", "Bringing in the documents"),
    "init.imported": (
        "{articles} {articles:artículo|artículos} de {source} en {folder}, sin cambiar una "
        "palabra{images}. Sigue con:\n"
        "  cd {quoted}\n"
        "  kb-trainer check\n"
        "  kb-trainer policy adopt ARCHIVO",
        "{articles} {articles:article|articles} of {source} in {folder}, without changing a "
        "word{images}. Go on with:\n"
        "  cd {quoted}\n"
        "  kb-trainer check\n"
        "  kb-trainer policy adopt FILE",
    ),
    "init.images": (
        " (y {images} {images:imagen|imágenes})",
        " (and {images} {images:image|images})",
    ),
    "init.time": (
        "{files} {files:archivo visto|archivos vistos} en {seconds} s.",
        "{files} {files:file|files} seen in {seconds} s.",
    ),
    "init.more": (
        "  … y {count} más; con --json están todos",
        "  … and {count} more; --json has them all",
    ),
    "init.fate.converted": (
        "Convertidos a Markdown: {count}",
        "Converted to Markdown: {count}",
    ),
    "init.fate.recoded": (
        "No estaban en UTF-8 y ahora sí: {count}",
        "Weren't in UTF-8 and are now: {count}",
    ),
    "init.fate.renamed": ("Con otro nombre: {count}", "With another name: {count}"),
    "init.fate.empty": ("Vacíos: {count}", "Empty: {count}"),
    "init.fate.pictures": (
        "Con imágenes dentro del documento, que no vienen: {count}",
        "With pictures inside the document, which don't come along: {count}",
    ),
    "init.fate.binary": (
        "No vienen porque no son texto: {count}",
        "Left out because they aren't text: {count}",
    ),
    "init.fate.broken": (
        "No vienen porque están dañados: {count}",
        "Left out because they are damaged: {count}",
    ),
    "init.fate.large": (
        "No vienen porque son demasiado grandes: {count}",
        "Left out because they are too large: {count}",
    ),
    "init.fate.link": (
        "No vienen porque son enlaces rotos, a carpetas, fuera de la carpeta o a algo que ya "
        "viene: {count}",
        "Left out because they are links that are broken, lead to folders, out of the folder or "
        "to what comes along anyway: {count}",
    ),
    "init.fate.unreadable": (
        "No vienen porque no se pueden leer: {count}",
        "Left out because they can't be read: {count}",
    ),
    "init.fate.hidden": ("Ocultos, que no se miran: {count}", "Hidden, not looked at: {count}"),
    "init.fate.other": (
        "No vienen porque no son documentos: {count}",
        "Left out because they aren't documents: {count}",
    ),
}
