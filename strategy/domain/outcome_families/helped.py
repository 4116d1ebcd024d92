"""It helped."""

from strategy.domain.families import words
from strategy.domain.numbers import NUMBER
from strategy.domain.outcome_families.parts import BETTER, CENTRED, LAZY, UNWELL, Family

FAMILIES: tuple[Family, ...] = (
    # The verdict: it did.
    Family(
        "ayudo",
        words(
            r"""
            (?<!no )(?<!no me )(?:me |nos )?(?:ha|han) (?:\w+ )?(?:ayudado|servido|funcionado|resultado
                |gustado
                |cundido|encantado|salvado)
            (?:me )?(?:vino|ha venido|viene|vinieron|cayo|cae|ha caido) (?:\w+ )?(?:bien|genial|de (?:perlas
                |maravilla|lujo|diez)|al pelo|como anillo|perfecto|fenomenal|super|joya|excelente)
            (?<!no )(?:func(?:o|a|aron)|jal(?:o|aron|a)|cundio|rindio|cunde)|me salvaste|la salvo
            (?<!no )(?<!no me )me (?:latio|copo|tinco|engancho|prendio|sumo)
            (?:hizo|surtio) efecto|dio (?:buen(?:os)? )?(?:resultado|frutos?)s?|santo remedio|mano de santo
            (?:era |es )?(?:justo )?(?:lo que|lo q) (?:\w+ )?(?:necesitaba|me faltaba|hacia falta)
            recomendad[oa]|la recomiendo|lo recomiendo|un (?:exito|golazo|7|siete|acierto)|mejor imposible
            la rompio|la rifo|se paso(?: \w+)? la (?:tecnica|estrategia)|buena idea
            (?:me )?hizo (?:\w+ )?bien|(?:me )?salvo(?=$|[,.])|me saco del? (?:\w+ )?(?:pozo|apuro|hoyo
                |bloqueo|paso)
            (?:que |muy |re |super )(?:buen[oa]|bacan|chevere|chid[oa]|util) (?:el|la|lo|truco|tecnica|idea
                |consejo|dato
                |metodo|ejercicio)
            (?:re|super|muy|bien|bastante|es|fue|estuvo) (?:util|efectiv[oa]|practic[oa]|eficaz|clave
                |recomendable)
            viento en popa
            (?:bien|genial|perlas|excelente) (?:que )?me (?:vino|cayo|ha venido|hizo|sirvio)|fue (?:la )?clave
            (?:hice|avance|escribi|lei|rendi|sirvio|ayudo|funciono) (?:\w+ )?mas de lo que|(?:la|lo) ame
                |pan comido
            me la rife|la rife|me luci|le saque (?:provecho|jugo|partido|el jugo)|agarre vuelo|me inspire
                |me abrio la mente
            (?:[789]|10) ?(?:/|de) ?10|(?:esta|va) saliendo|vamos bien|tiene sentido ahora
            ^buen[oa] (?:el|la|lo|idea|tecnica|dato|truco)
            (?<!no )esta (?:funcionando|resultando|ayudando|sirviendo|fluyendo|mejorando|dando resultado)
            me (?:subio|levanto|mejoro) (?:\w+ )?(?:animo|moral|ganas|confianza|energia|humor|autoestima)
            """
        ),
        words(
            r"""
            se+h?|seh|simon|sipis?|sisi|si si|yes|yep|yap|afirmativo|eso|crack|top|pulento|nitid[oa]|fino
                |bakan
            vacan|tremend[oa]|(?:si,? )?(?:de pana|de una|al tiro|a mil)|perfectamente|excelente|funciono
                |exito
            (?:9|10|nueve|diez)(?: ?(?:/|de|sobre) ?(?:10|diez))?|facil|super facil|papaya|listoco
                |listo el pollo|god|buenazo|full|pulenta|lo logre|logrado|listo calisto|joyita
            """
        ),
        ("órale, sí jaló", "me ha venido de perlas", "eso era lo que necesitaba", "100% recomendado", "seee"),
        ("no funcó", "no me latió", "no me ha servido"),
    ),
    # What is there now.
    Family(
        "ayudo",
        words(
            r"""
            (?<!no )(?:he|hemos) (?:podido|conseguido|logrado|avanzado|terminado|acabado|hecho|escrito|leido
                |resuelto|entendido|sacado|adelantado)
            ya (?:tengo|llevo|esta|estan|quedo|voy (?:en|por)|vamos (?:en|por)) (?!miedo|ansiedad|sueño)\w+
            ya (?:le (?:agarre|pille|cache|entendi|encontre)|se (?:por donde|que|como)|agarre|cache|arranque
                |empece|pude|me puse|puedo|sali)
            (?:agarre|agarrando|pille|tome|encontre|halle|cogi|tomando) (?:el |la |una? )?(?:\w+ )?(?:onda
                |vuelta
                |hilo|ritmo|truco|gusto|modo|vuelo|envion|mano)
            (?<!no )(?:quedo|queda|esta|salio|tengo|deje|quedaron|estan)(?: \w+){0,4} (?:list|armad|hech
                |terminad
                |escrit|finiquitad|resuelt|ordenad|lista)[oa]s?
            me puse las pilas|(?:di en|le di en|dio en) el clavo|(?:tarea|mision) cumplida
                |quede (?:\w+ )?(?:conforme
                |satisfech[oa]|orgullos[oa]|content[oa])
            (?:me |ya |si |al fin |por fin )?(?:salio|salieron)(?=$|[,.!]| (?:el|la|los|las|al|lo|igual
                |un[oa]? (?:parrafo|pagina|idea|linea)))
            por fin (?:entendi|pude|salio|termine|avance|logre|parti|empece|arranque)\w*
            ahora (?:si |ya )?(?:puedo|entiendo|cacho|le veo|lo veo|me concentro|fluye|se (?:que|como|por))
            ahora si(?=$|[,.])
            (?<!no )(?<!no lo )(?<!no la )(?<!no me )(?:arme|redacte|prepare|resumi|subraye|estudie|repase
                |ordene
                |mande|envie|subi|revise|anote)(?= |$|[,.])
            (?:hice|estuve|trabaje|estudie|alcance) (?:como |casi )?<NUMBER> (?:minutos|pomodoros?|bloques?
                |horas?)
            ya (?:cacho|entiendo|avanzo|veo|puedo|respiro)
            (?:hice|lei|escribi|resolvi|saque) (?:como |ya |casi |las |los |mis |esos |esas )*<NUMBER> \w+
            sali del? (?:\w+ )?(?:bloqueo|pozo|hoyo|apuro|paso|estancamiento)|(?:voy|vamos) (?:en
                |por) (?:el|la) \w+
            me dio (?:un|el) (?:\w+ )?(?:empujon|impulso|respiro|aire|vuelco|alivio|envion)
            ^(?:list[oa]|hech[oa]|resuelt[oa]|terminad[oa]|entregad[oa]|escrit[oa]|enviad[oa])s?
            (?<!no )hice (?:el|la|los|las|mi|mis|al menos) (?!mitad|paso|intento|tonto|loco|tonta|loca
                |primer)\w+
            ya (?:voy|estoy|ando|vamos) \w+[aei]ndo
            """,
            NUMBER=NUMBER,
        ),
        words(r"check|done|ready|terminad[oa]|finiquitad[oa]|(?:si,? )?(?:ya )?(?:salio|quedo)"),
        (
            "ya tengo la intro lista",
            "le agarré la onda",
            "quedó finiquitado",
            "ya sé por dónde partir",
            "he avanzado bastante",
            "di en el clavo con eso",
        ),
        ("ya tengo miedo", "no he avanzado"),
    ),
    # Lighter than before.
    Family(
        "ayudo",
        words(
            r"""
            se me (?:paso|quito|fue|bajo|calmo|aliviano|pasaron|quitaron) (?:\w+ ){0,2}(?:<UNWELL>|<LAZY>)
            (?:me )?baj(?:e|o|aron) (?:\w+ ){0,2}(?:<UNWELL>|ritmo|revoluciones)|(?:perdi|venci
                |solte) el miedo
            me (?:quito|saco) (?:un peso|el peso|(?:\w+ )?(?:<UNWELL>|<LAZY>))
            mas (?:ganas|energia|animo|confianza|calma|paz|foco|claridad|seguridad)|con (?:hartas
                |mas )?ganas(?=$|[,.])
            me (?:tranquilice|relaje|calme|ordene|aclare|motive|anime|enfoque|centre|despeje|active|desahogue
                |destrabe|desbloquee|alivie|desenrede|organice|levante|desbloqueo|desatasco|destrabo|ordeno
                |aclaro|centro|despejo|alivio|levanto|organizo|desenredo|aterrizo|encamino|desestreso)
            me he (?:calmado|tranquilizado|centrado|organizado|concentrado|relajado|motivado|animado|aclarado
                |puesto las pilas|quedado (?:mas )?(?:tranquil|mejor)\w*)
            (?:se me|se) (?:paso|hizo|fue) (?:\w+ )?(?:volando|rapid\w+|cort\w+(?! el tiempo)|facil\w*
                |livian[oa]
                |llevader[oa]
                |amen[oa]|entretenid[oa])
            mejor (?:ahora|ya|la verdad|que (?:hace|ayer))|(?:ahora|ya) (?:\w+ )?mejor
            mas (?:<CENTRED>)[oa]
            (?:recupere|recobre|me volvi(?:o|eron)|me devolvio) (?:\w+ ){0,2}(?:ganas|concentracion|animo
                |motivacion
                |energia|foco|calma|confianza)
            me (?:dejo|puso|hizo sentir|tiene|ha dejado|ha puesto) (?:mas |mucho |muy |super |re
                |harto )*(?:<BETTER>
                |<CENTRED>[oa])
            """,
            BETTER=BETTER,
            UNWELL=UNWELL,
            LAZY=LAZY,
            CENTRED=CENTRED,
        ),
        None,
        (
            "me quitó un peso de encima",
            "bajé la ansiedad caleta",
            "ando con más ganas ahora",
            "me desbloqueó",
            "se me pasó volando",
        ),
        ("se me fueron las ganas", "más agobiada que nunca"),
    ),
    Family(
        "ayudo",
        words(
            r"""
            (?:ayud[oae]\w*|ha (?:servido|resultado)|me salvo|fluyo|flui|cambio el chip|la rompi|sirv(?:io|e
                |ieron|en|ia)|funcion(?:o|a|aron)|result(?:o|a|aron)|jal(?:o
                |aron) (?:bien|chido|super|perfecto|al cien))
            salio (?:de una|bien|todo|perfecto|al tiro|a la primera|redondo|super|genial|por fin|bacan|bueno)
            mas (?:facil|llevader[oa]|livian[oa]|simple|clar[oa]|manejable|ordenad[oa])|mejor (?:de lo que
                |que antes)|claro que si|obvio que si
            (?:me siento|estoy|quede|ando|anduvo|voy|va|vamos|salio|salieron|quedo|me fue|estuvo|resulto|todo
                |mucho|harto|bastante
                |caleta) (?:mas |mucho |harto |super |muy |bastante |re |bien )*<BETTER>
            (?:avance|avanzo|avanzamos|progrese|rendi|termine|acabe|logre|lo hice|la hice|lo logre|adelante
                |cundio|me rindio|me tranquilizo|me relajo|me calmo|me motivo
                |me ordeno|me aclaro|me animo|me destrabe|me desatore|me active|arranque|parti bien|me enfoque
                |lo termine|complete|consegui|resolvi|escribi|pude|saque|me concentre|me calme|entendi
                |desbloquee|me anime|cumpli|entregue|me sali[oe])\w*
            me dio (?:\w+ )?(?:animo|energia|tranquilidad|calma|ganas|confianza|claridad|impulso)
            (?:hice|lei|escribi|saque|resolvi|llevo|leimos|hicimos) (?:como |ya |casi )?<NUMBER> \
                (?:paginas?|parrafos?|ejercicios?|preguntas?|lineas?|palabras|problemas?|capitulos?|hojas?
                    |diapos\w*|laminas?
                |planas?|puntos?|carillas?|secciones|seccion)
            (?:hice|lei|escribi|saque|resolvi|leimos|hicimos) (?:todo|toda|todos|todas|casi todo)
            (?:list[oa]|ya esta|ya quedo|la raje|excelente|genial|buenisim[oa]|me gusto|me encanto
                |de maravilla|fue util|muy util|super util|me cambio el dia)
            (?:mucho |harto |bastante |super |un poco )?mejor(?=[,.;!]|$)
            """,
            BETTER=BETTER,
            NUMBER=NUMBER,
        ),
        words(
            r"""
            si|sip|obvio|bien|super bien|super|muy bien|bastante bien|hecho|perfecto|bacan|brutal|joya
            increible|filete|la zorra|chido|padre|barbaro|chevere|bkn|util|lo tengo|caleta|mucho|harto
            bastante|demasiado|si,? mucho|si,? harto|si,? bastante|si,? caleta|de pana|la mejor
            sipo|claro que si|obvio que si|la raja|bien chido|a toda madre|de lujo|de diez|(?:una )?maravilla
                |de una|demas
            que buena(?: (?:tecnica|estrategia|idea))?|si,? (?:full|filete|a full|demas|de una)|filete|a full
                |al 100
            (?:lo|la) (?:saque|hice)|mejor|de pelos|tuani|pura vida
            buen[oa] es[ae]|seco|buena|bueno|claro|totalmente|si,? totalmente|un monton|10 de 10|10/10
            """
        ),
        (
            "me ayudó",
            "sí, me sirvió caleta",
            "avancé harto",
            "terminé el párrafo",
            "listo, ya está",
            "sirvió harto",
        ),
        ("sigo pegado", "no"),
    ),
)
