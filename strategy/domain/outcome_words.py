"""What students say about how it went, by kinds of language, from Chile to México and Spain.

Patterns are written for normalised text (`chat_spelling`). The first family that is found wins: who has not
tried it speaks of nothing else, and what got worse or did not help outweighs a "bien" in the same breath.
"""

import re
from dataclasses import dataclass
from typing import Literal

from strategy.domain.families import words
from strategy.domain.numbers import NUMBER

Outcome = Literal["ayudo", "un_poco", "no_ayudo", "peor", "no_probe"]
OUTCOMES: tuple[Outcome, ...] = ("ayudo", "un_poco", "no_ayudo", "peor", "no_probe")


@dataclass(frozen=True, slots=True)
class Family:
    """Words that report one outcome, with examples that must and must not be read so.

    `alone` holds words that mean it only when the message says nothing else.
    """

    outcome: Outcome
    pattern: re.Pattern[str]
    alone: re.Pattern[str] | None
    says: tuple[str, ...]
    not_says: tuple[str, ...]


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
    r"|content[oa]|feliz|motivad[oa]|livian[oa]|alegre|segur[oa]|lucid[oa]|list[oa])"
)

UNWELL = (
    r"(?:ansiedad|angustia|estres|agobio|panico|bajon|ataque|crisis|llanto|miedo|pena|rabia|culpa|depre\w*"
    r"|nervios?|desesperacion|taquicardia|frustracion|impotencia|tristeza|nudo|jaqueca)"
)
"""What comes over somebody."""
CENTRED = (
    r"(?:enfocad|concentrad|relajad|motivad|animad|centrad|despejad|ordenad|organizad|encaminad|aliviad"
    r"|calmad|descansad|aterrizad|preparad|decidid|avanzad|confiad|inspirad|activad|conectad|entretenid"
    r"|adelantad|destrabad|desbloquead|desestresad)"
)
"""Participles that tell of something good; of the others, more is worse."""
LAZY = r"(?:flojera|lata|paja|pereza|hueva|fiaca|palo|sueño|cansancio|desgana|desgano|galvana|ladilla)"
TOO_MUCH = (
    r"(?:larg|dificil|complicad|teoric|basic|obvi|ambigu|extens|repetitiv|agotador|cansador|abstract|confus"
    r"|enredad|aburrid|later|fome|infantil|tedios|pesad|complej"
    r"|vag|general|lent|forzad|rar|tont|dens|etern|engorros|latos|rebuscad|cuesta arriba)"
)
DID = (
    r"(?:logre|hice|pude|saque|termine|salio|avance|resulto|sirvio|ayudo|funciono|parti|acabe|consegui"
    r"|arranque|escribi|resolvi|empece)"
)
HELPED = (
    r"(?:ayud(?:o|a|ado|aron|ara|e)|sirv(?:io|e|ieron|en|a|iera)|servido|funciona?(?:o|ado|aba|e|n)?"
    r"|funcionaron|func[oa]|result(?:o|a|ado|e)|jal[oa]|jalaron|aport(?:o|a|ado)|cund(?:io|e)"
    r"|rind(?:io|e)|rendido|lat(?:io|e)|cop[oa]|tinc[oa]|enganch[oa]|prend(?:io|e)|convenc(?:io|e)"
    r"|cuaj[oa]|cambi(?:o|a|ado)|motiv[oa]|calm[oa]|relaj[oa]|sum[oa])"
)

