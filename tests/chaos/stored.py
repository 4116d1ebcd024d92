"""What is found after a run: rows of the database, opened, what the API shows, and the servers' logs."""

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredTurn:
    """A turn. `overdue_s` is how long nobody has had the right to run it; 0 for one that is looked after."""

    id: str
    user: str
    client_id: str
    status: str
    finish: str
    attempt: int
    last_seq: int
    overdue_s: float = 0.0

    @property
    def ended(self) -> bool:
        """Return whether the turn is over."""
        return self.status in {"completed", "cancelled", "failed", "interrupted"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMessage:
    """A message, opened."""

    id: int
    user: str
    turn: str
    role: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent:
    """An event of a turn's log; `text` is what its data holds under that name."""

    turn: str
    seq: int
    kind: str
    digest: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFlag:
    """A crisis case and the turns that raised it, one entry per detection."""

    id: int
    user: str
    session: str
    open: bool
    occurrences: int
    turns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMessage:
    """A message as the API's history shows it to `user`."""

    id: int
    user: str
    turn: str
    role: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """Everything; `shown` is None where no server was left to ask, `logs` are texts by name."""

    turns: Sequence[StoredTurn] = ()
    messages: Sequence[StoredMessage] = ()
    events: Sequence[StoredEvent] = ()
    flags: Sequence[StoredFlag] = ()
    shown: Sequence[ShownMessage] | None = None
    logs: Mapping[str, str] = field(default_factory=dict)

    def of(self, users: Collection[str]) -> "Stored":
        """Return what belongs to these users, with all of the logs."""
        turns = [turn for turn in self.turns if turn.user in users]
        ids = {turn.id for turn in turns}
        return replace(
            self,
            turns=turns,
            messages=[row for row in self.messages if row.user in users],
            events=[event for event in self.events if event.turn in ids],
            flags=[flag for flag in self.flags if flag.user in users],
        )


def digest(kind: str, data: Mapping[str, Any]) -> str:
    """Return a fingerprint of a frame: equal for equal type and data, whatever the order of the fields."""
    canonical = json.dumps([kind, data], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:24]


def from_json(raw: str) -> Stored:
    """Return what `tests.chaos.reading` printed."""
    found: dict[str, Any] = json.loads(raw)
    return Stored(
        turns=[StoredTurn(**row) for row in found["turns"]],
        messages=[StoredMessage(**row) for row in found["messages"]],
        events=[StoredEvent(**row) for row in found["events"]],
        flags=[StoredFlag(**{**row, "turns": tuple(row["turns"])}) for row in found["flags"]],
    )
