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
        "  cd {folder}\n"
        "  kb-trainer check\n"
        "  kb-trainer search devolver un producto\n"
        "  kb-trainer drill list",
        "The example company is in {folder} ({files} {files:file|files}). Go on with:\n"
        "  cd {folder}\n"
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
        "languages: [es]\n"
        "# Cómo se habla con una persona. Si no hay ninguna forma, «check» avisa.\n"
        "contact: []\n"
        "# - kind: phone\n"
        "#   value: 900 000 000\n"
        "articles:\n"
        "  # Para los artículos sin cabecera propia: internal (solo agentes) o public.\n"
        "  audience: internal\n",
        "# Workspace of kb_trainer. Each setting is explained in docs/workspace.md.\n"
        "company: My company\n"
        "languages: [en]\n"
        "# How to reach a person. If there is no way to, 'check' warns.\n"
        "contact: []\n"
        "# - kind: phone\n"
        "#   value: 0800 000 000\n"
        "articles:\n"
        "  # For articles without front matter of their own: internal (agents only) or public.\n"
        "  audience: internal\n",
    ),
}
