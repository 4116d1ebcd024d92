"""Where somebody lives: a street with its number, said as an address or written as one."""

import re
from typing import Final

from guardrails.domain.pii.rule import Candidate, Kind, Rule, always
from guardrails.domain.pii.surroundings import NUMBER_WORD, is_amount

_TYPE: Final = (
    r"(?:calle|c/|avenida|av\b\.?|avda\b\.?|ave\b\.?|pasaje|pje\b\.?|psje\b\.?|psj\b\.?|camino|carrera|"
    r"cra\b\.?|kra\b\.?|"
    r"cll\b\.?|diagonal|transversal|jiron|jr\b\.?|paseo|bulevar|boulevard|blvd\b\.?|ronda|callejon|"
    r"privada|calzada|andador|retorno|cerrada|peatonal|vereda|autopista|travesia|rambla|"
    r"rua|carrer|praza|kalea|carretera|prolongacion|circunvalacion|plaza|costanera|alameda)"
)
_NOT_STREET: Final = (
    r"(?!(?:en|con|desde|hace|una|un|uno|mi|por|y|o|al|a|hasta|como|que|tengo|hay|son|somos|no|si|piso|"
    r"solo|muy|es|esta|"
    r"para|cerca|cuadras|ni|mis|su|sus|tu|se|me|hacia|entre|durante|casi|tras|sobre|ya|pero|desde|ahi|"
    r"aca|queda|tiene|"
    r"capitulo|pagina|unidad|ejercicio|seccion|sala|grupo|semestre|linea|ruta|region|provincia|comuna|"
    r"distrito)\b(?!'))"
)
_WORD: Final = rf"{_NOT_STREET}[a-z][a-z'.-]*"
_HOUSE: Final = (
    r"(?:,? ?(?:nro|no|num|numero|oe|[nse])?[.°]* ?#? ?)\d{1,5}(?:-?[a-z]\b)?(?:-\d{1,4})?(?![\d/:%]|[.,]\d)"
)
_HOUSE_NAMED: Final = r",? (?:casa|parcela|lote|solar) (?:n[°o.]* ?|# ?)?\d{1,4}(?:-\d{1,3})?[a-z]?\b"
_NO_NUMBER: Final = r",? s/n(?!\w)"
_STREET: Final = rf"(?:{_WORD} ){{0,5}}{_WORD}(?:{_HOUSE}|{_NO_NUMBER}|{_HOUSE_NAMED})"
# Streets that are called by a date: the house number is no year.
_DATE_STREET: Final = (
    r"\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|"
    r"noviembre|diciembre)"
    r" (?:n?[°ro.]* ?|# ?)(?!(?:19|20)\d\d\b)\d{2,5}(?![\d/:%]|[.,]\d)"
)
_PLOT: Final = (
    r"(?:mz|mza|mzna|manzana)\b\.? ?[a-z]?\d{0,4}[a-z]?['´]?,? ?(?:-|y )?(?:lt|lte|lote|villa|"
    r"solar|casa|sl)\b\.? ?\d{1,3}[a-z]?"
)
_BLOCK: Final = (
    r"(?:(?:edif|edificio|res|resid|residencias?|residencial|conj|conjunto(?: residencial)?|quinta|qta|"
    r"condominio|cond|"
    r"urb|urbanizacion|cdla|ciudadela|colonia|col|barrio|villa)\b\.? [a-z]+(?: [a-z]+){0,3}|"
    r"(?:torre|bloque|block|edificio) [a-z0-9]{1,3}),? "
    r"(?:(?:torre|bloque|block|edif|pasaje|poligono|etapa|senda|sector|piso|nivel|mz|"
    r"manzana)\b\.? ?[a-z0-9-]{1,6},? ){0,3}"
    r"(?:apto|apartamento|apt|depto|dpto|departamento|casa|villa|ph|lote|"
    r"piso)\b\.? ?#?(?:n[°o.]* ?)?[a-z0-9]*\d[a-z0-9-]{0,5}"
)
_CARDINAL: Final = r"(?:al )?(?:norte|sur|este|oeste|lago|arriba|abajo)"
_PACES: Final = (
    rf"\d{{1,4}} ?(?:m|mts|metros|varas|c|cuadras)\b\.? {_CARDINAL}"
    rf"(?:(?: y|,) \d{{1,4}}(?: ?(?:m|mts|metros|varas|c|cuadras)\b\.?)? {_CARDINAL})?"
)
_QUARTER: Final = (
    r"(?:villa|poblacion|pobl\.?|condominio|urbanizacion|urb\.?|conjunto|sector|residencial|colonia|"
    r"col\.|barrio|"
    r"cdla\.?|ciudadela|reparto|ensanche|ens\.?|coop\.?|cooperativa|fracc\.?|fraccionamiento|zona|"
    r"unidad habitacional|asentamiento|aa\. ?hh\.?|b°)"
    r" [a-z]+(?: [a-z]+){0,2}(?: \d{1,2})?(?:, (?:etapa|sector|supermanzana|sm) \d{1,3})?"
)
_GRID: Final = (
    r"(?:(?:calle|avenida|av\b\.?|carrera|andador|retorno) \d{1,3}(?:a|ra|da|ta|ma|va|na|era)? "
    r"?(?:#|no\.?|n°|nro\.?|num\.?) ?\d{1,4}(?:-?[a-z]\b)?(?!-?\d)|"
    r"\d{1,2}(?:a|ra|da|ta|va|na|°)?\.? (?:avenida|av\b\.?|calle)(?: [a-z])? \d{1,3}-\d{1,3}|"
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
    r"[Pp]ortal|[Pp]arcela|[Nn]ivel|[Ll]t|[Mm]za|[Aa]pt|"
    r"[Cc]odigo [Pp]ostal)\b\.? ?#?(?:n°)?[ ]?\w{1,6}(?:-\w{1,2})?(?!\w)(?: [A-H](?!\w))?|"
    r"(?:No|Nro|N°|Num|#)\.? ?\d{1,5}(?:-?[A-Z](?!\w))?|x \d{1,3}[A-Z]?(?: y \d{1,3}[A-Z]?)?(?!\w)|"
    r"PB ?[A-Z\d]?(?!\w)|"
    r"[Pp]lanta [Bb]aja|\d{1,2}(?:r|n|t|er) \d{1,2}a(?!\w)|"
    r"\d{1,2}(?:\.?°|er|do|to|ta|ra|da) ?(?:(?:izq|izqda|izda|izquierda|dcha|drcha|derecha|der|int|"
    r"ext)\b\.?|[A-Za-z]?(?!\w))|"
    r"(?:[Bb]ajo|[Aa]tico|[Ee]ntresuelo) [A-Z\d]\b|(?:[Cc]asa|[Pp]orton|[Rr]eja) [a-z]{4,10}(?![a-z])|"
    r"(?:[Zz]ona|[Uu]rb|[Rr]es|[Ee]dif|[Ee]ns|[Ee]nsanche|[Cc]dla|[Cc]iudadela|[Rr]eparto|[Pp]arroquia|"
    r"[Cc]anton|[Aa]soc|[Ff]racc|[Ff]raccionamiento|[Cc]oop|[Uu]nidad [Hh]abitacional|"
    r"AA\.? ?HH|P\.?J)\b\.?(?: (?:de|del|la|las|los|el|[A-Z][a-z]+)){1,4}|"
    r"(?:[Cc]alle|C/|[Aa]v|[Aa]vda|[Aa]venida|[Jj]r|[Pp]asaje|[Pp]sje|[Cc]arrera|[Cc]ra|"
    r"[Pp]je)\b\.? (?:[A-Z\d][\w.]*(?: |\b)){1,4}|"
    r"(?:[Vv]illa|[Pp]oblacion|[Pp]obl|[Cc]ondominio|[Bb]arrio|[Uu]rb|[Uu]rbanizacion|[Cc]olonia|[Cc]ol|"
    r"[Cc]omuna(?: de)?|"
    r"[Ss]ector|[Cc]onjunto|[Rr]esidencial|[Ee]dificio)\b\.?(?: (?:de|del|la|las|los|el|"
    r"[A-Z][a-z]+)){1,4}|\d{4,5}(?!\d))"
)
_CITY: Final = (
    r"(?:[A-Z][a-z]+(?: (?:(?:de|del|do|la|las|los|el) ){0,2}[A-Z][a-z]+){0,3}|"
    r"CDMX|CABA|DF|GDL|MTY|BCN|SLP|QROO|SJL|SMP|VMT|VES|SJM|CDE|GYE|UIO|BAQ|MDE|MVD|SCZ|CBBA|LP|SPS|"
    r"TGU)(?![A-Za-z])"
)
_CORNER: Final = (
    r" (?:e/|entre) \w{1,12} y \w{1,12}|"
    r" (?:y|esq\.?|esquina|esquina con|casi) (?:la |el |los |las )?[A-Z][a-z]+(?: [A-Z][a-z]+)?"
)
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


