"""What a few words mean as the answer to a question of the coach's about risk, safety or the future.

Patterns are for normalised text. Who was asked about death and neither denies it nor speaks of study has not
said no: that is worth a warm question at least.
"""

import re
from typing import Final, Literal

from guardrails.domain.risk_words import names_study

Meaning = Literal["confirmed", "likely", "unsure", "past", "denied", "open"]

_FRANK: Final = (
    r"(?:\. )?(?:(?:m+|eh+|pues|bueno|uf|ay|igual|pucha|mira|weon|na|po|o sea|"
    r"(?:a decir |de |en |para ser )?(?:la |te soy )?(?:verdad|neta|firme|dura|posta|sincer[oa]|honest[oa])"
    r"|sinceramente|honestamente|me da (?:miedo|verguenza|pena) (?:decirlo|admitirlo)|"
    r"te (?:mentiria|miento) si (?:te )?digo que no|quisiera (?:decir )?que no)(?: pero| que)? )*"
)
_ASKS_ABOUT_RISK: Final = re.compile(
    r"\b(?:has pensado|pensaste|piensas|estas pensando|pensando|pensamientos|quieres|querias|te gustaria|"
    r"has sentido|sientes)(?: \w+){0,6} "
    r"(?:hacerte daño|quitarte la vida|morir\w*|matarte|suicid\w+|no (?:querer )?vivir|no estar|"
    r"lastimarte|autolesion\w+|muerte|desaparecer|acabar con)|"
    r"\bte (?:quitarias|has quitado|ibas a quitar) la vida\b|"
    r"\b(?:ideas|plan) (?:de|para) (?:suicid\w+|morir\w*|hacerte daño|quitarte)|\b(?:te has|te estas|"
    r"te) (?:cortado|cortando|lastimado|hecho daño|haciendo daño)"
)
# Any other question of the coach's that names it: `¿Te ronda la idea de no seguir viviendo?`.
_NAMES_RISK: Final = re.compile(
    r"\b(?:suicid\w+|quitarte la vida|matarte|morir(?:te)?|la muerte|no (?:querer )?(?:seguir )?(?:vivi\w+|"
    r"viv[oa]\b)|"
    r"dejar de (?:vivir|existir)|"
    r"no (?:querer )?(?:despertar|existir|estar (?:aqui|viv[oa]|mas))|hacerte (?:daño|algo)|lastim\w+|"
    r"dañarte|atentar contra|"
    r"autolesion\w+|cortarte|"
    r"desaparecer|(?:acabar|terminar) con (?:todo|tu vida)|ideas de muerte)\b"
)
_ASKS_IF_SERIOUS: Final = re.compile(
    r"\b(?:lo dices|dices|hablas|es) (?:\w+ )?(?:en serio|de verdad|como broma|en broma|una broma)|"
    r"\b(?:broma|chiste) o\b|\bestas? pasando ?lo mal\b"
)
_ASKS_IF_WELL: Final = re.compile(r"\bestas? bien\b")
_UNWELL: Final = re.compile(rf"^{_FRANK}(?:no|nop|mal|pesimo|fatal|horrible|para nada)(?: \w+){{0,2}}$")
_ASKS_IF_SAFE: Final = re.compile(
    r"\b(?:estas|te sientes|te encuentras) (?:\w+ )?(?:a salvo|segur[oa])\b|\b(?:lugar|sitio) seguro\b"
)
_ASKS_OF_LATER: Final = re.compile(
    r"\b(?:proxim\w+|mañana|despues|que sigue|mas adelante|planes|planeemos|futuro|verano|"
    r"vacaciones|otr[oa] (?:semana|semestre|año|mes))\b"
)
_YES: Final = re.compile(
    rf"^{_FRANK}(?:s+i+|sip|sep|see+|psi|aja|ajam|mhm|simon|oui|"
    r"eso|es[oa]s mism[oa]s|just[oa](?:mente|s)?(?: es[oa]s?)?|precisamente|de es[oa]s|exacto|tal cual|"
    r"asi es|"
    r"correcto|claro|obvio|a veces|aveces|siempre|todo el (?:tiempo|dia|rato)|"
    r"todos los dias|todas las (?:noches|mañanas|semanas)|a diario|a cada (?:rato|momento)|"
    r"cada (?:dia|noche|rato)|mucho|bastante|harto|caleta|un monton|demasiado|un poco|algo|creo que si|"
    r"puede ser|la verdad (?:que )?si|mas de lo que|mas de una vez|un par de veces|(?:muy )?seguido|"
    r"si(?: \w+)*|casi siempre|ultimamente si|ahora mismo|ayer|anoche|varias veces|muchas veces|"
    r"(?:ya )?(?:desde )?hace (?:meses|semanas|dias|años|un tiempo|ratos|harto|mucho|rato|tiempo que si)|"
    r"desde hace|no puedo negarlo|lo he pensado|lo pense|constantemente|"
    r"lo pienso|para que mentir|no te voy a mentir|como nunca|yes|yeah|sim|mal|en serio|de verdad|"
    r"hablo en serio|como no|obviamente|por supuesto)\b"
)
# Not the first word of an answer, or less plain: taken for a yes as long as no model has read it.
_LIKELY: Final = re.compile(
    r"\b(?:pensandolo|imaginandolo|lo (?:he )?(?:pens\w+|imagin\w+|intent\w+|consider\w+)|"
    r"pienso en (?:eso|ello)|se me (?:pasa|ha pasado|paso|cruza|ha cruzado|viene|ocurre|ocurrio|aparece)|"
    r"me (?:ronda|persigue)|me da vueltas|(?:es )?(?:lo )?unico (?:en )?(?:lo )?que|"
    r"un poquito|(?:volvieron|volvio|regresaron|han vuelto|siguen|sigue ahi)|mas fuertes?|peor que|"
    r"cada vez mas|mas que (?:nunca|antes)|"
    r"llevo (?:\w+ )?(?:dias|semanas|meses|años|tiempo)|no (?:paro|dejo|he dejado|he parado) de|"
    r"cuando (?:me quedo|estoy) sol[oa]|(?:en|por) las noches|de noche|(?:de )?a ratos|"
    r"por momentos|estuve (?:a punto|cerca)|casi lo|con (?:un |mi |el )?(?:plan|fecha|dia)|"
    r"tengo (?:\w+ )?(?:plan|fecha|dia|todo listo|la forma|como hacerlo)|"
    r"(?:ya )?(?:se|tengo) (?:como|donde|cuando|con que)|que si\b|pero s+i+\b|"
    r"pero (?:a veces|me gustaria|lo pienso|me dan ganas)|me gustaria|ojala|me tienta|no (?:lo )?descarto|"
    r"me dan ganas|ganas no (?:me )?faltan|seria (?:mejor|mas facil|un alivio)|y que si si|que mas da)\b"
)
# A day or a place says that there is a plan: `¿es para hoy?`, `hoy`; `¿tienes algo a mano?`, `en el cajón`.
_WHEN: Final = re.compile(
    rf"^{_FRANK}(?:es |para |pa |seria )?(?:hoy|hoy dia|ahora|ahorita|esta (?:noche|tarde|madrugada|"
    rf"semana)|mañana|"
    r"el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|finde|fin de semana))"
    r"(?: (?:mismo|ya|en la (?:noche|tarde|madrugada)|por la noche|de madrugada|temprano))?$"
)
_WHERE: Final = re.compile(
    rf"^{_FRANK}(?:l[oa]s? tengo )?(?:en|bajo|debajo del?|dentro del?|encima del?|sobre|al lado de)"
    r"(?: (?:el|la|mi|mis|los|las))? (?:velador|cajon|mesita|mesa de noche|closet|ropero|armario|mochila|"
    r"bolso|cartera|"
    r"cama|almohada|colchon|pieza|cuarto|baño|botiquin|cocina|patio|garaje|cochera|bodega|auto|carro|coche)\b"
)
_NO: Final = re.compile(
    r"^(?:\. )?(?:(?:(?:ja|je|ji)+j?\w* )?no+|nop|nah|para nada|nunca|jamas|ya no|ahora no|tampoco|"
    r"que va|ni loc[oa])\b(?! (?:se|lo se|estoy segur\w+|mucho|siempre|puedo (?:evitarlo|negarlo|parar|dejar|"
    r"sacar\w*)|te (?:voy a )?mentir|paro de|dejo de|he dejado|he parado|lo (?:niego|descarto)|descarto|"
    r"pienso en otra cosa|hay (?:dia|noche|hora|momento)))"
)
_NO_TWICE: Final = re.compile(
    r"^(?:\. )?no+(?:(?: \.)? no+)*(?: \.)? (?:(?:a |de )?eso (?:no|nunca|jamas)|nada de eso|(?:nunca|"
    r"jamas) (?:he pensado|"
    r"pense) eso)\b"
)
_BUT_YES: Final = re.compile(
    r"\bpero (?:\w+ )?(?:s+i+\b|lo (?:he )?pens\w+|lo pienso|a veces|me gustaria|me dan ganas|ganas)"
)
_UNSURE: Final = re.compile(
    r"\b(?:no (?:lo )?se|nose|quizas?|tal vez|talvez|capaz|depende|no estoy segur[oa]|prefiero no|"
    r"no creo|o sea no|no se explicar\w*|no quiero (?:hablar|decir|responder|contestar)|que importa|da igual|"
    r"da lo mismo|puede)\b"
)
_OVER: Final = re.compile(
    r"\b(?:ya no (?:lo )?(?:pienso|hago|siento|me pasa|quiero (?:morir|hacerlo)|tengo)|hace (?:\w+ ){0,2}"
    r"(?:años|meses|tiempo) que no|cuando era (?:chic[oa]|niñ[oa]|adolescente|menor)|de (?:chic[oa]|niñ[oa]|"
    r"adolescente)|en (?:el colegio|la media|la secundaria|la prepa|el liceo)|antes(?: de la u)? (?:si|pero|"
    r"ahora)|estoy (?:\w+ )?mejor|en (?:terapia|tratamiento)|(?:esta|quedo) superado)\b"
)
_DAY: Final = (
    r"(?:mañana|pasado|luego|despues|mas (?:tarde|rato)|otro dia|el (?:lunes|martes|miercoles|jueves|viernes|"
    r"sabado|domingo)|en la (?:tarde|noche|mañana))"
)
_BACK: Final = (
    r"(?:vuelvo|sigo|seguimos|continuo|continuamos|retomo|retomamos|nos (?:vemos|leemos)|hablamos|empiezo|"
    r"te (?:escribo|cuento|aviso))"
)
_RETURNS: Final = re.compile(rf"\b{_BACK}(?: \w+){{0,3}} {_DAY}\b|\b{_DAY}(?: (?!no\b)\w+){{0,2}} {_BACK}\b")
_FINE: Final = re.compile(r"\b(?:estoy|todo|me siento) (?:bien|mejor|ok|tranquil[oa])\b|\b(?:broma|chiste)\b")
_NO_LATER: Final = re.compile(
    r"^(?:\. )?(?:(?:ya|pero|es que|uf|nah|no|para mi|creo que) )*(?:no (?:va a haber|habra|existe|hay|veo|"
    r"tengo) (?:un |una |ningun |ninguna |mas |otr[oa] )?(?:proxim[oa]s?|mañana|despues|futuro|"
    r"semestre|vez)|"
    r"(?:para|a) (?:ese? )?(?:entonces|fecha|dia|alturas)(?: yo)? ya no(?: \w+){0,2}|despues no hay nada|"
    r"para que si ya no)(?: para mi)?(?: \w+){0,2}$"
)


