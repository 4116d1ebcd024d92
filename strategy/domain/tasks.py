"""What students have to do, by the many names it has between Chile, México and Spain."""

from strategy.domain.families import Family, words
from strategy.domain.ways import Ways

NUM = (
    r"(?:\d+|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|diez|quince|veinte|varios|varias|muchos"
    r"|muchas|unos|unas|hartos|hartas|otros|otras|como \d+|mil)"
)
CODE = (
    r"(?:codigo|programa|script|app|aplicacion|funcion|query|consulta|test|tests|servidor|pagina|web"
    r"|sitio|backend|frontend|api|algoritmo|clase|metodo|bucle|ciclo|compilador|consola|terminal"
    r"|sistema|crud|software|server|login|boton|formulario|base de datos|notebook|pipeline"
    r"|proyecto de (?:java|python|programacion))"
)
FORM = (
    r"(?:ortografia|ortograficos?|ortograficas?|tildes|acentos|acentuacion|puntuacion|comas|apa|citas"
    r"|citado|citacion(?:es)?|referencias|bibliografia|redaccion|formato|margenes|gramatica"
    r"|gramaticales?|interlineado|sangrias?|vancouver|icontec|ieee|portada|tipeos?|typos?|faltas"
    r"|estilo|concordancia|notas al pie|pie de pagina|numeracion|indice)"
)
CORRECT = (
    r"(?:revis\w+|correg\w+|corrij\w+|correccion\w*|pul(?:ir|iendo|o|irle|irlo|irla|i)|arregl\w+"
    r"|chequ\w+|checa\w*|verific\w+|ajust\w+|edit(?:ar|ando|arlo|arle)|retoc\w+|mejor(?:ar|ando|o)"
    r"|limpi(?:ar|ando)|orden(?:ar|ando)|pon(?:er|iendo|erle|go)|pas(?:ar|ando|arle|arlo)|repas(?:ar"
    r"|ando)|dej(?:ar|ando)|emparej\w+|afin\w+|complet(?:ar|ando)|hac(?:er|iendo)|arm(?:ar|ando)"
    r"|falta\w*|dar(?:le)?|acomod\w+|agreg\w+|cambi\w+|uniform\w+|homogeneiz\w+)"
)
OWN_TEXT = (
    r"(?:trabajo|texto|escrito|documento|word|archivo|redaccion|pdf final|version final|entrega|entregable)"
)
MATH = (
    r"calculo\w*|algebra\w*|matematicas?|fisica\w*|estadistica|geometria|trigonometria|probabilidad\w*"
    r"|ecuaciones|aritmetica|contabilidad|termodinamica|estatica|dinamica|analisis(?: matematico| numerico"
    r"| \d)?"
)
"""Courses in which a piece of work is a set of exercises."""
SCIENCE = (
    r"(?:quimica|fisica|biologia|bioquimica|microbiologia|anatomia|histologia|fisiologia|electronica"
    r"|botanica|genetica|suelos|mecanica de suelos|hidraulica|materiales|circuitos|topografia)"
)

