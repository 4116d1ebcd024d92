"""Read the course: "ramo de X", "la guía de X", or a name that only a course has."""

import re

from strategy.domain.chat_spelling import plain
from strategy.domain.deadlines import DAY, MONTH
from strategy.domain.numbers import WORDS

LONGEST = 6
"""Words of a course's name."""

# Names that only a course has, as they are written; they are found without any "ramo de" before them.
NAMES = (
    "cálculo álgebra geometría trigonometría estadística bioestadística probabilidades matemáticas matemática aritmética "
    "física química bioquímica biología microbiología anatomía fisiología histología embriología genética ecología "
    "botánica zoología farmacología patología fisiopatología inmunología parasitología virología epidemiología "
    "termodinámica electromagnetismo mecánica óptica astronomía geología geografía topografía hidráulica electrónica "
    "sociología antropología psicología filosofía lógica teología ética epistemología lingüística literatura pedagogía "
    "didáctica economía microeconomía macroeconomía econometría contabilidad finanzas marketing mercadotecnia "
    "administración auditoría tributario informática robótica criptografía psicopatología neurociencias "
    "neuroanatomía semiología kinesiología nutrición enfermería obstetricia odontología pediatría cirugía psiquiatría "
    "arqueología historiografía urbanismo semiótica fonética fonología sintaxis morfología gramática politología "
    "criminología demografía metodología bioética cinemática estática dinámica electrotecnia metalurgia "
    "hematología cardiología neurología toxicología nutrición biofísica fisicoquímica estequiometría "
    "programación algoritmos logística operaciones biotecnología paleontología geopolítica emprendimiento publicidad "
    "periodismo compiladores fonoaudiología veterinaria agronomía meteorología oceanografía climatología edafología "
    "petrología hidrología sismología ergonomía audiología radiología imagenología traumatología dermatología "
    "oncología endocrinología ginecología geriatría gerontología psicometría psicoanálisis psicofisiología "
    "musicología teatrología iconografía museología turismo gastronomía hotelería biomecánica bromatología "
    "microeconometría cálculos tributación costos remuneraciones arquitectura paisajismo lexicología filología "
    "etnografía etnología victimología penología inglés francés alemán portugués italiano japonés chino "
    "electromecánica automatización mecatrónica telecomunicaciones ciberseguridad cuántica relatividad "
    "termofluidos fluidos vectores lenguaje arte música danza teatro derecho historia redes gestión semántica "
    "pragmática retórica oratoria apologética exégesis patrística axiología ontología metafísica estética "
    "neurociencias cinesiología bioética biomatemática hermenéutica etnomusicología paleografía"
).split()  # noqa: SIM905  # a list of two columns per line would be four pages long
ACCENTED = {plain(name): name for name in NAMES}

# First words of longer names, and what may follow them.
HEADS = {
    "derecho", "historia", "introduccion", "teoria", "base", "bases", "estructura", "estructuras", "resistencia",
    "investigacion", "gestion", "taller", "sistemas", "redes", "ciencias", "ciencia", "lengua", "lenguaje", "ingenieria",
    "analisis", "diseño", "arte", "desarrollo", "comunicacion", "educacion", "fundamentos", "principios", "salud",
    "psicologia", "calculo", "algebra", "fisica", "quimica", "biologia", "economia", "procesos", "control", "mecanica",
    "evaluacion", "politica", "politicas", "metodos", "metodologia", "matematica", "matematicas", "ecuaciones",
    "mercado", "proyectos", "inteligencia", "dibujo", "produccion", "etica", "medio", "formacion", "macroeconomia",
    "microeconomia", "estadistica", "teologia", "filosofia", "literatura", "marketing", "gramatica", "didactica",
    "administracion", "finanzas", "anatomia", "clinica", "enfermeria", "expresion", "transferencia", "operaciones",
    "maquinas", "circuitos", "señales", "obligaciones", "contratos", "relaciones", "recursos", "responsabilidad",
    "organizacion", "comportamiento", "practica", "trabajo", "tecnologia", "tecnologias", "idioma", "ingles", "programacion",
    "sociologia", "antropologia", "geografia", "epistemologia", "planificacion", "seminario", "construccion",
}  # fmt: skip

