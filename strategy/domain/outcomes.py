"""Read what a student says about the strategy that was tried.

A message that also asks for something, or asks a question, is no evaluation: it goes the way of any other
message.
"""

import re

from strategy.domain.asides import read_aside
from strategy.domain.chat_spelling import normalise
from strategy.domain.dates import DAY
from strategy.domain.outcome_families import FAMILIES, MISLEADING, OUTCOMES, UNWELL, Family, Outcome
from strategy.domain.spans import PEOPLE, TEACHERS

__all__ = ["FAMILIES", "OUTCOMES", "Family", "Outcome", "read_outcome"]

LONGEST = 25
"""Words; whoever writes more is telling something, and is listened to."""


# What may stand around a word that says it all.
POLITE = re.compile(
    r"^(?:(?:la verdad|la neta|neta|la firme|la dura|(?:la )?posta|de verdad|en verdad|a decir verdad|mm+"
    r"|eh+|uy|ay|uf+|pucha|mira|bueno|pues|oye|o sea|osea|sinceramente|honestamente"
    r"|para ser sincer[oa]|jaja\w*|ya|hola|orale|che|ah+|oh+),? (?:que )?)+"
    r"|(?:,? (?:la verdad|gracias|jaja\w*|jeje\w*|xd|po|pos|pues|che|amig[oa]|bro|wn|weon|parce|flou|wey|guey"
    r"|tio|tia|loco|causa|mano|oe|eh|no ?mas))+$"
)
CLAUSES = re.compile(r"[,.;:!\n]+")

_ASKED = (
    r"cuant[oa]s?|cual(?:es)?|cuando (?:es|debo|hay|tengo|empieza|toca|seria)|que (?:sigue|hago|mas|viene"
    r"|significa|pasa si|hay)|como (?:hago|sigo|lo hago|se hace|estas|te va|puedo)|sabes (?:si|de|algun)"
    r"|conoces|tienes (?:algo|alguna|otra|mas)|hay (?:algun[oa]? )?otr[oa]|se puede(?! decir)"
)
_ASKED_FOR = (
    r"(?<!no )quiero|quisiera|(?<!que )necesito|me gustaria|prefiero|podrias|puedes|podemos|podes|me (?:das"
    r"|ayudas"
    r"|explicas|dices|recomiendas|mandas|pasas)|busco|buscando|dame|dime|explicame|ayudame|pasame|mandame"
    r"|muestrame|enseñame|recomienda(?:me)?|sugiere(?:me)?|cuentame|repite(?:me)?|hazme|haceme|decime"
    r"|(?<!no )(?<!no me )(?<!nada )cambia(?:me)?|(?:cambi|hag|habl|prob|intent|empec|part|dej|sig|pas|ve"
    r"|volv|busqu|revis|continu|retom)(?:emos|amos)|vamos (?:a|con|por)(?! (?:la mitad|buen camino))"
)
_NEWS = (
    r"(?<!porque )(?<!es que )tengo que|(?<!ya )tengo (?:otr[oa]|prueba|examen|certamen|\d|(?:una?|el|la)"
    r"(?! (?:cabeza|mente|sensacion|impresion|guata|garganta|nudo|ataque|crisis|angustia|ansiedad|pena|dolor"
    r"|bajon|poco|taquicardia)))|(?<!porque )hay que|debo(?! (?:reconocer|decir|admitir|confesar))"
    r"|(?<!hacer )(?<!haciendo )(?<!hice )(?<!en )(?<!salio )(?<!surgio )"
    r"(?<!pensando en )(?<!viendo )(?<!que )otra"
    r" (?:cosa|estrategia|opcion|tarea|idea)|(?<!lo )(?<!la )voy a|(?:lo|la) voy a \w+(?=$|[,.!]| (?:ahora"
    r"|altiro|ya|y))|(?<!pero )(?<!aunque )(?<!solo )(?<!aun )(?<!todavia )me (?:falta|queda)n?"
    r" (?:otr[oa]|el|la|un|una|hacer)|(?<!no )es para (?!mi\b|tanto|llorar)"
)
ASKS = re.compile(
    rf"\?|\b(?:{_ASKED_FOR}|{_NEWS}|a que te refieres|no entiendo (?:el|la|lo|que|como|tu)"
    r"|y si(?!,| (?:me |nos |lo |la )?(?:ayudo|sirvio|funciono|avance|resulto|pude|logre|termine|hice)))\b"
    rf"|(?:^|[,.;!] |\b(?:y|pero|gracias|entonces|oye) )(?:{_ASKED})\b"
    r"|^(?:(?:no|ya|bueno|y|ok),? )*mejor (?:otr[oa]s?|una?|hacemos|hago|sigo|seguimos|voy|vemos|paso|empiezo"
    r"|despues|mañana|con|ayud\w+|lo dejo)\b"
)
# "ahora" and "otro" with a task in the same breath announce something new.
ANNOUNCES = re.compile(
    rf"\b(?:ahora|ademas|tambien|despues|luego|mañana) (?:me )?(?:toca|tengo"
    rf"(?! (?:mas|menos|mucho|mucha|(?:una? )?{UNWELL})\b)|viene|quiero|voy(?! (?:en|por|bien|mejor))|debo"
    rf"|hay|queda"
    r"|quedan|falta|faltan"
    r"|sigue|necesito)\b"
)


