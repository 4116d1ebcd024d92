"""Where somebody lives: a street with its number, said as an address or written as one."""

import re
from typing import Final

from guardrails.domain.pii.rule import Candidate, Kind, Rule, always
from guardrails.domain.pii.surroundings import NUMBER_WORD, is_amount

_TYPE: Final = (
    r"(?:calle|c/|avenida|av\b\.?|avda\b\.?|ave\b\.?|pasaje|pje\b\.?|psje\b\.?|psj\b\.?|camino|carrera|"
    r"cra\b\.?|kra\b\.?|"
    r"cll\b\.?|diagonal|transversal|jiron|jr\b\.?|paseo|bulevar|boulevard|blvd\b\.?|ronda|callejon|"
    r"privada|calzada|"
    r"carretera|prolongacion|circunvalacion|plaza|costanera|alameda)"
)
_NOT_STREET: Final = (
    r"(?!(?:en|con|desde|hace|una|un|uno|mi|por|y|o|al|a|hasta|como|que|tengo|hay|son|somos|no|si|piso|"
    r"solo|muy|es|esta|"
    r"para|cerca|cuadras|ni|mis|su|sus|tu|se|me|hacia|entre|durante|casi|tras|sobre|ya|pero|desde|ahi|"
    r"aca|queda|tiene|"
    r"capitulo|pagina|unidad|ejercicio|seccion|sala|grupo|semestre|linea|ruta|region|provincia|comuna|"
    r"distrito)\b)"
)
_WORD: Final = rf"{_NOT_STREET}[a-z][a-z'.-]*"
_HOUSE: Final = (
    r"(?:,? ?(?:n|nro|no|num|numero)?[.°]* ?#? ?)\d{1,5}(?:-?[a-z]\b)?(?:-\d{1,4})?(?![\d/:%]|[.,]\d)"
)
_STREET: Final = rf"(?:{_WORD} ){{0,5}}{_WORD}{_HOUSE}"
_QUARTER: Final = (
    r"(?:villa|poblacion|pobl\.?|condominio|urbanizacion|urb\.?|conjunto|sector|residencial|colonia|col\.)"
    r" [a-z]+(?: [a-z]+){0,2}"
)
_GRID: Final = (
    r"(?:\d{1,2}(?:a|ra|da|ta|va|na|°)?\.? (?:avenida|av\b\.?|calle)(?: [a-z])? \d{1,3}-\d{1,3}|"
    r"(?:calle|carrera|cra\b\.?|kra\b\.?|cr\b|kr\b|cl\b\.?|cll\b\.?|diagonal|dg\b|transversal|tv\b|"
    r"avenida|av\b\.?|ak|ac) ?"
    r"\d{1,3} ?[a-z]{0,2}(?: bis)?(?: (?:sur|norte|este|oeste))? ?(?:#|n[°o]?\.?|no\.?|numero|con)? ?"
    r"\d{1,3} ?[a-z]{0,2}(?: bis)? ?- ?\d{1,3})"
)
_NUMBERED_SPOKEN: Final = rf"(?:{_WORD} ){{1,5}}{NUMBER_WORD}(?:(?: y)? {NUMBER_WORD}){{1,5}}"
_LIVES: Final = (
    r"\b(?:viv(?:o|imos|e|en)|arriend\w+|alquil\w+|resid\w+|me mude|me cambie|domicilio|direccion(?: "
    r"es)?|mi casa|"
    r"mi depa\w*|mi pieza|mi hogar|la casa de \w+(?: \w+)?|pension|ubicad[oa]|mand\w+|envi\w+|deliver\w*|"
    r"paquete)\b"
    r"(?! (?:ip|de correo|de mail|electronica|web|url)\b)"
)
_UNIT: Final = (
    r"(?:(?:[Dd]epto|[Dd]pto|[Dd]to|[Dd]epartamento|[Dd]epa|[Aa]pto|[Aa]partamento|[Pp]iso|[Tt]orre|"
    r"[Bb]lock|[Bb]loque|[Cc]asa|"
    r"[Oo]ficina|[Oo]f|[Ll]ocal|[Ii]nt|[Ii]nterior|[Pp]uerta|[Ll]ote|[Mm]z|[Mm]anzana|[Ee]scalera|"
    r"[Zz]ona|[Ee]sc|"
    r"CP|C\.P|cp|"
    r"[Cc]odigo [Pp]ostal)\b\.? ?#?(?:n°)?[ ]?\w{1,6}|\d{1,2}(?:°|er|do|to|ta|ra|da) ?[A-Za-z]?\b|"
    r"(?:[Vv]illa|[Pp]oblacion|[Pp]obl|[Cc]ondominio|[Bb]arrio|[Uu]rb|[Uu]rbanizacion|[Cc]olonia|[Cc]ol|"
    r"[Cc]omuna(?: de)?|"
    r"[Ss]ector|[Cc]onjunto|[Rr]esidencial|[Ee]dificio)\b\.?(?: (?:de|del|la|las|los|el|"
    r"[A-Z][a-z]+)){1,4}|\d{4,5}(?!\d))"
)
_CITY: Final = (
    r"(?:[A-Z][a-z]+(?: (?:de |del |la |las |los |el )?[A-Z][a-z]+){0,3}|"
    r"CDMX|CABA|DF|GDL|MTY|BCN|SLP|QROO)(?![A-Za-z])"
)
_CORNER: Final = r" (?:y|esq\.?|esquina|esquina con|casi) (?:la |el |los |las )?[A-Z][a-z]+(?: [A-Z][a-z]+)?"
_TAIL: Final = (
    rf"(?:{_CORNER})?(?:,? {_UNIT}|, (?:en )?{_CITY}| en {_CITY}(?=[.,;!?\n]|$)|"
    rf"(?<=\d{{4}}) {_CITY}){{0,5}}"
)


