"""What belongs to one turn wherever its work goes: the ids that name it elsewhere, and where its time went.

It travels with the task of the turn and those that it starts. A request's id, a UUID, is its trace id, too:
both name the same thing in 128 bits, so that a log line, a trace and a call to a model are found by either.
"""

import secrets
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

QUEUE: Final = "queue"
DATABASE: Final = "database"
MODEL: Final = "model"
OTHER: Final = "other"


@dataclass(slots=True)
class Trail:
    """One turn under way; `seconds` is what it waited for, by part."""

    request_id: UUID
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def trace_id(self) -> str:
        """Return the 32 hexadecimal digits of a W3C trace id."""
        return self.request_id.hex

    def waited(self, part: str, seconds: float) -> None:
        """Add to what the turn waited for."""
        self.seconds[part] = self.seconds.get(part, 0.0) + seconds

    def headers(self) -> dict[str, str]:
        """Return the headers by which another service names what it does for this turn."""
        parent = f"00-{self.trace_id}-{secrets.token_hex(8)}-01"
        return {"X-Request-ID": str(self.request_id), "traceparent": parent}


TRAIL: Final[ContextVar[Trail | None]] = ContextVar("flou_trail", default=None)


def waited(part: str, seconds: float) -> None:
    """Add to what the turn under way waited for; nothing outside of a turn."""
    trail = TRAIL.get()
    if trail is not None:
        trail.waited(part, seconds)


def headers() -> dict[str, str]:
    """Return the headers of the turn under way, none outside of one."""
    trail = TRAIL.get()
    return trail.headers() if trail is not None else {}
