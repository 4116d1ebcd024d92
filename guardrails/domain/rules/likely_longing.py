"""Not wanting to go on, said in images: a switch, a voice, no plans, a death one envies (tier B, likely).

Those who say it so seldom use the words of `likely_death`: they speak of what stops, of what they leave
unplanned, and of what others would gain.
"""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import BHS, CSSRS_THOUGHT, CSSRS_WISH, IPTS_BURDEN
from guardrails.domain.rules.slots import DEAD, KILL_SELF, RELATIVE

_FEAST = (
    r"(?:navidad|noche ?buena|año nuevo|fin de año|fiestas|fiestas patrias|mi cumple\w*|semana santa|"
    r"verano|invierno|vacaciones|"
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|"
    r"graduacion|titulacion|"
    r"(?:el|este|proximo) (?:año|mes|verano|semestre|invierno|cumple\w*|lunes|martes|miercoles|jueves|"
    r"viernes|sabado|domingo))"
)
# What also has a day on which it is due, or a place at which one is not.
_THINGS_DUE = (
    r"plata|dinero|sueldo|mesada|beca|gastos|clases?|reunion|oficina|campus|disponible|conectad[oa]|"
    r"ensayo|informe|capitulo|resumen|archivo|"
    r"bateria|partido|concierto|paginas?|guia|lectura|ejercicios?"
)

