"""Where students are in a task: looking for ideas, planning, doing, or checking."""

from strategy.domain.families import Family, words

# Gerunds of doing; the others (pensando, pasando, dando vueltas…) say how somebody feels or what they wait
# for.
DOING = (
    r"(?:escribiendo|haciendo(?:lo|la|los|las)?|redactando(?:lo|la)?|programando(?:lo|la)?|codeando"
    r"|resolviendo(?:lo|los|la|las)?|leyendo(?:lo|la|los|las)?|estudiando"
    r"|desarrollando(?:lo|la)?|armando(?:lo|la)?|preparando(?:lo|la)?|trabajando|avanzando"
    r"|implementando|construyendo|elaborando|resumiendo|dibujando"
    r"|diseñando|traduciendo|calculando|ejercitando|practicando|grabando|montando|ejecutando"
    r"|produciendo|codificando|tipeando|completando|terminando|cerrando|creando|sintetizando"
    r"|analizando|transcribiendo|fichando|subrayando|ensayando|investigando|midiendo|pintando|sacando"
    r"|realizando|anotando|maquetando)"
)
STAGE = r"(?:fase|etapa|parte|proceso|instancia|momento) (?:final )?(?:de |del )"
PARTS = (
    r"(?:introduccion|conclusion(?:es)?|desarrollo|discusion|resultados|metodologia|marco teorico"
    r"|cierre|parrafos?|ultima parte|segunda parte|otra mitad|mitad|capitulos?|diapos\w*|cuerpo"
    r"|seccion(?:es)?|analisis|bibliografia|abstract)"
)