def _house(candidate: Candidate) -> Kind | None:
    if is_amount("", candidate.after) or re.match(
        r" (?:hace|desde|cuadras|anos|meses|min)\b", candidate.after
    ):
        return None
    return "ADDRESS"


RULES: Final = (
    Rule(
        id="place.grid",
        pattern=rf"(?<!\w)(?P<v>{_GRID})(?![\d%])",
        judge=always("ADDRESS"),
        tail=_TAIL,
        says=(("vivo en la Cra 7 # 45-12, apto 301", "Cra 7 # 45-12, apto 301"),),
        not_says=("calle 13 es una banda",),
    ),
    Rule(
        id="place.between",
        pattern=r"(?<!\w)(?P<v>(?:calle|avenida|av\b\.?|ave\b\.?) (?:\d{1,3}|[a-z]{1,2}|[a-z]+(?: [a-z]+)?)"
        r"(?: (?:n|no|num|numero|#)\.? ?\d{1,5})? (?:entre|e/|esq\.?|esquina) (?:la |las )?(?:calles? )?"
        r"(?:\d{1,3}|[a-z]{1,2}|[a-z]+) y (?:\d{1,3}|[a-z]{1,2}|[a-z]+))(?!\w)",
        judge=always("ADDRESS"),
        anchors=("entre", "e/", "esq"),
        tail=_TAIL,
        says=(("vivo en la calle 23 entre L y M, Vedado", "calle 23 entre L y M, Vedado"),),
        not_says=("la diferencia entre calle y avenida",),
    ),
    Rule(
        id="place.typed",
        pattern=rf"(?<!\w)(?P<v>(?:{_QUARTER}, ?)?{_TYPE} ?{_STREET})",
        judge=_house,
        tail=_TAIL,
        says=(
            ("vivo en Avenida Los Aromos 1234, depto 56, Ñuñoa", "Avenida Los Aromos 1234, depto 56, Ñuñoa"),
            ("mi dirección es Calle Falsa 742, Villa Sol", "Calle Falsa 742, Villa Sol"),
            ("estoy en c/ Mayor 15, 3º B, Madrid", "c/ Mayor 15, 3º B, Madrid"),
            ("Av. Siempre Viva 742", "Av. Siempre Viva 742"),
            ("queda en Av. Amazonas 451 y Atahualpa, Quito", "Av. Amazonas 451 y Atahualpa, Quito"),
        ),
        not_says=("en la calle hay 20 personas", "camino 20 minutos", "la carrera dura 5 años"),
    ),
    Rule(
        id="place.lives",
        pattern=rf"{_LIVES}[^\d;?!\n]{{0,45}}?(?:\ben|\bes|:|\ba|,|\bla casa|direccion|domicilio)[ "
        rf"]+(?:la |el )?(?P<v>(?:{_QUARTER}, ?)?{_STREET})",
        judge=_house,
        tail=_TAIL,
        says=(
            ("vivo al frente del metro, en Los Leones 2345 dpto 12", "Los Leones 2345 dpto 12"),
            ("vivo en Villa El Sol, pasaje 3, casa 14", "Villa El Sol, pasaje 3, casa 14"),
        ),
        not_says=("vivo en Chile hace 20 años", "vivo en el piso 3", "vivo a 20 minutos"),
    ),
    Rule(
        id="place.spoken",
        pattern=rf"{_LIVES}[^\d;?!\n]{{0,20}}?\b(?:en|es) (?:la |el )?(?P<v>{_NUMBERED_SPOKEN})(?! "
        rf"(?:anos|meses|minutos|horas|cuadras))\b",
        judge=always("ADDRESS"),
        anchors=("mil", "cient", "veint", "enta"),
        tail=_TAIL,
        says=(("vivo en calle los aromos mil doscientos", "calle los aromos mil doscientos"),),
        not_says=("vivo en una casa con cien mil cosas",),
    ),
)  # fmt: skip