NEAR = (
    r"(?:pareja|polol[oa]|novi[oa]|ex|marido|espos[oa]|enamorad[oa]|mama|papa|viej[oa]s?|padres|famili\w+|"
    r"herman[oa]s?|roomie|amig[oa]s?|mejor amig[oa])"
)
OTHERS = re.compile(
    rf"\b(?:nadie|(?:mi|mis|el|la|los|las|un|una) (?:{PEOPLE}|{TEACHERS}))(?: \w+){{0,2}} (?:no )?(?:me "
    rf"|nos )?(?:ha )?"
    r"(?:ayud|sirv|explic|apoy|entien|entend)\w*"
    r"|\ben (?:el|la|mi|un|una) (?:examen|prueba|certamen|control|parcial|solemne|quiz|final|test)\b[^.;]*"
    r"\bme (?:fue|va|ha ido)\b|\bme (?:fue|ha ido) (?:\w+ ){0,2}en (?:el|la|mi|un|una) (?:examen|prueba"
    r"|certamen"
    r"|control|parcial|solemne|quiz)\b|\bme pregunt\w+ si\b"
    rf"|(?<!deje )(?<!dejo )\b(?:para|hasta|antes del?) (?:el )?(?:mañana|{DAY})\b"
    rf"|\b(?:prueba|examen|certamen|control|solemne|parcial|disertacion|sustentacion|exposicion|final|expongo"
    rf"|rindo|entrego|entrega|tengo)\b[^.;]* (?:de mañana|mañana|(?:el|este) {DAY}|es pasado)\b"
    rf"|\b(?:mañana|el {DAY}) (?:expongo|rindo|entrego|tengo|hay|a las)\b"
    r"|\b(?:expongo|rindo|entrego|presento) (?:en|dentro de) (?:\w+ ){0,2}(?:horas?|dias?|semanas?|rato)\b"
    r"|\bayudant(?:ias?|es?)\b(?! (?:y )?me (?:ayud|sirv|explic))"
    rf"|\b(?:termin|cort|romp|pele|discut)\w* con (?:(?:mi|mis|el|la) )?{NEAR}\b"
    rf"|\bme (?:termino|corto|dejo|engaño) (?:mi|el|la) {NEAR}\b"
)
"""Help of people is no outcome of a strategy, nor is what befell a student elsewhere, or is due on a day."""