def asks_about_risk(question: str, *, marked: bool) -> bool:
    """Return whether a normalised turn of the coach asks for thoughts of death or harm.

    To name them is to ask for them where the turn was `marked` as a question.
    """
    return bool(_ASKS_ABOUT_RISK.search(question) or (marked and _NAMES_RISK.search(question)))


def about_risk(plain: str) -> Meaning | None:
    """Return what an answer to a question about risk says; None when it changes the subject to study."""
    if denies(plain):
        return "denied"
    if _OVER.search(plain):
        return "past"
    if _UNSURE.search(plain):
        return "unsure"
    if _YES.search(plain) or _WHEN.search(plain):
        return "confirmed"
    study = names_study(plain)
    if _LIKELY.search(plain) or _BUT_YES.search(plain) or (_WHERE.search(plain) and not study):
        return "likely"
    return None if study else "open"


def in_earnest(question: str, plain: str) -> Meaning | None:
    """Return what an answer to `¿lo dices en serio?` or `¿estás bien?` says; None when it says neither."""
    if not _ASKS_IF_SERIOUS.search(question):
        unwell = _ASKS_IF_WELL.search(question) and _UNWELL.search(plain) and not names_study(plain)
        return "likely" if unwell else None
    if _NO.search(plain):
        return None
    if _UNSURE.search(plain):
        return "unsure"
    return "confirmed" if _YES.search(plain) and not _FINE.search(plain) else None


