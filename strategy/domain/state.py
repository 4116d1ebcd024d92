"""What a session remembers between turns, and how it is written down."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from strategy.domain import origins
from strategy.domain import slots as slot_values
from strategy.domain.catalogue import EXERCISE_ID, STRATEGY_ID
from strategy.domain.origins import Sources
from strategy.domain.outcomes import OUTCOMES
from strategy.domain.rules import ADJUSTMENTS, RULES
from strategy.domain.slots import Slots

Awaiting = Literal["", "evaluation", "before", "after", "close"]
AWAITING: tuple[Awaiting, ...] = ("", "evaluation", "before", "after", "close")

MANY = 1_000_000
"""No counter of a session comes near; a stored number beyond it is broken."""

IDLE = timedelta(hours=24)
"""A session without a message for this long is over."""


@dataclass(frozen=True, slots=True)
class State:
    """A session of the coach.

    `session` counts a student's sessions. `iteration` counts strategies without progress (0–3) and
    `questions` the questions asked: they never touch each other. `q3` and `block` are what a
    recalibration set, by rule `adjusted_by`; they hold until the task changes or something helps.
    `decided` are the slots that the strategy under way is known to fit, `cited` the rules that chose it:
    those of both tables, and a recalibration's or "". `before` and `after` are intensities 0–10 around an
    exercise, and `no_relief` counts those that brought none. `sources` say where each slot that has a value
    comes from.
    """

    session: int = 1
    iteration: int = 0
    questions: int = 0
    asked: tuple[str, ...] = ()
    pending: str | None = None
    used: tuple[str, ...] = ()
    strategies: int = 0
    failed: int = 0
    last_strategy: str | None = None
    last_outcome: str | None = None
    step: int = 0
    awaiting: Awaiting = ""
    no_probe: int = 0
    q3: str | None = None
    block: int | None = None
    adjusted_by: str = ""
    cited: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()
    exercise: str | None = None
    before: int | None = None
    after: int | None = None
    no_relief: int = 0
    greeted: bool = False
    ended: bool = False
    decided: Slots | None = None
    sources: Sources = field(default_factory=dict)
    started_at: str | None = None
    last_message_at: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Return plain values that JSON can hold."""
        return asdict(self)

    @classmethod
    def from_json(cls, raw: object) -> "State":
        """Return the state that `raw` describes; whatever is missing, old or broken falls back by itself."""
        if not isinstance(raw, Mapping):
            return cls()
        read = {
            field.name: _READ[field.name](raw.get(field.name)) for field in fields(cls) if field.name in raw
        }
        return cls(**{name: value for name, value in read.items() if value is not None})


def freeze(state: State) -> State:
    """Return the state after a crisis card: no evaluation, reading or answer is awaited any more."""
    return replace(state, awaiting="", pending=None)


def fresh(state: State) -> State:
    """Return the state of a new session; slots that outlive the old one keep their sources."""
    return State(session=state.session + 1, sources=state.sources)


def kept(slots: Slots) -> Slots:
    """Return what outlives a session: the course and the task."""
    return Slots(ramo=slots.ramo, tipo_tarea=slots.tipo_tarea)


def expired(state: State, now: datetime) -> bool:
    """Return whether the session is over: closed by the student, or no message for a day."""
    if state.ended:
        return True
    elapsed = since(state.last_message_at, now)
    return elapsed is not None and elapsed >= IDLE


def since(moment: str | None, now: datetime) -> timedelta | None:
    """Return how long ago an ISO moment was; None when there is none or it cannot be read."""
    try:
        then = datetime.fromisoformat(moment) if moment else None
    except ValueError:
        return None
    if then is None:
        return None
    if (then.tzinfo is None) != (now.tzinfo is None):
        return now.replace(tzinfo=None) - then.replace(tzinfo=None)
    return now - then


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < MANY else None


def _iteration(value: object) -> int | None:
    count = _count(value)
    return None if count is None else min(count, 3)


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _moment(value: object) -> str | None:
    try:
        return value if isinstance(value, str) and datetime.fromisoformat(value) else None
    except ValueError:
        return None


def _intensity(value: object) -> int | None:
    count = _count(value)
    return count if count is not None and count <= 10 else None  # noqa: PLR2004


def _slots(value: object) -> Slots | None:
    return slot_values.from_json(value)[0] if isinstance(value, Mapping) else None


def _cited(value: object) -> tuple[str, ...] | None:
    known: tuple[Mapping[str, object], ...] = (RULES, RULES, {"": "", **ADJUSTMENTS})
    rules = tuple(rule for rule in value if isinstance(rule, str)) if isinstance(value, list | tuple) else ()
    if len(rules) != len(known):
        return None
    return rules if all(rule in table for rule, table in zip(rules, known, strict=True)) else None


class _OneOf:
    """Reads a value that must be one of a list."""

    def __init__(self, *allowed: object) -> None:
        self.allowed = allowed

    def __call__(self, value: object) -> Any:
        return next((item for item in self.allowed if type(item) is type(value) and item == value), None)


class _ManyOf(_OneOf):
    """Reads a list of such values, leaving out the others."""

    def __call__(self, value: object) -> Any:
        if not isinstance(value, list | tuple):
            return None
        return tuple(item for item in map(super().__call__, value) if item is not None)


class _Id:
    """Reads the id of a strategy or exercise: the catalogue that has it may be newer than the program."""

    def __init__(self, pattern: str) -> None:
        self.pattern = re.compile(pattern)

    def __call__(self, value: object) -> Any:
        return value if isinstance(value, str) and self.pattern.fullmatch(value) else None


class _Ids(_Id):
    """Reads a list of such ids, leaving out what is none."""

    def __call__(self, value: object) -> Any:
        if not isinstance(value, list | tuple):
            return None
        return tuple(item for item in map(super().__call__, value) if item is not None)


_ASKED = ("tipo_tarea", "plazo", "fase")
_READ: Mapping[str, Any] = {
    "session": _count,
    "iteration": _iteration,
    "questions": _count,
    "strategies": _count,
    "failed": _count,
    "step": _count,
    "no_probe": _count,
    "no_relief": _count,
    "asked": _ManyOf(*_ASKED),
    "pending": _OneOf(*_ASKED),
    "used": _Ids(STRATEGY_ID),
    "last_strategy": _Id(STRATEGY_ID),
    "last_outcome": _OneOf(*OUTCOMES),
    "awaiting": _OneOf(*AWAITING),
    "q3": _OneOf("↑", "↓", "mixto"),
    "block": _OneOf(*slot_values.BLOQUES),
    "adjusted_by": _OneOf("", *ADJUSTMENTS),
    "cited": _cited,
    "exercises": _Ids(EXERCISE_ID),
    "exercise": _Id(EXERCISE_ID),
    "before": _intensity,
    "after": _intensity,
    "greeted": _flag,
    "ended": _flag,
    "decided": _slots,
    "sources": origins.from_json,
    "started_at": _moment,
    "last_message_at": _moment,
}
