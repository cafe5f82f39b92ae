"""Messages of problems: what is wrong, and what to do."""

from typing import Final

WORDS: Final = {
    "KB101": (
        "no se puede leer ({why}); comprueba el archivo y sus permisos",
        "it can't be read ({why}); check the file and its permissions",
    ),
    "KB102": (
        "no está en UTF-8; guárdalo con codificación UTF-8",
        "it isn't UTF-8; save it with UTF-8 encoding",
    ),
    "KB103": (
        "pasa de {limit} MB; divídelo en archivos más pequeños",
        "it is over {limit} MB; split it into smaller files",
    ),
    "KB104": (
        "carácter de control {character}; bórralo",
        "control character {character}; delete it",
    ),
    "KB105": (
        "el enlace lleva fuera del espacio de trabajo; copia aquí el archivo",
        "the link leads out of the workspace; copy the file here",
    ),
    "KB110": (
        "la cabecera se abre con --- y no se cierra; añade una línea --- al final de la cabecera",
        "the front matter opens with --- and isn't closed; add a line --- at its end",
    ),
    "KB111": (
        "YAML mal escrito ({why}); revisa sangrías, comillas y dos puntos en este punto",
        "broken YAML ({why}); check indentation, quotes and colons here",
    ),
    "KB112": (
        "el archivo YAML está vacío; escribe su contenido o bórralo",
        "the YAML file is empty; write its content or delete it",
    ),
    "KB113": (
        "la clave «{key}» está repetida; deja una sola",
        "the key '{key}' is repeated; keep one",
    ),
    "KB114": (
        "hay más de {limit} niveles de anidamiento; simplifica la estructura",
        "there are more than {limit} levels of nesting; make it simpler",
    ),
    "KB115": (
        "los alias de YAML (*nombre) no se admiten; repite el texto o usa un dato",
        "YAML aliases (*name) aren't accepted; repeat the text or use a fact",
    ),
    "KB120": (
        "se esperaba {expected} y hay {found}; corrige el valor",
        "expected {expected}, found {found}; correct the value",
    ),
    "KB121": (
        "clave desconocida «{key}»{hint}",
        "unknown key '{key}'{hint}",
    ),
    "KB122": (
        "falta «{key}»; añádelo",
        "'{key}' is missing; add it",
    ),
    "KB123": (
        "«{value}» no vale aquí; usa {choices}",
        "'{value}' isn't valid here; use {choices}",
    ),
    "KB124": (
        "«{value}» no es una fecha; escríbela como 2026-03-01",
        "'{value}' isn't a date; write it as 2026-03-01",
    ),
    "KB125": (
        "{value} está fuera de {least}–{most}; corrige el número",
        "{value} is outside {least}–{most}; correct the number",
    ),
    "KB126": (
        "el texto está vacío; escríbelo o quita la clave",
        "the text is empty; write it or remove the key",
    ),
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
    "kind.law.in_force": ("en vigor", "in force"),
    "kind.law.challenged": ("recurrido", "challenged in court"),
    "kind.law.unverified": ("sin confirmar", "unverified"),
    "kind.law.article": ("{law}, art. {number}", "{law}, art. {number}"),
    "kind.standing.published": ("está publicada", "is published"),
    "kind.standing.internal": ("es interna", "is internal"),
    "kind.standing.draft": ("es un borrador", "is a draft"),
    "kind.standing.future": ("aún no está en vigor", "isn't in force yet"),
    "kind.standing.expired": ("ya no está en vigor", "is no longer in force"),
    "KB501": (
        "el enlace «{target}» lleva a un artículo que no se publica; en el sitio queda como texto",
        "the link '{target}' leads to an article that isn't published; the site shows plain text",
    ),
    "KB502": (
        "usa el dato «{name}», de una cláusula que no se publica; publica esa cláusula o quita el "
        "dato",
        "it uses the fact '{name}' of a clause that isn't published; publish that clause or remove "
        "the fact",
    ),
    "KB503": (
        "está en un idioma ({language}) que no es del sitio; añádelo a «languages» para publicarlo",
        "its language ({language}) isn't one of the site's; add it to 'languages' to publish it",
    ),
    "KB504": (
        "la imagen «{target}» está en otro sitio web y no se carga; copia el archivo en knowledge/",
        "the image '{target}' stands on another website and isn't loaded; copy the file to "
        "knowledge/",
    ),
    "KB505": (
        "el enlace «{target}» no es seguro y queda como texto; usa https, mailto o tel",
        "the link '{target}' isn't safe and is shown as text; use https, mailto or tel",
    ),
    "KB506": (
        "«{value}» no es un color; escríbelo como #5a3a5e",
        "'{value}' isn't a colour; write it as #5a3a5e",
    ),
    "KB507": (
        "«{value}» no sirve como dirección del sitio; escríbela como https://ayuda.ejemplo.com",
        "'{value}' can't be the site's address; write it as https://help.example.com",
    ),
    "KB301": (
        "la frase «{phrase}» no se entiende en «{detail}»; revisa paréntesis, listas y signos",
        "the phrase '{phrase}' can't be read at '{detail}'; check brackets, lists and marks",
    ),
    "KB302": (
        "el patrón no se puede compilar ({why}); escríbelo en la sintaxis de RE2",
        "the pattern can't be compiled ({why}); write it in the syntax of RE2",
    ),
    "KB303": (
        "el criterio «{id}» no encuentra «{wanted}» en este ejemplo; corrige el patrón o el "
        "ejemplo",
        "the rule '{id}' doesn't find '{wanted}' in this example; correct the pattern or the "
        "example",
    ),
    "KB304": (
        "el criterio «{id}» encuentra «{found}» en un ejemplo que no debía; añade una excepción",
        "the rule '{id}' finds '{found}' in an example where it must not; add an exception",
    ),
    "KB305": (
        "hace falta un tipo, y solo uno, de {choices}; déjalo en uno",
        "exactly one kind of {choices} is needed; leave one",
    ),
    "KB306": (
        "el criterio «{id}» ya está en {first}; cambia uno de los dos ids",
        "the rule '{id}' is already in {first}; change one of the two ids",
    ),
    "KB307": (
        "las marcas no están bien; pon [[ ]] una vez en los ejemplos de «match» y ninguna en los "
        "de «none»",
        "the marks are wrong; put [[ ]] once in examples under 'match' and never under 'none'",
    ),
    "KB308": (
        "el criterio «{id}» no se prueba en «{language}»; añade un ejemplo en «match» y otro en "
        "«none»",
        "the rule '{id}' has no proof in '{language}'; add an example under 'match' and one "
        "under 'none'",
    ),
    "KB309": (
        "los puntos ({points}) no van con «{severity}»; «praise» suma y lo demás resta",
        "the points ({points}) don't fit '{severity}'; 'praise' earns and the others cost",
    ),
    "KB310": (
        "no hay pauta de evaluación; escribe un criterio con «kb-trainer rule new ID»",
        "there is no rubric; write a rule with 'kb-trainer rule new ID'",
    ),
    "KB311": (
        "el criterio «{id}» no está publicado y por eso no puntúa; publícalo o bórralo",
        "the rule '{id}' isn't published, so it can't score; publish it or delete it",
    ),
    "KB401": (
        "el nombre «{name}» no vale como id de simulación; usa minúsculas, cifras y guiones",
        "the name '{name}' isn't valid as a drill's id; use lower case, digits and hyphens",
    ),
    "KB402": (
        "no existe la cláusula {id}{hint}",
        "there is no clause {id}{hint}",
    ),
    "KB403": (
        "no existe el dato «{name}»{hint}",
        "there is no fact '{name}'{hint}",
    ),
    "KB404": (
        "la expresión «{phrase}» está mal escrita ({why}); mira docs/drills.md",
        "the phrase '{phrase}' is badly written ({why}); see docs/drills.md",
    ),
    "KB405": (
        "no existe «{name}» en esta simulación; usa {choices}",
        "there is no '{name}' in this drill; use {choices}",
    ),
    "KB406": (
        "ninguna pregunta saca el dato «{id}»; añade «asked», «reflected» u «open: true»",
        "no question brings out the fact '{id}'; add 'asked', 'reflected' or 'open: true'",
    ),
    "KB407": (
        "la frase {id} no se puede llegar a decir; bórrala o cambia lo que la impide",
        "the line {id} can never be said; delete it or change what prevents it",
    ),
    "KB408": (
        "ninguna respuesta dentro de la política aprueba: «{id}» no llega a su mejor desenlace; "
        "añade «options» o admite refused_with_reason en «best»",
        "no reply within policy can pass: '{id}' can't reach its best outcome; add 'options' or "
        "allow refused_with_reason in 'best'",
    ),
    "KB409": (
        "la cláusula {clause} no respalda la opción «{id}»; cite la que lo hace, en «clauses» de "
        "la petición y de la simulación",
        "clause {clause} doesn't bear out the option '{id}'; cite the one that does, in "
        "'clauses' of the demand and of the drill",
    ),
    "KB410": (
        "la cláusula {id} no es la que se revisó; relee la simulación y pon «{id}: {now}»",
        "clause {id} isn't the one that was reviewed; read the drill again and put '{id}: {now}'",
    ),
    "KB411": (
        "ninguna transcripción buena muestra «{id}»; añádelo a una o quítalo de la simulación",
        "no good transcript shows '{id}'; add it to one or remove it from the drill",
    ),
    "KB412": (
        "el jugador «{player}» saca {overall} y no debería pasar de {most}; revisa expresiones "
        "y opciones",
        "the player '{player}' scores {overall} and shouldn't pass {most}; review phrases and "
        "options",
    ),
    "KB413": (
        "la opción «{id}» no se reconoce dicha de {register} («{text}»); añade esa forma",
        "the option '{id}' isn't recognised in the {register} form ('{text}'); add that form",
    ),
    "KB414": (
        "«{form}» no es la forma de un cliente que habla de {register}; corrige la frase",
        "'{form}' isn't how a customer speaks who uses {register}; correct the line",
    ),
    "KB415": (
        "el ejemplo de la opción «{id}» no se reconoce («{text}»); corrige «phrases» o «example»",
        "the example of the option '{id}' isn't recognised ('{text}'); correct 'phrases' or "
        "'example'",
    ),
    "KB416": (
        "falta la transcripción de referencia {path}; grábala con «drill start … "
        "--save-transcript»",
        "the reference transcript {path} is missing; record it with 'drill start … "
        "--save-transcript'",
    ),
    "KB417": (
        "la simulación ya no da esta transcripción: esperaba «{expected}» y sale «{actual}»; "
        "revísala y actualízala con «drill test {id} --update»",
        "the drill no longer gives this transcript: expected '{expected}', got '{actual}'; review "
        "it and update it with 'drill test {id} --update'",
    ),
    "KB418": (
        "la transcripción «{kind}» saca {overall} y «{other}», {other_overall}; el orden debe "
        "ser good, weak, unsafe, y solo good aprueba",
        "the transcript '{kind}' scores {overall} and '{other}' {other_overall}; the order must "
        "be good, weak, unsafe, and only good passes",
    ),
    "KB419": (
        "no es una línea de transcripción; usa «C: …», «A: …» o «clave: valor» en la cabecera",
        "this isn't a line of a transcript; use 'C: …', 'A: …' or 'key: value' at the top",
    ),
    "KB420": (
        "la petición «{id}» tiene menos de dos frases para «{situation}»; añade variantes",
        "the demand '{id}' has fewer than two lines for '{situation}'; add variants",
    ),
    "KB421": (
        "la cláusula {id} no está publicada; una simulación solo usa normas que el cliente "
        "puede leer",
        "clause {id} isn't published; a drill only uses rules that customers can read",
    ),
    "KB422": (
        "el id «{id}» está repetido en esta simulación; cambia uno",
        "the id '{id}' is repeated in this drill; change one",
    ),
    "KB423": (
        "la petición «{id}» no dice la necesidad; añade «need»",
        "the demand '{id}' doesn't say the need; add 'need'",
    ),
    "KB424": (
        "en «{name}» se puede elegir entre {count} respuestas distintas; pon de {least} a {most}",
        "at '{name}' there are {count} different replies to choose from; give {least} to {most}",
    ),
    "KB425": (
        "en «{name}» no hay respuestas que elegir; añade un «when: {name}» a «offers»",
        "at '{name}' there are no replies to choose from; add a 'when: {name}' to 'offers'",
    ),
    "KB426": (
        "no hay otra simulación «{id}» a la que seguir{hint}",
        "there is no other drill '{id}' to follow{hint}",
    ),
    "KB427": (
        "«{phrase}» está en «seems» y en «real»; déjala en una de las dos",
        "'{phrase}' is in 'seems' and in 'real'; leave it in one of them",
    ),
    "KB428": (
        "a «{id}» no le toca una sola vez; da a cada cliente peticiones seguidas, y las primeras "
        "a «persona»",
        "'{id}' isn't served just once; give each customer demands in a row, and the first ones "
        "to 'persona'",
    ),
    "KB429": (
        "después de «{id}» no viene otro cliente, y nadie se entera de la novedad; pon «after» "
        "antes",
        "no other customer comes after '{id}', so nobody hears the news; put 'after' earlier",
    ),
    "KB430": (
        "esta respuesta no se podía elegir en ese turno: «{text}»",
        "this reply could not be chosen at that turn: '{text}'",
    ),
    "KB508": (
        "la dirección antigua «{name}» ya es de otro artículo; quítala de «aliases»",
        "the former address '{name}' belongs to another article; remove it from 'aliases'",
    ),
    "KB510": (
        "hay un rastro ({kind}) de algo que no se publica: «{what}», de {source}; no publiques "
        "este sitio",
        "there is a trace ({kind}) of something that isn't published: '{what}', from {source}; "
        "don't publish this site",
    ),
    "KB511": (
        "el enlace a «{target}» no lleva a ningún archivo del sitio; vuelve a construirlo",
        "the link to '{target}' leads to no file of the site; build it again",
    ),
    "KB512": (
        "el enlace a «{target}» lleva a un punto que no existe; corrige el artículo o la plantilla",
        "the link to '{target}' leads to a point that isn't there; correct the article or template",
    ),
    "KB513": (
        "la página pone trabas a quien lee de otra manera ({what}); corrige la plantilla",
        "the page is hard to use for some readers ({what}); correct the template",
    ),
    "KB514": (
        "la página no dice cómo hablar con una persona; añade «contact» o corrige la plantilla",
        "the page doesn't say how to reach a person; add 'contact' or correct the template",
    ),
    "KB515": (
        "la página pide «{target}» a otro sitio web; copia el archivo en el sitio",
        "the page asks another website for '{target}'; copy the file to the site",
    ),
    "KB516": (
        "hay código o estilo dentro de la página ({what}) y el navegador lo bloqueará; llévalo a "
        "un archivo de static/",
        "there is code or style inside the page ({what}) and browsers will block it; move it to a "
        "file in static/",
    ),
    "KB601": (
        "no existe la cláusula {id}; corrige el id o quita la pregunta",
        "there is no clause {id}; correct the id or remove the question",
    ),
    "KB602": (
        "las preguntas ({language}) llegan a un MRR@10 de {reached} % (recall@3 {recall} %) y "
        "search.bar pide {bar} %; mira cuáles fallan con «kb-trainer search --test»",
        "the questions ({language}) reach an MRR@10 of {reached}% (recall@3 {recall}%) and "
        "search.bar asks for {bar}%; see which fail with 'kb-trainer search --test'",
    ),
    "kind.text": ("un texto", "a text"),
    "kind.number": ("un número entero", "a whole number"),
    "kind.flag": ("true o false", "true or false"),
    "kind.date": ("una fecha", "a date"),
    "kind.list": ("una lista", "a list"),
    "kind.mapping": ("un bloque de claves", "a block of keys"),
    "kind.nothing": ("nada", "nothing"),
    "kind.hint": ("; ¿querías decir «{suggestion}»?", "; did you mean '{suggestion}'?"),
    "kind.missing_channels": (
        "; vías de alta que faltan para la baja: {channels}",
        "; channels for joining that leaving lacks: {channels}",
    ),
    "kind.no_hint": ("; corrige el nombre o bórralo", "; correct the name or delete it"),
}
