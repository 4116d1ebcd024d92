"""It was never tried."""

from strategy.domain.families import words
from strategy.domain.outcome_families.parts import LAZY, Family

FAMILIES: tuple[Family, ...] = (
    # Never begun.
    Family(
        "no_probe",
        words(
            r"""
            (?:no|ni|nunca|tampoco|jamas) (?:siquiera |me |la |lo |le |he |habia |alcance a |llegue a
                |pude )*(?:empezar|empece|empezado|partir|parti|partido|arrancar|arranque|arrancado
                |comenzar|comence|comenzado|sentarme|sente|sentado|abri|abrir|abierto|toque|tocar
                |pesque|probe|probado|intentado|intente|aplique|ejecute|realice|anime
                |animado)\b(?! (?:mucho|mal|bien|tanto|todo|toda|complet\w+|mas que))
            (?:todavia|aun) (?:nada|no(?=$|[,.]| (?:la |lo |le )\w+))|(?:nada|no) (?:todavia|aun)
            (?:queria|iba a|pensaba|quise|estaba por|pretendia|intente) (?:hacerl[oa]|probarl[oa]
                |intentarl[oa]
                |empezarl[oa]|empezar|partir|arrancar)(?= ?(?:$|,|\.|pero|y (?:no|me)))
            recien (?:llego|llegue|veo|vi|leo|lei|vuelvo|abro|entro|empiezo|parto|voy llegando
                |me (?:conecto|siento|levanto|despierto|desocupo))
            (?:estoy|toy|voy) recien (?:viendo|llegando|leyendo|abriendo|partiendo|empezando)
            (?:esta|quedo|queda|sigue|la tengo|lo tengo) pendiente
            (?:hoy|ayer|anoche) no (?:he podido|pude|alcance)
            no (?:he podido|pude|alcance)(?= (?:porque|por|hoy|ayer)|,? (?:se|me (?:llam|dorm|toc|sal|surg
                |fui|interrump|olvid|gan|qued[eo] (?:sin|dorm))|tuve|estuve|trabaj|llegue
                |tenia
                |andaba|estaba)\w*)
            (?:no|ni) (?:me |lo |la |los )*(?:estudie|repase|redacte|prepare|resumi|subraye|revise|lei|escribi
                |arme)(?! (?:mucho|mal|bien|tanto|todo|mas que))
            (?:no|ni) (?:me (?:dieron|dio)|tuve|tenia|quise|me nacio) (?:las |muchas )?(?:ganas|fuerzas
                |hacerl[oa]|intentarl[oa]|probarl[oa])
            no l[oa] puse en practica|pase de (?:hacerl[oa]|eso|probarl[oa])|(?:todavia|aun) ni \w+
            me dio (?:mucha |un poco de )?(?:verguenza|miedo|cosa|nervio|plancha) (?:hacerl[oa]|probarl[oa]
                |intentarl[oa]
                |empezar|partir)
            antes de (?:empezar|partir|hacerl[oa]|probarl[oa]|arrancar)(?=$|[,.])|no (?:tuve|tenia|hubo
                |habia) como
            (?:todavia|aun) no me (?:pongo|siento(?= a)|animo|dispongo)|ya no l[oa] hice|estoy por hacerl[oa]
            """
        ),
        None,
        (
            "ni me senté",
            "todavía nada",
            "quería hacerlo pero me llamaron",
            "recién llego a la casa",
            "nunca empecé",
        ),
        ("no partí mal, me sirvió", "aún no me concentro", "empecé y avancé"),
    ),
    # Something else came first.
    Family(
        "no_probe",
        words(
            r"""
            (?:salio|surgio|aparecio|toco) (?:un|una|otro|otra) (?:\w+ )?(?:imprevisto|compromiso|problema
                |urgencia|emergencia|pega|turno|reunion|tramite|visita|cosa|asunto|inconveniente)
            (?:llegaron|llego|vinieron|vino|tuve|tenia) (?:\w+ )?(?:visitas?|clases?|turno|pega|reunion|gente
                |un (?:compromiso|imprevisto|tramite|cumple\w*)|mis? (?:prim|ti|abuel|amig|suegr)\w*)
            (?:estaba|estuve|andaba|ando|estoy|sigo) (?:\w+ )?(?:en (?:clases?|el (?:bus|metro|trabajo
                |colectivo
                |camion|hospital|turno)|la (?:universidad|uni|u|micro|oficina|calle|fila|pega|reunion)
                |una reunion|reunion|camino|ayudantia|practica)|trabajando|durmiendo|manejando|cocinando
                |cuidando|viajando|ocupad[oa])
            me quede sin (?:bateria|internet|luz|tiempo|datos|carga|wifi|señal|compu\w*)
            se me (?:hizo tarde|paso (?:la hora|el (?:dia|tiempo)|la (?:tarde|mañana|noche))|fue (?:el (?:dia
                |tiempo)|la (?:hora|tarde|mañana|noche))|descargo|apago)(?! (?:volando|rapid\w+|y ))
            (?:me|nos) (?:llamaron|interrumpieron|avisaron|buscaron|mandaron|pidieron (?:ayuda|que|ir
                |un favor))
            tuve que (?:cuidar|trabajar|cocinar|acompañar|viajar|limpiar|lavar|comprar|ayudar|llevar|buscar
                |resolver otra|estudiar otra)
            no (?:me )?(?:dio|daba|alcanzo|alcanza) (?:el |la |ni )?(?:dia|vida|cuerpo|tiempo|hora|horario
                |chance)
            no (?:he )?(?:tuve|tenido|habia|hubo|encontre|halle|encontrado|pille|tenia
                |tengo) (?:\w+ )?(?:tiempo
                |chance|oportunidad|momento|espacio|rato|lugar)
            (?<!me )(?:llego|vino|llamo|aparecio) (?:mi|un|una|el|la) (?!inspiracion|idea|musa|calma|hora)\w+
            (?:ando|estoy|estuve|anduve) (?:\w+ )?(?:sin tiempo|full|corriendo|liad[oa]|ataread[oa])|me ocupe
            me toco (?:trabajar|cuidar|ir|salir|viajar|turno|acompañar|cocinar)|no estoy en (?:la )?casa
            no (?:me )?(?:tome|di|hice|deje) (?:el |un )?(?:tiempo|rato|espacio|momento)|se me paso(?=$|[,.])
            """
        ),
        None,
        (
            "me salió un imprevisto",
            "llegaron visitas y no pude",
            "me quedé sin batería",
            "no encontré el momento",
            "no me dio la vida",
        ),
        ("me salió un párrafo", "se me pasó el tiempo volando y avancé"),
    ),
    # Laziness, sleep or a screen won; or it is put off.
    Family(
        "no_probe",
        words(
            r"""
            me (?:gano|vencio|pudo|agarro|comio|consumio|mato|pillo) (?:el |la |mi |un )?(?:<LAZY>|hora|tarde
                |noche|tiempo|dia|celu|tiktok|cama|procrastinacion|vida|pega|netflix)
            procrastin(?:e|ando|e todo)|(?:la |lo )?(?:pospuse|postergue|aplace|patee|he pospuesto)
            me (?:fui a dormir|fui a acostar|acoste|quede (?:raja|frit[oa]|sec[oa]|jugando|en la cama|viendo))
            preferi (?:dormir|salir|ver|jugar|comer|descansar|hacer otra|otra)
            (?:en un rato|en la (?:noche|tarde)|al rato|luego|despues|mañana|mas tarde|mas rato|otro dia
                |cuando (?:pueda|llegue|vuelva)) (?:\w+ )?(?:lo|la) (?:hago|hare|pruebo|probare|intento
                |intentare|empiezo|veo|retomo)
            (?:lo|la) (?:voy a (?:hacer|probar|intentar|empezar)|hago|hare|probare|intentare|pruebo|intento
                |veo|dejo) (?:luego|despues|mas (?:tarde|rato)|mañana|al rato|en (?:la|un)|cuando|otro dia
                |para (?:mañana|despues|la|el))
            me quede (?:jeton|privad[oa]|roque|planchad[oa]|en coma|sob[oa]d?)|l[oa] deje pasar|l[oa] olvide
            se me (?:chispoteo|borro|fue (?:de la (?:cabeza|mente)|completamente))
            """,
            LAZY=LAZY,
        ),
        words(r"<LAZY>|pendiente|la pospuse", LAZY=LAZY.replace("|palo", "")),
        (
            "me ganó la flojera",
            "procrastiné",
            "preferí dormir",
            "en un rato lo hago",
            "lo voy a hacer mañana",
        ),
        ("me ganó el entusiasmo",),
    ),
    Family(
        "no_probe",
        words(
            r"""
            (?:no|ni|aun no|todavia no
                |tampoco) (?:siquiera )?(?:lo |la |le |los |las )?(?:he )?(?:pude )?(?:hice|hecho|probe
                |probado|probar(?:l[ao])?|intente|intentado|intentar(?:l[ao])?|parti|empece|empezado
                |comence|comenzado|alcance|alcanzado|hacerl[ao]|hacer(?= nada|$|[,.])|empezar|partir|arranque
                |aplique
                |segui los pasos|tuve tiempo|he podido)
            (?:todavia|aun) no (?:lo |la )?(?:hago|empiezo|parto|pruebo|comienzo|arranco|intento
                |puedo empezar)
            no (?:me dio|tuve|hubo|alcanzo|alcance a tener|me alcanzo|quedo) (?:el )?tiempo
            me (?:dio|da) (?:mucha |mas |demasiada )?(?:lata|flojera|paja|pereza|hueva|fiaca|palo
                |cosa) (?:hacerl[ao]|probarl[ao]|partir|empezar|intentarl[ao])
            no he (?:tenido|podido|alcanzado)|no me anime a|estuve (?:ocupad[oa]|en otra)
                |me falto (?:el )?tiempo|ni (?:lo |la )(?:vi|lei|mire|abri|toque|pesque)|me (?:interrumpieron
                |llamaron|surgio)
            tuve que (?:salir|irme|hacer otra|atender|ir)|surgio (?:algo|un)|(?:lo|la) olvide|me dormi
            (?:lo|la) (?:hago|hare|pruebo) (?:luego|despues|mas|mañana|al|en la)
            (?:mañana|ahora|ahorita|luego|despues|mas (?:rato|tarde)|al rato) (?:lo|la) (?:hago|hare|pruebo
                |intento|empiezo)
            (?:estoy en eso|en eso estoy)$|no fui capaz de (?:empezar|partir|hacerl[oa])
            me puse a (?:ver|hacer|mirar|jugar|cocinar|limpiar|ordenar|otra)|(?:la|lo) deje (?:para|botad[oa]
                |tirad[oa])
            se (?:me )?(?:corto|fue|cayo) (?:la luz|el internet|internet|la señal|el wifi)
            (?:se me olvido(?! (?:todo|lo que|la materia))|me olvide|lo deje para (?:despues|mañana
                |mas rato|luego)|me distraje y no
                |me quede dormid[oa]|me puse a hacer otra cosa|no (?:lo |la )?alcance|sin probar
                |ni lo toque|ni lo mire|la salte|lo salte|despues lo (?:hago|pruebo)|mas (?:tarde
                |rato) lo (?:hago|pruebo))
            """
        ),
        words(
            r"""
            (?:se me paso|me dio (?:mucha |demasiada )?(?:flojera|lata|paja|pereza|hueva|fiaca|palo|sueño)
                |al rato|luego
                |despues lo veo|pase|paso)
            todavia no|aun no|no aun|no todavia|no pude|no alcance|despues|mas rato|mas tarde|nada aun
            """
        ),
        (
            "no lo hice",
            "no alcancé a probarla",
            "todavía no empiezo",
            "me dio flojera hacerlo",
            "no tuve tiempo",
        ),
        ("no me ayudó", "no funcionó", "avancé harto"),
    ),
)
