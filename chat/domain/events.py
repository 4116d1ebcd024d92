"""The typed events of a turn: what `run_turn()` yields, the log keeps and every transport shows.

A new event breaks the type check in each serialiser that forgets it (`match` with `assert_never`).
Grammar of an attempt: `TextReplaced? CrisisShown? StrategyChosen? (TextAdded | TextReplaced)* end`, where
`end` is one `TurnCompleted` or one `TurnFailed`. A turn shows at most one card and at most one strategy, over
all its attempts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from chat.domain.errors import ErrorCode

CrisisLevel = Literal["support", "high", "imminent"]
ReplaceReason = Literal["safety", "retry", "fallback"]
Finish = Literal["stop", "length", "safety", "crisis", "cancelled", "interrupted", "fallback"]


@dataclass(frozen=True, slots=True)
class CrisisShown:
    """The crisis card: reviewed text and telephone lines, never the model's words; `data` is its frame's."""

    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class StrategyChosen:
    """What the rules decided, shown once before the first text."""

    Q2: str
    Q3: str
    enfoque: str
    modo: str
    nivel: str
    tiempo_bloque: int
    strategy: Mapping[str, str] | None
    exercise: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class TextAdded:
    """A piece of the answer that has passed the output screen."""

    text: str


@dataclass(frozen=True, slots=True)
class TextReplaced:
    """Replaces everything shown of this turn so far."""

    text: str
    reason: ReplaceReason


@dataclass(frozen=True, slots=True)
class TurnCompleted:
    """The end of a turn; `text` is the authoritative answer, `message_id` its row (None: not kept)."""

    text: str
    finish: Finish
    session: Mapping[str, Any]
    quick_replies: tuple[Mapping[str, str], ...] = ()
    usage: Mapping[str, int] = field(default_factory=dict)
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class TurnFailed:
    """The end of a turn that could not be answered; the student's message is kept."""

    code: ErrorCode


Ending = TurnCompleted | TurnFailed
TurnEvent = CrisisShown | StrategyChosen | TextAdded | TextReplaced | Ending