_AT_HOME: Final = re.compile(
    rf"{_LIVES}|\b(?:qued(?:a|o)|mi (?:casa|cuarto|depa|piso|hogar|edificio)|nos vemos|casa de|pensionado?)\b"
)
_HOUSE_AFTER: Final = re.compile(
    r",? (?:casa|porton|mano (?:derecha|izquierda)|apto|apartamento|contiguo|frente a|edificio)\b"
)


def _home(candidate: Candidate) -> Kind | None:
    """Believe a building only as somebody's: rooms of the university have buildings and floors, too."""
    flat = re.search(r"\b(?:apto|apt|apartamento|depto|dpto|ph)\b", candidate.value)
    return "ADDRESS" if flat or _AT_HOME.search(candidate.before) else None


def _paces(candidate: Candidate) -> Kind | None:
    """Believe metres to the south only where a house is spoken of: vectors go there, too."""
    house = _HOUSE_AFTER.match(candidate.after) or _AT_HOME.search(candidate.before)
    return "ADDRESS" if house else None


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
        id="place.plot",
        pattern=rf"(?<!\w)(?P<v>(?:{_QUARTER},? ?)?{_PLOT})(?!\w)",
        judge=always("ADDRESS"),
        anchors=("mz", "manzana"),
        tail=_TAIL,
        says=(
            ("vivo en la Mz. K Lt. 14, Urb. Los Jardines, Piura", "Mz. K Lt. 14, Urb. Los Jardines, Piura"),
        ),
        not_says=("come una manzana en casa", "la manzana lote uno"),
    ),
    Rule(
        id="place.building",
        pattern=rf"(?<!\w)(?P<v>(?:{_QUARTER}, ?)?(?:{_TYPE} [a-z]+(?: [a-z]+){{0,3}}, ?)?{_BLOCK})"
        r"(?![\w/%])",
        judge=_home,
        tail=_TAIL,
        says=(
            ("vivo en Res. Los Samanes, torre B, piso 3, Lara", "Res. Los Samanes, torre B, piso 3, Lara"),
            ("mándalo a Conjunto El Bosque, casa 12, Cuenca", "Conjunto El Bosque, casa 12, Cuenca"),
        ),
        not_says=("la clase es en el edificio Norte, piso 2", "el edificio C, piso 4, sala 401"),
    ),
    Rule(
        id="place.paces",
        pattern=rf"(?<!\w)(?P<v>{_PACES})(?!\w)",
        judge=_paces,
        anchors=("norte", "sur", "este", "oeste", "lago", "arriba", "abajo"),
        tail=_TAIL,
        says=(
            ("vivo de la iglesia 200 metros al norte, casa verde", "200 metros al norte, casa verde"),
        ),
        not_says=("un móvil avanza 200 metros al norte y 50 al este",),
    ),
    Rule(
        id="place.lives",
        pattern=rf"{_LIVES}[^\d;?!\n]{{0,45}}?(?:\ben|\bes|:|\ba|,|\bla casa|direccion|domicilio)[ "
        rf"]+(?:la |el )?(?P<v>(?:{_QUARTER}, ?)?{_STREET}|{_DATE_STREET})",
        judge=_house,
        tail=_TAIL,
        says=(
            ("vivo en 18 de Julio 1456 apto 302", "18 de Julio 1456 apto 302"),
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
    Rule(
        id="place.flat",
        pattern=rf"(?<!\w)(?P<v>{_WORD}(?: {_WORD}){{0,2}} (?:n[°ro.]* ?|# ?)?\d{{3,5}},? "
        r"(?:depto|dpto|dto|departamento|apto|apartamento|"
        r"casa)\b\.? ?#?(?:n[°o.]* ?)?[a-z]?\d{1,4}[a-z]?)(?![\w/%])",
        judge=always("ADDRESS"),
        anchors=("dep", "dpto", "dto", "apto", "apart", "casa"),
        tail=_TAIL,
        says=(("al lado del metro, Toesca 2148 casa 4", "Toesca 2148 casa 4"),),
        not_says=("leí 2148 palabras en casa", "unos 120 departamentos"),
    ),
)  # fmt: skip
