"""Read the few things that a student can ask of Flou itself in words.

Whole messages only: these words inside a longer sentence are part of what the student tells.
"""

import re
from collections.abc import Mapping

from strategy.domain.chat_spelling import normalise
from strategy.domain.families import words
from strategy.domain.numbers import NUMBERS_TO_TEN

HIGHEST = 10
"""Of an intensity."""

POLITE = re.compile(
    r"^(?:(?:flou|oye|ok|ya|dale|bueno|por favor|mejor|no|si),? )+(?=\w)| (?:por favor|gracias|ahora)$"
)

_COMMANDS: Mapping[str, re.Pattern[str]] = {
    "sesion.reiniciar": words(
        r"""
        reiniciar|reinicia(?:me)?|reiniciemos|empezar de (?:nuevo|cero)|empecemos de (?:nuevo|cero)
        (?:quiero |puedo )?(?:reiniciar|empezar de (?:nuevo|cero))(?: la sesion| el chat)?|reset|restart
        nueva sesion|comenzar de (?:nuevo|cero)|partir de (?:nuevo|cero)
        """
    ),
    "estrategia.por_que": words(
        r"""
        (?:y )?por ?que(?: (?:esto|esta|esa|eso|esta estrategia|esa estrategia|me (?:das|diste\
            |recomiendas|propones|dices|sugieres) (?:esto|esta|esa|eso)(?: estrategia)?\
            |(?:me )?serviria(?: esto)?|funciona(?: esto)?|deberia hacer (?:esto|eso)))?
        explicame (?:por ?que|esto|eso)|de donde sale (?:esto|eso)|para que (?:sirve )?(?:esto|eso)
        """
    ),
    "estrategia.otra": words(
        r"""
        (?:dame |quiero |prefiero |tienes |hay |probemos |muestrame |pasame \
            |otra,? )?otr[oa](?: (?:estrategia|opcion|idea|cosa|alternativa|tecnica|actividad|distinta))?
        (?:no me gusta(?: esta| esa| esta estrategia)?,? )(?:dame )?otra
        cambia(?:me)?(?: la)?(?: de)? estrategia|algo distinto|prefiero otra cosa
        """
    ),
    "bienestar.si": words(
        r"""
        (?:quiero |prefiero |necesito |hagamos )?(?:una? |la )?(?:pausa de bienestar\
            |ejercicio de (?:bienestar|respiracion|relajacion|calma)|respirar(?: un (?:rato|poco|momento))?\
            |relajarme|calmarme)
        """
    ),
    "bienestar.listo": words(
        r"""
        ya (?:lo )?hice(?: el ejercicio)?|ya hice el ejercicio|termine el ejercicio
        """
    ),
    "bienestar.no": words(
        r"""
        (?:prefiero |quiero |mejor )?(?:volver|volvamos|vuelvo) (?:a la|con la|a mi) tarea
        (?:prefiero )?(?:saltar(?:me)?|sin) (?:el |este )?ejercicio
        """
    ),
    "turno.continuar": words(
        r"""
        (?:que )?(?:sigamos|continuemos|seguir|sigue|continuar|continua|siguiente(?: paso)?\
            |el siguiente(?: paso)?|sigamos con el siguiente paso|que sigue\
            |cual es el siguiente(?: paso)?)
        """
    ),
    "turno.pausa": words(
        r"""
        (?:quiero |necesito |me tomo |tomare |hago )?(?:una )?pausa
        (?:quiero |necesito )?(?:un )?(?:descanso|break|recreo)|descansar
        """
    ),
    "turno.cerrar": words(
        r"""
        (?:quiero )?(?:cerrar|terminar|parar|dejarlo)(?: (?:por hoy|aqui|aca|hasta aqui|la sesion))?
        (?:eso es todo|eso seria todo|hasta aqui(?: no mas)?|chao|chau|adios|bye|nos vemos\
            |hasta (?:luego|mañana|pronto)|buenas noches)(?: por hoy)?(?:,? (?:gracias|chao|flou))*
        (?:muchas )?gracias(?:,? (?:chao|chau|adios|nos vemos|eso es todo|por todo|por la ayuda|flou))+
        """
    ),
    "ayuda.ahora": words(
        r"""
        (?:necesito |quiero |pido )(?:ayuda (?:ahora|urgente|ya)|hablar con (?:alguien|una persona\
            |un psicologo|una psicologa))
        ayuda urgente
        """
    ),
    "pregunta.saltar": words(
        r"""
        (?:prefiero )?(?:saltar|saltarme|saltemos|paso|omitir|no decirlo|no responder|saltarme (?:esa\
            |esta|la) pregunta|no (?:lo )?se|ni idea|da (?:igual|lo mismo)|me da (?:igual|lo mismo)\
            |cualquiera|ningun[oa]|no importa)
        """
    ),
    "pais.saltar": words(
        r"""
        (?:prefiero )?no decir (?:mi|el|en que) pais(?: estoy)?
        """
    ),
    "inicio.no_se": words(
        r"""
        no se (?:ni )?por donde (?:empezar|partir|comenzar)|no se (?:que hacer|como empezar|como partir)
        """
    ),
    "inicio.estudiar": words(
        r"""
        (?:quiero |tengo que |necesito |me toca |debo |voy a |a )?estudiar
        """
    ),
}

