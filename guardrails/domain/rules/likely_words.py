"""Words that hardly mean anything but one's own death; blows, in the verbs of countries (tier B, likely).

Where a word is this strong no wish has to stand beside it: `lo único que pensaba era en morirme`. The idioms
that share it (`morirme de risa`) are spared by what follows, and by fiction, denial, past and jest.
"""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import AGENT, BHS, CSSRS_ACT, CSSRS_PLAN, CSSRS_WISH, IPTS_BURDEN, WHO_VAW
from guardrails.domain.rules.slots import PILL, POISON, RELATIVE

_ME = (
    r"me|mi|mis|yo|conmigo|quiero|quisiera|quise|queria|pienso|pense|pensaba|pensando|tengo|estoy|siento|"
    r"voy|espero|ojala|prefiero|preferiria|deseo|sigo|ando|imagino|mejor|seria|"
    r"\w+(?:ar|er|ir|ndo)me"
)
_BLOW = (
    r"(?:palos?|golpes?|trompadas?|piñas?|patadas?|combos?|puñetes?|puñetazos?|puños?|cachetadas?|"
    r"charchazos?|coscachos?|coscorrones|cocachos?|correazos?|cinturonazos?|cinchazos?|fajazos?|"
    r"cuerazos?|latigazos?|chicotazos?|chancletazos?|madrazos?|putazos?|"
    r"vergazos?|coñazos?|hostias|tortas|manotazos?|manazos?|bofetadas?|zapatazos?|rebencazos?|"
    r"cintarazos?|planazos?|tablazos?|pescozones|pescozadas?|varillazos?|chilillazos?|guantazos?|bifes?|"
    r"sopapos?|zurras?|pelas?|palizas?|golpizas?|madrizas?|tundas?|"
    r"pateaduras?|biabas?|tandas? de (?:golpes|palos)|soba(?:s|da)?|cueriza|fuetazos?)"
)

