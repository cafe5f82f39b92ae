"""Problems of the help site: KB5xx."""

from typing import Final

WORDS: Final = {
    "KB501": (
        "el enlace «{target}» lleva a un artículo que no se publica; en el sitio queda como texto",
        "the link '{target}' leads to an article that isn't published; the site shows plain text",
    ),
    "KB502": (
        "usa el dato «{name}», de una cláusula que no se publica; publica esa cláusula o quita el "
        "dato",
        "it uses the fact '{name}' of a clause that isn't published; publish that clause or remove "
        "the fact",
    ),
    "KB503": (
        "está en un idioma ({language}) que no es del sitio; añádelo a «languages» para publicarlo",
        "its language ({language}) isn't one of the site's; add it to 'languages' to publish it",
    ),
    "KB504": (
        "la imagen «{target}» está en otro sitio web y no se carga; copia el archivo en knowledge/",
        "the image '{target}' stands on another website and isn't loaded; copy the file to "
        "knowledge/",
    ),
    "KB505": (
        "el enlace «{target}» no es seguro y queda como texto; usa https, mailto o tel",
        "the link '{target}' isn't safe and is shown as text; use https, mailto or tel",
    ),
    "KB506": (
        "«{value}» no es un color; escríbelo como #5a3a5e",
        "'{value}' isn't a colour; write it as #5a3a5e",
    ),
    "KB507": (
        "«{value}» no sirve como dirección del sitio; escríbela como https://ayuda.ejemplo.com",
        "'{value}' can't be the site's address; write it as https://help.example.com",
    ),
    "KB508": (
        "la dirección antigua «{name}» ya es de otro artículo; quítala de «aliases»",
        "the former address '{name}' belongs to another article; remove it from 'aliases'",
    ),
    "KB510": (
        "hay un rastro ({kind}) de algo que no se publica: «{what}», de {source}; no publiques "
        "este sitio",
        "there is a trace ({kind}) of something that isn't published: '{what}', from {source}; "
        "don't publish this site",
    ),
    "KB511": (
        "el enlace a «{target}» no lleva a ningún archivo del sitio; vuelve a construirlo",
        "the link to '{target}' leads to no file of the site; build it again",
    ),
    "KB512": (
        "el enlace a «{target}» lleva a un punto que no existe; corrige el artículo o la plantilla",
        "the link to '{target}' leads to a point that isn't there; correct the article or template",
    ),
    "KB513": (
        "la página pone trabas a quien lee de otra manera ({what}); corrige la plantilla",
        "the page is hard to use for some readers ({what}); correct the template",
    ),
    "KB514": (
        "la página no dice cómo hablar con una persona; añade «contact» o corrige la plantilla",
        "the page doesn't say how to reach a person; add 'contact' or correct the template",
    ),
    "KB515": (
        "la página pide «{target}» a otro sitio web; copia el archivo en el sitio",
        "the page asks another website for '{target}'; copy the file to the site",
    ),
    "KB516": (
        "hay código o estilo dentro de la página ({what}) y el navegador lo bloqueará; llévalo a "
        "un archivo de static/",
        "there is code or style inside the page ({what}) and browsers will block it; move it to a "
        "file in static/",
    ),
}
