"""Words of scoring and of the rubric's rules."""

from typing import Final

WORDS: Final = {
    "score.option.explain": (
        "Explica cada puntuación: la cuenta, los aciertos y qué mejorar.",
        "Explain each score: the sum, the strengths and what to improve.",
    ),
    "score.rubric.problems": (
        "la pauta tiene {count} {count:problema y ese criterio no puntúa|problemas y esos "
        "criterios no puntúan}; mira cuáles con «kb-trainer rule test»",
        "the rubric has {count} {count:problem and that rule doesn't|problems and those rules "
        "don't} score; see which with 'kb-trainer rule test'",
    ),
    "score.rubric.none": (
        "no hay ningún criterio que puntúe; escribe uno con «kb-trainer rule new ID»",
        "there is no rule that scores; write one with 'kb-trainer rule new ID'",
    ),
    "score.failed": (
        "líneas que no se pudieron evaluar: {count}",
        "lines that couldn't be scored: {count}",
    ),
    "score.line.long": (
        "la línea pasa de {limit} millones de caracteres; divídela",
        "the line is over {limit} million characters; split it",
    ),
    "score.line.json": (
        "no es JSON ({why}); escribe un objeto por línea",
        "it isn't JSON ({why}); write one object a line",
    ),
    "score.line.object": (
        "no es un objeto de JSON; escribe un objeto por línea",
        "it isn't a JSON object; write one object a line",
    ),
    "score.line.missing": ("falta «{key}»; añádelo", "'{key}' is missing; add it"),
    "score.line.type": (
        "«{key}» no tiene la forma esperada; corrígelo",
        "'{key}' isn't in the expected form; correct it",
    ),
    "score.line.choice": (
        "«{key}» no vale; usa {choices}",
        "'{key}' isn't valid; use {choices}",
    ),
    "score.line.no_agent": (
        "la conversación no tiene ningún turno «agent»; añade la respuesta que quieres evaluar",
        "the conversation has no 'agent' turn; add the reply to score",
    ),
    "score.line.clause": (
        "no existe la cláusula {id} en el espacio de trabajo; corrige el id",
        "there is no clause {id} in the workspace; correct the id",
    ),
    "score.explain.sum": (
        "{overall}/100 ({band}) = {start} {points}, entre 0 y 100 · empatía {empathy} · "
        "peticiones {demands}",
        "{overall}/100 ({band}) = {start} {points}, between 0 and 100 · empathy {empathy} · "
        "demands {demands}",
    ),
    "score.explain.capped": ("Limitado por: {rules}", "Capped by: {rules}"),
    "score.explain.strengths": ("Lo que ha funcionado:", "What worked:"),
    "score.explain.improvements": ("Por dónde empezar a mejorar:", "What to improve first:"),
    "score.rule.list.help": ("Lista los criterios.", "List the rules."),
    "score.rule.show.help": (
        "Muestra un criterio, o los de un acto, con su motivo y sus ejemplos.",
        "Show a rule, or those of an act, with its reason and its examples.",
    ),
    "score.rule.test.help": (
        "Prueba los criterios con sus propios ejemplos.",
        "Try the rules on their own examples.",
    ),
    "score.rule.new.help": (
        "Escribe el primer borrador de un criterio, sin activar.",
        "Write the first draft of a rule, switched off.",
    ),
    "score.rule.option.act": ("Conducta que encuentra.", "The act that it finds."),
    "score.rule.option.area": ("Área a la que pertenece.", "The area it belongs to."),
    "score.rule.off": ("no puntúa", "doesn't score"),
    "score.rule.cap": ("tope {cap}", "cap {cap}"),
    "score.rule.match": ("Se encuentra en:", "Found in:"),
    "score.rule.none": ("No se encuentra en:", "Not found in:"),
    "score.rule.tested": (
        "{rules} {rules:criterio|criterios}, {examples} {examples:ejemplo|ejemplos}, "
        "{errors} {errors:error|errores}",
        "{rules} {rules:rule|rules}, {examples} {examples:example|examples}, "
        "{errors} {errors:error|errors}",
    ),
    "score.rule.written": (
        "Borrador en {path}. Complétalo, pruébalo con «kb-trainer rule test» y actívalo.",
        "Draft in {path}. Fill it in, try it with 'kb-trainer rule test' and switch it on.",
    ),
    "score.rule.unknown": (
        "no existe el criterio «{id}»; mira «kb-trainer rule list»",
        "there is no rule '{id}'; see 'kb-trainer rule list'",
    ),
    "score.rule.unknown_close": (
        "no existe el criterio «{id}»; ¿querías decir «{suggestion}»?",
        "there is no rule '{id}'; did you mean '{suggestion}'?",
    ),
    "score.rule.taken": (
        "el criterio «{id}» ya existe; elige otro id",
        "the rule '{id}' exists already; choose another id",
    ),
    "score.rule.wrong_id": (
        "«{id}» no vale como id; usa minúsculas, cifras y guiones",
        "'{id}' isn't valid as an id; use lower case, digits and hyphens",
    ),
    "score.rule.draft": (
        """\
# Un criterio de la pauta. Cada clave se explica en docs/scoring.md.
kind: rule
id: {id}
version: 1
act: {act}
area: {area}
points: 5            # lo que suma; por debajo de cero, lo que resta
severity: praise     # praise, advice, fault o blocker
enabled: false       # ponlo en true cuando esté listo
why:
  es: Di por qué ayuda esta conducta.
  en: Say why this act helps.
find:
  es:
    - phrases: |
        gracias por (contarlo|decirlo)
examples:
  es:
    match:
      - "[[Gracias por contarlo]]; lo miro ahora mismo."
    none:
      - Lo miro ahora mismo.
""",
        """\
# A rule of the rubric. Every key is explained in docs/scoring.md.
kind: rule
id: {id}
version: 1
act: {act}
area: {area}
points: 5            # what it earns; below zero, what it costs
severity: praise     # praise, advice, fault or blocker
enabled: false       # set it to true when it is ready
why:
  es: Di por qué ayuda esta conducta.
  en: Say why this act helps.
find:
  en:
    - phrases: |
        (thanks|thank you) for (telling me|saying so)
examples:
  en:
    match:
      - "[[Thank you for telling me]]; I'm looking at it now."
    none:
      - I'm looking at it now.
""",
    ),
}
