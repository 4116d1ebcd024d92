"""What a reported outcome changes: rules R1–R7. The kind of task (Q2) is never turned around."""

from dataclasses import dataclass

from strategy.domain.outcomes import Outcome
from strategy.domain.rules import CORE, LOCKED, NEAR, SMALLEST_BLOCK
from strategy.domain.slots import Slots

LAST = 3
"""Strategies without progress after which the feeling comes before the task."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a student stands: the level and block in use, strategies without progress, and untried ones."""

    Q3: str
    bloque: int
    iteration: int = 0
    no_probe: int = 0


@dataclass(frozen=True, slots=True)
class Recalibrated:
    """Where the student stands now, what to do next, and the rule that says so."""

    Q3: str
    bloque: int
    iteration: int
    no_probe: int
    accion: str
    regla: str


def recalibrate(standing: Standing, slots: Slots, outcome: Outcome) -> Recalibrated:
    """Return what follows from `outcome`.

    A strategy not tried for the second time counts as one that did not help.
    """
    q3, size, iteration = standing.Q3, standing.bloque, standing.iteration
    match outcome:
        case "ayudo":
            return Recalibrated(q3, size, 0, 0, "cerrar_o_siguiente", "R1")
        case "un_poco":
            return Recalibrated(q3, size, iteration, 0, "siguiente_micropaso_misma_estrategia", "R2")
        case "no_probe" if standing.no_probe == 0:
            return Recalibrated(q3, SMALLEST_BLOCK, iteration, 1, "misma_estrategia_arranque_2min", "R3")
        case "peor":
            return Recalibrated(q3, SMALLEST_BLOCK, LAST, 0, "fallback_emocional", "R4")
        case _:
            return _failed(standing, slots)


def _failed(standing: Standing, slots: Slots) -> Recalibrated:
    if standing.iteration == 0:
        return _first_failure(standing, slots)
    if standing.iteration == 1:
        return Recalibrated("↓", SMALLEST_BLOCK, 2, 0, "nueva_estrategia_minima_o_elegir_bienestar", "R6")
    return Recalibrated("↓", SMALLEST_BLOCK, LAST, 0, "fallback_emocional", "R7")


def _first_failure(standing: Standing, slots: Slots) -> Recalibrated:
    if standing.Q3 != "↓":
        return Recalibrated("↓", standing.bloque, 1, 0, "nueva_estrategia", "R5a")
    if stays_concrete(slots):
        return Recalibrated("↓", SMALLEST_BLOCK, 1, 0, "nueva_estrategia_otra_familia", "R5b")
    return Recalibrated("mixto", standing.bloque, 1, 0, "nueva_estrategia", "R5c")


def stays_concrete(slots: Slots) -> bool:
    """Return whether going up a level is out of the question.

    Haste, a locking feeling, core task or revision.
    """
    return (
        slots.plazo in NEAR
        or slots.sentimiento in LOCKED
        or slots.tipo_tarea in CORE
        or slots.fase == "revision"
    )
