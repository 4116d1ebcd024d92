"""How Flou speaks in each country: the form of address and some everyday words.

Flou's own sentences and the catalogue are written once, in tuteo and with few local words; a voice turns them
into its own. Words of the student are never touched. A word that the tables do not hold (staff edit the
catalogue) stays as it was written: tuteo is understood everywhere.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, partial

# Never anything but a verb in the sentences that Flou says.
_VERBS = """
abre abrí, agrega agregá, agrégale agregale, aléjate alejate, anota anotá, anótalo anotalo, aprieta apretá,
arregla arreglá, avanza avanzá, busca buscá, cambia cambiá, camina caminá, cierra cerrá, compara compará,
complétala completala, compruébalo comprobalo, contesta contestá, convierte convertí, corrige corregí,
cuéntame contame, decide decidí, define definí, describe describí, descansa descansá, destapa destapá,
detente detenete, di decí, dibuja dibujá, dime decime, ejecuta ejecutá, ejecútalo ejecutalo, elige elegí,
empieza empezá, encuentras encontrás, eres sos, escribe escribí, escribes escribís, escríbele escribile,
escúchate escuchate, exhala exhalá, explica explicá, fíjate fijate, graba grabá, haces hacés, haz hacé,
hazla hacela, hazlo hacelo, imagina imaginá, inhala inhalá, intentas intentás, juega jugá, lee leé, léela
leela, llegas llegás, mareas mareás, mereces merecés, mira mirá, necesitas necesitás, nombra nombrá, notas
notás, numera numerá, omite omití, ordena ordená, oyes oís, piensa pensá, pinta pintá, pon poné, ponle
ponele, pones ponés, ponte ponete, prefieres preferís, pregúntate preguntate, pruebas probás, puedes podés,
quédate quedate, quieres querés, quita quitá, recorre recorré, relata relatá, relee releé, reparte repartí,
repite repetí, repítelo repetilo, rescata rescatá, resuélvelo resolvelo, responde respondé, respóndela
respondela, respóndete respondete, revisa revisá, revísalas revisalas, sal salí, sabes sabés, siéntate
sentate, sientes sentís, sigues seguís, sueñas soñás, subraya subrayá, tacha tachá, tápalo tapalo, tienes
tenés, tocas tocás, trabas trabás, ubica ubicá, vacía vaciá, ven vení, vienes venís, vuelve volvé, vuelves
volvés, avísame avisame, tómate tomate, animas animás, partes arrancás, cuentas contás, retomas retomás,
dices decís, valórate valorate, muestras mostrás, avisas avisás, andas andás, decides decidís, vales valés,
traes traés, descansas descansás, dímelo decímelo
"""
# Verbs where they open a clause; elsewhere the same letters are another word ("la marca", "para", "se nota").
_AT_THE_HEAD = """
baja bajá, completa completá, copia copiá, cuenta contá, entrega entregá, fija fijá, guarda guardá, lista
listá, marca marcá, nota notá, deja dejá, reproduce reproducí, retoma retomá, sigue seguí, suelta soltá,
tapa tapá, toca tocá, vuelve volvé, prueba probá, descansa descansá, toma tomá, grita gritá
"""
_PRONOUNS = "tú vos, ti vos, contigo con vos"


def _table(pairs: str) -> dict[str, str]:
    return {old: new for old, new in (pair.split(maxsplit=1) for pair in pairs.split(","))}  # noqa: C416


VOS: Mapping[str, str] = {**_table(_VERBS), **_table(_PRONOUNS), "para y mira": "pará y mirá"}
VOS_AT_THE_HEAD: Mapping[str, str] = _table(_AT_THE_HEAD)
_HEAD = r"(?:^|[.;:«,?!/\n]\s*|\by )"


@dataclass(frozen=True, slots=True)
class Voice:
    """A way of speaking: what a model is told of it, and the words it says its own way.

    `places` fill the {places} of the sentences, `words` replace whole words wherever they stand.
    """

    name: str
    told: str
    places: Mapping[str, str]
    words: Mapping[str, str] = field(default_factory=dict)
    vos: bool = False


def _places(lata: str, calma: str, harto: str, ya: str, buena: str) -> dict[str, str]:
    return {"lata": lata, "calma": calma, "harto": harto, "ya": ya, "buena": buena}


# "Partir" is to begin in Chile, and to leave or to break elsewhere.
_BEGIN: Mapping[str, str] = {
    "partir": "empezar",
    "partimos": "empezamos",
    "partamos": "empecemos",
    "partiendo": "empezando",
    "partida": "comienzo",
    "la partida": "el comienzo",
    "partes": "empiezas",
    "achicar": "reducir",
    "achicarlo": "hacerlo más pequeño",
    "achicando": "haciendo más pequeño",
    "envión": "impulso",
}

NEUTRAL = Voice(
    "neutral",
    "español latinoamericano neutro, con tuteo (tú) y sin modismos",
    _places("da tan pocas ganas", "Con calma", "mucho", "Bien", "Muy bien"),
    {**_BEGIN, "celu": "celular", "pauta": "rúbrica", "profe": "docente"},
)
_CHILE = Voice(
    "Chile",
    "español de Chile, cercano, con tuteo (tú, nunca vos) y sin exagerar los modismos",
    _places("da tanta lata", "Tranqui", "harto", "Ya", "Buena"),
)
_RIOPLATENSE = Voice(
    "rioplatense",
    "español rioplatense, con voseo (vos tenés, probá, contame), cercano y sin exagerar los modismos",
    _places("da tanta fiaca", "Tranqui", "un montón", "Dale", "Buenísimo"),
    {**_BEGIN, "partes": "arrancás", "envión": "envión", "pauta": "consigna", "timer": "temporizador"},
    vos=True,
)
_PARAGUAY = Voice(
    "Paraguay",
    "español del Paraguay, con voseo (vos tenés, probá, contame), cálido y sin exagerar los modismos",
    _places("da tanta pereza", "Tranqui", "mucho", "Dale", "Muy bien"),
    {**_BEGIN, "partes": "empezás", "celu": "celular", "pauta": "consigna", "timer": "temporizador"},
    vos=True,
)
_MEXICO = Voice(
    "México",
    "español de México, cercano, con tuteo (tú) y sin exagerar los modismos",
    _places("da tanta flojera", "Tranqui", "mucho", "Va", "Súper"),
    {**_BEGIN, "celu": "celular", "pauta": "rúbrica"},
)
_COLOMBIA = Voice(
    "Colombia",
    "español de Colombia, cálido, con tuteo (tú) y sin exagerar los modismos",
    _places("da tanta pereza", "Con calma", "mucho", "Listo", "Qué bien"),
    {**_BEGIN, "celu": "celular", "pauta": "rúbrica", "timer": "temporizador"},
)
_PERU = Voice(
    "Perú",
    "español del Perú, cercano, con tuteo (tú) y sin exagerar los modismos",
    _places("da tanta flojera", "Tranqui", "bastante", "Ya", "Qué bien"),
    {**_BEGIN, "celu": "celular", "pauta": "rúbrica"},
)
_SPAIN = Voice(
    "España",
    "español de España, cercano, con tuteo (tú) y sin exagerar los modismos",
    _places("da tanta pereza", "Tranqui", "mucho", "Vale", "Genial"),
    {**_BEGIN, "celu": "móvil", "pauta": "rúbrica", "timer": "temporizador",
     "chico": "pequeño", "chica": "pequeña"},
)  # fmt: skip

# ISO 3166-1. Elsewhere vos and tú live side by side: neutral tuteo offends nobody.
VOICES: Mapping[str, Voice] = {
    "CL": _CHILE,
    "AR": _RIOPLATENSE,
    "UY": _RIOPLATENSE,
    "PY": _PARAGUAY,
    "MX": _MEXICO,
    "CO": _COLOMBIA,
    "PE": _PERU,
    "ES": _SPAIN,
}


def voice_of(country: str) -> Voice:
    """Return the voice of a country (ISO 3166-1 alpha-2, "" when unknown)."""
    return VOICES.get(country, NEUTRAL)


def spoken_in(country: str, sentence: str) -> str:
    """Return a sentence of Flou's own in that country's voice; places of others stay in their braces."""
    voice = voice_of(country)
    for place, words in voice.places.items():
        sentence = sentence.replace("{" + place + "}", words)
    for pattern, table in _changes(voice.name):
        sentence = pattern.sub(partial(_like, table), sentence)
    return sentence


@cache
def _changes(name: str) -> tuple[tuple[re.Pattern[str], Mapping[str, str]], ...]:
    voice = next(voice for voice in (*VOICES.values(), NEUTRAL) if voice.name == name)
    tables = [("", voice.words)]
    if voice.vos:
        tables += [("", VOS), (_HEAD, VOS_AT_THE_HEAD)]
    return tuple((_any_of(table, before), table) for before, table in tables if table)


def _any_of(table: Mapping[str, str], before: str) -> re.Pattern[str]:
    ways = "|".join(map(re.escape, sorted(table, key=len, reverse=True)))
    # Not inside braces: those are places that somebody else fills.
    return re.compile(rf"(?P<before>{before})(?<![{{\w])(?P<word>{ways})(?![}}\w])", re.IGNORECASE)


def _like(table: Mapping[str, str], found: re.Match[str]) -> str:
    word = found["word"]
    new = table[word.lower()]
    return found["before"] + (new[0].upper() + new[1:] if word[0].isupper() else new)
