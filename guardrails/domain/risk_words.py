"""The words without which letters prove nothing: each names something that a crisis is about.

The offline score is a sum over many small n-grams, and a short study message can reach a high sum by
function words alone: `no me ayudó` shares its letters with many grave lines. So the score is asked only of a
window that holds one of these words. A word here is no sign of a crisis by itself (`vivo cerca del metro`);
it is what has to be talked about for one. The fields follow what the scales ask for: the wish to be dead,
plan and means (C-SSRS), burden and belonging (IPTS), hopelessness (BHS), and violence.
"""

import re
from typing import Final

# Patterns over normalised text, one line of evidence per field.
FIELDS: Final[dict[str, str]] = {
    "death": (
        r"muer[aeot]\w*|mori\w*|murie\w*|murio|matar\w*|mat[aeo]|mat(?:an|en|arl[ao]s?|ando\w*|aste|aron)|"
        r"suicid\w*|kms|fallec\w*|funeral|tumba|al cielo|asesin\w*|die|dead|kill|suicide|morrer|morte"
    ),
    "life": (
        r"(?:la|mi|esta|su|tu|con|de) vida|viv(?:o|a|as|e|en|iend\w*|i[ao]\w*)|"
        r"vivir(?! (?:a|en (?!paz)|sol[oa]|cerca|lejos|con (?!est|el dolor)))\w*|"
        r"exist(?:o|a|e|ir|iera|iendo|iese)|nacido|nacida|mundo|respir(?:ar|ando)|viure|live|life|viver|"
        r"desapare\w*|despert\w*|despiert\w*|amanec\w*|"
        r"(?:se )?apagu?(?:e|o|ar|arme)|borrarme|esfum\w*|evapor\w*|(?:cerrar|cierro) los ojos"
    ),
    "hurt": (
        r"(?:me|se|verme) (?:\w+ ){0,3}cort\w+|cort(?:ar|ando)(?:me|se)|dañ\w*|lastim\w*|"
        r"hacerme (?!un|el|la|cargo)|"
        r"herir\w*|herid\w*|sangr\w*|muñecas?|venas?|brazos?|piernas?|muslos?|rasguñ\w*|arañ\w*|"
        r"quem(?:o|e|arme|aduras?|andome)|"
        r"golpe\w*|autolesi\w*|navaja\w*|cuchill\w*|gillette|hojilla\w*|cicatri\w*|vomit\w*|"
        r"clav(?:o|arme)|pellizc\w*|hurt"
    ),
    "means": (
        r"pastilla\w*|pepas|remedios|botiquin|insulina|sobredosis|veneno\w*|raticida|cloro|soga|cuerda|"
        r"cinturon|(?<!hasta el )cuello(?! de)|me (?:lanzo|aviento|cuelgo)|puente|azotea|techo|balcon|"
        r"ventana|(?:del|desde el) piso \d+|vias|metro|tren|subte|atropell\w*|saltar\w*|salto|salte|"
        r"(?:tirar|lanzar|aventar|botar|colgar)(?:me|se)|pistola|arma|revolver|escopeta|balas?|balazo|"
        r"tiro|disparar\w*|ahorc\w*|ahog\w*|acantilado|precipicio|paracetamol|ibuprofeno\w*|clonazepam|"
        r"rivotril|frascos?|"
        r"mortal|letal|me (?:pase|pasara|arrolle|arrollara|lleve por delante|choque|chocara)"
    ),
    "leave": (
        r"desp[ei]d[ioa]\w*|adios|(?:chau|chao) para|ultimo mensaje|cartas?|testamento|perdon\w*|"
        r"cuid(?:en\w*|ense|alo\w*|ala\w*)|busqu(?:en|eis)\w*|para siempre|extrañ(?:en|ar|aran|aria)|"
        r"(?:los|las|les|te) (?:quise|amo|ame)|regale|"
        r"no (?:voy a |pienso |quiero )?(?:estar|este|estoy|estare)(?:(?: aqui)?(?= \.|$)| mas)|"
        r"(?:deje|dejo|dejar|di|regalo|ordene) (?:a )?mis? (?:cosas|gat[oa]|perr[oa]|ropa|libros|claves)"
    ),
    "burden": (
        r"(?:una|la|soy) carga|estorb\w*|molest(?:o|ar)|sin mi|(?:a|que|por) nadie|nadie (?:se|me|le|va)"
    ),
    "pain": (
        r"sufr\w*|"
        r"(?:no|ni|de|sin|mas) (?:\w+ )?(?:aguant|soport)\w+(?! (?:el|la|los|las|est[ae]|un|una)\b)|"
        r"escapatoria|"
        r"(?:sin|hay|veo|tengo) salida|esperanzas?|(?:acabar|terminar)(?:lo)? (?:con )?todo|"
        r"se (?:termine|acabe|apague)|desesper\w*|alivia"
    ),
    "violence": (
        r"me (?:peg(?:o|a|an|aron|aba)|toc(?:an|aron|aba)|toc[ao](?= y| cuando| sin|$)|obligan?|obligo|"
        r"encerr\w*|sigue (?:a|hasta|por|desde)|grita)|"
        r"obligando\w*|amenaz\w*|violo|violar\w*|violaron|violad[ao]|abus(?:o|a|an|aron|ando|ada|ado)|"
        r"encerrad[ao]|persig\w*|acos\w*|acostar(?:me|se) con|maltrat\w*|borrach\w*|fuego|"
        r"quemar|incendiar|prender(?:me|l[aeo]s?)|empuj\w*|apuñal\w*|no me deja salir"
    ),
}
# What stands beside a field and changes its weight: who, how, and whether it is about a course.
TONES: Final[dict[str, str]] = {
    "negation": r"no|ni|nunca|jamas|sin|nada|nadie",
    "self": r"me|mi|mis|yo|\w+(?:ar|er|ir|ndo)me",
    "wish": r"quiero|quisiera|ojala|ganas|pienso|pensando|deseo|voy a|prefiero|mejor|seria",
    "other": r"se|dice|dijo|mi (?:amig|herman|prim|novi|polol|compañer)\w+",
    "study": (
        r"ramos?|prueba\w*|parcial\w*|examen\w*|finales|tareas?|trabajos?|guias?|ensayos?|informes?|tesis|"
        r"clases?|profe\w*|materias?|cursos?|semestre|carrera|u|uni|facultad|grupo|notas?|entrega\w*|"
        r"estudi\w+|apuntes?|capitulo|leer|resumen|plan|horario|quiz|control|proyecto|laboratorio|"
        r"personaje|cancion|novela|serie|pelicula|libro"
    ),
}
_FIELDS: Final = {name: re.compile(rf"\b(?:{words})\b") for name, words in FIELDS.items()}
_TONES: Final = {name: re.compile(rf"\b(?:{words})\b") for name, words in TONES.items()}


def names_a_risk(plain: str) -> bool:
    """Return whether a normalised text holds a word that a crisis is about."""
    return any(words.search(plain) for words in _FIELDS.values())


def concepts(plain: str) -> frozenset[str]:
    """Return the fields and tones of a normalised text, and each pair with a field in it: `death+wish`."""
    fields = [name for name, words in _FIELDS.items() if words.search(plain)]
    tones = [name for name, words in _TONES.items() if words.search(plain)]
    return frozenset(
        [
            *fields,
            *tones,
            *(f"{one}+{two}" for at, one in enumerate(fields) for two in (*fields[at + 1 :], *tones)),
        ]
    )
