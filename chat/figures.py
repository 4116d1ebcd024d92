"""What this process counts and times, in memory, until it is written to the database.

Counting never waits and never fails: it is a dictionary under a lock (see `bench/figures.py` for its price).
Who writes the figures takes them away with `take`; while nobody can, at most `MAX_KEYS` of them are kept and
what is new beyond that is counted as lost.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final
from uuid import UUID

from chat.domain.histogram import bucket_of, dense

MINUTE_S: Final = 60
# 100 kinds of figures a minute, over three hours without a database.
MAX_KEYS: Final = 20_000
MAX_LABELS: Final = 300
MAX_LABEL: Final = 80
MAX_OCCURRENCES: Final = 1_000
OTHER: Final = "other"
# The label among the errors of a page that could not be shown: it has no code of the wire contract.
FAILED_PAGE: Final = "page_failed"


class Name(StrEnum):
    """What is counted (c) or timed (t), and what its label says."""

    REQUESTS = "requests"  # c, transport: messages that arrived, refused ones included
    TURN = "turn"  # t, transport: from the message's arrival to the end of its turn
    FIRST_CHUNK = "first_chunk"  # t, transport: from the message's arrival to the first words
    ERRORS = "errors"  # c, code of the wire contract, or `FAILED_PAGE`
    FINISH = "finish"  # c, how a turn ended
    LIMITS = "limits"  # c, which limit was hit
    DATABASE = "database"  # t, the function that asked
    MODEL = "model"  # t, purpose:model
    OUTCOME = "model_outcome"  # c, purpose:outcome
    BREAKER = "breaker"  # c, route of a breaker that opened
    AGAIN = "turns_again"  # c, resumed (followed again by a client), rerun, taken_over, interrupted
    SLOW = "slow"  # t, cause: turns of more than `SLOW_S`
    FAULTS = "faults"  # c, rule of speaking that an answer breaks
    AWAY = "away"  # c, service that did not answer
    SPECULATION = "speculation"  # c, what became of an answer that was begun early
    LOST = "lost"  # c: figures that found no room


class Event(StrEnum):
    """What is kept one by one, to be listed."""

    SLOW = "slow"
    BREAKER = "breaker"


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one minute; `minute` is its beginning in Unix seconds, `buckets` is a histogram."""

    minute: int
    name: str
    label: str
    count: int
    total: float
    maximum: float
    buckets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Something that happened once: `at` in Unix seconds, with how long it took where that has a meaning."""

    at: float
    kind: str
    label: str
    turn: UUID | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """What was taken to be written."""

    rows: tuple[Row, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()


@dataclass(slots=True)
class _Tally:
    count: int = 0
    total: float = 0.0
    maximum: float = 0.0
    buckets: dict[int, int] = field(default_factory=dict)


class Figures:
    """The figures of one process; safe to use from any thread. `clock` returns Unix seconds."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._tallies: dict[tuple[int, str, str], _Tally] = {}
        self._labels: dict[str, set[str]] = {}
        self._occurrences: deque[Occurrence] = deque(maxlen=MAX_OCCURRENCES)

    def count(self, name: Name, label: str = "", by: int = 1) -> None:
        """Count something."""
        with self._lock:
            self._tally(name, label).count += by

    def time(self, name: Name, label: str, seconds: float) -> None:
        """Count something that took `seconds`."""
        bucket = bucket_of(seconds)
        with self._lock:
            tally = self._tally(name, label)
            tally.count += 1
            tally.total += seconds
            tally.maximum = max(tally.maximum, seconds)
            tally.buckets[bucket] = tally.buckets.get(bucket, 0) + 1

    def note(
        self, kind: Event, label: str, *, turn: UUID | None = None, seconds: float | None = None
    ) -> None:
        """Keep something to be listed by itself; the newest thousand are kept until they are written."""
        self._occurrences.append(Occurrence(self._clock(), kind.value, label[:MAX_LABEL], turn, seconds))

    def take(self) -> Batch:
        """Return everything so far and begin anew."""
        with self._lock:
            tallies, self._tallies = self._tallies, {}
            self._labels.clear()
            occurrences = [self._occurrences.popleft() for _ in range(len(self._occurrences))]
        rows = (
            Row(*key, tally.count, tally.total, tally.maximum, tuple(dense(tally.buckets.items())))
            for key, tally in tallies.items()
        )
        return Batch(tuple(rows), tuple(occurrences))

    def _tally(self, name: str, label: str) -> _Tally:
        """Return where something is counted now; never more than `MAX_KEYS` and `MAX_LABELS` of a name."""
        minute = int(self._clock()) // MINUTE_S * MINUTE_S
        tally = self._tallies.get((minute, name, label))
        if tally is None:
            key = (minute, *self._bounded(name, label[:MAX_LABEL]))
            tally = self._tallies.get(key)
            if tally is None:
                tally = self._tallies[key] = _Tally()
        return tally

    def _bounded(self, name: str, label: str) -> tuple[str, str]:
        if len(self._tallies) >= MAX_KEYS:
            return Name.LOST, ""
        known = self._labels.setdefault(name, set())
        if label not in known and len(known) >= MAX_LABELS:
            return name, OTHER
        known.add(label)
        return name, label


# The one of this process: what counts has no other way to know where.
FIGURES: Final = Figures()
