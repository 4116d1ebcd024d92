"""The life of a crisis case: its states, who may move it where, and how soon somebody must have answered.

`new → claimed → contacted | escalated | monitoring → closed`, reopening allowed. A case is answered once
somebody has contacted the student, watches over them, or closed it: to claim a case is a promise, no answer.
"""

from datetime import timedelta
from enum import StrEnum
from typing import Final, Literal

State = Literal["new", "claimed", "contacted", "escalated", "monitoring", "closed"]
Outcome = Literal["helped", "referred", "false_positive", "duplicate", "could_not_reach"]

# From here on a case is closed by two people, and a further sign of it is told again once it was answered.
SEVERE: Final = 4
# Reminders of one deadline: the list of who is on call is gone through, and noise without end helps nobody.
MAX_REMINDERS: Final = 6
ANSWERED: Final[frozenset[State]] = frozenset({"contacted", "monitoring", "closed"})
_AT_WORK: Final[tuple[State, ...]] = ("contacted", "escalated", "monitoring")
MOVES: Final[dict[State, frozenset[State]]] = {
    "new": frozenset({"claimed"}),
    "claimed": frozenset({"new", *_AT_WORK, "closed"}),
    # To itself, too: somebody is contacted, or a case handed on, more than once.
    **{state: frozenset({*_AT_WORK, "closed"}) for state in _AT_WORK},
    "closed": frozenset({"claimed"}),
}


class Refusal(StrEnum):
    """Why something cannot be done with a case."""

    TAKEN = "taken"
    OUT_OF_ORDER = "out_of_order"
    OUTCOME_MISSING = "outcome_missing"
    NOTE_MISSING = "note_missing"
    NOTE_UNFIT = "note_unfit"
    SECOND_PERSON_MISSING = "second_person_missing"
    SAME_PERSON = "same_person"
    NOT_PROPOSED = "not_proposed"
    ANOTHER_OPEN = "another_open"
    NOT_STAFF = "not_staff"


def may_move(state: State, to: State) -> bool:
    """Return whether a case in `state` may go `to` another."""
    return to in MOVES[state]


def refused(state: State, to: State) -> Refusal | None:
    """Return why a case in `state` cannot go `to` another, or None when it can."""
    if may_move(state, to):
        return None
    return Refusal.TAKEN if to == "claimed" else Refusal.OUT_OF_ORDER


def needs_two(severity: int) -> bool:
    """Return whether closing a case takes a note and a second person."""
    return severity >= SEVERE


def due_in(severity: int) -> timedelta:
    """Return the staffed time that a case of a severity (1–5) may wait: 15 min from 4, 2 h at 3, 8 h below.

    Eight hours are a working day; `timetable.due_at` says on which clock.
    """
    if severity >= SEVERE:
        return timedelta(minutes=15)
    return timedelta(hours=2) if severity == SEVERE - 1 else timedelta(hours=8)
