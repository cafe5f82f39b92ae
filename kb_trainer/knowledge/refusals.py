"""Finds prose that refuses or charges, in Spanish and English."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_NEVER: Final = r"(?:no|nunca|jamas|tampoco)"
_PRONOUN: Final = r"(?:(?:se|le|les|lo|la|los|las|te|os|nos) ){0,2}"
_VERBS: Final = (
    "admit|acept|permit|devolv|devuelv|reembols|reintegr|abon|cambi|cubr|garantiz|atend|atiend|"
    "tramit|entreg|envi|repar|recog|anul|cancel|ofrec|conced|autoriz|compens|indemniz|hac|realiz|"
    "efectu|asum|contempl|proces|pag|d"
)
_CANNOT_ES: Final = (
    "podemos|podremos|puede|puedes|pueden|podra|podras|podran|es posible(?! que)|"
    "sera posible(?! que)|cabe|caben|procede|proceden|procedera|hay derecho|tiene derecho|"
    "tienes derecho|tienen derecho|tendra derecho|corresponden?|correspondera|"
    "esta permitid[oa]|estan permitid[oa]s|esta cubiert[oa]|estan cubiert[oa]s|"
    "nos hacemos cargo|nos responsabilizamos|respondemos (?:de|por)|"
    "hacemos (?:excepciones|cargo|devoluciones|cambios|reembolsos)"
)
_THINGS_ES: Final = (
    "cambio|devoluci|reembols|reclamaci|anulaci|cancelaci|compensaci|indemnizaci|garantia|excepci"
)
_BARRED_ES: Final = "excluid|prohibid|vetad|denegad|rechazad|desestimad|invalidad"
_SUBJECTS_EN: Final = (
    "we|you|it|they|customers?|agents?|staff|buyers?|items?|products?|goods|articles?|orders?"
)
_CANNOT_EN: Final = (
    "cannot|can't|can not|must not|mustn't|won't be able to|will not be able to|"
    r"may not(?! (?:be|need|have|want|know|see|notice|get|always|apply|work|arrive|fit|feel)\b)"
)
_GIVE_EN: Final = (
    "accept|allow|refund|exchange|offer|cover|give(?! up)|grant|permit|replace|return|repair|pay|"
    "provide|issue|take back|take responsibility|make exceptions|process|honou?r|reimburse|"
    "do (?:refund|return|exchange)s"
)
_STATES_EN: Final = (
    "accepted|allowed|permitted|possible|eligible|refundable|returnable|exchangeable|"
    "transferable|entitled|covered|available|refunded|returned|exchanged|reimbursed"
)
_BARRED_EN: Final = (
    "excluded|forbidden|prohibited|ineligible|refused|rejected|denied|final|impossible|void"
)
_CLAIM_EN: Final = "refund|money|compensation|credit|replacement"
_REFUSING: Final = (
    rf"\b{_NEVER} {_PRONOUN}(?:{_VERBS})(?:imos|amos|emos|aremos|eremos|iremos)\b(?! solo)",
    rf"\b{_NEVER} vamos a (?:{_VERBS})[aei]r\b",
    (
        rf"\b{_NEVER} se (?:(?:le|les|te|os) )?"
        rf"(?:{_VERBS})(?:a|e|an?|en|[aei]ra|[aei]ran|ecen?|ian?)\b"
    ),
    rf"\b{_NEVER} (?:admite|acepta|permite|incluye)n?\b(?= (?:{_THINGS_ES}))",
    rf"\bgarantias? {_NEVER} (?:cubre|incluye|ampara)n?\b",
    rf"\b{_NEVER} (?:cubre|aplica|se aplica)n?\b(?= (?:al?|las?|los|ningun|cuando)\b)",
    rf"\b{_NEVER} {_PRONOUN}(?:{_CANNOT_ES})\b",
    (
        r"\bno (?:es|son|sera|seran) (?:\w+mente )?"
        r"(?:(?:reembols|retorn|acumul|canje|cancel|revoc|transfer|reclam|devolv)[ai]bles?|validos?)\b"
    ),
    (
        r"\bno (?:hay|habra|existen?) "
        r"(?:(?:la |el )?(?:opcion|posibilidad|lugar|derecho|ningun|ninguna) )?"
        rf"(?:(?:de|a|al|para) )?(?:{_THINGS_ES})\w*"
    ),
    (
        r"\b(?:(?:en|bajo) ningun(?:a)?|de ningun(?:a)?) "
        r"(?:caso|concepto|circunstancia|manera|modo|supuesto)\b"
        r"(?! (?:\w+ ){0,2}(?:cobr|ped|pid|exig|oblig|dej))"
    ),
    r"\bsin excepcion(?:es)?\b",
    rf"\bwe (?:{_CANNOT_EN})\b",
    rf"\b(?:{_SUBJECTS_EN}) (?:{_CANNOT_EN})\b",
    r"\bwe(?:'re| are| will be) (?:unable|not able) to\b",
    r"\bwe aren't able to\b",
    r"\bwe(?:'re| are) not (?:obliged|responsible|liable|bound)\b",
    r"\bwe aren't (?:obliged|responsible|liable|bound)\b",
    r"\b(?:cannot|can't|can not|may not|must not|won't|will not) be (?!charged|asked)\w+ed\b",
    rf"\bwe (?:do not|don't|will not|won't|never) (?:{_GIVE_EN})\b",
    rf"\b(?:at no time|never) (?:will|do|can) we (?:{_GIVE_EN})\b",
    rf"\b(?:will not|won't|do not|don't) (?:get|receive) (?:\w+ ){{0,2}}(?:{_CLAIM_EN})\b",
    r"\bno (?:refund|exchange|return|exception)s?\b(?! (?:labels?|forms?|slips?|fees?|numbers?))",
    r"\bneither (?:refund|exchange|return)s?\b",
    rf"\b(?:nobody|no one) (?:gets|receives) (?:\w+ ){{0,2}}(?:{_CLAIM_EN})\b",
    rf"(?:\bnot|n't) (?:(?!only)\w+ly )?(?:{_STATES_EN})\b",
    r"(?:\bdoes not|doesn't|\bdo not|\bdon't) (?:apply to|cover|extend to)\b",
    r"\bnon-?(?:refundable|returnable|transferable)\b",
    (
        r"\b(?:under no circumstances?|in no case)\b"
        r"(?! (?:\w+ ){0,3}(?:charged?|ask(?:ed)?|required?)\b)"
    ),
    r"\bwithout exceptions?\b",
)
"""Negations of what a customer may want."""

_DENYING: Final = (
    (
        r"\b(?:queda|quedan|quedara|quedaran|esta|estan|estara|estaran|sera|seran) (?:\w+mente )?"
        rf"(?:{_BARRED_ES})\w*"
    ),
    r"\bquedan? fuera de\b",
    r"\bprohibid[oa]s?\b",
    r"\bse (?:excluye|denegar|rechazar|deniega|rechaza)\w*",
    r"\b(?:rechaz|deneg|neg)(?:amos|aremos)\b",
    r"\bnos reservamos el derecho\b",
    rf"\bimposible (?:{_VERBS})[aei]r\w*",
    r"\bes imposible\b",
    rf"\bexent[oa]s? de (?:{_THINGS_ES})\w*",
    (
        r"\b(?:pierde|pierdes|pierden|perdera|perderas|perderan) "
        r"(?:el|la|su|sus|tu|tus|los|todo|toda|cualquier) "
        r"(?:derecho|garantia|reembolso|importe|dinero|deposito|fianza|anticipo)s?\b"
    ),
    (
        r"\b(?:solo|unicamente|exclusivamente) (?:se )?"
        r"(?:admit|acept|permit|devolv|devuelv|reembols|reintegr)(?:imos|amos|emos|en?|an?)\b"
    ),
    rf"\b(?:is|are|be) (?:\w+ly )?(?:{_BARRED_EN})\b",
    r"\b(?:lose|forfeit)s? (?:the|your|their|any|all) (?:rights?|warranty|refund|deposit|money)\b",
    r"\bwe (?:(?:will|may|can|shall|must) )?(?:refuse|reject|decline|deny)\b",
    r"\bwe reserve the right\b",
    r"\b(?:we )?only (?:accept|refund|exchange|allow|replace)\b",
    r"\bonly (?:\w+ ){1,3}(?:can|may) be (?:returned|exchanged|refunded|cancelled|canceled)\b",
)
"""Words that refuse by themselves, unless they are denied."""

_CHARGING: Final = (
    r"\b(?:cobramos|cobraremos|se cobran?|se cobrara|se cobraran|le cobra|le cobramos)\b",
    r"\b(?:con|tiene|tienen|lleva|llevan|hay|aplica|aplicamos) un (?:coste|recargo|cargo)\b",
    r"\brecargo de\b",
    r"\bpenalizacion\b",
    r"\bcomision de\b",
    r"\ba (?:su|tu) cargo\b",
    r"\bcorren? de (?:su|tu) cuenta\b",
    r"\bcorren? por cuenta del cliente\b",
    r"\bwe(?:'ll| will)? charge\b",
    r"\b(?:is|are|will be) charged\b",
    r"\ba (?:\w+ )?(?:fee|charge|surcharge|penalty) of\b",
    r"\bat your (?:own )?expense\b",
)
_HARMLESS: Final = re.compile(
    # What a company won't do *to* its customer is a promise; some are ways of speaking.
    r"(?:podemos|podremos|vamos a|can't|cannot|not|we|puede|pueden|may not|must not|won't) "
    r"(?:cobrar|cobren|exigir|pedir|pedirle|obligar|dejar|ignorar|olvidar|charge|ask|require|"
    r"force|leave|ignore|negar|negarse|ser mas|hacer mas|thank|hurt|wait|lose|go wrong|be more|"
    r"be easier|help but)"
)
_SOFTENED: Final = re.compile(
    # A case that is being provided for, not a refusal.
    r"\b(?:si|cuando|mientras|donde|por si|quien|quienes|lo que|porque|ya que|aunque|"
    r"if|when|whenever|where|unless|while|until|because|in case|what|why)\b"
)
_DENIED: Final = re.compile(
    r"(?:\b(?:no|nunca|jamas|tampoco|ni|nada|nadie|ningun|ninguna|never|not|nothing|nobody|none|"
    r"nor)|n't)(?:\s+\w+){0,2}\s*$"
)
_NEGATED: Final = re.compile(r"\b(?:no|nunca|jamas|sin|never|not|don't|won't|without|nor|ni)\b")
_QUOTED: Final = re.compile(r"\"[^\"\n]{1,300}\"|«[^»\n]{1,300}»|“[^”\n]{1,300}”")
_NEAR: Final = 200
"""How many characters before a refusal are looked at."""

_STOPS: Final = (*".;:!?,()|", "\n\n", "\n-", "\n*", "\n#")
_PART: Final = re.compile(r"[^.;:!?,()|]+")
_HINTS: Final = re.compile(
    r"\bno|n't|never|nunca|jamas|tampoco|ningun|fuera de|cannot|prohib|exclu|vetad|exent|impos+ib|"
    r"sin exc|deneg|negamos|rechaz|desestim|invalid|reserv|pierd|perder|solo |amente|forbid|"
    r"inelig|lose|forfeit|unable|without exc|neither|only|refuse|reject|decline|den[iy]|final|void"
)
_CHARGE_HINTS: Final = re.compile(
    r"cobr|coste|cargo|penaliz|comision|cuenta|charge|fee|penalty|expense"
)


class Refusal(NamedTuple):
    """Words that refuse, or that charge."""

    start: int
    end: int
    charges: bool


def refusals(folded: str) -> Iterator[Refusal]:
    """Find the words of a text that refuse something to its reader.

    Conditions ("si no podemos…"), quotations and what the company won't do to
    the customer ("no podemos cobrarle") are left out.

    Args:
        folded: the text folded, with what must not be read blanked.

    Returns:
        The refusals in order.
    """
    text = _QUOTED.sub(lambda match: " " * len(match[0]), folded)
    # Most of a text holds no such word, and looking for one is much cheaper.
    parts = (part.span() for part in _PART.finditer(text))
    hinting = (span for span in parts if _HINTS.search(text, *span))
    for match in (match for span in hinting for match in _REFUSES.finditer(text, *span)):
        before = _before(text, match.start())
        if _HARMLESS.match(text, _last_words(match)) or _SOFTENED.search(before):
            continue
        if match["denying"] and _DENIED.search(before):
            continue
        yield Refusal(match.start(), match.end(), charges=False)


def charges(folded: str) -> Iterator[Refusal]:
    """Find the words of a text that charge its reader something.

    Args:
        folded: the text folded, with what must not be read blanked.

    Returns:
        The charges in order; those denied ("no cobramos") are left out.
    """
    if not _CHARGE_HINTS.search(folded):
        return
    text = _QUOTED.sub(lambda match: " " * len(match[0]), folded)
    for match in _CHARGES.finditer(text):
        if not _NEGATED.search(_before(text, match.start())):
            yield Refusal(match.start(), match.end(), charges=True)


def _before(text: str, offset: int) -> str:
    """Return the words before an offset, back to the last stop, list item or paragraph."""
    near = text[max(0, offset - _NEAR) : offset]
    return near[max(near.rfind(stop) for stop in _STOPS) + 1 :]


def _last_words(match: re.Match[str]) -> int:
    """Return where the last word of a match begins, so that its neighbour can be seen."""
    return match.end() - len(match[0].split()[-1])


def _joined(*patterns: str) -> re.Pattern[str]:
    # White space in prose may be a line end.
    return re.compile("|".join(patterns).replace(" ", r"\s+"))


_REFUSES: Final = _joined(*_REFUSING, f"(?P<denying>{'|'.join(_DENYING)})")
_CHARGES: Final = _joined(*_CHARGING)
