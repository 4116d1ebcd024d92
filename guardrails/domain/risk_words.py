"""What a message is about: the words a crisis is about, and the words of study.

Letters alone prove little: a short study message can reach a high sum by function words alone (`no me ayudó`
shares its letters with many grave lines). So the offline score reads a window that holds one of these words
by one threshold, and a message that names neither a risk nor anything of study by a higher one; a window of a
study message that names no risk is not read. A word here is no sign of a crisis by itself (`vivo cerca del
metro`); it is what has to be talked about for one. The fields follow what the scales ask for: the wish to be
dead, plan and means (C-SSRS), burden and belonging (IPTS), hopelessness (BHS), and violence.
"""

import re
from typing import Final

from guardrails.domain.lexicon import Rule

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
STUDY: Final = (
    r"ensayos?|informes?|reseñas?|posters?|tesis|tesinas?|tf[gm]|tareas?|deberes|tps?|taller(?:es)?|"
    r"trabajos?|pruebas?|exam\w*|parcial\w*|certamen(?:es)?|solemnes?|quiz\w*|control(?:es)?|finales|"
    r"recuperatorio|oposicion(?:es)?|alternativas|ramos?|cursos?|materias?|asignaturas?|carrera|"
    r"profe\w*|docentes?|ayudant\w*|catedra|clases?|compañer\w+|grupo|papers?|articulos?|capitulos?|"
    r"lecturas?|le(?:er|yendo|i)|libros?|pdfs?|guias?|ejercicios?|cuestionarios?|fichas?|"
    r"mapas? (?:conceptual|mental)\w*|\w+(?:logia|grafia|nomia|metria|quimica)|calculo|algebra|fisica|"
    r"historia|filosofia|derecho|estadistica|enfermeria|medicina|arquitectura|ingenieria|contabilidad|"
    r"finanzas|literatura|logica|ingles|programa(?:r|cion)|codigo|bugs?|api|bases? de datos|"
    r"ppts?|diapo\w*|presenta(?:r|cion\w*)|exposicion\w*|expo(?:ngo|ner)|disertacion\w*|entreg\w*|"
    r"estudi\w+|repas\w+|apuntes?|resum(?:en|ir|enes)|esquemas?|sintesis|notas?|promedio|semestre|ciclo|"
    r"facu\w*|universi\w+|u|uni|liceo|colegio|borrador(?:es)?|parrafos?|redact\w+|introducci?on|"
    r"conclusion\w*|marco teorico|bibliogra\w+|citas|referencias|apa|memoria|proyectos?|portafolios?|"
    r"maquetas?|lab(?:oratorio)?s?|practic[ao]s?|bitacora|minutos|min|plazos?|horario|plan|pomodoros?|"
    r"concentr\w+|motiv\w+|reprob\w+|aprob\w+|me (?:fue|va|ira) (?:mal|pesimo|bien)|analisis|"
    r"personaje|cancion|novela|serie|pelicula"
)
_FIELDS: Final = {name: re.compile(rf"\b(?:{words})\b") for name, words in FIELDS.items()}
_STUDY: Final = re.compile(rf"\b(?:{STUDY})\b")


def names_a_risk(plain: str) -> bool:
    """Return whether a normalised text holds a word that a crisis is about."""
    return any(words.search(plain) for words in _FIELDS.values())


def is_safe(rule: Rule, match: re.Match[str]) -> bool:
    """Return whether what a safe phrase found is safe where it stands: some are so only alone."""
    rest = f"{match.string[: match.start()]} {match.string[match.end() :]}"
    return not rule.alone or not names_a_risk(rest)


def names_study(plain: str) -> bool:
    """Return whether a normalised text holds a word of study."""
    return bool(_STUDY.search(plain))
