"""It made things worse."""

from strategy.domain.families import words
from strategy.domain.outcome_families.parts import BETTER, CENTRED, FEELS, LAZY, UNWELL, Family

FAMILIES: tuple[Family, ...] = (
    # More than before.
    Family(
        "peor",
        words(
            r"""
            mas (?!<CENTRED>)\w{3,}[aio]d[oa] (?:que (?:antes|nunca|ayer|al (?:principio|comienzo))|todavia
                |aun)
            mas (?:inutil|tont[oa]|trist[e]|tens[oa]|torpe|lent[oa]|inquiet[oa]|insegur[oa]|ansios[oa]
                |nervios[oa]|burr[oa]|chat[oa]|pegad[oa]) (?:que (?:antes|nunca)|todavia|aun)
            (?:me (?:siento|senti|deje|dejo|puso|tiene|ha (?:puesto|dejado))|quede|estoy|ando
                |ahora) (?:\w+ )?mas (?!<CENTRED>)(?:\w{3,}[aio]d|chat|ray|tens|inquiet|torp|dispers
                |tont)[oae]
            (?:mas|mucho mas) <LAZY> (?:que antes|todavia|aun)
            me (?:raye|altere|enoje|acelere|disperse|hundi|asuste|complique|ofusque|bajonee|estrese|agobie
                |bloquee|desespere|desanime|desconcentre) (?:mucho |aun |todavia |un monton )?mas
            (?:el doble|mil veces mas|aun mas|todavia mas) (?:de )?<FEELS>
            (?:menos|con menos) (?:ganas|animo|energia|confianza|motivacion)|menos (?:<CENTRED>)[oa]
            me (?:agobia|estresa|angustia|frustra|bloquea|confunde|abruma|altera|desespera|deprime|enreda
                |asusta|pone|tensa)n? (?:\w+ )?(?:mas|mal|peor)
            """,
            FEELS=FEELS,
            CENTRED=CENTRED,
            LAZY=LAZY,
        ),
        None,
        (
            "me alteré más",
            "más agobiada que nunca",
            "ahora estoy más dispersa",
            "quedé con menos ganas",
            "estoy más agotado que antes",
        ),
        ("estoy más enfocada que antes", "quedé más motivado", "más organizada que nunca"),
    ),
    # Something came over them.
    Family(
        "peor",
        words(
            r"""
            me (?:entro|vino|agarro|pillo|dio|cayo|volvio|genero|provoco|causo|produjo|dieron
                |entraron) (?:(?:el|la|los|un|una|mucha|mucho|harta|tremend[oa]|caleta de|pura|puro
                |como) )*(?:\w+ )?<UNWELL>
            (?:acabe|termine|quede|sali|estoy|ando|estuve|me puse|me largue|rompi|casi)(?: a| casi| toda| todo
                )? (?:llorando|llorar|lloro|temblando|temblar|hiperventil\w+)|llore|me (?:tiemblan
                    |temblaban) las
            me (?:hundi|vine abajo|desmorone|quebre|derrumbe|deprimi|paralice|altere|asuste|raye|paniquee
                |puse (?:muy |super |re |mas )?(?:mal|<FEELS>))
            me (?:ha |habia )(?:puesto (?:de los nervios|mal|peor|trist\w+|mas <FEELS>|<FEELS>)|dejado (?:mal
                |peor|<FEELS>)|estresado|agobiado|angustiado|frustrado|hecho sentir (?:mal|peor|\w+))
            me he (?:estresado|agobiado|angustiado|frustrado|bloqueado|desesperado|venido abajo|rayado)
            me puso de los nervios|me (?:paralizo|asusto|hundio|bajoneo|dio en el suelo)
            me hizo sentir (?:\w+ )?(?:mal|peor|tont[oa]|inutil|<FEELS>|estupid[oa]|incapaz|burr[oa]|menos)
            ahora (?:tengo|siento|ando con|estoy con) (?:\w+ ){0,2}(?:<UNWELL>|ganas de llorar|dolor de)
            (?:subio|aumento|disparo|crecio|subieron|aumentaron) (?:\w+ ){0,2}(?:<UNWELL>|presion|pulso)
            me (?:duele|quedo doliendo) (?:la|el) (?:cabeza|guata|estomago|pecho|panza)
            me siento (?:\w+ )?(?:un |una )?(?:fracas\w+|basura|inutil|burr[oa]|fraude|desastre|estupid[oa]
                |mierda)
            (?:odio|detesto) (?:\w+ )?mas|(?:mas|le agarre) (?:odio|asco|rechazo)
            (?:estoy|entre) en (?:\w+ )?<UNWELL>|(?:ahora estoy|quede) con (?:\w+ )?<UNWELL>
            (?:empece|comence|parti|rompi) a (?:llorar|temblar|hiperventilar|desesperarme|angustiarme)
            me (?:presiono|apuro|culpo|exigio|paniqueo) (?:mas|mucho)
            me (?:entraron|dieron|vinieron|dan) (?:unas |muchas |hartas )?ganas de (?:llorar|gritar|vomitar
                |tirar\w*|dejar\w*
                |abandonar\w*|rendirme|mandar)
            me (?:puso|dejo) (?:de (?:malas|mal (?:humor|genio|animo)|nervios)|histeric[oa]|<FEELS>)
            colapse|me colapso|me (?:mato|destruyo|tiro abajo|liquido|remato) (?:el animo|mas|la moral
                |animicamente)
            (?:termine|acabe|sali) (?:\w+ )?<FEELS>
            """,
            FEELS=FEELS,
            UNWELL=UNWELL,
        ),
        words(r"(?:uf+,? )?que (?:<UNWELL>)", UNWELL=UNWELL),
        (
            "me entró el pánico",
            "acabé llorando",
            "me ha puesto de los nervios",
            "me subió la ansiedad",
            "me hizo sentir tonta",
            "ahora tengo taquicardia",
        ),
        ("se me pasó la angustia", "me bajó la ansiedad"),
    ),
    # It took something away, or did the opposite.
    Family(
        "peor",
        words(
            r"""
            (?:me )?(?:quito|saco|mato|bajo|tiro|corto|fueron|quitaron|acabaron) (?:\w+ ){0,2}(?:ganas|animo
                |animos|motivacion|moral|energia|confianza|inspiracion|autoestima)
            (?:salio |fue )?(?:el )?tiro por la culata|peor el remedio|fue para peor|al reves
            (?:me )?dejo (?:por el (?:suelo|piso)|hech[oa] (?:bolsa|mierda|pedazos|polvo|pure)|para el gato
                |de cama|down|pesim[oa]|fatal)
            (?:quede|estoy|ando|me siento) (?:\w+ )?(?:fatal|horrible|pesim[oa]|terrible|para el gato
                |destruid[oa]
                |hech[oa] (?:bolsa|mierda|pedazos|polvo|pure)|por el (?:suelo|piso)|en el (?:suelo|piso|hoyo))
            me siento (?:muy |super |re |tan )?(?:mal|inutil|tont[oa]|incapaz)
            """
        ),
        None,
        ("me quitó las pocas ganas que tenía", "salió el tiro por la culata", "me dejó por el suelo"),
        ("me quitó un peso de encima",),
    ),
    Family(
        "peor",
        words(
            r"""
            (?:mucho |aun |hasta |harto |incluso |todavia |un poco |bastante )?(?:peor
                |pior)(?: que antes)?
            (?:mas|aun mas|todavia mas|(?<!esta )(?<!es )(?<!fue )(?<!estaba )(?<!era )(?:super|re
                |muy)) <FEELS>(?: que antes| todavia)?
            (?:me (?:siento|senti|hizo sentir)|quede|estoy) (?:\w+ )?mas (?:tont[oa]|inutil|tens[oa]
                |inquiet[oa]|dispers[oa]|distraid[oa]|trabad[oa]|pegad[oa]
                |lent[oa]|acelerad[oa])
            me (?:puso|dejo|dio|genero|provoco|hizo sentir|hizo) (?:mas(?! (?:facil|llevader|livian|simple
                |clar|manejable|ordenad|cort|<BETTER>|<CENTRED>|calm|paz|foco|seguridad|ganas|energia))|mal
                |ansiedad|angustia|rabia
                |miedo|estres|nervios|pena)\w*
            (?:empeor\w+|me dieron ganas de llorar|(?:termine|quede) llorando|me puse a llorar|me estrese
                |me frustre
                |me agobie|me angustie|me abrume|me bajonee?|me desespere|me desmotive)(?: mas)?
            me (?:estreso|angustio|agobio|abrumo|frustro|enojo|desmotivo|bajoneo|deprimio|altero|desespero
                |desanimo)
            me (?:enrede|confundi|bloquee|trabe|perdi|distraje|enrredo|enredo|confundio|bloqueo
                |trabo) (?:\w+ )?mas
            contraproducente|me hizo mal|me dio (?:un|una) (?:ataque|crisis|bajon)|me arruino|retrocedi
                |(?:echo|tiro) para abajo|me bajo el animo
            """,
            FEELS=FEELS,
            BETTER=BETTER,
            CENTRED=CENTRED,
        ),
        words(r"peor"),
        ("estoy peor", "me puso más nerviosa", "ahora me siento más agobiado", "quedé más ansiosa que antes"),
        ("me siento mejor", "no mucho la verdad"),
    ),
)
