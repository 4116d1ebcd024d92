"""The six slots that Flou reads from a student's words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

Sentimiento = Literal[
    "aburrimiento",
    "frustracion",
    "ansiedad_error",
    "dispersion_rumiacion",
    "baja_autoeficacia",
    "neutral",
    "otro",
]
TipoTarea = Literal[
    "ensayo", "esquema", "borrador", "lectura_tecnica", "resumen", "resolver_problemas", "protocolo_lab",
    "mcq", "presentacion", "coding", "bugfix", "proofreading", "otro",
]  # fmt: skip
Plazo = Literal["hoy", "<24h", "esta_semana", ">1_semana"]
Fase = Literal["ideacion", "planificacion", "ejecucion", "revision"]
TiempoBloque = Literal[10, 12, 15, 20, 25]

SENTIMIENTOS: tuple[str, ...] = get_args(Sentimiento)
TAREAS: tuple[str, ...] = get_args(TipoTarea)
PLAZOS: tuple[str, ...] = get_args(Plazo)
FASES: tuple[str, ...] = get_args(Fase)
BLOQUES: tuple[int, ...] = get_args(TiempoBloque)


@dataclass(frozen=True, slots=True)
class Slots:
    """What is known of the student's situation; None means unknown.

    `sentimiento_texto` keeps the student's own word for a feeling; like `ramo` it never affects a decision.
    `minutos` is the whole time of somebody who has more than one block: 45 beside a `tiempo_bloque` of 25.
    """

    sentimiento: Sentimiento | None = None
    tipo_tarea: TipoTarea | None = None
    ramo: str | None = None
    plazo: Plazo | None = None
    fase: Fase | None = None
    tiempo_bloque: TiempoBloque | None = None
    sentimiento_texto: str | None = None
    minutos: int | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the six slots as the wire contract names them."""
        return {
            "sentimiento": self.sentimiento,
            "tipo_tarea": self.tipo_tarea,
            "ramo": self.ramo,
            "plazo": self.plazo,
            "fase": self.fase,
            "tiempo_bloque": self.tiempo_bloque,
        }


def from_json(raw: Mapping[str, Any]) -> tuple[Slots, tuple[str, ...]]:
    """Return the usable slots of `raw` and the names of those whose value had to be refused.

    Each slot is validated by itself: one bad value never discards the rest.
    """
    raise_on = {
        "sentimiento": SENTIMIENTOS,
        "tipo_tarea": TAREAS,
        "plazo": PLAZOS,
        "fase": FASES,
        "tiempo_bloque": BLOQUES,
    }
    kept: dict[str, Any] = {}
    refused: list[str] = []
    for name, allowed in raise_on.items():
        value = raw.get(name)
        if value is None:
            continue
        if value in allowed and type(value) is type(allowed[0]):
            kept[name] = value
        else:
            refused.append(name)
    for name in ("ramo", "sentimiento_texto"):
        value = raw.get(name)
        if value is None:
            continue
        if isinstance(value, str) and 0 < len(value.strip()) <= MAX_FREE_TEXT:
            kept[name] = value.strip()
        else:
            refused.append(name)
    if "tiempo_bloque" in kept and is_longer(raw.get("minutos")):
        kept["minutos"] = raw["minutos"]
    return Slots(**kept), tuple(refused)


def is_longer(minutes: object) -> bool:
    """Return whether this is a time of more than one block, in minutes, and no longer than `LONGEST`."""
    whole = isinstance(minutes, int) and not isinstance(minutes, bool)
    return whole and BLOQUES[-1] < minutes <= LONGEST  # type: ignore[operator]  # an int by then


MAX_FREE_TEXT = 80
LONGEST = 240
"""Four hours: nobody plans more in one sitting, and longer ones are no time to work in but a deadline."""
