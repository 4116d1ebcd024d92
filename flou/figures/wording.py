"""The words of the dashboard for what is counted under a name of the program."""

from collections.abc import Mapping
from typing import Final

from chat.domain import labels
from chat.figures import Name
from strategy.domain.manners import LABELS as FAULTS

LIMITS: Final = {"messages": "mensajes por persona", "addresses": "peticiones por dirección"}
ERRORS: Final = {**labels.ERRORS, "page_failed": "página o consola que falló (500)"}
AGAIN: Final = {
    "resumed": ("Retomados", "un cliente volvió y siguió su respuesta"),
    "taken_over": ("Recogidos", "otro proceso siguió el turno de uno que cayó"),
    "rerun": ("Repetidos", "respondidos otra vez desde el comienzo"),
    "interrupted": ("Interrumpidos", "quedaron a medias tras tres intentos"),
}
CAUSES: Final = {
    "database": "base de datos",
    "queue": "espera en la cola",
    "model": "modelo",
    "other": "otra cosa",
}
SPECULATION: Final = {"kept": "mostradas", "dropped": "descartadas"}
SERVICES: Final = {"redis": "Redis", "database": "base de datos"}
ROUTES: Final = {"stream": "respuestas del coach", "structured": "clasificador y lectura de datos"}
NAMES: Final = {
    Name.REQUESTS.value: "mensajes que llegaron",
    Name.TURN.value: "duración de los turnos",
    Name.FIRST_CHUNK.value: "tiempo hasta la primera palabra",
    Name.ERRORS.value: "errores",
    Name.FINISH.value: "cómo terminaron los turnos",
    Name.LIMITS.value: "límites alcanzados",
    Name.DATABASE.value: "consultas a la base de datos",
    Name.MODEL.value: "llamadas a los modelos",
    Name.OUTCOME.value: "resultado de las llamadas",
    Name.BREAKER.value: "cortes del modelo",
    Name.AGAIN.value: "turnos que siguieron pese a un corte",
    Name.SLOW.value: "respuestas lentas, por su causa",
    Name.FAULTS.value: "reglas de habla que se rompieron",
    Name.AWAY.value: "servicios que no respondieron",
    Name.SPECULATION.value: "respuestas adelantadas",
    Name.LOST.value: "cifras que no cupieron",
}
BREAKERS: Final = {"closed": "se usa", "open": "cortado", "half_open": "a prueba"}
_LABELS: Final[Mapping[str, Mapping[str, str]]] = {
    Name.REQUESTS: labels.TRANSPORTS,
    Name.TURN: labels.TRANSPORTS,
    Name.FIRST_CHUNK: labels.TRANSPORTS,
    Name.ERRORS: ERRORS,
    Name.FINISH: labels.FINISHES,
    Name.LIMITS: LIMITS,
    Name.MODEL: labels.PURPOSES,
    Name.OUTCOME: {**labels.PURPOSES, **labels.OUTCOMES},
    Name.BREAKER: ROUTES,
    Name.AGAIN: {name: title.lower() for name, (title, _) in AGAIN.items()},
    Name.SLOW: CAUSES,
    Name.FAULTS: FAULTS,
    Name.AWAY: SERVICES,
    Name.SPECULATION: SPECULATION,
}


def label_of(name: str, label: str) -> str:
    """Return the words for what a figure of this name is about; its parts stand as they are without one."""
    words = _LABELS.get(name, {})
    return " · ".join(words.get(part, part) for part in label.split(":"))
