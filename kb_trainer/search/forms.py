"""Forms of one word that a stemmer keeps apart.

Spanish verbs whose root changes (*devolver*, *devuelve*) would not meet
themselves, and so a question in voseo (*¿devolvés?*, *tenés*) would miss an
answer in tuteo or with *usted*. Each row is one word; all its stems become the
stem of the first.
"""

from collections.abc import Callable
from typing import Final

_SPANISH: Final = """
devolver devuelvo devuelve devuelven devuelvas devuelva devuelto devuelta devolves devolucion
volver vuelvo vuelve vuelves vuelva vuelto volves
poder puedo puede puedes pueden pueda podes podria podre podra pude pudo
querer quiero quiere quieres quieren quiera queres quisiera quise quiso
tener tengo tiene tienes tienen tenga tenes tuve tuvo tendre tendra
pedir pido pide pides piden pida pedis pidio
encontrar encuentro encuentra encuentras encuentran encuentre encontras
probar pruebo prueba pruebas prueban pruebe probas
costar cuesta cuestan cueste coste costo costes
mostrar muestro muestra muestras muestran muestre mostras
resolver resuelvo resuelve resuelven resuelva resuelto resolves resolucion
mover muevo mueve muevas mueva moves
empezar empiezo empieza empiezan empiece empezas
comenzar comienzo comienza comience comenzas
cerrar cierro cierra cierran cierre cerras
perder pierdo pierde pierdes pierden pierda perdes perdida perdido
entender entiendo entiende entiendes entienda entendes
atender atiendo atiende atienden atienda atendes atencion
sentir siento siente sientes sienta sentis
preferir prefiero prefiere prefieres prefiera preferis
venir vengo viene vienes vienen venga venis vino vendra
decir digo dice dices dicen diga decis dijo dijeron dicho
hacer hago hace haces hacen haga haceis hecho hizo hare hara
poner pongo pone pones ponen ponga ponme puesto puso
pasar paso pasa pasame pase paseme
seguir sigo sigue sigues siguen siga seguis
repetir repito repite repites repita repetis
elegir elijo elige eliges elija elegis eleccion
corregir corrijo corrige corriges corrija corregis correccion
medir mido mide mides mida medis
recomendar recomiendo recomienda recomiende recomendas
romper rompo rompe rompio rompes roto rota rotos rotas rotura
abrir abro abre abra abris abierto abierta
escribir escribo escribe escribis escrito escrita
salir salgo sale sales salga salis saldra
recoger recojo recoge recoja recoges recogida recogeis
escoger escojo escoge escoja escoges
exigir exijo exige exija exigis
proteger protejo protege proteja
conseguir consigo consigue consigues consiga conseguis
mantener mantengo mantiene mantienes mantenga mantenes
obtener obtengo obtiene obtienes obtenga obtenes
detener detengo detiene detenga detenes
acordar acuerdo acuerda acuerde acordas
extender extiendo extiende extienda extendes
despedir despido despide despida despedis
reducir reduzco reduce reduzca reducis reduccion
saber sabe sabes saben sepa supe
dar doy das dan demos dio dieron
ver veo ve ves ven vea visto
oir oigo oye oyes oiga ois
instalar instalo instala instalas instalacion
reparar reparo repara reparas reparacion
cancelar cancelo cancela cancelas cancelacion
reclamar reclamo reclama reclamas reclamacion
ampliar amplio amplia ampliacion
comprar compro compra compras compre
"""

_ENGLISH: Final = """
break breaks broke broken breakage
buy buys bought
send sends sent
pay pays paid payment
lose loses lost
give gives gave given
get gets got
leave leaves left
tell tells told
take takes took taken
come comes came
keep keeps kept
say says said
sell sells sold
write writes wrote written
choose chooses chose chosen choice
steal steals stole stolen
find finds found
cancel cancels cancelled canceled cancellation
deliver delivers delivered delivery deliveries
repair repairs repaired
install installs installed installation
complain complains complained complaint complaints
"""

_ROWS: Final = {"es": _SPANISH, "en": _ENGLISH}


def families(language: str, stem: Callable[[str], str]) -> dict[str, str]:
    """Return the stems that stand for others.

    Args:
        language: `es` or `en`.
        stem: the stemmer of that language.

    Returns:
        For each stem of a row but the first's, the first's stem.
    """
    joined: dict[str, str] = {}
    for row in _ROWS[language].strip().splitlines():
        head, *others = map(stem, row.split())
        joined.update((other, head) for other in others if other != head)
    return joined
