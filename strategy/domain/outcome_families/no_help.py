"""It was tried, and did not help."""

from strategy.domain.families import words
from strategy.domain.numbers import NUMBER
from strategy.domain.outcome_families.parts import FEELS, HELPED, TOO_MUCH, Family

FAMILIES: tuple[Family, ...] = (
    # The verdict: it did not.
    Family(
        "no_ayudo",
        words(
            r"""
            no (?:creo|creia|siento|senti|sentia|vi|pienso|diria|es|veo|noto) que (?:me |nos |la
                |lo )*(?:haya |este
                |esta )?<HELPED>
            dudo que (?:me )?(?:haya )?\w+|(?:de )?(?:poco|nada|bien poco) (?:me )?(?:<HELPED>)
            no (?:me |nos |te |a mi |se |lo |la |le |he |ha |han |habia |hubo |logre |consegui |pude
                |puedo |logro
                |consigo |he podido )*(?:<HELPED>|concentrar\w*|concentr[oe]|enfocar\w*|enfoque|avanzar
                |avanzado
                |avanzo|cach[eo]|capte|capto|pill[eo]|agarr[eo]|conect[eo]|ocurri[oeo]|ocurre|ocurrio|sale
                |salia
                |salen|viene|vino|fluy[oe]|entr[oa]|sali del|dice nada|dio(?! (?:tiempo|el|la|chance|miedo
                |lata
                |ni)))
            no supe (?:\w+ )?(?:como|que|por donde|seguir|continuar|empezar)|no doy (?:una|pie con bola)
            no (?:era|fue|es|son) (?:para (?:mi|esto)|lo (?:mio|que (?:necesitaba|esperaba|buscaba))
                |buena idea)
            no (?:hizo|hace|hubo|surtio|tuvo) (?:\w+ )?(?:efecto|nada|diferencia|resultado|gracia|caso)
            (?:ni|nada) (?:me |le )?(?:<HELPED>)
            no le (?:veo|encuentro|hallo)|ni una? (?!problema|drama|error|duda)\w+
            (?:estuvo|es|fue|esta|era) (?:\w+ )?(?:penca|mal[oa]|fome|charcha|chafa|maluc[oa]|gach[oa]
                |aburrid[oa]
                |inutil|pesim[oa]|nefast[oa]|horrible)
            no va(?=$|[,.])|(?:fue|es|era) una lata|que lata(?=$|[,.])|(?:fue|es|puro
                |total) (?:\w+ )?(?:desastre|fracaso|fiasco)
            no (?:paso|hizo|entendi|avance|cambio|sirvio|ayudo) ni \w+|no (?:hubo|hay) (?:forma|manera|caso
                |modo)
            no (?:pego|me cabe|me llego|me nacio|me pude concentrar)|(?:me )?quede igual\w*|igualit[oa]
            (?<!\d)[0-3] ?(?:/|de) ?(?:10|diez)
            no me l[oa] cre[oi]
            """,
            HELPED=HELPED,
        ),
        None,
        (
            "no me funca",
            "no creo que me haya servido",
            "de poco me sirvió",
            "no he avanzado nada",
            "no supe cómo seguir",
            "no se me ocurrió nada",
        ),
        ("no alcancé a probarla",),
    ),
    # Stuck or drifted off while at it.
    Family(
        "no_ayudo",
        words(
            r"""
            (?:sigo|seguimos|estoy|quede|me quede|continuo|sigo estando) (?:\w+ )?(?:en (?:cero|blanco|nada
                |las mismas|lo mismo|el mismo (?:lugar|punto)|la misma|la primera|el primer\w*|el paso)
                |donde mismo|(?:con |mirando )(?:la (?:hoja|pantalla|mente)|el documento)(?: en blanco)?
                |igual de \w+)
            (?:me quede|quede|sigo|seguimos|todavia estoy|aun estoy) (?:\w+ )?(?:pegad|trabad|atascad|estancad
                |bloquead|atorad|trancad|colgad|perdid|frenad|en blanco)[oa]?
            me (?:distraje|disperse|desconcentre|aburri|rendi|pegue|trabe|bloquee|cole?gue|atasque|atore
                |tranque|estanque
                |paralogice)|me fui (?:por las ramas|en la vola\w*|en otra|a otra|en volada)
            (?:termine|acabe) (?:viendo|mirando|en (?:el celu|tiktok|insta\w*|youtube)|jugando|scroll\w+
                |haciendo (?:otra|cualquier)|pensando en|con el celu)
            (?:perdi|pierdo) (?:el (?:hilo|foco|interes)|la (?:concentracion|paciencia))
            (?:perdi|gaste|bote|desperdicie) (?:mi |el |puro |mas |como )*(?:tiempo|<NUMBER> (?:minutos
                |horas?)
                |la (?:tarde|mañana|hora)|media hora)
            (?:abandone|tire la toalla|desisti)|(?:intente|trate|probe)[^.;]{0,30} (?:y|pero) (?:igual
                |tampoco )?no (?:pude|me|hubo|salio|logre)
            ni (?:una?|dos|cinco|tres|\d+) (?:linea|palabra|parrafo|ejercicio|letra|coma|minuto|segundo)s?
            me (?:aburrio|canso|distrajo|latero|confundio|enredo|mareo|durmio|perdi)
            (?:la|el) mism[oa] (?:duda|problema|bloqueo|cuento|historia|wea|cosa|punto)
            (?:lo |la )?borre (?:todo|lo)|volvi (?:al|a) (?:inicio|principio|cero|lo mismo|foja)
            (?:sigo|seguia|segui) (?!avanzando|mejorando|escribiendo|trabajando|haciendo|leyendo
                |adelantando)\w+(?:ando
                |endo)(?:le|me|lo|la)?
            me quede (?:pensando|mirando|divagando|dando vueltas|en las nubes)
            me costo (?:demasiado|mucho|caleta|un mundo|harto|montones)|y l[oa] deje(?=$|[,.])
            """,
            NUMBER=NUMBER,
        ),
        None,
        (
            "sigo en cero",
            "me distraje todo el rato",
            "terminé mirando el celu igual",
            "perdí 15 minutos",
            "traté y traté y no pude",
            "sigo con la hoja en blanco",
        ),
        ("no me distraje nada", "terminé de leer el capítulo"),
    ),
    # Too much of something, or not to be taken seriously.
    Family(
        "no_ayudo",
        words(
            r"""
            (?:muy|demasiado|super|re|tan|medio|harto|bastante|bien|un poco) <TOO_MUCH>\w*
            se (?:me )?(?:hizo|hace|hacia) (?:\w+ )?<TOO_MUCH>\w*
            (?:me )?parecio (?:\w+ ){0,2}(?:tonter\w+|tont[oa]|infantil|ridicul[oa]|fome|aburrid[oa]|inutil
                |mal
                |mal[oa]|absurd[oa]|innecesari[oa]|estupid[oa]|<TOO_MUCH>\w*)
            (?:una|un|puro|pura|que|es|fue|tremend[oa]) (?:\w+ )?(?:tonter\w+|tontera|estupidez|pavada|boludez
                |huevada|chorrada|basura|porqueria|fiasco|asco|estafa|payasada|ridiculez|bodrio)
            (?:puro )?tiempo perdido|perdida de tiempo|(?:mal|pesim|malisim)[oa]s? (?:la |el )?(?:idea|tecnica
                |estrategia|ejercicio|consejo)
            (?:demasiad|much)[oa]s? (?:pasos|texto|cosas|instrucciones|vueltas|lata|detalles?|trabajo)
            """,
            TOO_MUCH=TOO_MUCH,
        ),
        words(r"mal[oa]|pesim[oa]|aburrid[oa]|fome|larg[oa]|dificil|muy dificil|malisim[oa]"),
        ("muy larga, me aburrí", "fue muy abstracto para mí", "me pareció una tontería", "se me hizo eterno"),
        ("no fue tan difícil", "me costó pero lo logré"),
    ),
    # Nothing at all, country by country.
    Family(
        "no_ayudo",
        words(
            r"""
            vali[oe] (?:madres?|verga|hongo|gorro|queso|callampa|pico|pito|nada)|ni madres|nanai|naranjas
                |nasti
            ni (?:de (?:coña|broma|chiste|fundas|a peso)|en (?:pedo|broma)|cagando|cosquillas|asi|modo)
            al pedo|en vano|por las puras|un carajo|una mierda|casi nada|poco y nada|no hay caso
            (?:me )?(?:dio|da) (?:exactamente )?(?:lo mismo|igual)|quedo igual
            """
        ),
        words(r"valio|minga|que va|ni modo|nones|nanay|nopi|nopes|no nada|cero cero"),
        ("valió madre", "no me hizo ni cosquillas", "ni de coña", "me dio lo mismo"),
        ("vale, me sirvió",),
    ),
    Family(
        "no_ayudo",
        words(
            r"""
            (?:no|nunca|tampoco|nada) (?:me |nos |te )?(?:ha |creo que (?:me )?(?:haya )?
                |siento que (?:me )?(?:haya )?)?(?:ayud\w+|funcion\w+|sirv\w+|servido|result\w+|aport\w+|gusto
                |cambio|hizo (?:nada|efecto|sentido)|salio|salieron|pude|logre|consegui|me concentre
                |entendi|fue|avance|avanzo|avanzado|rindio|prendio|jalo|anduvo|paso nada|mejor\w+|noto
                |note|dio resultado|tanto|mucho|demasiado|gran cosa|muy bien)
            (?:sigo|seguimos|estoy|quede|me siento|ando|continuo|todo
                |quedo) (?:\w+ )?(?:igual(?: de \w+)?|en las mismas|lo mismo|en lo mismo)
            (?:sigo|continuo) (?:super |muy |re |tan |sin |en )?(?:pegad[oa]|trabad[oa]|atascad[oa]
                |estancad[oa]|bloquead[oa]|poder|avanzar|entender|blanco|mal|ideas|concentrarme|<FEELS>)
            (?:sigo|sigue|continuo) sin \w+|no (?:cache|entendi|pille|capte) nada|nada que hacer|no (?:hubo
                |hay) caso|no cuajo|no le (?:vi|encontre|halle)|no (?:senti|note|noto) nada
            ni un (?:poc|poquit|pelin|apice)[oa]?|ni a palos|tampoco(?=$|[.,])|(?:sigo|seguimos
                |quede) en la misma
            no (?:vi|hubo|senti|note|noto|tuvo) (?:\w+ ){0,2}(?:diferencia|cambios?|mejoras?|efecto
                |resultados?|avances?)
            no (?:me )?(?:convence|convencio|acomodo|acomoda|tinco|engancho|va conmigo|es lo mio
                |es para mi)
            (?:intente|probe|hice|trate|aplique|segui)(?: \w+){0,4},? (?:y|pero) (?:nada|no|ni|sigo|igual
                |seguia)
            perdida de tiempo|sin (?:cambios?|resultados?|efecto|exito|avances?)|como si nada|fail|nel pastel
            me (?:distraje|bloquee|trabe|pegue|volvi a \w+) (?:igual|de nuevo|otra vez)
            igual que (?:antes|siempre|al principio)|(?:todo )?(?:sigue )?igual|lo mismo(?: de (?:antes
                |siempre))?|(?<!con )(?:cero|0) (?:utilidad|sentido|resultado|concentracion|progreso
                |motivacion
                |avance|efecto|ayuda|aporte|cambio)s?|sali(?:o|eron) (?:todo |re
                |super |muy )+mal
            nica|nope|para nada|nada que ver|ni un poco|ni ahi|en absoluto|fracase|fracaso|pesimo|inutil
                |perdi (?:el )?tiempo|ninguna diferencia|ningun (?:cambio|efecto)
            (?:no|poco) (?:me )?(?:fue |es )?(?:muy )?util|me fue mal|salio mal|quede en blanco
                |me (?:rendi|trabe|bloquee) (?:igual|al tiro|de nuevo|otra vez)
            """,
            FEELS=FEELS,
        ),
        words(
            r"""
            (?:no,? )?(?:la verdad )?(?:es )?que no|pues no|naa?|no po|(?:no|nop|nel|nah|naa?),? nada
                |no,? para nada
            no|nada|nada de nada|nones|nel|neh|negativo|mal|no no|que va|de nada|nop|cero|no mucho|no tanto
                |no realmente
            """
        ),
        (
            "no funcionó",
            "no me ayudó",
            "nica, sigo igual",
            "sigo pegado",
            "no sirvió de nada",
            "no mucho la verdad",
        ),
        ("me ayudó", "más o menos"),
    ),
)
