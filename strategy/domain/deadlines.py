"""Read a deadline: today, within a day, this week, later. `now` is the student's own time."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from strategy.domain.dates import DAY, MONTH, MONTHS, WEEK, WEEKDAYS, next_date, of_days
from strategy.domain.families import words
from strategy.domain.numbers import NUMBER, number
from strategy.domain.slots import Plazo
from strategy.domain.ways import Said, Ways

HOURS_OF_A_DAY = 24

# A length of time that is behind, or that describes something else, is no deadline.
PAST = Ways(
    rf"\b(?:hace|llevo|llevamos|llevaba|desde hace|durante|tarde|tarde|demore|tome|pase|perdi|estuve"
    rf"|dure|dura|duro"
    rf"|durara|demora|demoro|cada|toda la|todo el|todos los|unas|por)(?: \w+)? {NUMBER} (?:minutos"
    rf"|horas|dias?|semanas?|meses|mes)\b"
    r"|\b(?:llevo|llevamos|pase|estuve) (?:toda |todo )?(?:la|el|esta|este) (?:semana|dia|mañana|tarde"
    r"|noche|fin de semana)(?: entera)?\b"
    r"|\b(?:haber|he|hemos) \w+(?:ado|ido|cho|to)(?: \w+){0,2} (?:esta semana|este mes|hoy)\b"
    rf"|\b(?:semana|mes|{DAY}|año) (?:pasad[oa]|anterior)\b|\b(?:el|la) (?:otro dia|pasad[oa] {DAY}"
    rf"|semana pasada)\b"
    rf"|\b(?:de {DAY} a {DAY}|fue (?:el |este )?{DAY})\b|\b(?:el|este) {DAY} (?:fui|sali|tuve|estuve"
    rf"|entregue|rendi|hice"
    rf"|fue|di|me fue|lei|estudie|termine|expuse|falte)\b|\bdesde (?:la mañana|ayer|hoy|temprano|anoche)\b"
    rf"|\b(?:desde el|los|todos los|cada) {DAY}\b|\b(?:todas|cada|entre) (?:las )?semanas?\b"
    rf"|\bdias de semana\b"
    r"|\bhoy en dia\b|\b(?:por|de|hasta) hoy (?:ya|basta|no mas)\b|\b(?:suficiente|basta|listo) por hoy\b"
    r"|\b(?:por|en|de|a|toda|cada|todas|durante|es|esta|la|tarde o) la mañana\b(?! (?:siguiente))"
    r"|\besta mañana\b|\b(?:las|mis|todas las) mañanas\b|\bmañanas\b"
)
# What was due before counts as due today.
OVERDUE = Ways(
    rf"\b(?:era|eran|es|estaba|tenia que ser) para (?:ayer|anteayer|antes de ayer|(?:el )?{DAY} pasado"
    rf"|la semana pasada|hace)\b"
    r"|\b(?:ya )?(?:se )?(?:vencio|me atrase con|esta atrasad[oa]|estoy atrasad[oa] con) (?:el|la|con|ayer)\b"
)
# "Hoy" that only says when somebody feels something, has time or means to work.
NOT_DUE = Ways(
    rf"\b(?:dejar(?:l[oa]s?)?|dejando|(?:l[oa]s?|todo) (?:dejo|deje|dejare)) (?:\w+ ){{0,4}}?para (?:mañana"
    rf"|el {DAY}|el fin de semana|la otra semana)\b|"
    r"\bhoy (?:dia )?(?:no |si |ya |me |ando|estoy|amaneci|desperte|dormi|tuve|fue|solo"
    r"|tengo (?:\w+ )?(?:ganas|sueño|pena|miedo|ansiedad|flojera|rabia|animo|energia|minutos|tiempo)"
    rf"|tengo {NUMBER} (?:minutos|horas?)|puedo|quiero|quisiera|voy a (?:estudiar|avanzar|leer"
    rf"|trabajar)|es un|esta|empiezo|empece|parto|parti|estudie|avance|hice|lei|rindo mejor|siento"
    rf"|vengo|llegue|trabaje|toca descansar)"
    r"|\b(?:estoy|ando|me siento|siento|amaneci|dormi|avance|avanzar|estudiar|ganas|animo|energia"
    r"|sueño|mal|bien|peor|mejor|cansad[oa]|triste|ansios[oa]|(?:des)?motivad[oa]|frustrad[oa]|nervios[oa]"
    r"|aburrid[oa]|distraid[oa]|agotad[oa]|hacer nada|concentracion|foco|capaz|dispers[oa]"
    r"|sin \w+)(?: (?:\w+|de nada))? hoy(?! (?:a las|tengo que|entrego"
    r"|vence))\b"
    r"|\bmañana (?:empiezo|parto|comienzo|retomo|sigo|lo hago|la hago|continuo|quiero empezar"
    r"|voy a empezar|descanso)\b"
)
DUE = re.compile(
    r"\b(?:entreg\w+|vence\w*|cierra\w*|para|es|antes de|plazo|prueba|certamen|examen|solemne|control"
    r"|rindo|expongo|presento|tengo que|hay que|debo|a las)\b"
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """One way of saying when: `reads` gives the slot value, or None when this one does not count."""

    pattern: re.Pattern[str]
    reads: Callable[[re.Match[str], datetime], Plazo | None]
    ways: Ways = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "ways", Ways(self.pattern))


def _always(value: Plazo) -> Callable[[re.Match[str], datetime], Plazo | None]:
    return lambda _found, _now: value


def _hours(found: re.Match[str], _now: datetime) -> Plazo:
    hours = number(found["n"])
    if hours < HOURS_OF_A_DAY:
        return "hoy"
    return "<24h" if hours == HOURS_OF_A_DAY else of_days(max(2, hours // HOURS_OF_A_DAY))


def _days(found: re.Match[str], _now: datetime) -> Plazo:
    return of_days(number(found["n"]))


def _weeks(found: re.Match[str], _now: datetime) -> Plazo:
    return "esta_semana" if number(found["n"]) == 1 else ">1_semana"


def _date(found: re.Match[str], now: datetime) -> Plazo | None:
    day = int(found["d"])
    month = found["m"]
    named = MONTHS.get(month) or (int(month) if month and month.isdigit() else None)
    target = next_date(day, named, now.date())
    return None if target is None else of_days((target - now.date()).days)


def _weekday_in(found: re.Match[str], now: datetime) -> Plazo:
    day = found["day"] or found["day2"]
    return of_days(max(2, WEEK - now.weekday() + WEEKDAYS[day]))


def _dated(found: re.Match[str], now: datetime) -> Plazo | None:
    day, month = int(found["d"] or found["d2"]), found["m"] or found["m2"]
    named = MONTHS.get(month) or int(month)
    target = next_date(day, named, now.date())
    return None if target is None else of_days((target - now.date()).days)


def _month(found: re.Match[str], now: datetime) -> Plazo:
    ahead = (MONTHS[found["m"]] - now.month) % 12
    return ">1_semana" if ahead else "esta_semana"


def _end_of_month(_found: re.Match[str], now: datetime) -> Plazo:
    first = (now.date().replace(day=1) + timedelta(days=32)).replace(day=1)
    return of_days(max(2, (first - now.date()).days - 1))


AHEAD = (
    r"(?:en|dentro de|de aqui a|quedan?|faltan?|me quedan?|me faltan?|nos quedan?|tengo|tenemos"
    r"|restan)(?: (?:solo|como|unas?|unos|menos de|apenas|casi|mas o menos|exactamente|ya|todavia))*"
)
TO_HAND_IN = (
    r"(?:entreg\w+|(?:la )?entrega|enviar\w*|mandar\w*|subir\w*|que (?:cierre|venza|termine|empiece"
    r"|sea)|cierr\w+|presentar|exponer|la (?:prueba|presentacion|solemne|exposicion|disertacion)"
    r"|el (?:examen|certamen|control|parcial|quiz|final)|rendir)"
)

# The nearest first; "pasado mañana" stands before "mañana", which is part of it.
DEADLINES: tuple[Deadline, ...] = (
    Deadline(
        words(
            r"pasado mañana|pasao mañana|subsiguiente dia|(?:es|para) pasado(?= |$|[.,])"
            r"|pasado (?:tengo|rindo|entrego|expongo|hay)"
        ),
        _always("esta_semana"),
    ),
    Deadline(words(r"mañana (?:en|a|por) la (?:noche|tarde|mañana)"), _always("<24h")),
    Deadline(
        words(r"(?:de )?hoy en (?:ocho|8|siete|7)(?: dias)?(?= |$|[.,])(?! (?:hora|minuto))"),
        _always("esta_semana"),
    ),
    Deadline(
        words(
            r"""
            (?<!hoy )(?<!hoy dia )<DAY>(?: \w+)? (?:a|antes de|hasta|en|por|tipo|como a)(?: las?)? (?:\d
                |media ?noche|primera
                |ultima|doce|la (?:noche|tarde|mañana))\w*
            """,
            DAY=DAY,
        ),
        _always("esta_semana"),
    ),
    Deadline(
        words(
            r"""
            mas de (?:una|1) semana|(?:una |1 )?semana y media|quincena|en (?:un|1) mes
            (?:un )?mes y (?:medio|pico)|(?:quedan|faltan|hay|tengo) (?:\w+ )?semanas|todo el mes
            (?:el )?(?:proximo|otro|siguiente) mes|el mes (?:que viene|proximo|entrante|siguiente)
            (?:un|dos|tres|cuatro|cinco|seis|\d+|varios|unos|algunos) mes(?:es)?(?! (?:de atraso))
            (?:de )?hoy en (?:quince|15)(?: dias)?|(?:semestre|trimestre|cuatrimestre|año) (?:que viene
                |proximo|entrante)
            (?:tiempo de sobra|sobra tiempo)|no (?:tengo|hay|corre) (?:apuro|prisa|drama con el plazo)
                |largo plazo|sin prisas?
            no es (?:\w+ )?urgente|<NUMBER> fines de semana|despues de (?:semana santa|navidad|fiestas|pascua
                |año nuevo)
            fin(?:al|es|ales)? de(?:l)? (?:semestre|año|curso|cuatrimestre|trimestre|ciclo|temporada)
            (?:el )?(?:otro|proximo) semestre|(?:varias|unas|algunas|hartas|muchas|un par de) semanas
            (?:todavia |aun )?(?:falta|queda|hay|tengo) (?:\w+ )?(?:mucho|harto|caleta de|bastante
                |caleta|un monton de|buen)(?: tiempo)?(?= (?:para|tiempo|todavia|aun)|$|[.,])
            (?:no hay|sin) (?:apuro|prisa|fecha cercana)|con (?:harto |bastante |mucho )?tiempo
            subsiguiente semana|semana subsiguiente|en (?:un par de|unas) semanas
            despues de (?:las )?vacaciones|en vacaciones
            """,
            NUMBER=NUMBER,
        ),
        _always(">1_semana"),
    ),
    Deadline(words(r"(?P<n><NUMBER>) semanas?(?: mas)?", NUMBER=NUMBER), _weeks),
    Deadline(
        words(
            r"""
        <AHEAD> (?P<n><NUMBER>) horas?(?: mas)?(?! (?:libres?|disponibles?|por dia|al dia|diarias?
            |de clases?|para (?:estudiar|avanzar|trabajar|leer|escribir|hacer
            |esto)))(?=.*\b<TO_HAND_IN>)
        """,
            NUMBER=NUMBER,
            AHEAD=AHEAD,
            TO_HAND_IN=TO_HAND_IN,
        ),
        _hours,
    ),
    Deadline(
        words(
            r"""
        (?:en|dentro de|de aqui a|quedan?|faltan?|restan)(?: (?:solo|como|unas|menos de|apenas|casi
            |mas o menos))* (?P<n><NUMBER>) horas?(?: mas)?(?! (?:libres?|disponibles?))
        """,
            NUMBER=NUMBER,
        ),
        _hours,
    ),
    Deadline(
        words(
            r"""
        (?:en|quedan?|faltan?|me quedan?|tengo)(?: (?:solo|como
            |unos))* <NUMBER> minutos(?: mas)? (?:para |y |antes de )?(?:tengo que )?(?:que )?<TO_HAND_IN>
        en <NUMBER> minutos(?: mas)? (?:tengo(?! que (?:salir|ir|irme|entrar|trabajar|cocinar))|rindo
            |empieza|es|expongo|entrego|cierra|vence)
        en (?:media hora|una hora|un rato|un ratito|rato mas|unas horas|un par de horas|la noche
            |unos minutos)(?: mas)?(?= (?:tengo (?:que (?:entregar|exponer|presentar|rendir)|prueba
            |certamen|control|examen|clase)|rindo|empieza|es|expongo|entrego|cierra|vence)|$|[,.])
        """,
            NUMBER=NUMBER,
            TO_HAND_IN=TO_HAND_IN,
        ),
        _always("hoy"),
    ),
    Deadline(
        words(
            r"""
            esta (?:noche|tarde|misma noche|misma tarde)|(?:en|dentro de) un (?:rato|ratito)
            ahora en la (?:tarde|noche)|en unas horas|en un par de horas|23[:.h]? ?59|11[:.]59
            (?:a|hasta|antes de) (?:la )?media ?noche|antes de las 12|hasta las 12
            (?:para|es) (?:para )?(?:ya|ahora|ahora ya|ayer|hace rato)(?= |$|[,.!])(?! (?:estoy|me|voy
                |tengo))
            (?:entreg|mand|sub|envi)(?:ar|ir)?(?:l[oa]s?|o)? ya(?: ya)?(?=$|[,.!])
            (?:esta|hoy de) madrugada|en la madrugada (?:tengo que|hay que|debo|entrego|vence|cierra)
            (?:tengo|tenemos|hay) (?:un |una |el |la )?(?:prueba|certamen|control|examen|parcial|quiz
                |exposicion
                |disertacion|oral)(?: \w+){0,4} en (?:<NUMBER> minutos|media hora|una hora|un rato|un ratito)
            (?:prueba|certamen|control|examen|parcial|quiz|exposicion
                |disertacion)(?: \w+){0,4} en (?:<NUMBER> minutos
                |media hora|una hora|un rato|un ratito)
            (?:lo antes posible|cuanto antes|de inmediato|(?<!nada )(?<!tan )urgente|urgentisimo
                |ultimo minuto|a ultima hora
                |ya mismo|me urge)
            antes de que (?:termine|acabe|se acabe) el dia|a las doce de la noche
            (?:al rato|mas rato|mas tarde|luego|(?:en|a) la (?:tarde|noche)
                |hoy) (?:lo |la |se )?(?:tengo (?:que (?:entregar|exponer|rendir
                |presentar)|prueba|certamen|control|examen|solemne|parcial|quiz|exposicion|disertacion
                |entrega)|rindo|expongo
                |entrego|entrega|presento|cierra|vence|doy (?:el|la|un))
            (?:es|son) a las \d{1,2}(?:[:.]\d\d)?(?: (?:de la (?:tarde|noche)|pm|horas))?(?! (?:de la mañana
                |del? (?:<DAY>)))(?!.*\b(?:mañana
                |<DAY>)\b)(?<!clase es a las \d)
            (?:entrego|entregar\w*|vence|cierra|cierran|rindo|expongo|entrega es|prueba es
                |(?<!clase )(?<!clases )(?<!trabajo )(?<!pega )hasta
                |antes de|presento
                |se entrega) (?:(?!mañana\b)\w+ )?a? ?las \
                    (?:\d{1,2})(?:[:.]\d\d)?(?: (?:de la (?:tarde|noche)|pm
                |hrs|horas))?(?! (?:de la mañana|del? (?:<DAY>)))(?!.*\b(?:mañana|<DAY>)\b)
            en lo que queda del dia|hoy mismo|al final del dia
            (?:mas rato|mas tarde|luego) (?:tengo (?:prueba|certamen|control|examen|que (?:entregar
                |exponer))|rindo|expongo|entrego)
            hoy (?:dia |en la (?:noche|tarde)|a las|tengo que|hay que|entrego|debo|rindo|es|vence|cierra
                |expongo|tengo (?:prueba|certamen|examen|control|solemne|exposicion|entrega
                |presentacion))
            """,
            DAY=DAY,
            NUMBER=NUMBER,
        ),
        _always("hoy"),
    ),
    Deadline(
        words(
            r"<TO_HAND_IN> (?:\w+ )?en (?:<NUMBER> minutos|media hora|una hora)",
            NUMBER=NUMBER,
            TO_HAND_IN=TO_HAND_IN,
        ),
        _always("hoy"),
    ),
    Deadline(words(r"(?:entre|de|desde) hoy (?:y|a|hasta) mañana|de aqui a mañana"), _always("<24h")),
    Deadline(words(r"hoy(?:dia)?"), _always("hoy")),
    Deadline(
        words(
            r"""
        mañana|(?:24|veinticuatro) horas
        (?:un|1) dia(?! (?:de (?:estos|atraso)|a la semana|cualquiera|normal|mas|cualquiera))
        dia de mañana|menos de (?:un|1) dia|tomorrow
        """
        ),
        _always("<24h"),
    ),
    Deadline(
        words(
            r"""
        (?:<AHEAD>|a|solo|unos) (?P<n><NUMBER>) dias(?: mas| habiles)?
        (?P<n2><NUMBER>) dias (?:mas|para|habiles|de plazo)
        """,
            NUMBER=NUMBER,
            AHEAD=AHEAD,
        ),
        lambda found, now: of_days(number(found["n"] or found["n2"])),
    ),
    Deadline(
        words(
            r"""
        (?P<day><DAY>) (?:de (?:la )?)?(?:proxima|otra|siguiente|que viene)(?: semana)?
        (?:proxima|otra|siguiente) semana(?: \w+)? el (?P<day2><DAY>)
        """,
            DAY=DAY,
        ),
        _weekday_in,
    ),
    Deadline(
        words(
            r"""
        (?:para |hasta |antes de |es |entrego |vence |de )?(?:(?:el|este|del|proximo) )?<DAY>(?: que viene
            | proximo)?
        """,
            DAY=DAY,
        ),
        _always("esta_semana"),
    ),
    Deadline(
        words(
            r"""
        (?:esta|proxima|otra|siguiente|en la|para la|durante la|esta misma) semana|entre semana
        semana (?:que viene|entrante|proxima|siguiente)
        (?:este |el |del |todo el |para el |proximo )?fin de semana|(?:en|de) (?:la )?semana
        semana que viene|(?:en|queda|falta|tengo|una|dentro de) (?:una|1) semana
        (?:en )?(?:un par de|unos|pocos|algunos|varios) dias|una semana
        """
        ),
        _always("esta_semana"),
    ),
    Deadline(words(r"(?:a )?(?:fin|fines|final|finales) de(?:l)? (?:este )?mes"), _end_of_month),
    Deadline(
        words(
            r"""
        (?:el |dia )?(?P<d>[0-3]?\d) de (?P<m><MONTH>)
        (?:el|para el|hasta el|antes del|dia) (?P<d2>[0-3]?\d)[/-](?P<m2>[01]?\d)
        """,
            MONTH=MONTH,
        ),
        _dated,
    ),
    Deadline(
        words(
            r"""
        (?:para el|hasta el|antes del|es el|entrego el|entrega el|vence el|cierra el|el dia
            |la entrega es el) (?P<d>[0-3]?\d)(?P<m>)(?= |$|[,.;!])(?! (?:por ciento|%|de ))
        """
        ),
        _date,
    ),
    Deadline(
        words(r"(?:en|para|hasta|de|a (?:inicios|mediados|fines) de) (?P<m><MONTH>)", MONTH=MONTH), _month
    ),
)


def read_deadline(said: str, now: datetime) -> Plazo | None:
    """Return the deadline that normalised text speaks of, or None."""
    whole = Said.of(said)
    if OVERDUE.search(whole):
        return "hoy"
    text = PAST.sub(" ", whole)
    text = NOT_DUE.sub(" ", text)
    for deadline in DEADLINES:
        if deadline.ways.may_begin(text.starts) and (found := deadline.ways.search(text)):
            return deadline.reads(found, now)
    return None