_STOP = set(
    "para por el la los las con y e o u antes que pero me mi mis se es estoy tengo hay hoy mañana en a al no ni si ya porque "
    "cuando como donde sin sobre entre hasta desde ahora ademas tambien aunque pues asi entonces esta este estan son fue era "
    "necesito quiero debo puedo tiene toca falta faltan queda quedan vence entrego sale da dio dan le lo les nos un una unos unas pasado "
    "esa ese eso esto muy mas menos super todo toda nada cero xd jaja jajaja porfa ayuda y/o hace llevo mejor peor igual solo estos dos tres ando "
    "va voy vamos cierra semana media siento creo aun todavia donde cual quien cuyo su sus tu tus te os sirve pide pidieron dejaron dejo mando "
    "parece resulta ayudame puede podria hola gracias oye ok bien mal tipo onda igualmente encima mientras hacia segun tras durante "
    "mediante excepto salvo osea porfavor aca alla ahi aqui entregar hacer estudiar rendir exponer leer terminar avanzar empezar "
    "estaba estuve tenia tuve quede quedo esperando pendiente pendientes atrasado atrasada urgente".split()
) | {"lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"}  # fmt: skip
_JOIN = {"de", "del", "e", "y", "a"}
_NUMERALS = {"1", "2", "3", "4", "i", "ii", "iii", "iv"}
_INSIDE = {
    "investigacion",
    "datos",
    "texto",
    "textos",
    "trabajo",
    "lectura",
    "caso",
    "mercado",
    "proyectos",
    "informacion",
    "estudio",
    "inicio",
}
"""No course by themselves, but part of the name of one."""

# Never a course of their own.
_NOT = set(
    "hoy mi titulo grado tesis tesina ensayo ensayos lab laboratorio laboratorios informe informes clase clases prueba pruebas control certamen solemne "
    "examen parcial final guia ejercicios ejercicio problemas alternativas opinion paper papers texto textos libro libros capitulo capitulos "
    "hora horas minutos minuto dia dias semana semanas mes meses año años pagina paginas palabras noche tarde vez veces verdad nuevo nueva todo "
    "todos todas universidad uni u colegio liceo carrera ramo ramos materia materias asignatura curso semestre equipo grupo parejas investigacion grado "
    "avance avances borrador entrega entregas presentacion ppt exposicion disertacion diapositivas diapositiva resumen esquema mapa codigo app programa proyecto "
    "proyectos trabajo trabajos tarea tareas practica practicas lectura lecturas conclusion introduccion discusion desarrollo ortografia redaccion tildes citas apa formato "
    "referencias bibliografia errores error detalles profe profesor profesora ayudante compañero compañeros amigo amiga mama papa hermana hermano jefe "
    "casa celu computador vida dedo frustracion ansiedad pena lata flojera rabia miedo estres nervios cabeza cosas cosa algo nada nadie alguien uno dos tres "
    "cuatro cinco seis siete ocho diez eso esto aquello ella el ellos ustedes nosotros yo concentracion animo ganas motivacion tiempo plazo fecha campo "
    "estudio estudios respiracion relajacion calma bienestar hecho acuerdo repente nuevo verano invierno ultimo primero memoria corrido pie golpe "
    "sintesis nivel diagnostico recuperacion repeticion suficiencia idea ideas tema temas marco caso casos columna word excel pdf video videos lluvia fase "
    "ideacion planificacion ejecucion revision estar mas menos mil cien media lado rato poco mucho harto punto parte partes paso pasos bloque bloques "
    "sueño dormir corregir compiladores_ inicio python java javascript react sql html matlab excel_ software integrales derivadas matrices ecuaciones_ congreso concurso campaña manera forma lugar apunte apuntes maqueta frente antemano golpe cero linea titulacion egreso pega "
    "encuestas pasillo gente mundo suerte broma bomba nuevamente hacer mierda sociales_ ultima primera segunda tercera unidad seccion paralelo modulo "
    "catedra ayudantia taller_ contenidos contenido material beca becas plata trabajo. quiz parciales finales examenes pruebas controles certamenes solemnes".split()
)  # fmt: skip
_VERB = re.compile(r"\w{2,}(?:ar|er|ir)(?:l[oae]s?|me|se|nos)?")
_VERB_LIKE = {"mar", "taller", "lugar", "militar", "familiar", "escolar", "preescolar", "circular", "celular", "molecular",
              "nuclear", "popular", "mercader", "poder", "mujer", "ser", "bienestar", "lineal"}  # fmt: skip

