"""The text of a new drill: a whole small one, with a comment for each part."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Start:
    """What the author says of a new drill.

    Attributes:
        title: for people.
        name: the customer's.
        register: `usted`, `tú`, `vos` or `you`.
        country: two letters.
        channel: where they talk.
    """

    title: str
    name: str
    register: str = "usted"
    country: str = "ES"
    channel: str = "chat"


def new_drill(start: Start) -> str:
    """Return the commented text of a new drill, in the language of its register.

    Args:
        start: what is known of it.

    Returns:
        YAML that can be played as it is, with the status `draft`.
    """
    template = _ENGLISH if start.register == "you" else _SPANISH
    values = {
        "TITLE": _quoted(start.title),
        "NAME": _quoted(start.name),
        "REGISTER": start.register,
        "COUNTRY": start.country,
        "CHANNEL": start.channel,
    }
    for name, value in values.items():
        template = template.replace(f"@{name}@", value)
    return template


def _quoted(text: str) -> str:
    return '"' + " ".join(text.replace("\\", "").replace('"', "'").split()) + '"'


_SPANISH = """\
# Una simulación. Cada clave se explica en docs/drills.md. Pruébala con «kb-trainer drill test».
title: @TITLE@
summary: Qué se practica, en una o dos frases.
goal: Con qué tiene que acabar el cliente.
status: draft            # draft, tried, stable o retired: solo las estables se asignan y cuentan
language: es
country: @COUNTRY@
register: @REGISTER@          # cómo habla el cliente: usted, tú o vos
channel: @CHANNEL@            # chat, phone, email, counter o social
level: 1                 # 1 fácil, 3 difícil
minutes: 8
persona:
  name: @NAME@
  about: Una línea sobre quién es.
  temper: even           # mild, even o quick: cómo sube y baja el enfado
  talk: normal           # terse, normal o talkative: cuánto dice en un turno
  anger: 4               # al empezar, de 0 a 10
  trust: 4
  patience: 7
  values: [acknowledges_feeling]   # conductas que ganan el doble de confianza con esta persona
record:                  # lo que la empresa ya tiene: pedirlo otra vez resta
  pedido: B-00000
clauses:                 # cláusulas del caso; «new» hasta que las relea y ponga su huella
  DEV-1: new
cause:                   # expresiones que nombran lo que pasó
  - (pedido|compra) ... (plazo|devol*)
facts:                   # lo que el cliente cuenta si se le pregunta
  motivo:
    asked:
      - que (ha pasado|paso|ocurrio)
      - por que ... (devol*|quiere|quieres)
    open: true           # también lo saca una pregunta abierta
    tell:
      - Es un regalo que no ha gustado.
      - Era para un regalo y no acertamos.
moments:                 # momentos de la verdad
  el_regalo:
    after: motivo
    expects: [acknowledges_feeling, reflects, finds_need]
    text: Acaba de contar para qué era. Pasar de largo rompe la conversación.
    kept: [Gracias por tenerlo en cuenta.]
    broken: [Ya veo que eso da igual.]
demands:                 # de una a tres, en orden
  devolucion:
    text: Que le devuelvan el dinero hoy
    need: No quedarse con algo que no usa
    clauses: [DEV-1]
    topic:
      - (devol*|devuelv*|dinero)
    finds:
      - (regalo|para quien)
    reasons:
      - "(plazo|pasados) ... # dias"
      - dev 1
    options:             # lo que resuelve la necesidad y permite la política
      devolver:
        text: "Devolverlo dentro de los {{ DEV-1.plazo }}"
        clause: DEV-1
        example: Le devolvemos el dinero en cuanto nos lo traiga.
        phrases:
          - (le|te|se|os) [lo|la] (devuelvo|devolvemos|devolveremos)
    forbidden: {}        # lo que la política no permite conceder
    lines:
      ask:
        - Quiero que me devuelvan el dinero hoy.
        - Necesito devolver esto y recuperar el dinero.
      insist:
        - ¿Y mi dinero?
        - Sigo sin saber si me lo devuelven.
      unclear:
        - Entonces, ¿me lo devuelven o no?
        - ¿Sí o no?
      met:
        - Perfecto.
        - Pues muchas gracias.
      refused:
        - Bueno.
        - Entiendo.
lines:
  open: [Hola., Buenas.]
hints: [Pregunte qué ha pasado antes de hablar de plazos.]
"""

_ENGLISH = """\
# A drill. Each key is explained in docs/drills.md. Try it with 'kb-trainer drill test'.
title: @TITLE@
summary: What is practised, in a sentence or two.
goal: What the customer should end with.
status: draft            # draft, tried, stable or retired: only stable ones are assigned and count
language: en
country: @COUNTRY@
register: @REGISTER@
channel: @CHANNEL@            # chat, phone, email, counter or social
level: 1                 # 1 easy, 3 hard
minutes: 8
persona:
  name: @NAME@
  about: One line about who they are.
  temper: even           # mild, even or quick: how anger rises and falls
  talk: normal           # terse, normal or talkative: how much is said in a turn
  anger: 4               # at the start, 0 to 10
  trust: 4
  patience: 7
  values: [acknowledges_feeling]   # acts that win twice the trust with this person
record:                  # what the company holds already: asking again costs points
  order: B-00000
clauses:                 # clauses of the case; 'new' until you read them again and put their print
  DEV-1: new
cause:                   # phrases that name what happened
  - (order|purchase) ... (return*|refund*)
facts:                   # what the customer tells when asked
  reason:
    asked:
      - what (happened|went wrong)
      - why ... (return*|want)
    open: true           # an open question brings it out too
    tell:
      - It was a present and nobody liked it.
      - It's a present that didn't work out.
moments:                 # moments of truth
  the_present:
    after: reason
    expects: [acknowledges_feeling, reflects, finds_need]
    text: They have just said what it was for. Skate past it and the talk breaks.
    kept: [Thanks for noticing.]
    broken: [I see that doesn't matter to you.]
demands:                 # one to three, in order
  refund:
    text: Their money back today
    need: Not to be stuck with something they don't use
    clauses: [DEV-1]
    topic:
      - (refund*|return*|money)
    finds:
      - (present|gift|who for)
    reasons:
      - "(within|after) ... # days"
      - dev 1
    options:             # what meets the need and policy allows
      refund:
        text: "A refund within {{ DEV-1.plazo }}"
        clause: DEV-1
        example: We'll refund it as soon as you bring it in.
        phrases:
          - (we'll|i'll|we|i) [will|can] refund
    forbidden: {}        # what policy doesn't allow to grant
    lines:
      ask:
        - I want my money back today.
        - I'd like to return this and get my money back.
      insist:
        - And my money?
        - I still don't know if I'm getting it back.
      unclear:
        - So am I getting it back or not?
        - Yes or no?
      met:
        - Perfect.
        - Thank you.
      refused:
        - All right.
        - I see.
lines:
  open: [Hello., Hi.]
hints: [Ask what happened before you talk about deadlines.]
"""
