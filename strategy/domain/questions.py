"""Which question is worth a student's time: only one whose answer would change the decision."""

from collections.abc import Mapping
from dataclasses import replace

from strategy.domain.rules import decide
from strategy.domain.slots import FASES, PLAZOS, TAREAS, Slots

MOST = 2
"""Questions before the first strategy."""

ANSWERS: Mapping[str, tuple[str, ...]] = {"tipo_tarea": TAREAS, "plazo": PLAZOS, "fase": FASES}

STUDIED: tuple[str, ...] = ("mcq", "resolver_problemas", "lectura_tecnica", "resumen")
"""What "estudiar" can mean."""


def names_something(slots: Slots) -> bool:
    """Return whether a task or a feeling is known: enough for a strategy."""
    return slots.tipo_tarea is not None or slots.sentimiento not in {None, "neutral"}


def matters(slots: Slots, name: str, answers: tuple[str, ...] | None = None) -> bool:
    """Return whether knowing slot `name`, as one of `answers`, could change the decision on these slots."""
    outcomes = {_core(slots)}
    for answer in ANSWERS[name] if answers is None else answers:
        outcomes.add(_core(replace(slots, **{name: answer})))  # type: ignore[arg-type]  # one of the slot's own values
    return len(outcomes) > 1


def next_question(slots: Slots, asked: tuple[str, ...], count: int) -> str | None:
    """Return the slot to ask for: the task, then the deadline or the phase; None when a strategy is due."""
    if names_something(slots) or count >= MOST:
        return None
    open_ = (name for name in ANSWERS if getattr(slots, name) is None and name not in asked)
    return next((name for name in open_ if matters(slots, name)), None)


def _core(slots: Slots) -> tuple[str, str]:
    decision = decide(slots)
    return decision.Q2, decision.Q3
