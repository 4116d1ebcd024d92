"""It helped a little, or neither yes nor no."""

from strategy.domain.families import words
from strategy.domain.numbers import NUMBER
from strategy.domain.outcome_families.parts import Family

FAMILIES: tuple[Family, ...] = (
    # Only some of it.
    Family(
        "un_poco",
        words(
            r"""
            (?:un|una) (?:poqui|pelit|cachit|toquecit|tantit|chorrit|pit|granit|migaj|chispit)\w+
            (?:un|una) (?:pizca|pellizco|chispa|chance|pelo|ratito|tris|chisguete)|alguito|algito
            (?:[1-7]|un[oa]?|dos|tres) de (?:los|las|tres|cuatro|cinco|[3-8])
            (?<!tengo )(?:solo|apenas|nada mas|unicamente|como mucho|a lo mas|no mas)(?: (?!dispongo
                |tengo)\w+){0,2} (?:<NUMBER>(?! minutos| horas)
                |el (?:titulo|inicio|comienzo|primer\w*|encabezado)|la (?:primera|intro\w*|portada))
            (?:<NUMBER>|un|una) (?:\w+ ){1,2}(?:no ?mas|nada mas|y (?:ya|eso|nada mas|listo|punto)(?=$|[,.])
                |solamente)
            (?:quede|quedo|voy|vamos|llegue|hasta|deje|dejo) (?:\w+ )?(?:a|en|por|hasta) (?:la )?(?:mitad
                |medias
                |medio)
            me falto (?:un poco|poco|terminar|el final|la|lo ultimo|cerrar)|falto (?:poco|un poco)
            (?:no ?mas|solito) (?:hice|alcance|pude|avance)|<NUMBER> \w+ de (?:las |los )?<NUMBER>(?=$|[,.])
            (?:nada mas|solo eso|y eso|eso no mas|y ya|no ?mas)(?=$|[,.])
            menos de lo que (?:queria|esperaba|pensaba)|no como (?:queria|esperaba)
            me falto (?!tiempo|el tiempo|aire)\w+|solo (?:al (?:comienzo|principio|inicio)|un rato|un poco)
                |ni mal ni bien
            (?:solo )?los primeros? (?:<NUMBER> )?minutos|el primer (?:rato|minuto)
            """,
            NUMBER=NUMBER,
        ),
        None,
        (
            "un cachitín",
            "alcancé a hacer dos de los tres pasos",
            "avancé una línea nomás",
            "solo logré el título",
        ),
        ("hice dos ejercicios", "uno de diez"),
    ),
    # Slowly, or hardly better.
    Family(
        "un_poco",
        words(
            r"""
            (?:avance|voy|avanzo|vamos|ando|avanzando) (?:\w+ )?(?:lento|lentit\w+|despacit\w+|despacio
                |de a poco
                |a paso de \w+|a medias|a tropezones)
            de a (?:poco|poquito|pocos)|poco a poco
            (?:leve|pequeñ[oa]|ligera|minim[oa]|ciert[oa]|algun|alguna|chiquit[oa]) (?:mejor\w*|avance
                |progreso
                |cambio|diferencia|efecto)
            (?:mejora|avance|progreso|cambio|diferencia|efecto)s? (?:leves?|chic[oa]s?|pequeñ[oa]s?
                |minim[oa]s?
                |chiquit[oa]s?|modest[oa]s?)
            """
        ),
        None,
        ("avancé lento pero avancé", "leve mejoría", "de a poco", "sigo nerviosa pero menos"),
        ("avancé rapidísimo",),
    ),
    # Neither yes nor no.
    Family(
        "un_poco",
        words(
            r"""
            (?:digamos|supongo|imagino|se podria decir|podria decirse|diria) que (?:si|algo|mas o menos|bien)
            ponele|medio que (?:si|sirvio|ayudo|funciono)|mas si que no|mas bien si|dentro de todo|a secas
            (?:ahi )?mas o men\w+|mas o meno|masomen\w*|regulin\w*|regu|regulon\w*|normalit[oa]|ni chicha
            no (?:es|fue) (?:para tanto|la gran cosa|gran cosa|nada del otro mundo)|peor es nada|no me quejo
            se hizo lo que se pudo|lo que se pudo|algo se (?:pudo|hizo|avanzo)|se pudo algo|ni tan tan
            esperaba mas|ni (?:muy|tan) (?:bien|mal|buen[oa])|aceptable|decente|tampoco tanto|a medio
            ahi (?:tirando|zafando|dando)|tirando a (?:bien|mal|regular)|lento pero seguro|zafe|por ahi va
                |ni tanto
            (?:digamos|como|diria|tipo|pongamos|pongamosle) (?:que )?un (?:[3-6]|cuatro|cinco|seis)
            ahi l[oa] (?:voy|vamos|va) \w+ndo
            """
        ),
        words(r"relativo|depende|puede|quizas?|tal vez|bueno,? algo|lo justo|casi casi|mediocre|tantito"),
        (
            "digamos que sí",
            "ponele",
            "regu",
            "ni chicha ni limoná",
            "no es para tanto",
            "se hizo lo que se pudo",
        ),
        ("diría que no",),
    ),
    Family(
        "un_poco",
        words(
            r"""
            (?:mas o menos|maomeno|ma o meno|mitad y mitad|mitad mitad|50 ?/ ?50|[456]/10|[456] de 10
                |ahi la llevo|regulin
                |regulero|so so|ni bien ni mal|va mejorando|zafo|mas menos|maso(?:menos)?|mmm? ?mas o menos
                |regular|ahi no ?mas
                |ahi ahi|ahi va(?:mos)?|ahi voy|a medias|meh|masomenos|asi asi|ni fu ni fa|medio medio
                |dos tres|pasable|zafa|safa|equis)
            (?:un|algun) (?:poc[oa]|poquit[oa]|pelin|pokito|toque|tantito|poquitit[oa]|cachito|chin
                |cacho)
            (?:algo|poco|poquito|poquitit[oa]|medianamente|ni tan mal|no tan mal|(?:un )?[3-7]\d(?= ?(?:%
                |por ciento))
                |tantito|apenas|en parte|parcialmente|hasta cierto punto|a ratos
                |por ratos|relativamente|levemente|ligeramente)(?: mejor| avance| ayudo| sirvio)?
            (?:pero|aunque) (?:poco|no tanto|no mucho|falta|me (?:falta|faltan|falto|queda|quedan|cuesta
                |costo|distraje|trabe|quede|canse)|no (?:todo|termine|alcance|lo suficiente))\w*
            (?:hice|alcance|pude) (?:solo )?(?:un|una) (?:pedazo|parte|pedacito|cachito|poco)|solo (?:hice
                |alcance|pude|avance)
            solo (?:el |la )?(?:primer[oa]?
                |un[oa]?) (?:paso|parte|parrafo|linea|ejercicio)|la mitad|casi
            """
        ),
        words(
            r"""
            algo|poco|casi|regular|meh|equis|a medias|si y no|puede ser|supongo|creo que si|normal
            eso creo|ok|ahi
            """
        ),
        ("más o menos", "algo avancé pero poco", "un poquito mejor", "ahí nomás"),
        ("me ayudó", "terminé"),
    ),
)
