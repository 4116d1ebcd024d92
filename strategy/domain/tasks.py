"""What students have to do, by the many names it has between Chile, México and Spain."""

import re

from strategy.domain.families import Family, words

DET = r"(?:el|la|los|las|un|una|unos|unas|mi|mis|este|esta|estos|estas|ese|esa|al|del|su|otro|otra|nuestro|nuestra)"
NUM = r"(?:\d+|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince|veinte|varios|varias|muchos|muchas|unos|unas|hartos|hartas|otros|otras|como \d+|mil)"
CODE = r"(?:codigo|programa|script|app|aplicacion|funcion|query|consulta|test|tests|servidor|pagina|web|sitio|backend|frontend|api|algoritmo|clase|metodo|bucle|ciclo|compilador|consola|terminal|sistema|crud|software|proyecto de (?:java|python|programacion))"
FORM = r"(?:ortografia|ortograficos?|ortograficas?|tildes|acentos|acentuacion|puntuacion|comas|apa|citas|citado|citacion(?:es)?|referencias|bibliografia|redaccion|formato|margenes|gramatica|gramaticales?|interlineado|sangrias?|vancouver|icontec|ieee|portada|tipeos?|typos?|faltas|estilo|concordancia|notas al pie|pie de pagina|numeracion|indice)"
CORRECT = r"(?:revis\w+|correg\w+|corrij\w+|correccion\w*|pul(?:ir|iendo|o|irle|irlo|irla|i)|arregl\w+|chequ\w+|checa\w*|verific\w+|ajust\w+|edit(?:ar|ando|arlo|arle)|retoc\w+|mejor(?:ar|ando|o)|limpi(?:ar|ando)|orden(?:ar|ando)|pon(?:er|iendo|erle|go)|pas(?:ar|ando|arle|arlo)|repas(?:ar|ando)|dej(?:ar|ando)|emparej\w+|afin\w+|complet(?:ar|ando)|hac(?:er|iendo)|arm(?:ar|ando)|falta\w*|dar(?:le)?|acomod\w+|agreg\w+|cambi\w+|uniform\w+|homogeneiz\w+)"
OWN_TEXT = (
    r"(?:trabajo|texto|escrito|documento|word|archivo|redaccion|pdf final|version final|entrega|entregable)"
)
SCIENCE = r"(?:quimica|fisica|biologia|bioquimica|microbiologia|anatomia|histologia|fisiologia|electronica|botanica|genetica|suelos|mecanica de suelos|hidraulica|materiales|circuitos|topografia)"

