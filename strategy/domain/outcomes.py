"""Read what a student says about the strategy that was tried.

A message that also asks for something, or asks a question, is no evaluation: it goes the way of any other
message.
"""

import re
from dataclasses import dataclass
from typing import Literal

from strategy.domain.asides import read_aside
from strategy.domain.chat_spelling import normalise
from strategy.domain.families import words
from strategy.domain.numbers import NUMBER
from strategy.domain.spans import PEOPLE, TEACHERS

Outcome = Literal["ayudo", "un_poco", "no_ayudo", "peor", "no_probe"]
OUTCOMES: tuple[Outcome, ...] = ("ayudo", "un_poco", "no_ayudo", "peor", "no_probe")

LONGEST = 25
"""Words; whoever writes more is telling something, and is listened to."""


@dataclass(frozen=True, slots=True)
class Family:
    """Words that report one outcome, with examples that must and must not be read so.

    `alone` holds words that mean it only when the message says nothing else.
    """

    outcome: Outcome
    pattern: re.Pattern[str]
    alone: re.Pattern[str]
    says: tuple[str, ...]
    not_says: tuple[str, ...]


# What may stand around a word that says it all.
POLITE = re.compile(
    r"^(?:(?:la verdad|mm+|eh+|uy|ay|uf+|pucha|mira|bueno),? (?:que )?)+"
    r"|(?:,? (?:la verdad|gracias|jaja\w*|jeje\w*|xd|po|pos|pues|che|amig[oa]|bro|wn|weon|parce|flou))+$"
)


FEELS = (
    r"(?:ansios[oa]|nervios[oa]|agobiad[oa]|frustrad[oa]|estresad[oa]|abrumad[oa]|angustiad[oa]"
    r"|trist[e]|mal|perdid[oa]"
    r"|bajonead[oa]|desanimad[oa]|desesperad[oa]|ahogad[oa]|alterad[oa]"
    r"|enredad[oa]|confundid[oa]|bloquead[oa]|cansad[oa]|asustad[oa]|enojad[oa]|desmotivad[oa]"
    r"|insegur[oa]|ansiedad"
    r"|nervios|estres|angustia|miedo|rabia|frustracion|agobio|pena|dud[a]s)"
)
BETTER = (
    r"(?:mejor|bien|genial|excelente|super|increible|bacan|barbaro|joya|perfecto|buen[oa]|la raja|de lujo"
    r"|tranqui"
    r"|filete|chido|enfocad[oa]|concentrad[oa]|relajad[oa]|tranquil[oa]|calmad[oa]|aliviad[oa]|animad[oa]"
    r"|content[oa]|feliz|motivad[oa]|livian[oa])"
)

# What would mislead the families is taken out first.
MISLEADING = (
    (
        re.compile(r"\bno (?:me )?(?:estuvo|estaba|esta|resulto|salio|fue|quedo) (?:tan |nada )?mal\b"),
        "estuvo bien",
    ),
    (re.compile(r"\b(?:no|ni) (?:me )?lo (?:esperaba|habria pensado|crei|creia|puedo creer|pense)\b"), ""),
    (re.compile(r"\b(?:pense|crei|creia) que no\b[^,.;!]*"), ""),
    (re.compile(r"\b(?:mejor que (?:nada|antes de empezar)|peor es nada|algo es algo)\b"), "un poco"),
    (re.compile(r"\bpodria (?:ser|estar|haber (?:sido|ido|salido|estado)) (?:mejor|peor)\b"), "un poco"),
    (
        re.compile(
            r"\b(?:pero|aunque|solo que) (?:tampoco |igual )?no (?:me )?(?:tanto|mucho|del todo|demasiado"
            r"|todo|tan|termine"
            r"|alcance|duro|fue tanto|lo suficiente|como (?:queria|esperaba)|la gran cosa)\b"
        ),
        "pero poco",
    ),
    (
        re.compile(
            r"\bno (?:del todo|por completo|completamente|al 100)\b|\bno (?:tanto|mucho|tan bien|fue mucho"
            r"|demasiado)"
            r"(?: como [^,.;!]*)?,? (?:pero|igual) (?:algo|avance|si|un|peor|sirvio|ayudo|hice)\b"
            r"|\bno tanto como\b"
            r"|\bal (?:principio|comienzo|inicio) (?:si|bien|me|sirvio|ayudo)\b|\b(?:ayudo|sirvio|funciono"
            r"|bien|si) (?:solo )?"
            r"(?:al (?:principio|comienzo|inicio)|un rato|por un rato|a ratos)\b"
            r"|\b(?:por )?un rato (?:sirvio|ayudo|funciono|si)\b"
        ),
        "un poco",
    ),
    (
        re.compile(
            r"\b(?:ayud|sirv|funcion|result|avanc|mejor)\w*,? (?:pero|aunque) (?:sigo|estoy|todavia|aun|lento"
            r"|despacio|falta)[^.]*"
            r"|\bno (?:lo |la )?(?:termine|acabe|complete),? pero (?:algo |si |igual )?(?:avanc|hic|adelant"
            r"|algo)\w*"
        ),
        "un poco",
    ),
    (re.compile(r"\bno (?:pense|crei|creia|esperaba) que [^,.;!]*?(?:,|\bpero\b)"), ""),
    (re.compile(r"\b(?:ya )?no (?:estoy|me siento) (?:tan )?" + FEELS), "me siento mejor"),
    (re.compile(r"\bmenos " + FEELS), "mejor"),
    (re.compile(r"\bno (?:esta|estuvo) (?:nada )?mal\b"), "estuvo bien"),
    (re.compile(r"\bno (?:quede|estoy|me siento|me dejo) (?:\w+ )?peor\b"), "sigo igual"),
    (re.compile(r"\bsin (?:duda|problemas?|drama)\b"), ""),
)

