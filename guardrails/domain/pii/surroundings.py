"""What stands around a number: the country that is spoken of, sums, amounts, things that are numbered."""

import re
from collections.abc import Mapping
from typing import Final

# From a word to the number it announces: a few words of the same sentence, no other number.
GAP: Final = r"[^\d.;?!\n]{0,45}?(?:\bn(?:ro|o|um|ro)?\.[ ]?)?"
NEAR: Final = r"[^\d;?!\n]{0,24}?"

# A digit as it is said, and a number word below a hundred: "nueve ochenta y siete sesenta y cinco".
DIGIT_WORD: Final = r"(?:cero|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)"
NUMBER_WORD: Final = (
    rf"(?:{DIGIT_WORD}|diez|once|doce|trece|catorce|quince|dieci\w+|veinte|veinti\w+|treinta|cuarenta|"
    rf"cincuenta|"
    r"sesenta|setenta|ochenta|noventa|cien|ciento|doscientos|trescientos|cuatrocientos|quinientos|"
    r"seiscientos|"
    r"setecientos|ochocientos|novecientos|mil|millon|millones|doble|triple)"
)
SPOKEN: Final = rf"{NUMBER_WORD}(?:[ ,.-]{{1,2}}(?:y |punto |guion |raya )?{NUMBER_WORD}){{3,24}}"

# A code without a word for it is a student's own where it opens a door of the university, or a list has it.
DOOR: Final = (
    r"(?:portal|plataforma|intranet|campus|aula(?: virtual)?|sistema|moodle|canvas|blackboard|siga|siu|"
    r"ucursos|"
    r"u-cursos|webcursos|tec|secretaria|registro|biblioteca|matricula|inscripcion|lista|acta|planilla)"
)
ENTERS: Final = (
    r"(?:entr[aeo]\w*|ingres[aeo]\w*|me logueo|loguea\w*|inici\w+ sesion|acced\w+|me registr\w+|"
    r"me inscrib\w+|"
    r"me identific\w+|me autentic\w+|aparezco|figuro|salgo|me matricul\w+)"
)
_DOOR_NEAR: Final = re.compile(rf"\b(?:{DOOR}|{ENTERS}|rebota|rechaza|reconoce|encuentra)\b")

_ENTERED: Final = re.compile(
    rf"\b{ENTERS}(?: con)?(?: (?:mi|el|la|este|codigo|id|usuario|user|numero|n°))*[ :]*$"
)
_COUNTRIES: Final[Mapping[str, str]] = {
    "PE": r"peru|peruan[oa]s?|lima|arequipa|cus[cz]o|trujillo|piura|chiclayo|huancayo|callao|iquitos|"
    "tacna|reniec|puno|ayacucho|cajamarca|pucp|unmsm|ulima|utp|unsa|unsaac|unap",
    "ES": r"espana|espanol(?:a|es)?|madrid|barcelona|valencia|sevilla|zaragoza|malaga|bilbao|granada|"
    r"murcia|uned|ucm|upm|upv|erasmus",
    "AR": r"argentin[oa]s?|argentina|rosario|buenos aires|caba|mendoza|la plata|tucuman|mar del plata|"
    "salta|renaper|utn|uba|fiuba|unlp|unc|uade|cordoba capital|neuquen|bahia blanca",
    "EC": r"ecuador|ecuatorian[oa]s?|quito|guayaquil|cuenca|ambato|loja|manta|espol|usfq|puce|epn|utpl",
    "UY": r"uruguay|uruguay[oa]s?|montevideo|maldonado|paysandu|salto|udelar",
    "VE": r"venezuela|venezolan[oa]s?|caracas|maracaibo|barquisimeto|merida|valencia venezuela|maracay|"
    r"ucv|unimet|uneti|saime",
    "CO": r"colombia|colombian[oa]s?|bogota|medellin|cali|barranquilla|bucaramanga|pereira|manizales|"
    "ciudadania|cartagena|cucuta|ibague|uniandes|unal|univalle|udea|icesi|bancolombia",
    "CR": r"costa rica|costarricense|tic[oa]|ticos|heredia|cartago|alajuela|ucr",
    "DO": r"republica dominicana|dominican[oa]s?|santo domingo|santiago de los caballeros|uasd|pucmm|intec",
    "PA": r"panama|panamen[oa]s?|chiriqui",
    "PY": r"paraguay|paraguay[oa]s?|asuncion|encarnacion|ciudad del este",
    "BO": r"bolivia|bolivian[oa]s?|la paz|cochabamba|santa cruz|sucre|potosi|oruro|tarija|el alto|umsa|"
    r"umss|uagrm|segip|collas?|cambas?",
    "CL": r"chile|chilen[oa]s?|santiago|valparaiso|concepcion|temuco|antofagasta|vina del mar|usach|"
    r"udec|uchile|udp|inacap|duoc|bancoestado",
    "MX": r"mexico|mexican[oa]s?|cdmx|guadalajara|monterrey|puebla|unam|ipn|uam|itesm|udg|uanl|buap|"
    r"imss|infonavit",
    "GT": r"guatemala|guatemaltec[oa]s?|xela|usac|chapin\w*",
    "HN": r"honduras|honduren[oa]s?|tegucigalpa|san pedro sula|unah|catrach[oa]s?",
    "SV": r"el salvador|salvadoren[oa]s?|san salvador|guanac[oa]s?",
    "CU": r"cuba|cuban[oa]s?|la habana",
}
# One pattern for all of them takes half the time of one each.
_SPOKEN_OF: Final = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{country}>{words})' for country, words in _COUNTRIES.items())})\b"
)

