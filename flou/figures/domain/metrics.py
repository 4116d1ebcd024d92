"""What a rule can watch: its name for people, its unit, and whether it looks back over a window."""

from enum import StrEnum
from typing import Final


class Metric(StrEnum):
    """A number that a rule compares with its threshold."""

    ERROR_RATE = "error_rate"
    FALLBACK_RATE = "fallback_rate"
    P95_LATENCY = "p95_latency"
    P95_FIRST_CHUNK = "p95_first_chunk"
    REQUESTS = "requests"
    SLOW_TURNS = "slow_turns"
    LIMIT_HITS = "limit_hits"
    BREAKER_OPEN = "breaker_open"
    REDIS_AWAY = "redis_away"
    BUDGET_USED = "budget_used"
    OVERDUE_FLAGS = "overdue_flags"
    STALE_RESOURCES = "stale_resources"
    OUTBOX_STUCK = "outbox_stuck"
    UNSCREENED = "unscreened"
    PROCESSES = "processes"


LABELS: Final = {
    Metric.ERROR_RATE: "turnos que fallan (%)",
    Metric.FALLBACK_RATE: "respuestas desde el catálogo (%)",
    Metric.P95_LATENCY: "duración de un turno, p95 (s)",
    Metric.P95_FIRST_CHUNK: "primera palabra, p95 (s)",
    Metric.REQUESTS: "mensajes recibidos",
    Metric.SLOW_TURNS: "turnos de más de 5 s",
    Metric.LIMIT_HITS: "mensajes y peticiones sobre el límite",
    Metric.BREAKER_OPEN: "cortes del modelo",
    Metric.REDIS_AWAY: "procesos sin Redis",
    Metric.BUDGET_USED: "presupuesto del mes usado (%)",
    Metric.OVERDUE_FLAGS: "alertas de crisis con el plazo vencido",
    Metric.STALE_RESOURCES: "líneas de ayuda sin verificar",
    Metric.OUTBOX_STUCK: "avisos sin entregar hace más de 10 minutos",
    Metric.UNSCREENED: "mensajes que ningún modelo ha leído",
    Metric.PROCESSES: "procesos en servicio",
}

# What the number is of: for the notice, the admin and the validation.
UNITS: Final = {
    **dict.fromkeys(Metric, ""),
    Metric.ERROR_RATE: "%",
    Metric.FALLBACK_RATE: "%",
    Metric.BUDGET_USED: "%",
    Metric.P95_LATENCY: "s",
    Metric.P95_FIRST_CHUNK: "s",
}


def shown(metric: Metric, value: float) -> str:
    """Return a value as people read it: `12,5 %`, `8,2 s`, `3`."""
    unit = UNITS[metric]
    if not unit:
        return f"{value:.0f}"
    number = f"{value:.1f}".replace(".", ",").removesuffix(",0")
    return f"{number} {unit}"
