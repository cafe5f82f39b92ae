"""Words of `kb-trainer site`."""

from typing import Final

WORDS: Final = {
    "site.build.help": (
        "Construye el centro de ayuda en una carpeta: solo lo público, en vigor y sin errores.",
        "Build the help site in a folder: only what is public, in force and without errors.",
    ),
    "site.build.out": (
        "Carpeta del sitio; se sustituye entera.",
        "Folder of the site; replaced in whole.",
    ),
    "site.build.base_url": (
        "Dirección en la que estará (si no, la de kb_trainer.yaml).",
        "Address at which it will stand (else that of kb_trainer.yaml).",
    ),
    "site.build.strict": (
        "Los avisos también impiden construir.",
        "Warnings stop the build too.",
    ),
    "site.serve.help": (
        "Muestra el centro de ayuda en este equipo y lo recarga al guardar.",
        "Show the help site on this machine and reload it on each save.",
    ),
    "site.serve.port": ("Puerto (0: uno libre).", "Port (0: any that is free)."),
    "site.serve.drafts": (
        "Muestra también borradores y lo que aún no está en vigor, marcados.",
        "Show drafts and what isn't in force yet too, marked as such.",
    ),
    "site.serve.ready": (
        "El centro de ayuda se ve en {address} (Ctrl+C para terminar).",
        "The help site is at {address} (Ctrl+C to stop).",
    ),
    "site.built": (
        "Sitio en {folder}: {articles}; {files} {files:archivo|archivos}.",
        "Site in {folder}: {articles}; {files} {files:file|files}.",
    ),
    "site.built.es": (
        "{count} {count:artículo|artículos} en español",
        "{count} {count:article|articles} in Spanish",
    ),
    "site.built.en": (
        "{count} {count:artículo|artículos} en inglés",
        "{count} {count:article|articles} in English",
    ),
    "site.left_out": (
        "No se publica, por sus errores: {paths}",
        "Not published, because of its errors: {paths}",
    ),
    "site.nothing": (
        "No hay nada público que mostrar: {count} {count:artículo es interno, borrador o aún no "
        "está|artículos son internos, borradores o aún no están} en vigor. Escribe «audience: "
        "public» en cada uno, o «articles: {{audience: public}}» en kb_trainer.yaml para los que "
        "no tienen cabecera.",
        "There is nothing public to show: {count} {count:article is internal, a draft|articles "
        "are internal, drafts} or not yet in force. Write 'audience: public' in each, or "
        "'articles: {{audience: public}}' in kb_trainer.yaml for those without front matter.",
    ),
    "site.leaked": (
        "No se ha construido: en las páginas hay rastros de lo que no se publica.",
        "Nothing was built: the pages hold traces of what isn't published.",
    ),
    "site.check.help": (
        "Comprueba un sitio terminado: enlaces, fugas, accesibilidad y contacto en cada página.",
        "Check a finished site: links, leaks, access, and a way to a person on each page.",
    ),
    "site.check.clean": ("{folder}: sin problemas.", "{folder}: no problems."),
    "site.check.found": (
        "{folder}: {count} {count:problema|problemas}",
        "{folder}: {count} {count:problem|problems}",
    ),
    "site.no_site": (
        "{folder} no es un sitio hecho por kb-trainer; constrúyelo con «kb-trainer site build»",
        "{folder} isn't a site made by kb-trainer; build it with 'kb-trainer site build'",
    ),
    "site.templates.help": (
        "Lista las plantillas del sitio, o copia una en site_templates/ para cambiarla.",
        "List the site's templates, or copy one to site_templates/ to change it.",
    ),
    "site.templates.own": ("{name}  (propia)", "{name}  (own)"),
    "site.templates.copied": ("Copiada en {path}.", "Copied to {path}."),
    "site.templates.unknown": (
        "no existe la plantilla {name}; «kb-trainer site templates» las lista",
        "there is no template {name}; 'kb-trainer site templates' lists them",
    ),
    "site.templates.exists": (
        "{path} ya existe y no se ha cambiado; bórralo si quieres empezar de nuevo",
        "{path} exists and was left as it is; delete it to start again",
    ),
    "site.stopped": (
        "No se ha construido: hay {count} {count:problema|problemas} (--strict).",
        "Nothing was built: there {count:is|are} {count} {count:problem|problems} (--strict).",
    ),
    "site.not_ours": (
        "{folder} no está vacía y no es un sitio hecho por kb-trainer; elige otra carpeta",
        "{folder} isn't empty and isn't a site made by kb-trainer; choose another folder",
    ),
    "site.not_a_folder": (
        "{folder} no es una carpeta; elige otra",
        "{folder} isn't a folder; choose another",
    ),
    "site.cannot_write": (
        "no se puede escribir en {folder} ({why}); elige otra carpeta o cambia sus permisos",
        "{folder} can't be written ({why}); choose another folder or change its permissions",
    ),
    "site.port": (
        "no se puede usar el puerto {port} ({why}); elige otro con --port",
        "port {port} can't be used ({why}); choose another with --port",
    ),
    "site.template": (
        "la plantilla {name} tiene un error en la línea {line}: {why}",
        "template {name} has an error on line {line}: {why}",
    ),
    "site.template_use": (
        "la plantilla {name} no se puede usar: {why}",
        "template {name} can't be used: {why}",
    ),
}