_SUM_BEFORE = re.compile(r"(?:[=+*/^<>$€≈×÷]|\b(?:usd|clp|mxn|ars|cop|us|por|mas|menos|entre|dividido))[ ]*$")
_SUM_AFTER = re.compile(r"[ ]*(?:[=+*/^<>%€≈×÷$]|,\d|\b(?:por|mas|menos|entre|dividido)\b)")
_AMOUNT_AFTER = re.compile(
    r"[ ]*(?:de )?\b(?:pesos|lucas|palos|dolares|euros|soles|bolivares|guaranies|quetzales|lempiras|usd|"
    r"clp|mxn|cop|"
    r"habitantes|personas|estudiantes|alumnos|iteraciones|veces|palabras|caracteres|paginas|registros|"
    r"filas|datos|"
    r"muestras|celulas|bacterias|bits|bytes|bps|kb|mb|gb|km|metros|mts|litros|kg|kilos|gramos|toneladas|"
    r"segundos|"
    r"minutos|horas|dias|anos|puntos|votos|casos|lineas|pasos|operaciones|tokens|visitas|seguidores|hz|"
    r"mol|ml|cm|mm|"
    r"joules?|newtons?|watts?|unidades|ciclos|combinaciones|permutaciones|elementos|nodos|pixeles|likes|"
    r"views|vistas)\b"
)
_NUMBERED_BEFORE = re.compile(
    r"\b(?:seccion|nrc|isbn|issn|doi|folio|paginas?|capitulo|ley|decreto|resolucion|serie|version|"
    r"articulo|ticket|"
    r"pedido|factura|orden|poblacion|presupuesto|codigo|sku|modelo|norma|iso|expediente|causa|rol|ano|"
    r"semilla|seed|"
    r"respaldo|archivo|commit|build|hash|puerto|exoplaneta|asteroide|pregunta|ejercicio|problema|grupo|"
    r"paralelo|sala|"
    r"version|lote|patente|registro|id|ref|referencia|guia|seguimiento|tracking|envio|compra|reserva|"
    r"vuelo|total|"
    r"resultado|dio|da|suma|vale|valor|cuesta|costo|gaste|pago|monto|precio|cantidad|numero (?:de|primo|"
    r"entero))\b"
    r"[^\d;?!\n]{0,14}$"
)


def spoken_of(plain: str) -> str:
    """Return the country that a message speaks of (ISO 3166-1), "" when none or several."""
    found = {match.lastgroup for match in _SPOKEN_OF.finditer(plain)}
    return found.pop() or "" if len(found) == 1 else ""


def is_amount(before: str, after: str) -> bool:
    """Return whether a number between `before` and `after` is part of a sum, or counts something."""
    return bool(_SUM_BEFORE.search(before) or _SUM_AFTER.match(after) or _AMOUNT_AFTER.match(after))


def opens_a_door(before: str, after: str) -> bool:
    """Return whether a code stands beside a door of the university: `entro con …`, `el portal`."""
    return bool(_DOOR_NEAR.search(before[-40:] + " | " + after))


def is_entered(before: str) -> bool:
    """Return whether somebody enters with what follows, whatever it is called."""
    return bool(_ENTERED.search(before))


def is_numbered_thing(before: str) -> bool:
    """Return whether what stands before a number says that it numbers a thing: `sección`, `ISBN`."""
    return bool(_NUMBERED_BEFORE.search(before))
