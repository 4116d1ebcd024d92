"""The words of the staff's pages for what the rows of a turn and of a call hold as names of the program."""

from collections.abc import Mapping
from typing import Final

from chat.domain.errors import ErrorCode

TRANSPORTS: Final = {"ws": "WebSocket", "sse": "por partes (SSE)", "post": "de una vez (POST)"}
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
AUTHORS: Final = {"offline": "Flou, sin modelo", "gemini": "Gemini", "scripted": "guion de prueba"}
PURPOSES: Final = {
    "coach": "coach",
    "classifier": "clasificador",
    "slots": "lectura de datos",
    "speculative": "coach adelantado",
}
OUTCOMES: Final = {"ok": "usada", "aborted": "abortada", "dropped": "descartada"}
ERRORS: Final = {
    ErrorCode.AUTH_REQUIRED: "sin sesión iniciada",
    ErrorCode.TOKEN_EXPIRED: "sesión vencida",
    ErrorCode.FORBIDDEN: "sin permiso",
    ErrorCode.CONSENT_REQUIRED: "falta el consentimiento",
    ErrorCode.BAD_FRAME: "mensaje ilegible",
    ErrorCode.EMPTY: "mensaje vacío",
    ErrorCode.TOO_LONG: "mensaje demasiado largo",
    ErrorCode.NOT_FOUND: "no encontrado",
    ErrorCode.IDEMPOTENCY_CONFLICT: "mismo envío con otro texto",
    ErrorCode.TURN_IN_PROGRESS: "otra respuesta en curso",
    ErrorCode.RATE_LIMITED: "sobre el límite",
    ErrorCode.SLOW_CONSUMER: "conexión lenta",
    ErrorCode.DRAINING: "servidor cerrándose",
    ErrorCode.INTERNAL: "falla interna",
}


def word(words: Mapping[str, str], label: str) -> str:
    """Return the word for a label; a label that has none stands for itself."""
    return words.get(label, label or "sin nombre")
