"""Stems and common words: what makes two words count as the same."""

import re
from functools import lru_cache
from typing import Final

_SPANISH: Final = """
a ademas ahi ahora al algo alguien ano anos ante antes aquel aqui asi atencion aun aunque ayer
bien buenas bueno buenos cada casi caso clienta cliente como con contra cosa cosas cual cuando
cuanto cuenta da dado dan dar de decir del desde despues dia dias dice dijo dio domingo donde
dos doy e el ella ellos empresa en entonces entre era es esa esas ese eso esos esta estaba estan
estar estas este esto estos estoy favor fue fui gracias ha haber habia hace hacer haga hago han
has hasta hay haya hayan he hecho hemos hizo hola hora horas hoy hubo igual ir jueves la las le
les lo los luego lunes manana martes mas me mejor menos mes meses mi miercoles minuto minutos
mis mismo momento mucho muy nada nadie ni no noche noches nos nosotros nuestra nuestro nuestros
numero o os otra otro para parte pero poco por porque primer primera problema puede pueden puedo
pues que queda quedo quien quiere quiero sabado se sea segun segundo semana semanas senor senora
ser servicio si sido siempre sigue sin situacion sobre solo son soy su sus tal tambien tan tanto
tarde tardes te tema tener tengo tenia tiene tienen toda todavia todo todos tras tu tus tuve
tuvo un una unas uno unos usted ustedes va vamos van veces ver vez viernes vos voy vuestra
vuestro y ya yo
"""

_ENGLISH: Final = """
a about actually after afternoon again all already also am an and any anyone are as at back be
because been before being bit but by call called calling can can't case company could customer
day days did didn't do does doesn't doing don't done down each even evening ever every first for
friday from get gets getting give go goes going gone good got had has have haven't he hello help
her here hers hi him his hour hours how i i'd i'll i'm i've if in into is isn't issue it it's
its just know let like look made make many may me mine minute minutes monday month months more
morning most much must my need never new night no nobody not nothing now of off on one only or
other our out over own please problem put really right said same saturday say second see service
she should since situation so some someone something still sunday sure take team tell than thank
thanks that that's the their them then there there's these they they're thing things think this
those through thursday till time times to today told tomorrow too tuesday two under until up us
very want wants was wasn't way we we'd we'll we're we've wednesday week weeks well went were
what when where which while who why will with won't would year years yesterday you you'd you'll
you're you've your yours
"""

STOPS: Final = {"es": frozenset(_SPANISH.split()), "en": frozenset(_ENGLISH.split())}
"""Words that say nothing of what happened."""

_ES_ENDINGS: Final = re.compile(
    r"(?:aciones|acion|iciones|icion|uciones|ucion|siones|sion|ciones|cion|amientos|amiento|"
    r"imientos|imiento|mente|"
    r"(?:(?:ando|iendo|ar|er|ir|ad|ed|id|e|a)(?:se|me|te|le|lo|la|nos|os|les|los|las)(?:lo|la|los|las)?)|"
    r"aremos|eremos|iremos|aramos|ieramos|abamos|asteis|isteis|aron|ieron|aban|aba|abas|ando|iendo|"
    r"ados|adas|idos|idas|ado|ada|ido|ida|amos|emos|imos|aste|iste|aran|eran|iran|ara|era|ira|are|ere|"
    r"aria|eria|iria|arlo|aria|ian|ias|ia|io|ar|er|ir|an|en|as|es|os|is|a|e|o|i|s)$"
)
_EN_ENDINGS: Final = re.compile(
    r"(?:ations|ation|ments|ment|nesses|ness|ingly|edly|fully|ings|ing|ied|ies|ers|er|ed|es|ly|s|e|y|'s)$"
)
_LEAST: Final = 4
_IRREGULAR: Final = {
    "es": {
        "vino": "veni", "viene": "veni", "vengo": "veni", "vinieron": "veni", "vienen": "veni",
        "roto": "romp", "rota": "romp", "rotos": "romp", "rotas": "romp", "rompio": "romp",
        "llego": "lleg", "llegue": "lleg", "llegado": "lleg", "pago": "pag", "pague": "pag",
        "cobro": "cobr", "cargo": "carg", "dejo": "dej", "perdio": "perd", "pierde": "perd",
        "pierdo": "perd", "muerto": "mori", "murio": "mori", "hijo": "hij", "hija": "hij",
        "cuarto": "cuart", "devuelto": "devol", "devuelvan": "devol", "devolucion": "devol",
        "devolver": "devol", "devuelve": "devol", "devolvemos": "devol", "devolverle": "devol",
        "cierre": "cerr", "cierra": "cerr", "cerrado": "cerr", "duerme": "dorm", "dormir": "dorm",
    },
    "en": {
        "came": "come", "sent": "send", "paid": "pay", "bought": "buy", "left": "leav",
        "broke": "break", "broken": "break", "lost": "los", "lose": "los", "losing": "los",
        "kept": "keep", "slept": "sleep", "spent": "spend", "stood": "stand", "sat": "sit",
        "sitting": "sit", "charged": "charg", "children": "child", "kids": "child", "kid": "child",
        "mum": "mother", "mom": "mother", "dad": "father", "twice": "twic", "ran": "run",
        "running": "run", "froze": "freez", "frozen": "freez", "wrote": "writ", "written": "writ",
        "died": "die", "dead": "die", "dying": "die", "stole": "steal", "stolen": "steal",
        "held": "hold", "drove": "driv", "rang": "ring", "threw": "throw", "taken": "tak",
    },
}  # fmt: skip


@lru_cache(maxsize=16384)
def stem(word: str, language: str) -> str:
    """Cut a folded word to what its forms share. Crude on purpose: only ever compared.

    Args:
        word: folded.
        language: `es` or `en`.

    Returns:
        The stem, at least four letters long unless the word is shorter.
    """
    known = _IRREGULAR[language].get(word)
    if known:
        return known
    if len(word) <= _LEAST or word[0].isdigit():
        return word
    ends = _ES_ENDINGS if language == "es" else _EN_ENDINGS
    match = ends.search(word, _LEAST - 1) or ends.search(word, _LEAST)
    cut = word[: match.start()] if match and match.start() >= _LEAST - 1 else word
    return cut.removesuffix("i") if len(cut) > _LEAST else cut


def is_content(word: str, language: str) -> bool:
    """Tell whether a folded word says something of its own."""
    return len(word) > 2 and word not in STOPS[language] and not word[0].isdigit()  # noqa: PLR2004


def closest_language(text: str) -> str:
    """Tell of which language a short text has more common words.

    Args:
        text: folded.

    Returns:
        `es` or `en`; Spanish when neither leads.
    """
    words = re.findall(r"[a-z']+", text)
    english = sum(word in STOPS["en"] for word in words)
    return "en" if english > sum(word in STOPS["es"] for word in words) else "es"
