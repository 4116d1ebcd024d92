"""Read the few things that a student can ask of Flou itself in words: restart, why, another one, pause, close."""

import re

from strategy.domain.chat_spelling import normalise

NUMBERS = {
    "cero": 0, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
    "diez": 10,
}  # fmt: skip

# Whole messages only: these words inside a longer sentence are part of what the student tells.
_COMMANDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(r"(?:(?:flou|oye|ok|ya|dale|bueno|por favor|mejor|no|si),? )*(?:" + pattern + r")(?: por favor| gracias| ahora)?"))
    for name, pattern in (
        ("sesion.reiniciar", (
            r"reiniciar|reinicia(?:me)?|reiniciemos|empezar de (?:nuevo|cero)|empecemos de (?:nuevo|cero)"
            r"|(?:quiero |puedo )?(?:reiniciar|empezar de (?:nuevo|cero))(?: la sesion| el chat)?|reset"
            r"|restart|nueva sesion|comenzar de (?:nuevo|cero)|partir de (?:nuevo|cero)"
        )),
        ("estrategia.por_que", (
            r"(?:y )?por ?que(?: (?:esto|esta|esa|eso|esta estrategia|esa estrategia|me (?:das|diste"
            r"|recomiendas|propones|dices|sugieres) (?:esto|esta|esa|eso)(?: estrategia)?"
            r"|(?:me )?serviria(?: esto)?|funciona(?: esto)?|deberia hacer (?:esto|eso)))?"
            r"|explicame (?:por ?que|esto|eso)|de donde sale (?:esto|eso)|para que (?:sirve )?(?:esto|eso)"
        )),
        ("estrategia.otra", (
            r"(?:dame |quiero |prefiero |tienes |hay |probemos |muestrame |pasame |otra,? )?otr[oa](?: (?:estrategia"
            r"|opcion|idea|cosa|alternativa|tecnica|actividad|distinta))?|(?:no me gusta(?: esta| esa"
            r"| esta estrategia)?,? )(?:dame )?otra|cambia(?:me)?(?: la)?(?: de)? estrategia|algo distinto"
            r"|prefiero otra cosa"
        )),
        ("bienestar.si", (
            r"(?:quiero |prefiero |necesito |hagamos )?(?:una? |la )?(?:pausa de bienestar"
            r"|ejercicio de (?:bienestar|respiracion|relajacion|calma)|respirar(?: un (?:rato|poco|momento))?"
            r"|relajarme|calmarme)"
        )),
        ("bienestar.listo", r"ya (?:lo )?hice(?: el ejercicio)?|ya hice el ejercicio|termine el ejercicio"),
        ("bienestar.no", (
            r"(?:prefiero |quiero |mejor )?(?:volver|volvamos|vuelvo) (?:a la|con la|a mi) tarea"
            r"|(?:prefiero )?(?:saltar(?:me)?|sin) (?:el |este )?ejercicio"
        )),
        ("turno.continuar", (
            r"(?:que )?(?:sigamos|continuemos|seguir|sigue|continuar|continua|siguiente(?: paso)?"
            r"|el siguiente(?: paso)?|vamos|sigamos con el siguiente paso|que sigue"
            r"|cual es el siguiente(?: paso)?)"
        )),
        ("turno.pausa", (
            r"(?:quiero |necesito |me tomo |tomare |hago )?(?:una )?pausa"
            r"|(?:quiero |necesito )?(?:un )?(?:descanso|break|recreo)|descansar"
        )),
        ("turno.cerrar", (
            r"(?:quiero )?(?:cerrar|terminar|parar|dejarlo)(?: (?:por hoy|aqui|aca|hasta aqui|la sesion))?"
            r"|(?:eso es todo|eso seria todo|hasta aqui(?: no mas)?|chao|chau|adios|bye|nos vemos"
            r"|hasta (?:luego|mañana|pronto)|buenas noches)(?: por hoy)?(?:,? (?:gracias|chao|flou))*"
            r"|(?:muchas )?gracias(?:,? (?:chao|chau|adios|nos vemos|eso es todo|por todo|por la ayuda|flou))+"
        )),
        ("ayuda.ahora", (
            r"(?:necesito |quiero |pido )(?:ayuda (?:ahora|urgente|ya)|hablar con (?:alguien|una persona"
            r"|un psicologo|una psicologa))|ayuda urgente"
        )),
        ("pregunta.saltar", (
            r"(?:prefiero )?(?:saltar|saltarme|saltemos|paso|omitir|no decirlo|no responder|saltarme (?:esa"
            r"|esta|la) pregunta|no (?:lo )?se|ni idea|da (?:igual|lo mismo)|me da (?:igual|lo mismo)"
            r"|cualquiera|ningun[oa]|no importa)"
        )),
        ("inicio.no_se", r"no se (?:ni )?por donde (?:empezar|partir|comenzar)|no se (?:que hacer|como empezar|como partir)"),
        ("inicio.estudiar", r"(?:quiero |tengo que |necesito |me toca |debo |voy a |a )?estudiar"),
    )
)  # fmt: skip

_GREETING = re.compile(
    
        r"(?:(?:hol[ai]s?|holi+s?|holanda|hello|hi|hey|ola+|wena+s?|buenas?|buen(?:os)? (?:dias?|tardes"
        r"|noches)|buenas (?:tardes|noches)|que (?:tal|onda|hubo|hay|pasa|mas)|quiubo|como (?:estas?|va"
        r"|andas|te va|vamos)|todo bien|saludos|alo|holiwis|oe|oye|flou|amig[oa]|bot|che|bro|parce"
        r"|hay alguien|estas ahi|buen dia)[ ,.!?]*)+"
    
)  # fmt: skip

_INTENSITY = re.compile(
    r"(?:(?:un|como|creo que|mas o menos|es|estoy en|diria que|ahora|seria|tipo|en|al|de|ya"
    r"|hice el ejercicio|bajo a|subio a|sigue en|listo)[ ,:]+)*"
    r"(?:un )?(\d{1,2}|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)(?: ?(?:/|de"
    r"|sobre) ?(?:10|diez))?(?: (?:ahora|creo|mas o menos|ya))?"
)


def read_command(text: str) -> str | None:
    """Return the id of the chip that says the same as the whole of `text`."""
    said = normalise(text).strip(" .,;:!?¿¡\n")
    return next((name for name, pattern in _COMMANDS if pattern.fullmatch(said)), None)


def is_greeting(text: str) -> bool:
    """Return whether `text` greets and says nothing else."""
    said = normalise(text).strip(" .,;:!?\n")
    return bool(said) and _GREETING.fullmatch(said) is not None


def read_intensity(text: str) -> int | None:
    """Return the number from 0 to 10 that is all `text` says; None for anything else."""
    found = _INTENSITY.fullmatch(normalise(text).strip(" .,;:!?\n"))
    if found is None:
        return None
    value = NUMBERS[found[1]] if found[1] in NUMBERS else int(found[1])
    return value if value <= NUMBERS["diez"] else None
