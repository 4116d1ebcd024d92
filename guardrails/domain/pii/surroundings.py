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

_COUNTRIES: Final[Mapping[str, str]] = {
    "PE": r"peru|peruan[oa]s?|lima|arequipa|cus[cz]o|trujillo|piura|chiclayo|huancayo|callao|iquitos|"
    "tacna|reniec",
    "ES": r"espana|espanol(?:a|es)?|madrid|barcelona|valencia|sevilla|zaragoza|malaga|bilbao|granada|murcia",
    "AR": r"argentin[oa]s?|argentina|rosario|buenos aires|caba|mendoza|la plata|tucuman|mar del plata|"
    "salta|renaper",
    "EC": r"ecuador|ecuatorian[oa]s?|quito|guayaquil|cuenca|ambato|loja|manta",
    "UY": r"uruguay|uruguay[oa]s?|montevideo|maldonado|paysandu|salto",
    "VE": r"venezuela|venezolan[oa]s?|caracas|maracaibo|barquisimeto|merida|valencia venezuela",
    "CO": r"colombia|colombian[oa]s?|bogota|medellin|cali|barranquilla|bucaramanga|pereira|manizales|"
    "ciudadania",
    "CR": r"costa rica|costarricense|tic[oa]|heredia|cartago|alajuela",
    "DO": r"republica dominicana|dominican[oa]s?|santo domingo",
    "PA": r"panama|panamen[oa]s?",
    "PY": r"paraguay|paraguay[oa]s?|asuncion|encarnacion|ciudad del este",
    "BO": r"bolivia|bolivian[oa]s?|la paz|cochabamba|santa cruz|sucre|potosi|oruro",
    "CL": r"chile|chilen[oa]s?|santiago|valparaiso|concepcion|temuco|antofagasta|vina del mar",
    "MX": r"mexico|mexican[oa]s?|cdmx|guadalajara|monterrey|puebla|unam|ipn",
    "GT": r"guatemala|guatemaltec[oa]s?|xela",
    "HN": r"honduras|honduren[oa]s?|tegucigalpa|san pedro sula",
    "SV": r"el salvador|salvadoren[oa]s?|san salvador",
    "CU": r"cuba|cuban[oa]s?|la habana",
}
_SPOKEN_OF = {country: re.compile(rf"\b(?:{words})\b") for country, words in _COUNTRIES.items()}

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
    found = [country for country, words in _SPOKEN_OF.items() if words.search(plain)]
    return found[0] if len(found) == 1 else ""


def is_amount(before: str, after: str) -> bool:
    """Return whether a number between `before` and `after` is part of a sum, or counts something."""
    return bool(_SUM_BEFORE.search(before) or _SUM_AFTER.match(after) or _AMOUNT_AFTER.match(after))


def is_numbered_thing(before: str) -> bool:
    """Return whether what stands before a number says that it numbers a thing: `sección`, `ISBN`."""
    return bool(_NUMBERED_BEFORE.search(before))
