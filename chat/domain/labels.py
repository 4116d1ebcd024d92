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
# The ends of a call; those that are errors have the names of `chat.llm.port`.
OUTCOMES: Final = {
    "ok": "usada",
    "aborted": "abortada",
    "dropped": "descartada",
    "LLMBlocked": "bloqueada por el modelo",
    "LLMInvalid": "respuesta inservible",
    "LLMOverBudget": "sin presupuesto",
    "LLMRefused": "rechazada por el modelo",
    "LLMTimeout": "fuera de plazo",
    "LLMUnavailable": "modelo no disponible",
}
ERRORS: Final = {
    ErrorCode.AUTH_REQUIRED.value: "sin sesión iniciada",
    ErrorCode.TOKEN_EXPIRED.value: "sesión vencida",
    ErrorCode.FORBIDDEN.value: "sin permiso",
    ErrorCode.CONSENT_REQUIRED.value: "falta el consentimiento",
    ErrorCode.BAD_FRAME.value: "mensaje ilegible",
    ErrorCode.EMPTY.value: "mensaje vacío",
    ErrorCode.TOO_LONG.value: "mensaje demasiado largo",
    ErrorCode.NOT_FOUND.value: "no encontrado",
    ErrorCode.IDEMPOTENCY_CONFLICT.value: "mismo envío con otro texto",
    ErrorCode.TURN_IN_PROGRESS.value: "otra respuesta en curso",
    ErrorCode.RATE_LIMITED.value: "sobre el límite",
    ErrorCode.SLOW_CONSUMER.value: "conexión lenta",
    ErrorCode.DRAINING.value: "servidor cerrándose",
    ErrorCode.INTERNAL.value: "falla interna",
}


def word(words: Mapping[str, str], label: str) -> str:
    """Return the word for a label; a label that has none stands for itself."""
    return words.get(label, label or "sin nombre")
