"""Words too common to find anything by, folded."""

from typing import Final

_SPANISH: Final = """
a al algo alguna algunas alguno algunos ante antes aquel aquella aquello aqui asi aun aunque
bien cada como con contra cual cuales cualquier cuando cuanto cuanta cuantos cuantas da de del
desde donde dos e el ella ellas ello ellos en entre era eran eres es esa esas ese eso esos esta
estaba estamos estan estar estas este esto estos estoy fue fueron fui ha habia habian han hasta
hay he hemos la las le les lo los mas me mi mis mucha muchas mucho muchos muy nada ni no nos
nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque
pues que quien quienes se sea sean ser si sido siendo sin sobre sois somos son sos soy su sus
suya suyo tal tambien tan tanto te ti toda todas todo todos tu tus u un una unas uno unos usted
ustedes va vaya voy vos vosotros vuestra vuestro y ya yo hola gracias favor buenas buenos
"""

_NOT: Final = """
wont cant dont didnt doesnt isnt arent wasnt werent hasnt havent hadnt shouldnt couldnt wouldnt
"""
"""Contractions in a hurry: the apostrophe is left out."""

_ENGLISH: Final = f"""
{_NOT} ive youve weve theyve im youre theyre hes shes thats theres whats wheres hows whos
aren couldn didn doesn hadn hasn haven isn shouldn wasn weren won wouldn
a about after all also am an and any are as at be because been before being but by can could d
did do does doing don for from had has have having he her here hers him his how i if in into is
it its just ll m may me might more most my no not of off on once only or other our ours out over
own re s same she should so some such t than that the their theirs them then there these they
this those through to too under up us ve very was we were what when where which while who whom
why will with would you your yours hello hi please thanks thank
"""

STOP_WORDS: Final[dict[str, frozenset[str]]] = {
    "es": frozenset(_SPANISH.split()),
    "en": frozenset(_ENGLISH.split()),
}
"""By language."""

_PASSED_OVER: Final = {
    "es": "a al de del el ella en la las le les lo los me mi mis nos nuestro nuestra os se su sus "
    "te tu tus un una unas unos usted ustedes vuestro vuestra y",
    "en": "a am an are be he her his i in is it my of our she the their they to us was we were you "
    "your",
}

TELLING: Final[dict[str, frozenset[str]]] = {
    language: STOP_WORDS[language] - frozenset(words.split())
    for language, words in _PASSED_OVER.items()
}
"""Stop words that make another phrase of one: *cuánto vale*, *no hay*, *pick up*."""

SAID_AS: Final = dict.fromkeys(_NOT.split(), "t")
"""Words of a phrase that are the same as another: *wont* as the *t* of *won't*."""

_FAINT_SPANISH: Final = """
querer quiero quisiera necesitar necesito poder puedo puede pueden podria hacer hago hice tener
tengo tiene tienen teneis tenemos podeis podemos quereis queremos haceis hacemos haber habeis
decir dice dicen decis decidme saber cosa cosas algo alguien ir fui iba venir vino deber debo
deben deberia tocar pasar paso llevar llevo dar dado darme dais ver vi visto poner puse gustar
gustaria favor fuera resulta encima quedar ahora hoy ayer manana momento dia bien mal tres cuatro
cinco seis siete ocho nueve diez lunes martes miercoles jueves viernes sabado enero febrero marzo
abril mayo junio julio agosto septiembre octubre noviembre diciembre semana semanas
"""

_FAINT_ENGLISH: Final = """
want need like get got give go going went come came say said tell know thing things something
someone anyone make made put see use take let still already now today yesterday just really
please way one two three four five six seven eight nine ten monday tuesday wednesday thursday
friday saturday january february march april june july august september october november december
week weeks day days month months ago tomorrow tonight its
"""

FAINT: Final[dict[str, frozenset[str]]] = {
    "es": frozenset(_FAINT_SPANISH.split()),
    "en": frozenset(_FAINT_ENGLISH.split()),
}
"""Words of which questions are full and policies are not: rare in the index, they tell little."""
