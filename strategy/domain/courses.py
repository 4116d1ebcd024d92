"""Read the course: "ramo de X", "la guía de X", or a name that only a course has."""

import re

from strategy.domain.chat_spelling import plain
from strategy.domain.course_words import ACCENTED, HEADS, INSIDE, LOOSE, NEVER, NOT_BY_SUFFIX, NOT_VERBS, STOP
from strategy.domain.dates import DAY, MONTH
from strategy.domain.numbers import WORDS
from strategy.domain.ways import Said, Ways

LONGEST = 6
"""Words of a course's name."""
LONGEST_WORD = 24
_MODIFIER = re.compile(
    r"\w+(?:ic|iv|ari|an|ad|id|edi|ern|ent|ct|eri|or|urb)[oa]s?|\w+[ai]l(?:es)?|\w+ar(?:es)?|\w+(?:nte"
    r"|ble)s?|web|iii?|iv|v"
)
_ADJECTIVE = re.compile(
    r"(?!(?:final|parcial|individual|profesional|practic|teoric|personal|oral|global|semestral|anual|mensual"
    r"|semanal"
    r"|digital|escolar"
    r"|especial|actual|general)\w*$)\w{3,}(?:ic|iv|ari|an|intern|basic|urban|umn|ad)[oa]s?"
    r"|\w{4,}(?:al(?:es)?|able|ables)"
)

_WORD = re.compile(r"[^\W\d_]+")
_JOIN = {"de", "del", "e", "y", "a", "al"}
_ARTICLES = {"la", "el", "los", "las"}
_LINKS = _JOIN | _ARTICLES
_NOT_INSIDE = (STOP | NEVER) - INSIDE
_NUMERALS = {"1", "2", "3", "4", "i", "ii", "iii", "iv"}
_VERB = re.compile(r"\w{2,}(?:ar|er|ir)(?:l[oae]s?|me|se|nos)?")

TASK_NOUN = (
    r"(?:ensayos?|informes?|monografias?|reportes?|reseñas?|trabajos?|tareas?|guias?|ejercicios?"
    r"|problemas?|ayudantias?|talleres?|taller|certamen(?:es)?|solemnes?|pruebas?|control(?:es)?"
    r"|examen(?:es)?"
    r"|quiz(?:es)?|parcial(?:es)?|final(?:es)?|test|evaluacion(?:es)?|interrogacion(?:es)?|ppts?"
    r"|presentacion(?:es)?|exposicion(?:es)?|disertacion(?:es)?|diapositivas?|poster|resumen(?:es)?"
    r"|sintesis|fichas?"
    r"|esquemas?|mapas?(?: (?:conceptual|mental)(?:es)?)?|papers?|articulos?|capitulos?|textos?"
    r"|lecturas?|libros?|pdfs?|apuntes|laboratorios?|labs?|practicos?|practicas?|bitacoras?"
    r"|protocolos?|borrador(?:es)?|avances?"
    r"|proyectos?|maquetas?|entregas?|unidad|paginas|catedra|pep|deberes|cuestionarios?|casos?"
    r"|portafolio|alternativas|cuadro|diagramas?|coloquio|recuperativ[oa]|pasos?|columna|crud|script"
    r"|programa|materia|contenidos?|clases?|ppt|pitch|planificacion|marco teorico|bug|referencias"
    r"|citas|ortografia|conclusion|introduccion|video|infografia|linea de tiempo|experimento"
    r"|preinforme|seminario|tp|trabajo practico|simulacro|prueba final|cronograma|plan de estudio|plan"
    r"|revision|solucionario|disertar|exponer|podcast|glosario|obligatori[oa]s?)"
)
READ_NOUN = (
    r"(?:capitulos?|textos?|libros?|papers?|articulos?|pdfs?|paginas?|columna|lecturas?|codigo|script"
    r"|programa|crud|bug)\b"
)
"""What may be "of" an author, a language or a number as well as of a course."""
_BEFORE = (
    r"(?:(?:\d+|[a-z]+(?:tiv|l|ri|rt|nd|ltim|mer|gund|cer|cient|uient)[oaes]*s?|final(?:es)?"
    r"|grupal(?:es)?|parcial|global|oral|escrit[oa]s?|completo|corto|larg[oa]|individual"
    r"|recuperativ[oa]|acumulativ[oa]|obligatori[oa]s?|complementari[oa]s?|resueltos?|pendientes?"
    r"|nuev[oa]s?|eterno|latera|n|nro|numero|i+|de alternativas|de desarrollo|de laboratorio"
    r"|de lectura|de practicas?|en grupo|en equipo|en parejas|practico|conceptual|mental|teorico"
    r"|de seleccion multiple|de la prueba|de la clase|del curso|del ramo) ){0,3}"
)
_VIA = (
    r"(?:(?:el |la |mi |un )?(?:ramo|asignatura|materia|curso|clase|clases|catedra|profe|prof|profesor"
    r"|profesora|examen|prueba|certamen|control|parcial|seccion) (?:de|del) (?:la |el |los |las )?)?"
)
_ARTICLE = (
    r"(?:(?:el|la|los|las|mi|mis|un|una) )?(?:(?:ramo|asignatura|materia|curso|clase|clases|catedra"
    r"|profe|prof|profesor|profesora|examen|prueba|certamen|control|parcial|seccion) (?:de"
    r"|del) (?:la |el |los |las )?)?"
)

