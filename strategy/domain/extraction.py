"""Read the six slots from a student's words, without a model."""

from dataclasses import dataclass
from datetime import datetime

from strategy.domain.slots import Slots


@dataclass(frozen=True, slots=True)
class Reading:
    """What a message says: slot values, the slots it takes back, and those whose value had to be refused."""

    values: Slots
    cleared: frozenset[str] = frozenset()
    refused: tuple[str, ...] = ()


def read(text: str, now: datetime) -> Reading:
    """Return what `text` says; `now` is the student's local time. None wherever it is unsure."""
    return Reading(Slots())
