"""Reading slots with a model: the question, the shape of its answer, and how answers are merged."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from strategy.domain.extraction import Reading
from strategy.domain.slots import BLOQUES, FASES, PLAZOS, SENTIMIENTOS, TAREAS, Slots, from_json

PROMPT_VERSION = "slots/1.0.0"
SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "sentimiento": {"type": ["string", "null"], "enum": [*SENTIMIENTOS, None]},
        "tipo_tarea": {"type": ["string", "null"], "enum": [*TAREAS, None]},
        "ramo": {"type": ["string", "null"]},
        "plazo": {"type": ["string", "null"], "enum": [*PLAZOS, None]},
        "fase": {"type": ["string", "null"], "enum": [*FASES, None]},
        "tiempo_bloque": {"type": ["integer", "null"], "enum": [*BLOQUES, None]},
    },
}


def build(text: str, known: Slots, now: datetime, delimiter: str) -> tuple[str, str]:
    return (
        "Extrae los slots del mensaje del estudiante. Hoy es " + now.strftime("%A %Y-%m-%d %H:%M"),
        f"{delimiter}\n{json.dumps(text, ensure_ascii=False)}\n{delimiter}",
    )


def parse(raw: object) -> Reading:
    values, refused = from_json(raw if isinstance(raw, Mapping) else {})
    return Reading(values, frozenset(), refused)


def merge(known: Slots, heuristic: Reading, model: Reading | None) -> Slots:
    merged = known
    for reading in (model, heuristic) if model else (heuristic,):
        given = {n: getattr(reading.values, n) for n in Slots.__slots__ if getattr(reading.values, n) is not None}
        merged = replace(merged, **given, **{n: None for n in reading.cleared if n not in given})
    return merged
