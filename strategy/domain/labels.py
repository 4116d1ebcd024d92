"""The Spanish names of slot values: the one place where a value turns into words."""

from collections.abc import Mapping

from strategy.domain.slots import Slots

FEELINGS: Mapping[str, str] = {
    "aburrimiento": "aburrimiento",
    "frustracion": "frustración",
    "ansiedad_error": "ansiedad",
    "dispersion_rumiacion": "dispersión",
    "baja_autoeficacia": "inseguridad",
    "neutral": "neutral",
    "otro": "otra emoción",
}

TASKS: Mapping[str, str] = {
    "ensayo": "ensayo",
    "esquema": "esquema",
    "borrador": "borrador",
    "lectura_tecnica": "lectura",
    "resumen": "resumen",
    "resolver_problemas": "ejercicios",
    "protocolo_lab": "trabajo de laboratorio",
    "mcq": "prueba",
    "presentacion": "presentación",
    "coding": "código",
    "bugfix": "error de código",
    "proofreading": "revisión de texto",
    "otro": "trabajo",
}

# (with article, with possessive): said to a student, so that every sentence around them agrees.
_SAID: Mapping[str, str] = {
    "ensayo": "el ensayo",
    "esquema": "el esquema",
    "borrador": "el borrador",
    "lectura_tecnica": "la lectura",
    "resumen": "el resumen",
    "resolver_problemas": "la guía de ejercicios",
    "protocolo_lab": "el laboratorio",
    "mcq": "la prueba",
    "presentacion": "la presentación",
    "coding": "el código",
    "bugfix": "el error del código",
    "proofreading": "la revisión",
    "otro": "el trabajo",
}

# What a use can be of: the kinds of plan that offer something to do.
KINDS: Mapping[str, str] = {
    "strategy": "estrategia",
    "next_step": "paso siguiente",
    "tiny_start": "comienzo de dos minutos",
    "wellbeing": "ejercicio",
}

DEADLINES: Mapping[str, str] = {
    "hoy": "hoy",
    "<24h": "menos de 24 horas",
    "esta_semana": "esta semana",
    ">1_semana": "más de una semana",
}

PHASES: Mapping[str, str] = {
    "ideacion": "buscando ideas",
    "planificacion": "planificando",
    "ejecucion": "haciendo la tarea",
    "revision": "revisando",
}


def task(slots: Slots) -> str | None:
    """Return the task with its course, as in "ensayo de filosofía"; None when neither is known."""
    if slots.tipo_tarea is None and slots.ramo is None:
        return None
    return _of(TASKS.get(slots.tipo_tarea or "otro", "trabajo"), slots.ramo)


def the_task(slots: Slots) -> str:
    """Return the task with its article, to be said to the student: "el ensayo de filosofía"."""
    if slots.tipo_tarea is None and slots.ramo is None:
        return "lo que tienes pendiente"
    return _of(_SAID.get(slots.tipo_tarea or "otro", _SAID["otro"]), slots.ramo)


def feeling(slots: Slots) -> str | None:
    """Return the feeling in words; for one that has no name in the list, the student's own word."""
    if slots.sentimiento is None:
        return None
    if slots.sentimiento == "otro" and slots.sentimiento_texto:
        return slots.sentimiento_texto
    return FEELINGS.get(slots.sentimiento, slots.sentimiento)


def _of(name: str, course: str | None) -> str:
    return f"{name} de {course}" if course else name
