"""Finds prose that refuses or charges, in Spanish and English."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_PRONOUN: Final = r"(?:(?:se|le|les|lo|la|los|las|te|os|nos) ){0,2}"
_VERBS: Final = (
    "admit|acept|permit|devolv|devuelv|reembols|reintegr|abon|cambi|cubr|garantiz|atend|atiend|"
    "tramit|entreg|envi|repar|recog|anul|cancel|ofrec|conced|autoriz|compens|indemniz|hac"
)
_CANNOT_ES: Final = (
    "podemos|podremos|puede|pueden|podra|podran|es posible|sera posible|cabe|caben|procede|"
    "proceden|procedera|hay derecho|tiene derecho|tienen derecho|tendra derecho|esta permitid[oa]|"
    "estan permitid[oa]s|esta cubiert[oa]|estan cubiert[oa]s|es reembolsable|son reembolsables|"
    "nos hacemos cargo|nos responsabilizamos|"
    "hacemos (?:excepciones|cargo|devoluciones|cambios|reembolsos)"
)
_THINGS_ES: Final = "cambio|devoluci|reembols|reclamaci|anulaci|cancelaci"
_CANNOT_EN: Final = (
    "cannot|can't|can not|may not|must not|mustn't|won't be able to|are unable to|"
    "aren't able to|are not able to"
)
_GIVE_EN: Final = (
    "accept|allow|refund|exchange|offer|cover|give|grant|permit|replace|return|repair|pay|provide|"
    "issue|take back|make exceptions"
)
_STATES_EN: Final = (
    "accepted|allowed|permitted|possible|eligible|refundable|entitled|covered|available"
)
_REFUSING: Final = (
    rf"\bno {_PRONOUN}(?:{_VERBS})(?:imos|amos|emos|aremos|eremos|iremos)\b",
    rf"\bno se (?:(?:le|les|te|os) )?(?:{_VERBS})(?:a|e|an?|en|[aei]ra|[aei]ran|ecen?|ian?)\b",
    rf"\bno (?:admite|acepta|permite|cubre|incluye)n?\b(?= (?:{_THINGS_ES}))",
    rf"\bno {_PRONOUN}(?:{_CANNOT_ES})\b",
    r"\ben ningun caso\b",
    r"\bbajo ningun concepto\b",
    r"\bsin excepcion(?:es)?\b",
    r"\bquedan? (?:excluid|prohibid|fuera de)\w*",
    r"\best(?:a|an) (?:excluid|prohibid)\w*",
    r"\bprohibid[oa]s?\b",
    r"\bes imposible\b",
    r"\bpierden? el derecho\b",
    r"\bse (?:denegar|rechazar|deniega|rechaza)\w*",
    rf"\b(?:we|you|it|they|customers) (?:{_CANNOT_EN})\b",
    r"\b(?:cannot|can't|can not|may not|must not|won't|will not) be (?!charged)\w+ed\b",
    rf"\bwe (?:do not|don't|will not|won't|never) (?:{_GIVE_EN})\b",
    r"\bno (?:refunds?|exchanges?|returns?|exceptions?)\b",
    rf"\b(?:is|are)(?: not|n't) (?:{_STATES_EN})\b",
    r"\bnon-?(?:refundable|returnable|transferable)\b",
    r"\bunder no circumstances\b",
    r"\bin no case\b",
    r"\bwithout exceptions?\b",
    r"\b(?:is|are) (?:excluded|forbidden|prohibited|ineligible)\b",
    r"\b(?:lose|forfeit)s? (?:the|your|their|any) rights?\b",
)
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
    # What a company won't do *to* its customer is a promise.
    r"(?:podemos|podremos|can't|cannot|not|we|puede|pueden|may not|must not|won't) "
    r"(?:cobrar|cobren|exigir|pedir|pedirle|obligar|dejar|ignorar|olvidar|charge|ask|require|"
    r"force|leave|ignore|negar|negarse)"
)
_SOFTENED: Final = re.compile(
    # A case that is being provided for, not a refusal.
    r"\b(?:si|cuando|mientras|donde|por si|quien|quienes|lo que|porque|ya que|"
    r"if|when|whenever|where|unless|while|until|because|in case|what|why)\b"
)
_NEGATED: Final = re.compile(r"\b(?:no|nunca|jamas|sin|never|not|don't|won't|without|nor|ni)\b")
_QUOTED: Final = re.compile(r"\"[^\"\n]{1,300}\"|«[^»\n]{1,300}»|“[^”\n]{1,300}”")
_NEAR: Final = 200
"""How many characters before a refusal are looked at."""

_STOPS: Final = (*".;:!?,()|", "\n\n", "\n-", "\n*", "\n#")
_HINTS: Final = re.compile(
    r"\bno|ningun|fuera de|n't|cannot|prohib|exclu|imposib|sin exc|deneg|rechaz|pierd|forbid|"
    r"inelig|lose|forfeit|unable|without exc"
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
    if not _HINTS.search(folded):
        return
    text = _QUOTED.sub(lambda match: " " * len(match[0]), folded)
    for match in _REFUSES.finditer(text):
        before = _before(text, match.start())
        if _HARMLESS.match(text, _last_words(match)) or _SOFTENED.search(before):
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


def _joined(patterns: tuple[str, ...]) -> re.Pattern[str]:
    # White space in prose may be a line end.
    return re.compile("|".join(patterns).replace(" ", r"\s+"))


_REFUSES: Final = _joined(_REFUSING)
_CHARGES: Final = _joined(_CHARGING)
