"""The words of the dashboard for what is counted under a name of the program."""

from typing import Final

from chat.domain import labels
from chat.figures import Name

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
NAMES: Final = {
    Name.REQUESTS: "mensajes que llegaron",
    Name.TURN: "duración de los turnos",
    Name.FIRST_CHUNK: "tiempo hasta la primera palabra",
    Name.ERRORS: "errores",
    Name.FINISH: "cómo terminaron los turnos",
    Name.LIMITS: "límites alcanzados",
    Name.DATABASE: "consultas a la base de datos",
    Name.MODEL: "llamadas a los modelos",
    Name.OUTCOME: "resultado de las llamadas",
    Name.BREAKER: "cortes del modelo",
    Name.AGAIN: "turnos que siguieron pese a un corte",
    Name.SLOW: "respuestas lentas, por su causa",
    Name.FAULTS: "reglas de habla que se rompieron",
    Name.AWAY: "servicios que no respondieron",
    Name.SPECULATION: "respuestas adelantadas",
    Name.LOST: "cifras que no cupieron",
}
BREAKERS: Final = {"closed": "se usa", "open": "cortado", "half_open": "a prueba"}