TASK_NOUN = (
    r"(?:ensayos?|informes?|monografias?|reportes?|reseñas?|trabajos?|tareas?|guias?|ejercicios?|problemas?|ayudantias?|talleres?|taller|certamen(?:es)?|solemnes?|pruebas?|control(?:es)?|examen(?:es)?"
    r"|quiz(?:es)?|parcial(?:es)?|final(?:es)?|test|evaluacion(?:es)?|interrogacion(?:es)?|ppts?|presentacion(?:es)?|exposicion(?:es)?|disertacion(?:es)?|diapositivas?|poster|resumen(?:es)?|sintesis|fichas?"
    r"|esquemas?|mapas?(?: (?:conceptual|mental)(?:es)?)?|papers?|articulos?|capitulos?|textos?|lecturas?|libros?|pdfs?|apuntes|laboratorios?|labs?|practicos?|practicas?|bitacoras?|protocolos?|borrador(?:es)?|avances?"
    r"|proyectos?|maquetas?|codigo|entregas?|unidad|paginas|catedra|pep|deberes|cuestionarios?|casos?|portafolio|alternativas|cuadro|diagramas?|coloquio|recuperativ[oa]|pasos?|columna|crud|script|programa|materia|contenidos?|clases?|ppt|pitch|planificacion|marco teorico|bug|referencias|citas|ortografia|conclusion|introduccion|video|infografia|linea de tiempo|experimento|preinforme|seminario|tp|trabajo practico|simulacro|prueba final|cronograma|plan de estudio|plan|revision|solucionario|disertar|exponer|podcast|glosario|obligatori[oa]s?)"
)
READ_NOUN = r"(?:capitulos?|textos?|libros?|papers?|articulos?|pdfs?|paginas?|columna|lecturas?|codigo|script|programa|crud|bug)\b"
"""What may be "of" an author, a language or a number as well as of a course."""
_BEFORE = r"(?:(?:\d+|[a-z]+(?:tiv|l|ri|rt|nd|ltim|mer|gund|cer|cient|uient)[oaes]*s?|final(?:es)?|grupal(?:es)?|parcial|global|oral|escrit[oa]s?|completo|corto|larg[oa]|individual|recuperativ[oa]|acumulativ[oa]|obligatori[oa]s?|complementari[oa]s?|resueltos?|pendientes?|nuev[oa]s?|eterno|latera|n|nro|numero|i+|de alternativas|de desarrollo|de laboratorio|de lectura|en grupo|en equipo|en parejas|practico|conceptual|mental|teorico|de seleccion multiple|de la prueba|de la clase|del curso|del ramo) ){0,3}"
_LINK = r"(?:de|del|para|en|sobre el ramo de)"
_VIA = r"(?:(?:el |la |mi |un )?(?:ramo|asignatura|materia|curso|clase|clases|catedra|profe|prof|profesor|profesora|examen|prueba|certamen|control|parcial|seccion) (?:de|del) (?:la |el |los |las )?)?"
_ARTICLE = r"(?:(?:el|la|los|las|mi|mis|un|una) )?(?:(?:ramo|asignatura|materia|curso|clase|clases|catedra|profe|prof|profesor|profesora|examen|prueba|certamen|control|parcial|seccion) (?:de|del) (?:la |el |los |las )?)?"

