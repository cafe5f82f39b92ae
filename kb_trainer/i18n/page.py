"""Words of the help site's pages. The site addresses the customer as usted."""

from typing import Final

from kb_trainer.i18n import page_about

WORDS: Final = {
    "page.locale": ("es_ES", "en_GB"),
    "page.name": ("Ayuda de {company}", "{company} help"),
    "page.name.alone": ("Centro de ayuda", "Help centre"),
    "page.language.es": ("Español", "Español"),
    "page.language.en": ("English", "English"),
    "page.language.only_home": (
        "Esta página aún no está en español; lleva al inicio en español",
        "This page isn't in English yet; goes to the English home page",
    ),
    "page.skip": ("Ir al contenido", "Skip to the content"),
    "page.nav.main": ("Principal", "Main"),
    "page.nav.topics": ("Temas", "Topics"),
    "page.nav.az": ("De la A a la Z", "A to Z"),
    "page.nav.contact": ("Hablar con una persona", "Talk to a person"),
    "page.nav.languages": ("Idioma", "Language"),
    "page.nav.trail": ("Dónde está", "Where you are"),
    "page.nav.bottom": ("Pie de página", "Footer"),
    "page.reach.title": ("¿No encuentra lo que busca?", "Can't find what you need?"),
    "page.reach.text": (
        "Hable con una persona. Puede hacerlo en cualquier momento, sin dar explicaciones.",
        "Talk to a person. You can do so at any point, without giving a reason.",
    ),
    "page.reach.all": (
        "Todas las formas de contacto y reclamaciones",
        "All ways to reach us, and complaints",
    ),
    "page.bottom.promise": (
        "Sin reglas secretas: no le negaremos nada por una norma que no esté publicada aquí.",
        "No secret rules: we refuse nothing on a rule that isn't published here.",
    ),
    "page.bottom.day": ("Actualizado el {day}", "Updated on {day}"),
    "page.home.title": ("Inicio", "Home"),
    "page.home.question": ("¿En qué podemos ayudarle?", "How can we help?"),
    "page.home.lead": (
        "Busque con sus propias palabras y no se preocupe por las tildes.",
        "Search in your own words. Don't worry about spelling.",
    ),
    "page.home.asked": ("Lo que más se consulta:", "People often ask about:"),
    "page.home.what_happened": ("¿Qué le ha pasado?", "What happened?"),
    "page.home.what_happened_text": (
        "Elija el caso que más se parezca al suyo. En cada uno verá lo que hacemos, lo que no "
        "podemos hacer y qué le ofrecemos a cambio.",
        "Choose the case closest to yours. Each one says what we do, what we can't do, and what "
        "we offer instead.",
    ),
    "page.home.more": ("Ver todos los casos", "See all cases"),
    "page.home.all": (
        "Ver {count:el artículo|los {count} artículos}",
        "See {count:the article|all {count} articles}",
    ),
    "page.home.person": ("Hable con una persona ahora", "Talk to a person now"),
    "page.home.person_text": (
        "No hace falta que haya buscado antes. Elija el canal que le resulte más cómodo.",
        "You don't have to search first. Choose whatever suits you best.",
    ),
    "page.home.promise": ("Sin reglas secretas", "No secret rules"),
    "page.home.promise_text": (
        "Todo lo que aplicamos está escrito aquí, con su fecha, su versión y su porqué. Si algo no "
        "se puede hacer, encontrará el motivo y la alternativa. Cada norma tiene un código que "
        "puede citarnos.",
        "Everything we apply is written here, with its date, its version and its reason. Where "
        "something can't be done, you'll find why, and what we do instead. Each rule has a code "
        "you can quote to us.",
    ),
    "page.home.latest": ("Últimos cambios", "Latest changes"),
    "page.home.all_changes": ("Ver todos los cambios", "See all changes"),
    "page.copy.done": ("Copiado", "Copied"),
    "page.article.version": ("versión {version}", "version {version}"),
    "page.article.effective": ("en vigor desde el", "in force since"),
    "page.article.draft": (
        "Borrador: no está publicado.",
        "Draft: not published.",
    ),
    "page.article.overdue": (
        "Teníamos que revisar esta página antes del {day} y aún no lo hemos hecho. Mientras tanto, "
        "cumplimos lo que dice.",
        "We were due to review this page by {day} and haven't yet. Until we do, we stand by what "
        "it says.",
    ),
    "page.article.newer": (
        "La versión en {language} es más reciente (versión {version}) y es la que aplicamos:",
        "The {language} version is more recent (version {version}) and is the one we apply:",
    ),
    "page.article.cited": (
        "El enlace que ha seguido cita la versión %s. Esta página muestra la versión en vigor.",
        "The link you followed cites version %s. This page shows the version now in force.",
    ),
    "page.article.contents": ("En esta página", "On this page"),
    "page.article.permalink": ("{id}: enlace a este punto", "{id}: link to this point"),
    "page.article.say": ("Así se lo diremos", "What we'll tell you"),
    "page.article.limits": (
        "Lo que no podemos hacer, y qué hacemos en su lugar",
        "What we can't do, and what we do instead",
    ),
    "page.article.why": ("Por qué:", "Why:"),
    "page.article.why_so": ("Por qué lo hacemos así:", "Why we do it this way:"),
    "page.article.instead": ("En su lugar:", "Instead:"),
    "page.article.next": ("Qué pasa después", "What happens next"),
    "page.article.exceptions": ("Quién puede darle más", "Who can give you more"),
    "page.article.contingency": ("Si algo nos falla", "If something goes wrong"),
    "page.article.copy": ("Copiar la cita", "Copy the citation"),
    "page.article.lasting": ("Enlace permanente", "Permanent link"),
    "page.article.citation": (
        "«{sentence}» {company}, {title}, cláusula {id}, versión {version}, en vigor desde el "
        "{day}: {link}",
        "“{sentence}” {company}, {title}, clause {id}, version {version}, in force since {day}: "
        "{link}",
    ),
    "page.article.citation.plain": (
        "{company}, {title}, cláusula {id}: {link}",
        "{company}, {title}, clause {id}: {link}",
    ),
    "page.article.reviewed": ("Última revisión: {day}.", "Last reviewed: {day}."),
    "page.article.review": ("Próxima revisión: {day}.", "Next review: {day}."),
    "page.article.useful": ("¿Le ha servido esta página?", "Was this page useful?"),
    "page.article.useful_yes": ("Sí, gracias", "Yes, thanks"),
    "page.article.useful_no": ("No del todo: cuéntenos", "Not quite: tell us"),
    "page.article.useful_subject": (
        "Sobre la página «{title}» ({id}): {answer}",
        "About the page “{title}” ({id}): {answer}",
    ),
    "page.article.related": ("También puede interesarle", "Related"),
    "page.note.note": ("Nota.", "Note."),
    "page.note.tip": ("Consejo.", "Tip."),
    "page.note.important": ("Importante.", "Important."),
    "page.note.warning": ("Atención.", "Warning."),
    "page.note.caution": ("Precaución.", "Caution."),
    "page.search.title": ("Buscar", "Search"),
    "page.search.label": ("Buscar en la ayuda", "Search for help"),
    "page.search.button": ("Buscar", "Search"),
    "page.search.noscript": (
        "El buscador necesita JavaScript. Sin él, encontrará todo aquí:",
        "Search needs JavaScript. Without it, everything is listed here:",
    ),
    "page.search.none": (
        "No hemos encontrado nada con esas palabras.",
        "Nothing found with those words.",
    ),
    "page.search.nearest": ("Quizá buscaba:", "You may have meant:"),
    "page.search.elsewhere": (
        "Pruebe con otras palabras, o vaya a:",
        "Try other words, or go to:",
    ),
    "page.search.one": ("1 resultado", "1 result"),
    "page.search.some": ("%count resultados", "%count results"),
    "page.search.corrected": (
        "Mostramos resultados de «%words».",
        "Showing results for “%words”.",
    ),
    "page.search.failed": (
        "El buscador no ha podido cargarse. Puede ir a:",
        "Search couldn't be loaded. You can go to:",
    ),
    "page.search.topics": ("O elija un tema", "Or choose a topic"),
    "page.az.title": ("De la A a la Z", "A to Z"),
    "page.az.lead": (
        "Todo lo publicado: {count} {count:artículo|artículos}.",
        "All we publish: {count} {count:article|articles}.",
    ),
    "page.az.letters": ("Letras", "Letters"),
    "page.az.other": ("0–9", "0–9"),
    "page.missing.title": ("Esta página no existe", "This page doesn't exist"),
    "page.missing.lead": (
        "Puede que el enlace sea antiguo o tenga una errata. Busque aquí lo que necesita:",
        "The link may be old or mistyped. Search for what you need here:",
    ),
    "page.missing.home": ("Ir al inicio", "Go to the home page"),
    "page.missing.other": ("Ver la ayuda en español", "See the help pages in English"),
    "page.changes.title": ("Cambios", "Changes"),
    "page.changes.lead": (
        "Qué hemos cambiado y desde cuándo. También puede seguirlo con un lector de noticias.",
        "What we changed, and since when. You can follow it in a feed reader too.",
    ),
    "page.changes.feed": ("Canal de noticias (Atom)", "News feed (Atom)"),
    "page.changes.version": ("{title}: versión {version}", "{title}: version {version}"),
    "page.changes.reviewed": ("revisada el {day}", "reviewed on {day}"),
    "page.changes.none": (
        "Aún no hay cambios con fecha.",
        "There are no dated changes yet.",
    ),
    "page.glossary.title": ("Glosario", "Glossary"),
    "page.glossary.lead": (
        "Las palabras que usamos y otras formas de decir lo mismo. Puede buscar con cualquiera.",
        "The words we use, and other ways of saying the same. You can search with any of them.",
    ),
    **page_about.WORDS,
}