FAMILIES: tuple[Family, ...] = (
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
            (?:se me olvido|me olvide|lo deje para (?:despues|mañana|mas rato|luego)|me distraje y no
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
    Family(
        "peor",
        words(
            r"""
            (?:mucho |aun |hasta |harto |incluso |todavia |un poco |bastante )?(?:peor
                |pior)(?: que antes)?
            (?:mas|aun mas|todavia mas|super|re|muy) <FEELS>(?: que antes| todavia)?
            (?:me (?:siento|senti|hizo sentir)|quede|estoy) (?:\w+ )?mas (?:tont[oa]|inutil|tens[oa]
                |inquiet[oa]|dispers[oa]|distraid[oa]|trabad[oa]|pegad[oa]
                |lent[oa]|acelerad[oa])
            me (?:puso|dejo|dio|genero|provoco|hizo sentir|hizo) (?:mas(?! (?:facil|llevader|livian|simple
                |clar|manejable|ordenad|cort))|mal|ansiedad|angustia|rabia
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
        ),
        words(r"peor"),
        ("estoy peor", "me puso más nerviosa", "ahora me siento más agobiado", "quedé más ansiosa que antes"),
        ("me siento mejor", "no mucho la verdad"),
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
                |siempre))?|cero (?:avance|efecto|ayuda|aporte|cambio)
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
                |cacho|resto)
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

ASKS = re.compile(
    r"\?|\b(?:quiero|quisiera|necesito|me gustaria|prefiero|podrias|puedes|podemos|podes|me (?:das"
    r"|ayudas|explicas|dices|recomiendas)"
    r"|dame|dime|explicame|ayudame|cambia(?:me)?|cambiemos|pasemos|vamos (?:a|con|por)|sigamos"
    r"|que sigue|que (?:hago|mas|viene)|como (?:hago|sigo|lo hago)"
    r"|cuanto|cual(?:es)?|cuando|tengo (?:que|otr[oa]|prueba|una?|el|la|\d)|hay que|debo|otra (?:cosa"
    r"|estrategia|opcion|tarea|idea)"
    r"|y si|a que te refieres|no entiendo (?:el|la|lo|que|como|tu)|voy a|me (?:falta"
    r"|queda)n? (?:otr[oa]|el|la|un|una|hacer))\b"
)
# "ahora" and "otro" with a task in the same breath announce something new.
ANNOUNCES = re.compile(
    r"\b(?:ahora|ademas|tambien|despues|luego|mañana) (?:me )?(?:toca|tengo(?! (?:mas|menos|mucho|mucha))"
    r"|viene|quiero|voy|debo|hay|queda"
    r"|quedan|falta|faltan"
    r"|sigue|necesito)\b"
)


OTHERS = re.compile(
    rf"\b(?:nadie|(?:mi|mis|el|la|los|las|un|una) (?:{PEOPLE}|{TEACHERS}))(?: \w+){{0,2}} (?:no )?(?:me "
    rf"|nos )?(?:ha )?"
    r"(?:ayud|sirv|explic|apoy|entien|entend)\w*"
)
"""Help of people is no outcome of a strategy."""


def read_outcome(text: str, *, plainly: bool = False) -> Outcome | None:
    """Return the outcome that `text` reports.

    None when it reports none, asks something or brings something new; who has not understood the step wishes
    to hear it again, and nothing has failed. `plainly` leaves out the words that mean an outcome only as the
    answer to the question for one ("bien", "nada").
    """
    if read_aside(text) == "unclear":
        return None
    said = normalise(text)
    if "?" in text or "¿" in text or any(way.search(said) for way in (ANNOUNCES, ASKS, OTHERS)):
        return None
    if len(said.split()) > LONGEST:
        return None
    for pattern, instead in MISLEADING:
        said = pattern.sub(instead, said)
    bare = POLITE.sub("", said.strip(" .,;:!"))
    alone = () if plainly else FAMILIES
    by_itself = next((family.outcome for family in alone if family.alone.fullmatch(bare)), None)
    return by_itself or next((family.outcome for family in FAMILIES if family.pattern.search(said)), None)