_PATTERNS: tuple[re.Pattern[str], ...] = (
    re.compile(r"\b(?:ramo|asignatura|materia|curso|catedra|cursado|electivo|optativo|minor|modulo) (?:(?:se llama|es|de|del|en) )(?:la |el |los |las )?(?=(?P<x>[a-zñ].*))"),
    re.compile(r"\b(?:clases?|profe(?:sor|sora)?|ayudantia|seccion|ayudante) (?:de|del) (?:la |el |los |las )?(?=(?P<x>[a-zñ].*))"),
    re.compile(rf"\b(?!{READ_NOUN}){TASK_NOUN} {_BEFORE}(?:de|del) {_VIA}(?!(?:el|la|los|las|mi|mis|un|una) )(?=(?P<x>[a-zñ].*))"),
    re.compile(rf"\b{TASK_NOUN} {_BEFORE}(?:para) (?!el |la |los |las |mi |un |una )(?=(?P<x>[a-zñ].*))"),
    re.compile(rf"\b{TASK_NOUN} {_BEFORE}(?:para|en|de|del) {_ARTICLE}(?=(?P<x>[a-zñ].*))"),
    re.compile(r"\b(?:echarme|reprobar|reprobando|pasar|aprobar|salvar|perder|jalar|jale|tronar|suspender|botar|repetir|cursar|cursando|me eche|me voy a echar) (?:el (?:ramo|curso|examen) de |la materia de )?(?:el |la |los |las )?(?=(?P<x>[a-zñ].*))"),
    re.compile(r"\b(?:soy|se me da|se me dan|me va|me fue|voy|ando|estoy|me cuesta|me cuestan|sirvo|mal[oa]|pesim[oa]|buen[oa]|negad[oa]|atrasad[oa]|perdid[oa]|pegad[oa]|insegur[oa]|penca) (?:\w+ ){0,2}?(?:para|en|con)?(?: ?(?:el|la|los|las))? (?=(?P<x>[a-zñ].*))"),
    re.compile(r"\b(?:nada|cacho|entiendo|entender|estudiar|estudiando|repasar|repasando|rindo|rendir|doy|dar|tengo|odio|carga|leer|cachar|aprender|con|en|para|pasar|me toca|preparar|preparando|recuperar|entregar) (?:\w+ )??(?:de |del )?(?:el |la |los |las )?(?=(?P<x>[a-zñ].*))"),
    re.compile(r"(?<!codigo )(?<!estudiante )(?<!alumno )(?<!alumna )(?<!carrera )(?<!facultad )(?<!escuela )(?<!soy )(?<!estudio )(?<!año )\b(?:de|del|para) (?:el |la |los |las )?(?=(?P<x>[a-zñ].*))"),
)  # fmt: skip
_SURE = 4
"""The patterns from here on need a name that is known to be a course."""

_SUFFIX = re.compile(r"\w{3,}(?:ologia|logia|nomia|metria|istica|grafia|tecnia|iatria|urgia)s?")
_NOT_BY_SUFFIX = {
    "ortografia", "bibliografia", "monografia", "autonomia", "cronologia", "fotografia", "analogia", "caracteristica",
    "caligrafia", "biografia", "apologia", "antologia", "terminologia", "simetria", "infografia", "psicologia_", "etimologia",
    "fisonomia", "gastronomia_", "trilogia", "simbologia", "tipologia", "mitologia_", "tecnologia", "logistica", "metodologia",
    "ideologia",
}  # fmt: skip
_LOOSE = set(
    "metodologia operaciones mecanica dinamica estatica optica logica etica gramatica sintaxis nutricion administracion programacion "
    "algoritmos logistica patologia literatura probabilidades cirugia didactica tributario morfologia bioetica emprendimiento publicidad "
    "turismo teatro danza arte musica lenguaje derecho historia redes gestion ingles frances aleman portugues italiano japones chino "
    "costos remuneraciones fluidos vectores arquitectura oratoria estetica semantica retorica pragmatica ergonomia automatizacion "
    "gastronomia calculos relatividad cuantica periodismo veterinaria".split()
)
_LONG = (
    r"inteligencia artificial|machine learning|ciencias (?:sociales|naturales|politicas)|derecho (?:civil|penal|romano|procesal|constitucional|laboral|comercial|tributario|internacional|administrativo|publico|privado|economico|canonico|ambiental)"
    r"|historia (?:del? \w+|universal|antigua|medieval|moderna|contemporanea)|teoria (?:de la|del|de) \w+|resistencia de materiales|mecanica de (?:fluidos|suelos)|(?:bases?|estructuras?) de datos(?! del? (?:proyecto|trabajo|app))"
    r"|ecuaciones diferenciales|salud publica|medicina (?:interna|legal|familiar)|comportamiento organizacional|recursos humanos|comercio exterior|relaciones internacionales"
)
_BARE = re.compile(
    r"\b("
    + _LONG
    + "|"
    + "|".join(sorted((name for name in ACCENTED if name not in _LOOSE), key=len, reverse=True))
    + r")\b(?P<rest>.*)"
)
_FIRST_LOOSE = re.compile(
    r"(?:electivo|costos|romano|penal|civil|constitucional|procesal|comercial|laboral|inteligencia artificial|machine learning|bases? de datos)\b"
)


