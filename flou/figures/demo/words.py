"""The few invented sentences of the demo, put together by chance: nobody ever wrote them."""

from random import Random
from typing import Final

_TASKS: Final = (
    "un ensayo de historia", "la guía de cálculo", "el informe de laboratorio", "una presentación",
    "la lectura de sociología", "el proyecto de programación", "la prueba de química",
)  # fmt: skip
_STATES: Final = (
    "me cuesta empezar", "estoy aburrido", "me siento frustrada", "ando con ansiedad",
    "me distraigo a cada rato", "voy bien, pero lento", "no sé por dónde partir",
)  # fmt: skip
_WHEN: Final = ("para hoy", "para mañana", "esta semana", "sin apuro")
_ANSWERS: Final = (
    "Partamos con algo pequeño: escribe una sola frase con tu idea y déjala a la vista.",
    "Pon un reloj de 15 minutos y revisa solo la primera parte. Después me cuentas cómo te fue.",
    "Antes de seguir, respira lento dos veces. Luego elige el ejercicio que te parezca más claro.",
    "Haz una lista de tres pasos y marca el primero. Lo demás puede esperar.",
)


def asked(random: Random) -> str:
    """Return what an invented student writes."""
    return f"Tengo que hacer {random.choice(_TASKS)} {random.choice(_WHEN)} y {random.choice(_STATES)}."


def answered(random: Random) -> str:
    """Return what Flou answers."""
    return random.choice(_ANSWERS)
