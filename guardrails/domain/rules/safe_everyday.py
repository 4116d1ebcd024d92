"""More known-safe phrases (tier X): hyperbole, machines that die, games, small farewells and excuses."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import COURSEWORK, TEAM

_WORK = (
    rf"(?:{COURSEWORK}|plazos?|fechas?|deberes|tf[gm]s?|tps?|controles|papers?|defensa|semestre|ciclo|"
    rf"trimestre|cuatrimestre|carrera|practicas?|laboratorios?|labs?|quiz\w*|quices|u|uni|universidad|"
    rf"facultad|facu|formatos?|horarios?|correccion(?:es)?|exposicion(?:es)?|"
    r"defensas?|profes?|profesora?|profesores|temario|calculo|algebra|fisica|quimica|estadistica|excel|"
    r"codigo|bugs?|programa|software|plataforma|moodle|zoom|grupo|seminario|internado|turno|guardia)"
)
_MACHINE = (
    r"(?:docker|contenedor(?:es)?|pods?|servicios?|servidor(?:es)?|kernel|proces(?:o|os|ador)|hilos?|"
    r"threads?|app|apps|aplicacion|programa|script|bateria|celular|celu|compu\w*|pc|notebook|laptop|lap|"
    r"wifi|internet|conexion|pagina|plataforma|moodle|aula virtual|zoom|canvas|nodos?|"
    r"sesion|workers?|jobs?|query|instancia|maquina(?: virtual)?|jupyter|disco|pendrive|impresora|puerto|"
    r"tarea programada|cron|android|emulador|navegador|word|excel|matlab|rstudio|netbeans|terminal|linux|"
    r"simulacion|agentes?|funcion|bucle|ciclo while|colab|gpu|ram|teclado|mouse|"
    r"celulas?|bacterias?|cultivo|levaduras?|plantas?|planta|larvas?|ratas?|ratones)"
)
_GAME = (
    r"(?:lol|fortnite|fornite|free ?fire|valorant|minecraft|maincra\w*|juego|jueguito|zelda|elden ring|"
    r"dark souls|partida|partidita|ranked|cod|warzone|roblox|gta|overwatch|smash|nivel|play|clash|"
    r"genshin|mario|pokemon|dota|pubg|apex|hollow knight|boss|jefe final|mapa|raid|hades|"
    r"among us|fifa|counter|cs|nintendo|xbox)"
)

RULES = (
    Rule(
        "safe.dying_of",
        "X",
        r"(?:me|te|se|nos|que me|andaba|estoy que me)? ?(?:estoy|estaba|estamos|ando|andamos|esta|estan|"
        r"iba|vengo) (?:que me )?(?:muriendo(?:me|nos)?|muer[eo])(?: \w+)? (?:de|del|con|por) "
        r"(?!(?:tristeza|pena|dolor en el alma|sufrimiento|a poco|vivir|estar)\b)\w+|"
        r"(?:me|nos|casi me|casi nos|que me) (?:mori|mori[aeo]|morimos|muero|morimos|infarte|infarto|dio "
        r"algo|da algo|dio un infarto|da un infarto) (?:cuando|con|al|del|viendo|leyendo|escuchando|por "
        r"(?:\w+ ){0,2}(?:el|la|los|las)|de (?:la )?(?:risa|verguenza|pena ajena|nervios|susto|oso|"
        r"hambre|"
        r"calor|frio|sueño|ternura|amor|ganas|los nervios|ansias|cringe|roche|plancha))|"
        r"casi (?:me|nos) (?:muero|morimos|mori|mata\w*|mato|da algo|da un (?:infarto|ataque|patatus|"
        r"soponcio)|atropell\w+|choc\w+|caigo|caemos)(?: \w+){0,3} (?:cuando|de|con|al|por|del|en la "
        r"bici|cruzando|viniendo|de camino|camino)(?! (?:proposito|la azotea))",
        says=(
            "me estoy muriendo de calor",
            "casi me muero cuando el profe dijo que valía 30%",
            "me morí con ese meme",
            "casi me atropella un auto por ir mirando el celular",
        ),
        not_says=("me estoy muriendo de pena", "casi me tiro del puente"),
        source=TEAM,
    ),
    Rule(
        "safe.killed_by",
        "X",
        r"(?:me|nos|los|las|te) (?:mataron|matan|mata|mataba|mato|mate|asesinaron|asesino|destruyo|"
        r"destruyeron|reventaron|revento|masacraron|masacro|liquido|liquidaron|fusilaron|fusilo|fulmino|"
        r"fulminaron|sepultaron|enterraron|remataron|remato)(?: con)? "
        rf"(?:el|la|los|las|ese|esa|este|esta|esos|esas|tu|su|un|una|lo de|con (?:el|la|los|las|ese|esa|"
        rf"este|esta|tanto|tanta|un|una)) (?:\w+ )?(?:{_WORK}|floro|chamuyo|calor|frio|sueño|hambre|risa|"
        rf"viaje|pregunta|preguntas|despertador|resaca|guayabo|cruda|caña|raton|meme|chiste|audio|"
        rf"sticker|comentario|trancon|taco|micro|bus|metro|ansiedad|"
        r"cansancio|nervios|estres|espera|humedad|curiosidad|envidia|ternura|dolor de \w+|alergia|tos|"
        r"madrugada|desvelo|final|escena|capitulo|cancion|promedio|presupuesto|precio|lista)|"
        rf"(?:{_WORK})(?: \w+){{0,4}} (?:me|nos) (?:mata|matan|mato|mataron|esta matando|estan matando|"
        rf"tiene(?:n)? muert[oa]s?|va a matar|van a matar|dejo muert[oa]s?|remato|destruyo|hizo pebre|"
        rf"hizo bolsa|hizo mierda)(?! (?:de verdad|en serio|a golpes))",
        says=(
            "nos mataron con las fechas de finales",
            "me mató el floro del profe",
            "el profe nos mató con la última pregunta",
        ),
        not_says=("me mato el lunes", "me mato con las pastillas"),
        source=TEAM,
    ),
    Rule(
        "safe.deadly_thing",
        "X",
        rf"(?:{_WORK}|deadline|calor|frio|semana|dia|mezcla|pregunta|ritmo|rutina|subida|combinacion|"
        rf"lunes|trasnoche|madrugada|resaca|dupla|racha|jornada|hora|clase|panico escenico)s?(?: \w+)? "
        rf"(?:asesin|mortal|letal|suicid|criminal|matador|fulminant|infernal)\w*|"
        rf"(?:{_WORK})(?: \w+){{0,4}} (?:fue|fueron|es|son|va a ser|sera|estuvo|parecio|parece)(?: \w+)? "
        rf"(?:una |un )?(?:masacre|carniceria|matanza|tortura|infierno|muerte|suicidio|crimen|asesinato|"
        rf"fusilamiento|funeral|velorio|entierro|guerra|tragedia|cementerio)|"
        rf"(?:una |un )?(?:masacre|carniceria|matanza|tortura|infierno|suicidio|crimen|funeral|velorio|"
        rf"guerra|cementerio) (?:el|la|ese|esa|este|esta) (?:{_WORK})|"
        r"(?:cero|ni una|pocas|mis|las|una|unica) neuronas?(?: \w+)? (?:viv|muert)\w+|neuronas? "
        r"(?:muert\w+|viv\w+|se (?:muri\w+|suicid\w+))",
        says=(
            "tengo una deadline asesina",
            "el parcial fue una masacre",
            "va a ser una masacre el examen",
            "cero neuronas vivas",
        ),
        not_says=("va a ser una masacre en la facultad",),
        source=TEAM,
    ),
    Rule(
        "safe.rest_in_peace_marks",
        "X",
        r"rip (?:a )?(?:mi|mis|al|a la|el|la|yo|nosotros|los|las|lo que)? ?\w+|(?:adios|chao|chau|bye|"
        r"hasta nunca|me despido de|despidiendome de|hola) (?:a )?(?:mi |mis |la |las |el |los )?(?:vida "
        r"social|vacaciones|verano|finde|fin de semana|sueño|promedio|beca|netflix|instagram|insta|"
        r"tiktok|redes|"
        r"series?|play|juegos?|finales|notas?|ahorros|dignidad|siesta|carrete|fiestas?|salidas|tiempo "
        r"libre|domingo|cafe)(?: \w+){0,4}|"
        r"(?:adios|chao|chau) mundo (?:me encierro|nos vemos|a estudiar|toca estudiar|hola|hasta)(?: "
        r"\w+){0,3}|(?:sobrevivi\w*|sobrevivir|sobrevivire|sobrevivo|sobreviva|sobrevivimos) (?:a|al|la|"
        r"el|este|esta) (?:\w+ )?(?:semestre|semana|parcial\w*|final\w*|examen\w*|solemne\w*|ciclo|ramo|"
        r"carrera|certamen\w*|clase|lunes|año|expo\w*|profe\w*|u|uni)|"
        r"(?:dias|horas|minutos|semanas) de vida (?:para|antes|hasta)(?: \w+){0,2}",
        says=(
            "RIP mi promedio",
            "adiós vida social, hola finales",
            "me despido de Netflix hasta el viernes",
            "¿cómo sobrevivo a la semana de parciales?",
            "me quedan tres días de vida para la entrega",
        ),
        not_says=("adiós mundo", "adiós a mi familia"),
        source=TEAM,
    ),
    Rule(
        "safe.throws_things",
        "X",
        r"(?:tirar|tiro|tire|tiraria|lanzar|lanzo|lanzaria|botar|boto|botaria|aventar|aviento|aventaria|"
        r"arrojar|quemar|quemo|quemaria|romper|rompo|rompere|reventar|reviento|destruir|matar|prenderle "
        r"fuego|prender fuego) (?:a )?(?:el|la|mi|este|esta|los|las|mis|al|todo el) (?:\w+ )?(?:compu\w*|"
        r"pc|notebook|lap\w*|celu\w*|tesis|"
        r"ensayo|cuaderno|libro|apuntes|calculadora|impresora|trabajo|informe|guia|excel|word|maqueta|"
        r"despertador|router|modem|teclado|control|cuadernos|hojas?|papers?|codigo|proyecto)(?: \w+){0,4}",
        says=("quiero tirar el compu por la ventana", "voy a quemar la tesis"),
        not_says=("voy a quemar la facultad", "quiero tirarme por la ventana"),
        source=TEAM,
    ),
    Rule(
        "safe.body_hyperbole",
        "X",
        r"(?:me|nos) (?:sangran|arden|explotan|explota|duelen|queman|lloran|estallan|estalla|revienta|"
        r"reventaron|derriten|derrite|frien|fríe) (?:los|las|el|la) (?:ojos|oidos|dedos|cabeza|neuronas|"
        r"manos|cerebro|timpanos)|(?:me )?(?:arranc\w+|tir\w+|jal\w+) (?:de )?(?:los|el) (?:pelos?|"
        r"cabellos?|mechas) (?:con|por|de|cada vez que|tratando)(?! (?:nervios|ansiedad|"
        r"mechones|raiz|la raiz))(?: \w+){0,3}|"
        r"me (?:corto|cortaria|quiero cortar|dejo cortar|juego) (?:una |un |el |la |las |los )(?:mano|"
        r"brazo|dedo|pie|bolas|huevos|huevas|cojones|coco|oreja|cabeza|pelotas)(?! (?:otra vez|de nuevo|"
        r"anoche|con (?:la|una) (?:navaja|gillette|cuchilla|cuter)))(?: si)?|"
        r"(?:cabezazos|la cabeza|golpe\w+) contra (?:la|el|mi|una) (?:pared|teclado|muro|escritorio|mesa|"
        r"pantalla)(?: \w+){0,2} (?:con|por|tratando|por culpa de|intentando) (?:este|esta|el|la|un|una|"
        r"los|las|ese|esa|entender|que) ?(?:\w+)?|"
        r"(?:se me|me) (?:fue|va|sale|salio|escapa) el alma|(?:chup\w+|rob\w+|quit\w+|vend\w+|dej\w+)(?: "
        r"\w+)? (?:el|mi) alma(?: \w+){0,3}|(?:me |le )?(?:quit\w+|rob\w+|sac\w+) (?:\w+ )?(?:años|horas|"
        r"dias) de vida|(?:no )?(?:me|nos|te|les?) (?:da|alcanza|dio|daba|devuelve|devolvio|salvo|salva) "
        r"la vida(?! (?:para (?:vivir|seguir)|ya))(?: para| con)?|"
        r"(?:sobre mi cadaver|antes muert[oa] que|ni muert[oa]|ni a palos|primero muert[oa])(?: "
        r"\w+){0,4}|(?:traga(?:me)? tierra|tierra tragame|me (?:queria|quise|quiero) (?:enterrar|"
        r"esconder|morir) (?:viva |vivo )?(?:de|cuando|con|ahi)|que me trague la tierra)(?! (?:y no|para "
        r"siempre|de verdad))(?: \w+){0,2}",
        says=(
            "me sangran los ojos de leer esto",
            "me tiro de los pelos con el Excel",
            "me quiero cortar las bolas",
            "golpeándome la cabeza contra el teclado con este bug",
            "no me da la vida para todo",
            "el café me da la vida",
            "trágame tierra",
        ),
        not_says=("me arranco el pelo hasta que sangra", "me golpeo la cabeza contra la pared"),
        source=TEAM,
    ),
    Rule(
        "safe.machine_dies",
        "X",
        rf"(?:{_MACHINE})(?: \w+){{0,5}} (?:muere[n]?(?: sol[oa])?|murio|murieron|muera|mato|mata|matan|"
        rf"muert[oa]s?|se (?:cuelga|colgo|suicida|cayo|mata|apaga|apago|muere)|killed|kill|morir|"
        rf"crashe\w+|agonizando|revivir|no revive|resucit\w+)|"
        rf"(?:matar|mato|mata|mate|maten|mueren?|murio|kill|revivir|ejecutar|cortar|colgar|cuelga|"
        rf"cuelgan|asesinar|terminar con|acabar con)(?:l[oa])?(?: \w+)? (?:el|la|un|una|este|ese|al|los|"
        rf"las|mi|del|de los|de la)? ?(?:\w+ )?(?:{_MACHINE})|(?:oom|oomkilled|kill 9|sigkill|sigterm|"
        rf"killed|zombie|huerfano)(?: \w+){{0,3}}|"
        r"(?:se )?(?:mata|termina|muere|corta) con (?:ctrl|control|kill|escape|alt)(?: \w+){0,2}",
        says=(
            "el contenedor muere solo",
            "cómo mato el kernel de jupyter",
            "docker me tira OOMKilled",
            "se mata con ctrl c",
        ),
        not_says=("quiero matar a mi hermano", "mi perro murió"),
        source=TEAM,
    ),
    Rule(
        "safe.game",
        "X",
        rf"(?:me|nos|lo|la|te|los|le) (?:mataron|mato|mate|mori|morimos|maté|matan|mata|murio|suicide|"
        rf"tire|elimino|eliminaron|baje|bajaron)(?: \w+){{0,4}} (?:en|jugando|por culpa del?) (?:el |la |"
        rf"al |un |una )?(?:{_GAME})|(?:mate|matamos|matar|mato|elimine)(?: a)?(?: \w+){{0,4}} (?:en|del|"
        rf"de la) (?:el |la |al )?(?:{_GAME})|"
        rf"(?:{_GAME})(?: \w+){{0,4}} (?:me|nos|lo|la) (?:mato|mataron|mata|matan|mate|elimino)(?: "
        rf"\w+){{0,3}}|(?:mi|el|un|su) (?:personaje|main|avatar|pj|muñeco|npc|heroe|sim|pokemon)(?: "
        rf"\w+){{0,6}} (?:muere|murio|mata|mato|salta|se (?:sacrifica|mata|tira|suicida|lanza)|mori\w*|"
        rf"pega)(?: \w+){{0,3}}",
        says=(
            "me mataron en el fortnite",
            "el boss final me mató veinte veces",
            "mi personaje de rol se sacrifica y salta",
            "me maté en el minecraft",
        ),
        not_says=("quiero matarme", "me quiero matar"),
        source=TEAM,
    ),
    Rule(
        "safe.physics",
        "X",
        r"(?:un|una|el|la|dos|cierto) (?:cuerpo|objeto|movil|bloque|proyectil|piedra|persona|hombre|"
        r"mujer|niñ[oa]|auto|automovil|carro|tren|trenes|bala|pelota|esfera|ciclista|paracaidista|"
        r"clavadista|caja|particula|masa|gota|avion|bomba|saltador)(?: \w+){0,6} (?:cae|salta|se "
        r"(?:lanza|suelta|deja caer|tira|acerca\w*|mueve)|choca|es (?:disparad[oa]|lanzad[oa]|"
        r"soltad[oa])|"
        r"disparad[oa]|lanzad[oa]|desciende|frena)(?: \w+){0,12}|"
        r"(?:velocidad|aceleracion|energia|trayectoria|alcance|momento|impulso|fuerza|tension|altura "
        r"maxima|tiempo de (?:caida|vuelo)|presion) (?:de|del|en|con|que)(?: \w+){0,3} (?:bala|proyectil|"
        r"cuerda|soga|tren|auto|caida|rifle|cañon|pistola|objeto|cuerpo|puente|edificio|masa|bloque|viga|"
        r"cable)(?: \w+){0,6}|"
        r"(?:halla\w*|calcul[ae]\w*|determin[ae]\w*|encuentr[ae]|encontrar|hallar)(?: \w+){0,4} "
        r"(?:tiempo|velocidad|altura|distancia|tension|fuerza|energia|probabilidad|concentracion|dosis|"
        r"ph)(?: \w+){0,6}",
        says=(
            "una persona salta desde un puente de 40 m",
            "velocidad de una bala disparada por un rifle",
            "un cuerpo cae desde la azotea, hallar el tiempo",
        ),
        not_says=("quiero saltar desde un puente", "a qué velocidad pasa el tren por ahí para tirarme"),
        source=TEAM,
        alone=False,
    ),
    Rule(
        "safe.small_farewell",
        "X",
        r"despedida(?:s)? de (?:solter[oa]s?|año|curso|generacion|promocion|cuarto|fin de año|la "
        r"generacion|un profe\w*|profe\w*|un compañer\w*)(?: \w+){0,4}|(?:fiesta|asado|junta|almuerzo|"
        r"cena|discurso|tarjeta|torta|regalo) de despedida(?: \w+){0,3}|(?:le|les) (?:hicimos|hice|"
        r"hacemos|preparamos|organizamos|haremos) (?:una|la) despedida(?: \w+){0,3}|"
        r"(?:carta|correo|mail|mensaje|nota|discurso|palabras)(?: de despedida)? (?:para|a|al)(?: (?:el|"
        r"la|un|una|mi|mis|los|las))? (?:\w+ ){0,2}?(?:profe\w*|jef[ea]|compañer\w+|coleg\w+|director\w*|"
        r"decan\w+|embajada|municipalidad|empresa|cliente|tutor\w*|secretari\w+|abuel\w+ que cumple|"
        r"cumpleañer\w+|que (?:se jubila|cumple))(?: \w+){0,4}|"
        r"(?:mi |mis |un |una )?(?:\w+ )?(?:amig[oa]s?|prim[oa]s?|herman[oa]s?|compañer[oa]s?|roomie|"
        r"polol[oa]|novi[oa]|profe\w*) (?:\w+ )?se (?:va|fue|van|fueron|mudo|mudaron|cambio|"
        r"cambiaron)(?: \w+)? (?:de (?:intercambio|viaje|vacaciones|la (?:ciudad|u|carrera)|casa|grupo)|"
        r"a (?:vivir|estudiar|trabajar|otr[oa]|españa|europa|santiago|argentina|mexico|provincia|su)|del "
        r"(?:grupo|pais|depto))(?: \w+){0,3}|"
        r"gracias por (?:ayudarme|la ayuda|tu ayuda|el plan|los (?:tips|consejos)|explicar\w*|la "
        r"explicacion|la paciencia)(?: \w+){0,4}(?: (?:adios|chao|chau|bye|nos vemos))?(?= \.|$)|"
        r"me despido (?:por (?:hoy|ahora)|hasta (?:mañana|luego|el)|que (?:descanses|tengo clase|me voy "
        r"a (?:clase|dormir)))(?: \w+){0,3}|(?:hasta (?:aqui|aca)|hasta ahi) (?:llegue|llego|llegamos|lo "
        r"dejo)(?: yo)? (?:por hoy|hoy|con|en|mañana|ahora)(?: \w+){0,3}|"
        r"no me (?:busquen|esperen|busques|esperes) (?:estoy|ando|voy a estar|para (?:almorzar|comer|"
        r"cenar|el|la)|en (?:la|el)|hoy (?:que|porque)|hasta)(?: \w+){0,4}|no me despierten(?: \w+){0,3}",
        says=(
            "le hicimos una despedida",
            "hicimos la despedida de soltera de mi hermana",
            "carta de despedida para el profe que se jubila",
            "mi mejor amiga se va de intercambio",
            "gracias por ayudarme, adiós",
            "no me busquen, estoy estudiando",
        ),
        not_says=("mi despedida", "no me busquen más", "gracias por todo, adiós para siempre"),
        source=TEAM,
    ),
    Rule(
        "safe.small_excuse",
        "X",
        r"perdon(?:a|en|ame|enme)?(?: \w+){0,2} por (?:no (?:contestar|responder|avisar|llegar|ir|leer|"
        r"entregar|terminar|conectarme|escribir)|la (?:demora|tardanza|letra|hora|molestia|insistencia|"
        r"confusion)|el (?:atraso|retraso|desorden|spam|ruido|audio|texto|testamento|vocabulario)|tardar|"
        r"preguntar|tantas (?:preguntas|dudas)|escribir (?:tan )?(?:tarde|largo|mucho)|"
        r"insistir|molestar(?= con| a esta| tanto con)|todo (?:el|este|ese) \w+|los errores|las "
        r"faltas)(?: \w+){0,6}|"
        r"(?:deje|olvide|se me (?:quedo|quedaron))(?: \w+)? (?:mis|las|los|mi|el|la|todas mis|todos mis) "
        r"(?:\w+) en (?:el|la|mi|un|una) (?:casillero|locker|auto|carro|casa|u|uni|sala|biblio\w*|micro|"
        r"bus|metro|lab\w*|taller|oficina|depto|mochila|otra mochila|escritorio|pupitre)(?: \w+){0,3}|"
        r"(?:regale|done|vendi|bote|regalando|vendiendo|regalar|vender)(?: \w+)? (?:mis|mi|unos|unas|los|"
        r"las|mi ropa|toda mi) (?:\w+ ){0,4}(?:viej[oa]s?|antes de mudar\w*|de (?:primer|segundo|tercer) "
        r"año|para pagar|a (?:los mechones|una fundacion|la biblioteca)|que (?:no uso|me quedaba))(?: "
        r"\w+){0,4}|"
        r"(?:el|la|mi|mis|un) (?:gat[oa]|gatit[oa]|perr[oa]|perrit[oa]|michi|loro|conejo|cachorr[oa])(?: "
        r"\w+){0,2} me (?:rasguñ|arañ|mord|rasp|despert|lami|salt|arranc|rob|quit)\w*(?: \w+){0,3}|"
        r"me (?:corte|corto|raspe|pinche|queme|golpee|pegue|machuque|rasguñe) (?:\w+ ){0,3}(?:con (?:el|"
        r"la|un|una) (?:papel|hoja|locker|puerta|mesa|horno|olla|sarten|plancha|rosal|mueble|cajon|regla|"
        r"carton|grapadora|cocina|escalera|llave)|al (?:imprimir|cocinar|bajar|abrir|cerrar|cortar|picar|"
        r"afeitar\w*)|sacando|sirviendo|abriendo|bajando|afeitandome|"
        r"depilandome|imprimiendo|cocinando|haciendo (?:la|el) (?:maqueta|comida|asado|almuerzo))(?! "
        r"(?:a proposito|adrede))(?: \w+){0,5}",
        says=(
            "perdón por no contestar ayer, me quedé dormida",
            "perdón por todo el desorden en mis apuntes",
            "dejé mis cosas en el casillero",
            "regalé mi ropa vieja antes de mudarme",
            "mi gato me rasguñó los brazos enteros",
            "me corté con el papel al imprimir",
        ),
        not_says=(
            "perdón por todo",
            "perdón por molestar, ya no lo haré",
            "me corté con la navaja",
            "regalé mis cosas",
        ),
        source=TEAM,
    ),
    Rule(
        "safe.medicine_cabinet",
        "X",
        r"(?:tom|trag|dieron|recet|di)\w* (?:\w+ )?(?:un|una|dos|1|2|mi|mis|la|el|las) (?:paracetamol|"
        r"ibuprofeno|aspirina|naproxeno|ketorolaco|omeprazol|antialergic|loratadina|antibiotic|vitamina|"
        r"ritalin|concerta|sertralina|fluoxetina|escitalopram|levotiroxina|anticonceptiv|melatonina|"
        r"tylenol|dipirona|pastilla|capsula|gotita)\w*"
        r"(?! (?:y (?:otr[oa]|las demas)|tod[oa]s|de (?:mi|su) \w+ para (?:morir|no)|que junte))(?: (?:y "
        r"(?:sigo|me|no se|nada|igual)|para|por|pero|de la (?:mañana|noche|presion|tiroides|alergia)|que "
        r"me recet\w+|antes de|con el desayuno|todos los dias|cada)(?: \w+){0,4}|(?= \.|$))|"
        r"(?:pastillas?|gotas|algo|te|remedio|melatonina|jarabe) para (?:dormir|el insomnio|los nervios|"
        r"la ansiedad|concentrarme|la concentracion|el sueño|estudiar|la memoria)(?! (?:para siempre|y "
        r"no|tod[oa]s|de una vez|eternamente))(?: (?:porque|para|antes|y (?:poder|estudiar|rendir)|"
        r"conviene|que|son))?|"
        r"(?:mi |el |la )(?:psiquiatra|psicolog[oa]|doctora?|medic[oa]|terapeuta|neurolog[oa]) (?:me "
        r")?(?:subio|bajo|cambio|receto|dio|dijo que (?:duerma|me organice|descanse|tome)|aumento|"
        r"ajusto)(?: \w+){0,5}|(?:medio)? ?(?:me )?(?:internaron|hospitalizaron|operaron|sacaron sangre|"
        r"pusieron (?:una vacuna|suero))(?: \w+)? (?:por|de|para) (?:apendic\w+|la vesicula|neumon\w+|"
        r"dengue|covid|la rodilla|"
        r"un|una|el examen|los examenes)(?! (?:intento|sobredosis|autolesion))(?: \w+){0,3}",
        says=(
            "me tomé dos paracetamol y sigo con dolor de cabeza",
            "pastillas para dormir porque el insomnio no me deja",
            "mi psiquiatra me subió la sertralina",
            "me internaron por apendicitis",
        ),
        not_says=(
            "me tomé un frasco de paracetamol",
            "me internaron por un intento",
            "pastillas para dormir para siempre",
        ),
        source=TEAM,
        alone=True,
    ),
    Rule(
        "safe.everyday_living",
        "X",
        r"(?:no )?(?:puedo|podria|se|sabria|aguanto|podemos) vivir sin (?!(?:dolor|sufrir|miedo|ella|el|"
        r"ti|pensar|mi (?:mama|papa|madre|padre|herman\w+|hij\w+|abuel\w+|novi\w+|polol\w+|amig\w+|"
        r"pareja|gente))\b)\w+|"
        r"vivir (?:tan |mas |muy |asi de )?(?:lejos|cerca|sol[oa]|apretad[oa]s?|en (?:la|el|un|una|otra|"
        r"otro)|con (?:roomies?|mis? (?:papas|padres|viejos|abuel\w+|ti[oa]s?|suegr\w+|prim\w+|herman\w+|"
        r"polol[oa]|novi[oa]|amig\w+)|gente|desconocid\w+|extrañ\w+))(?! (?:en paz|este|esta))(?: "
        r"\w+){0,4}|"
        r"(?:que |hasta que )?(?:ya )?(?:se )?(?:acabe|termine|pase|llegue|acaben|terminen)n?(?: ya| "
        r"luego| pronto| de una vez| rapido| por fin)* (?:el|la|este|esta|los|las|ese|esa|mi) (?:\w+ "
        r")?(?:semestre|ciclo|trimestre|cuatrimestre|ramo|curso|carrera|año|mes|semana|verano|invierno|"
        r"calor|jornada|turno|dia|clase|examen\w*|parcial\w*|finales|quiz|tesis|practica|"
        r"pandemia|paro|partido|fila|video|reunion|clase|expo\w*|defensa|gripe|alergia|tortura de "
        r"(?:ramo|clase|semestre))(?: \w+){0,3}|"
        rf"(?:ya )?no (?:aguanto|soporto|puedo|tolero|doy|resisto)(?: mas)? (?:con |a |al )?(?:est[ae]|"
        rf"el|la|los|las|mi|mis|tant[oa]s?) (?:\w+ )?(?:{_WORK})(?! (?:y (?:ya )?(?:no|me)|ni))(?: "
        rf"\w+){{0,2}}|"
        r"(?:irme|largarme|escapar(?:me)?|salir|ir|mudarme) de (?:esta|este|la|mi|ese) (?:ciudad|pais|"
        r"pueblo|carrera|universidad|depto|departamento|residencia|pension|grupo|trabajo|pega|clase|sala|"
        r"region|comuna)(?: \w+){0,4}|"
        r"(?:dormir|dormirme|hibernar)(?: \w+){0,6} hasta (?:el|la|las|que (?:acabe|termine|pase)|marzo|"
        r"enero|febrero|diciembre|vacaciones|mañana)(?: \w+){0,3}|se (?:cort[oa]|cortaron|tiñ\w+|raparon|"
        r"rapo) (?:el |su )?(?:pelo|cabello|flequillo|chasquilla|barba)(?: \w+){0,4}|"
        r"se (?:mata|matan|mato|esta matando|estan matando|desvive|desviven|muere|mueren) (?:estudi|"
        r"trabaj|entren|ley|por (?:entrar|aprobar|estudiar|pasar|quedar|el|la|un|una))\w*(?: \w+){0,3}|"
        r"(?:el|la|los) (?:metro|tren|micro|bus|subte|camion|combi|colectivo|transmilenio|metrobus|"
        r"buseta|guagua) (?:\w+ )?(?:se (?:par|atras|demor|detuv|llen|fue|descompus|averi|ech)\w*|no "
        r"(?:pas|lleg|ven|vin|sal)\w*|ven\w+|vin\w*|iba|esta\w*|lleg\w*|va|pas\w+ (?:tarde|llen\w+|"
        r"cada))(?: \w+){0,6}|"
        r"(?:estudi|lei|leyendo|leo|escrib|repas|arregl|almorz|almuerz|trabaj|colg|tend|reg|dibuj|"
        r"fotos)\w*(?: \w+){0,4} (?:en|desde|de) (?:el|la|un|una) (?:azotea|terraza|techo|balcon|puente|"
        r"metro|tren|micro|bus|subte|edificio)(?! (?:pens|mirando|y (?:me|quiero|pienso|salt)))(?: "
        r"\w+){0,3}|"
        r"(?:en|por|desde) (?:el|la|un|una) (?:azotea|terraza|techo|balcon|puente(?: peatonal)?|metro|"
        r"tren|micro|bus|subte)(?: \w+){0,2} (?:estudi|ley|repas|arregl|escuch|hac|dibuj|tom(?:o|ando) "
        r"(?:sol|fotos|cafe))\w*(?: \w+){0,4}",
        says=(
            "no puedo vivir sin café",
            "no vale la pena vivir tan lejos de la facultad",
            "solo quiero que se acabe el semestre",
            "no aguanto más este ramo",
            "quiero irme de esta ciudad",
            "quiero dormir y no despertar hasta el domingo",
            "mi amigo se mata estudiando",
            "el metro se paró y llego tarde",
            "estudio en la azotea del edificio",
        ),
        not_says=(
            "no puedo vivir sin mi mamá, ya no quiero",
            "quiero que se acabe todo",
            "estoy en la azotea",
        ),
        source=TEAM,
    ),
    Rule(
        "safe.topics",
        "X",
        r"(?:la |el |de la )?vida (?:de|en) (?!(?:mi|este|esta|ese|esa|mierda|nadie|perros?|el|la|los "
        r"demas|todos|otr[oa]s?|verdad|"
        r"casa|pareja)\b)\w+(?: (?:kahlo|mistral|neruda|parra|de \w+))?|vida (?:universitari|academic|"
        r"social|marin|silvestre|"
        r"cotidian|estudiantil|laboral|sana|saludable|nocturna|util|media)\w*|penas? de muerte|golpes? "
        r"de estado|"
        r"cronica de una muerte anunciada|metro de (?:santiago|madrid|medellin|caracas|lima|panama|la "
        r"ciudad)|"
        r"sentido de la vida (?:en|segun|para) (?!(?:mi|nada)\b)\w+|esperanza de vida|muerte (?:de|en) "
        r"(?:socrates|cesar|"
        r"allende|venecia|artemio|ivan|un viajante|bolivar|dios segun)(?: \w+)?|muerte (?:celular|subita|"
        r"cerebral|fetal|negra|"
        r"programada)|duelo (?:en|segun|patologico|migratorio)|armas? (?:quimicas?|biologicas?|"
        r"nucleares?|de doble filo)|"
        r"corte (?:transversal|longitudinal|suprema|de apelaciones|constitucional|sagital)|"
        r"(?:mi |el |la )(?:abuel[oa]|abuelit[oa]|ti[oa]|perr[oa]|gat[oa]|bisabuel[oa]|vecin[oa]) "
        r"(?:murio|fallecio) (?:en|hace|"
        r"ayer|anoche|la semana|el (?:mes|año|lunes|martes|miercoles|jueves|viernes|sabado|domingo)|y "
        r"(?:no he|no pude|falte|"
        r"perdi|me atrase))(?: \w+){0,2}",
        says=(
            "no entiendo el sentido de la vida en Camus",
            "quiero terminar con la vida de Frida Kahlo y empezar el borrador",
            "la vida universitaria es pesada",
            "no quiero leer más de los golpes de Estado",
            "mi abuela murió en marzo",
        ),
        not_says=("no le veo sentido a la vida", "vivo una vida de mierda", "mi vida en este mundo"),
        source=TEAM,
    ),
    Rule(
        "safe.everyday_verbs",
        "X",
        r"me (?:cuelgo|colgue|quedo colgad[oa]|quede colgad[oa]) (?:mirando|viendo|con|en|jugando|"
        r"pensando en|conversando|del wifi)(?: \w+){0,4}|se (?:me|nos|le) (?:cuelga|colgo|cuelgan) (?:el|"
        r"la|los|zoom|todo)(?: \w+){0,3}|(?:colgar|colgue|cuelgo|colgaron) (?:el|la|los|las|un|una|mi|"
        r"mis) (?:trabajo|tarea|foto|fotos|archivo|"
        r"video|videos|ppt|notas?|ropa|cuadro|telefono|llamada|informe)(?: \w+){0,3}|(?:ahorc\w+|"
        r"cuelg\w+) (?:con|en) la corbata(?: \w+){0,3}|"
        r"(?:me )?ahog(?:o|a|ue|ada|ado|ando|arme) (?:en un vaso|de|en|con|por|la|el) (?:un vaso de agua|"
        r"agua|pega|tareas?|trabajos?|entregas?|pruebas?|lecturas?|deudas?|ansiedad|nervios|calor|tos|"
        r"risa|papers?|correos?|pendientes|mate|pan|comida|la tos|la risa)(?: \w+){0,3}|drowning in "
        r"(?:homework|work|essays|assignments)(?: \w+){0,2}|"
        r"se me (?:cayo|vino|viene|cae|derrumbo) el mundo(?: encima| abajo)?(?: (?:con|cuando|por|al)(?: "
        r"\w+){0,4})?|(?:borrar|sacar|eliminar|quitar) de mi vida (?:el|la|los|las|a) \w+(?: \w+)?|"
        r"(?:termino|entrego|acabo|cierro|defiendo|rindo|expongo|salgo)(?! con (?:todo|esto|mi))(?: "
        r"\w+){0,4} (?:y )?(?:por fin|al fin) (?:descanso|duermo|me libero|respiro)|(?:por fin|al fin) "
        r"(?:descanso|duermo|respiro)(?: \w+){0,3} (?:despues de(?:l| la| los)|del|de la|de tanto|el "
        r"finde|en vacaciones) \w+|"
        r"(?:me )?(?:salvaste|salvo|salvaron|salvas|salvame|salvenme|salven)(?: \w+)? (?:la vida|el "
        r"semestre|el ramo|la nota)(?: con)?(?: \w+){0,3}|(?:el )?corazon se (?:paro|detuvo|me salio) "
        r"(?:cuando|con|al)(?: \w+){0,4}|"
        r"(?:nunca|no|ya no) (?:vuelvo|vuelva|voy) (?:mas )?a (?:tomar|esa|ese|dejar|confiar|entrar|"
        r"estudiar|inscribir|leer|comer)(?: \w+){0,4}|me voy (?:para siempre )?de(?:l| ese| este| la| "
        r"esa) (?:grupo|chat|sala|u|biblio\w*|whatsapp|facu\w*|casino|clase|curso|servidor)(?: \w+){0,3}|"
        r"me (?:peg[ue]+e|golpee|di) (?:en|con) (?:el|la|un|una) (?:codo|rodilla|dedo chico|pie|mueble|"
        r"puerta|mesa|esquina|canilla|frente|espinilla)(?: \w+){0,4}|me (?:araño|rasguño|mordio|raspo|"
        r"despierta|desperto) (?:el|la|mi|un|una) (?:gat|perr|loro|conejo|michi)\w*(?: \w+){0,5}|"
        r"me (?:pinche|pincho|pincharon|sacaron|sacan|operaron|hicieron|pusieron) (?:el dedo |para |las "
        r"muelas|una muela|la muela|sangre para|un examen|un corte|la vacuna|una vacuna|frenillos|puntos "
        r"en)(?: \w+){0,5}|corte(?: \w+){0,3} (?:peluqueri\w*|de pelo|de cabello|chasquilla)|"
        r"(?:el|la|mi|un|los) (?:profe\w*|compañer\w+|ayudant\w+|grupo|jefe) (?:me|nos) (?:amenaz\w+ con "
        r"(?:sacar|echar|reprobar|bajar|rajar|poner|dejar)\w*|acos\w+ con (?:tareas|pruebas|correos|"
        r"preguntas|trabajos))(?: \w+){0,4}|(?:odio|detesto) (?:mi vida|la vida|vivir) (?:cuando|en "
        r"(?:epoca|semana|temporada)) (?:toca|hay|tengo|de|\w+)(?: \w+){0,3}",
        says=(
            "me cuelgo mirando TikTok en vez de estudiar",
            "voy a colgar el trabajo en el aula virtual",
            "me ahogo en un vaso de agua con las entregas",
            "se me cayó el mundo con la nota",
            "quiero borrar de mi vida el álgebra lineal",
            "hoy entrego y por fin descanso",
            "me salvaste la vida con ese resumen",
            "me arañó el gato cuando le cortaba las uñas",
            "me pegué en el codo y vi estrellas",
            "me hicieron un corte horrible en la peluquería",
            "mi compañero me amenazó con sacarme del grupo",
        ),
        not_says=("me cuelgo", "termino con todo y por fin descanso", "odio mi vida", "me ahogo"),
        source=TEAM,
    ),
    Rule(
        "safe.english_everyday",
        "X",
        r"(?:kill me(?: now)?|im dying|i am dying|im dead|dying|killing me|killed me|i died|dead)(?= "
        r"(?:i forgot|this (?:exam|homework|class)|the (?:teacher|exam|homework|professor)|lol|lmao|"
        r"haha\w*|laughing|of laughter|bc|because|this|at))(?: \w+){0,3}|"
        r"(?:homework|exam|class|essay|semester|professor|assignment|thesis)(?: \w+){0,3} (?:is|are|was) "
        r"(?:killing|gonna kill|murdering|destroying) me|want to end the (?:semester|year|week|class)(?: "
        r"\w+){0,3}",
        says=(
            "kill me now, I forgot my charger",
            "this homework is killing me",
            "I want to end the semester with good grades",
        ),
        not_says=("kill me", "I want to end it"),
        source=TEAM,
    ),
)