# What would mislead the families is taken out first.
MISLEADING = (
    # What was feared or felt before it turned out otherwise is no outcome.
    (
        re.compile(
            r"\b(?:pense|pensaba|crei|creia|juraba|imaginaba|esperaba) que (?:era|iba|seria|me iba|no)\b"
            r"[^.;!]*?(?:,|\bpero\b|\by\b(?= (?:si|no|me|al final|sirvio|funciono|ayudo|resulto)\b))"
        ),
        "",
    ),
    (
        re.compile(
            r"\bno (?:le )?(?:tenia|daba) (?:\w+ )?(?:fe|confianza|un peso)\b[^.;!]*?(?:,|\b(?:pero|y)\b)"
        ),
        "",
    ),
    (re.compile(r"\bno (?:lo |la )?puedo creer(?:l[oa])?(?: que)?\b"), ""),
    (
        re.compile(
            r"\b(?:al principio|al comienzo|al inicio|primero|antes) (?:no|estaba|andaba|me sentia"
            r"|fue dificil"
            r"|me (?:costo|costaba|daba|puse|dio|estrese|agobie|senti))\b[^.;!]*?"
            r"(?:\bpero\b|\by (?:despues|luego|ahora|al final|ya)\b|,(?= (?:pero|despues|luego|ahora"
            r"|al final|ya)))"
        ),
        "",
    ),
    (re.compile(r"\bmas que nada\b"), ""),
    (
        re.compile(r"\b(?:algo|un poc[oa]|un poquit[oa]|poco),? (?:pero )?no (?:mucho|tanto|todo)\b"),
        "un poco",
    ),
    (
        re.compile(
            r"\b(?:bien|si|ayudo|sirvio|funciono|avance)\b[^.;]*? al (?:principio|comienzo|inicio)\b,? "
            r"(?:(?:pero|y) )?(?:despues|luego)\b.*"
        ),
        "un poco",
    ),
    (re.compile(r"\bpor fin (?:se me ocurrio|salio|avance|hice|escribi) algo\b"), "por fin salio"),
    # "Más o menos, me distraje a ratos": what comes first is the answer, the rest explains it.
    (
        re.compile(
            r"^(?:mm+,? |si,? |ahi,? |bueno,? )*(?:mas o menos|maso\w*|algo|un poco|regular|a medias"
            r"|en parte)\b,"
            r"(?!.*\b(?:peor|no (?:me )?(?:ayud|sirv|func|result)|mas <FEELS>)).*".replace("<FEELS>", FEELS)
        ),
        "un poco",
    ),
    (re.compile(r"\bno (?:empece|parti|arranque) (?:tan )?mal\b"), "estuvo bien"),
    (
        re.compile(
            r"\bno (?:pense|crei|esperaba|imagine) que (?:me )?(?:iba|fuera|fuese) a (?:servir|ayudar"
            r"|funcionar"
            r"|resultar)(?: (?:tanto|tan bien|asi))?(?=$|[.!])"
        ),
        "me ayudo",
    ),
    (
        re.compile(r"\b(?:hice|avance|quedo) (?:algo|a medias|la mitad|un pedazo) (?:porque|ya que)\b.*"),
        "un poco",
    ),
    (re.compile(r"\buna? \w+,? (?:pero )?no (?:mucho|tanto)\b"), "un poco"),
    (
        re.compile(
            r"\b(?:sigo|todavia|aun) (?:\w+ ){0,3}?\w+,? (?:pero|aunque) (?:\w+ )?(?:menos|mejor|un poco)\b"
        ),
        "un poco",
    ),
    # Whoever did it in the end tells what it cost.
    (
        re.compile(
            r"\b(?:aunque )?(?:me |se me |no )?(?:costo|demore|tarde|queria|dio (?:\w+ )?(?:<LAZY>|miedo"
            r"|cosa)"
            r"|hizo (?:\w+ )?<TOO_MUCH>\w*|(?:estaba|era|fue|parecia) (?:\w+ )?<TOO_MUCH>\w*|partio lento)"
            r"(?:(?!\bno\b)[^.;,])*?(?:\bpero\b|,(?: pero)?"
            r"| (?=l[oa] <DID>))(?= ?(?:\w+ ){0,3}?<DID>\b)".replace("<LAZY>", LAZY)
            .replace("<TOO_MUCH>", TOO_MUCH)
            .replace("<DID>", DID)
        ),
        "",
    ),
    (
        re.compile(
            r"\bno (?:me )?(?:costo|demore|tarde|fue (?:tan |nada )(?:terrible|malo|mal|grave|feo"
            r"|<TOO_MUCH>\w*))"
            r"(?: (?:nada|mucho|tanto))?|(?<!no )\bnada mal\b".replace("<TOO_MUCH>", TOO_MUCH)
        ),
        "estuvo bien",
    ),
    (
        re.compile(
            r"\bno (?:pare hasta|(?:queria|podia|quise|pude) parar|me (?:distraje|pegue|trabe|aburri|canse"
            r"|estrese|agobie|frustre))(?: (?:nada|mucho|tanto))?\b|\bcero (?:estres|drama|problemas?"
            r"|distraccion\w*|ansiedad|atados?)\b"
        ),
        "me concentre",
    ),
    (re.compile(r"\bya casi (?:l[oa] )?(?:termino|acabo|esta|estoy|tengo|estamos)\b"), "avance mucho"),
    (
        re.compile(
            r"\b(?:estaba|andaba|me sentia) (?:\w+ )?peor antes\b|\bantes (?:estaba|andaba) (?:\w+ )?peor\b"
        ),
        "mejor",
    ),
    (
        re.compile(r"\b(?:pudo|podria|puede|pudiera) (?:haber )?(?:sido|ser|estar|salido|ido) peor\b"),
        "un poco",
    ),
    (
        re.compile(r"\bya no (?:me da|me dio|tengo|siento) (?:tant[oa] )?(?:" + LAZY + "|" + UNWELL + r")\b"),
        "me siento mejor",
    ),
    (re.compile(r"\bun (?:poco|poquito|toque|pelin|tanto) (?=" + TOO_MUCH + ")"), "muy "),
    # Some of it, and there it ended.
    (
        re.compile(
            rf"\b(?:hice|avance|lei|escribi|alcance|resolvi|saque|termine|pude) (?:\w+ ){{0,3}}?(?:{NUMBER}"
            rf"|la mitad|un"
            r" (?:poco|rato|ratito)|algo|una parte|el (?:primer|titulo)\w*|la (?:primera"
            r"|intro\w*))[^.;]*?(?:,| y| pero)"
            r" (?:(?:luego|despues|ahi|ya|de ahi) )*(?:me (?:canse|distraje|aburri|quede|pegue|trabe|fui"
            r"|dio|colgue)"
            r"|pare|no mas|ya no|ya(?=$|[,.]))"
        ),
        "un poco",
    ),
    (
        re.compile(
            r"\bno (?:l[oa]s? )?(?:termine|acabe|complete|alcance a (?:terminar|acabar|completar"
            r"|llegar al final)\w*"
            r"|(?:hice|alcance|pude)(?: a)?(?: hacerl[oa]s?)? (?:todo|toda|todos|todas|complet\w+|enter[oa]"
            r"|mucho))"
            r"(?! de)\b"
        ),
        "un poco",
    ),
    (
        re.compile(
            r"\bno se si (?:me )?(?:ayudo|sirvio|funciono|resulto)\b|\bdel (?:1|0|uno|cero) al (?:10|diez),? "
            r"(?:(?:un|como|diria|le pongo|le doy) )*(?:[3-6]|tres|cuatro|cinco|seis)\b"
        ),
        "un poco",
    ),
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
