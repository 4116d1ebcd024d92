"""Read how much time a student has right now."""

import re

from strategy.domain.deadlines import TO_HAND_IN
from strategy.domain.numbers import NUMBER, number
from strategy.domain.ways import Said, Ways

# What lasts, is behind, repeats, or is left until something is due is not time to work in.
OTHER_TIMES = Ways(
    rf"\b(?:llevo|llevamos|llevaba|demor\w+|tard\w+|tarde|dur[aoe]\w*|hace|desde hace|perdi|pierdo|pase"
    rf"|paso|estuve|cada|durante|despues de|atrasad[oa]|tome|me tomo|gaste|a los|retras\w+|por)"
    rf"(?: \w+){{0,3}} (?:{NUMBER} (?:minutos|horas?)|media hora|(?:un )?cuarto de hora|horas?)"
    rf"|\b(?:presentacion|exposicion|disertacion|video|charla|audio|podcast|prueba|examen|control|pitch"
    rf"|clase|debate|discurso|defensa|ppt|quiz|micro|bus|metro|camino|siesta|speech|capitulo|monologo"
    rf"|entrevista|cancion)(?: \w+){{0,3}} (?:de|dura|por|tiene que durar|debe durar"
    rf"|en) (?:como |unos |max(?:imo)? )?(?:{NUMBER} (?:minutos|horas?)|media hora)"
    rf"|\b(?:en|dentro de) (?:{NUMBER} (?:minutos|horas?)|media hora)(?: mas)? (?:tengo|rindo|empieza"
    rf"|es|expongo|entrego|cierra|vence|parto|salgo|me voy|llega|hay)"
    rf"|\b(?:{NUMBER} (?:minutos|horas?)|media hora)(?: \w+)? (?:para|antes de) {TO_HAND_IN}"
    rf"|\b(?:quedan?|faltan?) (?:\w+ )?(?:{NUMBER} (?:minutos|horas?)|media hora)(?: mas)? (?:para"
    rf"|y) (?:\w+ ){{0,3}}{TO_HAND_IN}"
    rf"|\b{TO_HAND_IN} (?:\w+ )?en (?:{NUMBER} minutos|media hora)"
    rf"|\b(?:es|son|expongo|entrego|vence|rindo|cierra|empieza|presento|parte|comienza|seria"
    rf"|toca) (?:\w+ )?(?:en"
    rf"|dentro de) (?:{NUMBER} (?:minutos|horas?)|media hora)"
    rf"|\b(?:quedan?|faltan?) (?:\w+ )?(?:{NUMBER} (?:minutos|horas?)|media hora)(?: mas)? para (?:el|la|que"
    rf"|mi)\b"
    rf"|\b(?:prueba|examen|control|quiz|certamen|parcial)(?: \w+){{0,5}} en (?:{NUMBER} minutos|media hora)"
    rf"|\bni (?:siquiera )?(?:{NUMBER} (?:minutos|horas?)|media hora|un minuto)"
    rf"|\bno (?:tengo|alcanzo|me quedan?|dispongo|hay) (?:\w+ )?(?:{NUMBER} (?:minutos|horas?)|media hora)"
    rf"|\b(?:{NUMBER} (?:minutos|horas?)|media hora) (?:tarde|atras|de (?:atraso|retraso|clase|viaje"
    rf"|camino|presentacion|exposicion|video|duracion))|\ba (?:{NUMBER}) minutos de\b"
)

HALF_DAY = 12 * 60
LONGEST_FREE = 6 * 60
"""Minutes: more between two hours is a day at work and no block of study."""
POMODORO, BREAK = 30, 5
"""Minutes of a round with its rest, and of the rest, which the last round does without."""

