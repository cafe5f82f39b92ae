"""Problems of articles, policies and the workspace: KB2xx."""

from typing import Final

WORDS: Final = {
    "KB201": (
        "la política no tiene «id»; añádelo para que se pueda citar",
        "the policy has no 'id'; add one so that it can be cited",
    ),
    "KB202": (
        "el id «{id}» no vale; usa letras sin acento, cifras, punto, guion y barra",
        "the id '{id}' isn't valid; use plain letters, digits, dot, hyphen and slash",
    ),
    "KB203": (
        "el id «{id}» ya es de {first} en este idioma; cambia uno de los dos",
        "the id '{id}' is already used by {first} in this language; change one of them",
    ),
    "KB204": (
        "la cláusula {id} ya está en {first}; cambia uno de los dos ids",
        "clause {id} is already at {first}; change one of the two ids",
    ),
    "KB205": (
        "«{value}» no es un dato; escribe cifra y unidad, como «30 días», «15 días hábiles», "
        "«48 horas», «4.95 EUR» o «15 %»",
        "'{value}' isn't a fact; write a figure and a unit, such as '30 days', "
        "'15 working days', '48 hours', '4.95 EUR' or '15 %'",
    ),
    "KB206": (
        "no existe el dato «{name}»{hint}",
        "there is no fact '{name}'{hint}",
    ),
    "KB207": (
        "«kind: {kind}» es desconocido; usa {choices}",
        "'kind: {kind}' is unknown; use {choices}",
    ),
    "KB208": (
        "la cláusula {id} tiene datos pero no texto; añade el encabezado «## {id} · Título»",
        "clause {id} has data but no text; add the heading '## {id} · Title'",
    ),
    "KB209": (
        "el artículo no tiene título; añade «title»",
        "the article has no title; add 'title'",
    ),
    "KB210": (
        "artículo sin cabecera de política; se publica y se busca tal cual. Añade «id», «owner» y "
        "«effective» para poder citarlo",
        "article without policy front matter; it is searched and published as it stands. Add "
        "'id', 'owner' and 'effective' so that it can be cited",
    ),
    "KB211": (
        "no hay artículos; escribe el primero en esta carpeta",
        "there are no articles; write the first one in this folder",
    ),
    "KB212": (
        "el enlace a «{target}» no lleva a ninguna parte; corrígelo",
        "the link to '{target}' leads nowhere; correct it",
    ),
    "KB213": (
        "no hay ninguna vía de contacto; añade «contact» con la forma de hablar con una persona",
        "there is no contact route; add 'contact' with a way to reach a person",
    ),
    "KB214": (
        "ajuste desconocido «{key}»; no tiene efecto, quítalo o corrígelo",
        "unknown setting '{key}'; it has no effect, remove or correct it",
    ),
    "KB215": (
        "{id} limita, niega o cobra algo a un cliente («{what}») y no es pública; publícala "
        "(audience: public) o quita el límite",
        "{id} limits, refuses or charges a customer ('{what}') and isn't public; publish it "
        "(audience: public) or remove the limit",
    ),
    "KB216": (
        "se apoya en {id}, que {standing}; publica esa cláusula o deja de apoyarte en ella",
        "it leans on {id}, which {standing}; publish that clause or stop leaning on it",
    ),
    "KB217": (
        "{id} pone un límite sin motivo («{what}»); explícalo en «why», con palabras para un "
        "cliente",
        "{id} sets a limit without a reason ('{what}'); give it in 'why', in words for a customer",
    ),
    "KB218": (
        "{id} pone un límite sin alternativa («{what}»); di en «instead» qué ofreces a cambio",
        "{id} sets a limit without an alternative ('{what}'); say in 'instead' what you do instead",
    ),
    "KB219": (
        "hay límites ({id}) y nadie responde de ellos; añade «owner» con el departamento",
        "there are limits ({id}) and nobody answers for them; add 'owner' with the department",
    ),
    "KB220": (
        "{id} promete «{step}» sin decir {keys}; añade quién lo hace (who) y para cuándo (by)",
        "{id} promises '{step}' without {keys}; add who does it and by when",
    ),
    "KB221": (
        "no existe la cláusula {id}{hint}",
        "there is no clause {id}{hint}",
    ),
    "KB222": (
        "{id} ya es otra cosa en {first}; las traducciones comparten el id de la política: "
        "corrige ese id o usa otro para esta cláusula",
        "{id} already means something else in {first}; translations share the policy's id: "
        "correct that id or use another one for this clause",
    ),
    "KB223": (
        "{name} vale {value} aquí y {other} en {first}; deja el dato en un solo idioma y muéstralo "
        "por su nombre en el otro",
        "{name} is {value} here and {other} in {first}; keep the fact in one language and show it "
        "by name in the other",
    ),
    "KB224": (
        "{name} vale {value} y {cited}, que se cita aquí, vale {other}; iguálalos o muestra los "
        "dos por su nombre para que se distingan",
        "{name} is {value} and {cited}, cited here, is {other}; make them equal or show both by "
        "name so that they can be told apart",
    ),
    "KB225": (
        "«{figure}» contradice {name}, que es {value}; muestra el dato por su nombre",
        "'{figure}' contradicts {name}, which is {value}; show the fact by name",
    ),
    "KB226": (
        "«{after}» ({last}) es anterior a «{before}» ({first}); corrige una de las dos fechas",
        "'{after}' ({last}) is before '{before}' ({first}); correct one of the two dates",
    ),
    "KB230": (
        "«{words}» niega algo fuera de «limits»; llévalo allí con su motivo y su alternativa, o di "
        "lo que sí haces",
        "'{words}' refuses something outside 'limits'; move it to 'limits' with its reason and "
        "alternative, or say what you do",
    ),
    "KB231": (
        "{id} no tiene plan para cuando falla; escríbelo en «contingency»",
        "{id} has no plan for when it fails; write it in 'contingency'",
    ),
    "KB232": (
        "la revisión de {id} venció el {day}; revísala y anótalo con «kb-trainer policy review "
        "{id}»",
        "the review of {id} was due on {day}; review it and note it with 'kb-trainer policy review "
        "{id}'",
    ),
    "KB233": (
        "{id} tiene {count} excepciones anotadas; cambia la cláusula o deja de hacerlas",
        "{id} has {count} recorded exceptions; change the clause or stop making them",
    ),
    "KB234": (
        "{id} va por la versión {version} aquí y por la {newest} en otro idioma; ponla al día",
        "{id} is at version {version} here and at {newest} in another language; "
        "bring it up to date",
    ),
    "KB235": (
        "falta {id}, que está en {first}; tradúcela",
        "{id} is missing, which is in {first}; translate it",
    ),
    "KB236": (
        "{id} es pública y no está en «{language}»; tradúcela o quita el idioma de kb_trainer.yaml",
        "{id} is public and isn't in '{language}'; translate it or remove the language from "
        "kb_trainer.yaml",
    ),
    "KB237": (
        "dejar «{service}» ({id}) cuesta {steps} {steps:paso|pasos} y darse de alta "
        "({other}) {join_steps}{missing}. Haz la baja igual de fácil",
        "leaving '{service}' ({id}) takes {steps} {steps:step|steps} and joining "
        "({other}) {join_steps}{missing}. Make leaving as easy",
    ),
    "KB238": (
        "«{figure}» está escrito a mano y {name} es {value}; muestra el dato por su nombre o "
        "declara el tuyo en «facts»",
        "'{figure}' is typed by hand and {name} is {value}; show the fact by name or declare yours "
        "in 'facts'",
    ),
    "KB239": (
        "el tema «{topic}» no está en kb_trainer.yaml{hint}",
        "the topic '{topic}' isn't in kb_trainer.yaml{hint}",
    ),
    "KB240": (
        "{id} ya no dice lo que se guardó en la versión {version}; deja lo que decía o haz una "
        "versión nueva con «kb-trainer policy revise {policy} --why …»",
        "{id} no longer says what was kept as version {version}; put back what it said, or make "
        "a new version with 'kb-trainer policy revise {policy} --why …'",
    ),
    "KB241": (
        "la versión {version} de {id} empieza el {day} y la {other} el {other_day}; cada versión "
        "empieza después de la anterior",
        "version {version} of {id} begins on {day} and version {other} on {other_day}; each "
        "version begins after the one before",
    ),
    "KB242": (
        "la versión {version} de {id} empieza el {day}, que aún no ha llegado; guárdala ese día",
        "version {version} of {id} begins on {day}, which is still to come; keep it on that day",
    ),
    "KB243": (
        "este es el texto de la versión {version} de {id} y alguien lo ha cambiado después de "
        "guardarlo ({list}); recupera el original",
        "this is the text of version {version} of {id}, and it was changed after it was kept "
        "({list}); restore the original",
    ),
    "KB244": (
        "no se puede leer {file}, el texto de la versión {version} de {id}; recupéralo",
        "{file}, the text of version {version} of {id}, can't be read; restore it",
    ),
    "KB245": (
        "de {id} falta la versión {missing}; recupérala si puedes",
        "version {missing} of {id} is missing; restore it if you can",
    ),
    "KB246": (
        "la versión {version} de {id} no está guardada en este idioma; pasa "
        "«kb-trainer policy keep {id}»",
        "version {version} of {id} isn't kept in this language; run 'kb-trainer policy keep {id}'",
    ),
    "KB247": (
        "aquí {id} va por la versión {version} (en vigor: {day}), y la última guardada es la "
        "{newest}, desde el {start}; corrige la cabecera",
        "here {id} is at version {version} (in force: {day}), and the last one kept is "
        "{newest}, from {start}; correct the front matter",
    ),
    "KB248": (
        "ninguna lista habla de este texto; vuelve a ponerlo en la lista de su política o bórralo",
        "no list tells of this text; put it back into its policy's list or delete it",
    ),
    "KB250": (
        "la ley {id} no dice de dónde sale; añade «source» con el enlace o la publicación",
        "the law {id} doesn't say where it comes from; add 'source' with the link or publication",
    ),
    "KB251": (
        "{id} dice que se leyó el {day}, que aún no ha llegado; corrige la fecha",
        "{id} says that it was read on {day}, which is yet to come; correct the date",
    ),
    "KB252": (
        "ninguna ley de knowledge/law/ tiene el artículo «{article}»{hint}",
        "no law in knowledge/law/ has the article '{article}'{hint}",
    ),
    "KB253": (
        "{name} es {value} y no cumple {article} ({limit}); cambia el dato o di en «fact» cuál es "
        "el que lo cumple",
        "{name} is {value} and doesn't keep {article} ({limit}); change the fact or say in 'fact' "
        "which one keeps it",
    ),
    "KB254": (
        "la ley {id} ya está en {first}; deja una de las dos",
        "the law {id} is already in {first}; leave one of the two",
    ),
    "KB255": (
        "no existe el perfil «{profile}»{hint}",
        "there is no profile '{profile}'{hint}",
    ),
    "KB256": (
        "perfil {profile}, {article}: {lack}. {write}",
        "profile {profile}, {article}: {lack}. {write}",
    ),
    "KB257": (
        "no se conocen los festivos de «{region}»; escribe un país o una parte, como ES o ES-MD",
        "the holidays of '{region}' aren't known; write a country or a part of one, as ES or ES-MD",
    ),
}
