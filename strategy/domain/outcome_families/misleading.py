"""What would mislead the families: it is taken out of a message first."""

import re

from strategy.domain.numbers import NUMBER
from strategy.domain.outcome_families.parts import DID, FEELS, LAZY, TOO_MUCH, UNWELL

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
