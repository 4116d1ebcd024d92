"""Known-safe phrases (tier X): they take a weak sign away where they overlap, never an unmistakable one."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import COURSEWORK, TEAM

_LIGHT = (
    r"(?:risa|sueño|hambre|sed|frio|calor|nervios|verguenza|pena|susto|miedo|aburrimiento|lata|paja|"
    r"hueva|flojera|ganas|embole|amor|envidia|"
    r"cansancio|curiosidad|rabia|ansiedad|gripe|gripa|emocion|ternura|tedio|fome|dolor de \w+|fiaca|"
    r"pereza|roche|oso|coraje|asco|la lata|estres|tos|alergia|antojo)"
)
_STUDY = COURSEWORK
# What a student has too much of: the same, and when it is due.
_LOAD = (
    rf"(?:{COURSEWORK}|plazos?|fechas?|deberes|tf[gm]s?|tps?|controles|papers|defensa|semestre|carrera|"
    r"practicas?|laboratorios?|quiz\w*|u|uni|universidad|beca|financiamiento|plata|deudas?|arriendo|"
    r"alquiler|renta|cuentas|pagos?|creditos?|"
    r"arancel|matricula|cuotas?|presupuesto|pega|jefe)"
)
_THIS = r"(?:tant[oa]s? |tod[oa]s? |el |la |los |las |al |est[ea] |est[oa]s |mis? |un |una )*"
# A tight spot, as one is in and not as one makes it: `me puse la soga al cuello` is no such thing.
_AT_THE_NECK = r"(?:\w+ ){0,2}?(?:la |el )?(?:soga|cuerda|agua) al cuello"
_AM = (
    r"(?:estoy|estaba|estamos|ando|andamos|sigo|seguimos|voy|vamos|vivo|llego|llegamos|quede|quedamos|me veo)"
)
# What is done with a piece of work that is finished.
_HAND_IN = (
    r"(?:entregar|enviar|subir|imprimir|exponer|presentar|rendir|defender|estudiar|repasar|aprobar)"
    r"(?:l[oa]s?)?|mandarl[oa]s?|(?:titular|graduar|recibir)(?:me|nos)"
)

RULES = (
    Rule(
        "safe.tight_spot",
        "X",
        rf"(?:{_AM}|tengo|tenemos|traigo) {_AT_THE_NECK} (?:con|por|de|entre)(?: \w+){{0,3}} {_LOAD}|"
        rf"{_LOAD}(?: \w+){{0,2}} (?:me|nos) (?:tienen?|tuv\w+|dej\w+|traen?|ponen?) {_AT_THE_NECK}|"
        rf"(?:con|por|entre)(?: \w+){{0,2}} {_LOAD}(?: \w+){{0,2}}? {_AM} {_AT_THE_NECK}",
        says=(
            "estoy con la soga al cuello con los plazos",
            "la tesis me tiene con la soga al cuello",
            "con tantos parciales ando con el agua al cuello",
        ),
        not_says=("me puse la soga al cuello por la tesis", "tengo la soga al cuello"),
        source=TEAM,
        alone=True,
    ),
    Rule(
        "safe.get_it_over",
        "X",
        r"(?:quiero|quisiera|necesito|hay que|tengo que|voy a|vamos a|ganas de|me urge|falta)(?: \w+){0,2}? "
        r"(?:terminar|acabar|cerrar|salir|zafar|librarme)(?:lo)?(?: ya| luego| pronto)? (?:con |de )?"
        r"(?:todo )?(?:esto|eso)(?:"
        r"(?: (?:ya|hoy|luego|pronto|rapido|mañana|de una|de una vez|de una vez por todas|esta noche)){0,3} "
        rf"(?:y|para|e) (?:ya |poder |por fin |solo )?(?:{_HAND_IN})|"
        rf" (?:del|de(?: \w+)?) {_LOAD})|"
        r"(?:terminar|acabar) con todo(?: (?:ya|hoy|de una|de una vez|de una vez por todas)){0,2} y "
        rf"(?:{_HAND_IN}) (?:el|la|los|las|mi|mis|est\w+) {_LOAD}",
        says=(
            "quiero terminar con esto de una vez y entregar",
            "hay que acabar con esto ya para subirlo",
            "necesito salir de todo esto de los informes",
        ),
        not_says=(
            "quiero terminar con esto de una vez",
            "quiero acabar con esto y presentarme ante Dios",
            "quiero terminar con todo, ya no me importa el ensayo",
        ),
        source=TEAM,
        alone=True,
    ),
    Rule(
        "safe.die_of",
        "X",
        rf"(?:me |se |te |nos |casi me |que me )?(?:re |vo a |voy a |va a |iba a )?(?:muer[oaei]\w*|"
        rf"(?<!quiero )mori\w*|(?<=quiero )morir(?:me|nos)? de (?:la )?(?:risa|ganas)|"
        rf"muert[oa]s?)(?: \w+)? (?:de|del|con) (?:la |el |tanta |tanto |pura |puro )?{_LIGHT}|"
        r"(?:me )?muero por \w+|(?:mori|morimos) (?:con|de)|estoy (?:que me )?muer(?:o|to|"
        r"ta)(?! por dentro)|qued(?:e|amos|o) muert[oa]s?|me tienen? (?:muert[oa]|enferm[oa])|"
        r"muert[oa]s? de|"
        r"(?:me (?:quiero|quisiera)|quiero) morir(?:me)? de(?:l)? (?:el |la |puro |pura |tanto |tanta )?"
        r"(?:sueño|hambre|sed|frio|calor|aburrimiento|lata|paja|flojera|risa|hueva|embole|fiaca)",
        says=(
            "me muero de la lata",
            "estoy muerta de susto",
            "me muero por un café",
            "me quiero morir de sueño",
        ),
        not_says=("me quiero morir",),
        source=TEAM,
    ),
    Rule(
        "safe.kills_me",
        "X",
        r"(?<!dice que )(?<!dicen que )(?<!dijo que )(?<!jura que )(?<!juro que )(?<!dijeron que )(?:me|nos|"
        r"te|lo|la) (?:esta |estan |anda |va a |van a |tiene |quiere |quieren )?(?:mata|matan|"
        r"matando|matar|liquida\w*|asesin\w+)(?! (?:a golpes|de verdad|en serio|"
        r"si lo dejo))(?<!me voy a matar)|"
        r"(?:matar|mato|mate|matamos|maten?|mata) (?:el|la|los|las|un|una|dos|tres|unas|unos|mi|este|"
        r"esta) (?:\w+ )?(?:tiempo|rato|horas?|examen|prueba|proceso|procesos|puerto|hambre|gusanillo|"
        r"tarde|aburrimiento|bicho\w*|zombi\w*|jefe final|boss|hilo|tarea|servidor|partida|"
        r"hambre|bacteria\w*|virus|celulas?|mosquit\w+|cucaracha\w*|rama|daemon|ansiedad|sed|final|"
        r"parcial|monstruo\w*|pc|curiosidad)|casi me mat\w+|kill (?:the|el|un|all|9)",
        says=("este ramo me mata", "para matar el tiempo", "maté el examen"),
        not_says=("me quiero matar",),
        source=TEAM,
    ),
    Rule(
        "safe.figurative",
        "X",
        r"suicid\w+ (?:social|academic|profesional|laboral|politic)\w*|suicidio (?:academico|social|"
        r"profesional|laboral|financiero|politico|comercial|colectivo de)|"
        r"daria la vida por|(?:partido|pelea|duelo) a muerte|me desvivo|celula\w* suicida|"
        r"gen(?:es)? suicidas?|"
        r"(?:escuadron|mision) suicida|suicide squad|vida o muerte|sin vida social|ciclo de vida|"
        r"calidad de vida|hoja de vida",
        says=("eso es un suicidio académico", "vi Escuadrón Suicida"),
        not_says=("pienso en el suicidio",),
        source=TEAM,
    ),
    Rule(
        "safe.study_load",
        "X",
        rf"(?:colapsad[oa]|desesperad[oa]|al limite|chat[oa]|hart[oa]|no (?:puedo|doy|aguanto) mas) "
        rf"(?:con|de|por) {_THIS}{_STUDY}|no (?:puedo|doy|aguanto) mas por (?:hoy|ahora)|"
        rf"no (?:le )?(?:veo|encuentro) (?:el |mucho )?sentido (?:a (?:leer|estudiar|memorizar|resolver) )?"
        rf"(?:a )?{_THIS}{_STUDY}|"
        r"no (?:puedo|aguanto|doy|soporto) mas (?:con|a) (?:el|la|este|esta|los|las) (?:ruido|calor|frio|"
        r"sueño|hambre|vecino|wifi|internet)|(?:hart[oa]|cansad[oa]|chat[oa]) de todo (?:el|este|"
        r"lo) (?:trabajo|temario|ruido)|"
        r"me siento (?:mal|perdid[oa]) (?:con|en) (?:el|la|este|esta|los|las) (?:\w+ )?(?:materia|tema|"
        r"ramo|capitulo|ejercicio|guia|contenido|unidad)\w*|me siento mal del (?:estomago|cuerpo)|"
        r"no (?:le )?(?:veo|encuentro) (?:el )?sentido (?:al|a este|a la|a los) (?:ejercicio|problema|"
        r"grafico|parrafo|texto|enunciado|ecuacion)\w*",
        says=(
            "me siento perdida en esta materia",
            "no le encuentro sentido al ejercicio",
            "toi colapsado con tantas entregas",
            "no puedo más por hoy",
        ),
        not_says=("no le veo sentido a nada", "estoy colapsada", "estoy al límite con todo"),
        source=TEAM,
    ),
    Rule(
        "safe.self_doubt",
        "X",
        r"soy (?:\w+ ){0,2}?(?:tont[oa]|brut[oa]|burr[oa]|mal[oa]|pesim[oa]|desastre|mens[oa]|negad[oa]|"
        r"incapaz|inutil|mediocre|gil|pendej[oa]|idiota) (?:para|en|con) "
        r"(?!(?:todo|todos|nada|nadie|la vida|vivir|seguir|mis?|los demas|el mundo)\b)\w+(?: \w+){0,3}?"
        r"(?: nunca (?:voy a|va a) (?:poder|lograr\w*))?(?= \.|$| y| pero| nunca)|"
        r"nunca (?:me )?(?:voy a|va a) (?:(?:poder|lograr|salir) )?(?:(?:aprobar|entender|aprender|"
        r"pasar|terminar|resolver|escribir|estudiar|leer|salir|con) (?:a )?"
        rf"{_THIS}{_STUDY}|(?:aprobar|entender|aprender|memorizar|aprenderme)(?! a (?:vivir|ser)))",
        says=("soy un desastre para hablar en público", "nunca voy a aprobar este ramo"),
        not_says=("soy un desastre en todo", "soy una inútil", "nunca voy a salir de esto"),
        source=TEAM,
    ),
    Rule(
        "safe.later",
        "X",
        r"^(?:ok |ya |bueno |dale |si |no |mejor )*mañana (?:si )?lo hago(?: sin falta| temprano| mejor|"
        r" porfa| gracias| ja\w*)*$",
        says=("mañana lo hago", "no, mejor mañana lo hago, gracias"),
        not_says=("me despedí de todos. mañana lo hago",),
        source=TEAM,
        across=True,
    ),
    Rule(
        "safe.subject_matter",
        "X",
        r"(?:por que|como) se (?:suicida|suicido|mata|mato|quita la vida)(?: \w+){0,2} (?:de|en (?:la|"
        r"el)|\w+y|romeo|julieta|emma|werther|ofelia|hamlet|ana|bovary)(?: \w+){0,2}|(?:tasas?|"
        r"prevencion|estadisticas?|datos|cifras|mortalidad|epidemiologia|factores de riesgo|fenomeno|"
        r"concepto|definicion|tema|libro|sociologia|estudio|encuesta|escala|teoria|tipos|tipologia|"
        r"riesgo|mitos|instigacion|auxilio|inducci?on|induccion|paciente|pacientes|protocolo)"
        r"(?: \w+){0,6} (?:suicid\w+|autolesion\w*|autolitic\w*|ideacion \w+)|(?:suicid\w+|autolesion\w*|"
        r"autolitic\w*)(?: \w+){0,4} (?:durkheim|asistido|egoista|altruista|anomico|fatalista|romantico|"
        r"segun|en (?:jovenes|adolescentes|chile|mexico|argentina|colombia|peru|españa|uruguay|"
        r"estudiantes|la (?:obra|novela|historia|literatura|poblacion|adolescencia|vejez))|dsm|cie|"
        r"de (?:hitler|durkheim|larra|socrates|werther|ofelia|seneca|allende|kurt|sylvia|virginia|romeo|"
        r"emma|ana karenina|anna))|"
        r"(?:el|del|al) suicidio(?= (?:de|en|como|y|segun|es|fue|para|durante|altruista|:)| \.|$)|"
        r"ideacion suicida en|(?:durkheim|werther|camus|sisifo)(?: \w+){0,8} suicidio",
        says=(
            "tasas de suicidio en España",
            "el suicidio según Durkheim",
            "ideación suicida en adolescentes",
        ),
        not_says=("pienso en el suicidio cada noche",),
        source=TEAM,
    ),
    Rule(
        "safe.bodily",
        "X",
        r"(?:no (?:doy|puedo|aguanto|soporto) mas|muert[oa]|colapsad[oa]|desesperad[oa]|cansad[oa]|"
        r"hart[oa]) (?:de|con|por) (?:el |la |tanto |tanta |este |esta )?(?:sueño|hambre|calor|frio|sed|"
        r"ruido|cansancio|dolor de \w+|ramo|materia|guia|ensayo|informe|alergia|resfrio|mosquitos|wifi)|"
        r"no (?:aguanto|soporto|puedo) (?:mas )?(?:con )?(?:el|la|este|esta) (?:calor|frio|ruido|hambre|"
        r"sueño|vecin\w+|wifi|internet|computador|profe\w*|clima)",
        says=("no doy más de sueño", "no aguanto más el calor"),
        not_says=("no doy más con mi vida",),
        source=TEAM,
    ),
    Rule(
        "safe.everyday_cut",
        "X",
        r"me (?:corte|queme|pinche|golpee|rasguñe|clave) (?:\w+ ){0,6}(?:maqueta|cocinando|cocina|"
        r"laboratorio|picando|pelando|"
        r"manualidad\w*|carton|jugando|entrenando|repisa|afeitandome|planchando|horno)|"
        r"me (?:corte|corto|corte mal|cortaron|voy a cortar|quiero cortar) (?:\w+ ){0,2}(?:pelo|cabello|"
        r"chasquilla|flequillo|barba|uñas|dedo|yema|luz|agua|internet|mano (?:con|cocinando|picando)|"
        r"con (?:una|la) (?:hoja (?:de|al|cuando|mientras|imprim)|papel|lata))(?: \w+){0,2}|"
        r"cortarme (?:el|las) (?:pelo|uñas|barba)|"
        r"(?:mi (?:novi[oa]|polol[oa]|ex|pareja|crush)|el|ella) me (?:corto|termino|dejo|"
        r"pateo)(?! (?:l[oa]s (?:brazos|piernas|venas)|con un))|corte con mi (?:novi[oa]|polol[oa]|"
        r"pareja|ex)",
        says=("me corté el dedo picando cebolla", "mi novio me cortó ayer"),
        not_says=("me corté los brazos",),
        source=TEAM,
    ),
    Rule(
        "safe.everyday_pills",
        "X",
        r"(?:tom\w+|compr\w+|olvid\w+|recet\w+|dieron|dej[eo]|necesito|busc\w+|perdi|faltan)(?: \w+){0,3} "
        r"(?:pastillas?|remedios?|medicamentos?|"
        r"jarabe|antibiotico\w*|vitaminas?|paracetamol|ibuprofeno)(?: \w+){0,2} (?:para|de|del|contra|"
        r"por) (?:el |la |los |las |mi )?(?:migraña|jaqueca|tos|nauseas|mareo|ansiedad que|espalda|muela|"
        r"concentr\w+|dolor|cabeza|alergia|gripe|gripa|resfrio|tiroides|garganta|"
        r"estomago|colon|anticoncep\w+|presion|asma|acne|guata|regla|fiebre|a las)(?: de \w+)?|"
        r"(?:pastill\w+|remedi\w+|medicament\w+|antibiotic\w+|vitamin\w+|capsul\w+)(?: \w+){0,2} (?:para|"
        r"contra) (?:la |el |los |las |mi )?(?!morir|matar|no |irme|acabar|dormir para|dormirme|siempre|"
        r"desaparecer|terminar|eso|suicid)\w+|"
        r"corte de (?:pelo|cabello|luz|agua|energia|internet)|se me (?:fue|paso) (?:el|la) (?:tren|micro|bus|"
        r"metro|bondi|combi|subte|camion)|"
        r"(?:voy|vengo|iba|venia) (?:parad[oa] |sentad[oa] )?en (?:el|la) (?:metro|tren|bus|micro|subte|"
        r"camion)(?! (?:pens|y (?:pienso|quiero)))|"
        r"(?:cuerda|soga) (?:para saltar|de saltar|de escalada|de la guitarra|para (?:el|mi) (?:gimnasio|"
        r"proyecto|maqueta))",
        says=("me tomé dos pastillas para el dolor de cabeza", "compré una cuerda para saltar"),
        not_says=("me tomé todas las pastillas",),
        source=TEAM,
    ),
    Rule(
        "safe.everyday_away",
        "X",
        r"no (?:voy a|puedo) estar (?:en|el|este|esta|disponible|conectad[oa]|con|para|hasta|"
        r"mañana en)(?! (?:mundo|vida))(?: \w+){0,2}|no quiero (?:vivir|"
        r"seguir viviendo) (?:mas )?(?:lejos|cerca|en (?:la|el|mi|una|un) (?:residencia|depto|"
        r"departamento|casa|pension|centro|campus|ciudad|pueblo|barrio|campo)|con (?:mis?|un|una|el|"
        r"la) \w+|sol[oa] (?:en|con))(?: \w+){0,2}|"
        r"(?:despertar(?:me)?|levantar(?:me)?|dormir(?:me)?) (?:tan |mas |muy )?(?:temprano|tarde|bien|"
        r"mejor|a las?|todo el (?:finde|dia|sabado|domingo)|hasta (?:las?|tarde)|ocho horas|una siesta|"
        r"siesta)|(?:me despido|chao|adios|chau)(?: \w+)? (?:nos vemos|hasta (?:mañana|luego|pronto|la)|"
        r"gracias|que (?:estes|descanses)|a (?:las|la|mis|los))|"
        r"me despido (?:por (?:hoy|ahora)|hasta)|(?:quiero|voy a|necesito) (?:irme a dormir|ir a dormir|"
        r"dormir|descansar)(?: \w+)? (?:ya|un rato|temprano|todo el (?:finde|dia)|mañana|hoy|bien|mas|"
        r"ocho|siesta)|"
        r"(?:quiero|voy a|tengo que|necesito) (?:terminar|acabar|dejar) (?:todo|lo) (?:hoy|antes|lo|"
        r"listo|para)(?: \w+)?|no quiero (?:seguir )?(?:estudi|le|hac|trabaj)\w+(?: \w+)?|"
        r"(?:me )?(?:tiro|tire|lanzo|lance|tirarme|lanzarme) (?:de (?:cabeza|lleno)|de una|con todo) (?:a|"
        r"con|en) \w+|"
        r"(?:cuidense|cuidate)(?: mucho| todos)? (?:nos vemos|que|hasta|suerte|exito|bye|chao)|"
        r"saltar(?:me|se|te|nos)? (?:es[ae]|est[ae]|un|una|l[oa]s) (?:pregunta|duda|opcion|seccion|encuesta|"
        r"dato)\w*|"
        r"vivir (?:sol[oa]|con \w+|estresad[oa]|lejos|cerca|afuera|en \w+) (?:es|sale)|"
        r"(?:saltar(?:me|se|te)?|salt[eo]) (?:est[ae]|el|la|una|un|al|a la|clases?|los|las) (?:tema|"
        r"introduccion|clase|capitulo|paso|parte|ejercicio|siguiente|pagina|ramo|comida|desayuno|plan|"
        r"clases|anuncios)\w*|(?:me )?(?:tire|tirarme|lance|lanzarme) (?:a (?:hacer|la piscina|estudiar|"
        r"escribir|dormir)|en la cama|un clavado|una siesta)",
        says=(
            "no voy a estar en Santiago",
            "no quiero despertar tan temprano",
            "me despido, nos vemos mañana",
            "quiero saltarme el tema",
        ),
        not_says=("no voy a estar", "quiero saltar"),
        source=TEAM,
    ),
    Rule(
        "safe.family_scold",
        "X",
        r"(?:mi |mis |el |la )(?:mama|papa|papas|padres|viejos?|vieja|herman[oa]|profe\w*|jefe|jefa|"
        r"roomie|compañer[oa]s?|polol[oa]|novi[oa]) (?:me|nos) (?:va|van|iba|iban) a matar(?: si| cuando|"
        r" por| porque| con|$| \.)(?: \w+){0,3}|"
        r"(?:mama|papa|papas|padres|viejos) (?:me quit\w+|no me dej\w+)(?: \w+){0,3} (?:para que|hasta|"
        r"porque no|si no)(?: \w+){0,3}|me peg\w+ (?:el grito|un grito|la flojera|el resfrio|la gripe|"
        r"su \w+|un susto|una siesta)|arma secreta|me tocan? las narices|toca(?:r)? (?:exponer|estudiar|"
        r"hacer|rendir|leer)|(?:nota|profe|prueba|fecha) me pego un susto|"
        r"(?:quiero|voy a|vamos a) (?:matar|acabar con|terminar con|despachar|liquidar) (?:est[ae]|el|la|"
        r"mi|todo el|los|las) (?:ensayo|trabajo|informe|tesis|guia|temario|procrastinacion|flojera|tarea|"
        r"lista|pega|proyecto|examen|semestre|materia|ramo|libro)\w*",
        says=(
            "mi hermano me va a matar si pierdo su libro",
            "voy a matar este ensayo hoy",
            "mi papá me quitó el celular para que estudie",
        ),
        not_says=("mi ex me va a matar de verdad",),
        source=TEAM,
    ),
    Rule(
        "safe.technical",
        "X",
        r"(?:hilo|proceso|thread|nodo|celula|bacteria|bot|script|servidor|contenedor|agente|programa|"
        r"app)s?(?: \w+){0,3} se (?:suicid|mat|muer|cuelg)\w*|"
        r"(?:proceso|thread|hilo|nodo|gen|celula|planta|mision|operacion|escuadron|bomba|perro|"
        r"mono)\w* suicidas?|suicidio (?:celular|colectivo|programado|asistido|de (?:una |"
        r"la )?(?:estrella|celula))|muerte celular|(?:\d+|mil|cien|pocos|cuantos|muchos|unos|los|"
        r"por) kms|kms (?:de|por|corridos)|muert[oa] (?:el|la|mi) (?:celular|bateria|computador|notebook|"
        r"pc)|"
        r"(?:celular|bateria|computador|notebook|pc|compu|disco)(?: \w+){0,2} (?:esta |"
        r"quedo )?(?:muert[oa]|murio)|se me murio (?:el|la) \w+|celulas? se (?:suicida|mata|muere)\w*",
        says=("un proceso suicida", "se me murió el computador", "corrí 20 kms"),
        not_says=("me siento suicida",),
        source=TEAM,
    ),
    Rule(
        "safe.beaten_by_an_exam",
        "X",
        r"(?:me|nos) (?:cayeron|dieron|pegaron|agarraron|molieron|hicieron|sacaron|reventaron)"
        r" (?:a |una? |con |la )?(?:palos|paliza|golpes|combos|pela|tunda|mugre|cresta|mierda|zurra)"
        rf" en (?:el |la |los |las |un |una |mi )?{COURSEWORK}",
        says=("me dieron una paliza en el parcial", "nos cayeron a palos en la prueba de química"),
        not_says=("me dieron una paliza en mi casa", "mi papá me dio una paliza por la prueba"),
        source=TEAM,
    ),
    Rule(
        "safe.sweet_drink",
        "X",
        r"(?:(?:un|el|otro|rico|vaso de|jugo de|trago de) )morir soñando",
        says=("voy a prepararme un morir soñando",),
        not_says=("quiero morir soñando",),
        source=TEAM,
        region="DO",
    ),
    Rule(
        "safe.wants_to_live",
        "X",
        r"(?:vivir|la vida|estar viv[oa]|seguir (?:aqui|viv[oa]|viviendo)) si (?:que )?(?:la )?(?:quiero|"
        r"me gusta)|"
        r"(?<!no )si que (?:quiero|me gusta) (?:vivir|seguir (?:viviendo|viv[oa]))",
        says=("vivir sí quiero", "sí que quiero seguir viviendo"),
        not_says=("no quiero vivir", "quiero vivir si esto para"),
        source=TEAM,
        alone=True,
    ),
)
