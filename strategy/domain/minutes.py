"""Read how much time a student has right now, as one of the blocks of 10 to 25 minutes."""

import re

from strategy.domain.deadlines import TO_HAND_IN
from strategy.domain.numbers import NUMBER, number
from strategy.domain.rules import block

# What lasts, is behind, repeats, or is left until something is due is not time to work in.
OTHER_TIMES = re.compile(
    rf"\b(?:llevo|llevamos|llevaba|demor\w+|tard\w+|tarde|dur[aoe]\w*|hace|desde hace|perdi|pierdo|pase"
    rf"|paso|estuve|cada|durante|despues de|atrasad[oa]|tome|me tomo|gaste|a los|retras\w+|por)"
    rf"(?: \w+){{0,3}} (?:{NUMBER} (?:minutos|horas?)|media hora|(?:un )?cuarto de hora|horas?)"
    rf"|\b(?:presentacion|exposicion|disertacion|video|charla|audio|podcast|prueba|examen|control|pitch"
    rf"|clase|debate|discurso|defensa|ppt|quiz|micro|bus|metro|camino|siesta|speech|capitulo|monologo"
    rf"|entrevista|cancion)(?: \w+){{0,3}} (?:de|dura|por|tiene que durar|debe durar"
    rf"|en) (?:como |unos |max(?:imo)? )?(?:{NUMBER} (?:minutos|horas?)|media hora)"
    rf"|\b(?:en|dentro de) (?:{NUMBER} (?:minutos|horas?)|media hora)(?: mas)? (?:tengo|rindo|empieza"
    rf"|es|expongo|entrego|cierra|vence|parto|salgo|me voy|llega|hay)"
    rf"|(?:{NUMBER} (?:minutos|horas?)|media hora)(?: \w+)? (?:para|antes de) {TO_HAND_IN}"
    rf"|\b(?:quedan?|faltan?) (?:\w+ )?(?:{NUMBER} (?:minutos|horas?)|media hora)(?: mas)? (?:para"
    rf"|y) (?:\w+ ){{0,3}}{TO_HAND_IN}"
    rf"|\b{TO_HAND_IN} (?:\w+ )?en (?:{NUMBER} minutos|media hora)"
    rf"|\bno (?:tengo|alcanzo|me quedan?|dispongo|hay) (?:\w+ )?(?:{NUMBER} (?:minutos|horas?)|media hora)"
    rf"|(?:{NUMBER} (?:minutos|horas?)|media hora) (?:tarde|atras|de (?:atraso|retraso|clase|viaje"
    rf"|camino|presentacion|exposicion|video|duracion))|\ba (?:{NUMBER}) minutos de\b"
)

_HALF_HOUR = re.compile(r"\bmedia hor(?:a|ita)\b")
_QUARTER = re.compile(r"\b(?:un )?cuart(?:o|ito) de hora\b")
_MANY = re.compile(
    rf"\b(?:hora y media|hora y cuarto|tres cuartos de hora|(?:una?|{NUMBER}) pomodoros?|un pomodoro)\b"
)
_MINUTES = re.compile(rf"\b(?:(?P<low>{NUMBER}) ?(?:-|a|o|y) ?)?(?P<n>{NUMBER}) ?minutos\b")
_SIZE = re.compile(
    r"\b(?:bloques?|sesion(?:es)?|actividad(?:es)?|algo|ratos?|pomodoros?|tandas?"
    r"|intervalos?) (?:\w+ )?de (?P<n>1[0-9]|[2-9][05]|diez|doce|quince|veinte|veinticinco|treinta)"
    r"(?= |$|[,.])(?! (?:paginas|preguntas|ejercicios|palabras|horas|dias|personas|hojas))"
)
_HAVE = (
    r"(?:tengo|dispongo de|cuento con|me quedan?|hay|nos quedan?|dame|puedo (?:\w+ )?|por|durante|solo"
    r"|unas?|bloques? de|sesion(?:es)? de|tenemos|trabajar|estudiar|avanzar|libre|aprovechar|como|una"
    r"|ratito de)"
)
_HOURS = re.compile(
    rf"\b{_HAVE} (?:\w+ )?(?P<n>{NUMBER}) (?:horas?|horitas?)\b|\b(?P<m>{NUMBER}) (?:horas?"
    rf"|horitas?) (?:libres?|disponibles?|para (?:estudiar|avanzar|trabajar|leer|escribir|hacer|esto"
    rf"|dedicarle))"
)
_QUEUE = re.compile(r"\b(?:una?|1) hor(?:a|ita)(?= (?:libre|disponible|para|ahora|antes de)|$|[,.])")


def read_minutes(said: str) -> int | None:
    """Return the block that fits the time spoken of in normalised text, or None."""
    text = OTHER_TIMES.sub(" ", said)
    if found := _MINUTES.search(text):
        return block(number(found["n"]))
    if found := _SIZE.search(text):
        return block(number(found["n"]))
    if _HALF_HOUR.search(text) or _MANY.search(text):
        return block(30)
    if _QUARTER.search(text):
        return block(15)
    if _HOURS.search(text) or _QUEUE.search(text):
        return block(60)
    return None
