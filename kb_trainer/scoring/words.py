"""Stems and common words: what makes two words count as the same."""

import re
from functools import lru_cache
from typing import Final

STOPS: Final = {
    "es": frozenset(
        "a al algo ahi ahora ante antes aqui asi aun aunque bien bueno cada casi como con contra cosa "
        "cosas cual cuando cuanto de del desde despues dia dias donde dos e el ella ellos en entonces "
        "entre era es esa ese eso esta estaba estan estar estas este esto estos estoy fue fui gracias "
        "ha hace hacer haga hago han has hasta hay he hola hoy hubo igual ir la las le les lo los luego "
        "mas me mejor mi mis mismo mucho muy nada ni no nos nosotros o os otra otro para pero poco por "
        "porque puede pueden puedo pues que quien quiero se sea segun ser si sido siempre sigue sin sobre "
        "solo son soy su sus tal tambien tan tanto te tener tengo tenia tiene tienen toda todavia todo "
        "todos tu tus un una unas uno unos usted ustedes va vamos van ver vez veces vos voy y ya yo "
        "buenas buenos tardes dias noches senor senora usted alguien nadie tras quiere dice dijo decir "
        "favor momento parte caso tema situacion problema esos esas aquel cuenta queda quedo dar da "
        "doy dan dado dio hizo hecho haya hayan haber habia hemos nuestro nuestra nuestros vuestro "
        "vuestra tuvo tuve ano anos mes meses semana semanas hora horas minuto minutos lunes martes "
        "miercoles jueves viernes sabado domingo manana ayer tarde noche primer primera segundo menos "
        "ademas cliente clienta empresa servicio atencion numero".split()
    ),
    "en": frozenset(
        "a about after again all already also am an and any are as at back be because been before being "
        "but by can can't could did didn't do does doesn't doing don't done down each even ever every "
        "for from get gets getting give go goes going gone good got had has have haven't he hello help "
        "her here hers hi him his how i i'd i'll i'm i've if in into is isn't it it's its just know let "
        "like look made make many may me mine more most much must my need never new no not nothing now "
        "of off on one only or other our out over own please put right said same say see she should since "
        "so some something still sure take tell than thank thanks that that's the their them then there "
        "there's these they they're thing things think this those through till to told too two under "
        "until up us very want wants was wasn't way we we'd we'll we're we've well went were what when "
        "where which while who why will with won't would year years you you'd you'll you're you've your "
        "yours day days week weeks month months hour hours minute minutes today tomorrow yesterday morning "
        "afternoon evening night monday tuesday wednesday thursday friday saturday sunday situation issue "
        "problem case customer company service team time times first second call called calling "
        "someone anyone nobody bit really actually".split()
    ),
}  # fmt: skip
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