def about_safety(question: str, plain: str) -> Meaning | None:
    """Return what an answer to `¿estás a salvo?` says: a no is danger; None when nothing of it was asked."""
    if not _ASKS_IF_SAFE.search(question) or names_study(plain):
        return None
    if _NO.search(plain) or re.search(r"\bno (?:creo|mucho|tanto|se si|estoy)\b", plain):
        return "likely"
    return "unsure" if _UNSURE.search(plain) else None


def denies_a_later(question: str, plain: str) -> bool:
    """Return whether somebody asked about what comes next says that for them nothing does."""
    return bool(_ASKS_OF_LATER.search(question) and _NO_LATER.search(plain))


def agrees(plain: str) -> bool:
    """Return whether an answer begins with a yes."""
    return bool(_YES.search(plain))


def denies(plain: str) -> bool:
    """Return whether an answer begins with a no, and stays with it."""
    return bool(_NO.search(plain)) and not _BUT_YES.search(plain)


def denies_twice(plain: str) -> bool:
    """Return whether an answer begins with a no and says once more what it denies: `no, eso no`."""
    return bool(_NO_TWICE.search(plain)) and not _BUT_YES.search(plain)


def returns(plain: str) -> bool:
    """Return whether a message says when its writer comes back: `mañana sigo`, `nos vemos el lunes`."""
    return bool(_RETURNS.search(plain))


def is_over(plain: str) -> bool:
    """Return whether a message says that something has passed."""
    return bool(_OVER.search(plain))
