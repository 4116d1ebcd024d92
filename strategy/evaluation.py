"""One line of an evaluation file in, one prediction out: the shipped behaviour, without a network.

Lines are shaped like those of the shared data; a missing key falls back to what a new student would have.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from strategy.domain import slots as slot_values
from strategy.domain.extraction import read
from strategy.domain.outcomes import OUTCOMES, Outcome, read_outcome
from strategy.domain.recalibration import Standing, recalibrate
from strategy.domain.rules import decide
from strategy.domain.slots import Slots

NOW = datetime(2026, 3, 8, 12, 0)  # noqa: DTZ001  # a student's wall clock: a Sunday at noon, so that "el viernes" is this week's
"""The moment at which lines without `now` are read.

A fixed one, so that figures do not change with the day.
"""


def predict_slots(line: Mapping[str, Any]) -> dict[str, Any]:
    """Return `{"slots": …}` for a line with `text`."""
    return {"slots": read(_text(line), _moment(line)).values.as_json()}


def predict_strategy(line: Mapping[str, Any]) -> dict[str, Any]:
    """Return `{"expected": …}`, the decision on a line with `slots`."""
    decision = decide(_slots(line.get("slots")))
    return {
        "expected": {
            "Q2": decision.Q2,
            "Q3": decision.Q3,
            "enfoque": decision.enfoque,
            "modo": decision.modo,
            "nivel": decision.nivel,
            "modificadores": list(decision.modificadores),
            "tiempo_disponible": decision.tiempo_disponible,
            "bloque": decision.bloque,
            "reglas": list(decision.reglas),
        }
    }


def predict_recalibration(line: Mapping[str, Any]) -> dict[str, Any]:
    """Return `{"esperado": …}` for a line with `estado` and `resultado`."""
    given = line.get("estado")
    estado: Mapping[str, Any] = given if isinstance(given, Mapping) else {}
    slots = _slots(estado)
    decision = decide(slots)
    standing = Standing(
        Q3=estado.get("Q3", decision.Q3),
        bloque=_count(estado.get("bloque"), decision.bloque),
        iteration=_count(estado.get("iteration"), 0),
        no_probe=_count(estado.get("no_probe"), 0),
    )
    resultado: Outcome = line["resultado"] if line.get("resultado") in OUTCOMES else "no_ayudo"
    result = recalibrate(standing, slots, resultado)
    return {
        "esperado": {
            "Q3": result.Q3,
            "Q2": estado.get("Q2", decision.Q2),
            "bloque": result.bloque,
            "iteration": result.iteration,
            "no_probe": result.no_probe,
            "accion": result.accion,
            "regla": result.regla,
        }
    }


def predict_reply(line: Mapping[str, Any]) -> dict[str, Any]:
    """Return `{"resultado": …}` for a line with `text`: the outcome it reports, or None."""
    return {"resultado": read_outcome(_text(line))}


PREDICTORS: Mapping[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    "slots": predict_slots,
    "strategy": predict_strategy,
    "recalibration": predict_recalibration,
    "replies": predict_reply,
}


def _text(line: Mapping[str, Any]) -> str:
    text = line.get("text")
    return text if isinstance(text, str) else ""


def _moment(line: Mapping[str, Any]) -> datetime:
    try:
        return datetime.fromisoformat(line["now"])
    except (KeyError, TypeError, ValueError):
        return NOW


def _slots(raw: object) -> Slots:
    """Return the slots of a line; a time that is no block (30, 45…) stays as it is for the rules."""
    if not isinstance(raw, Mapping):
        return Slots()
    values, _ = slot_values.from_json(raw)
    minutes = raw.get("tiempo_bloque")
    if (
        values.tiempo_bloque is None
        and isinstance(minutes, int)
        and not isinstance(minutes, bool)
        and minutes > 0
    ):
        names = {name: getattr(values, name) for name in Slots.__slots__}
        return Slots(**{**names, "tiempo_bloque": minutes})
    return values


def _count(value: object, otherwise: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else otherwise
