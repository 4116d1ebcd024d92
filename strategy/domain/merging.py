"""Bring together what was known, what the heuristics read and what the model read, slot by slot.

Precedence. The heuristics win where their rules are sharper than a model's guess: deadlines and minutes,
which hang on the clock and on arithmetic. The model wins where meaning counts: feeling, task, phase and
course, except that it never takes away with a null what the heuristics saw, and a vague answer (`otro`,
`neutral`) never replaces a sharp one. A new value replaces the known one; a denial clears it, unless the
denial names another value.
"""

from dataclasses import replace
from typing import Any

from strategy.domain.extraction import Reading
from strategy.domain.slots import Slots

HEURISTIC_FIRST = ("plazo", "tiempo_bloque")
MODEL_FIRST = ("sentimiento", "tipo_tarea", "ramo", "fase")
VAGUE = frozenset({"otro", "neutral"})


def merge(known: Slots, heuristic: Reading, model: Reading | None) -> Slots:
    """Return the slots after a message; without the model the heuristics stand alone."""
    said = {name: _said(name, heuristic, model) for name in (*HEURISTIC_FIRST, *MODEL_FIRST)}
    changes: dict[str, Any] = {}
    for name, value in said.items():
        if value is not None:
            changes[name] = value
        elif _cleared(name, known, heuristic, model):
            changes[name] = None
    if "sentimiento" in changes:
        changes["sentimiento_texto"] = _own_word(changes["sentimiento"], heuristic, model)
    return replace(known, **changes)


def _said(name: str, heuristic: Reading, model: Reading | None) -> Any:
    read = getattr(heuristic.values, name)
    answered = getattr(model.values, name) if model else None
    if name in HEURISTIC_FIRST:
        return answered if read is None else read
    if answered is None or (answered in VAGUE and read is not None and read not in VAGUE):
        return read
    return answered


def _cleared(name: str, known: Slots, heuristic: Reading, model: Reading | None) -> bool:
    if name in heuristic.cleared:
        denied = {value for slot, value in heuristic.denied if slot == name}
        return not denied or getattr(known, name) in denied
    return model is not None and name in model.cleared


def _own_word(feeling: str | None, heuristic: Reading, model: Reading | None) -> str | None:
    """Return the student's own word for a feeling that has no name in the list."""
    if feeling != "otro":
        return None
    return heuristic.values.sentimiento_texto or (model.values.sentimiento_texto if model else None)