# What comes behind these words weighs against what stands before them.
CONTRAST = re.compile(
    r",? ?\b(?:pero|sin embargo|eso si|y (?:despues|luego)(?= (?:me|no|ya))|lo (?:malo|unico) es que"
    r"|solo que|aunque|igual(?= (?:me|sigo|no|avance"
    r"|hice|sirvio|ayudo|funciono|termine)\b))\b"
)
FAILED = re.compile(
    r"\b(?:no|nada|tampoco) (?:me |nos )?(?:ha |han )?(?:ayud|sirv|servido|func|result|jal|cambi|hizo)\w*"
)
JUST_DID = re.compile(
    r"(?:\w+ )?(?:l[oa] (?:hice|intente|probe|aplique)(?: \w+){0,2}|(?:hice|segui) (?:lo que|los pasos|todo"
    r"|el"
    r" ejercicio|la tecnica)(?: \w+){0,3})"
)
"""Doing what was proposed is not yet a good of it."""
DENIED = re.compile(
    r"\b(?:no|ni|nunca|tampoco)(?: (?:me|se|lo|la|le|nos|te|he|ha|hay|hubo|logre|tan|muy|nada|es|fue|mucho"
    r"|siento"
    r"|veo|note|senti|puedo|pude|estoy|esta|ningun[oa]?|una?|el|para|bien|mas))* $"
)
"""Right before good words: they are denied."""
BARELY_DENIED = re.compile(r"\b(?:no|ni|tampoco)(?: (?:me|se|estoy|quede|siento|senti|tan))* $")
LIKED = re.compile(r"\b(?:gusto|encanto|tinco|latio|buena|interesante|suena|idea)\b")
_YES = re.compile(r"\by sí\b", re.IGNORECASE)
"""Written with its accent it is a yes; without it, a question: `y si`."""


def read_outcome(text: str, *, plainly: bool = False) -> Outcome | None:
    """Return the outcome that `text` reports.

    None when it reports none, asks something or brings something new; who has not understood the step wishes
    to hear it again, and nothing has failed. `plainly` leaves out the words that mean an outcome only as the
    answer to the question for one ("bien", "nada").
    """
    if read_aside(text) == "unclear":
        return None
    said = normalise(_YES.sub("y si,", text))
    if "?" in text or "¿" in text or any(way.search(said) for way in (ANNOUNCES, ASKS, OTHERS)):
        return None
    if len(said.split()) > LONGEST:
        return None
    for pattern, instead in MISLEADING:
        said = pattern.sub(instead, said)
    before, *behind = CONTRAST.split(said.strip(" .,;:!"), maxsplit=1)
    if behind and before.strip() and behind[0].strip():
        return _weighed(said, before, behind[0], plainly=plainly)
    return _outcome(said, plainly=plainly)


def _outcome(said: str, *, plainly: bool) -> Outcome | None:
    """Return what words say by themselves, clause by clause, or else the first family found in them."""
    bare = POLITE.sub("", said.strip(" .,;:!"))
    clauses = [POLITE.sub("", clause.strip()) for clause in CLAUSES.split(bare) if clause.strip()]
    for family in () if plainly else FAMILIES:
        if family.alone is None:
            continue
        if family.alone.fullmatch(bare) or (clauses and all(map(family.alone.fullmatch, clauses))):
            return family.outcome
    for family in FAMILIES:
        found = family.pattern.search(said)
        if found is None:
            continue
        if family.outcome == "peor" and BARELY_DENIED.search(said, 0, found.start()):
            continue
        if family.outcome == "ayudo" and DENIED.search(said, 0, found.start()):
            return "no_ayudo"
        return family.outcome
    return None


def _weighed(said: str, before: str, behind: str, *, plainly: bool) -> Outcome | None:
    """Return what two halves with a "pero" between them come to: mostly something in between."""
    first, second = _outcome(before, plainly=plainly), _outcome(behind, plainly=plainly)
    match first, second:
        case ("ayudo" | "un_poco", "no_ayudo"):
            return "no_ayudo" if FAILED.search(behind) or JUST_DID.fullmatch(before.strip()) else "un_poco"
        case ("ayudo" | "un_poco", "no_probe"):
            return "no_probe" if LIKED.search(before) else "un_poco"
        case (
            ("ayudo", "un_poco" | None) | ("un_poco" | "no_ayudo" | "peor", "ayudo") | ("no_ayudo", "un_poco")
        ):
            return "un_poco"
        case _:
            return _outcome(said, plainly=plainly) or first or second
