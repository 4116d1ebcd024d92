"""How students say what they feel, from Chile to México and Spain."""

from strategy.domain.families import Family, words

# Ways of saying a feeling that carry a "no" of their own: they are read before negated spans are cut.
NEGATIVE_IDIOMS: tuple[Family, ...] = (
    Family(
        "ansiedad_error",
        words(
            r"no (?:doy|damos) abasto",
            r"no (?:estoy|ando|me siento) (?:nada |muy |tan )?(?:tranquil[oa]|en calma)",
            r"no (?:puedo|logro|consigo) (?:calmarme|tranquilizarme|relajarme|respirar|dormir (?:pensando|por))",
            r"no (?:quiero|me quiero|vaya a|puedo) (?:equivocarme|fallar|cagarla|embarrarla|echarmel[oa]|reprobar|meter la pata)",
            r"no (?:me )?alcanzo a (?:hacer|terminar) todo", r"no se (?:como|si) (?:voy a )?(?:alcanzar|llegar|dar abasto)\w*",
        ),
        ("no doy abasto con tanto", "no estoy nada tranquila", "no puedo calmarme"),
        ("no estoy ansioso",),
    ),
    Family(
        "baja_autoeficacia",
        words(
            r"no (?:soy|me siento|me creo|me veo|me encuentro|estoy siendo|voy a ser) (?:\w+ )?(?:capaz|buen[oa]|suficiente\w*|inteligente|apt[oa]|intelectual|creativ[oa]|habil|segur[oa])",
            r"no (?:estoy|me siento) (?:muy |nada |tan )?(?:segur[oa]) de (?:mi|poder|lo que|si|ser|hacer)\w*",
            r"no (?:me )?(?:la|lo) (?:puedo|voy a poder|podre)", r"no me la creo", r"no me tengo fe",
            r"no (?:puedo|voy a poder|podre|creo (?:que )?(?:pueda|poder)|siento que pueda) (?:hacerl[oa]|con (?:esto|eso|el|la|los|las|tod[oa]|mi|tant[oa])|lograrl[oa]|aprobar|pasar|sacarl[oa])",
            r"no (?:lo |la )?(?:voy a|creo que (?:lo |la )?(?:vaya a )?|creo) (?:lograr\w*|poder\w*|logre|pueda|pase|aprobar|pasar|ser capaz|sacar\w*)",
            r"no sirvo", r"no valgo (?:para|en)", r"no (?:me )?(?:da|dan|dio|alcanza) (?:para (?:esto|eso)|la cabeza|el cerebro|el mate|el coco|la capacidad|las neuronas|el cuero|el ancho|la talla)",
            r"no doy (?:el ancho|la talla|el ancho|pa mas|para esto)", r"no (?:tengo|tenia) (?:la capacidad|lo que se necesita|talento|dedos para el piano|cabeza|habilidad\w*|madera|pasta)",
            r"no (?:estoy|voy a estar|me siento) a la altura", r"no confio en mi\w*", r"no (?:se )?me da(?:n)? (?:bien|nada|muy|para nada|los|las|el|la|escribir|hablar|programar|leer|estudiar|lo)\b(?! (?:gana|cabeza))",
            r"(?:soy|fui) (?:el|la) unic[oa] que no", r"no naci para", r"no merezco (?:estar|esta carrera)",
        ),
        ("siento que no soy capaz", "no me la puedo", "no puedo con esto", "no se me da escribir", "no sirvo para esto"),
        ("no puedo mañana", "no sé qué hacer"),
    ),
    Family(
        "dispersion_rumiacion",
        words(
            r"no (?:me |nos )?(?:puedo |logro |consigo |estoy |soy capaz de )?(?:concentr\w+|enfoc\w+|foque\w+)",
            r"no (?:estoy|ando) (?:\w+ )?(?:concentrad[oa]|enfocad[oa]|prestando atencion|poniendo atencion)",
            r"no (?:tengo|logro tener|mantengo) (?:nada de |la |el )?(?:concentracion|foco|atencion)",
            r"no (?:puedo|logro|consigo|paro|dejo|paro|termino) (?:de |dejar de |parar de )(?:pensar|darle vueltas|dar vueltas|mirar|ver|revisar|scrollear|distraerme)",
            r"no (?:puedo|logro|consigo) (?:sentarme|quedarme quiet[oa]|prestar atencion|poner atencion|estar quiet[oa]|parar|despegarme|soltar)",
            r"no (?:me )?(?:suelto|largo|despego)(?: de)? (?:el|la|del) (?:celu|tele|compu\w*|pantalla)",
        ),
        ("no me concentro", "no logro enfocarme", "no dejo de pensar en otras cosas", "no estoy concentrada"),
    ),
    Family(
        "frustracion",
        words(
            r"no (?:me |nos )?(?:sale|salen|salio|esta saliendo|resulta|resultan|resulto|esta resultando|cuadra|cuadran|calza|calzan|da el resultado|quiere salir)",
            r"no (?:doy pie con bola|doy una|pego una|hay caso|hay forma|hay manera|le achunto|le pego|avanzo|logro avanzar|puedo avanzar|consigo avanzar|llego a nada|estoy avanzando)",
            r"no (?:lo |la |le )?(?:soporto|aguanto) (?:mas|este|esta|el|la|al)",
        ),
        ("no me sale nada", "no me resulta el ejercicio", "no doy una con esto"),
    ),
    Family(
        "aburrimiento",
        words(
            r"no (?:\w+ )?(?:tengo|tenia|me dan|me da|me quedan|siento) (?:\w+ )?(?:ganas|motivacion|animo|animos|energias? para (?:estudiar|esto)|interes)",
            r"no (?:estoy|ando|me siento|me encuentro) (?:\w+ )?motivad[oa]", r"no me (?:motiva|interesa|llama|engancha|entusiasma|prende|tinca|inspira|late|copa)\w*",
            r"no (?:le )?(?:veo|encuentro|hallo) (?:el |ningun )?sentido a (?:est[ea]|la materia|el ramo|estudiar|leer|hacer|escribir)",
            r"no (?:quiero|me nace|me provoca|me apetece) (?:hacer(?:l[oa])?|estudiar|leer|escribir|ponerme|empezar|ni empezar|saber nada)",
            r"no (?:me )?(?:aguanto|soporto) (?:la lata|el aburrimiento)",
        ),
        ("no tengo ganas de nada", "no estoy motivada", "no me interesa esta materia"),
        ("no tengo tiempo",),
    ),
    Family(
        "otro",
        words(r"no (?:me siento|ando|estoy|estoy pasando|me encuentro) (?:muy |tan |nada |del todo )?(?:bien|feliz|content[oa])", r"no (?:he )?(?:dormi\w*|descans\w+)(?: nada| bien)?", r"no (?:tengo|me queda|me quedan) (?:fuerzas?|energias?|pilas|bateria)", r"no doy mas"),
        ("no me siento muy bien", "no dormí nada"),
    ),
)  # fmt: skip

