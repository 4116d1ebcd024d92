"""The session as the wire contract shows it, and as it is kept."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from strategy.domain import cycle
from strategy.domain.slots import Slots, from_json


def read_state(raw: Mapping[str, Any]) -> tuple[cycle.State, Slots]:
    """Return the cycle's state and the slots of a stored session; what cannot be read is left out."""
    state = cycle.State.from_json(raw.get("cycle") or {})
    stored = raw.get("slots")
    slots, _ = from_json(stored if isinstance(stored, Mapping) else {})
    return state, slots


def write_state(state: cycle.State, slots: Slots) -> dict[str, Any]:
    """Return what is stored of a session."""
    return {
        "cycle": state.to_json(),
        "slots": {**slots.as_json(), "sentimiento_texto": slots.sentimiento_texto},
    }


def session_data(session: UUID, raw: Mapping[str, Any]) -> dict[str, Any]:
    """Return the `session` of a `complete` frame from what is stored."""
    state, slots = read_state(raw)
    return describe(session, state, slots)


def describe(session: UUID, state: cycle.State, slots: Slots) -> dict[str, Any]:
    """Return the `session` of a `complete` frame."""
    return {
        "id": str(session),
        "iteration": state.iteration,
        "slots": slots.as_json(),
        "Q2": state.Q2,
        "Q3": state.Q3,
        "enfoque": state.enfoque,
        "strategy_given": state.strategy_given,
        "failed_attempts": state.failed_attempts,
        "last_strategy": state.last_strategy,
    }