def read_course(said: str) -> str | None:
    """Return the course that normalised text names, with its accents where the name is a known one."""
    for place, pattern in enumerate(_PATTERNS):
        for found in pattern.finditer(said):
            name = _name(found["x"])
            if name and (place < _SURE or _is_known(name)):
                return _written(name)
    for found in _BARE.finditer(said):
        if name := _name(found[0]):
            return _written(name)
    return None


def _is_known(words: list[str]) -> bool:
    head = words[0]
    return (
        head in ACCENTED
        or bool(_FIRST_LOOSE.match(" ".join(words)))
        or (_SUFFIX.fullmatch(head) is not None and head not in _NOT_BY_SUFFIX)
        or (head in HEADS and len(words) > 1)
    )


def _name(rest: str) -> list[str]:
    """Return the words of a name at the start of `rest`: up to a stop word, a sign, or what no name holds."""
    taken: list[str] = []
    said = re.match(r"[a-zñ+#0-9 ]*", rest)
    tokens = said[0].split() if said else []
    for place, token in enumerate(tokens[: LONGEST + 2]):
        if token in _JOIN and taken and _goes_on(taken, tokens[place:]):
            taken.append(token)
        elif token in {"la", "el", "los", "las"} and taken and taken[-1] in _JOIN:
            taken.append(token)
        elif token in _NUMERALS and taken and (place + 1 == len(tokens) or tokens[place + 1] in _STOP):
            taken.append(token)
            break
        elif _ends(token, taken):
            break
        else:
            taken.append(token)
    while taken and taken[-1] in _JOIN | {"la", "el", "los", "las"}:
        taken.pop()
    return taken if _is_name(taken) else []


def _goes_on(taken: list[str], ahead: list[str]) -> bool:
    """Return whether the joining word at the head of `ahead` is part of the name: "historia del arte"."""
    rest = [token for token in ahead[1:3] if token not in {"la", "el", "los", "las"}]
    if not rest or rest[0] in (_STOP | _NOT) - _INSIDE or rest[0].isdigit():
        return False
    if ahead[0] in {"y", "e"}:
        return taken[-1] in HEADS and (rest[0] in ACCENTED or rest[0] in HEADS) and taken[0] != rest[0]
    if ahead[0] == "a":
        return taken[-1] in {"introduccion", "orientada", "aplicada", "aplicado"}
    return taken[0] in HEADS


def _ends(token: str, taken: list[str]) -> bool:
    if token in _STOP:
        return True
    if token.isdigit() or not taken:
        return token.isdigit()
    joined = taken[-1] in _JOIN | {"la", "el", "los", "las"}
    return (
        token in _NOT
        and not (joined and token in _INSIDE)
        or (_VERB.fullmatch(token) is not None and token not in _VERB_LIKE)
        or token in WORDS
    )


def _is_name(taken: list[str]) -> bool:
    if not taken or len(taken) > LONGEST:
        return False
    head = taken[0]
    if head in _NOT:
        return (
            head in HEADS
            and len(taken) > 1
            and taken[1] in {"de", "a", "al"}
            and (head, len(taken)) != ("trabajo", 1)
        )
    if re.fullmatch(DAY + "|" + MONTH, head) or head in WORDS:
        return False
    return len(head) > 1 and (_VERB.fullmatch(head) is None or head in _VERB_LIKE)


def _written(words: list[str]) -> str:
    return " ".join(ACCENTED.get(word, word) for word in words)