FAMILIES: tuple[Family, ...] = (
    Family(
        "ansiedad_error",
        words(
            r"ansi(?:os[oa]s?|edad|edades)", r"nervi(?:os|os[oa]s?|osism[oa]|ositos?|ositas?)", r"angusti\w*", r"miedo", r"(?:me )?(?:da|tengo|con) cosa(?= |$)(?! (?:nuev|buen))",
            r"terror", r"ater(?:ra|rad[oa]|roriza)\w*", r"aterr\w*", r"panico", r"paniquead[oa]", r"sust(?:o|azo)", r"asust\w*", r"estres\w*", r"agobi\w*", r"abrum\w*",
            r"colaps(?:o|ad[oa]s?|ando|e)", r"tens[oa]", r"tension", r"preocup\w*", r"(?:sobre(?:pasad[oa]|cargad[oa])|saturad[oa]|desbordad[oa]|ahogad[oa]|tapad[oa] (?:de|en|con))",
            r"me (?:supera|sobrepasa|desborda|ahogo|acelera|presiona|come la)", r"presionad[oa]", r"(?:mucha|tanta|harta|demasiada|bajo|siento) presion", r"inquiet[oa]", r"intranquil[oa]",
            r"atacad[oa]", r"acelerad[oa]", r"paltead[oa]", r"achacad[oa] por", r"friquead[oa]", r"(?:me )?(?:da|tengo) (?:nervio|culillo|yuyu|cus cus)", r"tem(?:o|or)",
            r"con el corazon (?:a mil|en la mano|acelerado)", r"(?:me )?(?:tiemblan?|tirit\w+|sudan) (?:las manos|enter[oa]|todo)?", r"nudo en (?:el|la) (?:estomago|guata|garganta|panza)",
            r"(?:me )?(?:vuelvo|volviendo|volver) loc[oa]", r"se me (?:junto|junta|juntan|juntaron|vino|viene) (?:todo|encima|mucho|la)", r"(?:esto )?es demasiado", r"horrorizad[oa]", r"desesperad[oa]", r"desesperacion", r"tengo (?:un )?(?:cagazo|cuiqui|canguelo|julepe)", r"cagad[oa] (?:de|con)", r"espantad[oa]", r"alterad[oa]",
            r"(?:voy|vaya) a (?:reprobar|fallar|quedar en blanco|equivocarme|cagarla|hacer el ridiculo|jalar|tronar|suspender|echarmel[oa])", r"quedar(?:me)? en blanco", r"hacer el ridiculo", r"(?:me va a ir|me ira) (?:mal|pesimo|como las)",
        ),
        ("estoy ansioso", "super nerviosa", "me da miedo equivocarme", "muerta de susto", "toy colapsada", "me agobia", "Me siento abrumado"),
        ("la ciudad", "me concentro"),
    ),
    Family(
        "baja_autoeficacia",
        words(
            r"insegur\w*", r"incapa(?:z|cidad)", r"(?:soy|me siento|que|mas|tan|un|una|como un|como una|super|muy|re) (?:\w+ )?(?:tont[oa]|tontit[oa]|estupid[oa]|burr[oa]|brut[oa]|inutil|ignorante|torpe|lent[oa]|penca|mediocre|desastre|fracas(?:o|ad[oa])|fraude|idiota|imbecil|weon[a]?|aweonad[oa]|lerd[oa]|negad[oa]|tarad[oa]|pavo|pava|insuficiente|menos que)",
            r"(?:soy|era|siempre (?:he sido|fui)) (?:\w+ )?(?:mal[oa]|malisim[oa]|pesim[oa]|negad[oa]|cero|malazo|un queso|fatal|un desastre|horrible|penca)(?: (?:para|en|con|haciendo|escribiendo|leyendo))?",
            r"(?:se )?me da(?:n)? (?:mal|fatal|pesimo|horrible)", r"(?:tod[oa]s|el resto|los demas|mis compañer[oa]s)(?: \w+){0,6} (?:menos|excepto|salvo) yo",
            r"(?:los demas|tod[oa]s|el resto|mis compañer[oa]s) (?:\w+ ){0,3}(?:mejor(?:es)?|mas inteligentes?|mas capaces|mas rapido|lo cacha\w*|lo entiende\w*)(?: que yo)?",
            r"impostor[a]?", r"(?:me )?queda grande", r"(?:poca|falta de|cero|sin) (?:confianza|fe en mi|autoestima)", r"(?:baja|mala) autoestima", r"autoestima (?:baja|por el suelo|en el piso)",
            r"(?:desconfio|dudo) (?:de mi|de mis|de si puedo|que pueda|si podre|si voy a poder)\w*", r"(?:voy|vamos|condenad[oa]) a fracasar", r"me siento (?:\w+ )?(?:menos|poca cosa|chic[oa]|perdedor[a]?)", r"(?:creo|siento|pienso) que (?:\w+ )?no (?:puedo|voy a poder|podre|sirvo|valgo|estoy listo|lo voy a lograr|lo lograre)",
            r"(?:ser[ae]|soy) (?:el|la) (?:peor|mas (?:tont|lent|pench|mal)\w*)(?: de(?:l| la) (?:clase|curso|grupo|carrera|seccion))?", r"sindrome del? impostor[a]?", r"(?:jamas|nunca) (?:voy a (?:poder|lograr|entender|pasar|aprobar|terminar|ser capaz)|podre|lo lograre|lo entendere|soy capaz|lo voy a)\w*",
        ),
        ("me siento inseguro", "me siento tonta", "soy pésimo para los números", "todos cachan menos yo", "síndrome del impostor"),
        ("una tontera", "soy alumna nueva"),
    ),
    Family(
        "dispersion_rumiacion",
        words(
            r"distra\w+", r"dispers\w+", r"rumi(?:ar|ando|o|acion|aciones)", r"desconcentr\w+", r"desenfoc\w+",
            r"(?:le |les )?(?:doy|dando|dandole|dandoles|darle|dar|da|dan|dio) (?:mil |muchas |tantas |puras |demasiadas |y dando )?vueltas(?! (?:en|a) (?:bici|la cuadra|auto))",
            r"(?:mil|muchas|tantas|demasiadas|un millon de|puras otras|varias) (?:cosas|weas|ideas|pendientes|pestañas|preocupaciones) (?:en|por|a la vez|rondando|dando)\w*", r"mil cosas", r"ando en otra", r"en otra(?: parte| cosa| onda)?(?=$|[ ,.;!])(?! (?:tarea|materia|estrategia|semana|universidad|carrera|asignatura|seccion|prueba|pagina))",
            r"(?:la |mi )?(?:cabeza|mente|atencion|mente)(?: se| se me| me| la tengo| anda| esta| en)* (?:va|fue|escapa|vuela|dispersa|arranca|en otra|en otro|en mil|llena|en cualquier|por otro|da vueltas|volando|en las nubes|en la luna|llena)", r"(?:se me va|se va) (?:la )?(?:mente|cabeza|onda|olla|atencion|concentracion|foco|pinza|el avion)",
            r"volad[oa]", r"en las nubes", r"en la luna", r"pajareand\w*", r"pajare\w+", r"procrastin\w+", r"(?:me )?cuesta (?:\w+ )?(?:concentrar\w*|enfocar\w*|focalizar\w*|prestar atencion|poner atencion|mantener(?:me)? (?:el foco|la atencion|la concentracion|enfocad[oa]|concentrad[oa]))",
            r"necesito (?:concentrarme|enfocarme)", r"(?:dificil|imposible|problemas? (?:de|para|con|con la)|falta de|perdi la|pierdo la|cero|sin|poca) (?:\w+ )?concentr\w+", r"(?:sin|pierdo el|perdi el|cero|falta de) (?:foco|enfoque)",
            r"(?:pegad[oa]|enganchad[oa]|metid[oa]|clavad[oa]|viciad[oa]|perdid[oa]|viendo|mirando|revisando|scrolleando|jugando|abro|agarro|tomo|reviso|veo|miro|meto|perdiendo el tiempo|voy|entro|termino)(?: \w+){0,3} (?:(?:celu(?:lar)?|movil|telefono)|tiktok|tik tok|insta|instagram|reels|youtube|yt|whatsapp|wsp|netflix|series?|redes|redes sociales|twitter|memes|videos|videojuegos|play|lol)",
            r"(?:(?:celu(?:lar)?|movil|telefono)|tiktok|tik tok|insta|instagram|reels|youtube|netflix|redes|notificaciones)(?: \w+){0,3} (?:distra\w+|pega\w*|engancha\w*|gana\w*|atrapa\w*|absorbe\w*|interrump\w+|llama\w*|quita\w*)",
            r"(?:me pongo|termino|acabo|me quedo|me pillo) (?:a )?(?:mirar|mirando|viendo|hacer|haciendo|ordenar|ordenando|limpiar|limpiando|jugar|jugando|ver|pensar|pensando|scrolle\w+)(?: otras?| otra| el| la| cualquier| puras| mi| en)*", r"mirar el techo", r"mirando (?:el techo|al techo|la pared|la nada|la pantalla|el computador|el cursor|por la ventana)",
            r"sobrepens\w+", r"overthink\w*", r"(?:ando|estoy|toda|me) rayad[oa]", r"me (?:rayo|ray[oe]|maquino|persigo|enrosco|cuelgo|pierdo en|disperso|vuelo|voy en la vola\w*)", r"(?:comer|comiendo|como|comerme|comiendome)(?:me)? (?:la cabeza|el coco|el bocho)", r"maquinand\w+",
            r"pens(?:ando|ar) en (?:otras?|mil|todo|cualquier|puras)(?: \w+)?", r"pienso en (?:otras?|mil|todo|cualquier|puras)(?: \w+)?", r"salt(?:o|ando) de (?:una cosa|un lado|tarea|una tarea)", r"(?:empiezo|parto|abro|hago|comienzo) (?:mil|muchas|varias|diez|veinte|20|10) (?:cosas|pestañas|tareas)", r"hago (?:de )?todo menos", r"cualquier cosa menos", r"me (?:interrumpen|interrumpo)", r"mosca(?=$| )", r"colgad[oa](?= |$)",
            r"(?:pensamientos|ideas) (?:que no paran|en bucle|repetitiv\w+|intrusiv\w+|dando vueltas)", r"(?:cabeza|mente) (?:a mil|dispersa|volando|en blanco y)", r"desparramad[oa]", r"evad\w+", r"postergand\w*", r"poster(?:go|gar)(?: todo)?", r"lo (?:dejo|voy dejando|sigo dejando|pospongo) (?:todo )?para (?:despues|el final|mañana|ultimo)",
        ),
        ("me distraigo con el celu", "le doy mil vueltas", "ando en otra", "se me va la cabeza", "termino viendo tiktok", "Estoy distraído y dando vueltas", "me cuesta concentrarme"),
        ("di una vuelta al parque", "la vuelta a clases"),
    ),
    Family(
        "frustracion",
        words(
            r"frustr\w+", r"rabia", r"enrabiad[oa]", r"impotencia", r"(?:estoy|ando|toda|todo|super|muy|re|bien|me tiene|me tienen|toy|quede) (?:\w+ )?(?:hart[oa])(?! (?:tarea|trabajo|materia|que|cosas))", r"hart[oa] (?:de|con|del|ya)(?= |$)", r"hasta (?:la coronilla|las narices|el gorro|la tusa|aca|la madre|los huevos|las pelotas|el cuello)",
            r"chorea(?:d[oa]|o|a|ndo)?", r"chore(?:e|ad)\w*", r"enoj\w*", r"molest[oa]", r"emputecid[oa]", r"emputad[oa]", r"cabread[oa]", r"encabronad[oa]", r"bronca", r"podrid[oa]", r"me (?:saca|sacan) de quicio", r"me (?:exaspera|desespera|irrita|fastidia|jode|revienta|pudre|hincha|emputa|enoja|da coraje)\w*", r"irritad[oa]", r"fastidiad[oa]", r"exasperad[oa]", r"coraje", r"me enferma", r"(?:boto|tiro|rompo|quemo|botar|tirar) (?:el|la) (?:compu\w*|notebook|pc|laptop)", r"encachilad[oa]", r"picad[oa]", r"amargad[oa]", r"arrech[oa]",
            r"(?:todo|nada) (?:me |lo que hago )?(?:sale|resulta|funciona|queda) (?:mal|pesimo|horrible|como el ajo|como las)", r"nada (?:me )?(?:resulta|funciona|sale)", r"todo (?:me )?(?:sale|queda) (?:mal|pesimo)",
            r"(?:por mas|aunque) que (?:lo )?(?:intento|trato|leo|estudio|pruebo)", r"(?:enesima|quinta|cuarta|tercera|decima) vez que", r"me (?:rindo|estanco|estanque|trabo|trabe|traba|atasco|atasque|atore|bloqueo|bloquee|tranco|tranque)", r"atorad[oa]", r"(?:dar|pegar) la cabeza contra", r"(?:quiero|ganas de) (?:tirar|botar|romper|mandar) (?:todo|el compu\w*|el notebook|la compu\w*|la toalla)",
            r"bloqueo (?:mental|creativo|de escritor)?", r"pegad[ao] (?:con|en)(?! (?:el (?:celu(?:lar)?|movil|telefono)|tiktok|insta))", r"(?:trabad|atascad|estancad|bloquead|trancad|empantanad|entrampad|varad)[oa]s?",
        ),
        ("me da rabia", "estoy harto de este informe", "todo me sale mal", "estoy atascada", "qué frustrante"),
        ("avancé harto", "tengo harta tarea", "le pregunté al chat"),
    ),
    Family(
        "aburrimiento",
        words(
            r"aburr\w+", r"lat(?:a|as|er[oa]s?|azo)", r"paj(?:a|azo)", r"fom[e]s?", r"fomedad", r"flojera", r"(?:estoy|ando|toy|soy|me siento) (?:\w+ )?floj[oa]", r"hueva", r"weva", r"pereza", r"perezos[oa]", r"fiaca", r"embol\w+", r"tedio\w*", r"desgan\w+", r"desmotiv\w+", r"(?:des|in)interes(?:ad[oa])?", r"jartera", r"mamera", r"ladilla", r"monoton\w+", r"plom(?:o|azo|iza)", r"soporifer[oa]", r"peñazo", r"coñazo", r"que (?:rollo|palo|plomo|embole|sueño de)", r"(?:es|un) rollo", r"me da palo", r"apatic[oa]", r"apatia", r"tostón", r"toston",
            r"(?:sin|cero|nada de|pocas|poca|ningunas?|falta de|me faltan?|perdi (?:la|las)|ni) (?:las |la |mucha |muchas )?(?:ganas|motivacion|animo|animos|interes)", r"me (?:carga|cargan|apesta|da sueño|duerme|quedo dormid[oa]|duermo|estoy durmiendo|abruma la lata)(?= (?:leer|leyendo|hacer|haciendo|estudiar|estudiando|est[eao]s?|la materia|el ramo|con|con la|con el|$)|$|[,.])", r"(?:para|por) que (?:me )?(?:sirve|servira|va a servir|estudio) (?:esto|esta|est[ea])", r"que sentido tiene (?:est[aeo]|estudiar|leer|hacer)",
            r"se me hac(?:e|en) (?:\w+ )?etern[oa]s?", r"aburricion", r"desanim\w+", r"(?:es|esta|son|tan|super|re|muy) (?:\w+ )?(?:plan[oa]s?|sec[oa]s?|pesad[oa]s?|repetitiv[oa]s?|eterna?s?)(?= |$)",
        ),
        ("me da lata leer", "q paja", "cero ganas", "qué hueva estudiar", "me da pereza", "Estoy desmotivado", "q fome"),
        ("te voy a relatar algo", "una relatoría", "pajarito"),
    ),
    Family(
        "otro",
        words(
            r"triste\w*", r"(?:con|tengo|siento|me da|que|mucha|una|da) pena", r"bajonead[oa]", r"bajon", r"depre\w*", r"deprimid[oa]", r"llor\w+", r"cansad\w*", r"cansanci[oa]", r"cansador[a]?", r"cansa", r"agotad\w*", r"agotamiento", r"agotador[a]?", r"fundid[oa]", r"muert[oa] (?:de|por) (?:sueño|cansancio)", r"(?:estoy|toy|ando|me siento|quede) muert[oa](?= |$)", r"(?:tengo|con|de|muero de|mucho|caigo de) sueño", r"somnolient[oa]", r"(?<!me )enferm[oa]s?", r"resfriad[oa]", r"(?:me )?duele(?:n)? (?:la|el|las|los|tod[oa])", r"dolor de (?:cabeza|guata|estomago|espalda|panza)", r"jaqueca", r"migraña", r"(?:sin|cero|poca|nada de|baj[oa] de) (?:energias?|fuerzas?|pilas|bateria)", r"quemad[oa]", r"burnout", r"hech[oa] (?:polvo|mierda|bolsa|pure|pedazos)", r"reventad[oa]", r"molid[oa]", r"exhaust[oa]", r"rendid[oa]", r"desvelad[oa]", r"trasnochad[oa]", r"sol[oa] (?:en esto|con todo)", r"me siento (?:muy |super |re |tan )?(?:sol[oa]|rar[oa]|mal|vaci[oa]|perdid[oa]|confundid[oa]|culpable|decepcionad[oa]|dolid[oa]|extrañ[oa])", r"(?:estoy|ando|toy) (?:\w+ )?(?:mal|fatal|pesim[oa]|decaid[oa]|apagad[oa]|sensible|rar[oa]|confundid[oa]|perdid[oa]|decepcionad[oa]|de mal humor|de malas|celos[oa]|verguenza)", r"culpa(?:ble)?", r"verguenza", r"decepcion\w*", r"nostalg\w+", r"melancol\w+", r"(?:me )?extraño a", r"duelo", r"desilusionad[oa]", r"de mal (?:humor|genio)", r"sentimental", r"chat[oa] de todo", r"desganad[oa]", r"dormi (?:poco|mal|nada|\d)", r"fatig\w+",
        ),
        ("ando triste", "estoy agotada", "tengo sueño", "me duele la cabeza", "me siento sola"),
        ("vale la pena", "mi sueño es ser doctora"),
    ),
    Family(
        "neutral",
        words(
            r"neutral\w*", r"neutr[oa]", r"^normal", r"(?:me siento|estoy|ando|todo|toy|dia) (?:\w+ )?normal", r"tranqui\w*", r"con (?:hartas |muchas |todas las |algo de |bastantes )?(?:ganas|energias?|animo|pilas|motivacion|toda)", r"(?<!des)motivad[oa]s?", r"(?:solo|solamente|nomas) (?:quiero|necesito|me falta|vengo a|busco) (?:avanzar|terminar|adelantar|hacer|partir|empezar|organizar\w*|saber)", r"(?:estoy|ando|va|voy|vamos|todo|me siento|toy|anda|iba|me va|marcha) (?:\w+ )?(?:bien|ok|okey|content[oa]|feliz|animad[oa]|entusiasmad[oa]|relajad[oa]|list[oa]|concentrad[oa]|enfocad[oa]|optimista|calmad[oa]|segur[oa])", r"ni bien ni mal", r"content[oa]", r"feliz", r"animad[oa]", r"entusiasmad[oa]", r"(?:tengo|siento|hay) (?:\w+ )?(?:ganas|animo|motivacion|energia)", r"sin (?:drama|dramas|problemas?|estres|apuro emocional)", r"relajad[oa]", r"(?:me siento|estoy) (?:como )?(?:siempre|igual que siempre)", r"con confianza", r"en calma", r"inspirad[oa]", r"(?:me gusta|me encanta|me entretiene) (?:este|esta|la|el|lo)",
        ),
        ("me siento neutral", "estoy motivada", "solo quiero avanzar", "va bien", "ando tranqui"),
        ("escuela normalista",),
    ),
)  # fmt: skip

# Only near a task: alone they are about glue, a chat or a person.
NEAR_A_TASK = Family(
    "frustracion",
    words(
        r"chat[oa]s?",
        r"pegad[oa]s?",
        r"pega(?:o|a)",
        r"trabad[oa]s?",
        r"pegue",
        r"(?:estoy|quede|ando|sigo|tiene) (?:\w+ )?pega",
        r"entrampad[oa]",
        r"colgad[oa]",
    ),
    ("toy chata con el informe", "quedé pegado en el ejercicio"),
    ("chatear",),
)