_PATTERNS: tuple[Ways, ...] = (
    Ways(
        r"\b(?:ramo|asignatura|materia|curso|catedra|cursado|electivo|optativo|minor"
        r"|modulo) (?:(?:se llama|es|de|del|en) )(?:la |el |los |las )?(?=(?P<x>[a-zñ].*))"
    ),
    Ways(
        r"\b(?:clases?|profe(?:sor|sora)?|ayudantia|seccion|ayudante) (?:de"
        r"|del) (?:la |el |los |las )?(?=(?P<x>[a-zñ].*))"
    ),
    Ways(
        rf"\b(?!{READ_NOUN}){TASK_NOUN} {_BEFORE}(?:de|del) {_VIA}(?!(?:el|la|los|las|mi|mis|un"
        rf"|una) )(?=(?P<x>[a-zñ].*))"
    ),
    Ways(rf"\b{TASK_NOUN} {_BEFORE}(?:para) (?!el |la |los |las |mi |un |una )(?=(?P<x>[a-zñ].*))"),
    Ways(rf"\b{TASK_NOUN} {_BEFORE}(?:para|en|de|del) {_ARTICLE}(?=(?P<x>[a-zñ].*))"),
    Ways(
        r"\b(?:echarme|reprobar|reprobando|pasar|aprobar|salvar|perder|jalar|jale|tronar|suspender|botar"
        r"|repetir|cursar|cursando|me eche|me voy a echar) (?:el (?:ramo|curso"
        r"|examen) de |la materia de )?(?:el |la |los |las )?(?=(?P<x>[a-zñ].*))"
    ),
    Ways(
        r"\b(?:soy(?! (?:estudiante|alumn[oa]|de|egresad[oa]))|se me da|se me dan|me va|me fue|voy|ando"
        r"|estoy|me cuesta|me cuestan|sirvo|mal[oa]|malaz[oa]"
        r"|pesim[oa]|buen[oa]|negad[oa]|atrasad[oa]|perdid[oa]|pegad[oa]|insegur[oa]"
        r"|penca) (?:\w+ ){0,2}?(?:para|en|con)?(?: ?(?:el|la|los|las))? (?=(?P<x>[a-zñ].*))"
    ),
    Ways(
        r"(?<!esta )(?<!estan )\b(?:nada|cacho|entiendo|entender|estudiar|estudiando|repasar|repasando|rindo"
        r"|(?:cuando|mientras|si|como) estudi(?:o|amos)|mejor(?:es)? que yo en"
        r"|rendir|doy|dar"
        r"|tengo|odio|carga|leer|cachar|aprender|con|en|para|pasar|me toca|preparar|preparando|recuperar"
        r"|entregar) (?:\w+ )??(?:de |del )?(?:el |la |los |las )?(?=(?P<x>[a-zñ].*))"
    ),
    Ways(
        r"\b(?:codigo|script|programa|app|crud|bug|funcion|maqueta|plano|codigos) de (?:la |el )?(?!etica"
        r"|derecho|conducta"
        r"|procedimiento|comercio)(?=(?P<x>[a-zñ].*))"
    ),
    Ways(
        r"(?<!codigo )(?<!error )(?<!errores )(?<!estudiante )(?<!alumno )(?<!alumna )(?<!carrera )"
        r"(?<!facultad )(?<!escuela )"
        r"(?<!soy )(?<!estudio )(?<!año )\b(?:de"
        r"|del|para) (?:el |la |los |las )?(?=(?P<x>[a-zñ].*))"
    ),
)  # fmt: skip
_SURE = 4
"""The patterns from here on need a name that is known to be a course."""

_SUFFIX = re.compile(r"\w{3,}(?:ologia|logia|nomia|metria|istica|grafia|tecnia|iatria|urgia)s?")
_LONG = (
    r"inteligencia artificial|machine learning|ciencias (?:sociales|naturales|politicas)"
    r"|derecho (?:civil|penal|romano|procesal|constitucional|laboral|comercial|tributario"
    r"|internacional|administrativo|publico|privado|economico|canonico|ambiental)"
    r"|historia (?:del? \w+|universal|antigua|medieval|moderna|contemporanea)|teoria (?:de la|del"
    r"|de) \w+|resistencia de materiales|mecanica de (?:fluidos|suelos)|(?:bases?"
    r"|estructuras?) de datos(?! del? (?:proyecto|trabajo|app))"
    r"|ecuaciones diferenciales|salud publica|medicina (?:interna|legal|familiar)"
    r"|comportamiento organizacional|recursos humanos|comercio exterior|relaciones internacionales"
)
_BARE = Ways(
    r"(?<!estudio )(?<!codigo de )(?<!carrera de )(?<!soy de )\b("
    + _LONG
    + "|"
    + "|".join(sorted((name for name in ACCENTED if name not in LOOSE), key=len, reverse=True))
    + r")\b(?P<rest>.*)"
)
_FIRST_LOOSE = re.compile(
    r"(?:electivo|costos|romano|penal|civil|constitucional|procesal|comercial|laboral"
    r"|inteligencia artificial|machine learning|bases? de datos)\b"
)


