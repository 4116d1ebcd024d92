"""The words of the dashboard for what is counted under a name of the program."""

from collections.abc import Mapping
from typing import Final

TRANSPORTS: Final = {"ws": "WebSocket", "sse": "SSE", "post": "POST"}
FINISHES: Final = {
    "stop": "terminó bien",
    "length": "cortada por largo",
    "safety": "detenida por seguridad",
    "crisis": "tarjeta de crisis",
    "cancelled": "cancelada",
    "interrupted": "interrumpida",
    "fallback": "desde el catálogo",
    "failed": "falló",
}
LIMITS: Final = {"messages": "mensajes por persona", "addresses": "peticiones por dirección"}
ERRORS: Final = {"page_failed": "página o consola que falló (500)"}
PURPOSES: Final = {
    "coach": "coach",
    "classifier": "clasificador",
    "slots": "lectura de datos",
    "speculative": "coach adelantado",
}
OUTCOMES: Final = {"ok": "usada", "aborted": "abortada", "dropped": "descartada"}
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


def word(words: Mapping[str, str], label: str) -> str:
    """Return the word for a label; a label that has none stands for itself."""
    return words.get(label, label or "sin nombre")
