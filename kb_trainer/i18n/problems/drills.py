"""Problems of drills: KB4xx."""

from typing import Final

WORDS: Final = {
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
}
