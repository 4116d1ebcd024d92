"""The life of a crisis case: its states, who may move it where, and how soon somebody must have looked.

`new → claimed → contacted | escalated | monitoring → closed`, reopening allowed. Due times are staffed hours
in the design; here they are plain durations, and the caller turns them into hours of the on-call calendar.
"""

from datetime import timedelta
from typing import Final, Literal

State = Literal["new", "claimed", "contacted", "escalated", "monitoring", "closed"]
Outcome = Literal["helped", "referred", "false_positive", "duplicate", "could_not_reach"]

SEVERE: Final = 4
_AT_WORK: Final[tuple[State, ...]] = ("contacted", "escalated", "monitoring")
MOVES: Final[dict[State, frozenset[State]]] = {
    "new": frozenset({"claimed"}),
    "claimed": frozenset({"new", *_AT_WORK, "closed"}),
    **{state: frozenset({*_AT_WORK, "closed"}) - {state} for state in _AT_WORK},
    "closed": frozenset({"claimed"}),
}


def may_move(state: State, to: State) -> bool:
    """Return whether a case in `state` may go `to` another."""
    return to in MOVES[state]


def due_in(severity: int) -> timedelta:
    """Return how long a case of a severity (1–5) may wait: 15 min from 4, 2 h at 3, a working day below."""
    if severity >= SEVERE:
        return timedelta(minutes=15)
    return timedelta(hours=2) if severity == SEVERE - 1 else timedelta(hours=8)