FAMILIES: tuple[Family, ...] = (
    Family(
        "revision",
        words(
            r"""
            <STAGE>(?:la )?(?:revision|correccion(?:es)?|edicion|pulido|testeo|pruebas|ajustes)
            (?:la |en |de |una |ultima |falta )revision(?:es)?(?! (?:de literatura|bibliografica
                |de la literatura|sistematica|teorica|de antecedentes))
            revisar(?:l[oae]s?)?(?! (?:\w+ ){0,2}(?:materia|apuntes|contenidos?|literatura|clases?
                |videos?|celu|instagram|insta|redes|whatsapp|correo|mail|bibliografia sobre|fuentes
                |papers|texto de|textos|capitulos?|antecedentes))
            (?:estoy|ando|voy|sigo|toca|falta|queda|toy) revisando(?:l[oa])?(?! (?:\w+ ){0,2}(?:materia
                |apuntes|celu|insta\w*|redes|literatura))
            revisando(?:l[oa]s?)?(?= (?:el|la|los|las|mi|por|que|si|ortograf\w+
                |detalles))(?! (?:la |el |los |mi )?(?:materia|apuntes|celu|insta\w*|redes|literatura
                |whatsapp))
            ^revisando$|(?:aplicar|incorporar|hacer|integrar|meter|pasar) (?:\w+ )?(?:correcciones
                |comentarios|sugerencias|observaciones)
            (?:repas|mir|ver|le|chec)\w*(?: \w+){0,4} antes de (?:mandar|entregar|subir|enviar)\w*
            relectura|cotej(?:ar|ando)|(?:ultima|una|otra) (?:\w+ )?(?:pasada|repasada)(?: final)?
                |toques? finales?
            (?:dejar|dejarl[oa]|quede|quedar) (?:\w+ )?(?:impecable|presentable|perfect[oa])
            repas(?:ar|ando|arl[oa]) (?:el|la|mi|los) (?:ensayo|informe|texto|tesis|trabajo|codigo|borrador
                |presentacion|ppt)
            (?:hacer|correr) (?:\w+ )?(?:pruebas|tests) (?:del|al|de la|de mi)
            correg(?:ir|irl[oae]s?)(?! (?:\w+ ){1,2}(?:bugs?|error de compilacion|errores? del codigo))
            corrigiendo(?:l[oa]s?)?|(?:falta|queda|tengo que|hacer la|la) correccion(?:es)?
            hacer(?:le)? (?:las |los |unas |unos )?(?:correcciones|cambios que me pidio|ajustes)
            pul(?:ir|irl[oae]s?|iendo(?:l[oa])?)
            (?:ultim[ao]|una|otra) (?:\w+ )?(?:leida|lectura final|revisada|revision|mirada|repasada
                |pulida|chequeo|vuelta (?:al|a mi) (?:ensayo|informe|texto|trabajo))(?= |$|[.,])
            por ultima vez|test(?:ear|eando|earl[oa]|eo)
            probar (?:el|la|mi|que|si) (?:\w+ )?(?:codigo|programa|app|funcion\w*|script|api|algoritmo
                |todo)
            (?:ver|revisar|comprobar|cerciorarme|asegurarme) (?:de )?(?:que )?(?:si )?no (?:tenga|haya
                |queden|tiene) (?:\w+ )?(?:errores|fallas|faltas)
            chequ(?:ear|eando|earl[oa]|eo)(?= |$|[.,])|checar(?:l[oa])?|verific(?:ar|ando|arl[oa])
            relee[r]?(?:l[oa])?|releer(?:l[oa])?|releyendo(?:l[oa])?
            edit(?:ar|ando|arl[oa])(?= (?:el|la|mi|los) (?:texto|ensayo|informe|borrador|documento
                |trabajo|tesis|parrafo\w*)|$|[.,])
            afin(?:ar|ando)(?: los| ultimos| unos)?(?: detalles)?
            (?:ultimos|unos|los|algunos|solo|puros|puliendo|arreglar|ajustar|ver|faltan
                |falta pulir) detalles(?: finales)?
            retoc(?:ar|ando|es)\w*|mejorarl[oa]s?
            (?:arreglar|ajustar|mejorar|arreglando|ajustando|mejorando|poniendo|ordenando|cambiando|emparejar
                |poner|ponerle|dejar|pasar|pasarl[oa]|acomodar
                |dar(?:le)?|ordenar|agregar|cambiar|uniformar|faltan?|limpiar) (?:\w+ ){0,2}(?:formato
                |ortografia|redaccion|citas|referencias|apa|tildes|bibliografia|puntuacion|margenes
                |estilo|comas|normas|gramatica|portada|indice)(?= |$|[.,])
            (?:detectar|encontrar|buscar|cazar|buscando|ver) (?:\w+ )?(?:errores|faltas|fallas)(?! (?:en
                |de|del) (?:codigo|programa|script))
            corrector|proofread\w*|control de calidad
            dar(?:le)? (?:el |los )?(?:ultimo|ultimos) (?:toques?|vistazo|retoques?|ajustes?)
            ultimos? (?:toques?|vistazo|retoques?|ajustes?)
            (?:ver|revisar) si (?:esta|quedo|tiene) (?:todo )?(?:bien|coheren\w+|correct[oa]|sentido)
            comprobar (?:los |las |mis )?(?:resultados|calculos|respuestas)
            (?:comprobar|corroborar|chequear|verificar) (?:que|si)|corroborar(?:l[oa]s?)?
            validar (?:los|las|el|la|mis) \w+
            """,
            STAGE=STAGE,
        ),
        (
            "estoy revisando el borrador",
            "corregir la ortografía",
            "me falta pulir detalles",
            "testear",
            "darle una última leída",
            "Estoy en la fase de revision",
        ),
        ("revisar la materia", "el corredor", "me corrigió el profe"),
    ),
    Family(
        "planificacion",
        words(
            r"""
            <STAGE>(?:la )?(?:planificacion|planeacion|organizacion|diseño)
            (?:en |de |la )planificacion(?! (?:urbana|de clases|territorial|estrategica|social|familiar
                |tributaria))
            planific(?:ar|arme|ando|arl[oa]|o)(?! (?:urban\w*|territorial))
            plane(?:ar|ando|arl[oa]|acion)|cronogramas?|calendariz\w+|carta gantt|gantt
            agend(?:ar|ando|arme)
            (?:dividir|repartir|distribuir|organizar)l[oa]s?
            (?:dividir|dividiendo|repartir|repartiendo|dividirme|repartirme|distribuir|distribuyendo
                |separar|segmentar)(?:l[oa]s?|me|nos)?(?= (?:\w+ ){0,5}(?:pega|trabajo|tarea|tareas
                |informe|ensayo|dias|semanas|partes|etapas|bloques|tesis|materia|contenidos?|tiempo
                |horas|capitulos|lectura|lecturas|paginas|estudio|temas|secciones|proyecto|en|por
                |entre))
            organiz(?:ame|ar|arme|arnos|arl[oa]|ando|andome)
            (?:armar|hacer|armando|haciendo|arme|hice|tener|necesito|quiero|crear|seguir|tengo|sin|un
                |organizar
                |diseñar|preparar|establecer|elaborar)(?:me|nos|l[oa])? (?:\w+ )?(?:plan(?! (?:para (?:salir
                |el finde|hoy)|de (?:negocios?|marketing|salud)))|planes|calendario|horario|itinerario
                |programacion de estudio|rutina)(?: de| para| que| semanal|$|[.,])?
            plan de (?:estudio|estudios|trabajo|accion|clases|escritura|lectura)|prioriz\w+|por partes
            (?:ordenar(?:me)?|estructurar(?:l[oa])?|ordenando) (?:\w+ )?(?:tiempo|tiempos|tareas
                |pendientes|dias|semana|etapas|pasos|prioridades|horarios?|ideas para empezar)
            (?:armar|hacer|definir|pensar|armando|decidir) (?:la |el |una |un )?(?:estructura|indice
                |orden|pasos)(?! (?:de datos|molecular))
            estructurar(?:l[oa])?
            (?:como|cuando) (?:voy a |me )?(?:organiz\w+|reparto|distribu\w+|divido)
            (?:no se |ver )?(?:por|con) cual (?:empezar|partir|empiezo|parto|comenzar) primero|esqueleto
                |como (?:lo|la|los|las|me) (?:divido|organizo
                |reparto|distribuyo)|estimar (?:cuanto|los tiempos|el tiempo)
            (?:fijar|definir|establecer|poner(?:me)?|ponerme) (?:las |unas |mis )?(?:metas|plazos|objetivos
                |fechas)(?! (?:de la|del|generales|especificos))
            checklist|to ?-?do list|lista de (?:tareas|pendientes|cosas)
            administr(?:ar|o) (?:\w+ )?tiempo
            """,
            STAGE=STAGE,
        ),
        (
            "necesito planificar",
            "armé un cronograma",
            "dividir la pega por días",
            "quiero organizarme",
            "un plan de estudio",
        ),
        ("la planilla de notas", "la planta", "un plano"),
    ),
    Family(
        "ideacion",
        words(
            r"""
            <STAGE>(?:la )?(?:ideacion|ideas|inspiracion|busqueda|exploracion)|ideacion
            no (?:se )?me (?:ocurre|ocurren|viene|vienen|nace|nacen|llega|llegan)(?! (?:ganas))(?: nada
                | ninguna?| ningun| ideas?| nada de nada)?
            (?:busc(?:ando|ar|o)|elegir|eligiendo|escoger|escogiendo|definir|definiendo|decidir
                |decidiendo|encontrar|encuentro|pens(?:ando|ar) (?:en )?|decidirme por|elijo|defino
                |decido|tengo (?:el )?claro|sin|tener|falta|hallar|delimitar|inventar) (?:\w+ )?(?:tema
                |temas|topico|problema de investigacion|pregunta de investigacion|enfoque|titulo
                |hipotesis)(?= |$|[.,])
            no (?:tengo|he (?:elegido|definido|decidido|encontrado)|encuentro|se) (?:\w+ )?(?:tema|temas
                |ideas)(?= |$|[.,])
            (?:de|sobre|acerca de|en) que (?:\w+ )?(?:hacer(?:l[oa])?|escribir(?:l[oa])?|tratar|hablar
                |voy a (?:hacer|escribir|hablar|tratar)|trate|hago|escribo|podria (?:hacer|escribir|ser
                |tratar)|tratarl[oa]|va a ser|exponer|investigar)
            no (?:\w+ )?(?:defino|elijo|decido|encuentro|tengo clar[oa]|se cual es) (?:(?:el|la|mi
                |un|una) )?(?:tema|pregunta|hipotesis
                |problema de investigacion|enfoque)
            (?:que|cual) tema (?:elegir|escoger|tomar|usar|hacer|poner|elijo|podria)?
            (?:mente|cabeza) en blanco
            (?:hoja|pagina|documento|pantalla|word|archivo) (?:en |esta en |sigue en )?blanco
            lluvia de ideas|brainstorm\w*|(?:ideas?|inspiracion|creatividad) (?:para|de que|sobre)
            (?:generar|buscar|buscando|tirar|tirando|lanzar|juntar|sacar|anotar|explorar|busco|necesito
                |faltan|me faltan|sin|cero|pensar|pensando|bajar|dame|falta de|no tengo
                |quede sin) (?:\w+ )?(?:ideas|inspiracion|creatividad)(?= |$|[.,])
            (?:ni idea|no tengo idea|no tengo ni idea
                |no se) (?:de |sobre |acerca de )?(?:que (?:escribir|poner|tema|hacer (?:en|para|con
                |de) (?:mi|el|la)|investigar|presentar|decir|proponer|inventar)|como enfocar)
            (?:me falta|perdi la|sin|necesito) inspiracion|ide(?:ar|ando)|imagin(?:ar|ando)|inventar
            explor(?:ar|ando) (?:\w+ )?(?:temas?|opciones|posibilidades|alternativas)
            bocet(?:ando|ar|eando|ear)|(?:hacer|empezar) (?:un|el|los) bocetos?|diseñar (?:el|un
                |mi) experimento|bloqueo creativo|en que consistiria
            (?:estoy|quede|sigo|ando) (?:\w+ )?en blanco con|propuesta de tema|tormenta de ideas
                |no se (?:ni |bien )?que (?:escribir|poner)|ningun (?:\w+ )?tema|(?:pensando
                |pensar|viendo
                |ver) (?:en )?(?:el|un|que|mi) tema
            (?:quiero|dame|necesito|ocupo|busco|unas|algunas) (?:\w+ )?ideas(?=$| (?:para|de|sobre)|[.,])
            (?:no se|ver|decidir|definir|pensar|elegir) (?:por donde|que|como|sobre que|de que
                |acerca de que) (?:enfoc\w+|enfoque|voy a|va a|quiero)(?! (?:a )?(?:estudiar|hacer|organizar
                |empezar|partir|dividir|llegar|alcanzar))
            (?:plantear|formular|redactar|definir) (?:la|el|una|mi|las) (?:pregunta|hipotesis
                |problema)(?! de (?:calculo|fisica))
            (?:entre|tengo) (?:dos|tres|varios) temas|(?:no me )?(?:convence|gusta|cierra|tinca) (?:ningun
                |el) tema
            """,
            STAGE=STAGE,
        ),
        (
            "no se me ocurre ningún tema",
            "estoy buscando tema",
            "no sé de qué hacer el ensayo",
            "hoja en blanco",
            "lluvia de ideas",
        ),
        ("sería ideal", "no tengo idea de la materia"),
    ),
    Family(
        "ejecucion",
        words(
            r"""
            (?:acabo de|recien|apenas|estoy|ando|voy) (?:\w+ )?(?:empezar|empezando|empiezo|comenzar
                |comenzando
                |partiendo|partir|arrancando) (?:a |con )(?:escribir|redactar|hacer|resolver|leer|programar
                |armar|desarrollar
                |el|la|los|las|mi)
            a full (?:con|en) (?:el|la|mi|los|las)
            <STAGE>(?:la |el )?(?:ejecucion|desarrollo|escritura|redaccion|produccion|implementacion
                |construccion)
            ejecucion|^haciendol[oa]|^en desarrollo
            (?:estoy|voy|sigo|ando|estamos|vamos|seguimos|toy|estaba|llevo \w+ \w+|llevo rato
                |llevo toda la (?:tarde|mañana|noche|semana)|llevo todo el dia|llevo) (?:\w+ )?<DOING>
            ^<DOING>|(?<=, )<DOING>(?= (?:el|la|los|las|un|una|mi|mis)\b)
            (?:apenas|recien|todavia|ya|aun) voy (?:en|por) (?:el|la|los|las)
            (?:a|en|por|como en|como a|voy en|llevo|escribi|hice|tengo|lei|termine|hecha|lista
                |escrita) (?:como |casi |ya )?(?:la )?mitad(?= |$|[.,])(?! de semestre)
            (?:me )?(?:toca|queda|falta|faltan|quedan|resta|restan
                |tengo pendiente) (?:solo |solamente |por |ahora |nomas |recien |aun |todavia \
                    |\w+ )?(?:redactar
                |escribir|desarrollar|terminar|hacer|pasar|completar|cerrar|implementar|armar|la|el|las
                |los|una|un|\d+|dos|tres) ?(?:\w+ )?<PARTS>
            (?:me )?toca (?:redactar|escribir|desarrollar|implementar)
            ahora (?:me )?(?:toca |tengo que |hay que |queda |falta )?(?:redactar|escribir|desarrollar
                |implementar|escribo|redacto)
            (?:voy|vamos|quede|estoy) (?:ya |recien |apenas |como )?(?:en|por) (?:el |la )(?:planteamiento
                |marco|metodologia|analisis|cuerpo|cierre|pagina|parrafo|ejercicio|capitulo
                |pregunta|diapositiva|slide|punto|parte|segund[oa]|tercer[oa]?|cuart[oa]|introduccion
                |desarrollo|conclusion|discusion|item|seccion|problema|mitad)
            (?:llevo|tengo) (?:ya |como |recien |apenas |solo |escrit[oa]s? )*(?:\d+|un|una|dos|tres
                |cuatro|cinco|media|la mitad|algunas|unas|varias|casi) (?:plan)?(?:paginas?|parrafos?
                |planas?|hojas?|ejercicios hechos|diapos\w*|slides|capitulos escritos|lineas|palabras
                |carillas?|por ciento)(?! (?:que|por|para) (?:leer|hacer|escribir|leerme))
            (?:llevo|voy|vamos|llevamos|va) (?:como |casi |en |al |a |por )*(?:un |el |al )?\d+(?= ?(?:%
                |por ciento))
            (?:sigo|seguimos) con (?:la|el|mi) (?:conclusion|introduccion|discusion|metodologia
                |marco teorico|capitulo|parrafo|redaccion|escritura|desarrollo|codigo|guia|informe|ensayo
                |tesis)
            (?:tengo|llevo) (?:ya )?(?:escrit|hech|redactad|list|resuelt|terminad|avanzad)[oa]s? (?:la|el|los
                |las|una?|dos|tres|\d+|como|casi)
            (?:ya )?(?:escribi|redacte|hice|resolvi|avance) (?:\d+|un|una|dos|tres|cuatro|cinco|varios|varias
                |algunos|algunas) (?:paginas?|parrafos?|planas?
                |hojas?|ejercicios?|diapos\w*|slides|lineas|palabras|carillas?|secciones|capitulos?)
            (?:metid[oa]|full) (?:en|con) (?:el|la) (?:desarrollo|redaccion|escritura)|(?:estoy
                |ando) pasando (?:los|las|el|la)
            (?:estoy|ando) en eso$|en eso estoy$
            (?:ya )?(?:empece|parti|comence|arranque) (?:a |con )(?:\w+)
            (?<!no )(?<!ni )(?<!que )(?<!cuando )(?:empece|comence) (?:el|la|los|las|mi) \w+
            ya (?:empece|parti|comence|arranque)(?= |$|[.,])
            en (?:pleno|plena|medio de(?:l| la)?) (?:desarrollo|escritura|redaccion|proceso|ejecucion)
            manos a la obra
            (?:ya )?(?:tengo|hice|esta|arme|esta lista) (?:\w+ )?(?:el |la )?(?:estructura|esquema
                |indice|introduccion|outline|intro)(?: \w+){0,2},? (?:ahora|y|falta|me falta|pero|solo)
            a medio (?:hacer|escribir|camino)|poni(?:endo|endole) en (?:marcha|practica)
            """,
            STAGE=STAGE,
            DOING=DOING,
            PARTS=PARTS,
        ),
        (
            "estoy escribiendo",
            "voy en la mitad",
            "me toca redactar la conclusión",
            "Estoy en la fase de ejecucion",
            "sigo programando",
            "sigo con la conclusión de la monografía",
        ),
        ("tengo que escribir un ensayo", "estoy pensando"),
    ),
)
