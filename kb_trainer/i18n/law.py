"""Words of deadlines, laws and compliance profiles."""

from typing import Final

WORDS: Final = {
    "law.lack.not_cited": (
        "ninguna cláusula publicada cita {article}",
        "no published clause cites {article}",
    ),
    "law.lack.unsaid.es": (
        "{clause}, en español, no dice «{words}»",
        "{clause}, in Spanish, doesn't say '{words}'",
    ),
    "law.lack.unsaid.en": (
        "{clause}, en inglés, no dice «{words}»",
        "{clause}, in English, doesn't say '{words}'",
    ),
    "law.lack.untranslated.es": (
        "{clause} no está publicada en español",
        "{clause} isn't published in Spanish",
    ),
    "law.lack.untranslated.en": (
        "{clause} no está publicada en inglés",
        "{clause} isn't published in English",
    ),
    "law.lack.looser": (
        "{name} es {value} y la ley pone {limit}",
        "{name} is {value} and the law says {limit}",
    ),
    "law.lack.no_figure": (
        "{clause} no da ningún dato que se pueda comparar con {limit}",
        "{clause} states no fact that can be compared with {limit}",
    ),
    "law.lack.route": (
        "falta una forma de contacto ({kinds})",
        "a way to reach a person is missing ({kinds})",
    ),
    "law.lack.hours": (
        "«{route}» no tiene horario en todos los idiomas",
        "'{route}' has no hours in every language",
    ),
    "law.lack.number": (
        "el teléfono {number} cuesta más ({where})",
        "the telephone {number} costs extra ({where})",
    ),
    "law.lack.complaints.es": (
        "la política de reclamaciones no está publicada en español",
        "the policy about complaints isn't published in Spanish",
    ),
    "law.lack.complaints.en": (
        "la política de reclamaciones no está publicada en inglés",
        "the policy about complaints isn't published in English",
    ),
    "law.no_profile": (
        "no existe el perfil «{profile}»; usa {choices}",
        "there is no profile '{profile}'; use {choices}",
    ),
    "law.unknown": (
        "no existe «{id}»; escribe una cláusula, un dato o un artículo, como ES-10-2025/17.1",
        "there is no '{id}'; write a clause, a fact or an article, such as ES-10-2025/17.1",
    ),
    "law.unknown_near": (
        "no existe «{id}»; ¿querías decir {near}?",
        "there is no '{id}'; did you mean {near}?",
    ),
    "law.policy": (
        "{id} es una política entera; di cuál de sus cláusulas con plazo: {clauses}",
        "{id} is a whole policy; say which of its clauses with a deadline: {clauses}",
    ),
    "law.no_deadline": (
        "{id} no tiene ningún plazo; elige otra cláusula o artículo",
        "{id} has no deadline; choose another clause or article",
    ),
    "law.deadline.from": (
        "Día en que empieza (si no, hoy).",
        "Day on which it starts (else today).",
    ),
    "law.deadline.region": (
        "País o comunidad cuyos festivos no cuentan: ES, ES-MD (si no, la de kb_trainer.yaml).",
        "Country or part of one whose holidays don't count: ES, ES-MD (else as in "
        "kb_trainer.yaml).",
    ),
    "law.deadline.empty_region": (
        "--region está vacía; escribe ES o ES-MD, o quítala",
        "--region is empty; write ES or ES-MD, or leave it out",
    ),
    "law.deadline.far": (
        "no se conocen los festivos de ese año; da un día entre {earliest} y {latest}",
        "the holidays of that year aren't known; give a day between {earliest} and {latest}",
    ),
    "law.deadline.clock": ("se cuenta por horas", "counted by the clock"),
    "law.deadline.from_day": (
        "Se cuenta desde el día siguiente al {day}.",
        "Counted from the day after {day}.",
    ),
    "law.deadline.working": (
        "En los días hábiles no cuentan sábados, domingos ni festivos de {region} ({days}).",
        "Working days leave out Saturdays, Sundays and holidays of {region} ({days}).",
    ),
    "law.deadline.no_holidays": ("ninguno en este plazo", "none in this time"),
    "law.deadline.no_region": (
        "En los días hábiles no cuentan sábados ni domingos. No se han descontado festivos: indica "
        "--region o «region» en kb_trainer.yaml.",
        "Working days leave out Saturdays and Sundays. No holidays were left out: give "
        "--region, or 'region' in kb_trainer.yaml.",
    ),
    "law.deadline.status": (
        "{article}: {status}. Es una ayuda, no asesoramiento jurídico.",
        "{article}: {status}. This is help, not legal advice.",
    ),
    "law.check.option": (
        "Comprueba qué cumple de un perfil, artículo por artículo: es-10-2025.",
        "Tell which parts of a profile are met, article by article: es-10-2025.",
    ),
    "law.check.json": ("Como --format json.", "The same as --format json."),
    "law.check.whole": (
        "--profile mira todo el espacio de trabajo; quita los nombres de archivo",
        "--profile looks at the whole workspace; remove the names of files",
    ),
    "law.status.met": ("se cumple", "met"),
    "law.status.missing": ("FALTA", "MISSING"),
    "law.status.reader": ("no lo ve un programa", "not for a program"),
    "law.check.read": ("Leída el {day}.", "Read on {day}."),
    "law.check.binding": ("Obliga desde el {day}.", "Binding from {day}."),
    "law.check.article": ("art. {number}", "art. {number}"),
    "law.check.contact": ("página de contacto", "contact page"),
    "law.check.summary": (
        "{met} se cumplen, {missing} {missing:falta|faltan}, {reader} no los puede comprobar un "
        "programa.",
        "{met} met, {missing} missing, {reader} that no program can check.",
    ),
    "law.check.help": (
        "Lo escrito a fecha de {day}. Es una ayuda para escribir y revisar; no es asesoramiento "
        "jurídico. El programa busca la cita del artículo, las palabras y las cifras; que la "
        "empresa lo haga de verdad lo tiene que ver una persona.",
        "What is written on {day}. This helps to write and to review; it isn't legal advice. The "
        "program looks for the citation of the article, the words and the figures; whether the "
        "company really does it is for a person to see.",
    ),
}
