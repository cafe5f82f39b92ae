"""Words of the pages about the company itself: how to reach it, and what it answers for."""

from typing import Final

WORDS: Final = {
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