_MAIN: tuple[Family, ...] = (
    Family(
        "bugfix",
        words(
            r"bug(?:s|azo|cito)?", r"bugfix", r"debug\w*", r"debugg?\w*", r"debug(?:u|g)e\w*", r"depur(?:ar|ando|arlo|acion|o)", r"(?:se me|se|me) (?:cae|cuelga|crashea|rompe|muere|pega|congela|cayo)(?: \w+){0,2} " + CODE, CODE + r" (?:\w+ )?(?:se (?:me )?(?:cae|cuelga|crashea|rompe|muere|pega|congela|cayo|queda pegad[oa])|crashea)",
            r"no (?:me |nos )?(?:compila|compilan|ejecuta|buildea|deploya|levanta)", r"sin (?:compilar|correr el|ejecutar)", r"error(?:es)? (?:\w+ ){0,2}en (?:la )?linea \d+", r"no (?:me |nos )?(?:corre|funciona|anda|jala|pasa|sirve|carga|responde|conecta|parte)n? (?:\w+ ){0,2}" + CODE, CODE + r"(?: \w+){0,3} no (?:me |nos )?(?:corre|funciona|anda|jala|pasa|sirve|carga|compila|responde|conecta|parte|hace lo que|entrega|da)n?",
            r"null ?pointer\w*", r"nullpointerexception", r"seg(?:mentation)? ?fault", r"segfault\w*", r"undefined", r"stack ?overflow", r"stack ?trace", r"traceback", r"excepcion(?:es)?", r"exception\w*", r"(?:type|key|index|syntax|name|value|attribute|import|runtime|reference)error", r"(?:syntax|runtime|type|key|index|import|reference|compilation|build) error", r"error(?:es)? (?:de |en )?(?:sintaxis|compilacion|ejecucion|runtime|tipo|memoria|logica|linea|consola|importacion|conexion|segmentacion)", r"error (?:\w+ )?(?:404|500|403|401|502)", r"memory leak", r"core dump\w*", r"merge conflict\w*", r"conflictos? de merge", r"loop infinito", r"(?:bucle|ciclo) infinito",
            r"error(?:es)? (?:\w+ ){0,2}(?:en|de|del|con) (?:\w+ )?" + CODE, CODE + r"(?: \w+){0,4} (?:un |me da |tira |arroja |lanza |con |sale |da |bota |marca )(?:\w+ )?error(?:es)?", r"(?:me )?(?:tira|arroja|lanza|bota|marca|salta|da|sale) (?:un |el |puro |puros |este |ese |siempre (?:el mismo |un )?)?(?:error(?:es)?)(?= |$|[.,!?])", r"falla(?:n)? (?:el|la|los|las|mi|mis) " + CODE, r"(?:encontrar|encuentro|hallar|buscar|buscando|arreglar|cazar|solucionar|pillar) (?:\w+ )?(?:la falla|el error|los errores) (?:\w+ )?(?:en|de|del) " + CODE, r"breakpoint\w*", r"troubleshoot\w*",
        ),
        ("tengo un bug", "no me compila", "se cae el programa", "null pointer", "mi código tira error", "debuggear"),
        ("no funciona la estrategia", "cometo errores en la redacción"),
    ),
    Family(
        "proofreading",
        words(
            r"ortografi\w+", r"ortografic\w+", r"tildes", r"acentuacion", r"puntuacion", r"(?:normas? |formato |estilo |en |citas? |con |citar en |a |las )?apa(?= |$|[.,!?])(?! (?:chile|peru))", r"normas? (?:vancouver|icontec|ieee|chicago|mla|iso)", r"(?:citas?|citado|citar)(?= |$|[.,])(?! (?:con el|medic|al medico|dental))", r"citacion(?:es)?", r"referencias(?: bibliograficas)?", r"redaccion(?! (?:de|del|creativa))", CORRECT + r" (?:\w+ ){0,2}(?:redaccion|bibliografia|gramatica|formato|estilo|indice|margenes|portada|estilo|comas|acentos|notas al pie|faltas)", r"(?:falta|faltan|el|con el|dar|darle|poner|lo del) formato", r"formate(?:ar|o|ando)\w*", r"margenes", r"interlineado", r"faltas (?:de ortografia|ortograficas)", r"proofread\w*", r"correccion de (?:estilo|textos?|pruebas)", r"concordancia", r"typos?", r"errores de (?:tipeo|dedo|redaccion|gramatica|puntuacion|escritura)", r"bibliografia (?:en|segun|final|del|de la|de mi)",
            r"(?:revis|correg|corrij|pul|chequ|verific|edit|rele|retoc|repas)\w+ (?:\w+ ){0,2}" + OWN_TEXT, r"(?:ultima|una) (?:revisada|corregida|pulida|editada) (?:a|de|al) (?:\w+ )?" + OWN_TEXT,
        ),
        ("corregir la ortografía", "poner las citas en APA", "pulir la redacción", "tengo que revisar mi trabajo"),
        ("redactar la introducción", "guapa", "revisar el ensayo"),
    ),
    Family(
        "protocolo_lab",
        words(
            r"laboratorios?", r"labs?", r"labo", r"laborat\w*", r"bitacoras?", r"protocolos?", r"pre ?-?(?:informe|lab|laboratorio)", r"(?<!trabajo )(?<!trabajos )practicos? de (?!conducir)" + r"\w+", r"practicas? de (?:laboratorio|campo)", r"practicas? (?:\d+ )?de " + SCIENCE, r"(?:el|mi|un|del|este) practico", r"experimentos?", r"experimental(?:es)?", r"cuaderno de (?:laboratorio|campo)", r"titulacion (?:acido|de acido)\w*", r"diseño experimental", r"reactivos", r"microscopi\w+", r"pipete\w+", r"disecci\w+", r"calibra(?:r|cion) (?:el|la|los|del?)\w*", r"salida a terreno",
        ),
        ("informe de lab", "bitácora de laboratorio", "tengo práctico de química", "el laboratorio 3"),
        ("una palabra", "mi labor", "colaborar", "ejercicio práctico"),
    ),
    Family(
        "borrador",
        words(
            r"borrador(?:es|cito)?", r"draft", r"(?:el|un|mi|este|primer|segundo|tercer|otro|del|al|informe de|ultimo|proximo|entregar|de|mandar|entrega de|subir) avance(?! (?:mucho|harto|poco|algo|nada|bien|caleta))", r"avances? (?:\d+ )?(?:de (?:la |mi |el |nuestro )|del |de (?=tesis|tesina|memoria|informe|proyecto|ensayo|trabajo|investigacion|seminario|paper|monografia|maqueta|titulo))", r"(?:primera|segunda|otra|nueva) version", r"version (?:preliminar|inicial|cero|previa|beta|0|1)", r"pre ?-?entrega", r"entrega (?:parcial|preliminar|intermedia|de avance)", r"primer (?:intento|esbozo) (?:de|del)", r"esbozo", r"manuscrito",
        ),
        ("el borrador del informe", "avance de la tesis", "primera versión del paper", "segundo avance"),
        ("quiero que avance", "avancé de lo lindo"),
    ),
    Family(
        "presentacion",
        words(
            r"ppts?", r"pptx", r"power ?points?", r"power", r"diapo\w*", r"slides?", r"laminas? (?:para|de la|del?) (?:presentar|exponer|expo\w*|la|el)", r"disert\w+", r"exposicion(?:es)?", r"expon(?:go|er|emos|ga|iendo|erlo|drem\w*)", r"exponerl[oa]", r"pitch", r"posters?", r"afiches?", r"presentacion(?:es)?", r"presento(?= |$)", r"presentar(?! (?:un|el|la|una|mi|los|las|otro) (?:examen|prueba|parcial|certamen|solemne|informe|ensayo|tarea|trabajo escrito|final|quiz|control|solicitud|justificativo))", r"canva", r"prezi", r"guion", r"(?:defensa|defender|defiendo) (?:\w+ )?(?:tesis|tesina|memoria|titulo|proyecto|grado|tfg|tfm|trabajo)", r"hablar (?:en publico|frente a|delante de|adelante)", r"speech", r"discurso", r"charla", r"ponencia", r"debate", r"keynote", r"exposicion oral", r"oratoria", r"interrogacion oral en grupo", r"storytelling",
        ),
        ("armar la ppt", "mañana expongo", "disertación de historia", "el pitch", "tengo que exponer"),
        ("presentar un examen", "estoy expuesta"),
    ),
    Family(
        "esquema",
        words(
            r"esquem\w+", r"mapas? (?:conceptual(?:es)?|mental(?:es)?|de (?:conceptos|ideas|actores|contenidos|procesos))", r"mapa", r"cuadros? (?:sinopticos?|comparativos?|resumen|de doble)", r"tablas? comparativas?", r"diagramas?(?: de \w+)?", r"linea(?:s)? de tiempo", r"organizador(?:es)? grafico\w*", r"infografias?", r"outline", r"flujograma", r"organigrama", r"indice tentativo", r"arbol de (?:problemas|objetivos|decision\w*)", r"modelo canvas", r"mind ?map",
        ),
        ("el esquema de la clase", "un mapa conceptual", "cuadro sinóptico"),
        ("mapache",),
    ),
    Family(
        "resumen",
        words(
            r"resum(?:en|enes|ir|irlo|irla|iendo|o|encito|ido|a)", r"(?<!prueba de )(?<!examen de )(?<!seminario de )sintesis", r"sintetiz\w+", r"fichas?(?: de \w+)?", r"ficha(?:r|je)", r"abstracts?", r"flash ?cards?", r"pasar (?:\w+ ){0,3}apuntes", r"apuntes en limpio", r"(?:hacer|armar|ordenar|completar|tomar) (?:\w+ )?apuntes", r"extracto", r"recension",
        ),
        ("resumir el capítulo", "la síntesis del texto", "hacer fichas"),
        ("prueba de síntesis", "en fin", "asumir"),
    ),
    Family(
        "mcq",
        words(r"ensayos? (?:\w+ )?(?:de (?:la )?)?(?:paes|psu|pdt|simce|icfes|eunacom|exani|pau|evau|mir|saber)", r"(?:presentar|presento) (?:un|el|una|la|mi|otro|los|las) (?:\w+ )?(?:examen|prueba|parcial|certamen|solemne|final|quiz|control)", r"(?:prueba|examen|control|quiz|certamen|test) (?:de |del )(?:sintesis|lectura|libro|ensayo|laboratorio|lab|programacion|problemas|ejercicios|redaccion|ortografia|presentacion)"),
        ("ensayo PAES", "presentar un examen", "prueba de síntesis", "control de lectura"),
    ),
    Family(
        "ensayo",
        words(
            r"ensay(?:o|os|ito)", r"(?<!me )informes?(?! (?:de|del) (?:lab\w*|practicos?))", r"monografi\w+", r"tesis", r"tesina", r"tfg", r"tfm", r"(?<!de )(?:la|mi|una|tu|esta) memoria(?! (?:ram|usb|visual|muscular|historica|es mala))", r"memoria (?:de (?:titulo|grado|practica|licenciatura)|para titular\w*)", r"(?:ante)?proyecto de (?:titulo|tesis|grado|titulacion|investigacion)", r"anteproyecto", r"seminario de (?:titulo|grado|tesis)", r"columna(?: de opinion)?(?! (?:vertebral|de la tabla))", r"marco (?:teorico|conceptual|metodologico|referencial)", r"estado del arte", r"reportes?", r"reportaje", r"cronicas?", r"reseñas?", r"reflexion(?:es)?(?: (?:critica|personal|final))?", r"comentario de texto", r"analisis (?:literario|critico|de (?:caso|texto|la obra|obra|la pelicula|discurso|fuentes|poema|el|un|cuento)\w*)", r"trabajo(?:s)? (?:escrito|de investigacion|teorico|bibliografico)", r"articulo de opinion", r"carta (?:al director|formal|de motivacion)", r"essays?", r"redactar?(?:l[ao])?", r"redactando", r"(?:escrib(?:ir|iendo|o)|redact\w+|termin(?:ar|o|ando)|empez(?:ar|ando)|falta|hacer|haciendo|con|en) (?:\w+ )?(?:introduccion|conclusion(?:es)?|discusion|desarrollo|metodologia|justificacion|parrafos?|tesis|hipotesis|planteamiento|antecedentes|capitulo)(?! a )", r"(?:escribir|escribiendo|redactar|escribo) (?:un|el|mi|una) (?:paper|articulo|texto|cuento|relato|poema|guion|historia|carta)", r"(?<!sin )(?<!para )(?<!de )escribir(?! (?:el |un |mi |la |los )?(?:" + CODE + r"|tests?|crud|mail|correo|mensaje))", r"escribiendo(?! (?:el |un |mi |la )?" + CODE + ")", r"(?:el|un|mi) (?:cuento|relato|poema)", r"portafolio reflexivo", r"planteamiento del problema", r"tesista", r"bitacora reflexiva", r"critica (?:literaria|de cine|de arte)", r"papers? (?:para|de) (?:la revista|publicar)",
        ),
        ("mi ensayo", "el informe de sociología", "la tesis", "memoria de título", "columna de opinión", "marco teórico"),
        ("me informé", "aprender de memoria"),
    ),
    Family(
        "mcq",
        words(
            r"certamen(?:es)?", r"solemnes?", r"pruebas?(?! (?:esto|eso|de (?:concepto|fuego|amor|manejo)|gratis|con|a ver))", r"(?<!perdi el )(?<!pierdo el )(?<!perder el )(?<!sin )(?<!bajo )(?<!auto)(?<!tengo el )(?<!tomar el )(?<!remoto )control(?:es|cito)?(?! (?:de (?:versiones|calidad|mi|la situacion|la ansiedad)|remoto|medico|dental))", r"examen(?:es|cito)?(?! (?:medico|de sangre|de orina|fisico))", r"quiz(?:es|zes|ez)?", r"alternativas", r"(?:seleccion|opcion) multiple", r"multiple choice", r"verdadero (?:y|o) falso", r"pep(?: ?\d)?", r"parcial(?:es|ito)?(?= |$|[.,!?])(?<!entrega parcial)", r"(?:rindo|rendir|doy|dar|preparo|preparar|estudiar|estudiando|tengo|para|el|un) (?:para )?(?:el |un |los |mi )?final(?:es)?(?= (?:de(?! (?:mes|semestre|año|la|dia|semana|todo|cuentas|curso|carrera))|el (?:lunes|martes|miercoles|jueves|viernes|sabado)|oral|libre|mañana|hoy|que rindo)|$|[.,])", r"finales(?= |$|[.,])", r"tests?(?! (?:unitari\w+|de integracion|pasan|fallan|de software|automatiz\w+))", r"evaluacion(?:es)?(?! docente)", r"interrogacion(?:es)?", r"(?:la |una |mi )?interro", r"i[123](?= de| |$)", r"paes", r"psu", r"icfes", r"exani", r"eunacom", r"midterms?", r"coloquio", r"recuperatori[oa]", r"recuperativ[oa]", r"practica calificada", r"pc ?[1-4]", r"(?:oral|escrito) de", r"selectividad", r"evau", r"ebau", r"oposicion(?:es)?", r"extraordinario", r"global(?:es)?(?= (?:de|el|mañana|hoy)|$)", r"ca?tedra [1-4]", r"exams?", r"cuestionarios?", r"trivia", r"repechaje", r"suficiencia", r"mesa de (?:examen|final|mayo|julio|diciembre|febrero)", r"rendir", r"(?<!me )rindo(?! (?:mejor|mas|menos|bien|mal|poco|nada))", r"paso de curso", r"simulacros?", r"toefl", r"ielts",
        ),
        ("certamen de cálculo", "la prueba del lunes", "control de estadística", "primer parcial", "estudiar para el examen"),
        ("perdí el control", "tipo de entrega parcial"),
    ),
    Family(
        "resolver_problemas",
        words(
            r"guias?(?! (?:de (?:estilo|viaje|lectura))|me)", r"ejercicios?(?! de (?:respiracion|relajacion|calma|bienestar))", r"ejercit\w+", r"(?:resolver|resolviendo|hacer|haciendo|desarrollar|set de|lista de|hoja de|guia de|los|unos|cuaderno de|serie de|sacar|terminar|practicar|" + NUM + r") problemas(?! (?:de (?:concentracion|salud|plata|sueño|ansiedad)|para|con|en casa|personales|familiares))", r"problemas? (?:\d+|de (?:calculo|fisica|algebra|matematicas?|quimica|estadistica|geometria|optimizacion|mecanica|programacion lineal|termodinamica|estatica|dinamica|conteo|probabilidad\w*|aplicacion|integrales|derivadas|cinematica|economia|finanzas|microeconomia|contabilidad))", r"problem sets?", r"psets?", r"ayudantias?", r"talleres? de (?:ejercicios|problemas|calculo|algebra|fisica|matematicas?|quimica|estadistica)", r"integrales?(?= |$|[.,])", r"derivadas?", r"ecuacion(?:es)?", r"matrices", r"demostracion(?:es)?", r"teoremas?", r"desarrollos? de ejercicios", r"(?:resolver|resolviendo)(?= |$)", r"(?:tarea|deber(?:es)?|taller|practico|worksheet|hoja|trabajo practico|tp)s? (?:\d+ )?(?:de|para) (?:el |la )?(?:calculo\w*|algebra\w*|matematicas?|fisica\w*|estadistica|geometria|trigonometria|probabilidad\w*|ecuaciones|aritmetica|contabilidad|termodinamica|estatica|dinamica)", r"(?:balances?|asientos) contables?", r"sudoku", r"ej(?:s|erc)?\.? \d+",
        ),
        ("la guía 4 de álgebra", "me faltan 5 ejercicios", "ayudantía de cálculo", "resolver problemas de física"),
        ("tengo problemas para concentrarme",),
    ),
    Family(
        "lectura_tecnica",
        words(
            r"leer(?:l[oae]s?|me|los|las)?(?! (?:la )?mente)", r"leyendo(?:l[oa]s?)?", r"leo", r"(?<!ultima )(?<!una )lecturas?", r"(?:darle |dar |una )(?:una )?leida (?:a|al|del)(?! (?:ensayo|informe|borrador|mi))", r"papers?", r"articulos?(?! de opinion)", r"capitulos?", r"pdfs?", r"textos", r"(?:el|un|este|del) texto(?! (?:argumentativo|propio|que escribi|final))", r"libros?", r"novelas?", r"bibliografia", r"paginas (?:de|del|para)", r"separatas?", r"fotocopias?", r"manual(?:es)?", r"apunte(?:s)? (?:de|del)", r"textos? (?:obligatorios?|complementarios?|de)", r"material (?:de lectura|bibliografico|del curso|obligatorio)", r"estudiar (?:el|los|la|las) (?:texto|textos|libro|apuntes|material|bibliografia)", r"jurisprudencia", r"fallos?(?= de)", r"\d+ (?:paginas|hojas|pags)", r"pags?",
        ),
        ("leer el paper", "la lectura obligatoria", "tres capítulos", "me falta leer 20 páginas"),
        ("releer es de leones", "última leída"),
    ),
    Family(
        "coding",
        words(
            r"program(?:ar|ando|o|arlo|arla|ita|emos)", r"(?:tarea|trabajo|proyecto|taller|laboratorio|entrega|ramo|clase|curso|ejercicio) (?:\d+ )?de (?:progra\w+|python|java|javascript|c\+\+|c|react|sql|bases? de datos|estructuras? de datos|algoritmos|desarrollo web|software|computacion|machine learning|poo)", r"(?:un|el|mi|este|del|al|otro) programa(?! (?:de (?:estudio|estudios|tv|television|radio|la asignatura|asignatura|intercambio|beca|becas)|del (?:curso|ramo)))", r"codig(?:o|os|uear|uito)(?! (?:de etica|penal|civil|postal|del trabajo|de barras|procesal|sanitario|de comercio))", r"code(?:ar|ando|o)?", r"coding", r"codific\w+", r"apis?", r"back ?end", r"front ?end", r"full ?stack", r"scripts?", r"(?:la|una|mi|hacer|app) app", r"apps?", r"aplicacion (?:web|movil|en|de escritorio|que)", r"(?:hacer|desarrollar|programar|terminar) (?:la|una|mi) aplicacion", r"crud", r"sql", r"quer(?:y|ies)", r"python", r"java(?:script)?", r"typescript", r"react", r"html", r"css", r"c\+\+", r"matlab", r"rstudio", r"arduino", r"django", r"node", r"php", r"kotlin", r"unity", r"algoritmos?", r"software", r"(?:pagina|sitio) web", r"deploy\w*", r"git(?:hub)?", r"repo(?:sitorio)?", r"endpoints?", r"implementar (?:el|la|un|una) (?:clase|metodo|funcion|modulo|algoritmo|arbol|lista|grafo|interfaz|api|login|modelo)", r"refactor\w*", r"funcion recursiva", r"login", r"tests? unitari\w+", r"unit tests?", r"videojuego (?:en|con)", r"chatbot", r"notebook de (?:python|jupyter)", r"jupyter", r"hackathon",
        ),
        ("tengo que programar", "el código de la app", "un crud en java", "estoy programando la api"),
        ("el programa de estudios", "código de ética", "programé mi semana"),
    ),
    Family(
        "otro",
        words(
            r"trabajos? (?:grupal(?:es)?|en grupo|en equipo|practicos?|final(?:es)?|colaborativo|en parejas|individual(?:es)?|semestral|integrador)", r"(?:un|el|mi|este|del|al|otro|ese|tp|los|unos|nuestro|hacer|entregar|terminar|avanzar) trabajos?(?= (?:de(?! (?:noche|dia|part|medio|lunes|mesero|garzon))|para(?! (?:pagar|vivir|ganar))|sobre|con|en (?:grupo|equipo)|que (?:tengo|hay)|es para|del)|$|[.,!;])", r"trabajo (?:de|para|sobre) (?:la |el |los |las )?(?!noche|dia|part|medio|lunes|pagar)\w+", r"maquetas?", r"(?:el|un|mi|este|del|al|otro|gran|los|nuestro) proyectos?", r"proyectos? (?:de|final|semestral|grupal|integrador|en|para|con)", r"proyecto", r"portafolios?", r"portfolio", r"(?:un|el|mi|hacer|grabar|editar|del) video(?:s)?(?= (?:para|de|del|que)|$|[.,])", r"encuestas?", r"entrevistas?(?! de (?:trabajo|pega))", r"(?:los |unos |dibujar )?planos", r"podcast", r"(?:la |mi )?practica profesional", r"croquis", r"entregas?(?= (?:de|final|del|para|\d))", r"tarea(?:s)? de (?:la |el )?\w+", r"(?:la|una|mi|esta|otra) tarea(?= (?:que|para|del|de))", r"deberes(?= de)", r"obra", r"(?:un|mi|el) dibujo", r"pintura(?:s)?", r"partitura", r"coreografia", r"caso clinico", r"casos? (?:de estudio|practico)?(?= de)", r"(?:hacer|armar|terminar|entregar|completar|llenar) (?:la|una|el|un) (?:planilla|excel)", r"traducir", r"traduccion(?:es)?", r"prototipo", r"tp(?: ?\d)?(?= |$)", r"glosario", r"collage", r"escultura", r"fotografias? para", r"bitacora", r"planificacion de clases?",
        ),
        ("un trabajo grupal", "la maqueta", "el proyecto de gestión", "un trabajo de historia"),
        ("trabajo en un bar", "tengo pega"),
    ),
)  # fmt: skip

FAMILIES = _MAIN

EXERCISES = re.compile(r"\b(?:guias?|ejercicios?|problemas de)\b(?! de (?:respiracion|relajacion))")
"""An evaluation for which exercises are done is a matter of exercises."""
