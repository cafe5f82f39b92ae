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

_ENGLISH: Final = """
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
