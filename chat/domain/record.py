"""What a turn leaves behind: the values that its last transaction writes, all of them or none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from chat.domain.events import Ending
from strategy.domain.plan import Felt


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to run a turn: every write of its owner is fenced by `attempt`."""

    turn: UUID
    attempt: int
    user_id: int
    user_uid: UUID
    session: UUID


@dataclass(frozen=True, slots=True)
class ModelCall:
    """One call to a model, as it will be billed and counted; `since_ms` is when it began in its turn."""

    purpose: str
    model: str
    outcome: str
    latency_ms: int
    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    since_ms: int = 0


@dataclass(frozen=True, slots=True)
class OfferedStrategy:
    """What was offered to the student, and why: the only honest evidence there will be.

    `slots` are the six that the decision was made of, `trace` all of it,
    `country` is ISO 3166-1 alpha-2 or "".
    """

    kind: str
    strategy_id: str
    decision: Mapping[str, Any]
    candidates: tuple[tuple[str, int], ...]
    iteration: int
    rule: str
    slots: Mapping[str, Any] = field(default_factory=dict)
    country: str = ""
    catalogue_version: str = ""
    trace: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SessionUpdate:
    """The session after the turn; `state` is sealed, the other fields are what staff lists show.

    `begins` is the id of a new session, when this turn is its first one and no longer the old one's.
    """

    state: Mapping[str, Any]
    number: int
    iteration: int
    Q2: str
    Q3: str
    ended: bool = False
    begins: UUID | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """Who wrote an answer (`gemini`, `offline`), with which prompts, and the rules of speaking it breaks.

    `faults` is None for an answer that was not looked at: one that broke off, or whose check failed.
    """

    by: str
    versions: Mapping[str, str]
    faults: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class TurnRecord:
    """Everything that the end of a turn writes beside its terminal event.

    `redacted` counts the personal data in the message by kind; what it was is kept nowhere.
    """

    ending: Ending
    session: SessionUpdate | None = None
    offered: OfferedStrategy | None = None
    outcome: str | None = None
    felt: Felt | None = None
    calls: tuple[ModelCall, ...] = field(default_factory=tuple)
    redacted: Mapping[str, int] = field(default_factory=dict)
    delivery: Delivery | None = None