_MAIN: tuple[Family, ...] = (
    Family(
        "bugfix",
        words(
            r"""
            bug(?:s|azo|cito)?|bugfix|debug\w*|debugg?\w*|debug(?:u|g)e\w*|depur(?:ar|ando|arlo|acion|o)
            (?:se me|se|me) (?:cae|cuelga|crashea|rompe|muere|pega|congela|cayo)(?: \w+){0,2} <CODE>
            se (?:me )?(?:cae|cuelga|crashea|pega|congela|cierra) (?:cuando|al) \
                (?:\w+ )?(?:ejecut|corr|compil|abr)\w*
            me falla (?:el|la|un|una) (?:for|while|if|loop|ciclo|bucle|funcion|metodo|clase|query|test)
            <CODE> (?:\w+ )?(?:se (?:me )?(?:cae|cuelga|crashea|rompe|muere|pega|congela|cayo
                |queda pegad[oa])|crashea)
            no (?:me |nos )?(?:compil[ae]n?|ejecut[ae]|buildea|deploya|levanta)
            sin (?:compilar|correr el|ejecutar)|error(?:es)? (?:\w+ ){0,2}en (?:la )?linea \d+
            no (?:me |nos )?(?:corr[ea]|funcion[ae]|and[ae]|jal[ae]|pas[ae]|sirv[ea]|carg[ae]|respond[ea]
                |conect[ae]
                |parte)n? (?:\w+ ){0,2}<CODE>
            <CODE>(?: \w+){0,5} no (?:me |nos )?(?:corr[ea]|funcion[ae]|and[ae]|jal[ae]|pas[ae]|sirv[ea]
                |carg[ae]|compil[ae]
                |respond[ea]|conecta|parte|hace lo que|entrega|da|arroja|devuelve|imprime)n?
            no (?:me |nos )?corre(?=$|[.,])|(?:out of (?:range|bounds|memory)|fuera de rango)|crashe\w*
            <CODE>(?: \w+){0,3} (?:falla|fallan|esta fallando|truena|revienta|explota|se traba|tarda infinito)
            (?:falla|fallan|fallando|truena|se queda pegad[oa]|se traba) (?:el|la|los|las|mi
                |mis) (?:\w+ )?<CODE>
            no (?:logro|consigo|hay forma de) que (?:me )?(?:funcione|corra|compile|ande|jale|pase|cargue
                |conecte)
            no pasan? (?:\w+ )?tests?|no (?:me )?(?:conecta|reconoce|encuentra) (?:\w+ )?(?:la )?(?:base
                |libreria|modulo|api|servidor)
            (?:arregl|repar|solucion)\w* (?:el|la|mi|un|este|unos|los) (?:\w+ )?<CODE>
            null ?pointer\w*|nullpointerexception|seg(?:mentation)? ?fault|segfault\w*|undefined
            stack ?overflow|stack ?trace|traceback|excepcion(?:es)?|exception\w*
            (?:type|key|index|syntax|name|value|attribute|import|runtime|reference)error
            (?:syntax|runtime|type|key|index|import|reference|compilation|build) error
            error(?:es)? (?:de |en )?(?:sintaxis|compilacion|ejecucion|runtime|tipo|memoria|logica|linea
                |consola|importacion|conexion|segmentacion)
            error (?:\w+ )?(?:404|500|403|401|502)|memory leak|core dump\w*|merge conflict\w*
            conflictos? de merge|loop infinito|(?:bucle|ciclo) infinito
            error(?:es)? (?:\w+ ){0,4}(?:en|de|del|con) (?:\w+ )?<CODE>
            <CODE>(?: \w+){0,4} (?:un |me da |tira |arroja |lanza |con |sale |da |bota \
                |marca )(?:\w+ )?error(?:es)?
            (?:me )?(?:tira|arroja|lanza|bota|marca|salta|da
                |sale) (?:un |el |puro |puros |este |ese |siempre (?:el mismo |un )?)?(?:error(?:es)?)(?= |$
                |[.,!?])
            falla(?:n)? (?:el|la|los|las|mi|mis) <CODE>
            (?:encontrar|encuentro|hallar|buscar|buscando|arreglar|cazar|solucionar
                |pillar) (?:\w+ )?(?:la falla|el error|los errores) (?:\w+ )?(?:en|de|del) <CODE>
            (?:loop|ciclo|bucle|while|for|recursion) (?:\w+ )?no (?:termina|para|sale|corta|acaba)
            <CODE>(?: \w+){0,3} (?:devuelve|retorna|arroja|imprime) (?:vacio|null|nan|none|nada|mal|basura)
            (?:merge|rebase) (?:\w+ ){0,3}conflictos?|conflictos? (?:en|con|del) (?:el )?(?:merge|rebase|git)
            breakpoint\w*|troubleshoot\w*
            """,
            CODE=CODE,
        ),
        (
            "tengo un bug",
            "no me compila",
            "se cae el programa",
            "null pointer",
            "mi código tira error",
            "debuggear",
        ),
        ("no funciona la estrategia", "cometo errores en la redacción"),
    ),
    Family(
        "proofreading",
        words(
            r"""
            ortografi\w+|ortografic\w+|tildes|acentuacion|puntuacion
            (?:normas? |formato |estilo |en |citas? |con |citar en |a |las )?apa(?= |$
                |[.,!?])(?! (?:chile|peru))
            normas? (?:vancouver|icontec|ieee|chicago|mla|iso)
            (?:citas?|citado|citar)(?= |$|[.,])(?! (?:con el|medic|al medico|dental))|citacion(?:es)?
            referencias(?: bibliograficas)?|redaccion(?! (?:de|del|creativa))
                |redaccion del? (?:mi |la |el |este )?(?:ensayo|informe|texto|tesis|trabajo|tesina|carta
                |articulo|parrafo)
            (?!(?:arm|hac)\w+ (?:\w+ ){0,2}indice)<CORRECT> (?:\w+ ){0,2}(?:redaccion|bibliografia|gramatica
                |formato|estilo|indice|margenes
                |portada|estilo|comas|acentos|notas al pie|faltas)
            (?:falta|faltan|el|con el|dar|darle|poner|lo del) formato|formate(?:ar|o|ando)\w*|margenes
            interlineado|notas? al pie|pies? de pagina|faltas (?:de ortografia|ortograficas)|proofread\w*
            correccion de (?:estilo|textos?|pruebas)|concordancia|typos?
            errores de (?:tipeo|dedo|redaccion|gramatica|puntuacion|escritura)
            bibliografia (?:en|segun|final|del|de la|de mi)
            (?:revis|correg|corrij|pul|chequ|verific|edit|rele|retoc|repas)\w+ (?:\w+ ){0,2}<OWN_TEXT>
            (?:ultima|una) (?:revisada|corregida|pulida|editada) (?:a|de|al) (?:\w+ )?<OWN_TEXT>
            """,
            CORRECT=CORRECT,
            OWN_TEXT=OWN_TEXT,
        ),
        (
            "corregir la ortografía",
            "poner las citas en APA",
            "pulir la redacción",
            "tengo que revisar mi trabajo",
        ),
        ("redactar la introducción", "guapa", "revisar el ensayo"),
    ),
    Family(
        "protocolo_lab",
        words(
            r"""
            laboratorios?|labs?|labo|laborat\w*|bitacoras?|protocolos?
            pre ?-?(?:informe|lab|laboratorio)|(?<!trabajo )(?<!trabajos )practicos? de (?!conducir)\w+
            practicas? de (?:laboratorio|campo)|practicas? (?:\d+ )?de <SCIENCE>
            (?:informes?|reportes?) de (?:las |la |mis )?practicas(?= |$)(?! (?:profesional|pre))
            (?:el|mi|un|del|este) practico(?! de (?:<MATH>))|experimentos?|experimental(?:es)?
            cuaderno de (?:laboratorio|campo)|titulacion (?:acido|de acido)\w*|diseño experimental
            reactivos|microscopi\w+|pipete\w+|disecci\w+|calibra(?:r|cion) (?:el|la|los|del?)\w*
            salida a terreno
            """,
            SCIENCE=SCIENCE,
            MATH=MATH,
        ),
        ("informe de lab", "bitácora de laboratorio", "tengo práctico de química", "el laboratorio 3"),
        ("una palabra", "mi labor", "colaborar", "ejercicio práctico"),
    ),
    Family(
        "borrador",
        words(
            r"""
            borrador(?:es|cito)?|draft
            (?:el|un|mi|este|primer|segundo|tercer|otro|del|al|informe de|ultimo|proximo|entregar|de
                |mandar|entrega de|subir) avance(?! (?:mucho|harto|poco|algo|nada|bien|caleta))
            avances? (?:\d+ )?(?:de (?:la |mi |el |nuestro )|del |de (?=tesis|tesina|memoria|informe
                |proyecto|ensayo|trabajo|investigacion|seminario|paper|monografia|maqueta|titulo))
            (?:primera|segunda|otra|nueva) version|version (?:preliminar|inicial|cero|previa|beta|0|1)
            pre ?-?entrega|entrega (?:parcial|preliminar|intermedia|de avance)
            primer (?:intento|esbozo) (?:de|del)|esbozo|manuscrito|bosquejo
            (?:primera|segunda|1ra|1era|2da) entrega de(?:l)?(?= (?:\w+ )?(?:tesis|tesina|memoria|informe
                |proyecto|ensayo
                |trabajo|investigacion|seminario|paper|monografia))
            """
        ),
        ("el borrador del informe", "avance de la tesis", "primera versión del paper", "segundo avance"),
        ("quiero que avance", "avancé de lo lindo"),
    ),
    Family(
        "lectura_tecnica",
        words(
            r"""
            (?:leer(?:me|nos)?|leyendo|leo|leernos|estudiar) (?:el|un|una|la|los|las|unos|unas|dos|tres|\d+
                |este|ese) (?:\w+ )?\
                (?:ensayos?|informes?|reportes?|tesis|diapos\w*|ppts?|slides|codigo (?:civil|penal
                    |del trabajo|procesal)
                |casos?|columnas?|cronicas?|reseñas?|memorias?|monografias?|cuentos?
                |poemas?)(?! (?:que (?:escribi|hice|llevo)
                |mio|propio|antes de|de mi (?:compañer|grupo)))
            """
        ),
        ("leer un ensayo de freud", "leer el informe de la onu", "estoy leyendo las diapos"),
        ("releer el ensayo", "leer mi informe antes de entregarlo"),
    ),
    Family(
        "presentacion",
        words(
            r"""
            ppts?|pptx|power ?points?|power|diapo\w*|slides?
            pepetes?|laminas? (?:para|de la|del?) (?:presentar|exponer|expo\w*|la|el)|disert\w+
                |exposicion(?:es)?
            expon(?:go|er|emos|ga|iendo|erlo|drem\w*)|exponerl[oa]|pitch|posters?|seminario oral
            coloquio de (?:la )?(?:tesis|titulo|grado|tesina)|pasar (?:adelante|al frente)
            presentacion(?:es)?|presento(?= |$)
            presentar(?! (?:un|el|la|una|mi|los|las|otro) (?:examen|prueba|parcial|certamen|solemne
                |informe|ensayo|tarea|trabajo escrito|final|quiz|control|solicitud|justificativo))
            canva|prezi|guion|sustentacion(?:es)?
            (?:defensa|defender|defiendo|sustent(?:ar|o)) \
                (?:\w+ ){0,3}(?:tesis|tesina|memoria|titulo|proyecto|grado|tfg|tfm
                |trabajo)
            hablar (?:\w+ )?(?:en publico|frente al?|delante de(?:l)?|adelante)|speech|discurso|charla
                |ponencia|debate
            (?:la|mi) defensa(?= (?:oral|final|es|del?|el|mañana|hoy|me)\b|$|[.,])(?! personal)
            keynote|exposicion oral|oratoria|interrogacion oral en grupo|storytelling
            """
        ),
        ("armar la ppt", "mañana expongo", "disertación de historia", "el pitch", "tengo que exponer"),
        ("presentar un examen", "estoy expuesta"),
    ),
    Family(
        "esquema",
        words(
            r"""
            esquem\w+
            mapas? (?:conceptual(?:es)?|mental(?:es)?|de (?:conceptos|ideas|actores|contenidos
                |procesos))
            mapa|red(?:es)? (?:conceptual(?:es)?|semanticas?)|mentefactos?|ishikawa|espina de pescado
            cuadros? (?:sinopticos?|comparativos?|resumen|de (?:doble|resumen))|tablas? comparativas?
            diagramas?(?: de \w+)?|linea(?:s)? de tiempo|organizador(?:es)? grafico\w*|infografias?
            outline|flujograma|organigrama|indice tentativo|arbol de (?:problemas|objetivos|decision\w*)
            modelo canvas|mind ?map
            """
        ),
        ("el esquema de la clase", "un mapa conceptual", "cuadro sinóptico"),
        ("mapache",),
    ),
    Family(
        "resumen",
        words(
            r"""
            resum(?:en|enes|ir|irlo|irla|iendo|o|encito|ido|a)
            (?<!prueba de )(?<!examen de )(?<!seminario de )sintesis|sintetiz\w+|fichas?(?: de \w+)?
            ficha(?:r|je)|abstracts?|flash ?cards?|pasar (?:\w+ ){0,3}apuntes|apuntes en limpio
            (?:hacer|armar|ordenar|completar|tomar) (?:\w+ )?apuntes|extracto|recension
            tarjetas? de (?:anki|estudio|memoria|repaso)|anki
            """
        ),
        ("resumir el capítulo", "la síntesis del texto", "hacer fichas"),
        ("prueba de síntesis", "en fin", "asumir"),
    ),
    Family(
        "mcq",
        words(
            r"""
            ensayos? (?:\w+ )?(?:de (?:la )?)?(?:paes|psu|pdt|simce|icfes|eunacom|exani|pau|evau|mir
                |saber)
            (?:presentar|presento) (?:un|el|una|la|mi|otro|los|las) (?:\w+ )?(?:examen|prueba|parcial
                |certamen|solemne|final|quiz|control)
            (?:prueba|examen|control|quiz|certamen|test) (?:de |del )(?:sintesis|lectura|libro|ensayo
                |laboratorio|lab|programacion|problemas|ejercicios|redaccion|ortografia|presentacion)
            """
        ),
        ("ensayo PAES", "presentar un examen", "prueba de síntesis", "control de lectura"),
    ),
    Family(
        "ensayo",
        words(
            r"""
            ensay(?:o|os|ito)|(?<!me )informes?(?! (?:de|del) (?:lab\w*|practicos?))|monografi\w+|tesis
            tesina|tfg|tfm|trabajos? (?:de )?(?:fin )?de (?:grado|master|titulacion|titulo|carrera|maestria)
            trabajos? (?:de )?fin de \w+|composicion(?:es)?|revision bibliografica
                |comentarios? (?:de(?= (?!mi |la |el |los |un |su ))|critico
                |literario)
            textos? (?:argumentativo|expositivo|academico|literario)s?|redaccion de (?:ingles|lengua\w*
                |frances)
            analizar (?:un|el|una|la) (?:caso|obra|cuento|pelicula|poema|novela|sentencia)|demanda (?:de
                |para) derecho
            (?<!de )(?:la|mi|una|tu|esta) memoria(?! (?:ram|usb|visual|muscular|historica|es mala))
            memoria (?:de (?:titulo|grado|practica|licenciatura)|para titular\w*)
            (?:ante)?proyecto de (?:titulo|tesis|grado|titulacion|investigacion)|anteproyecto
            seminario de (?:titulo|grado|tesis)|columna(?: de opinion)?(?! (?:vertebral|de la tabla))
            marco (?:teorico|conceptual|metodologico|referencial)|estado del arte|reportes?|reportaje
            cronicas?|reseñas?|reflexion(?:es)?(?: (?:critica|personal|final))?|comentario de texto
            analisis (?:literario|critico|de (?:caso|texto|la obra|obra|la pelicula|discurso|fuentes
                |poema|el|un|cuento)\w*)
            trabajo(?:s)? (?:escrito|de investigacion|teorico|bibliografico)|articulo de opinion
            carta (?:al director|formal|de motivacion)|essays?|ensaios?|redactar?(?:l[ao])?|redactando
            (?:escrib(?:ir|iendo|o)|redact\w+|termin(?:ar|o|ando)|empez(?:ar|ando)|falta|hacer|haciendo
                |con|en) (?:\w+ )?(?:introduccion|conclusion(?:es)?|discusion|desarrollo|metodologia
                |justificacion|parrafos?|tesis|hipotesis|planteamiento|antecedentes|capitulo)(?! a )
            (?:escribir|escribiendo|redactar|escribo) (?:un|el|mi|una) (?:paper|articulo|texto|cuento
                |relato|poema|guion|historia|carta)
            (?<!sin )(?<!para )(?<!de )escribir(?! (?:el |un |mi |la |los )?(?:<CODE>|tests?|crud|mail
                |correo|mensaje))
            escribiendo(?! (?:el |un |mi |la )?<CODE>)|(?:el|un|mi) (?:cuento|relato|poema)
            estudios? de casos?|articulos? de revision
            (?:discusion|metodologia|conclusion(?:es)?|introduccion|resultados|hipotesis) del (?:paper
                |articulo|informe)
            analisis de (?:sentencias?|fallos?|jurisprudencia|coyuntura|la obra)
            portafolio reflexivo|planteamiento del problema|(?:mi|la) hipotesis|tesista|bitacora reflexiva
            critica (?:literaria|de cine|de arte)|papers? (?:para|de) (?:la revista|publicar)
            """,
            CODE=CODE,
        ),
        (
            "mi ensayo",
            "el informe de sociología",
            "la tesis",
            "memoria de título",
            "columna de opinión",
            "marco teórico",
        ),
        ("me informé", "aprender de memoria"),
    ),
    Family(
        "mcq",
        words(
            r"""
            certamen(?:es)?|solemnes?
            (?<!eso )(?<!esto )pruebas?(?! (?:esto|eso|que|de (?:concepto|fuego|amor|manejo|todo)
                |gratis|con
                |a ver))
            (?<!perdi el )(?<!pierdo el )(?<!perder el )(?<!sin )(?<!bajo )(?<!auto)(?<!tengo el\
                 )(?<!tomar el )(?<!remoto )control(?:es
                |cito)?(?! (?:de (?:versiones|calidad|mi|la situacion|la ansiedad)|remoto|medico
                |dental))
            examen(?:es|cito)?(?! (?:medico|de sangre|de orina|fisico))|quiz(?:es|zes|ez)?|alternativas
            (?:seleccion|opcion) multiple|multiple choice|verdadero (?:y|o) falso|pep(?: ?\d)?
            parcial(?:es|ito)?(?= |$|[.,!?])(?<!entrega parcial)
            (?:rindo|rendir|doy|dar|preparo|preparar|preparando|estudio|estudiar|estudiando|tengo|tenemos
                |aprobar) (?:para |del? )?(?:el |un |los |mi )?final(?:es)?(?! (?:de(?:l)? (?:mes|semestre
                |año|la|el|dia
                |semana|todo|cuentas|curso|carrera))(?: |$))(?= |$|[.,])
            (?:(?<!todo )(?<!dej[oe] )(?<!dejar )(?<!dejarl[oa] )(?<!dejando )para
                |(?<!para )el|del|un|mi|este|otro|primer
                |(?:llegar|llego|bien|preparad[oa]|list[oa]) al) (?:el |mi )?final(?= (?:de(?= )(?! (?:mes
                |semestre
                |año|la
                |el|dia|semana
                |todo|cuentas|curso|carrera|los|las|un|una))|el (?:lunes|martes|miercoles|jueves|viernes
                |sabado|\d)
                |oral|libre|mañana|hoy|que rindo)|$|[.,])
            (?<!\ba )finales(?= |$|[.,])|(?:el|un|al|del) ordinario(?= |$)|departamental(?:es)?
                |sustitutori[oa]s?
            remedial|coef(?:iciente)?s? ?(?:1|2|uno|dos)|kahoot|revalida|evals?|la pau|el mir
            (?:tengo|el|un|primer|segundo|tercer) previo(?= (?:de|el|mañana|hoy)|$|[.,])
            tests?(?! (?:unitari\w+|de integracion|pasan|fallan|de software|automatiz\w+))
            evaluacion(?:es)?(?! docente)|interrogacion(?:es)?|(?:la |una |mi )?interro
            i[123](?= de| |$)|paes|psu|icfes|exani|eunacom|midterms?|coloquio|recuperatori[oa]
            recuperativ[oa]|practica calificada|pc ?[1-4]|(?:oral|escrito) de|selectividad|evau|ebau
            oposicion(?:es)?|extraordinario|global(?:es)?(?= (?:de|el|mañana|hoy)|$)|ca?tedra [1-4]
            (?:la|una|mi|el examen de) recuperacion(?= (?:de|del)\b|$|[.,])|(?:dos|tres|cuatro|varias|mis
                |\d) pruebas
            supletori[oa]s?|quimestral(?:es)?|leccion(?:es)? (?:oral(?:es)?|escritas?)
            (?:tengo|dar|doy|rindo|hay|estudiar para) (?:la |una |mi )?leccion(?:es)?(?= |$)(?! de vida)
            preguntas (?:de (?:practica|repaso|alternativas|seleccion|opcion|examen)|tipo (?:test|examen
                |prueba))
            exams?|cuestionarios?|trivia|repechaje|suficiencia
            mesa de (?:examen|final|mayo|julio|diciembre|febrero)|rendir
            (?<!me )(?<!no )rindo(?! (?:mejor|mas|menos|bien|mal|poco|nada))|paso de curso|simulacros?|toefl
            ielts
            """
        ),
        (
            "certamen de cálculo",
            "la prueba del lunes",
            "control de estadística",
            "primer parcial",
            "estudiar para el examen",
        ),
        ("perdí el control", "tipo de entrega parcial"),
    ),
    Family(
        "resolver_problemas",
        words(
            r"""
            (?<!me )(?<!profe )(?<!profesor )(?<!profesora )(?<!docente )guias?(?! (?:de (?:estilo|viaje
                |lectura))|me)
            ejercicios?(?! de (?:respiracion|relajacion|calma|bienestar))|ejercit\w+
            (?:resolver|resolviendo|hacer|haciendo|desarrollar|set de|lista de|listado de|boletin de
                |relacion de|hoja de|guia de|los|unos
                |cuaderno de|serie de|sacar|terminar|practicar
                |<NUM>) problemas(?! (?:de (?:concentracion|salud|plata|sueño|ansiedad)|para|con|en casa
                |personales|familiares))
            problemas? (?:\d+|de (?:calculo|fisica|algebra|matematicas?|quimica|estadistica|geometria
                |optimizacion|mecanica|programacion lineal|termodinamica|estatica|dinamica|conteo
                |probabilidad\w*|aplicacion|integrales|derivadas|cinematica|economia|finanzas
                |microeconomia|contabilidad))
            problem sets?|psets?|ayudantias?
            talleres? de (?:ejercicios|problemas|calculo|algebra|fisica|matematicas?|quimica
                |estadistica)
            integrales?(?= |$|[.,])|derivadas?|ecuacion(?:es)?|matrices|demostracion(?:es)?|teoremas?
            desarrollos? de ejercicios|(?:resolver|resolviendo)(?= |$)
            (?:tarea|deber(?:es)?|taller|practico|practica|worksheet|hoja|trabajo practico
                |tp)s? (?:\d+ )?(?:dirigida )?(?:de
                |para) (?:el |la )?(?:<MATH>)
            worksheets?|practica dirigida|actividades del (?:libro|texto|cuaderno)
            (?:balances?|asientos) contables?|sudoku|ej(?:s|erc)?\.? \d+
            """,
            NUM=NUM,
            MATH=MATH,
        ),
        (
            "la guía 4 de álgebra",
            "me faltan 5 ejercicios",
            "ayudantía de cálculo",
            "resolver problemas de física",
        ),
        ("tengo problemas para concentrarme",),
    ),
    Family(
        "otro",
        words(r"traduc(?:ir|iendo|irl[oa]|zco|cion|ciones)|practicas? \d+(?! (?:calificada|dirigida))"),
        ("traducir un texto", "la práctica 2 de redes"),
    ),
    Family(
        "lectura_tecnica",
        words(
            r"""
            leer(?:l[oae]s?|me|los|las)?(?! (?:la )?mente)|leyendo(?:l[oa]s?)?|leo
            (?<!ultima )(?<!dar una )(?<!darle una )(?<!hacerle una )(?<!pegarle una )lecturas?
                |comprension lectora
            (?:darle |dar |una )(?:una )?leida (?:a|al|del)(?! (?:ensayo|informe|borrador|mi))|papers?
            articulos?(?! de opinion)|capitulos?|pdfs?|textos
            (?:el|un|este|del) texto(?! (?:argumentativo|propio|que escribi|final))|libros?|novelas?
            bibliografia|paginas (?:de|del|para)|separatas?|fotocopias?|manual(?:es)?
            apunte(?:s)? (?:de|del)|textos? (?:obligatorios?|complementarios?|de)
            material (?:de lectura|bibliografico|del curso|obligatorio)
            estudiar (?:de |con )?(?:el|los|la|las|mis) (?:texto|textos|libro|apuntes|material|bibliografia)
            jurisprudencia|fallos?(?= de)|\d+ (?:paginas|hojas|pags)|pags?
            """
        ),
        ("leer el paper", "la lectura obligatoria", "tres capítulos", "me falta leer 20 páginas"),
        ("releer es de leones", "última leída"),
    ),
    Family(
        "coding",
        words(
            r"""
            program(?:ar|ando|o|arlo|arla|ita|emos)
            (?:tarea|trabajo|proyecto|taller|laboratorio|lab|entrega|obligatorio|practico|tp
                |ejercicio) (?:\d+ )?de (?:progra\w+|python|java|javascript|c\+\+|c|react|sql
                |bases? de datos|estructuras? de datos|algoritmos|desarrollo web|software|computacion
                |machine learning|poo)
            (?:un|el|mi|este|del|al|otro) programa(?! (?:de (?:estudio|estudios|tv|television|radio
                |la asignatura|asignatura|intercambio|beca|becas)|del (?:curso|ramo)))
            codig(?:o|os|uear|uito)(?! (?:de etica|penal|civil|postal|del trabajo|de barras|procesal
                |sanitario|de comercio))
            code(?:ar|ando|o)?|coding|codific\w+|apis?|back ?end|front ?end|full ?stack|scripts?
            (?:la|una|mi|hacer|app) app|apps?|aplicacion (?:web|movil|en|de escritorio|que)
            (?:hacer|desarrollar|programar|terminar) (?:la|una|mi) aplicacion|crud|sql|quer(?:y|ies)
            python|java(?:script)?|typescript|react|html|css|c\+\+|matlab|rstudio|arduino|django|node
            php|kotlin|haskell|golang|rust|unity|dashboards?|bot de \w+|(?:entrenar|ajustar) (?:un|el
                |mi) modelo
            analisis de datos en (?:r|python|spss|stata|excel)|algoritmos?|(?<!ingenieria de )software
                |(?:pagina|sitio) web
                |deploy\w*|git(?:hub)?
            repo(?:sitorio)?|endpoints?
            implementar (?:el|la|un|una) (?:clase|metodo|funcion|modulo|algoritmo|arbol|lista|grafo
                |interfaz|api|login|modelo)
            refactor\w*|funcion recursiva|login|tests? unitari\w+|unit tests?|videojuego (?:en|con)
            (?:armar|diseñar|crear|hacer|normalizar|modelar) (?:la |una |mi )?base de datos
            chatbot|notebook de (?:python|jupyter)|jupyter|hackathon
            """
        ),
        ("tengo que programar", "el código de la app", "un crud en java", "estoy programando la api"),
        ("el programa de estudios", "código de ética", "programé mi semana"),
    ),
    Family(
        "otro",
        words(
            r"""
            tripticos?|folletos?|video (?:explicativo|corto|tutorial)
            afiches?|revista(?=$| |,)(?! cientifica)|(?:un|el|al|en el|mi) foro|plan de (?:negocios?
                |marketing|medios)
            (?:planificar|planeacion de|planear) (?:una|la|mi) clase
            (?:el|un|mi) integrador|(?:una|la|mi|las) laminas?|actividad(?:es)? de (?:moodle|aula|canvas
                |classroom)
            trabajos? (?:grupal(?:es)?|en grupo|en equipo|practicos?|final(?:es)?|colaborativo
                |en parejas|individual(?:es)?|semestral|integrador)
            (?:un|el|mi|este|del|al|otro|ese|tp|los|unos|nuestro|hacer|entregar|terminar
                |avanzar) trabajos?(?= (?:de(?! (?:noche|dia|part|medio|lunes|mesero|garzon))
                |para(?! (?:pagar|vivir|ganar))|sobre|con|en (?:grupo|equipo)|que (?:tengo|hay)
                |es(?! de(?! a))|esta
                |del)|$|[.,!;])
            trabajo (?:de|para|sobre) (?:la |el |los |las )?(?!noche|dia|part|medio|lunes|pagar)\w+
            maquetas?|(?:el|un|mi|este|del|al|otro|gran|los|nuestro) proyectos?
            proyectos? (?:de|final|semestral|grupal|integrador|en|para|con)|proyecto|portafolios?
            portfolio|(?:un|el|mi|hacer|grabar|editar|del) video(?:s)?(?= (?:para|de|del|que)|$|[.,])
            encuestas?|entrevistas?(?! de (?:trabajo|pega))|(?:los |unos |dibujar )?planos|podcast
            (?:la |mi )?practica profesional|croquis|entregas?(?= (?:de(?! (?:hoy|mañana|est[ea]|pasado))
                |final|del(?! (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))|para|\d))
            tarea(?:s)? de (?:la |el )?\w+|(?:la|una|mi|esta|otra) tarea(?= (?:que|para|del|de))
            deberes(?= de)|obra|(?:un|mi|el) dibujo|pintura(?:s)?|partitura|coreografia|caso clinico
            casos? (?:de estudio|practico)?(?= de)
            (?:hacer|armar|terminar|entregar|completar|llenar) (?:la|una|el|un) (?:planilla|excel)
            (?:una|la|mi) demanda|traducir|traduccion(?:es)?|prototipo|tp(?: ?\d)?(?= |$)|glosario|collage
                |escultura
            fotografias? para|bitacora|planificacion de clases?
            """
        ),
        ("un trabajo grupal", "la maqueta", "el proyecto de gestión", "un trabajo de historia"),
        ("trabajo en un bar", "tengo pega"),
    ),
)

FAMILIES = _MAIN

EXERCISES = Ways(
    r"\b(?:guias?|ejercicios?|problemas de|resolver(?:l[oa]s?)?|resolviendo)\b(?! de (?:respiracion"
    r"|relajacion))"
)
"""An evaluation for which exercises are done is a matter of exercises."""