def read_course(said: str, typed: str = "") -> str | None:
    """Return the course that normalised text names, with its accents: known ones, or those in `typed`."""
    text = Said.of(said)
    for place, pattern in enumerate(_PATTERNS):
        if not pattern.may_begin(text.starts):
            continue
        for found in pattern.finditer(text):
            name = _name(found["x"])
            if name and (place < _SURE or _is_known(name)) and not _is_rest(text[: found.start()]):
                return _written(name, typed)
    for found in _BARE.finditer(text):
        if name := _name(found[0]):
            return _written(name, typed)
    return None


def _is_rest(before: str) -> bool:
    """Return whether a name that follows `before` is only the end of one: "historia del derecho"."""
    words = before[-LONGEST_WORD:].split()
    return bool(words) and before.endswith(" ") and words[-1] in HEADS - NEVER and words[-1] in ACCENTED


def _is_known(words: list[str]) -> bool:
    head = words[0]
    return (
        head in ACCENTED
        or any(way in ACCENTED and way not in LOOSE | HEADS for way in (f"{head}s", head.removesuffix("s")))
        or bool(_FIRST_LOOSE.match(" ".join(words)))
        or (_SUFFIX.fullmatch(head) is not None and head not in NOT_BY_SUFFIX)
        or (head in HEADS and len(words) > 1)
    )


def _name(rest: str) -> list[str]:
    """Return the words of a name at the start of `rest`: up to a stop word, a sign, or what no name holds."""
    taken: list[str] = []
    said = re.match(r"[a-zñ+#0-9 ]*", rest)
    tokens = said[0].split(maxsplit=LONGEST + 5) if said else []
    for place, token in enumerate(tokens[: LONGEST + 2]):
        if (token in _JOIN and taken and _goes_on(taken, tokens[place:])) or (
            token in _ARTICLES and taken and taken[-1] in _JOIN
        ):
            taken.append(token)
        elif token in _NUMERALS and taken and _stops(tokens[place + 1 : place + 2]):
            taken.append(token)
            break
        elif _ends(token, taken) or (taken[:1] == tokens[:1] and _is_whole(taken, token)):
            break
        else:
            taken.append(token)
    while taken and taken[-1] in _LINKS:
        taken.pop()
    return taken if _is_name(taken) else []


def _is_whole(taken: list[str], token: str) -> bool:
    """Return whether a course of one word is not told apart further by `token`: "bioquímica pidió"."""
    sole = len(taken) == 1 and taken[0] in ACCENTED and taken[0] not in HEADS
    return sole and token not in _LINKS and _MODIFIER.fullmatch(token) is None


def _stops(ahead: list[str]) -> bool:
    """Return whether a name that has its number ends there: "cálculo 2 del jueves"."""
    return not ahead or ahead[0] in STOP or ahead[0] in {"de", "del"}


def _goes_on(taken: list[str], ahead: list[str]) -> bool:
    """Return whether the joining word at the head of `ahead` is part of the name: "historia del arte"."""
    rest = [token for token in ahead[1:3] if token not in _ARTICLES]
    if not rest or rest[0] in _NOT_INSIDE or rest[0].isdigit():
        return False
    if ahead[0] in {"y", "e"}:
        return taken[-1] in HEADS and (rest[0] in ACCENTED or rest[0] in HEADS) and taken[0] != rest[0]
    if ahead[0] in {"a", "al"}:
        return taken[-1] in {"introduccion", "orientada", "aplicada", "aplicado"}
    return taken[0] in HEADS


def _ends(token: str, taken: list[str]) -> bool:
    if token in STOP:
        return True
    if token.isdigit() or not taken:
        return token.isdigit()
    joined = taken[-1] in _LINKS
    return (
        (token in NEVER and not (joined and token in INSIDE))
        or (_VERB.fullmatch(token) is not None and token not in NOT_VERBS)
        or token in WORDS
    )


def _is_name(taken: list[str]) -> bool:
    if not taken or len(taken) > LONGEST:
        return False
    head = taken[0]
    if head in NEVER:
        return (
            head in HEADS
            and len(taken) > 1
            and (taken[1] in {"de", "a", "al", "web"} or _ADJECTIVE.fullmatch(taken[1]) is not None)
            and (head, len(taken)) != ("trabajo", 1)
        )
    if re.fullmatch(DAY + "|" + MONTH, head) or head in WORDS:
        return False
    return len(head) > 1 and (_VERB.fullmatch(head) is None or head in NOT_VERBS)


def _written(words: list[str], typed: str) -> str:
    accents = {plain(word): word for word in set(_WORD.findall(typed.lower())) if not word.isascii()}
    return " ".join(ACCENTED.get(word) or accents.get(word, word) for word in words)
