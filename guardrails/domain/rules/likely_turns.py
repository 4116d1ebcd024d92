"""More turns of the same thoughts: to go on or not, means, leaving, wounds and blows (tier B, likely)."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import (
    CSSRS_ACT,
    CSSRS_PLAN,
    CSSRS_THOUGHT,
    CSSRS_WISH,
    DSHI,
    WHO_VAW,
)
from guardrails.domain.rules.slots import BODY, DEAD, PILL, POISON

_STUDY = (
    r"tareas?|ensayo|informe|resumen|lectura|guia|examen|entrega|plataforma|ramo|curso|carrera|tesis|"
    r"trabajo (?:de|en|final)|apuntes|clase|grupo|ejercicio|problema|semestre|maqueta|laboratorio|"
    r"proyecto"
)

RULES = (
    Rule(
        "likely.not_go_on",
        "B",
        r"(?:mejor|conviene|convendria|bueno seria|ideal)(?: \w+){0,3} que yo (?:ya )?no (?:siga|este|"
        r"exista|despierte|vuelva|hubiera nacido|aparezca)(?= \.|$| mas| aqui| viv| en)|"
        r"(?:por que|para que|si|acordarme|recordar)(?: \w+){0,4} (?:vale|valdria|valia|valga) la pena "
        r"(?:vivir|seguir(?= \.|$| ac| aq| viv| en (?:esta|este))|estar viv[oa]|existir|quedarme(?= \.|$|"
        r" en este| ac| aq))|"
        r"dormir(?: \w+){0,5} (?:lo mas (?:parecido|cercano) a|es como|se parece a) (?:no (?:estar|"
        r"existir)|morir\w*|estar muert[oa])|"
        r"no se (?:cuanto|hasta cuando|cuanto mas)(?: \w+){0,3} (?:durar|durare|dure|aguantar|aguante|"
        r"aguanto|aguantare|resistir|resista)(?: \w+)?(?= \.|$| viv| en (?:este mundo|esta vida)| asi| "
        r"sin hacer\w*)|"
        r"viv[oa] (?:solo |nomas |unicamente |nada mas )?(?:por|para) (?:no (?:hacer|dañar|lastimar|"
        r"decepcion|romper|dejar)\w*|compromiso|obligacion|costumbre|inercia|pura inercia|cobard\w+)|"
        r"(?:temo|miedo|terror|panico|flojera|paja|lata|hueva|pereza|fiaca|asco)(?: \w+){0,2} (?:a |de |"
        r"la )?(?:(?:seguir|quedarme|estar|continuar) viv[oa]|vida(?= \.|$)|vivir(?= \.|$| asi| mas)|"
        r"existir)|ni miedo(?: \w+){0,3} (?:la muerte|morir\w*)|"
        rf"(?:da|daria|dan) (?:igual|lo mismo)(?: \w+){{0,2}} {DEAD}|(?:mandar|botar|tirar)(?: \w+)? "
        rf"todo(?: \w+){{0,4}} (?:hasta|incluso|tambien) (?:la|mi) vida|"
        r"(?:sueño|soñe|soñando|imagino|fantaseo|fantaseando)(?: \w+){0,3} (?:me )?(?:entierran|"
        r"entierren|velan|velen|encuentran (?:muert|colgad)\w+|lloran en mi)|"
        r"(?:ocupar|ocupando|ocupo) (?:una cama|un lugar|un puesto|espacio|lugar|un espacio)(?: "
        r"\w+){0,4} (?:casa|mundo|familia|vida|otr[oa]|aprovech\w+)|"
        r"(?:igual|lo mismo|normal|como si nada)(?: \w+){0,3} (?:sin mi(?= \.|$)|si (?:yo )?no (?:estoy|"
        r"estuviera|existo|existiera)|conmigo o sin mi)|prefiero que me (?:extrañen|lloren|recuerden)|"
        r"(?:irme|ir|mandarme|largarme)(?: \w+)? a la (?:verga|mierda|chingada|chucha|concha)(?: \w+)? "
        r"de este mundo|no (?:voy a estar|estare|creo estar|pienso estar)(?: \w+)? para (?:ver(?:lo|la|"
        r"los|las)?|contarlo|enterarme|celebrar\w*|disfrutarl\w+|cuando (?:salga|lleg|pas|termin)\w*)(?! "
        r"(?:en|por) (?:la (?:tele|clase)|zoom))",
        1,
        "suicide",
        says=(
            "lo mejor es que yo no siga",
            "me cuesta acordarme de por qué valdría la pena seguir acá",
            "dormir es lo más parecido a no estar",
            "no sé cuánto más voy a durar en este mundo",
            "estoy viva solo por no hacer sufrir a mi mamá",
            "le temo a seguir viva después",
            "todo sigue igual si yo no estoy",
            "no voy a estar para ver los resultados",
        ),
        not_says=(
            "no sé cuánto más voy a aguantar este ramo",
            "no voy a estar para ver la clase, ¿la graban?",
            "me da lata la vida universitaria",
            "vale la pena seguir con el ramo",
        ),
        source=CSSRS_WISH,
        unless=r"clase|ramo|beca|video|pelicula|serie|estreno|partido|concierto|semestre|carrera|grupo",
        likely=True,
        idiom=True,
    ),
    Rule(
        "likely.named_in_english",
        "B",
        r"(?:me (?:siento|pongo|pone)|estoy|ando|i feel|i am|im|feeling|toy|super|re|muy) (?:\w+ "
        r")?suicidal|suicidal (?:otra vez|de nuevo|hoy|again|today|esta noche)|(?:no|dont|do not|never) "
        r"wanna (?:live|be alive|exist|wake up)(?: no more| anymore)?|"
        r"(?:lifes|life is|vida is) (?:so )?(?:pointless|meaningless|not worth it|over)|(?:bought|got|"
        r"have|found|stole) (?:the|a|my dads|some) (?:rope|gun|pills|razor|blade)(?= \.|$| ya| and| "
        r"tonight| hace)|thinking (?:of|about) (?:jumping|ending|hanging|overdosing|dying|not waking)|"
        r"kill me(?: \w+)? (?:de verdad|en serio|for real|please im not joking|no es broma)|(?:no vull|"
        r"no voldria|tant de bo no) (?:\w+ )?(?:despertar(?: ?me)?|llevar me)(?: \w+)?(?= \.|$| dema| "
        r"mai| mes)|(?:ja )?he escrit (?:la|les|una) cart(?:a|es)(?: \w+){0,2}(?= \.|$| de comiat| als| "
        r"per)|"
        r"(?:meu|minha|o|um) (?:tio|pai|padrasto|avo|primo|irmao|professor|chefe|vizinho)(?: \w+){0,2} "
        r"(?:passa|passou|poe|botou|coloca) a mao em mim|(?:minha|meu) \w+ (?:me )?(?:bate|bateu|espanca|"
        r"tranca|ameaca)(?: \w+)? ?(?:em mim)?",
        2,
        "suicide",
        says=(
            "me siento suicidal hoy",
            "no wanna live no more, en serio",
            "life's pointless, mejor me voy",
            "i bought the rope ya",
            "no vull despertar-me demà",
            "ja he escrit la carta",
            "meu tio passa a mão em mim",
        ),
        not_says=("I got the rope in the game level", "he escrit la carta de presentació"),
        source=CSSRS_THOUGHT,
        region="en",
        unless=r"game|movie|song|level|squad|presentacio|feina|climbing",
        likely=True,
    ),
    Rule(
        "likely.means_tried",
        "B",
        rf"(?:donde|adonde|quien|en que (?:farmacia|ferreteria|tienda))(?: \w+){{0,3}} (?:venden?|vende|"
        rf"encuentro|se consigue|consigo|compro|comprar)(?: \w+){{0,3}} (?:cianuro|arsenico|veneno|"
        rf"raticida|arma|pistola|pentobarbital|nembutal|clonazepam sin receta|pastillas sin receta para "
        rf"dormir)|"
        r"(?:cinturon|correa|cuerda|soga|cable|sabana|barra|viga|tubo|clavo|gancho|lampara|"
        r"ventilador)(?: \w+){0,4} (?:aguanta|aguanto|aguante|resiste|resistio|soporta|soporto)(?= \.|$| "
        r"mi| bien| el peso| sin)|"
        r"(?:revolver|pistola|escopeta|arma|rifle)(?: \w+){0,8} (?:hoy no (?:esta|hay)|no esta en casa|a "
        r"mi alcance|se donde|cargad[oa]|sin llave|sol[oa] en casa|en el (?:ropero|closet|velador|"
        r"cajon))(?! (?:del juego|de la obra))|"
        r"(?:pescar|agarrar|tomar|buscar|amarrar|colgar|comprar)(?: \w+)? (?:una|la) (?:cuerda|soga|"
        r"piola|mecate|lazo|correa)(?: \w+){0,3} (?:chao|chau|adios|y (?:ya|listo)|acabar|terminar)|"
        r"(?:lugar|edificio|sitio|piso|techo)s? (?:\w+ )?altos?(?: \w+){0,4} (?:abiert\w+|de noche|sin "
        r"(?:reja|guardia|gente)|donde (?:nadie|no))|a nadie le (?:dije|conte) (?:a que|que|donde|"
        r"adonde)(?: \w+)? voy|no (?:pienso|voy a|quiero) (?:regresar|volver)(?: \w+){0,4} (?:a nadie|"
        r"nadie sabe|no le (?:dije|avise))|"
        rf"me (?:tome|trague|acabo de tomar) (?:ya |como |unas |unos )?(?:\d\d|diez|doce|quince|veinte|"
        rf"treinta|cuarenta|cincuenta|sesenta|un monton|un frasco|muchas|todas|todos)(?= \.|$| y| hace| "
        rf"{PILL}| {POISON})|"
        r"(?:lo|la) (?:voy a|pienso|vuelvo a) (?:volver a )?intentar(?:lo)? (?:de nuevo|otra vez|mas "
        r"(?:profundo|fuerte))|no fue (?:tan )?(?:profund[oa]|suficiente)(?: \w+){0,3} (?:intentar|de "
        r"nuevo|otra vez|mas (?:dosis|pastillas))",
        5,
        "plan_means",
        says=(
            "dónde venden cianuro",
            "ya hice la prueba con el cinturón y aguanta",
            "mi tío tiene un revólver en el ropero y hoy no está",
            "me quiero pescar una cuerda y chao",
            "hay algún lugar alto abierto de noche en el campus?",
            "compré un boleto y a nadie le dije a qué voy",
            "si ya me tomé veinte",
        ),
        not_says=(
            "la viga aguanta la carga del problema de estática",
            "me tomé veinte minutos",
            "dónde venden resmas",
        ),
        source=CSSRS_ACT,
        unless=_STUDY + r"|minutos|fotos|cervezas?|cafes?|vacaciones|estatica|carga|newton\w*|puente "
        r"colgante|juego|partida",
        likely=True,
    ),
    Rule(
        "likely.on_condition_told",
        "B",
        r"si (?:no (?:paso|apruebo|quedo|lo paso|la paso|saco|me titulo|me dan)|repruebo|desapruebo|jalo|"
        r"suspendo|pierdo|raspo|mañana no quedo|me (?:va mal|echan|jalan|rajan|raspan|bochan|deja|"
        r"dejan))(?: \w+){0,8} "
        r"(?:(?:ya )?(?:se|tengo claro|decidi) (?:\w+ )?(?:lo que|que) (?:voy a|tengo que) (?:hacer|"
        r"hacerme)(?: conmigo| con mi vida)|(?:ese mismo dia|ahi mismo|esa misma noche|esa noche|ese "
        r"dia) me (?:lanzo|tiro|mato|cuelgo|voy|aviento|boto|quito)|no (?:vuelvo|llego|regreso) (?:mas "
        r")?a (?:la |mi )?casa)",
        4,
        "plan_means",
        says=(
            "si no paso el examen ya sé lo que voy a hacer conmigo",
            "si me va mal en el examen, ese mismo día me lanzo",
            "si mañana no quedo en la u, no vuelvo a la casa",
        ),
        not_says=("si no paso el examen ya sé que tengo que ir al recuperatorio",),
        source=CSSRS_PLAN,
        likely=True,
    ),
    Rule(
        "likely.leaving_in_order",
        "B",
        r"(?:me voy|ya puedo irme|puedo irme|me puedo ir) (?:tranquil[oa]|en paz|livian[oa]|ya)(?: "
        r"\w+){0,4} (?:arregle|deje|despedi|hice|dije|perdone|cerre)|(?:dije|mande|escribi|llame|"
        r"hable)(?: \w+){0,6} (?:a )?(?:todos|cada un[oa])(?: \w+){0,3} (?:cuanto|que) l[oa]s (?:quiero|"
        r"amo|quise|adoro)|"
        r"(?:avis\w+|dig\w+|dil\w+|cuent\w+)(?: \w+){0,6} (?:no (?:voy a )?(?:volver|vuelvo|regresar|"
        r"regreso|llegar|llego))(?: \w+){0,6} (?:culpa|perdon\w*|l[oa]s? qui\w+|gracias)|borr\w+(?: "
        r"\w+){0,4} para que no (?:encuentren|vean|sepan|lean|quede)(?: \w+){0,4} (?:despues|cuando|nada|"
        r"feo)|"
        r"ya no (?:lo|la|los|las|me) (?:voy a |va a |van a )?(?:necesit\w+|hac\w+ falta|ocupar)(?= \.|$)|"
        r"(?:soltar|solte|deje|dejar)(?: \w+){0,3} (?:orilla|puente|baranda|muelle|anden)(?: \w+){0,6} "
        r"(?:no (?:lo|la) voy|necesit\w+|adios|carta)|"
        r"(?:empiece|empezara|empieza|comience) a oler|no (?:le )?(?:haria|hago|hare) falta a (?:nadie|"
        r"ni un alma|ninguno)|por fin (?:descansan|descansen|descansaran|van a descansar|estaran "
        r"tranquil\w+) (?:de mi|tod[oa]s|ellos|mis \w+)|(?:entierran|entierren)(?: \w+){0,4} "
        r"(?:descansan|felices|tranquil\w+|en paz)",
        4,
        "goodbye",
        says=(
            "me voy tranquila, ya arreglé todo",
            "hoy les dije a todos cuánto los quiero",
            "avísenle a mi jefa que no voy a volver, que no es su culpa",
            "estoy borrando mis chats para que no encuentren nada feo después",
            "dejé el bolso en la orilla, ya no lo voy a necesitar",
        ),
        not_says=(
            "me voy tranquila de vacaciones",
            "le dije a todos que los quiero en mi grupo de tesis",
            "el cuaderno ya no lo voy a necesitar para el ramo",
        ),
        source=CSSRS_ACT,
        unless=_STUDY + r"|vacaciones|mudanza|me mudo|vendo|te lo regalo",
        likely=True,
    ),
    Rule(
        "likely.more_wounds",
        "B",
        rf"(?:uso|paso|pongo|apago|acerco|pase|puse|apague|acerque)(?: \w+){{0,2}} (?:encendedor|"
        rf"cigarr\w+|fosforos?|vela|plancha|mechero|briquet|yesquero)(?: \w+){{0,3}} (?:{BODY}|muñeca|"
        rf"antebrazo|muslo|piel)|(?:llen[oa]s?|cubiert[oa]s?|tapad[oa]s?) de (?:cortecitos|cortes|"
        rf"cortaditas|tajitos|tajos|rayitas|rayones|cicatrices|quemaditas)|"
        rf"(?:peg|golpe|d)(?:andole|eandole|ando|o|ue|ee|eo) ?(?:le )?(?:puñetazos |golpes |combos |"
        rf"piñas )?(?:a|contra) (?:la|las|el) (?:pared|paredes|muro|puerta|espejo)(?: \w+){{0,4}} "
        rf"(?:nudillos|sangr\w+|hasta|romperme|la mano)|me (?:ando|estoy|vivo|sigo) (?:raj|cort|taj|quem|"
        rf"rasg|pinch|arañ|lastim)\w+(?: \w+)? (?:las?|los?|mis?) (?:{BODY}|piel)|"
        rf"me (?:rasgo|rasgue|desgarro|arranco|rasco|rasque) (?:la piel|las costras|el cuero|los "
        rf"labios)(?: \w+){{0,3}} (?:con|hasta|para|cuando|sangr\w+|duela)|(?:decir|decirle|decirles) "
        rf"que (?:me )?(?:\w+ ){{1,6}}(?:pero |y )?(?:fui yo|me (?:los|las|lo) (?:hice|hago))|"
        r"(?:plancha|encendedor|agua caliente|agua hirviendo|cuchillo|puerta|martillo|cigarr\w+)(?: "
        r"\w+){0,4} (?:a proposito|adrede|aposta|queriendo)",
        3,
        "self_harm",
        says=(
            "uso el encendedor en la muñeca cuando me estreso",
            "mi tobillo está lleno de cortecitos",
            "pegándole a la pared hasta romperme los nudillos",
            "me ando rajando las piernas",
            "tuve que decir que me rasguñó el gato, pero fui yo",
            "me quemé con la plancha del pelo a propósito",
        ),
        not_says=("uso la plancha en mi pelo", "el cuaderno está lleno de rayones de mi hermano"),
        source=DSHI,
        unless=r"cuaderno|hoja|libro|mesa|banco|auto|celular|guitarra|sin querer",
        likely=True,
    ),
    Rule(
        "likely.more_danger",
        "B",
        r"(?:me|nos) (?:esta |estan |anda |andan )?(?:esper|sigu|busc|persigu|apunt|amenaz|corr)\w*(?: "
        r"\w+){0,4} con (?:un|una|el|la|su) (?:cuchill\w+|arma|pistola|palo|fierro|machete|navaja|bate|"
        r"martillo|correa)|me (?:tiro|tira|lanzo|lanza|avento|avienta|arrojo|arroja) (?:con )?(?:un|una|"
        r"el|la|los) (?:plato|silla|vaso|botella|zapato|cuchillo|piedra|florero|sarten|olla|tele|"
        r"telefono|celular|cosas?)\w*(?: \w+){0,3}"
        r"(?= \.|$| en la (?:cabeza|cara)| y| encima| cuando)|no (?:respondo|responde|se hace "
        r"responsable) (?:por|de) lo que (?:haga|hago|pueda)|(?:suegr\w+|cuñad\w+|padrin\w+|ti[oa]|"
        r"prim[oa]|abuelo|hermanastro|jefe|profe\w*|vecino|padrastro|papa|entrenador|pastor|cura)(?: "
        r"\w+){0,3} me (?:toca|tocaba|manosea|soba|acaricia|besa|agarra) (?:cada|si|siempre|todas|a "
        r"escondidas|las? (?:pierna|cintura)\w*)|"
        r"(?:ganas de|quiero|quisiera|pienso|voy a)(?: \w+){0,5} (?:bajarme|quebrarme|echarme|cargarme|"
        r"reventarme|tirarme) a (?:los|las|todos|ese|esos|uno|el|la)(?: \w+){0,4} (?:se rien|rio|me \w+|"
        r"molest\w+|curso|profe\w*|compañer\w*|burl\w+)|(?:ir|llegar|entrar|voy) con (?:el|un) (?:fierro|"
        r"chumbo|cuete|arma|pistola)(?: \w+){0,8}"
        r"(?= \.|$| y| a (?:la|mi|los))|dejo de (?:tomar|comer)(?: \w+){0,6} (?:quiere (?:irse|morir\w*|"
        r"descansar)|se quiere (?:morir|ir))",
        4,
        "violence",
        says=(
            "mi ex me está esperando afuera con un cuchillo",
            "mi papá me tiró un plato en la cabeza",
            "mi novio me dijo que si termino con él no respondo por lo que haga",
            "mi suegro me toca cada vez que quedamos solos",
            "quiero bajarme a los que se ríen de mí",
        ),
        not_says=(
            "me espera con un café",
            "me tiró la pelota y fallé",
            "mi profe me toca el tema más difícil",
        ),
        source=WHO_VAW,
        unless=r"juego|partida|novela|pelicula|personaje|serie|pelota|bromas?|jaja\w*",
        likely=True,
        idiom=True,
    ),
)