RULES = (
    Rule(
        "likely.switch",
        "B",
        r"(?:boton|interruptor|switch|enchufe|palanca|control remoto|tecla)(?: \w+){0,5} "
        rf"(?:{DEAD}|apagarme|desaparecer|borrarme|desaparezca|apagar (?:la|mi) (?:vida|cabeza|"
        rf"existencia)|acabar con "
        r"todo|terminar con todo|no estar)|"
        r"(?:apret\w+|apriet\w+|presion\w+|oprim\w+|pulsaria)(?: \w+){0,3} (?:boton|interruptor|switch) "
        r"de apagado(?= \.|$| sin| ya| de una| ahora| y ya)|"
        r"(?:que )?(?:me (?:desconecten|desenchufen|desconectaran|desenchufaran|apaguen|apagaran|"
        r"desconecte|desenchufe)|"
        r"(?:desenchufarme|desconectarme|apagarme) (?:de (?:la vida|todo y|este mundo)|para siempre|del "
        r"todo|por completo))"
        r"(?! (?:el|la|del (?:wifi|zoom|grupo)|de (?:zoom|meet|redes|las redes))\b)|"
        r"se me (?:apague|apagara|apagase|acabe|acabara|corte|cortara|vaya|fuera) (?:la (?:vida|luz|tele|"
        r"pila|bateria|existencia|"
        r"llama|vela)|el (?:corazon|cerebro)|la cabeza para siempre)(?! (?:del|de la|de mi) (?:celu\w*|"
        r"compu\w*|pc|notebook|control))|"
        r"(?:se )?(?:me )?(?:pare|parara|detenga|detuviera|deje de latir|dejara de latir|falle|fallara|"
        r"explote|reviente)(?: \w+)? "
        r"(?:el|mi) corazon|(?:el|mi) corazon(?: \w+){0,2} (?:deje de latir|dejara de latir|se (?:pare|"
        r"parara|detenga|detuviera))",
        1,
        "suicide",
        says=(
            "si hubiera un botón para dejar de existir lo apretaría",
            "quiero que me desenchufen",
            "ojalá se me apague la vida sola",
            "espero que se me pare el corazón",
        ),
        not_says=(
            "el botón de apagado del proyector no sirve",
            "que me desconecten del wifi",
            "se me acabe la pila del control",
        ),
        source=CSSRS_WISH,
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.inner_voice",
        "B",
        r"(?:voz|voces|vocecita|cabeza|mente|cerebro|algo adentro|algo dentro|algo en mi|demonios?)(?: "
        r"\w+){0,6} "
        r"(?:me (?:\w+ )?(?:dice|dicen|grita|gritan|ordena|ordenan|repite|repiten|pide|piden|susurra|"
        r"susurran|empuja|manda|mandan|insiste|"
        r"insisten|obliga|obligan))(?: \w+){0,3} "
        rf"(?:me (?:mate|tire|lance|bote|aviente|muera|corte|ahorque|cuelgue|suicide|haga (?:daño|algo)|"
        rf"lastime|vaya|quite|tome)|"
        rf"{KILL_SELF}|salte|morir\w*|lo haga|hacerlo|acabe|termine|no (?:valgo|merezco|deberia)|"
        rf"desaparezca|hacerme daño|cortarme)"
        r"(?! (?:la tarea|el ensayo|el trabajo|de estudiar))",
        3,
        "suicide",
        says=(
            "una voz me dice que me tire",
            "mi cabeza me repite que lo haga",
            "las voces me ordenan que me mate",
        ),
        not_says=("mi cabeza me dice que estudie", "una voz me dice que termine la tarea"),
        source=CSSRS_THOUGHT,
        likely=True,
    ),
    Rule(
        "likely.dark_thoughts",
        "B",
        r"(?:ideas?|pensamientos?|cosas?|imagenes|ocurrencias)(?: (?:muy|bien|re|super|tan|medio|"
        r"demasiado|cada vez mas|mas))? (?:oscur[oa]s?|"
        r"negr[oa]s?|fe[oa]s?|mal[oa]s?|horribles|siniestr[oa]s?|suicidas?|macabr[oa]s?|terribles|"
        r"peligros[oa]s?|de irme|de muerte)(?! (?:que dijeron|para (?:el|la|mi)|sobre (?:el|la) "
        r"(?:examen|prueba|nota|ramo|profe)))",
        2,
        "suicide",
        says=("se me cruzan ideas muy feas en la noche", "tengo pensamientos muy oscuros sobre mí mismo"),
        not_says=("ideas malas para el ensayo", "vi imágenes feas en clase de patología"),
        source=CSSRS_THOUGHT,
        beside=(
            r"conmigo|contra mi|sobre mi(?: mism[oa])?|de mi mism[oa]|hacerme|me (?:dan|da) miedo|me "
            r"asustan?|en (?:la|mi) (?:noche|cabeza|mente)|por las noches|"
            r"cuando estoy sol[oa]|no (?:se van|puedo parar)|me (?:vienen|cruzan|rondan|llegan|pasan)|de "
            r"noche"
        ),
        likely=True,
    ),
    Rule(
        "likely.haunted",
        "B",
        rf"(?:me|mi (?:cabeza|mente)) (?:\w+ )?(?:ronda|rondan|rondando|persigue|persiguen|acecha|"
        rf"acechan|tienta|tientan|obsesiona|invade|"
        rf"da vueltas|dan vueltas)(?: \w+){{0,4}} (?:la muerte|no (?:seguir|estar|existir|vivir|"
        rf"despertar)|{KILL_SELF}|morir\w*|hacerlo|"
        r"desaparecer|irme(?! (?:de (?!este mundo|esta vida|todo)|a))|hacerme (?:algo|daño)|eso de "
        r"(?:irme|no estar|acabar)|"
        r"dejar de (?:existir|vivir)|tirarme|saltar|quitarme)|"
        r"(?:me|nos) (?:da|dan|asusta|asustan|aterra|aterran|preocupa|preocupan)(?: (?:mucho|harto|un "
        r"poco|tanto))?(?: miedo| terror| panico)? "
        r"(?:lo que|las cosas que|de lo que|de que)(?: \w+){0,2} (?:pueda|puedo|podria|pienso|quiero|soy "
        r"capaz de|sea capaz de|vaya a)"
        r"(?: \w+){0,2} (?:hacer(?:me)?|llegar a hacer(?:me)?|hacer conmigo)(?= \.|$| a mi| conmigo| "
        r"esta| hoy| si| cuando| algo| sol[oa])|"
        r"(?:tengo|me da|con) miedo (?:de|a) (?:mi(?: mism[oa])?(?= \.|$| y| cuando)|quedarme sol[oa] "
        r"(?:conmigo|con mi cabeza|con mis pensamientos|"
        r"esta noche|en (?:la casa|mi pieza|mi cuarto))|lo que me (?:pueda|puedo|vaya a) hacer|no "
        r"(?:aguantar|controlarme|poder (?:parar|"
        r"controlarme)))(?! (?:en (?:el|la) (?:examen|prueba|expo\w*)|y (?:comer|comprar)))",
        2,
        "suicide",
        says=(
            "me ronda la idea de no seguir",
            "me asusta lo que pueda hacerme",
            "tengo miedo de mí mismo",
        ),
        not_says=(
            "me da miedo lo que pueda preguntar el profe",
            "ideas malas para el ensayo",
            "me ronda la idea de cambiarme de carrera",
        ),
        source=CSSRS_THOUGHT,
        likely=True,
    ),
    Rule(
        "likely.no_plans",
        "B",
        r"(?:no|ni|para que|pa que|sin)(?: \w+){0,4} (?:planes|planific\w+|comprar\w*|compre|ahorr\w+|"
        r"renov\w+|inscrib\w+|matricul\w+|titul\w+|guard\w+|pasajes?|"
        r"estudi\w+|terminar|esforz\w+|intentar\w*|preocup\w+|entreg\w+|aprob\w+|necesito|arreglar|"
        r"importa)(?: \w+){0,10} "
        r"(?:no (?:\w+ )?(?:voy a|pienso|creo|planeo|quiero|espero) (?:\w+ )?(?:estar|llegar|existir|"
        r"seguir viv[oa]|vivir|durar|ver)|"
        r"no (?:estare|llegare|existire|va a haber)|me (?:queda poco|voy a morir|mato))"
        r"(?! (?:en|con|tarde|a (?:tiempo|la hora|clases?|entregar|leer)|de acuerdo|segur[oa]|list[oa]|"
        r"tan|muy|la nota|el video)\b)",
        2,
        "suicide",
        says=(
            "para qué voy a ahorrar si no voy a llegar",
            "no hago planes porque no pienso estar",
            "pa qué voy a estudiar si en diciembre ya no voy a existir",
        ),
        not_says=(
            "no me inscribí porque no voy a estar en la ciudad",
            "no ahorro, no voy a llegar a fin de mes con la plata",
        ),
        source=BHS,
        unless=_THINGS_DUE,
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.no_feast",
        "B",
        rf"no (?:voy a|pienso|creo|planeo|quiero|espero|se si|alcanzo a) (?:\w+ )?(?:llegar|llegue|estar|"
        rf"este|vaya a estar|alcanzar) "
        rf"(?:a |en |para |hasta |viv[oa] (?:a|para|en) )?(?:la |las |el |mi |esa |ese )?(?:{_FEAST}|"
        rf"fecha|dia)(?= \.|$| y| ni| asi| de (?:este|mi)|"
        r" del (?:otro|proximo)| viv[oa])|"
        r"no (?:va a haber|habra|existe|existira|hay) (?:\w+ )?(?:proxim[oa]|otr[oa]|siguiente) (?:\w+ "
        r")?(?:para mi|conmigo)|"
        r"(?:el|la|mi) (?:proxim[oa]|siguiente) (?:\w+ )(?:ya )?(?:sera|va a ser|lo pasan|la pasan) sin mi",
        2,
        "suicide",
        says=(
            "no creo llegar a mi cumpleaños",
            "no va a haber próximo semestre para mí",
            "no pienso llegar a diciembre",
        ),
        not_says=("no voy a llegar a fin de mes con la plata", "no voy a estar para navidad en el campus"),
        source=BHS,
        unless=_THINGS_DUE,
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.so_far_and_no_further",
        "B",
        r"(?:yo |nomas |solo )?(?:hasta|en) (?:aqui|aca|ahi|alli|"
        r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
        r"navidad|fin de año))"
        r"(?: (?:nomas|no mas|nada mas|no ma))? (?:llego|llegue|me quedo|me bajo)(?: (?:yo|nomas|no "
        r"mas))?(?= \.|$| en esta vida| con (?:mi|la|esta) vida| "
        r"perdon\w*| adios| chao)|"
        r"yo me bajo (?:aqui|aca|de (?:esta|la) vida|del mundo|de este mundo)(?= \.|$)",
        1,
        "suicide",
        says=("hasta aquí nomás llego yo", "yo hasta febrero llego", "yo me bajo acá"),
        not_says=("yo hasta acá llego con el capítulo 3", "hasta aquí llegué por hoy"),
        source=BHS,
        unless=_THINGS_DUE,
        likely=True,
    ),
    Rule(
        "likely.nobodys_problem",
        "B",
        r"(?:para|pa|desde|a partir de) (?:el \w+|mañana|entonces|esa fecha|ese dia|cuando \w+(?: "
        r"\w+){0,2})(?: ya| yo){0,2} (?:ya )?no (?:voy a ser|sere|les voy a ser|voy a "
        r"(?:dar|causar))(?: \w+){0,2} (?:problema|carga|molestia|estorbo|preocupacion|gasto)s?|"
        r"(?:ya )?no (?:voy a|les voy a|le voy a|pienso) (?:ser|dar|causar|traer)(?:l[eo]s?)?(?: mas| "
        r"ningun| ninguna| un| una)? (?:problemas?|cargas?|molestias?|estorbo|preocupacion(?:es)?|"
        r"gastos?|dolores de cabeza)(?: mas| a nadie| de nadie| para nadie| nunca)*(?= \.|$)|"
        r"(?:ya )?(?:nada|todo esto|esto)(?: de \w+)?(?: ya)?(?: no)? (?:me )?(?:va a|ira a) (?:importar|"
        r"doler|pesar|afectar|preocupar)(?: mas| ya)? (?:porque|cuando|despues de que)(?: \w+){0,4} "
        r"(?:no (?:voy a estar|estare|este|estoy|voy a existir)|me (?:vaya|muera|mate)|muert[oa])",
        2,
        "suicide",
        says=(
            "para el lunes ya no voy a ser problema de nadie",
            "ya no les voy a dar más problemas",
            "nada de esto me va a importar porque no voy a estar",
        ),
        not_says=("ya no les voy a dar problemas con el formato",),
        source=IPTS_BURDEN,
        likely=True,
    ),
    Rule(
        "likely.envies_the_dead",
        "B",
        r"(?:envidi\w+|celos|suerte|quisiera (?:ser|estar) como|ojala (?:ser|estar) como|dichos[oa]s?|"
        r"bendit[oa]s?|que suerte|por que no (?:fui|"
        r"me toco|pude ser|me llevo))(?: \w+){0,6} (?:muert[oa]s?|murio|murieron|falleci\w+|difunt[oa]s?|"
        r"se (?:mato|murio|suicido|fue al cielo)|"
        r"ya (?:descans\w+|no (?:estan?|sufren?|sienten?|existen?)))(?! (?:en el (?:juego|lol|examen|"
        r"certamen)|de (?:risa|sueño)))|"
        r"(?:deb(?:i|ia|iera)|tendria que|tuve que|ten(?:ia|dria) que) (?:haber )?(?:ser |sido |estar |"
        r"estado |morir\w* |muert[oa] )?(?:yo|a mi|morirme|"
        r"muert[oa] yo)(?: (?:quien|el que|la que|en vez de \w+(?: \w+)?))? (?:la del|el del|en el|en "
        r"ese|quien|(?:se )?muri\w+|no (?:el|ella|mi \w+))(?: \w+)?(?= \.|$| accidente| choque| y no)|"
        r"(?:ya )?(?:estoy|me siento|soy|ando) (?:como )?(?:un |una )?(?:muert[oa]|cadaver|zombi\w*|"
        r"fantasma)(?: en vida| viviente| por dentro| "
        r"caminando| andante)?(?: y| pero| que)?(?: \w+){0,4} (?:solo )?(?:falta|faltaria|queda|toca)(?: "
        r"\w+){0,2} (?:enterr\w+|el (?:cajon|ataud|"
        r"entierro|funeral)|enterrarme)|"
        r"(?:solo |nada mas |ya solo )?(?:me )?(?:falta|faltaria)(?: \w+){0,2} (?:que me entierren|"
        r"enterrarme|el (?:cajon|ataud|entierro|hoyo))|"
        r"(?:mi cuerpo|el cuerpo|por fuera)(?: \w+){0,4} (?:pero|aunque|y) (?:yo|por dentro|adentro) "
        r"(?:ya )?(?:me fui|no estoy|me mori|estoy muert[oa])",
        1,
        "suicide",
        says=(
            "envidio a los muertos",
            "qué suerte tiene mi tío que ya descansa",
            "debí ser yo la del accidente",
            "ya estoy muerto, solo falta que me entierren",
        ),
        not_says=("envidio a mi compañero que murió en el juego y se fue a dormir", "estoy muerta de sueño"),
        source=CSSRS_WISH,
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.terminal_wish",
        "B",
        r"(?:(?:me )?(?:encantaria|gustaria|alegraria|pondria (?:content[oa]|feliz)|haria feliz|seria un "
        r"alivio|aliviaria|daria (?:paz|alivio|"
        r"igual)|vendria bien)|ojala|firmo|firmaria|rezo|pido|espero|si)(?: \w+){0,5} (?:(?:enfermedad|"
        r"cancer|tumor|algo|diagnostic\w+|dieran|"
        r"dijeran|detectaran|encontraran|infarto|derrame|aneurisma)(?: \w+){0,4} (?:terminal|incurable|"
        r"grave|mortal|fulminante|sin cura|maligno|"
        r"que me (?:mate|lleve))|(?:cancer|tumor|infarto|derrame|aneurisma))(?! (?:de mi (?:mama|papa|"
        r"abuel\w+|tia|tio)|que (?:no )?(?:tenga|sea) mi))",
        1,
        "suicide",
        says=("si me detectaran algo terminal me daría paz", "ojalá me diera un cáncer fulminante"),
        not_says=(
            "espero que el tumor de mi tía no sea maligno",
            "si me dieran un diagnóstico grave me asustaría",
        ),
        source=CSSRS_WISH,
        beside=r"ojala|feliz|content[oa]|alivi\w+|paz|tranquil[oa]|no me trat\w+|no haria nada|me "
        r"(?:lleve|mate|gustaria|encantaria)|firm\w+|rezo|pido|espero",
        unless=r"(?:mi|su|tu) (?:mama|papa|abuel\w+|ti[oa]|herman\w+|prim[oa])",
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.chance_death",
        "B",
        r"ojala (?:me |que me |y me )?(?:toque|tocara|pase|pasara|agarre|agarrara|cayera|caiga|de|diera|"
        r"pille|pillara)(?: \w+){0,2} (?:un |una |el )?(?:choque|"
        r"accidente|atropello|bala|balazo|infarto|derrame|camion|tren|terremoto|rayo|piano|avion)|"
        r"si me (?:cae|cayera|atropell\w+|choca\w*|mata|mataran?|parte|partiera|da|diera|pasa|pasara)(?: "
        r"\w+){0,5} (?:seria|me harian?|fuera|haria) "
        r"(?:un |el |lo )?(?:favor|alivio|regalo|bendicion|mejor|suerte|milagro)",
        1,
        "suicide",
        says=("ojalá me toque un choque", "si me atropella un bus sería un favor"),
        not_says=("ojalá me toque el tema fácil",),
        source=CSSRS_WISH,
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.comforting_exit",
        "B",
        r"(?:lo unico|la unica cosa|nada mas|pensar|saber|la idea|imaginar\w*)(?: \w+){0,8} "
        rf"(?:puedo irme|puedo acabar\w*|puede (?:terminar|acabar)|{KILL_SELF}|no (?:estar|existir|"
        rf"despertar|seguir)|morir\w*|mi muerte|desaparecer)"
        r"(?: \w+){0,6} (?:me (?:calma|consuela|da (?:paz|calma|alivio|tranquilidad)|alivia|tranquiliza|"
        r"mantiene))|"
        r"(?:me (?:calma|consuela|da (?:paz|calma|alivio|tranquilidad)|alivia|tranquiliza))(?: \w+){0,3} "
        r"(?:pensar|saber|imaginar\w*|la idea)(?: \w+){0,5} "
        rf"(?:puedo irme|puedo acabar\w*|puede (?:terminar|acabar)|{KILL_SELF}|no (?:estar|existir|"
        rf"despertar|seguir)(?= \.|$| mas| aqui| viv)|morir\w*|"
        r"mi muerte|muert[oa]|desaparecer|todo (?:termina|acaba|va a (?:terminar|acabar)))|"
        r"(?:pienso|imagino|pensar|imaginar\w*)(?: \w+){0,3} (?:no estar|no existir|estar muert[oa]|mi "
        r"muerte|como seria no)(?: \w+){0,4} (?:da|siento|dio) (?:mucha |una )?"
        r"(?:paz|calma|alivio)",
        2,
        "suicide",
        says=(
            "lo único que me consuela es saber que puedo irme cuando quiera",
            "me da paz pensar en no existir",
            "me imagino cómo sería no estar y me da paz",
        ),
        not_says=("me calma pensar que puedo terminar el informe mañana",),
        source=CSSRS_THOUGHT,
        likely=True,
    ),
    Rule(
        "likely.cost_to_others",
        "B",
        r"(?:seguro de vida|el seguro|la poliza)(?: \w+){0,10} (?:muert[oa]|muero|muriera|muera|mato|"
        r"matara|suicid\w+|viv[oa]|no este|falte)|"
        r"(?:muert[oa]|muero|muriera|muera|mato|matara|suicid\w+)(?: \w+){0,6} (?:seguro de vida|el "
        r"seguro|la poliza)(?! (?:de salud|escolar|medico))|"
        r"(?:barat[oa]|conviene|sale|costaria|cuesta)(?: \w+){0,4} (?:mi (?:entierro|funeral|cajon|ataud|"
        r"muerte)|(?:un|enterr\w+) (?:entierro|funeral|cajon) "
        r"que|enterrarme|velarme)|"
        rf"(?:arruin|cag|jod|destru|destroz|amarg|fregu|complic)\w*(?: \w+)? la (?:vida|existencia|"
        rf"juventud) (?:a|de) (?:mi|mis) {RELATIVE}(?: \w+){{0,4}} "
        r"(?:nac\w+|exist\w+|viviendo|por (?:estar|seguir) viv[oa]|conmigo viv[oa])|"
        r"lo mejor que (?:puedo|podria|pudiera|me queda por|les puede|les podria|le puede|le podria)(?: "
        r"\w+){0,5} (?:es|seria)(?: \w+){0,3} "
        rf"(?:no (?:estar|existir)|{DEAD}|{KILL_SELF}|desaparecer|desaparezca|irme(?! (?:a|de))|que "
        rf"(?:no este|me (?:muera|vaya|mate)|desaparezca))|"
        rf"(?:regalo|favor|bien)(?: \w+){{0,6}} (?:a|para) (?:(?:mi|mis) {RELATIVE}|todos|ellos)(?: "
        rf"\w+){{0,3}} (?:es|seria)(?: \w+){{0,2}} (?:desaparecer|morir\w*|"
        r"irme|no estar|matarme|no existir)|"
        rf"(?:merece|merecen|necesita|necesitan|quieren|quiere) (?:descansar|librarse|liberarse|paz|"
        rf"deshacerse|zafar)(?: \w+)? de mi(?= \.|$| y| de una)|"
        r"(?:gast|rob|desperdici|malgast|ocup|consum)\w*(?: \w+){0,3} (?:oxigeno|(?:el )?aire(?= \.|$| a "
        r"(?:los|mi|todos|otr)| de (?:los|todos|otros|la gente|mi))|espacio que (?:otr[oa]|alguien|no "
        r"merezco))|(?:desperdicio|gasto|robo) de (?:oxigeno|aire|espacio|vida|carne)(?= \.|$| y| con)|"
        r"(?:tardarian|demorarian|pasarian|tardaria|demoraria|pasaria)(?: \w+){0,5} (?:dias|semanas|"
        r"meses|mucho|rato)(?: \w+){0,6} (?:cuenta|encontrarme|encontraran|"
        r"notar\w*|cuerpo|huela|oler)(?! de (?:mi|la|el) (?:error|trampa|falta))|"
        r"(?:a|en) mi (?:entierro|velorio|funeral|velatorio|tumba)(?: \w+){0,3} (?:no|nadie|iria|irian|"
        r"va a ir|van a ir|pongan|toquen|llev\w+|llor\w+|vayan)|"
        r"(?:un|una) (?:hij[oa]|hermano|hermana|boca|nieto|nieta|plato|cama|alumn[oa]) menos(?! (?:en "
        r"(?:la|el) (?:lista|curso|grupo)))|"
        r"soy lo peor que (?:l[eo]s? )?(?:ha pasado|paso|pudo pasar)(?: \w+)? (?:a|en) (?:mi|la) "
        r"(?:familia|casa|vida de)",
        2,
        "suicide",
        says=(
            "valgo más por el seguro de vida que viva",
            "saldría más barato mi entierro que mi carrera",
            "le arruiné la vida a mi mamá naciendo",
            "lo mejor que puedo hacer por ellos es no estar",
            "mi familia merece descansar de mí",
            "a mi velorio no iría nadie",
            "soy un desperdicio de oxígeno",
        ),
        not_says=(
            "el seguro de vida en derecho comercial",
            "soy un desastre, gasto aire acondicionado",
            "el salón tiene un alumno menos en la lista",
        ),
        source=IPTS_BURDEN,
        likely=True,
    ),
    Rule(
        "likely.done_with_life",
        "B",
        r"(?:no pedi|nadie me pregunto si queria|yo no elegi|no elegi|para que (?:me )?(?:naci|trajeron|"
        r"parieron))(?: \w+){0,3} (?:nacer|naci|venir (?:a(?:l| este)? mundo|aqui)|"
        r"existir|vivir|al mundo|a este mundo|a sufrir|esta vida)(?! (?:en (?:esta|este|el|la|una|un)|con))|"
        r"(?:no me hallo|no encajo|no me encuentro|sobro|no hay lugar para mi|no quepo|no tengo lugar) "
        r"(?:en|de) (?:este|el|ningun) (?:mundo|planeta|lado(?= \.|$))|"
        r"(?:fingir|aparentar|actuar|simular|finjo|aparento|hago como)(?: \w+){0,3} (?:que )?(?:quiero|"
        r"tengo ganas de|me gusta|me importa) (?:estar viv[oa]|vivir|seguir|la vida)|"
        r"(?:perdi|se me (?:fueron|acabaron|quitaron|murieron)|no me (?:quedan|nacen|salen)|ya no "
        r"tengo)(?: \w+){0,2} (?:las )?(?:ganas|fuerzas|razones|motivos)"
        r"(?: \w+){0,3} (?:de (?:vivir|seguir viv\w+|todo hasta|existir|respirar|estar (?:aqui|viv[oa])|"
        r"seguir(?= \.|$| aqui| aca| adelante con mi vida| asi))|"
        r"para (?:vivir|seguir(?= \.|$| aqui| viv)|existir)|hasta (?:de|para) respirar)|"
        r"(?:vivir|existir|respirar|seguir viv[oa]|despertar\w*|la vida|esta vida) (?:ya )?(?:es|me es|"
        r"se me hace|se me volvio|me resulta|me parece) (?:\w+ )?"
        r"(?:mucho trabajo|demasiado|un trabajo|una lata|una paja|un tramite|una obligacion|inutil|un "
        r"error|una mala broma)(?= \.|$| y| para mi)|"
        r"(?:que|pura) (?:flojera|paja|lata|hueva|pereza|fiaca|cansancio|asco)(?: me da)? (?:seguir "
        r")?(?:existir|existiendo|viviendo|vivir(?! (?:en|con|lejos|cerca|sol))|estar viv[oa]|"
        r"seguir viv[oa]|respirar)|"
        r"ya (?:cumpli|hice|vi|vivi|disfrute|di)(?: \w+){0,2} (?:lo (?:mio|que tenia que (?:hacer|ver|"
        r"vivir))|suficiente|bastante|todo lo que)(?: \w+){0,3} (?:(?:en|de) (?:esta|la) vida|aca|aqui|"
        r"en este mundo|en la tierra)|"
        r"(?:me )?da(?:ria)? (?:exactamente |absolutamente |totalmente )?(?:lo mismo|igual|igualito|"
        r"igual de lo mismo)(?: \w+){0,3} (?:amanecer|amanezca|despertar\w*|despiert\w+|vivir|viv[oa]|"
        r"respirar|estar viv[oa]|seguir viv[oa]|morir\w*|muert[oa]|existir)(?! (?:en|con|cerca|lejos|"
        r"sol[oa])\b)|"
        r"(?:no me importaria|no me molestaria|me daria igual|no me importa)(?: \w+){0,3} (?:no "
        r"(?:llegar|despertar|amanecer|estar)|si no (?:llego|despierto|amanezco|estoy|existo))(?= \.|$| "
        r"a mañana| mañana| mas| "
        r"nunca| al otro dia| al dia siguiente| aqui| viv)",
        1,
        "suicide",
        says=(
            "yo no pedí nacer",
            "ya no me hallo en este mundo",
            "se me fueron las ganas de seguir viviendo",
            "existir se me hace demasiado",
            "qué flojera seguir existiendo",
            "ya vi suficiente de esta vida",
            "me da exactamente lo mismo amanecer o no",
        ),
        not_says=(
            "no pedí nacer en esta época sin internet",
            "qué flojera vivir lejos",
            "se me fueron las ganas de seguir estudiando",
        ),
        source=CSSRS_WISH,
        likely=True,
        idiom=True,
    ),
)
