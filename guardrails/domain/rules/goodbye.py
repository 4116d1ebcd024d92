"""Farewells, last wishes, affairs put in order."""

from guardrails.domain.lexicon import Rule
from guardrails.domain.rules.parts import CSSRS_ACT, IPTS_BURDEN

_KIN = (
    r"(?:mi (?:mama|papa|familia|madre|padre|hermana|hermano|abuela|abuelo|hij[oa]|polol[oa]|novi[oa]|"
    r"pareja|vieja|viejo)|mis (?:papas|padres|viejos|"
    r"hermanos|hijos|amigos|abuelos)|todos)"
)

RULES = (
    Rule(
        "goodbye.letter",
        "A",
        r"(?:escrib\w+|escrit[oa]|deje|dejo|dejando|termine|hice|redact(?:e|ando)|tengo|prepar(?:e|ando)|"
        r"mi)(?: \w+){0,2} (?:cartas?|notas?|mensajes?) (?:de (?:despedida|suicidio|adios)|suicida|"
        r"para despedirme|final)"
        r"(?! (?:de|del) (?!mi\b|mis\b)| (?:para|a) (?:un|una|mi|el|la) (?:colega|profe\w*|jef\w+|"
        r"compañer\w+)| formal)|"
        r"(?:escribi|escribiendo|termine|tengo list[ao]s?)(?: \w+){0,1} (?:las|mis|"
        r"unas) cartas(?: \w+){0,3} (?:para cada|de despedida|para mi|para mis|para todos)|"
        r"escribi las cartas una para|"
        r"(?:deje|dejo|dejare|dejando) (?:una|la|mi) (?:carta|nota) (?:para|a) mi(?:s)? (?:familia|mama|"
        r"papas?|padres|herman[oa]s?|madre|hij[oa]s?|viejos)|"
        r"(?:carta|nota) (?:arriba|encima|sobre|en) (?:del|de la|mi|el|la|de mi) (?:escritorio|cama|mesa|"
        r"velador|pieza|cuarto|almohada)"
        r"(?! (?:del?|de la|de mi) (?:profe\w*|jef\w+|coordina\w+|secretari\w+|director\w*|decan\w+|"
        r"ayudant\w+|"
        r"encargad\w+|tutor\w*))",
        5,
        "goodbye",
        says=("estoy escribiendo mi carta de despedida", "dejé una carta sobre mi cama"),
        not_says=("análisis de la carta de despedida de Virginia Woolf", "tengo una nota final de 5,5"),
        source=CSSRS_ACT,
    ),
    Rule(
        "goodbye.farewell",
        "A",
        r"(?:adios|chau|chao|hasta siempre|me despido) (?:a todos|para siempre|mundo(?! (?:me encierro|a "
        r"estudiar|toca|hola|nos vemos))|mundo cruel|"
        r"a tod[ao]s)|"
        r"(?:adios|chau|chao)(?: \w+){0,3} (?:para siempre|no me van a ver|ya no (?:voy a )?molest\w+|"
        r"los quise|las quise)|"
        r"es(?:to|ta|te)? (?:es|va a ser|sera) (?:una despedida|un adios|mi despedida|mi adios|el adios|"
        r"la despedida)(?! (?:de|del))|"
        r"(?:este|esto) (?:es|va a ser|sera) (?:mi|el) ultim[oa] (?:mensaje|cosa|texto|adios)(?! (?:gracias "
        r"por (?:la|tu|su) ayuda|del|"
        r"de|por|antes|hoy|de la))|"
        r"(?:queria|vengo a|quiero|vine a|paso a|solo) (?:solo |nomas )?despedirme(?= \.|$| ya |"
        r" de ustedes| de todos| para siempre)|"
        r"ya no me (?:van|vas|vais) a (?:ver|leer|encontrar|escuchar)|no me (?:van|vas) a volver a ver|"
        r"no (?:nos|me) (?:vamos|van) a ver (?:mas|nunca)|"
        r"(?:ya no|no) (?:voy a molestar(?:l[oe]s|te)?|l[oe]s (?:voy a )?molest\w+|molestare|"
        r"sere (?:mas )?una molestia)(?: mas)?(?: a nadie| mas)?(?= \.|$| a (?!esta)| adios| chao)|"
        r"no me esperen (?:mas|nunca|mañana ni)|fueron lo mejor (?:que tuve|de mi vida)|"
        r"me voy para siempre(?! de (?:este|ese|el|la|aca|twitter|insta\w*|facebook|tiktok|redes))|ya me "
        r"habre ido|no me (?:busquen|busqueis|busques|lloren|lloreis|extrañen|"
        r"extrañes|olviden)(?: mas)?(?! (?:en|por|estoy|ando|hoy que))|cuando (?:lean|leas|leais|vean|"
        r"escuchen|"
        r"encuentren) esto",
        5,
        "goodbye",
        says=(
            "adiós a todos",
            "chao para siempre",
            "cuando leas esto ya será tarde",
            "no me busquen más",
            "ya no me vas a ver",
        ),
        not_says=(
            "este es mi último mensaje del día",
            "chao, hasta mañana",
            "ya no te molesto más por hoy, gracias",
        ),
        source=CSSRS_ACT,
    ),
    Rule(
        "goodbye.last_words",
        "A",
        rf"(?:dig(?:an|anle|anles|ale)|diganle|decile|deciles|dile|diles|decidle|avisale|avisenle|"
        rf"cuentale|diganles) a {_KIN}(?: \w+){{0,3}} "
        r"(?:l[oa]s? (?:quiero|quise|amo|ame|adoro)|no (?:fue|es) (?:su |tu )?culpa|perdon|me perdone\w*|"
        r"los quise)|"
        rf"(?:mama|papa|familia|hermano|hermana|ma|pa|amor)(?: \w+){{0,3}} (?:perdoname|perdonenme|"
        rf"perdon|lo siento)(?: \w+){{0,4}} (?:no (?:pude|puedo|aguante|aguanto) mas|no fue (?:tu|"
        rf"su) culpa|l[oa]s? amo)|"
        rf"(?:perdoname|perdonenme|perdon)(?: \w+){{0,3}} (?:mama|papa|familia|"
        rf"a todos)(?: \w+){{0,4}} (?:no (?:pude|puedo|aguante) mas|no fue (?:tu|su) culpa|los (?:amo|"
        rf"quise))|"
        rf"(?:mama|papa|ma|pa|viejita|familia)(?: \w+){{0,3}} (?:te|l[oa]s) (?:amo|quiero|ame|"
        rf"quise)(?: \w+){{0,3}} (?:no (?:es|fue) (?:tu|su) culpa|perdon\w*)|(?:perdonenme|"
        rf"perdoname)(?: \w+){{0,2}} (?:todos|tod[oa]s)?(?: \w+){{0,3}} (?:los (?:amo|quiero|quise)|"
        rf"hasta siempre|adios)|"
        rf"perdon\w*(?: \w+){{0,2}} por lo que (?:voy a hacer|hare|haga)|"
        rf"(?:les|le) dejo (?:todas )?mis cosas a|"
        rf"(?:no fue|no es) (?:tu|su|la) culpa(?: de \w+)?(?: \w+){{0,3}} (?:te amo|los amo|te quise|"
        rf"adios|perdon)|"
        rf"(?:cuida|cuiden|cuidad|cuidame|encarguense|encargate|haganse cargo)(?: \w+){{0,3}} (?:a|"
        rf"de) (?:mi|mis) (?:perr[oa]|gat[oa]|herman[oa]s?|mama|papa|familia|hij[oa]s?|mascotas?|"
        rf"abuel[oa]|madre)(?: \w+){{0,4}} "
        r"(?:cuando|si) (?:yo )?(?:ya )?no (?:este|estoy)|(?:estaran|estareis|estarian|estaras|"
        r"estaria) mejor (?:asi|sin mi)",
        5,
        "goodbye",
        says=(
            "díganle a mi papá que lo amo",
            "mamá, perdóname, no aguanté más",
            "cuida a mi gato cuando yo no esté",
        ),
        not_says=("dile a mi profe que lo siento", "dile a mi mamá que llego tarde"),
        source=CSSRS_ACT,
        across=True,
    ),
    Rule(
        "goodbye.affairs",
        "A",
        r"(?:regale|regalando|reparti|repartiendo|done)(?: \w+){0,2} (?:todas )?mis (?:cosas|"
        r"pertenencias|libros y|ropa y)(?: \w+){0,8} (?:despedi\w*|no estoy|ya no|no las voy)|"
        r"(?:deje|dejo|deje anotad[ao]s?)(?: \w+){0,3} mis (?:claves|contraseñas|cuentas|"
        r"papeles)(?: \w+){0,8} (?:mama|papa|familia|no tengan?|problemas|carta)|"
        r"(?:como|forma de)(?: \w+){0,1} (?:se )?despid\w+(?: \w+){0,3} sin que (?:se|nadie)|"
        r"(?:despedirme|me despedi)(?: \w+){0,6} (?:antes de (?:hacerlo|irme para siempre)|no estoy mas|"
        r"para siempre|por ultima vez)",
        5,
        "goodbye",
        says=(
            "regalé mis cosas y ya me despedí",
            "dejé mis contraseñas para que mi familia no tenga problemas",
        ),
        not_says=("regalé mis cosas viejas a una fundación", "¿cómo me despido en un correo formal?"),
        source=CSSRS_ACT,
    ),
    Rule(
        "goodbye.weak",
        "B",
        rf"me despedi de (?:mis amig[oa]s|todos|{_KIN})|despedirme de {_KIN}|perdon por (?:todo|ser asi|"
        rf"existir|haber nacido)|regale (?:todas )?mis cosas|"
        r"gracias por todo(?: \w+){0,4} (?:ultim[oa]|adios|cuidense|los quise)|quiero despedirme de",
        3,
        "goodbye",
        says=("me despedí de mis amigos", "perdón por todo"),
        not_says=("perdón por la demora",),
        source=IPTS_BURDEN,
    ),
)
