"""Feelings that students name by denying something: "no me la puedo", "no me concentro"."""

import re

from strategy.domain.families import Family, words
from strategy.domain.ways import Ways

# Ways of saying a feeling that carry a "no" of their own: they are read before negated spans are cut.
FAMILIES: tuple[Family, ...] = (
    Family(
        "ansiedad_error",
        words(
            r"""
            no (?:doy|damos) abasto|no llego (?:con|a) (?:nada|tod[oa]|tant[oa])
            no llego ni (?:de|a)|no (?:me )?(?:va a dar|da|alcanza|dara) (?:la vida|el tiempo para (?:todo
                |tanto|nada))
            no (?:estoy|ando|me siento) (?:nada |muy |tan )?(?:tranquil[oa]|en calma)
            no (?:puedo|logro|consigo) (?:calmarme|tranquilizarme|relajarme|respirar|dormir (?:pensando
                |por))
            no (?:quiero|me quiero|vaya a|puedo) (?:equivocarme|fallar|cagarla|embarrarla|echarmel[oa]
                |reprobar|meter la pata)
            no (?:me )?alcanzo a (?:hacer|terminar) todo
            no se (?:como|si) (?:voy a )?(?:alcanzar|llegar|dar abasto)\w*
            no (?:voy a|creo que|siento que|creo) (?:\w+ )?(?:alcanzar|alcance|alcanzo|llegar a tiempo)
            (?:siento|creo) que no (?:alcanzo|llego)|no me va a dar (?:el )?tiempo
            """
        ),
        ("no doy abasto con tanto", "no estoy nada tranquila", "no puedo calmarme"),
        ("no estoy ansioso",),
    ),
    Family(
        "baja_autoeficacia",
        words(
            r"""
            no (?:soy|me siento|me creo|me veo|me encuentro|estoy siendo|voy a ser) (?:\w+ )?(?:capaz
                |buen[oa]|suficiente\w*|inteligente|apt[oa]|intelectual|creativ[oa]|habil|segur[oa])
            no (?:estoy|me siento) (?:muy |nada |tan )?(?:segur[oa]) de (?:mi|poder|lo que|si|ser
                |hacer)\w*
            no (?:me )?(?:la|lo) (?:puedo|voy a poder|podre)|no me la creo|no me tengo fe
            no (?:puedo|voy a poder|podre|creo (?:que )?(?:pueda|poder)|siento que pueda) (?:hacerl[oa]
                |con (?:esto|eso|el|la|los|las|tod[oa]|mi|tant[oa])|lograrl[oa]|aprobar|pasar
                |sacarl[oa])
            no (?:lo |la )?(?:voy a|creo que (?:lo |la )?(?:vaya a )?|creo) (?:lograr\w*|poder\w*|logre
                |pueda|pase|aprobar|pasar|ser capaz|sacar\w*)
            no sirvo|no valgo (?:para|en)
            no (?:me )?(?:da|dan|dio|alcanza) (?:para (?:esto|eso)|la cabeza|el cerebro|el mate|el coco
                |la capacidad|las neuronas|el cuero|el ancho|la talla)
            no doy (?:el ancho|la talla|el ancho|pa mas|para esto)
            no (?:tengo|tenia) (?:la capacidad|lo que se necesita|talento|dedos para el piano
                |cabeza(?! para \w+[aei]r)
                |habilidad\w*|madera|pasta)
            no (?:estoy|voy a estar|me siento) a la altura|no confio en mi\w*
            no (?:se )?me da(?:n)? (?:bien|nada|muy|para nada|los|las|el|la|escribir|hablar|programar
                |leer|estudiar|lo)\b(?! (?:gana|cabeza|cuerpo|vida|tiempo))
            no (?:es|son) (?:lo mio|para mi)|no (?:me )?tengo (?:\w+ )?(?:fe|confianza)
            no creo (?:que )?(?:lo |la |me )?(?:vaya a )?(?:poder\w*|pueda|lograr\w*|logre|pase|apruebe
                |aprobar|saque
                |sacar\w*|ser capaz|sea capaz|de|la pueda)
            (?:siento|creo|pienso) que (?:\w+ )?no (?:se (?:nada|\w+r)|me da|pertenezco|encajo|aprendo
                |la (?:hago|armo|pego))
            no la (?:armo|pego|voy a armar|hago (?:en|con|para))
            no me siento (?:\w+ )?(?:preparad|list)[oa]|no confio en (?:lo que|mi)\w*
            (?:soy|fui) (?:el|la) unic[oa] que no|no naci para|no merezco (?:estar|esta carrera)
            no soy (?:tan |muy |lo suficientemente )(?:\w+ )?(?:list[oa]|inteligente|buen[oa]|capaz
                |rapid[oa]|habil)
            no (?:tengo|le tengo|me tengo) (?:nada de |mucha |ninguna )?(?:fe|confianza) (?:en|de|a)
            no soy para (?:esto|esta|mi|la)
            no me atrevo
            """
        ),
        (
            "siento que no soy capaz",
            "no me la puedo",
            "no puedo con esto",
            "no se me da escribir",
            "no sirvo para esto",
        ),
        ("no puedo mañana", "no sé qué hacer"),
    ),
    Family(
        "dispersion_rumiacion",
        words(
            r"""
            no (?:me |nos )?(?:puedo |logro |consigo |estoy |soy capaz de )?(?:concentr\w+|enfoc\w+
                |foque\w+|centr(?:o|arme|amos))|no (?:presto|pongo|logro prestar
                |logro poner) (?:\w+ )?atencion
            no hay (?:forma|manera|caso|como) (?:de |que )?(?:me )?(?:concentr|enfo[cq]|centr)\w+
            no tengo (?:la )?cabeza para|(?:cabeza|mente|coco|pensamientos) no (?:me )?(?:paran?|deja
                |se callan?|descansa|se detienen?
                |se apaga)
            no (?:estoy|ando) (?:\w+ )?(?:concentrad[oa]|enfocad[oa]|centrad[oa]|prestando atencion
                |poniendo atencion)
            no (?:tengo|logro tener|mantengo) (?:nada de |la |el )?(?:concentracion|foco|atencion)
            no (?:puedo|logro|consigo|paro|dejo|paro|termino) (?:de |dejar de |parar de )(?:pensar
                |darle vueltas|dar vueltas|mirar|ver|revisar|scrollear|distraerme)
            no (?:puedo|logro|consigo) (?:sentarme|quedarme quiet[oa]|prestar atencion|poner atencion
                |estar quiet[oa]|parar|despegarme|soltar)
            no (?:me )?(?:suelto|largo|despego|dejo|puedo (?:soltar|dejar))(?: de)? (?:el|la|del) (?:cel
                |celu(?:lar)?|movil
                |tele(?:fono)?|compu\w*|pantalla|tiktok|insta\w*)
            no tengo (?:la )?cabeza para (?:nada|estudiar|el|la|los|esto)|no estoy (?:\w+ )?presente
            no (?:me )?(?:dura|aguanto|duro) (?:\w+ ){0,3}(?:sentad[oa]|concentrad[oa])
            """
        ),
        ("no me concentro", "no logro enfocarme", "no dejo de pensar en otras cosas", "no estoy concentrada"),
    ),
    Family(
        "frustracion",
        words(
            r"""
            no (?:me |nos )?(?:sale|salen|salio|salga|salgan|resulte|cuadre|calce|avance(?= (?:nada|mas|con)
                |$)|esta saliendo|resulta|resultan|resulto|esta resultando
                |cuadra|cuadran|calza|calzan|da el resultado|quiere salir)
            no (?:doy pie con bola|doy una|pego una|hay caso|hay forma|hay manera|le achunto|le pego
                |avanzo|logro avanzar|puedo avanzar|consigo avanzar|llego a nada|estoy avanzando)
            no (?:lo |la |le )?(?:soporto|aguanto) (?:mas|este|esta|el|la|al)
            no (?:puedo|aguanto|soporto|doy) mas con|no (?:me |nos )?queda(?:n)? (?:bien|como|lind[oa]
                |buen[oa])
            no (?:logro|consigo) (?:que|resolver|sacar|terminar|hacer|salir|pasar)|no doy con (?:la|el|lo)
            no (?:me )?(?:sale|salen) ni
            no le (?:agarro|pillo|capto|cojo|hallo|encuentro) (?:la onda|el hilo|la vuelta|el modo|el chiste
                |la mano|el truco)
            """
        ),
        ("no me sale nada", "no me resulta el ejercicio", "no doy una con esto"),
    ),
    Family(
        "aburrimiento",
        words(
            r"""
            no (?:\w+ )?(?:tengo|tenia|me dan|me da|me quedan|siento) (?:\w+ )?(?:ganas|motivacion|animo
                |animos|energias? para (?:estudiar|esto)|interes)
            no (?:estoy|ando|me siento|me encuentro) (?:\w+ )?motivad[oa]
            no me (?:motiva|interesa|llama|engancha|entusiasma|prende|tinca|inspira|late|copa)\w*
            no (?:le )?(?:veo|encuentro|hallo) (?:el |la |ningun |ninguna |much[oa] )?(?:sentido|gracia
                |utilidad|chiste
                |interes)(?! (?:a|de) (?:nada|todo|la vida|mi vida|vivir|seguir|existir|estar))
            nada me (?:motiva|interesa|engancha|entusiasma|llama)|no me (?:apetece|nace
                |provoca)(?: nada)?(?=$|[,.])
            no (?:quiero|me nace|me provoca|me apetece) (?:hacer(?:l[oa])?|estudiar|leer|escribir
                |ponerme|empezar|ni empezar|saber nada)
            no (?:me )?(?:aguanto|soporto) (?:la lata|el aburrimiento)
            """
        ),
        ("no tengo ganas de nada", "no estoy motivada", "no me interesa esta materia"),
        ("no tengo tiempo",),
    ),
    Family(
        "otro",
        words(
            r"""
            no (?:me siento|ando|estoy|estoy pasando|me encuentro) (?:muy |tan |nada |del todo )?(?:bien
                |feliz|content[oa])
            no (?:he )?(?:pude |podido |logre )?(?:dormi\w*|descans\w+)(?: nada| bien)?|no me da el cuerpo
            no (?:tengo|me queda|me quedan) (?:fuerzas?|energias?|pilas|bateria)|no doy mas
            """
        ),
        ("no me siento muy bien", "no dormí nada"),
    ),
)

ANY = Ways(re.compile("|".join(f"(?P<{family.value}>{family.pattern.pattern})" for family in FAMILIES)))
"""All of them at once; the name of the group that matched is the feeling."""