RULES = (
    Rule(
        "likely.die_oneself",
        "B",
        r"(?:morirme|morirnos|morirme yo)(?! (?:de (?!una|verdad|vez|tristeza|pena\b|dolor)|del|por "
        r"(?!fin)|en (?!paz|serio|silencio|este|mi|la|el|una)|como|a manos|aprobando|si|con|(?:antes "
        r")?(?:que|a) (?:tener|hacer|estudiar|rendir|exponer|leer|dar)|sin (?:probar|conocer|ver|ir))\b)",
        2,
        "suicide",
        says=(
            "hoy en el bondi lo único que pensaba era en morirme",
            "no me da miedo morirme",
            "mejor morirme y ya",
        ),
        not_says=("casi me da por morirme de risa", "no quiero morirme sin conocer Japón"),
        source=CSSRS_WISH,
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.be_dead",
        "B",
        r"(?:estar|este|estare|estaria|estuviera|estuviese|quedar|quede|quedara|amanecer|amanezca|"
        r"aparecer|aparezca|verme|sentirme|terminar|termine|acabar|acabe|encontrarme|me encuentren|"
        r"parecer|mejor|mas util|vivir) (?:ya |bien |mejor |realmente )?muert[oa]s?"
        r"(?! (?:de (?!verdad)|del|con|por (?:el|la|los) (?:examen|ensayo|sueño|calor)|en vida|para "
        r"(?:el|la)))",
        2,
        "suicide",
        says=(
            "para entonces espero estar muerta",
            "lo único que quiero es estar muertx",
            "ojalá amanezca muerto",
        ),
        not_says=("voy a estar muerta de sueño", "el paciente puede estar muerto"),
        source=CSSRS_WISH,
        beside=_ME,
        unless=r"paciente|celula\w*|planta|bateria|celular|servidor|lengua|idioma|latin|gato de|"
        r"schrodinger|personaje|bicho|pez|mosca",
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.not_alive",
        "B",
        r"(?:no|ni|sin|nunca|dudo|tampoco)(?: \w+){0,4} (?:quedar|quede|quedo|quedara|seguir|siga|sigo|"
        r"seguire|estar|este|estoy|estare|salir|salga|llegar|llegue|llego|llegare|amanecer|amanezca|"
        r"despertar|despierte|continuar|terminar|pasar|sentirme|querer estar)"
        r" (?:\w+ )?(?:viv[oa]s?|con vida|respirando|en este mundo|entre los vivos)(?! (?:de (?:milagro|"
        r"este|ese)|en (?:la|el) (?:clase|juego)|a (?:la|clases)|hoy jaja))|"
        r"(?:que (?:piso|altura|dosis|cantidad)|cuant[oa]s?)(?: \w+){0,8} (?:no (?:quedar|sobrevivir|"
        r"contarla|despertar|vivir)|morir\w*|matar\w*)(?: viv[oa])?|"
        r"(?:ya )?no (?:va|vas|van) a (?:estar|seguir) (?:\w+ )?(?:viv[oa]s?|con vida|en este mundo)",
        3,
        "suicide",
        says=(
            "dudo que en marzo siga viva",
            "¿qué piso tendría que ser para no quedar vivo?",
            "el semestre que viene él ya no va a estar vivo",
        ),
        not_says=("no quiero llegar al lunes sin estudiar", "no siga en vivo la clase"),
        source=CSSRS_PLAN,
        unless=r"celula\w*|bacteria\w*|virus|cultivo|planta|paciente|especie|en vivo|muestra|ratas?|"
        r"ratones|personaje|partida|boss",
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.would_not_dodge",
        "B",
        r"no (?:haria|hago|hare|moveria|muevo|hice) (?:nada|ni un dedo|un dedo|el intento|esfuerzo)(?: "
        r"\w+)? (?:para|por) (?:esquivar\w*|evitar\w*|salvar\w*|impedir\w*|defender\w*|sobrevivir|vivir|"
        r"pararlo|correrme|frenar\w*|moverme|escapar\w*|apartarme)|"
        r"(?:ni )?(?:no )?me (?:correria|quitaria|apartaria|moveria|esquivaria|defenderia|salvaria|haria "
        r"a un lado|quito|corro|muevo)(?! (?:de (?:la|el|este|ese) (?:grupo|carrera|sala|asiento)|"
        r"el))(?= \.|$| del? | ni|  si)|"
        r"(?:me da|daria)(?: \w+)? (?:mas )?miedo (?:seguir|vivir|estar viv[oa]|despertar)(?: \w+){0,3} "
        r"(?:que|asi|años|vida)|(?:ya )?no (?:me (?:da|daria)|le tengo|tengo|siento) (?:\w+ )?miedo (?:a "
        r"|de |la )?(?:la )?(?:muerte|morir\w*|matarme|irme de)",
        1,
        "suicide",
        says=(
            "si viniera un auto no haría nada por esquivarlo",
            "me da más miedo seguir así cuarenta años más",
            "ya no me da miedo morir",
        ),
        not_says=("no hice nada para evitar que me reprobaran", "me da miedo seguir sin entender"),
        source=CSSRS_WISH,
        beside=r"auto|carro|coche|camion|bus|micro|moto|tren|calle|bala|golpe|me (?:pas\w+|atropell\w+|"
        r"mat\w+|choc\w+|muer\w+|mor\w+)|muerte|morir\w*|matarme|vivir|vid[ao]|viv[oa]|años|esquivar\w*|"
        r"si viniera",
        likely=True,
    ),
    Rule(
        "likely.rest_for_good",
        "B",
        r"descansar(?: \w+){0,4} (?:sin volver|y no volver|para no volver|de (?:una vez por todas|"
        r"existir|vivir|la vida|esta vida|mi(?= \.|$| mism)|mi (?:cabeza|mente|vida))|del todo|"
        r"eternamente|de verdad de todo)|"
        r"(?:apagarme|desconectarme|extinguirme|consumirme|desvanecerme|diluirme|evaporarme|deshacerme|"
        r"borrarme) (?:como|igual que) (?:un|una|el|la)(?! (?:tarea|ejercicio))|"
        r"(?:apagar|cortar|desconectar|bajar|cerrar|terminar|acabar|soltar|dejar)(?:le|la|lo)?(?: \w+)? "
        r"(?:el (?:telon|capitulo de mi vida|libro de mi vida|ciclo de mi vida)|la cortina|mi "
        r"(?:historia|capitulo|ciclo|paso por)|esta (?:pelicula|historia) mia)(?! (?:del?|academic\w+) "
        r"(?:mexico|chile|arte|la))|"
        r"(?:un|el|mi) (?:sueño|descanso|viaje|silencio)(?: \w+)? (?:del que no (?:despierte|vuelva|se "
        r"(?:vuelve|despierta))|sin (?:regreso|retorno|vuelta|despertar)|definitivo|final|eterno)|"
        r"(?:viaje|pasaje|boleto|ticket) (?:solo )?de ida(?= \.|$| al? (?:cielo|mas alla|otro)| sin)|"
        r"(?:tranquil|feli|mejor|livian|aliviad|en paz)\w*(?: \w+){0,8} (?:si |de )?(?:yo )?(?:nunca |no "
        r")(?:hubiera|hubiese|habria|haber) (?:\w+ )?(?:aparecid|nacid|existid|llegad|venid|vivid)\w*",
        1,
        "suicide",
        says=(
            "quiero descansar ya, pero descansar de una, sin volver",
            "me gustaría apagarme como una vela",
            "quiero un sueño del que no despierte",
            "lo tranquilos que estarían en mi casa si yo no hubiera aparecido nunca",
        ),
        not_says=(
            "quiero descansar de una vez y mañana seguir",
            "compré un boleto de ida y vuelta a Lima",
            "necesito cerrar el capítulo de metodología",
        ),
        source=CSSRS_WISH,
        unless=r"tesis|metodologia|intercambio|beca|vacaciones|concierto|avion a|vuelo a",
        likely=True,
    ),
    Rule(
        "likely.means_got",
        "B",
        r"(?:ya )?(?:tiene|tengo|tenia|tenemos|compro|compre|consiguio|consegui|guarda|guardo|saco|saque|"
        r"trajo|traje|carga|cargo|preparo|prepare|armo|arme|amarro|amarre|colgo|colgue|hizo|hice|me "
        r"falta (?:conseguir|comprar)|falta (?:conseguir|comprar))"
        r" (?:ya )?(?:(?:la|una|el|un|su|mi|las|los) (?:soga|horca|arma|pistola|veneno|raticida|"
        r"matarratas|cianuro|fierro|revolver|escopeta|rifle|balas|municion|cuerda|nudo|lazo|mecate)|con "
        r"que)"
        r"(?= \.|$| list[oa]| escondid\w+| y| que (?:voy|va)| en (?:la|su|mi) (?:mano|pieza|cuarto|"
        r"mochila|cama|casa)| para (?:hacerlo|matar\w*|irse|colgar\w*|eso))|"
        rf"(?:mezcl\w+|disolv\w+|machaqu\w+|machac\w+|trituro|triture|moli|eche|puse|vaci[eo]|junte|"
        rf"derreti)(?: \w+){{0,6}} (?:{PILL}|{POISON})(?: \w+){{0,10}} (?:vaso|jugo|trago|alcohol|agua|"
        rf"copa|bebida|al lado|al costado|enfrente|tom\w+|bebi?do|list[oa])|"
        r"(?:me fij\w+|averigu\w+|vi|busqu\w+|mire|consult\w+|anote|se|calcule)(?: \w+){0,3} (?:a que "
        r"hora|cuando|cada cuanto|los horarios?|la hora)(?: \w+){0,4} (?:tren|metro|subte|expreso|"
        r"carguero)(?: \w+){0,4} (?:en la noche voy|esta noche|hoy voy|voy|y ya|no para|pasa rapido|no "
        r"alcanza a frenar|tirarme|me tiro|saltar)",
        5,
        "plan_means",
        says=(
            "un compa anda diciendo que ya tiene la soga",
            "ya elegí la fecha, me falta conseguir con qué",
            "mezclé lo del botiquín y lo tengo en un vaso al lado",
            "ya me fijé a qué hora pasa el tren, en la noche voy",
        ),
        not_says=(
            "ya tengo la cuerda de la guitarra",
            "tengo la soga al cuello",
            "averigüé a qué hora pasa el metro para llegar al examen",
        ),
        source=CSSRS_ACT,
        unless=r"guitarra|maqueta|proyecto|escalar|escalada|gimnasio|tender|juego|partida|boss|"
        r"laboratorio|quimica|examen|clase|arte marcial|obra",
        likely=True,
    ),
    Rule(
        "likely.cuts_shown",
        "B",
        r"(?:se (?:me |le )?(?:ven|ve|vean|verian|veran|veian|notan?|noten|notarian|notaban)|(?:le|les) "
        r"(?:he |ha )?(?:vi|visto|vio|vimos|note|notado|notaron|descubri|encontre)|me (?:vio|vieron|"
        r"descubrio|descubrieron|pillo|pillaron|noto|notaron)|mostro|muestra|enseño|tiene|tengo|trae|"
        r"traigo|esconde|escondo|oculta|oculto)"
        r"(?: \w+){0,3} (?:cortes|cortadas|tajos|tajitos|rasguños|cicatrices|marcas|quemaduras|"
        r"heridas)(?: \w+){0,3} (?:brazos?|antebrazos?|muñecas?|piernas?|muslos?|panza|de (?:esta|la) "
        r"(?:semana|otra)|nuev\w+|fresc\w+|recientes|de ayer|de anoche|que (?:me|se) (?:hice|hizo|hago|"
        r"hace))|"
        r"(?:brazos?|antebrazos?|muñecas?|piernas?|muslos?|panza|barriga|estomago)(?: \w+){0,2} "
        r"(?:rayad[oa]s?|cortad[oa]s?|tajead[oa]s?|rajad[oa]s?|arañad[oa]s?|quemad[oa]s?|marcad[oa]s?|"
        r"vendad[oa]s?)(?! (?:con (?:lapicero|lapiz|plumon|pluma|tinta)|por (?:el|la) (?:sol|gat\w+)))|"
        r"me (?:deje|dejo|he dejado) (?:\w+ )?(?:los|las|el|la|todos|todas) (?:\w+ )?(?:brazos?|"
        r"antebrazos?|muñecas?|piernas?|muslos?)(?: \w+){0,3}",
        3,
        "self_harm",
        says=(
            "se me verían los cortes de esta semana",
            "le vi cortes frescos en el brazo",
            "me dejé los brazos todos rayados",
        ),
        not_says=("tengo los brazos quemados por el sol", "tengo marcas de la mochila"),
        source=CSSRS_ACT,
        unless=r"paciente|anatomia|caso clinico|gat[oa]|gatit[oa]|perr[oa]|futbol|partido|bici\w*|"
        r"accidente|cai|sol|playa|cocin\w+|horno|tatuaje\w*|gimnasio|gym|entren\w+|lapicero|plumon|lapiz",
        likely=True,
    ),
    Rule(
        "likely.beaten_regional",
        "B",
        rf"me (?:\w+ )?(?:cag[aoó]|caga|cagaron|agarr[aoó]|agarran|agarraron|cae|cayo|caen|cayeron|entra|"
        rf"entro|entran|mol[ií]o|muele|da|dan|dio|dieron|daba|mete|metio|meten|tira|tiro|tiran|revienta|"
        rf"revento|llena|lleno|saca|hace|hizo|zampa|zampo|mete|prende|prendio|"
        rf"acaba|acabo|dobla|doblo|surte|surtio) (?:a |un |una |unos |unas |con |de |una buena |tremenda "
        rf"|sus |los |puros? )*{_BLOW}(?! de (?:agua|realidad|suerte|efecto|calor|frio|timon|estado|"
        rf"vista|energia|ganas))|"
        rf"me (?:madre[aoó]|madrean|verguea|vergueo|pijea|pijeo|putea y me \w+|casca|casco|zurra|zurro|"
        rf"surra|apalea|apaleo|aforra|aforro|charchetea|charcheteo|fajo|faja|cuerea|azota|azoto|chicotea|"
        rf"chicoteo|nalguea|sopapea|abofetea|apuña|desgreña|"
        rf"saca la (?:cresta|chucha|mugre|mierda|madre|entretela|concha|conchadesumadre|recontra|remadre|"
        rf"michi|ñoña)|saco la (?:cresta|chucha|mugre|mierda|madre)|hace mierda a golpes|parte la madre|"
        rf"partio la madre|rompe la madre|rompio la madre|da en la madre)(?= \.|$| y| cuando| si| desde| "
        rf"por|"
        rf" porque| cada| todos| enfrente| delante| otra| con)|"
        rf"(?:mi|el|la) {AGENT}(?: \w+){{0,8}} (?:me|le|nos) (?:rompi[oó]|quebro|fracturo|partio|disloco|"
        rf"arranco|quemo|corto|torcio|hundio)(?: \w+)? (?:un |una |el |la |los |las )?(?:dedos?|brazo|"
        rf"mano|nariz|diente|dientes|costillas?|labio|ceja|muñeca|pierna|pelo|mechon|cabeza|ojo|cara)",
        4,
        "violence",
        says=(
            "mi vieja me caga a palos desde que dejé la carrera",
            "mi papá me agarra a putazos",
            "mi jefe me da con el cinturón, me llena de correazos",
            "mi esposo me madrea cuando toma",
            "mi mamá me dio una pela",
            "mi pololo me saca la cresta cuando toma",
        ),
        not_says=("me dio un golpe de calor", "mi perro me llena de pelos", "me dio una tanda de ejercicios"),
        source=WHO_VAW,
        unless=r"jugando|partido|entren\w+|boxeo|karate|taekwondo|videojuego|juego|lol|partida|personaje|"
        r"novela|pelicula|bug",
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.too_late",
        "B",
        r"(?:cuando (?:me (?:busquen|busques|encuentren|lean|leas|llamen|extrañen|vengan)|lean|leas|vean|"
        r"se (?:den|enteren)|quieran|te enteres|lo sepan)(?: \w+){0,4} (?:ya )?(?:va a ser|sera|seria|es|"
        r"habra sido) (?:\w+ )?(?:tarde|otra historia))|"
        r"(?:ya|mañana) (?:va a ser|sera) (?:\w+ )?tarde(?= \.|$)(?! para (?:entregar|inscrib\w+|estudi\w+))|"
        r"(?:fue|ha sido|estuvo) (?:muy |re |super )?(?:lindo|bonito|bueno|hermoso|un gusto|un placer|un "
        r"honor)(?: \w+)? (?:hablar|charlar|conversar|platicar|conocer\w*|estar|compartir|coincidir)(?: "
        r"\w+){0,2} (?:con|a|contigo|conmigo)?(?: (?:vos|ti|usted|ustedes|todos))?(?: [\w.]+){0,6} "
        r"(?:mañana|adios|chau|chao|tarde|hasta|nunca|perdon\w*|me voy|cuid\w+|ultim\w+)(?! (?:mañana "
        r"seguimos|a clases))|"
        r"(?:le|les) (?:deje|dejo|puse|pongo) (?:\w+ )?(?:comida|agua|croquetas|alimento)(?: \w+){0,5} "
        r"(?:para|por) (?:varios|unos|muchos|tres|cuatro|cinco|\d+|harto\w*) (?:dias|tiempo)(?= [\w. "
        r"]{0,80}\b(?:perdon\w*|adios|borre|chao|chau|gracias por|despedi\w*|carta|no vuelvo))|"
        r"borre (?:todo|todas? mis? \w+|el historial|los chats|mis chats|mis conversaciones|mis "
        r"redes)(?: [\w.]+){0,8} (?:perdon\w*|adios|chao|chau|gracias por todo|despedi\w*|carta|no "
        r"vuelvo|me voy)(?! a (?:dormir|estudiar|clases))",
        4,
        "goodbye",
        says=(
            "mañana cuando me busquen ya va a ser tarde",
            "fue lindo hablar con vos, hasta nunca",
            "le dejé comida al gato para varios días, perdónenme",
            "borré todo del compu. perdónenme",
        ),
        not_says=("cuando leas esto ya vas a haber entregado", "fue lindo hablar con usted, profe"),
        source=CSSRS_ACT,
        unless=r"entreg\w+|inscrib\w+|matricul\w+|ramo|profe\w*|clases?|mañana seguimos",
        across=True,
        likely=True,
    ),
    Rule(
        "likely.family_freed",
        "B",
        rf"(?:mi|mis|a mi|a mis|en mi) (?:{RELATIVE}|casa)(?: \w+){{0,4}} (?:estari\w+|serian?|vivirian?|"
        rf"dormirian?|podrian?|gastarian?|sufririan?|discutirian?|pelearian?|descansarian?|respirarian?|"
        rf"se (?:alivia\w+|quitarian?|librarian?|ahorrarian?|sacarian?))(?: \w+){{0,6}} "
        r"(?:sin mi(?= \.|$| y| dando)|si (?:yo )?(?:no (?:estuviera|existiera|hubiera|estuviese)|me "
        r"(?:muriera|muero|fuera para siempre|mato)|desapareciera|faltara)|conmigo (?:muert[oa]|bajo "
        r"tierra|fuera)|con (?:un|una) (?:hij[oa]|boca|problema|gasto) menos)|"
        r"(?:sin mi|si (?:yo )?(?:no (?:estuviera|existiera|hubiera nacido|estuviese)|me (?:muriera|"
        r"muero|mato)|desapareciera|faltara))(?: \w+){0,4} (?:mi|mis|a mi|a mis|en mi|mi propia) "
        r"(?:familia|casa|mama|papa|papas|viejos|hermanos?|hermanas?|hijos?|pareja)(?: \w+){0,4} "
        r"(?:estari\w+|serian?|vivirian?|dormirian?|podrian?|gastarian?|descansarian?|respirarian?|mejor|"
        r"tranquil\w+|feli\w+|en paz|plata|problema\w*|peso)",
        1,
        "suicide",
        says=(
            "mi mamá estaría más tranquila con un hijo menos",
            "si me muriera mis papás gastarían menos",
            "mis viejos dormirían tranquilos sin mí",
        ),
        not_says=("mi mamá estaría más tranquila si apruebo", "mi familia estaría feliz si me titulo"),
        source=IPTS_BURDEN,
        likely=True,
    ),
    Rule(
        "likely.hopeless_end",
        "B",
        r"(?:ya )?(?:no (?:hay|tengo|veo|queda|encuentro)|se (?:me )?acab\w+|perdi|me quede sin)(?: "
        r"\w+){0,3} (?:nada|razon(?:es)?|motivos?|ganas|fuerzas?|esperanzas?|salida|futuro|sentido|"
        r"animos?|nadie)(?: \w+){0,4} (?:que me (?:amarre|ate|retenga|sostenga|detenga|mantenga|salve|"
        r"importe)|"
        r"(?:por (?:la|el) que|por lo que|para|de) (?:vivir|existir|seguir (?:viv\w+|aqui|aca|en este "
        r"mundo|existiendo|respirando)|quedarme en este|levantarme ni|estar viv[oa])|ni para (?:morir|"
        r"vivir))|"
        r"(?:mi|el) (?:unico )?(?:plan|futuro|proyecto|sueño|deseo)(?: \w+){0,4} es (?:no (?:tener|estar|"
        r"existir|llegar|despertar|seguir viv\w+)|morir\w*|desaparecer|matarme|estar muert[oa])|"
        r"(?:no (?:le )?(?:encuentro|veo|hallo)|para que|por que|no se (?:para|por) que)(?: \w+){0,3} "
        r"(?:me levanto|levantarme|sigo|seguir)(?: \w+){0,3} (?:ni (?:por que|para que|seguir)|viv[oa]|"
        r"viviendo|aqui(?= \.|$| si)|aki|en este mundo|respirando|existiendo)|"
        r"(?:ya )?(?:me (?:rendi|rindo|canse)|tire la toalla|renuncie|renuncio|me di por vencid[oa]|di "
        r"todo por perdido)(?: \w+){0,3} (?:con|de|a) (?:esta vida|la vida|mi vida|vivir|existir|"
        r"pelear(?:la)?(?: por (?:vivir|mi))?|luchar(?= \.|$| contra (?:mi|esto|la vida))|ser yo|todo y "
        r"(?:de todos|me quiero))",
        1,
        "suicide",
        says=(
            "no tengo nada que me amarre aquí",
            "mi único plan a futuro es no tener futuro",
            "ya no encuentro por qué levantarme ni por qué seguir",
            "ya tiré la toalla con esta vida",
            "no sé por qué sigo aquí si todo duele",
        ),
        not_says=(
            "no encuentro razones para seguir con este ramo",
            "mi único plan es dormir",
            "me rendí con la guía",
        ),
        source=BHS,
        unless=r"ramo|carrera|guia|curso|materia|tesis|grupo|clase|trabajo de|dieta|gimnasio",
        likely=True,
    ),
)
