"""What a turn needs to know before it begins."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from chat.domain.record import Claim
from chat.llm.port import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRequest:
    """One message to be answered, with what was said before.

    `risk` is the user's standing risk, as the guardrails call it.
    `history` is the newest ten messages before this one, oldest first. `state` is the session as stored.
    `card` is the card that stands before the student's eyes already, and `text_shown` tells whether an
    earlier attempt has shown text.
    """

    claim: Claim
    text: str
    quick_reply: str
    country: str
    time_zone: str
    display_name: str
    email: str = ""
    # What the student told of their health, while they agree that it is used.
    health: str = ""
    created_at: datetime
    transport: str = ""
    request_id: UUID | None = None
    last_seq: int = 0
    card: Mapping[str, Any] | None = None
    metadata_shown: bool = False
    text_shown: bool = False
    cancel_requested: bool = False
    risk: str = "none"
    session_version: int = 0
    session_number: int | None = None
    state: Mapping[str, Any]
    history: tuple[Message, ...] = ()
