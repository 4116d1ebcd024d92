"""Somebody else is in danger and the student tells it."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import CSSRS_THOUGHT, HEIGHT, MEANS, PERSON, PILLS

_WHO = (
    rf"(?:(?:mi|mis|un|una|el|la|nuestr[oa]|al|una de mis|uno de mis)(?: mejor(?:es)?)? {PERSON}|alguien|"
    r"me (?:dijo|dice|conto|confeso|escribio|mando|llamo|hablo|aviso))"
)
_DIE = (
    r"(?:se (?:quiere|quiera|va a|quisiera|queria|iba a) (?:morir|matar|suicidar|ahorcar|colgar|"
    r"quitar la vida|hacer daño|cortar|lastimar|tirar|lanzar|aventar|arrojar|botar)|"
    r"(?:quiere|quisiera|piensa(?: en)?|pensando en|penso en|ideas de|amenaza con|amenazo con|"
    r"va a(?: intentar)?|intento|intentar|trato de|planea|hablando de|habla de) "
    r"(?:matarse|morirse|morir|suicidarse|ahorcarse|quitarse la vida|hacerse daño|cortarse|lastimarse|"
    r"no vivir|tirarse|lanzarse|acabar con (?:todo|su vida))|"
    r"(?:quiere|queria|va a|piensa) (?:tirarse|lanzarse|aventarse|arrojarse|colgarse)(?: \w+){0,3}|"
    r"(?:dice|dijo|amenaza|jura|juro)(?: \w+){0,6} (?:se mata|se va a matar|se suicida|se quita la vida)|"
    r"(?:encontre|encontraron|halle|vi|lei)(?: \w+){0,3} (?:carta|nota|mensaje) de (?:suicidio|"
    r"despedida)|(?:lo|la|le) (?:encontre|encontraron|vi|pillaron)(?: \w+){0,3} (?:soga|cuerda|pastillas|"
    r"cort\w+|sangr\w+)|"
    r"adios para siempre|(?:ya )?no (?:quiere|quisiera|aguanta|tiene ganas de|"
    r"le ve sentido a) (?:seguir |mas )?(?:vivir|viviendo|viv[oa]|despertar|la vida)|"
    r"(?:hoy|esta noche|mañana) se (?:mata|suicida|ahorca|tira)|se (?:mata|suicida) (?:hoy|esta noche|"
    r"mañana)|"
    r"quiere desaparecer para siempre|(?:tiene|con|tenia) (?:pensamientos|ideas|ideacion|"
    r"intenciones) suicidas?|de morirse|es suicida|"
    rf"se (?:tomo|trago) (?:\w+ )?(?:much[ao]s|un monton de|todas las|todos los|un frasco de|unas|"
    rf"demasiadas) {PILLS}|"
    rf"(?:tiene|consiguio|compro|saco) (?:un|una|la|el|las) (?:arma|pistola|revolver|escopeta|soga|"
    rf"veneno|{MEANS})(?: \w+){{0,4}} (?:quiere|dice|se va|acabar|matar\w*)|"
    r"(?:se (?:esta|anda|sigue|estuvo|vuelve a|volvio a|ha estado)) (?:cortando|cortar|lastimando|"
    r"haciendo daño|autolesionando|quemando los)|"
    rf"se (?:corta(?! (?:el|la|\w+ (?:luz|internet|pelo|llamada)))|corta l[oa]s (?:brazos|piernas|"
    rf"muñecas|venas)|hace cortes|autolesiona|lastima)|esta (?:parad[oa]|en|"
    rf"arriba)(?: \w+){{0,5}} {HEIGHT}(?: \w+){{0,5}} (?:saltar|tirarse|lanzarse)|"
    r"(?:publico|subio|posteo|mando|escribio|dejo)(?: \w+){0,3} (?:una )?(?:despedida|carta de despedida|"
    r"nota de suicidio|mensajes? de despedida)|"
    r"(?:foto\w*|imagen\w*)(?: \w+){0,3} (?:muñecas|brazos|piernas|cortes)(?: \w+){0,1} ?(?:cortad\w+|"
    r"sangr\w+|marcad\w+)?)"
)

RULES = (
    Rule(
        "third.in_danger",
        "A",
        rf"{_WHO}(?: \w+){{0,9}}? (?:que )?{_DIE}(?! (?:\w+ )?(?:el (?:pelo|dedo|cabello)|pelo|la (?:luz|"
        rf"llamada)|de (?:la )?(?:risa|hambre|sueño|calor|frio|ganas|verguenza|amor)|por (?:ir|ver|"
        rf"salir)|al (?:agua|piscina)|el internet|estudiando))",
        3,
        "third_person",
        says=(
            "mi hermana se quiere matar",
            "un compañero me confesó que piensa en suicidarse",
            "mi prima se está cortando",
            "mi vecino se tomó un frasco de pastillas",
        ),
        not_says=(
            "mi profe se quiere morir de la risa",
            "a mi hermano se le corta el internet",
            "mi roomie se corta el pelo sola",
        ),
        source=CSSRS_THOUGHT,
        idiom=True,
    ),
    Rule(
        "third.without_subject",
        "B",
        _DIE,
        1,
        "third_person",
        says=("dicen que se va a suicidar", "no quiere seguir viviendo"),
        not_says=("se cortó la luz",),
        source=CSSRS_THOUGHT,
        idiom=True,
    ),
    Rule(
        "third.grief",
        "B",
        rf"(?:mi|mis|un|una)(?: mejor)? {PERSON}(?: \w+){{0,4}} (?:se (?:suicido|mato|quito la vida|"
        rf"ahorco|colgo)|por suicidio|intento suicidarse)|"
        r"(?:perdi|murio|fallecio|muerte)(?: \w+){0,5} (?:por|al) suicidio|suicidio de mi",
        1,
        "third_person",
        says=("mi primo se quitó la vida el año pasado", "perdí a mi mejor amiga por suicidio"),
        not_says=("el suicidio de Hitler",),
        source=CSSRS_THOUGHT,
    ),
)
