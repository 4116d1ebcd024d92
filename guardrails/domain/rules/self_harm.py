"""Hurting oneself without a stated wish to die."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import DSHI

_BODY = (
    r"(?:brazos?|piernas?|muñecas?|muslos?|piel|antebrazos?|manos?|estomago|panza|guata|abdomen|cuerpo|cara|"
    r"pantorrillas?)"
)
_TRIVIAL = (
    r"(?! (?:\w+ ){0,5}(?:dedos?|pelo|cabello|chasquilla|flequillo|puntas|luz|internet|agua|gas|uñas|"
    r"papel|barba|afeit\w+|cocin\w+|"
    r"picando|cebolla|vidrio|wifi|llamada|señal|entren\w+|jug\w+|corriendo|futbol|gimnasio|gym|deporte|"
    r"maqueta\w*|manualidad\w*|carton|cartulina|laboratorio|caer\w*|espalda|rodilla|tobillo|accident\w+))"
)
_AGAIN = (
    r"(?:otra vez|de nuevo|nuevamente|anoche|ayer|hoy|cuando|para|cada|desde|mucho|siempre|a veces|"
    r"a escondidas|porque|donde)"
)

RULES = (
    Rule(
        "self_harm.cut",
        "A",
        rf"(?<!se )(?<!novi[oa] )(?<!polol[oa] )(?<!pareja )(?<! ex )(?<!ella )(?<!crush )(?:cortarme|"
        rf"cortandome|me (?:estoy |ando |sigo )?(?:cortando|volvi a cortar)|(?:volvi|vuelvo|vuelto|"
        rf"empece|comence) a cortarme|"
        rf"me (?:he )?(?:corto|corte|cortado|cortaba) (?:{_AGAIN}|l[ao]s? {_BODY}|en l[ao]s? {_BODY}|"
        rf"con (?:una|un|el|la) (?:navaja|gillette|cuter|cutter|cuchillo|hoja de afeitar|vidrio|"
        rf"tijera\w*|bisturi|sacapuntas))|"
        rf"me (?:volvi|vuelvo) a cortar|(?:me )?(?:hago|hice|hacerme|haciendome) cortes|me (?:pellizco|"
        rf"muerdo|rasguño|quemo|golpeo|araño) y me corto){_TRIVIAL}",
        3,
        "self_harm",
        says=(
            "volví a cortarme",
            "me corto los brazos",
            "me corté otra vez",
            "me hago cortes en las piernas",
        ),
        not_says=(
            "me corté el pelo",
            "me corté el dedo cocinando",
            "se me cortó la luz",
            "quiero cortarme el flequillo",
        ),
        source=DSHI,
    ),
    Rule(
        "self_harm.wound",
        "A",
        rf"me (?:raj\w+|tajee|tajeo|hice tajos|hago tajos)(?: \w+){{0,2}} {_BODY}|me (?:arranco|arranque|"
        rf"saco|muerdo) (?:la piel|los? (?:pelos?|cabellos?)|las uñas|"
        rf"pedazos)(?: \w+){{0,3}} (?:sangr\w*|nervi\w*|ansiedad|calm\w*)|"
        rf"necesito sentir dolor|(?<!gato )(?<!gata )(?<!gatito )(?<!gatita )(?<!perro )(?<!michi )me "
        rf"rasguño (?:enter[oa]|todos? l[oa]s?|la|los|las)|moretones (?:que me|"
        rf"yo)|hasta (?:dejarme|hacerme) (?:moretones|marcas|morad[oa]s?)|"
        rf"me (?:apago|apague) (?:un |el |los )?cigarr\w+|"
        rf"me pego (?:\w+ )?(?:puñetazos|puñetes|combos|cachetadas|golpes)|"
        rf"(?<!se )(?<!gato )(?<!gata )(?<!gatito )(?<!gatita )(?<!perro )(?<!perra )(?<!michi )(?:me|"
        rf"vuelvo a|volvi a) (?:\w+ )?(?:quemo|queme|quemarme|clavo|clave|clavarme|pincho|"
        rf"araño|"
        rf"arañe|rasguño|rasguñe|rasco|raspo|muerdo|golpeo|golpee|pego|azoto|pellizco|apreto|quemar|clavar)"
        rf"(?: \w+){{0,4}} (?:(?:l[ao]s?|mis?|contra l[ao]s?|en l[ao]s?) (?:{_BODY}|cabeza|pared|"
        rf"paredes)|hasta sangrar|con (?:cigarr\w+|el cigarr\w+|un encendedor|el encendedor|fosforos|"
        rf"cera|la plancha a proposito)|a proposito|para (?:calmarme|castigarme|sentir\w*|no llorar)|"
        rf"hasta que sangr\w+|hasta sacarme sangre)"
        rf"(?! (?:con (?:el|la|un|una) (?!pared|muro|mano|puño|martillo|encendedor|cigarr|fierro|navaja|"
        rf"cuchill|vela|tijera|cuter|alfiler|aguja)\w+|con (?:el|la) (?:sol|plancha|horno|olla)|cocinando|"
        rf"jugando|entrenando))|"
        rf"(?:marcas?|heridas?|cortes?|cicatrices|quemaduras?)(?: \w+){{0,2}} (?:nuev[ao]s?|recientes|"
        rf"frescas?|que me hice|escondid\w+)(?: \w+){{0,2}} (?:en (?:l[ao]s?|mis?) {_BODY})?|"
        rf"(?:marcas|cortes|cicatrices|heridas) en (?:l[ao]s?|mis?) {_BODY}(?: \w+){{0,4}} (?:no quiero|"
        rf"que nadie|escond\w+|tap\w+)|"
        r"vomit\w+ (?:a proposito|despues de comer|para castigarme)|me provoco (?:el )?vomito|"
        r"me (?:castigo|castigue) (?:fisicamente|con dolor|sin comer)",
        3,
        "self_harm",
        says=(
            "me quemo las manos con un cigarro",
            "me golpeo contra la pared",
            "tengo cortes nuevos en los brazos",
        ),
        not_says=("me quemé la mano con el horno", "me pego unas siestas enormes"),
        source=DSHI,
    ),
    Rule(
        "self_harm.named",
        "A",
        r"(?:autolesion\w*me|me (?:he )?autolesion\w+|autolesionarme|(?:mis|con las|"
        r"recai en las?) autolesiones|me (?:estoy )?(?:autolesionando|lastimando|haciendo daño)|"
        r"(?:me (?:he )?|a )?(?:vuelvo|volvi|vuelto|empece|empezado) a (?:autolesionar\w*|lastimar\w*|"
        r"hacer(?:me)? daño)|me (?:hago|hice|hacia|lastimo|lastime)(?: \w+){0,1} daño|me lastimo|"
        r"(?:quiero|necesito|ganas de|voy a|quisiera|impulsos? de|pienso en|pensado en|deseos? de|"
        r"pensando en) (?:hacerme daño|lastimarme|herirme|dañarme|hacerme algo)|"
        r"me (?:quiero|voy a) (?:hacer daño|hacer algo|lastimar|dañar)|hacerme daño)"
        r"(?! (?:en (?:el|la) (?:\w+ )?(?:espalda|rodilla|tobillo|hombro|pie|gimnasio|gym|cancha)|la|el|"
        r"jugando|entrenando|corriendo|al|levantando|haciendo|en el tobillo|con esta dieta))",
        3,
        "self_harm",
        says=(
            "me autolesiono",
            "necesito hacerme daño",
            "me estoy lastimando",
            "me hago daño para sentir algo",
        ),
        not_says=(
            "me hice daño jugando fútbol",
            "me lastimé la rodilla en la cancha",
            "qué es la autolesión no suicida",
        ),
        source=DSHI,
    ),
)