_GREETING = words(
    r"""
    hol[ai]s?|holi+s?|holanda|hello|hi|hey|ola+|wena+s?|buenas?|buen(?:os)? (?:dias?|tardes|noches)
    buenas (?:tardes|noches)|que (?:tal|onda|hubo|hay|pasa|mas)|quiubo
    como (?:estas?|va|andas|te va|vamos)|todo bien|saludos|alo|holiwis|oe|oye|flou|amig[oa]|bot|che|bro
    parce|hay alguien|estas ahi|buen dia
    """
)
_GREETINGS = re.compile(rf"(?:{_GREETING.pattern}[ ,.!?]*)+")

_AROUND = words(
    r"""
    un|como|creo que|mas o menos|es|estoy en|diria que|ahora|seria|tipo|en|al|ya|hice el ejercicio|bajo a
    subio a|sigue en|listo|creo
    """
)
_INTENSITY = re.compile(r"(\d{1,2}|" + "|".join(NUMBERS_TO_TEN) + r")(?: ?(?:/|de|sobre) ?(?:10|diez))?")


_ASSENT = words(
    r"""
    si|sip|sii|dale|ok|oka|okay|okey|ya|bueno|claro|obvio|vale|de una|vamos|va|voy|listo,? voy|ya po|me animo
    lo intento|lo pruebo|la pruebo|probemos|lo hago|vamos con eso|me parece|me tinca|buena idea|hagamoslo
    acepto|de acuerdo|partamos|partimos|empecemos|a darle|sale|orale|jaja\w*|entiendo|entendido|perfecto
    """
)
_ASSENTS = re.compile(rf"(?:{_ASSENT.pattern}[ ,.!]*)+(?:gracias)?")
_REFUSALS = words(
    r"""
    no|nop|nope|no quiero|no gracias|no,? gracias|paso|no me tinca|no me gusta|no me convence|mejor no
    no me late|no me provoca|no me animo|no quiero (?:eso|esa|hacer eso|hacerlo|probarla|probarlo)
    """
)
_THANKS = words(
    r"""
    (?:muchas |mil )?gracias|te pasaste|genial|bacan|bkn|buena|super|excelente|chevere|que bueno|igualmente
    jaja\w*|jeje\w*|xd|muy amable
    """
)
_SMALL_TALK = re.compile(rf"(?:(?:{_THANKS.pattern}|{_ASSENT.pattern}|flou)[ ,.!]*)+")


def read_command(text: str) -> str | None:
    """Return the id of the chip that says the same as the whole of `text`."""
    said = _bare(text)
    for way in (said, POLITE.sub("", said)):
        for name, pattern in _COMMANDS.items():
            if pattern.fullmatch(way):
                return name
    return None


def is_assent(text: str) -> bool:
    """Return whether `text` only agrees: the answer to "¿lo pruebas?", and no word on how it went."""
    return _ASSENTS.fullmatch(_bare(text)) is not None


def is_refusal(text: str) -> bool:
    """Return whether `text` only declines what was offered."""
    return _REFUSALS.fullmatch(_bare(text)) is not None


def is_small_talk(text: str) -> bool:
    """Return whether `text` thanks or agrees and says nothing else."""
    return _SMALL_TALK.fullmatch(_bare(text)) is not None


def is_greeting(text: str) -> bool:
    """Return whether `text` greets and says nothing else."""
    return _GREETINGS.fullmatch(_bare(text)) is not None


def read_intensity(text: str) -> int | None:
    """Return the number from 0 to 10 that is all `text` says; None for anything else."""
    said = _AROUND.sub(" ", normalise(text)).strip(" .,;:!?\n")
    found = _INTENSITY.fullmatch(said)
    if found is None:
        return None
    value = NUMBERS_TO_TEN[found[1]] if found[1] in NUMBERS_TO_TEN else int(found[1])
    return value if value <= HIGHEST else None


def _bare(text: str) -> str:
    return normalise(text).strip(" .,;:!?\n")
