"""Words of `kb-trainer policy`, `cite` and `schema`."""

from typing import Final

WORDS: Final = {
    "policy.list.help": ("Lista las políticas.", "List the policies."),
    "policy.show.help": (
        "Muestra una política o una cláusula entera, con sus datos.",
        "Show a whole policy or clause, facts in place.",
    ),
    "policy.due.help": (
        "Lista las políticas cuya revisión ha vencido o vence pronto.",
        "List the policies whose review is overdue or coming up.",
    ),
    "policy.review.help": (
        "Anota que has revisado políticas: fecha de hoy y próxima revisión, sin tocar nada más.",
        "Note that policies were reviewed: today's date and the next one, nothing else is touched.",
    ),
    "policy.precedent.help": (
        "Anota una excepción a una cláusula: qué se dio, por qué y quién.",
        "Record an exception to a clause: what was granted, why and by whom.",
    ),
    "policy.impact.help": (
        "Dice qué depende de una cláusula o política: cláusulas, simulaciones, criterios, "
        "plantillas y páginas.",
        "Tell what depends on a clause or policy: clauses, drills, rules, templates and pages.",
    ),
    "policy.new.help": (
        "Escribe el borrador de una política; pregunta lo que falte.",
        "Write the draft of a policy; what is missing is asked.",
    ),
    "policy.option.within": (
        "Cuántos días por delante se miran.",
        "How many days ahead to look.",
    ),
    "policy.option.next": (
        "Fecha de la próxima revisión (si no, el intervalo de siempre o un año).",
        "Date of the next review (else the usual interval, or a year).",
    ),
    "policy.option.date": ("Fecha de la excepción (si no, hoy).", "Date (else today)."),
    "policy.option.what": ("Qué se concedió.", "What was granted."),
    "policy.option.why": ("Por qué.", "Why."),
    "policy.option.who": (
        "Quién lo concedió: el cargo, no el nombre.",
        "Who granted it: the role, not the name.",
    ),
    "policy.option.rule": (
        "Si debería ser la regla a partir de ahora.",
        "Whether it should be the rule from now on.",
    ),
    "policy.option.id": ("Id, en mayúsculas: DEV.", "Id, in capitals: DEV."),
    "policy.option.title": ("Título.", "Title."),
    "policy.option.owner": (
        "Departamento que responde de ella.",
        "Department that answers for it.",
    ),
    "policy.option.audience": ("Quién puede leerla.", "Who may read it."),
    "policy.option.language": ("Idioma de la política.", "Language of the policy."),
    "policy.option.summary": ("Resumen en dos líneas.", "Summary in two lines."),
    "policy.option.topic": ("Id de un tema.", "Id of a topic."),
    "policy.option.clause": ("Título de la primera cláusula.", "Title of the first clause."),
    "policy.none": ("No hay políticas.", "There are no policies."),
    "policy.none_due": (
        "No hay ninguna revisión pendiente hasta el {day}.",
        "No review is due until {day}.",
    ),
    "policy.version": ("versión {version}", "version {version}"),
    "policy.audience.public": ("pública", "public"),
    "policy.audience.internal": ("interna", "internal"),
    "policy.language.es": ("español", "Spanish"),
    "policy.language.en": ("inglés", "English"),
    "policy.draft": ("borrador", "draft"),
    "policy.late": ("venció el {day}", "was due on {day}"),
    "policy.near": ("vence el {day}", "is due on {day}"),
    "policy.head.owner": ("Responde", "Owner"),
    "policy.head.dates": ("Fechas", "Dates"),
    "policy.head.why": ("Por qué", "Why"),
    "policy.head.facts": ("Datos", "Facts"),
    "policy.head.limits": ("Límite", "Limit"),
    "policy.head.instead": ("En su lugar", "Instead"),
    "policy.head.exceptions": ("Excepción", "Exception"),
    "policy.head.next": ("Después", "Next"),
    "policy.head.contingency": ("Si falla", "If it fails"),
    "policy.head.say": ("Para decir", "To say"),
    "policy.day.effective": ("en vigor desde {day}", "in force from {day}"),
    "policy.day.expires": ("hasta {day}", "until {day}"),
    "policy.day.reviewed": ("revisada {day}", "reviewed {day}"),
    "policy.day.review": ("próxima revisión {day}", "next review {day}"),
    "policy.stamped": (
        "{path}: revisada el {day}, próxima revisión el {next}",
        "{path}: reviewed on {day}, next review on {next}",
    ),
    "policy.recorded": (
        "Excepción anotada en {path}; {id} tiene {count}.",
        "Exception recorded in {path}; {id} has {count}.",
    ),
    "policy.many": (
        "Ya son {count}: cambia la cláusula o deja de hacer excepciones.",
        "That makes {count}: change the clause or stop making exceptions.",
    ),
    "policy.written": (
        "Borrador escrito en {path}. Complétalo, quita «draft» y pasa «kb-trainer check {path}».",
        "Draft written to {path}. Fill it in, remove 'draft' and run 'kb-trainer check {path}'.",
    ),
    "policy.impact.none": (
        "Nada más depende de {ids}.",
        "Nothing else depends on {ids}.",
    ),
    "policy.impact.clauses": ("Políticas", "Policies"),
    "policy.impact.drills": ("Simulaciones", "Drills"),
    "policy.impact.rules": ("Criterios", "Rules"),
    "policy.impact.templates": ("Plantillas del sitio", "Site templates"),
    "policy.impact.pages": ("Páginas del centro de ayuda", "Pages of the help site"),
    "policy.impact.precedents": ("Excepciones anotadas: {count}", "Recorded exceptions: {count}"),
    "policy.no_clause": (
        "{id} es una política entera; nombra una de sus cláusulas, como {first}",
        "{id} is a whole policy; name one of its clauses, such as {first}",
    ),
    "policy.unknown": (
        "no existe «{id}»; mira «kb-trainer policy list»",
        "there is no '{id}'; see 'kb-trainer policy list'",
    ),
    "policy.unknown_close": (
        "no existe «{id}»; ¿querías decir «{suggestion}»?",
        "there is no '{id}'; did you mean '{suggestion}'?",
    ),
    "policy.not_editable": (
        "no se puede cambiar {key} en {path} sin tocar lo demás; edítalo a mano",
        "{key} in {path} can't be changed without touching the rest; edit it by hand",
    ),
    "policy.review_order": (
        "la próxima revisión ({next}) tiene que ser posterior al {day}; cambia --next",
        "the next review ({next}) must be after {day}; change --next",
    ),
    "policy.missing": (
        "falta {options}; dalo como opción o ejecútalo en un terminal para que te pregunte",
        "{options} is missing; give it as an option, or run this in a terminal to be asked",
    ),
    "policy.wrong_id": (
        "«{id}» no vale como id; usa mayúsculas y cifras, como DEV",
        "'{id}' isn't valid as an id; use capitals and digits, such as DEV",
    ),
    "policy.taken": (
        "el id {id} ya está en uso en «{language}»; elige otro",
        "the id {id} is already in use in '{language}'; choose another one",
    ),
    "policy.no_topic": (
        "el tema «{topic}» no está en kb_trainer.yaml; usa {topics}",
        "the topic '{topic}' isn't in kb_trainer.yaml; use {topics}",
    ),
    "policy.exists": (
        "{path} ya existe; elige otro título",
        "{path} exists already; choose another title",
    ),
    "policy.ask.id": ("Id de la política, en mayúsculas (DEV):", "Id, in capitals (DEV):"),
    "policy.ask.title": ("Título:", "Title:"),
    "policy.ask.owner": (
        "Departamento que responde de ella:",
        "Department that answers for it:",
    ),
    "policy.ask.audience": ("¿Quién puede leerla?", "Who may read it?"),
    "policy.ask.language": ("¿En qué idioma?", "In which language?"),
    "policy.ask.summary": (
        "Resumen para un cliente, en dos líneas:",
        "Summary for a customer, in two lines:",
    ),
    "policy.ask.topic": ("¿De qué tema?", "Which topic?"),
    "policy.ask.clause": ("Título de la primera cláusula:", "Title of the first clause:"),
    "policy.ask.what": ("¿Qué se concedió?", "What was granted?"),
    "policy.ask.why": ("¿Por qué?", "Why?"),
    "policy.ask.who": (
        "¿Quién lo concedió? (el cargo, no el nombre)",
        "Who granted it? (the role, not the name)",
    ),
    "policy.ask.rule": (
        "¿Debería ser la regla a partir de ahora?",
        "Should it be the rule from now on?",
    ),
    "policy.template": (
        """---
id: {id}
title: {title}
summary: {summary}
owner: {owner}
version: 1
effective: {day}
reviewed: {day}
review: {again}
audience: {audience}
language: {language}
topics: {topics}
draft: true  # quita esta línea cuando esté lista
clauses:
  {id}-1:
    # Cada dato se escribe aquí una vez y se muestra en el texto por su nombre, entre llaves dobles.
    # facts:
    #   plazo: 30 días naturales
    # El motivo, con palabras para un cliente.
    # why: >-
    #   Porque…
    # Lo que no se puede hacer, y lo que se ofrece a cambio.
    # limits:
    #   - what: Pasado el plazo, no devolvemos el dinero.
    #     instead: Se lo cambiamos por otro producto.
    # exceptions:
    #   - who: Responsable de tienda
    #     grant: Ampliar el plazo una semana.
    # Qué pasa después, quién lo hace y para cuándo.
    # next:
    #   - step: Le confirmamos por escrito lo acordado.
    #     who: Atención al Cliente
    #     by: el mismo día
    contingency: Si algo falla, una persona del equipo llama al cliente el mismo día.
    # Una frase que se pueda leer o pegar tal cual.
    # say: Puede…
---

## {id}-1 · {clause}

Escribe aquí lo que hacemos por el cliente.
""",
        """---
id: {id}
title: {title}
summary: {summary}
owner: {owner}
version: 1
effective: {day}
reviewed: {day}
review: {again}
audience: {audience}
language: {language}
topics: {topics}
draft: true  # remove this line when it is ready
clauses:
  {id}-1:
    # Each fact is written here once and shown in the text by name, in double braces.
    # facts:
    #   period: 30 days
    # The reason, in words for a customer.
    # why: >-
    #   Because…
    # What can't be done, and what is offered instead.
    # limits:
    #   - what: After that we don't give your money back.
    #     instead: We exchange it for another product.
    # exceptions:
    #   - who: Shop manager
    #     grant: A week more.
    # What happens next, who does it and by when.
    # next:
    #   - step: We confirm in writing what was agreed.
    #     who: Customer Service
    #     by: the same day
    contingency: If something goes wrong, one of the team rings the customer the same day.
    # A sentence that can be read out or pasted as it stands.
    # say: You can…
---

## {id}-1 · {clause}

Write here what we do for the customer.
""",
    ),
    "cite.internal": (
        "{id} es interna; publícala antes de citarla a un cliente",
        "{id} is internal; publish it before citing it to a customer",
    ),
    "cite.draft": (
        "{id} es un borrador; termínala antes de citarla a un cliente",
        "{id} is a draft; finish it before citing it to a customer",
    ),
    "cite.future": (
        "{id} aún no está en vigor; cita la que vale hoy",
        "{id} isn't in force yet; cite what holds today",
    ),
    "cite.expired": (
        "{id} ya no está en vigor; cita la que vale hoy",
        "{id} is no longer in force; cite what holds today",
    ),
    "cite.as_given": (
        "No está en «{wanted}»; va en «{language}».",
        "It isn't in '{wanted}'; this is '{language}'.",
    ),
    "schema.option.out": (
        "Escribe todos los esquemas en esta carpeta.",
        "Write all schemas to this folder.",
    ),
    "schema.unknown": (
        "no hay esquema «{name}»; usa {names}",
        "there is no schema '{name}'; use {names}",
    ),
    "schema.written": (
        "{count} {count:esquema|esquemas} en {folder}",
        "{count} {count:schema|schemas} in {folder}",
    ),
}
