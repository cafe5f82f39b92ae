"""Words of the help site's pages. The site addresses the customer as usted."""

from typing import Final

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
    "page.contact.title": ("Contacto y reclamaciones", "Contact and complaints"),
    "page.contact.lead": (
        "Siempre puede hablar con una persona. Elija el canal que prefiera.",
        "You can always talk to a person. Choose whichever way you like.",
    ),
    "page.contact.none": (
        "Aún no hemos publicado una forma de contacto.",
        "No way to reach us has been published yet.",
    ),
    "page.contact.complaints": ("Cómo reclamar", "How to complain"),
    "page.contact.complaints_text": (
        "Reclamar es gratis y puede hacerlo por cualquiera de estos canales. Pida siempre la "
        "clave de su reclamación: con ella puede preguntar por su caso y demostrar qué dijo y "
        "cuándo.",
        "Complaining is free, and you can use any of these channels. Always ask for your "
        "complaint reference: with it you can ask how your case is going, and show what you said "
        "and when.",
    ),
    "page.contact.when": ("Cuándo le respondemos", "When we answer"),
    "page.contact.at_most": ("{time} como máximo", "{time} at most"),
    "page.contact.counting": (
        "El día en que reclama no se cuenta.",
        "The day on which you complain isn't counted.",
    ),
    "page.contact.counting_working": (
        "De los días hábiles quedan fuera los sábados, los domingos y los festivos de la lista.",
        "Saturdays, Sundays and the holidays in the list aren't working days.",
    ),
    "page.contact.what": ("De qué se trata", "What it's about"),
    "page.contact.which_day": ("Qué día reclama", "The day you complain"),
    "page.contact.answer_today": (
        "Si reclama hoy, %1, le respondemos como muy tarde el %2.",
        "If you complain today, %1, you'll have our answer by %2 at the latest.",
    ),
    "page.contact.answer": (
        "Para una reclamación del %1, la respuesta llega como muy tarde el %2.",
        "For a complaint made on %1, the answer comes by %2 at the latest.",
    ),
    "page.contact.answer_unknown": (
        "Aquí no están los festivos de esas fechas. Pregúntenos y le decimos el día exacto.",
        "The holidays of those dates aren't here. Ask us and we'll tell you the exact day.",
    ),
    "page.contact.holidays": (
        "Festivos que no son días hábiles",
        "Holidays that aren't working days",
    ),
    "page.contact.letter": ("Un texto que puede copiar", "A text you can copy"),
    "page.contact.letter_text": (
        "Cambie lo que está entre corchetes y envíenoslo como prefiera.",
        "Change what is in square brackets and send it to us whichever way you like.",
    ),
    "page.contact.letter_body": (
        "Quiero presentar una reclamación.\n"
        "Qué ha pasado y cuándo: [cuéntelo con sus palabras].\n"
        "Pedido, factura o tienda, si los tiene: [número o lugar].\n"
        "Qué solución me parecería justa: [lo que pide].\n"
        "Le pido que me envíe la clave de la reclamación y un justificante con su contenido, la "
        "fecha y la hora, y que me responda por escrito con los motivos y con la cláusula "
        "publicada en que se apoya.\n"
        "Prefiero que me responda por: [teléfono, correo o carta].\n"
        "[Nombre y fecha]",
        "I would like to make a complaint.\n"
        "What happened, and when: [in your own words].\n"
        "Order, invoice or shop, if you have them: [number or place].\n"
        "What would put it right for me: [what you ask for].\n"
        "Please send me the complaint reference and a receipt with its content, date and time, "
        "and answer in writing with your reasons and the published clause they rest on.\n"
        "I would rather hear from you by: [phone, e-mail or post].\n"
        "[Name and date]",
    ),
    "page.contact.copy": ("Copiar el texto", "Copy the text"),
    "page.compliance.title": (
        "Qué pide la ley y dónde lo cumplimos",
        "What the law asks, and where we keep it",
    ),
    "page.compliance.lead": (
        "Artículo por artículo, con el enlace a la cláusula en la que nos comprometemos.",
        "Article by article, with a link to the clause in which we promise it.",
    ),
    "page.compliance.how": (
        "Un programa comprueba lo que está escrito: que la cláusula cita el artículo, lo dice en "
        "cada idioma y no se queda corta en las cifras. Lo que no puede comprobar lo decimos "
        "también. Esta página ayuda a revisar nuestro trabajo; no es asesoramiento jurídico.",
        "A program checks what is written: that the clause cites the article, says it in each "
        "language and doesn't fall short in its figures. We also say what it can't check. This "
        "page helps to review our work; it isn't legal advice.",
    ),
    "page.compliance.counts": (
        "Se cumplen: {met}. Faltan: {missing}. No los puede comprobar un programa: {reader}.",
        "Met: {met}. Missing: {missing}. Not for a program to check: {reader}.",
    ),
    "page.compliance.article": ("Artículo", "Article"),
    "page.compliance.asks": ("Qué pide", "What it asks"),
    "page.compliance.where": ("Dónde está", "Where it stands"),
    "page.compliance.status.met": ("Se cumple:", "Met:"),
    "page.compliance.status.missing": ("Falta.", "Missing."),
    "page.compliance.status.reader": (
        "Lo tiene que ver una persona.",
        "For a person to see.",
    ),
    "page.compliance.source": ("Texto oficial", "Official text"),
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
    "page.rubric.title": ("Cómo nos evaluamos", "How we score ourselves"),
    "page.rubric.lead": (
        "Nuestro equipo se entrena con casos simulados y se evalúa con estos criterios. Son los "
        "mismos para todos y se publican enteros.",
        "Our people train on simulated cases and are scored by these rules. They are the same for "
        "everyone, and all of them are published.",
    ),
    "page.rubric.how": (
        "Cada criterio busca una conducta en la respuesta, suma o resta unos puntos y dice por "
        "qué. Están escritos para quien le atiende.",
        "Each rule looks for one thing in a reply, adds or takes off points, and says why. They "
        "are written for the person who answers you.",
    ),
    "page.rubric.points": (
        "{points} {count:punto|puntos}",
        "{points} {count:point|points}",
    ),
    "page.rubric.cap": (
        "Con esto, la respuesta no puede pasar de {cap} puntos.",
        "With this, a reply can't score more than {cap} points.",
    ),
    "page.rubric.seen": ("Por ejemplo:", "For example:"),
    "page.rubric.better": ("Mejor así:", "Better:"),
    "page.accessibility.title": ("Accesibilidad", "Accessibility"),
    "page.accessibility.lead": (
        "Queremos que cualquier persona pueda usar esta ayuda.",
        "We want everyone to be able to use these help pages.",
    ),
    "page.accessibility.body": (
        "# Qué hemos hecho\n"
        "Todo se puede usar solo con el teclado, con lector de pantalla, con la letra ampliada y "
        "en pantallas pequeñas. El texto contrasta con el fondo, en modo claro y en modo oscuro, y "
        "nada se mueve si en su equipo ha pedido menos movimiento.\n"
        "Sin JavaScript funciona todo menos el buscador; la lista de la A a la Z lleva a las "
        "mismas páginas. Cada página se puede imprimir.\n"
        "# Qué nos sirve de guía\n"
        "Seguimos las pautas WCAG 2.2, nivel AA. Esta declaración es nuestra y no de un auditor "
        "externo.\n"
        "# Si algo no le funciona\n"
        "Díganoslo por el canal que prefiera: le damos la información de otra forma y lo "
        "arreglamos.",
        "# What we have done\n"
        "Everything works with the keyboard alone, with a screen reader, with enlarged text and "
        "on small screens. Text stands out from its background in light mode and in dark, and "
        "nothing moves if you have asked your device for less motion.\n"
        "Without JavaScript everything works except search; the A to Z list leads to the same "
        "pages. Each page can be printed.\n"
        "# What guides us\n"
        "We follow WCAG 2.2, level AA. This statement is our own, not an outside auditor's.\n"
        "# If something gets in your way\n"
        "Tell us whichever way you like: we will give you the information in another form, and "
        "put it right.",
    ),
    "page.privacy.title": ("Privacidad de estas páginas", "Privacy on these pages"),
    "page.privacy.lead": (
        "Puede leer esta ayuda sin que sepamos quién es.",
        "You can read these help pages without our knowing who you are.",
    ),
    "page.privacy.body": (
        "# Lo que estas páginas no hacen\n"
        "No usan cookies, no guardan nada en su aparato y no cargan nada de otras empresas: ni "
        "tipos de letra, ni estadísticas, ni anuncios.\n"
        "# El buscador\n"
        "Busca dentro de su navegador. Lo que escribe en él no sale de su aparato mientras "
        "escribe; si el navegador no admite JavaScript y pulsa Buscar, sus palabras van en la "
        "dirección de la página.\n"
        "# Lo que ve el servidor\n"
        "Como en cualquier web, el servidor que entrega las páginas recibe la dirección de "
        "internet desde la que se piden.",
        "# What these pages don't do\n"
        "They set no cookies, keep nothing on your device and load nothing from other companies: "
        "no fonts, no statistics, no advertising.\n"
        "# Search\n"
        "Search runs inside your browser. What you type doesn't leave your device as you type; "
        "if your browser has no JavaScript and you press Search, your words go into the page's "
        "address.\n"
        "# What the server sees\n"
        "As on any website, the server that delivers the pages receives the internet address "
        "that asks for them.",
    ),
    "page.route.phone": ("Teléfono", "Phone"),
    "page.route.email": ("Correo electrónico", "E-mail"),
    "page.route.chat": ("Chat", "Chat"),
    "page.route.whatsapp": ("WhatsApp", "WhatsApp"),
    "page.route.post": ("Correo postal", "Post"),
    "page.route.shop": ("Tienda", "Shop"),
    "page.route.link": ("Web", "Web"),
}
