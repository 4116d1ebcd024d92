"""The operation log: what the clients asked for, were promised and were shown, one JSON object a line."""

import json
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoked:
    """A student sends a message for the first time; `marker` is a secret word that is in its text."""

    user: str
    client_id: str
    text: str
    marker: str
    crisis: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Acked:
    """A server has promised that the message is kept."""

    user: str
    client_id: str
    turn: str
    message_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A device was sent a durable frame, as a fingerprint of its type and data."""

    user: str
    turn: str
    seq: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The text a device showed of a turn after `seq`, noted when its line broke and at the end."""

    user: str
    turn: str
    seq: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A device was shown the end of a turn; `shown` is what stood there before, None when nothing could."""

    user: str
    client_id: str
    turn: str
    kind: str
    finish: str
    text: str
    message_id: int | None
    shown: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gapped:
    """A device was sent a durable frame that does not follow the one before on the same line."""

    user: str
    turn: str
    last: int
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed:
    """A turn went on for a device whose line had broken in the middle of it, after so many seconds."""

    turn: str
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class GaveUp:
    """A device has lost its patience: no end, or a refusal for good."""

    user: str
    client_id: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Probed:
    """Somebody has asked for another student's turn; `answer` is the code that came."""

    by: str
    turn: str
    way: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Harmed:
    """Something was broken on purpose."""

    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A server that was asked to go has gone, after so many seconds."""

    seconds: float


Operation = Invoked | Acked | Seen | Held | Finished | Gapped | Resumed | GaveUp | Probed | Harmed | Left
KINDS: dict[str, type[Operation]] = {
    kind.__name__: kind
    for kind in (Invoked, Acked, Seen, Held, Finished, Gapped, Resumed, GaveUp, Probed, Harmed, Left)
}


@dataclass(slots=True)
class OperationLog:
    """Collects operations and writes each one down at once, so that a run that dies leaves its history."""

    path: Path
    operations: list[Operation] = field(default_factory=list)

    def add(self, operation: Operation) -> None:
        """Note an operation."""
        self.operations.append(operation)
        line = {"op": type(operation).__name__, "at": round(time.time(), 3), **asdict(operation)}
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def read(lines: Iterable[str]) -> list[Operation]:
    """Return the operations of a log that was written earlier."""
    found: list[Operation] = []
    for line in lines:
        fields: dict[str, Any] = json.loads(line)
        kind = KINDS[fields.pop("op")]
        fields.pop("at", None)
        found.append(kind(**fields))
    return found
