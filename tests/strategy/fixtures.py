"""The data that the strategy's tests stand on."""

import json
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any

from strategy.domain.slots import BLOQUES, FASES, PLAZOS, SENTIMIENTOS, TAREAS, Slots

DATA = Path(__file__).parent.parent / "data"

SITUATIONS: tuple[Slots, ...] = tuple(
    Slots(sentimiento=feeling, tipo_tarea=task, plazo=due, fase=phase)  # type: ignore[arg-type]
    for feeling, task, due, phase in product(
        (None, *SENTIMIENTOS), (None, *TAREAS), (None, *PLAZOS), (None, *FASES)
    )
)
"""Every combination of the slots that decide: 2,800."""

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
"""A Wednesday."""

TIMES: tuple[int | None, ...] = (None, *BLOQUES)


def lines(name: str) -> list[dict[str, Any]]:
    """Return the cases of a shared data file."""
    return [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines() if line.strip()]


SHORT: tuple[dict[str, str], ...] = (
    {"fr": "frustracion", "abu": "aburrimiento", "an": "ansiedad_error", "di": "dispersion_rumiacion",
     "ba": "baja_autoeficacia", "ne": "neutral", "ot": "otro"},
    {"lec": "lectura_tecnica", "prob": "resolver_problemas", "lab": "protocolo_lab", "pre": "presentacion",
     "proof": "proofreading"},
    {},
    {"sem": "esta_semana", ">1": ">1_semana"},
    {"id": "ideacion", "pl": "planificacion", "ej": "ejecucion", "re": "revision"},
    {},
)  # fmt: skip
NAMES = ("sentimiento", "tipo_tarea", "ramo", "plazo", "fase", "tiempo_bloque")


def students() -> list[tuple[str, dict[str, Any]]]:
    """Return what students write with its slots, from the compact file."""
    cases = []
    for line in (DATA / "slots_students.txt").read_text("utf-8").splitlines():
        if line.startswith("#") or "|" not in line:
            continue
        text, labels = line.rsplit("|", 1)
        values = [value.strip() for value in labels.split(",")]
        named = [None if v == "-" else short.get(v, v) for v, short in zip(values, SHORT, strict=True)]
        slots: dict[str, Any] = dict(zip(NAMES, named, strict=True))
        slots["tiempo_bloque"] = int(slots["tiempo_bloque"]) if slots["tiempo_bloque"] else None
        cases.append((text, slots))
    return cases