# Without one of these words no pattern below finds anything.
_UNITS = Ways(
    r"\b(?:minutos|hor(?:a|ita)s?|pomodoros?|bloques?|sesion(?:es)?|actividad(?:es)?|algo|ratos?|tandas?"
    r"|intervalos?)\b"
)
_HALF_HOUR = Ways(r"\b(?:media|1/2) hor(?:a|ita)s?\b")
_QUARTER = Ways(r"\b(?:(?:un )?cuart(?:o|ito)|1/4) de hora\b")
_NAMED = {"hora y media": 90, "hora y cuarto": 75, "tres cuartos de hora": 45, "3/4 de hora": 45}
_MANY = Ways(rf"\b(?:{'|'.join(_NAMED)})\b")
_POMODOROS = Ways(rf"\b(?<!dura )(?<!es )(?P<n>{NUMBER}) pomodoros?\b")
_MINUTES = Ways(rf"\b(?:(?P<low>{NUMBER}) ?(?:-|a|o) ?)?(?P<n>{NUMBER}) ?minutos\b")
_SIZE = Ways(
    r"\b(?:bloques?|sesion(?:es)?|actividad(?:es)?|algo|ratos?|pomodoros?|tandas?"
    r"|intervalos?) (?:\w+ )?de (?P<n>1[0-9]|[2-9][05]|diez|doce|quince|veinte|veinticinco|treinta)"
    r"(?= |$|[,.])(?! (?:paginas|preguntas|ejercicios|palabras|horas|dias|personas|hojas))"
)
_HAVE = (
    r"(?:tengo|dispongo de|cuento con|me quedan?|hay|nos quedan?|dame|puedo (?:\w+ )?|por|durante|solo"
    r"|unas?|bloques? de|sesion(?:es)? de|tenemos|trabajar|estudiar|avanzar|libre|aprovechar|como|una"
    r"|ratito de)"
)
_HOURS = Ways(
    rf"\b{_HAVE} (?:\w+ )?(?P<n>{NUMBER}) (?:horas?|horitas?)\b|\b(?P<m>{NUMBER}) (?:horas?"
    rf"|horitas?) (?:libres?|disponibles?|para (?:estudiar|avanzar|trabajar|leer|escribir|hacer|esto"
    rf"|dedicarle))"
)
# Numbers that can only be minutes: "solo puedo 15".
_BARE = Ways(
    r"\b(?:dame|(?:solo|nomas|apenas) (?:puedo|tengo|dispongo de)|(?:puedo|tengo) (?:solo|nomas|apenas)) "
    r"(?P<n>10|12|15|20|25|30|40|45|50|60|90|diez|doce|quince|veinte|veinticinco|treinta)"
    r"(?: nomas)?(?=$|[.,])"
)
# What is left until somebody has to leave.
_UNTIL = Ways(
    rf"\ben (?P<n>{NUMBER}) minutos (?:tengo que|debo|me toca) (?:salir|ir|irme|entrar|trabajar|cocinar)\b"
)
# From one hour of the clock to another: "tengo de 3 a 4 libre".
_CLOCK = Ways(
    r"\b(?:tengo|puedo|libre|dispongo|estoy libre)(?: \w+)? de (?P<h1>\d{1,2})(?::(?P<m1>[0-5]\d))?"
    r"(?: pm| am)? a (?P<h2>\d{1,2})(?::(?P<m2>[0-5]\d))?(?: pm| am| horas)?"
    r"(?= libre| disponible| para| puedo|$|[.,])"
)
_QUEUE = Ways(r"\b(?:una?|1) hor(?:a|ita)s?(?= (?:libre|disponible|para|ahora|antes de)|$|[,.])")


def read_minutes(said: str) -> int | None:
    """Return the minutes spoken of in normalised text, or None."""
    whole = Said.of(said)
    if found := _BARE.search(whole) or _UNTIL.search(whole):
        return number(found["n"])
    if found := _CLOCK.search(whole):
        return _between(found)
    if not _UNITS.search(whole):
        return None
    text = OTHER_TIMES.sub(" ", whole)
    if found := _MINUTES.search(text) or _SIZE.search(text):
        return number(found["n"])
    if found := _POMODOROS.search(text):
        return number(found["n"]) * POMODORO - BREAK
    return _of_an_hour(text)


def _between(found: re.Match[str]) -> int | None:
    """Return the minutes between two hours of the clock, None when they are half a day or more."""
    begins = int(found["h1"]) * 60 + int(found["m1"] or 0)
    ends = int(found["h2"]) * 60 + int(found["m2"] or 0)
    minutes = (ends - begins) % HALF_DAY
    return minutes if 0 < minutes <= LONGEST_FREE else None


def _of_an_hour(text: str) -> int | None:
    if found := _MANY.search(text):
        return _NAMED[found[0]]
    if _HALF_HOUR.search(text):
        return 30
    if _QUARTER.search(text):
        return 15
    if found := _HOURS.search(text):
        return number(found["n"] or found["m"]) * 60
    return 60 if _QUEUE.search(text) else None
